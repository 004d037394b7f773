use axum::Extension;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use kern::taal::Taal;
use kern::toegang::Rol;
use kern::toegangslog::Logsoort;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::{Proef, SCHOOL, at_work, regel, signed_in};

const ACCOUNTS: &str = "/v1/beheer/accounts";

async fn send(proef: &Proef, rol: Rol, request: Request<Body>) -> (StatusCode, Value) {
    let (site, _) = crate::api(proef.beheer.clone()).split_for_parts();
    let site = site.layer(Extension(signed_in(at_work(1, rol, SCHOOL), Taal::Nl)));
    let response = site.oneshot(request).await.unwrap();
    let status = response.status();
    let soort = response.headers().get(header::CONTENT_TYPE).map_or("", |waarde| waarde.to_str().unwrap()).to_owned();
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    if !status.is_success() {
        assert_eq!(soort, "application/problem+json");
    }
    (status, serde_json::from_slice(&bytes).unwrap())
}

async fn get(proef: &Proef, adres: &str) -> (StatusCode, Value) {
    send(proef, Rol::Beheerder, Request::get(adres).body(Body::empty()).unwrap()).await
}

fn posted(adres: &str, inhoud: &Value) -> Request<Body> {
    let request = Request::post(adres).header(header::CONTENT_TYPE, "application/json");
    request.body(Body::from(inhoud.to_string())).unwrap()
}

async fn post(proef: &Proef, adres: &str, inhoud: &Value) -> (StatusCode, Value) {
    send(proef, Rol::Beheerder, posted(adres, inhoud)).await
}

#[tokio::test]
async fn an_account_is_made_changed_and_refused_with_reasons() {
    for proef in Proef::alle().await {
        let nieuw = json!({"gebruikersnaam": "nieuw1", "naam": "Noor Nieuw", "rol": "docent", "van": "2025-03-10",
            "tot_en_met": "2025-07-31", "waarom": "nieuwe collega"});
        let (status, gemaakt) = post(&proef, ACCOUNTS, &nieuw).await;
        assert_eq!((status, &gemaakt["nummer"]), (StatusCode::CREATED, &json!(6)));
        assert!(proef.sign_in("nieuw1", gemaakt["wachtwoord"].as_str().unwrap()).await.is_ok());
        let (status, weer) = post(&proef, ACCOUNTS, &nieuw).await;
        assert_eq!((status, &weer["weigeringen"][0]["code"]), (StatusCode::CONFLICT, &json!("bezet")));

        let (_, account) = get(&proef, "/v1/beheer/accounts/6").await;
        let aanstelling = json!({"nummer": 1, "rol": "docent", "van": "2025-03-10", "tot_en_met": "2025-07-31"});
        assert_eq!(account["aanstellingen"], json!([aanstelling]));
        let (_, lijst) = get(&proef, "/v1/beheer/accounts?toon=alle").await;
        assert_eq!(lijst["accounts"].as_array().unwrap().len(), 4);

        let handelingen = "/v1/beheer/accounts/6/handelingen";
        let zonder = post(&proef, handelingen, &json!({"soort": "blokkeren", "waarom": ""})).await;
        assert_eq!((zonder.0, &zonder.1["weigeringen"][0]["veld"]), (StatusCode::CONFLICT, &json!("waarom")));
        for (soort, meer) in [
            ("aanstellen", json!({"rol": "mentor", "van": "2025-03-10"})),
            ("beeindigen", json!({"aanstelling": 1})),
            ("blokkeren", json!({})),
            ("heropenen", json!({})),
            ("sessies", json!({})),
        ] {
            let mut opdracht = json!({"soort": soort, "waarom": "zo"});
            opdracht.as_object_mut().unwrap().extend(meer.as_object().unwrap().clone());
            assert_eq!(post(&proef, handelingen, &opdracht).await, (StatusCode::OK, json!({})), "{soort}");
        }
        let (_, nieuw) = post(&proef, handelingen, &json!({"soort": "wachtwoord", "waarom": "vergeten"})).await;
        assert!(proef.sign_in("nieuw1", nieuw["wachtwoord"].as_str().unwrap()).await.is_ok());
        assert_eq!(proef.written(SCHOOL).await.len(), 7);
    }
}

#[tokio::test]
async fn the_log_and_the_roles_can_be_read() {
    for proef in Proef::alle().await {
        let regels = (1..=60).map(|nummer| regel(&format!("leerling:{nummer}"), Logsoort::Gelezen, "Sam"));
        proef.beheer.register().log_read(regels.collect()).await.unwrap();
        let (_, eerste) = get(&proef, "/v1/beheer/toegangslog?account=2&soort=gelezen").await;
        assert_eq!(eerste["regels"].as_array().unwrap().len(), 50);
        assert_eq!(eerste["regels"][0]["onderwerpen"], json!(["leerling:60"]));
        assert_eq!(eerste["regels"][0]["naam"], "Dora Docent");
        assert!(!eerste.to_string().contains("Sam"), "a reason about a pupil stays with the pupil");
        let verder = format!("/v1/beheer/toegangslog?account=2&soort=gelezen&voor={}", eerste["verder"]);
        let (_, tweede) = get(&proef, &verder).await;
        assert_eq!((tweede["regels"].as_array().unwrap().len(), &tweede["verder"]), (10, &Value::Null));
        let (_, keten) = get(&proef, "/v1/beheer/toegangslog/keten").await;
        assert_eq!(keten["heel"], json!(true));
        let (_, rollen) = get(&proef, "/v1/beheer/rollen").await;
        assert_eq!(rollen["rollen"][4]["rechten"][0]["bewerking"], "beheer.account.beheren");
    }
}

#[tokio::test]
async fn what_is_not_ones_own_is_not_there_and_what_cannot_be_read_says_so() {
    for proef in Proef::alle().await {
        for adres in ["/v1/beheer/accounts/3", "/v1/beheer/accounts/x", "/v1/beheer/accounts/99999999999999999999"] {
            assert_eq!(get(&proef, adres).await.0, StatusCode::NOT_FOUND, "{adres}");
        }
        let opdracht = json!({"soort": "blokkeren", "waarom": "zo"});
        assert_eq!(post(&proef, "/v1/beheer/accounts/3/handelingen", &opdracht).await.0, StatusCode::NOT_FOUND);
        for adres in [
            "/v1/beheer/accounts?na=x",
            "/v1/beheer/accounts?zoek=Dora",
            "/v1/beheer/toegangslog?van=ooit",
            "/v1/beheer/toegangslog?onderwerp=Sam",
            "/v1/beheer/toegangslog?soort=iets",
        ] {
            assert_eq!(get(&proef, adres).await.0, StatusCode::BAD_REQUEST, "{adres}");
        }
        for inhoud in
            [json!({}), json!({"soort": "ontslaan", "waarom": "zo"}), json!({"soort": "beeindigen", "waarom": "zo"})]
        {
            let (status, _) = post(&proef, "/v1/beheer/accounts/2/handelingen", &inhoud).await;
            assert_eq!(status, StatusCode::BAD_REQUEST, "{inhoud}");
        }
        for adres in [ACCOUNTS, "/v1/beheer/accounts/2", "/v1/beheer/toegangslog", "/v1/beheer/rollen"] {
            let request = Request::get(adres).body(Body::empty()).unwrap();
            assert_eq!(send(&proef, Rol::Schoolleider, request).await.0, StatusCode::NOT_FOUND, "{adres}");
        }
        let request = posted("/v1/beheer/accounts/2/handelingen", &opdracht);
        assert_eq!(send(&proef, Rol::Docent, request).await.0, StatusCode::NOT_FOUND);
    }
}
