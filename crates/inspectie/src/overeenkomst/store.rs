//! The rows of agreements and their steps. Nothing is ever changed.

use kern::register::{Registerfout, Wijziging};
use kern::toegang::{Organisatiecode, Permit};
use recht::begrip::Gemeentecode;
use recht::dag::Dag;
use recht::melding::routering::Looptijd;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value};
use uitwisseling::berichten::Vertrouwelijk;

use super::{Nieuw, Stap, Stapsoort};
use crate::signalenbox::store::{covered, dag, json, number_of_key, parse, scope};

const TABEL: &str = "inspectie_overeenkomst";
const STAP: &str = "inspectie_overeenkomststap";

/// What was entered: agreements with their number and who entered them, and steps in order.
pub(super) type Rijen = (Vec<(i64, Nieuw, Vertrouwelijk)>, Vec<Stap>);

#[derive(FromQueryResult)]
struct Rij {
    nummer: i64,
    kenmerk: String,
    naam: String,
    van: i32,
    tot: Option<i32>,
    bron: String,
    gemeenten: String,
    door: String,
}

impl TryFrom<Rij> for (i64, Nieuw, Vertrouwelijk) {
    type Error = Registerfout;

    fn try_from(rij: Rij) -> Result<Self, Registerfout> {
        let gemeenten: Vec<(String, String)> = json(TABEL, &rij.gemeenten)?;
        let gemeenten = gemeenten.into_iter().map(|(code, naam)| Ok((parse(TABEL, &code)?, naam)));
        let nieuw = Nieuw {
            kenmerk: rij.kenmerk,
            naam: rij.naam,
            looptijd: Looptijd { van: dag(rij.van), tot: rij.tot.map(dag) },
            bron: rij.bron,
            gemeenten: gemeenten.collect::<Result<_, Registerfout>>()?,
        };
        Ok((rij.nummer, nieuw, rij.door.into()))
    }
}

#[derive(FromQueryResult)]
struct Staprij {
    overeenkomst: String,
    soort: String,
    gemeente: Option<String>,
    gemeentenaam: Option<String>,
    dag: i32,
    waarom: String,
    door: String,
}

impl TryFrom<Staprij> for Stap {
    type Error = Registerfout;

    fn try_from(rij: Staprij) -> Result<Self, Registerfout> {
        let soort = Stapsoort::find(&rij.soort)
            .ok_or_else(|| Registerfout::onleesbaar(STAP, "a word that is no kind of step"))?;
        let code = rij.gemeente.map(|code| parse::<Gemeentecode>(STAP, &code)).transpose()?;
        Ok(Self {
            overeenkomst: rij.overeenkomst,
            soort,
            gemeente: code.map(|code| (code, rij.gemeentenaam.unwrap_or_default())),
            dag: dag(rij.dag),
            waarom: rij.waarom.into(),
            door: rij.door.into(),
        })
    }
}

/// Everything that was entered.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    backend: DbBackend,
    permit: &Permit,
) -> Result<Rijen, Registerfout> {
    let (waar, waarden) = scope(permit, "o.organisatie", 1);
    let sql = format!(
        "SELECT o.nummer, o.kenmerk, o.naam, o.van, o.tot, o.bron, o.gemeenten, o.door FROM inspectie_overeenkomst o \
         WHERE {waar} ORDER BY o.nummer"
    );
    let vraag = Statement::from_sql_and_values(backend, sql, waarden.clone());
    let eigen = Rij::find_by_statement(vraag).all(db).await?;
    let sql = format!(
        "SELECT o.overeenkomst, o.soort, o.gemeente, o.gemeentenaam, o.dag, o.waarom, o.door \
         FROM inspectie_overeenkomststap o WHERE {waar} ORDER BY o.nummer"
    );
    let stappen = Staprij::find_by_statement(Statement::from_sql_and_values(backend, sql, waarden)).all(db).await?;
    let eigen = eigen.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
    Ok((eigen, stappen.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?))
}

/// The same within a change.
pub(super) async fn read_within(wijziging: &Wijziging, permit: &Permit) -> Result<Rijen, Registerfout> {
    let tx = wijziging.tx();
    read(tx, tx.get_database_backend(), permit).await
}

/// The number of the agreement that was entered under a key.
pub(super) async fn find_by_key(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    kenmerk: &str,
) -> Result<Option<i64>, Registerfout> {
    number_of_key(wijziging, permit, organisatie, TABEL, kenmerk).await
}

/// Adds an agreement.
pub(super) async fn insert(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
    nieuw: &Nieuw,
    door: &Vertrouwelijk,
) -> Result<(), Registerfout> {
    let gemeenten: Vec<(String, &str)> =
        nieuw.gemeenten.iter().map(|(code, naam)| (code.to_string(), naam.as_str())).collect();
    let gemeenten = serde_json::to_string(&gemeenten).map_err(|fout| Registerfout::onleesbaar(TABEL, fout))?;
    let sql = "INSERT INTO inspectie_overeenkomst (organisatie, nummer, kenmerk, naam, van, tot, bron, gemeenten, tijdstip, \
               account, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let waarden: [Value; 11] = [
        covered(permit, organisatie)?.into(),
        nummer.into(),
        nieuw.kenmerk.clone().into(),
        nieuw.naam.trim().to_owned().into(),
        Dag::from(nieuw.looptijd.van).0.into(),
        nieuw.looptijd.tot.map(|tot| Dag::from(tot).0).into(),
        nieuw.bron.trim().to_owned().into(),
        gemeenten.into(),
        wijziging.nu().as_microsecond().into(),
        permit.account().0.into(),
        door.reveal().to_owned().into(),
    ];
    run(wijziging, sql, waarden.into()).await
}

/// Adds a step.
pub(super) async fn insert_step(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
    stap: &Stap,
) -> Result<(), Registerfout> {
    let sql = "INSERT INTO inspectie_overeenkomststap (organisatie, nummer, overeenkomst, soort, gemeente, gemeentenaam, dag, \
               waarom, tijdstip, account, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let gemeente = stap.gemeente.as_ref();
    let waarden: [Value; 11] = [
        covered(permit, organisatie)?.into(),
        nummer.into(),
        stap.overeenkomst.clone().into(),
        stap.soort.as_str().into(),
        gemeente.map(|(code, _)| code.to_string()).into(),
        gemeente.map(|(_, naam)| naam.clone()).into(),
        Dag::from(stap.dag).0.into(),
        stap.waarom.reveal().trim().to_owned().into(),
        wijziging.nu().as_microsecond().into(),
        permit.account().0.into(),
        stap.door.reveal().to_owned().into(),
    ];
    run(wijziging, sql, waarden.into()).await
}

async fn run(wijziging: &Wijziging, sql: &str, waarden: Vec<Value>) -> Result<(), Registerfout> {
    let tx = wijziging.tx();
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).await?;
    Ok(())
}
