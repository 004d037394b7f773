//! The record check: what had to be reported laid beside what was reported.

use std::fmt;

use jiff::civil::Date;

use crate::begrip::Minuten;

/// What the check says of one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Oordeel {
    /// Reported in time.
    Juist,
    /// Reported after the last day on which it was in time.
    TeLaat,
    /// Had to be reported, and was not.
    Gemist,
    /// Reported before the norm was reached, which is no fault.
    Vooraf,
    /// Not reported, but there was still time on the day of the visit.
    NogOpTijd,
    /// Reported although nothing was due.
    Overbodig,
    /// Depends on entries whose status is not known.
    NietTeBepalen,
}

impl Oordeel {
    /// Every verdict, in the order in which totals are printed.
    pub const ALLE: [Self; 7] =
        [Self::Juist, Self::TeLaat, Self::Gemist, Self::Vooraf, Self::NogOpTijd, Self::Overbodig, Self::NietTeBepalen];

    /// The word as it stands in results.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Juist => "juist",
            Self::TeLaat => "te_laat",
            Self::Gemist => "gemist",
            Self::Vooraf => "vooraf",
            Self::NogOpTijd => "nog_op_tijd",
            Self::Overbodig => "overbodig",
            Self::NietTeBepalen => "niet_te_bepalen",
        }
    }
}

impl fmt::Display for Oordeel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The verdict on one report, due or sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oordeelregel {
    /// The pupil, by the name the administration uses.
    pub leerling: String,
    /// Begin of the report that was due, or of the one sent when nothing was due.
    pub begin: Date,
    /// End of the same report.
    pub einde: Date,
    /// Norm minutes of the due report; `None` when nothing was due.
    pub minuten: Option<Minuten>,
    /// Last day on which the report was in time; `None` when nothing was due.
    pub uiterlijk: Option<Date>,
    /// The verdict.
    pub oordeel: Oordeel,
    /// Day of the report, when one was sent.
    pub gemeld_op: Option<Date>,
    /// Working days after `uiterlijk` up to and with `gemeld_op`; only for [`Oordeel::TeLaat`].
    pub werkdagen_te_laat: Option<u32>,
}

/// The whole record check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossiercontrole {
    /// Day of the visit.
    pub bezoek: Date,
    /// First day of the period looked at.
    pub van: Date,
    /// Last day of the period: the day before the visit.
    pub tot: Date,
    /// The verdicts, ordered by pupil, end, begin.
    pub oordelen: Vec<Oordeelregel>,
}

impl Dossiercontrole {
    /// Number of verdicts of one kind.
    pub fn count(&self, oordeel: Oordeel) -> usize {
        self.oordelen.iter().filter(|regel| regel.oordeel == oordeel).count()
    }

    /// Number of reports that were due in the period.
    pub fn verschuldigd(&self) -> usize {
        [Oordeel::Juist, Oordeel::TeLaat, Oordeel::Gemist, Oordeel::Vooraf, Oordeel::NogOpTijd]
            .into_iter()
            .map(|oordeel| self.count(oordeel))
            .sum()
    }
}
