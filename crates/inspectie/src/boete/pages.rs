//! The pages of fines: the list by the clock, the articles, proposing one, one with its steps, and each step with its check page.

mod artikelen;
pub(crate) mod beeld;
mod boete;
mod lijst;
mod nieuw;
mod stap;

use axum::Router;
use axum::routing::get;
use kern::oorzaak::causes;
use kern::pagina::Paginafout;

use super::Boetefout;
use crate::Inspectie;

/// The pages of fines.
pub(crate) fn routes() -> Router<Inspectie> {
    Router::new()
        .route("/inspectie/boetes", get(lijst::show))
        .route("/inspectie/boetes/artikelen", get(artikelen::show))
        .route("/inspectie/boetes/nieuw", get(nieuw::show).post(nieuw::post))
        .route("/inspectie/boetes/{boete}", get(boete::show))
        .route("/inspectie/boetes/{boete}/stap/{stap}", get(stap::show).post(stap::post))
}

/// A fault as a page; the log says which.
pub(crate) fn trouble(fout: impl Into<Boetefout>) -> Paginafout {
    let fout = fout.into();
    match &fout {
        Boetefout::NietGevonden => return Paginafout::NietGevonden,
        Boetefout::Register(register) if register.is_tijdelijk() => {
            tracing::warn!(oorzaak = causes(&fout), "a page of fines has to wait");
            return Paginafout::Bezet;
        }
        _ => tracing::error!(oorzaak = causes(&fout), "a page of fines failed"),
    }
    Paginafout::Onverwacht
}
