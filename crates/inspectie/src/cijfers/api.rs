//! The figures in the API.

use axum::Json;
use axum::extract::State;
use kern::account::Ingelogd;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{Wachttijd, read};
use crate::bewerkingen::CIJFERS;
use crate::signalenbox::api::Inspectieprobleem;
use crate::signalenbox::pages::permit;
use crate::{Inspectie, woorden};

pub(crate) fn routes() -> OpenApiRouter<Inspectie> {
    OpenApiRouter::new().routes(routes!(figures))
}

/// De cijfers van de Signalenbox.
#[derive(Debug, Serialize, ToSchema)]
struct Signaalcijfers {
    /// Eerste dag van indienen die telt.
    #[schema(format = Date)]
    vanaf: String,
    /// Meldingen.
    meldingen: u32,
    /// Hoeveel melders hoe lang op het eerste antwoord wachtten.
    eerste_antwoord: Vec<Wachttijdregel>,
    /// Mediaan van de werkdagen tot het eerste antwoord.
    #[serde(skip_serializing_if = "Option::is_none")]
    mediaan_werkdagen: Option<u32>,
    /// Meldingen waarover de melder woorden van de Inspectie kreeg.
    met_terugkoppeling: u32,
    /// Beloften waarvan de dag voorbij is of die zijn nagekomen.
    beloften: u32,
    /// Beloften die zijn gebroken.
    gebroken_beloften: u32,
}

/// Hoeveel melders zo lang wachtten.
#[derive(Debug, Serialize, ToSchema)]
struct Wachttijdregel {
    /// `direct`, `week`, `twee_weken`, `langer` of `nog`.
    wachttijd: &'static str,
    /// Hoeveel.
    aantal: u32,
}

/// De eigen cijfers van de Signalenbox
///
/// Van meldingen die in het afgelopen jaar zijn ingediend.
#[utoipa::path(
    get, path = "/v1/inspectie/cijfers", operation_id = "haalSignaalcijfersOp", tag = "inspectie",
    responses(
        (status = 200, description = "De cijfers", body = Signaalcijfers),
        (status = 404, description = "Niet voor deze rol", body = Inspectieprobleem, content_type = "application/problem+json"),
    ),
)]
async fn figures(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
) -> Result<Json<Signaalcijfers>, Inspectieprobleem> {
    let permit = permit(&inspectie, &ingelogd, &CIJFERS)?;
    let cijfers = read(&inspectie, &permit).await;
    let cijfers = cijfers.map_err(|fout| Inspectieprobleem::of(woorden(ingelogd.taal), fout))?;
    Ok(Json(Signaalcijfers {
        vanaf: cijfers.vanaf.to_string(),
        meldingen: cijfers.meldingen,
        eerste_antwoord: Wachttijd::ALLE
            .into_iter()
            .map(|een| Wachttijdregel { wachttijd: een.as_str(), aantal: cijfers.wachttijden[een as usize] })
            .collect(),
        mediaan_werkdagen: cijfers.mediaan,
        met_terugkoppeling: cijfers.met_woorden,
        beloften: cijfers.beloften,
        gebroken_beloften: cijfers.gebroken,
    }))
}
