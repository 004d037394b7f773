//! The country on any day: the seed decides, everybody is served, and there is as much as was asked for.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use recht::begrip::Sector;
use recht::bepalingen::Recht;
use recht::dag::begin_schooljaar;
use recht::melding::routering::{Organisatiesoort, Routefeit, Routevraag, find_gebreken, find_ontvangers};
use recht::plicht::{Persoon, Plicht, plicht_op};

use super::{Land, Landfout, Landplan, School};

mod mensen;
mod rooster;
mod verzuim;

const HERFST: Date = date(2026, 11, 24);
/// Begin of the school year, an ordinary Tuesday, a holiday, the end, the end of summer time, and years without
/// published dates.
const DAGEN: [Date; 7] = [
    date(2026, 8, 1),
    HERFST,
    date(2027, 1, 1),
    date(2027, 7, 31),
    date(2025, 10, 26),
    date(2013, 2, 5),
    date(2033, 5, 3),
];

fn country(vandaag: Date) -> Land {
    Land::generate(Landplan::new(1, vandaag)).unwrap()
}

fn schools(land: &Land) -> Vec<School> {
    land.scholen().collect::<Result<_, _>>().unwrap()
}

#[test]
fn the_seed_alone_decides() {
    let (een, ander) = (schools(&country(HERFST)), schools(&country(HERFST)));
    for (een, ander) in een.iter().zip(&ander) {
        assert_eq!(een.leerlingen, ander.leerlingen);
        assert_eq!(een.personeel, ander.personeel);
        assert!(een.verzuim(HERFST).eq(ander.verzuim(HERFST)));
        assert!(een.lessen(HERFST, HERFST).eq(ander.lessen(HERFST, HERFST)));
    }
    let anders = Land::generate(Landplan { seed: 2, ..Landplan::new(1, HERFST) }).unwrap();
    assert_ne!(een[0].leerlingen, schools(&anders)[0].leerlingen);
}

#[test]
fn the_first_schools_are_the_same_in_a_larger_country() {
    let klein = country(HERFST);
    let groot = Land::generate(Landplan { scholen: 996, leerlingen: 83 * 6000, ..klein.plan }).unwrap();
    assert_eq!(groot.besturen.len(), 83 * 3);
    assert!(groot.gemeenten.starts_with(&klein.gemeenten));
    assert!(groot.werkgebieden.starts_with(&klein.werkgebieden));
    for (klein, groot) in klein.scholen().zip(groot.scholen()) {
        let (klein, groot) = (klein.unwrap(), groot.unwrap());
        assert_eq!((&klein.naam, klein.brin, &klein.bestuur), (&groot.naam, groot.brin, &groot.bestuur));
        assert_eq!(klein.leerlingen, groot.leerlingen);
        assert_eq!(klein.klassen, groot.klassen);
        assert!(klein.verzuim(HERFST).eq(groot.verzuim(HERFST)));
    }
}

#[test]
fn there_are_as_many_as_was_asked_for() {
    for (scholen, leerlingen) in [(12, 6000), (1, 900), (5, 1), (40, 20_000)] {
        let land = Land::generate(Landplan { scholen, leerlingen, ..Landplan::new(1, HERFST) }).unwrap();
        let gemaakt = schools(&land);
        assert_eq!(gemaakt.len(), usize::try_from(scholen).unwrap());
        let aantal: usize = gemaakt.iter().map(|school| school.leerlingen.len()).sum();
        assert_eq!(aantal, usize::try_from(leerlingen).unwrap());
        assert!(gemaakt.iter().all(|school| school.leerlingen.iter().map(|een| een.nummer).eq(1..=count(school))));
    }
    let leeg = Land::generate(Landplan { scholen: 0, leerlingen: 0, ..Landplan::new(1, HERFST) }).unwrap();
    assert!(leeg.scholen().next().is_none() && leeg.school(1).unwrap().is_none());
    for (scholen, leerlingen) in [(3001, 6000), (1, 3001)] {
        let te_groot = Land::generate(Landplan { scholen, leerlingen, ..Landplan::new(1, HERFST) });
        assert!(matches!(te_groot, Err(Landfout::TeGroot)));
    }
}

fn count(school: &School) -> i64 {
    i64::try_from(school.leerlingen.len()).unwrap()
}

#[test]
fn the_country_of_the_demo_has_every_kind_of_school_and_of_organisation() {
    let land = country(HERFST);
    let mut sectoren = BTreeMap::new();
    for school in schools(&land) {
        *sectoren.entry(school.sector).or_insert(0) += 1;
        assert!(land.besturen.iter().any(|bestuur| bestuur.nummer == school.bestuur));
        assert!(land.gemeenten.iter().any(|een| een.code == school.gemeente && een.regio == school.regio));
    }
    let verwacht = [(Sector::Po, 4), (Sector::So, 1), (Sector::Vso, 1), (Sector::Vo, 4), (Sector::Mbo, 2)];
    assert_eq!(sectoren, verwacht.into());
    assert_eq!(land.besturen.len(), 3);
    let aantal = |soort| land.organisaties.iter().filter(|een| een.soort == soort).count();
    assert_eq!(Organisatiesoort::ALLE.iter().map(|soort| aantal(*soort)).collect::<Vec<_>>(), [2, 1, 2, 1]);
}

#[test]
fn every_municipality_is_served_by_one_organisation_of_each_desk_on_every_day() {
    let recht = Recht::ingebouwd().unwrap();
    for vandaag in DAGEN {
        let land = country(vandaag);
        assert_eq!(find_gebreken(&land.routekaart()), []);
        let mut door_route = 0;
        for school in schools(&land) {
            for leerling in &school.leerlingen {
                let mut persoon = Persoon::new(leerling.geboortedatum);
                persoon.startkwalificatie = leerling.startkwalificatie;
                let begin = begin_schooljaar(vandaag).max(leerling.inschrijving.van);
                for op in [begin, vandaag] {
                    let plicht = plicht_op(&recht, &persoon, op, None).unwrap();
                    if !plicht.plicht.is_plicht() && plicht.plicht != Plicht::Rmc {
                        continue;
                    }
                    let woonplaatsen = &leerling.woonplaatsen;
                    let vraag = Routevraag { op, plicht: &plicht, sector: Some(school.sector), woonplaatsen };
                    let routering = find_ontvangers(&recht, &vraag, &land.routekaart()).unwrap().unwrap();
                    let geregeld = routering.feiten.iter().any(|feit| matches!(feit, Routefeit::Geregeld(_)));
                    door_route += usize::from(geregeld);
                }
            }
        }
        assert!(door_route > 10, "{door_route} by an alternative route");
    }
}
