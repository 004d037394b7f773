//! The start page.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use kern::account::Ingelogd;
use kern::pagina::{Kader, Kenmerk, Paginafout, Woorden};

use super::{Start, read};
use crate::bewerkingen::START;
use crate::werklijst::Terug;
use crate::werklijst::pages::beeld::{Rij, rows};
use crate::werklijst::pages::{fault, permit};
use crate::{Leerplicht, woorden};

pub(crate) fn routes() -> Router<Leerplicht> {
    Router::new().route("/leerplicht", get(show))
}

#[derive(Template)]
#[template(path = "start/start.html")]
struct Pagina {
    t: Woorden,
    datum: String,
    zin: String,
    tellingen: String,
    geweigerd: usize,
    signalen: String,
    terug: Vec<Rij>,
    eerst: Vec<Rij>,
    mijn: Vec<Rij>,
}

async fn show(State(leerplicht): State<Leerplicht>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let permit = permit(&leerplicht, &ingelogd, &START)?;
    let start = read(&leerplicht, &permit).await.map_err(fault)?;
    let pagina = page(&leerplicht, woorden(ingelogd.taal), &start);
    Kader::new(&ingelogd.pagina).titel(pagina.t.zeg("start-titel")).breed().render(&pagina)
}

fn page(leerplicht: &Leerplicht, t: Woorden, start: &Start) -> Pagina {
    let signalen = start.signalen;
    let rij = |regels| rows(leerplicht, t, regels, start.vandaag);
    let tellingen = t.zeg("start-tellingen").met("nieuw", start.nieuw).met("mijn", start.van_mij);
    Pagina {
        t,
        datum: t.dag(start.vandaag),
        zin: t.zeg("start-zin").met("telaat", start.te_laat).met("vandaag", start.voor_vandaag).to_string(),
        tellingen: tellingen.met("open", start.open).to_string(),
        geweigerd: start.terug.iter().filter(|regel| regel.terug == Some(Terug::Geweigerd)).count(),
        signalen: t
            .zeg("start-signalen")
            .met("open", signalen.open)
            .met("telaat", signalen.te_laat)
            .met("aanzet", signalen.aan_zet)
            .to_string(),
        terug: rij(&start.terug),
        eerst: rij(&start.eerst),
        mijn: rij(&start.mijn),
    }
}
