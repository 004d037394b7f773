//! What every party stands on. For now: languages.

pub mod taal;
