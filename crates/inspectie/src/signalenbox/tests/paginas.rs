//! The pages and operations as a browser and a script get them.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::{Extension, Router};
use kern::account::Aangemeld;
use kern::pagina::{Csrf, Gebruiker, Paginacontext, dress};
use kern::taal::Taal;
use kern::toegang::Rol;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::proef::{COLLEGA, COORDINATOR, INSPECTEUR, Proef};

pub(crate) fn signed_in(proef: &Proef, wie: (Rol, usize), taal: Taal) -> Aangemeld {
    let (gebruiker, csrf) = (proef.gebruiker(wie), Csrf::new("proefteken"));
    let kader = Gebruiker {
        account: gebruiker.account.to_string(),
        naam: "Irma Inspecteur".to_owned(),
        rol: wie.0.to_string(),
        organisatie: "Inspectie".to_owned(),
        meer_rollen: false,
    };
    let pagina = Paginacontext { taal, csrf: csrf.clone(), gebruiker: Some(kader), ..Paginacontext::default() };
    Aangemeld { account: gebruiker.account, gebruiker: Some(gebruiker), csrf, taal, pagina }
}

pub(crate) async fn ask(site: Router, wie: Aangemeld, vraag: Request<Body>) -> (StatusCode, String) {
    let antwoord = site.layer(Extension(wie)).oneshot(vraag).await.unwrap();
    let status = antwoord.status();
    let bytes = axum::body::to_bytes(antwoord.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

async fn get_in(proef: &Proef, wie: (Rol, usize), adres: &str, taal: Taal) -> (StatusCode, String) {
    let site = dress(crate::routes(proef.inspectie.clone()));
    ask(site, signed_in(proef, wie, taal), Request::get(adres).body(Body::empty()).unwrap()).await
}

pub(crate) async fn get(proef: &Proef, wie: (Rol, usize), adres: &str) -> (StatusCode, String) {
    get_in(proef, wie, adres, Taal::Nl).await
}

pub(crate) async fn post(proef: &Proef, wie: (Rol, usize), adres: &str, velden: &str) -> (StatusCode, String) {
    let site = dress(crate::routes(proef.inspectie.clone()));
    let vraag = Request::post(adres).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let vraag = vraag.body(Body::from(format!("csrf=proefteken&{velden}"))).unwrap();
    ask(site, signed_in(proef, wie, Taal::Nl), vraag).await
}

#[tokio::test]
async fn the_coordinator_divides_and_the_inspector_goes_on() {
    for proef in Proef::alle().await {
        proef.receive("s-1").await;
        let (_, start) = get(&proef, COORDINATOR, "/inspectie").await;
        assert!(start.contains("Te verdelen: 1. Van u: 0."), "{start}");
        let (_, signaal) = get(&proef, COORDINATOR, "/inspectie/signalen/1").await;
        for deel in ["signaal van RBL West over niet of niet tijdig melden: De Proef.", "stap/triage", "brief.pdf"] {
            assert!(signaal.contains(deel), "{deel} in {signaal}");
        }
        assert!(!get(&proef, INSPECTEUR, "/inspectie/signalen/1").await.1.contains("stap/triage"));
        assert_eq!(get(&proef, INSPECTEUR, "/inspectie/signalen/1/stap/triage").await.0, StatusCode::NOT_FOUND);
        let stap = "/inspectie/signalen/1/stap/triage";
        assert_eq!(post(&proef, COORDINATOR, stap, "gezien=1").await.0, StatusCode::SEE_OTHER);
        let (status, laat) = post(&proef, COORDINATOR, stap, "gezien=1").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(laat.contains("Irma Inspecteur was u voor: de melding is nu bekeken door het Loket."), "{laat}");
        let stap = "/inspectie/signalen/1/stap/doorsturen";
        let (status, leeg) = post(&proef, COORDINATOR, stap, "gezien=2&inspecteur=").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(leeg.contains("Er is niemand gekozen die hier werkt."), "{leeg}");
        let velden = format!("gezien=2&inspecteur={}", proef.account(INSPECTEUR));
        assert_eq!(post(&proef, COORDINATOR, stap, &velden).await.0, StatusCode::SEE_OTHER);
        let (_, start) = get(&proef, INSPECTEUR, "/inspectie").await;
        assert!(start.contains("Van u: 1."), "{start}");
    }
}

#[tokio::test]
async fn a_broken_promise_stands_on_the_start_page_and_in_the_figures() {
    for proef in Proef::alle().await {
        proef.receive("s-1").await;
        proef.klok.set("2026-03-18T08:00:00Z".parse().unwrap());
        let (_, start) = get(&proef, COLLEGA, "/inspectie").await;
        assert!(start.contains("Bij 1 van de 1 open meldingen is de beloofde dag voorbij."), "{start}");
        let (_, cijfers) = get(&proef, COLLEGA, "/inspectie/cijfers").await;
        for deel in ["Gebroken beloften: 1 van 1.", "<svg", "aw-balk", "nog geen</th><td class=\"aw-getal\">1"] {
            assert!(cijfers.contains(deel), "{deel} in {cijfers}");
        }
        let (_, engels) = get_in(&proef, COLLEGA, "/inspectie/cijfers", Taal::En).await;
        assert!(engels.contains("Broken promises: 1 of 1."), "{engels}");
    }
}

#[tokio::test]
async fn whose_a_school_is_stands_on_its_page_and_only_the_coordinator_says_so() {
    for proef in Proef::alle().await {
        let velden = format!(
            "school=99XA00&schoolnaam=De+Proef&rol=inspecteur&van=01-01-2026&woorden=verdeling&inspecteur={}",
            proef.account(INSPECTEUR)
        );
        assert_eq!(post(&proef, INSPECTEUR, "/inspectie/scholen", &velden).await.0, StatusCode::NOT_FOUND);
        let (status, fout) = post(&proef, COORDINATOR, "/inspectie/scholen", "school=99XA00").await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && fout.contains("Fout:"), "{fout}");
        assert_eq!(post(&proef, COORDINATOR, "/inspectie/scholen", &velden).await.0, StatusCode::SEE_OTHER);
        let (_, school) = get(&proef, INSPECTEUR, "/inspectie/scholen/99XA00").await;
        assert!(school.contains("Naam inspecteur") && school.contains("vanaf 01-01-2026"), "{school}");
        let (_, lijst) = get(&proef, INSPECTEUR, "/inspectie/scholen").await;
        assert!(
            lijst.contains("/inspectie/scholen/99XA00")
                && !lijst.contains("<form method=\"post\" action=\"/inspectie/scholen\"")
        );
    }
}

async fn operation(proef: &Proef, wie: (Rol, usize), vraag: Request<Body>) -> (StatusCode, Value) {
    let (site, _) = crate::api(proef.inspectie.clone()).split_for_parts();
    let (status, tekst) = ask(site, signed_in(proef, wie, Taal::Nl), vraag).await;
    (status, serde_json::from_str(&tekst).unwrap_or_default())
}

/// What a script reads.
pub(crate) async fn ask_api(proef: &Proef, wie: (Rol, usize), adres: &str) -> (StatusCode, Value) {
    operation(proef, wie, Request::get(adres).body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_script_takes_the_same_steps() {
    for proef in Proef::alle().await {
        proef.receive("s-1").await;
        let post = |inhoud: Value| {
            let vraag = Request::post("/v1/inspectie/signalen/1/handelingen");
            vraag.header(header::CONTENT_TYPE, "application/json").body(Body::from(inhoud.to_string())).unwrap()
        };
        let triage = json!({"soort": "triage", "gezien": 1});
        assert_eq!(operation(&proef, COORDINATOR, post(triage.clone())).await.0, StatusCode::CREATED);
        let (status, geweigerd) = operation(&proef, COORDINATOR, post(triage)).await;
        assert_eq!(
            (status, &geweigerd["weigeringen"][0]["code"]),
            (StatusCode::CONFLICT, &json!("behandelen-intussen"))
        );
        assert_eq!(
            operation(&proef, COORDINATOR, post(json!({"soort": "koffie", "gezien": 1}))).await.0,
            StatusCode::BAD_REQUEST
        );
        let vraag = |adres: &str| Request::get(adres).body(Body::empty()).unwrap();
        let (_, signaal) = operation(&proef, COLLEGA, vraag("/v1/inspectie/signalen/1")).await;
        assert_eq!((&signaal["status"], &signaal["stappen"][1]["partij"]), (&json!("getrieerd"), &json!("loket")));
        let (_, lijst) = operation(&proef, COLLEGA, vraag("/v1/inspectie/signalen")).await;
        assert_eq!(lijst["signalen"][0]["schoolcode"], "99XA00");
        let (_, cijfers) = operation(&proef, COLLEGA, vraag("/v1/inspectie/cijfers")).await;
        assert_eq!((&cijfers["meldingen"], &cijfers["mediaan_werkdagen"]), (&json!(1), &json!(0)), "{cijfers}");
    }
}
