//! The rows of meldingen for the Signalenbox, each read and written within the scope of a permit.

mod lezen;
mod rijen;
mod schrijven;

pub(crate) use lezen::{attachment, find, list, reports_of, schools, tallies};
pub(crate) use rijen::{afloop, bijlage, reactie, signaal, stand, stap};
pub(crate) use schrijven::{insert, insert_afloop, insert_reactie, insert_step, lock, lock_by_key, number_of, update};

use kern::register::Registerfout;
use recht::dag::Dag;
use serde::de::DeserializeOwned;

use jiff::civil::Date;

/// The place in the order of a melding to whose reporter nothing is promised.
pub(crate) const GEEN_BELOFTE: i32 = i32::MAX;

pub(crate) fn dag(nummer: i32) -> Date {
    Dag(nummer).date()
}

pub(crate) fn json<T: DeserializeOwned>(tabel: &'static str, tekst: &str) -> Result<T, Registerfout> {
    // What serde says could repeat what stands there.
    serde_json::from_str(tekst).map_err(|_| Registerfout::onleesbaar(tabel, "JSON of another form"))
}

pub(crate) fn parse<T>(tabel: &'static str, tekst: &str) -> Result<T, Registerfout>
where
    T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>,
{
    tekst.parse().map_err(|fout| Registerfout::onleesbaar(tabel, fout))
}
