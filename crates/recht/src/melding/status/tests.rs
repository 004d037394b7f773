//! Every status and every act decided, for every party, on every day that the rules know.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::select;

use super::{
    Afsluitreden, Afsluittoelichting, Handeling, Handelingsoort, Meldingpartij, Meldingstatus, Statusreden, step,
};
use crate::bepalingen::{Recht, Rechtfout};
use crate::dag::Dag;
use crate::weigering::{Weigering, Weigerreden};

static RECHT: LazyLock<Recht> = LazyLock::new(|| Recht::ingebouwd().unwrap());
const OP: Date = date(2026, 9, 1);

/// What a report becomes by an act, in words; refusals between brackets.
fn outcome(status: Meldingstatus, soort: Handelingsoort, partij: Meldingpartij) -> String {
    let mut handeling = Handeling::new(soort, partij, OP);
    handeling.reden = Some(Afsluitreden::TerugOpSchool);
    match step(&RECHT, status, handeling).unwrap() {
        Ok(overgang) => format!("{} ({:?})", overgang.naar, overgang.grond.zekerheid),
        Err(weigeringen) => format!("[{}]", weigeringen.iter().map(Weigering::uitleg).collect::<Vec<_>>().join(" ")),
    }
}

/// The party that does such an act.
fn doer(soort: Handelingsoort) -> Meldingpartij {
    match soort {
        Handelingsoort::Registratie => Meldingpartij::Verzuimloket,
        Handelingsoort::Wijziging | Handelingsoort::Intrekking => Meldingpartij::School,
        _ => Meldingpartij::Leerplichtorganisatie,
    }
}

#[test]
fn every_pair_of_status_and_act_is_decided() {
    let paren =
        Meldingstatus::ALLE.iter().flat_map(|status| Handelingsoort::ALLE.iter().map(move |soort| (*status, *soort)));
    let regels = paren.map(|(status, soort)| format!("{status} + {soort}: {}", outcome(status, soort, doer(soort))));
    insta::assert_snapshot!(regels.collect::<Vec<_>>().join("\n"));
}

#[test]
fn each_act_belongs_to_one_party() {
    for soort in Handelingsoort::ALLE {
        for partij in Meldingpartij::ALLE.iter().filter(|partij| **partij != doer(*soort)) {
            let geweigerd = step(&RECHT, Meldingstatus::Geregistreerd, Handeling::new(*soort, *partij, OP)).unwrap();
            let redenen: Vec<_> = geweigerd.unwrap_err().into_iter().map(|weigering| weigering.reden).collect();
            assert!(redenen.contains(&Statusreden::NietBevoegd { bevoegd: doer(*soort) }), "{soort} by {partij}");
        }
    }
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let handeling = Handeling::new(Handelingsoort::Afsluiting, Meldingpartij::School, OP);
    let weigeringen = step(&RECHT, Meldingstatus::Ingetrokken, handeling).unwrap().unwrap_err();
    let redenen: Vec<_> = weigeringen.iter().map(|weigering| weigering.reden).collect();
    let bevoegd = Meldingpartij::Leerplichtorganisatie;
    assert_eq!(
        redenen,
        [Statusreden::NietBevoegd { bevoegd }, Statusreden::IsIngetrokken, Statusreden::RedenOntbreekt]
    );
    assert!(weigeringen.iter().all(|weigering| !weigering.grond.bron.is_empty()));
}

#[test]
fn before_the_register_there_is_no_answer() {
    let handeling = Handeling::new(Handelingsoort::Intrekking, Meldingpartij::School, date(2009, 7, 31));
    let fout = step(&RECHT, Meldingstatus::Geregistreerd, handeling).unwrap_err();
    assert!(matches!(fout, Rechtfout::GeenVersie { .. }));
}

#[test]
fn the_steps_are_written_in_words_that_exist_and_once_each() {
    for id in ["meldingstatus.overgangen", "meldingstatus.overgangen_lezing"] {
        for rij in RECHT.woorden(id, OP).unwrap() {
            let [van, soort, naar]: [&str; 3] = rij.split(' ').collect::<Vec<_>>().try_into().unwrap();
            let (van, naar): (Meldingstatus, Meldingstatus) = (van.parse().unwrap(), naar.parse().unwrap());
            assert!(soort.parse::<Handelingsoort>().is_ok() && !van.is_einde(), "{rij}");
            assert!(RECHT.woorden("meldingstatus.statussen", OP).unwrap().contains(&naar.to_string()), "{rij}");
        }
    }
    let begin = |id: &str| {
        let rijen = RECHT.woorden(id, OP).unwrap().iter();
        rijen.map(|rij| rij.rsplit_once(' ').unwrap().0.to_owned()).collect::<Vec<_>>()
    };
    let mut alle = [begin("meldingstatus.overgangen"), begin("meldingstatus.overgangen_lezing")].concat();
    let aantal = alle.len();
    alle.sort();
    alle.dedup();
    assert_eq!(alle.len(), aantal);
}

#[test]
fn the_lists_of_reasons_are_all_words_that_exist() {
    let woorden = |id: &str| RECHT.woorden(id, OP).unwrap().to_vec();
    let redenen: Vec<_> = Afsluitreden::ALLE.iter().map(ToString::to_string).collect();
    assert_eq!(woorden("meldingstatus.afsluitredenen"), redenen);
    let toelichtingen: Vec<_> = Afsluittoelichting::ALLE.iter().map(ToString::to_string).collect();
    assert_eq!(woorden("meldingstatus.afsluittoelichtingen"), toelichtingen);
}

fn any_handeling() -> impl Strategy<Value = Handeling> {
    let woorden = (select(Handelingsoort::ALLE), select(Meldingpartij::ALLE), select(Afsluitreden::ALLE));
    (woorden, select(Afsluittoelichting::ALLE), any::<(bool, bool)>(), 0i32..9000).prop_map(
        |((soort, partij, reden), toelichting, (met_reden, met_toelichting), dagen)| Handeling {
            soort,
            partij,
            op: Dag::from(date(2009, 8, 1)).plus(dagen).date(),
            reden: met_reden.then_some(reden),
            toelichting: met_toelichting.then_some(toelichting),
        },
    )
}

proptest! {
    #[test]
    fn whatever_happens_an_end_stays_an_end(handelingen in prop::collection::vec(any_handeling(), 0..30)) {
        let mut status = Meldingstatus::Wacht;
        for handeling in handelingen {
            match step(&RECHT, status, handeling).unwrap() {
                Ok(overgang) => {
                    prop_assert!(!status.is_einde());
                    prop_assert_eq!(handeling.partij, doer(handeling.soort));
                    prop_assert!(overgang.naar != Meldingstatus::Wacht || status == Meldingstatus::Wacht);
                    prop_assert!(overgang.naar != Meldingstatus::Overgedragen);
                    prop_assert!(overgang.naar != Meldingstatus::Afgesloten || handeling.reden.is_some());
                    status = overgang.naar;
                }
                Err(weigeringen) => {
                    prop_assert!(!weigeringen.is_empty());
                    for weigering in weigeringen {
                        prop_assert!(weigering.uitleg().starts_with("meldingstatus-"));
                        prop_assert!(weigering.reden.herstel().starts_with("meldingstatus-herstel-"));
                    }
                }
            }
        }
    }
}
