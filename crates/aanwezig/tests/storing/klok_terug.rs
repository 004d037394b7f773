//! The machine's clock goes back an hour: sessions, messages, the audit chain and due dates go on.

use std::time::Duration;

use jiff::SignedDuration;
use reqwest::{Method, StatusCode};
use serde_json::json;

use super::installatie::{Dienst, Installatie, until};
use super::klant::Klant;
use super::scherm::{Scherm, saves};
use super::telling::Telling;
use super::{controle, rijen};

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_goes_back_an_hour_stops_nothing() {
    let installatie = Installatie::fill(600);
    let register = rijen::open(&installatie.register).await;
    let loket = rijen::open(&installatie.loket).await;
    let les = rijen::lessons(&register).await.remove(0);
    let geoorloofd = rijen::lawful(&register).await;
    let school = geoorloofd[0].organisatie.clone();
    let mut leerlingen: Vec<i64> =
        geoorloofd.iter().filter(|een| een.organisatie == school).map(|een| een.leerling).collect();
    leerlingen.dedup();
    // Without the Verzuimloket at first, so that messages wait for a moment that the clock then takes back.
    installatie.start(Dienst::Serve);
    installatie.start(Dienst::Worker);
    let mut scherm = Scherm::open(&installatie, &les).await;
    let klant = Klant::sign_in(&installatie.basis(), &format!("coordinator.{school}")).await;
    let opgeslagen = scherm.save("klok-1").await.expect(StatusCode::OK).json();
    scherm.inhoud["versie"] = opgeslagen["versie"].clone();
    let report = async |leerling: i64, nummer: i64| {
        let melding = json!({
            "leerling": leerling, "soort": "overig_verzuim", "begin": "2026-10-05", "einde": "2026-10-05",
            "reden": "onbekend", "actie_gewenst": true,
        });
        let antwoord = klant.send(Method::POST, "/v1/verzuimmeldingen", &format!("klok-{nummer}"), &melding).await;
        antwoord.status == StatusCode::CREATED
    };
    let mut meldingen = 0;
    for (leerling, nummer) in leerlingen.iter().zip(1..).take(4) {
        meldingen += i64::from(report(*leerling, nummer).await);
    }
    until(Duration::from_secs(20), async || {
        let sql = "SELECT COUNT(*) FROM outbox WHERE toestand = 'wacht' AND pogingen > 0";
        let wacht = rijen::number(&register, sql).await;
        if wacht == meldingen { Ok(()) } else { Err(format!("{wacht} of {meldingen} messages tried")) }
    })
    .await;
    let verschuldigd = due(&register).await;

    installatie.kill(Dienst::Serve);
    installatie.kill(Dienst::Worker);
    installatie.move_clock(-SignedDuration::from_hours(1));
    installatie.start_all();
    // Whoever was signed in still is, and the same save is still the same save.
    let nogmaals = until(Duration::from_secs(20), async || {
        let verzoek = scherm.klant.save_register(scherm.les, "klok-1", &scherm.inhoud);
        scherm.klant.once(verzoek).await.ok_or_else(|| "no answer".to_owned())
    })
    .await;
    assert_eq!(nogmaals.expect(StatusCode::OK).json(), opgeslagen);
    let later = scherm.save("klok-2").await.expect(StatusCode::OK).json();
    assert_eq!(later["versie"].as_i64().unwrap(), opgeslagen["versie"].as_i64().unwrap() + 1);
    for (leerling, nummer) in leerlingen.iter().zip(5..).skip(4).take(4) {
        meldingen += i64::from(report(*leerling, nummer).await);
    }
    assert!(meldingen > 4, "{meldingen} reports sent");
    until(Duration::from_secs(30), async || controle::is_settled(&register, &loket).await).await;
    klant.get("/school/werklijst").await.expect(StatusCode::OK);
    let bezorgd =
        rijen::number(&register, "SELECT COUNT(*) FROM outbox WHERE kenmerk LIKE 'klok-%' AND toestand = 'bezorgd'");
    assert_eq!(bezorgd.await, meldingen);
    assert_eq!(due(&register).await, verschuldigd);
    assert_eq!((saves(&register, "klok-1").await, saves(&register, "klok-2").await), (1, 1));

    installatie.kill_all();
    let (_, fouten) = controle::compare(&installatie, &Telling::default()).await;
    assert!(fouten.is_empty(), "{}", fouten.join("\n"));
    println!("clock back an hour: {meldingen} reports before and after, all arrived once; {}", installatie.verify());
}

/// What is due at every school, in a number that changes with each last day.
async fn due(register: &sea_orm::DatabaseConnection) -> i64 {
    rijen::number(register, "SELECT SUM(uiterlijk + leerling) FROM verschuldigd WHERE verzuimmelding IS NULL").await
}
