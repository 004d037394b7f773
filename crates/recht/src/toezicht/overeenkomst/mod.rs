//! Agreements by which leerplicht inspects for the Inspectie, and who may inspect a school on a day.
//!
//! What: who asks, where the school stands, the component and the day give a power with its occasion, or refusals, all at once.
//! Ground: Leerplichtwet 1969, artikelen 16 and 16a; the agreements of the Inspectie with municipalities; the ruling of the
//! rechtbank Rotterdam of May 2016; the dissolution of October 2017; values in `bepalingen/toezicht.toml`.
//! Counts: the dated lists as they stand on that day; what leerplicht found at the school before that day, since it last found
//! it voldoende.
//! Does not count: where pupils live. An agreement is about the schools that stand in a municipality.
//! Example: leerplicht of Delft looks at the administration of a school in Delft in March 2016 under the agreement; in June 2016
//! it may not, by the ruling; the Inspectie may on both days.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::begrip::{Gemeentecode, OnbekendWoord, Organisatiecode, woorden};
use crate::grond::{Grond, Zekerheid};
use crate::melding::routering::{Looptijd, Werkgebied};
use crate::toezicht::Onderdeel;

mod bevoegdheid;
mod lijst;
mod reden;

pub use bevoegdheid::{check_contactpersoon, find_bevoegdheid};
pub use lijst::{Overlapping, find_overlappingen, gepubliceerd};
pub use reden::Bevoegdheidsreden;

/// An agreement of the Inspectie with municipalities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overeenkomst {
    /// Its code in the list.
    pub code: String,
    /// Its name.
    pub naam: String,
    /// From the first day for which a source proves it.
    pub looptijd: Looptijd,
    /// Whether it began before that day, without a source that says when.
    pub begin_onbekend: bool,
    /// The municipalities that take part.
    pub deelnames: Vec<Deelname>,
    /// Where it was read.
    pub bron: String,
    /// How sure the source makes it.
    pub zekerheid: Zekerheid,
}

/// A municipality that takes part in an agreement, from joining to leaving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deelname {
    /// The municipality.
    pub gemeente: Gemeentecode,
    /// Its name.
    pub naam: String,
    /// When.
    pub looptijd: Looptijd,
}

/// Who wants to inspect.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Toezichthouder {
    /// The Inspectie van het Onderwijs.
    Inspectie,
    /// An organisation that does leerplicht for municipalities.
    Leerplicht(Organisatiecode),
}

/// What leerplicht found at a school in an inspection of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Leerplichtbevinding {
    /// The day of the verdict.
    pub op: Date,
    /// Whether the school was found voldoende.
    pub voldoende: bool,
}

/// May this organisation inspect that school on this component, on that day, through that officer?
#[derive(Debug, Clone, Copy)]
pub struct Bevoegdheidsvraag<'a> {
    /// Who wants to inspect.
    pub toezichthouder: &'a Toezichthouder,
    /// Municipality where the school stands on that day.
    pub gemeente: Gemeentecode,
    /// What is to be looked at.
    pub onderdeel: Onderdeel,
    /// The day of the inspection.
    pub op: Date,
    /// When the officer was the vaste contactpersoon of the school.
    pub contactpersoon: &'a [Looptijd],
    /// What leerplicht found at the school, in any order.
    pub bevindingen: &'a [Leerplichtbevinding],
}

/// The dated lists by which the question is answered.
#[derive(Debug, Clone, Copy)]
pub struct Toezichtkaart<'a> {
    /// Every agreement.
    pub overeenkomsten: &'a [Overeenkomst],
    /// Which municipality each organisation serves.
    pub werkgebieden: &'a [Werkgebied],
}

/// Why it is up to this organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aanleiding {
    /// Supervision is its own task on that day.
    EigenToezicht,
    /// Leerplicht looks for the Inspectie under an agreement.
    Overeenkomst,
    /// Leerplicht found the school onvoldoende as often as the agreement allows: the Inspectie takes over.
    UrgentSignaal,
    /// After the ruling the Inspectie takes over what leerplicht had to leave.
    Overgang,
}
woorden!(
    Aanleiding, "eigen_toezicht, overeenkomst, urgent_signaal, overgang",
    EigenToezicht => "eigen_toezicht", Overeenkomst => "overeenkomst", UrgentSignaal => "urgent_signaal", Overgang => "overgang",
);

/// Something on which an answer rests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bevoegdheidsfeit {
    /// The municipality of the school takes part in an agreement on that day.
    DoetMee {
        /// Code of the agreement.
        overeenkomst: String,
        /// The municipality.
        gemeente: Gemeentecode,
        /// From joining to leaving.
        looptijd: Looptijd,
    },
    /// The organisation serves the municipality on that day.
    Bedient(Werkgebied),
    /// Leerplicht found the school onvoldoende so often in a row.
    KerenOnvoldoende(u32),
    /// Under the agreement leerplicht goes first; the Inspectie may, and agreed to wait.
    LeerplichtEerst,
}

/// A power to inspect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bevoegdheid {
    /// Why it is up to this organisation.
    pub aanleiding: Aanleiding,
    /// The ground.
    pub grond: Grond,
    /// The facts on which the answer rests.
    pub feiten: Vec<Bevoegdheidsfeit>,
}

#[cfg(test)]
mod tests;
