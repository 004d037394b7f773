//! Dates as people and systems write them.

use jiff::civil::Date;

use super::excel::{Basis, Excelgetal};
use crate::lezen::{Datumvolgorde, Verwacht};

/// Years in which a pupil's dates can lie. Outside of them stands a typing error, and a calendar of eight thousand years
/// would be built for it.
const EERSTE_JAAR: i16 = 1900;
const LAATSTE_JAAR: i16 = 2199;

/// Reads a date: `2025-03-01`, `01-03-2025`, `1-3-2025`, `1/3/2025`, `1.3.2025`, `20250301`, each with or without a time
/// of day, or Excel's number of a day in five digits. Only dates with slashes follow `volgorde`.
pub(in crate::lezen) fn read(tekst: &str, volgorde: Datumvolgorde) -> Result<Date, Verwacht> {
    let dag = without_time(tekst)?;
    if let Some((jaar, maand, dag)) = iso(dag.as_bytes()) {
        return exists(jaar, maand, dag);
    }
    if dag.bytes().all(|teken| teken.is_ascii_digit()) {
        return from_digits(dag);
    }
    let delen = Delen::new(dag).ok_or(Verwacht::Datum)?;
    let [een, twee, drie] = delen.tekst;
    match (een.len(), drie.len()) {
        (4, 1..=2) => exists(number(een)?, number(twee)?, number(drie)?),
        (1..=2, 4) if delen.scheiding == '/' && volgorde == Datumvolgorde::MaandEerst => {
            exists(number(drie)?, number(een)?, number(twee)?)
        }
        (1..=2, 4) => exists(number(drie)?, number(twee)?, number(een)?),
        (1..=2, 2) => Err(Verwacht::JaarInVierCijfers),
        _ => Err(Verwacht::Datum),
    }
}

/// First and second part of a date with slashes and the year last: what can prove which of the two is the month.
pub(in crate::lezen) fn slash_parts(tekst: &str) -> Option<(i16, i16)> {
    let delen = Delen::new(without_time(tekst).ok()?)?;
    let [een, twee, drie] = delen.tekst;
    if delen.scheiding != '/' || drie.len() != 4 {
        return None;
    }
    Some((number(een).ok()?, number(twee).ok()?))
}

/// Reads a whole number as a date: `20250301`, or Excel's number of a day.
pub(in crate::lezen) fn from_number(geheel: i64) -> Result<Date, Verwacht> {
    from_digits(&geheel.to_string())
}

/// Refuses a day outside the years in which a pupil's dates can lie.
pub(in crate::lezen) fn within_reach(dag: Date) -> Result<Date, Verwacht> {
    if (EERSTE_JAAR..=LAATSTE_JAAR).contains(&dag.year()) {
        Ok(dag)
    } else {
        Err(Verwacht::JaarTussen { van: EERSTE_JAAR, tot: LAATSTE_JAAR })
    }
}

fn exists(jaar: i16, maand: i16, dag: i16) -> Result<Date, Verwacht> {
    let (Ok(maand), Ok(dag)) = (i8::try_from(maand), i8::try_from(dag)) else {
        return Err(Verwacht::BestaandeDatum);
    };
    within_reach(Date::new(jaar, maand, dag).map_err(|_| Verwacht::BestaandeDatum)?)
}

/// The form in which almost every date comes, without searching for separators.
fn iso(tekst: &[u8]) -> Option<(i16, i16, i16)> {
    let &[j1, j2, j3, j4, b'-', m1, m2, b'-', d1, d2] = tekst else { return None };
    let getal = |cijfers: &[u8]| {
        cijfers
            .iter()
            .try_fold(0_i16, |tot, cijfer| cijfer.is_ascii_digit().then(|| tot * 10 + i16::from(cijfer - b'0')))
    };
    Some((getal(&[j1, j2, j3, j4])?, getal(&[m1, m2])?, getal(&[d1, d2])?))
}

fn from_digits(cijfers: &str) -> Result<Date, Verwacht> {
    match cijfers.len() {
        8 => {
            let jaar = number(&cijfers[..4])?;
            if !(EERSTE_JAAR..=LAATSTE_JAAR).contains(&jaar) {
                return Err(Verwacht::Datum);
            }
            exists(jaar, number(&cijfers[4..6])?, number(&cijfers[6..])?)
        }
        5 => Excelgetal::day(number_of_day(cijfers)?, Basis::Dagen1900).date(),
        _ => Err(Verwacht::Datum),
    }
}

fn number(cijfers: &str) -> Result<i16, Verwacht> {
    cijfers.parse().map_err(|_| Verwacht::Datum)
}

fn number_of_day(cijfers: &str) -> Result<u32, Verwacht> {
    cijfers.parse().map_err(|_| Verwacht::Datum)
}

/// The part before a time of day. A time that does not exist is no date, one with a zone no certain one.
fn without_time(tekst: &str) -> Result<&str, Verwacht> {
    let Some(plaats) = tekst.find(['T', 't', ' ']) else { return Ok(tekst) };
    let (dag, rest) = tekst.split_at(plaats);
    let rest = &rest[1..];
    let tijd = rest.trim_start();
    let lang = tijd.find(|teken: char| !teken.is_ascii_digit() && !matches!(teken, ':' | '.')).unwrap_or(tijd.len());
    let (tijd, zone) = tijd.split_at(lang);
    if !is_time(tijd) {
        return Err(Verwacht::Datum);
    }
    match zone.as_bytes() {
        [] => Ok(dag),
        [b'Z' | b'z'] | [b'+' | b'-', b'0'..=b'9', ..] => Err(Verwacht::DatumZonderTijdzone),
        _ => Err(Verwacht::Datum),
    }
}

fn is_time(tijd: &str) -> bool {
    let (tijd, _) = tijd.split_once('.').unwrap_or((tijd, ""));
    let delen: Vec<&str> = tijd.split(':').collect();
    let onder = |deel: &str, grens: u8| deel.len() <= 2 && deel.parse::<u8>().is_ok_and(|getal| getal < grens);
    match delen.as_slice() {
        [uur, minuut] => onder(uur, 24) && onder(minuut, 60),
        [uur, minuut, seconde] => onder(uur, 24) && onder(minuut, 60) && onder(seconde, 60),
        _ => false,
    }
}

/// Three groups of digits with one kind of separator between them.
struct Delen<'a> {
    tekst: [&'a str; 3],
    scheiding: char,
}

impl<'a> Delen<'a> {
    fn new(tekst: &'a str) -> Option<Self> {
        let scheiding = tekst.chars().find(|teken| matches!(teken, '-' | '/' | '.'))?;
        let mut delen = tekst.split(scheiding).map(str::trim);
        let delen = [delen.next()?, delen.next()?, delen.next()?].into_iter().chain(delen).collect::<Vec<_>>();
        let [een, twee, drie] = delen.as_slice() else { return None };
        let cijfers = |deel: &str| !deel.is_empty() && deel.bytes().all(|teken| teken.is_ascii_digit());
        (cijfers(een) && cijfers(twee) && twee.len() <= 2 && cijfers(drie))
            .then_some(Self { tekst: [een, twee, drie], scheiding })
    }
}
