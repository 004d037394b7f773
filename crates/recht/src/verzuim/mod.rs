//! Absence: what counts, when the norm is reached, what must then be reported.

pub mod bijna;
pub mod dagen;
pub mod dossier;
pub mod koppeling;
pub mod langdurig;
pub mod melding;
pub mod norm;
pub mod telling;
#[cfg(test)]
mod tests;
pub mod toelichting;
