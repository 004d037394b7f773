//! The pages as a browser walks them.

use axum::http::StatusCode;
use serde_json::json;

use super::*;
use crate::signalenbox::tests::paginas::{ask_api, get, post};

const NIEUW: &str = "/inspectie/boetes/nieuw";
const VELDEN: &str = "kenmerk=k-1&school=99XA00&schoolnaam=De+Proef&bestuur=41234&bestuursnaam=Stichting+De+Proef\
                      &artikel=14-3&overtreden_op=03-02-2026&bedrag=750&onderbouwing=Verlof+van+drie+weken";

#[tokio::test]
async fn an_inspector_proposes_and_a_fine_on_an_unset_article_is_refused() {
    for proef in Proef::alle().await {
        assert_eq!(get(&proef, JURIST, NIEUW).await.0, StatusCode::NOT_FOUND);
        let (_, leeg) = get(&proef, INSPECTEUR, NIEUW).await;
        assert!(leeg.contains("18, derde lid: niet bepaald, dus geen boete"), "{leeg}");
        let (status, fout) = post(&proef, INSPECTEUR, NIEUW, &VELDEN.replace("14-3", "18-3")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(fout.contains("Voor artikel 18-3 is niet bepaald of een boete kan"), "{fout}");
        assert!(fout.contains("Grond: Leerplichtwet 1969, artikel 18, derde lid"), "{fout}");
        assert!(fout.contains("Verlof van drie weken"), "what was typed stands there still");
        let (_, fout) = post(&proef, INSPECTEUR, NIEUW, &VELDEN.replace("750", "veel")).await;
        assert!(fout.contains("Vul een bedrag in hele euro"), "{fout}");
        assert_eq!(post(&proef, INSPECTEUR, NIEUW, VELDEN).await.0, StatusCode::SEE_OTHER);
        let (_, lijst) = get(&proef, JURIST, "/inspectie/boetes").await;
        assert!(lijst.contains("te toetsen door de jurist: 0."), "checked is not proposed: {lijst}");
        assert_eq!(post(&proef, INSPECTEUR, NIEUW, &format!("{VELDEN}&stap=doe")).await.0, StatusCode::SEE_OTHER);
        let (_, boete) = get(&proef, INSPECTEUR, "/inspectie/boetes/1").await;
        assert!(boete.contains("U kunt nu niets doen.") && boete.contains("Dit doet: jurist."), "{boete}");
        assert_eq!(get(&proef, INSPECTEUR, "/inspectie/boetes/2").await.0, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_jurist_looks_sends_and_is_told_of_who_came_between() {
    for proef in Proef::alle().await {
        proposed(&proef, &invulling("k-1")).await.unwrap();
        let akkoord = "/inspectie/boetes/1/stap/akkoord";
        assert_eq!(get(&proef, INSPECTEUR, akkoord).await.0, StatusCode::NOT_FOUND);
        assert_eq!(post(&proef, INSPECTEUR, akkoord, "gezien=1&stap=doe").await.0, StatusCode::NOT_FOUND);
        assert_eq!(get(&proef, JURIST, "/inspectie/boetes/1/stap/niets").await.0, StatusCode::NOT_FOUND);
        let (_, boete) = get(&proef, JURIST, "/inspectie/boetes/1").await;
        for deel in ["Ga akkoord", "Wijs het voorstel af", "Besluit uiterlijk op 8 juni 2026", "Wat nu niet kan"] {
            assert!(boete.contains(deel), "{deel} in {boete}");
        }
        let (_, nog_niet) = get(&proef, JURIST, "/inspectie/boetes/1/stap/oplegging").await;
        assert!(nog_niet.contains("Dit kan niet vanuit de stand waarin de boete nu is."), "{nog_niet}");
        assert_eq!(post(&proef, JURIST, akkoord, "gezien=1").await.0, StatusCode::SEE_OTHER);
        assert_eq!(look(&proef, 1).await.regel.status, Boetestatus::Voorgesteld, "checked is not done");
        assert_eq!(post(&proef, JURIST, akkoord, "gezien=1&stap=doe").await.0, StatusCode::SEE_OTHER);
        let (status, laat) = post(&proef, JURIST, akkoord, "gezien=1&stap=doe").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(laat.contains("was u voor: de boete is nu getoetst."), "{laat}");
        let bezwaar = "/inspectie/boetes/1/stap/bezwaar";
        let (_, dag) = post(&proef, JURIST, bezwaar, "gezien=2&op=31-02-2026&woorden=x").await;
        assert!(dag.contains("Vul een bestaande dag in"), "{dag}");
    }
}

#[tokio::test]
async fn the_articles_stand_there_as_of_a_day() {
    for proef in Proef::alle().await {
        let adres = "/inspectie/boetes/artikelen";
        let (_, nu) = get(&proef, JURIST, adres).await;
        for deel in ["24 artikelen", "niet bepaald, dus geen boete", "ja, onder a", "spreken elkaar tegen"] {
            assert!(nu.contains(deel), "{deel} in {nu}");
        }
        let (_, toen) = get(&proef, INSPECTEUR, &format!("{adres}?op=31-12-2011")).await;
        assert!(toen.contains("geen artikel onder toezicht"), "{toen}");
        let (status, fout) = get(&proef, INSPECTEUR, &format!("{adres}?op=gisteren")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(fout.contains("`gisteren` is geen bestaande datum"), "{fout}");
    }
}

#[tokio::test]
async fn a_script_reads_fines_and_articles() {
    for proef in Proef::alle().await {
        proposed(&proef, &invulling("k-1")).await.unwrap();
        let (_, lijst) = ask_api(&proef, JURIST, "/v1/inspectie/boetes").await;
        assert_eq!(
            (&lijst["boetes"][0]["status"], &lijst["boetes"][0]["bedrag"]),
            (&json!("voorgesteld"), &json!(750))
        );
        let (_, boete) = ask_api(&proef, INSPECTEUR, "/v1/inspectie/boetes/1").await;
        assert_eq!(boete["stappen"][0]["partij"], "inspecteur");
        assert_eq!(ask_api(&proef, JURIST, "/v1/inspectie/boetes/2").await.0, StatusCode::NOT_FOUND);
        let (_, artikelen) = ask_api(&proef, JURIST, "/v1/inspectie/boeteartikelen?op=2026-01-01").await;
        let artikelen = artikelen["artikelen"].as_array().unwrap();
        assert!(artikelen.iter().any(|een| een["code"] == "18-3" && een["beboetbaar"] == "niet_bepaald"));
        let (status, _) = ask_api(&proef, JURIST, "/v1/inspectie/boeteartikelen?op=gisteren").await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
    }
}
