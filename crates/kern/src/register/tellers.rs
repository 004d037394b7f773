//! Numbers within an organisation: each kind of thing counts by itself, from 1, without holes in what was kept.

use recht::begrip::Organisatiecode;
use sea_orm::{ConnectionTrait as _, DatabaseTransaction, DbErr, Statement};

/// Takes `aantal` numbers in a row and returns the first.
pub(super) async fn take(
    tx: &DatabaseTransaction,
    organisatie: &Organisatiecode,
    naam: &'static str,
    aantal: u32,
) -> Result<i64, DbErr> {
    let sql = "INSERT INTO teller (organisatie, naam, waarde) VALUES ($1, $2, $3) \
               ON CONFLICT (organisatie, naam) DO UPDATE SET waarde = teller.waarde + excluded.waarde RETURNING waarde";
    let aantal = i64::from(aantal);
    let waarden = [organisatie.to_string().into(), naam.into(), aantal.into()];
    let rij = tx
        .query_one_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden))
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("teller".to_owned()))?;
    let laatste: i64 = rij.try_get_by_index(0)?;
    Ok(laatste - aantal + 1)
}
