//! Duty by age: whatever the birth date and the day, there is one answer, and it holds between the days it names.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{Persoon, Plicht, Plichtoordeel, Vrijstelling, find_vrijstelling, plicht_op};
use crate::bepalingen::{Recht, Rechtfout};
use crate::dag::Dag;

static RECHT: LazyLock<Recht> = LazyLock::new(|| Recht::ingebouwd().unwrap());

fn ask(persoon: &Persoon, op: Date) -> Plichtoordeel {
    plicht_op(&RECHT, persoon, op, None).unwrap()
}

prop_compose! {
    fn any_persoon()(
        geboren in 0i32..(40 * 365),
        diploma in prop::option::of((13i32 * 365)..(27 * 365)),
        vrijstelling in prop::option::of(((4i32 * 365)..(20 * 365), 1i32..800)),
    ) -> Persoon {
        let geboren = Dag::from(date(1985, 1, 1)).plus(geboren);
        let mut persoon = Persoon::new(geboren.date());
        persoon.startkwalificatie = diploma.map(|dagen| geboren.plus(dagen).date());
        persoon.vrijstellingen = vrijstelling
            .map(|(van, duur)| Vrijstelling {
                artikel: "5 onder a".to_owned(),
                van: geboren.plus(van).date(),
                tot: geboren.plus(van + duur).date(),
            })
            .into_iter()
            .collect();
        persoon
    }
}

/// First day on which every rule of duty has a version.
const EERSTE: Date = date(2007, 8, 1);

/// The law of one side of the change of 2026: an answer speaks for the law of its own day.
fn same_law(een: Date, ander: Date) -> bool {
    (een < date(2026, 1, 1)) == (ander < date(2026, 1, 1))
}

/// A person, and a day on which the rules existed, mostly while a duty is near.
fn any_vraag() -> impl Strategy<Value = (Persoon, Date)> {
    (any_persoon(), (3i32 * 365)..(30 * 365)).prop_map(|(persoon, leeftijd)| {
        let op = Dag::from(persoon.geboortedatum).plus(leeftijd).date();
        (persoon, op.max(EERSTE))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn an_answer_holds_from_its_first_to_its_last_day((persoon, op) in any_vraag(), deel in 0i32..=1000) {
        let oordeel = ask(&persoon, op);
        prop_assert!(oordeel.van.is_none_or(|van| van <= op), "{:?}", oordeel);
        prop_assert!(oordeel.tot.is_none_or(|tot| op <= tot), "{:?}", oordeel);
        let van = Dag::from(oordeel.van.unwrap_or(EERSTE).max(EERSTE));
        let tot = Dag::from(oordeel.tot.unwrap_or(date(2060, 1, 1)));
        let ertussen = van.plus(tot.since(van) / 1000 * deel).date();
        if same_law(op, ertussen) {
            prop_assert_eq!(ask(&persoon, ertussen).plicht, oordeel.plicht, "asked on {}, holds on {}", op, ertussen);
        }
    }

    #[test]
    fn the_days_around_an_answer_have_another((persoon, op) in any_vraag()) {
        let oordeel = ask(&persoon, op);
        let na = oordeel.tot.map(|tot| tot.saturating_add(1.day())).filter(|na| same_law(op, *na));
        let voor = oordeel.van.map(|van| van.saturating_sub(1.day())).filter(|voor| *voor >= EERSTE && same_law(op, *voor));
        for dag in na.into_iter().chain(voor) {
            prop_assert_ne!(ask(&persoon, dag).plicht, oordeel.plicht, "{} and {}", op, dag);
        }
    }

    #[test]
    fn duties_follow_each_other_in_one_order(persoon in any_persoon()) {
        let rang = |plicht| match plicht {
            Plicht::GeenNogNiet => 0,
            Plicht::Leerplicht => 1,
            Plicht::Kwalificatieplicht => 2,
            Plicht::GeenStartkwalificatie | Plicht::Rmc => 3,
            Plicht::Vrijgesteld | Plicht::Geen => 4,
        };
        let kaal = Persoon { vrijstellingen: Vec::new(), ..persoon };
        // Up to the day on which a higher age brings back who was gone already.
        let dagen = (0..220).map(|maand| Dag::from(EERSTE).plus(maand * 30).date());
        let plichten: Vec<_> = dagen.take_while(|dag| same_law(*dag, EERSTE)).map(|dag| rang(ask(&kaal, dag).plicht)).collect();
        prop_assert!(plichten.is_sorted(), "{:?}", plichten);
    }
}

#[test]
fn a_day_before_the_rules_is_refused() {
    let persoon = Persoon::new(date(1990, 5, 1));
    assert!(plicht_op(&RECHT, &persoon, date(2007, 7, 31), None).is_err());
    assert_eq!(plicht_op(&RECHT, &persoon, date(2007, 8, 1), None).unwrap().plicht, Plicht::Kwalificatieplicht);
}

#[test]
fn exemptions_are_known_by_any_way_of_writing() {
    let find = |tekst| find_vrijstelling(&RECHT, tekst, date(2025, 1, 1)).unwrap();
    for (artikel, schrijfwijzen) in [
        ("5 onder a", ["5 onder a", "artikel 5 sub a", "5-sub-a", "5 Onder A"]),
        ("5 onder b", ["5b", "5 b", "artikel 5 onder b", "5 onder b"]),
        ("5a", ["5a", "5 a", "artikel 5a", "5-a"]),
        ("15", ["15", "artikel 15", "Artikel 15", "15 "]),
        ("3b", ["3b", "artikel 3b", "3 b", "3-b"]),
    ] {
        for schrijfwijze in schrijfwijzen {
            assert_eq!(find(schrijfwijze).as_deref(), Some(artikel), "{schrijfwijze}");
        }
    }
    assert_eq!(find("6"), None);
    assert_eq!(find(""), None);
}

#[test]
fn two_exemptions_on_one_day_are_no_answer() {
    let vrijstelling =
        |artikel: &str| Vrijstelling { artikel: artikel.to_owned(), van: date(2024, 8, 1), tot: date(2025, 7, 31) };
    let mut persoon = Persoon::new(date(2012, 1, 1));
    persoon.vrijstellingen = vec![vrijstelling("5a"), vrijstelling("15")];
    let op = date(2025, 1, 1);
    assert_eq!(plicht_op(&RECHT, &persoon, op, None), Err(Rechtfout::TweeVrijstellingen(op)));
}
