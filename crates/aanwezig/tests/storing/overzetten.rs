//! Brings a filled demo over from SQLite to PostgreSQL, table by table, for tests alone.

use std::time::Duration;

use sea_orm::{ConnectionTrait as _, DatabaseConnection, FromQueryResult, Statement};

use super::installatie::{Dienst, Installatie, until};
use super::rijen::{all, open};

/// Copies both databases; the processes make the tables.
pub(crate) async fn copy(installatie: &Installatie, van: &(String, String)) {
    for (dienst, oud, nieuw) in
        [(Dienst::Serve, &van.0, &installatie.register), (Dienst::Verzuimloket, &van.1, &installatie.loket)]
    {
        let (oud, nieuw) = (open(oud).await, open(nieuw).await);
        let tabellen = tables(&oud).await;
        installatie.start(dienst);
        until(Duration::from_secs(30), async || missing(&nieuw, &tabellen).await).await;
        installatie.kill(dienst);
        for tabel in tabellen {
            copy_table(&oud, &nieuw, &tabel).await;
        }
        oud.close().await.unwrap();
        nieuw.close().await.unwrap();
    }
}

#[derive(FromQueryResult)]
struct Naam {
    naam: String,
}

async fn tables(db: &DatabaseConnection) -> Vec<String> {
    let sql = "SELECT name AS naam FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'migratie'";
    all::<Naam>(db, sql).await.into_iter().map(|rij| rij.naam).collect()
}

async fn missing(db: &DatabaseConnection, tabellen: &[String]) -> Result<(), String> {
    let sql = "SELECT tablename::text AS naam FROM pg_tables WHERE schemaname = 'public'";
    let er: Vec<String> = all::<Naam>(db, sql).await.into_iter().map(|rij| rij.naam).collect();
    match tabellen.iter().find(|tabel| !er.contains(tabel)) {
        Some(tabel) => Err(format!("no table {tabel}")),
        None => Ok(()),
    }
}

/// As JSON, which both databases write and read themselves. It knows no bytes: those go in PostgreSQL's own writing of them.
async fn copy_table(oud: &DatabaseConnection, nieuw: &DatabaseConnection, tabel: &str) {
    let velden = format!(
        "SELECT quote(name) || ', ' || CASE type WHEN 'BLOB' THEN quote('\\x') || ' || hex(' || name || ')' ELSE name END AS naam \
         FROM pragma_table_info('{tabel}')"
    );
    let velden: Vec<String> = all::<Naam>(oud, &velden).await.into_iter().map(|veld| veld.naam).collect();
    let sql =
        format!("SELECT COALESCE(json_group_array(json_object({})), '[]') AS naam FROM {tabel}", velden.join(", "));
    let rijen = all::<Naam>(oud, &sql).await.remove(0).naam;
    let sql = format!(
        "INSERT INTO {tabel} SELECT * FROM json_populate_recordset(NULL::{tabel}, $1::json) ON CONFLICT DO NOTHING"
    );
    let invoegen = Statement::from_sql_and_values(nieuw.get_database_backend(), sql, [rijen.into()]);
    nieuw.execute_raw(invoegen).await.unwrap();
}
