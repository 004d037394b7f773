//! The lists by which a report finds its way. They hold nothing of a person.

use kern::register::{Registerfout, Wijziging};
use recht::begrip::Gemeentecode;
use recht::dag::Dag;
use recht::melding::routering::{AlternatieveRoute, Looptijd, Organisatie, Werkgebied};
use recht::plicht::Plicht;
use sea_orm::{FromQueryResult, Value};

use crate::store::{all, maybe, plaatsen, read};

/// The lists, as far as they are about some municipalities.
pub(super) struct Lijsten {
    pub(super) organisaties: Vec<Organisatie>,
    pub(super) werkgebieden: Vec<Werkgebied>,
    pub(super) routes: Vec<AlternatieveRoute>,
}

#[derive(FromQueryResult)]
struct Organisatierij {
    organisatie: String,
    soort: String,
}

#[derive(FromQueryResult)]
struct Gebiedrij {
    organisatie: String,
    gemeente: String,
    van: i32,
    tot: Option<i32>,
}

#[derive(FromQueryResult)]
struct Routerij {
    gemeente: String,
    plicht: String,
    sector: Option<String>,
    organisaties: String,
    van: i32,
    tot: Option<i32>,
}

/// Loads them, in three queries.
pub(super) async fn load(wijziging: &Wijziging, gemeenten: &[Gemeentecode]) -> Result<Lijsten, Registerfout> {
    let tx = wijziging.tx();
    let codes: Vec<Value> = gemeenten.iter().map(|gemeente| gemeente.to_string().into()).collect();
    // A list of nothing is no SQL.
    let waar =
        if codes.is_empty() { "1 = 0".to_owned() } else { format!("gemeente IN ({})", plaatsen(1, codes.len())) };
    let organisaties: Vec<Organisatierij> =
        all(tx, "SELECT organisatie, soort FROM verzuimloket_organisatie ORDER BY organisatie", []).await?;
    let sql = format!(
        "SELECT organisatie, gemeente, van, tot FROM verzuimloket_werkgebied WHERE {waar} ORDER BY organisatie, van"
    );
    let werkgebieden: Vec<Gebiedrij> = all(tx, sql, codes.clone()).await?;
    let sql = format!(
        "SELECT gemeente, plicht, sector, organisaties, van, tot FROM verzuimloket_route WHERE {waar} \
         ORDER BY gemeente, volgnummer"
    );
    let routes: Vec<Routerij> = all(tx, sql, codes).await?;
    Ok(Lijsten {
        organisaties: organisaties.iter().map(as_organisatie).collect::<Result<_, _>>()?,
        werkgebieden: werkgebieden.iter().map(as_werkgebied).collect::<Result<_, _>>()?,
        routes: routes.iter().map(as_route).collect::<Result<_, _>>()?,
    })
}

fn as_organisatie(rij: &Organisatierij) -> Result<Organisatie, Registerfout> {
    const TABEL: &str = "verzuimloket_organisatie";
    Ok(Organisatie { code: read(TABEL, &rij.organisatie)?, soort: read(TABEL, &rij.soort)? })
}

fn as_werkgebied(rij: &Gebiedrij) -> Result<Werkgebied, Registerfout> {
    const TABEL: &str = "verzuimloket_werkgebied";
    Ok(Werkgebied {
        organisatie: read(TABEL, &rij.organisatie)?,
        gemeente: read(TABEL, &rij.gemeente)?,
        looptijd: looptijd(rij.van, rij.tot),
    })
}

fn as_route(rij: &Routerij) -> Result<AlternatieveRoute, Registerfout> {
    const TABEL: &str = "verzuimloket_route";
    let onbekend = || Registerfout::onleesbaar(TABEL, "no such duty");
    Ok(AlternatieveRoute {
        gemeente: read(TABEL, &rij.gemeente)?,
        plicht: PLICHTEN.into_iter().find(|plicht| plicht.as_str() == rij.plicht).ok_or_else(onbekend)?,
        sector: maybe(TABEL, rij.sector.as_deref())?,
        organisaties: rij.organisaties.split_whitespace().map(|code| read(TABEL, code)).collect::<Result<_, _>>()?,
        looptijd: looptijd(rij.van, rij.tot),
    })
}

const PLICHTEN: [Plicht; 7] = [
    Plicht::GeenNogNiet,
    Plicht::Leerplicht,
    Plicht::Kwalificatieplicht,
    Plicht::GeenStartkwalificatie,
    Plicht::Rmc,
    Plicht::Vrijgesteld,
    Plicht::Geen,
];

/// From two day numbers.
pub(crate) fn looptijd(van: i32, tot: Option<i32>) -> Looptijd {
    Looptijd { van: Dag(van).date(), tot: tot.map(|tot| Dag(tot).date()) }
}
