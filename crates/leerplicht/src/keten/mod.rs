//! How many reports stand where, over all organisations of the installation: numbers only, nobody's data.

use kern::register::{Register, Registerfout};

mod store;

/// Where reports stand at leerplicht.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stand {
    /// Came in, and nobody did anything yet.
    pub nieuw: i64,
    /// Taken up.
    pub in_behandeling: i64,
    /// Closed, or taken note of.
    pub klaar: i64,
}

/// Counts.
pub async fn count(register: &Register) -> Result<Stand, Registerfout> {
    store::count(register.lees()).await
}
