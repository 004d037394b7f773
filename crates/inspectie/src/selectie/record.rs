//! The record of a draw: everything from which anybody can draw again, and what came of it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uitwisseling::berichten::Vertrouwelijk;

use super::kader::Kader;
use super::loting::LOTING;
use super::opdracht::{Opdracht, Selectiereden};
use super::score::Risicocijfers;
use super::trekking::{Stand, Uitkomst, draw};
use super::woord::als_tekst;

/// The form of records that is written.
pub const VERSIE: u32 = 1;

/// A draw as it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The form of this record.
    pub versie: u32,
    /// What it was drawn for.
    pub naam: String,
    /// How lots are made from the seed.
    pub loting: String,
    /// When.
    #[serde(with = "als_tekst")]
    pub getrokken_op: Date,
    /// By whom.
    pub getrokken_door: Vertrouwelijk,
    /// What was asked.
    pub opdracht: Opdracht,
    /// From what was drawn.
    pub kader: Kader,
    /// What is known of its units.
    pub cijfers: Risicocijfers,
    /// What came of it.
    pub uitkomst: Uitkomst,
}

/// Why a record cannot be drawn again.
#[derive(Debug, Error)]
pub enum Recordfout {
    /// It is no record.
    #[error("line {regel}, column {kolom}: no record of a selection")]
    Onleesbaar {
        /// Where it stops being one.
        regel: usize,
        /// The place in that line.
        kolom: usize,
    },
    /// It has a form that this version does not know.
    #[error("form {0} of records is not known")]
    Versie(u32),
    /// Its lots are made in another way.
    #[error("lots made by another method")]
    Loting(String),
    /// What it asks cannot be drawn.
    #[error("the question of the record cannot be drawn")]
    Opdracht(Vec<Selectiereden>),
}

/// A unit of which a record says something else than a new draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verschil {
    /// Which; empty when it is about groups.
    pub code: String,
    /// Whether the record has it drawn.
    pub volgens_record: bool,
    /// Whether it is drawn now.
    pub opnieuw: bool,
}

impl Record {
    /// Draws, and writes down how.
    pub fn draw(
        naam: &str,
        op: Date,
        door: Vertrouwelijk,
        kader: Kader,
        cijfers: Risicocijfers,
        opdracht: Opdracht,
    ) -> Result<Self, Vec<Selectiereden>> {
        let uitkomst = draw(&kader, &cijfers, &opdracht)?;
        Ok(Self {
            versie: VERSIE,
            naam: naam.to_owned(),
            loting: LOTING.to_owned(),
            getrokken_op: op,
            getrokken_door: door,
            opdracht,
            kader,
            cijfers,
            uitkomst,
        })
    }

    /// Reads a record. What is wrong is told by its place and not repeated.
    pub fn parse(tekst: &[u8]) -> Result<Self, Recordfout> {
        serde_json::from_slice(tekst)
            .map_err(|fout| Recordfout::Onleesbaar { regel: fout.line(), kolom: fout.column() })
    }

    /// The record as text.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }

    /// Draws again from the record alone, and says where that gives something else. Empty when it is the same to the last lot.
    pub fn repeat(&self) -> Result<Vec<Verschil>, Recordfout> {
        if self.versie != VERSIE {
            return Err(Recordfout::Versie(self.versie));
        }
        if self.loting != LOTING {
            return Err(Recordfout::Loting(self.loting.clone()));
        }
        let opnieuw = draw(&self.kader, &self.cijfers, &self.opdracht).map_err(Recordfout::Opdracht)?;
        Ok(compare(&self.uitkomst, &opnieuw))
    }
}

fn compare(record: &Uitkomst, opnieuw: &Uitkomst) -> Vec<Verschil> {
    let find = |uitkomst: &Uitkomst, code: &str| uitkomst.regels.iter().position(|regel| regel.code == code);
    let mut verschillen = Vec::new();
    // Both stand by code, unless somebody changed the record.
    for (plaats, nieuw) in opnieuw.regels.iter().enumerate() {
        let oud = record.regels.get(plaats).filter(|oud| oud.code == nieuw.code);
        let oud = oud.or_else(|| find(record, &nieuw.code).map(|plaats| &record.regels[plaats]));
        if oud != Some(nieuw) {
            verschillen.push(Verschil {
                code: nieuw.code.clone(),
                volgens_record: oud.is_some_and(super::trekking::Regel::is_getrokken),
                opnieuw: nieuw.is_getrokken(),
            });
        }
    }
    let vreemd = record.regels.iter().filter(|oud| find(opnieuw, &oud.code).is_none());
    verschillen.extend(vreemd.map(|oud| Verschil {
        code: oud.code.clone(),
        volgens_record: oud.is_getrokken(),
        opnieuw: false,
    }));
    if verschillen.is_empty() && record != opnieuw {
        verschillen.push(Verschil { code: String::new(), volgens_record: false, opnieuw: false });
    }
    verschillen
}

/// The outcome as a table for a spreadsheet: every unit with its lot, its place and why.
pub fn to_csv(record: &Record) -> Result<Vec<u8>, csv::Error> {
    let mut schrijver = csv::Writer::from_writer(Vec::new());
    schrijver.write_record([
        "code",
        "naam",
        "stand",
        "groep",
        "plaats",
        "waarom",
        "lot",
        "punten",
        "punten_onbekend",
    ])?;
    let namen: BTreeMap<&str, &str> =
        record.kader.eenheden.iter().map(|een| (een.code.as_str(), een.naam.as_str())).collect();
    for regel in &record.uitkomst.regels {
        let naam = namen.get(regel.code.as_str()).copied().unwrap_or_default();
        let (stand, groep, plaats, waarom) = match &regel.uitkomst {
            Stand::Getrokken { groep, plaats } => ("getrokken", groep.as_str(), plaats.to_string(), ""),
            Stand::Reserve { groep, plaats } => ("reserve", groep.as_str(), plaats.to_string(), ""),
            Stand::GeenRisico { groep } => ("geen_risico", groep.as_str(), String::new(), ""),
            Stand::Buiten { waarom } => ("buiten", "", String::new(), waarom.as_str()),
        };
        let punten = regel.score.as_ref().map_or_else(String::new, |score| score.punten.to_string());
        let onbekend = regel.score.as_ref().map_or_else(String::new, |score| score.onbekend.to_string());
        let lot = regel.lot.to_string();
        let cellen = [regel.code.as_str(), naam, stand, groep, &plaats, waarom, &lot, &punten, &onbekend];
        schrijver.write_record(cellen.map(harmless))?;
    }
    schrijver.into_inner().map_err(|fout| fout.into_error().into())
}

/// What a spreadsheet would take for a formula, as text.
fn harmless(cel: &str) -> String {
    if cel.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cel}") } else { cel.to_owned() }
}
