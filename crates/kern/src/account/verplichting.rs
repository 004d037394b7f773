//! What somebody must do with their account before anything else.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};

use crate::pagina::paden;

/// Something that comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verplichting {
    /// Choose a password that nobody else knows.
    Wachtwoord,
}

impl Verplichting {
    /// The page where it is done.
    fn pad(self) -> &'static str {
        match self {
            Self::Wachtwoord => paden::WACHTWOORD,
        }
    }

    /// Whether a path is open before it is done: its own page, signing out, and the choice of language.
    pub(super) fn admits(self, pad: &str) -> bool {
        [self.pad(), paden::UITLOGGEN].contains(&pad) || pad.starts_with("/taal/")
    }

    /// Leads a reader to its page, and sends a script away.
    pub(super) fn answer(self, is_page: bool) -> Response {
        if is_page {
            return Redirect::to(self.pad()).into_response();
        }
        let titel = match self {
            Self::Wachtwoord => "Kies eerst een eigen wachtwoord",
        };
        let problem = format!(r#"{{"type":"about:blank","title":"{titel}","status":403}}"#);
        (StatusCode::FORBIDDEN, [(header::CONTENT_TYPE, "application/problem+json")], problem).into_response()
    }
}
