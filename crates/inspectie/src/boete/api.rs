//! Fines in the API: which there are, one with its steps, and the articles. Proposing and steps are done on the pages.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use kern::account::Ingelogd;
use kern::pagina::invoer;
use recht::toezicht::boete::{Beboetbaarheid, Boeteartikel, Boetehandelingsoort};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::pages::trouble;
use super::{Boeteregel, Boeteverloop, articles, list as all, open};
use crate::Inspectie;
use crate::bewerkingen::BOETE_BEKIJKEN;
use crate::paden::number;
use crate::signalenbox::api::Inspectieprobleem;
use crate::signalenbox::pages::permit;
use crate::signalenbox::schoolcode;

pub(crate) fn routes() -> OpenApiRouter<Inspectie> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(one)).routes(routes!(list_articles))
}

/// De boetes.
#[derive(Debug, Serialize, ToSchema)]
struct Boetelijst {
    /// De boetes.
    boetes: Vec<Boetekop>,
}

/// Een boete.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Boetekop {
    /// Nummer.
    nummer: i64,
    /// BRIN met vestiging van de school.
    school: String,
    /// Naam van de school.
    schoolnaam: String,
    /// Organisatiecode van het bestuur.
    bestuur: String,
    /// Code van het artikel, zoals `14-3`.
    artikel: String,
    /// Dag van de overtreding.
    #[schema(format = Date)]
    overtreden_op: String,
    /// Bedrag in euro's.
    bedrag: u32,
    /// Dag van het voorstel.
    #[schema(format = Date)]
    voorgesteld_op: String,
    /// Stand, zoals `voorgesteld` of `opgelegd`.
    status: &'static str,
    /// Laatste dag van de termijn die loopt; ontbreekt als er geen loopt.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    uiterlijk: Option<String>,
}

impl From<&Boeteregel> for Boetekop {
    fn from(regel: &Boeteregel) -> Self {
        Self {
            nummer: regel.nummer,
            school: schoolcode(&regel.school),
            schoolnaam: regel.school.naam.clone(),
            bestuur: regel.bestuur.code.to_string(),
            artikel: regel.artikel.clone(),
            overtreden_op: regel.overtreden_op.to_string(),
            bedrag: regel.bedrag,
            voorgesteld_op: regel.voorgesteld_op.to_string(),
            status: regel.status.as_str(),
            uiterlijk: regel.uiterlijk.map(|dag| dag.to_string()),
        }
    }
}

/// Een boete met elke stap.
#[derive(Debug, Serialize, ToSchema)]
struct Boetedossier {
    /// De boete.
    boete: Boetekop,
    /// Waarom zij is voorgesteld.
    onderbouwing: String,
    /// De stappen, de oudste eerst.
    stappen: Vec<Boetestapregel>,
}

/// Een stap van een boete.
#[derive(Debug, Serialize, ToSchema)]
struct Boetestapregel {
    /// De handeling, zoals `akkoord`; ontbreekt bij het voorstel.
    #[serde(skip_serializing_if = "Option::is_none")]
    soort: Option<&'static str>,
    /// `inspecteur`, `jurist`, `school` of `rechtbank`.
    partij: &'static str,
    /// De stand daarna.
    status: &'static str,
    /// De dag.
    #[schema(format = Date)]
    op: String,
    /// Wie haar vastlegde.
    door: String,
    /// De woorden erbij.
    #[serde(skip_serializing_if = "Option::is_none")]
    woorden: Option<String>,
}

impl From<Boeteverloop> for Boetestapregel {
    fn from(stap: Boeteverloop) -> Self {
        Self {
            soort: stap.soort.map(Boetehandelingsoort::as_str),
            partij: stap.partij.as_str(),
            status: stap.status.as_str(),
            op: stap.op.to_string(),
            door: stap.door.reveal().to_owned(),
            woorden: stap.woorden.map(|woorden| woorden.reveal().to_owned()),
        }
    }
}

/// De boetes voor hoofden van scholen
///
/// Over de termijn bovenaan, dan op de laatste dag; wat is afgelopen onderaan.
#[utoipa::path(
    get, path = "/v1/inspectie/boetes", operation_id = "haalBoetesOp", tag = "inspectie",
    responses(
        (status = 200, description = "De boetes", body = Boetelijst),
        (status = 404, description = "Niet voor deze rol", body = Inspectieprobleem, content_type = "application/problem+json"),
    ),
)]
async fn list(State(inspectie): State<Inspectie>, ingelogd: Ingelogd) -> Result<Json<Boetelijst>, Inspectieprobleem> {
    let lezen = permit(&inspectie, &ingelogd, &BOETE_BEKIJKEN)?;
    let regels = all(&inspectie, &lezen).await.map_err(trouble)?;
    Ok(Json(Boetelijst { boetes: regels.iter().map(Boetekop::from).collect() }))
}

/// Een boete met elke stap
#[utoipa::path(
    get, path = "/v1/inspectie/boetes/{boete}", operation_id = "haalBoeteOp", tag = "inspectie",
    params(("boete" = i64, Path, description = "Nummer van de boete", minimum = 1)),
    responses(
        (status = 200, description = "De boete", body = Boetedossier),
        (status = 404, description = "Niet gevonden", body = Inspectieprobleem, content_type = "application/problem+json"),
    ),
)]
async fn one(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Json<Boetedossier>, Inspectieprobleem> {
    let lezen = permit(&inspectie, &ingelogd, &BOETE_BEKIJKEN)?;
    let boete = open(&inspectie, &lezen, number(&nummer)?).await.map_err(trouble)?;
    Ok(Json(Boetedossier {
        boete: Boetekop::from(&boete.regel),
        onderbouwing: boete.regel.onderbouwing.reveal().to_owned(),
        stappen: boete.verloop.into_iter().map(Boetestapregel::from).collect(),
    }))
}

/// Welke dag.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Peildag {
    /// De dag; vandaag als hij ontbreekt.
    #[param(format = Date)]
    op: Option<String>,
}

/// De artikelen onder toezicht.
#[derive(Debug, Serialize, ToSchema)]
struct Artikellijst {
    /// De artikelen.
    artikelen: Vec<Artikelregel>,
}

/// Een artikel onder toezicht van de Inspectie.
#[derive(Debug, Serialize, ToSchema)]
struct Artikelregel {
    /// Code, zoals `14-3`.
    code: String,
    /// Wet en artikel.
    artikel: String,
    /// `a`, `b` of `c` van artikel 27, `nee`, of `niet_bepaald`: dan kan er geen boete.
    beboetbaar: String,
    /// Waar het is gelezen.
    bron: String,
}

impl From<Boeteartikel> for Artikelregel {
    fn from(artikel: Boeteartikel) -> Self {
        let beboetbaar = match artikel.beboetbaar {
            Beboetbaarheid::Ja(onderdeel) => onderdeel.to_string(),
            Beboetbaarheid::Nee => "nee".to_owned(),
            Beboetbaarheid::NietBepaald => "niet_bepaald".to_owned(),
        };
        Self { code: artikel.code, artikel: artikel.grond.to_string(), beboetbaar, bron: artikel.grond.bron }
    }
}

/// Waarvoor een boete kan
///
/// Elk artikel dat op een dag onder toezicht staat, of een boete kan, en waar dat is gelezen.
#[utoipa::path(
    get, path = "/v1/inspectie/boeteartikelen", operation_id = "haalBoeteartikelenOp", tag = "inspectie", params(Peildag),
    responses(
        (status = 200, description = "De artikelen", body = Artikellijst),
        (status = 400, description = "Niet te lezen", body = Inspectieprobleem, content_type = "application/problem+json"),
        (status = 404, description = "Niet voor deze rol", body = Inspectieprobleem, content_type = "application/problem+json"),
    ),
)]
async fn list_articles(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    vraag: Result<Query<Peildag>, QueryRejection>,
) -> Result<Json<Artikellijst>, Inspectieprobleem> {
    permit(&inspectie, &ingelogd, &BOETE_BEKIJKEN)?;
    let onleesbaar = || Inspectieprobleem::unreadable(StatusCode::BAD_REQUEST);
    let Query(vraag) = vraag.map_err(|_| onleesbaar())?;
    let op = match vraag.op {
        Some(op) => invoer::datum(&op).ok_or_else(onleesbaar)?,
        None => inspectie.register.klok().vandaag().map_err(trouble)?,
    };
    let artikelen = articles(&inspectie, op).map_err(trouble)?;
    Ok(Json(Artikellijst { artikelen: artikelen.into_iter().map(Artikelregel::from).collect() }))
}
