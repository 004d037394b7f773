//! One cell, whatever file it came from, and how it is read as text, day, time or yes-or-no.

use std::borrow::Cow;

use jiff::civil::{Date, Time};

use super::regelfout::cite;
use super::waarde::excel::Excelgetal;
use super::waarde::{datum, duur, getal, tijd, woord};
use super::{Datumvolgorde, Kolom, Verwacht};

/// Most bytes of a cell that are looked at: a longer one is a fault, not a value.
pub(super) const LANGSTE_CEL: usize = 64 * 1024;

/// One row's cells, by [`Kolom`].
pub(super) type Cellen<'a> = [Cel<'a>; Kolom::ALLE.len()];

/// What a file holds in one place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Cel<'a> {
    /// Nothing, or blanks.
    Leeg,
    /// Text.
    Tekst(&'a str),
    /// A whole number of a typed file.
    Geheel(i64),
    /// A number of a typed file.
    Getal(f64),
    /// A number of a spreadsheet, which may stand for a day or a time.
    Excel(Excelgetal),
    /// A day of a typed file.
    Datum(Date),
    /// A length of time of a typed file, in seconds.
    Duur(i64),
    /// Yes or no of a typed file.
    Waar(bool),
    /// Something that cannot be a value.
    Fout {
        /// What stands there.
        gevonden: &'a str,
        /// What should.
        verwacht: Verwacht,
    },
}

impl<'a> Cel<'a> {
    /// Text as a cell: blanks are nothing, too much is a fault.
    pub(super) fn from_text(tekst: &'a str) -> Self {
        let tekst = tekst.trim();
        if tekst.is_empty() {
            Self::Leeg
        } else if tekst.len() > LANGSTE_CEL {
            Self::Fout { gevonden: tekst, verwacht: Verwacht::HoogstensTekens { max: LANGSTE_CEL } }
        } else {
            Self::Tekst(tekst)
        }
    }

    /// Whether nothing stands here.
    pub(super) fn is_blank(self) -> bool {
        matches!(self, Self::Leeg)
    }

    /// What stands here, as a fault repeats it.
    pub(super) fn cite(self) -> String {
        match self {
            Self::Fout { gevonden, .. } => cite(gevonden),
            anders => cite(&anders.text().unwrap_or_default()),
        }
    }

    /// The cell as text: numbers without decimals that say nothing, days as `2025-03-01`.
    pub(super) fn text(self) -> Result<Cow<'a, str>, Verwacht> {
        Ok(match self {
            Self::Leeg => Cow::Borrowed(""),
            Self::Tekst(tekst) => Cow::Borrowed(tekst),
            Self::Geheel(getal) => Cow::Owned(getal.to_string()),
            Self::Getal(getal) => Cow::Owned(getal.to_string()),
            Self::Excel(getal) => Cow::Owned(getal.text()),
            Self::Datum(datum) => Cow::Owned(datum.to_string()),
            Self::Duur(seconden) => Cow::Owned(format!("{}:{:02}", seconden / 3600, seconden / 60 % 60)),
            Self::Waar(waar) => Cow::Borrowed(if waar { "ja" } else { "nee" }),
            Self::Fout { verwacht, .. } => return Err(verwacht),
        })
    }

    /// The cell as a day.
    pub(super) fn date(self, volgorde: Datumvolgorde) -> Result<Date, Verwacht> {
        match self {
            Self::Tekst(tekst) => datum::read(tekst, volgorde),
            Self::Geheel(geheel) => datum::from_number(geheel),
            Self::Excel(getal) => getal.date(),
            Self::Datum(dag) => datum::within_reach(dag),
            Self::Fout { verwacht, .. } => Err(verwacht),
            Self::Leeg => Err(Verwacht::Ingevuld),
            Self::Getal(_) | Self::Duur(_) | Self::Waar(_) => Err(Verwacht::Datum),
        }
    }

    /// The cell as a number of minutes.
    pub(super) fn minutes(self) -> Result<u32, Verwacht> {
        match self {
            Self::Tekst(tekst) => duur::read(tekst),
            Self::Geheel(minuten) => duur::from_number(minuten),
            Self::Getal(waarde) => duur::from_decimal(waarde),
            Self::Excel(getal) => getal.minutes(),
            Self::Duur(seconden) => duur::from_seconds(seconden),
            Self::Fout { verwacht, .. } => Err(verwacht),
            Self::Leeg => Err(Verwacht::Ingevuld),
            Self::Datum(_) | Self::Waar(_) => Err(Verwacht::HeleMinuten),
        }
    }

    /// The cell as a time of day, in whole minutes.
    pub(super) fn time(self) -> Result<Time, Verwacht> {
        match self {
            Self::Tekst(tekst) => tijd::read(tekst),
            Self::Excel(getal) => tijd::from_days(getal.waarde),
            Self::Duur(seconden) => tijd::from_seconds(seconden),
            Self::Fout { verwacht, .. } => Err(verwacht),
            Self::Leeg => Err(Verwacht::Ingevuld),
            Self::Geheel(_) | Self::Getal(_) | Self::Datum(_) | Self::Waar(_) => Err(Verwacht::Tijd),
        }
    }

    /// The cell as yes or no.
    pub(super) fn yes_or_no(self) -> Result<bool, Verwacht> {
        let geen = Verwacht::EenVan { woorden: woord::JA_NEE };
        match self {
            Self::Tekst(tekst) => woord::read_yes_or_no(tekst).ok_or(geen),
            Self::Waar(waar) => Ok(waar),
            Self::Geheel(0) => Ok(false),
            Self::Geheel(1) => Ok(true),
            Self::Excel(getal) => match getal::whole(getal.waarde) {
                Some(0) => Ok(false),
                Some(1) => Ok(true),
                _ => Err(geen),
            },
            Self::Fout { verwacht, .. } => Err(verwacht),
            _ => Err(geen),
        }
    }
}
