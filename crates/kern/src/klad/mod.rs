//! What somebody filled in and has to check before it is done. It is kept under a key that nobody can guess, so that the page
//! on which it is checked answers a GET: going back to it asks no browser to send a form again, and its address tells nothing.

mod store;
#[cfg(test)]
mod tests;

use jiff::SignedDuration;
use serde::Deserialize;

use crate::register::{Register, Registerfout};
use crate::toegang::{Gebruiker, Organisatiecode};

/// The fields of a form, in order; a name may stand there more than once.
pub type Velden = Vec<(String, String)>;

/// How long a draft is kept.
const BEWAARD: SignedDuration = SignedDuration::from_hours(12);

/// The part of an address that names a draft, as [`Kladvraag`] reads it.
const VRAAG: &str = "klad";

/// Keeps what was filled in and returns the address at which it is checked: `adres` with the key behind it. `adres` is also the
/// only form for which it is found again.
pub async fn keep(
    register: &Register,
    gebruiker: &Gebruiker,
    adres: &str,
    velden: &[(String, String)],
) -> Result<String, Registerfout> {
    let kenmerk = new_key()?;
    let inhoud = serde_json::to_string(velden).map_err(|fout| Registerfout::onleesbaar("klad", fout))?;
    let wijziging = register.begin_shared().await?;
    let vergeten = wijziging.nu().saturating_sub(BEWAARD).unwrap_or(jiff::Timestamp::MIN);
    store::forget(&wijziging, vergeten).await?;
    store::insert(&wijziging, &organisation(gebruiker), gebruiker.account, &kenmerk, adres, &inhoud).await?;
    wijziging.commit().await?;
    Ok(format!("{adres}?{VRAAG}={kenmerk}"))
}

/// What the same account filled in for the same organisation and form; `None` when there is no such draft, or no longer.
pub async fn find(
    register: &Register,
    gebruiker: &Gebruiker,
    adres: &str,
    kenmerk: &str,
) -> Result<Option<Velden>, Registerfout> {
    let vergeten = register.klok().nu().saturating_sub(BEWAARD).unwrap_or(jiff::Timestamp::MIN);
    let (db, organisatie) = (register.lees(), organisation(gebruiker));
    let inhoud = store::find(db, &organisatie, gebruiker.account, kenmerk, adres, vergeten).await?;
    let lees = |inhoud: String| serde_json::from_str(&inhoud).map_err(|fout| Registerfout::onleesbaar("klad", fout));
    inhoud.map(lees).transpose()
}

/// The value of a field; nothing when it is not there.
pub fn value<'a>(velden: &'a Velden, naam: &str) -> &'a str {
    velden.iter().find(|(die, _)| die == naam).map_or("", |(_, waarde)| waarde)
}

/// What an address asks for that may name a draft: for [`crate::pagina::Gevraagd`].
#[derive(Debug, Default, Deserialize)]
pub struct Kladvraag {
    /// The key of the draft; empty without one.
    #[serde(default)]
    pub klad: String,
}

fn organisation(gebruiker: &Gebruiker) -> String {
    gebruiker.organisatie.as_ref().map(Organisatiecode::to_string).unwrap_or_default()
}

fn new_key() -> Result<String, Registerfout> {
    let mut toeval = [0; 16];
    getrandom::fill(&mut toeval).map_err(|fout| Registerfout::onleesbaar("klad", fout))?;
    Ok(format!("{:032x}", u128::from_be_bytes(toeval)))
}
