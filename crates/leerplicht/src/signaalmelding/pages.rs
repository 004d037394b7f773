//! The pages of meldingen for the Signalenbox: the list, making one in two steps, one melding, and answering.

mod beeld;
mod indienen;
mod lijst;
mod nieuw;
mod signaal;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use kern::account::Ingelogd;
use kern::pagina::Paginafout;

use super::{GROOTSTE_MB, MEESTE, Signaalmelder, Signaalnummer};
use crate::Leerplicht;

/// Most bytes of a melding with its files; above that a request is not read on.
const GROOTSTE: usize = (GROOTSTE_MB * MEESTE + 1) * 1024 * 1024;

/// The pages of meldingen.
pub(crate) fn routes() -> Router<Leerplicht> {
    Router::new()
        .route("/leerplicht/signalen", get(lijst::show))
        .route("/leerplicht/signalen/nieuw", get(nieuw::form_page).post(nieuw::check))
        .route("/leerplicht/signalen/versturen", post(indienen::send).layer(DefaultBodyLimit::max(GROOTSTE)))
        .route("/leerplicht/signalen/{signaal}", get(signaal::show))
        .route("/leerplicht/signalen/{signaal}/reactie", post(signaal::react))
        .route("/leerplicht/signalen/{signaal}/bijlagen/{bijlage}", get(signaal::attachment))
}

/// Who is at work, as the Inspectie may know it.
pub(crate) fn reporter(ingelogd: &Ingelogd) -> Signaalmelder {
    let wie = ingelogd.pagina.gebruiker.as_ref();
    let naam = wie.map_or_else(String::new, |wie| wie.naam.clone());
    let organisatienaam = wie.map_or_else(String::new, |wie| wie.organisatie.clone());
    Signaalmelder { naam: naam.into(), organisatienaam }
}

/// The number in an address.
pub(crate) fn number(tekst: &str) -> Result<Signaalnummer, Paginafout> {
    tekst.parse().map(Signaalnummer).map_err(|_| Paginafout::NietGevonden)
}
