//! Bringing the tables of a party up to date: each migration once, in order, in a transaction of its own.

use sea_orm::{ConnectionTrait as _, Statement, TransactionTrait as _};
use sha2::{Digest as _, Sha256};

use super::motor::{alleen_toevoegen, dialect};
use super::{Register, Registerfout};

/// The migrations of one party. They run alone: no table of another party is named in them.
#[derive(Debug, Clone, Copy)]
pub struct Partijmigraties {
    /// The party.
    pub partij: &'static str,
    /// In the order in which they run. One that was shipped never changes.
    pub migraties: &'static [Migratie],
}

/// One migration.
#[derive(Debug, Clone, Copy)]
pub struct Migratie {
    /// Its name, `0001_...`.
    pub naam: &'static str,
    /// SQL that both databases take, with the types `TEXT`, `INTEGER` (32 bits), `BIGINT` and `BYTEA`, and tables that end in
    /// `) STRICT;` or `) STRICT, WITHOUT ROWID;`. Its first line says why it is there.
    pub sql: &'static str,
    /// Tables of it to which rows are only added: the database refuses to change or remove one.
    pub alleen_toevoegen: &'static [&'static str],
}

/// Runs the migrations of a party that did not run yet.
pub async fn migrate(register: &Register, partij: &Partijmigraties) -> Result<(), Registerfout> {
    let db = &register.0.schrijven;
    let motor = register.motor();
    let tabel = "CREATE TABLE IF NOT EXISTS migratie (partij TEXT NOT NULL, naam TEXT NOT NULL, som TEXT NOT NULL, \
                 tijdstip BIGINT NOT NULL, PRIMARY KEY (partij, naam)) STRICT;";
    // Two processes that start together may both find the table missing.
    if db.query_one_raw(Statement::from_string(motor.backend(), "SELECT 1 FROM migratie WHERE 1 = 0")).await.is_err() {
        db.execute_unprepared(&dialect(motor, tabel)).await?;
    }
    for migratie in partij.migraties {
        run(register, partij.partij, migratie).await?;
    }
    Ok(())
}

async fn run(register: &Register, partij: &'static str, migratie: &Migratie) -> Result<(), Registerfout> {
    let motor = register.motor();
    let som = base16ct::lower::encode_string(&Sha256::digest(migratie.sql));
    let tx = register.0.schrijven.begin_with_options(super::wijziging::options()).await?;
    if motor == super::Motor::Postgres {
        // Only one process migrates at a time; the number is this program's own.
        tx.execute_unprepared("SELECT pg_advisory_xact_lock(7219)").await?;
    }
    let eerder = tx
        .query_one_raw(Statement::from_sql_and_values(
            motor.backend(),
            "SELECT som FROM migratie WHERE partij = $1 AND naam = $2",
            [partij.into(), migratie.naam.into()],
        ))
        .await?;
    if let Some(rij) = eerder {
        let uitgevoerd: String = rij.try_get_by_index(0)?;
        if uitgevoerd != som {
            return Err(Registerfout::MigratieVeranderd { partij, naam: migratie.naam });
        }
        return Ok(tx.rollback().await?);
    }
    let mut sql = dialect(motor, migratie.sql);
    for tabel in migratie.alleen_toevoegen {
        sql.push_str(&alleen_toevoegen(motor, tabel));
    }
    tx.execute_unprepared(&sql).await?;
    tx.execute_raw(Statement::from_sql_and_values(
        motor.backend(),
        "INSERT INTO migratie (partij, naam, som, tijdstip) VALUES ($1, $2, $3, $4)",
        [partij.into(), migratie.naam.into(), som.into(), register.klok().nu().as_microsecond().into()],
    ))
    .await?;
    Ok(tx.commit().await?)
}
