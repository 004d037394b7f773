//! The pages and operations as a browser and a script get them.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::{Extension, Router};
use kern::account::Aangemeld;
use kern::pagina::dress;
use kern::taal::Taal;
use kern::toegang::Rol;
use recht::toezicht::signaalmelding::Signaalstatus;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::proef::{Boxproef, alle, step};
use crate::werklijst::pages::tests::signed_in;
use crate::werklijst::tests::{oost, west};

const GRENS: &str = "grens";

struct Antwoord {
    status: StatusCode,
    naar: String,
    tekst: String,
}

async fn ask(site: Router, wie: Aangemeld, vraag: Request<Body>) -> Antwoord {
    let antwoord = site.layer(Extension(wie)).oneshot(vraag).await.unwrap();
    let (status, koppen) = (antwoord.status(), antwoord.headers().clone());
    let naar = koppen.get(header::LOCATION).map_or("", |waarde| waarde.to_str().unwrap()).to_owned();
    let bytes = axum::body::to_bytes(antwoord.into_body(), usize::MAX).await.unwrap();
    Antwoord { status, naar, tekst: String::from_utf8_lossy(&bytes).into_owned() }
}

fn officer() -> Aangemeld {
    signed_in(Rol::Leerplichtambtenaar, &west(), Taal::Nl)
}

async fn page(proef: &Boxproef, vraag: Request<Body>) -> Antwoord {
    ask(dress(crate::routes(proef.leerplicht().clone())), officer(), vraag).await
}

async fn get(proef: &Boxproef, adres: &str) -> Antwoord {
    page(proef, Request::get(adres).body(Body::empty()).unwrap()).await
}

async fn post(proef: &Boxproef, adres: &str, velden: &str) -> Antwoord {
    let vraag = Request::post(adres).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    page(proef, vraag.body(Body::from(format!("csrf=proefteken&{velden}"))).unwrap()).await
}

const GOED: [(&str, &str); 12] = [
    ("kenmerk", "s-pagina"),
    ("soort", "signaal"),
    ("sector", "vo"),
    ("onderwerp", "registratie"),
    ("school", "99XA00"),
    ("gesprek", "ja"),
    ("gesprek_op", "12-01-2026"),
    ("herstelperiode", "nee"),
    ("tekst", "Er ontbreken lessen."),
    ("bewijs", "ja"),
    ("van", "10-11-2025"),
    ("tot", "09-03-2026"),
];

fn urlencoded() -> String {
    GOED.iter().map(|(naam, waarde)| format!("{naam}={}", waarde.replace(' ', "+"))).collect::<Vec<_>>().join("&")
}

fn multipart(teken: &str, bestand: &str) -> Request<Body> {
    let deel = |kop: &str, waarde: &str| {
        format!("--{GRENS}\r\nContent-Disposition: form-data; name={kop}\r\n\r\n{waarde}\r\n")
    };
    let mut lichaam = deel("\"csrf\"", teken);
    for (naam, waarde) in GOED {
        lichaam.push_str(&deel(&format!("\"{naam}\""), waarde));
    }
    lichaam.push_str(&deel("\"bijlage\"; filename=\"brief.pdf\"", bestand));
    lichaam = format!("{lichaam}--{GRENS}--\r\n");
    let vraag = Request::post("/leerplicht/signalen/versturen");
    vraag
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={GRENS}"))
        .body(Body::from(lichaam))
        .unwrap()
}

#[tokio::test]
async fn a_melding_is_made_in_two_steps_with_the_evidence_counted() {
    for proef in alle().await {
        let leeg = get(&proef, "/leerplicht/signalen/nieuw?school=99XA00").await;
        assert!(leeg.tekst.contains("value=\"99XA00\" selected"), "{}", leeg.tekst);
        let fout = post(&proef, "/leerplicht/signalen/nieuw", "soort=signaal&sector=vo&school=99XA00").await;
        assert_eq!(fout.status, StatusCode::UNPROCESSABLE_ENTITY);
        for deel in ["Fout:", "Er is geen onderwerp gekozen.", "Er staat niet wat er aan de hand is."] {
            assert!(fout.tekst.contains(deel), "{deel} in {}", fout.tekst);
        }
        let controle = post(&proef, "/leerplicht/signalen/nieuw", &urlencoded()).await;
        assert_eq!(controle.status, StatusCode::OK, "{}", controle.tekst);
        for deel in
            ["Controleer en verstuur", "kwamen bij leerplicht 1 meldingen", "Er ontbreken lessen.", "12 januari 2026"]
        {
            assert!(controle.tekst.contains(deel), "{deel} in {}", controle.tekst);
        }
        assert_eq!(page(&proef, multipart("ander", "%PDF-1")).await.status, StatusCode::BAD_REQUEST);
        let script = page(&proef, multipart("proefteken", "<script>")).await;
        assert_eq!(script.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            script.tekst.contains("Een bestand is geen PDF, PNG of JPEG.")
                && script.tekst.contains("Er ontbreken lessen.")
        );
        let verstuurd = page(&proef, multipart("proefteken", "%PDF-1.7")).await;
        assert_eq!((verstuurd.status, verstuurd.naar.as_str()), (StatusCode::SEE_OTHER, "/leerplicht/signalen/1"));
        proef.work().await;
        let signaal = get(&proef, "/leerplicht/signalen/1").await.tekst;
        for deel in
            ["U hoort uiterlijk 16 maart 2026 weer iets.", "brief.pdf", "De Inspectie heeft de melding ontvangen."]
        {
            assert!(signaal.contains(deel), "{deel} in {signaal}");
        }
        let bestand = get(&proef, "/leerplicht/signalen/1/bijlagen/1").await;
        assert_eq!((bestand.status, bestand.tekst.as_str()), (StatusCode::OK, "%PDF-1.7"));
    }
}

#[tokio::test]
async fn past_its_day_it_says_so_on_every_page_and_an_outcome_asks_for_an_opinion() {
    for proef in alle().await {
        proef.submit("s-1").await;
        proef.work().await;
        proef.proef.klok.set("2026-03-20T09:00:00Z".parse().unwrap());
        let lijst = get(&proef, "/leerplicht/signalen").await.tekst;
        assert!(lijst.contains("bij 1 is de beloofde dag voorbij"), "{lijst}");
        let signaal = get(&proef, "/leerplicht/signalen/1").await.tekst;
        assert!(signaal.contains("4 werkdagen geleden"), "{signaal}");
        assert!(get(&proef, "/leerplicht").await.tekst.contains("Meldingen aan de Inspectie: 1 open"));
        proef.tell(&step("s-1", 2, Signaalstatus::Afgesloten)).await;
        let gesloten = get(&proef, "/leerplicht/signalen/1").await.tekst;
        assert!(gesloten.contains("Bent u tevreden met de uitkomst?"), "{gesloten}");
        let zonder = post(&proef, "/leerplicht/signalen/1/reactie", "soort=heropening&woorden=").await;
        assert_eq!(zonder.status, StatusCode::UNPROCESSABLE_ENTITY);
        let goed = post(&proef, "/leerplicht/signalen/1/reactie", "soort=tevredenheid").await;
        assert_eq!(goed.status, StatusCode::SEE_OTHER);
        assert!(get(&proef, "/leerplicht/signalen/1").await.tekst.contains("Uw bericht is onderweg naar de Inspectie"));
    }
}

async fn operation(proef: &Boxproef, wie: Aangemeld, vraag: Request<Body>) -> (StatusCode, Value) {
    let (site, _) = crate::api(proef.leerplicht().clone()).split_for_parts();
    let antwoord = ask(site, wie, vraag).await;
    (antwoord.status, serde_json::from_str(&antwoord.tekst).unwrap_or_default())
}

fn json_to(adres: &str, inhoud: &Value) -> Request<Body> {
    let vraag = Request::post(adres).header(header::CONTENT_TYPE, "application/json");
    vraag.body(Body::from(inhoud.to_string())).unwrap()
}

#[tokio::test]
async fn a_script_does_the_same_and_strangers_find_nothing() {
    for proef in alle().await {
        let vraag = json!({
            "kenmerk": "s-api", "soort": "vraag", "sector": "vo", "onderwerp": "verlof", "tekst": "Mag dit?",
            "schoolcode": "99XA00", "bewijs_van": "2025-11-10", "bewijs_tot": "2026-03-09",
        });
        let (status, gedaan) = operation(&proef, officer(), json_to("/v1/leerplicht/signalen", &vraag)).await;
        assert_eq!((status, &gedaan["verzending"]), (StatusCode::ACCEPTED, &json!("onderweg")), "{gedaan}");
        proef.work().await;
        let een = || Request::get("/v1/leerplicht/signalen/1").body(Body::empty()).unwrap();
        let (_, signaal) = operation(&proef, officer(), een()).await;
        assert_eq!(
            (&signaal["status"], &signaal["bewijs"]["ontvangen"]),
            (&json!("ontvangen"), &json!(1)),
            "{signaal}"
        );
        let elders = signed_in(Rol::Leerplichtambtenaar, &oost(), Taal::Nl);
        assert_eq!(operation(&proef, elders, een()).await.0, StatusCode::NOT_FOUND);
        let reactie = json_to("/v1/leerplicht/signalen/1/reacties", &json!({"soort": "tevredenheid"}));
        let (status, geweigerd) = operation(&proef, officer(), reactie).await;
        assert_eq!(
            (status, &geweigerd["weigeringen"][0]["code"]),
            (StatusCode::CONFLICT, &json!("signaal-niet-afgesloten"))
        );
        let fout = json_to("/v1/leerplicht/signalen", &json!({"kenmerk": "s 2"}));
        assert_eq!(operation(&proef, officer(), fout).await.0, StatusCode::BAD_REQUEST);
    }
}
