//! Who lives in the country: nobody twice, everybody of the right age.

use std::collections::BTreeSet;

use jiff::civil::date;
use recht::begrip::{Pgn, Pgnsoort, Sector};
use recht::bepalingen::Recht;
use recht::dag::begin_schooljaar;
use recht::plicht::{Persoon, Plicht, plicht_op};

use super::super::{Land, Landplan, Rol};
use super::{DAGEN, HERFST, country, schools};

#[test]
fn nothing_has_a_name_or_number_twice() {
    let land = Land::generate(Landplan { scholen: 3000, leerlingen: 60_000, ..Landplan::new(1, HERFST) }).unwrap();
    let (mut namen, mut codes, mut pgns) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for school in land.scholen().map(Result::unwrap) {
        assert!(codes.insert(school.code.to_string()), "{}", school.code);
        assert!(namen.insert(school.naam.clone()), "{}", school.naam);
        assert!(school.leerlingen.iter().all(|leerling| pgns.insert(leerling.pgn)));
    }
    for gemeente in &land.gemeenten {
        assert!(gemeente.code.to_string().as_str() > "9000");
        assert!(codes.insert(gemeente.code.to_string()) && namen.insert(gemeente.naam.clone()), "{}", gemeente.naam);
    }
    for organisatie in &land.organisaties {
        assert!(codes.insert(organisatie.code.to_string()) && namen.insert(organisatie.naam.clone()));
    }
    for bestuur in &land.besturen {
        assert_eq!(bestuur.nummer.len(), 5);
        assert!(codes.insert(bestuur.nummer.clone()) && namen.insert(bestuur.naam.clone()), "{}", bestuur.naam);
    }
}

#[test]
fn numbers_of_pupils_meet_the_11_proof_and_are_nobodys() {
    let mut gezien = BTreeSet::new();
    for school in schools(&country(HERFST)) {
        for leerling in &school.leerlingen {
            let cijfers = leerling.pgn.reveal();
            assert_eq!(cijfers.parse::<Pgn>(), Ok(leerling.pgn));
            let begin = match leerling.pgn.soort() {
                Pgnsoort::Bsn => "9",
                Pgnsoort::Onderwijsnummer => "10",
            };
            assert!(cijfers.starts_with(begin));
            assert!(gezien.insert(cijfers));
        }
    }
    assert_eq!(gezien.len(), 6000);
}

#[test]
fn ages_fit_the_class_and_the_duty() {
    let recht = Recht::ingebouwd().unwrap();
    for vandaag in DAGEN {
        for school in schools(&country(vandaag)) {
            for leerling in &school.leerlingen {
                let oktober = date(school.schooljaar.0.year(), 10, 1);
                let leeftijd = leerling.geboortedatum.until((jiff::Unit::Year, oktober)).unwrap().get_years();
                let past = match school.sector {
                    Sector::Po | Sector::Sbo | Sector::So => 4..=12,
                    Sector::Vo | Sector::Vso => 12..=18,
                    Sector::Mbo => 16..=23,
                };
                assert!(past.contains(&leeftijd), "{} {leeftijd}", school.sector);
                let mut persoon = Persoon::new(leerling.geboortedatum);
                persoon.startkwalificatie = leerling.startkwalificatie;
                let plicht = plicht_op(&recht, &persoon, oktober, None).unwrap().plicht;
                let kan = match school.sector {
                    Sector::Po | Sector::Sbo | Sector::So => &[Plicht::GeenNogNiet, Plicht::Leerplicht][..],
                    Sector::Vo | Sector::Vso => &[Plicht::Leerplicht, Plicht::Kwalificatieplicht, Plicht::Rmc],
                    Sector::Mbo => &[
                        Plicht::Leerplicht,
                        Plicht::Kwalificatieplicht,
                        Plicht::Rmc,
                        Plicht::GeenStartkwalificatie,
                        Plicht::Geen,
                    ],
                };
                assert!(kan.contains(&plicht), "{} {}", school.sector, plicht.as_str());
            }
        }
    }
}

#[test]
fn most_pupils_live_near_school_some_elsewhere_and_a_few_moved() {
    let (mut elders, mut verhuisd, mut allen) = (0, 0, 0);
    for school in schools(&country(date(2027, 7, 31))) {
        for leerling in &school.leerlingen {
            allen += 1;
            elders += usize::from(leerling.woonplaatsen.iter().all(|plaats| plaats.gemeente != school.gemeente));
            verhuisd += usize::from(leerling.woonplaatsen.len() > 1);
            let dagen = [leerling.geboortedatum, begin_schooljaar(HERFST), HERFST, date(2027, 7, 31)];
            let woont = |dag| leerling.woonplaatsen.iter().filter(|plaats| plaats.looptijd.contains(dag)).count();
            assert!(dagen.into_iter().all(|dag| woont(dag) == 1));
        }
    }
    assert!((allen / 20..allen / 5).contains(&elders), "{elders} elsewhere");
    assert!((20..150).contains(&verhuisd), "{verhuisd} moved");
}

#[test]
fn every_class_has_a_mentor_and_every_school_its_desk() {
    for school in schools(&country(HERFST)) {
        let met = |rol: Rol| school.personeel.iter().filter(move |een| een.rollen.contains(&rol));
        assert_eq!(met(Rol::Verzuimcoordinator).count(), 1);
        assert_eq!(met(Rol::Schoolleider).count(), 1);
        assert!(met(Rol::Mentor).map(|een| een.nummer).eq(school.klassen.iter().map(|klas| klas.mentor)));
        let namen: BTreeSet<_> = school.personeel.iter().map(|een| &een.naam).collect();
        assert_eq!(namen.len(), school.personeel.len());
        let klassen: BTreeSet<_> = school.klassen.iter().map(|klas| &klas.naam).collect();
        assert_eq!(klassen.len(), school.klassen.len());
        assert!(school.leerlingen.iter().all(|een| school.klassen.iter().any(|klas| klas.nummer == een.klas)));
    }
}
