//! What each role may do, in the API.

use axum::Json;
use axum::extract::State;
use kern::account::{Ingelogd, LOG_BEKIJKEN};
use kern::pagina::Paginafout;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::Beheer;
use crate::api::probleem::Beheerprobleem;
use crate::pages::permit;

pub(crate) fn routes() -> OpenApiRouter<Beheer> {
    OpenApiRouter::new().routes(routes!(list))
}

/// De rollen van de eigen organisatie.
#[derive(Debug, Serialize, ToSchema)]
struct Rollenlijst {
    /// Elke rol, met wat zij mag.
    rollen: Vec<Rolregel>,
}

/// Een rol, met wat zij mag met gegevens van de eigen organisatie.
#[derive(Debug, Serialize, ToSchema)]
struct Rolregel {
    /// Rol.
    rol: &'static str,
    /// Wat zij mag.
    rechten: Vec<Rechtregel>,
}

/// Iets dat mag.
#[derive(Debug, Serialize, ToSchema)]
struct Rechtregel {
    /// Naam in het beleid.
    bewerking: &'static str,
    /// Waarvoor.
    doel: &'static str,
    /// Een zin, in de taal van de lezer.
    uitleg: &'static str,
}

/// Wat elke rol mag
#[utoipa::path(
    get, path = "/v1/beheer/rollen", operation_id = "haalRollenOp", tag = "beheer",
    responses(
        (status = 200, description = "Elke rol", body = Rollenlijst),
        (status = 401, description = "Niet ingelogd"),
        (status = 404, description = "Niet voor deze rol", body = Beheerprobleem, content_type = "application/problem+json"),
    ),
)]
async fn list(State(beheer): State<Beheer>, ingelogd: Ingelogd) -> Result<Json<Rollenlijst>, Beheerprobleem> {
    permit(&beheer, &ingelogd, &LOG_BEKIJKEN)?;
    let eigen = ingelogd.gebruiker.organisatie.as_ref().ok_or(Paginafout::NietGevonden)?;
    let rollen = super::of(&beheer.toegang, eigen).into_iter().map(|rechten| {
        let regels = rechten.bewerkingen.iter().map(|bewerking| Rechtregel {
            bewerking: bewerking.naam,
            doel: bewerking.doel.as_str(),
            uitleg: bewerking.uitleg(ingelogd.taal),
        });
        Rolregel { rol: rechten.rol.as_str(), rechten: regels.collect() }
    });
    Ok(Json(Rollenlijst { rollen: rollen.collect() }))
}
