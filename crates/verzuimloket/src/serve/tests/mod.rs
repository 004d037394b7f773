//! The interface over HTTP: answers as they stand in its description, who gets in, and what is never told.

mod antwoorden;
mod logboek;
mod tls;

use reqwest::{Client, RequestBuilder, Response, StatusCode};
use uitwisseling::berichten::{Bericht, Ontvangstbewijs};

use super::{DraaiendLoket, openapi, start};
use crate::tests::{instellingen, klok, sleutel, stam};

/// A client that knows no certificates; the interface is tried over plain HTTP.
pub(super) fn http() -> Client {
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
    Client::builder().tls_backend_preconfigured(config).no_proxy().build().unwrap()
}

/// A Verzuimloket of SQLite that is served, and a client.
pub(super) struct Opstelling {
    pub(super) loket: DraaiendLoket,
    http: Client,
    _databank: testkit::Proefdatabank,
}

pub(super) async fn served() -> Opstelling {
    let databank = testkit::sqlite();
    let loket = start(instellingen(&databank), klok()).await.unwrap();
    loket.loket().load_stam(&stam()).await.unwrap();
    Opstelling { loket, http: http(), _databank: databank }
}

impl Opstelling {
    pub(super) fn post(&self, pad: &str, organisatie: &str) -> RequestBuilder {
        let verzoek = self.http.post(format!("{}{pad}", self.loket.basis()));
        verzoek.bearer_auth(sleutel(organisatie).reveal()).header("content-type", "application/json")
    }

    pub(super) fn get(&self, pad: &str) -> RequestBuilder {
        self.http.get(format!("{}{pad}", self.loket.basis()))
    }

    pub(super) async fn send<B: Bericht>(&self, pad: &str, organisatie: &str, bericht: &B) -> Response {
        self.post(pad, organisatie).body(bericht.write().unwrap()).send().await.unwrap()
    }

    pub(super) async fn registered(&self, kenmerk: &str) -> Ontvangstbewijs {
        let melding = crate::tests::aanlevering(kenmerk, crate::tests::JONG);
        let antwoord = self.send("/v1/verzuimmeldingen", "01ab00", &melding).await;
        assert_eq!(antwoord.status(), StatusCode::CREATED);
        Ontvangstbewijs::read(&antwoord.bytes().await.unwrap()).unwrap()
    }
}

/// Where the description stands in the repository.
const BESCHRIJVING: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi/verzuimloket.json");

fn described() -> String {
    let mut tekst = serde_json::to_string_pretty(&openapi()).unwrap();
    tekst.push('\n');
    tekst
}

#[test]
fn the_description_that_is_checked_in_is_the_one_that_is_served() {
    let (bewaard, nu) = (std::fs::read_to_string(BESCHRIJVING).unwrap_or_default(), described());
    if bewaard != nu {
        let nieuw = std::env::temp_dir().join("verzuimloket.json");
        std::fs::write(&nieuw, nu).unwrap();
        panic!("openapi/verzuimloket.json is not what the code says; read the difference with {}", nieuw.display());
    }
}

#[tokio::test]
async fn the_description_is_served_in_the_version_that_every_answer_bears() {
    let opstelling = served().await;
    let antwoord = opstelling.get("/v1/openapi.json").send().await.unwrap();
    assert_eq!(antwoord.headers()["api-version"], "1.0.0");
    let tekst = antwoord.text().await.unwrap();
    let beschrijving: serde_json::Value = serde_json::from_str(&tekst).unwrap();
    assert_eq!(beschrijving, serde_json::to_value(openapi()).unwrap());
    assert!(beschrijving["openapi"].as_str().unwrap().starts_with("3.1"));
    let gezond = opstelling.get("/v1/gezondheid").send().await.unwrap();
    assert_eq!(gezond.headers()["api-version"], "1.0.0");
    assert_eq!(gezond.text().await.unwrap(), r#"{"status":"goed"}"#);
    opstelling.loket.stop().await.unwrap();
}
