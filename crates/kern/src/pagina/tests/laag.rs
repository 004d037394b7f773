use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Router};
use tower::ServiceExt as _;

use super::context;
use crate::pagina::{Asset, Csrf, Gevraagd, Paginafout, assets_router, dress, taal_router};
use crate::taal::Taal;

async fn ask(site: Router, path: &str, headers: &[(&str, &str)]) -> Response {
    let request = headers.iter().fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
    site.oneshot(request.body(Body::empty()).expect("a request")).await.expect("never fails")
}

async fn text(response: Response) -> String {
    let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
    String::from_utf8(bytes.to_vec()).expect("text")
}

fn site() -> Router {
    let site = Router::new()
        .route("/leerling/1", get(|| async { Paginafout::NietGevonden }))
        .route("/stuk", get(|| async { Paginafout::Onverwacht }))
        .route("/goed", get(|| async { "goed" }))
        .route("/lijst/controle", post(|| async { Paginafout::Verlopen }))
        .merge(assets_router())
        .merge(taal_router());
    dress(site)
}

fn header_of(response: &Response, name: header::HeaderName) -> &str {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[tokio::test]
async fn a_refused_page_looks_like_one_that_is_not_there() {
    let refused = ask(site(), "/leerling/1", &[]).await;
    let missing = ask(site(), "/leerling/2", &[]).await;
    assert_eq!((refused.status(), missing.status()), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    assert_eq!(refused.headers(), missing.headers());
    let (refused, missing) = (text(refused).await, text(missing).await);
    assert!(refused.contains("Deze pagina is er niet"));
    assert_eq!(refused.replace("/leerling/1", ""), missing.replace("/leerling/2", ""));
}

#[tokio::test]
async fn a_fault_is_told_in_the_language_and_frame_of_the_reader() {
    let english = [("accept-language", "fy,en-GB;q=0.8,nl")];
    assert!(text(ask(site(), "/stuk", &english).await).await.contains("Something went wrong"));
    let cookie = [("cookie", "x=1; taal=nl"), ("accept-language", "en")];
    assert!(text(ask(site(), "/stuk", &cookie).await).await.contains("Er ging iets mis"));
    let signed_in = site().layer(Extension(context(Taal::En)));
    let page = text(ask(signed_in, "/weg", &[]).await).await;
    assert!(page.contains("This page is not here") && page.contains("Het Kompas"), "{page}");
}

#[tokio::test]
async fn an_address_that_only_takes_a_form_says_so_and_leads_to_the_page_above_it() {
    let response = ask(site(), "/lijst/controle?dag=1", &[]).await;
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(header_of(&response, header::ALLOW), "POST");
    let page = text(response).await;
    assert!(page.contains("Deze pagina komt na een formulier") && page.contains(r#"href="/lijst""#), "{page}");
}

#[tokio::test]
async fn an_address_that_asks_for_what_cannot_be_read_is_told_in_words() {
    #[derive(serde::Deserialize)]
    struct Vraag {
        dag: i64,
    }
    let site =
        Router::new().route("/les", get(|Gevraagd(vraag): Gevraagd<Vraag>| async move { vraag.dag.to_string() }));
    let site = dress(site);
    assert_eq!(text(ask(site.clone(), "/les?dag=3", &[]).await).await, "3");
    for address in ["/les", "/les?dag=abc"] {
        let response = ask(site.clone(), address, &[]).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{address}");
        assert!(text(response).await.contains("Deze pagina is er niet"), "{address}");
    }
}

#[tokio::test]
async fn the_language_link_of_an_answer_to_a_form_leads_to_the_page_with_the_form() {
    let link = async |referer: &str| {
        let request = Request::post("/lijst/controle").header("host", "school.example").header("referer", referer);
        let page = site().oneshot(request.body(Body::empty()).expect("a request")).await.expect("never fails");
        let page = text(page).await;
        let (_, rest) = page.split_once("/taal/en?terug=").expect("a link");
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    assert_eq!(link("https://school.example/lijst?klas=2a").await, "/lijst%3Fklas%3D2a");
    assert_eq!(link("https://kwaad.example/lijst").await, "/lijst/controle", "another site leads nowhere");
}

#[tokio::test]
async fn every_response_forbids_what_comes_from_elsewhere() {
    for path in ["/goed", "/weg"] {
        let response = ask(site(), path, &[]).await;
        assert!(header_of(&response, header::CONTENT_SECURITY_POLICY).contains("default-src 'self'"));
        assert_eq!(header_of(&response, header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    }
}

#[tokio::test]
async fn the_language_is_remembered_and_nobody_is_sent_to_another_site() {
    let response = ask(site(), "/taal/en?terug=/les/12%3Fdag%3D1", &[]).await;
    assert_eq!(header_of(&response, header::LOCATION), "/les/12?dag=1");
    let cookie = header_of(&response, header::SET_COOKIE);
    assert!(cookie.starts_with("taal=en;") && cookie.contains("SameSite=Lax"), "{cookie}");
    for elsewhere in ["//kwaad.example", "/%5Ckwaad.example", "https://kwaad.example", ""] {
        let response = ask(site(), &format!("/taal/en?terug={elsewhere}"), &[]).await;
        assert_eq!(header_of(&response, header::LOCATION), "/", "{elsewhere}");
    }
    assert_eq!(ask(site(), "/taal/fy", &[]).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_the_frame_asks_for_is_there_and_may_be_kept() {
    for asset in [Asset::Stijl, Asset::Script, Asset::Htmx, Asset::Icoon] {
        let response = ask(site(), &asset.adres(), &[]).await;
        assert_eq!(response.status(), StatusCode::OK, "{asset:?}");
        assert!(header_of(&response, header::CACHE_CONTROL).contains("immutable"));
        assert_ne!(header_of(&response, header::CONTENT_TYPE), "application/octet-stream");
    }
    let stale = Asset::Stijl.adres().replace("/assets/", "/assets/0");
    assert_eq!(ask(site(), &stale, &[]).await.status(), StatusCode::NOT_FOUND);
}

#[test]
fn only_the_sessions_own_token_agrees() {
    let token = Csrf::new("abc");
    assert!(token.agrees("abc"));
    assert!(!token.agrees("abd") && !token.agrees("ab") && !token.agrees("abcd") && !token.agrees(""));
    assert!(!Csrf::default().agrees(""), "no session agrees with nothing");
}
