//! Whatever comes in, the Verzuimloket says everything that is wrong with it, and registers only what is right.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::select;

use super::{
    GeldigeMelding, Geldigheidsreden, Ingevuld, Loketkennis, Meldinggegevens, Meldingveld, Verzuimdag, VrijeTekst,
    check,
};
use crate::begrip::{Meldingsoort, Meldplicht, Nummerfout};
use crate::bepalingen::Recht;
use crate::dag::Dag;
use crate::plicht::Persoon;
use crate::weigering::{Weigering, Weigerreden};

static RECHT: LazyLock<Recht> = LazyLock::new(|| Recht::ingebouwd().unwrap());
const VANDAAG: Date = date(2026, 3, 20);

fn ask(gegevens: &Meldinggegevens, geboren: Option<Date>) -> Result<GeldigeMelding, Vec<Weigering<Geldigheidsreden>>> {
    let persoon = geboren.map(Persoon::new);
    let kennis = Loketkennis {
        vandaag: VANDAAG,
        persoon: persoon.as_ref(),
        brin_bekend: true,
        vestiging_bekend: true,
        eerdere: &[],
    };
    check(&RECHT, gegevens, &kennis).unwrap()
}

fn any_dag() -> impl Strategy<Value = Date> {
    // Mostly around today, with a few from long before and after.
    prop_oneof![
        8 => (-80i32..20).prop_map(|dagen| Dag::from(VANDAAG).plus(dagen).date()),
        1 => (-50_000i32..50_000).prop_map(|dagen| Dag::from(VANDAAG).plus(dagen).date()),
    ]
}

fn any_nummer<T>(goed: &'static str, fout: &'static str) -> impl Strategy<Value = Ingevuld<T>>
where
    T: std::str::FromStr<Err = Nummerfout> + std::fmt::Debug,
{
    prop_oneof![9 => Just(Some(goed)), 1 => Just(Some(fout)), 1 => Just(None)]
        .prop_map(|tekst: Option<&str>| tekst.map(str::parse))
}

fn any_tekst(veld: Meldingveld) -> impl Strategy<Value = (Meldingveld, VrijeTekst)> {
    prop_oneof![9 => 1usize..40, 1 => 0usize..300].prop_map(move |lengte| (veld, VrijeTekst("ü".repeat(lengte))))
}

prop_compose! {
    fn any_verzuimdag()(datum in any_dag(), hele_dag: bool, lesuren in prop::collection::vec(1u32..13, 0..3)) -> Verzuimdag {
        Verzuimdag { datum, hele_dag, lesuren }
    }
}

prop_compose! {
    fn any_gegevens()(
        pgn in any_nummer("111222333", "111222334"),
        brin in any_nummer("01AB", "1AB"),
        vestiging in any_nummer("00", "0"),
        soort in prop::option::weighted(0.9, select(Meldingsoort::ALLE)),
        plicht in prop::option::weighted(0.9, select(Meldplicht::ALLE)),
        (begin, einde) in (prop::option::weighted(0.9, any_dag()), prop::option::weighted(0.9, any_dag())),
        alle_lessen_gemist in prop::option::weighted(0.9, any::<bool>()),
        actie_gewenst in prop::option::weighted(0.9, any::<bool>()),
        specificatie in prop::collection::vec(any_verzuimdag(), 0..3),
        reden in any_tekst(Meldingveld::Reden),
        naam in any_tekst(Meldingveld::MelderNaam),
        toelichting in any_tekst(Meldingveld::Toelichting),
    ) -> Meldinggegevens {
        let teksten = vec![reden, naam, toelichting];
        Meldinggegevens {
            pgn, brin, vestiging, soort, plicht, begin, einde, alle_lessen_gemist, actie_gewenst, specificatie, teksten,
        }
    }
}

/// The fields in which something is wrong, as far as a refusal names one.
fn velden(weigeringen: &[Weigering<Geldigheidsreden>]) -> BTreeSet<Meldingveld> {
    let veld = |weigering: &Weigering<Geldigheidsreden>| match &weigering.reden {
        Geldigheidsreden::Ontbreekt(veld)
        | Geldigheidsreden::Onleesbaar(veld, _)
        | Geldigheidsreden::TeLang { veld, .. } => Some(*veld),
        _ => None,
    };
    weigeringen.iter().filter_map(veld).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn a_report_is_registered_or_refused_with_reasons(
        gegevens in any_gegevens(),
        geboren in prop::option::weighted(0.9, (4i32 * 365)..(30 * 365)),
    ) {
        let geboren = geboren.map(|leeftijd| Dag::from(VANDAAG).plus(-leeftijd).date());
        match ask(&gegevens, geboren) {
            Ok(melding) => {
                prop_assert_eq!(Some(Ok(melding.pgn)), gegevens.pgn);
                prop_assert!(melding.begin <= VANDAAG && melding.einde.is_none_or(|einde| melding.begin <= einde));
                prop_assert!(melding.soort != Meldingsoort::ZestienUur || melding.einde.is_some());
                let zestien = melding.soort == Meldingsoort::ZestienUur;
                prop_assert_eq!(melding.meldplicht.is_some(), zestien);
                let meerderjarig = melding.soort == Meldingsoort::Rmc || melding.meldplicht == Some(Meldplicht::Afspraak);
                prop_assert_eq!(melding.plicht.plicht.is_plicht(), !meerderjarig);
            }
            Err(weigeringen) => {
                prop_assert!(!weigeringen.is_empty());
                for weigering in &weigeringen {
                    prop_assert!(weigering.uitleg().starts_with("geldigheid-"));
                    prop_assert!(weigering.reden.herstel().starts_with("geldigheid-herstel-"));
                }
            }
        }
    }

    #[test]
    fn emptying_a_field_never_hides_what_is_wrong_in_another(
        gegevens in any_gegevens(),
        veld in select(vec![Meldingveld::Pgn, Meldingveld::Brin, Meldingveld::Reden, Meldingveld::MelderNaam]),
    ) {
        let geboren = Some(date(2012, 5, 1));
        let eerst = ask(&gegevens, geboren).map_or_else(|weigeringen| velden(&weigeringen), |_| BTreeSet::new());
        let mut leeg = gegevens;
        match veld {
            Meldingveld::Pgn => leeg.pgn = None,
            Meldingveld::Brin => leeg.brin = None,
            _ => leeg.teksten.retain(|(van, _)| *van != veld),
        }
        let daarna = velden(&ask(&leeg, geboren).unwrap_err());
        let verwacht: BTreeSet<_> = eerst.into_iter().chain([veld]).collect();
        prop_assert_eq!(daarna, verwacht);
    }
}

#[test]
fn nothing_of_a_person_is_printed() {
    let gegevens = Meldinggegevens {
        pgn: Some("111222333".parse()),
        teksten: vec![(Meldingveld::Reden, VrijeTekst("is op reis".to_owned()))],
        ..Meldinggegevens::default()
    };
    let tekst = format!("{gegevens:?} {:?}", ask(&gegevens, Some(date(2012, 5, 1))));
    assert!(tekst.contains("VrijeTekst(10 tekens)"), "{tekst}");
    assert!(!tekst.contains("111222333") && !tekst.contains("reis"), "{tekst}");
}

#[test]
fn refusals_say_what_is_needed_to_mend_them() {
    let gegevens = Meldinggegevens {
        soort: Some(Meldingsoort::ZestienUur),
        plicht: Some(Meldplicht::Wettelijk),
        begin: Some(date(2026, 3, 2)),
        einde: Some(date(2026, 3, 25)),
        teksten: vec![(Meldingveld::Reden, VrijeTekst("x".repeat(201)))],
        ..Meldinggegevens::default()
    };
    let weigeringen = ask(&gegevens, Some(date(2012, 5, 1))).unwrap_err();
    let redenen: Vec<_> = weigeringen.into_iter().map(|weigering| weigering.reden).collect();
    let veld = Meldingveld::Reden;
    assert!(redenen.contains(&Geldigheidsreden::TeLang { veld, hoogstens: 200, lengte: 201 }), "{redenen:?}");
    let veld = Meldingveld::Einde;
    assert!(redenen.contains(&Geldigheidsreden::InToekomst { veld, datum: date(2026, 3, 25) }), "{redenen:?}");
    assert!(redenen.contains(&Geldigheidsreden::Ontbreekt(Meldingveld::Pgn)), "{redenen:?}");
}

#[test]
fn the_rules_are_written_in_words_that_exist() {
    let woorden = |id: &str| RECHT.woorden(id, VANDAAG).unwrap().to_vec();
    for id in ["geldigheid.verplicht", "geldigheid.bekend", "geldigheid.dubbel"] {
        assert!(woorden(id).iter().all(|woord| woord.parse::<Meldingveld>().is_ok()), "{id}");
    }
    for rij in woorden("geldigheid.verplicht_per_soort") {
        let (soort, veld) = rij.split_once(' ').unwrap();
        assert!(soort.parse::<Meldingsoort>().is_ok() && veld.parse::<Meldingveld>().is_ok(), "{rij}");
    }
    for rij in woorden("geldigheid.soort_bij_plicht").into_iter().chain(woorden("geldigheid.alle_lessen_gemist")) {
        assert!(rij.split(' ').next().unwrap().parse::<Meldingsoort>().is_ok(), "{rij}");
    }
}
