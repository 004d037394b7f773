//! Rows of words among the values of the law: what stands behind the words that a row begins with.

use jiff::civil::Date;

use crate::bepalingen::{Recht, Rechtfout};

/// The words behind the begin of each row that starts with it, in the order of the rows.
pub(crate) fn behind<'a>(
    recht: &'a Recht,
    id: &str,
    op: Date,
    begin: &str,
) -> Result<impl Iterator<Item = &'a str>, Rechtfout> {
    let rijen = recht.woorden(id, op)?.iter();
    Ok(rijen.filter_map(move |rij| rij.strip_prefix(begin)?.strip_prefix(' ')))
}

/// Whether a list of words holds one.
pub(crate) fn holds(recht: &Recht, id: &str, op: Date, woord: &str) -> Result<bool, Rechtfout> {
    Ok(recht.woorden(id, op)?.iter().any(|een| een == woord))
}

/// A word of a row as one of the field's own words or a number.
pub(crate) fn read<T: std::str::FromStr>(id: &str, woord: &str) -> Result<T, Rechtfout> {
    woord.parse().map_err(|_| Rechtfout::Onbekend(id.to_owned()))
}

/// Whether a word is among those for which a row holds; no words means all.
pub(crate) fn is_among(woorden: &str, woord: &str) -> bool {
    woorden.is_empty() || woorden.split(' ').any(|een| een == woord)
}
