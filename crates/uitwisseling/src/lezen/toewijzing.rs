//! The user's own column names: `leerling=Stamnr,datum=Datum`.

use std::str::FromStr;

use super::Kolom;
use super::kop::normalise;

/// Which header of the user's file is which column of ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kolomtoewijzing(Vec<(Kolom, String)>);

/// Why a mapping cannot be read. Each case names the part of the text that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Toewijzingsfout {
    /// A part without `=`, or with nothing on one of its sides.
    #[error("\"{deel}\" is not of the form column=header")]
    Vorm {
        /// The part between commas.
        deel: String,
    },
    /// The left side is no column of any table.
    #[error("\"{naam}\" is no column of ours")]
    OnbekendeKolom {
        /// What stood left of `=`.
        naam: String,
    },
    /// One column is mapped twice.
    #[error("column \"{kolom}\" is mapped twice")]
    Dubbel {
        /// The column.
        kolom: Kolom,
    },
    /// Two columns are mapped to one header.
    #[error("header \"{kop}\" is used for two columns")]
    KopTweemaal {
        /// The header.
        kop: String,
    },
}

impl Toewijzingsfout {
    /// A stable name for the message in which the caller puts this refusal into words.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Vorm { .. } => "toewijzing-vorm",
            Self::OnbekendeKolom { .. } => "toewijzing-onbekende-kolom",
            Self::Dubbel { .. } => "toewijzing-dubbel",
            Self::KopTweemaal { .. } => "toewijzing-kop-tweemaal",
        }
    }

    /// The arguments of that message, by name.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Vorm { deel } => vec![("deel", deel.clone())],
            Self::OnbekendeKolom { naam } => vec![("naam", naam.clone())],
            Self::Dubbel { kolom } => vec![("kolom", kolom.to_string())],
            Self::KopTweemaal { kop } => vec![("kop", kop.clone())],
        }
    }
}

impl Kolomtoewijzing {
    /// The header that the user named for a column.
    pub fn kop(&self, kolom: Kolom) -> Option<&str> {
        self.0.iter().find(|(eigen, _)| *eigen == kolom).map(|(_, kop)| kop.as_str())
    }
}

impl FromStr for Kolomtoewijzing {
    type Err = Toewijzingsfout;
    /// Reads `column=header` pairs joined by commas.
    fn from_str(tekst: &str) -> Result<Self, Toewijzingsfout> {
        let mut paren: Vec<(Kolom, String)> = Vec::new();
        for deel in tekst.split(',').map(str::trim).filter(|deel| !deel.is_empty()) {
            let vorm = || Toewijzingsfout::Vorm { deel: deel.to_owned() };
            let (naam, kop) = deel.split_once('=').ok_or_else(vorm)?;
            let (naam, kop) = (naam.trim(), kop.trim());
            if naam.is_empty() || normalise(kop).is_empty() {
                return Err(vorm());
            }
            let kolom: Kolom = naam.parse().map_err(|()| Toewijzingsfout::OnbekendeKolom { naam: naam.to_owned() })?;
            if paren.iter().any(|(eerder, _)| *eerder == kolom) {
                return Err(Toewijzingsfout::Dubbel { kolom });
            }
            if paren.iter().any(|(_, eerder)| normalise(eerder) == normalise(kop)) {
                return Err(Toewijzingsfout::KopTweemaal { kop: kop.to_owned() });
            }
            paren.push((kolom, kop.to_owned()));
        }
        Ok(Self(paren))
    }
}
