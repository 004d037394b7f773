//! Every part of a page in both languages, to look at and for the accessibility tests:
//! `cargo run -p aanwezig-kern --example galerij`, which prints its address.
#![allow(clippy::print_stdout, reason = "the address is its output")]

mod les;
mod onderdelen;

use std::sync::LazyLock;

use axum::Router;
use axum::extract::{Form, Request};
use axum::http::{HeaderMap, Uri};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{get, post};
use kern::pagina::{self, Csrf, Gebruiker, Kader, Navpunt, Paginacontext, Paginafout, Woorden};
use kern::taal::{Taal, Woordenboek};
use onderdelen::Onderdelen;

static WOORDEN: LazyLock<Woordenboek> = LazyLock::new(|| {
    Woordenboek::new(&[(Taal::Nl, include_str!("i18n/nl.ftl")), (Taal::En, include_str!("i18n/en.ftl"))])
});

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let site = Router::new()
        .route("/", get(parts))
        .route("/onderdelen", get(parts).post(refuse))
        .route("/les", get(les::show).post(les::save))
        .route("/les/ander", post(les::meddle))
        .route("/les/leeg", post(les::empty))
        .route("/les/stand", get(les::told))
        .with_state(les::Opslag::default())
        .route("/fout/500", get(|| async { Paginafout::Onverwacht }))
        .route("/fout/503", get(|| async { Paginafout::Bezet }))
        .merge(pagina::assets_router())
        .merge(pagina::taal_router());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}/", listener.local_addr()?);
    axum::serve(listener, pagina::dress(site).layer(middleware::from_fn(remember))).await
}

/// Leaves the context with the request, as a session does, so that error pages have the frame of the reader.
async fn remember(mut request: Request, next: Next) -> Response {
    let (context, _) = context(request.headers(), request.uri());
    request.extensions_mut().insert(context);
    next.run(request).await
}

fn csrf() -> Csrf {
    Csrf::new("voorbeeld")
}

pub(crate) fn context(headers: &HeaderMap, uri: &Uri) -> (Paginacontext, Woorden) {
    let taal = Taal::of_request(headers);
    let t = Woorden::new(taal, &WOORDEN);
    let gebruiker = Gebruiker {
        account: "1".to_owned(),
        naam: "Sanne de Vries".to_owned(),
        rol: t.zeg("rol").to_string(),
        organisatie: "Het Kompas".to_owned(),
        meer_rollen: true,
    };
    let context = Paginacontext {
        taal,
        csrf: csrf(),
        pad: uri.to_string(),
        formulier: None,
        gebruiker: Some(gebruiker),
        nav: vec![
            Navpunt::new("/", t.zeg("nav-vandaag").to_string()),
            Navpunt::new("/onderdelen", t.zeg("nav-onderdelen").to_string()).wachtend(3),
            Navpunt::new("/les", t.zeg("nav-les").to_string()),
            Navpunt::new("/fout/404", t.zeg("nav-fout").to_string()),
        ],
        strook: Some(t.zeg("strook").to_string()),
    };
    (context, t)
}

async fn parts(headers: HeaderMap, uri: Uri) -> Result<Response, Paginafout> {
    let (context, t) = context(&headers, &uri);
    Kader::new(&context).titel(t.zeg("onderdelen")).render(&Onderdelen::new(t, &context.csrf))
}

async fn refuse(
    headers: HeaderMap,
    uri: Uri,
    Form(gepost): Form<Vec<(String, String)>>,
) -> Result<Response, Paginafout> {
    let (context, t) = context(&headers, &uri);
    let token = gepost.iter().find(|(veld, _)| veld == Csrf::VELD).map_or("", |(_, waarde)| waarde);
    if !context.csrf.agrees(token) {
        return Err(Paginafout::Verlopen);
    }
    let page = Onderdelen::new(t, &context.csrf).with_faults(gepost, t, &context.csrf);
    Kader::new(&context).titel(t.zeg("onderdelen")).formulier(&page.f).render(&page)
}
