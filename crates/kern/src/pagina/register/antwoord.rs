//! What saving a register gets back: a page for a browser, a few fields for the script.

use axum::Json;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Serialize;

use super::Registerbeeld;
use crate::pagina::{Kader, Paginafout, Woorden};

/// How saving a register ended.
#[derive(Debug, Clone)]
pub enum Registerantwoord {
    /// Saved, now or by an earlier request with the same key.
    Opgeslagen {
        /// The page of the register, to which a browser without script goes back.
        adres: String,
        /// The version of the register now.
        gezien: u64,
        /// When, as shown: `8:34`.
        tijd: String,
        /// Who, as shown: `u`.
        wie: String,
    },
    /// Not saved: somebody else saved another mark since (the screen has both), or the form has faults.
    Terug(Box<Registerbeeld>),
}

/// What the script reads.
#[derive(Serialize)]
struct Bericht {
    gezien: u64,
    zin: String,
}

impl Registerantwoord {
    /// The response to this request: the script says with `Accept: application/json` who it is. Of a register that comes
    /// back it gets the page too, with status 409 for another's mark and 422 for faults.
    pub fn respond(self, headers: &HeaderMap, kader: Kader<'_>) -> Result<Response, Paginafout> {
        match self {
            Self::Opgeslagen { gezien, tijd, wie, .. } if is_script(headers) => {
                let t = Woorden::kern(kader.taal());
                let zin = t.zeg("kern-register-opgeslagen").met("tijd", tijd).met("wie", wie).to_string();
                Ok(Json(Bericht { gezien, zin }).into_response())
            }
            Self::Opgeslagen { adres, .. } => Ok(Redirect::to(&adres).into_response()),
            Self::Terug(beeld) if beeld.fouten.is_empty() => {
                kader.titel(&beeld.titel).status(StatusCode::CONFLICT).render(&*beeld)
            }
            Self::Terug(beeld) => {
                kader.titel(&beeld.titel).fouten(true).status(StatusCode::UNPROCESSABLE_ENTITY).render(&*beeld)
            }
        }
    }
}

fn is_script(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| accept.starts_with("application/json"))
}
