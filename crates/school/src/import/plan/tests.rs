//! Where a pupil sits.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use uitwisseling::lezen::Kolom;

use super::plaatsing::{Inschrijving, leave, place};
use crate::import::Verwachting;
use crate::stam::Leerlingsleutel;
use crate::vulling::Plaatsing;

const MAANDAG: Date = date(2026, 3, 2);

fn plaats(van: Date, tot: Option<Date>, klas: &str) -> Plaatsing {
    Plaatsing { leerling: Leerlingsleutel(1), van, tot, klas: klas.to_owned() }
}

#[test]
fn an_enrolment_is_laid_beside_the_classes_of_a_pupil() {
    let (begin, gister, later) = (date(2025, 8, 1), date(2026, 3, 1), date(2026, 5, 1));
    let oud = [plaats(date(2024, 8, 1), Some(date(2025, 1, 31)), "1a"), plaats(begin, None, "2b")];
    let wens = |van, tot, klas: &str| Inschrijving { van, tot, klas: klas.to_owned() };
    let wordt = |oud: &[Plaatsing], wens: Inschrijving, verzuim: Option<Date>| place(oud, &wens, MAANDAG, verzuim);

    let (zelfde, kolommen) = wordt(&oud, wens(begin, None, "2b"), None).unwrap();
    assert_eq!((zelfde.as_slice(), kolommen.len()), (&oud[..], 0));
    // The first enrolment of all counts as the beginning too: the file does not tell the gap.
    assert_eq!(wordt(&oud, wens(date(2024, 8, 1), None, "2b"), None).unwrap().0, oud);
    let (anders, _) = wordt(&oud, wens(begin, None, "2c"), None).unwrap();
    assert_eq!(anders[1..], [plaats(begin, Some(gister), "2b"), plaats(MAANDAG, None, "2c")]);
    // Laid beside what it made, it changes nothing.
    assert_eq!(wordt(&anders, wens(begin, None, "2c"), None).unwrap(), (anders.clone(), BTreeSet::new()));
    let (weg, kolommen) = wordt(&oud, wens(begin, Some(later), "2b"), None).unwrap();
    assert_eq!((weg[1].tot, kolommen), (Some(later), BTreeSet::from([Kolom::InschrijvingTot])));
    let te_vroeg = wordt(&anders, wens(begin, Some(gister), "2c"), None).unwrap_err();
    assert_eq!(te_vroeg.verwacht, Verwachting::NietVoorKlas(MAANDAG));
    // Who left comes back.
    let weg = [plaats(begin, Some(gister), "2b")];
    let (terug, kolommen) = wordt(&weg, wens(later, None, "3a"), None).unwrap();
    assert_eq!((terug.len(), terug[1].klas.as_str(), kolommen), (2, "3a", BTreeSet::from([Kolom::InschrijvingVan])));
    // A start that moves past absence is refused.
    let verzuim = Some(date(2025, 9, 1));
    assert!(wordt(&oud, wens(date(2025, 10, 1), None, "2b"), verzuim).is_err());
    let (later, _) = wordt(&oud, wens(date(2025, 8, 25), None, "2b"), verzuim).unwrap();
    assert_eq!(later[1].van, date(2025, 8, 25));
}

#[test]
fn who_leaves_sits_nowhere_from_that_day_on() {
    let oud = [plaats(date(2025, 8, 1), Some(date(2026, 3, 6)), "2b"), plaats(date(2026, 3, 7), None, "2c")];
    let weg = leave(&oud, MAANDAG).unwrap();
    assert_eq!(weg, [plaats(date(2025, 8, 1), Some(date(2026, 3, 1)), "2b")]);
    assert_eq!(leave(&weg, MAANDAG), None);
}
