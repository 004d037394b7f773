//! Papers and pictures: the rolling window as SVG, the record check and letters as PDF. Only the executable links this crate.

pub mod bestuursrapport;
pub mod brief;
#[cfg(test)]
mod proef;
pub mod venster;
mod woorden;
mod zetsel;
