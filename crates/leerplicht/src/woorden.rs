//! The words of this party, and its place in the navigation.

use std::sync::LazyLock;

use kern::pagina::{Navpunt, Woorden};
use kern::taal::{Taal, Woordenboek};

/// The words of the leerplichtorganisatie.
pub static WOORDEN: LazyLock<Woordenboek> = LazyLock::new(|| {
    Woordenboek::new(&[(Taal::Nl, include_str!("../i18n/nl.ftl")), (Taal::En, include_str!("../i18n/en.ftl"))])
});

/// The words in a language, for the field `t` of a template.
pub fn woorden(taal: Taal) -> Woorden {
    Woorden::new(taal, &WOORDEN)
}

/// The pages of a leerplichtambtenaar, for the frame.
pub fn navigatie(taal: Taal) -> Vec<Navpunt> {
    let t = woorden(taal);
    vec![
        Navpunt::new(crate::paden::START, t.zeg("nav-vandaag").to_string()),
        Navpunt::new(crate::paden::LIJST, t.zeg("nav-meldingen").to_string()),
        Navpunt::new(crate::paden::SIGNALEN, t.zeg("nav-signalen").to_string()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_say_the_same_things() {
        let verschillen = kern::taal::compare(include_str!("../i18n/nl.ftl"), include_str!("../i18n/en.ftl"));
        assert_eq!(verschillen, []);
    }

    #[test]
    fn every_word_of_the_law_has_words() {
        use recht::begrip::{Meldingsoort, Meldplicht, Sector};
        use recht::melding::status::{Afsluitreden, Afsluittoelichting, Handelingsoort, Meldingpartij, Meldingstatus};
        use recht::toezicht::signaalmelding::{
            Signaalhandelingsoort, Signaalonderwerp, Signaalpartij, Signaalsector, Signaalsoort, Signaalstatus,
        };
        use uitwisseling::berichten::Actiesoort;

        use crate::afspraak::{Bewaarklasse, Termijn};
        use crate::werklijst::{Handelingstand, Terug, Uitkomst};
        let groepen: Vec<(&str, Vec<&str>)> = vec![
            ("soort", Meldingsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("meldplicht", Meldplicht::ALLE.iter().map(|een| een.as_str()).collect()),
            ("sector", Sector::ALLE.iter().map(|een| een.as_str()).collect()),
            ("reden", Afsluitreden::ALLE.iter().map(|een| een.as_str()).collect()),
            ("toelichting", Afsluittoelichting::ALLE.iter().map(|een| een.as_str()).collect()),
            ("handeling", Handelingsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("partij", Meldingpartij::ALLE.iter().map(|een| een.as_str()).collect()),
            ("status", Meldingstatus::ALLE.iter().map(|een| een.as_str()).collect()),
            ("actie", Actiesoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("bewaarklasse", Bewaarklasse::ALLE.iter().map(|een| een.as_str()).collect()),
            ("termijn", Termijn::ALLE.iter().map(|een| een.as_str()).collect()),
            ("stand", Handelingstand::ALLE.iter().map(|een| een.as_str()).collect()),
            ("terug", Terug::ALLE.iter().map(|een| een.as_str()).collect()),
            ("signaalsoort", Signaalsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("signaalsector", Signaalsector::ALLE.iter().map(|een| een.as_str()).collect()),
            ("signaalonderwerp", Signaalonderwerp::ALLE.iter().map(|een| een.as_str()).collect()),
            ("signaalstatus", Signaalstatus::ALLE.iter().map(|een| een.as_str()).collect()),
            ("signaalpartij", Signaalpartij::ALLE.iter().map(|een| een.as_str()).collect()),
            ("signaalhandeling", Signaalhandelingsoort::ALLE.iter().map(|een| een.as_str()).collect()),
            ("uitkomst", Uitkomst::ALLE.iter().map(|een| een.as_str()).collect()),
        ];
        for (groep, woorden) in groepen {
            for woord in woorden {
                let sleutel = format!("{groep}-{woord}");
                assert!(WOORDEN.knows(Taal::Nl, &sleutel), "{sleutel}");
            }
        }
    }
}
