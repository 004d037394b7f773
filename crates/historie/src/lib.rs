//! What the Inspectie did, as records reconstructed from the report of 2017, and that report's tables counted from them.
//!
//! The records stand in `gegevens/`, with a page that says from which sentence each was made and what had to be chosen.
//! Nothing here knows a file, a clock or a party: whoever has records of his own hands over their text.

pub mod lezen;
pub mod record;
pub mod tabel;
pub mod telling;
pub mod uitspraak;
#[cfg(test)]
mod wandeling;

use lezen::{Recordfout, Recordteksten};
use record::Records;

/// The records that are shipped.
pub const MEEGELEVERD: Recordteksten<'static> = Recordteksten {
    onderzoeken: include_bytes!("../gegevens/onderzoeken.csv"),
    vervolgen: include_bytes!("../gegevens/vervolgen.csv"),
    signaalmeldingen: include_bytes!("../gegevens/signaalmeldingen.csv"),
    boetes: include_bytes!("../gegevens/boetes.csv"),
};

/// The records that are shipped, read.
pub fn meegeleverd() -> Result<Records, Vec<Recordfout>> {
    lezen::read(&MEEGELEVERD)
}
