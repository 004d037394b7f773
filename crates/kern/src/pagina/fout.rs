//! Pages for when there is no page: plain words that say what to do, and nothing about anybody.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::{Kader, Paginacontext, Woorden};

/// Why there is no page. [`super::dress`] shows it in the reader's language and frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Paginafout {
    /// There is no such page, or not for this reader: the two must look the same.
    #[error("no such page, or not for this reader")]
    NietGevonden,
    /// The form was made for another session or too long ago.
    #[error("the form's token is not the session's")]
    Verlopen,
    /// What was sent is no form of ours.
    #[error("the request cannot be understood")]
    Onbegrijpelijk,
    /// The address takes what a form sends, and shows nothing by itself.
    #[error("the address takes a form and is no page")]
    AlleenFormulier,
    /// A fault of ours; the log says which.
    #[error("a fault of ours")]
    Onverwacht,
    /// Something that the page needs does not answer just now.
    #[error("something that the page needs does not answer")]
    Bezet,
}

impl Paginafout {
    /// Every fault.
    pub const ALLE: [Self; 6] = [
        Self::NietGevonden,
        Self::Verlopen,
        Self::Onbegrijpelijk,
        Self::AlleenFormulier,
        Self::Onverwacht,
        Self::Bezet,
    ];

    /// The status of the response.
    pub fn status(self) -> StatusCode {
        match self {
            Self::NietGevonden => StatusCode::NOT_FOUND,
            Self::Verlopen | Self::Onbegrijpelijk => StatusCode::BAD_REQUEST,
            Self::AlleenFormulier => StatusCode::METHOD_NOT_ALLOWED,
            Self::Onverwacht => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Bezet => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The beginning of its keys: `kern-fout-404-titel`, `-wat`, `-doe`.
    pub(super) fn sleutel(self) -> &'static str {
        match self {
            Self::NietGevonden => "kern-fout-404",
            Self::Verlopen => "kern-fout-verlopen",
            Self::Onbegrijpelijk => "kern-fout-400",
            Self::AlleenFormulier => "kern-fout-405",
            Self::Onverwacht => "kern-fout-500",
            Self::Bezet => "kern-fout-503",
        }
    }

    /// The page in the frame of this reader.
    pub fn page(self, context: &Paginacontext) -> Response {
        let t = Woorden::kern(context.taal);
        let part = |end: &str| t.zeg(&format!("{}-{end}", self.sleutel())).to_string();
        let boven = (self == Self::AlleenFormulier).then(|| context.page_above());
        let inhoud = Foutpagina { t, titel: part("titel"), wat: part("wat"), doe: part("doe"), boven };
        let kader = Kader::new(context).titel(&inhoud.titel).status(self.status());
        // A page of words alone cannot fail to be written; if it ever does, the status still tells.
        kader.render(&inhoud).unwrap_or_else(|_| self.status().into_response())
    }
}

#[derive(Template)]
#[template(path = "foutpagina.html")]
struct Foutpagina {
    t: Woorden,
    titel: String,
    wat: String,
    doe: String,
    /// The page with the form.
    boven: Option<String>,
}

impl IntoResponse for Paginafout {
    fn into_response(self) -> Response {
        let mut response = self.page(&Paginacontext::default());
        response.extensions_mut().insert(self);
        response
    }
}
