//! Who sends a request: by the key in its header, and over mutual TLS by its certificate.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use axum_server::tls::TlsInfo;
use kern::taal::Taal;

use super::probleem::Probleem;
use crate::loket::Loket;
use crate::sleutel::{Sleutel, Vingerafdruk};
use crate::stam::{Aansluiting, Herkenning};

/// A connected organisation.
pub(super) struct Aangesloten(pub(super) Aansluiting);

impl FromRequestParts<Loket> for Aangesloten {
    type Rejection = Probleem;

    async fn from_request_parts(parts: &mut Parts, loket: &Loket) -> Result<Self, Probleem> {
        let sleutel = parts.headers.get(header::AUTHORIZATION).and_then(|waarde| waarde.to_str().ok());
        let sleutel = sleutel.and_then(bearer).and_then(|tekst| tekst.parse::<Sleutel>().ok());
        let Some(sleutel) = sleutel else { return Err(Probleem::unknown()) };
        let tls = parts.extensions.get::<Arc<TlsInfo>>();
        let certificaat = tls.and_then(|tls| tls.peer_certificates.first()).map(|der| Vingerafdruk::of_der(der));
        match loket.recognise(&sleutel, certificaat.as_ref()).await? {
            Herkenning::Aangesloten(aansluiting) => Ok(Self(aansluiting)),
            Herkenning::Onbekend => Err(Probleem::unknown()),
            Herkenning::AnderCertificaat => {
                Err(Probleem::forbidden("Het certificaat hoort niet bij de sleutel van deze aansluiting"))
            }
        }
    }
}

/// The text after `Bearer`, in whatever case that word is.
fn bearer(waarde: &str) -> Option<&str> {
    let (schema, sleutel) = waarde.split_once(' ')?;
    schema.eq_ignore_ascii_case("bearer").then_some(sleutel)
}

/// The language that is asked for first; Dutch when that is another one.
pub(super) struct Voorkeurstaal(pub(super) Taal);

impl<S: Sync> FromRequestParts<S> for Voorkeurstaal {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let gevraagd = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|waarde| waarde.to_str().ok());
        let eerste = gevraagd.and_then(|lijst| lijst.split([',', ';', '-']).next());
        Ok(Self(eerste.and_then(|woord| woord.parse().ok()).unwrap_or_default()))
    }
}
