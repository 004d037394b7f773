//! The bare database: thirty rows of the same shape in one durable transaction, and nothing else; row by row, and all at once.

use std::time::Duration;

use anyhow::{Context as _, Result};
use sea_orm::sqlx::postgres::{PgConnectOptions, PgConnection};
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use sea_orm::sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _, query};

use super::wereld::KLAS;

const TABEL: &str = "CREATE TABLE IF NOT EXISTS merk_kaal (organisatie TEXT NOT NULL, les BIGINT NOT NULL, \
    leerling BIGINT NOT NULL, versie INTEGER NOT NULL, merk TEXT NOT NULL, minuten INTEGER NOT NULL, \
    PRIMARY KEY (organisatie, les, leerling, versie))";
const INDEX: &str = "CREATE INDEX IF NOT EXISTS merk_kaal_leerling ON merk_kaal (organisatie, leerling, les)";

/// How the thirty rows are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wijze {
    /// A prepared statement for each row, as a program without a store of its own does.
    PerRij,
    /// All rows in one statement: the fastest there is.
    Ineens,
}

impl Wijze {
    pub(crate) const ALLE: [Self; 2] = [Self::PerRij, Self::Ineens];

    fn rows(self) -> usize {
        match self {
            Self::PerRij => 1,
            Self::Ineens => usize::try_from(KLAS).unwrap_or(1),
        }
    }
}

/// One connection.
pub(crate) enum Kaal {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Kaal {
    /// Connects, and makes the table when it is not there. SQLite as careful as the register: WAL, synchronous FULL.
    pub(crate) async fn connect(adres: &str) -> Result<Self> {
        if adres.starts_with("sqlite:") {
            let keuzes: SqliteConnectOptions = adres.parse()?;
            let keuzes = keuzes
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(Duration::from_secs(30))
                .pragma("cache_size", "-16000");
            let mut db = keuzes.connect().await?;
            db.execute(TABEL.replace("BIGINT", "INTEGER").replace("versie))", "versie)) STRICT").leak() as &str)
                .await?;
            db.execute(INDEX).await?;
            return Ok(Self::Sqlite(db));
        }
        let keuzes: PgConnectOptions = adres.parse()?;
        let mut db = keuzes.options([("synchronous_commit", "on")]).connect().await?;
        db.execute(TABEL).await?;
        db.execute(INDEX).await?;
        Ok(Self::Postgres(db))
    }

    /// Adds the marks of one lesson in one transaction.
    pub(crate) async fn insert(&mut self, wijze: Wijze, organisatie: &str, les: i64) -> Result<()> {
        let klas = les % 40;
        let tekst = statement(wijze.rows());
        macro_rules! insert {
            ($db:expr, $begin:expr) => {{
                let mut tx = $begin;
                let plaatsen: Vec<i64> = (0..KLAS).collect();
                for stuk in plaatsen.chunks(wijze.rows()) {
                    let mut vraag = query(AssertSqlSafe(tekst.as_str()));
                    for plaats in stuk {
                        let merk = if *plaats < 3 { "afwezig" } else { "aanwezig" };
                        vraag = vraag
                            .bind(organisatie)
                            .bind(les)
                            .bind(klas * KLAS + plaats)
                            .bind(1_i32)
                            .bind(merk)
                            .bind(0_i32);
                    }
                    vraag.execute(&mut *tx).await?;
                }
                tx.commit().await?;
            }};
        }
        match self {
            Self::Sqlite(db) => insert!(db, db.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(db) => insert!(db, db.begin().await?),
        }
        Ok(())
    }

    /// How durable it says to be.
    pub(crate) async fn durability(&mut self) -> Result<String> {
        use sea_orm::sqlx::Row as _;
        Ok(match self {
            Self::Sqlite(db) => {
                let wijze: i32 = query("PRAGMA synchronous").fetch_one(&mut *db).await?.try_get(0)?;
                let logboek: String = query("PRAGMA journal_mode").fetch_one(db).await?.try_get(0)?;
                format!("synchronous={wijze} journal_mode={logboek}")
            }
            Self::Postgres(db) => {
                let sql = "SELECT current_setting('fsync'), current_setting('synchronous_commit')";
                let rij = query(sql).fetch_optional(db).await?.context("no settings")?;
                format!("fsync={} synchronous_commit={}", rij.try_get::<String, _>(0)?, rij.try_get::<String, _>(1)?)
            }
        })
    }
}

fn statement(rijen: usize) -> String {
    let rijen: Vec<String> = (0..rijen)
        .map(|rij| {
            let waarden: Vec<String> = (1..=6).map(|kolom| format!("${}", rij * 6 + kolom)).collect();
            format!("({})", waarden.join(", "))
        })
        .collect();
    format!("INSERT INTO merk_kaal (organisatie, les, leerling, versie, merk, minuten) VALUES {}", rijen.join(", "))
}
