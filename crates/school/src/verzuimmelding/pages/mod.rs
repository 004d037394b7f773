//! The pages of reports: the form and its check page, a report with its history, changes and withdrawals.

mod blad;
mod formulier;
mod handeling;
#[cfg(test)]
mod tests;
mod woorden;

use axum::Router;
use axum::response::Redirect;
use axum::routing::{get, post};
use kern::pagina::Paginafout;

pub(crate) use blad::{Weigeringregel, refusal};
pub(crate) use formulier::new_address;
pub(crate) use woorden::{kind, messages, outcome, period, refused, reported};

use super::{Meldingfout, Meldingsleutel};
use crate::staat::{Schoolstaat, fault};

/// The pages of reports.
pub fn routes() -> Router<Schoolstaat> {
    Router::new()
        .route("/school/verzuimmeldingen", get(blad::list))
        .route("/school/verzuimmelding/nieuw", get(formulier::new))
        // A draft that was never kept has no page of its own.
        .route(
            "/school/verzuimmelding/concept",
            post(formulier::save).fallback(async || Redirect::to("/school/verzuimmeldingen")),
        )
        .route("/school/verzuimmelding/concept/{kenmerk}", get(formulier::open))
        .route("/school/verzuimmelding/concept/{kenmerk}/controle", get(formulier::check))
        .route("/school/verzuimmelding/concept/{kenmerk}/versturen", post(formulier::send))
        .route("/school/verzuimmelding/{melding}", get(blad::show))
        .route("/school/verzuimmelding/{melding}/verstuurd", get(blad::sent))
        .route("/school/verzuimmelding/{melding}/gezien", post(handeling::seen))
        .route("/school/verzuimmelding/{melding}/herstellen", post(handeling::mend))
        .route("/school/verzuimmelding/{melding}/loslaten", get(handeling::letting_go).post(handeling::let_go))
        .route("/school/verzuimmelding/{melding}/intrekken", get(handeling::withdrawing).post(handeling::withdraw))
        .route("/school/verzuimmelding/{melding}/wijzigen", get(handeling::changing))
        .route(
            "/school/verzuimmelding/{melding}/wijzigen/controle",
            get(handeling::check_change).post(handeling::change),
        )
}

/// Where a report is shown.
pub(crate) fn adres(sleutel: Meldingsleutel) -> String {
    format!("/school/verzuimmelding/{sleutel}")
}

/// A number in an address; anything else is a page that is not there.
fn key(tekst: &str) -> Result<Meldingsleutel, Paginafout> {
    tekst.parse().map(Meldingsleutel).map_err(|_| Paginafout::NietGevonden)
}

/// What did not happen, as a page. Refusals are shown at their form and do not come here.
fn as_page(fout: Meldingfout) -> Paginafout {
    match fout {
        Meldingfout::School(fout) => fault(fout),
        Meldingfout::Bericht(oorzaak) => {
            tracing::error!(oorzaak, "a message about a report cannot be made");
            Paginafout::Onverwacht
        }
        _ => Paginafout::NietGevonden,
    }
}
