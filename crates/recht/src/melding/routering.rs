//! To whom a Verzuimmelding goes.
//!
//! What: the municipality where the pupil lives on a day, and the pupil's duty, give the organisations that receive the
//! report, or refusals, all at once, each with its ground.
//! Ground: Leerplichtwet 1969, artikel 21a, vierde en dertiende lid; the law on the Doorstroompunt (RMC); DUO's form for
//! alternative routing; values in `bepalingen/routering.toml`.
//! Counts: the dated lists as they stand on that day. A route that a municipality made for a kind of pupil goes first.
//! Does not count: where the school stands. A hole or an overlap in a list is a refusal, never a guess.
//! Example: a pupil of 17 who moved on 10 March: a report of 9 March goes to the old municipality's leerplichtorganisatie,
//! one of 10 March to the new one's; somebody of 19 without startkwalificatie goes to the Doorstroompunt.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::begrip::{Gemeentecode, OnbekendWoord, Organisatiecode, Sector, woorden};
use crate::grond::Grond;
use crate::plicht::{Plicht, Plichtoordeel};

mod gebrek;
mod reden;
mod zoeken;

pub use gebrek::{Gebrek, Gebreksoort, find_gebreken};
pub use reden::Routereden;
pub use zoeken::find_ontvangers;

/// From when until when something holds, both days included; without a last day it still does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Looptijd {
    /// First day.
    pub van: Date,
    /// Last day.
    pub tot: Option<Date>,
}

impl Looptijd {
    /// Whether it holds on a day.
    pub fn contains(self, op: Date) -> bool {
        self.van <= op && self.tot.is_none_or(|tot| op <= tot)
    }
}

/// Kind of organisation that receives reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Organisatiesoort {
    /// A municipality that does leerplicht by itself.
    Zelfstandig,
    /// Municipalities that work together, each with its own power (samenwerkende gemeenten).
    Swg,
    /// A regional body to which municipalities gave their power (regionaal bureau leerplicht).
    Rbl,
    /// For young people without startkwalificatie to whom the Leerplichtwet no longer applies.
    Doorstroompunt,
}
woorden!(
    Organisatiesoort, "zelfstandig, swg, rbl, doorstroompunt",
    Zelfstandig => "zelfstandig", Swg => "swg", Rbl => "rbl", Doorstroompunt => "doorstroompunt",
);

impl Organisatiesoort {
    /// The desk that such an organisation is.
    pub fn bureau(self) -> Bureau {
        match self {
            Self::Zelfstandig | Self::Swg | Self::Rbl => Bureau::Leerplicht,
            Self::Doorstroompunt => Bureau::Doorstroompunt,
        }
    }
}

/// The two desks of a municipality to which reports go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bureau {
    /// For who is under duty.
    Leerplicht,
    /// For who no longer is.
    Doorstroompunt,
}
woorden!(Bureau, "leerplicht, doorstroompunt", Leerplicht => "leerplicht", Doorstroompunt => "doorstroompunt");

/// An organisation that receives reports.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Organisatie {
    /// Its code.
    pub code: Organisatiecode,
    /// Its kind.
    pub soort: Organisatiesoort,
}

/// A municipality that an organisation serves, from when until when.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Werkgebied {
    /// The organisation.
    pub organisatie: Organisatiecode,
    /// The municipality.
    pub gemeente: Gemeentecode,
    /// When.
    pub looptijd: Looptijd,
}

/// A municipality where a pupil lives or stays, from when until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Woonplaats {
    /// The municipality.
    pub gemeente: Gemeentecode,
    /// When.
    pub looptijd: Looptijd,
}

/// A route that a municipality made for a kind of pupil: other organisations than its own desk, several at once.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AlternatieveRoute {
    /// The municipality.
    pub gemeente: Gemeentecode,
    /// For pupils with this duty.
    pub plicht: Plicht,
    /// For pupils of this sector; of every sector when it says none.
    pub sector: Option<Sector>,
    /// Who receives.
    pub organisaties: Vec<Organisatiecode>,
    /// When.
    pub looptijd: Looptijd,
}

/// The dated lists that an installation keeps.
#[derive(Debug, Clone, Copy)]
pub struct Routekaart<'a> {
    /// Every organisation.
    pub organisaties: &'a [Organisatie],
    /// Which municipality each serves.
    pub werkgebieden: &'a [Werkgebied],
    /// What municipalities arranged otherwise.
    pub routes: &'a [AlternatieveRoute],
}

impl Routekaart<'_> {
    /// The organisation with a code.
    pub fn organisatie(&self, code: &Organisatiecode) -> Option<&Organisatie> {
        self.organisaties.iter().find(|organisatie| organisatie.code == *code)
    }
}

/// Whose report goes somewhere, and when.
#[derive(Debug, Clone, Copy)]
pub struct Routevraag<'a> {
    /// The day on which it is sent on.
    pub op: Date,
    /// The pupil's duty, as it was judged for this report.
    pub plicht: &'a Plichtoordeel,
    /// Kind of education, when known.
    pub sector: Option<Sector>,
    /// Where the pupil lives and lived.
    pub woonplaatsen: &'a [Woonplaats],
}

/// To whom a report goes, why, and by which facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Routering {
    /// Who receives it; one, or several by a route of the municipality's own.
    pub ontvangers: Vec<Organisatie>,
    /// Why.
    pub grond: Grond,
    /// What the answer rests on, in the order in which it was found.
    pub feiten: Vec<Routefeit>,
}

/// Something that an answer rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Routefeit {
    /// The pupil lives there.
    Woont(Woonplaats),
    /// The pupil has this duty, on this ground.
    HeeftPlicht(Plicht, Grond),
    /// An organisation serves the municipality.
    Bedient(Werkgebied),
    /// The municipality arranged it so.
    Geregeld(AlternatieveRoute),
}

#[cfg(test)]
mod tests;
