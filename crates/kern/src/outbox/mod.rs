//! Messages to others: put down in the transaction that makes them, delivered later, as often as it takes, and never lost.
//!
//! A message is delivered at least once under one key, which makes a repeat harmless at the other side. Messages about one
//! subject go in the order in which they were made. What the other side refuses is parked, and blocks what follows about
//! that subject until somebody looks.

use std::future::Future;
use std::pin::Pin;

use recht::begrip::Organisatiecode;

use crate::register::{Registerfout, Wijziging};

pub(crate) mod store;
#[cfg(test)]
mod tests;
mod wachttijd;
mod worker;

pub use store::{Stand, count, resume};
pub use worker::Worker;

/// A message to put in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitgaand {
    /// Who sends it.
    pub organisatie: Organisatiecode,
    /// The key under which it is sent, each time the same.
    pub kenmerk: String,
    /// Kind of message, by which its [`Bezorger`] is found.
    pub soort: String,
    /// What it is about, such as `verzuimmelding:12`.
    pub onderwerp: String,
    /// The message itself, as JSON.
    pub inhoud: Inhoud,
}

/// The content of a message. `Debug` shows only its length, because it holds personal data.
#[derive(Clone, PartialEq, Eq)]
pub struct Inhoud(pub String);

impl std::fmt::Debug for Inhoud {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Inhoud({} bytes)", self.0.len())
    }
}

/// A message on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bericht {
    /// Its number within the organisation.
    pub nummer: i64,
    /// What was put in the outbox.
    pub bericht: Uitgaand,
    /// How often it was tried before.
    pub pogingen: u32,
}

/// What the other side said, or that it said nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Antwoord {
    /// It has the message; with its receipt.
    Bezorgd(Inhoud),
    /// No answer, or one that says to try later; with the cause for the log, free of personal data.
    Opnieuw(String),
    /// It will never take this message as it is; with its reasons.
    Geweigerd(Inhoud),
}

/// Something that will be there later.
pub type Toekomst<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Delivers one or more kinds of message.
pub trait Bezorger: Send + Sync {
    /// The kinds it delivers.
    fn soorten(&self) -> &'static [&'static str];

    /// Hands the message over. May be called again for the same message, also after the other side took it.
    fn deliver<'a>(&'a self, bericht: &'a Bericht) -> Toekomst<'a, Antwoord>;

    /// Keeps what was answered, in the transaction that marks the message as delivered or parked.
    fn conclude<'a>(
        &'a self,
        wijziging: &'a mut Wijziging,
        bericht: &'a Bericht,
        antwoord: &'a Antwoord,
    ) -> Toekomst<'a, Result<(), Registerfout>>;
}

/// Something that the worker does again and again, such as reading a feed.
pub trait Ronde: Send + Sync {
    /// Its name in the log.
    fn naam(&self) -> &'static str;

    /// Does it once; returns how many things it handled. Nothing to do is zero, and then the worker waits.
    fn run(&self) -> Toekomst<'_, Result<usize, Rondefout>>;
}

/// A round that did not go well; it is done again later. The text is for the log, free of personal data.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Rondefout(pub String);

impl From<Registerfout> for Rondefout {
    fn from(fout: Registerfout) -> Self {
        Self(fout.to_string())
    }
}
