//! The list of routes, what lies around them, and their description.

use axum::extract::{DefaultBodyLimit, MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use kern::beschrijving::{OPENAPI, complete};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::trace::TraceLayer;
use tracing::Span;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, ContactBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::api;
use super::probleem::Probleem;
use crate::kwel::{Kwelgeest, Kwelplan};
use crate::loket::Loket;

/// Version of the interface, in every answer.
const VERSIE: &str = "1.0.0";
/// The largest message that is taken, in bytes.
const GROOTSTE: usize = 512 * 1024;

fn described() -> OpenApiRouter<Loket> {
    OpenApiRouter::with_openapi(description())
        .routes(routes!(api::submit))
        .routes(routes!(api::act))
        .routes(routes!(api::fetch))
        .routes(routes!(api::health))
}

fn description() -> OpenApi {
    let info = InfoBuilder::new()
        .title("Verzuimloket")
        .version(VERSIE)
        .description(Some(
            "Waarlangs scholen verzuim melden en leerplichtorganisaties die meldingen ontvangen en beantwoorden.",
        ))
        .contact(Some(ContactBuilder::new().name(Some("Aanwezig")).build()))
        .license(Some(LicenseBuilder::new().name("EUPL-1.2").identifier(Some("EUPL-1.2")).build()))
        .build();
    let sleutel = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("De sleutel van de aansluiting; met wederzijds TLS ook haar certificaat."))
        .build();
    let onderdelen = ComponentsBuilder::new().security_scheme("aansluiting", SecurityScheme::Http(sleutel)).build();
    OpenApiBuilder::new().info(info).components(Some(onderdelen)).build()
}

/// The description of the interface: the same as `openapi/verzuimloket.json` and `/v1/openapi.json`.
pub fn openapi() -> OpenApi {
    complete(described().into_openapi())
}

/// The interface, with the tormentor around it when there is a plan for one.
pub(super) fn service(loket: Loket, kwel: Option<Kwelplan>) -> axum::routing::IntoMakeService<Kwelgeest<Router>> {
    let dienst = Kwelgeest::new(router(loket), kwel);
    axum::ServiceExt::<Request>::into_make_service(dienst)
}

/// The interface itself, without server or tormentor around it.
pub fn router(loket: Loket) -> Router {
    let (router, beschrijving) = described().split_for_parts();
    let beschrijving = complete(beschrijving);
    let versie =
        SetResponseHeaderLayer::overriding(HeaderName::from_static("api-version"), HeaderValue::from_static(VERSIE));
    router
        .route(OPENAPI, get(async move || Json(beschrijving)))
        .fallback(async || Probleem::new(StatusCode::NOT_FOUND, "Dit adres bestaat niet"))
        .method_not_allowed_fallback(async || Probleem::new(StatusCode::METHOD_NOT_ALLOWED, "Dit kan hier niet"))
        .layer(DefaultBodyLimit::max(GROOTSTE))
        .layer(TraceLayer::new_for_http().make_span_with(span).on_request(()).on_response(on_response))
        .layer(versie)
        .with_state(loket)
}

/// Names the template of the path and never the path: what a path holds is not for the log.
fn span(verzoek: &Request) -> Span {
    let pad = verzoek.extensions().get::<MatchedPath>().map_or("onbekend", MatchedPath::as_str);
    tracing::info_span!("verzoek", methode = %verzoek.method(), pad)
}

fn on_response(antwoord: &Response, duur: std::time::Duration, _: &Span) {
    let (status, duur_ms) = (antwoord.status().as_u16(), duur.as_secs_f64() * 1000.0);
    tracing::info!(status, duur_ms, "answered");
}
