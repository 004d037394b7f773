//! A mark: was the pupil there? Whether an absence was lawful is another question, for the office.

use jiff::civil::Time;

/// The four answers on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Merkkeuze {
    /// There.
    Aanwezig,
    /// Not there.
    Afwezig,
    /// There, but after the beginning.
    TeLaat,
    /// There, but not until the end.
    Vertrokken,
}

impl Merkkeuze {
    /// Every answer, in the order of the screen.
    pub const ALLE: [Self; 4] = [Self::Aanwezig, Self::Afwezig, Self::TeLaat, Self::Vertrokken];

    /// The value that is posted, and the end of its keys `kern-merk-…`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Aanwezig => "aanwezig",
            Self::Afwezig => "afwezig",
            Self::TeLaat => "te-laat",
            Self::Vertrokken => "vertrokken",
        }
    }

    /// Reads what was posted.
    pub fn parse(tekst: &str) -> Option<Self> {
        Self::ALLE.into_iter().find(|keuze| keuze.as_str() == tekst)
    }

    /// The key of its word: `aanwezig`, `te laat`.
    pub fn sleutel(self) -> &'static str {
        match self {
            Self::Aanwezig => "kern-merk-aanwezig",
            Self::Afwezig => "kern-merk-afwezig",
            Self::TeLaat => "kern-merk-te-laat",
            Self::Vertrokken => "kern-merk-vertrokken",
        }
    }
}

/// A mark as a person gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Merk {
    /// There.
    Aanwezig,
    /// Not there.
    Afwezig,
    /// There after the beginning.
    TeLaat {
        /// How long after, 1 or more.
        minuten: u16,
    },
    /// There until before the end.
    Vertrokken {
        /// When he left; `None` when nobody said so, and then the time of saving stands for it.
        om: Option<Time>,
    },
}

impl Merk {
    /// Which of the four it is.
    pub fn keuze(self) -> Merkkeuze {
        match self {
            Self::Aanwezig => Merkkeuze::Aanwezig,
            Self::Afwezig => Merkkeuze::Afwezig,
            Self::TeLaat { .. } => Merkkeuze::TeLaat,
            Self::Vertrokken { .. } => Merkkeuze::Vertrokken,
        }
    }
}
