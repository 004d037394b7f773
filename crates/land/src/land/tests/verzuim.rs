//! The absence: of real lessons, heavy-tailed, and enough for the rules to turn on.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use recht::begrip::{Minuten, TeLaat, Vervolg, Verzuimstatus};
use recht::bepalingen::Recht;
use recht::dag::Dag;
use recht::verzuim::dagen::Dagkolommen;
use recht::verzuim::norm::{Aanwezigheid, Normversies, Telling};
use recht::verzuim::telling::{Registratie, Telwijze, Uurkeuze, Uurregels};

use super::super::{Merk, Oordeel, School, Verzuim};
use super::{DAGEN, HERFST, country, schools};

fn absence(scholen: &[School], tot: Date) -> Vec<Verzuim> {
    scholen.iter().flat_map(|school| school.verzuim(tot)).collect()
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
                assert!(vorige < Some((een.leerling, een.les)));
                vorige = Some((een.leerling, een.les));
                if let Merk::TeLaat(minuten) | Merk::EerderWeg(minuten) = een.merk {
                    assert!(0 < minuten && minuten <= les.minuten);
                }
            }
        }
        if vandaag.month() == 8 {
            assert_eq!((lessen, gemist), (0, 0));
            continue;
        }
        let duizendste = gemist * 1000 / lessen;
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
    let ziek: BTreeSet<_> = (scholen.iter())
        .flat_map(|school| school.verzuim(date(2027, 7, 31)).map(|een| (school.nummer, een)))
        .filter(|(_, een)| een.reden == Some("ziek"))
        .map(|(school, een)| (school, een.leerling, een.datum))
        .collect();
    let morgen_ook = |een: &&(u32, i64, Date)| ziek.contains(&(een.0, een.1, een.2.saturating_add(1.day())));
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
            lang += telling.reeksen(kolommen.as_dagen()).iter().filter(|reeks| reeks.langdurig.is_some()).count();
        }
    }
    (bereikt, bijna, lang)
}

#[test]
fn on_any_day_some_reached_the_norm_and_some_are_near() {
    for vandaag in DAGEN {
        let (bereikt, bijna, lang) = norm(vandaag);
        if vandaag.month() == 8 {
            assert_eq!((bereikt, bijna, lang), (0, 0, 0));
            continue;
        }
        assert!((10..500).contains(&bereikt), "{vandaag}: {bereikt} reached the norm");
        assert!((5..300).contains(&bijna), "{vandaag}: {bijna} are near");
        assert!(vandaag.month() == 10 || (1..40).contains(&lang), "{vandaag}: {lang} away for long");
    }
}
