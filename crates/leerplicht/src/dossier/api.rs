//! The history of a young person in the API.

use axum::Json;
use axum::extract::{Path, State};
use kern::account::Ingelogd;
use kern::pagina::Paginafout;
use serde::Serialize;
use uitwisseling::berichten::Vertrouwelijk;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::open;
use crate::bewerkingen::GESCHIEDENIS;
use crate::werklijst::Jongerenummer;
use crate::werklijst::api::Leerplichtprobleem;
use crate::werklijst::api::Samenvatting;
use crate::werklijst::pages::permit;
use crate::{Leerplicht, woorden};

pub(crate) fn routes() -> OpenApiRouter<Leerplicht> {
    OpenApiRouter::new().routes(routes!(history))
}

/// Wat de organisatie van een jongere weet.
#[derive(Debug, Serialize, ToSchema)]
struct Geschiedenis {
    /// Eigen nummer.
    nummer: i64,
    /// Naam, als die is meegestuurd.
    #[serde(skip_serializing_if = "Option::is_none")]
    naam: Option<Vertrouwelijk>,
    /// Elke melding die bij deze organisatie kwam, de nieuwste eerst.
    verzuimmeldingen: Vec<Samenvatting>,
}

/// De geschiedenis van een jongere
///
/// Meldingen van alle scholen, voor zover ze aan de eigen organisatie zijn toegewezen.
#[utoipa::path(
    get, path = "/v1/leerplicht/jongeren/{nummer}", operation_id = "haalGeschiedenisOp", tag = "leerplicht",
    params(("nummer" = i64, Path, description = "Eigen nummer van de jongere", minimum = 1)),
    responses(
        (status = 200, description = "De geschiedenis", body = Geschiedenis),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet gevonden", body = Leerplichtprobleem, content_type = "application/problem+json"),
    ),
)]
async fn history(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Json<Geschiedenis>, Leerplichtprobleem> {
    let permit = permit(&leerplicht, &ingelogd, &GESCHIEDENIS)?;
    let nummer = Jongerenummer(nummer.parse().map_err(|_| Paginafout::NietGevonden)?);
    let dossier = open(&leerplicht, &permit, nummer).await;
    let dossier = dossier.map_err(|fout| Leerplichtprobleem::of(woorden(ingelogd.taal), fout))?;
    let dossier = dossier.ok_or(Paginafout::NietGevonden)?;
    Ok(Json(Geschiedenis {
        nummer: dossier.jongere.nummer.0,
        naam: dossier.jongere.naam,
        verzuimmeldingen: dossier.meldingen.iter().map(Samenvatting::from).collect(),
    }))
}
