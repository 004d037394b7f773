//! The tables of the contract, one file each: their columns, and how a row becomes words of the law.

pub(super) mod codes;
pub(super) mod meldingen;
pub(super) mod vakanties;
pub(super) mod verzuim;
