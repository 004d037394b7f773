//! What somebody must do with their account before anything else.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};

use crate::pagina::paden;

/// Something that comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verplichting {
    /// Choose a password that nobody else knows.
    Wachtwoord,
    /// Turn the second factor on, without which nobody works in their role.
    TweedeFactor,
}

impl Verplichting {
    /// The page where it is done.
    fn pad(self) -> &'static str {
        match self {
            Self::Wachtwoord => paden::WACHTWOORD,
            Self::TweedeFactor => paden::TWEEDE_FACTOR,
        }
    }

    /// Whether a path is open before it is done: its own page, working in another role, signing out, and the choice of language.
    pub(super) fn admits(self, pad: &str) -> bool {
        let rol = self == Self::TweedeFactor && pad == paden::ROL;
        rol || [self.pad(), paden::UITLOGGEN].contains(&pad) || pad.starts_with("/taal/")
    }

    /// Leads a reader to its page, and sends a script away.
    pub(super) fn answer(self, is_page: bool) -> Response {
        if is_page {
            return Redirect::to(self.pad()).into_response();
        }
        let titel = match self {
            Self::Wachtwoord => "Kies eerst een eigen wachtwoord",
            Self::TweedeFactor => "Zet eerst de code van een app aan",
        };
        let problem = format!(r#"{{"type":"about:blank","title":"{titel}","status":403}}"#);
        (StatusCode::FORBIDDEN, [(header::CONTENT_TYPE, "application/problem+json")], problem).into_response()
    }
}
