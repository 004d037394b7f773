//! One row for each organisation that has a number.

use kern::register::{Registerfout, Wijziging};
use kern::toegang::Organisatiecode;
use sea_orm::{ConnectionTrait as _, Statement};

pub(super) async fn set(
    wijziging: &Wijziging,
    organisatie: &Organisatiecode,
    telefoon: &str,
) -> Result<(), Registerfout> {
    let sql = "INSERT INTO leerplicht_contact (organisatie, telefoon) VALUES ($1, $2) \
               ON CONFLICT (organisatie) DO UPDATE SET telefoon = excluded.telefoon";
    let (tx, waarden) = (wijziging.tx(), [organisatie.to_string().into(), telefoon.into()]);
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).await?;
    Ok(())
}

/// The number of an organisation, where it has one.
pub(crate) async fn telephone(
    wijziging: &Wijziging,
    organisatie: &Organisatiecode,
) -> Result<Option<String>, Registerfout> {
    let sql = "SELECT telefoon FROM leerplicht_contact WHERE organisatie = $1";
    let (tx, waarden) = (wijziging.tx(), [organisatie.to_string().into()]);
    let rij = tx.query_one_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).await?;
    Ok(rij.map(|rij| rij.try_get("", "telefoon")).transpose()?)
}
