//! Absence that is known beforehand: illness that was reported, leave that was granted, a suspension, an exemption.

use jiff::civil::Date;
use recht::begrip::OnbekendWoord;

use crate::stam::Leerlingsleutel;

pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod vastleggen;

pub use vastleggen::{
    Afwezigheidsopgave, Afwezigheidsregel, Afwezigheidsweigering, Gezocht, current, end, one, record, search, withdraw,
};

/// Why somebody is away with a valid reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reden {
    /// Illness, notified by the parents (Leerplichtwet 1969, artikel 12).
    Ziekte,
    /// Leave that was granted (artikel 13a and 14).
    Verlof,
    /// A duty of religion or belief (artikel 13).
    Religie,
    /// Suspended by the school.
    Schorsing,
    /// Exempt from attendance (artikel 5 and 15, and for who is under six artikel 11a).
    Vrijstelling,
    /// The school was closed, or could not be reached by order of the authorities (artikel 11).
    SchoolGesloten,
    /// Another ground of artikel 11, told in words.
    Anders,
}

impl Reden {
    /// Every reason.
    pub const ALLE: [Self; 7] = [
        Self::Ziekte,
        Self::Verlof,
        Self::Religie,
        Self::Schorsing,
        Self::Vrijstelling,
        Self::SchoolGesloten,
        Self::Anders,
    ];

    /// The word that is stored, and in the keys of the language files (`reden-ziekte`).
    pub fn word(self) -> &'static str {
        match self {
            Self::Ziekte => "ziekte",
            Self::Verlof => "verlof",
            Self::Religie => "religie",
            Self::Schorsing => "schorsing",
            Self::Vrijstelling => "vrijstelling",
            Self::SchoolGesloten => "school_gesloten",
            Self::Anders => "anders",
        }
    }
}

impl std::str::FromStr for Reden {
    type Err = OnbekendWoord;
    fn from_str(tekst: &str) -> Result<Self, OnbekendWoord> {
        Self::ALLE.into_iter().find(|reden| reden.word() == tekst).ok_or_else(|| OnbekendWoord {
            gevonden: tekst.to_owned(),
            bekend: "ziekte, verlof, religie, schorsing, vrijstelling, school_gesloten, anders",
        })
    }
}

/// Known absence of a pupil, from day to day, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afwezigheid {
    /// Its number.
    pub nummer: i64,
    /// The pupil.
    pub leerling: Leerlingsleutel,
    /// First day.
    pub van: Date,
    /// Last day.
    pub tot: Date,
    /// Why.
    pub reden: Reden,
}
