//! Every status and every act decided, verdicts against a slow version, and random inspections from plan to end.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::bepalingen::{Recht, Rechtfout};
use crate::dag::Dag;
use crate::kalender::{Feestdagen, Kalender, Vakantie};
use crate::toezicht::Onderdeel;
use crate::weigering::{Weigering, Weigerreden};

mod bevindingen;
mod wandeling;

static RECHT: LazyLock<Recht> = LazyLock::new(|| Recht::ingebouwd().unwrap());
static FEESTDAGEN: LazyLock<Feestdagen> = LazyLock::new(|| Feestdagen::new(&RECHT).unwrap());
/// A school with one week off in the autumn of 2026, known for thirty years.
static SCHOOL: LazyLock<Kalender> = LazyLock::new(|| {
    let herfst = Vakantie { van: date(2026, 10, 17), tot: date(2026, 10, 25), naam: "herfstvakantie".to_owned() };
    Kalender::new(&[herfst], date(2012, 1, 1), date(2041, 12, 31))
});
const OP: Date = date(2026, 9, 1);

fn kalender() -> Bezoekkalender<'static> {
    Bezoekkalender { feestdagen: &FEESTDAGEN, school: &SCHOOL }
}

fn stand(status: Onderzoekstatus, ronde: u32, beoordeling: Option<Beoordeling>) -> Onderzoekstand {
    Onderzoekstand {
        sector: Sector::Vo,
        vorm: Onderzoeksvorm::Steekproef,
        status,
        ronde,
        sinds: OP,
        bezoek: OP,
        beoordeling,
        reactie_tot: None,
        herstel_tot: None,
    }
}

fn doer(soort: Onderzoekhandelingsoort) -> Onderzoekpartij {
    if soort == Onderzoekhandelingsoort::Reactie { Onderzoekpartij::School } else { Onderzoekpartij::Inspecteur }
}

/// An act with all that any act asks for, by whoever does it.
fn full(soort: Onderzoekhandelingsoort) -> Onderzoekhandeling {
    Onderzoekhandeling {
        bezoek: Some(date(2026, 10, 6)),
        beoordeling: Some(Beoordeling::Onvoldoende),
        herstel_tot: Some(date(2027, 3, 1)),
        geen_vervolg: Some(Geenvervolgreden::VertrouwenHersteld),
        verval: Some(Vervalreden::Opgeheven),
        ..Onderzoekhandeling::new(soort, doer(soort), OP)
    }
}

fn write<R: Weigerreden>(weigeringen: &[Weigering<R>]) -> String {
    format!("[{}]", weigeringen.iter().map(Weigering::uitleg).collect::<Vec<_>>().join(" "))
}

/// What an inspection that is onvoldoende becomes by an act, in words; refusals between brackets.
fn outcome(status: Onderzoekstatus, ronde: u32, soort: Onderzoekhandelingsoort) -> String {
    let hier = stand(status, ronde, Some(Beoordeling::Onvoldoende));
    match step(&RECHT, kalender(), hier, full(soort)).unwrap() {
        Ok(stap) => format!("{} {} ({:?})", stap.naar.status, stap.naar.ronde, stap.grond.zekerheid),
        Err(weigeringen) => write(&weigeringen),
    }
}

#[test]
fn every_pair_of_status_and_act_is_decided() {
    let mut regels = Vec::new();
    for status in Onderzoekstatus::ALLE {
        for soort in Onderzoekhandelingsoort::ALLE {
            let eerste = outcome(*status, 1, *soort);
            let laatste = outcome(*status, 3, *soort);
            regels.push(format!("{status} + {soort}: {eerste}"));
            if laatste != eerste.replace(" 1 (", " 3 (") {
                regels.push(format!("  ronde 3: {laatste}"));
            }
        }
    }
    insta::assert_snapshot!(regels.join("\n"));
}

#[test]
fn forms_begin_on_their_days() {
    let eerste = |vorm, sector| {
        let mut dagen = RECHT.versies("onderzoek.vormen").unwrap().iter().map(|versie| versie.vanaf);
        dagen.find(|op| plan(&RECHT, kalender(), (sector, vorm), *op, date(2026, 10, 6)).unwrap().is_ok())
    };
    assert_eq!(eerste(Onderzoeksvorm::Signaalgestuurd, Sector::Po), Some(date(2012, 1, 1)));
    assert_eq!(eerste(Onderzoeksvorm::Steekproef, Sector::Mbo), Some(date(2012, 1, 1)));
    assert_eq!(eerste(Onderzoeksvorm::Steekproef, Sector::Vo), Some(date(2015, 8, 1)));
    assert_eq!(eerste(Onderzoeksvorm::RegionalePilot, Sector::Po), Some(date(2015, 8, 1)));
    assert_eq!(eerste(Onderzoeksvorm::Bestuursgericht, Sector::Vso), Some(date(2016, 8, 1)));
    assert_eq!(eerste(Onderzoeksvorm::SpecifiekNaOvereenkomst, Sector::Mbo), Some(date(2016, 8, 1)));
    assert_eq!(eerste(Onderzoeksvorm::Risicogericht, Sector::Vo), Some(date(2018, 8, 1)));
    assert_eq!(eerste(Onderzoeksvorm::RegionalePilot, Sector::Vo), None);
}

#[test]
fn all_that_is_wrong_with_a_plan_is_said_at_once() {
    let eerste_kerstdag = date(2038, 12, 25);
    let school = (Sector::Vo, Onderzoeksvorm::RegionalePilot);
    let weigeringen = plan(&RECHT, kalender(), school, eerste_kerstdag.saturating_add(1.day()), eerste_kerstdag)
        .unwrap()
        .unwrap_err();
    let redenen: Vec<_> = weigeringen.iter().map(|weigering| weigering.reden.clone()).collect();
    assert_eq!(
        redenen,
        [
            Onderzoekreden::VormNietInSector,
            Onderzoekreden::BezoekInVerleden { bezoek: eerste_kerstdag },
            Onderzoekreden::Bezoekdag(Bezoekreden::Weekend),
            Onderzoekreden::Bezoekdag(Bezoekreden::Feestdag { naam: "eerste kerstdag".to_owned() }),
        ]
    );
    assert!(weigeringen.iter().all(|weigering| !weigering.grond.bron.is_empty()));
}

#[test]
fn before_the_inspectie_supervised_there_is_no_answer() {
    let fout = check_bezoekdag(&RECHT, kalender(), date(2011, 12, 31)).unwrap_err();
    assert!(matches!(fout, Rechtfout::GeenVersie { .. }));
    let school = (Sector::Vo, Onderzoeksvorm::Signaalgestuurd);
    assert!(plan(&RECHT, kalender(), school, date(2011, 12, 31), OP).is_err());
}

#[test]
fn the_rows_are_written_in_words_that_exist_and_once_each() {
    let mut begin = BTreeSet::new();
    for id in ["onderzoek.overgangen", "onderzoek.overgangen_lezing"] {
        for rij in RECHT.woorden(id, OP).unwrap() {
            let [van, soort, naar]: [&str; 3] = rij.split(' ').collect::<Vec<_>>().try_into().unwrap();
            let (van, soort): (Onderzoekstatus, Onderzoekhandelingsoort) =
                (van.parse().unwrap(), soort.parse().unwrap());
            assert!(naar.parse::<Onderzoekstatus>().is_ok() && !van.is_einde(), "{rij}");
            assert!(begin.insert((van, soort)), "{rij} stands twice");
        }
    }
    for soort in Onderzoekhandelingsoort::ALLE {
        let rijen = RECHT.woorden("onderzoek.bevoegd", OP).unwrap();
        assert!(rijen.contains(&format!("{soort} {}", doer(*soort))), "{soort}");
    }
    let sectoren = |rij: &str| rij.split(' ').skip(1).all(|woord| woord.parse::<Sector>().is_ok());
    for (id, bestaat) in [
        ("onderzoek.vormen", (|woord| woord.parse::<Onderzoeksvorm>().is_ok()) as fn(&str) -> bool),
        ("onderzoek.geen_vervolg", |woord| woord.parse::<Geenvervolgreden>().is_ok()),
        ("onderzoek.verval", |woord| woord.parse::<Vervalreden>().is_ok()),
        ("onderzoek.vervolg", |woord| woord.parse::<Beoordeling>().is_ok()),
        ("onderzoek.handhaving", |woord| woord.parse::<Beoordeling>().is_ok()),
        ("onderzoek.tellen_mee", |woord| woord.parse::<Onderdeelrol>().is_ok()),
    ] {
        for versie in RECHT.versies(id).unwrap() {
            for rij in RECHT.woorden(id, versie.vanaf).unwrap() {
                let woord = rij.split(' ').next().unwrap();
                assert!(bestaat(woord) && woord == woord.to_lowercase() && sectoren(rij), "{id}: {rij}");
            }
        }
    }
}

#[test]
fn a_visit_in_a_holiday_is_refused_with_its_name() {
    let weigeringen = check_bezoekdag(&RECHT, kalender(), date(2026, 10, 20)).unwrap().unwrap_err();
    assert_eq!(weigeringen[0].reden, Bezoekreden::Vakantie { naam: "herfstvakantie".to_owned() });
    assert_eq!(weigeringen.len(), 1);
}

proptest! {
    #[test]
    fn a_visit_is_on_a_school_day_that_is_a_working_day(dagen in 0i32..12_000) {
        let dag = Dag::from(date(2012, 1, 1)).plus(dagen);
        let kan = SCHOOL.kent(dag) && SCHOOL.is_schooldag(dag) && FEESTDAGEN.is_werkdag(dag.date());
        prop_assert_eq!(check_bezoekdag(&RECHT, kalender(), dag.date()).unwrap().is_ok(), kan);
        let controle = start_dossiercontrole(&RECHT, dag.date()).unwrap();
        prop_assert_eq!(dag.since(Dag::from(controle.van)), 17 * 7);
        prop_assert_eq!(dag.since(Dag::from(controle.tot)), 1);
    }
}
