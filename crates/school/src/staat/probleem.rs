//! What the API says when something cannot be done: problem+json (RFC 9457).

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kern::pagina::{Paginafout, Woorden};
use serde::Serialize;
use utoipa::ToSchema;

/// Why something cannot be done (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Schoolprobleem {
    /// Kind of problem.
    #[serde(rename = "type")]
    #[schema(example = "about:blank")]
    soort: &'static str,
    /// What is wrong, and what to do.
    title: String,
    /// Status of the response.
    status: u16,
    /// Stable name of the refusal, for programs.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    /// The version that a register has now, when somebody else saved it in between.
    #[serde(skip_serializing_if = "Option::is_none")]
    versie: Option<i32>,
}

impl Schoolprobleem {
    fn new(status: StatusCode, title: impl Into<String>) -> Self {
        Self { soort: "about:blank", title: title.into(), status: status.as_u16(), code: None, versie: None }
    }

    /// A request that cannot be understood.
    pub(crate) fn unreadable(t: Woorden) -> Self {
        Self::new(StatusCode::BAD_REQUEST, t.zeg("kern-fout-400-wat").to_string())
    }

    /// A refusal by the key of its words.
    pub(crate) fn refused(t: Woorden, status: StatusCode, sleutel: &'static str) -> Self {
        Self { code: Some(sleutel), ..Self::new(status, t.zeg(sleutel).to_string()) }
    }

    /// The same with the version that a register has now.
    pub(crate) fn at_version(self, versie: i32) -> Self {
        Self { versie: Some(versie), ..self }
    }
}

impl From<Paginafout> for Schoolprobleem {
    fn from(fout: Paginafout) -> Self {
        let title = match fout {
            Paginafout::NietGevonden => "Niet gevonden",
            Paginafout::Bezet => "Kan nu niet; probeer het later",
            Paginafout::Onverwacht => "Er ging iets mis",
            Paginafout::Verlopen | Paginafout::Onbegrijpelijk => "Dit verzoek is niet te lezen",
            Paginafout::AlleenFormulier => "Dit kan hier niet",
        };
        Self::new(fout.status(), title)
    }
}

impl IntoResponse for Schoolprobleem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, [(header::CONTENT_TYPE, "application/problem+json")], Json(self)).into_response()
    }
}
