//! The roles people work in, and a person at work in one.

use std::fmt;
use std::str::FromStr;

use super::Organisatiecode;

/// Number of an account in this installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Accountnummer(pub i64);

impl fmt::Display for Accountnummer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// In what one works. What each may do stands in `beleid/aanwezig.cedar`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rol {
    /// Teacher: marks lessons.
    Docent,
    /// Teacher who also follows the pupils of a class.
    Mentor,
    /// Does all absence work of a school.
    Verzuimcoordinator,
    /// Head of a school: reads, to account for it.
    Schoolleider,
    /// Officer who handles reports that came in at a leerplichtorganisatie.
    Leerplichtambtenaar,
    /// Inspector who handles the signals about his schools.
    Inspecteur,
    /// Inspector who reads the Signalenbox and says whose a signal is.
    CoordinerendInspecteur,
    /// Jurist of the Inspectie: the second pair of eyes at a fine.
    Jurist,
    /// Speaks for the board of schools: reads what was sent to it and answers.
    Bestuur,
    /// Administrator of accounts; sees no pupils.
    Beheerder,
    /// The worker in the background. No account has this role.
    Systeem,
}

impl Rol {
    /// Every role, in the order of the policy.
    pub const ALLE: [Self; 11] = [
        Self::Docent,
        Self::Mentor,
        Self::Verzuimcoordinator,
        Self::Schoolleider,
        Self::Leerplichtambtenaar,
        Self::Inspecteur,
        Self::CoordinerendInspecteur,
        Self::Jurist,
        Self::Bestuur,
        Self::Beheerder,
        Self::Systeem,
    ];

    /// The word in the policy, the database and the keys of the language files (`rol-docent`).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Docent => "docent",
            Self::Mentor => "mentor",
            Self::Verzuimcoordinator => "verzuimcoordinator",
            Self::Schoolleider => "schoolleider",
            Self::Leerplichtambtenaar => "leerplichtambtenaar",
            Self::Inspecteur => "inspecteur",
            Self::CoordinerendInspecteur => "coordinerend_inspecteur",
            Self::Jurist => "jurist",
            Self::Bestuur => "bestuur",
            Self::Beheerder => "beheerder",
            Self::Systeem => "systeem",
        }
    }
}

impl fmt::Display for Rol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A word that is no role.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no role `{0}`")]
pub struct OnbekendeRol(pub String);

impl FromStr for Rol {
    type Err = OnbekendeRol;

    /// Reads the word of [`Rol::as_str`], exactly.
    fn from_str(tekst: &str) -> Result<Self, OnbekendeRol> {
        Self::ALLE.into_iter().find(|rol| rol.as_str() == tekst).ok_or_else(|| OnbekendeRol(tekst.to_owned()))
    }
}

/// Somebody at work: the aanstelling in which an account works now.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Gebruiker {
    /// Who.
    pub account: Accountnummer,
    /// In what.
    pub rol: Rol,
    /// For whom; `None` for the worker and for an account without aanstelling.
    pub organisatie: Option<Organisatiecode>,
}

impl Gebruiker {
    /// The worker. It has no account: its number in the audit log is zero.
    pub const SYSTEEM: Self = Self { account: Accountnummer(0), rol: Rol::Systeem, organisatie: None };
}
