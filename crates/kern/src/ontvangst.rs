//! How far a feed was read: kept in the transaction that keeps what was read, so that nothing is read twice or passed over.

use recht::begrip::Organisatiecode;
use sea_orm::{ConnectionTrait as _, DatabaseConnection, Statement};

use crate::register::{Registerfout, Wijziging};

/// The sequence number of the last thing an organisation took from a feed; 0 when it took nothing yet.
pub async fn position(db: &DatabaseConnection, organisatie: &Organisatiecode, bron: &str) -> Result<u64, Registerfout> {
    let sql = "SELECT volgnummer FROM ontvangst WHERE organisatie = $1 AND bron = $2";
    let waarden = [organisatie.to_string().into(), bron.into()];
    let rij = db.query_one_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, waarden)).await?;
    let volgnummer: i64 = rij.map(|rij| rij.try_get_by_index(0)).transpose()?.unwrap_or_default();
    volgnummer.try_into().map_err(|fout| Registerfout::onleesbaar("ontvangst", fout))
}

/// Moves on to a sequence number. `false` when another worker was there first or the number lies behind: then what was read
/// was kept before, and this change must be given up.
pub async fn advance(
    wijziging: &Wijziging,
    organisatie: &Organisatiecode,
    bron: &str,
    volgnummer: u64,
) -> Result<bool, Registerfout> {
    let sql = "INSERT INTO ontvangst (organisatie, bron, volgnummer, tijdstip) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (organisatie, bron) DO UPDATE SET volgnummer = excluded.volgnummer, tijdstip = excluded.tijdstip \
               WHERE ontvangst.volgnummer < excluded.volgnummer";
    let waarden = [
        organisatie.to_string().into(),
        bron.into(),
        i64::try_from(volgnummer).map_err(|fout| Registerfout::onleesbaar("ontvangst", fout))?.into(),
        wijziging.nu().as_microsecond().into(),
    ];
    let tx = wijziging.tx();
    let uitkomst = tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).await?;
    Ok(uitkomst.rows_affected() == 1)
}
