//! The school's pages in the navigation, each only for who may see it.

use kern::pagina::Navpunt;
use kern::taal::Taal;
use kern::toegang::{Bewerking, Gebruiker, Toegang};

use crate::staat::woorden;

/// The pages, their words and what one must be allowed for each, in order.
const PAGINAS: &[(&str, &str, &Bewerking)] = &[
    ("/school", "nav-vandaag", &crate::START_BEKIJKEN),
    ("/school/werklijst", "nav-werklijst", &crate::WERKLIJST_BEKIJKEN),
    ("/school/verzuim", "nav-verzuim", &crate::VERZUIM_LIJST),
    ("/school/verzuimmeldingen", "nav-verzuimmeldingen", &crate::VERZUIMMELDING_BEKIJKEN),
    ("/school/afwezigheid", "nav-afwezigheid", &crate::AFWEZIGHEID_VASTLEGGEN),
    ("/school/import", "nav-import", &crate::IMPORT_UITVOEREN),
];

/// The pages of somebody at work at a school.
pub fn navigatie(toegang: &Toegang, gebruiker: &Gebruiker, taal: Taal) -> Vec<Navpunt> {
    let Some(school) = &gebruiker.organisatie else { return Vec::new() };
    let t = woorden(taal);
    PAGINAS
        .iter()
        .filter(|(_, _, bewerking)| toegang.allows(gebruiker, bewerking, school))
        .map(|(pad, sleutel, _)| Navpunt::new(*pad, t.zeg(sleutel).to_string()))
        .collect()
}
