//! Import of staff, classes, pupils and timetable: first a proof that says of each row what would happen, then all of it in
//! one transaction or nothing.
//!
//! A file is laid beside the register as it stands. Only what differs is written, so the same file again changes nothing.
//! What is in the register and not in the file is shown, and ended only where that was chosen. One row that is refused
//! refuses the whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Permit;
use recht::begrip::{OnbekendWoord, Organisatiecode, Sector};
use tokio::task::JoinError;
use uitwisseling::lezen::{Kolom, Kolomtoewijzing, Leesfout, Verwacht};

use crate::stam::{Scholen, Schoolfout, Schoolprofiel};

mod bestand;
pub mod pages;
mod plan;
mod stand;
mod store;
#[cfg(test)]
mod tests;
mod uitvoeren;
mod zending;

pub use uitvoeren::{Importuitkomst, run};
pub use zending::{Importverslag, Zending, confirm, preview, receive, recent, report};

/// Which of the four files; in the order in which they build on one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Importsoort {
    /// Staff.
    Personeel,
    /// Classes.
    Klassen,
    /// Pupils with their enrolment.
    Leerlingen,
    /// Timetable.
    Rooster,
}

impl Importsoort {
    /// Every kind.
    pub const ALLE: [Self; 4] = [Self::Personeel, Self::Klassen, Self::Leerlingen, Self::Rooster];

    /// The word that is stored, and in the keys of the language files (`import-soort-rooster`).
    pub fn word(self) -> &'static str {
        match self {
            Self::Personeel => "personeel",
            Self::Klassen => "klassen",
            Self::Leerlingen => "leerlingen",
            Self::Rooster => "rooster",
        }
    }
}

impl std::str::FromStr for Importsoort {
    type Err = OnbekendWoord;
    fn from_str(tekst: &str) -> Result<Self, OnbekendWoord> {
        let gevonden = Self::ALLE.into_iter().find(|soort| soort.word() == tekst);
        let bekend = "personeel, klassen, leerlingen, rooster";
        gevonden.ok_or_else(|| OnbekendWoord { gevonden: tekst.to_owned(), bekend })
    }
}

/// A file that is offered. `Debug` shows neither its name nor what is in it.
#[derive(Clone, PartialEq, Eq)]
pub struct Importbestand {
    /// What should be in it.
    pub soort: Importsoort,
    /// Its name where it came from.
    pub naam: String,
    /// Its bytes: CSV or XLSX.
    pub inhoud: Vec<u8>,
}

impl fmt::Debug for Importbestand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Importbestand").field("soort", &self.soort).finish_non_exhaustive()
    }
}

/// What is asked for: files, and what to do where they leave a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Importopgave {
    /// At most one of each kind.
    pub bestanden: Vec<Importbestand>,
    /// The user's own names of columns.
    pub kolommen: Kolomtoewijzing,
    /// The day from which a change of class or an end holds.
    pub vanaf: Date,
    /// Kinds of which what is missing from the file is ended: staff and classes lapse, pupils leave, lessons without a
    /// register go.
    pub beeindigen: BTreeSet<Importsoort>,
}

/// What happens, or would happen, with a row of a file or with something that is missing from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Uitkomst {
    /// It was not there.
    Nieuw,
    /// It was there and differs in these columns.
    Gewijzigd(BTreeSet<Kolom>),
    /// It had ended, and is there again.
    Hervat,
    /// It stands there already.
    Ongewijzigd,
    /// It cannot be read in.
    Geweigerd(Vec<Weigering>),
    /// In the register, not in the file.
    Verdwenen,
    /// A lesson whose register was saved: it stays as it is, though the file says otherwise in these columns, or does not
    /// have it.
    Bewaard(BTreeSet<Kolom>),
    /// A lesson whose register was saved is cancelled: its absence no longer counts.
    Vervallen,
}

impl Uitkomst {
    /// In which order rows need attention, what stops the import first; `None` for what needs none.
    pub fn urgency(&self) -> Option<u8> {
        match self {
            Self::Geweigerd(_) => Some(0),
            Self::Vervallen => Some(1),
            Self::Bewaard(_) => Some(2),
            Self::Verdwenen => Some(3),
            Self::Gewijzigd(_) | Self::Hervat => Some(4),
            Self::Nieuw | Self::Ongewijzigd => None,
        }
    }
}

/// Why a row is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weigering {
    /// The column; none where the row as a whole is wrong.
    pub kolom: Option<Kolom>,
    /// What stands there; never somebody's PGN.
    pub gevonden: String,
    /// What should.
    pub verwacht: Verwachting,
}

/// What should stand in a row: for itself, or beside other files and the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verwachting {
    /// Something that can be read.
    Leesbaar(Verwacht),
    /// A class of the school.
    BestaandeKlas,
    /// Somebody of the staff.
    BestaandPersoneelslid,
    /// The sector of the school.
    SectorVanSchool(Sector),
    /// A PGN that no other pupil of the school has.
    EigenPgn,
    /// A first day before which nothing was registered of the pupil.
    NietNaRegistratie(Date),
    /// A last day that does not lie before the class in which the pupil sits now.
    NietVoorKlas(Date),
}

impl Verwachting {
    /// The key of the sentence in the language files of the school, after `import-`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Leesbaar(verwacht) => verwacht.key(),
            Self::BestaandeKlas => "verwacht-bestaande-klas",
            Self::BestaandPersoneelslid => "verwacht-bestaand-personeelslid",
            Self::SectorVanSchool(_) => "verwacht-sector-van-school",
            Self::EigenPgn => "verwacht-eigen-pgn",
            Self::NietNaRegistratie(_) => "verwacht-niet-na-registratie",
            Self::NietVoorKlas(_) => "verwacht-niet-voor-klas",
        }
    }

    /// The values of that sentence.
    pub fn arguments(self) -> Vec<(&'static str, String)> {
        match self {
            Self::Leesbaar(verwacht) => verwacht.arguments(),
            Self::SectorVanSchool(sector) => vec![("sector", sector.to_string())],
            Self::NietNaRegistratie(dag) | Self::NietVoorKlas(dag) => vec![("dag", dag.to_string())],
            Self::BestaandeKlas | Self::BestaandPersoneelslid | Self::EigenPgn => Vec::new(),
        }
    }
}

/// One line of a proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Importregel {
    /// Where the row begins in the file; none for what is missing from it.
    pub regel: Option<u64>,
    /// Number of the pupil, code or class; empty when the file does not say.
    pub sleutel: String,
    /// How many: 1, and for a row of the timetable the number of its lessons.
    pub aantal: u32,
    /// What happens with it.
    pub uitkomst: Uitkomst,
}

/// How many of each outcome; of a timetable lessons, and rows where they are refused.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tellingen {
    /// New.
    pub nieuw: u32,
    /// Changed, and there again.
    pub gewijzigd: u32,
    /// The same.
    pub ongewijzigd: u32,
    /// Refused.
    pub geweigerd: u32,
    /// Missing from the file.
    pub verdwenen: u32,
    /// Kept against the file.
    pub bewaard: u32,
    /// Cancelled after marking.
    pub vervallen: u32,
}

/// What one file comes to.
#[derive(Debug)]
pub struct Bestandsproef {
    /// What it holds.
    pub soort: Importsoort,
    /// Its name.
    pub naam: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub som: String,
    /// Its rows in order, then what is missing.
    pub regels: Vec<Importregel>,
    /// Why it cannot be read at all.
    pub leesfout: Option<Leesfout>,
}

impl Bestandsproef {
    /// How many of each outcome.
    pub fn tellingen(&self) -> Tellingen {
        let mut som = Tellingen::default();
        for regel in &self.regels {
            let teller = match regel.uitkomst {
                Uitkomst::Nieuw => &mut som.nieuw,
                Uitkomst::Gewijzigd(_) | Uitkomst::Hervat => &mut som.gewijzigd,
                Uitkomst::Ongewijzigd => &mut som.ongewijzigd,
                Uitkomst::Geweigerd(_) => &mut som.geweigerd,
                Uitkomst::Verdwenen => &mut som.verdwenen,
                Uitkomst::Bewaard(_) => &mut som.bewaard,
                Uitkomst::Vervallen => &mut som.vervallen,
            };
            *teller = teller.saturating_add(regel.aantal);
        }
        som
    }

    /// Whether nothing in it is refused.
    pub fn is_goed(&self) -> bool {
        self.leesfout.is_none() && self.regels.iter().all(|regel| !matches!(regel.uitkomst, Uitkomst::Geweigerd(_)))
    }
}

/// What an import comes to, of each file.
#[derive(Debug)]
pub struct Importproef {
    /// In the order of [`Importsoort`].
    pub bestanden: Vec<Bestandsproef>,
}

impl Importproef {
    /// Whether it can be read in.
    pub fn is_goed(&self) -> bool {
        self.bestanden.iter().all(Bestandsproef::is_goed)
    }

    /// Whether reading it in would change anything, with what is missing ended where that is chosen.
    pub fn changes(&self, beeindigen: &BTreeSet<Importsoort>) -> bool {
        self.bestanden.iter().any(|bestand| {
            let telling = bestand.tellingen();
            let verdwenen = telling.verdwenen > 0 && beeindigen.contains(&bestand.soort);
            telling.nieuw + telling.gewijzigd + telling.vervallen > 0 || verdwenen
        })
    }
}

/// Why nothing is read in.
#[derive(Debug, thiserror::Error)]
pub enum Importfout {
    /// No school of that code, or the permit is for another.
    #[error("deze school is hier niet")]
    OnbekendeSchool,
    /// Nothing was offered.
    #[error("kies ten minste een bestand")]
    GeenBestand,
    /// The files were kept too short, were read in by somebody else meanwhile, or never came.
    #[error("deze bestanden zijn er niet meer; stuur ze opnieuw")]
    Verlopen,
    /// One or more rows are refused; the proof says which.
    #[error("een of meer regels kloppen niet; er is niets ingelezen")]
    Geweigerd(Importproef),
    /// The work was broken off.
    #[error("het inlezen is onderbroken; er is niets ingelezen")]
    Onderbroken(#[from] JoinError),
    /// No random bytes to be had.
    #[error("er is geen toeval beschikbaar: {0}")]
    Toeval(#[from] getrandom::Error),
    /// The school cannot.
    #[error(transparent)]
    School(#[from] Schoolfout),
}

impl From<Registerfout> for Importfout {
    fn from(fout: Registerfout) -> Self {
        Self::School(fout.into())
    }
}

/// Says what an import would do, and does nothing. Two to six queries, whatever the size.
pub async fn proef(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    opgave: Importopgave,
) -> Result<Importproef, Importfout> {
    let profiel = profiel(scholen, permit, organisatie).await?;
    let gelezen = bestand::read(opgave.bestanden, opgave.kolommen).await?;
    let vraag = gelezen.vraag();
    let stand = store::stand(scholen.register().lees(), permit, organisatie, &vraag).await?;
    let keuze = plan::Keuze { vanaf: opgave.vanaf, beeindigen: opgave.beeindigen };
    let plan = tokio::task::spawn_blocking(move || plan::make(gelezen, &stand, &profiel, &keuze)).await?;
    Ok(plan.proef)
}

async fn profiel(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<Arc<Schoolprofiel>, Importfout> {
    if !permit.covers(organisatie) {
        return Err(Importfout::OnbekendeSchool);
    }
    scholen.profiel(organisatie).await?.ok_or(Importfout::OnbekendeSchool)
}

/// Names as people write them, found whatever their case; each with its spelling in the register.
#[derive(Debug, Default)]
struct Namen(BTreeMap<String, String>);

impl Namen {
    fn add(&mut self, naam: &str) {
        self.0.entry(naam.to_lowercase()).or_insert_with(|| naam.to_owned());
    }

    fn find(&self, naam: &str) -> Option<&str> {
        self.0.get(&naam.to_lowercase()).map(String::as_str)
    }
}
