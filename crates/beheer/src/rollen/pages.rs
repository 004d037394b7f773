//! The page that a privacy officer reads: each role with what it may do.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use kern::account::{Ingelogd, LOG_BEKIJKEN};
use kern::pagina::{Kader, Paginafout, Woorden};

use crate::pages::permit;
use crate::woorden::rol;
use crate::{Beheer, paden, woorden};

pub(crate) fn routes() -> Router<Beheer> {
    Router::new().route(paden::ROLLEN, get(show))
}

/// A role with its rows: what it may do, and for what.
struct Rol {
    naam: String,
    rechten: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "rollen/rollen.html")]
struct Pagina {
    t: Woorden,
    organisatie: String,
    rollen: Vec<Rol>,
}

async fn show(State(beheer): State<Beheer>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    permit(&beheer, &ingelogd, &LOG_BEKIJKEN)?;
    let eigen = ingelogd.gebruiker.organisatie.as_ref().ok_or(Paginafout::NietGevonden)?;
    let t = woorden(ingelogd.taal);
    let rollen = super::of(&beheer.toegang, eigen).into_iter().map(|rechten| Rol {
        naam: rol(t, rechten.rol),
        rechten: rechten
            .bewerkingen
            .iter()
            .map(|bewerking| (bewerking.uitleg(ingelogd.taal), t.zeg(&format!("doel-{}", bewerking.doel)).to_string()))
            .collect(),
    });
    let organisatie = ingelogd.pagina.gebruiker.as_ref().map(|wie| wie.organisatie.clone());
    let pagina = Pagina { t, organisatie: organisatie.unwrap_or_default(), rollen: rollen.collect() };
    Kader::new(&ingelogd.pagina).titel(t.zeg("rollen-titel")).render(&pagina)
}
