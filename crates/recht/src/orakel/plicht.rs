//! Whether a report is due at all: age and startkwalificatie on the end date.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::kalender::Kalender;
use super::termijn::is_working_day;
use super::{Keuze, Persoon};
use crate::begrip::Meldplicht;

/// The ground on which a report that ends on `einde` is due; `None` when it is not.
pub(crate) fn duty(persoon: &Persoon, einde: Date, kalender: &Kalender, keuze: &Keuze) -> Option<Meldplicht> {
    let Some(geboren) = persoon.geboren else {
        return Some(Meldplicht::Wettelijk);
    };
    let mut startkwalificatie = false;
    for (datum, ja) in &persoon.startkwalificatie {
        if *datum <= einde {
            startkwalificatie = *ja;
        }
    }
    if einde < first_day_of_duty(geboren, kalender) {
        return None;
    }
    if einde <= end_of_school_year(birthday(geboren, 16)) {
        return Some(Meldplicht::Wettelijk);
    }
    if startkwalificatie {
        return None;
    }
    if einde < birthday(geboren, 18) {
        return Some(Meldplicht::Wettelijk);
    }
    let grens = if einde < date(2026, 1, 1) { 23 } else { 27 };
    (keuze.afspraak_18plus && einde < birthday(geboren, grens)).then_some(Meldplicht::Afspraak)
}

/// First school day of the month after the one in which the child turns five; nobody has school on a public holiday.
fn first_day_of_duty(geboren: Date, kalender: &Kalender) -> Date {
    let vijf = birthday(geboren, 5);
    let mut dag = vijf;
    while dag.month() == vijf.month() {
        dag = dag.tomorrow().unwrap();
    }
    while !kalender.is_schooldag(dag) || !is_working_day(dag) {
        dag = dag.tomorrow().unwrap();
    }
    dag
}

/// 31 July on or after the day.
fn end_of_school_year(dag: Date) -> Date {
    let mut dag = dag;
    while (dag.month(), dag.day()) != (7, 31) {
        dag = dag.tomorrow().unwrap();
    }
    dag
}

/// Who was born on 29 February is a year older on 1 March when the day is missing.
fn birthday(geboren: Date, jaren: i16) -> Date {
    Date::new(geboren.year() + jaren, geboren.month(), geboren.day())
        .unwrap_or_else(|_| date(geboren.year() + jaren, 2, 28) + 1.day())
}
