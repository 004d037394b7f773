//! The published holidays of the regions Noord, Midden and Zuid.
//!
//! Ground: Regeling vaststelling schoolvakanties. Autumn and spring are advice, and schools may deviate,
//! so a region is a default: the school's own calendar is the truth.

use jiff::civil::Date;
use serde::Deserialize;

use super::Vakantie;
use crate::begrip::Regio;
use crate::bepalingen::{Rechtfout, parse_datum};

const BESTAND: &str = include_str!("../../bepalingen/vakanties.toml");

/// The published holidays of one region, with the days for which they are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schooljaarvakanties {
    /// First day for which every holiday is known.
    pub bekend_van: Date,
    /// Last such day.
    pub bekend_tot: Date,
    /// The holidays, in order.
    pub vakanties: Vec<Vakantie>,
}

/// The published holidays of a region, for every school year that is known.
pub fn gepubliceerd(regio: Regio) -> Result<Schooljaarvakanties, Rechtfout> {
    let onleesbaar = |oorzaak: String| Rechtfout::Onleesbaar { bestand: "vakanties.toml".to_owned(), oorzaak };
    let bestand: Bestand = toml::from_str(BESTAND).map_err(|fout| onleesbaar(fout.to_string()))?;
    let mut vakanties = Vec::new();
    for rij in bestand.schooljaar.into_iter().flat_map(|jaar| jaar.vakanties) {
        if rij.regios.iter().any(|naam| naam == regio.as_str()) {
            vakanties.push(Vakantie {
                van: parse_datum(&rij.van).map_err(onleesbaar)?,
                tot: parse_datum(&rij.tot).map_err(onleesbaar)?,
                naam: rij.naam,
            });
        }
    }
    vakanties.sort_by_key(|vakantie| vakantie.van);
    Ok(Schooljaarvakanties {
        bekend_van: parse_datum(&bestand.bekend_van).map_err(onleesbaar)?,
        bekend_tot: parse_datum(&bestand.bekend_tot).map_err(onleesbaar)?,
        vakanties,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    bekend_van: toml::value::Datetime,
    bekend_tot: toml::value::Datetime,
    schooljaar: Vec<Schooljaartekst>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Schooljaartekst {
    #[serde(rename = "schooljaar")]
    _schooljaar: String,
    #[serde(rename = "bron")]
    _bron: String,
    #[serde(rename = "gecontroleerd")]
    _gecontroleerd: toml::value::Datetime,
    vakanties: Vec<Vakantietekst>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vakantietekst {
    naam: String,
    regios: Vec<String>,
    #[serde(rename = "advies")]
    _advies: bool,
    van: toml::value::Datetime,
    tot: toml::value::Datetime,
}
