//! Who is behind a request: what handlers ask for.

use axum::body::{Body, Bytes};
use axum::extract::{Form, FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::pagina::{Csrf, Paginacontext, Paginafout, invoer, paden};
use crate::taal::Taal;
use crate::toegang::{Accountnummer, Gebruiker};

/// An account that is signed in, whether or not it works in anything now. For the pages of the account itself; a party asks
/// for [`Ingelogd`].
#[derive(Debug, Clone)]
pub struct Aangemeld {
    /// Which account.
    pub account: Accountnummer,
    /// In what it works now, if in anything.
    pub gebruiker: Option<Gebruiker>,
    /// The token of the session.
    pub csrf: Csrf,
    /// The reader's language.
    pub taal: Taal,
    /// What the frame needs.
    pub pagina: Paginacontext,
}

/// Somebody who is signed in and works in something: take it as an argument of a handler. Who is not signed in is sent to
/// sign in and comes back; the API and scripts get status 401.
#[derive(Debug, Clone)]
pub struct Ingelogd {
    /// The aanstelling in which they work now, for [`crate::toegang::Toegang::permit`].
    pub gebruiker: Gebruiker,
    /// The token of the session. [`Gepost`] compares it.
    pub csrf: Csrf,
    /// The reader's language.
    pub taal: Taal,
    /// What the frame needs: `Kader::new(&ingelogd.pagina)`.
    pub pagina: Paginacontext,
}

impl<S: Sync> FromRequestParts<S> for Aangemeld {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Response> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| to_sign_in(parts))
    }
}

impl<S: Sync> FromRequestParts<S> for Ingelogd {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let Aangemeld { gebruiker, csrf, taal, pagina, .. } = Aangemeld::from_request_parts(parts, state).await?;
        match gebruiker {
            Some(gebruiker) => Ok(Self { gebruiker, csrf, taal, pagina }),
            None if is_page(&parts.uri, &parts.headers) => {
                Err(Redirect::to(&back_to(paden::ROL, parts)).into_response())
            }
            None => Err(StatusCode::FORBIDDEN.into_response()),
        }
    }
}

/// Sends a reader to sign in, and a script away with a status that it understands.
fn to_sign_in(parts: &Parts) -> Response {
    if is_page(&parts.uri, &parts.headers) {
        return Redirect::to(&back_to(paden::INLOGGEN, parts)).into_response();
    }
    let problem = r#"{"type":"about:blank","title":"Niet ingelogd","status":401}"#;
    (StatusCode::UNAUTHORIZED, [(header::CONTENT_TYPE, "application/problem+json")], problem).into_response()
}

/// Whether a browser asks for a page, instead of a script or another program for something else.
pub(super) fn is_page(uri: &Uri, headers: &HeaderMap) -> bool {
    let api = uri.path().starts_with("/v1/");
    let script =
        headers.contains_key("hx-request") || headers.get("sec-fetch-mode").is_some_and(|mode| mode != "navigate");
    !api && !script
}

/// The address of a page that leads back to this one; what was posted cannot be posted again, so that leads nowhere.
fn back_to(pagina: &str, parts: &Parts) -> String {
    match parts.uri.path_and_query() {
        Some(pad) if parts.method.is_safe() && pad.as_str() != "/" => {
            let naar = askama::filters::urlencode_strict(pad.as_str());
            naar.map_or_else(|_| pagina.to_owned(), |naar| format!("{pagina}?naar={naar}"))
        }
        _ => pagina.to_owned(),
    }
}

/// A form that was posted from a page of this session: its token was compared, its fields read. The invisible signs that turn
/// the direction of writing are left out of every field, so that a reader sees what was meant.
#[derive(Debug, Clone, Copy)]
pub struct Gepost<T>(pub T);

#[derive(Deserialize)]
struct Teken {
    #[serde(default)]
    csrf: String,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Gepost<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let csrf = match request.extensions().get::<Aangemeld>() {
            Some(aangemeld) => aangemeld.csrf.clone(),
            None => return Err(to_sign_in(&request.into_parts().0)),
        };
        let (parts, body) = request.into_parts();
        let body = Bytes::from_request(Request::from_parts(parts.clone(), body), state).await;
        let body = body.map_err(|_| Paginafout::Onbegrijpelijk.into_response())?;
        let body = Bytes::from(invoer::without_turns(&body));
        let Form(Teken { csrf: gepost }) = read(&parts, &body, state).await?;
        if !csrf.agrees(&gepost) {
            return Err(Paginafout::Verlopen.into_response());
        }
        let Form(velden) = read(&parts, &body, state).await?;
        Ok(Self(velden))
    }
}

async fn read<S: Send + Sync, T: DeserializeOwned>(
    parts: &Parts,
    body: &Bytes,
    state: &S,
) -> Result<Form<T>, Response> {
    let request = Request::from_parts(parts.clone(), Body::from(body.clone()));
    Form::from_request(request, state).await.map_err(|_| Paginafout::Onbegrijpelijk.into_response())
}
