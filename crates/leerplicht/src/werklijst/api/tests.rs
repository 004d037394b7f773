//! The operations as a script sees them.

use axum::Extension;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use kern::taal::Taal;
use kern::toegang::{Organisatiecode, Rol};
use recht::melding::status::Meldingstatus;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::werklijst::pages::tests::signed_in;
use crate::werklijst::tests::{Proef, alle, melding, oost, west};

const LIJST: &str = "/v1/leerplicht/verzuimmeldingen";
const MELDING: &str = "/v1/leerplicht/verzuimmeldingen/1001";
const HANDELINGEN: &str = "/v1/leerplicht/verzuimmeldingen/1001/handelingen";
const NOTITIES: &str = "/v1/leerplicht/verzuimmeldingen/1001/notities";

async fn send(proef: &Proef, wie: (Rol, Organisatiecode), request: Request<Body>) -> (StatusCode, Value) {
    let (site, _) = crate::api(proef.leerplicht.clone()).split_for_parts();
    let site = site.layer(Extension(signed_in(wie.0, &wie.1, Taal::Nl)));
    let response = site.oneshot(request).await.unwrap();
    let status = response.status();
    let soort = response.headers().get(header::CONTENT_TYPE).map_or("", |waarde| waarde.to_str().unwrap()).to_owned();
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    if !status.is_success() {
        assert_eq!(soort, "application/problem+json");
    }
    (status, if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() })
}

async fn get(proef: &Proef, adres: &str) -> (StatusCode, Value) {
    let request = Request::get(adres).body(Body::empty()).unwrap();
    send(proef, (Rol::Leerplichtambtenaar, west()), request).await
}

fn posted(adres: &str, inhoud: &str) -> Request<Body> {
    let request = Request::post(adres).header(header::CONTENT_TYPE, "application/json");
    request.body(Body::from(inhoud.to_owned())).unwrap()
}

async fn post(proef: &Proef, adres: &str, inhoud: &Value) -> (StatusCode, Value) {
    send(proef, (Rol::Leerplichtambtenaar, west()), posted(adres, &inhoud.to_string())).await
}

async fn proeven() -> Vec<Proef> {
    let alle = alle().await;
    for proef in &alle {
        proef.loket.put(&west(), [melding(1, 1001, 1)]);
        proef.work().await;
    }
    alle
}

#[tokio::test]
async fn a_report_goes_from_new_to_closed() {
    for proef in proeven().await {
        let (status, lijst) = get(&proef, LIJST).await;
        assert_eq!((status, &lijst["aantal"], &lijst["paginas"]), (StatusCode::OK, &json!(1), &json!(1)));
        assert_eq!(lijst["verzuimmeldingen"][0]["uiterlijk"], "2026-03-16");

        let (status, opgedragen) = post(&proef, HANDELINGEN, &json!({"soort": "behandeling"})).await;
        assert_eq!((status, &opgedragen["stand"]), (StatusCode::ACCEPTED, &json!("onderweg")));
        let (_, onderweg) = get(&proef, MELDING).await;
        assert_eq!(
            (&onderweg["status"], &onderweg["handeling"]["stand"]),
            (&json!("geregistreerd"), &json!("onderweg"))
        );
        proef.work().await;

        let (status, probleem) = post(&proef, HANDELINGEN, &json!({"soort": "afsluiting"})).await;
        assert_eq!(status, StatusCode::CONFLICT);
        let velden: Vec<_> =
            probleem["weigeringen"].as_array().unwrap().iter().map(|een| een["veld"].as_str()).collect();
        assert_eq!(velden, [Some("reden"), Some("uitkomst"), Some("bewaarklasse"), Some("terugkoppeling")]);
        assert_eq!(probleem["weigeringen"][0]["code"], "meldingstatus-reden-ontbreekt");

        let afsluiting = json!({
            "soort": "afsluiting", "reden": "terug_op_school", "uitkomst": "gesprek", "bewaarklasse": "begeleiding",
            "terugkoppeling": "Sam is terug."
        });
        assert_eq!(post(&proef, HANDELINGEN, &afsluiting).await.0, StatusCode::ACCEPTED);
        proef.work().await;
        assert_eq!(proef.status(1001).await, Meldingstatus::Afgesloten);
        let (_, gezien) = get(&proef, MELDING).await;
        assert_eq!(gezien["geschiedenis"][2]["uitkomst"], "gesprek");
        assert_eq!(get(&proef, "/v1/leerplicht/jongeren/1").await.1["verzuimmeldingen"][0]["nummer"], 1001);
    }
}

#[tokio::test]
async fn what_is_not_there_and_what_may_not_be_seen_look_the_same() {
    for proef in proeven().await {
        let niets = get(&proef, "/v1/leerplicht/verzuimmeldingen/4711").await;
        assert_eq!(niets.0, StatusCode::NOT_FOUND);
        for adres in [MELDING, "/v1/leerplicht/jongeren/1"] {
            let request = Request::get(adres).body(Body::empty()).unwrap();
            assert_eq!(send(&proef, (Rol::Leerplichtambtenaar, oost()), request).await, niets, "{adres}");
        }
        for (adres, inhoud) in [(HANDELINGEN, r#"{"soort":"behandeling"}"#), (NOTITIES, r#"{"tekst":"x"}"#)] {
            assert_eq!(send(&proef, (Rol::Leerplichtambtenaar, oost()), posted(adres, inhoud)).await, niets, "{adres}");
            assert_eq!(send(&proef, (Rol::Beheerder, west()), posted(adres, "{")).await, niets, "{adres}");
        }
        assert!(proef.open(1001).await.unwrap().notities.is_empty());
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_said_without_repeating_it() {
    let proeven = proeven().await;
    let proef = &proeven[0];
    for inhoud in
        ["{", "[]", r#"{"soort":"weggooien"}"#, r#"{"soort":"afsluiting","uitkomst":"geheim"}"#, r#"{"anders":1}"#]
    {
        let antwoord = send(proef, (Rol::Leerplichtambtenaar, west()), posted(HANDELINGEN, inhoud)).await;
        assert_eq!(antwoord.0, StatusCode::BAD_REQUEST, "{inhoud}");
        assert!(!antwoord.1.to_string().contains("geheim"));
    }
    let zonder = Request::post(HANDELINGEN).body(Body::from("{}")).unwrap();
    let antwoord = send(proef, (Rol::Leerplichtambtenaar, west()), zonder).await;
    assert_eq!(antwoord.0, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(get(proef, "/v1/leerplicht/verzuimmeldingen?pagina=x").await.0, StatusCode::BAD_REQUEST);
    assert_eq!(post(proef, NOTITIES, &json!({"tekst": "Gebeld."})).await.0, StatusCode::CREATED);
}

#[tokio::test]
async fn every_operation_is_described() {
    let proeven = proeven().await;
    let (_, beschrijving) = crate::api(proeven[0].leerplicht.clone()).split_for_parts();
    let paden: Vec<&String> = beschrijving.paths.paths.keys().collect();
    insta::assert_json_snapshot!(paden, @r#"
    [
      "/v1/leerplicht/jongeren/{nummer}",
      "/v1/leerplicht/signalen",
      "/v1/leerplicht/signalen/{signaal}",
      "/v1/leerplicht/signalen/{signaal}/reacties",
      "/v1/leerplicht/verzuimmeldingen",
      "/v1/leerplicht/verzuimmeldingen/{nummer}",
      "/v1/leerplicht/verzuimmeldingen/{nummer}/handelingen",
      "/v1/leerplicht/verzuimmeldingen/{nummer}/notities"
    ]
    "#);
}
