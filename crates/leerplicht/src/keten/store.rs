//! The counting, in one query.

use kern::register::Registerfout;
use sea_orm::{ConnectionTrait as _, DatabaseConnection, Statement};

use super::Stand;

pub(super) async fn count(db: &DatabaseConnection) -> Result<Stand, Registerfout> {
    let sql = "SELECT status, COUNT(*) AS aantal FROM leerplicht_verzuimmelding GROUP BY status";
    let rijen = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    let mut stand = Stand::default();
    for rij in rijen {
        let (status, aantal): (String, i64) = (rij.try_get("", "status")?, rij.try_get("", "aantal")?);
        match status.as_str() {
            "geregistreerd" => stand.nieuw += aantal,
            "in_behandeling" => stand.in_behandeling += aantal,
            "afgesloten" | "ter_kennisgeving_aangenomen" => stand.klaar += aantal,
            _ => {}
        }
    }
    Ok(stand)
}
