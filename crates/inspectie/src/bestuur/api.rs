//! What was sent to a board, in the API. A zienswijze is sent on the pages.

use axum::Json;
use axum::extract::State;
use kern::account::Ingelogd;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::papers;
use crate::Inspectie;
use crate::bewerkingen::BESTUUR_BEKIJKEN;
use crate::boete::api::Boetekop;
use crate::signalenbox::api::Inspectieprobleem;
use crate::signalenbox::pages::{fault, permit};

pub(crate) fn routes() -> OpenApiRouter<Inspectie> {
    OpenApiRouter::new().routes(routes!(list))
}

/// Wat de Inspectie aan een bestuur stuurde.
#[derive(Debug, Serialize, ToSchema)]
struct Bestuursstukkenlijst {
    /// De brieven, de nieuwste eerst.
    brieven: Vec<Bestuursbriefkop>,
    /// De boetes op scholen van het bestuur, vanaf het voornemen.
    boetes: Vec<Boetekop>,
}

/// Een brief aan een bestuur.
#[derive(Debug, Serialize, ToSchema)]
struct Bestuursbriefkop {
    /// Nummer.
    nummer: i64,
    /// Onderwerp.
    onderwerp: String,
    /// Waarover, zoals `boete:3` of `overeenkomst:amsterdam`.
    betreft: String,
    /// Dag van verzending.
    #[schema(format = Date)]
    op: String,
}

/// Wat de Inspectie aan het eigen bestuur stuurde
#[utoipa::path(
    get, path = "/v1/bestuur/stukken", operation_id = "haalBestuursstukkenOp", tag = "inspectie",
    responses(
        (status = 200, description = "De stukken", body = Bestuursstukkenlijst),
        (status = 404, description = "Niet voor deze rol", body = Inspectieprobleem, content_type = "application/problem+json"),
    ),
)]
async fn list(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
) -> Result<Json<Bestuursstukkenlijst>, Inspectieprobleem> {
    let lezen = permit(&inspectie, &ingelogd, &BESTUUR_BEKIJKEN)?;
    let stukken = papers(&inspectie, &lezen).await.map_err(fault)?;
    let brief = |brief: crate::brief::Briefregel| Bestuursbriefkop {
        nummer: brief.nummer,
        onderwerp: brief.onderwerp,
        betreft: brief.betreft,
        op: brief.op.to_string(),
    };
    Ok(Json(Bestuursstukkenlijst {
        brieven: stukken.brieven.into_iter().map(brief).collect(),
        boetes: stukken.boetes.iter().map(|boete| Boetekop::from(&boete.regel)).collect(),
    }))
}
