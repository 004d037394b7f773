//! The pages of agreements: the list, one with its steps and letters, entering one, and the question who may inspect.

pub(super) mod beeld;
mod brief;
pub(super) mod invoer;
mod lijst;
mod nieuw;
mod overeenkomst;
mod vraag;

use axum::Router;
use axum::routing::get;
use kern::oorzaak::causes;
use kern::pagina::Paginafout;

use super::Overeenkomstfout;
use crate::Inspectie;

/// The pages of agreements.
pub(crate) fn routes() -> Router<Inspectie> {
    Router::new()
        .route("/inspectie/overeenkomsten", get(lijst::show))
        .route("/inspectie/overeenkomsten/nieuw", get(nieuw::show).post(nieuw::post))
        .route("/inspectie/overeenkomsten/{overeenkomst}", get(overeenkomst::show).post(overeenkomst::post))
        .route("/inspectie/overeenkomsten/{overeenkomst}/brief", get(brief::show).post(brief::post))
        .route("/inspectie/bevoegdheid", get(vraag::show))
}

/// A fault as a page; the log says which.
pub(super) fn trouble(fout: impl Into<Overeenkomstfout>) -> Paginafout {
    let fout = fout.into();
    match &fout {
        Overeenkomstfout::NietGevonden => return Paginafout::NietGevonden,
        Overeenkomstfout::Register(register) if register.is_tijdelijk() => {
            tracing::warn!(oorzaak = causes(&fout), "a page of agreements has to wait");
            return Paginafout::Bezet;
        }
        _ => tracing::error!(oorzaak = causes(&fout), "a page of agreements failed"),
    }
    Paginafout::Onverwacht
}
