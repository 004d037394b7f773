//! A second reader of the 16-hours norm, for tests only: day by day, slow, obvious.
//!
//! Written from the published contract alone, without a look at the engine, so that a misreading on one side shows as
//! a difference. Every calendar day is walked; nothing is remembered that can be counted again; nothing is shared with
//! the engine but the field's own words (`begrip`).

#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

pub(crate) mod bijna;
pub(crate) mod dagen;
pub(crate) mod dossiercontrole;
pub(crate) mod kalender;
pub(crate) mod langdurig;
pub(crate) mod leerling;
pub(crate) mod meldingen;
pub(crate) mod plicht;
pub(crate) mod termijn;
mod tests;
pub(crate) mod zestien_uur;

use jiff::civil::Date;

use crate::begrip::{TeLaat, Uur, Vervolg, Verzuimstatus};

/// The norm: 16 hours.
pub(crate) const NORM: u32 = 960;

/// The window in school-calendar days.
pub(crate) const VENSTER: i64 = 28;

/// One row of the file, of one pupil at one school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rij {
    pub(crate) datum: Date,
    pub(crate) minuten: u32,
    pub(crate) status: Verzuimstatus,
    pub(crate) lesuur: Option<u8>,
    pub(crate) vastgesteld_op: Option<Date>,
}

/// What the user chose on the command line, and what the whole file says.
#[derive(Debug, Clone)]
pub(crate) struct Keuze {
    /// Holidays, both ends included.
    pub(crate) vakanties: Vec<(Date, Date)>,
    pub(crate) uur: Uur,
    pub(crate) te_laat: TeLaat,
    pub(crate) vervolg: Vervolg,
    /// Whether any row of the whole file, of any pupil, says `aanwezig`.
    pub(crate) bestand_kent_aanwezig: bool,
    /// Whether `onbekend` counts: only in the second run of the record check.
    pub(crate) onbekend_telt: bool,
    pub(crate) afspraak_18plus: bool,
    pub(crate) op: Date,
}

/// What the file says of the pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Persoon {
    pub(crate) geboren: Option<Date>,
    /// What the rows say of the startkwalificatie, by date; the latest row on or before a day is what holds on it.
    pub(crate) startkwalificatie: Vec<(Date, bool)>,
}
