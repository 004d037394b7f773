//! Sessions. Of the id in the cookie only a hash is kept: who reads the database cannot take over a session.

use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::{Deserialize, Serialize};

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

/// Who is signed in, and in what.
#[derive(Debug, Clone, FromQueryResult, Serialize, Deserialize)]
pub(in crate::account) struct Wie {
    pub(in crate::account) naam: String,
    pub(in crate::account) organisatie: Option<String>,
    pub(in crate::account) organisatienaam: Option<String>,
    pub(in crate::account) rol: Option<String>,
    pub(in crate::account) aanstellingen: i64,
    pub(in crate::account) tijdelijk: i64,
    pub(in crate::account) tweede_factor: i64,
}

#[derive(FromQueryResult)]
struct Metwie {
    som: String,
    gegevens: String,
    begonnen_op: i64,
    gezien_op: i64,
    naam: Option<String>,
    tijdelijk: Option<i64>,
    tweede_factor: i64,
    nummer: Option<i64>,
    organisatie: Option<String>,
    organisatienaam: Option<String>,
    rol: Option<String>,
}

/// A session that is not over, with what its account works in on a day: one question per request.
pub(in crate::account) async fn load(
    db: &impl ConnectionTrait,
    som: &str,
    grenzen: &Grenzen,
    dag: jiff::civil::Date,
) -> Result<Option<Geladen>, Registerfout> {
    let tekst = "SELECT s.som, s.gegevens, s.begonnen_op, s.gezien_op, a.naam, a.wachtwoord_tijdelijk AS tijdelijk, \
                   CASE WHEN a.totp_geheim IS NULL THEN CAST(0 AS BIGINT) ELSE CAST(1 AS BIGINT) END AS tweede_factor, \
                   w.nummer, w.organisatie, w.organisatienaam, w.rol \
                 FROM sessie s LEFT JOIN account a ON a.nummer = s.account AND a.geblokkeerd_op IS NULL \
                   LEFT JOIN aanstelling w ON w.account = a.nummer AND w.van <= $4 AND (w.tot IS NULL OR w.tot > $4) \
                 WHERE s.som = $1 AND s.gezien_op > $2 AND s.begonnen_op > $3";
    let waarden = [som.into(), grenzen.gezien.into(), grenzen.begonnen.into(), dag.to_string().into()];
    Ok(Geladen::new(Metwie::find_by_statement(sql(db, tekst, waarden)).all(db).await?))
}

/// A session with the account behind it.
pub(in crate::account) struct Geladen {
    pub(in crate::account) rij: Rij,
    /// One for each aanstelling of the day, under its number; one without when there is none. Empty when the account was
    /// closed, or nobody is known yet.
    wie: Vec<(Option<i64>, Wie)>,
}

impl Geladen {
    fn new(rijen: Vec<Metwie>) -> Option<Self> {
        let eerste = rijen.first()?;
        let rij = Rij {
            som: eerste.som.clone(),
            gegevens: eerste.gegevens.clone(),
            begonnen_op: eerste.begonnen_op,
            gezien_op: eerste.gezien_op,
        };
        let aantal = rijen.iter().filter(|rij| rij.nummer.is_some()).count();
        let aanstellingen = i64::try_from(aantal).unwrap_or(i64::MAX);
        let wie = rijen.into_iter().filter_map(|rij| {
            let wie = Wie {
                naam: rij.naam?,
                organisatie: rij.organisatie,
                organisatienaam: rij.organisatienaam,
                rol: rij.rol,
                aanstellingen,
                tijdelijk: rij.tijdelijk?,
                tweede_factor: rij.tweede_factor,
            };
            Some((rij.nummer, wie))
        });
        Some(Self { rij, wie: wie.collect() })
    }

    /// The account in the aanstelling that was chosen, or in none when that does not hold that day.
    pub(in crate::account) fn who(&self, aanstelling: Option<i64>) -> Option<Wie> {
        let gekozen = self.wie.iter().find(|(nummer, _)| nummer.is_some() && *nummer == aanstelling);
        let geen =
            |(_, wie): &(Option<i64>, Wie)| Wie { organisatie: None, organisatienaam: None, rol: None, ..wie.clone() };
        gekozen.map(|(_, wie)| wie.clone()).or_else(|| self.wie.first().map(geen))
    }
}
