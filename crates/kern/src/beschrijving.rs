//! What the description of every API says, after the Dutch API Design Rules, so that none says it for itself.

use utoipa::openapi::path::{HttpMethod, OperationBuilder};
use utoipa::openapi::{
    ContentBuilder, Header, HeaderBuilder, Object, OpenApi, PathItem, RefOr, ResponseBuilder, Server, Type,
};

/// Where an API publishes its description.
pub const OPENAPI: &str = "/v1/openapi.json";

/// The description with where the API stands (wherever it was read from), where the description itself can be had, and the
/// header in each answer that tells the whole version.
#[must_use]
pub fn complete(mut api: OpenApi) -> OpenApi {
    api.servers = Some(vec![Server::new("/")]);
    api.paths.paths.insert(OPENAPI.to_owned(), itself());
    let versie: RefOr<Header> = HeaderBuilder::new()
        .schema(Some(Object::with_type(Type::String)))
        .description(Some("De volledige versie van de API"))
        .build()
        .into();
    for pad in api.paths.paths.values_mut() {
        let bewerkingen = [&mut pad.get, &mut pad.put, &mut pad.post, &mut pad.delete, &mut pad.patch];
        for antwoord in bewerkingen.into_iter().flatten().flat_map(|een| een.responses.responses.values_mut()) {
            if let RefOr::T(antwoord) = antwoord {
                antwoord.headers.insert("API-Version".to_owned(), versie.clone());
            }
        }
    }
    api
}

fn itself() -> PathItem {
    let inhoud = ContentBuilder::new().schema(Some(Object::with_type(Type::Object))).build();
    let antwoord =
        ResponseBuilder::new().description("De beschrijving, als OpenAPI").content("application/json", inhoud);
    let bewerking = OperationBuilder::new()
        .operation_id(Some("haalBeschrijvingOp"))
        .tag("beschrijving")
        .summary(Some("De beschrijving van deze API"))
        .response("200", antwoord.build());
    PathItem::new(HttpMethod::Get, bewerking.build())
}
