//! Verdicts from random findings, laid beside what the rules say in other words.

use super::*;

prop_compose! {
    fn any_vraag()(
        sector in select(Sector::ALLE),
        vorm in select(Onderzoeksvorm::ALLE),
        dagen in 0i32..9000,
        administratie in prop::bool::weighted(0.8),
        gevonden in prop::collection::vec(
            (prop::option::weighted(0.9, select(Beoordeling::ALLE)), 0u32..4, any::<bool>()),
            Onderdeel::ALLE.len(),
        ),
        vreemd in prop::option::weighted(0.1, select(Onderdeel::ALLE)),
    ) -> (Sector, Onderzoeksvorm, Date, bool, Vec<Onderdeelbevinding>) {
        let bezoek = Dag::from(date(2012, 1, 1)).plus(dagen).date();
        let onderdelen = find_onderdelen(&RECHT, sector, vorm, bezoek).unwrap();
        let mut bevindingen: Vec<_> = onderdelen
            .iter()
            .zip(gevonden)
            .filter(|(onderdeel, (_, _, ook))| onderdeel.rol == Onderdeelrol::Vast || *ook)
            .map(|(onderdeel, (beoordeling, bevindingen, _))| {
                Onderdeelbevinding { onderdeel: onderdeel.onderdeel, beoordeling, bevindingen }
            })
            .collect();
        let vreemd = vreemd.map(|onderdeel| Onderdeelbevinding { onderdeel, beoordeling: None, bevindingen: 1 });
        bevindingen.extend(vreemd);
        (sector, vorm, bezoek, administratie, bevindingen)
    }
}

/// Whether reports on a component are checked in the administration.
fn is_melding(onderdeel: Onderdeel) -> bool {
    matches!(onderdeel, Onderdeel::MeldingLeerplichtig | Onderdeel::MeldingNietLeerplichtig)
}

proptest! {
    #[test]
    fn a_verdict_rests_on_findings_and_one_onvoldoende_is_enough(
        (sector, vorm, bezoek, administratie, bevindingen) in any_vraag()
    ) {
        let vraag = Onderzoeksbevindingen { sector, vorm, bezoek, administratie, onderdelen: &bevindingen };
        let gegeven = |onderdeel: Onderdeel| bevindingen.iter().find(|bevinding| bevinding.onderdeel == onderdeel);
        match judge(&RECHT, &vraag).unwrap() {
            Ok(oordeel) => {
                for een in &oordeel.onderdelen {
                    let bevinding = gegeven(een.onderdeel.onderdeel);
                    if een.volgt_uit.is_none() {
                        prop_assert!(bevinding.unwrap().bevindingen > 0);
                        prop_assert_eq!(bevinding.unwrap().beoordeling, Some(een.beoordeling));
                    } else {
                        let moet = if is_melding(een.onderdeel.onderdeel) {
                            Beoordeling::NietTeBepalen
                        } else {
                            Beoordeling::Onvoldoende
                        };
                        prop_assert_eq!(een.beoordeling, moet);
                        prop_assert!(bevinding.and_then(|een| een.beoordeling).is_none_or(|gegeven| gegeven == moet));
                    }
                    prop_assert_eq!(een.telt_mee, een.onderdeel.rol != Onderdeelrol::OokGezien);
                }
                let vast = find_onderdelen(&RECHT, sector, vorm, bezoek).unwrap();
                let vast = vast.iter().filter(|een| een.rol == Onderdeelrol::Vast);
                prop_assert!(vast.clone().all(|vast| oordeel.onderdelen.iter().any(|een| een.onderdeel == *vast)));
                let telt = oordeel.onderdelen.iter().filter(|een| een.telt_mee);
                let slecht = telt.clone().any(|een| een.beoordeling == Beoordeling::Onvoldoende);
                let onzeker = telt.clone().any(|een| een.beoordeling == Beoordeling::NietTeBepalen);
                prop_assert_eq!(oordeel.beoordeling == Beoordeling::Onvoldoende, slecht);
                prop_assert_eq!(oordeel.beoordeling == Beoordeling::NietTeBepalen, onzeker && !slecht);
                let meldingen = telt.filter(|een| is_melding(een.onderdeel.onderdeel));
                let blind = meldingen.into_iter().any(|een| een.beoordeling == Beoordeling::NietTeBepalen);
                prop_assert!(oordeel.beoordeling == Beoordeling::Onvoldoende || (administratie && !blind));
            }
            Err(weigeringen) => {
                prop_assert!(!weigeringen.is_empty());
                for weigering in weigeringen {
                    prop_assert!(weigering.uitleg().starts_with("onderzoek-") && !weigering.grond.bron.is_empty());
                    prop_assert!(weigering.herstel().starts_with("onderzoek-herstel-"));
                }
            }
        }
    }

    #[test]
    fn whatever_is_judged_well_founded_and_possible_has_a_verdict(
        sector in select(Sector::ALLE),
        vorm in select(Onderzoeksvorm::ALLE),
        dagen in 0i32..9000,
        goed in prop::collection::vec(any::<bool>(), Onderdeel::ALLE.len()),
    ) {
        let bezoek = Dag::from(date(2012, 1, 1)).plus(dagen).date();
        let onderdelen = find_onderdelen(&RECHT, sector, vorm, bezoek).unwrap();
        prop_assert_eq!(onderdelen.iter().map(|een| een.onderdeel).collect::<BTreeSet<_>>().len(), onderdelen.len());
        let bevindingen: Vec<_> = onderdelen
            .iter()
            .zip(&goed)
            .map(|(een, goed)| Onderdeelbevinding {
                onderdeel: een.onderdeel,
                beoordeling: Some(if *goed { Beoordeling::Voldoende } else { Beoordeling::Onvoldoende }),
                bevindingen: 1,
            })
            .collect();
        let vraag = Onderzoeksbevindingen { sector, vorm, bezoek, administratie: true, onderdelen: &bevindingen };
        let oordeel = judge(&RECHT, &vraag).unwrap();
        prop_assert!(oordeel.is_ok_and(|oordeel| oordeel.onderdelen.len() == onderdelen.len()));
    }
}
