//! The values of the law, dated and with their source, as they stand in `bepalingen/`.
//!
//! A question is answered as the law stood on the day it is about: [`Recht`] gives the version of that day.
//! A bill is a version without a date; it speaks only when somebody switches it on.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Deserialize;

use crate::grond::{Grond, Zekerheid};

const BESTANDEN: &[(&str, &str)] = &[
    ("verzuim.toml", include_str!("../bepalingen/verzuim.toml")),
    ("melding.toml", include_str!("../bepalingen/melding.toml")),
    ("plicht.toml", include_str!("../bepalingen/plicht.toml")),
    ("geldigheid.toml", include_str!("../bepalingen/geldigheid.toml")),
    ("registratie.toml", include_str!("../bepalingen/registratie.toml")),
    ("routering.toml", include_str!("../bepalingen/routering.toml")),
    ("boete.toml", include_str!("../bepalingen/boete.toml")),
    ("toezicht.toml", include_str!("../bepalingen/toezicht.toml")),
    ("verzuimloket.toml", include_str!("../bepalingen/verzuimloket.toml")),
    ("onderzoek.toml", include_str!("../bepalingen/onderzoek.toml")),
    ("signalenbox.toml", include_str!("../bepalingen/signalenbox.toml")),
];

/// What is wrong with the values of the law, or with the question asked of them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Rechtfout {
    /// A file in `bepalingen/` cannot be read.
    #[error("bepalingen/{bestand}: {oorzaak}")]
    Onleesbaar {
        /// Name of the file.
        bestand: String,
        /// What the parser said.
        oorzaak: String,
    },
    /// No bepaling of that name exists, or it holds another type of value.
    #[error("no bepaling {0} of the type asked for")]
    Onbekend(String),
    /// The rule did not exist yet on that day.
    #[error("{bepaling} has no version on {op}; the first is of {eerste}")]
    GeenVersie {
        /// Name of the bepaling.
        bepaling: String,
        /// The day asked about.
        op: Date,
        /// From-date of the first version.
        eerste: Date,
    },
    /// Two exceptions claim the same day, so no single ground can be given.
    #[error("two exemptions apply on {0}")]
    TweeVrijstellingen(Date),
    /// A bill that is not among the versions.
    #[error("no bill {0} among the bepalingen")]
    OnbekendWetsvoorstel(String),
}

/// A value of the law.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Waarde {
    /// Yes or no.
    JaNee(bool),
    /// A number: minutes, days, weeks, years.
    Getal(u32),
    /// A word of the field.
    Woord(String),
    /// A list of words.
    Woorden(Vec<String>),
}

/// One version of a bepaling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versie {
    /// First day on which it applies; for a bill the day from which the asker wants to see it.
    pub vanaf: Date,
    /// Number of the Kamerstuk when the version is a bill.
    pub wetsvoorstel: Option<String>,
    /// The value.
    pub waarde: Waarde,
    /// Where it comes from.
    pub grond: Grond,
}

/// All values of the law, with all their versions. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Recht {
    bepalingen: Arc<BTreeMap<String, Vec<Versie>>>,
    voorstellen: Arc<BTreeMap<String, Vec<Versie>>>,
}

impl Recht {
    /// The law as it is shipped, without bills.
    pub fn ingebouwd() -> Result<Self, Rechtfout> {
        let mut recht = Self { bepalingen: Arc::default(), voorstellen: Arc::default() };
        for (bestand, tekst) in BESTANDEN {
            recht.add(bestand, tekst)?;
        }
        Ok(recht)
    }

    fn add(&mut self, bestand: &str, tekst: &str) -> Result<(), Rechtfout> {
        let onleesbaar = |oorzaak: String| Rechtfout::Onleesbaar { bestand: bestand.to_owned(), oorzaak };
        let inhoud: Bestand = toml::from_str(tekst).map_err(|fout| onleesbaar(fout.to_string()))?;
        for bepaling in inhoud.bepaling {
            let mut versies = Vec::new();
            let mut voorstellen = Vec::new();
            for versie in bepaling.versie {
                let versie = versie.parse().map_err(|oorzaak| onleesbaar(format!("{}: {oorzaak}", bepaling.id)))?;
                if versie.wetsvoorstel.is_some() { voorstellen.push(versie) } else { versies.push(versie) }
            }
            if !versies.is_sorted_by(|a, b| a.vanaf < b.vanaf) || versies.is_empty() {
                return Err(onleesbaar(format!("{}: versions must have ascending from-dates", bepaling.id)));
            }
            Arc::make_mut(&mut self.voorstellen).insert(bepaling.id.clone(), voorstellen);
            if Arc::make_mut(&mut self.bepalingen).insert(bepaling.id.clone(), versies).is_some() {
                return Err(onleesbaar(format!("{} stands twice", bepaling.id)));
            }
        }
        Ok(())
    }

    /// The same law as if the bill were in force from a day on.
    pub fn with_wetsvoorstel(mut self, nummer: &str, vanaf: Date) -> Result<Self, Rechtfout> {
        let mut gevonden = false;
        let bepalingen = Arc::make_mut(&mut self.bepalingen);
        for (id, voorstellen) in &*self.voorstellen {
            for voorstel in voorstellen.iter().filter(|versie| versie.wetsvoorstel.as_deref() == Some(nummer)) {
                gevonden = true;
                if let Some(versies) = bepalingen.get_mut(id) {
                    versies.retain(|versie| versie.vanaf < vanaf);
                    let mut versie = voorstel.clone();
                    versie.vanaf = vanaf;
                    versie.grond.vanaf = vanaf;
                    versies.push(versie);
                }
            }
        }
        if gevonden { Ok(self) } else { Err(Rechtfout::OnbekendWetsvoorstel(nummer.to_owned())) }
    }

    /// The same law with another number from a day on: what if. Only the value differs, so the ground is that of today's.
    pub fn with_waarde(mut self, id: &str, vanaf: Date, getal: u32) -> Result<Self, Rechtfout> {
        let mut versie = self.versie(id, vanaf)?.clone();
        versie.vanaf = vanaf;
        versie.waarde = Waarde::Getal(getal);
        if let Some(versies) = Arc::make_mut(&mut self.bepalingen).get_mut(id) {
            versies.retain(|versie| versie.vanaf < vanaf);
            versies.push(versie);
        }
        Ok(self)
    }

    /// The version of a bepaling that applies on a day.
    pub fn versie(&self, id: &str, op: Date) -> Result<&Versie, Rechtfout> {
        let versies = self.versies(id)?;
        versies.iter().rev().find(|versie| versie.vanaf <= op).ok_or_else(|| Rechtfout::GeenVersie {
            bepaling: id.to_owned(),
            op,
            eerste: versies.first().map_or(Date::MIN, |versie| versie.vanaf),
        })
    }

    /// Every version of a bepaling, oldest first.
    pub fn versies(&self, id: &str) -> Result<&[Versie], Rechtfout> {
        self.bepalingen.get(id).map(Vec::as_slice).ok_or_else(|| Rechtfout::Onbekend(id.to_owned()))
    }

    /// The names of all bepalingen.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.bepalingen.keys().map(String::as_str)
    }

    /// The number that applies on a day.
    pub fn getal(&self, id: &str, op: Date) -> Result<u32, Rechtfout> {
        match &self.versie(id, op)?.waarde {
            Waarde::Getal(getal) => Ok(*getal),
            _ => Err(Rechtfout::Onbekend(id.to_owned())),
        }
    }

    /// The word that applies on a day, parsed.
    pub fn woord<T: std::str::FromStr>(&self, id: &str, op: Date) -> Result<T, Rechtfout> {
        match &self.versie(id, op)?.waarde {
            Waarde::Woord(woord) => woord.parse().map_err(|_| Rechtfout::Onbekend(id.to_owned())),
            _ => Err(Rechtfout::Onbekend(id.to_owned())),
        }
    }

    /// The yes or no that applies on a day.
    pub fn ja_nee(&self, id: &str, op: Date) -> Result<bool, Rechtfout> {
        match &self.versie(id, op)?.waarde {
            Waarde::JaNee(ja) => Ok(*ja),
            _ => Err(Rechtfout::Onbekend(id.to_owned())),
        }
    }

    /// The list of words that applies on a day.
    pub fn woorden(&self, id: &str, op: Date) -> Result<&[String], Rechtfout> {
        match &self.versie(id, op)?.waarde {
            Waarde::Woorden(woorden) => Ok(woorden),
            _ => Err(Rechtfout::Onbekend(id.to_owned())),
        }
    }

    /// The ground of the version that applies on a day.
    pub fn grond(&self, id: &str, op: Date) -> Result<&Grond, Rechtfout> {
        Ok(&self.versie(id, op)?.grond)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    bepaling: Vec<Bepalingtekst>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bepalingtekst {
    id: String,
    #[serde(rename = "wat")]
    _wat: String,
    versie: Vec<Versietekst>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Versietekst {
    vanaf: Option<toml::value::Datetime>,
    wetsvoorstel: Option<String>,
    waarde: Waarde,
    wet: String,
    #[serde(default)]
    artikel: String,
    bron: String,
    zekerheid: String,
    gecontroleerd: toml::value::Datetime,
}

impl Versietekst {
    fn parse(self) -> Result<Versie, String> {
        let vanaf = match (&self.vanaf, &self.wetsvoorstel) {
            (Some(vanaf), None) => parse_datum(vanaf)?,
            (None, Some(_)) => Date::MAX,
            _ => return Err("a version has either a from-date or the number of a bill".to_owned()),
        };
        let grond = Grond {
            wet: self.wet,
            artikel: self.artikel,
            vanaf,
            bron: self.bron,
            zekerheid: Zekerheid::parse(&self.zekerheid)?,
            gecontroleerd: parse_datum(&self.gecontroleerd)?,
        };
        Ok(Versie { vanaf, wetsvoorstel: self.wetsvoorstel, waarde: self.waarde, grond })
    }
}

/// A TOML date as a civil date.
pub(crate) fn parse_datum(datum: &toml::value::Datetime) -> Result<Date, String> {
    datum.to_string().parse().map_err(|_| format!("{datum} is no date"))
}

#[cfg(test)]
mod tests;
