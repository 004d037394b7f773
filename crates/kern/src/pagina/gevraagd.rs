//! What the address of a page asks for after its question mark.

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use super::Paginafout;

/// The query of a page's address, read. An address that cannot be read leads to no page, and says so in words.
#[derive(Debug, Clone, Copy)]
pub struct Gevraagd<T>(pub T);

impl<S: Sync, T: DeserializeOwned> FromRequestParts<S> for Gevraagd<T> {
    type Rejection = Paginafout;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Paginafout> {
        Query::try_from_uri(&parts.uri).map(|Query(vraag)| Self(vraag)).map_err(|_| Paginafout::NietGevonden)
    }
}
