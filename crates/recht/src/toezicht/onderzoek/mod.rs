//! An inspection: what it looks at, what its findings come to, and what follows, up to the second heronderzoek.
//!
//! What: a form in a sector on a day gives components; findings per component give verdicts; a state and an act give the
//! next state. What may not be is refused, all at once, each with its ground.
//! Ground: Leerplichtwet 1969, artikelen 16a, 21a and 27; report of 2017, sections 2.1 to 2.3; values in
//! `bepalingen/onderzoek.toml`, where steps and terms that no source gives are marked unknown.
//! Counts: the day of the act for steps, the day of the visit for components and the record check.
//! Does not count: whether leerplicht may inspect there, and whether a fine may be imposed; other rules say that.
//! Example: a vo school without administration cannot be judged on its reports, so its administration is onvoldoende and
//! so is the whole; it gets time to mend, and no visit before that is over.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::begrip::{OnbekendWoord, Sector, woorden};
use crate::grond::Grond;

mod bezoek;
mod onderdelen;
mod oordeel;
mod reden;
mod stap;
#[cfg(test)]
mod tests;

pub use bezoek::{Bezoekkalender, check_bezoekdag, start_dossiercontrole};
pub use onderdelen::{Onderdeelrol, Onderzoeksonderdeel, find_onderdelen};
pub use oordeel::{Onderdeelbevinding, Onderdeeloordeel, Onderzoeksbevindingen, Onderzoeksoordeel, judge};
pub use reden::{Bezoekreden, Onderzoekreden, Oordeelreden};
pub use stap::{Onderzoekhandeling, find_mogelijk, plan, step};

/// How an inspection came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Onderzoeksvorm {
    /// Every primary school of a group in one region.
    RegionalePilot,
    /// Drawn at random; in the mbo from the courses of an institution.
    Steekproef,
    /// To verify what a board says of its schools.
    Bestuursgericht,
    /// Because of a signal.
    Signaalgestuurd,
    /// Taken over from leerplicht when the agreements stopped.
    SpecifiekNaOvereenkomst,
    /// By what is known of the risks.
    Risicogericht,
}
woorden!(
    Onderzoeksvorm,
    "regionale_pilot, steekproef, bestuursgericht, signaalgestuurd, specifiek_na_overeenkomst, risicogericht",
    RegionalePilot => "regionale_pilot", Steekproef => "steekproef", Bestuursgericht => "bestuursgericht",
    Signaalgestuurd => "signaalgestuurd", SpecifiekNaOvereenkomst => "specifiek_na_overeenkomst",
    Risicogericht => "risicogericht",
);

/// What an inspector says of a component, or of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Beoordeling {
    /// The law is kept.
    Voldoende,
    /// It is not, or not enough.
    Onvoldoende,
    /// It cannot be said.
    NietTeBepalen,
}
woorden!(
    Beoordeling, "voldoende, onvoldoende, niet_te_bepalen",
    Voldoende => "voldoende", Onvoldoende => "onvoldoende", NietTeBepalen => "niet_te_bepalen",
);

/// Where an inspection stands, within its round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Onderzoekstatus {
    /// There is a day for the visit.
    Gepland,
    /// The school knows that day.
    Aangekondigd,
    /// The inspector was there.
    Uitgevoerd,
    /// The draft with its verdict is with the school.
    Concept,
    /// The school answered the draft.
    ReactieOntvangen,
    /// The report is settled.
    Vastgesteld,
    /// The school has time to mend.
    Hersteltermijn,
    /// A fine was proposed.
    Handhaving,
    /// Done.
    Afgesloten,
    /// It never took place.
    Vervallen,
}
woorden!(
    Onderzoekstatus,
    "gepland, aangekondigd, uitgevoerd, concept, reactie_ontvangen, vastgesteld, hersteltermijn, handhaving, afgesloten, vervallen",
    Gepland => "gepland", Aangekondigd => "aangekondigd", Uitgevoerd => "uitgevoerd", Concept => "concept",
    ReactieOntvangen => "reactie_ontvangen", Vastgesteld => "vastgesteld", Hersteltermijn => "hersteltermijn",
    Handhaving => "handhaving", Afgesloten => "afgesloten", Vervallen => "vervallen",
);

impl Onderzoekstatus {
    /// Whether nothing follows any more.
    pub fn is_einde(self) -> bool {
        matches!(self, Self::Afgesloten | Self::Vervallen)
    }

    /// Whether the visit of this round is still to come.
    pub fn is_voor_bezoek(self) -> bool {
        matches!(self, Self::Gepland | Self::Aangekondigd)
    }
}

/// Who acts on an inspection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Onderzoekpartij {
    /// The inspector.
    Inspecteur,
    /// The school, or its board.
    School,
}
woorden!(Onderzoekpartij, "inspecteur, school", Inspecteur => "inspecteur", School => "school");

/// Kind of act on an inspection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Onderzoekhandelingsoort {
    /// The letter with the day of the visit.
    Aankondiging,
    /// Another day for the visit.
    Verplaatsing,
    /// The visit was made.
    Uitvoering,
    /// The draft with its verdict.
    Concept,
    /// The school's answer to the draft.
    Reactie,
    /// The report is settled.
    Vaststelling,
    /// Time to mend is given.
    Herstel,
    /// The next round is planned.
    Heronderzoek,
    /// A fine is proposed.
    Handhaving,
    /// Closed.
    Afsluiting,
    /// It will not take place.
    Verval,
}
woorden!(
    Onderzoekhandelingsoort,
    "aankondiging, verplaatsing, uitvoering, concept, reactie, vaststelling, herstel, heronderzoek, handhaving, afsluiting, verval",
    Aankondiging => "aankondiging", Verplaatsing => "verplaatsing", Uitvoering => "uitvoering", Concept => "concept",
    Reactie => "reactie", Vaststelling => "vaststelling", Herstel => "herstel", Heronderzoek => "heronderzoek",
    Handhaving => "handhaving", Afsluiting => "afsluiting", Verval => "verval",
);

/// Why there is no follow-up although the verdict asks for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Geenvervolgreden {
    /// The school no longer exists.
    Opgeheven,
    /// There is enough trust that it is mended.
    VertrouwenHersteld,
    /// The students are 23 or older.
    Doelgroep23Plus,
}
woorden!(
    Geenvervolgreden, "opgeheven, vertrouwen_hersteld, doelgroep_23plus",
    Opgeheven => "opgeheven", VertrouwenHersteld => "vertrouwen_hersteld", Doelgroep23Plus => "doelgroep_23plus",
);

/// Why a planned inspection does not take place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vervalreden {
    /// The school no longer exists.
    Opgeheven,
    /// Another inspection of the school was planned.
    AnderOnderzoekGepland,
    /// Leerplicht inspects there, by agreement.
    Samenwerkingsovereenkomst,
    /// Something else, in words.
    Anders,
}
woorden!(
    Vervalreden, "opgeheven, ander_onderzoek_gepland, samenwerkingsovereenkomst, anders",
    Opgeheven => "opgeheven", AnderOnderzoekGepland => "ander_onderzoek_gepland",
    Samenwerkingsovereenkomst => "samenwerkingsovereenkomst", Anders => "anders",
);

/// An inspection as it stands: all that the next step hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Onderzoekstand {
    /// Sector of the school.
    pub sector: Sector,
    /// How the inspection came about.
    pub vorm: Onderzoeksvorm,
    /// Where it stands.
    pub status: Onderzoekstatus,
    /// 1 for the first visit, 2 for the heronderzoek, 3 for the second.
    pub ronde: u32,
    /// The day of the last step.
    pub sinds: Date,
    /// The day of the visit of this round.
    pub bezoek: Date,
    /// The verdict of this round, from the draft on.
    pub beoordeling: Option<Beoordeling>,
    /// Last day on which the school may answer the draft of this round.
    pub reactie_tot: Option<Date>,
    /// Last day of the latest time to mend.
    pub herstel_tot: Option<Date>,
}

/// A step that may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Onderzoekstap {
    /// What the inspection becomes.
    pub naar: Onderzoekstand,
    /// Why the step is allowed, and how sure that is.
    pub grond: Grond,
}
