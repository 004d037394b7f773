//! The rows of known absence.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Permit;
use recht::begrip::Organisatiecode;
use recht::dag::Dag;
use sea_orm::{ConnectionTrait, QueryResult, Value};

use super::Afwezigheid;
use crate::les::store::dag;
use crate::stam::Leerlingsleutel;
use crate::stam::store::{places, query, word};

/// The known absence of some pupils on a day; of two the one that was recorded last.
pub(crate) async fn known_on(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerlingen: &[Leerlingsleutel],
    op: Date,
) -> Result<BTreeMap<Leerlingsleutel, Afwezigheid>, Registerfout> {
    if !permit.covers(organisatie) || leerlingen.is_empty() {
        return Ok(BTreeMap::new());
    }
    let sql = format!(
        "SELECT a.afwezigheid, a.leerling, a.van, a.tot, a.reden FROM afwezigheid a \
         LEFT JOIN afwezigheid_intrekking i ON i.organisatie = a.organisatie AND i.afwezigheid = a.afwezigheid \
         WHERE a.organisatie = $1 AND a.van <= $2 AND a.tot >= $2 AND i.afwezigheid IS NULL AND a.leerling IN ({}) \
         ORDER BY a.afwezigheid",
        places(3, leerlingen.len())
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into(), Dag::from(op).0.into()];
    waarden.extend(leerlingen.iter().map(|leerling| Value::from(leerling.0)));
    let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
    rijen.iter().map(|rij| afwezigheid(rij).map(|een| (een.leerling, een))).collect()
}

/// The known absence of a pupil that touches a period, in the order in which it was recorded.
pub(crate) async fn known_between(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerling: Leerlingsleutel,
    van: Dag,
    tot: Dag,
) -> Result<Vec<Afwezigheid>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = "SELECT a.afwezigheid, a.leerling, a.van, a.tot, a.reden FROM afwezigheid a \
               LEFT JOIN afwezigheid_intrekking i ON i.organisatie = a.organisatie AND i.afwezigheid = a.afwezigheid \
               WHERE a.organisatie = $1 AND a.leerling = $2 AND a.van <= $4 AND a.tot >= $3 AND i.afwezigheid IS NULL \
               ORDER BY a.afwezigheid";
    let waarden = vec![organisatie.to_string().into(), leerling.0.into(), van.0.into(), tot.0.into()];
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(afwezigheid).collect()
}

/// The known absence of some pupils that touches a period, in the order in which it was recorded.
pub(crate) async fn known_of_all(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerlingen: &[Leerlingsleutel],
    van: Dag,
    tot: Dag,
) -> Result<Vec<Afwezigheid>, Registerfout> {
    if !permit.covers(organisatie) || leerlingen.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT a.afwezigheid, a.leerling, a.van, a.tot, a.reden FROM afwezigheid a \
         LEFT JOIN afwezigheid_intrekking i ON i.organisatie = a.organisatie AND i.afwezigheid = a.afwezigheid \
         WHERE a.organisatie = $1 AND a.van <= $3 AND a.tot >= $2 AND i.afwezigheid IS NULL AND a.leerling IN ({}) \
         ORDER BY a.afwezigheid",
        places(4, leerlingen.len())
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into(), van.0.into(), tot.0.into()];
    waarden.extend(leerlingen.iter().map(|leerling| Value::from(leerling.0)));
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(afwezigheid).collect()
}

fn afwezigheid(rij: &QueryResult) -> Result<Afwezigheid, Registerfout> {
    let reden: String = rij.try_get("", "reden")?;
    Ok(Afwezigheid {
        nummer: rij.try_get("", "afwezigheid")?,
        leerling: Leerlingsleutel(rij.try_get("", "leerling")?),
        van: dag(rij, "van")?.date(),
        tot: dag(rij, "tot")?.date(),
        reden: word("afwezigheid", &reden)?,
    })
}
