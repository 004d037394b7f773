//! What people type, read generously: spaces, dots and dashes in dates and numbers.

use jiff::civil::{Date, Time};

use crate::taal::Taal;

/// Free text without the invisible signs that turn the direction of writing: a reader sees what is sent.
pub fn tekst(tekst: &str) -> String {
    tekst.chars().filter(|sign| !turns(*sign)).collect::<String>().trim().to_owned()
}

/// A form as it was posted, percent-encoded or not, without those signs: for [`crate::account::Gepost`], so that no field of
/// any form has them.
pub(crate) fn without_turns(formulier: &[u8]) -> Vec<u8> {
    let mut schoon = Vec::with_capacity(formulier.len());
    let mut rest = formulier;
    while let Some((eerste, verder)) = rest.split_first() {
        if let Some(na) = after_turn(rest) {
            rest = na;
        } else {
            schoon.push(*eerste);
            rest = verder;
        }
    }
    schoon
}

fn turns(sign: char) -> bool {
    matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What follows such a sign, which takes three bytes, each raw or percent-encoded; `None` when here is none.
fn after_turn(formulier: &[u8]) -> Option<&[u8]> {
    let (mut bytes, mut rest) = ([0; 3], formulier);
    for byte in &mut bytes {
        (*byte, rest) = match rest {
            [b'%', hoog, laag, verder @ ..] => (hexadecimal([*hoog, *laag])?, verder),
            [raw, verder @ ..] => (*raw, verder),
            [] => return None,
        };
    }
    let sign = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    turns(sign).then_some(rest)
}

fn hexadecimal(cijfers: [u8; 2]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(&cijfers).ok()?, 16).ok()
}

/// Whether this may be a telephone number: digits as people group them, with or without a country.
pub fn is_telefoonnummer(tekst: &str) -> bool {
    let tekst = tekst.trim();
    let groups = tekst.strip_prefix('+').unwrap_or(tekst).chars();
    let digits = groups.clone().filter(char::is_ascii_digit).count();
    (8..=15).contains(&digits)
        && groups.into_iter().all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '.' | '(' | ')'))
}

/// Whether this may be an e-mail address: whether it is one, only a mail that arrives can tell.
pub fn is_emailadres(tekst: &str) -> bool {
    tekst.trim().split_once('@').is_some_and(|(voor, na)| {
        let domein = na.split('.').count() > 1 && na.split('.').all(|deel| !deel.is_empty());
        !voor.is_empty() && domein && !na.contains('@') && !tekst.trim().contains(char::is_whitespace)
    })
}

/// A date as people write it: `14-03-2025`, `14.3.2025`, `14 maart 2025`, `14 mrt 2025`, `2025-03-14`, `14032025`.
pub fn datum(tekst: &str) -> Option<Date> {
    let tekst = tekst.trim().to_lowercase();
    let parts: Vec<&str> = tekst.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let (dag, maand, jaar) = match parts.as_slice() {
        [jaar, maand, dag] if jaar.len() == 4 => (*dag, *maand, *jaar),
        [dag, maand, jaar] => (*dag, *maand, *jaar),
        [alles] if alles.len() == 8 && alles.is_ascii() => (&alles[..2], &alles[2..4], &alles[4..]),
        _ => return None,
    };
    if jaar.len() != 4 {
        return None;
    }
    Date::new(jaar.parse().ok()?, month(maand)?, dag.parse().ok()?).ok()
}

/// The month's number, from its number or its name in either language.
fn month(tekst: &str) -> Option<i8> {
    tekst.parse().ok().or_else(|| {
        (1..=12).find(|maand| {
            let Ok(day) = Date::new(2025, *maand, 1) else { return false };
            Taal::ALLE
                .iter()
                .any(|taal| [taal.month(day), taal.short_month(day)].iter().any(|name| name.to_lowercase() == tekst))
        })
    })
}

/// A time of day: `8:34`, `08.34`, `8u34`, `0834`.
pub fn tijd(tekst: &str) -> Option<Time> {
    let tekst = tekst.trim();
    let (uur, minuut) = match tekst.split_once([':', '.', 'u', 'h', ' ']) {
        Some((uur, minuut)) => (uur.trim(), minuut.trim()),
        None if matches!(tekst.len(), 3 | 4) && tekst.is_ascii() => tekst.split_at(tekst.len() - 2),
        None => return None,
    };
    let minuut = if minuut.is_empty() { "0" } else { minuut };
    Time::new(uur.parse().ok()?, minuut.parse().ok()?, 0, 0).ok()
}

/// The digits of a number that people group: `1234 56.78-9` gives `123456789`. None when something else stands in it.
pub fn cijfers(tekst: &str) -> Option<String> {
    let signs = tekst.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '.' | '-'));
    let digits: String = signs.collect();
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}
