//! What is done to every response with a page: the reader's language, error pages in it, headers that keep others out.

use axum::Router;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

use super::{Gevraagd, Paginacontext, Paginafout};
use crate::taal::Taal;

/// The cookie that remembers the language.
const KOEKJE: &str = "taal";

/// Everything comes from here; drawings inside a page carry no styles of their own.
const CSP: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, CSP),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
];

/// Puts the layer around a whole site. A [`Paginafout`] from any handler, a path that nobody answers, and one that takes only a form, become pages in
/// the frame and language of the [`Paginacontext`] among the request's extensions, or without one of the browser.
pub fn dress(site: Router) -> Router {
    site.fallback(|| async { Paginafout::NietGevonden })
        .method_not_allowed_fallback(|| async { Paginafout::AlleenFormulier })
        .layer(middleware::from_fn(layer))
}

async fn layer(request: Request, next: Next) -> Response {
    let known = request.extensions().get::<Paginacontext>().cloned();
    let context = known.unwrap_or_else(|| Paginacontext::of_request(&request));
    let mut response = next.run(request).await;
    if let Some(fout) = response.extensions().get::<Paginafout>().copied() {
        // A session inside this layer leaves the context with its response.
        let inner = response.extensions().get::<Paginacontext>().cloned();
        let allowed = response.headers_mut().remove(header::ALLOW);
        response = fout.page(&inner.unwrap_or(context));
        response.headers_mut().extend(allowed.map(|methods| (header::ALLOW, methods)));
    }
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

impl Taal {
    /// The language of a request: the cookie, or else the first of `Accept-Language` that the system speaks.
    pub fn of_request(headers: &HeaderMap) -> Self {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let cookies = text(header::COOKIE).split(';').filter_map(|koekje| koekje.trim().split_once('='));
        let chosen = cookies.filter(|(naam, _)| *naam == KOEKJE).find_map(|(_, waarde)| waarde.parse().ok());
        let mut tags = text(header::ACCEPT_LANGUAGE).split(',').filter_map(|part| part.split([';', '-']).next());
        chosen.or_else(|| tags.find_map(|tag| tag.parse().ok())).unwrap_or_default()
    }
}

/// Answers the language switch: `GET /taal/en?terug=/leerlingen`.
pub fn taal_router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/taal/{taal}", get(switch))
}

#[derive(Deserialize)]
struct Terug {
    #[serde(default)]
    terug: String,
}

async fn switch(Path(taal): Path<String>, Gevraagd(Terug { terug }): Gevraagd<Terug>) -> Response {
    let Ok(taal) = taal.parse::<Taal>() else {
        return Paginafout::NietGevonden.into_response();
    };
    let cookie = format!("{KOEKJE}={taal}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
    match HeaderValue::from_str(&cookie) {
        Ok(cookie) => ([(header::SET_COOKIE, cookie)], Redirect::to(own_path(&terug))).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The path to go back to; anything that could lead to another site becomes the start page.
pub(crate) fn own_path(terug: &str) -> &str {
    let own = terug.starts_with('/')
        && !terug[1..].starts_with(['/', '\\'])
        && !terug.contains(|sign: char| sign.is_control());
    if own { terug } else { "/" }
}
