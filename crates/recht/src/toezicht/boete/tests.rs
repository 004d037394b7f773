//! Every status and act of a fine decided, its terms, and the articles.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::bepalingen::Recht;
use crate::dag::Dag;
use crate::weigering::{Weigering, Weigerreden};

static RECHT: LazyLock<Recht> = LazyLock::new(|| Recht::ingebouwd().unwrap());
const OP: Date = date(2026, 3, 2);

fn stand(status: Boetestatus) -> Boetestand {
    Boetestand { status, voorgesteld_op: OP, sinds: OP }
}

fn act(soort: Boetehandelingsoort, op: Date) -> Boetehandeling {
    let partij = doer(soort);
    Boetehandeling { soort, partij, op, eigen_voorstel: false, toegelicht: true }
}

/// The party that does such an act.
fn doer(soort: Boetehandelingsoort) -> Boetepartij {
    match soort {
        Boetehandelingsoort::Zienswijze | Boetehandelingsoort::Bezwaar | Boetehandelingsoort::Beroep => {
            Boetepartij::School
        }
        Boetehandelingsoort::BeroepOngegrond | Boetehandelingsoort::BeroepGegrond => Boetepartij::Rechtbank,
        _ => Boetepartij::Jurist,
    }
}

fn redenen(stand: Boetestand, handeling: Boetehandeling) -> Vec<Boetestapreden> {
    let weigeringen = step(&RECHT, stand, handeling).unwrap().unwrap_err();
    weigeringen.into_iter().map(|weigering| weigering.reden).collect()
}

#[test]
fn every_pair_of_status_and_act_is_decided() {
    let mut regels = Vec::new();
    for status in Boetestatus::ALLE {
        for soort in Boetehandelingsoort::ALLE {
            // A term that must have passed has; one within which must be acted still runs.
            let voorbij = [Boetehandelingsoort::ZienswijzeVoorbij, Boetehandelingsoort::TermijnVoorbij];
            let op = if voorbij.contains(soort) { date(2026, 5, 1) } else { OP };
            let uitkomst = match step(&RECHT, stand(*status), act(*soort, op)).unwrap() {
                Ok(stap) => {
                    let uiterlijk = stap.uiterlijk.map_or_else(String::new, |dag| format!(", uiterlijk {dag}"));
                    format!("{}{uiterlijk}", stap.naar.status)
                }
                Err(weigeringen) => {
                    format!("[{}]", weigeringen.iter().map(Weigering::uitleg).collect::<Vec<_>>().join(" "))
                }
            };
            regels.push(format!("{status} + {soort}: {uitkomst}"));
        }
    }
    insta::assert_snapshot!(regels.join("\n"));
}

#[test]
fn who_proposed_is_not_the_second_pair_of_eyes() {
    let handeling = Boetehandeling { eigen_voorstel: true, ..act(Boetehandelingsoort::Akkoord, OP) };
    assert_eq!(redenen(stand(Boetestatus::Voorgesteld), handeling), [Boetestapreden::EigenVoorstel]);
    let handeling = Boetehandeling { partij: Boetepartij::Inspecteur, ..handeling };
    let bevoegd = vec![Boetepartij::Jurist];
    assert_eq!(
        redenen(stand(Boetestatus::Voorgesteld), handeling),
        [Boetestapreden::NietBevoegd { bevoegd }, Boetestapreden::EigenVoorstel]
    );
}

#[test]
fn a_term_is_kept_to_the_day() {
    let laatste = date(2026, 4, 13);
    let opgelegd = stand(Boetestatus::Opgelegd);
    assert!(step(&RECHT, opgelegd, act(Boetehandelingsoort::Bezwaar, laatste)).unwrap().is_ok());
    let te_laat = act(Boetehandelingsoort::Bezwaar, date(2026, 4, 14));
    assert_eq!(redenen(opgelegd, te_laat), [Boetestapreden::TermijnVoorbij { uiterlijk: laatste }]);
    let te_vroeg = act(Boetehandelingsoort::TermijnVoorbij, laatste);
    assert_eq!(redenen(opgelegd, te_vroeg), [Boetestapreden::TermijnLoopt { uiterlijk: laatste }]);
    let voorbij = act(Boetehandelingsoort::TermijnVoorbij, date(2026, 4, 14));
    let stap = step(&RECHT, opgelegd, voorbij).unwrap().unwrap();
    assert_eq!(stap.naar.status, Boetestatus::Onherroepelijk);
}

#[test]
fn a_decision_after_thirteen_weeks_is_told() {
    let uiterste = date(2026, 6, 1);
    let gehoord = stand(Boetestatus::Gehoord);
    let op_tijd = step(&RECHT, gehoord, act(Boetehandelingsoort::Oplegging, uiterste)).unwrap().unwrap();
    assert_eq!((op_tijd.te_laat, op_tijd.uiterlijk), (None, Some(date(2026, 7, 13))));
    let later = step(&RECHT, gehoord, act(Boetehandelingsoort::Oplegging, date(2026, 6, 2))).unwrap().unwrap();
    assert_eq!(later.te_laat, Some(uiterste));
}

#[test]
fn a_decision_has_its_reasons_and_comes_after_what_went_before() {
    let handeling = Boetehandeling { toegelicht: false, ..act(Boetehandelingsoort::Oplegging, date(2026, 3, 1)) };
    let verwacht = [Boetestapreden::WoordenOntbreken, Boetestapreden::VoorVorigeStap { vorige: OP }];
    assert_eq!(redenen(stand(Boetestatus::Gehoord), handeling), verwacht);
}

#[test]
fn six_rules_can_be_fined_and_none_before_2012() {
    assert_eq!(find_artikelen(&RECHT, date(2011, 12, 31)).unwrap(), []);
    let artikelen = find_artikelen(&RECHT, OP).unwrap();
    assert_eq!(artikelen.len(), 24);
    let codes = |beboetbaar: fn(&Beboetbaarheid) -> bool| {
        let gekozen = artikelen.iter().filter(|artikel| beboetbaar(&artikel.beboetbaar));
        gekozen.map(|artikel| artikel.code.as_str()).collect::<Vec<_>>()
    };
    let ja = codes(|een| matches!(een, Beboetbaarheid::Ja(_)));
    assert_eq!(ja, ["13a-2", "14-3", "18-1", "18-2", "18-4", "21", "21a", "27-c"]);
    assert_eq!(codes(|een| *een == Beboetbaarheid::NietBepaald), ["18-3"]);
}

#[test]
fn the_steps_are_written_in_words_that_exist() {
    for rij in RECHT.woorden("boete.overgangen", OP).unwrap() {
        let [van, soort, naar]: [&str; 3] = rij.split(' ').collect::<Vec<_>>().try_into().unwrap();
        assert!(van.parse::<Boetestatus>().is_ok() && soort.parse::<Boetehandelingsoort>().is_ok(), "{rij}");
        assert!(naar.parse::<Boetestatus>().is_ok(), "{rij}");
    }
    for soort in Boetehandelingsoort::ALLE {
        assert_eq!(find_mogelijk(&RECHT, stand(Boetestatus::Vervallen), doer(*soort), OP).unwrap(), []);
    }
}

proptest! {
    #[test]
    fn no_fine_passes_the_gate_that_the_law_excludes(
        artikel in select(vec!["13a-2", "14-3", "18-3", "21a", "10", "99"]),
        (bedrag, eerder) in (0u32..3000, 0u32..200_000),
        (zelfde_feit, dagen) in (any::<bool>(), 0i32..6000),
    ) {
        let overtreden_op = Dag::from(date(2011, 6, 1)).plus(dagen).date();
        let voorstel =
            Boetevoorstel { artikel: artikel.to_owned(), overtreden_op, bedrag, eerder_dit_schooljaar: eerder, zelfde_feit };
        let mag = overtreden_op >= date(2012, 1, 1)
            && ["13a-2", "14-3", "21a"].contains(&artikel)
            && (1..=1000).contains(&bedrag)
            && bedrag + eerder <= 100_000
            && !zelfde_feit;
        match check(&RECHT, &voorstel).unwrap() {
            Ok(ruimte) => prop_assert!(mag && ruimte.hoogstens >= bedrag),
            Err(weigeringen) => {
                prop_assert!(!mag);
                prop_assert!(weigeringen.iter().all(|een| een.reden.herstel().starts_with("boete-herstel-")));
            }
        }
    }

    #[test]
    fn whatever_happens_a_fine_is_heard_before_it_is_imposed(
        handelingen in prop::collection::vec((select(Boetehandelingsoort::ALLE), 0i32..60), 0..25)
    ) {
        let mut nu = stand(Boetestatus::Voorgesteld);
        let mut gehoord = false;
        for (soort, dagen) in handelingen {
            let op = Dag::from(nu.sinds).plus(dagen).date();
            match step(&RECHT, nu, act(soort, op)).unwrap() {
                Ok(stap) => {
                    gehoord |= stap.naar.status == Boetestatus::Gehoord;
                    prop_assert!(stap.naar.status != Boetestatus::Opgelegd || gehoord);
                    prop_assert!(![Boetestatus::Vervallen, Boetestatus::Betaald].contains(&nu.status));
                    nu = stap.naar;
                }
                Err(weigeringen) => prop_assert!(weigeringen.iter().all(|een| een.reden.herstel().starts_with("boetestap-"))),
            }
        }
    }
}
