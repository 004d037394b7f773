//! The rows of letters. Nothing is ever changed.

use jiff::civil::Date;
use kern::register::{Register, Registerfout, Wijziging};
use kern::toegang::{Organisatiecode, Permit};
use recht::dag::Dag;
use sea_orm::{ConnectionTrait as _, FromQueryResult, Statement, Value};

use super::{Bestuur, Briefregel, Verzending};
use crate::signalenbox::store::{covered, dag, number_of_key, parse, scope};

const TABEL: &str = "inspectie_bestuursbrief";

#[derive(FromQueryResult)]
struct Rij {
    nummer: i64,
    bestuur: String,
    bestuursnaam: String,
    betreft: String,
    onderwerp: String,
    dag: i32,
    door: String,
}

fn as_line(rij: Rij) -> Result<Briefregel, Registerfout> {
    Ok(Briefregel {
        nummer: rij.nummer,
        bestuur: Bestuur { code: parse(TABEL, &rij.bestuur)?, naam: rij.bestuursnaam },
        betreft: rij.betreft,
        onderwerp: rij.onderwerp,
        op: dag(rij.dag),
        door: rij.door.into(),
    })
}

/// The letters about something, newest first.
pub(super) async fn about(
    register: &Register,
    permit: &Permit,
    betreft: &str,
) -> Result<Vec<Briefregel>, Registerfout> {
    let (waar, mut waarden) = scope(permit, "b.organisatie", 1);
    waarden.push(betreft.into());
    let sql = format!(
        "SELECT b.nummer, b.bestuur, b.bestuursnaam, b.betreft, b.onderwerp, b.dag, b.door FROM inspectie_bestuursbrief b \
         WHERE {waar} AND b.betreft = ${} ORDER BY b.nummer DESC",
        waarden.len()
    );
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    Rij::find_by_statement(vraag).all(register.lees()).await?.into_iter().map(as_line).collect()
}

/// The letters to the board of a permit, newest first.
pub(crate) async fn to_board(register: &Register, permit: &Permit) -> Result<Vec<Briefregel>, Registerfout> {
    let (waar, waarden) = scope(permit, "b.bestuur", 1);
    let sql = format!(
        "SELECT b.nummer, b.bestuur, b.bestuursnaam, b.betreft, b.onderwerp, b.dag, b.door FROM inspectie_bestuursbrief b \
         WHERE {waar} ORDER BY b.nummer DESC"
    );
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    Rij::find_by_statement(vraag).all(register.lees()).await?.into_iter().map(as_line).collect()
}

#[derive(FromQueryResult)]
struct Inhoudrij {
    inhoud: Vec<u8>,
}

/// The pages of a letter.
pub(super) async fn content(
    register: &Register,
    permit: &Permit,
    nummer: i64,
) -> Result<Option<Vec<u8>>, Registerfout> {
    pages_of(register, permit, "b.organisatie", nummer).await
}

/// The pages of a letter to the board of a permit.
pub(crate) async fn content_to_board(
    register: &Register,
    permit: &Permit,
    nummer: i64,
) -> Result<Option<Vec<u8>>, Registerfout> {
    pages_of(register, permit, "b.bestuur", nummer).await
}

async fn pages_of(
    register: &Register,
    permit: &Permit,
    kolom: &str,
    nummer: i64,
) -> Result<Option<Vec<u8>>, Registerfout> {
    let (waar, mut waarden) = scope(permit, kolom, 1);
    waarden.push(nummer.into());
    let sql = format!("SELECT b.inhoud FROM inspectie_bestuursbrief b WHERE {waar} AND b.nummer = ${}", waarden.len());
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    Ok(Inhoudrij::find_by_statement(vraag).one(register.lees()).await?.map(|rij| rij.inhoud))
}

/// The number of the letter that was sent under a key.
pub(super) async fn find_by_key(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    kenmerk: &str,
) -> Result<Option<i64>, Registerfout> {
    number_of_key(wijziging, permit, organisatie, "inspectie_bestuursbrief", kenmerk).await
}

/// Adds a letter.
pub(super) async fn insert(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
    verzending: &Verzending,
    (op, inhoud): (Date, Vec<u8>),
) -> Result<(), Registerfout> {
    let sql = "INSERT INTO inspectie_bestuursbrief (organisatie, nummer, kenmerk, bestuur, bestuursnaam, betreft, onderwerp, \
               inhoud, dag, tijdstip, account, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let waarden: [Value; 12] = [
        covered(permit, organisatie)?.into(),
        nummer.into(),
        verzending.kenmerk.clone().into(),
        verzending.bestuur.code.to_string().into(),
        verzending.bestuur.naam.clone().into(),
        verzending.betreft.clone().into(),
        verzending.onderwerp.clone().into(),
        inhoud.into(),
        Dag::from(op).0.into(),
        wijziging.nu().as_microsecond().into(),
        permit.account().0.into(),
        verzending.door.reveal().to_owned().into(),
    ];
    let tx = wijziging.tx();
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).await?;
    Ok(())
}
