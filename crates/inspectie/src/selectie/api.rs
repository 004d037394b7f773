//! Selections in the API: which there are, and the record of one. Drawing and signing off are done on the pages.

use axum::Json;
use axum::extract::{Path, State};
use kern::account::Ingelogd;
use kern::pagina::Paginafout;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::pages::trouble;
use super::{Selectieregel, list as all, open};
use crate::Inspectie;
use crate::bewerkingen::SELECTIE_BEKIJKEN;
use crate::signalenbox::api::Inspectieprobleem;
use crate::signalenbox::pages::permit;

pub(crate) fn routes() -> OpenApiRouter<Inspectie> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(record))
}

/// De selecties, de nieuwste eerst.
#[derive(Debug, Serialize, ToSchema)]
struct Selectielijst {
    /// De selecties.
    selecties: Vec<Selectiekop>,
}

/// Een selectie.
#[derive(Debug, Serialize, ToSchema)]
struct Selectiekop {
    /// Nummer.
    nummer: i64,
    /// Waarvoor is geselecteerd.
    naam: String,
    /// `willekeurig`, `gestratificeerd`, `regionale_pilot`, `bestuursgericht`, `risicogericht` of `opleidingen`.
    methode: &'static str,
    /// Scholen en opleidingen in het register.
    eenheden: i64,
    /// Getrokken scholen of opleidingen.
    getrokken: i64,
    /// Dag van de trekking.
    #[schema(format = Date)]
    getrokken_op: String,
    /// `wacht`, `getekend` of `afgewezen`.
    stand: &'static str,
}

impl From<Selectieregel> for Selectiekop {
    fn from(regel: Selectieregel) -> Self {
        Self {
            nummer: regel.nummer,
            naam: regel.naam,
            methode: regel.methode.as_str(),
            eenheden: regel.eenheden,
            getrokken: regel.getrokken,
            getrokken_op: regel.op.to_string(),
            stand: match regel.besluit {
                None => "wacht",
                Some(besluit) if besluit.akkoord => "getekend",
                Some(_) => "afgewezen",
            },
        }
    }
}

/// De selecties van scholen en opleidingen
///
/// De nieuwste eerst, ook die zijn afgewezen.
#[utoipa::path(
    get, path = "/v1/inspectie/selecties", operation_id = "haalSelectiesOp", tag = "inspectie",
    responses(
        (status = 200, description = "De selecties", body = Selectielijst),
        (status = 404, description = "Niet voor deze rol", body = Inspectieprobleem, content_type = "application/problem+json"),
    ),
)]
async fn list(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
) -> Result<Json<Selectielijst>, Inspectieprobleem> {
    let lezen = permit(&inspectie, &ingelogd, &SELECTIE_BEKIJKEN)?;
    let regels = all(&inspectie, &lezen).await.map_err(trouble)?;
    Ok(Json(Selectielijst { selecties: regels.into_iter().map(Selectiekop::from).collect() }))
}

/// Het record van een selectie
///
/// Alles waaruit iedereen opnieuw kan trekken, met `aanwezig selectie herhalen`.
#[utoipa::path(
    get, path = "/v1/inspectie/selecties/{selectie}", operation_id = "haalSelectieOp", tag = "inspectie",
    params(("selectie" = i64, Path, description = "Nummer van de selectie", minimum = 1)),
    responses(
        (status = 200, description = "Het record", body = Object),
        (status = 404, description = "Niet gevonden", body = Inspectieprobleem, content_type = "application/problem+json"),
    ),
)]
async fn record(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(selectie): Path<String>,
) -> Result<Json<Value>, Inspectieprobleem> {
    let lezen = permit(&inspectie, &ingelogd, &SELECTIE_BEKIJKEN)?;
    let nummer = selectie.parse().map_err(|_| Paginafout::NietGevonden)?;
    let selectie = open(&inspectie, &lezen, nummer).await.map_err(trouble)?;
    Ok(Json(serde_json::to_value(&selectie.record).map_err(|_| Paginafout::Onverwacht)?))
}
