//! Papers and pictures: the rolling window as SVG, the record check as PDF. Only the executable links this crate.

#[cfg(test)]
mod proef;
pub mod venster;
mod woorden;
