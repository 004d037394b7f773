//! The page of a young person's history.

use std::collections::BTreeSet;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use kern::account::Ingelogd;
use kern::pagina::{Kader, Paginafout, Woorden};

use super::open;
use crate::bewerkingen::GESCHIEDENIS;
use crate::werklijst::Jongerenummer;
use crate::werklijst::pages::beeld::{Rij, name, rows};
use crate::werklijst::pages::{fault, permit};
use crate::{Leerplicht, woorden};

pub(crate) fn routes() -> Router<Leerplicht> {
    Router::new().route("/leerplicht/jongeren/{nummer}", get(show))
}

#[derive(Template)]
#[template(path = "dossier/dossier.html")]
struct Pagina {
    t: Woorden,
    zin: String,
    rijen: Vec<Rij>,
}

async fn show(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Response, Paginafout> {
    let permit = permit(&leerplicht, &ingelogd, &GESCHIEDENIS)?;
    let nummer = Jongerenummer(nummer.parse().map_err(|_| Paginafout::NietGevonden)?);
    let dossier = open(&leerplicht, &permit, nummer).await.map_err(fault)?.ok_or(Paginafout::NietGevonden)?;
    let vandaag = leerplicht.register.klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let scholen: BTreeSet<&str> = dossier.meldingen.iter().map(|regel| regel.school.as_str()).collect();
    let zin = t.zeg("dossier-zin").met("naam", name(t, &dossier.jongere));
    let zin = zin.met("aantal", dossier.meldingen.len()).met("scholen", scholen.len()).to_string();
    let pagina = Pagina { t, zin, rijen: rows(&leerplicht, t, &dossier.meldingen, vandaag) };
    Kader::new(&ingelogd.pagina).titel(t.zeg("dossier-titel")).breed().render(&pagina)
}
