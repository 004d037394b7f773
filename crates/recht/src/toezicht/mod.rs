//! Supervision: what an inspector may conclude from a school's own administration.

pub mod dossiercontrole;
mod onderdeel;

pub use onderdeel::Onderdeel;
