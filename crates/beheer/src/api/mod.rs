//! What every operation of the API needs.

pub(crate) mod probleem;

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use jiff::civil::Date;

use self::probleem::Beheerprobleem;

/// What was sent; what is wrong with it is not repeated, because it may be about a person.
pub(crate) fn body<T>(gelezen: Result<Json<T>, JsonRejection>) -> Result<T, Beheerprobleem> {
    let status = |fout: &JsonRejection| match fout {
        JsonRejection::MissingJsonContentType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        JsonRejection::BytesRejection(fout) => fout.status(),
        _ => StatusCode::BAD_REQUEST,
    };
    gelezen.map(|Json(inhoud)| inhoud).map_err(|fout| Beheerprobleem::unreadable(status(&fout)))
}

/// A day as ISO writes it, when there is one.
pub(crate) fn day(tekst: Option<&str>) -> Result<Option<Date>, Beheerprobleem> {
    let unreadable = |_| Beheerprobleem::unreadable(StatusCode::BAD_REQUEST);
    tekst.map(|tekst| tekst.parse().map_err(unreadable)).transpose()
}

/// The first day after a last one, when there is one.
pub(crate) fn after(tot_en_met: Option<Date>) -> Result<Option<Date>, Beheerprobleem> {
    let unreadable = |_| Beheerprobleem::unreadable(StatusCode::BAD_REQUEST);
    tot_en_met.map(|dag| dag.tomorrow().map_err(unreadable)).transpose()
}
