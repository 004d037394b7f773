//! A melding in the Signalenbox of the Inspectie: what is asked before it is taken, what may happen to it, and what its reporter hears.
//!
//! What: a melding that comes in, and each act on it, gives a status, a notice to the reporter and a promised day, or
//! refusals, all at once, each with its ground.
//! Ground: Leerplichtwet 1969, artikel 16a (since 2012 the Inspectie supervises and leerplicht signals); report of 2017,
//! sections 2.4, 4.3 and 5.2; values in `bepalingen/signalenbox.toml`, where steps and terms that no source gives are marked unknown.
//! Counts: the day of the act; working days for promised days; both the first and the last day of a herstelperiode.
//! Does not count: how long ago a melding was closed, as no source ends the time in which a reporter may come back.
//! Example: a signaal about late reports while the herstelperiode that was agreed still runs is refused; an escalation after
//! a third inspection is taken, when the reporter says why it cannot wait.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::begrip::{OnbekendWoord, Sector, woorden};
use crate::grond::Grond;
use crate::kalender::Feestdagen;

mod indiening;
mod reden;
mod stap;
#[cfg(test)]
mod tests;

pub use indiening::{Herstelafspraak, Indiening, Schoolgesprek, receive};
pub use reden::{Indieningsreden, Signaalreden};
pub use stap::{Signaalhandeling, find_mogelijk, step};

/// Kind of melding in the Signalenbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signaalsoort {
    /// A question, about one case or in general.
    Vraag,
    /// A request to be called.
    Terugbelverzoek,
    /// That a school does not keep the Leerplichtwet.
    Signaal,
}
woorden!(
    Signaalsoort, "vraag, terugbelverzoek, signaal",
    Vraag => "vraag", Terugbelverzoek => "terugbelverzoek", Signaal => "signaal",
);

/// Kind of education that a melding is about, as the Signalenbox divides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signaalsector {
    /// Primary education, sbo included.
    Po,
    /// Special education, vso included.
    So,
    /// Secondary education.
    Vo,
    /// Vocational education.
    Mbo,
    /// Wider: often about a group of schools.
    Overig,
}
woorden!(Signaalsector, "po, so, vo, mbo, overig", Po => "po", So => "so", Vo => "vo", Mbo => "mbo", Overig => "overig");

impl From<Sector> for Signaalsector {
    fn from(sector: Sector) -> Self {
        match sector {
            Sector::Po | Sector::Sbo => Self::Po,
            Sector::So | Sector::Vso => Self::So,
            Sector::Vo => Self::Vo,
            Sector::Mbo => Self::Mbo,
        }
    }
}

/// What a melding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signaalonderwerp {
    /// Leave that should not have been given.
    Verlof,
    /// Too little is done about absence and dropping out.
    AanpakVerzuim,
    /// Absence is not reported, or late.
    NietOfNietTijdigMelden,
    /// The administration of absence is bad or has gaps.
    Registratie,
    /// A pupil was deregistered without ground.
    OnterechteUitschrijving,
    /// Three inspections by leerplicht under an agreement, and still not right.
    EscalatieNaDerdeControle,
    /// Anything else.
    Ander,
}
woorden!(
    Signaalonderwerp,
    "verlof, aanpak_verzuim, niet_of_niet_tijdig_melden, registratie, onterechte_uitschrijving, escalatie_na_derde_controle, ander",
    Verlof => "verlof", AanpakVerzuim => "aanpak_verzuim", NietOfNietTijdigMelden => "niet_of_niet_tijdig_melden",
    Registratie => "registratie", OnterechteUitschrijving => "onterechte_uitschrijving",
    EscalatieNaDerdeControle => "escalatie_na_derde_controle", Ander => "ander",
);

/// Where a melding stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signaalstatus {
    /// Received; the reporter has a number.
    Ontvangen,
    /// Looked at by the Loket, which decided whose it is.
    Getrieerd,
    /// With the inspector of the school.
    Doorgestuurd,
    /// In the file that the Inspectie keeps of the school.
    OpgenomenInDossier,
    /// Something was asked of the reporter, the school or the board.
    InformatieGevraagd,
    /// The answer is there.
    InformatieOntvangen,
    /// The inspector will visit school or board.
    BezoekGepland,
    /// There is an inspection because of it.
    SpecifiekOnderzoek,
    /// Done, and the reporter knows the outcome.
    Afgesloten,
    /// The reporter did not agree with the outcome.
    Heropend,
    /// The reporter agreed with the outcome.
    Tevreden,
}
woorden!(
    Signaalstatus,
    "ontvangen, getrieerd, doorgestuurd, opgenomen_in_dossier, informatie_gevraagd, informatie_ontvangen, bezoek_gepland, \
     specifiek_onderzoek, afgesloten, heropend, tevreden",
    Ontvangen => "ontvangen", Getrieerd => "getrieerd", Doorgestuurd => "doorgestuurd",
    OpgenomenInDossier => "opgenomen_in_dossier", InformatieGevraagd => "informatie_gevraagd",
    InformatieOntvangen => "informatie_ontvangen", BezoekGepland => "bezoek_gepland",
    SpecifiekOnderzoek => "specifiek_onderzoek", Afgesloten => "afgesloten", Heropend => "heropend", Tevreden => "tevreden",
);

impl Signaalstatus {
    /// Whether nothing follows unless the reporter comes back.
    pub fn is_einde(self) -> bool {
        matches!(self, Self::Afgesloten | Self::Tevreden)
    }
}

/// Who acts on a melding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signaalpartij {
    /// Who filed it.
    Melder,
    /// The desk of the Inspectie that reads the Signalenbox.
    Loket,
    /// The inspector of the school.
    Inspecteur,
}
woorden!(
    Signaalpartij, "melder, loket, inspecteur", Melder => "melder", Loket => "loket", Inspecteur => "inspecteur",
);

/// Kind of act on a melding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signaalhandelingsoort {
    /// Looked at: whose it is.
    Triage,
    /// Given to the inspector of the school.
    Doorsturen,
    /// Put in the file of the school.
    Opname,
    /// More asked for.
    InformatieVragen,
    /// What was asked for came in.
    InformatieGeven,
    /// Word that it takes longer, and until when.
    Tussenbericht,
    /// A visit planned.
    Bezoek,
    /// An inspection started because of it.
    Onderzoek,
    /// Closed, with the outcome in words.
    Afsluiting,
    /// Opened again by the reporter, with words why.
    Heropening,
    /// Agreed by the reporter.
    Tevredenheid,
}
woorden!(
    Signaalhandelingsoort,
    "triage, doorsturen, opname, informatie_vragen, informatie_geven, tussenbericht, bezoek, onderzoek, afsluiting, heropening, \
     tevredenheid",
    Triage => "triage", Doorsturen => "doorsturen", Opname => "opname", InformatieVragen => "informatie_vragen",
    InformatieGeven => "informatie_geven", Tussenbericht => "tussenbericht", Bezoek => "bezoek", Onderzoek => "onderzoek", Afsluiting => "afsluiting",
    Heropening => "heropening", Tevredenheid => "tevredenheid",
);

/// A melding as it stands: all that the next step hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Signaalstand {
    /// Kind of melding.
    pub soort: Signaalsoort,
    /// Where it stands.
    pub status: Signaalstatus,
    /// The day of the last step.
    pub sinds: Date,
}

/// A step that may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signaalstap {
    /// What the melding becomes.
    pub naar: Signaalstand,
    /// What its reporter must be told.
    pub bericht: Melderbericht,
    /// Why the step is allowed, and how sure that is.
    pub grond: Grond,
}

/// What the reporter is told of a step; made for each step, as the reporter is always told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Melderbericht {
    /// What the melding became.
    pub over: Signaalstatus,
    /// By when the reporter hears again; none when the melding is closed.
    pub belofte: Option<Belofte>,
}

impl Melderbericht {
    /// Key of the words of the notice.
    pub fn sleutel(&self) -> &'static str {
        match self.over {
            Signaalstatus::Ontvangen => "signaal-bericht-ontvangen",
            Signaalstatus::Getrieerd => "signaal-bericht-getrieerd",
            Signaalstatus::Doorgestuurd => "signaal-bericht-doorgestuurd",
            Signaalstatus::OpgenomenInDossier => "signaal-bericht-opgenomen-in-dossier",
            Signaalstatus::InformatieGevraagd => "signaal-bericht-informatie-gevraagd",
            Signaalstatus::InformatieOntvangen => "signaal-bericht-informatie-ontvangen",
            Signaalstatus::BezoekGepland => "signaal-bericht-bezoek-gepland",
            Signaalstatus::SpecifiekOnderzoek => "signaal-bericht-specifiek-onderzoek",
            Signaalstatus::Afgesloten => "signaal-bericht-afgesloten",
            Signaalstatus::Heropend => "signaal-bericht-heropend",
            Signaalstatus::Tevreden => "signaal-bericht-tevreden",
        }
    }
}

/// A promised day: by then the reporter hears again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Belofte {
    /// The last day on which the promise is kept.
    pub uiterlijk: Date,
    /// The term it follows from; it stays the ground when whoever acts promised another day.
    pub grond: Grond,
}

/// Whether a promise to the reporter is broken: its day is over and nothing was heard.
pub fn is_overdue(uiterlijk: Date, vandaag: Date) -> bool {
    vandaag > uiterlijk
}

/// Working days after a promised day up to and with today; nothing while the promise can still be kept.
pub fn werkdagen_te_laat(feestdagen: &Feestdagen, uiterlijk: Date, vandaag: Date) -> Option<u32> {
    is_overdue(uiterlijk, vandaag).then(|| feestdagen.count_werkdagen(uiterlijk, vandaag))
}
