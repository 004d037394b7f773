use kern::taal::{Taal, compare};
use recht::begrip::Meldingsoort;
use uitwisseling::berichten::Actiesoort;

use super::{EN, NL, WOORDEN};
use crate::afwezigheid::Reden;

#[test]
fn dutch_and_english_have_the_same_keys() {
    assert_eq!(compare(NL, EN), []);
}

#[test]
fn whatever_can_be_shown_has_a_word() {
    let redenen = Reden::ALLE.into_iter().map(|reden| format!("verzuim-reden-{}", reden.word()));
    let acties = Actiesoort::ALLE.iter().map(|soort| format!("leerling-actie-{}", soort.as_str()));
    let soorten = Meldingsoort::ALLE.iter().map(|soort| format!("leerling-soort-{soort}"));
    let standen = recht::melding::status::Meldingstatus::ALLE.iter().map(|stand| format!("leerling-stand-{stand}"));
    for sleutel in redenen.chain(acties).chain(soorten).chain(standen) {
        assert!(Taal::ALLE.into_iter().all(|taal| WOORDEN.knows(taal, &sleutel)), "{sleutel}");
    }
}
