//! Working days, and the last day on which a report is in time.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

use super::NORM;
use super::dagen::Dag;
use super::kalender::is_weekend;
use super::langdurig::Reeks;
use super::zestien_uur::Telling;

/// The fifth working day after the later of the end date and the day the last needed entry was established.
pub(crate) fn deadline(einde: Date, vastgesteld: Date) -> Date {
    let mut dag = einde.max(vastgesteld);
    let mut werkdagen = 0;
    while werkdagen < 5 {
        dag = dag.tomorrow().unwrap();
        if is_working_day(dag) {
            werkdagen += 1;
        }
    }
    dag
}

/// Working days after `na` up to and with `tot`.
pub(crate) fn working_days_after(na: Date, tot: Date) -> i64 {
    let mut werkdagen = 0;
    let mut dag = na;
    while dag < tot {
        dag = dag.tomorrow().unwrap();
        if is_working_day(dag) {
            werkdagen += 1;
        }
    }
    werkdagen
}

/// First day on which the entries established by then reach the norm together.
pub(crate) fn established_norm(dagen: &[Dag], telling: &Telling) -> Date {
    let mut posten: Vec<(u32, Date)> = Vec::new();
    for d in &telling.geteld {
        posten.extend(&dagen[*d].posten);
    }
    posten.sort_by_key(|(_, vastgesteld)| *vastgesteld);
    let mut som = 0;
    for (minuten, vastgesteld) in posten {
        som += minuten;
        if som >= NORM {
            return vastgesteld;
        }
    }
    unreachable!("a count that reached the norm holds enough minutes");
}

/// First day on which an entry was established for every school day of the run, and for its first and its last day.
pub(crate) fn established_run(dagen: &[Dag], reeks: Reeks, einde: usize) -> Date {
    let mut laatste = dagen[reeks.eerste].datum;
    for (d, dag) in dagen.iter().enumerate().take(einde + 1).skip(reeks.eerste) {
        if dag.schooldag || d == reeks.eerste || d == einde {
            let eerste_post = dag.posten.iter().map(|(_, vastgesteld)| *vastgesteld).min().unwrap();
            laatste = laatste.max(eerste_post);
        }
    }
    laatste
}

pub(crate) fn is_working_day(dag: Date) -> bool {
    !is_weekend(dag) && !is_public_holiday(dag)
}

fn is_public_holiday(dag: Date) -> bool {
    let jaar = dag.year();
    let mut koningsdag = date(jaar, 4, 27);
    if koningsdag.weekday() == Weekday::Sunday {
        koningsdag = date(jaar, 4, 26);
    }
    let pasen = easter(jaar);
    let feestdagen = [
        date(jaar, 1, 1),
        pasen - 2.days(),
        pasen + 1.day(),
        koningsdag,
        date(jaar, 5, 5),
        pasen + 39.days(),
        pasen + 50.days(),
        date(jaar, 12, 25),
        date(jaar, 12, 26),
    ];
    feestdagen.contains(&dag)
}

/// Easter Sunday from 1900 to 2099, by the method of Carter.
fn easter(jaar: i16) -> Date {
    let mut volle_maan = 225 - 11 * (jaar % 19);
    while volle_maan > 50 {
        volle_maan -= 30;
    }
    if volle_maan > 48 {
        volle_maan -= 1;
    }
    let weekdag = (jaar + jaar / 4 + volle_maan + 1) % 7;
    // The day of March; beyond 31 it lies in April.
    let maart = volle_maan + 7 - weekdag;
    date(jaar, 3, 1) + (maart - 1).days()
}
