//! Marking a class or a half day: what the screen shows, what it sends, and what it gets back.
//!
//! A party fills a [`Registerbeeld`] and renders it in a [`super::Kader`]; what comes back by POST it reads with
//! [`Registerformulier::parse`] and answers with a [`Registerantwoord`].

mod antwoord;
mod beeld;
mod formulier;
mod merk;
#[cfg(test)]
mod tests;

pub use antwoord::Registerantwoord;
pub use beeld::{AnderMerk, Leerlingregel, Lintdeel, Registerbeeld, Registerstand};
pub use formulier::{Leerlingsleutel, Registerformulier};
pub use merk::{Merk, Merkkeuze};
