//! Sessions. Of the id in the cookie only a hash is kept: who reads the database cannot take over a session.

use sea_orm::{ConnectionTrait, FromQueryResult};

use super::super::sessies::Grenzen;
use super::{run, sql};
use crate::register::Registerfout;

#[derive(FromQueryResult)]
pub(in crate::account) struct Rij {
    pub(in crate::account) som: String,
    pub(in crate::account) gegevens: String,
    pub(in crate::account) begonnen_op: i64,
    pub(in crate::account) gezien_op: i64,
}

/// A session that is not over.
pub(in crate::account) async fn load(
    db: &impl ConnectionTrait,
    som: &str,
    grenzen: &Grenzen,
) -> Result<Option<Rij>, Registerfout> {
    let tekst = "SELECT som, gegevens, begonnen_op, gezien_op FROM sessie \
                 WHERE som = $1 AND gezien_op > $2 AND begonnen_op > $3";
    let vraag = sql(db, tekst, [som.into(), grenzen.gezien.into(), grenzen.begonnen.into()]);
    Ok(Rij::find_by_statement(vraag).one(db).await?)
}

pub(in crate::account) async fn insert(
    db: &impl ConnectionTrait,
    som: &str,
    account: Option<i64>,
    gegevens: &str,
    nu: i64,
) -> Result<(), Registerfout> {
    let tekst = "INSERT INTO sessie (som, account, gegevens, begonnen_op, gezien_op) VALUES ($1, $2, $3, $4, $4)";
    run(db, tekst, [som.into(), account.into(), gegevens.into(), nu.into()]).await?;
    Ok(())
}

/// Changes a session that is there; one that was ended meanwhile stays ended.
pub(in crate::account) async fn update(
    db: &impl ConnectionTrait,
    som: &str,
    account: Option<i64>,
    gegevens: &str,
    nu: i64,
) -> Result<(), Registerfout> {
    let tekst = "UPDATE sessie SET account = $2, gegevens = $3, gezien_op = $4 WHERE som = $1";
    run(db, tekst, [som.into(), account.into(), gegevens.into(), nu.into()]).await?;
    Ok(())
}

pub(in crate::account) async fn touch(db: &impl ConnectionTrait, som: &str, nu: i64) -> Result<(), Registerfout> {
    run(db, "UPDATE sessie SET gezien_op = $2 WHERE som = $1", [som.into(), nu.into()]).await?;
    Ok(())
}

pub(in crate::account) async fn delete(db: &impl ConnectionTrait, som: &str) -> Result<(), Registerfout> {
    run(db, "DELETE FROM sessie WHERE som = $1", [som.into()]).await?;
    Ok(())
}

/// Ends one session of an account; whether there was one.
pub(in crate::account) async fn delete_of(
    db: &impl ConnectionTrait,
    account: i64,
    som: &str,
) -> Result<bool, Registerfout> {
    let tekst = "DELETE FROM sessie WHERE account = $1 AND som = $2";
    Ok(run(db, tekst, [account.into(), som.into()]).await? == 1)
}

/// Ends the sessions of an account, but for one.
pub(in crate::account) async fn delete_all_of(
    db: &impl ConnectionTrait,
    account: i64,
    behalve: Option<&str>,
) -> Result<u64, Registerfout> {
    let tekst = "DELETE FROM sessie WHERE account = $1 AND som <> $2";
    Ok(run(db, tekst, [account.into(), behalve.unwrap_or_default().into()]).await?)
}

/// The sessions of an account that are not over, the last seen first.
pub(in crate::account) async fn list(
    db: &impl ConnectionTrait,
    account: i64,
    grenzen: &Grenzen,
) -> Result<Vec<Rij>, Registerfout> {
    let tekst = "SELECT som, gegevens, begonnen_op, gezien_op FROM sessie \
                 WHERE account = $1 AND gezien_op > $2 AND begonnen_op > $3 ORDER BY gezien_op DESC, som";
    let vraag = sql(db, tekst, [account.into(), grenzen.gezien.into(), grenzen.begonnen.into()]);
    Ok(Rij::find_by_statement(vraag).all(db).await?)
}

/// Removes sessions that are over.
pub(in crate::account) async fn sweep(db: &impl ConnectionTrait, grenzen: &Grenzen) -> Result<(), Registerfout> {
    let tekst = "DELETE FROM sessie WHERE gezien_op <= $1 OR begonnen_op <= $2";
    run(db, tekst, [grenzen.gezien.into(), grenzen.begonnen.into()]).await?;
    Ok(())
}

/// Who is signed in, and in what: one question per request.
#[derive(FromQueryResult)]
pub(in crate::account) struct Wie {
    pub(in crate::account) naam: String,
    pub(in crate::account) organisatie: Option<String>,
    pub(in crate::account) organisatienaam: Option<String>,
    pub(in crate::account) rol: Option<String>,
    pub(in crate::account) aanstellingen: i64,
    pub(in crate::account) tijdelijk: i64,
    pub(in crate::account) tweede_factor: i64,
}

/// The account of a session, unless it was closed, with its chosen aanstelling as far as that holds on a day.
pub(in crate::account) async fn who(
    db: &impl ConnectionTrait,
    account: i64,
    aanstelling: Option<i64>,
    dag: jiff::civil::Date,
) -> Result<Option<Wie>, Registerfout> {
    let tekst = "SELECT a.naam, a.wachtwoord_tijdelijk AS tijdelijk, \
                   CASE WHEN a.totp_geheim IS NULL THEN CAST(0 AS BIGINT) ELSE CAST(1 AS BIGINT) END AS tweede_factor, s.organisatie, s.organisatienaam, s.rol, \
                   (SELECT COUNT(*) FROM aanstelling x WHERE x.account = a.nummer \
                    AND x.van <= $3 AND (x.tot IS NULL OR x.tot > $3)) AS aanstellingen \
                 FROM account a LEFT JOIN aanstelling s ON s.account = a.nummer AND s.nummer = $2 \
                   AND s.van <= $3 AND (s.tot IS NULL OR s.tot > $3) \
                 WHERE a.nummer = $1 AND a.geblokkeerd_op IS NULL";
    let waarden = [account.into(), aanstelling.unwrap_or_default().into(), dag.to_string().into()];
    Ok(Wie::find_by_statement(sql(db, tekst, waarden)).one(db).await?)
}
