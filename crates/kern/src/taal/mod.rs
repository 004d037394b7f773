//! Languages: which there are, how they write dates and durations, and where the words of a party come from.

mod opmaak;
mod sleutels;
#[cfg(test)]
mod tests;
mod woordenboek;

use std::fmt;
use std::str::FromStr;

pub use sleutels::{Sleutels, Woordfout, compare, keys};
pub use woordenboek::{Waarde, Woordenboek};

/// A language in which the system speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taal {
    /// Dutch, the language of the law and of everything that has no other wording.
    #[default]
    Nl,
    /// English.
    En,
}

impl Taal {
    /// Every language, the one that the others fall back to first.
    pub const ALLE: [Self; 2] = [Self::Nl, Self::En];

    /// The tag of BCP 47, as in `lang` of a page, `--taal` and the names of `i18n/*.ftl`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Taal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A language that the system does not speak.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("kies uit nl, en")]
pub struct OnbekendeTaal(pub String);

impl FromStr for Taal {
    type Err = OnbekendeTaal;

    /// Reads `nl` or `en`, in any case.
    fn from_str(tekst: &str) -> Result<Self, OnbekendeTaal> {
        let woord = tekst.trim();
        Self::ALLE
            .into_iter()
            .find(|taal| taal.as_str().eq_ignore_ascii_case(woord))
            .ok_or_else(|| OnbekendeTaal(woord.to_owned()))
    }
}
