//! What the API says when something cannot be done: problem+json, and of a refusal every reason with its ground.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kern::pagina::{Paginafout, Woorden};
use serde::Serialize;
use utoipa::ToSchema;

use crate::werklijst::Behandelfout;
use crate::werklijst::pages::beeld::refusal;
use crate::werklijst::pages::fault;

/// Why something cannot be done (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Leerplichtprobleem {
    /// Kind of problem.
    #[serde(rename = "type")]
    #[schema(example = "about:blank")]
    soort: &'static str,
    /// What is wrong.
    title: String,
    /// Status of the response.
    status: u16,
    /// Every reason of a refusal.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    weigeringen: Vec<Weigeringregel>,
}

/// One reason of a refusal.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Weigeringregel {
    /// Stable name of the reason.
    code: &'static str,
    /// The field, when it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    veld: Option<&'static str>,
    /// What is wrong.
    uitleg: String,
    /// What to do.
    herstel: String,
    /// Law and article.
    grond: String,
}

impl Leerplichtprobleem {
    fn new(status: StatusCode, title: impl Into<String>) -> Self {
        Self { soort: "about:blank", title: title.into(), status: status.as_u16(), weigeringen: Vec::new() }
    }

    /// A request that cannot be understood.
    pub(crate) fn unreadable(status: StatusCode) -> Self {
        Self::new(status, "Dit verzoek is niet te lezen")
    }

    /// A fault of a use case, in the reader's language.
    pub(crate) fn of(t: Woorden, fout: impl Into<Behandelfout>) -> Self {
        match fout.into() {
            Behandelfout::Geweigerd(weigeringen) => {
                let regels = weigeringen.iter().map(|weigering| {
                    let (uitleg, herstel) = refusal(t, weigering);
                    let (code, veld) = (weigering.uitleg(), weigering.reden.veld());
                    Weigeringregel { code, veld, uitleg, herstel, grond: weigering.grond.to_string() }
                });
                let weigeringen = regels.collect();
                Self { weigeringen, ..Self::new(StatusCode::CONFLICT, t.zeg("geweigerd-kop").to_string()) }
            }
            fout => fault(fout).into(),
        }
    }
}

impl From<Paginafout> for Leerplichtprobleem {
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

impl IntoResponse for Leerplichtprobleem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, [(header::CONTENT_TYPE, "application/problem+json")], Json(self)).into_response()
    }
}
