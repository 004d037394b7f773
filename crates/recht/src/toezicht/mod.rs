//! Supervision: signals, inspections and what an inspector may conclude, who may inspect, and fines.

pub mod boete;
pub mod dossiercontrole;
mod onderdeel;
pub mod onderzoek;
pub mod overeenkomst;
pub mod signaalmelding;

pub use onderdeel::Onderdeel;
