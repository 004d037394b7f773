//! The bestuurlijke boete for the head of a school: for which articles, how much at most, and the way from proposal to payment.
//!
//! What: an article, the day of the breach and an amount give room for a fine, or refusals, all at once; a status and an act
//! give the next status, or refusals.
//! Ground: Leerplichtwet 1969, artikel 27; Algemene wet bestuursrecht, title 5.4 and chapters 6 and 7; values in
//! `bepalingen/boete.toml`.
//! Counts: the article as it stood on the day of the breach; what was imposed before in the same school year.
//! Does not count: how bad it was. No source gives a tariff, so the amount is the inspector's proposal and the jurist's check.
//! Example: leave of two weeks that was not the head's to give (14, derde lid, eerste volzin) can be fined up to 1,000 euros; no
//! fine is possible for 18, derde lid, because law and Inspectie contradict each other there.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::begrip::{OnbekendWoord, woorden};
use crate::grond::Grond;

mod artikel;
mod reden;
mod ruimte;
mod stap;

pub use artikel::find_artikelen;
pub use reden::{Boetereden, Boetestapreden};
pub use ruimte::check;
pub use stap::{find_mogelijk, find_termijn, step};

/// The part of artikel 27 by which a breach can be fined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Boeteonderdeel {
    /// Leave that the law does not let the head give.
    A,
    /// Duties to notify and to report.
    B,
    /// Information that is not right or not complete.
    C,
}
woorden!(Boeteonderdeel, "a, b, c", A => "a", B => "b", C => "c");

/// Whether the law lets a breach of an article be fined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Beboetbaarheid {
    /// By that part of artikel 27.
    Ja(Boeteonderdeel),
    /// Artikel 27 names no such breach.
    Nee,
    /// No source settles it, so no.
    NietBepaald,
}

/// An article that the Inspectie supervises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boeteartikel {
    /// Its code in the values of the law, such as `14-3`.
    pub code: String,
    /// Whether a breach can be fined.
    pub beboetbaar: Beboetbaarheid,
    /// Article and source.
    pub grond: Grond,
}

/// A fine as an inspector proposes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boetevoorstel {
    /// Code of the article.
    pub artikel: String,
    /// The day of the breach.
    pub overtreden_op: Date,
    /// How much, in euros.
    pub bedrag: u32,
    /// Euros imposed on the school before in the same school year.
    pub eerder_dit_schooljaar: u32,
    /// Whether the school was fined for this fact before.
    pub zelfde_feit: bool,
}

/// Room for a fine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boeteruimte {
    /// The article that was breached.
    pub artikel: Boeteartikel,
    /// The most for this breach in this school year, in euros.
    pub hoogstens: u32,
    /// The grounds of both maxima.
    pub gronden: Vec<Grond>,
}

/// Where a fine stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Boetestatus {
    /// An inspector proposes it.
    Voorgesteld,
    /// The jurist agrees.
    Getoetst,
    /// The letter of intent is sent.
    Voorgenomen,
    /// The head answered, or let the term pass.
    Gehoord,
    /// Imposed.
    Opgelegd,
    /// The head objects.
    InBezwaar,
    /// Imposed after objection.
    Gehandhaafd,
    /// The head appeals.
    InBeroep,
    /// No longer to be contested.
    Onherroepelijk,
    /// Paid, and no longer to be contested.
    Betaald,
    /// Off the table, at whatever step.
    Vervallen,
}
woorden!(
    Boetestatus,
    "voorgesteld, getoetst, voorgenomen, gehoord, opgelegd, in_bezwaar, gehandhaafd, in_beroep, onherroepelijk, betaald, vervallen",
    Voorgesteld => "voorgesteld", Getoetst => "getoetst", Voorgenomen => "voorgenomen", Gehoord => "gehoord",
    Opgelegd => "opgelegd", InBezwaar => "in_bezwaar", Gehandhaafd => "gehandhaafd", InBeroep => "in_beroep",
    Onherroepelijk => "onherroepelijk", Betaald => "betaald", Vervallen => "vervallen",
);

impl Boetestatus {
    /// Whether nothing follows any more.
    pub fn is_einde(self) -> bool {
        matches!(self, Self::Betaald | Self::Vervallen)
    }
}

/// An act on a fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Boetehandelingsoort {
    /// The jurist looked and agrees.
    Akkoord,
    /// The jurist looked and does not.
    Afwijzing,
    /// The letter of intent goes out.
    Voornemen,
    /// The head says what he thinks of it.
    Zienswijze,
    /// The term for that passed.
    ZienswijzeVoorbij,
    /// The fine is imposed.
    Oplegging,
    /// It is not.
    Afzien,
    /// The head objects.
    Bezwaar,
    /// The objection does not help.
    BezwaarOngegrond,
    /// It does.
    BezwaarGegrond,
    /// The head appeals.
    Beroep,
    /// The appeal does not help.
    BeroepOngegrond,
    /// It does.
    BeroepGegrond,
    /// Nobody contested it in time.
    TermijnVoorbij,
    /// It is paid.
    Betaling,
}
woorden!(
    Boetehandelingsoort,
    "akkoord, afwijzing, voornemen, zienswijze, zienswijze_voorbij, oplegging, afzien, bezwaar, bezwaar_ongegrond, \
     bezwaar_gegrond, beroep, beroep_ongegrond, beroep_gegrond, termijn_voorbij, betaling",
    Akkoord => "akkoord", Afwijzing => "afwijzing", Voornemen => "voornemen", Zienswijze => "zienswijze",
    ZienswijzeVoorbij => "zienswijze_voorbij", Oplegging => "oplegging", Afzien => "afzien", Bezwaar => "bezwaar",
    BezwaarOngegrond => "bezwaar_ongegrond", BezwaarGegrond => "bezwaar_gegrond", Beroep => "beroep",
    BeroepOngegrond => "beroep_ongegrond", BeroepGegrond => "beroep_gegrond", TermijnVoorbij => "termijn_voorbij",
    Betaling => "betaling",
);

/// Who acts on a fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Boetepartij {
    /// An inspector.
    Inspecteur,
    /// The jurist of the Inspectie: the second pair of eyes.
    Jurist,
    /// The head of the school, or who speaks for him.
    School,
    /// The court.
    Rechtbank,
}
woorden!(
    Boetepartij, "inspecteur, jurist, school, rechtbank",
    Inspecteur => "inspecteur", Jurist => "jurist", School => "school", Rechtbank => "rechtbank",
);

/// A fine where it stands, with the days by which its terms are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Boetestand {
    /// Where it stands.
    pub status: Boetestatus,
    /// The day of the proposal, which is the report of the breach.
    pub voorgesteld_op: Date,
    /// The day on which it came to stand so.
    pub sinds: Date,
}

/// An act, with what belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Boetehandeling {
    /// Kind of act.
    pub soort: Boetehandelingsoort,
    /// Who acts.
    pub partij: Boetepartij,
    /// The day on which.
    pub op: Date,
    /// Whether who acts made the proposal.
    pub eigen_voorstel: bool,
    /// Whether there are words with it.
    pub toegelicht: bool,
}

/// What a fine becomes by an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boetestap {
    /// Where it stands then.
    pub naar: Boetestand,
    /// Last day of the term that begins, when one does.
    pub uiterlijk: Option<Date>,
    /// The last day in time, when the decision came after it: allowed, and to be told.
    pub te_laat: Option<Date>,
    /// The ground of the step.
    pub grond: Grond,
}

#[cfg(test)]
mod tests;
