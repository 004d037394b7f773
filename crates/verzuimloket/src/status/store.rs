//! How a report stands.

use jiff::civil::Date;
use kern::register::{Registerfout, Wijziging};
use kern::toegang::Permit;
use recht::begrip::{Meldingsnummer, Organisatiecode};
use recht::dag::Dag;
use recht::melding::status::Meldingstatus;
use sea_orm::{FromQueryResult, Value};
use uitwisseling::berichten::{Aanlevering, Bericht as _, Ontvanger};

use crate::store::{all, number, one, plaatsen, read};

/// A report with the last line of its history.
pub(super) struct Stand {
    pub(super) nummer: Meldingsnummer,
    /// The organisation that reported.
    pub(super) school: Organisatiecode,
    pub(super) ontvangers: Vec<Ontvanger>,
    pub(super) geregistreerd_op: Date,
    /// The report as it came.
    pub(super) aanlevering: Aanlevering,
    pub(super) status: Meldingstatus,
    /// Place of that line in the history.
    pub(super) volgnummer: i32,
    pub(super) einde: Option<Date>,
}

#[derive(FromQueryResult)]
struct Rij {
    organisatie: String,
    geregistreerd_op: i32,
    inhoud: String,
    status: String,
    volgnummer: i32,
    einde: Option<i32>,
}

#[derive(FromQueryResult)]
struct Ontvangerrij {
    organisatie: String,
    soort: String,
    naam: Option<String>,
}

/// The report with a number, when who has the permit made or received it.
pub(super) async fn find_stand(
    wijziging: &Wijziging,
    permit: &Permit,
    nummer: Meldingsnummer,
) -> Result<Option<Stand>, Registerfout> {
    const MELDING: &str = "verzuimloket_verzuimmelding";
    let codes: Vec<Value> = permit.organisaties().iter().map(|organisatie| organisatie.to_string().into()).collect();
    let van = plaatsen(2, codes.len());
    let sql = format!(
        "SELECT m.organisatie, m.geregistreerd_op, m.inhoud, s.status, s.volgnummer, s.einde \
         FROM verzuimloket_verzuimmelding m JOIN verzuimloket_status s ON s.nummer = m.nummer \
         WHERE m.nummer = $1 AND (m.organisatie IN ({van}) OR EXISTS (SELECT 1 FROM verzuimloket_ontvanger o \
           WHERE o.nummer = m.nummer AND o.organisatie IN ({van}))) \
         ORDER BY s.volgnummer DESC LIMIT 1"
    );
    // A number larger than the database can have is no report's.
    let Ok(sleutel) = number(nummer.into()) else { return Ok(None) };
    let waarden = std::iter::once(sleutel).chain(codes);
    let Some(rij) = one::<Rij>(wijziging.tx(), sql, waarden).await? else { return Ok(None) };
    let aanlevering = Aanlevering::read(rij.inhoud.as_bytes());
    Ok(Some(Stand {
        nummer,
        school: read(MELDING, &rij.organisatie)?,
        ontvangers: receivers(wijziging, permit, nummer).await?,
        geregistreerd_op: Dag(rij.geregistreerd_op).date(),
        aanlevering: aanlevering.map_err(|fout| Registerfout::onleesbaar(MELDING, fout))?,
        status: read("verzuimloket_status", &rij.status)?,
        volgnummer: rij.volgnummer,
        einde: rij.einde.map(|dag| Dag(dag).date()),
    }))
}

/// Who received a report, in the order in which they were found, by name as far as the register has one.
pub(crate) async fn receivers(
    wijziging: &Wijziging,
    _permit: &Permit,
    nummer: Meldingsnummer,
) -> Result<Vec<Ontvanger>, Registerfout> {
    let sql = "SELECT o.organisatie, o.soort, n.naam FROM verzuimloket_ontvanger o \
               LEFT JOIN verzuimloket_organisatie n ON n.organisatie = o.organisatie \
               WHERE o.nummer = $1 ORDER BY o.plaats";
    let rijen: Vec<Ontvangerrij> = all(wijziging.tx(), sql, [number(nummer.into())?]).await?;
    rijen.iter().map(as_ontvanger).collect()
}

fn as_ontvanger(rij: &Ontvangerrij) -> Result<Ontvanger, Registerfout> {
    const TABEL: &str = "verzuimloket_ontvanger";
    let naam = rij.naam.clone().filter(|naam| !naam.is_empty());
    Ok(Ontvanger { organisatie: read(TABEL, &rij.organisatie)?, soort: read(TABEL, &rij.soort)?, naam })
}
