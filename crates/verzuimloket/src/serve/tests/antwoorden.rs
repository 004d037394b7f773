//! What each operation answers.

use reqwest::{Response, StatusCode};
use serde_json::{Value, json};
use uitwisseling::berichten::{Aanlevering, Bericht as _};

use super::served;
use crate::tests::{JONG, aanlevering, handeling};

/// Status, kind and body, for a snapshot.
async fn whole(antwoord: Response) -> Value {
    let status = antwoord.status().as_u16();
    let soort = antwoord.headers()["content-type"].to_str().unwrap().to_owned();
    assert_eq!(antwoord.headers()["api-version"], "1.0.0");
    json!({ "status": status, "soort": soort, "inhoud": antwoord.json::<Value>().await.unwrap() })
}

#[tokio::test]
async fn a_report_is_registered_repeated_and_refused() {
    let opstelling = served().await;
    let melding = aanlevering("a", JONG);
    let pad = "/v1/verzuimmeldingen";
    let eerst = whole(opstelling.send(pad, "01ab00", &melding).await).await;
    insta::assert_json_snapshot!("geregistreerd", eerst);
    let nogmaals = whole(opstelling.send(pad, "01ab00", &melding).await).await;
    assert_eq!(nogmaals["status"], 200);
    assert_eq!(nogmaals["inhoud"], eerst["inhoud"]);
    let leeg = Aanlevering::new("b".parse().unwrap());
    insta::assert_json_snapshot!("geweigerd", whole(opstelling.send(pad, "01ab00", &leeg).await).await);
}

#[tokio::test]
async fn a_refusal_speaks_english_to_who_asks() {
    let opstelling = served().await;
    let leeg = Aanlevering::new("b".parse().unwrap()).write().unwrap();
    let verzoek = opstelling.post("/v1/verzuimmeldingen", "01ab00").header("accept-language", "en-GB,nl;q=0.5");
    let antwoord = whole(verzoek.body(leeg).send().await.unwrap()).await;
    assert_eq!(antwoord["inhoud"]["weigeringen"][0]["uitleg"], "The personal number is missing.");
}

#[tokio::test]
async fn an_act_and_what_waits() {
    let opstelling = served().await;
    let bewijs = opstelling.registered("a").await;
    let oppakken = handeling("b", &bewijs, recht::melding::status::Handelingsoort::Behandeling, "rbl-west");
    insta::assert_json_snapshot!(
        "opgepakt",
        whole(opstelling.send("/v1/handelingen", "rbl-west", &oppakken).await).await
    );
    let ophalen = opstelling.get("/v1/afleveringen?na=1&aantal=10");
    let ophalen = ophalen.bearer_auth(crate::tests::sleutel("01ab00").reveal()).send().await.unwrap();
    assert_eq!(ophalen.headers()["cache-control"], "no-store");
    insta::assert_json_snapshot!("afleveringen", whole(ophalen).await);
}

#[tokio::test]
async fn what_cannot_be_read_is_named_by_its_place_and_not_repeated() {
    let opstelling = served().await;
    let pad = "/v1/verzuimmeldingen";
    for lichaam in ["", "{", r#"{"kenmerk": "a", "onbekend": "999990019"}"#, r#"{"kenmerk": "999990019 "}"#] {
        let antwoord = opstelling.post(pad, "01ab00").body(lichaam).send().await.unwrap();
        let antwoord = whole(antwoord).await;
        assert_eq!((&antwoord["status"], &antwoord["soort"]), (&json!(400), &json!("application/problem+json")));
        assert!(!antwoord.to_string().contains("999990019"), "{antwoord}");
    }
    insta::assert_json_snapshot!(
        "onleesbaar",
        whole(opstelling.post(pad, "01ab00").body(r#"{"kenmerk": 1}"#).send().await.unwrap()).await
    );
    let groot = opstelling.post(pad, "01ab00").body("x".repeat(600 * 1024)).send().await.unwrap();
    assert_eq!(groot.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let tekst = opstelling.post(pad, "01ab00").header("content-type", "text/plain");
    // The header that the helper gives comes first, and is the one that counts.
    assert_eq!(tekst.body("{").send().await.unwrap().status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn who_is_not_connected_gets_nothing() {
    let opstelling = served().await;
    let pad = "/v1/afleveringen";
    let zonder = opstelling.get(pad).send().await.unwrap();
    assert_eq!(zonder.headers()["www-authenticate"], "Bearer");
    insta::assert_json_snapshot!("onbekend", whole(zonder).await);
    for kop in [
        "Bearer ",
        "Bearer x",
        "Basic 01ab00-kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk",
        "Bearer 01ab00-kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk",
    ] {
        let antwoord = opstelling.get(pad).header("authorization", kop).send().await.unwrap();
        assert_eq!(antwoord.status(), StatusCode::UNAUTHORIZED, "{kop}");
    }
    // Who is not connected does not learn whether a message could be read.
    let bericht = opstelling.post("/v1/verzuimmeldingen", "niemand").body("{").send().await.unwrap();
    assert_eq!(bericht.status(), StatusCode::UNAUTHORIZED);
    let ander = opstelling.send("/v1/verzuimmeldingen", "02cd00", &aanlevering("a", JONG)).await;
    insta::assert_json_snapshot!("verboden", whole(ander).await);
}

#[tokio::test]
async fn a_place_that_is_none_and_an_address_that_is_none() {
    let opstelling = served().await;
    let sleutel = crate::tests::sleutel("rbl-west");
    for vraag in ["na=-1", "na=x", "aantal=0", "aantal=501", "pgn=1"] {
        let antwoord = opstelling.get(&format!("/v1/afleveringen?{vraag}")).bearer_auth(sleutel.reveal()).send().await;
        assert_eq!(antwoord.unwrap().status(), StatusCode::BAD_REQUEST, "{vraag}");
    }
    let groot = format!("/v1/afleveringen?na={}", u64::MAX);
    let antwoord = opstelling.get(&groot).bearer_auth(sleutel.reveal()).send().await.unwrap();
    assert_eq!(antwoord.json::<Value>().await.unwrap(), json!({ "afleveringen": [], "volgende": u64::MAX }));
    let nergens = whole(opstelling.get("/v1/leerlingen").send().await.unwrap()).await;
    assert_eq!((&nergens["status"], &nergens["soort"]), (&json!(404), &json!("application/problem+json")));
    let anders = whole(opstelling.get("/v1/handelingen").send().await.unwrap()).await;
    assert_eq!(anders["status"], 405);
}
