//! The fines by the clock.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kern::account::Ingelogd;
use kern::pagina::{Kader, Paginafout, Woorden};

use super::beeld::{Rij, row};
use super::trouble;
use crate::bewerkingen::{BOETE_BEKIJKEN, BOETE_VOORSTELLEN};
use crate::boete::{list, tallies};
use crate::signalenbox::pages::permit;
use crate::{Inspectie, woorden};

#[derive(Template)]
#[template(path = "boete/lijst.html")]
struct Pagina {
    t: Woorden,
    zin: String,
    mag: bool,
    rijen: Vec<Rij>,
}

pub(super) async fn show(State(inspectie): State<Inspectie>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &BOETE_BEKIJKEN)?;
    let regels = list(&inspectie, &lezen).await.map_err(trouble)?;
    let vandaag = inspectie.register.klok().vandaag().map_err(trouble)?;
    let t = woorden(ingelogd.taal);
    let telling = tallies(&regels, vandaag);
    let zin = t.zeg("boetes-zin").met("telaat", telling.te_laat).met("open", telling.open);
    let pagina = Pagina {
        t,
        zin: zin.met("toetsen", telling.te_toetsen).to_string(),
        mag: permit(&inspectie, &ingelogd, &BOETE_VOORSTELLEN).is_ok(),
        rijen: regels.iter().map(|regel| row(&inspectie, t, regel, vandaag)).collect(),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("boetes-titel")).breed().render(&pagina)
}
