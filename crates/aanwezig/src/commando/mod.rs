//! The subcommands: each reads its input, asks a party, and prints the answer. `Ok(true)` means there is something to act on.

pub(crate) mod check;
pub(crate) mod controle;
pub(crate) mod hulp;
pub(crate) mod import;
pub(crate) mod plicht;
pub(crate) mod report;
pub(crate) mod school;
pub(crate) mod selectie;
