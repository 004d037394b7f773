//! The REST API of this installation: the operations of every party, with one description.

use axum::http::{HeaderName, HeaderValue};
use axum::routing::get;
use axum::{Json, Router};
use kern::account::Accounts;
use tower_http::set_header::SetResponseHeaderLayer;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, ContactBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder};
use utoipa_axum::router::OpenApiRouter;

use super::huis::Huis;

/// Version of the API, in every answer.
const VERSIE: &str = "1.0.0";

/// The operations of every party under `/v1`.
fn described(huis: &Huis, accounts: &Accounts) -> OpenApiRouter {
    OpenApiRouter::with_openapi(heading())
        .merge(school::api(huis.school.clone()))
        .merge(leerplicht::api(huis.leerplicht.clone()))
        .merge(::beheer::api(huis.beheer(accounts)))
}

fn heading() -> OpenApi {
    let info = InfoBuilder::new()
        .title("Aanwezig")
        .version(VERSIE)
        .description(Some(
            "Wat een school en een leerplichtorganisatie met hun eigen gegevens kunnen doen. Een ander dan de eigen \
             organisatie bestaat hier niet: wat niet mag, is er niet.",
        ))
        .contact(Some(ContactBuilder::new().name(Some("Aanwezig")).build()))
        .license(Some(LicenseBuilder::new().name("EUPL-1.2").identifier(Some("EUPL-1.2")).build()))
        .build();
    let sessie = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::with_description(
        "aanwezig-sessie",
        "De sessie waarin is ingelogd.",
    )));
    let onderdelen = ComponentsBuilder::new().security_scheme("sessie", sessie).build();
    OpenApiBuilder::new().info(info).components(Some(onderdelen)).build()
}

/// The description: the same as `openapi/v1.json` and `/v1/openapi.json`.
pub(crate) fn openapi(huis: &Huis, accounts: &Accounts) -> OpenApi {
    described(huis, accounts).into_openapi()
}

/// The operations and their description.
pub(crate) fn router(huis: &Huis, accounts: &Accounts) -> Router {
    let (router, beschrijving) = described(huis, accounts).split_for_parts();
    let versie =
        SetResponseHeaderLayer::overriding(HeaderName::from_static("api-version"), HeaderValue::from_static(VERSIE));
    router.route("/v1/openapi.json", get(async move || Json(beschrijving))).layer(versie)
}
