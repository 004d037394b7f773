//! The operations on reports. What they decide is decided by the use cases, as for the pages.

use axum::Json;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use jiff::civil::Date;
use kern::account::Ingelogd;
use kern::pagina::{Paginafout, Woorden};
use uitwisseling::berichten::Kenmerk;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

mod antwoord;
mod vorm;

use antwoord::{Meldingprobleem, Meldingweigering};
use vorm::{Bladzijde, Intrekking, Verzuimmelding, Verzuimmeldingaanvraag, Verzuimmeldinglijst, Wijziging};

use super::{Handeling, Meldingsleutel, act, list, read, send_at_once};
use crate::staat::probleem::Schoolprobleem;
use crate::staat::{Bevoegd, Schoolstaat};

/// The operations on reports.
pub(crate) fn routes() -> OpenApiRouter<Schoolstaat> {
    OpenApiRouter::new()
        .routes(routes!(index, create))
        .routes(routes!(show))
        .routes(routes!(change))
        .routes(routes!(withdraw))
}

/// De verzuimmeldingen van de school
///
/// De laatste eerst, vijftig per bladzijde.
#[utoipa::path(
    get, path = "/v1/verzuimmeldingen", operation_id = "zoekVerzuimmeldingen", tag = "verzuimmeldingen",
    params(Bladzijde),
    responses(
        (status = 200, description = "Een bladzijde", body = Verzuimmeldinglijst),
        (status = 400, description = "Niet te lezen", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet voor deze rol", body = Schoolprobleem, content_type = "application/problem+json"),
    ),
)]
async fn index(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    bladzijde: Result<Query<Bladzijde>, QueryRejection>,
) -> Result<Json<Verzuimmeldinglijst>, Meldingprobleem> {
    let t = crate::woorden(ingelogd.taal);
    let Query(Bladzijde { blad }) = bladzijde.map_err(|_| Schoolprobleem::unreadable(t))?;
    let Bevoegd { permit, organisatie, .. } =
        staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_BEKIJKEN).await?;
    let lijst = list(&staat.scholen, &permit, &organisatie, blad.get()).await;
    Ok(Json(lijst.map_err(|fout| antwoord::refused(t, fout))?.into()))
}

/// Een verzuimmelding
///
/// Zoals zij er nu voor staat. Het nummer en de status komen van het Verzuimloket en van niemand anders.
#[utoipa::path(
    get, path = "/v1/verzuimmeldingen/{melding}", operation_id = "haalVerzuimmeldingOp", tag = "verzuimmeldingen",
    params(("melding" = i64, Path, description = "Nummer van de melding binnen de school", minimum = 1)),
    responses(
        (status = 200, description = "De melding", body = Verzuimmelding),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Geen melding van deze school", body = Schoolprobleem, content_type = "application/problem+json"),
    ),
)]
async fn show(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    melding: Result<Path<i64>, PathRejection>,
) -> Result<Json<Verzuimmelding>, Meldingprobleem> {
    let t = crate::woorden(ingelogd.taal);
    let Path(melding) = melding.map_err(|_| Paginafout::NietGevonden)?;
    one(&staat, &ingelogd, t, Meldingsleutel(melding)).await.map(Json)
}

async fn one(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    t: Woorden,
    sleutel: Meldingsleutel,
) -> Result<Verzuimmelding, Meldingprobleem> {
    let Bevoegd { permit, organisatie, .. } =
        staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_BEKIJKEN).await?;
    let blad = read(&staat.scholen, &permit, &organisatie, sleutel).await;
    Ok(blad.map_err(|fout| antwoord::refused(t, fout))?.into())
}

/// Een verzuimmelding doen
///
/// Voor wat volgens de registraties gemeld moet worden, of met de hand. De school, de leerling, de gemiste lessen en wie
/// meldt vult de administratie in. Dezelfde `Idempotency-Key` meldt niets nog een keer en geeft dezelfde melding.
#[utoipa::path(
    post, path = "/v1/verzuimmeldingen", operation_id = "doeVerzuimmelding", tag = "verzuimmeldingen",
    params(("Idempotency-Key" = String, Header, description = "Sleutel van deze melding: letters, cijfers en streepjes, hooguit 64", max_length = 64, pattern = "^[A-Za-z0-9-]+$")),
    request_body = Verzuimmeldingaanvraag,
    responses(
        (status = 201, description = "Verstuurd; het nummer volgt met de ontvangst", body = Verzuimmelding),
        (status = 200, description = "Eerder verstuurd onder deze sleutel", body = Verzuimmelding),
        (status = 400, description = "Niet te lezen", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Geen leerling van deze school, of niet voor deze rol", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 409, description = "Al gemeld, of niet meer nodig", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 422, description = "Niet geldig, met elke reden; er is niets verstuurd", body = Meldingweigering, content_type = "application/problem+json"),
    ),
)]
async fn create(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    headers: HeaderMap,
    aanvraag: Result<Json<Verzuimmeldingaanvraag>, JsonRejection>,
) -> Result<impl IntoResponse, Meldingprobleem> {
    let t = crate::woorden(ingelogd.taal);
    let Json(aanvraag) = aanvraag.map_err(|_| Schoolprobleem::unreadable(t))?;
    let kenmerk = key(&headers, t)?;
    let aanleiding = aanvraag.aanleiding().ok_or_else(|| Schoolprobleem::unreadable(t))?;
    let Bevoegd { permit, organisatie, .. } =
        staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_VERSTUREN).await?;
    let naam = ingelogd.pagina.gebruiker.as_ref().map_or("", |gebruiker| gebruiker.naam.as_str());
    let verzonden = send_at_once(&staat.scholen, &permit, &organisatie, (kenmerk, aanleiding), naam, |invulling| {
        aanvraag.fill_in(invulling);
    });
    let verzonden = verzonden.await;
    let verzonden = verzonden.map_err(|fout| antwoord::refused(t, fout))?;
    let status = if verzonden.eerder { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, Json(one(&staat, &ingelogd, t, verzonden.sleutel).await?)))
}

/// Een verzuimmelding wijzigen
///
/// Vraagt het Verzuimloket om een einddatum bij de melding. De wijziging geldt als het Verzuimloket haar heeft ontvangen.
#[utoipa::path(
    post, path = "/v1/verzuimmeldingen/{melding}/wijzigingen", operation_id = "wijzigVerzuimmelding", tag = "verzuimmeldingen",
    params(
        ("melding" = i64, Path, description = "Nummer van de melding binnen de school", minimum = 1),
        ("Idempotency-Key" = String, Header, description = "Sleutel van deze wijziging: letters, cijfers en streepjes, hooguit 64", max_length = 64, pattern = "^[A-Za-z0-9-]+$"),
    ),
    request_body = Wijziging,
    responses(
        (status = 202, description = "Verstuurd", body = Verzuimmelding),
        (status = 400, description = "Niet te lezen", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Geen melding van deze school", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 422, description = "Kan niet, met elke reden", body = Meldingweigering, content_type = "application/problem+json"),
    ),
)]
async fn change(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    melding: Result<Path<i64>, PathRejection>,
    headers: HeaderMap,
    wijziging: Result<Json<Wijziging>, JsonRejection>,
) -> Result<impl IntoResponse, Meldingprobleem> {
    let t = crate::woorden(ingelogd.taal);
    let Path(melding) = melding.map_err(|_| Paginafout::NietGevonden)?;
    let Json(Wijziging { einde, waarom }) = wijziging.map_err(|_| Schoolprobleem::unreadable(t))?;
    let einde: Date = einde.parse().map_err(|_| Schoolprobleem::unreadable(t))?;
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_WIJZIGEN).await?;
    let wat = (Meldingsleutel(melding), Handeling::Wijziging { einde }, waarom);
    ask(&staat, &ingelogd, &bevoegd, &key(&headers, t)?, wat).await
}

/// Een verzuimmelding intrekken
///
/// Vraagt het Verzuimloket om de melding in te trekken. Zij is ingetrokken als het Verzuimloket dat heeft bevestigd.
#[utoipa::path(
    post, path = "/v1/verzuimmeldingen/{melding}/intrekkingen", operation_id = "trekVerzuimmeldingIn", tag = "verzuimmeldingen",
    params(
        ("melding" = i64, Path, description = "Nummer van de melding binnen de school", minimum = 1),
        ("Idempotency-Key" = String, Header, description = "Sleutel van deze intrekking: letters, cijfers en streepjes, hooguit 64", max_length = 64, pattern = "^[A-Za-z0-9-]+$"),
    ),
    request_body = Intrekking,
    responses(
        (status = 202, description = "Verstuurd", body = Verzuimmelding),
        (status = 400, description = "Niet te lezen", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Geen melding van deze school", body = Schoolprobleem, content_type = "application/problem+json"),
        (status = 422, description = "Kan niet, met elke reden", body = Meldingweigering, content_type = "application/problem+json"),
    ),
)]
async fn withdraw(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    melding: Result<Path<i64>, PathRejection>,
    headers: HeaderMap,
    intrekking: Result<Json<Intrekking>, JsonRejection>,
) -> Result<impl IntoResponse, Meldingprobleem> {
    let t = crate::woorden(ingelogd.taal);
    let Path(melding) = melding.map_err(|_| Paginafout::NietGevonden)?;
    let Json(Intrekking { waarom }) = intrekking.map_err(|_| Schoolprobleem::unreadable(t))?;
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_INTREKKEN).await?;
    let wat = (Meldingsleutel(melding), Handeling::Intrekking, waarom);
    ask(&staat, &ingelogd, &bevoegd, &key(&headers, t)?, wat).await
}

async fn ask(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    Bevoegd { permit, organisatie, .. }: &Bevoegd,
    kenmerk: &Kenmerk,
    (sleutel, handeling, waarom): (Meldingsleutel, Handeling, String),
) -> Result<(StatusCode, Json<Verzuimmelding>), Meldingprobleem> {
    let t = crate::woorden(ingelogd.taal);
    let uitkomst = act(&staat.scholen, permit, organisatie, sleutel, kenmerk, handeling, &waarom).await;
    uitkomst.map_err(|fout| antwoord::refused(t, fout))?;
    Ok((StatusCode::ACCEPTED, Json(one(staat, ingelogd, t, sleutel).await?)))
}

/// The sender's key of a message.
fn key(headers: &HeaderMap, t: Woorden) -> Result<Kenmerk, Schoolprobleem> {
    let sleutel = headers.get("idempotency-key").and_then(|sleutel| sleutel.to_str().ok());
    sleutel.and_then(|sleutel| sleutel.parse().ok()).ok_or_else(|| Schoolprobleem::unreadable(t))
}
