//! Whether a Verzuimmelding is good: what the Verzuimloket looks at before it registers one.
//!
//! What: a report as it came in gives a good report, or refusals, all at once, each with its ground.
//! Ground: the annex of the Besluit verzuimmelding for the fields; DUO "Soorten verzuim" for the kinds; values in
//! `bepalingen/geldigheid.toml`.
//! Counts: the rules of the day on which it comes in; the pupil's duty on the end date, or on that day while the absence
//! goes on.
//! Does not count: whether the hours are right. Only the school has its entries; the Verzuimloket believes the sum.
//! Example: 16 hours in 4 weeks without end date is refused, and so is one for somebody of eighteen on that date.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::begrip::{
    Brin, Meldingsnummer, Meldingsoort, Meldplicht, Nummerfout, OnbekendWoord, Pgn, Vestigingsnummer, woorden,
};
use crate::melding::status::Meldingstatus;
use crate::plicht::{Persoon, Plichtoordeel};

mod controle;
mod reden;

pub use controle::check;
pub use reden::Geldigheidsreden;

/// A field of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meldingveld {
    /// The pupil's number.
    Pgn,
    /// The school.
    Brin,
    /// Its address.
    Vestiging,
    /// Kind of report.
    Soort,
    /// By law or by agreement.
    Plicht,
    /// First day of absence.
    Begin,
    /// Last day of absence.
    Einde,
    /// Why the pupil is away, as far as the school knows.
    Reden,
    /// Whether he missed all lessons.
    AlleLessenGemist,
    /// Whether the municipality should act.
    ActieGewenst,
    /// Why not.
    Toelichting,
    /// What the school did itself.
    OndernomenActie,
    /// The days and lessons.
    Specificatie,
    /// Name of who reports.
    MelderNaam,
    /// His or her function.
    MelderFunctie,
    /// Area code of the telephone.
    MelderNetnummer,
    /// The rest of that number.
    MelderAbonneenummer,
    /// The address for mail.
    MelderEmail,
    /// Name of the course.
    Opleiding,
}
woorden!(
    Meldingveld, "een veld van een verzuimmelding",
    Pgn => "pgn", Brin => "brin", Vestiging => "vestiging", Soort => "soort", Plicht => "plicht", Begin => "begin",
    Einde => "einde", Reden => "reden", AlleLessenGemist => "alle_lessen_gemist", ActieGewenst => "actie_gewenst",
    Toelichting => "toelichting", OndernomenActie => "ondernomen_actie", Specificatie => "specificatie",
    MelderNaam => "melder_naam", MelderFunctie => "melder_functie", MelderNetnummer => "melder_netnummer",
    MelderAbonneenummer => "melder_abonneenummer", MelderEmail => "melder_email", Opleiding => "opleiding",
);

/// Text that people wrote about a pupil or about themselves. `Debug` shows only its length, so that none reaches a log.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct VrijeTekst(pub String);

impl fmt::Debug for VrijeTekst {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VrijeTekst({} tekens)", self.0.chars().count())
    }
}

/// A number as it was filled in: not at all, readable, or not.
pub type Ingevuld<T> = Option<Result<T, Nummerfout>>;

/// A report as it came in: whatever is there, good or not. A text of nothing but space is not there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meldinggegevens {
    /// The pupil.
    pub pgn: Ingevuld<Pgn>,
    /// The school.
    pub brin: Ingevuld<Brin>,
    /// Its address, when the school says it.
    pub vestiging: Ingevuld<Vestigingsnummer>,
    /// Kind of report.
    pub soort: Option<Meldingsoort>,
    /// For the sixteen hours: by law or by agreement.
    pub plicht: Option<Meldplicht>,
    /// First day of absence.
    pub begin: Option<Date>,
    /// Last day of absence.
    pub einde: Option<Date>,
    /// Whether all lessons were missed.
    pub alle_lessen_gemist: Option<bool>,
    /// Whether the municipality should act.
    pub actie_gewenst: Option<bool>,
    /// The days and lessons.
    pub specificatie: Vec<Verzuimdag>,
    /// The texts, by their field.
    pub teksten: Vec<(Meldingveld, VrijeTekst)>,
}

impl Meldinggegevens {
    /// The text of a field, when something stands there.
    pub fn tekst(&self, veld: Meldingveld) -> Option<&str> {
        let mut teksten = self.teksten.iter().filter(|(van, _)| *van == veld).map(|(_, tekst)| tekst.0.trim());
        teksten.find(|tekst| !tekst.is_empty())
    }

    /// Whether something stands in a field, readable or not.
    pub fn has(&self, veld: Meldingveld) -> bool {
        match veld {
            Meldingveld::Pgn => self.pgn.is_some(),
            Meldingveld::Brin => self.brin.is_some(),
            Meldingveld::Vestiging => self.vestiging.is_some(),
            Meldingveld::Soort => self.soort.is_some(),
            Meldingveld::Plicht => self.plicht.is_some(),
            Meldingveld::Begin => self.begin.is_some(),
            Meldingveld::Einde => self.einde.is_some(),
            Meldingveld::AlleLessenGemist => self.alle_lessen_gemist.is_some(),
            Meldingveld::ActieGewenst => self.actie_gewenst.is_some(),
            Meldingveld::Specificatie => !self.specificatie.is_empty(),
            _ => self.tekst(veld).is_some(),
        }
    }
}

/// A day in the list of what was missed: all of it, or lessons by their number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Verzuimdag {
    /// The day.
    pub datum: Date,
    /// Whether the whole day was missed.
    pub hele_dag: bool,
    /// Numbers of the lessons missed.
    pub lesuren: Vec<u32>,
}

/// What the Verzuimloket knows itself when a report comes in.
#[derive(Debug, Clone, Copy)]
pub struct Loketkennis<'a> {
    /// The day on which it comes in.
    pub vandaag: Date,
    /// The pupil, when the register knows that number.
    pub persoon: Option<&'a Persoon>,
    /// Whether the register knows the school.
    pub brin_bekend: bool,
    /// Whether it knows that address of the school.
    pub vestiging_bekend: bool,
    /// Reports of this pupil that were registered before.
    pub eerdere: &'a [EerdereMelding],
}

/// A report that was registered before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EerdereMelding {
    /// Its number.
    pub nummer: Meldingsnummer,
    /// The pupil.
    pub pgn: Pgn,
    /// The school.
    pub brin: Brin,
    /// Kind of report.
    pub soort: Meldingsoort,
    /// For the sixteen hours: by law or by agreement.
    pub plicht: Option<Meldplicht>,
    /// First day of absence.
    pub begin: Date,
    /// Last day of absence, when known.
    pub einde: Option<Date>,
    /// Where it stands.
    pub status: Meldingstatus,
}

/// A report in which nothing was found wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeldigeMelding {
    /// The pupil.
    pub pgn: Pgn,
    /// The school.
    pub brin: Brin,
    /// Its address.
    pub vestiging: Option<Vestigingsnummer>,
    /// Kind of report.
    pub soort: Meldingsoort,
    /// For the sixteen hours: by law or by agreement.
    pub meldplicht: Option<Meldplicht>,
    /// First day of absence.
    pub begin: Date,
    /// Last day of absence, when known.
    pub einde: Option<Date>,
    /// The pupil's duty on the end date, or on the day of receipt when there is none yet.
    pub plicht: Plichtoordeel,
}

#[cfg(test)]
mod tests;
