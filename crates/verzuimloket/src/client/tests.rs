//! The client believes a whole answer to its own question, and nothing else.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use serde_json::{Value, json};
use uitwisseling::koppeling::{Koppelfout, Verzuimloketkoppeling as _};

use super::{Clientfout, Clientinstellingen, Loketclient};
use crate::tests::{JONG, aanlevering, code, handeling, instellingen, klok, sleutels, stam};

/// A server that says the same to everybody.
fn liar(status: u16, lichaam: String) -> Loketclient {
    let lichaam = Arc::new(lichaam);
    let router = Router::new().fallback(move || {
        let lichaam = Arc::clone(&lichaam);
        async move { (StatusCode::from_u16(status).unwrap(), lichaam.as_str().to_owned()) }
    });
    let luisteraar = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let adres = luisteraar.local_addr().unwrap();
    tokio::spawn(axum_server::from_tcp(luisteraar).unwrap().serve(router.into_make_service()));
    client(&format!("http://{adres}"))
}

fn client(adres: &str) -> Loketclient {
    let wachttijd = Duration::from_secs(3);
    let instellingen = Clientinstellingen { wachttijd, ..Clientinstellingen::new(adres, sleutels()) };
    Loketclient::new(&instellingen).unwrap()
}

fn bewijs(kenmerk: &str) -> Value {
    json!({
        "kenmerk": kenmerk, "nummer": 1, "status": "geregistreerd", "geregistreerd_op": "2026-09-21", "ontvangers": []
    })
}

/// What the client makes of an answer to a report under the key `a`.
async fn told(status: u16, lichaam: impl ToString) -> Result<u64, Koppelfout> {
    let client = liar(status, lichaam.to_string());
    client.submit(&code("01ab00"), &aanlevering("a", JONG)).await.map(|bewijs| bewijs.nummer.into())
}

fn lost<T: std::fmt::Debug>(uitkomst: Result<T, Koppelfout>) -> String {
    match uitkomst {
        Err(Koppelfout::Onbereikbaar(oorzaak)) => oorzaak,
        ander => panic!("expected that it is not reachable, got {ander:?}"),
    }
}

#[tokio::test]
async fn a_whole_receipt_is_believed_and_nothing_less() {
    assert_eq!(told(201, bewijs("a")).await.unwrap(), 1);
    assert_eq!(told(200, bewijs("a")).await.unwrap(), 1);
    assert_eq!(lost(told(201, bewijs("b")).await), "het antwoord draagt een ander kenmerk");
    assert!(lost(told(200, r#"{"kenmerk":"a","num"#).await).contains("cut off"));
    lost(told(200, "").await);
    lost(told(202, bewijs("a")).await);
    for status in [301, 400, 401, 403, 404, 409, 413, 429, 500, 502, 503] {
        assert!(lost(told(status, bewijs("a")).await).contains(&status.to_string()));
    }
}

#[tokio::test]
async fn a_refusal_is_believed_when_it_is_of_this_message_and_has_a_reason() {
    let reden = json!({
        "code": "geldigheid-dubbel", "uitleg": "Al geregistreerd.", "herstel": "Niets.",
        "grond": { "wet": "Besluit verzuimmelding", "artikel": "", "vanaf": "2009-08-01" }
    });
    let afwijzing = |kenmerk: &str, redenen: Value| json!({ "kenmerk": kenmerk, "weigeringen": redenen });
    let geweigerd = told(422, afwijzing("a", json!([reden]))).await;
    assert!(matches!(geweigerd, Err(Koppelfout::Geweigerd(afwijzing)) if afwijzing.weigeringen.len() == 1));
    lost(told(422, afwijzing("b", json!([reden]))).await);
    lost(told(422, afwijzing("a", json!([]))).await);
    lost(told(422, "").await);
}

#[tokio::test]
async fn a_receipt_of_an_act_is_of_the_same_report() {
    let client = liar(200, bewijs("b").to_string());
    let mut eerder = uitwisseling::berichten::Bericht::read(bewijs("a").to_string().as_bytes()).unwrap();
    let soort = recht::melding::status::Handelingsoort::Behandeling;
    assert!(client.act(&code("rbl-west"), &handeling("b", &eerder, soort, "rbl-west")).await.is_ok());
    eerder.nummer = 2.try_into().unwrap();
    let ander = client.act(&code("rbl-west"), &handeling("b", &eerder, soort, "rbl-west")).await;
    assert_eq!(lost(ander), "het bewijs van een andere melding");
}

#[tokio::test]
async fn a_list_rises_and_ends_where_it_says() {
    let rij = |volgnummer: u64| {
        let status = json!({ "status": "in_behandeling", "door": { "partij": "verzuimloket" }, "op": "2026-09-21" });
        json!({
            "volgnummer": volgnummer, "nummer": 1, "tijdstip": "2026-09-21T08:30:00Z", "inhoud": { "status": status }
        })
    };
    let vraag = async |volgnummers: &[u64], volgende: u64| {
        let rijen: Vec<Value> = volgnummers.iter().map(|een| rij(*een)).collect();
        let client = liar(200, json!({ "afleveringen": rijen, "volgende": volgende }).to_string());
        client.fetch(&code("rbl-west"), 4).await.map(|afleveringen| afleveringen.afleveringen.len())
    };
    assert_eq!(vraag(&[5, 7], 7).await.unwrap(), 2);
    assert_eq!(vraag(&[], 4).await.unwrap(), 0);
    for (volgnummers, volgende) in [(&[5, 5][..], 5), (&[7, 5], 5), (&[4, 5], 5), (&[5], 6), (&[], 9)] {
        lost(vraag(volgnummers, volgende).await);
    }
}

#[tokio::test]
async fn nobody_home_silence_and_a_broken_connection() {
    let leeg = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let melding = aanlevering("a", JONG);
    let van = code("01ab00");
    assert_eq!(lost(client(&format!("http://{leeg}")).submit(&van, &melding).await), "geen verbinding");

    let stil = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let adres = format!("http://{}", stil.local_addr().unwrap());
    let wachttijd = Duration::from_millis(200);
    let instellingen = Clientinstellingen { wachttijd, ..Clientinstellingen::new(adres, sleutels()) };
    let stille = Loketclient::new(&instellingen).unwrap();
    assert_eq!(lost(stille.submit(&van, &melding).await), "geen antwoord binnen de tijd");

    let geen_sleutel = client(&format!("http://{leeg}")).fetch(&code("niemand"), 0).await;
    assert_eq!(lost(geen_sleutel), "er is geen sleutel voor deze organisatie");
}

#[tokio::test]
async fn it_speaks_to_the_real_one() {
    let databank = testkit::sqlite();
    let loket = crate::start(instellingen(&databank), klok()).await.unwrap();
    loket.loket().load_stam(&stam()).await.unwrap();
    let client = client(&loket.basis());
    let bewijs = client.submit(&code("01ab00"), &aanlevering("a", JONG)).await.unwrap();
    assert_eq!(client.submit(&code("01ab00"), &aanlevering("a", JONG)).await.unwrap(), bewijs);
    let soort = recht::melding::status::Handelingsoort::Behandeling;
    client.act(&code("rbl-west"), &handeling("b", &bewijs, soort, "rbl-west")).await.unwrap();
    assert_eq!(client.fetch(&code("01ab00"), 0).await.unwrap().volgende, 2);
    let geweigerd = client.submit(&code("01ab00"), &aanlevering("c", JONG)).await;
    assert!(matches!(geweigerd, Err(Koppelfout::Geweigerd(_))));
    loket.stop().await.unwrap();
    lost(client.submit(&code("01ab00"), &aanlevering("a", JONG)).await);
}

#[test]
fn an_address_that_is_none_is_refused() {
    for adres in ["", "loket", "ftp://loket.example", "sqlite:x"] {
        let uitkomst = Loketclient::new(&Clientinstellingen::new(adres, sleutels()));
        assert!(matches!(uitkomst, Err(Clientfout::Adres)), "{adres}");
    }
    let uitkomst = Loketclient::new(&Clientinstellingen::new("https://loket.example", sleutels()));
    assert!(matches!(uitkomst, Err(Clientfout::GeenUitgever)));
}
