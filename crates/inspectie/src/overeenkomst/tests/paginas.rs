//! The pages as a browser walks them.

use axum::http::StatusCode;
use serde_json::json;

use super::*;
use crate::signalenbox::tests::paginas::{ask_api, get, post};
use crate::signalenbox::tests::proef::{BESTUUR, INSPECTEUR, JURIST};

const LIJST: &str = "/inspectie/overeenkomsten";
const NIEUW: &str = "/inspectie/overeenkomsten/nieuw";

#[tokio::test]
async fn the_coordinator_enters_and_an_inspector_only_reads() {
    for proef in Proef::alle().await {
        let (_, lijst) = get(&proef, INSPECTEUR, LIJST).await;
        assert!(lijst.contains("14 overeenkomsten met 54 gemeenten") && lijst.contains("<svg"), "{lijst}");
        assert!(!lijst.contains(NIEUW));
        assert_eq!(get(&proef, INSPECTEUR, NIEUW).await.0, StatusCode::NOT_FOUND);
        let velden = "kenmerk=k-1&naam=Streek&bron=exemplaar&van=01-01-2013&gemeenten=9001+Proefstad%0AAmsterdam";
        assert_eq!(post(&proef, INSPECTEUR, NIEUW, velden).await.0, StatusCode::NOT_FOUND);
        let (status, dubbel) = post(&proef, COORDINATOR, NIEUW, velden).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(dubbel.contains("Amsterdam zou vanaf 01-01-2013 in twee overeenkomsten staan"), "{dubbel}");
        assert!(dubbel.contains("9001 Proefstad"), "what was typed stands there still");
        let fout = velden.replace("%0AAmsterdam", "%0AAtlantis").replace("01-01-2013", "31-02-2013");
        let (_, fout) = post(&proef, COORDINATOR, NIEUW, &fout).await;
        assert!(fout.contains("`Atlantis` is geen gemeente") && fout.contains("`31-02-2013` is geen"), "{fout}");
        let goed = velden.replace("%0AAmsterdam", "");
        assert_eq!(post(&proef, COORDINATOR, NIEUW, &goed).await.0, StatusCode::SEE_OTHER);
        let eigen = format!("{LIJST}/eigen-1");
        let (_, leeg) = post(&proef, COORDINATOR, &eigen, "soort=&dag=").await;
        assert!(leeg.contains("Kies wat er gebeurt.") && leeg.contains("is geen bestaande datum"), "{leeg}");
        let stap = "soort=toetreding&gemeenten=9002+Tweestad&dag=01-11-2017&waarom=besluit";
        let (_, te_laat) = post(&proef, COORDINATOR, &eigen, stap).await;
        assert!(te_laat.contains("mag leerplicht niet voor de Inspectie onderzoeken"), "{te_laat}");
        let stap = stap.replace("01-11-2017", "01-11-2014");
        assert_eq!(post(&proef, COORDINATOR, &eigen, &stap).await.0, StatusCode::SEE_OTHER);
        let (_, beeld) = get(&proef, INSPECTEUR, &eigen).await;
        for deel in ["Proefstad (9001)", "Tweestad (9002)", "Een gemeente treedt toe: Tweestad", "Vastgelegd door"] {
            assert!(beeld.contains(deel), "{deel} in {beeld}");
        }
        assert_eq!(get(&proef, INSPECTEUR, &format!("{LIJST}/niets")).await.0, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_letter_is_checked_before_it_goes() {
    for proef in Proef::alle().await {
        let adres = format!("{LIJST}/amsterdam/brief");
        assert_eq!(get(&proef, INSPECTEUR, &adres).await.0, StatusCode::NOT_FOUND);
        assert!(get(&proef, COORDINATOR, &adres).await.1.contains("Naar de controle"));
        let velden = "kenmerk=b-1&soort=ontbonden&bestuur=41234&bestuursnaam=Stichting+De+Proef&woorden=Dank";
        let (_, fout) = post(&proef, COORDINATOR, &adres, "kenmerk=b-1&soort=gesloten&bestuur=12").await;
        assert!(fout.contains("Vul een nummer van vijf cijfers en een naam in."), "{fout}");
        assert_eq!(post(&proef, COORDINATOR, &adres, velden).await.0, StatusCode::SEE_OTHER);
        let brief = "/inspectie/brieven/1";
        assert_eq!(get(&proef, COORDINATOR, brief).await.0, StatusCode::NOT_FOUND, "checked is not sent");
        let verstuur = format!("{velden}&stap=verstuur");
        assert_eq!(post(&proef, COORDINATOR, &adres, &verstuur).await.0, StatusCode::SEE_OTHER);
        let (_, beeld) = get(&proef, INSPECTEUR, &format!("{LIJST}/amsterdam")).await;
        assert!(beeld.contains("Einde van de overeenkomst") && beeld.contains(brief), "{beeld}");
        assert!(get(&proef, INSPECTEUR, brief).await.1.contains("Stichting De Proef"));
    }
}

#[tokio::test]
async fn the_question_is_answered_on_its_page() {
    for proef in Proef::alle().await {
        let adres = "/inspectie/bevoegdheid";
        let (_, leeg) = get(&proef, INSPECTEUR, adres).await;
        assert!(leeg.contains("Geef antwoord") && !leeg.contains("Van dag tot dag"), "{leeg}");
        let (status, fout) = get(&proef, INSPECTEUR, &format!("{adres}?wie=gemeente&op=morgen")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        for deel in ["Kies wie wil onderzoeken.", "Vul in waar de school staat.", "`morgen` is geen bestaande datum"] {
            assert!(fout.contains(deel), "{deel} in {fout}");
        }
        let vraag = format!("{adres}?wie=leerplicht&gemeente=Amsterdam&onderdeel=administratie&op=2016-06-01");
        let (_, nee) = get(&proef, INSPECTEUR, &vraag).await;
        for deel in [
            "Nee, dat mag niet op 1 juni 2016.",
            "Leerplicht is niet bevoegd voor dit onderdeel",
            "uitspraak van mei 2016",
            "<svg",
        ] {
            assert!(nee.contains(deel), "{deel} in {nee}");
        }
        let ja = vraag.replace("2016-06-01", "2015-06-01");
        let (_, ja) = get(&proef, INSPECTEUR, &ja).await;
        assert!(ja.contains("Ja, dat mag op 1 juni 2015.") && ja.contains("Amsterdam (0363) doet mee"), "{ja}");
        let (_, vroeg) = get(&proef, INSPECTEUR, &vraag.replace("2016-06-01", "2009-06-01")).await;
        assert!(vroeg.contains("Van voor 1 augustus 2010"), "{vroeg}");
    }
}

#[tokio::test]
async fn a_script_asks_the_same_and_gets_the_same() {
    for proef in Proef::alle().await {
        let basis = "/v1/inspectie/bevoegdheid?wie=leerplicht&gemeente=0363&onderdeel=administratie";
        let (_, ja) = ask_api(&proef, INSPECTEUR, &format!("{basis}&op=2015-06-01")).await;
        assert_eq!((&ja["mag"], &ja["aanleiding"]), (&json!(true), &json!("overeenkomst")));
        let contact = format!("{basis}&op=2015-06-01&contactVan=2015-01-01&contactTot=2015-12-31");
        let (_, nee) = ask_api(&proef, INSPECTEUR, &contact).await;
        assert_eq!(nee["redenen"][0]["code"], "bevoegdheid-vaste-contactpersoon");
        let periodes = nee["verloop"].as_array().unwrap();
        assert_eq!(periodes[0]["van"], "2010-08-01");
        assert!(periodes.iter().any(|een| een["van"] == "2015-01-01" && een["mag"] == false));
        for fout in ["&op=gisteren", "&op=2009-01-01", "", "&op=2015-06-01&bevindingen=morgen"] {
            assert_eq!(ask_api(&proef, INSPECTEUR, &format!("{basis}{fout}")).await.0, StatusCode::BAD_REQUEST);
        }
        let (_, lijst) = ask_api(&proef, JURIST, "/v1/inspectie/overeenkomsten").await;
        assert_eq!(lijst["overeenkomsten"].as_array().unwrap().len(), 14);
        let (status, _) = ask_api(&proef, BESTUUR, "/v1/inspectie/overeenkomsten").await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    }
}
