//! Times of day as people and systems write them.

use jiff::civil::Time;

use super::duur;
use crate::lezen::Verwacht;

/// Reads a time: `8:30`, `08:30`, `08:30:00`, `8.30` or `8u30`. Seconds other than zero are no time of a lesson.
pub(in crate::lezen) fn read(tekst: &str) -> Result<Time, Verwacht> {
    let delen: Vec<&str> = tekst.split([':', '.', 'u', 'h']).map(str::trim).collect();
    let (uur, minuut) = match delen.as_slice() {
        [uur, minuut] | [uur, minuut, "00"] => (*uur, *minuut),
        _ => return Err(Verwacht::Tijd),
    };
    let cijfers = |deel: &str| deel.bytes().all(|teken| teken.is_ascii_digit());
    if !(1..=2).contains(&uur.len()) || minuut.len() != 2 || !cijfers(uur) || !cijfers(minuut) {
        return Err(Verwacht::Tijd);
    }
    match (uur.parse(), minuut.parse()) {
        (Ok(uur), Ok(minuut)) => Time::new(uur, minuut, 0, 0).map_err(|_| Verwacht::Tijd),
        _ => Err(Verwacht::Tijd),
    }
}

/// A time as a spreadsheet stores it, a fraction of a day, rounded to the minute.
pub(in crate::lezen) fn from_days(dagen: f64) -> Result<Time, Verwacht> {
    if !(0.0..1.0).contains(&dagen) {
        return Err(Verwacht::Tijd);
    }
    from_minutes(duur::from_days(dagen)?)
}

/// Seconds since midnight.
pub(in crate::lezen) fn from_seconds(seconden: i64) -> Result<Time, Verwacht> {
    let minuten = u32::try_from(seconden / 60).map_err(|_| Verwacht::Tijd)?;
    if seconden % 60 == 0 { from_minutes(minuten) } else { Err(Verwacht::Tijd) }
}

fn from_minutes(minuten: u32) -> Result<Time, Verwacht> {
    match (i8::try_from(minuten / 60), i8::try_from(minuten % 60)) {
        (Ok(uur), Ok(minuut)) => Time::new(uur, minuut, 0, 0).map_err(|_| Verwacht::Tijd),
        _ => Err(Verwacht::Tijd),
    }
}
