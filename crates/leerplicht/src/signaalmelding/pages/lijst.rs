//! The list of meldingen of the organisation.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kern::account::Ingelogd;
use kern::pagina::{Gevraagd, Kader, Paginafout, Woorden};
use serde::Deserialize;

use super::beeld::{Rij, row};
use crate::bewerkingen::{SIGNAAL_BEKIJKEN, SIGNAAL_INDIENEN};
use crate::signaalmelding::{self, Tellingen};
use crate::werklijst::pages::{fault, permit};
use crate::{Leerplicht, woorden};

#[derive(Debug, Deserialize)]
pub(super) struct Keuze {
    #[serde(default)]
    toon: String,
}

#[derive(Template)]
#[template(path = "signaalmelding/lijst.html")]
struct Lijst {
    t: Woorden,
    tellingen: Tellingen,
    alle: bool,
    mag: bool,
    rijen: Vec<Rij>,
}

pub(super) async fn show(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Gevraagd(keuze): Gevraagd<Keuze>,
) -> Result<Response, Paginafout> {
    let lezen = permit(&leerplicht, &ingelogd, &SIGNAAL_BEKIJKEN)?;
    let alle = keuze.toon == "alle";
    let regels = signaalmelding::list(&leerplicht, &lezen, alle).await.map_err(fault)?;
    let vandaag = leerplicht.register.klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let lijst = Lijst {
        t,
        tellingen: signaalmelding::tallies(&leerplicht, &lezen).await.map_err(fault)?,
        alle,
        mag: permit(&leerplicht, &ingelogd, &SIGNAAL_INDIENEN).is_ok(),
        rijen: regels.iter().map(|regel| row(&leerplicht, t, regel, vandaag)).collect(),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("signaal-lijst-titel")).breed().render(&lijst)
}
