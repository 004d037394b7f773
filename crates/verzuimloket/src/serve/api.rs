//! The operations of the API. What they decide is decided elsewhere.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, QueryRejection};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use uitwisseling::berichten::{Aanlevering, Afleveringen, Afwijzing, Bericht, Handelingbericht, Ontvangstbewijs};
use utoipa::{IntoParams, ToSchema};

use super::aangesloten::{Aangesloten, Voorkeurstaal};
use super::probleem::Probleem;
use crate::loket::Loket;
use crate::ontvangst::Uitkomst;
use crate::{aflevering, ontvangst, status};

type Lichaam = Result<Bytes, BytesRejection>;

/// Een verzuimmelding doen
///
/// Neemt een verzuimmelding van een school aan, geeft haar een nummer en zendt haar door. Hetzelfde bericht onder hetzelfde
/// kenmerk geeft hetzelfde ontvangstbewijs en nooit een tweede melding.
#[utoipa::path(
    post, path = "/v1/verzuimmeldingen", operation_id = "doeVerzuimmelding", tag = "verzuimmeldingen",
    request_body = Aanlevering,
    responses(
        (status = 201, description = "Geregistreerd", body = Ontvangstbewijs),
        (status = 200, description = "Eerder geregistreerd onder dit kenmerk; het ontvangstbewijs van toen", body = Ontvangstbewijs),
        (status = 422, description = "Geweigerd, met elke reden; niets is opgeslagen", body = Afwijzing),
        (status = 400, description = "Niet te lezen", body = Probleem, content_type = "application/problem+json"),
        (status = 401, description = "Onbekende aansluiting", body = Probleem, content_type = "application/problem+json"),
        (status = 403, description = "Niet van deze aansluiting", body = Probleem, content_type = "application/problem+json"),
        (status = 413, description = "Te groot", body = Probleem, content_type = "application/problem+json"),
        (status = 415, description = "Geen JSON", body = Probleem, content_type = "application/problem+json"),
        (status = 503, description = "Kan nu niet; probeer het later", body = Probleem, content_type = "application/problem+json"),
    ),
    security(("aansluiting" = [])),
)]
pub(super) async fn submit(
    State(loket): State<Loket>,
    Aangesloten(afzender): Aangesloten,
    Voorkeurstaal(taal): Voorkeurstaal,
    koppen: HeaderMap,
    lichaam: Lichaam,
) -> Result<Response, Probleem> {
    let aanlevering: Aanlevering = read(&koppen, lichaam)?;
    answer(ontvangst::submit(&loket, &afzender, &aanlevering, taal).await?)
}

/// Een handeling op een verzuimmelding doorgeven
///
/// Neemt aan wat een school of een leerplichtorganisatie met een geregistreerde verzuimmelding doet: behandeling,
/// kennisneming, afsluiting, wijziging, intrekking. Hetzelfde bericht onder hetzelfde kenmerk telt een keer.
#[utoipa::path(
    post, path = "/v1/handelingen", operation_id = "doeHandeling", tag = "handelingen",
    request_body = Handelingbericht,
    responses(
        (status = 201, description = "Verwerkt; met de status die de melding nu heeft", body = Ontvangstbewijs),
        (status = 200, description = "Eerder verwerkt onder dit kenmerk; het ontvangstbewijs van toen", body = Ontvangstbewijs),
        (status = 422, description = "Geweigerd, met elke reden; niets is veranderd", body = Afwijzing),
        (status = 400, description = "Niet te lezen", body = Probleem, content_type = "application/problem+json"),
        (status = 401, description = "Onbekende aansluiting", body = Probleem, content_type = "application/problem+json"),
        (status = 403, description = "Niet van deze aansluiting", body = Probleem, content_type = "application/problem+json"),
        (status = 413, description = "Te groot", body = Probleem, content_type = "application/problem+json"),
        (status = 415, description = "Geen JSON", body = Probleem, content_type = "application/problem+json"),
        (status = 503, description = "Kan nu niet; probeer het later", body = Probleem, content_type = "application/problem+json"),
    ),
    security(("aansluiting" = [])),
)]
pub(super) async fn act(
    State(loket): State<Loket>,
    Aangesloten(afzender): Aangesloten,
    Voorkeurstaal(taal): Voorkeurstaal,
    koppen: HeaderMap,
    lichaam: Lichaam,
) -> Result<Response, Probleem> {
    let handeling: Handelingbericht = read(&koppen, lichaam)?;
    answer(status::act(&loket, &afzender, &handeling, taal).await?)
}

/// From which place in the list, and how much.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Plaats {
    /// Volgnummer van het laatste dat u hebt; 0 vanaf het begin.
    #[serde(default)]
    #[param(required = false, format = "uint64", minimum = 0, default = 0)]
    na: u64,
    /// Hoeveel hoogstens.
    #[serde(default = "usual")]
    #[param(required = false, minimum = 1, maximum = 500, default = 100)]
    aantal: u32,
}

fn usual() -> u32 {
    aflevering::GEWOONLIJK
}

/// Ophalen wat klaarstaat
///
/// Geeft wat voor deze aansluiting klaarstaat na een volgnummer: verzuimmeldingen en statussen, in volgorde. Vraag daarna
/// verder vanaf `volgende`; wat is opgehaald blijft staan en kan opnieuw worden opgehaald.
#[utoipa::path(
    get, path = "/v1/afleveringen", operation_id = "haalAfleveringenOp", tag = "afleveringen",
    params(Plaats),
    responses(
        (status = 200, description = "Wat klaarstaat; leeg als er niets nieuws is", body = Afleveringen),
        (status = 400, description = "Niet te lezen", body = Probleem, content_type = "application/problem+json"),
        (status = 401, description = "Onbekende aansluiting", body = Probleem, content_type = "application/problem+json"),
        (status = 403, description = "Niet van deze aansluiting", body = Probleem, content_type = "application/problem+json"),
        (status = 503, description = "Kan nu niet; probeer het later", body = Probleem, content_type = "application/problem+json"),
    ),
    security(("aansluiting" = [])),
)]
pub(super) async fn fetch(
    State(loket): State<Loket>,
    Aangesloten(ontvanger): Aangesloten,
    plaats: Result<Query<Plaats>, QueryRejection>,
) -> Result<Response, Probleem> {
    let wat = "verwacht na: een geheel getal vanaf 0, en aantal: van 1 tot en met 500";
    let Query(plaats) = plaats.map_err(|_| Probleem::unreadable(wat))?;
    if !(1..=aflevering::HOOGSTENS).contains(&plaats.aantal) {
        return Err(Probleem::unreadable(wat));
    }
    let afleveringen = aflevering::fetch(&loket, &ontvanger, plaats.na, plaats.aantal).await?;
    let niet_bewaren = [(header::CACHE_CONTROL, "no-store")];
    Ok((niet_bewaren, Json(afleveringen)).into_response())
}

/// Whether it works.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Gezondheid {
    /// `goed`, when the database answers.
    status: &'static str,
}

/// Kijken of het Verzuimloket werkt
#[utoipa::path(
    get, path = "/v1/gezondheid", operation_id = "bekijkGezondheid", tag = "gezondheid",
    responses(
        (status = 200, description = "Het werkt", body = Gezondheid),
        (status = 503, description = "De databank antwoordt niet", body = Probleem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn health(State(loket): State<Loket>) -> Result<Json<Gezondheid>, Probleem> {
    loket.ping().await?;
    Ok(Json(Gezondheid { status: "goed" }))
}

/// Reads a message. What is wrong is told by its place alone.
fn read<B: Bericht>(koppen: &HeaderMap, lichaam: Lichaam) -> Result<B, Probleem> {
    let soort = koppen.get(header::CONTENT_TYPE).and_then(|waarde| waarde.to_str().ok()).unwrap_or_default();
    let soort = soort.split(';').next().unwrap_or_default().trim();
    if !soort.eq_ignore_ascii_case("application/json") {
        let probleem = Probleem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "Het bericht is geen JSON");
        return Err(probleem.because("verwacht Content-Type: application/json"));
    }
    let lichaam = lichaam.map_err(|fout| match fout.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Probleem::new(StatusCode::PAYLOAD_TOO_LARGE, "Het bericht is te groot"),
        _ => Probleem::unreadable("het bericht kwam niet heel aan"),
    })?;
    B::read(&lichaam).map_err(|fout| Probleem::unreadable(fout.to_string()))
}

fn answer(uitkomst: Uitkomst) -> Result<Response, Probleem> {
    match uitkomst {
        Uitkomst::Nieuw(bewijs) => Ok((StatusCode::CREATED, Json(bewijs)).into_response()),
        Uitkomst::Eerder(bewijs) => Ok(Json(bewijs).into_response()),
        Uitkomst::Geweigerd(afwijzing) => Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(afwijzing)).into_response()),
        Uitkomst::Verboden => Err(Probleem::forbidden("Het bericht noemt een andere partij dan deze aansluiting")),
    }
}
