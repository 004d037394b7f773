//! Lengths of lesson time as people and systems write them.

use super::getal;
use crate::lezen::Verwacht;

/// Most minutes of one entry when written as a number: there are no more in a day.
const MINUTEN_MAX: u32 = 24 * 60;

/// Most minutes when written in hours and minutes, as systems do that export a total over several days.
const TOTAAL_MAX: u32 = 14 * MINUTEN_MAX;

/// Minutes in a day, as Excel's fraction of a day counts them.
const DAG: f64 = 1440.0;

/// Reads a length of time in minutes: `50`, `50.0`, `50,0`, `1:30`, `1:30:00`, `107u24m`, `0u50m`, `50 min`, or a fraction
/// of a day below 1 as Excel stores time (`0.034722`, with a point or a comma, or `3.4722E-02`).
pub(in crate::lezen) fn read(tekst: &str) -> Result<u32, Verwacht> {
    if tekst.len() <= 6 && tekst.bytes().all(|teken| teken.is_ascii_digit()) {
        return from_number(tekst.parse().map_err(|_| Verwacht::HeleMinuten)?);
    }
    if tekst.contains(':') {
        return clock(tekst).ok_or(Verwacht::HeleMinuten).and_then(|minuten| at_most(minuten, TOTAAL_MAX));
    }
    if tekst.bytes().any(|teken| teken.is_ascii_alphabetic() && !matches!(teken, b'e' | b'E')) {
        return units(tekst).ok_or(Verwacht::HeleMinuten).and_then(|minuten| at_most(minuten, TOTAAL_MAX));
    }
    let waarde = decimal(tekst).ok_or(Verwacht::HeleMinuten)?;
    let fractie = waarde > 0.0 && waarde < 1.0;
    // A fraction of a day comes out of a program that may write it so; nobody writes a number of minutes as `1e2`.
    if !fractie && tekst.contains(['e', 'E']) { Err(Verwacht::HeleMinuten) } else { from_decimal(waarde) }
}

/// A whole number of minutes.
pub(in crate::lezen) fn from_number(minuten: i64) -> Result<u32, Verwacht> {
    if minuten < 0 {
        return Err(Verwacht::HeleMinuten);
    }
    at_most(u32::try_from(minuten).unwrap_or(u32::MAX), MINUTEN_MAX)
}

/// A number that is whole minutes, or below 1 a fraction of a day.
pub(in crate::lezen) fn from_decimal(waarde: f64) -> Result<u32, Verwacht> {
    if waarde > 0.0 && waarde < 1.0 {
        return from_days(waarde);
    }
    from_number(getal::whole(waarde).ok_or(Verwacht::HeleMinuten)?)
}

/// A time or duration as a spreadsheet stores it, in days, rounded to the minute.
pub(in crate::lezen) fn from_days(dagen: f64) -> Result<u32, Verwacht> {
    let minuten = getal::truncate((dagen * DAG).round()).ok_or(Verwacht::HeleMinuten)?;
    let minuten = u32::try_from(minuten).map_err(|_| Verwacht::HeleMinuten)?;
    at_most(minuten, TOTAAL_MAX)
}

/// A duration in seconds, rounded to the minute.
pub(in crate::lezen) fn from_seconds(seconden: i64) -> Result<u32, Verwacht> {
    let minuten = seconden.checked_add(30).map(|seconden| seconden.div_euclid(60)).ok_or(Verwacht::HeleMinuten)?;
    at_most(u32::try_from(minuten).map_err(|_| Verwacht::HeleMinuten)?, TOTAAL_MAX)
}

fn at_most(minuten: u32, max: u32) -> Result<u32, Verwacht> {
    if minuten <= max { Ok(minuten) } else { Err(Verwacht::HoogstensMinuten { max }) }
}

/// `1:30` and `1:30:00`.
fn clock(tekst: &str) -> Option<u32> {
    let mut delen = tekst.split(':').map(|deel| digits(deel.trim()));
    let (uren, minuten) = (delen.next()??, delen.next()??);
    let seconden = delen.next().unwrap_or(Some(0))?;
    if delen.next().is_some() || minuten >= 60 || seconden >= 60 {
        return None;
    }
    uren.checked_mul(60)?.checked_add(minuten)?.checked_add(u32::from(seconden >= 30))
}

/// `107u24m`, `107 uur 24`, `0h50`, `50 min`.
fn units(tekst: &str) -> Option<u32> {
    let klein = tekst.to_ascii_lowercase();
    let (getal, rest) = leading_number(&klein)?;
    let Some(rest) = ["uren", "uur", "u", "h"].iter().find_map(|eenheid| rest.strip_prefix(eenheid)) else {
        return is_minutes(rest).then_some(getal);
    };
    let minuten = match rest.trim() {
        "" => 0,
        rest => {
            let (minuten, eenheid) = leading_number(rest)?;
            (minuten < 60 && (eenheid.is_empty() || is_minutes(eenheid))).then_some(minuten)?
        }
    };
    getal.checked_mul(60)?.checked_add(minuten)
}

fn is_minutes(eenheid: &str) -> bool {
    matches!(eenheid, "m" | "min" | "min." | "minuut" | "minuten")
}

fn leading_number(tekst: &str) -> Option<(u32, &str)> {
    let lengte = tekst.find(|teken: char| !teken.is_ascii_digit()).unwrap_or(tekst.len());
    let (cijfers, rest) = tekst.split_at(lengte);
    Some((digits(cijfers)?, rest.trim_start()))
}

fn digits(tekst: &str) -> Option<u32> {
    let cijfers = (1..=7).contains(&tekst.len()) && tekst.bytes().all(|teken| teken.is_ascii_digit());
    if cijfers { tekst.parse().ok() } else { None }
}

/// A number with a point or a comma. `1.000` and `1,440` may be a thousand and more, or one: such are not guessed.
fn decimal(tekst: &str) -> Option<f64> {
    let komma = tekst.find(['.', ',']);
    if let Some(plaats) = komma
        && tekst.len() - plaats == 4
        && tekst.bytes().next().is_some_and(|teken| teken != b'0')
        && tekst[plaats + 1..].bytes().all(|teken| teken.is_ascii_digit())
    {
        return None;
    }
    let getal = tekst.replacen(',', ".", 1);
    let begint_met_cijfer = getal.bytes().next().is_some_and(|teken| teken.is_ascii_digit());
    let toegestaan = |teken: u8| teken.is_ascii_digit() || matches!(teken, b'.' | b'e' | b'E' | b'-' | b'+');
    if begint_met_cijfer && getal.len() <= 32 && getal.bytes().all(toegestaan) { getal.parse().ok() } else { None }
}
