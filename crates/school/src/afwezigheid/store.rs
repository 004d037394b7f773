//! The rows of known absence.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kern::register::{Registerfout, Wijziging};
use kern::toegang::Permit;
use recht::begrip::Organisatiecode;
use recht::dag::Dag;
use sea_orm::{ConnectionTrait, QueryResult, Value};

use super::vastleggen::MEEST;
use super::{Afwezigheid, Afwezigheidsregel};
use crate::les::store::{dag, for_update};
use crate::stam::store::{LEERLING, leerling, places, query, word};
use crate::stam::{Leerling, Leerlingsleutel};

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

/// Whether a pupil is enrolled on a day; none when there is no such pupil.
pub(super) async fn enrolled(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerling: Leerlingsleutel,
    op: Date,
) -> Result<Option<bool>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let sql = "SELECT COUNT(p.leerling) AS plaatsen FROM leerling l LEFT JOIN plaatsing p \
               ON p.organisatie = l.organisatie AND p.leerling = l.leerling AND p.van <= $3 \
               AND (p.tot IS NULL OR p.tot >= $3) WHERE l.organisatie = $1 AND l.leerling = $2 GROUP BY l.leerling";
    let waarden = vec![organisatie.to_string().into(), leerling.0.into(), Dag::from(op).0.into()];
    let rij = db.query_one_raw(query(db, sql, waarden)).await?;
    let plaatsen = rij.map(|rij| rij.try_get::<i64>("", "plaatsen")).transpose()?;
    Ok(plaatsen.map(|plaatsen| plaatsen > 0))
}

/// Adds known absence.
pub(super) async fn insert(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    een: &Afwezigheid,
    toelichting: &str,
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(());
    }
    let tx = wijziging.tx();
    let sql = "INSERT INTO afwezigheid (organisatie, afwezigheid, leerling, van, tot, reden, toelichting, account, tijdstip) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let waarden: Vec<Value> = vec![
        organisatie.to_string().into(),
        een.nummer.into(),
        een.leerling.0.into(),
        Dag::from(een.van).0.into(),
        Dag::from(een.tot).0.into(),
        een.reden.word().into(),
        toelichting.into(),
        permit.account().0.into(),
        wijziging.nu().as_microsecond().into(),
    ];
    tx.execute_raw(query(tx, sql, waarden)).await?;
    Ok(())
}

/// Adds that known absence was taken back.
pub(super) async fn insert_withdrawal(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
    waarom: &str,
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(());
    }
    let tx = wijziging.tx();
    let sql = "INSERT INTO afwezigheid_intrekking (organisatie, afwezigheid, waarom, account, tijdstip) \
               VALUES ($1, $2, $3, $4, $5)";
    let (account, nu) = (permit.account().0, wijziging.nu().as_microsecond());
    let waarden = vec![organisatie.to_string().into(), nummer.into(), waarom.into(), account.into(), nu.into()];
    tx.execute_raw(query(tx, sql, waarden)).await?;
    Ok(())
}

/// A record that still stands, held until the change ends, with its words.
pub(super) async fn take(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
) -> Result<Option<(Afwezigheid, String)>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let tx = wijziging.tx();
    let sql = format!(
        "SELECT a.afwezigheid, a.leerling, a.van, a.tot, a.reden, a.toelichting FROM afwezigheid a \
         WHERE a.organisatie = $1 AND a.afwezigheid = $2 AND NOT EXISTS (SELECT 1 FROM afwezigheid_intrekking i \
         WHERE i.organisatie = a.organisatie AND i.afwezigheid = a.afwezigheid){}",
        for_update(wijziging)
    );
    let rij = tx.query_one_raw(query(tx, sql, vec![organisatie.to_string().into(), nummer.into()])).await?;
    rij.map(|rij| Ok((afwezigheid(&rij)?, rij.try_get("", "toelichting")?))).transpose()
}

/// Known absence that still stands, with whom it is of, as far as `waar` says; `$2` is the day of the class.
fn with_pupils(waar: &str) -> String {
    format!(
        "SELECT a.afwezigheid, a.van, a.tot, a.reden, a.toelichting, {LEERLING} FROM afwezigheid a \
         JOIN leerling l ON l.organisatie = a.organisatie AND l.leerling = a.leerling \
         LEFT JOIN plaatsing p ON p.organisatie = l.organisatie AND p.leerling = l.leerling AND p.van <= $2 \
         AND (p.tot IS NULL OR p.tot >= $2) \
         WHERE a.organisatie = $1 AND NOT EXISTS (SELECT 1 FROM afwezigheid_intrekking i \
         WHERE i.organisatie = a.organisatie AND i.afwezigheid = a.afwezigheid) {waar}"
    )
}

fn regel(rij: &QueryResult) -> Result<Afwezigheidsregel, Registerfout> {
    Ok(Afwezigheidsregel {
        afwezigheid: afwezigheid(rij)?,
        leerling: leerling(rij)?,
        toelichting: rij.try_get("", "toelichting")?,
    })
}

/// Known absence that has not passed on a day.
pub(super) async fn current(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    op: Date,
) -> Result<Vec<Afwezigheidsregel>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let volgorde = "AND a.tot >= $2 ORDER BY a.tot, l.achternaam, l.voornaam, a.afwezigheid";
    let sql = format!("{} LIMIT {MEEST}", with_pupils(volgorde));
    let waarden = vec![organisatie.to_string().into(), Dag::from(op).0.into()];
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(regel).collect()
}

/// One record that still stands.
pub(super) async fn one(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
    op: Date,
) -> Result<Option<Afwezigheidsregel>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let waarden = vec![organisatie.to_string().into(), Dag::from(op).0.into(), nummer.into()];
    let rij = db.query_one_raw(query(db, with_pupils("AND a.afwezigheid = $3"), waarden)).await?;
    rij.as_ref().map(regel).transpose()
}

/// How many pupils a search shows.
pub(super) const GEVONDEN: usize = 20;

/// Pupils enrolled on a day by their number at school or surname; one more than is shown when there are too many.
pub(super) async fn search(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    tekst: &str,
    op: Date,
) -> Result<Vec<Leerling>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {LEERLING} FROM leerling l JOIN plaatsing p ON p.organisatie = l.organisatie \
         AND p.leerling = l.leerling AND p.van <= $2 AND (p.tot IS NULL OR p.tot >= $2) \
         WHERE l.organisatie = $1 AND (LOWER(l.leerlingnummer) = $3 OR LOWER(l.achternaam) = $3 OR l.achternaam = $4) \
         ORDER BY l.achternaam, l.voornaam, l.leerling LIMIT {}",
        GEVONDEN + 1
    );
    let waarden =
        vec![organisatie.to_string().into(), Dag::from(op).0.into(), tekst.to_lowercase().into(), tekst.into()];
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(leerling).collect()
}
