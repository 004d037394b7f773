//! The rows of sources, draws and what was said of them. Nothing is ever changed.

use kern::register::{Register, Registerfout, Wijziging};
use kern::toegang::{Accountnummer, Organisatiecode, Permit};
use recht::dag::Dag;
use sea_orm::{ConnectionTrait as _, FromQueryResult, Statement, Value};
use serde::de::DeserializeOwned;
use uitwisseling::berichten::Signaalbewijs;

use super::gebruik::{Besluit, Bronregel, Bronsoort, Selectie, Selectieregel};
use crate::signalenbox::store::{covered, dag, json, number_of_key, scope};

const BRON: &str = "inspectie_selectiebron";
const SELECTIE: &str = "inspectie_selectie";

#[derive(FromQueryResult)]
struct Bronrij {
    nummer: i64,
    soort: String,
    bron: String,
    peildatum: i32,
    aantal: i64,
    naam: String,
}

fn as_source(rij: Bronrij) -> Result<Bronregel, Registerfout> {
    let soort = Bronsoort::find(&rij.soort).ok_or_else(|| Registerfout::onleesbaar(BRON, "a word that is no kind"))?;
    Ok(Bronregel {
        nummer: rij.nummer,
        soort,
        bron: rij.bron,
        peildatum: dag(rij.peildatum),
        aantal: rij.aantal,
        door: rij.naam.into(),
    })
}

fn statement(register: &Register, sql: String, waarden: Vec<Value>) -> Statement {
    Statement::from_sql_and_values(register.motor().backend(), sql, waarden)
}

/// The sources, newest first.
pub(super) async fn sources(register: &Register, permit: &Permit) -> Result<Vec<Bronregel>, Registerfout> {
    let (waar, waarden) = scope(permit, "b.organisatie", 1);
    let sql = format!(
        "SELECT b.nummer, b.soort, b.bron, b.peildatum, b.aantal, b.naam FROM inspectie_selectiebron b \
         WHERE {waar} ORDER BY b.nummer DESC"
    );
    let rijen = Bronrij::find_by_statement(statement(register, sql, waarden)).all(register.lees()).await?;
    rijen.into_iter().map(as_source).collect()
}

#[derive(FromQueryResult)]
struct Inhoudrij {
    inhoud: String,
}

/// What a source holds; none when there is no such source of that kind.
pub(super) async fn content<T: DeserializeOwned>(
    register: &Register,
    permit: &Permit,
    soort: Bronsoort,
    nummer: i64,
) -> Result<Option<T>, Registerfout> {
    let (waar, mut waarden) = scope(permit, "b.organisatie", 1);
    waarden.extend([Value::from(nummer), soort.as_str().into()]);
    let (een, twee) = (waarden.len() - 1, waarden.len());
    let sql = format!(
        "SELECT b.inhoud FROM inspectie_selectiebron b WHERE {waar} AND b.nummer = ${een} AND b.soort = ${twee}"
    );
    let rij = Inhoudrij::find_by_statement(statement(register, sql, waarden)).one(register.lees()).await?;
    rij.map(|rij| json(BRON, &rij.inhoud)).transpose()
}

/// Adds a source.
pub(super) async fn insert_source(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    regel: &Bronregel,
    inhoud: String,
) -> Result<(), Registerfout> {
    let sql = "INSERT INTO inspectie_selectiebron (organisatie, nummer, soort, bron, peildatum, aantal, inhoud, tijdstip, \
               account, naam) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let waarden: [Value; 10] = [
        covered(permit, organisatie)?.into(),
        regel.nummer.into(),
        regel.soort.as_str().into(),
        regel.bron.clone().into(),
        Dag::from(regel.peildatum).0.into(),
        regel.aantal.into(),
        inhoud.into(),
        wijziging.nu().as_microsecond().into(),
        permit.account().0.into(),
        regel.door.reveal().to_owned().into(),
    ];
    run(wijziging, sql, waarden.into()).await
}

async fn run(wijziging: &Wijziging, sql: &str, waarden: Vec<Value>) -> Result<(), Registerfout> {
    let tx = wijziging.tx();
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Selectierij {
    nummer: i64,
    naam: String,
    methode: String,
    eenheden: i64,
    getrokken: i64,
    dag: i32,
    account: i64,
    door: String,
    akkoord: Option<i32>,
    reden: Option<String>,
    besluitdag: Option<i32>,
    besloten_door: Option<String>,
}

const KOLOMMEN: &str = "s.nummer, s.naam, s.methode, s.eenheden, s.getrokken, s.dag, s.account, s.door, b.akkoord, b.reden, \
                        b.dag AS besluitdag, b.door AS besloten_door";
const VAN: &str = "inspectie_selectie s LEFT JOIN inspectie_selectiebesluit b \
                   ON b.organisatie = s.organisatie AND b.selectie = s.nummer";

fn as_line(rij: Selectierij) -> Result<Selectieregel, Registerfout> {
    let methode = super::Methodesoort::find(&rij.methode)
        .ok_or_else(|| Registerfout::onleesbaar(SELECTIE, "a word that is no way of drawing"))?;
    let besluit = match (rij.akkoord, rij.besluitdag, rij.besloten_door) {
        (Some(akkoord), Some(op), Some(door)) => Some(Besluit {
            akkoord: akkoord != 0,
            reden: rij.reden.unwrap_or_default().into(),
            op: dag(op),
            door: door.into(),
        }),
        _ => None,
    };
    Ok(Selectieregel {
        nummer: rij.nummer,
        naam: rij.naam,
        methode,
        eenheden: rij.eenheden,
        getrokken: rij.getrokken,
        op: dag(rij.dag),
        account: Accountnummer(rij.account),
        door: rij.door.into(),
        besluit,
    })
}

/// The draws, newest first.
pub(super) async fn list(register: &Register, permit: &Permit) -> Result<Vec<Selectieregel>, Registerfout> {
    let (waar, waarden) = scope(permit, "s.organisatie", 1);
    let sql = format!("SELECT {KOLOMMEN} FROM {VAN} WHERE {waar} ORDER BY s.nummer DESC");
    let rijen = Selectierij::find_by_statement(statement(register, sql, waarden)).all(register.lees()).await?;
    rijen.into_iter().map(as_line).collect()
}

#[derive(FromQueryResult)]
struct Recordrij {
    record: String,
}

/// A draw with its record as it was written.
pub(super) async fn find(register: &Register, permit: &Permit, nummer: i64) -> Result<Option<Selectie>, Registerfout> {
    let (waar, mut waarden) = scope(permit, "s.organisatie", 1);
    waarden.push(nummer.into());
    let plaats = waarden.len();
    let sql = format!("SELECT {KOLOMMEN} FROM {VAN} WHERE {waar} AND s.nummer = ${plaats}");
    let rij = Selectierij::find_by_statement(statement(register, sql, waarden.clone())).one(register.lees()).await?;
    let sql = format!("SELECT s.record FROM inspectie_selectie s WHERE {waar} AND s.nummer = ${plaats}");
    let record = Recordrij::find_by_statement(statement(register, sql, waarden)).one(register.lees()).await?;
    let Some((rij, record)) = rij.zip(record) else { return Ok(None) };
    Ok(Some(Selectie { regel: as_line(rij)?, record: json(SELECTIE, &record.record)?, tekst: record.record }))
}

/// The number of the draw that was made under a key.
pub(super) async fn find_by_key(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    kenmerk: &str,
) -> Result<Option<i64>, Registerfout> {
    number_of_key(wijziging, permit, organisatie, SELECTIE, kenmerk).await
}

/// Adds a draw.
pub(super) async fn insert(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    (nummer, kenmerk): (i64, &str),
    record: &super::Record,
    tekst: String,
) -> Result<(), Registerfout> {
    let sql = "INSERT INTO inspectie_selectie (organisatie, nummer, kenmerk, naam, methode, eenheden, getrokken, record, dag, \
               tijdstip, account, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let count = |aantal: usize| i64::try_from(aantal).unwrap_or(i64::MAX);
    let waarden: [Value; 12] = [
        covered(permit, organisatie)?.into(),
        nummer.into(),
        kenmerk.to_owned().into(),
        record.naam.clone().into(),
        record.opdracht.methode.soort().as_str().into(),
        count(record.kader.eenheden.len()).into(),
        count(record.uitkomst.getrokken().len()).into(),
        tekst.into(),
        Dag::from(record.getrokken_op).0.into(),
        wijziging.nu().as_microsecond().into(),
        permit.account().0.into(),
        record.getrokken_door.reveal().to_owned().into(),
    ];
    run(wijziging, sql, waarden.into()).await
}

/// Adds what a second person said. The key of the table lets only one be first.
pub(super) async fn insert_decision(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
    besluit: &Besluit,
) -> Result<bool, Registerfout> {
    let sql = "INSERT INTO inspectie_selectiebesluit (organisatie, selectie, akkoord, reden, dag, tijdstip, account, door) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (organisatie, selectie) DO NOTHING";
    let waarden: [Value; 8] = [
        covered(permit, organisatie)?.into(),
        nummer.into(),
        i32::from(besluit.akkoord).into(),
        besluit.reden.reveal().to_owned().into(),
        Dag::from(besluit.op).0.into(),
        wijziging.nu().as_microsecond().into(),
        permit.account().0.into(),
        besluit.door.reveal().to_owned().into(),
    ];
    let tx = wijziging.tx();
    let gedaan = tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).await?;
    Ok(gedaan.rows_affected() == 1)
}

#[derive(FromQueryResult)]
struct Signaalrij {
    brin: String,
    vestiging: Option<String>,
    bewijs: Option<String>,
}

/// The signals of each school handed in since a day, oldest first, with the evidence that came along.
pub(super) async fn signals(
    register: &Register,
    permit: &Permit,
    vanaf: Dag,
) -> Result<Vec<(String, Option<Signaalbewijs>)>, Registerfout> {
    let (waar, mut waarden) = scope(permit, "s.organisatie", 1);
    waarden.push(vanaf.0.into());
    let sql = format!(
        "SELECT s.brin, s.vestiging, s.bewijs FROM inspectie_signaal s WHERE {waar} AND s.brin IS NOT NULL \
         AND s.soort = 'signaal' AND s.ingediend_op >= ${} ORDER BY s.nummer",
        waarden.len()
    );
    let rijen = Signaalrij::find_by_statement(statement(register, sql, waarden)).all(register.lees()).await?;
    let lees = |rij: Signaalrij| {
        let code = format!("{}{}", rij.brin, rij.vestiging.unwrap_or_default());
        Ok((code, rij.bewijs.map(|tekst| json("inspectie_signaal", &tekst)).transpose()?))
    };
    rijen.into_iter().map(lees).collect()
}
