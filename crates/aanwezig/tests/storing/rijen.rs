//! Looking straight into a register, past the product.

use jiff::civil::Date;
use recht::dag::Dag;
use sea_orm::{ConnectionTrait as _, Database, DatabaseConnection, FromQueryResult, Statement};

use super::installatie::DAG;

pub(crate) async fn open(adres: &str) -> DatabaseConnection {
    Database::connect(adres).await.unwrap()
}

pub(crate) async fn all<T: FromQueryResult>(db: &DatabaseConnection, sql: &str) -> Vec<T> {
    T::find_by_statement(Statement::from_string(db.get_database_backend(), sql)).all(db).await.unwrap()
}

pub(crate) async fn number(db: &DatabaseConnection, sql: &str) -> i64 {
    let rij = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap().unwrap();
    rij.try_get_by_index::<Option<i64>>(0).unwrap().unwrap_or_default()
}

/// A lesson of the test day that is given.
#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct Les {
    pub(crate) organisatie: String,
    pub(crate) les: i64,
}

pub(crate) async fn lessons(db: &DatabaseConnection) -> Vec<Les> {
    let dag = Dag::from(DAG.parse::<Date>().unwrap()).0;
    all(db, &format!("SELECT organisatie, les FROM les WHERE datum = {dag} AND toestand = 'gepland' ORDER BY 1, 2"))
        .await
}

/// A pupil's absence in the weeks before that the office called lawful.
#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct Geoorloofd {
    pub(crate) organisatie: String,
    pub(crate) leerling: i64,
    pub(crate) les: i64,
}

pub(crate) async fn lawful(db: &DatabaseConnection) -> Vec<Geoorloofd> {
    let vanaf = Dag::from(DAG.parse::<Date>().unwrap()).0 - 28;
    all(
        db,
        &format!(
            "SELECT organisatie, leerling, les FROM verzuim WHERE status = 'geoorloofd' AND datum >= {vanaf} \
             ORDER BY organisatie, leerling, les"
        ),
    )
    .await
}

/// The leerplichtorganisaties whose people can sign in here.
pub(crate) async fn officers(db: &DatabaseConnection) -> Vec<String> {
    codes(db, "SELECT DISTINCT organisatie FROM aanstelling WHERE rol = 'leerplichtambtenaar' ORDER BY 1").await
}

/// Those of them that have reports to deal with.
pub(crate) async fn officers_with_reports(db: &DatabaseConnection) -> Vec<String> {
    codes(db, "SELECT DISTINCT organisatie FROM leerplicht_verzuimmelding WHERE is_open = 1 ORDER BY 1").await
}

async fn codes(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    #[derive(FromQueryResult)]
    struct Rij {
        organisatie: String,
    }
    all::<Rij>(db, sql).await.into_iter().map(|rij| rij.organisatie).collect()
}
