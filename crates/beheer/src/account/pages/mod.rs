//! The pages of accounts: list, one account, making one, and what may be done with one.

mod daad;
mod lijst;
mod nieuw;
mod tonen;
mod velden;

use axum::Router;
use axum::routing::get;
use kern::account::Beheerweigering;
use kern::pagina::Woorden;

use crate::pages::refusal;
use crate::{Beheer, paden};

/// The pages of accounts.
pub(crate) fn routes() -> Router<Beheer> {
    Router::new()
        .route(paden::ACCOUNTS, get(lijst::show))
        .route(paden::NIEUW, get(nieuw::show).post(nieuw::post))
        .route("/beheer/accounts/{nummer}", get(tonen::show))
        .route("/beheer/accounts/{nummer}/{daad}", get(daad::show).post(daad::post))
        .route("/beheer/accounts/{nummer}/beeindigen/{aanstelling}", get(daad::show_end).post(daad::post_end))
}

/// A refusal that is about no field.
struct Geweigerd {
    kop: String,
    tekst: String,
}

fn refusals(t: Woorden, weigeringen: &[Beheerweigering]) -> Vec<Geweigerd> {
    let zonder_veld = weigeringen.iter().filter(|weigering| weigering.veld().is_none());
    let as_notice = |weigering: &Beheerweigering| {
        let (kop, tekst) = refusal(t, *weigering);
        Geweigerd { kop, tekst }
    };
    zonder_veld.map(as_notice).collect()
}
