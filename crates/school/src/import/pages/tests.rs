//! The pages of import, on every database.

use std::fmt::Write as _;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use jiff::civil::{Date, date};
use kern::taal::Taal;
use kern::toegang::Rol;
use recht::begrip::Sector;
use uitwisseling::lezen::{Leesfout, Verwacht};

use super::*;
use crate::import::Verwachting;
use crate::staat::WOORDEN;
use crate::staat::proef::{Antwoord, Bezoek};
use crate::stam::proef::{self, pgn};

const MAANDAG: Date = date(2026, 3, 2);
const GRENS: &str = "grens7f3a";

/// A form with files as a browser sends it; the token goes first.
fn form(teken: &str, bestanden: &[(&str, &str)]) -> Request<Body> {
    let mut body = String::new();
    write!(body, "--{GRENS}\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{teken}\r\n").unwrap();
    for soort in Importsoort::ALLE {
        let gekozen = bestanden.iter().find(|(naam, _)| *naam == soort.word());
        let (naam, inhoud) = gekozen.map_or((String::new(), ""), |(naam, inhoud)| (format!("{naam}.csv"), *inhoud));
        let soort = soort.word();
        write!(
            body,
            "--{GRENS}\r\nContent-Disposition: form-data; name=\"{soort}\"; filename=\"{naam}\"\r\n\
             Content-Type: text/csv\r\n\r\n{inhoud}\r\n"
        )
        .unwrap();
    }
    write!(body, "--{GRENS}--\r\n").unwrap();
    let soort = format!("multipart/form-data; boundary={GRENS}");
    Request::post(IMPORT).header(header::CONTENT_TYPE, soort).body(Body::from(body)).unwrap()
}

async fn sent(bezoek: &Bezoek, bestanden: &[(&str, &str)]) -> Antwoord {
    bezoek.ask(form("teken", bestanden)).await
}

const KLASSEN: &str = "klas;leerjaar;sector\n2b;2;vo\n";

fn leerlingen(klas: &str) -> String {
    let kop = "leerlingnummer;pgn;achternaam;voornaam;geboortedatum;klas;inschrijving van;gemeente";
    format!("{kop}\nL1;{};Jansen;Noor;2012-05-01;{klas};2024-08-01;0363\n", pgn(1).reveal())
}

#[tokio::test]
async fn what_is_no_form_with_files_is_refused_in_words() {
    for proef in proef::alle(MAANDAG).await {
        let antwoord = Bezoek::new(&proef, Rol::Verzuimcoordinator).post(IMPORT, &[]).await;
        assert_eq!(antwoord.status, StatusCode::BAD_REQUEST);
        assert!(antwoord.says(&["Dit verzoek is niet te begrijpen"]));
    }
}

#[tokio::test]
async fn files_are_shown_before_they_are_read_in() {
    for proef in proef::alle(MAANDAG).await {
        let bezoek = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        assert!(bezoek.get(IMPORT).await.says(&["multipart/form-data", "name=\"rooster\"", "Bekijk wat er verandert"]));
        let leerlingen = leerlingen("2b");
        let ontvangen = sent(&bezoek, &[("klassen", KLASSEN), ("leerlingen", &leerlingen)]).await;
        assert_eq!(ontvangen.status, StatusCode::SEE_OTHER);
        let voorbeeld = bezoek.get(&ontvangen.naar).await;
        assert_eq!(voorbeeld.status, StatusCode::OK);
        voorbeeld.says(&["Er is nog niets ingelezen", "klassen.csv", "<strong>1</strong> nieuw", "Lees in"]);
        assert!(proef.column("SELECT klas AS x FROM klas").await.is_empty());

        let klaar = bezoek.post(&ontvangen.naar, &[]).await;
        assert_eq!(klaar.naar, "/school/import/ingelezen/1");
        bezoek.get(&klaar.naar).await.says(&["Ingelezen", "leerlingen.csv"]);
        assert_eq!(proef.column("SELECT achternaam AS x FROM leerling").await, ["Jansen"]);
        // The same form once more, as with a second press: the same report, and nothing is read in again.
        assert_eq!(bezoek.post(&ontvangen.naar, &[]).await.naar, klaar.naar);
        assert_eq!(bezoek.get(&ontvangen.naar).await.naar, "/school/import?verlopen=ja");
        bezoek.get("/school/import?verlopen=ja").await.says(&["niet meer bewaard", "ingelezen/1"]);
    }
}

#[tokio::test]
async fn what_is_missing_is_ended_when_its_box_is_ticked() {
    for proef in proef::alle(MAANDAG).await {
        proef.pupil(7, date(2012, 5, 1)).await;
        let bezoek = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        let leerlingen = leerlingen("2b");
        let ontvangen = sent(&bezoek, &[("klassen", KLASSEN), ("leerlingen", &leerlingen)]).await;
        let voorbeeld = bezoek.get(&ontvangen.naar).await;
        voorbeeld.says(&["name=\"beeindig-leerlingen\"", "niet in het bestand", "L7"]);
        bezoek.post(&ontvangen.naar, &[("beeindig-leerlingen", "ja")]).await;
        let sql = "SELECT leerling AS x FROM plaatsing WHERE tot IS NOT NULL";
        assert_eq!(proef.column(sql).await, ["7"]);
    }
}

#[tokio::test]
async fn a_refused_row_says_what_was_found_and_cannot_be_confirmed() {
    for proef in proef::alle(MAANDAG).await {
        let bezoek = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        let ontvangen = sent(&bezoek, &[("leerlingen", &leerlingen("9z")), ("rooster", "dit is geen rooster")]).await;
        let voorbeeld = bezoek.get(&ontvangen.naar).await;
        voorbeeld.says(&[
            "<title>Fout:",
            "klas: &#34;9z&#34;; verwacht: een klas van deze school",
            "Kolommen die ontbreken",
        ]);
        assert!(!voorbeeld.tekst.contains("Lees in"));
        bezoek.post(&ontvangen.naar, &[]).await.says(&["Er is niets ingelezen"]);
        assert!(proef.column("SELECT leerling AS x FROM leerling").await.is_empty());
    }
}

#[tokio::test]
async fn what_is_no_form_of_ours_is_not_read() {
    for proef in proef::alle(MAANDAG).await {
        let bezoek = Bezoek::new(&proef, Rol::Verzuimcoordinator);
        let vreemd = bezoek.ask(form("ander", &[("klassen", KLASSEN)])).await;
        assert_eq!(vreemd.status, StatusCode::BAD_REQUEST);
        let niets = sent(&bezoek, &[]).await;
        assert_eq!(niets.status, StatusCode::UNPROCESSABLE_ENTITY);
        niets.says(&["Kies ten minste een bestand"]);
        let groot = "x".repeat(GROOTSTE);
        let te_groot = sent(&bezoek, &[("rooster", &groot)]).await;
        assert_eq!(te_groot.status, StatusCode::UNPROCESSABLE_ENTITY);
        te_groot.says(&["groter dan 32 MB"]);
        assert!(proef.column("SELECT zending AS x FROM importbestand").await.is_empty());
        for rol in [Rol::Docent, Rol::Schoolleider] {
            let bezoek = Bezoek::new(&proef, rol);
            assert_eq!(bezoek.get(IMPORT).await.status, StatusCode::NOT_FOUND);
            assert_eq!(sent(&bezoek, &[("klassen", KLASSEN)]).await.status, StatusCode::NOT_FOUND);
        }
    }
}

#[test]
fn there_are_words_for_whatever_a_proof_says() {
    let eigen = [
        Verwachting::BestaandeKlas,
        Verwachting::BestaandPersoneelslid,
        Verwachting::SectorVanSchool(Sector::Vo),
        Verwachting::EigenPgn,
        Verwachting::NietNaRegistratie(MAANDAG),
        Verwachting::NietVoorKlas(MAANDAG),
    ];
    let mut sleutels: Vec<String> = Verwacht::examples()
        .into_iter()
        .map(Verwachting::Leesbaar)
        .chain(eigen)
        .map(|verwacht| format!("import-{}", verwacht.key()))
        .collect();
    sleutels.extend(Leesfout::examples().iter().map(|fout| format!("import-{}", fout.key())));
    for soort in Importsoort::ALLE {
        let word = soort.word();
        sleutels.extend(["soort", "hint", "beeindig"].map(|begin| format!("import-{begin}-{word}")));
        sleutels.push(format!("import-beeindig-{word}-hint"));
    }
    let uitkomsten =
        "nieuw gewijzigd hervat ongewijzigd geweigerd verdwenen bewaard vervallen beeindigd".split_whitespace();
    sleutels.extend(uitkomsten.map(|woord| format!("import-uitkomst-{woord}")));
    for taal in Taal::ALLE {
        let weg: Vec<&String> = sleutels.iter().filter(|sleutel| !WOORDEN.knows(taal, sleutel)).collect();
        assert!(weg.is_empty(), "no words in {taal} for {weg:?}");
    }
}
