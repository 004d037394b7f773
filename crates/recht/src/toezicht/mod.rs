//! Supervision: what an inspector may conclude from a school's own administration.

pub mod dossiercontrole;
mod onderdeel;
pub mod onderzoek;
mod rijen;
pub mod signaalmelding;
pub mod overeenkomst;

pub use onderdeel::Onderdeel;
