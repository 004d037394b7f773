//! The operations of the API. What they decide is decided by the use cases, as for the pages.

mod probleem;
#[cfg(test)]
mod tests;
mod vormen;

use std::num::NonZeroU32;

use axum::Json;
use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use kern::account::Ingelogd;
use kern::pagina::Paginafout;
use recht::melding::status::Handelingsoort;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(crate) use self::probleem::Leerplichtprobleem;
pub(crate) use self::vormen::Samenvatting;
use self::vormen::{Handelingopdracht, Handelingsoortkeuze, Meldingenlijst, Notitieopdracht, Opgedragen, Volledig};
use super::Filter;
use super::pages::{number, officer, parse, permit};
use crate::bewerkingen::{AFSLUITEN, BEHANDELEN, BEKIJKEN, KENNISNEMEN, WERKLIJST};
use crate::{Leerplicht, woorden};

pub(crate) fn routes() -> OpenApiRouter<Leerplicht> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(open)).routes(routes!(act)).routes(routes!(note))
}

/// Which reports.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Keuze {
    /// `open`, `alle`, of een status; standaard `open`.
    #[serde(default)]
    #[param(required = false)]
    toon: String,
    /// Alleen wat de vrager zelf in behandeling heeft.
    #[serde(default, rename = "vanMij", alias = "van_mij")]
    #[param(required = false)]
    van_mij: bool,
    /// Welke pagina, vanaf 1.
    #[serde(default = "first")]
    #[param(value_type = u64, required = false, minimum = 1, default = 1)]
    pagina: NonZeroU32,
}

fn first() -> NonZeroU32 {
    NonZeroU32::MIN
}

/// De lijst met verzuimmeldingen
///
/// Wat het eerst af moet staat bovenaan, wat over de datum is daarboven. Alleen meldingen van de eigen organisatie.
#[utoipa::path(
    get, path = "/v1/leerplicht/verzuimmeldingen", operation_id = "haalLeerplichtmeldingenOp", tag = "leerplicht",
    params(Keuze),
    responses(
        (status = 200, description = "Een pagina van de lijst", body = Meldingenlijst),
        (status = 400, description = "Niet te lezen", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet voor deze rol", body = Leerplichtprobleem, content_type = "application/problem+json"),
    ),
)]
async fn list(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    keuze: Result<Query<Keuze>, QueryRejection>,
) -> Result<Json<Meldingenlijst>, Leerplichtprobleem> {
    let Query(keuze) = keuze.map_err(|_| Leerplichtprobleem::unreadable(StatusCode::BAD_REQUEST))?;
    let permit = permit(&leerplicht, &ingelogd, &WERKLIJST)?;
    let filter = Filter { toon: parse(&keuze.toon), van_mij: keuze.van_mij };
    let t = woorden(ingelogd.taal);
    let bladzijde = super::list(&leerplicht, &permit, filter, keuze.pagina.get()).await;
    Ok(Json(bladzijde.map_err(|fout| Leerplichtprobleem::of(t, fout))?.into()))
}

/// Een verzuimmelding
///
/// Met alles wat de organisatie erover weet, ook andere meldingen over dezelfde jongere.
#[utoipa::path(
    get, path = "/v1/leerplicht/verzuimmeldingen/{nummer}", operation_id = "haalLeerplichtmeldingOp", tag = "leerplicht",
    params(("nummer" = u64, Path, description = "Nummer van het Verzuimloket", minimum = 1)),
    responses(
        (status = 200, description = "De melding", body = Volledig),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet gevonden", body = Leerplichtprobleem, content_type = "application/problem+json"),
    ),
)]
async fn open(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Json<Volledig>, Leerplichtprobleem> {
    let permit = permit(&leerplicht, &ingelogd, &BEKIJKEN)?;
    let t = woorden(ingelogd.taal);
    let melding = super::open(&leerplicht, &permit, number(&nummer)?).await;
    let melding = melding.map_err(|fout| Leerplichtprobleem::of(t, fout))?.ok_or(Paginafout::NietGevonden)?;
    Ok(Json(melding.into()))
}

/// Een verzuimmelding behandelen
///
/// In behandeling nemen, ter kennisgeving aannemen of afsluiten. De status verandert pas als het Verzuimloket de ontvangst
/// bevestigt.
#[utoipa::path(
    post, path = "/v1/leerplicht/verzuimmeldingen/{nummer}/handelingen", operation_id = "behandelLeerplichtmelding",
    tag = "leerplicht",
    params(("nummer" = u64, Path, description = "Nummer van het Verzuimloket", minimum = 1)),
    request_body = Handelingopdracht,
    responses(
        (status = 202, description = "Onderweg naar het Verzuimloket", body = Opgedragen),
        (status = 400, description = "Niet te lezen", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet gevonden", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 409, description = "Geweigerd, met elke reden", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 415, description = "Geen JSON", body = Leerplichtprobleem, content_type = "application/problem+json"),
    ),
)]
async fn act(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    opdracht: Result<Json<Handelingopdracht>, JsonRejection>,
) -> Result<Response, Leerplichtprobleem> {
    let bewerkingen = [&BEHANDELEN, &KENNISNEMEN, &AFSLUITEN];
    // Who may do none of it does not learn whether the request was well formed.
    let mag = bewerkingen.iter().any(|bewerking| permit(&leerplicht, &ingelogd, bewerking).is_ok());
    if !mag {
        return Err(Paginafout::NietGevonden.into());
    }
    let nummer = number(&nummer)?;
    let opdracht = body(opdracht)?;
    let bewerking = match opdracht.soort {
        Handelingsoortkeuze::Behandeling => &BEHANDELEN,
        Handelingsoortkeuze::Kennisneming => &KENNISNEMEN,
        Handelingsoortkeuze::Afsluiting => &AFSLUITEN,
    };
    let permit = permit(&leerplicht, &ingelogd, bewerking)?;
    let ambtenaar = officer(&ingelogd);
    let (soort, afsluiting) = opdracht.parse()?;
    let uitkomst = match soort {
        Handelingsoort::Behandeling => {
            super::take_up(&leerplicht, &permit, nummer, &ambtenaar, afsluiting.terugkoppeling).await
        }
        Handelingsoort::Kennisneming => {
            super::take_note(&leerplicht, &permit, nummer, &ambtenaar, afsluiting.terugkoppeling).await
        }
        _ => super::close(&leerplicht, &permit, nummer, &ambtenaar, afsluiting).await,
    };
    let handeling = uitkomst.map_err(|fout| Leerplichtprobleem::of(woorden(ingelogd.taal), fout))?;
    Ok((StatusCode::ACCEPTED, Json(Opgedragen::new(handeling))).into_response())
}

/// Een aantekening maken
///
/// Voor de eigen organisatie; school en Verzuimloket zien haar niet.
#[utoipa::path(
    post, path = "/v1/leerplicht/verzuimmeldingen/{nummer}/notities", operation_id = "maakLeerplichtnotitie",
    tag = "leerplicht",
    params(("nummer" = u64, Path, description = "Nummer van het Verzuimloket", minimum = 1)),
    request_body = Notitieopdracht,
    responses(
        (status = 201, description = "Bewaard"),
        (status = 400, description = "Niet te lezen", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet gevonden", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 409, description = "Geweigerd, met elke reden", body = Leerplichtprobleem, content_type = "application/problem+json"),
        (status = 415, description = "Geen JSON", body = Leerplichtprobleem, content_type = "application/problem+json"),
    ),
)]
async fn note(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    opdracht: Result<Json<Notitieopdracht>, JsonRejection>,
) -> Result<StatusCode, Leerplichtprobleem> {
    let permit = permit(&leerplicht, &ingelogd, &BEHANDELEN)?;
    let nummer = number(&nummer)?;
    let tekst = body(opdracht)?.tekst;
    let bewaard = super::note(&leerplicht, &permit, nummer, &officer(&ingelogd), &tekst).await;
    bewaard.map_err(|fout| Leerplichtprobleem::of(woorden(ingelogd.taal), fout))?;
    Ok(StatusCode::CREATED)
}

/// What was sent; what is wrong with it is not repeated, because it may be about a person.
pub(crate) fn body<T>(gelezen: Result<Json<T>, JsonRejection>) -> Result<T, Leerplichtprobleem> {
    let status = |fout: &JsonRejection| match fout {
        JsonRejection::MissingJsonContentType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        JsonRejection::BytesRejection(fout) => fout.status(),
        _ => StatusCode::BAD_REQUEST,
    };
    gelezen.map(|Json(inhoud)| inhoud).map_err(|fout| Leerplichtprobleem::unreadable(status(&fout)))
}
