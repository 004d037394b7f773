//! What the API says when something cannot be done: problem+json, and of a refusal every reason.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kern::account::{Beheerfout, Beheerweigering};
use kern::pagina::{Paginafout, Woorden};
use serde::Serialize;
use utoipa::ToSchema;

use crate::pages::{fault, refusal};

/// Waarom iets niet kan (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Beheerprobleem {
    /// Soort probleem.
    #[serde(rename = "type")]
    #[schema(example = "about:blank")]
    soort: &'static str,
    /// Wat er mis is.
    title: String,
    /// Status van het antwoord.
    status: u16,
    /// Elke reden van een weigering.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    weigeringen: Vec<Beheerweigeringregel>,
}

/// Een reden van een weigering.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Beheerweigeringregel {
    /// Vaste naam van de reden.
    code: &'static str,
    /// Het veld, als het daarover gaat.
    #[serde(skip_serializing_if = "Option::is_none")]
    veld: Option<&'static str>,
    /// Wat er mis is.
    uitleg: String,
    /// Wat te doen.
    herstel: String,
}

impl Beheerprobleem {
    fn new(status: StatusCode, title: impl Into<String>) -> Self {
        Self { soort: "about:blank", title: title.into(), status: status.as_u16(), weigeringen: Vec::new() }
    }

    /// A request that cannot be understood.
    pub(crate) fn unreadable(status: StatusCode) -> Self {
        Self::new(status, "Dit verzoek is niet te lezen")
    }

    /// A fault of a use case, in the reader's language.
    pub(crate) fn of(t: Woorden, fout: impl Into<Beheerfout>) -> Self {
        match fout.into() {
            Beheerfout::Geweigerd(weigeringen) => {
                let regel = |weigering: &Beheerweigering| {
                    let (uitleg, herstel) = refusal(t, *weigering);
                    Beheerweigeringregel { code: weigering.code(), veld: weigering.veld(), uitleg, herstel }
                };
                let weigeringen = weigeringen.iter().map(regel).collect();
                Self { weigeringen, ..Self::new(StatusCode::CONFLICT, t.zeg("geweigerd").to_string()) }
            }
            fout => fault(fout).into(),
        }
    }
}

impl From<Paginafout> for Beheerprobleem {
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

impl IntoResponse for Beheerprobleem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, [(header::CONTENT_TYPE, "application/problem+json")], Json(self)).into_response()
    }
}
