//! What goes wrong, as the API tells it: problem+json (RFC 9457), without a word about a person.

use axum::Json;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kern::oorzaak::causes;
use serde::Serialize;
use utoipa::ToSchema;

use crate::loket::Loketfout;

const SOORT: HeaderValue = HeaderValue::from_static("application/problem+json");
/// How long to wait before the next try, in seconds.
const WACHT: HeaderValue = HeaderValue::from_static("5");

/// A problem (RFC 9457).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(super) struct Probleem {
    /// Kind of problem.
    #[serde(rename = "type")]
    soort: &'static str,
    /// Short description of that kind.
    title: &'static str,
    /// Status of the answer.
    status: u16,
    /// What is wrong this time.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
}

impl Probleem {
    pub(super) fn new(status: StatusCode, title: &'static str) -> Self {
        Self { soort: "about:blank", title, status: status.as_u16(), detail: None }
    }

    pub(super) fn because(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    pub(super) fn unreadable(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "Het bericht is niet te lezen").because(detail)
    }

    pub(super) fn unknown() -> Self {
        let wat = "Geef de sleutel van uw aansluiting mee: Authorization: Bearer";
        Self::new(StatusCode::UNAUTHORIZED, "Deze aansluiting is niet bekend").because(wat)
    }

    pub(super) fn forbidden(detail: &'static str) -> Self {
        Self::new(StatusCode::FORBIDDEN, "Dit mag deze aansluiting niet").because(detail)
    }
}

impl IntoResponse for Probleem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let extra: Option<(HeaderName, HeaderValue)> = match status {
            StatusCode::UNAUTHORIZED => Some((header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))),
            StatusCode::SERVICE_UNAVAILABLE => Some((header::RETRY_AFTER, WACHT)),
            _ => None,
        };
        let mut antwoord = (status, [(header::CONTENT_TYPE, SOORT)], Json(self)).into_response();
        antwoord.headers_mut().insert(header::CONTENT_TYPE, SOORT);
        antwoord.headers_mut().extend(extra);
        antwoord
    }
}

impl From<Loketfout> for Probleem {
    fn from(fout: Loketfout) -> Self {
        match fout {
            Loketfout::Register(fout) if fout.is_tijdelijk() => {
                tracing::warn!(oorzaak = causes(&fout), "the Verzuimloket cannot do this now");
                Self::new(StatusCode::SERVICE_UNAVAILABLE, "Dit kan nu even niet").because("Probeer het later opnieuw")
            }
            fout => {
                tracing::error!(oorzaak = causes(&fout), "the Verzuimloket failed");
                Self::new(StatusCode::INTERNAL_SERVER_ERROR, "Dit ging mis").because("Er is niets opgeslagen")
            }
        }
    }
}
