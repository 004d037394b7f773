//! The rows of drafts.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, Statement};

use crate::register::{Registerfout, Wijziging};
use crate::toegang::Accountnummer;

pub(super) async fn insert(
    wijziging: &Wijziging,
    organisatie: &str,
    account: Accountnummer,
    kenmerk: &str,
    formulier: &str,
    velden: &str,
) -> Result<(), Registerfout> {
    let sql = "INSERT INTO klad (organisatie, kenmerk, account, formulier, velden, gemaakt_op) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let gemaakt_op = wijziging.nu().as_microsecond();
    let waarden =
        [organisatie.into(), kenmerk.into(), account.0.into(), formulier.into(), velden.into(), gemaakt_op.into()];
    let tx = wijziging.tx();
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).await?;
    Ok(())
}

/// Removes the drafts made before a moment.
pub(super) async fn forget(wijziging: &Wijziging, voor: Timestamp) -> Result<(), Registerfout> {
    let tx = wijziging.tx();
    let sql = "DELETE FROM klad WHERE gemaakt_op < $1";
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, [voor.as_microsecond().into()]))
        .await?;
    Ok(())
}

/// The fields of a draft made at or after a moment.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    organisatie: &str,
    account: Accountnummer,
    kenmerk: &str,
    formulier: &str,
    vanaf: Timestamp,
) -> Result<Option<String>, Registerfout> {
    let sql = "SELECT velden FROM klad WHERE organisatie = $1 AND kenmerk = $2 AND account = $3 AND formulier = $4 \
               AND gemaakt_op >= $5";
    let waarden =
        [organisatie.into(), kenmerk.into(), account.0.into(), formulier.into(), vanaf.as_microsecond().into()];
    let rij = db.query_one_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, waarden)).await?;
    Ok(rij.map(|rij| rij.try_get_by_index(0)).transpose()?)
}
