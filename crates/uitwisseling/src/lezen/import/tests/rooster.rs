//! Times, days of the week, and timetables of any size.

use std::fmt::Write as _;

use super::read;
use crate::lezen::Verwacht;

fn times(begin: &str) -> Option<String> {
    let csv = format!("klas;datum;lesuur;begin;einde\n2HA;2026-09-14;1;{begin};23:59\n");
    let (rijen, verslag) = read("rooster", csv.into(), "").unwrap();
    assert_eq!(rijen.len() + verslag.fouten.len(), 1);
    assert!(verslag.fouten.iter().all(|fout| fout.verwacht == Verwacht::Tijd), "{verslag:?}");
    rijen
        .first()
        .map(|rij| rij.split(' ').find(|deel| deel.contains('-') && deel.contains(':')).unwrap()[..5].to_owned())
}

#[test]
fn a_time_is_read_as_people_write_it() {
    for tekst in ["8:30", "08:30", "08:30:00", "8.30", "8u30", " 8:30 "] {
        assert_eq!(times(tekst).as_deref(), Some("08:30"), "{tekst}");
    }
    for tekst in ["830", "8", "24:00", "8:60", "8:3", "08:30:15", "8:30 uur", "-8:30", "8:30:00:00", "+8:30", "８:30"]
    {
        assert_eq!(times(tekst), None, "{tekst}");
    }
}

#[test]
fn every_day_of_the_week_is_its_own() {
    let dagen = ["maandag", "Di", "woe", "wo", "DONDERDAG", "vr", "za", "zondag"];
    let mut csv = "klas;weekdag;van;tot;lesuur;begin;einde\n".to_owned();
    for dag in dagen {
        writeln!(csv, "2HA;{dag};2026-08-24;2027-07-09;1;08:30;09:20").unwrap();
    }
    let (rijen, verslag) = read("rooster", csv.into(), "").unwrap();
    let weekdagen: Vec<&str> = rijen.iter().map(|rij| rij.split(' ').nth(2).unwrap()).collect();
    assert_eq!(weekdagen, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);
    assert_eq!(verslag.fouten[0].gevonden, "woe");
}

#[test]
fn a_timetable_of_one_hour_a_hundred_thousand_times_is_no_more_work_a_row() {
    let mut csv = "klas;weekdag;van;tot;lesuur;begin;einde\n".to_owned();
    for _ in 0..100_000 {
        csv.push_str("2HA;ma;2026-08-24;2027-07-09;1;08:30;09:20\n");
    }
    let (rijen, verslag) = read("rooster", csv.into(), "").unwrap();
    assert_eq!((rijen.len(), verslag.fouten.len()), (1, 99_999));
    assert!(verslag.fouten.iter().all(|fout| fout.verwacht == Verwacht::VrijUur { eerder: 2 }));
}
