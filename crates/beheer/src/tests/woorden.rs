use axum::http::StatusCode;
use kern::account::{Accountkeuze, BEHEREN, Beheerweigering};
use kern::taal::{Taal, compare};
use kern::toegang::{Doel, Rol};
use kern::toegangslog::Logsoort;

use super::{Proef, SCHOOL, at_work, signed_in, words};
use crate::{WOORDEN, navigatie};

pub(super) const PAGINAS: [&str; 14] = [
    "/beheer",
    "/beheer/accounts",
    "/beheer/accounts/nieuw",
    "/beheer/accounts/2",
    "/beheer/accounts/2?gedaan=sessies",
    "/beheer/accounts/2/aanstellen",
    "/beheer/accounts/2/beeindigen/1",
    "/beheer/accounts/2/blokkeren",
    "/beheer/accounts/2/heropenen",
    "/beheer/accounts/2/wachtwoord",
    "/beheer/accounts/2/sessies",
    "/beheer/accounts/2/tweede_factor",
    "/beheer/toegangslog",
    "/beheer/rollen",
];

#[test]
fn both_languages_say_the_same_things() {
    assert_eq!(compare(include_str!("../../i18n/nl.ftl"), include_str!("../../i18n/en.ftl")), []);
}

#[test]
fn every_key_that_is_put_together_has_words() {
    let weigeringen =
        Beheerweigering::ALLE.iter().flat_map(|een| ["weigering", "herstel"].map(|deel| (deel, een.code())));
    let daden = ["aanstellen", "beeindigen", "wachtwoord", "sessies", "tweede_factor", "blokkeren", "heropenen"];
    let sleutels = weigeringen
        .map(|(begin, code)| format!("{begin}-{code}"))
        .chain(daden.iter().flat_map(|daad| {
            let delen = ["titel", "uitleg", "knop"].map(|deel| format!("{daad}-{deel}"));
            delen.into_iter().chain([format!("gedaan-{daad}")])
        }))
        .chain(Accountkeuze::ALLE.iter().map(|keuze| format!("keuze-{}", keuze.as_str())))
        .chain(Doel::ALLE.iter().map(|doel| format!("doel-{doel}")))
        .chain(Logsoort::ALLE.iter().map(|soort| format!("soort-{}", soort.word())));
    for sleutel in sleutels {
        assert!(WOORDEN.knows(Taal::Nl, &sleutel), "{sleutel}");
    }
}

#[tokio::test]
async fn every_page_has_its_words_in_both_languages() {
    for proef in Proef::alle().await {
        for taal in Taal::ALLE {
            for adres in PAGINAS {
                let wie = signed_in(at_work(1, Rol::Beheerder, SCHOOL), taal);
                let antwoord = proef.get_as(wie, adres).await;
                assert_eq!(antwoord.status, StatusCode::OK, "{adres}");
                let gezien = words(&antwoord.tekst);
                let begin =
                    ["rij-", "kolom-", "log-", "start-", "knop-", "hint-", "account-", "keuze-", "kern-", "doel-"];
                let sleutel = gezien.lines().find(|regel| begin.iter().any(|een| regel.starts_with(een)));
                assert_eq!(sleutel, None, "{adres} in {taal} shows a key");
            }
        }
        // What stands in the log of this test is all said in words.
        let log = words(&proef.get("/beheer/toegangslog").await.tekst);
        assert!(log.contains("Een account maken.") && !log.contains("account.maken"), "{log}");
    }
}

#[tokio::test]
async fn the_navigation_is_for_administrators() {
    let proef = Proef::empty(testkit::sqlite()).await;
    let toegang = &proef.beheer.toegang;
    let paden: Vec<String> =
        navigatie(toegang, &at_work(1, Rol::Beheerder, SCHOOL), Taal::Nl).into_iter().map(|punt| punt.adres).collect();
    assert_eq!(paden, ["/beheer", "/beheer/accounts", "/beheer/toegangslog", "/beheer/rollen"]);
    assert!(navigatie(toegang, &at_work(1, Rol::Docent, SCHOOL), Taal::Nl).is_empty());
    assert_eq!(BEHEREN.partij(), "beheer");
}
