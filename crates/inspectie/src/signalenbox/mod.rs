//! The Signalenbox: meldingen come in, are divided and handled by the law's steps, and every step goes to the reporter.
//!
//! A step is written down with the message about it in one transaction, by whoever saw the melding as it stands: two people
//! at one step are told of each other, and nothing of either is lost.

pub(crate) mod api;
mod handelen;
mod lezen;
pub mod messages;
mod ontvangen;
pub(crate) mod pages;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;
mod weigering;

pub use handelen::{Daad, act, inspectors, possible};
pub use lezen::{Filter, Tellingen, Toon, attachment, list, open, tallies};
pub use ontvangen::{react, receive};
pub use weigering::{Behandelfout, Behandelreden, Signaalveld};

use jiff::civil::Date;
use kern::account::INSPECTIE;
use kern::register::Registerfout;
use kern::toegang::{Accountnummer, Organisatiecode};
use recht::toezicht::signaalmelding::{
    Signaalhandelingsoort, Signaalonderwerp, Signaalpartij, Signaalsector, Signaalsoort, Signaalstand, Signaalstatus,
};
use uitwisseling::berichten::{Schoolgegevens, Signaalbewijs, Signaalgesprek, Vertrouwelijk};

/// Number of a melding at the Inspectie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Signaalnummer(pub i64);

/// Who has a melding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspecteur {
    /// The account.
    pub account: Accountnummer,
    /// The name.
    pub naam: Vertrouwelijk,
}

/// A melding as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signaalregel {
    /// Its number.
    pub nummer: Signaalnummer,
    /// Name of the organisation that sent it.
    pub afzender: String,
    /// Kind.
    pub soort: Signaalsoort,
    /// Kind of education.
    pub sector: Signaalsector,
    /// What it is about.
    pub onderwerp: Signaalonderwerp,
    /// The school.
    pub school: Option<Schoolgegevens>,
    /// When it was handed in.
    pub ingediend_op: Date,
    /// Where it stands.
    pub status: Signaalstatus,
    /// The day of the last step.
    pub sinds: Date,
    /// By when the reporter was promised to hear again.
    pub belofte: Option<Date>,
    /// Who has it.
    pub inspecteur: Option<Inspecteur>,
    /// How many steps there were.
    pub volgnummer: i64,
}

impl Signaalregel {
    /// The melding as the law judges it.
    pub fn stand(&self) -> Signaalstand {
        Signaalstand { soort: self.soort, status: self.status, sinds: self.sinds }
    }
}

/// A melding with everything about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signaal {
    /// The row.
    pub regel: Signaalregel,
    /// The officer who handed it in.
    pub melder: Vertrouwelijk,
    /// The talk with the school.
    pub gesprek: Option<Signaalgesprek>,
    /// Why it did not wait.
    pub spoed: Option<Vertrouwelijk>,
    /// What is going on.
    pub tekst: Vertrouwelijk,
    /// What the reports say, as the sender counted them.
    pub bewijs: Option<Signaalbewijs>,
    /// The files.
    pub bijlagen: Vec<Bijlagekop>,
    /// The steps, oldest first.
    pub stappen: Vec<Stap>,
}

/// A file without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bijlagekop {
    /// Its place, from 1.
    pub nummer: i64,
    /// Its name.
    pub naam: String,
    /// How many bytes.
    pub omvang: i64,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stap {
    /// Its place, from 1.
    pub volgnummer: i64,
    /// The act; none for the receipt.
    pub soort: Option<Signaalhandelingsoort>,
    /// In which part.
    pub partij: Signaalpartij,
    /// Where the melding stood then.
    pub status: Signaalstatus,
    /// The day.
    pub op: Date,
    /// Who.
    pub naam: Vertrouwelijk,
    /// The words.
    pub woorden: Option<Vertrouwelijk>,
    /// What was promised.
    pub belofte: Option<Date>,
    /// The day of a visit.
    pub bezoek: Option<Date>,
    /// To whom it was passed on.
    pub inspecteur: Option<Vertrouwelijk>,
}

/// How a school is written in an address: its number and vestiging.
pub fn schoolcode(school: &Schoolgegevens) -> String {
    let vestiging = school.vestiging.map_or_else(String::new, |vestiging| vestiging.to_string());
    format!("{}{vestiging}", school.brin)
}

/// A melding as the log and the outbox name it.
pub(crate) fn subject(nummer: Signaalnummer) -> String {
    format!("signaal:{}", nummer.0)
}

/// The Inspectie itself.
pub(crate) fn inspectie() -> Result<Organisatiecode, Registerfout> {
    INSPECTIE.parse().map_err(|fout| Registerfout::onleesbaar("inspectie_signaal", fout))
}
