//! The pages of known absence, on every database.

use axum::http::StatusCode;
use jiff::civil::{Date, date};
use kern::taal::Taal;
use kern::toegang::Rol;

use super::*;
use crate::staat::WOORDEN;
use crate::staat::proef::Bezoek;
use crate::stam::proef;

const MAANDAG: Date = date(2026, 3, 2);

#[tokio::test]
async fn the_office_records_ends_and_takes_back() {
    for proef in proef::alle(MAANDAG).await {
        proef.pupil(1, date(2012, 5, 1)).await;
        let bezoek = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        bezoek.get(AFWEZIGHEID).await.says(&[
            "Er is niemand van wie dit bekend is",
            "value=\"02-03-2026\"",
            "ziek gemeld",
        ]);
        let ziek = [("zoek", "Achternaam1"), ("reden", "ziekte"), ("van", "2 maart 2026"), ("tot", "")];
        let klaar = bezoek.post(AFWEZIGHEID, &ziek).await;
        assert_eq!(klaar.naar, "/school/afwezigheid?klaar=vastgelegd");
        let lijst = bezoek.get(&klaar.naar).await;
        lijst.says(&[
            "De afwezigheid is vastgelegd",
            "Voornaam Achternaam1",
            "tot bericht van herstel",
            "afwezigheid/1",
        ]);

        let een = bezoek.get("/school/afwezigheid/1").await;
        een.says(&["Afwezigheid van Voornaam Achternaam1", "Eerder terug", "/school/afwezigheid/1/intrekken"]);
        let beter = bezoek.post("/school/afwezigheid/1/eindigen", &[("tot", "4-3-2026")]).await;
        assert_eq!(beter.naar, "/school/afwezigheid?klaar=geeindigd");
        let weer = bezoek.post("/school/afwezigheid/1/eindigen", &[("tot", "4-3-2026")]).await;
        assert_eq!(weer.status, StatusCode::NOT_FOUND);
        bezoek.post("/school/afwezigheid/2/intrekken", &[("waarom", " ")]).await.says(&["Vul in waarom"]);
        bezoek.post("/school/afwezigheid/2/intrekken", &[("waarom", "vergissing")]).await;
        bezoek.get(AFWEZIGHEID).await.says(&["Er is niemand"]);
    }
}

#[tokio::test]
async fn faults_stand_at_their_field_with_what_was_typed() {
    for proef in proef::alle(MAANDAG).await {
        let bezoek = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        let velden = [("zoek", "Nemo"), ("reden", ""), ("van", "vandaag"), ("tot", "gisteren")];
        let terug = bezoek.post(AFWEZIGHEID, &velden).await;
        assert_eq!(terug.status, StatusCode::UNPROCESSABLE_ENTITY);
        terug.says(&["#veld-zoek", "#veld-reden", "#veld-van", "#veld-tot", "value=\"gisteren\""]);

        // Two of one name: the answer asks which, and takes it.
        proef.pupil(1, date(2012, 5, 1)).await;
        proef.pupil(2, date(2012, 5, 1)).await;
        proef.sql("UPDATE leerling SET achternaam = 'Jansen'", Vec::new()).await;
        let velden = [("zoek", "jansen"), ("reden", "verlof"), ("van", "2-3-2026"), ("tot", "3-3-2026")];
        bezoek.post(AFWEZIGHEID, &velden).await.says(&["Welke leerling bedoelt u?", "L1", "L2"]);
        let gekozen: Vec<_> = velden.into_iter().chain([("leerling", "2")]).collect();
        assert_eq!(bezoek.post(AFWEZIGHEID, &gekozen).await.status, StatusCode::SEE_OTHER);
        assert_eq!(proef.column("SELECT leerling AS x FROM afwezigheid").await, ["2"]);
        let achteruit = [("zoek", "L1"), ("reden", "verlof"), ("van", "3-3-2026"), ("tot", "2-3-2026")];
        bezoek.post(AFWEZIGHEID, &achteruit).await.says(&["De laatste dag ligt voor de eerste"]);
        // From a pupil's page the pupil is filled in.
        bezoek.get("/school/afwezigheid?leerling=1").await.says(&["value=\"L1\""]);
        assert_eq!(Bezoek::new(&proef, Rol::Mentor).get(AFWEZIGHEID).await.status, StatusCode::NOT_FOUND);
    }
}

#[test]
fn every_reason_has_words() {
    for (taal, reden) in Taal::ALLE.into_iter().flat_map(|taal| Reden::ALLE.map(|reden| (taal, reden))) {
        assert!(WOORDEN.knows(taal, &format!("reden-{}", reden.word())), "{taal}: {reden:?}");
    }
}
