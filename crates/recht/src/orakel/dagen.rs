//! The pupil's days: one for every calendar day, from the Monday of his first row up to and with `op`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::kalender::{Kalender, monday};
use super::{Keuze, Rij};
use crate::begrip::{TeLaat, Uur, Verzuimstatus};

/// One calendar day of one pupil.
#[derive(Debug, Clone)]
pub(crate) struct Dag {
    pub(crate) datum: Date,
    pub(crate) ordinaal: i64,
    /// Monday to Friday, outside the holidays.
    pub(crate) schooldag: bool,
    /// Counted minutes of the whole day.
    pub(crate) geteld: u32,
    /// What was counted: norm minutes and the day on which the entry got its status.
    pub(crate) posten: Vec<(u32, Date)>,
    /// Present: by a row, or, in a file without such rows, because nothing was counted on a school day.
    pub(crate) aanwezig: bool,
}

/// Lays the rows on the days. Rows that are errors (holiday, second of the same lesson) are as if they were not there.
pub(crate) fn lay_out(rijen: &[Rij], kalender: &Kalender, keuze: &Keuze) -> Vec<Dag> {
    let Some(eerste) = rijen.iter().map(|rij| rij.datum).filter(|datum| *datum <= keuze.op).min() else {
        return Vec::new();
    };
    let mut dagen = BTreeMap::new();
    let mut datum = monday(eerste);
    while datum <= keuze.op {
        let (ordinaal, schooldag) = (kalender.ordinaal(datum), kalender.is_schooldag(datum));
        dagen.insert(datum, Dag { datum, ordinaal, schooldag, geteld: 0, posten: Vec::new(), aanwezig: false });
        datum = datum.tomorrow().unwrap();
    }

    let mut gezien = BTreeSet::new();
    for rij in rijen {
        if rij.datum > keuze.op || kalender.is_vakantie(rij.datum) {
            continue;
        }
        if rij.lesuur.is_some() && !gezien.insert((rij.datum, rij.lesuur)) {
            continue;
        }
        let dag = dagen.get_mut(&rij.datum).unwrap();
        if rij.status == Verzuimstatus::Aanwezig {
            dag.aanwezig = true;
        }
        let geteld = norm_minutes(rij, keuze);
        if geteld > 0 {
            dag.geteld += geteld;
            dag.posten.push((geteld, rij.vastgesteld_op.unwrap_or(rij.datum)));
        }
    }

    if !keuze.bestand_kent_aanwezig {
        for dag in dagen.values_mut() {
            dag.aanwezig = dag.schooldag && dag.geteld == 0;
        }
    }
    dagen.into_values().collect()
}

/// What one row counts for.
pub(crate) fn norm_minutes(rij: &Rij, keuze: &Keuze) -> u32 {
    match rij.status {
        Verzuimstatus::Ongeoorloofd => of_lesson(rij.minuten, keuze.uur),
        Verzuimstatus::Onbekend if keuze.onbekend_telt => of_lesson(rij.minuten, keuze.uur),
        Verzuimstatus::TeLaat => match keuze.te_laat {
            TeLaat::Minuten => rij.minuten,
            TeLaat::LesVanaf(minstens) if rij.minuten >= minstens.0 => 60,
            TeLaat::Niet | TeLaat::LesVanaf(_) => 0,
            TeLaat::Les => 60,
        },
        Verzuimstatus::Aanwezig | Verzuimstatus::Geoorloofd | Verzuimstatus::Onbekend => 0,
    }
}

fn of_lesson(minuten: u32, uur: Uur) -> u32 {
    if uur == Uur::Les && minuten <= 60 { 60 } else { minuten }
}
