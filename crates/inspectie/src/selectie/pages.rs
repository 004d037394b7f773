//! The pages of selections: the list, the sources, drawing in steps, and one draw with its signing off.

mod beeld;
mod bronnen;
mod lijst;
mod nieuw;
mod selectie;
mod vraag;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use kern::oorzaak::causes;
use kern::pagina::Paginafout;
use kern::register::Registerfout;

use super::Selectiefout;
use crate::Inspectie;

/// Bytes of the largest file that is taken: some times the register of the country.
const GROOTSTE: usize = 16 * 1024 * 1024;

/// The pages of selections.
pub(crate) fn routes() -> Router<Inspectie> {
    Router::new()
        .route("/inspectie/selecties", get(lijst::show))
        .route(
            "/inspectie/selecties/bronnen",
            get(bronnen::show).post(bronnen::add).layer(DefaultBodyLimit::max(GROOTSTE)),
        )
        .route("/inspectie/selecties/nieuw", get(nieuw::show).post(nieuw::post))
        .route("/inspectie/selecties/{selectie}", get(selectie::show))
        .route("/inspectie/selecties/{selectie}/besluit", get(selectie::ask).post(selectie::decide))
        .route("/inspectie/selecties/{selectie}/record", get(selectie::record))
        .route("/inspectie/selecties/{selectie}/uitkomst", get(selectie::outcome))
}

/// A fault as a page; the log says which.
pub(super) fn trouble(fout: impl Into<Selectiefout>) -> Paginafout {
    let fout = fout.into();
    match &fout {
        Selectiefout::NietGevonden => return Paginafout::NietGevonden,
        Selectiefout::Register(register) if register.is_tijdelijk() => {
            tracing::warn!(oorzaak = causes(&fout), "a page of selections has to wait");
            return Paginafout::Bezet;
        }
        _ => tracing::error!(oorzaak = causes(&fout), "a page of selections failed"),
    }
    Paginafout::Onverwacht
}

/// What cannot be written as a table.
fn unwritable(fout: csv::Error) -> Paginafout {
    trouble(Registerfout::onleesbaar("inspectie_selectie", fout))
}
