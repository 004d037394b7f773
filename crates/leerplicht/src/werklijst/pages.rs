//! The pages of the reports: list, one report, and acting on it.

mod afsluiten;
pub(crate) mod beeld;
pub(crate) mod handelen;
mod lijst;
pub(crate) mod melding;
#[cfg(test)]
pub(crate) mod tests;

pub(crate) use lijst::parse;

use axum::Router;
use axum::routing::{get, post};
use kern::account::Ingelogd;
use kern::oorzaak::causes;
use kern::pagina::Paginafout;
use kern::toegang::{Bewerking, Permit};
use recht::begrip::Meldingsnummer;

use super::{Ambtenaar, Behandelfout};
use crate::Leerplicht;

/// The pages of the reports.
pub(crate) fn routes() -> Router<Leerplicht> {
    Router::new()
        .route("/leerplicht/meldingen", get(lijst::show))
        .route("/leerplicht/meldingen/{nummer}", get(melding::show))
        .route("/leerplicht/meldingen/{nummer}/behandelen", get(handelen::take_up_page).post(handelen::take_up))
        .route("/leerplicht/meldingen/{nummer}/kennisnemen", get(handelen::take_note_page).post(handelen::take_note))
        .route("/leerplicht/meldingen/{nummer}/afsluiten", get(afsluiten::form_page).post(afsluiten::post))
        .route("/leerplicht/meldingen/{nummer}/verstuurd/{handeling}", get(handelen::sent))
        .route("/leerplicht/meldingen/{nummer}/notities", post(melding::note))
        .route("/leerplicht/meldingen/{nummer}/gelezen", post(melding::acknowledge))
}

/// Proof that somebody may do this for the organisation in which they work now. Without it the page looks like one that is
/// not there.
pub(crate) fn permit(
    leerplicht: &Leerplicht,
    ingelogd: &Ingelogd,
    bewerking: &'static Bewerking,
) -> Result<Permit, Paginafout> {
    let gebruiker = &ingelogd.gebruiker;
    let organisatie = gebruiker.organisatie.as_ref().ok_or(Paginafout::NietGevonden)?;
    leerplicht.toegang.permit(gebruiker, bewerking, organisatie).map_err(|_| Paginafout::NietGevonden)
}

/// The number in an address.
pub(crate) fn number(tekst: &str) -> Result<Meldingsnummer, Paginafout> {
    tekst.parse().map_err(|_| Paginafout::NietGevonden)
}

/// Who is at work, as the school may know it.
pub(crate) fn officer(ingelogd: &Ingelogd) -> Ambtenaar {
    let naam = ingelogd.pagina.gebruiker.as_ref().map_or_else(String::new, |wie| wie.naam.clone());
    Ambtenaar { naam: naam.into(), telefoon: None }
}

/// A fault as a page; the log says which.
pub(crate) fn fault(fout: impl Into<Behandelfout>) -> Paginafout {
    let fout = fout.into();
    match &fout {
        Behandelfout::NietGevonden => return Paginafout::NietGevonden,
        Behandelfout::Register(register) if register.is_tijdelijk() => {
            tracing::warn!(oorzaak = causes(&fout), "a page of leerplicht has to wait");
            return Paginafout::Bezet;
        }
        _ => tracing::error!(oorzaak = causes(&fout), "a page of leerplicht failed"),
    }
    Paginafout::Onverwacht
}
