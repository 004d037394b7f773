//! The log says which operation, how it ended and how long it took, and nothing of a person.

use std::io::Write;
use std::sync::{Arc, Mutex};

use reqwest::StatusCode;
use uitwisseling::berichten::Aanlevering;

use super::served;
use crate::tests::{JONG, aanlevering, sleutel};

#[derive(Clone, Default)]
struct Schrift(Arc<Mutex<Vec<u8>>>);

impl Write for Schrift {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_request_is_logged_by_its_template_and_nobody_by_name() {
    let schrift = Schrift::default();
    let voor_log = schrift.clone();
    let log = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .with_ansi(false)
        .with_writer(move || voor_log.clone())
        .finish();
    // The runtime of this test has one thread, so that the server logs here too.
    let _bewaker = tracing::subscriber::set_default(log);
    let opstelling = served().await;
    opstelling.registered("a").await;
    let dubbel = opstelling.send("/v1/verzuimmeldingen", "01ab00", &aanlevering("b", JONG)).await;
    assert_eq!(dubbel.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let elders = Aanlevering { brin: Some("02CD".to_owned()), ..aanlevering("c", JONG) };
    opstelling.send("/v1/verzuimmeldingen", "01ab00", &elders).await;
    opstelling.post("/v1/handelingen", "rbl-west").body(r#"{"kenmerk": "999990019"}"#).send().await.unwrap();
    opstelling.get("/v1/leerlingen/999990019").send().await.unwrap();
    let ophalen = opstelling.get("/v1/afleveringen").bearer_auth(sleutel("rbl-west").reveal());
    assert!(ophalen.send().await.unwrap().text().await.unwrap().contains(JONG));
    opstelling.loket.stop().await.unwrap();

    let tekst = String::from_utf8(schrift.0.lock().unwrap().clone()).unwrap();
    for verwacht in [
        r#"methode=POST pad="/v1/verzuimmeldingen""#,
        r#"methode=GET pad="/v1/afleveringen""#,
        r#"pad="onbekend""#,
        "status=201 duur_ms=",
        "status=422",
    ] {
        assert!(tekst.contains(verwacht), "{verwacht} is not in:\n{tekst}");
    }
    for geheim in ["Fictief", "Verzonnene", "2012-03-15", "Wil niet meer", sleutel("rbl-west").reveal()] {
        assert!(!tekst.contains(geheim), "{geheim} is in:\n{tekst}");
    }
    // What the test's own client writes about its own address is not of the product.
    let van_loket = tekst.lines().filter(|regel| regel.contains("verzuimloket") || regel.contains("verzoek{"));
    assert!(van_loket.clone().count() > 6 && !van_loket.clone().any(|regel| regel.contains(JONG)), "{tekst}");
}
