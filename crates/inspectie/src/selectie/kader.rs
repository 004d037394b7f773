//! The frame: every school or course that could have been drawn, as it stood in a register on a day.

use std::collections::BTreeSet;

use jiff::civil::Date;
use recht::begrip::Sector;
use serde::{Deserialize, Serialize};

use super::woord::{als_tekst, keuze};

keuze! {
    /// What is drawn.
    Eenheidsoort {
        /// A school, or a vestiging of it.
        School => "school",
        /// A course of an instelling for mbo.
        Opleiding => "opleiding",
    }
}

keuze! {
    /// How many schools a board has, in the words of the Inspectie. From when a board is large is for the register to say.
    Bestuursgrootte {
        /// No verification unless there is a reason.
        Klein => "klein",
        /// One verification school.
        Middelgroot => "middelgroot",
        /// One verification school.
        Groot => "groot",
    }
}

keuze! {
    /// What a register says of a unit and by which it can be chosen.
    Kenmerk {
        /// Kind of education.
        Sector => "sector",
        /// Region.
        Regio => "regio",
        /// Municipality.
        Gemeente => "gemeente",
        /// Board.
        Bestuur => "bestuur",
        /// Size of the board.
        Bestuursgrootte => "bestuursgrootte",
        /// Instelling of a course.
        Instelling => "instelling",
    }
}

/// A school or course. What a register does not say, is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Eenheid {
    /// What it is called in the register: `99XA00`, or `25LX-25180` for a course.
    pub code: String,
    /// Its name.
    pub naam: String,
    /// School or course.
    pub soort: Eenheidsoort,
    /// Kind of education.
    #[serde(with = "als_tekst")]
    pub sector: Sector,
    /// Region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regio: Option<String>,
    /// Municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gemeente: Option<String>,
    /// Board.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bestuur: Option<String>,
    /// Size of the board.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bestuursgrootte: Option<Bestuursgrootte>,
    /// The instelling of a course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instelling: Option<String>,
    /// Pupils.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leerlingen: Option<u32>,
}

impl Eenheid {
    /// What the register says of it; none when it does not.
    pub fn kenmerk(&self, kenmerk: Kenmerk) -> Option<&str> {
        match kenmerk {
            Kenmerk::Sector => Some(self.sector.as_str()),
            Kenmerk::Regio => self.regio.as_deref(),
            Kenmerk::Gemeente => self.gemeente.as_deref(),
            Kenmerk::Bestuur => self.bestuur.as_deref(),
            Kenmerk::Bestuursgrootte => self.bestuursgrootte.map(Bestuursgrootte::as_str),
            Kenmerk::Instelling => self.instelling.as_deref(),
        }
    }
}

/// A register as it stood on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kader {
    /// Where it comes from.
    pub bron: String,
    /// As of which day.
    #[serde(with = "als_tekst")]
    pub peildatum: Date,
    /// The units, in any order.
    pub eenheden: Vec<Eenheid>,
}

impl Kader {
    /// What the units of a kind have of a characteristic, each value once.
    pub fn waarden(&self, soort: Eenheidsoort, kenmerk: Kenmerk) -> BTreeSet<&str> {
        self.eenheden.iter().filter(|een| een.soort == soort).filter_map(|een| een.kenmerk(kenmerk)).collect()
    }
}

/// Only units of which a characteristic has one of these values. What is not known fits no filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    /// By what.
    pub kenmerk: Kenmerk,
    /// Which values stay.
    pub waarden: BTreeSet<String>,
}

impl Filter {
    /// Whether a unit stays.
    pub fn fits(&self, eenheid: &Eenheid) -> bool {
        eenheid.kenmerk(self.kenmerk).is_some_and(|waarde| self.waarden.contains(waarde))
    }
}
