//! The law: pure, dated, explained. It knows no file, no clock, no party.

pub mod begrip;
pub mod bepalingen;
pub mod dag;
pub mod grond;
pub mod kalender;
pub mod melding;
#[cfg(test)]
mod orakel;
pub mod plicht;
mod rijen;
pub mod toezicht;
pub mod uitleg;
pub mod verzuim;
#[cfg(test)]
mod voorbeelden;
pub mod weigering;
