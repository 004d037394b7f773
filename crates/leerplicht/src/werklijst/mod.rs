//! The reports that came in: the list by the clock, taking up, taking note, closing with an outcome, and what comes back.
//!
//! An act is written down with its message in one transaction. The report keeps its status until the receipt of the
//! Verzuimloket: until then the page says that the act is under way, and when it is refused, the start page says so.

mod afsluiting;
pub(crate) mod api;
mod handelen;
mod lezen;
pub mod messages;
pub(crate) mod pages;
mod stand;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;
mod weigering;

pub use afsluiting::{Afsluiting, Uitkomst};
pub use handelen::{acknowledge, close, judge, note, take_note, take_up};
pub(crate) use handelen::{own, too_long};
pub use lezen::{Aantallen, Bladzijde, Filter, Toon, list, open};
pub(crate) use lezen::{log_rows, subject};
pub use weigering::{Behandelfout, Behandelreden, Signaalveld, Tekstveld};

use jiff::Timestamp;
use jiff::civil::Date;
use kern::toegang::{Accountnummer, Organisatiecode};
use recht::begrip::{Brin, Gemeentecode, Meldingsnummer, Meldingsoort, Meldplicht, Pgn, Sector, Vestigingsnummer};
use recht::melding::status::{Afsluitreden, Afsluittoelichting, Handelingsoort, Meldingpartij, Meldingstatus};
use recht::plicht::Plicht;
use uitwisseling::berichten::{Melder, OndernomenActie, Specificatiedag, Vertrouwelijk, Weigeringbericht};

use crate::afspraak::Bewaarklasse;
use crate::woord::woorden;

/// Who works on a report, as the school may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ambtenaar {
    /// Name.
    pub naam: Vertrouwelijk,
    /// Telephone; without one the school gets that of the organisation, where it has one.
    pub telefoon: Option<Vertrouwelijk>,
}

/// Number of a young person within an organisation: what stands in addresses instead of a PGN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Jongerenummer(pub i64);

/// How an act of our own stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Handelingstand {
    /// Sent, or about to be; no receipt yet.
    Onderweg,
    /// The Verzuimloket has it.
    Ontvangen,
    /// The Verzuimloket refused it.
    Geweigerd,
}
woorden!(Handelingstand, Onderweg => "onderweg", Ontvangen => "ontvangen", Geweigerd => "geweigerd");

/// What came back about a report that somebody here works on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Terug {
    /// The school withdrew it.
    Ingetrokken,
    /// The school changed it.
    Gewijzigd,
    /// The Verzuimloket refused our act.
    Geweigerd,
}
woorden!(Terug, Ingetrokken => "ingetrokken", Gewijzigd => "gewijzigd", Geweigerd => "geweigerd");

/// Our last act on a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaatsteHandeling {
    /// Its number within the organisation.
    pub nummer: i64,
    /// Kind.
    pub soort: Handelingsoort,
    /// How it stands.
    pub stand: Handelingstand,
}

/// Who has a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Houder {
    /// The account.
    pub account: Accountnummer,
    /// The name.
    pub naam: Vertrouwelijk,
}

/// Name and date of birth, as far as the Verzuimloket sent them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jongere {
    /// The own number.
    pub nummer: Jongerenummer,
    /// First name, what stands before the family name, family name.
    pub naam: Option<Vertrouwelijk>,
    /// Date of birth.
    pub geboortedatum: Option<Geboortedatum>,
}

/// A date of birth; `Debug` shows nothing of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Geboortedatum(pub Date);

impl std::fmt::Debug for Geboortedatum {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Geboortedatum(•)")
    }
}

/// A report as a row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meldingregel {
    /// Whose.
    pub organisatie: Organisatiecode,
    /// Its number.
    pub nummer: Meldingsnummer,
    /// About whom.
    pub jongere: Jongere,
    /// Name of the school.
    pub school: String,
    /// Kind.
    pub soort: Meldingsoort,
    /// First day of absence.
    pub begin: Date,
    /// Last day, when known.
    pub einde: Option<Date>,
    /// The day on which it was registered.
    pub geregistreerd_op: Date,
    /// Where it stands.
    pub status: Meldingstatus,
    /// The last day of the term that runs.
    pub uiterlijk: Option<Date>,
    /// Who has it.
    pub behandelaar: Option<Houder>,
    /// Our last act.
    pub handeling: Option<LaatsteHandeling>,
    /// What came back and was not yet marked as read.
    pub terug: Option<Terug>,
}

/// A report with everything about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Melding {
    /// The row.
    pub regel: Meldingregel,
    /// The pupil's number.
    pub pgn: Pgn,
    /// Where the pupil lived.
    pub woongemeente: Gemeentecode,
    /// The school's number.
    pub brin: Brin,
    /// And address.
    pub vestiging: Option<Vestigingsnummer>,
    /// Kind of education.
    pub sector: Option<Sector>,
    /// For the sixteen hours: by law or by agreement.
    pub plicht: Option<Meldplicht>,
    /// The pupil's own duty.
    pub grondslag: Plicht,
    /// Why the pupil is away, as the school sees it.
    pub reden: Option<Vertrouwelijk>,
    /// Whether all lessons were missed.
    pub alle_lessen_gemist: Option<bool>,
    /// Whether the school wants the municipality to act.
    pub actie_gewenst: Option<bool>,
    /// Why not.
    pub toelichting: Option<Vertrouwelijk>,
    /// What the school did itself.
    pub ondernomen_acties: Vec<OndernomenActie>,
    /// The days and lessons.
    pub specificatie: Vec<Specificatiedag>,
    /// Who reported.
    pub melder: Melder,
    /// Name of the course.
    pub opleiding: Option<String>,
    /// The day of its status.
    pub status_op: Date,
    /// When it came in here.
    pub ontvangen_op: Timestamp,
    /// What happened to it, oldest first.
    pub geschiedenis: Vec<Gebeurtenis>,
    /// Notes of this organisation, oldest first.
    pub notities: Vec<Notitie>,
    /// Other reports about the same young person in this organisation, newest first.
    pub andere: Vec<Meldingregel>,
}

/// Something that happened to a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gebeurtenis {
    /// The Verzuimloket said so.
    Bericht(Berichtgebeurtenis),
    /// We did it.
    Handeling(Box<Handelinggebeurtenis>),
}

impl Gebeurtenis {
    /// When.
    pub fn tijdstip(&self) -> Timestamp {
        match self {
            Self::Bericht(bericht) => bericht.tijdstip,
            Self::Handeling(handeling) => handeling.tijdstip,
        }
    }
}

/// What the Verzuimloket said of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Berichtgebeurtenis {
    /// When.
    pub tijdstip: Timestamp,
    /// Where the report stood.
    pub status: Meldingstatus,
    /// Who did it.
    pub partij: Meldingpartij,
    /// Why it was closed.
    pub reden: Option<Afsluitreden>,
    /// Last day of absence, when it became known.
    pub einde: Option<Date>,
    /// What was said about it.
    pub terugkoppeling: Option<Vertrouwelijk>,
}

/// An act of this organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handelinggebeurtenis {
    /// Its number.
    pub nummer: i64,
    /// When.
    pub tijdstip: Timestamp,
    /// The day on which.
    pub op: Date,
    /// Kind.
    pub soort: Handelingsoort,
    /// Who.
    pub naam: Vertrouwelijk,
    /// How it stands.
    pub stand: Handelingstand,
    /// Every reason of a refusal.
    pub weigeringen: Vec<Weigeringbericht>,
    /// Why it was closed.
    pub reden: Option<Afsluitreden>,
    /// What was added.
    pub toelichting: Option<Afsluittoelichting>,
    /// What came of it.
    pub uitkomst: Option<Uitkomst>,
    /// How long it is kept.
    pub bewaarklasse: Option<Bewaarklasse>,
    /// Why it is kept as another class than goes with the outcome.
    pub bewaarreden: Option<Vertrouwelijk>,
    /// What the school reads.
    pub terugkoppeling: Option<Vertrouwelijk>,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notitie {
    /// When.
    pub tijdstip: Timestamp,
    /// Who.
    pub naam: Vertrouwelijk,
    /// The words.
    pub tekst: Vertrouwelijk,
}
