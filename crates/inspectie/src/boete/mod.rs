//! Fines for heads of schools: an inspector proposes within what the law has room for, the jurist looks as a second pair of eyes, and
//! every step after that is the law's.
//!
//! A step is written down by whoever saw the fine as it stands: two people at one fine are told of each other, and nothing of
//! either is lost. What leaves as a letter is kept as it left.

pub(crate) mod api;
mod brieven;
pub(crate) mod handelen;
mod lezen;
pub(crate) mod pages;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;
mod voorstellen;
mod weigering;

pub use brieven::compose;
pub use handelen::{Daad, Mogelijkheid, act, possibilities};
pub use lezen::{Boetetellingen, articles, list, open, tallies};
pub use voorstellen::{Invulling, Ruimte, check, new_key, propose};
pub use weigering::{Boeteafwijzing, Boetefout};

use jiff::civil::Date;
use kern::toegang::Accountnummer;
use recht::toezicht::boete::{Boetehandelingsoort, Boetepartij, Boetestand, Boetestatus};
use uitwisseling::berichten::{Schoolgegevens, Vertrouwelijk};

use crate::brief::Bestuur;

/// Most characters of what is written about a fine.
const LENGTE: usize = 4000;

/// A fine as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boeteregel {
    /// Its number.
    pub nummer: i64,
    /// The school.
    pub school: Schoolgegevens,
    /// Its board.
    pub bestuur: Bestuur,
    /// Code of the article.
    pub artikel: String,
    /// The day of the breach.
    pub overtreden_op: Date,
    /// How much, in euros.
    pub bedrag: u32,
    /// Why, by who proposed.
    pub onderbouwing: Vertrouwelijk,
    /// The day of the proposal.
    pub voorgesteld_op: Date,
    /// The account that proposed.
    pub account: Accountnummer,
    /// Who proposed.
    pub door: Vertrouwelijk,
    /// Where it stands.
    pub status: Boetestatus,
    /// Since when.
    pub sinds: Date,
    /// The last day of the term that runs.
    pub uiterlijk: Option<Date>,
    /// How many steps there were.
    pub volgnummer: i64,
}

impl Boeteregel {
    /// The fine as the law judges it.
    pub fn stand(&self) -> Boetestand {
        Boetestand { status: self.status, voorgesteld_op: self.voorgesteld_op, sinds: self.sinds }
    }
}

/// A step of a fine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boeteverloop {
    /// The act; none for the proposal.
    pub soort: Option<Boetehandelingsoort>,
    /// In whose part.
    pub partij: Boetepartij,
    /// Where the fine stood then.
    pub status: Boetestatus,
    /// The day.
    pub op: Date,
    /// Who wrote it down.
    pub door: Vertrouwelijk,
    /// The words.
    pub woorden: Option<Vertrouwelijk>,
    /// The last day in time, when the decision came after it.
    pub uiterste: Option<Date>,
    /// Number of the letter that left.
    pub brief: Option<i64>,
}

/// A fine with everything that happened, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boete {
    /// The row.
    pub regel: Boeteregel,
    /// The steps.
    pub verloop: Vec<Boeteverloop>,
}

/// A fine as the log and letters name it.
pub(crate) fn subject(nummer: i64) -> String {
    format!("boete:{nummer}")
}
