//! What the report of 2017 says in its sentences, each laid beside the same count from records.

use recht::bepalingen::{Recht, Rechtfout};
use serde::Deserialize;

use crate::record::Records;
use crate::telling::Telling;

const BESTAND: &str = include_str!("../gegevens/uitspraken.toml");

/// A sentence of the report.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uitspraak {
    /// By which records refer to it.
    pub id: String,
    /// Where it stands in the report.
    pub plaats: String,
    /// The sentence.
    pub zin: String,
    /// The numbers in it.
    #[serde(default, rename = "meting")]
    pub metingen: Vec<Meting>,
}

/// A number in a sentence, and how the same is counted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meting {
    /// What it is a number of, in Dutch and English.
    pub wat: Tweetalig,
    /// The number as it is printed.
    pub gedrukt: String,
    /// The least and the most that agrees with what is printed.
    pub tussen: [u32; 2],
    /// Of what kind the number is.
    #[serde(default)]
    pub maat: Maat,
    /// What is counted.
    pub telling: Telling,
    /// Of what it is a share.
    pub van: Option<Telling>,
    /// The printed cells that say something about it: table, group, row and column, joined by bars.
    #[serde(default)]
    pub cellen: Vec<String>,
    /// Why the records say something else, where they do.
    pub uitleg: Option<Tweetalig>,
}

/// Words in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tweetalig {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

/// Kind of number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Maat {
    /// So many.
    #[default]
    Aantal,
    /// A percentage, rounded to whole ones.
    Procent,
    /// Tenths a month, over the 23 months of the Signalenbox.
    TiendenPerMaand,
    /// A month, as year and number.
    Maand,
}

/// Months from September 2015 up to and with July 2017.
const MAANDEN_SIGNALENBOX: u32 = 23;

impl Maat {
    /// A number of this kind in plain writing.
    pub fn write(self, getal: u32) -> String {
        match self {
            Self::Aantal => getal.to_string(),
            Self::Procent => format!("{getal}%"),
            Self::TiendenPerMaand => format!("{},{}", getal / 10, getal % 10),
            Self::Maand => format!("{}-{:02}", getal / 100, getal % 100),
        }
    }
}

/// A number of the report that the records do not give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tegenspraak<'a> {
    /// The sentence.
    pub uitspraak: &'a Uitspraak,
    /// The number in it.
    pub meting: &'a Meting,
    /// What the records give.
    pub geteld: u32,
}

/// Sentences that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Uitspraakfout {
    /// The file is no such list.
    #[error("uitspraken.toml: {0}")]
    Onleesbaar(#[from] toml::de::Error),
    /// The law does not know what is asked.
    #[error(transparent)]
    Recht(#[from] Rechtfout),
}

/// Every sentence that a record was made from or that can be compared.
pub fn uitspraken() -> Result<Vec<Uitspraak>, Uitspraakfout> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Bestand {
        uitspraak: Vec<Uitspraak>,
    }
    Ok(toml::from_str::<Bestand>(BESTAND)?.uitspraak)
}

impl Meting {
    /// What records give for it.
    pub fn count(&self, records: &Records, recht: &Recht) -> Result<u32, Rechtfout> {
        let deel = self.telling.count(records, recht)?;
        let geheel = self.van.as_ref().map(|van| van.count(records, recht)).transpose()?;
        Ok(match (self.maat, geheel) {
            (Maat::Procent, Some(geheel)) => share(deel, 100, geheel),
            (Maat::TiendenPerMaand, _) => share(deel, 10, MAANDEN_SIGNALENBOX),
            _ => deel,
        })
    }
}

/// Every number of the sentences that the records do not give.
pub fn find_tegenspraken<'a>(
    uitspraken: &'a [Uitspraak],
    records: &Records,
    recht: &Recht,
) -> Result<Vec<Tegenspraak<'a>>, Rechtfout> {
    let mut tegenspraken = Vec::new();
    for uitspraak in uitspraken {
        for meting in &uitspraak.metingen {
            let geteld = meting.count(records, recht)?;
            let [minstens, hoogstens] = meting.tussen;
            if !(minstens..=hoogstens).contains(&geteld) {
                tegenspraken.push(Tegenspraak { uitspraak, meting, geteld });
            }
        }
    }
    Ok(tegenspraken)
}

/// `deel` times `keer` divided by `geheel`, halves rounded up; nothing of nothing is nothing.
fn share(deel: u32, keer: u32, geheel: u32) -> u32 {
    let dubbel = u64::from(deel) * u64::from(keer) * 2 + u64::from(geheel);
    let uitkomst = dubbel.checked_div(u64::from(geheel) * 2).unwrap_or_default();
    u32::try_from(uitkomst).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
