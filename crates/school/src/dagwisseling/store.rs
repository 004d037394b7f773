//! Whom the day may change something for.

use std::collections::BTreeSet;

use kern::register::Registerfout;
use kern::toegang::{Organisatiecode, Permit};
use sea_orm::{ConnectionTrait as _, DatabaseConnection, Value};

use crate::stam::Leerlingsleutel;
use crate::stam::store::query;

/// Pupils with absence that counts.
pub(super) async fn with_absence(
    db: &DatabaseConnection,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<Vec<Leerlingsleutel>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = "SELECT DISTINCT leerling FROM verzuim WHERE organisatie = $1 AND status IN ('ongeoorloofd', 'te_laat') \
               ORDER BY leerling";
    let rijen = db.query_all_raw(query(db, sql, vec![organisatie.to_string().into()])).await?;
    rijen.iter().map(|rij| Ok(Leerlingsleutel(rij.try_get("", "leerling")?))).collect()
}

/// Those of some schools for which this day was not done yet.
pub(super) async fn behind(
    db: &DatabaseConnection,
    bron: &str,
    vandaag: u64,
    scholen: &[Organisatiecode],
) -> Result<Vec<Organisatiecode>, Registerfout> {
    let sql = "SELECT organisatie FROM ontvangst WHERE bron = $1 AND volgnummer >= $2";
    let waarden: Vec<Value> = vec![bron.into(), i64::try_from(vandaag).unwrap_or(i64::MAX).into()];
    let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
    let klaar: BTreeSet<String> =
        rijen.iter().map(|rij| rij.try_get("", "organisatie")).collect::<Result<_, sea_orm::DbErr>>()?;
    Ok(scholen.iter().filter(|school| !klaar.contains(&school.to_string())).cloned().collect())
}
