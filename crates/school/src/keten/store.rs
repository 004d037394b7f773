//! The counting, in one query.

use kern::register::Registerfout;
use recht::dag::Dag;
use sea_orm::{ConnectionTrait as _, DatabaseConnection};

use super::Stand;
use crate::stam::store::query;

pub(super) async fn count(db: &DatabaseConnection, vandaag: Dag, minuut: i32) -> Result<Stand, Registerfout> {
    let sql = "SELECT \
        (SELECT COUNT(*) FROM les WHERE datum = $1 AND toestand = 'gepland' AND versie > 0) AS geregistreerd, \
        (SELECT COUNT(*) FROM les WHERE datum = $1 AND toestand = 'gepland' AND versie = 0 AND begin <= $2) AS niet_geregistreerd, \
        (SELECT COUNT(*) FROM verzuim WHERE status = 'onbekend') AS onverklaard, \
        (SELECT COUNT(*) FROM verschuldigd WHERE verzuimmelding IS NULL) AS verschuldigd, \
        (SELECT COUNT(*) FROM verschuldigd WHERE verzuimmelding IS NULL AND uiterlijk < $1) AS te_laat, \
        (SELECT COUNT(*) FROM verzuimmelding_stand WHERE stand = 'wacht') AS onderweg, \
        (SELECT COUNT(*) FROM verzuimmelding_stand WHERE stand = 'geweigerd') AS geweigerd, \
        (SELECT COUNT(*) FROM verzuimmelding_stand WHERE stand = 'geregistreerd') AS bij_leerplicht, \
        (SELECT COUNT(*) FROM verzuimmelding_stand WHERE stand IN \
            ('in_behandeling', 'ter_kennisgeving_aangenomen', 'afgesloten')) AS teruggekoppeld";
    let rij = db.query_one_raw(query(db, sql, vec![vandaag.0.into(), minuut.into()])).await?;
    let Some(rij) = rij else { return Ok(Stand::default()) };
    let aantal = |kolom| rij.try_get::<i64>("", kolom);
    Ok(Stand {
        geregistreerd: aantal("geregistreerd")?,
        niet_geregistreerd: aantal("niet_geregistreerd")?,
        onverklaard: aantal("onverklaard")?,
        verschuldigd: aantal("verschuldigd")?,
        te_laat: aantal("te_laat")?,
        onderweg: aantal("onderweg")?,
        geweigerd: aantal("geweigerd")?,
        bij_leerplicht: aantal("bij_leerplicht")?,
        teruggekoppeld: aantal("teruggekoppeld")?,
    })
}
