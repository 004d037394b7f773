//! The Verzuimmelding on its way: whether it is good, where it goes, and what may happen to it.

pub mod codes;
pub mod geldigheid;
pub mod routering;
pub mod status;
