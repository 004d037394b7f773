//! The words of this party, and its place in the navigation.

use std::sync::LazyLock;

use kern::account::{BEHEREN, LOG_BEKIJKEN};
use kern::klok::{Klokfout, plaatselijk};
use kern::pagina::{Navpunt, Woorden};
use kern::taal::{Taal, Woordenboek};
use kern::toegang::{Bewerking, Gebruiker, Rol, Toegang};

use crate::paden;

/// The words of the administrator's desk.
pub static WOORDEN: LazyLock<Woordenboek> = LazyLock::new(|| {
    Woordenboek::new(&[(Taal::Nl, include_str!("../i18n/nl.ftl")), (Taal::En, include_str!("../i18n/en.ftl"))])
});

/// The words in a language, for the field `t` of a template.
pub fn woorden(taal: Taal) -> Woorden {
    Woorden::new(taal, &WOORDEN)
}

/// The pages, their words and what one must be allowed for each, in order.
static PAGINAS: &[(&str, &str, &Bewerking)] = &[
    (paden::START, "nav-vandaag", &BEHEREN),
    (paden::ACCOUNTS, "nav-accounts", &BEHEREN),
    (paden::TOEGANGSLOG, "nav-toegangslog", &LOG_BEKIJKEN),
    (paden::ROLLEN, "nav-rollen", &LOG_BEKIJKEN),
];

/// The pages of an administrator, for the frame; none for who is not.
pub fn navigatie(toegang: &Toegang, gebruiker: &Gebruiker, taal: Taal) -> Vec<Navpunt> {
    let Some(eigen) = &gebruiker.organisatie else { return Vec::new() };
    let t = woorden(taal);
    let mag = PAGINAS.iter().filter(|(_, _, bewerking)| toegang.allows(gebruiker, bewerking, eigen));
    mag.map(|(pad, sleutel, _)| Navpunt::new(*pad, t.zeg(sleutel).to_string())).collect()
}

/// A role as people say it.
pub(crate) fn rol(t: Woorden, rol: Rol) -> String {
    t.zeg(&format!("kern-rol-{rol}")).to_string()
}

/// A moment for a table: `10-03-2025 09:00:00`.
pub(crate) fn moment(t: Woorden, tijd: jiff::Timestamp) -> Result<String, Klokfout> {
    let wijzer = plaatselijk(tijd)?;
    let dag = t.taal().short_date(wijzer.date());
    Ok(format!("{dag} {:02}:{:02}:{:02}", wijzer.hour(), wijzer.minute(), wijzer.second()))
}
