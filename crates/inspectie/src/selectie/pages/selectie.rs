//! One draw: what came of it and why, its files, and signing it off.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Formulier, Kader, Kenmerk, Keuze, Paginafout, Svg, Veldfout, Woorden};
use serde::Deserialize;

use super::{trouble, unwritable};
use crate::bewerkingen::{SELECTIE_BEKIJKEN, SELECTIE_TEKENEN};
use crate::paden::number;
use crate::selectie::pages::beeld::{Eenheidrij, Groeprij, draw, group_rows, sources, status, unit_row};
use crate::selectie::{Eenheid, Selectie, Stand, open, to_csv};
use crate::signalenbox::pages::beeld::Merk;
use crate::signalenbox::pages::{officer, permit};
use crate::woorden::word;
use crate::{Inspectie, paden, woorden};

/// Reserves that the page shows; the file has them all.
const RESERVES: usize = 10;

struct Uitsluitingrij {
    code: String,
    reden: String,
    door: String,
}

#[derive(Template)]
#[template(path = "selectie/selectie.html")]
struct Pagina {
    t: Woorden,
    titel: String,
    zin: String,
    stand: Merk,
    besluit: Option<String>,
    tekenen: Option<String>,
    zelf: bool,
    record: String,
    uitkomst: String,
    getrokken: Vec<Eenheidrij>,
    reserves: Vec<Eenheidrij>,
    groepen: Vec<Groeprij>,
    svg: Option<Svg>,
    legenda: Vec<(usize, String)>,
    gewichten: Vec<(String, u32, u32)>,
    feiten: Vec<(String, String)>,
    uitgesloten: Vec<Uitsluitingrij>,
    afwijkingen: Vec<Uitsluitingrij>,
    buiten: Vec<(String, usize)>,
}

async fn read(inspectie: &Inspectie, ingelogd: &Ingelogd, nummer: &str) -> Result<Selectie, Paginafout> {
    let lezen = permit(inspectie, ingelogd, &SELECTIE_BEKIJKEN)?;
    open(inspectie, &lezen, number(nummer)?).await.map_err(trouble)
}

pub(super) async fn show(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Response, Paginafout> {
    let selectie = read(&inspectie, &ingelogd, &nummer).await?;
    let t = woorden(ingelogd.taal);
    let (regel, record) = (&selectie.regel, &selectie.record);
    let zelf = regel.account == ingelogd.gebruiker.account;
    let mag = regel.besluit.is_none() && !zelf && permit(&inspectie, &ingelogd, &SELECTIE_TEKENEN).is_ok();
    let eenheden: BTreeMap<&str, &Eenheid> = record.kader.eenheden.iter().map(|een| (een.code.as_str(), een)).collect();
    let getrokken = record.uitkomst.getrokken();
    let mut reserves: Vec<_> = record
        .uitkomst
        .regels
        .iter()
        .filter_map(|regel| match &regel.uitkomst {
            Stand::Reserve { groep, plaats } => Some((groep, *plaats, regel)),
            _ => None,
        })
        .collect();
    reserves.sort_by_key(|(groep, plaats, _)| (*plaats, *groep));
    let mut feiten = sources(t, record);
    feiten.push((t.zeg("selectie-veld-zaad").to_string(), record.opdracht.zaad.clone()));
    feiten.push((t.zeg("selectie-loting").to_string(), record.loting.clone()));
    let adres = paden::selectie(regel.nummer);
    let svg = draw(record);
    let deel = |nummer: usize, een: &crate::selectie::Gewicht| (nummer + 1, word(t, "risico", een.deel.as_str()));
    let gewichten = &record.opdracht.gewichten;
    let pagina = Pagina {
        t,
        titel: t.zeg("selectie-titel").met("nummer", regel.nummer).met("naam", regel.naam.as_str()).to_string(),
        zin: t
            .zeg("selectie-zin")
            .met("getrokken", regel.getrokken)
            .met("eenheden", regel.eenheden)
            .met("methode", word(t, "methode", regel.methode.as_str()))
            .met("datum", t.datum(regel.op))
            .met("door", regel.door.reveal())
            .to_string(),
        stand: status(t, regel.besluit.as_ref()),
        besluit: regel.besluit.as_ref().map(|besluit| {
            let zin =
                t.zeg("selectie-besluit-zin").met("door", besluit.door.reveal()).met("datum", t.datum(besluit.op));
            format!("{zin} {}", besluit.reden.reveal())
        }),
        tekenen: mag.then(|| format!("{adres}/besluit")),
        zelf: zelf && regel.besluit.is_none(),
        getrokken: getrokken.iter().map(|regel| unit_row(t, &eenheden, regel)).collect(),
        reserves: reserves.iter().take(RESERVES).map(|(_, _, regel)| unit_row(t, &eenheden, regel)).collect(),
        groepen: group_rows(t, record, true),
        legenda: if svg.is_some() {
            gewichten.iter().enumerate().map(|(plaats, een)| deel(plaats, een)).collect()
        } else {
            Vec::new()
        },
        svg,
        gewichten: gewichten
            .iter()
            .map(|een| (word(t, "risico", een.deel.as_str()), een.gewicht, een.hoogstens))
            .collect(),
        feiten,
        uitgesloten: record
            .opdracht
            .uitsluitingen
            .iter()
            .map(|een| Uitsluitingrij {
                code: een.code.clone(),
                reden: een.reden.reveal().to_owned(),
                door: een.door.reveal().to_owned(),
            })
            .collect(),
        afwijkingen: deviations(&selectie),
        buiten: outside(t, &selectie),
        record: format!("{adres}/record"),
        uitkomst: format!("{adres}/uitkomst"),
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).breed().render(&pagina)
}

fn deviations(selectie: &Selectie) -> Vec<Uitsluitingrij> {
    let crate::selectie::Methode::Bestuursgericht { afwijkingen, .. } = &selectie.record.opdracht.methode else {
        return Vec::new();
    };
    let rij = |een: &crate::selectie::Afwijking| Uitsluitingrij {
        code: een.bestuur.clone(),
        reden: een.reden.reveal().to_owned(),
        door: een.aantal.to_string(),
    };
    afwijkingen.iter().map(rij).collect()
}

/// How many could not be drawn, for each reason.
fn outside(t: Woorden, selectie: &Selectie) -> Vec<(String, usize)> {
    let mut aantallen = BTreeMap::new();
    for regel in &selectie.record.uitkomst.regels {
        let woord = match &regel.uitkomst {
            Stand::Buiten { waarom } => word(t, "buiten", waarom.as_str()),
            Stand::GeenRisico { .. } => word(t, "tekort", "geen_risico"),
            _ => continue,
        };
        *aantallen.entry(woord).or_insert(0) += 1;
    }
    aantallen.into_iter().collect()
}

/// The record, to the letter as it was written.
pub(super) async fn record(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Response, Paginafout> {
    let selectie = read(&inspectie, &ingelogd, &nummer).await?;
    let naam = format!("selectie-{}.json", selectie.regel.nummer);
    Ok(file("application/json", &naam, selectie.tekst.into_bytes()))
}

/// The outcome as a table.
pub(super) async fn outcome(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Response, Paginafout> {
    let selectie = read(&inspectie, &ingelogd, &nummer).await?;
    let tabel = to_csv(&selectie.record).map_err(unwritable)?;
    Ok(file("text/csv; charset=utf-8", &format!("selectie-{}.csv", selectie.regel.nummer), tabel))
}

fn file(soort: &'static str, naam: &str, inhoud: Vec<u8>) -> Response {
    let bewaren = format!("attachment; filename=\"{naam}\"");
    ([(header::CONTENT_TYPE, soort.to_owned()), (header::CONTENT_DISPOSITION, bewaren)], inhoud).into_response()
}

#[derive(Template)]
#[template(path = "selectie/besluit.html")]
struct Tekenen {
    t: Woorden,
    f: Formulier,
    titel: String,
    zin: String,
    adres: String,
    keuzes: Vec<Keuze>,
    gelijk: bool,
}

pub(super) async fn ask(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Response, Paginafout> {
    let f = Formulier::new(woorden(ingelogd.taal), &ingelogd.csrf);
    render(&inspectie, &ingelogd, &nummer, f).await
}

async fn render(
    inspectie: &Inspectie,
    ingelogd: &Ingelogd,
    nummer: &str,
    f: Formulier,
) -> Result<Response, Paginafout> {
    permit(inspectie, ingelogd, &SELECTIE_TEKENEN)?;
    let selectie = read(inspectie, ingelogd, nummer).await?;
    let t = woorden(ingelogd.taal);
    let (regel, record) = (&selectie.regel, &selectie.record);
    let pagina = Tekenen {
        t,
        titel: t.zeg("selectie-besluit-titel").met("nummer", regel.nummer).met("naam", regel.naam.as_str()).to_string(),
        zin: t
            .zeg("selectie-zin")
            .met("getrokken", regel.getrokken)
            .met("eenheden", regel.eenheden)
            .met("methode", word(t, "methode", regel.methode.as_str()))
            .met("datum", t.datum(regel.op))
            .met("door", regel.door.reveal())
            .to_string(),
        adres: paden::selectie(regel.nummer),
        keuzes: vec![
            Keuze::new("akkoord", t.zeg("selectie-besluit-akkoord")),
            Keuze::new("afwijzing", t.zeg("selectie-besluit-afwijzing")),
        ],
        gelijk: record.repeat().is_ok_and(|verschillen| verschillen.is_empty()),
        f,
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f).render(&pagina)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Velden {
    besluit: String,
    reden: String,
}

pub(super) async fn decide(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gepost(velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &SELECTIE_TEKENEN)?;
    let plaats = number(&nummer)?;
    let akkoord = match velden.besluit.as_str() {
        "akkoord" => Some(true),
        "afwijzing" => Some(false),
        _ => None,
    };
    let (veld, sleutel) = match akkoord {
        None => ("besluit", "selectie-fout-geen-besluit"),
        Some(akkoord) => {
            let reden = velden.reden.as_str().into();
            match crate::selectie::decide(&inspectie, &mag, &officer(&ingelogd), plaats, akkoord, &reden).await {
                Ok(()) => return Ok(Redirect::to(&paden::selectie(plaats)).into_response()),
                Err(fout) => match fout.key() {
                    Some(waar) => waar,
                    None => return Err(trouble(fout)),
                },
            }
        }
    };
    let f = Formulier::new(woorden(ingelogd.taal), &ingelogd.csrf);
    let f = f.gevuld([("besluit", velden.besluit), ("reden", velden.reden)]);
    render(&inspectie, &ingelogd, &nummer, f.met_fouten([Veldfout::new(veld, sleutel)])).await
}
