//! The Verzuimloket: takes reports from schools, numbers and checks them, and routes them to who must act.
//!
//! It is a party of its own, with its own registers and its own database, and meets the others only in the messages of
//! `uitwisseling`, over HTTP. [`start`] serves it, [`client`] is how the others speak to it, and [`kwel`] makes it misbehave
//! for whoever wants to know whether a client can stand that.

pub mod aflevering;
pub mod client;
pub mod kwel;
mod loket;
pub mod ontvangst;
mod routering;
pub mod serve;
pub mod sleutel;
pub mod stam;
pub mod status;
mod store;
#[cfg(test)]
mod tests;
mod woorden;

pub use loket::{AFLEVEREN, BEWERKINGEN, Loket, Loketfout, MIGRATIES, STAM, VERWERKEN, loketcode};
pub use serve::{DraaiendLoket, Loketinstellingen, openapi, run, start};
pub use sleutel::{Sleutel, Vingerafdruk};
pub use stam::load_stam;
