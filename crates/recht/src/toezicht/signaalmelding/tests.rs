//! Every status and every act decided, for every kind and party; promises that lie ahead; answers that a signaal needs.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::bepalingen::{Recht, Rechtfout};
use crate::dag::Dag;
use crate::weigering::Weigering;

static RECHT: LazyLock<Recht> = LazyLock::new(|| Recht::ingebouwd().unwrap());
static FEESTDAGEN: LazyLock<Feestdagen> = LazyLock::new(|| Feestdagen::new(&RECHT).unwrap());
const OP: Date = date(2026, 9, 1);

fn stand(soort: Signaalsoort, status: Signaalstatus) -> Signaalstand {
    Signaalstand { soort, status, sinds: OP }
}

/// Who does such an act with any melding.
fn doer(soort: Signaalhandelingsoort) -> Signaalpartij {
    match soort {
        Signaalhandelingsoort::Triage | Signaalhandelingsoort::Doorsturen => Signaalpartij::Loket,
        Signaalhandelingsoort::InformatieGeven
        | Signaalhandelingsoort::Heropening
        | Signaalhandelingsoort::Tevredenheid => Signaalpartij::Melder,
        _ => Signaalpartij::Inspecteur,
    }
}

/// What a melding becomes by an act, in words, with the promised day; refusals between brackets.
fn outcome(soort: Signaalsoort, status: Signaalstatus, handeling: Signaalhandelingsoort) -> String {
    let handeling = Signaalhandeling { toegelicht: true, ..Signaalhandeling::new(handeling, doer(handeling), OP) };
    match step(&RECHT, &FEESTDAGEN, stand(soort, status), handeling).unwrap() {
        Ok(stap) => {
            let belofte = stap.bericht.belofte.map_or("geen".to_owned(), |belofte| belofte.uiterlijk.to_string());
            format!("{} ({:?}), belofte {belofte}", stap.naar.status, stap.grond.zekerheid)
        }
        Err(weigeringen) => format!("[{}]", weigeringen.iter().map(Weigering::uitleg).collect::<Vec<_>>().join(" ")),
    }
}

#[test]
fn every_pair_of_status_and_act_is_decided() {
    let mut regels = Vec::new();
    for status in Signaalstatus::ALLE {
        for handeling in Signaalhandelingsoort::ALLE {
            let signaal = outcome(Signaalsoort::Signaal, *status, *handeling);
            regels.push(format!("{status} + {handeling}: {signaal}"));
            let vraag = outcome(Signaalsoort::Vraag, *status, *handeling);
            if vraag != signaal {
                regels.push(format!("  vraag: {vraag}"));
            }
        }
    }
    insta::assert_snapshot!(regels.join("\n"));
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let handeling =
        Signaalhandeling::new(Signaalhandelingsoort::Afsluiting, Signaalpartij::Loket, OP.saturating_sub(1.day()));
    let dicht = stand(Signaalsoort::Signaal, Signaalstatus::Tevreden);
    let weigeringen = step(&RECHT, &FEESTDAGEN, dicht, handeling).unwrap().unwrap_err();
    let redenen: Vec<_> = weigeringen.iter().map(|weigering| weigering.reden.clone()).collect();
    let bevoegd = vec![Signaalpartij::Inspecteur];
    assert_eq!(
        redenen,
        [
            Signaalreden::NietBevoegd { bevoegd },
            Signaalreden::IsTevreden,
            Signaalreden::VoorVorigeStap { vorige: OP },
            Signaalreden::WoordenOntbreken,
        ]
    );
    assert!(weigeringen.iter().all(|weigering| !weigering.grond.bron.is_empty()));
}

#[test]
fn before_leerplicht_signalled_there_is_no_answer() {
    let eerder = Indiening::new(Signaalsoort::Vraag, Signaalsector::Vo, Signaalonderwerp::Ander, date(2011, 12, 31));
    assert!(matches!(receive(&RECHT, &FEESTDAGEN, &eerder), Err(Rechtfout::GeenVersie { .. })));
    let later = Indiening { op: date(2012, 1, 1), ..eerder };
    assert!(receive(&RECHT, &FEESTDAGEN, &later).unwrap().is_ok());
}

#[test]
fn the_rows_are_written_in_words_that_exist_and_once_each() {
    let soorten = |woorden: &[&str]| woorden.iter().all(|woord| woord.parse::<Signaalsoort>().is_ok());
    let mut begin = Vec::new();
    for id in ["signaal.overgangen", "signaal.overgangen_lezing"] {
        for rij in RECHT.woorden(id, OP).unwrap() {
            let woorden: Vec<_> = rij.split(' ').collect();
            let (van, handeling): (Signaalstatus, Signaalhandelingsoort) =
                (woorden[0].parse().unwrap(), woorden[1].parse().unwrap());
            assert!(woorden[2].parse::<Signaalstatus>().is_ok() && soorten(&woorden[3..]), "{rij}");
            begin.push((van, handeling));
        }
    }
    let aantal = begin.len();
    begin.sort_unstable();
    begin.dedup();
    assert_eq!(begin.len(), aantal);
    for rij in RECHT.woorden("signaal.bevoegd", OP).unwrap() {
        let woorden: Vec<_> = rij.split(' ').collect();
        assert!(woorden[0].parse::<Signaalhandelingsoort>().is_ok() && soorten(&woorden[2..]), "{rij}");
        assert!(woorden[1].parse::<Signaalpartij>().is_ok(), "{rij}");
    }
    for rij in RECHT.woorden("signaal.termijnen", OP).unwrap() {
        let woorden: Vec<_> = rij.split(' ').collect();
        assert!(woorden[0].parse::<Signaalstatus>().is_ok_and(|status| !status.is_einde()), "{rij}");
        assert!(woorden[1].parse::<u32>().is_ok_and(|dagen| dagen > 0) && soorten(&woorden[2..]), "{rij}");
    }
    for woord in RECHT.woorden("signaal.met_woorden", OP).unwrap() {
        assert!(woord.parse::<Signaalhandelingsoort>().is_ok(), "{woord}");
    }
}

#[test]
fn the_lists_are_all_words_that_exist() {
    let onderwerpen: Vec<_> = Signaalonderwerp::ALLE.iter().map(ToString::to_string).collect();
    assert_eq!(RECHT.woorden("signaal.onderwerpen", OP).unwrap(), onderwerpen);
    for woord in RECHT.woorden("signaal.spoed", OP).unwrap() {
        assert!(onderwerpen.contains(woord));
    }
    for woord in RECHT.woorden("signaal.gesprek_met_school", OP).unwrap() {
        assert!(woord.parse::<Signaalsoort>().is_ok());
    }
}

#[test]
fn every_status_but_the_last_has_a_next_step() {
    for soort in Signaalsoort::ALLE {
        for status in Signaalstatus::ALLE {
            let hier = stand(*soort, *status);
            let mogelijk = Signaalpartij::ALLE.iter().map(|partij| find_mogelijk(&RECHT, hier, *partij, OP).unwrap());
            assert_eq!(mogelijk.flatten().count() == 0, *status == Signaalstatus::Tevreden, "{soort} {status}");
        }
    }
}

#[test]
fn sectors_fall_where_the_signalenbox_counts_them() {
    let woorden: Vec<_> = Sector::ALLE.iter().map(|sector| Signaalsector::from(*sector).as_str()).collect();
    assert_eq!(woorden, ["po", "po", "so", "so", "vo", "mbo"]);
}

fn any_dag() -> impl Strategy<Value = Date> {
    (0i32..9000).prop_map(|dagen| Dag::from(date(2012, 1, 1)).plus(dagen).date())
}

prop_compose! {
    fn any_handeling()(
        soort in select(Signaalhandelingsoort::ALLE),
        partij in select(Signaalpartij::ALLE),
        toegelicht in any::<bool>(),
        dagen in -1i32..40,
        belofte in prop::option::of(-5i32..100),
    ) -> (i32, Option<i32>, Signaalhandeling) {
        (dagen, belofte, Signaalhandeling { toegelicht, ..Signaalhandeling::new(soort, partij, OP) })
    }
}

prop_compose! {
    fn any_indiening()(
        op in any_dag(),
        soort in select(Signaalsoort::ALLE),
        sector in select(Signaalsector::ALLE),
        onderwerp in select(Signaalonderwerp::ALLE),
        (school, spoed_toegelicht) in any::<(bool, bool)>(),
        gesprek in prop::option::of(prop::option::of(-30i32..3)),
        herstel in prop::option::of(prop::option::of(-30i32..30)),
    ) -> Indiening {
        let dag = |dagen| Dag::from(op).plus(dagen).date();
        Indiening {
            op, soort, sector, onderwerp, school, spoed_toegelicht,
            gesprek: gesprek.map(|dagen| dagen.map_or(Schoolgesprek::Nee, |dagen| Schoolgesprek::Op(dag(dagen)))),
            herstel: herstel.map(|dagen| {
                dagen.map_or(Herstelafspraak::Geen, |dagen| Herstelafspraak::TotEnMet(dag(dagen)))
            }),
        }
    }
}

/// Whether the answers of a signaal are there and agree, said once more.
fn is_answered(indiening: &Indiening) -> bool {
    let wacht_niet = indiening.onderwerp == Signaalonderwerp::EscalatieNaDerdeControle && indiening.spoed_toegelicht;
    let gesprek = match (indiening.gesprek, indiening.herstel) {
        (Some(Schoolgesprek::Nee), None | Some(Herstelafspraak::Geen)) => true,
        (Some(Schoolgesprek::Op(gesprek)), Some(Herstelafspraak::Geen)) => gesprek <= indiening.op,
        (Some(Schoolgesprek::Op(gesprek)), Some(Herstelafspraak::TotEnMet(tot))) => {
            gesprek <= indiening.op && gesprek <= tot && (tot < indiening.op || wacht_niet)
        }
        _ => false,
    };
    gesprek && (indiening.school || indiening.sector == Signaalsector::Overig)
}

proptest! {
    #[test]
    fn only_a_signaal_is_asked_about_the_school(indiening in any_indiening()) {
        let goed = indiening.soort != Signaalsoort::Signaal || is_answered(&indiening);
        match receive(&RECHT, &FEESTDAGEN, &indiening).unwrap() {
            Ok(stap) => {
                prop_assert!(goed);
                prop_assert_eq!(stap.naar.status, Signaalstatus::Ontvangen);
                prop_assert!(stap.bericht.belofte.is_some_and(|belofte| belofte.uiterlijk > indiening.op));
            }
            Err(weigeringen) => {
                prop_assert!(!goed && !weigeringen.is_empty());
                for weigering in weigeringen {
                    prop_assert!(weigering.uitleg().starts_with("signaal-") && !weigering.grond.bron.is_empty());
                    prop_assert!(weigering.herstel().starts_with("signaal-herstel-"));
                }
            }
        }
    }

    #[test]
    fn the_reporter_is_told_of_each_step_and_when_the_next_word_comes(
        soort in select(Signaalsoort::ALLE),
        begin in any_dag(),
        handelingen in prop::collection::vec(any_handeling(), 0..40),
    ) {
        let mut stand = Signaalstand { soort, status: Signaalstatus::Ontvangen, sinds: begin };
        for (dagen, belofte, handeling) in handelingen {
            let op = Dag::from(stand.sinds).plus(dagen).date();
            let eigen = belofte.map(|dagen| Dag::from(op).plus(dagen).date());
            let handeling = Signaalhandeling { op, belofte: eigen, ..handeling };
            match step(&RECHT, &FEESTDAGEN, stand, handeling).unwrap() {
                Ok(stap) => {
                    prop_assert!(op >= stand.sinds && stand.status != Signaalstatus::Tevreden);
                    prop_assert!(stand.status != Signaalstatus::Afgesloten || handeling.partij == Signaalpartij::Melder);
                    prop_assert!(stap.naar.status != Signaalstatus::Afgesloten || handeling.toegelicht);
                    prop_assert_eq!(stap.bericht.over, stap.naar.status);
                    let beloofd = stap.bericht.belofte.map(|belofte| belofte.uiterlijk);
                    prop_assert_eq!(beloofd.is_none(), stap.naar.status.is_einde());
                    prop_assert!(beloofd.is_none_or(|dag| dag > op && (eigen.is_some() || FEESTDAGEN.is_werkdag(dag))));
                    let mogelijk = find_mogelijk(&RECHT, stand, handeling.partij, op).unwrap();
                    prop_assert!(mogelijk.contains(&handeling.soort));
                    stand = stap.naar;
                }
                Err(weigeringen) => {
                    prop_assert!(!weigeringen.is_empty());
                    for weigering in weigeringen {
                        prop_assert!(weigering.uitleg().starts_with("signaal-") && !weigering.grond.bron.is_empty());
                        prop_assert!(weigering.herstel().starts_with("signaal-herstel-"));
                    }
                }
            }
        }
    }

    #[test]
    fn a_promise_is_broken_from_the_day_after(beloofd in any_dag(), dagen in -40i32..200) {
        let vandaag = Dag::from(beloofd).plus(dagen).date();
        prop_assert_eq!(is_overdue(beloofd, vandaag), dagen > 0);
        let te_laat = werkdagen_te_laat(&FEESTDAGEN, beloofd, vandaag);
        prop_assert_eq!(te_laat.is_some(), dagen > 0);
        prop_assert!(te_laat.is_none_or(|aantal| i64::from(aantal) <= i64::from(dagen)));
    }
}
