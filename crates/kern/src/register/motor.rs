//! Connecting to either database, with what each needs to be safe.

use std::time::Duration;

use sea_orm::sqlx::Connection as _;
use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend};

use super::Registerfout;

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Motor {
    /// One file.
    Sqlite,
    /// A server.
    Postgres,
}

impl Motor {
    /// By the address of the database.
    pub fn of_adres(adres: &str) -> Result<Self, Registerfout> {
        match adres.split_once(':').map(|(schema, _)| schema) {
            Some("sqlite") => Ok(Self::Sqlite),
            Some("postgres" | "postgresql") => Ok(Self::Postgres),
            _ => Err(Registerfout::OnbekendAdres),
        }
    }

    /// The same in the words of the library.
    pub fn backend(self) -> DbBackend {
        match self {
            Self::Sqlite => DbBackend::Sqlite,
            Self::Postgres => DbBackend::Postgres,
        }
    }
}

/// Where the register is and how it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instellingen {
    /// `sqlite:BESTAND` or `postgres://...`.
    pub adres: String,
    /// Number of connections for reading (SQLite), or in all (PostgreSQL).
    pub verbindingen: u32,
    /// How long a change waits for another process before it says that the database is busy.
    pub wachttijd: Duration,
    /// Whether a change that was confirmed survives a power cut. Only false while a register is filled that can be filled
    /// anew when that breaks off.
    pub duurzaam: bool,
}

impl Instellingen {
    /// The usual settings for an address.
    pub fn new(adres: impl Into<String>) -> Self {
        Self { adres: adres.into(), verbindingen: 8, wachttijd: Duration::from_secs(5), duurzaam: true }
    }
}

/// The connections for reading and for writing.
pub(super) async fn connect(
    instellingen: &Instellingen,
) -> Result<(Motor, DatabaseConnection, DatabaseConnection), Registerfout> {
    let motor = Motor::of_adres(&instellingen.adres)?;
    match motor {
        Motor::Sqlite => {
            // SQLite has one writer at a time. One connection for writing makes the wait a queue instead of a contest.
            let schrijven = open(instellingen, 1).await?;
            let lezen = open(instellingen, instellingen.verbindingen).await?;
            Ok((motor, lezen, schrijven))
        }
        Motor::Postgres => {
            let beide = open(instellingen, instellingen.verbindingen.max(2)).await?;
            Ok((motor, beide.clone(), beide))
        }
    }
}

/// Statements that a connection keeps prepared: those of the pages, and of saving for each number of pupils.
const STATEMENTS: usize = 256;

/// Pages of 4 kB in the log of SQLite before they go into the file. One in so many changes waits for that; a page that many
/// changes touched goes once.
const CHECKPOINT: &str = "4000";

/// How long a change waits for those before it.
pub(super) fn acquire_timeout(instellingen: &Instellingen) -> Duration {
    instellingen.wachttijd.max(Duration::from_secs(1)) * 2
}

async fn open(instellingen: &Instellingen, verbindingen: u32) -> Result<DatabaseConnection, Registerfout> {
    let (wachttijd, duurzaam) = (instellingen.wachttijd, instellingen.duurzaam);
    let mut keuzes = ConnectOptions::new(&instellingen.adres);
    keuzes
        .max_connections(verbindingen)
        .min_connections(1)
        .acquire_timeout(acquire_timeout(instellingen))
        .sqlx_logging(false)
        .test_before_acquire(false)
        .map_sqlx_sqlite_opts(move |keuzes| {
            use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
            keuzes
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(if duurzaam { SqliteSynchronous::Full } else { SqliteSynchronous::Off })
                .busy_timeout(wachttijd)
                .foreign_keys(true)
                .statement_cache_capacity(STATEMENTS)
                .pragma("cache_size", "-16000")
                .pragma("wal_autocheckpoint", CHECKPOINT)
                .pragma("temp_store", "memory")
        })
        .map_sqlx_sqlite_pool_opts(|keuzes| {
            keuzes.after_release(|verbinding, _| {
                Box::pin(async move {
                    // SQLite ends a transaction by itself when the disk is full, and the driver does not hear of that: it
                    // would put the next changes behind a savepoint of a transaction that nobody makes durable. Whatever is
                    // given up is undone by the time of the answer; a connection that is still in a transaction is closed.
                    verbinding.ping().await?;
                    Ok(!verbinding.is_in_transaction())
                })
            })
        })
        .map_sqlx_postgres_opts(move |keuzes| {
            let vastleggen = if duurzaam { "on" } else { "off" };
            let wacht = format!("{}ms", wachttijd.as_millis());
            let keuzes = keuzes.statement_cache_capacity(STATEMENTS);
            keuzes.options([("lock_timeout", wacht.as_str()), ("synchronous_commit", vastleggen)])
        });
    let verbinding = Database::connect(keuzes).await?;
    verbinding.ping().await?;
    Ok(verbinding)
}

/// Rewrites SQL that is written once into the dialect of a database: `BIGINT` and `BYTEA` are words SQLite's STRICT tables
/// do not know, and `STRICT` is one that PostgreSQL does not.
pub(super) fn dialect(motor: Motor, sql: &str) -> String {
    match motor {
        Motor::Sqlite => sql.replace("BIGINT", "INTEGER").replace("BYTEA", "BLOB"),
        Motor::Postgres => sql.replace(") STRICT, WITHOUT ROWID;", ");").replace(") STRICT;", ");"),
    }
}

/// The statements that make a table one to which rows are only added.
pub(super) fn alleen_toevoegen(motor: Motor, tabel: &str) -> String {
    match motor {
        Motor::Sqlite => ["UPDATE", "DELETE"]
            .map(|daad| {
                format!(
                    "CREATE TRIGGER {tabel}_geen_{daad} BEFORE {daad} ON {tabel} \
                     BEGIN SELECT RAISE(ABORT, 'alleen toevoegen: {tabel}'); END;\n"
                )
            })
            .concat(),
        Motor::Postgres => format!(
            "CREATE OR REPLACE FUNCTION alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION 'alleen toevoegen: %', TG_TABLE_NAME; END $$;\n\
             CREATE TRIGGER {tabel}_vast BEFORE UPDATE OR DELETE OR TRUNCATE ON {tabel} \
             FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();\n"
        ),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use sea_orm::ConnectionTrait as _;

    use super::*;
    use crate::klok::Systeemklok;
    use crate::register::Register;

    #[tokio::test(flavor = "multi_thread")]
    async fn a_connection_whose_transaction_sqlite_ended_by_itself_is_not_used_again() {
        let databank = testkit::sqlite();
        let register = Register::open(&Instellingen::new(&databank.adres), Arc::new(Systeemklok), &[]).await.unwrap();
        for _ in 0..3 {
            let wijziging = register.begin().await.unwrap();
            // As SQLite does when the disk is full: past the driver.
            wijziging.tx().execute_unprepared("ROLLBACK").await.unwrap();
            assert!(wijziging.commit().await.is_err());
        }
        let vrij = register.0.schrijven.get_sqlite_connection_pool().acquire().await.unwrap();
        assert!(!vrij.is_in_transaction());
    }
}
