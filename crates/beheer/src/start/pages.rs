//! The start page.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use kern::account::{Accounttellingen, BEHEREN, Ingelogd};
use kern::pagina::{Kader, Kenmerk, Paginafout, Woorden};

use crate::pages::{fault, permit};
use crate::{Beheer, paden, woorden};

pub(crate) fn routes() -> Router<Beheer> {
    Router::new().route(paden::START, get(show))
}

#[derive(Template)]
#[template(path = "start/start.html")]
struct Pagina {
    t: Woorden,
    datum: String,
    tellingen: Accounttellingen,
}

async fn show(State(beheer): State<Beheer>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let permit = permit(&beheer, &ingelogd, &BEHEREN)?;
    let tellingen = beheer.accounts.tallies_of(&permit).await.map_err(fault)?;
    let vandaag = beheer.register().klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let pagina = Pagina { t, datum: t.dag(vandaag), tellingen };
    Kader::new(&ingelogd.pagina).titel(t.zeg("nav-vandaag")).render(&pagina)
}
