//! A board sees what was sent to it, from the moment it was sent, and nothing of another board.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use axum::http::StatusCode;
use kern::toegang::{Bewerking, Permit};
use recht::toezicht::boete::{Boetehandelingsoort, Boetestatus};

use super::*;
use crate::bewerkingen::{BESTUUR_BEKIJKEN, BESTUUR_ZIENSWIJZE};
use crate::boete::tests::{acted, invulling, look, proposed, refused};
use crate::signalenbox::tests::paginas::{get, post};
use crate::signalenbox::tests::proef::{ANDER_BESTUUR, BESTUUR, JURIST, Proef};

fn permit_of(proef: &Proef, bewerking: &'static Bewerking) -> Permit {
    proef.permit(BESTUUR, bewerking)
}

async fn announced(proef: &Proef) -> i64 {
    let nummer = proposed(proef, &invulling("k-1")).await.unwrap();
    acted(proef, nummer, Boetehandelingsoort::Akkoord, "intern: dit houdt stand").await.unwrap();
    acted(proef, nummer, Boetehandelingsoort::Voornemen, "").await.unwrap();
    nummer
}

#[tokio::test]
async fn a_fine_is_seen_from_the_letter_of_intent_on_and_by_its_board_alone() {
    for proef in Proef::alle().await {
        let nummer = proposed(&proef, &invulling("k-1")).await.unwrap();
        let lezen = permit_of(&proef, &BESTUUR_BEKIJKEN);
        assert_eq!(papers(&proef.inspectie, &lezen).await.unwrap().boetes, []);
        assert!(matches!(fine(&proef.inspectie, &lezen, nummer).await, Err(Boetefout::NietGevonden)));
        acted(&proef, nummer, Boetehandelingsoort::Akkoord, "intern: dit houdt stand").await.unwrap();
        let mag = permit_of(&proef, &BESTUUR_ZIENSWIJZE);
        let te_vroeg = reply(&proef.inspectie, &mag, nummer, &"Bea".into(), &"nee".into(), 2).await;
        assert!(matches!(te_vroeg, Err(Boetefout::NietGevonden)));
        acted(&proef, nummer, Boetehandelingsoort::Voornemen, "").await.unwrap();
        let stukken = papers(&proef.inspectie, &lezen).await.unwrap();
        let [boete] = stukken.boetes.as_slice() else { panic!("{stukken:?}") };
        assert_eq!(boete.verloop.len(), 1, "what happened before is not the board's to see");
        let brief = stukken.brieven[0].nummer;
        assert!(letter(&proef.inspectie, &lezen, brief).await.unwrap().is_some());
        let ander = proef.permit(ANDER_BESTUUR, &BESTUUR_BEKIJKEN);
        let niets = Bestuursstukken { brieven: Vec::new(), boetes: Vec::new() };
        assert_eq!(papers(&proef.inspectie, &ander).await.unwrap(), niets);
        assert_eq!(letter(&proef.inspectie, &ander, brief).await.unwrap(), None);
        let vreemd = proef.permit(ANDER_BESTUUR, &BESTUUR_ZIENSWIJZE);
        let vreemd = reply(&proef.inspectie, &vreemd, nummer, &"Bob".into(), &"nee".into(), 3).await;
        assert!(matches!(vreemd, Err(Boetefout::NietGevonden)));
    }
}

#[tokio::test]
async fn a_board_sends_its_zienswijze_within_the_term_and_once() {
    for proef in Proef::alle().await {
        let nummer = announced(&proef).await;
        let mag = permit_of(&proef, &BESTUUR_ZIENSWIJZE);
        let send = async |woorden: &str, gezien| {
            reply(&proef.inspectie, &mag, nummer, &"Bea Bestuurder".into(), &woorden.into(), gezien).await
        };
        assert_eq!(refused(send(" ", 3).await), ["boetestap-woorden-ontbreken"]);
        send("Wij zien het anders.", 3).await.unwrap();
        let boete = look(&proef, nummer).await;
        assert_eq!(boete.regel.status, Boetestatus::Gehoord);
        assert_eq!(boete.verloop.last().unwrap().door.reveal(), "Bea Bestuurder");
        assert_eq!(refused(send("Nog iets.", 3).await), ["boete-intussen"]);
        assert_eq!(refused(send("Nog iets.", 4).await), ["boetestap-geen-stap"]);
    }
}

#[tokio::test]
async fn the_pages_of_a_board() {
    for proef in Proef::alle().await {
        let nummer = announced(&proef).await;
        let (_, start) = get(&proef, BESTUUR, "/bestuur").await;
        for deel in ["Op 1 voornemen kunt u antwoorden", "De Proef", "Voornemen tot een bestuurlijke boete"] {
            assert!(start.contains(deel), "{deel} in {start}");
        }
        let adres = format!("/bestuur/boetes/{nummer}");
        let (_, boete) = get(&proef, BESTUUR, &adres).await;
        assert!(boete.contains("Geef uw zienswijze") && !boete.contains("dit houdt stand"), "{boete}");
        let zienswijze = format!("{adres}/zienswijze");
        assert_eq!(get(&proef, ANDER_BESTUUR, &zienswijze).await.0, StatusCode::NOT_FOUND);
        let (status, leeg) = post(&proef, BESTUUR, &zienswijze, "gezien=3&woorden=").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(leeg.contains("Bij deze stap horen woorden."), "{leeg}");
        assert_eq!(post(&proef, BESTUUR, &zienswijze, "gezien=3&woorden=Nee").await.0, StatusCode::SEE_OTHER);
        assert_eq!(look(&proef, nummer).await.regel.status, Boetestatus::Voorgenomen, "checked is not sent");
        let verstuur = "gezien=3&woorden=Nee&stap=verstuur";
        assert_eq!(post(&proef, BESTUUR, &zienswijze, verstuur).await.0, StatusCode::SEE_OTHER);
        let (_, erna) = get(&proef, BESTUUR, &zienswijze).await;
        assert!(erna.contains("Dit kan niet vanuit de stand"), "{erna}");
        for pagina in ["/inspectie", "/inspectie/boetes", "/inspectie/boetes/1", "/inspectie/brieven/1"] {
            assert_eq!(get(&proef, BESTUUR, pagina).await.0, StatusCode::NOT_FOUND, "{pagina}");
        }
        assert_eq!(get(&proef, JURIST, "/bestuur").await.0, StatusCode::NOT_FOUND);
    }
}
