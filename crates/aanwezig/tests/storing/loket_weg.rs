//! The Verzuimloket is away for an hour: reports wait, the work list says so in words, and all arrive once afterwards.

use std::time::Duration;

use jiff::SignedDuration;
use reqwest::{Method, StatusCode};
use serde_json::json;

use super::installatie::{Dienst, Installatie, until};
use super::klant::Klant;
use super::{controle, rijen};

/// Reports that are sent while nobody receives them.
const MELDINGEN: usize = 8;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_while_the_verzuimloket_is_away_arrives_once_when_it_is_back() {
    let installatie = Installatie::fill(600);
    let register = rijen::open(&installatie.register).await;
    let loket = rijen::open(&installatie.loket).await;
    let eerder = rijen::number(&loket, "SELECT COUNT(*) FROM verzuimloket_verzuimmelding").await;
    installatie.start(Dienst::Serve);
    installatie.start(Dienst::Worker);
    let leerlingen = rijen::lawful(&register).await;
    let school = leerlingen[0].organisatie.clone();
    let mut eigen: Vec<i64> =
        leerlingen.iter().filter(|een| een.organisatie == school).map(|een| een.leerling).collect();
    eigen.dedup();
    let klant = Klant::sign_in(&installatie.basis(), &format!("coordinator.{school}")).await;
    let mut verstuurd = 0;
    for (leerling, nummer) in eigen.iter().zip(1..).take(MELDINGEN) {
        let melding = json!({
            "leerling": leerling, "soort": "overig_verzuim", "begin": "2026-10-05", "einde": "2026-10-05",
            "reden": "onbekend", "actie_gewenst": true,
        });
        let antwoord = klant.send(Method::POST, "/v1/verzuimmeldingen", &format!("weg-{nummer}"), &melding).await;
        verstuurd += i64::from(antwoord.status == StatusCode::CREATED);
    }
    assert!(verstuurd > 2, "{verstuurd} reports sent");

    // An hour goes by; at each quarter the worker tries again what it may.
    for _ in 0..4 {
        let voor = tries(&register).await;
        until(Duration::from_secs(20), async || {
            let nu = tries(&register).await;
            if nu >= voor + verstuurd { Ok(()) } else { Err(format!("{nu} tries")) }
        })
        .await;
        let lijst = klant.get("/school/werklijst").await.expect(StatusCode::OK).tekst;
        assert!(lijst.contains("Wacht op antwoord") && lijst.contains("U hoeft niets te doen"), "{lijst}");
        installatie.kill(Dienst::Worker);
        installatie.move_clock(SignedDuration::from_mins(16));
        installatie.start(Dienst::Worker);
    }
    let wachtend = "SELECT COUNT(*) FROM verzuimmelding_stand WHERE stand = 'wacht' AND onderweg = 'aanlevering'";
    assert_eq!(rijen::number(&register, wachtend).await, verstuurd);
    let pogingen = tries(&register).await;

    installatie.start(Dienst::Verzuimloket);
    installatie.kill(Dienst::Worker);
    installatie.move_clock(SignedDuration::from_mins(16));
    installatie.start(Dienst::Worker);
    until(Duration::from_secs(30), async || controle::is_settled(&register, &loket).await).await;
    let nu = rijen::number(&loket, "SELECT COUNT(*) FROM verzuimloket_verzuimmelding").await;
    assert_eq!(nu, eerder + verstuurd);
    let lijst = klant.get("/school/werklijst").await.expect(StatusCode::OK).tekst;
    assert!(!lijst.contains("Wacht op antwoord"), "{lijst}");
    installatie.kill_all();
    let telling = super::telling::Telling::default();
    let (_, fouten) = controle::compare(&installatie, &telling).await;
    assert!(fouten.is_empty(), "{}", fouten.join("\n"));
    println!("Verzuimloket away for an hour: {verstuurd} reports, {pogingen} tries in vain, {} arrived", nu - eerder);
    println!("{}", installatie.verify());
}

async fn tries(register: &sea_orm::DatabaseConnection) -> i64 {
    let sql = "SELECT CAST(SUM(pogingen) AS BIGINT) FROM outbox WHERE toestand IN ('wacht', 'onderweg')";
    rijen::number(register, sql).await
}
