//! Papers and pictures: the rolling window as SVG, the record check as PDF. Only the executable links this crate.

pub mod bestuursrapport;
#[cfg(test)]
mod proef;
pub mod venster;
mod woorden;
mod zetsel;
