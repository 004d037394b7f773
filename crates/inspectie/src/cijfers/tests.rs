//! What counts for the figures, on meldingen made by hand.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use jiff::civil::{Date, date};
use recht::bepalingen::Recht;

use super::*;

const VANAF: Date = date(2025, 11, 24);
/// A Tuesday.
const OP: Date = date(2026, 11, 24);

fn step(partij: Signaalpartij, op: Date, belofte: Option<Date>, met_woorden: bool) -> Getelde {
    Getelde { partij, op, belofte, met_woorden }
}

fn figures(stappen: Vec<Vec<Getelde>>) -> Cijfers {
    let feestdagen = Feestdagen::new(&Recht::ingebouwd().unwrap()).unwrap();
    let geteld: Vec<_> = stappen
        .into_iter()
        .zip(1..)
        .map(|(stappen, nummer)| Geteld { nummer, ingediend_op: stappen[0].op, stappen })
        .collect();
    count(&feestdagen, &geteld, VANAF, OP)
}

#[test]
fn the_first_answer_is_the_first_step_of_the_inspectie_itself() {
    let maandag = date(2026, 11, 9);
    let cijfers = figures(vec![
        vec![
            step(Signaalpartij::Melder, maandag, Some(date(2026, 11, 16)), false),
            step(Signaalpartij::Loket, date(2026, 11, 12), Some(date(2026, 11, 19)), false),
        ],
        vec![step(Signaalpartij::Melder, maandag, Some(date(2026, 11, 30)), true)],
    ]);
    assert_eq!((cijfers.meldingen, cijfers.mediaan, cijfers.wachttijden), (2, Some(3), [0, 1, 0, 0, 1]));
    assert_eq!((cijfers.met_woorden, cijfers.procent_met_woorden()), (0, Some(0)));
}

#[test]
fn a_promise_is_broken_once_its_day_is_over_and_open_ones_do_not_count() {
    let op_tijd = vec![
        step(Signaalpartij::Melder, date(2026, 11, 2), Some(date(2026, 11, 9)), false),
        step(Signaalpartij::Inspecteur, date(2026, 11, 9), None, true),
    ];
    let te_laat = vec![
        step(Signaalpartij::Melder, date(2026, 11, 2), Some(date(2026, 11, 9)), false),
        step(Signaalpartij::Loket, date(2026, 11, 10), Some(OP), false),
    ];
    let nooit = vec![step(Signaalpartij::Melder, date(2026, 11, 16), Some(date(2026, 11, 23)), false)];
    let cijfers = figures(vec![op_tijd, te_laat, nooit]);
    assert_eq!((cijfers.beloften, cijfers.gebroken, cijfers.procent_met_woorden()), (3, 2, Some(33)));
}

#[test]
fn nothing_came_in_and_nothing_can_be_said() {
    let cijfers = figures(Vec::new());
    assert_eq!((cijfers.meldingen, cijfers.mediaan, cijfers.procent_met_woorden()), (0, None, None));
}
