//! What every page and operation of this party needs.

use kern::account::{Beheerfout, Beheerweigering, Ingelogd};
use kern::oorzaak::causes;
use kern::pagina::{Paginafout, Veldfout, Woorden};
use kern::toegang::{Accountnummer, Bewerking, Permit};

use crate::Beheer;

/// Proof that somebody may do this for the organisation in which they work now. Without it the page looks like one that is
/// not there.
pub(crate) fn permit(
    beheer: &Beheer,
    ingelogd: &Ingelogd,
    bewerking: &'static Bewerking,
) -> Result<Permit, Paginafout> {
    let gebruiker = &ingelogd.gebruiker;
    let eigen = gebruiker.organisatie.as_ref().ok_or(Paginafout::NietGevonden)?;
    beheer.toegang.permit(gebruiker, bewerking, eigen).map_err(|_| Paginafout::NietGevonden)
}

/// The number in an address.
pub(crate) fn number(tekst: &str) -> Result<Accountnummer, Paginafout> {
    tekst.parse().map(Accountnummer).map_err(|_| Paginafout::NietGevonden)
}

/// A fault as a page; the log says which.
pub(crate) fn fault(fout: impl Into<Beheerfout>) -> Paginafout {
    let fout = fout.into();
    match &fout {
        Beheerfout::NietGevonden => return Paginafout::NietGevonden,
        Beheerfout::Register(register) if register.is_tijdelijk() => {
            tracing::warn!(oorzaak = causes(&fout), "a page of beheer has to wait");
            return Paginafout::Bezet;
        }
        _ => tracing::error!(oorzaak = causes(&fout), "a page of beheer failed"),
    }
    Paginafout::Onverwacht
}

/// What is wrong, and how to mend it.
pub(crate) fn refusal(t: Woorden, weigering: Beheerweigering) -> (String, String) {
    let say = |begin: &str| t.zeg(&format!("{begin}-{}", weigering.code())).to_string();
    (say("weigering"), say("herstel"))
}

/// A refusal at the field that it is about, when it is about one.
pub(crate) fn field_fault(t: Woorden, weigering: Beheerweigering) -> Option<Veldfout> {
    let (uitleg, herstel) = refusal(t, weigering);
    weigering.veld().map(|veld| Veldfout::new(veld, "veldfout").met("uitleg", uitleg).met("herstel", herstel))
}
