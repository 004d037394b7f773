//! The power to inspect on every day, and what is wrong with a list of agreements.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::{Date, date};

use super::*;
use crate::bepalingen::Recht;
use crate::dag::Dag;
use crate::weigering::{Weigering, Weigerreden};

static RECHT: LazyLock<Recht> = LazyLock::new(|| Recht::ingebouwd().unwrap());
static OVEREENKOMSTEN: LazyLock<Vec<Overeenkomst>> = LazyLock::new(|| gepubliceerd().unwrap());

fn gemeente(code: &str) -> Gemeentecode {
    code.parse().unwrap()
}

fn vanaf(van: Date) -> Looptijd {
    Looptijd { van, tot: None }
}

/// The answer for an organisation in Amsterdam, in words; refusals between brackets.
fn answer(toezichthouder: &Toezichthouder, onderdeel: Onderdeel, op: Date) -> String {
    let werkgebieden = [Werkgebied {
        organisatie: "amsterdam".parse().unwrap(),
        gemeente: gemeente("0363"),
        looptijd: vanaf(date(2009, 8, 1)),
    }];
    let vraag = Bevoegdheidsvraag {
        toezichthouder,
        gemeente: gemeente("0363"),
        onderdeel,
        op,
        contactpersoon: &[],
        bevindingen: &[],
    };
    let kaart = Toezichtkaart { overeenkomsten: &OVEREENKOMSTEN, werkgebieden: &werkgebieden };
    match find_bevoegdheid(&RECHT, &vraag, &kaart).unwrap() {
        Ok(bevoegdheid) => bevoegdheid.aanleiding.to_string(),
        Err(weigeringen) => {
            assert!(weigeringen.iter().all(|weigering| weigering.reden.herstel().starts_with("bevoegdheid-herstel-")));
            format!("[{}]", weigeringen.iter().map(Weigering::uitleg).collect::<Vec<_>>().join(" "))
        }
    }
}

/// The answers of every day from 2011 to today, each with the first day on which it holds.
fn timeline(toezichthouder: &Toezichthouder, onderdeel: Onderdeel) -> Vec<(Date, String)> {
    let dagen = Dag::from(date(2011, 1, 1)).0..=Dag::from(date(2026, 11, 30)).0;
    let mut lijn: Vec<(Date, String)> = Vec::new();
    for dag in dagen {
        let op = Dag(dag).date();
        let antwoord = answer(toezichthouder, onderdeel, op);
        if lijn.last().is_none_or(|(_, vorig)| *vorig != antwoord) {
            lijn.push((op, antwoord));
        }
    }
    lijn
}

fn tell(lijn: &[(Date, String)]) -> Vec<(String, &str)> {
    lijn.iter().map(|(op, antwoord)| (op.to_string(), antwoord.as_str())).collect()
}

#[test]
fn every_day_has_an_answer_for_leerplicht() {
    let leerplicht = Toezichthouder::Leerplicht("amsterdam".parse().unwrap());
    let lijn = timeline(&leerplicht, Onderdeel::Administratie);
    assert_eq!(
        tell(&lijn),
        [
            ("2011-01-01".to_owned(), "eigen_toezicht"),
            ("2012-01-01".to_owned(), "overeenkomst"),
            ("2016-05-01".to_owned(), "[bevoegdheid-onderdeel-uitgesloten]"),
            ("2017-10-01".to_owned(), "[bevoegdheid-overeenkomst-niet-mogelijk bevoegdheid-onderdeel-uitgesloten]"),
        ]
    );
    let lijn = timeline(&leerplicht, Onderdeel::Verlof);
    assert_eq!(
        tell(&lijn),
        [
            ("2011-01-01".to_owned(), "eigen_toezicht"),
            ("2012-01-01".to_owned(), "overeenkomst"),
            ("2017-10-01".to_owned(), "[bevoegdheid-overeenkomst-niet-mogelijk]"),
        ]
    );
}

#[test]
fn every_day_has_an_answer_for_the_inspectie() {
    for onderdeel in Onderdeel::ALLE {
        let lijn = timeline(&Toezichthouder::Inspectie, *onderdeel);
        let eerst = ("2011-01-01".to_owned(), "[bevoegdheid-nog-niet-inspectie]");
        assert_eq!(tell(&lijn), [eerst, ("2012-01-01".to_owned(), "eigen_toezicht")], "{onderdeel}");
    }
}

#[test]
fn the_report_names_fourteen_agreements_and_fifty_four_municipalities() {
    assert_eq!(OVEREENKOMSTEN.len(), 14);
    let gemeenten: BTreeSet<_> = OVEREENKOMSTEN.iter().flat_map(|een| &een.deelnames).map(|een| een.gemeente).collect();
    assert_eq!(gemeenten.len(), 54);
    assert_eq!(find_overlappingen(&OVEREENKOMSTEN), []);
    assert!(OVEREENKOMSTEN.iter().all(|een| !een.bron.is_empty() && !een.deelnames.is_empty()));
}

#[test]
fn two_agreements_for_one_municipality_are_found_before_they_are_used() {
    let overeenkomst = |code: &str, looptijd: Looptijd| Overeenkomst {
        code: code.to_owned(),
        naam: code.to_owned(),
        looptijd,
        begin_onbekend: false,
        deelnames: vec![Deelname { gemeente: gemeente("0101"), naam: "Stad".to_owned(), looptijd }],
        bron: "verzonnen".to_owned(),
        zekerheid: Zekerheid::Zeker,
    };
    let eerste = overeenkomst("a", Looptijd { van: date(2013, 1, 1), tot: Some(date(2014, 12, 31)) });
    let tweede = overeenkomst("b", vanaf(date(2014, 12, 31)));
    let gevonden = find_overlappingen(&[tweede.clone(), eerste.clone()]);
    let samen = Looptijd { van: date(2014, 12, 31), tot: Some(date(2014, 12, 31)) };
    let overeenkomsten = ["a".to_owned(), "b".to_owned()];
    assert_eq!(gevonden, [Overlapping { gemeente: gemeente("0101"), overeenkomsten, samen }]);
    let later = overeenkomst("b", vanaf(date(2015, 1, 1)));
    assert_eq!(find_overlappingen(&[eerste, later]), []);
}
