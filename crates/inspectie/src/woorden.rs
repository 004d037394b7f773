//! The words of this party, and its place in the navigation.

use std::sync::LazyLock;

use kern::pagina::{Navpunt, Woorden};
use kern::taal::{Taal, Woordenboek};
use kern::toegang::Rol;

use crate::paden;

/// The words of the Inspectie.
pub static WOORDEN: LazyLock<Woordenboek> = LazyLock::new(|| {
    Woordenboek::new(&[(Taal::Nl, include_str!("../i18n/nl.ftl")), (Taal::En, include_str!("../i18n/en.ftl"))])
});

/// The words in a language, for the field `t` of a template.
pub fn woorden(taal: Taal) -> Woorden {
    Woorden::new(taal, &WOORDEN)
}

/// The pages of the Inspectie, for the frame of a role.
pub fn navigatie(taal: Taal, rol: Rol) -> Vec<Navpunt> {
    let t = woorden(taal);
    let inspecteur = [
        (paden::START, "nav-vandaag"),
        (paden::SIGNALEN, "nav-signalen"),
        (paden::SCHOLEN, "nav-scholen"),
        (paden::SELECTIES, "nav-selecties"),
        (paden::CIJFERS, "nav-cijfers"),
        (paden::OVEREENKOMSTEN, "nav-overeenkomsten"),
        (paden::BOETES, "nav-boetes"),
    ];
    let jurist = [(paden::BOETES, "nav-boetes"), (paden::OVEREENKOMSTEN, "nav-overeenkomsten")];
    let bestuur = [(paden::BESTUUR, "nav-bestuur")];
    let punten = match rol {
        Rol::Jurist => jurist.as_slice(),
        Rol::Bestuur => bestuur.as_slice(),
        _ => inspecteur.as_slice(),
    };
    punten.iter().map(|(adres, sleutel)| Navpunt::new(*adres, t.zeg(sleutel).to_string())).collect()
}

/// Words under a key that is made of a group and a word of the field.
pub(crate) fn word(t: Woorden, groep: &str, woord: &str) -> String {
    t.zeg(&format!("{groep}-{woord}")).to_string()
}

#[cfg(test)]
mod tests {
    use recht::toezicht::Onderdeel;
    use recht::toezicht::boete::{Boetehandelingsoort, Boetepartij, Boetestatus};
    use recht::toezicht::overeenkomst::Aanleiding;
    use recht::toezicht::signaalmelding::{
        Signaalhandelingsoort, Signaalonderwerp, Signaalpartij, Signaalsector, Signaalsoort, Signaalstatus,
    };

    use super::*;
    use crate::cijfers::Wachttijd;
    use crate::dossier::Schoolrol;
    use crate::overeenkomst::{Briefsoort, Stapsoort};
    use crate::selectie::{Buiten, Kenmerk, Methodesoort, Risicodeel, Tekort};
    use crate::signalenbox::Toon;

    #[test]
    fn both_languages_say_the_same_things() {
        let verschillen = kern::taal::compare(include_str!("../i18n/nl.ftl"), include_str!("../i18n/en.ftl"));
        assert_eq!(verschillen, []);
    }

    /// The steps of a fine of which a board hears by letter.
    const TOLD: [&str; 5] = ["voornemen", "oplegging", "afzien", "bezwaar_ongegrond", "bezwaar_gegrond"];

    #[test]
    fn every_word_of_the_law_has_words() {
        let groepen: Vec<(&str, Vec<&str>)> = vec![
            ("signaalsoort", Signaalsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("signaalsector", Signaalsector::ALLE.iter().map(|een| een.as_str()).collect()),
            ("signaalonderwerp", Signaalonderwerp::ALLE.iter().map(|een| een.as_str()).collect()),
            ("signaalstatus", Signaalstatus::ALLE.iter().map(|een| een.as_str()).collect()),
            ("signaalpartij", Signaalpartij::ALLE.iter().map(|een| een.as_str()).collect()),
            ("signaalhandeling", Signaalhandelingsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("doe", Signaalhandelingsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("toon", Toon::ALLE.iter().map(|een| een.as_str()).collect()),
            ("schoolrol", Schoolrol::ALLE.iter().map(|een| een.as_str()).collect()),
            ("methode", Methodesoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("risico", Risicodeel::ALLE.iter().map(|een| een.as_str()).collect()),
            ("kenmerk", Kenmerk::ALLE.iter().map(|een| een.as_str()).collect()),
            ("buiten", Buiten::ALLE.iter().map(|een| een.as_str()).collect()),
            ("tekort", Tekort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("onderdeel", Onderdeel::ALLE.iter().map(|een| een.as_str()).collect()),
            ("aanleiding", Aanleiding::ALLE.iter().map(|een| een.as_str()).collect()),
            ("overeenkomststap", Stapsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("briefsoort", Briefsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("brief-overeenkomst", Briefsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("brief-overeenkomst-gevolg", Briefsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("brief-overeenkomst-onderwerp", Briefsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("boetestatus", Boetestatus::ALLE.iter().map(|een| een.as_str()).collect()),
            ("boetepartij", Boetepartij::ALLE.iter().map(|een| een.as_str()).collect()),
            ("boetehandeling", Boetehandelingsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("boetehandeling", vec!["voorstel"]),
            ("boetedoe", Boetehandelingsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("brief-boete", TOLD.to_vec()),
            ("brief-boete-gevolg", TOLD.to_vec()),
            ("brief-boete-onderwerp", TOLD.to_vec()),
            ("bevoegdheid-wie", vec!["inspectie", "leerplicht"]),
            ("wachttijd", Wachttijd::ALLE.iter().map(|een| een.as_str()).collect()),
        ];
        for (groep, woorden) in groepen {
            for woord in woorden {
                let sleutel = format!("{groep}-{woord}");
                assert!(WOORDEN.knows(Taal::Nl, &sleutel), "{sleutel}");
            }
        }
    }
}
