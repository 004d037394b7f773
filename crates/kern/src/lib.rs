//! What every party stands on. For now: the clock and languages.

pub mod klok;
pub mod taal;
