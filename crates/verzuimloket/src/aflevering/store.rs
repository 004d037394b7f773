//! Rows that wait for an organisation.

use jiff::Timestamp;
use kern::register::{Register, Registerfout, Wijziging};
use kern::toegang::Permit;
use recht::begrip::{Meldingsnummer, Organisatiecode};
use sea_orm::{FromQueryResult, Value};
use uitwisseling::berichten::Aflevering;

use crate::ontvangst::store::read_nummer;
use crate::store::{all, number, plaatsen};

const TABEL: &str = "verzuimloket_aflevering";

/// Adds rows: for whom, at which place, and what.
pub(super) async fn insert(
    wijziging: &Wijziging,
    _permit: &Permit,
    nummer: Meldingsnummer,
    voor: Vec<(Organisatiecode, i64, String)>,
) -> Result<(), Registerfout> {
    let nummer = number(nummer.into())?;
    let rijen = voor.into_iter().map(|(organisatie, volgnummer, inhoud)| {
        vec![
            organisatie.to_string().into(),
            volgnummer.into(),
            nummer.clone(),
            wijziging.nu().as_microsecond().into(),
            inhoud.into(),
        ]
    });
    let kolommen = ["organisatie", "volgnummer", "nummer", "tijdstip", "inhoud"];
    crate::store::insert(wijziging.tx(), TABEL, &kolommen, rijen.collect()).await
}

#[derive(FromQueryResult)]
struct Rij {
    volgnummer: i64,
    nummer: i64,
    tijdstip: i64,
    inhoud: String,
}

/// The rows of who has the permit, after a place.
pub(super) async fn find(
    register: &Register,
    permit: &Permit,
    na: i64,
    aantal: u32,
) -> Result<Vec<Aflevering>, Registerfout> {
    let codes: Vec<Value> = permit.organisaties().iter().map(|organisatie| organisatie.to_string().into()).collect();
    let sql = format!(
        "SELECT volgnummer, nummer, tijdstip, inhoud FROM {TABEL} \
         WHERE volgnummer > $1 AND organisatie IN ({}) ORDER BY volgnummer LIMIT $2",
        plaatsen(3, codes.len())
    );
    let waarden = [na.into(), i64::from(aantal).into()].into_iter().chain(codes);
    let rijen: Vec<Rij> = all(register.lees(), sql, waarden).await?;
    rijen.iter().map(as_aflevering).collect()
}

fn as_aflevering(rij: &Rij) -> Result<Aflevering, Registerfout> {
    Ok(Aflevering {
        volgnummer: rij.volgnummer.try_into().map_err(|fout| Registerfout::onleesbaar(TABEL, fout))?,
        nummer: read_nummer(rij.nummer)?,
        tijdstip: Timestamp::from_microsecond(rij.tijdstip).map_err(|fout| Registerfout::onleesbaar(TABEL, fout))?,
        inhoud: serde_json::from_str(&rij.inhoud).map_err(|fout| Registerfout::onleesbaar(TABEL, fout))?,
    })
}
