//! How much of an entry counts towards the norm.
//!
//! What: an entry has minutes and a status; the norm has sixteen hours of 60 minutes.
//! Ground: Leerplichtwet 1969, artikel 21a; the unit of the hour differs by sector (`verzuim.uur.*`), lateness is a choice.
//! Counts: ongeoorloofd; te laat when chosen; onbekend only in the trial run of the record check.
//! Does not count: aanwezig, geoorloofd.
//! Example: a lesson of 50 minutes counts 60 in lesson hours and 50 in clock hours.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::begrip::{Minuten, Sector, TeLaat, Uur, Verzuimstatus};
use crate::bepalingen::{Recht, Rechtfout};
use crate::dag::Dag;

/// One entry of the absence administration: one pupil, one lesson or half day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Registratie {
    /// Where the entry stands: row of the file, or number in the register.
    pub bron: u64,
    /// Day of the lesson.
    pub dag: Dag,
    /// Lesson or half day within the day, when known.
    pub lesuur: Option<Arc<str>>,
    /// Length in minutes as registered.
    pub minuten: Minuten,
    /// What the school says of it.
    pub status: Verzuimstatus,
    /// The hour in which it is counted.
    pub uur: Uur,
    /// Day on which the status was established, when the administration says so.
    pub vastgesteld_op: Option<Dag>,
}

impl Registratie {
    /// Day on which the entry could count: the day it was established, never before the lesson itself.
    pub fn vastgesteld(&self) -> Dag {
        self.vastgesteld_op.map_or(self.dag, |dag| dag.max(self.dag))
    }
}

/// The choices with which entries are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telwijze {
    /// Whether and how lateness counts.
    pub te_laat: TeLaat,
    /// Whether entries of unknown status count as unlawful: only to see what could become due.
    pub onbekend_telt: bool,
    lesuur_max: Lesuurmax,
}

/// Most versions of the longest lesson that the law is expected to have; so few that they travel with every count.
const VERSIES: usize = 4;

/// Longest lesson that counts as one hour, which is also what one lesson counts for: by first day, oldest first, the last
/// version repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Lesuurmax([(Dag, Minuten); VERSIES]);

impl Lesuurmax {
    const ID: &str = "verzuim.lesuur_max_minuten";

    fn new(recht: &Recht) -> Result<Self, Rechtfout> {
        let versie = |datum| Ok((Dag::from(datum), Minuten(recht.getal(Self::ID, datum)?)));
        let mut versies =
            recht.versies(Self::ID)?.iter().map(|een| versie(een.vanaf)).collect::<Result<Vec<_>, _>>()?;
        let laatste = versies.last().copied().ok_or_else(|| Rechtfout::Onbekend(Self::ID.to_owned()))?;
        versies.resize(versies.len().max(VERSIES), laatste);
        versies.try_into().map(Self).map_err(|_| Rechtfout::Onbekend(Self::ID.to_owned()))
    }

    /// The value on a day; before the first version, that of the first.
    fn op(&self, dag: Dag) -> Minuten {
        let [eerste, ..] = self.0;
        self.0.iter().rev().find(|(vanaf, _)| *vanaf <= dag).map_or(eerste.1, |(_, minuten)| *minuten)
    }
}

impl Telwijze {
    /// The counting of the law, each entry by the version of its day, with the chosen treatment of lateness.
    pub fn new(recht: &Recht, te_laat: TeLaat) -> Result<Self, Rechtfout> {
        Ok(Self { te_laat, onbekend_telt: false, lesuur_max: Lesuurmax::new(recht)? })
    }

    /// The same with entries of unknown status counted as unlawful.
    #[must_use]
    pub fn with_onbekend(self) -> Self {
        Self { onbekend_telt: true, ..self }
    }

    /// Norm minutes that an entry counts for.
    pub fn geteld(&self, registratie: &Registratie) -> Minuten {
        match registratie.status {
            Verzuimstatus::Ongeoorloofd => self.normminuten(registratie),
            Verzuimstatus::Onbekend if self.onbekend_telt => self.normminuten(registratie),
            Verzuimstatus::TeLaat => self.geteld_te_laat(registratie),
            Verzuimstatus::Aanwezig | Verzuimstatus::Geoorloofd | Verzuimstatus::Onbekend => Minuten::NUL,
        }
    }

    /// Norm minutes of the length of an entry, whatever its status.
    pub fn normminuten(&self, registratie: &Registratie) -> Minuten {
        match registratie.uur {
            Uur::Klok => registratie.minuten,
            Uur::Les => registratie.minuten.max(self.lesuur_max.op(registratie.dag)),
        }
    }

    fn geteld_te_laat(&self, registratie: &Registratie) -> Minuten {
        let (minuten, les) = (registratie.minuten, self.lesuur_max.op(registratie.dag));
        match self.te_laat {
            TeLaat::Minuten => minuten,
            TeLaat::Les => les,
            TeLaat::LesVanaf(vanaf) if minuten >= vanaf => les,
            TeLaat::Niet | TeLaat::LesVanaf(_) => Minuten::NUL,
        }
    }
}

/// How the hour of an entry is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uurkeuze {
    /// The same hour for every entry.
    Vast(Uur),
    /// By the sector of the entry, else by this one, else the default for an unknown sector.
    NaarSector(Option<Sector>),
}

/// The hour by sector and day, looked up once so that a million entries can be asked for quickly.
#[derive(Debug, Clone)]
pub struct Uurregels {
    keuze: Uurkeuze,
    per_sector: BTreeMap<Option<Sector>, Vec<(Dag, Uur)>>,
}

impl Uurregels {
    /// The rules of the law, with the choice made.
    pub fn new(recht: &Recht, keuze: Uurkeuze) -> Result<Self, Rechtfout> {
        let mut per_sector = BTreeMap::new();
        for sector in Sector::ALLE.iter().copied().map(Some).chain([None]) {
            let id = bepaling(sector);
            let versies = recht.versies(id)?.iter();
            let uren = versies.map(|versie| Ok((Dag::from(versie.vanaf), recht.woord(id, versie.vanaf)?)));
            per_sector.insert(sector, uren.collect::<Result<_, Rechtfout>>()?);
        }
        Ok(Self { keuze, per_sector })
    }

    /// The hour for an entry of a sector on a day.
    pub fn uur(&self, sector: Option<Sector>, op: Dag) -> Uur {
        match self.keuze {
            Uurkeuze::Vast(uur) => uur,
            Uurkeuze::NaarSector(anders) => {
                let versies = self.per_sector.get(&sector.or(anders)).map_or(&[][..], Vec::as_slice);
                let geldt = versies.iter().rev().find(|(vanaf, _)| *vanaf <= op);
                geldt.or(versies.first()).map_or(Uur::Klok, |(_, uur)| *uur)
            }
        }
    }

    /// The bepaling that gives the hour for an entry of a sector; `None` when the hour was chosen for every entry.
    pub fn bepaling(&self, sector: Option<Sector>) -> Option<&'static str> {
        let Uurkeuze::NaarSector(anders) = self.keuze else { return None };
        Some(bepaling(sector.or(anders)))
    }

    /// Whether the default for an unknown sector is what an entry is counted by.
    pub fn is_sector_onbekend(&self, sector: Option<Sector>) -> bool {
        matches!(self.keuze, Uurkeuze::NaarSector(anders) if sector.or(anders).is_none())
    }
}

fn bepaling(sector: Option<Sector>) -> &'static str {
    match sector {
        Some(Sector::Po) => "verzuim.uur.po",
        Some(Sector::Sbo) => "verzuim.uur.sbo",
        Some(Sector::So) => "verzuim.uur.so",
        Some(Sector::Vso) => "verzuim.uur.vso",
        Some(Sector::Vo) => "verzuim.uur.vo",
        Some(Sector::Mbo) => "verzuim.uur.mbo",
        None => "verzuim.uur.onbekend",
    }
}
