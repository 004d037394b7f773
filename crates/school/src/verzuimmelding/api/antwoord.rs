//! What the API says when a report is not sent: every reason at once.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kern::pagina::{Paginafout, Woorden};
use recht::weigering::Weigering;
use serde::Serialize;
use utoipa::ToSchema;

use crate::staat::fault;
use crate::staat::probleem::Schoolprobleem;
use crate::verzuimmelding::pages::refused as as_fault;
use crate::verzuimmelding::{Meldingfout, Meldingreden};

/// Waarom een melding, wijziging of intrekking niet is verstuurd (RFC 9457), met elke reden.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Meldingweigering {
    /// Soort probleem.
    #[serde(rename = "type")]
    #[schema(example = "about:blank")]
    soort: &'static str,
    /// Wat er is.
    title: String,
    /// Status van het antwoord.
    status: u16,
    /// Elke reden, nooit alleen de eerste.
    weigeringen: Vec<Reden>,
}

/// Een reden.
#[derive(Debug, Serialize, ToSchema)]
struct Reden {
    /// Vaste naam van de reden, zoals `geldigheid-ontbreekt`.
    code: &'static str,
    /// Het veld, als het over een veld gaat.
    #[serde(skip_serializing_if = "Option::is_none")]
    veld: Option<&'static str>,
    /// Wat er is, in een zin.
    uitleg: String,
    /// Wat eraan te doen is.
    herstel: String,
    /// De wet of regeling.
    grond: String,
}

impl Reden {
    fn new(t: Woorden, weigering: &Weigering<Meldingreden>) -> Self {
        Self {
            code: weigering.uitleg(),
            veld: weigering.reden.veld().map(recht::melding::geldigheid::Meldingveld::as_str),
            uitleg: as_fault(t, weigering).zin(&t).to_string(),
            herstel: t.zeg(weigering.herstel()).to_string(),
            grond: weigering.grond.to_string(),
        }
    }
}

/// An answer that is no report.
#[derive(Debug)]
pub(crate) enum Meldingprobleem {
    Probleem(Schoolprobleem),
    Geweigerd(Meldingweigering),
}

impl From<Schoolprobleem> for Meldingprobleem {
    fn from(probleem: Schoolprobleem) -> Self {
        Self::Probleem(probleem)
    }
}

impl From<Paginafout> for Meldingprobleem {
    fn from(fout: Paginafout) -> Self {
        Self::Probleem(fout.into())
    }
}

impl IntoResponse for Meldingprobleem {
    fn into_response(self) -> Response {
        match self {
            Self::Probleem(probleem) => probleem.into_response(),
            Self::Geweigerd(weigering) => {
                let soort = [(header::CONTENT_TYPE, "application/problem+json")];
                (StatusCode::UNPROCESSABLE_ENTITY, soort, Json(weigering)).into_response()
            }
        }
    }
}

/// What did not happen, as an answer.
pub(super) fn refused(t: Woorden, fout: Meldingfout) -> Meldingprobleem {
    let botsing = |sleutel| Schoolprobleem::refused(t, StatusCode::CONFLICT, sleutel).into();
    match fout {
        Meldingfout::Geweigerd(weigeringen) => Meldingprobleem::Geweigerd(Meldingweigering {
            soort: "about:blank",
            title: t.zeg("verzuimmelding-kan-niet").to_string(),
            status: StatusCode::UNPROCESSABLE_ENTITY.as_u16(),
            weigeringen: weigeringen.iter().map(|een| Reden::new(t, een)).collect(),
        }),
        Meldingfout::Onbekend => Paginafout::NietGevonden.into(),
        Meldingfout::AlGemeld(_) => botsing("verzuimmelding-al-gemeld"),
        Meldingfout::EerderGeweigerd(_) => botsing("verzuimmelding-eerder-geweigerd"),
        Meldingfout::NietVerschuldigd => botsing("verzuimmelding-niet-verschuldigd"),
        Meldingfout::School(fout) => fault(fout).into(),
        Meldingfout::Bericht(oorzaak) => {
            tracing::error!(oorzaak, "a message about a report cannot be made");
            Paginafout::Onverwacht.into()
        }
    }
}
