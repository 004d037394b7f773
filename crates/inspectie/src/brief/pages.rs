//! A letter that was sent, as it left; and the letters about something as rows.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use kern::account::Ingelogd;
use kern::pagina::{Paginafout, Woorden};

use super::{Briefregel, open};
use crate::bewerkingen::BRIEF_BEKIJKEN;
use crate::signalenbox::pages::{fault, permit};
use crate::{Inspectie, paden};

pub(crate) fn routes() -> Router<Inspectie> {
    Router::new().route("/inspectie/brieven/{brief}", get(show))
}

async fn show(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(brief): Path<String>,
) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &BRIEF_BEKIJKEN)?;
    let nummer = brief.parse().map_err(|_| Paginafout::NietGevonden)?;
    let inhoud = open(&inspectie, &lezen, nummer).await.map_err(fault)?.ok_or(Paginafout::NietGevonden)?;
    Ok(as_pdf(nummer, inhoud))
}

/// A letter as a file.
pub(crate) fn as_pdf(nummer: i64, inhoud: Vec<u8>) -> Response {
    let naam = format!("inline; filename=\"brief-{nummer}.pdf\"");
    ([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, naam)], inhoud)
        .into_response()
}

/// A letter as a row.
pub(crate) struct Briefrij {
    pub(crate) adres: String,
    pub(crate) onderwerp: String,
    pub(crate) aan: String,
    pub(crate) op: String,
    pub(crate) door: String,
}

pub(crate) fn rows(t: Woorden, brieven: &[Briefregel]) -> Vec<Briefrij> {
    let rij = |brief: &Briefregel| Briefrij {
        adres: paden::brief(brief.nummer),
        onderwerp: brief.onderwerp.clone(),
        aan: brief.bestuur.naam.clone(),
        op: t.korte_datum(brief.op),
        door: brief.door.reveal().to_owned(),
    };
    brieven.iter().map(rij).collect()
}
