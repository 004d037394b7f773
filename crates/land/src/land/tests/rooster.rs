//! The timetable and the calendar it stands on.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::{Time, date, time};
use recht::begrip::Sector;
use recht::dag::is_weekdag;

use super::{DAGEN, HERFST, country, schools};

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
            assert!((185..=210).contains(&dagen.len()), "{vandaag} {}", dagen.len());
            assert!(dagen.iter().all(|dag| is_weekdag(*dag) && kalender.is_schooldag((*dag).into())));
            let kerst = date(school.schooljaar.0.year(), 12, 25);
            assert!(kalender.vakantie(kerst.into()).is_some());
            assert!(kalender.vakantie(kerst.saturating_add(7.days()).into()).is_some());
        }
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
        assert!(tijd(les.begin) >= time(8, 30, 0, 0) && tijd(les.einde) <= time(18, 0, 0, 0));
    }
}
