//! The list of the Signalenbox.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kern::account::Ingelogd;
use kern::pagina::{Formulier, Gevraagd, Kader, Keuze, Paginafout, Woorden};
use serde::Deserialize;

use super::beeld::{Rij, row};
use super::{fault, permit};
use crate::bewerkingen::BEKIJKEN;
use crate::signalenbox::{self, Filter, Toon};
use crate::woorden::word;
use crate::{Inspectie, woorden};

#[derive(Debug, Deserialize)]
pub(super) struct Vraag {
    #[serde(default)]
    toon: String,
}

#[derive(Template)]
#[template(path = "signalenbox/lijst.html")]
struct Lijst {
    t: Woorden,
    f: Formulier,
    keuzes: Vec<Keuze>,
    rijen: Vec<Rij>,
}

pub(super) async fn show(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &BEKIJKEN)?;
    let toon = Toon::of(&vraag.toon);
    let regels = signalenbox::list(&inspectie, &lezen, &Filter { toon, school: None }).await.map_err(fault)?;
    let vandaag = inspectie.register.klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let lijst = Lijst {
        t,
        f: Formulier::new(t, &ingelogd.csrf).met("toon", toon.as_str()),
        keuzes: Toon::ALLE.iter().map(|een| Keuze::new(een.as_str(), word(t, "toon", een.as_str()))).collect(),
        rijen: regels.iter().map(|regel| row(&inspectie, t, regel, vandaag)).collect(),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("lijst-titel")).breed().render(&lijst)
}
