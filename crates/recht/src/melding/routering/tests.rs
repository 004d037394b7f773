//! Routes: one answer or a refusal, and the lists' own faults found before a report meets them.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::select;

use super::{
    Bureau, Gebrek, Gebreksoort, Looptijd, Organisatie, Organisatiesoort, Routefeit, Routekaart, Routereden, Routering,
    Routevraag, Werkgebied, Woonplaats, find_gebreken, find_ontvangers,
};
use crate::begrip::{Gemeentecode, Organisatiecode};
use crate::bepalingen::Recht;
use crate::dag::Dag;
use crate::plicht::{Persoon, Plicht, Plichtoordeel, plicht_op};
use crate::weigering::{Weigering, Weigerreden};

static RECHT: LazyLock<Recht> = LazyLock::new(|| Recht::ingebouwd().unwrap());
const OP: Date = date(2026, 3, 10);

fn code(tekst: &str) -> Organisatiecode {
    tekst.parse().unwrap()
}

fn gemeente(tekst: &str) -> Gemeentecode {
    tekst.parse().unwrap()
}

fn organisaties() -> Vec<Organisatie> {
    let soorten = [
        ("stad", Organisatiesoort::Zelfstandig),
        ("swg", Organisatiesoort::Swg),
        ("rbl", Organisatiesoort::Rbl),
        ("punt", Organisatiesoort::Doorstroompunt),
    ];
    soorten.map(|(naam, soort)| Organisatie { code: code(naam), soort }).to_vec()
}

fn gebied(organisatie: &str, van: Date, tot: Option<Date>) -> Werkgebied {
    Werkgebied { organisatie: code(organisatie), gemeente: gemeente("0101"), looptijd: Looptijd { van, tot } }
}

fn plicht(geboren: Date) -> Plichtoordeel {
    plicht_op(&RECHT, &Persoon::new(geboren), OP, None).unwrap()
}

fn ask(op: Date, plicht: &Plichtoordeel, werkgebieden: &[Werkgebied]) -> Result<Routering, Vec<Weigering<Routereden>>> {
    let woonplaatsen =
        [Woonplaats { gemeente: gemeente("0101"), looptijd: Looptijd { van: date(2009, 8, 1), tot: None } }];
    let vraag = Routevraag { op, plicht, sector: None, woonplaatsen: &woonplaatsen };
    let kaart = Routekaart { organisaties: &organisaties(), werkgebieden, routes: &[] };
    find_ontvangers(&RECHT, &vraag, &kaart).unwrap()
}

#[test]
fn an_answer_says_what_it_rests_on() {
    let plicht = plicht(date(2012, 5, 1));
    let gebied = gebied("rbl", date(2020, 1, 1), None);
    let routering = ask(OP, &plicht, std::slice::from_ref(&gebied)).unwrap();
    let woont = Woonplaats { gemeente: gemeente("0101"), looptijd: Looptijd { van: date(2009, 8, 1), tot: None } };
    assert_eq!(
        routering.feiten,
        [
            Routefeit::HeeftPlicht(Plicht::Leerplicht, plicht.grond.clone()),
            Routefeit::Woont(woont),
            Routefeit::Bedient(gebied)
        ]
    );
}

#[test]
fn holes_overlaps_and_impossible_rows_are_found_beforehand() {
    let lijst = [
        gebied("stad", date(2020, 1, 1), Some(date(2021, 12, 31))),
        gebied("swg", date(2022, 2, 1), Some(date(2024, 12, 31))),
        gebied("rbl", date(2024, 12, 1), None),
        gebied("punt", date(2020, 1, 1), None),
        gebied("weg", date(2020, 1, 1), None),
        gebied("stad", date(2020, 1, 2), Some(date(2020, 1, 1))),
    ];
    let kaart = Routekaart { organisaties: &organisaties(), werkgebieden: &lijst, routes: &[] };
    let gebrek = |soort, van, tot| Gebrek { gemeente: gemeente("0101"), soort, looptijd: Looptijd { van, tot } };
    assert_eq!(
        find_gebreken(&kaart),
        [
            gebrek(Gebreksoort::OrganisatieOnbekend(code("weg")), date(2020, 1, 1), None),
            gebrek(Gebreksoort::Omgekeerd(code("stad")), date(2020, 1, 2), Some(date(2020, 1, 1))),
            gebrek(Gebreksoort::Gat(Bureau::Leerplicht), date(2022, 1, 1), Some(date(2022, 1, 31))),
            gebrek(Gebreksoort::Overlap(Bureau::Leerplicht), date(2024, 12, 1), Some(date(2024, 12, 31))),
        ]
    );
}

#[test]
fn two_rows_without_end_overlap_without_end() {
    let lijst = [gebied("stad", date(2020, 1, 1), None), gebied("rbl", date(2022, 1, 1), None)];
    let kaart = Routekaart { organisaties: &organisaties(), werkgebieden: &lijst, routes: &[] };
    let looptijd = Looptijd { van: date(2022, 1, 1), tot: None };
    let overlap = Gebrek { gemeente: gemeente("0101"), soort: Gebreksoort::Overlap(Bureau::Leerplicht), looptijd };
    assert_eq!(find_gebreken(&kaart), [overlap]);
}

fn any_gebied() -> impl Strategy<Value = Werkgebied> {
    let wie = select(vec!["stad", "swg", "rbl", "punt"]);
    (wie, 0i32..2000, prop::option::weighted(0.8, 0i32..900)).prop_map(|(wie, van, duur)| {
        let van = Dag::from(date(2020, 1, 1)).plus(van);
        gebied(wie, van.date(), duur.map(|dagen| van.plus(dagen).date()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_report_finds_one_organisation_exactly_on_the_days_that_have_one(
        lijst in prop::collection::vec(any_gebied(), 0..6),
        dagen in -10i32..2500,
        meerderjarig: bool,
    ) {
        let op = Dag::from(date(2020, 1, 1)).plus(dagen).date();
        let plicht = plicht(if meerderjarig { date(2007, 5, 1) } else { date(2012, 5, 1) });
        let is_bureau = |gebied: &&Werkgebied| (gebied.organisatie == code("punt")) == meerderjarig;
        let geldig: Vec<_> =
            lijst.iter().filter(is_bureau).filter(|gebied| gebied.looptijd.contains(op)).collect();
        match ask(op, &plicht, &lijst) {
            Ok(routering) => {
                prop_assert_eq!(geldig.len(), 1);
                prop_assert_eq!(&routering.ontvangers[0].code, &geldig[0].organisatie);
            }
            Err(weigeringen) => {
                prop_assert!(geldig.len() != 1 && weigeringen.len() == 1);
                prop_assert!(weigeringen[0].uitleg().starts_with("routering-"));
                prop_assert!(weigeringen[0].reden.herstel().starts_with("routering-herstel-"));
            }
        }
    }

    #[test]
    fn the_faults_of_a_list_are_exactly_the_days_it_fails_on(lijst in prop::collection::vec(any_gebied(), 1..6)) {
        let plicht = plicht(date(2012, 5, 1));
        let kaart = Routekaart { organisaties: &organisaties(), werkgebieden: &lijst, routes: &[] };
        let gebreken = find_gebreken(&kaart);
        let leerplicht: Vec<_> = lijst.iter().filter(|gebied| gebied.organisatie != code("punt")).collect();
        let (Some(eerste), Some(laatste)) = (
            leerplicht.iter().map(|gebied| gebied.looptijd.van).min(),
            leerplicht.iter().map(|gebied| gebied.looptijd.tot.unwrap_or(date(2026, 12, 31))).max(),
        ) else { return Ok(()) };
        let mut op = eerste;
        while op <= laatste {
            let van_leerplicht = |soort: &Gebreksoort| {
                matches!(soort, Gebreksoort::Gat(Bureau::Leerplicht) | Gebreksoort::Overlap(Bureau::Leerplicht))
            };
            let fout = gebreken.iter().any(|een| van_leerplicht(&een.soort) && een.looptijd.contains(op));
            prop_assert_eq!(ask(op, &plicht, &lijst).is_err(), fout, "{}", op);
            op = op.saturating_add(7.days());
        }
    }
}
