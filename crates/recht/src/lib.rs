//! The law: pure, dated, explained. It knows no file, no clock, no party.

pub mod begrip;
pub mod grond;
pub mod kalender;
pub mod toezicht;
pub mod uitleg;
pub mod verzuim;
