//! The operations on meldingen for the Signalenbox. What they decide is decided by the use cases, as for the pages.

mod vormen;

use axum::Json;
use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use kern::account::Ingelogd;
use kern::pagina::Paginafout;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use self::vormen::{Ingediend, Signaalopdracht, Signaalreactieopdracht, Signaalvolledig, Signalenlijst};
use super::pages::{number, reporter};
use crate::bewerkingen::{SIGNAAL_BEKIJKEN, SIGNAAL_INDIENEN};
use crate::werklijst::api::{Leerplichtprobleem, body};
use crate::werklijst::pages::permit;
use crate::{Leerplicht, woorden};

pub(crate) fn routes() -> OpenApiRouter<Leerplicht> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(submit)).routes(routes!(open)).routes(routes!(react))
}

/// Which meldingen.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Signaalkeuze {
    /// Ook wat klaar is.
    #[serde(default)]
    #[param(required = false)]
    alle: bool,
}

/// De meldingen aan de Inspectie
///
/// Waarvan de beloofde dag voorbij is staat bovenaan. Alleen meldingen van de eigen organisatie.
#[utoipa::path(
    get, path = "/v1/leerplicht/signalen", operation_id = "haalSignalenOp", tag = "leerplicht",
    params(Signaalkeuze),
    responses(
        (status = 200, description = "De meldingen", body = Signalenlijst),
        (status = 400, description = "Niet te lezen", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 404, description = "Niet voor deze rol", body = Leerplichtprobleem, content_type = "application/problem+json"),
    ),
)]
async fn list(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    keuze: Result<Query<Signaalkeuze>, QueryRejection>,
) -> Result<Json<Signalenlijst>, Leerplichtprobleem> {
    let permit = permit(&leerplicht, &ingelogd, &SIGNAAL_BEKIJKEN)?;
    let Query(keuze) = keuze.map_err(|_| Leerplichtprobleem::unreadable(StatusCode::BAD_REQUEST))?;
    let regels = super::list(&leerplicht, &permit, keuze.alle).await;
    Ok(Json(regels.map_err(|fout| Leerplichtprobleem::of(woorden(ingelogd.taal), fout))?.into()))
}

/// Een melding aan de Inspectie
///
/// Met elke stap en de dag waarop de melder uiterlijk weer iets hoort.
#[utoipa::path(
    get, path = "/v1/leerplicht/signalen/{signaal}", operation_id = "haalSignaalOp", tag = "leerplicht",
    params(("signaal" = i64, Path, description = "Eigen nummer van de melding", minimum = 1)),
    responses(
        (status = 200, description = "De melding", body = Signaalvolledig),
        (status = 404, description = "Niet gevonden", body = Leerplichtprobleem, content_type = "application/problem+json"),
    ),
)]
async fn open(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(signaal): Path<String>,
) -> Result<Json<Signaalvolledig>, Leerplichtprobleem> {
    let permit = permit(&leerplicht, &ingelogd, &SIGNAAL_BEKIJKEN)?;
    let signaal = super::open(&leerplicht, &permit, number(&signaal)?).await;
    let signaal = signaal.map_err(|fout| Leerplichtprobleem::of(woorden(ingelogd.taal), fout))?;
    Ok(Json(signaal.ok_or(Paginafout::NietGevonden)?.into()))
}

/// Een melding aan de Inspectie doen
///
/// De telling van te late en ontbrekende meldingen maakt het systeem zelf. Bijlagen gaan via de pagina. Hetzelfde kenmerk
/// twee keer is één melding.
#[utoipa::path(
    post, path = "/v1/leerplicht/signalen", operation_id = "dienSignaalIn", tag = "leerplicht",
    request_body = Signaalopdracht,
    responses(
        (status = 202, description = "Onderweg naar de Inspectie", body = Ingediend),
        (status = 400, description = "Niet te lezen", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 404, description = "Niet voor deze rol", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 409, description = "Geweigerd, met elke reden", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 415, description = "Geen JSON", body = Leerplichtprobleem, content_type = "application/problem+json"),
    ),
)]
async fn submit(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    opdracht: Result<Json<Signaalopdracht>, JsonRejection>,
) -> Result<Response, Leerplichtprobleem> {
    let permit = permit(&leerplicht, &ingelogd, &SIGNAAL_INDIENEN)?;
    let invulling = body(opdracht)?.parse()?;
    let nummer = super::submit(&leerplicht, &permit, &reporter(&ingelogd), &invulling, &[]).await;
    let nummer = nummer.map_err(|fout| Leerplichtprobleem::of(woorden(ingelogd.taal), fout))?;
    Ok((StatusCode::ACCEPTED, Json(Ingediend::new(nummer))).into_response())
}

/// Op de Inspectie reageren
///
/// Antwoorden op een vraag, heropenen met woorden, of tevreden zijn. Wat ervan komt zegt de Inspectie.
#[utoipa::path(
    post, path = "/v1/leerplicht/signalen/{signaal}/reacties", operation_id = "reageerOpSignaal", tag = "leerplicht",
    params(("signaal" = i64, Path, description = "Eigen nummer van de melding", minimum = 1)),
    request_body = Signaalreactieopdracht,
    responses(
        (status = 202, description = "Onderweg naar de Inspectie", body = Ingediend),
        (status = 400, description = "Niet te lezen", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 404, description = "Niet gevonden", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 409, description = "Geweigerd, met elke reden", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 415, description = "Geen JSON", body = Leerplichtprobleem, content_type = "application/problem+json"),
    ),
)]
async fn react(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(signaal): Path<String>,
    opdracht: Result<Json<Signaalreactieopdracht>, JsonRejection>,
) -> Result<Response, Leerplichtprobleem> {
    let permit = permit(&leerplicht, &ingelogd, &SIGNAAL_INDIENEN)?;
    let nummer = number(&signaal)?;
    let (soort, tekst) = body(opdracht)?.parse();
    let gedaan = super::react(&leerplicht, &permit, nummer, &reporter(&ingelogd), soort, tekst.as_ref()).await;
    gedaan.map_err(|fout| Leerplichtprobleem::of(woorden(ingelogd.taal), fout))?;
    Ok((StatusCode::ACCEPTED, Json(Ingediend::new(nummer))).into_response())
}
