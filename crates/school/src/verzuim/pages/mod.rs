//! The lists of absence, the judgement of one entry or of many, and the history of an entry.

mod correctie;
mod keuze;
mod lijsten;
mod oordeel;
mod spoor;
#[cfg(test)]
mod tests;

pub(crate) use lijsten::consequence;

use axum::Router;
use axum::routing::{get, post};
use kern::pagina::{Kenmerk, Woorden};
use recht::begrip::Verzuimstatus;

use crate::afwezigheid::Reden;
use crate::les::Lessleutel;
use crate::staat::Schoolstaat;
use crate::stam::Leerlingsleutel;

/// The pages of absence.
pub fn routes() -> Router<Schoolstaat> {
    Router::new()
        .route("/school/verzuim", get(lijsten::overview))
        .route("/school/verzuim/niet-geregistreerd", get(lijsten::not_taken))
        .route("/school/verzuim/open", get(lijsten::open))
        .route("/school/verzuim/correctie", get(correctie::show))
        .route("/school/verzuim/controle", get(oordeel::check).post(oordeel::choose))
        .route("/school/verzuim/oordeel", post(oordeel::judge_many))
        .route("/school/verzuim/regel/{les}/{leerling}", get(spoor::show).post(spoor::judge_one))
}

/// Where an entry is, with its history.
pub(crate) fn entry_adres(les: Lessleutel, leerling: Leerlingsleutel) -> String {
    format!("/school/verzuim/regel/{}/{leerling}", les.0)
}

/// The key of a status.
pub(crate) fn status_word(status: Verzuimstatus) -> &'static str {
    match status {
        Verzuimstatus::Aanwezig => "status-aanwezig",
        Verzuimstatus::Geoorloofd => "status-geoorloofd",
        Verzuimstatus::Ongeoorloofd => "status-ongeoorloofd",
        Verzuimstatus::TeLaat => "status-te_laat",
        Verzuimstatus::Onbekend => "status-onbekend",
    }
}

/// How a status looks.
pub(crate) fn status_mark(status: Verzuimstatus) -> Kenmerk {
    match status {
        Verzuimstatus::Aanwezig | Verzuimstatus::Geoorloofd => Kenmerk::Goed,
        Verzuimstatus::Ongeoorloofd => Kenmerk::Fout,
        Verzuimstatus::TeLaat => Kenmerk::Neutraal,
        Verzuimstatus::Onbekend => Kenmerk::LetOp,
    }
}

/// A reason in words: `ziekte`.
pub(crate) fn reason_in_words(t: Woorden, reden: Reden) -> String {
    t.zeg(&format!("verzuim-reden-{}", reden.word())).to_string()
}

/// A lesson hour in words: `les 3`, `ochtend`.
pub(crate) fn hour_in_words(t: Woorden, lesuur: &str) -> String {
    match lesuur {
        "ochtend" => t.zeg("verzuim-ochtend").to_string(),
        "middag" => t.zeg("verzuim-middag").to_string(),
        _ => t.zeg("verzuim-lesuur").met("lesuur", lesuur).to_string(),
    }
}
