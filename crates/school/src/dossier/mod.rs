//! The absence dossiers of a school: read from its administration, checked against the norm, laid beside what was sent.
//!
//! The same use cases serve the school's own check, a file from elsewhere, and later the school's pages.

mod check;
mod controle;
mod opbouw;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use jiff::civil::Date;
use recht::begrip::{TeLaat, Vervolg};
use recht::bepalingen::{Recht, Rechtfout};
use recht::kalender::{Feestdagen, Kalender};
use recht::verzuim::melding::{Leerlinggegevens, Meldregels};
use recht::verzuim::norm::{Aanwezigheid, Normversies, Telling};
use recht::verzuim::telling::{Registratie, Telwijze, Uurkeuze, Uurregels};
use uitwisseling::lezen::{self, Kolom};

pub use check::{Bijnaregel, Checkresultaat, Geenregel, Meldingregel, Openregel, check};
pub use controle::{Controleresultaat, Verzondenregel, controle};
pub use opbouw::Opbouw;

/// The choices with which an administration is checked.
#[derive(Debug, Clone)]
pub struct Instellingen {
    /// The law.
    pub recht: Recht,
    /// The school's calendar.
    pub kalender: Kalender,
    /// The values of the norm.
    pub normen: Normversies,
    /// The public holidays.
    pub feestdagen: Feestdagen,
    /// The hour in which entries are counted.
    pub uren: Uurregels,
    /// Whether lateness counts.
    pub te_laat: TeLaat,
    /// How follow-ups are reported.
    pub vervolg: Vervolg,
    /// Whether school and region agreed to report who is no longer under duty.
    pub afspraak_18plus: bool,
}

impl Instellingen {
    /// The defaults of the law for a calendar and a choice of hour.
    pub fn new(recht: Recht, kalender: Kalender, uur: Uurkeuze) -> Result<Self, Rechtfout> {
        Ok(Self {
            normen: Normversies::new(&recht)?,
            feestdagen: Feestdagen::new(&recht)?,
            uren: Uurregels::new(&recht, uur)?,
            recht,
            kalender,
            te_laat: TeLaat::default(),
            vervolg: Vervolg::default(),
            afspraak_18plus: false,
        })
    }

    pub(crate) fn telwijze(&self) -> Result<Telwijze, Rechtfout> {
        Telwijze::new(&self.recht, self.te_laat)
    }

    pub(crate) fn telling(&self, vervolg: Vervolg, aanwezigheid: Aanwezigheid, einde_gegevens: Date) -> Telling<'_> {
        let einde_gegevens = einde_gegevens.into();
        Telling { kalender: &self.kalender, normen: &self.normen, vervolg, aanwezigheid, einde_gegevens }
    }

    pub(crate) fn meldregels(&self) -> Meldregels<'_> {
        Meldregels {
            recht: &self.recht,
            feestdagen: &self.feestdagen,
            normen: &self.normen,
            kalender: &self.kalender,
            afspraak_18plus: self.afspraak_18plus,
        }
    }
}

/// Everything that an administration says of one pupil at one school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verzuimdossier {
    /// The pupil, by the name the administration uses.
    pub leerling: Arc<str>,
    /// The school, when the administration names it.
    pub school: Option<Arc<str>>,
    /// What decides the kind of report.
    pub gegevens: Leerlinggegevens,
    /// The entries, ordered by day, lesson and row.
    pub registraties: Vec<Registratie>,
}

/// A whole administration, in dossiers.
#[derive(Debug, Clone)]
pub struct Administratie {
    /// One dossier for each pupil at each school, ordered by pupil and school.
    pub dossiers: Vec<Verzuimdossier>,
    /// Number of pupils.
    pub leerlingen: usize,
    /// The last day of the administration; `None` when nothing could be used.
    pub laatste_dag: Option<Date>,
    /// How presence is known in it.
    pub aanwezigheid: Aanwezigheid,
    /// The bepalingen by which the hour of the entries was found.
    pub uurbepalingen: Vec<String>,
    /// Rows that were read but cannot count, in order.
    pub fouten: Vec<Fout>,
    /// What had to be assumed.
    pub opmerkingen: Vec<Opmerking>,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fout {
    /// The row, as the reader counts them.
    pub regel: u64,
    /// The column; `None` when the whole row is meant.
    pub kolom: Option<Kolom>,
    /// What stands there.
    pub gevonden: String,
    /// What should stand there.
    pub verwacht: Verwacht,
}

/// What a row should have said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verwacht {
    /// Something readable.
    Leesbaar(lezen::Verwacht),
    /// A day on which there is school.
    Schooldag {
        /// The holiday that the day lies in.
        vakantie: String,
    },
    /// A day in a school year whose calendar is known.
    BekendSchooljaar {
        /// First known day.
        van: Date,
        /// Last known day.
        tot: Date,
    },
    /// A date of birth before the day of the entry.
    GeborenVoor {
        /// The day of the entry.
        datum: Date,
    },
    /// A day within a year of the entry: more is a typing error, and would move a term out of sight.
    BinnenEenJaar {
        /// The day of the entry.
        datum: Date,
    },
    /// One row for a pupil, a day and a lesson.
    EenRegelPerLesuur {
        /// The row that was used.
        eerder: u64,
    },
}

impl From<lezen::Regelfout> for Fout {
    fn from(fout: lezen::Regelfout) -> Self {
        Self {
            regel: fout.regel,
            kolom: fout.kolom,
            gevonden: fout.gevonden,
            verwacht: Verwacht::Leesbaar(fout.verwacht),
        }
    }
}

/// Something that had to be assumed, or that the reader of a result should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opmerking {
    /// No calendar was given: no week was skipped.
    GeenKalender,
    /// No sector was given: clock hours were counted.
    GeenSector,
    /// No holiday is known in school years that the entries lie in: the calendar given may not cover them.
    GeenVakantieInSchooljaar {
        /// How many school years.
        schooljaren: usize,
    },
    /// Unlawful lessons of 0 minutes were counted as an hour; a lesson that was cancelled should not be in the file.
    LesVanNulMinuten {
        /// How many rows.
        regels: u64,
    },
    /// Entries longer than a day: a total over several days cannot be counted on the right days.
    LangerDanEenDag {
        /// How many rows.
        regels: u64,
    },
    /// Pupils without date of birth were taken to be under duty.
    GeenGeboortedatum {
        /// How many.
        leerlingen: usize,
    },
    /// Pupils with two dates of birth; the first was used.
    TweeGeboortedata {
        /// How many.
        leerlingen: usize,
    },
    /// Pupils at more than one school are counted for each school apart.
    MeerScholen {
        /// How many.
        leerlingen: usize,
    },
    /// The administration registers absence only: a school day without counted minutes was taken as presence.
    AanwezigheidAfgeleid,
    /// Rows without lesson: a lesson registered twice cannot be seen.
    GeenLesuur {
        /// How many rows.
        regels: u64,
    },
    /// Rows dated after the day looked at.
    NaDeDag {
        /// How many rows.
        regels: u64,
    },
    /// No entry lies in the weeks looked at: there is nothing to conclude from.
    GeenRegelsInPeriode,
    /// Sent reports of other kinds, which are not judged.
    AndereSoort {
        /// How many.
        meldingen: u64,
    },
    /// A bill was applied as if it were law.
    AlsofWet,
    /// Under the bill, lawful absence needs a reason too, and these rows have none.
    GeoorloofdZonderReden {
        /// How many rows.
        regels: u64,
    },
}
