//! The country on any day: nobody twice, everybody of the right age and served, and enough absence for the rules to turn on.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::{Date, Time, date};
use recht::begrip::{Minuten, Pgn, Pgnsoort, Sector, TeLaat, Vervolg, Verzuimstatus};
use recht::bepalingen::Recht;
use recht::dag::{Dag, begin_schooljaar, is_weekdag};
use recht::melding::routering::{Organisatiesoort, Routevraag, find_gebreken, find_ontvangers};
use recht::plicht::{Persoon, Plicht, plicht_op};
use recht::verzuim::dagen::Dagkolommen;
use recht::verzuim::norm::{Aanwezigheid, Normversies, Telling};
use recht::verzuim::telling::{Registratie, Telwijze, Uurkeuze, Uurregels};

use super::{Land, Landfout, Landplan, Merk, Oordeel, Rol, School, Verzuim};

const HERFST: Date = date(2026, 11, 24);
/// Begin of the school year, an ordinary Tuesday, a holiday, the end, the end of summer time, years without published dates.
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

fn absence(scholen: &[School], tot: Date) -> Vec<Verzuim> {
    scholen.iter().flat_map(|school| school.verzuim(tot)).collect()
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
        assert!(gemaakt.iter().all(|school| school.leerlingen.iter().map(|een| een.nummer).eq(1..=een_aantal(school))));
    }
    let leeg = Land::generate(Landplan { scholen: 0, leerlingen: 0, ..Landplan::new(1, HERFST) }).unwrap();
    assert!(leeg.scholen().next().is_none() && leeg.school(1).unwrap().is_none());
    for (scholen, leerlingen) in [(3001, 6000), (1, 3001)] {
        let te_groot = Land::generate(Landplan { scholen, leerlingen, ..Landplan::new(1, HERFST) });
        assert!(matches!(te_groot, Err(Landfout::TeGroot)));
    }
}

fn een_aantal(school: &School) -> i64 {
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
                    let ontvangers = find_ontvangers(&recht, &vraag, &land.routekaart()).unwrap().unwrap().ontvangers;
                    let bureaus = ontvangers.iter().map(|een| een.soort.bureau()).collect::<BTreeSet<_>>();
                    door_route += usize::from(
                        ontvangers.len() > 1
                            || plicht.plicht.is_plicht()
                                == bureaus.contains(&recht::melding::routering::Bureau::Doorstroompunt),
                    );
                }
            }
        }
        assert!(door_route > 10, "{door_route} by an alternative route");
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

#[test]
fn nobody_teaches_two_classes_at_once_and_lessons_do_not_overlap() {
    for school in schools(&country(HERFST)) {
        let week: Vec<_> = school.lessen(date(2026, 11, 23), date(2026, 11, 29)).collect();
        let mut bezet = BTreeSet::new();
        let mut nummers = BTreeSet::new();
        for les in &week {
            assert!(bezet.insert((les.datum, les.lesuur, les.docent)), "{les:?}");
            assert!(nummers.insert(les.nummer));
            assert_eq!(les.einde - les.begin, les.minuten);
            assert!(school.vakken.iter().any(|vak| vak.code == les.vak));
            assert!(school.personeel.iter().any(|een| een.nummer == les.docent));
        }
        for paar in week.windows(2).filter(|paar| paar[0].klas == paar[1].klas && paar[0].datum == paar[1].datum) {
            assert!(paar[0].einde <= paar[1].begin);
        }
        // A mentor sees his class.
        assert!(
            school
                .klassen
                .iter()
                .all(|klas| week.iter().any(|les| les.klas == klas.nummer && les.docent == klas.mentor))
        );
        let lengtes: BTreeSet<_> = week.iter().map(|les| les.minuten).collect();
        let kan: &[u16] = match school.sector {
            Sector::Po | Sector::Sbo | Sector::So => &[225, 105],
            Sector::Vso => &[45],
            Sector::Vo => &[45, 50],
            Sector::Mbo => &[60],
        };
        assert!(lengtes.iter().all(|lengte| kan.contains(lengte)), "{lengtes:?}");
    }
}

#[test]
fn a_lesson_keeps_its_number_whatever_is_asked_for() {
    let school = country(HERFST).school(1).unwrap().unwrap();
    let dag: Vec<_> = school.lessen(HERFST, HERFST).collect();
    assert!(dag.len() > 100);
    let jaar: BTreeMap<_, _> =
        school.lessen(school.schooljaar.0, school.schooljaar.1).map(|les| (les.nummer, les)).collect();
    assert!(dag.iter().all(|les| jaar.get(&les.nummer) == Some(les)));
    assert_eq!(school.lessen(date(2027, 1, 4), date(2026, 12, 1)).count(), 0);
}

#[test]
fn school_is_on_weekdays_outside_the_holidays_for_about_forty_weeks() {
    for vandaag in DAGEN {
        for school in schools(&country(vandaag)) {
            let kalender = school.kalender();
            let dagen = school.schooldagen();
            assert!((185..=200).contains(&dagen.len()), "{vandaag} {}", dagen.len());
            assert!(dagen.iter().all(|dag| is_weekdag(*dag) && kalender.is_schooldag((*dag).into())));
            let kerst = date(school.schooljaar.0.year(), 12, 25);
            assert!(kalender.vakantie(kerst.into()).is_some());
            assert!(kalender.vakantie(kerst.saturating_add(7.days()).into()).is_some());
        }
    }
}

#[test]
fn absence_is_about_a_twentieth_of_all_lessons_and_always_of_a_lesson() {
    for vandaag in DAGEN {
        let (mut lessen, mut gemist) = (0, 0);
        for school in schools(&country(vandaag)) {
            let per_klas = school.leerlingen.iter().fold(BTreeMap::new(), |mut aantal, een| {
                *aantal.entry(een.klas).or_insert(0) += 1;
                aantal
            });
            let stonden: BTreeMap<_, _> =
                school.lessen(school.schooljaar.0, vandaag).map(|les| (les.nummer, les)).collect();
            lessen += stonden.values().map(|les| per_klas.get(&les.klas).unwrap_or(&0)).sum::<usize>();
            let mut vorige = None;
            for een in school.verzuim(vandaag) {
                gemist += 1;
                let les = stonden[&een.les];
                assert_eq!((les.datum, les.lesuur, les.minuten), (een.datum, een.lesuur, een.minuten));
                let leerling = &school.leerlingen[usize::try_from(een.leerling - 1).unwrap()];
                assert!(les.klas == leerling.klas && leerling.inschrijving.contains(een.datum));
                assert!(een.datum <= een.vastgesteld_op && een.vastgesteld_op <= vandaag);
                assert_eq!(een.reden.is_none(), een.oordeel == Oordeel::Onbekend);
                let (Merk::TeLaat(minuten) | Merk::EerderWeg(minuten)) = een.merk else { continue };
                assert!(0 < minuten && minuten <= les.minuten);
                assert!(vorige < Some((een.leerling, een.les)));
                vorige = Some((een.leerling, een.les));
            }
        }
        if vandaag.month() == 8 {
            assert_eq!((lessen, gemist), (0, 0));
            continue;
        }
        let duizendste = gemist * 1000 / lessen;
        eprintln!("{vandaag}: {duizendste}");
        assert!((35..=65).contains(&duizendste), "{vandaag}: {duizendste} of a thousand");
    }
}

#[test]
fn what_happened_stays_as_it_was_and_what_is_unknown_lies_near() {
    let scholen = schools(&country(date(2027, 3, 10)));
    let later = absence(&scholen, date(2027, 3, 10));
    let eerder = absence(&scholen, HERFST);
    let kern = |een: &Verzuim| (een.leerling, een.les, een.merk);
    let toen = later.iter().filter(|een| een.datum <= HERFST);
    assert!(toen.map(kern).eq(eerder.iter().map(kern)));
    let onbekend: Vec<_> = eerder.iter().filter(|een| een.oordeel == Oordeel::Onbekend).collect();
    assert!((10..eerder.len() / 20).contains(&onbekend.len()), "{} of {}", onbekend.len(), eerder.len());
    assert!(onbekend.iter().all(|een| een.datum > HERFST.saturating_sub(10.days())));
}

#[test]
fn most_give_no_work_and_a_few_give_most_of_it() {
    let school = country(date(2027, 7, 31)).school(1).unwrap().unwrap();
    let mut minuten = vec![0_u32; school.leerlingen.len()];
    for een in school.verzuim(date(2027, 7, 31)).filter(|een| een.oordeel == Oordeel::Ongeoorloofd) {
        minuten[usize::try_from(een.leerling - 1).unwrap()] += u32::from(een.minuten);
    }
    minuten.sort_unstable();
    let totaal: u32 = minuten.iter().sum();
    let zwaarste: u32 = minuten.iter().rev().take(minuten.len() / 10).sum();
    assert!(zwaarste * 10 > totaal * 6, "{zwaarste} of {totaal}");
    assert!(minuten[minuten.len() / 2] < 600);
}

#[test]
fn mondays_are_late_illness_runs_and_holidays_are_stretched() {
    let scholen = schools(&country(date(2027, 7, 31)));
    let alles = absence(&scholen, date(2027, 7, 31));
    let laat = |weekdag: i8| {
        let op = |een: &&Verzuim| een.datum.weekday().to_monday_zero_offset() == weekdag;
        alles.iter().filter(|een| matches!(een.merk, Merk::TeLaat(_))).filter(op).count()
    };
    assert!(laat(0) > 2 * laat(1), "{} on Mondays, {} on Tuesdays", laat(0), laat(1));
    let ziek: BTreeSet<_> =
        (scholen.iter().flat_map(|school| school.verzuim(date(2027, 7, 31)).map(|een| (school.nummer, een))))
            .filter(|(_, een)| een.reden == Some("ziek"))
            .map(|(school, een)| (school, een.leerling, een.datum))
            .collect();
    let morgen_ook =
        |(school, leerling, dag): &&(u32, i64, Date)| ziek.contains(&(*school, *leerling, dag.saturating_add(1.day())));
    assert!(ziek.iter().filter(morgen_ook).count() * 3 > ziek.len());
    for school in &scholen {
        let kalender = school.kalender();
        let luxe = school.verzuim(date(2027, 7, 31)).filter(|een| een.reden == Some("vakantie zonder verlof"));
        for een in luxe {
            let rond = (-9..=9).any(|dag| kalender.vakantie(Dag::from(een.datum).plus(dag)).is_some());
            assert!(rond, "{}", een.datum);
        }
    }
    assert!(alles.iter().any(|een| een.reden == Some("vakantie zonder verlof")));
}

/// How many pupils reached the norm, how many are near it on the day, and how many were away for over four weeks.
fn norm(vandaag: Date) -> (usize, usize, usize) {
    let recht = Recht::ingebouwd().unwrap();
    let (normen, telwijze) = (Normversies::new(&recht).unwrap(), Telwijze::new(&recht, TeLaat::Niet).unwrap());
    let uren = Uurregels::new(&recht, Uurkeuze::NaarSector(None)).unwrap();
    let bijna_minuten = Minuten(recht.getal("verzuim.bijna_minuten", vandaag).unwrap());
    let (mut bereikt, mut bijna, mut lang) = (0, 0, 0);
    for school in schools(&country(vandaag)) {
        let kalender = school.kalender();
        let telling = Telling {
            kalender: &kalender,
            normen: &normen,
            vervolg: Vervolg::Week,
            aanwezigheid: Aanwezigheid::Afgeleid,
            einde_gegevens: vandaag.into(),
        };
        let rijen: Vec<_> = school.verzuim(vandaag).collect();
        for van_leerling in rijen.chunk_by(|een, ander| een.leerling == ander.leerling) {
            let ongeoorloofd =
                van_leerling.iter().filter(|een| een.oordeel == Oordeel::Ongeoorloofd && een.merk == Merk::Afwezig);
            let registraties: Vec<_> = (1..)
                .zip(ongeoorloofd)
                .map(|(bron, een)| Registratie {
                    bron,
                    dag: een.datum.into(),
                    lesuur: Some(een.lesuur.to_string().into()),
                    minuten: Minuten(een.minuten.into()),
                    status: Verzuimstatus::Ongeoorloofd,
                    uur: uren.uur(Some(school.sector), een.datum.into()),
                    vastgesteld_op: Some(een.vastgesteld_op.into()),
                })
                .collect();
            let kolommen = Dagkolommen::new(&registraties, telwijze);
            let gevallen = telling.gevallen(kolommen.as_dagen());
            bereikt += usize::from(!gevallen.is_empty());
            bijna +=
                usize::from(telling.bijna(kolommen.as_dagen(), &gevallen, vandaag.into(), bijna_minuten).is_some());
            lang += usize::from(!telling.reeksen(kolommen.as_dagen()).is_empty());
        }
    }
    (bereikt, bijna, lang)
}

#[test]
fn on_any_day_some_reached_the_norm_and_some_are_near() {
    for vandaag in DAGEN {
        let (bereikt, bijna, lang) = norm(vandaag);
        eprintln!("{vandaag}: {bereikt} {bijna} {lang}");
        if vandaag.month() == 8 {
            assert_eq!((bereikt, bijna, lang), (0, 0, 0));
            continue;
        }
        assert!((10..500).contains(&bereikt), "{vandaag}: {bereikt} reached the norm");
        assert!((5..300).contains(&bijna), "{vandaag}: {bijna} are near");
        assert!(vandaag.month() == 10 || (1..40).contains(&lang), "{vandaag}: {lang} away for long");
    }
}

#[test]
fn clock_times_are_times_of_the_day() {
    let school = country(date(2025, 10, 26)).school(3).unwrap().unwrap();
    let maandag: Vec<_> = school.lessen(date(2025, 10, 26), date(2025, 10, 27)).collect();
    assert!(!maandag.is_empty());
    for les in maandag {
        assert_eq!(les.datum, date(2025, 10, 27));
        let tijd = |minuten: u16| Time::midnight().saturating_add(i64::from(minuten).minutes());
        assert!(tijd(les.begin) >= jiff::civil::time(8, 30, 0, 0) && tijd(les.einde) <= jiff::civil::time(18, 0, 0, 0));
    }
}
