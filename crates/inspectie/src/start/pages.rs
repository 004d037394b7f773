//! The start page.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use kern::account::Ingelogd;
use kern::pagina::{Kader, Paginafout, Woorden};
use recht::toezicht::signaalmelding::is_overdue;

use crate::bewerkingen::{BOETE_BEKIJKEN, START, VERDELEN};
use crate::boete::pages::trouble;
use crate::signalenbox::pages::beeld::{Rij, row};
use crate::signalenbox::pages::{fault, permit};
use crate::signalenbox::{Filter, Signaalregel, Tellingen, Toon, list, tallies};
use crate::{Inspectie, boete, woorden};

pub(crate) fn routes() -> Router<Inspectie> {
    Router::new().route("/inspectie", get(show))
}

#[derive(Template)]
#[template(path = "start/start.html")]
struct Pagina {
    t: Woorden,
    datum: String,
    tellingen: Tellingen,
    verdeelt: bool,
    te_laat: Vec<Rij>,
    te_verdelen: Vec<Rij>,
    van_mij: Vec<Rij>,
    boetes: Option<String>,
}

async fn show(State(inspectie): State<Inspectie>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &START)?;
    let verdeelt = permit(&inspectie, &ingelogd, &VERDELEN).is_ok();
    let vandaag = inspectie.register.klok().vandaag().map_err(fault)?;
    let alle = list(&inspectie, &lezen, &Filter::default()).await.map_err(fault)?;
    let te_verdelen = Filter { toon: Toon::TeVerdelen, ..Filter::default() };
    let te_verdelen = if verdeelt { list(&inspectie, &lezen, &te_verdelen).await.map_err(fault)? } else { Vec::new() };
    let t = woorden(ingelogd.taal);
    let ik = ingelogd.gebruiker.account;
    let rij = |regel: &Signaalregel| row(&inspectie, t, regel, vandaag);
    let te_laat = alle.iter().filter(|regel| regel.belofte.is_some_and(|dag| is_overdue(dag, vandaag)));
    let van_mij = alle.iter().filter(|regel| regel.inspecteur.as_ref().is_some_and(|een| een.account == ik));
    let pagina = Pagina {
        t,
        datum: t.dag(vandaag),
        tellingen: tallies(&inspectie, &lezen).await.map_err(fault)?,
        verdeelt,
        te_laat: te_laat.map(rij).collect(),
        te_verdelen: te_verdelen.iter().map(rij).collect(),
        van_mij: van_mij.map(rij).collect(),
        boetes: fines(&inspectie, &ingelogd, t, vandaag).await?,
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("start-titel")).breed().render(&pagina)
}

/// How the fines stand, for who may see them.
async fn fines(
    inspectie: &Inspectie,
    ingelogd: &Ingelogd,
    t: Woorden,
    vandaag: Date,
) -> Result<Option<String>, Paginafout> {
    let Ok(mag) = permit(inspectie, ingelogd, &BOETE_BEKIJKEN) else { return Ok(None) };
    let telling = boete::tallies(&boete::list(inspectie, &mag).await.map_err(trouble)?, vandaag);
    let zin = t.zeg("boetes-zin").met("telaat", telling.te_laat).met("open", telling.open);
    Ok(Some(zin.met("toetsen", telling.te_toetsen).to_string()))
}
