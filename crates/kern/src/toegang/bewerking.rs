//! What can be done with personal data, and for what.

use std::fmt;

use crate::taal::Taal;

/// The purpose for which personal data is handled. Kept with every read in the audit log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doel {
    /// Keeping who was present and who was not.
    Registreren,
    /// Seeing absence grow and helping the pupil before a report is due.
    Verzuimbegeleiding,
    /// Reporting as the law orders, and mending what was reported.
    Melden,
    /// Supervision of the Leerplichtwet by the municipality.
    Handhaving,
    /// Supervision of schools by the Inspectie.
    Toezicht,
    /// Carrying messages between parties.
    Berichtenverkeer,
    /// Running accounts and organisations.
    Beheer,
    /// Accounting for who saw what.
    Verantwoording,
}

impl Doel {
    /// Every purpose.
    pub const ALLE: [Self; 8] = [
        Self::Registreren,
        Self::Verzuimbegeleiding,
        Self::Melden,
        Self::Handhaving,
        Self::Toezicht,
        Self::Berichtenverkeer,
        Self::Beheer,
        Self::Verantwoording,
    ];

    /// The word in the audit log and in the keys of the language files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Registreren => "registreren",
            Self::Verzuimbegeleiding => "verzuimbegeleiding",
            Self::Melden => "melden",
            Self::Handhaving => "handhaving",
            Self::Toezicht => "toezicht",
            Self::Berichtenverkeer => "berichtenverkeer",
            Self::Beheer => "beheer",
            Self::Verantwoording => "verantwoording",
        }
    }
}

impl fmt::Display for Doel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Something a party can do with personal data. Each party declares its own, as statics, in one list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bewerking {
    /// Party, subject and verb with dots between: `school.les.registreren`. The name in the policy.
    pub naam: &'static str,
    /// For what.
    pub doel: Doel,
    /// What it allows, a sentence in Dutch.
    pub nl: &'static str,
    /// The same in English.
    pub en: &'static str,
}

impl Bewerking {
    /// What it allows, in the reader's language.
    pub fn uitleg(&self, taal: Taal) -> &'static str {
        match taal {
            Taal::Nl => self.nl,
            Taal::En => self.en,
        }
    }

    /// The party that declares it: the first word of its name.
    pub fn partij(&self) -> &'static str {
        partij(self.naam)
    }
}

/// The party in the name of an operation.
pub(super) fn partij(naam: &str) -> &str {
    naam.split_once('.').map_or(naam, |(partij, _)| partij)
}
