//! The name under which somebody signs in.

use std::fmt;
use std::str::FromStr;

/// Name under which somebody signs in: 3 to 64 letters, digits and `. - _ @`, always small. It does not print in `Debug`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gebruikersnaam(String);

/// What somebody typed is no such name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a user name has 3 to 64 letters, digits, dots, hyphens, underscores or at signs")]
pub struct OngeldigeGebruikersnaam;

impl Gebruikersnaam {
    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Gebruikersnaam {
    type Err = OngeldigeGebruikersnaam;

    /// Reads a name with spaces around it and in any case.
    fn from_str(tekst: &str) -> Result<Self, OngeldigeGebruikersnaam> {
        let naam = tekst.trim().to_lowercase();
        let good_sign = |teken: char| teken.is_ascii_alphanumeric() || matches!(teken, '.' | '-' | '_' | '@');
        if (3..=64).contains(&naam.len()) && naam.chars().all(good_sign) {
            Ok(Self(naam))
        } else {
            Err(OngeldigeGebruikersnaam)
        }
    }
}

impl fmt::Debug for Gebruikersnaam {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gebruikersnaam(…)")
    }
}
