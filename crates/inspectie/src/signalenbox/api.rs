//! The operations on the Signalenbox. What they decide is decided by the use cases, as for the pages.

mod probleem;
mod vormen;

use axum::Json;
use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use kern::account::Ingelogd;
use kern::pagina::Paginafout;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(crate) use self::probleem::Inspectieprobleem;
use self::vormen::{Boxlijst, Boxsignaal, Stapopdracht};
use super::pages::{number, officer, permit};
use super::{Filter, Toon};
use crate::bewerkingen::{BEHANDELEN, BEKIJKEN};
use crate::{Inspectie, woorden};

pub(crate) fn routes() -> OpenApiRouter<Inspectie> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(open)).routes(routes!(act))
}

/// Which meldingen.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Boxkeuze {
    /// `open`, `te_verdelen`, `van_mij` of `alle`; standaard `open`.
    #[serde(default)]
    #[param(required = false)]
    toon: String,
}

/// De Signalenbox
///
/// Waarvan de beloofde dag voorbij is staat bovenaan.
#[utoipa::path(
    get, path = "/v1/inspectie/signalen", operation_id = "haalSignalenboxOp", tag = "inspectie",
    params(Boxkeuze),
    responses(
        (status = 200, description = "De meldingen", body = Boxlijst),
        (status = 400, description = "Niet te lezen", body = Inspectieprobleem, content_type = "application/problem+json"),
        (status = 404, description = "Niet voor deze rol", body = Inspectieprobleem, content_type = "application/problem+json"),
    ),
)]
async fn list(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    keuze: Result<Query<Boxkeuze>, QueryRejection>,
) -> Result<Json<Boxlijst>, Inspectieprobleem> {
    let permit = permit(&inspectie, &ingelogd, &BEKIJKEN)?;
    let Query(keuze) = keuze.map_err(|_| Inspectieprobleem::unreadable(StatusCode::BAD_REQUEST))?;
    let filter = Filter { toon: Toon::of(&keuze.toon), school: None };
    let regels = super::list(&inspectie, &permit, &filter).await;
    Ok(Json(regels.map_err(|fout| Inspectieprobleem::of(woorden(ingelogd.taal), fout))?.into()))
}

/// Een melding in de Signalenbox
///
/// Met elke stap, en wie haar zette.
#[utoipa::path(
    get, path = "/v1/inspectie/signalen/{signaal}", operation_id = "haalBoxsignaalOp", tag = "inspectie",
    params(("signaal" = i64, Path, description = "Nummer van de melding", minimum = 1)),
    responses(
        (status = 200, description = "De melding", body = Boxsignaal),
        (status = 404, description = "Niet gevonden", body = Inspectieprobleem, content_type = "application/problem+json"),
    ),
)]
async fn open(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(signaal): Path<String>,
) -> Result<Json<Boxsignaal>, Inspectieprobleem> {
    let permit = permit(&inspectie, &ingelogd, &BEKIJKEN)?;
    let signaal = super::open(&inspectie, &permit, number(&signaal)?).await;
    let signaal = signaal.map_err(|fout| Inspectieprobleem::of(woorden(ingelogd.taal), fout))?;
    Ok(Json(signaal.ok_or(Paginafout::NietGevonden)?.into()))
}

/// Een stap zetten
///
/// De melder krijgt van elke stap bericht. `gezien` is het volgnummer van de laatste stap die u zag: wie een ander voor was,
/// wordt niet overschreven.
#[utoipa::path(
    post, path = "/v1/inspectie/signalen/{signaal}/handelingen", operation_id = "behandelBoxsignaal", tag = "inspectie",
    params(("signaal" = i64, Path, description = "Nummer van de melding", minimum = 1)),
    request_body = Stapopdracht,
    responses(
        (status = 201, description = "Gedaan; de melder krijgt bericht"),
        (status = 400, description = "Niet te lezen", body = Inspectieprobleem, content_type = "application/problem+json"),
        (status = 404, description = "Niet gevonden", body = Inspectieprobleem, content_type = "application/problem+json"),
        (status = 409, description = "Geweigerd, met elke reden", body = Inspectieprobleem, content_type = "application/problem+json"),
        (status = 415, description = "Geen JSON", body = Inspectieprobleem, content_type = "application/problem+json"),
    ),
)]
async fn act(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(signaal): Path<String>,
    opdracht: Result<Json<Stapopdracht>, JsonRejection>,
) -> Result<StatusCode, Inspectieprobleem> {
    let permit = permit(&inspectie, &ingelogd, &BEHANDELEN)?;
    let nummer = number(&signaal)?;
    let daad = body(opdracht)?.parse()?;
    let gedaan = super::act(&inspectie, &permit, nummer, &officer(&ingelogd), &daad).await;
    gedaan.map_err(|fout| Inspectieprobleem::of(woorden(ingelogd.taal), fout))?;
    Ok(StatusCode::CREATED)
}

/// What was sent; what is wrong with it is not repeated, because it may be about a person.
fn body<T>(gelezen: Result<Json<T>, JsonRejection>) -> Result<T, Inspectieprobleem> {
    let status = |fout: &JsonRejection| match fout {
        JsonRejection::MissingJsonContentType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        JsonRejection::BytesRejection(fout) => fout.status(),
        _ => StatusCode::BAD_REQUEST,
    };
    gelezen.map(|Json(inhoud)| inhoud).map_err(|fout| Inspectieprobleem::unreadable(status(&fout)))
}
