//! Random inspections: whatever is tried, what happens stays within the rules.

use proptest::sample::Index;

use super::*;

/// A try: which act, whether it is one that is possible, and what is filled in.
#[derive(Debug, Clone)]
struct Poging {
    keuze: Index,
    mogelijk: bool,
    dagen: i32,
    bezoek: Option<i32>,
    herstel: Option<i32>,
    beoordeling: Option<Beoordeling>,
    geen_vervolg: Option<Geenvervolgreden>,
    verval: Option<Vervalreden>,
    toegelicht: bool,
}

prop_compose! {
    fn any_poging()(
        keuze in any::<Index>(),
        mogelijk in prop::bool::weighted(0.8),
        dagen in -1i32..40,
        bezoek in prop::option::weighted(0.9, -2i32..120),
        herstel in prop::option::weighted(0.9, -2i32..60),
        beoordeling in prop::option::weighted(0.9, select(&[Beoordeling::Onvoldoende, Beoordeling::Voldoende][..])),
        geen_vervolg in prop::option::weighted(0.3, select(Geenvervolgreden::ALLE)),
        verval in prop::option::of(select(Vervalreden::ALLE)),
        toegelicht in any::<bool>(),
    ) -> Poging {
        Poging { keuze, mogelijk, dagen, bezoek, herstel, beoordeling, geen_vervolg, verval, toegelicht }
    }
}

fn make_handeling(stand: Onderzoekstand, poging: &Poging) -> Onderzoekhandeling {
    let begin = Dag::from(stand.sinds.max(stand.bezoek.min(stand.sinds.saturating_add(60.days()))));
    let op = begin.plus(poging.dagen).date();
    let mogelijk = |partij| find_mogelijk(&RECHT, stand, partij, op).unwrap();
    let mut soorten = mogelijk(Onderzoekpartij::Inspecteur);
    soorten.extend(mogelijk(Onderzoekpartij::School));
    let soort = if poging.mogelijk && !soorten.is_empty() {
        *poging.keuze.get(&soorten)
    } else {
        *poging.keuze.get(Onderzoekhandelingsoort::ALLE)
    };
    let later = |dagen: Option<i32>| dagen.map(|dagen| Dag::from(op).plus(dagen).date());
    Onderzoekhandeling {
        bezoek: later(poging.bezoek),
        beoordeling: poging.beoordeling,
        herstel_tot: later(poging.herstel),
        geen_vervolg: poging.geen_vervolg,
        verval: poging.verval,
        toegelicht: poging.toegelicht,
        ..Onderzoekhandeling::new(soort, doer(soort), op)
    }
}

/// What must be so after a step, whatever the step was.
fn check(van: Onderzoekstand, handeling: Onderzoekhandeling, naar: Onderzoekstand) -> Result<(), TestCaseError> {
    prop_assert!(!van.status.is_einde() && handeling.op >= van.sinds);
    prop_assert!(find_mogelijk(&RECHT, van, handeling.partij, handeling.op).unwrap().contains(&handeling.soort));
    prop_assert!(
        naar.ronde <= 3 && (naar.ronde == van.ronde || handeling.soort == Onderzoekhandelingsoort::Heronderzoek)
    );
    if naar.status.is_voor_bezoek() {
        prop_assert!(check_bezoekdag(&RECHT, kalender(), naar.bezoek).unwrap().is_ok());
        prop_assert!(naar.herstel_tot.is_none_or(|tot| naar.bezoek > tot));
    }
    match naar.status {
        Onderzoekstatus::Uitgevoerd => prop_assert!(handeling.op >= van.bezoek),
        Onderzoekstatus::Vastgesteld => {
            prop_assert!(naar.beoordeling.is_some());
            let beantwoord = van.status == Onderzoekstatus::ReactieOntvangen;
            prop_assert!(beantwoord || van.reactie_tot.is_some_and(|tot| handeling.op > tot));
        }
        Onderzoekstatus::Hersteltermijn => {
            prop_assert!(naar.beoordeling == Some(Beoordeling::Onvoldoende) && naar.ronde < 3);
        }
        Onderzoekstatus::Handhaving => prop_assert_eq!(naar.beoordeling, Some(Beoordeling::Onvoldoende)),
        Onderzoekstatus::Afgesloten => {
            let klaar = van.beoordeling == Some(Beoordeling::Voldoende) || van.status == Onderzoekstatus::Handhaving;
            prop_assert!(klaar != handeling.geen_vervolg.is_some());
        }
        Onderzoekstatus::Vervallen => prop_assert!(naar.ronde == 1 && handeling.verval.is_some()),
        _ => {}
    }
    Ok(())
}

proptest! {
    #[test]
    fn whatever_is_tried_the_rules_hold(
        sector in select(Sector::ALLE),
        begin in 0i32..5000,
        pogingen in prop::collection::vec(any_poging(), 0..60),
    ) {
        let op = Dag::from(date(2012, 1, 1)).plus(begin).date();
        let bezoek = FEESTDAGEN.add_werkdagen(op, 10);
        let gepland = plan(&RECHT, kalender(), (sector, Onderzoeksvorm::Signaalgestuurd), op, bezoek).unwrap();
        let mut stand = gepland.unwrap().naar;
        for poging in pogingen {
            let handeling = make_handeling(stand, &poging);
            match step(&RECHT, kalender(), stand, handeling).unwrap() {
                Ok(stap) => {
                    check(stand, handeling, stap.naar)?;
                    stand = stap.naar;
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
    }
}

#[test]
fn a_second_heronderzoek_that_fails_leaves_a_fine_or_a_reason() {
    let klaar = stand(Onderzoekstatus::Vastgesteld, 3, Some(Beoordeling::Onvoldoende));
    let mogelijk = find_mogelijk(&RECHT, klaar, Onderzoekpartij::Inspecteur, OP).unwrap();
    assert_eq!(mogelijk, [Onderzoekhandelingsoort::Handhaving, Onderzoekhandelingsoort::Afsluiting]);
}
