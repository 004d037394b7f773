//! The draw once more, slow and obvious: a unit is drawn when fewer units of its group stand before it than are drawn of the group.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::subsequence;

use super::super::loting::lots;
use super::*;

fn methodes() -> impl Strategy<Value = Methode> {
    let gemeenten = subsequence(vec!["G0", "G1", "G2", "G3"], 1..=4)
        .prop_map(|namen| namen.into_iter().map(str::to_owned).collect());
    let naar =
        prop_oneof![Just(Kenmerk::Sector), Just(Kenmerk::Regio), Just(Kenmerk::Gemeente), Just(Kenmerk::Bestuur)];
    prop_oneof![
        (1..60_u32).prop_map(|aantal| Methode::Willekeurig { aantal }),
        (1..60_u32, naar).prop_map(|(aantal, naar)| Methode::Gestratificeerd { aantal, naar }),
        (gemeenten, proptest::option::of(1..6_u32))
            .prop_map(|(gemeenten, per_gemeente)| Methode::RegionalePilot { gemeenten, per_gemeente }),
        (0..3_u32, 1..3_u32, 0..2_u32, any::<bool>(), 0..4_u32).prop_map(
            |(groot, middelgroot, klein, op_risico, aantal)| {
                let afwijkingen = vec![Afwijking { bestuur: "B3".into(), aantal, reden: "startgesprek".into() }];
                Methode::Bestuursgericht { groot, middelgroot, klein, afwijkingen, op_risico }
            }
        ),
        (1..40_u32).prop_map(|aantal| Methode::Risicogericht { aantal }),
        (1..4_u32)
            .prop_map(|per_instelling| Methode::Opleidingen { instellingen: ["I0".to_owned()].into(), per_instelling }),
    ]
}

fn figures(getallen: &[(usize, Option<u32>)]) -> Risicocijfers {
    let mut cijfers = Risicocijfers::default();
    for (plaats, (nummer, waarde)) in getallen.iter().enumerate() {
        if let Some(waarde) = waarde {
            let deel = Risicodeel::ALLE[plaats % Risicodeel::ALLE.len()];
            cijfers.waarden.entry(eenheid(*nummer).code).or_default().insert(deel, *waarde);
        }
    }
    cijfers
}

fn questions() -> impl Strategy<Value = (Kader, Risicocijfers, Opdracht)> {
    let uit = proptest::collection::btree_set(0..40_usize, 0..8);
    let getallen = proptest::collection::vec((0..60_usize, proptest::option::of(0..30_u32)), 0..60);
    let sectoren = subsequence(vec!["po", "vo", "vso"], 0..=3);
    let vraag = (methodes(), uit, getallen, sectoren, any::<bool>(), "[a-z]{1,8}", proptest::option::of(100..300_u32));
    vraag.prop_map(|(methode, uit, getallen, sectoren, per_duizend, zaad, vanaf)| {
        let uit = uit.into_iter().map(|nummer| Uitsluiting {
            code: eenheid(nummer).code,
            reden: "al gepland".into(),
            door: "Irma".into(),
        });
        let waarden: std::collections::BTreeSet<String> = sectoren.into_iter().map(str::to_owned).collect();
        let filter = (!waarden.is_empty()).then_some(Filter { kenmerk: Kenmerk::Sector, waarden });
        let opdracht = Opdracht {
            uitsluitingen: uit.collect(),
            filters: filter.into_iter().collect(),
            leerlingen_vanaf: vanaf,
            per_duizend,
            zaad,
            ..opdracht(methode)
        };
        (kader(60), figures(&getallen), opdracht)
    })
}

/// What may be drawn, by group.
fn groups<'a>(kader: &'a Kader, opdracht: &Opdracht) -> BTreeMap<String, Vec<&'a Eenheid>> {
    let mut groepen: BTreeMap<String, Vec<&Eenheid>> = BTreeMap::new();
    for een in &kader.eenheden {
        let mag = een.soort == opdracht.methode.eenheid()
            && !opdracht.uitsluitingen.iter().any(|uit| uit.code == een.code)
            && opdracht.filters.iter().all(|filter| filter.waarden.contains(een.sector.as_str()))
            && opdracht.leerlingen_vanaf.is_none_or(|vanaf| een.leerlingen.is_some_and(|aantal| aantal >= vanaf));
        let groep = match &opdracht.methode {
            Methode::Willekeurig { .. } | Methode::Risicogericht { .. } => Some(String::new()),
            Methode::Gestratificeerd { naar, .. } => een.kenmerk(*naar).map(str::to_owned),
            Methode::RegionalePilot { gemeenten, .. } => een.gemeente.clone().filter(|naam| gemeenten.contains(naam)),
            Methode::Opleidingen { instellingen, .. } => {
                een.instelling.clone().filter(|naam| instellingen.contains(naam))
            }
            Methode::Bestuursgericht { .. } => een.bestuur.clone(),
        };
        // The size of a board follows from any of its schools, here from all alike; B3 has none, and another number.
        if let (true, Some(groep)) = (mag, groep) {
            groepen.entry(groep).or_default().push(een);
        }
    }
    groepen
}

fn quotum(opdracht: &Opdracht, groepen: &BTreeMap<String, Vec<&Eenheid>>, naam: &str) -> usize {
    let grootte = groepen[naam].iter().find_map(|een| een.bestuursgrootte);
    let aantal = match &opdracht.methode {
        Methode::Willekeurig { aantal } | Methode::Risicogericht { aantal } => *aantal,
        Methode::RegionalePilot { per_gemeente, .. } => per_gemeente.unwrap_or(u32::MAX),
        Methode::Opleidingen { per_instelling, .. } => *per_instelling,
        Methode::Bestuursgericht { afwijkingen, .. } if naam == "B3" => afwijkingen[0].aantal,
        Methode::Bestuursgericht { groot, middelgroot, klein, .. } => match grootte.unwrap() {
            Bestuursgrootte::Groot => *groot,
            Bestuursgrootte::Middelgroot => *middelgroot,
            Bestuursgrootte::Klein => *klein,
        },
        Methode::Gestratificeerd { aantal, .. } => {
            // One by one: whoever is furthest below its share gets the next.
            let alle: usize = groepen.values().map(Vec::len).sum();
            let aantal = (*aantal as usize).min(alle);
            let mut delen: BTreeMap<&str, usize> =
                groepen.iter().map(|(naam, leden)| (naam.as_str(), aantal * leden.len() / alle)).collect();
            let mut op: Vec<&str> = Vec::new();
            while delen.values().sum::<usize>() < aantal {
                let best = groepen
                    .iter()
                    .filter(|(naam, _)| !op.contains(&naam.as_str()))
                    .max_by_key(|(naam, leden)| {
                        (aantal * leden.len() % alle, leden.len(), std::cmp::Reverse((*naam).clone()))
                    })
                    .unwrap();
                op.push(best.0);
                *delen.get_mut(best.0.as_str()).unwrap() += 1;
            }
            return delen[naam];
        }
    };
    aantal as usize
}

proptest! {
    #[test]
    fn the_draw_is_what_counting_says((kader, cijfers, opdracht) in questions()) {
        let uitkomst = draw(&kader, &cijfers, &opdracht).unwrap();
        let lot: BTreeMap<String, u64> = {
            let mut codes: Vec<String> = kader.eenheden.iter().map(|een| een.code.clone()).collect();
            codes.sort();
            codes.clone().into_iter().zip(lots(&opdracht.zaad, codes.len())).collect()
        };
        let groepen = groups(&kader, &opdracht);
        let mut verwacht: Vec<&str> = Vec::new();
        for (naam, leden) in &groepen {
            let punten = |een: &Eenheid| {
                let score = score(een, &cijfers, &opdracht.gewichten, opdracht.per_duizend);
                if opdracht.methode.op_risico() { score.punten } else { 0 }
            };
            let before = |a: &Eenheid, b: &Eenheid| {
                punten(a) > punten(b) || (punten(a) == punten(b) && (lot[&a.code], &a.code) < (lot[&b.code], &b.code))
            };
            let quotum = quotum(&opdracht, &groepen, naam);
            for een in leden {
                let niets = matches!(opdracht.methode, Methode::Risicogericht { .. }) && punten(een) == 0;
                if !niets && leden.iter().filter(|ander| before(ander, een)).count() < quotum {
                    verwacht.push(&een.code);
                }
            }
        }
        verwacht.sort_unstable();
        let mut getrokken = drawn(&uitkomst);
        getrokken.sort_unstable();
        prop_assert_eq!(&getrokken, &verwacht);
        getrokken.dedup();
        prop_assert_eq!(getrokken.len(), uitkomst.getrokken().len(), "nobody is drawn twice");
    }

    #[test]
    fn every_quotum_is_met_or_it_is_said_why_not((kader, cijfers, opdracht) in questions()) {
        let uitkomst = draw(&kader, &cijfers, &opdracht).unwrap();
        prop_assert_eq!(uitkomst.regels.len(), kader.eenheden.len());
        let getrokken: u32 = uitkomst.groepen.iter().map(|groep| groep.getrokken).sum();
        prop_assert_eq!(getrokken as usize, uitkomst.getrokken().len());
        for groep in &uitkomst.groepen {
            prop_assert!(groep.getrokken <= groep.quotum);
            match groep.tekort() {
                None => prop_assert_eq!(groep.getrokken, groep.quotum),
                Some(Tekort::TeWeinig) => prop_assert_eq!(groep.getrokken, groep.leden),
                Some(Tekort::GeenRisico) => {
                    let overig = uitkomst.regels.iter().filter(|regel| matches!(regel.uitkomst, Stand::GeenRisico { .. }));
                    prop_assert_eq!(overig.count(), (groep.leden - groep.getrokken) as usize);
                }
            }
        }
        for uit in &opdracht.uitsluitingen {
            let regel = uitkomst.regels.iter().find(|regel| regel.code == uit.code).unwrap();
            prop_assert!(matches!(regel.uitkomst, Stand::Buiten { .. }), "what is excluded is never drawn");
        }
    }

    #[test]
    fn another_order_of_the_frame_gives_the_same((mut kader, cijfers, opdracht) in questions(), keer in 0..60_usize) {
        let uitkomst = draw(&kader, &cijfers, &opdracht).unwrap();
        kader.eenheden.rotate_left(keer);
        kader.eenheden.swap(0, keer);
        prop_assert_eq!(draw(&kader, &cijfers, &opdracht).unwrap(), uitkomst);
    }

    #[test]
    fn a_record_alone_gives_the_same_draw((kader, cijfers, opdracht) in questions()) {
        let record = Record::draw("proef", kader.peildatum, "Irma".into(), kader, cijfers, opdracht).unwrap();
        let gelezen = Record::parse(record.to_json().unwrap().as_bytes()).unwrap();
        prop_assert_eq!(&gelezen, &record);
        prop_assert_eq!(gelezen.repeat().unwrap(), Vec::new());
    }

    #[test]
    fn in_the_place_of_who_is_left_out_comes_the_next(aantal in 1..20_u32, zaad in "[a-z]{1,8}") {
        let eerst = Opdracht { zaad, ..opdracht(Methode::Willekeurig { aantal }) };
        let uitkomst = draw(&kader(60), &Risicocijfers::default(), &eerst).unwrap();
        let (weg, anderen) = (drawn(&uitkomst)[0], &drawn(&uitkomst)[1..]);
        let reserve = uitkomst
            .regels
            .iter()
            .find(|regel| matches!(regel.uitkomst, Stand::Reserve { plaats, .. } if plaats == aantal + 1))
            .unwrap();
        let uit = Uitsluiting { code: weg.to_owned(), reden: "opgeheven".into(), door: "Irma".into() };
        let zonder = Opdracht { uitsluitingen: vec![uit], ..eerst.clone() };
        let zonder = draw(&kader(60), &Risicocijfers::default(), &zonder).unwrap();
        prop_assert_eq!(drawn(&zonder), [anderen, &[reserve.code.as_str()]].concat());
    }
}
