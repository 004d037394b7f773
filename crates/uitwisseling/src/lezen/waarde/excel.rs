//! Numbers of a spreadsheet, which stand for days and times too.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::{datum, duur, getal};
use crate::lezen::Verwacht;

/// The day that a workbook counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lezen) enum Basis {
    /// Day 1 is 1 January 1900, and 1900 is wrongly taken to be a leap year.
    Dagen1900,
    /// Day 0 is 1 January 1904, as workbooks of older Macs.
    Dagen1904,
}

/// How a cell shows its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lezen) enum Opmaak {
    /// As a number.
    Getal,
    /// As a day, a time of day, or both.
    Moment,
    /// As hours that go on after 24.
    Duur,
}

/// A number of a spreadsheet with what is needed to read it as a day or a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::lezen) struct Excelgetal {
    pub(in crate::lezen) waarde: f64,
    pub(in crate::lezen) opmaak: Opmaak,
    pub(in crate::lezen) basis: Basis,
}

impl Excelgetal {
    /// A day by its number.
    pub(in crate::lezen) fn day(dagen: u32, basis: Basis) -> Self {
        Self { waarde: f64::from(dagen), opmaak: Opmaak::Moment, basis }
    }

    /// The day. A plain number of eight digits is read as `20250301`.
    pub(in crate::lezen) fn date(self) -> Result<Date, Verwacht> {
        /// Less than a millisecond: what a spreadsheet's own arithmetic may be off.
        const RUIS: f64 = 5e-9;
        const LAATSTE: i64 = 2_958_465;
        let dagen = getal::truncate(self.waarde + RUIS).ok_or(Verwacht::Datum)?;
        if self.opmaak == Opmaak::Getal && (10_000_000..=99_999_999).contains(&dagen) {
            return datum::from_number(dagen);
        }
        let (eerste, dagen) = match self.basis {
            Basis::Dagen1900 if dagen == 60 => return Err(Verwacht::BestaandeDatum),
            Basis::Dagen1900 if dagen < 60 => (date(1899, 12, 31), dagen),
            Basis::Dagen1900 => (date(1899, 12, 30), dagen),
            Basis::Dagen1904 => (date(1904, 1, 1), dagen),
        };
        if !(1..=LAATSTE).contains(&dagen) || self.opmaak == Opmaak::Duur {
            return Err(Verwacht::Datum);
        }
        let dag = eerste.checked_add(dagen.days()).map_err(|_| Verwacht::BestaandeDatum)?;
        datum::within_reach(dag)
    }

    /// The number of minutes: of a time or duration its length, of a plain number what [`duur::from_decimal`] says.
    pub(in crate::lezen) fn minutes(self) -> Result<u32, Verwacht> {
        match self.opmaak {
            Opmaak::Getal => duur::from_decimal(self.waarde),
            Opmaak::Moment | Opmaak::Duur => duur::from_days(self.waarde),
        }
    }

    /// The number as a person reads it in the sheet, near enough for a pupil's number or a lesson.
    pub(in crate::lezen) fn text(self) -> String {
        match self.opmaak {
            Opmaak::Getal => {
                getal::whole(self.waarde).map_or_else(|| self.waarde.to_string(), |geheel| geheel.to_string())
            }
            Opmaak::Moment if self.waarde >= 1.0 => match self.date() {
                Ok(dag) => dag.to_string(),
                Err(_) => self.waarde.to_string(),
            },
            Opmaak::Moment | Opmaak::Duur => match duur::from_days(self.waarde) {
                Ok(minuten) => format!("{}:{:02}", minuten / 60, minuten % 60),
                Err(_) => self.waarde.to_string(),
            },
        }
    }
}
