//! Meldingen for the Signalenbox of the Inspectie: made in two steps with the evidence counted, sent, followed and answered.
//!
//! A melding is written down with its message in one transaction; the worker brings it to the Inspectie as often as that
//! takes. Where it stands is what the Inspectie says, step by step, each with the day by which its reporter hears again.

pub(crate) mod api;
mod bewijs;
mod bijlage;
mod indienen;
mod lezen;
pub mod messages;
pub(crate) mod pages;
mod reageren;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use bewijs::count;
pub use bijlage::{Bijlage, Bijlagegebrek, GROOTSTE_MB, MEESTE, check};
pub use indienen::{judge, new_key, submit};
pub use lezen::{attachment, list, open, schools, tallies};
pub use reageren::{possible, react};

use jiff::civil::Date;
use kern::toegang::{Accountnummer, Organisatiecode};
use recht::begrip::{Meldingsnummer, Sector};
use recht::toezicht::signaalmelding::{
    Signaalhandelingsoort, Signaalonderwerp, Signaalpartij, Signaalsector, Signaalsoort, Signaalstand, Signaalstatus,
};
use uitwisseling::berichten::{
    Kenmerk, Schoolgegevens, Signaalbewijs, Signaalgesprek, Specificatiedag, Vertrouwelijk, Weigeringbericht,
};

pub use crate::werklijst::Handelingstand as Verzending;

/// Number of a melding within the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Signaalnummer(pub i64);

/// Who hands in, and for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signaalmelder {
    /// The officer.
    pub naam: Vertrouwelijk,
    /// Name of the organisation.
    pub organisatienaam: String,
}

/// A melding as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invulling {
    /// Key under which it is sent; the same twice is one melding.
    pub kenmerk: Kenmerk,
    /// Kind.
    pub soort: Option<Signaalsoort>,
    /// Kind of education.
    pub sector: Option<Signaalsector>,
    /// What it is about.
    pub onderwerp: Option<Signaalonderwerp>,
    /// The school, by its number and vestiging: `99XA00`; empty for none.
    pub school: String,
    /// Whether the school was spoken to.
    pub gesprek: Option<bool>,
    /// On which day.
    pub gesprek_op: Option<Date>,
    /// Whether a herstelperiode was agreed.
    pub herstelperiode: Option<bool>,
    /// Its last day.
    pub herstel_tot: Option<Date>,
    /// Why it does not wait.
    pub spoed: Option<Vertrouwelijk>,
    /// What is going on.
    pub tekst: Vertrouwelijk,
    /// The period of which the reports are counted, as far as its days can be read; none leaves the evidence out.
    pub periode: Option<(Option<Date>, Option<Date>)>,
}

impl Invulling {
    /// A melding under a key in which nothing is filled in.
    pub fn new(kenmerk: Kenmerk) -> Self {
        Self {
            kenmerk,
            soort: None,
            sector: None,
            onderwerp: None,
            school: String::new(),
            gesprek: None,
            gesprek_op: None,
            herstelperiode: None,
            herstel_tot: None,
            spoed: None,
            tekst: Vertrouwelijk::default(),
            periode: None,
        }
    }
}

/// How a school is written in a form and an address: its number and vestiging.
pub fn schoolcode(school: &Schoolgegevens) -> String {
    let vestiging = school.vestiging.map_or_else(String::new, |vestiging| vestiging.to_string());
    format!("{}{vestiging}", school.brin)
}

/// A melding as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signaalregel {
    /// Whose.
    pub organisatie: Organisatiecode,
    /// Its number here.
    pub nummer: Signaalnummer,
    /// Who handed it in.
    pub melder: Vertrouwelijk,
    /// When.
    pub ingediend_op: Date,
    /// Kind.
    pub soort: Signaalsoort,
    /// What it is about.
    pub onderwerp: Signaalonderwerp,
    /// Name of the school.
    pub school: Option<String>,
    /// Where it stands at the Inspectie; none while it is on its way.
    pub status: Option<Signaalstatus>,
    /// By when the reporter hears again.
    pub belofte: Option<Date>,
    /// Whether something follows.
    pub is_open: bool,
    /// Its number at the Inspectie.
    pub inspectienummer: Option<i64>,
    /// Who has it there.
    pub behandelaar: Option<Vertrouwelijk>,
    /// How our last message stands.
    pub verzending: Verzending,
    /// What was done in that message; none for the melding itself.
    pub bezig: Option<Signaalhandelingsoort>,
}

/// A melding with everything about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signaal {
    /// The row.
    pub regel: Signaalregel,
    /// The day of the last step.
    pub sinds: Date,
    /// Its key.
    pub kenmerk: Kenmerk,
    /// The account that handed it in.
    pub account: Accountnummer,
    /// Kind of education.
    pub sector: Signaalsector,
    /// The school.
    pub school: Option<Schoolgegevens>,
    /// The talk with it.
    pub gesprek: Option<Signaalgesprek>,
    /// Why it did not wait.
    pub spoed: Option<Vertrouwelijk>,
    /// What is going on.
    pub tekst: Vertrouwelijk,
    /// What the reports say.
    pub bewijs: Option<Signaalbewijs>,
    /// The files.
    pub bijlagen: Vec<Bijlagekop>,
    /// What the Inspectie told, oldest first.
    pub stappen: Vec<Stap>,
    /// What the reporter answered, oldest first.
    pub reacties: Vec<Reactie>,
    /// Why the last message was refused.
    pub weigeringen: Vec<Weigeringbericht>,
}

impl Signaal {
    /// The melding as the law judges it; none while it is on its way.
    pub fn stand(&self) -> Option<Signaalstand> {
        let status = self.regel.status?;
        Some(Signaalstand { soort: self.regel.soort, status, sinds: self.sinds })
    }
}

/// A file without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bijlagekop {
    /// Its place, from 1.
    pub nummer: i64,
    /// Its name.
    pub naam: String,
    /// Its kind, as `application/pdf`.
    pub soort: String,
    /// How many bytes.
    pub omvang: i64,
}

/// A step as the Inspectie told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stap {
    /// Its place, from 1.
    pub volgnummer: i64,
    /// The act; none for the receipt.
    pub soort: Option<Signaalhandelingsoort>,
    /// Who acted.
    pub partij: Signaalpartij,
    /// Where the melding stood then.
    pub status: Signaalstatus,
    /// The day.
    pub op: Date,
    /// What was said.
    pub woorden: Option<Vertrouwelijk>,
    /// By when the reporter would hear again.
    pub belofte: Option<Date>,
    /// Who had it.
    pub behandelaar: Option<Vertrouwelijk>,
    /// The day of a visit.
    pub bezoek: Option<Date>,
}

/// An answer of the reporter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reactie {
    /// Its number within the organisation.
    pub nummer: i64,
    /// What was done.
    pub soort: Signaalhandelingsoort,
    /// The day.
    pub op: Date,
    /// Who.
    pub naam: Vertrouwelijk,
    /// The words.
    pub woorden: Option<Vertrouwelijk>,
}

/// How the meldingen of an organisation stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tellingen {
    /// Something follows.
    pub open: u32,
    /// The promised day is over.
    pub te_laat: u32,
    /// The reporter is to answer.
    pub aan_zet: u32,
}

/// A report of sixteen hours, as far as evidence is counted from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gemeld {
    pub(crate) nummer: Meldingsnummer,
    pub(crate) jongere: i64,
    pub(crate) geboortedatum: Option<Date>,
    pub(crate) sector: Option<Sector>,
    pub(crate) begin: Date,
    pub(crate) einde: Date,
    pub(crate) op: Date,
    pub(crate) specificatie: Vec<Specificatiedag>,
}

/// A melding as the log and the outbox name it.
pub(crate) fn subject(nummer: Signaalnummer) -> String {
    format!("signaal:{}", nummer.0)
}
