//! The REST API of this installation: the operations of every party, with one description.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use kern::account::Accounts;
use kern::beschrijving::OPENAPI;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    ComponentsBuilder, ContactBuilder, ContentBuilder, InfoBuilder, LicenseBuilder, Object, ObjectBuilder, OpenApi,
    OpenApiBuilder, ResponseBuilder, Type,
};
use utoipa_axum::router::OpenApiRouter;

use super::huis::Huis;

/// Version of the API, in every answer.
const VERSIE: &str = "1.0.0";
const API_VERSION: HeaderName = HeaderName::from_static("api-version");
const PROBLEEM: HeaderValue = HeaderValue::from_static("application/problem+json");

/// The operations of every party under `/v1`.
fn described(huis: &Huis, accounts: &Accounts) -> OpenApiRouter {
    OpenApiRouter::with_openapi(heading())
        .merge(school::api(huis.school.clone()))
        .merge(leerplicht::api(huis.leerplicht.clone()))
        .merge(inspectie::api(huis.inspectie.clone()))
        .merge(::beheer::api(huis.beheer(accounts)))
}

fn heading() -> OpenApi {
    let info = InfoBuilder::new()
        .title("Aanwezig")
        .version(VERSIE)
        .description(Some(
            "Wat een school, een leerplichtorganisatie en de Inspectie met hun eigen gegevens kunnen doen. Een ander dan de eigen \
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
    complete(described(huis, accounts).into_openapi())
}

/// The same with what holds for every operation: who is not signed in is told so, and so is who works nowhere now.
fn complete(mut api: OpenApi) -> OpenApi {
    for bewerkingen in api.paths.paths.values_mut() {
        let van_pad = [&mut bewerkingen.get, &mut bewerkingen.put, &mut bewerkingen.post];
        for bewerking in van_pad.into_iter().flatten() {
            bewerking.security = Some(vec![SecurityRequirement::new("sessie", Vec::<String>::new())]);
            for (status, wat) in [("401", "Niet ingelogd"), ("403", "Ingelogd, maar nergens aan het werk")] {
                let inhoud = ContentBuilder::new().schema(Some(problem())).build();
                let antwoord = ResponseBuilder::new().description(wat).content("application/problem+json", inhoud);
                bewerking.responses.responses.insert(status.to_owned(), antwoord.build().into());
            }
        }
    }
    kern::beschrijving::complete(api)
}

/// A problem with nothing but what every problem has (RFC 9457).
fn problem() -> Object {
    let text = || Object::with_type(Type::String);
    let velden = ObjectBuilder::new().property("type", text()).property("title", text());
    let velden = velden.property("status", Object::with_type(Type::Integer));
    ["type", "title", "status"].into_iter().fold(velden, ObjectBuilder::required).build()
}

/// The operations and their description.
pub(crate) fn router(huis: &Huis, accounts: &Accounts) -> Router {
    let (router, beschrijving) = described(huis, accounts).split_for_parts();
    let beschrijving = complete(beschrijving);
    router.route(OPENAPI, get(async move || Json(beschrijving)))
}

/// Around the whole site: each answer of the API has its version, and what is refused before an operation gets to speak (no
/// such path or method, nobody at work, too large) is told as problem+json too, like what an operation refuses.
pub(crate) async fn layer(vraag: Request, verder: Next) -> Response {
    if !vraag.uri().path().starts_with("/v1/") {
        return verder.run(vraag).await;
    }
    let mut antwoord = verder.run(vraag).await;
    let status = antwoord.status();
    if (status.is_client_error() || status.is_server_error()) && !is_problem(&antwoord) {
        let probleem = format!(r#"{{"type":"about:blank","title":"{}","status":{}}}"#, title(status), status.as_u16());
        *antwoord.body_mut() = Body::from(probleem);
        antwoord.headers_mut().insert(header::CONTENT_TYPE, PROBLEEM);
        antwoord.headers_mut().remove(header::CONTENT_LENGTH);
    }
    antwoord.headers_mut().insert(API_VERSION, HeaderValue::from_static(VERSIE));
    antwoord
}

fn is_problem(antwoord: &Response) -> bool {
    antwoord.headers().get(header::CONTENT_TYPE) == Some(&PROBLEEM)
}

/// In the words in which the parties say the same.
fn title(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED => "Niet ingelogd",
        StatusCode::FORBIDDEN => "Kies eerst waarin u werkt",
        StatusCode::NOT_FOUND => "Niet gevonden",
        StatusCode::METHOD_NOT_ALLOWED => "Dit kan hier niet",
        StatusCode::PAYLOAD_TOO_LARGE => "Dit verzoek is te groot",
        StatusCode::SERVICE_UNAVAILABLE => "Kan nu niet; probeer het later",
        status if status.is_server_error() => "Er ging iets mis",
        _ => "Dit verzoek is niet te lezen",
    }
}
