//! The rows of the start pages.

use kern::register::Registerfout;
use kern::toegang::Permit;
use recht::begrip::Organisatiecode;
use sea_orm::{ConnectionTrait, Value};

use super::Verschuldigd;
use crate::les::store::dag;
use crate::stam::Leerlingsleutel;
use crate::stam::store::{places, query, word};

/// The reports of some pupils that are due and were not made, the earliest last day first.
pub(super) async fn due(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerlingen: &[Leerlingsleutel],
) -> Result<Vec<Verschuldigd>, Registerfout> {
    if !permit.covers(organisatie) || leerlingen.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT leerling, soort, einde, uiterlijk FROM verschuldigd WHERE organisatie = $1 AND verzuimmelding IS NULL \
         AND leerling IN ({}) ORDER BY uiterlijk, leerling",
        places(2, leerlingen.len())
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into()];
    waarden.extend(leerlingen.iter().map(|leerling| Value::from(leerling.0)));
    let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
    let een = |rij: &sea_orm::QueryResult| -> Result<Verschuldigd, Registerfout> {
        let soort: String = rij.try_get("", "soort")?;
        Ok(Verschuldigd {
            leerling: Leerlingsleutel(rij.try_get("", "leerling")?),
            soort: word("verschuldigd", &soort)?,
            einde: dag(rij, "einde")?.date(),
            uiterlijk: dag(rij, "uiterlijk")?.date(),
        })
    };
    rijen.iter().map(een).collect()
}
