//! The rows of the Signalenbox, each read and written within the scope of a permit.

mod lezen;
mod rijen;
mod schrijven;

pub(crate) use lezen::{attachment, counted, find, list, notes_of, tallies};
pub(crate) use rijen::{bijlage, signaal, stand, stap};
pub(crate) use schrijven::{find_by_key, insert, insert_step, last_step, lock, step_of_key, update};

use jiff::civil::Date;
use kern::register::{Registerfout, Wijziging};
use kern::toegang::{Organisatiecode, Permit};
use recht::dag::Dag;
use sea_orm::{ConnectionTrait as _, FromQueryResult, Statement, Value};
use serde::de::DeserializeOwned;

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

/// The organisations of a permit, as a condition on a column and its values; `eerste` is the number of the first place.
pub(crate) fn scope(permit: &Permit, kolom: &str, eerste: usize) -> (String, Vec<Value>) {
    let codes: Vec<Value> = permit.organisaties().iter().map(|code| code.to_string().into()).collect();
    let plaatsen: Vec<String> = (eerste..eerste + codes.len()).map(|plaats| format!("${plaats}")).collect();
    (format!("{kolom} IN ({})", plaatsen.join(", ")), codes)
}

/// A change touches the organisations of its permit only.
pub(crate) fn covered(permit: &Permit, organisatie: &Organisatiecode) -> Result<String, Registerfout> {
    if permit.covers(organisatie) {
        Ok(organisatie.to_string())
    } else {
        Err(Registerfout::onleesbaar("inspectie_signaal", "outside the scope of the permit"))
    }
}

#[derive(FromQueryResult)]
struct Nummerrij {
    nummer: i64,
}

/// The number of what was kept in a table under a key, so that nothing is kept twice.
pub(crate) async fn number_of_key(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    tabel: &'static str,
    kenmerk: &str,
) -> Result<Option<i64>, Registerfout> {
    let sql = format!("SELECT nummer FROM {tabel} WHERE organisatie = $1 AND kenmerk = $2");
    let waarden: [Value; 2] = [covered(permit, organisatie)?.into(), kenmerk.to_owned().into()];
    let tx = wijziging.tx();
    let vraag = Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden);
    Ok(Nummerrij::find_by_statement(vraag).one(tx).await?.map(|rij| rij.nummer))
}
