//! The pages of the Signalenbox: the list, one melding, and each step with its check page.

pub(crate) mod beeld;
mod lijst;
mod signaal;
mod stap;

use axum::Router;
use axum::routing::get;
use kern::account::Ingelogd;
use kern::oorzaak::causes;
use kern::pagina::Paginafout;
use kern::toegang::{Bewerking, Permit};
use uitwisseling::berichten::Vertrouwelijk;

use super::{Behandelfout, Signaalnummer};
use crate::Inspectie;

/// The pages of the Signalenbox.
pub(crate) fn routes() -> Router<Inspectie> {
    Router::new()
        .route("/inspectie/signalen", get(lijst::show))
        .route("/inspectie/signalen/{signaal}", get(signaal::show))
        .route("/inspectie/signalen/{signaal}/stap/{stap}", get(stap::form_page).post(stap::post))
        .route("/inspectie/signalen/{signaal}/bijlagen/{bijlage}", get(signaal::attachment))
}

/// Proof that somebody may do this for the organisation in which they work now. Without it the page looks like one that is
/// not there.
pub(crate) fn permit(
    inspectie: &Inspectie,
    ingelogd: &Ingelogd,
    bewerking: &'static Bewerking,
) -> Result<Permit, Paginafout> {
    let gebruiker = &ingelogd.gebruiker;
    let organisatie = gebruiker.organisatie.as_ref().ok_or(Paginafout::NietGevonden)?;
    inspectie.toegang.permit(gebruiker, bewerking, organisatie).map_err(|_| Paginafout::NietGevonden)
}

/// The number in an address.
pub(crate) fn number(tekst: &str) -> Result<Signaalnummer, Paginafout> {
    crate::paden::number(tekst).map(Signaalnummer)
}

/// Who is at work, as the reporter may know it.
pub(crate) fn officer(ingelogd: &Ingelogd) -> Vertrouwelijk {
    ingelogd.pagina.gebruiker.as_ref().map_or_else(String::new, |wie| wie.naam.clone()).into()
}

/// A fault as a page; the log says which.
pub(crate) fn fault(fout: impl Into<Behandelfout>) -> Paginafout {
    let fout = fout.into();
    match &fout {
        Behandelfout::NietGevonden => return Paginafout::NietGevonden,
        Behandelfout::Register(register) if register.is_tijdelijk() => {
            tracing::warn!(oorzaak = causes(&fout), "a page of the Inspectie has to wait");
            return Paginafout::Bezet;
        }
        _ => tracing::error!(oorzaak = causes(&fout), "a page of the Inspectie failed"),
    }
    Paginafout::Onverwacht
}
