//! The pages as a browser sees them.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::routing::{get, post};
use tower::ServiceExt as _;

use super::super::{
    Accountinstellingen, Accountpaginas, Accounts, Gepost, Ingelogd, Kaderinvulling, router, with_sessions,
};
use super::{Proef, RBL, SCHOOL, WACHTWOORD, aanstelling, account};
use crate::pagina::dress;
use crate::toegang::{Rol, Toegang};

/// A browser with one cookie.
pub(super) struct Browser {
    site: Router,
    koekje: Option<String>,
}

/// What came back.
pub(super) struct Antwoord {
    pub(super) status: StatusCode,
    pub(super) naar: String,
    pub(super) tekst: String,
    koekje: Option<String>,
}

impl Browser {
    pub(super) fn new(proef: &Proef) -> Self {
        let toegang = Arc::new(Toegang::of_parties(super::super::BEWERKINGEN).unwrap());
        let paginas = Accountpaginas { accounts: proef.accounts.clone(), toegang };
        let partij = Router::new().route("/", get(start)).route("/werk", get(start)).route("/v1/werk", get(start));
        let partij = partij.route("/werk/doe", post(doe));
        let site = dress(partij.merge(router(paginas)));
        Self { site: with_sessions(site, &proef.accounts, Kaderinvulling::default()), koekje: None }
    }

    /// Another tab or device.
    pub(super) fn other(&self) -> Self {
        Self { site: self.site.clone(), koekje: None }
    }

    pub(super) async fn get(&mut self, pad: &str) -> Antwoord {
        self.send(Request::get(pad).body(Body::empty()).unwrap()).await
    }

    pub(super) async fn post(&mut self, pad: &str, velden: &str) -> Antwoord {
        let form = "application/x-www-form-urlencoded";
        let request =
            Request::post(pad).header(header::CONTENT_TYPE, form).header(header::USER_AGENT, "X Firefox/1 (Windows)");
        self.send(request.body(Body::from(velden.to_owned())).unwrap()).await
    }

    async fn send(&mut self, mut request: Request<Body>) -> Antwoord {
        if let Some(koekje) = &self.koekje {
            request.headers_mut().insert(header::COOKIE, koekje.parse().unwrap());
        }
        let response = self.site.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let text = |naam| response.headers().get(naam).map(|waarde| waarde.to_str().unwrap().to_owned());
        let (naar, koekje) = (text(header::LOCATION).unwrap_or_default(), text(header::SET_COOKIE));
        if let Some(koekje) = &koekje {
            let waarde = koekje.split(';').next().unwrap().to_owned();
            self.koekje = Some(waarde).filter(|waarde| !waarde.ends_with('='));
        }
        let tekst = String::from_utf8(to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap();
        Antwoord { status, naar, tekst, koekje }
    }

    pub(super) async fn sign_in(&mut self, naam: &str) -> Antwoord {
        self.post("/inloggen", &format!("gebruikersnaam={naam}&wachtwoord={WACHTWOORD}")).await
    }

    /// The token in the forms of a page.
    pub(super) async fn csrf(&mut self) -> String {
        let pagina = self.get("/account").await.tekst;
        let begin = pagina.find(r#"name="csrf" value=""#).unwrap() + 19;
        pagina[begin..begin + 32].to_owned()
    }
}

async fn start(ingelogd: Ingelogd) -> String {
    let gebruiker = ingelogd.gebruiker;
    format!("{} {} {}", gebruiker.account, gebruiker.rol, gebruiker.organisatie.unwrap())
}

#[derive(serde::Deserialize)]
struct Werk {
    wat: String,
}

async fn doe(_ingelogd: Ingelogd, Gepost(Werk { wat }): Gepost<Werk>) -> String {
    wat
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_leads_back_to_where_somebody_wanted_to_go() {
    for proef in Proef::alle().await {
        proef.docent().await;
        let mut browser = Browser::new(&proef);
        let antwoord = browser.get("/werk?dag=2025-03-10").await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER);
        assert_eq!(antwoord.naar, "/inloggen?naar=%2Fwerk%3Fdag%3D2025-03-10");
        let formulier = browser.get(&antwoord.naar).await.tekst;
        assert!(formulier.contains(r#"name="naar" value="/werk?dag=2025-03-10""#));

        let antwoord = browser.post("/inloggen", "gebruikersnaam=docent1&wachtwoord=fout&naar=/werk").await;
        assert_eq!(antwoord.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(antwoord.tekst.contains("<title>Fout:"));
        assert!(antwoord.tekst.contains(r#"value="docent1""#) && !antwoord.tekst.contains(r#"value="fout""#));
        assert!(antwoord.koekje.is_none());

        let velden = format!("gebruikersnaam=docent1&wachtwoord={WACHTWOORD}&naar=/werk?dag=2025-03-10");
        let antwoord = browser.post("/inloggen", &velden).await;
        assert_eq!((antwoord.status, antwoord.naar.as_str()), (StatusCode::SEE_OTHER, "/werk?dag=2025-03-10"));
        let koekje = antwoord.koekje.unwrap();
        for deel in ["aanwezig-sessie=", "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            assert!(koekje.contains(deel), "{deel}");
        }
        assert_eq!(browser.get("/werk").await.tekst, format!("1 docent {SCHOOL}"));
        assert_eq!(browser.get("/inloggen?naar=/werk").await.naar, "/werk");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_led_to_another_site() {
    let proef = Proef::new(testkit::sqlite()).await;
    proef.docent().await;
    for naar in ["https://elders.nl", "//elders.nl", "/\\elders.nl", "werk"] {
        let mut browser = Browser::new(&proef);
        let velden = format!("gebruikersnaam=docent1&wachtwoord={WACHTWOORD}&naar={naar}");
        assert_eq!(browser.post("/inloggen", &velden).await.naar, "/", "{naar}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_api_and_scripts_get_a_status_instead_of_a_page() {
    let proef = Proef::new(testkit::sqlite()).await;
    let mut browser = Browser::new(&proef);
    assert_eq!(browser.get("/v1/werk").await.status, StatusCode::UNAUTHORIZED);
    let script = Request::get("/werk").header("hx-request", "true").body(Body::empty()).unwrap();
    assert_eq!(browser.send(script).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_needs_the_token_of_its_session_and_comes_from_our_own_page() {
    let proef = Proef::new(testkit::sqlite()).await;
    proef.docent().await;
    let mut browser = Browser::new(&proef);
    browser.sign_in("docent1").await;
    let csrf = browser.csrf().await;
    assert_eq!(browser.post("/werk/doe", &format!("csrf={csrf}&wat=les")).await.tekst, "les");
    assert_eq!(browser.post("/werk/doe", "wat=les").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(
        browser.post("/werk/doe", &format!("csrf={}&wat=les", "0".repeat(32))).await.status,
        StatusCode::BAD_REQUEST
    );

    let mut ander = browser.other();
    ander.sign_in("docent1").await;
    assert_ne!(ander.csrf().await, csrf, "another session, another token");
    assert_eq!(ander.post("/werk/doe", &format!("csrf={csrf}&wat=les")).await.status, StatusCode::BAD_REQUEST);

    let elders = Request::post("/inloggen").header("sec-fetch-site", "cross-site").body(Body::empty()).unwrap();
    assert_eq!(browser.send(elders).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_works_in_more_chooses_and_changes() {
    for proef in Proef::alle().await {
        let beide = vec![aanstelling(Rol::Docent, SCHOOL), aanstelling(Rol::Leerplichtambtenaar, RBL)];
        proef.accounts.create(account("dubbel", beide)).await.unwrap();
        let mut browser = Browser::new(&proef);
        assert_eq!(browser.sign_in("dubbel").await.naar, "/account/rol");
        assert_eq!(browser.get("/werk").await.naar, "/account/rol?naar=%2Fwerk", "no role yet");
        let keuze = browser.get("/account/rol").await.tekst;
        assert!(keuze.contains("leerplichtambtenaar") && keuze.contains("Organisatie rbl-west"));

        let csrf = browser.csrf().await;
        let antwoord = browser.post("/account/rol", &format!("csrf={csrf}&aanstelling=2&naar=/werk")).await;
        assert_eq!(antwoord.naar, "/werk");
        assert_eq!(browser.get("/werk").await.tekst, format!("1 leerplichtambtenaar {RBL}"));
        browser.post("/account/rol", &format!("csrf={csrf}&aanstelling=1")).await;
        assert_eq!(browser.get("/werk").await.tekst, format!("1 docent {SCHOOL}"));
        let verzonnen = browser.post("/account/rol", &format!("csrf={csrf}&aanstelling=3")).await;
        assert_eq!(verzonnen.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_aanstelling_ends_on_its_day_in_a_session_that_goes_on() {
    for proef in Proef::alle().await {
        let tot = Some("2025-03-11".parse().unwrap());
        let tijdelijk = super::Aanstelling { tot, ..aanstelling(Rol::Docent, SCHOOL) };
        proef.accounts.create(account("invaller", vec![tijdelijk])).await.unwrap();
        // Half past eleven in the evening in the Netherlands.
        proef.klok.set("2025-03-10T22:30:00Z".parse().unwrap());
        let mut browser = Browser::new(&proef);
        browser.sign_in("invaller").await;
        assert_eq!(browser.get("/werk").await.status, StatusCode::OK);
        proef.klok.set("2025-03-10T23:00:00Z".parse().unwrap());
        assert_eq!(browser.get("/werk").await.naar, "/account/rol?naar=%2Fwerk");
        assert!(browser.get("/account/rol").await.tekst.contains("nergens aangesteld"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_account_page_shows_rights_and_sessions_in_both_languages() {
    let proef = Proef::new(testkit::sqlite()).await;
    proef.accounts.create(account("beheer", vec![aanstelling(Rol::Beheerder, SCHOOL)])).await.unwrap();
    let mut browser = Browser::new(&proef);
    browser.sign_in("beheer").await;
    let pagina = browser.get("/account").await.tekst;
    for tekst in
        ["U werkt nu als", "Lezen wie in de eigen organisatie", "Firefox, Windows", "10-03-2025 09:00", "Deze sessie"]
    {
        assert!(pagina.contains(tekst), "{tekst}");
    }
    let engels = Request::get("/account").header(header::ACCEPT_LANGUAGE, "en").body(Body::empty()).unwrap();
    let pagina = browser.send(engels).await.tekst;
    assert!(pagina.contains("Read who saw and changed what") && pagina.contains("This session"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_has_its_words_in_both_languages() {
    let proef = Proef::new(testkit::sqlite()).await;
    proef.docent().await;
    let mut browser = Browser::new(&proef);
    for ingelogd in [false, true] {
        if ingelogd {
            browser.sign_in("docent1").await;
        }
        for pad in ["/inloggen", "/account", "/account/rol", "/account/wachtwoord", "/account/code"] {
            for taal in ["nl", "en"] {
                let request = Request::get(pad).header(header::ACCEPT_LANGUAGE, taal).body(Body::empty()).unwrap();
                let pagina = browser.send(request).await.tekst;
                assert!(!pagina.contains(">kern-"), "a key without words at {pad} in {taal}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_factor_is_turned_on_and_asked_by_the_pages() {
    for proef in Proef::alle().await {
        proef.docent().await;
        let mut browser = Browser::new(&proef);
        browser.sign_in("docent1").await;
        let csrf = browser.csrf().await;
        let pagina = browser.get("/account/code").await.tekst;
        let begin = pagina.find("secret=").unwrap() + 7;
        let geheim = pagina[begin..begin + 32].to_owned();
        assert!(browser.get("/account/code").await.tekst.contains(&geheim), "the same until it is on");
        let mis = browser.post("/account/code", &format!("csrf={csrf}&code=1")).await;
        assert_eq!(mis.status, StatusCode::UNPROCESSABLE_ENTITY);

        let app = || {
            let geheim = totp_rs::Secret::try_from_base32(&geheim).unwrap();
            let totp = totp_rs::Builder::new().with_secret(geheim).build_noncompliant();
            totp.generate(u64::try_from(proef.nu().as_second()).unwrap()).to_string()
        };
        let codes = browser.post("/account/code", &format!("csrf={csrf}&code={}", app())).await;
        assert!(codes.tekst.contains("herstelcodes"));

        let mut ander = browser.other();
        assert_eq!(ander.sign_in("docent1").await.naar, "/inloggen/code");
        assert_eq!(ander.get("/werk").await.status, StatusCode::SEE_OTHER, "half signed in is not signed in");
        let mis = ander.post("/inloggen/code", "code=000000").await;
        assert_eq!(mis.status, StatusCode::UNPROCESSABLE_ENTITY);
        proef.later(jiff::SignedDuration::from_secs(30));
        let antwoord = ander.post("/inloggen/code", &format!("code={}&naar=/werk", app())).await;
        assert_eq!(antwoord.naar, "/werk");
        assert_eq!(ander.get("/werk").await.status, StatusCode::OK);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_that_somebody_else_knows_is_replaced_before_anything_else() {
    for proef in Proef::alle().await {
        let nieuw =
            super::NieuwAccount { tijdelijk: true, ..account("nieuw1", vec![aanstelling(Rol::Docent, SCHOOL)]) };
        proef.accounts.create(nieuw).await.unwrap();
        let mut browser = Browser::new(&proef);
        browser.sign_in("nieuw1").await;
        for pad in ["/", "/werk", "/account", "/account/rol", "/account/code", "/inloggen"] {
            let antwoord = browser.get(pad).await;
            assert_eq!((antwoord.status, &*antwoord.naar), (StatusCode::SEE_OTHER, "/account/wachtwoord"), "{pad}");
        }
        assert_eq!(browser.get("/v1/werk").await.status, StatusCode::FORBIDDEN);

        let pagina = browser.get("/account/wachtwoord").await.tekst;
        assert!(pagina.contains("Kies eerst een eigen wachtwoord"));
        let (_, na) = pagina.split_once(r#"name="csrf" value=""#).unwrap();
        let csrf = &na[..32];
        assert_eq!(browser.post("/werk/doe", &format!("csrf={csrf}&wat=les")).await.naar, "/account/wachtwoord");
        let zelfde = format!("csrf={csrf}&oud={WACHTWOORD}&nieuw={WACHTWOORD}");
        let zelfde = browser.post("/account/wachtwoord", &zelfde).await;
        assert_eq!(zelfde.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(zelfde.tekst.contains("Dit is uw huidige wachtwoord"));

        let eigen = format!("csrf={csrf}&oud={WACHTWOORD}&nieuw=vier heel andere woorden");
        assert_eq!(browser.post("/account/wachtwoord", &eigen).await.naar, "/");
        assert_eq!(browser.get("/werk").await.tekst, format!("1 docent {SCHOOL}"));
        assert!(!browser.get("/account/wachtwoord").await.tekst.contains("Kies eerst"));
    }
}

/// The secret on the page for turning the second factor on.
fn secret(pagina: &str) -> String {
    let begin = pagina.find("secret=").unwrap() + 7;
    pagina[begin..begin + 32].to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_works_in_a_role_that_asks_for_it_turns_the_second_factor_on_first() {
    for mut proef in Proef::alle().await {
        let beide = vec![aanstelling(Rol::Beheerder, SCHOOL), aanstelling(Rol::Docent, SCHOOL)];
        proef.accounts.create(account("beide", beide)).await.unwrap();
        let instellingen = Accountinstellingen { tweede_factor: vec![Rol::Beheerder], ..super::instellingen() };
        proef.accounts = Accounts::new(proef.register.clone(), instellingen).await.unwrap();
        let mut browser = Browser::new(&proef);
        browser.sign_in("beide").await;
        let csrf = browser.csrf().await;
        browser.post("/account/rol", &format!("csrf={csrf}&aanstelling=2")).await;
        assert_eq!(browser.get("/werk").await.tekst, format!("1 docent {SCHOOL}"), "not asked in this role");

        browser.post("/account/rol", &format!("csrf={csrf}&aanstelling=1")).await;
        for pad in ["/", "/werk", "/account", "/account/wachtwoord"] {
            assert_eq!(browser.get(pad).await.naar, "/account/code", "{pad}");
        }
        assert_eq!(browser.get("/v1/werk").await.status, StatusCode::FORBIDDEN);
        let pagina = browser.get("/account/code").await.tekst;
        assert!(pagina.contains("Zet eerst de code van een app aan") && pagina.contains("<svg width=\"220\""));
        let sessies = proef.texts("SELECT gegevens FROM sessie").await;
        assert!(sessies.iter().all(|een| !een.contains(&secret(&pagina))), "a secret is nowhere kept as it is");

        let geheim = totp_rs::Secret::try_from_base32(secret(&pagina)).unwrap();
        let totp = totp_rs::Builder::new().with_secret(geheim).build_noncompliant();
        let code = totp.generate(u64::try_from(proef.nu().as_second()).unwrap());
        let codes = browser.post("/account/code", &format!("csrf={csrf}&code={code}")).await;
        assert!(codes.tekst.contains("herstelcodes"));
        assert_eq!(browser.get("/werk").await.tekst, format!("1 beheerder {SCHOOL}"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_key_the_second_factor_cannot_be_turned_on() {
    let mut proef = Proef::new(testkit::sqlite()).await;
    proef.docent().await;
    let instellingen = Accountinstellingen { kluissleutel: None, ..super::instellingen() };
    proef.accounts = Accounts::new(proef.register.clone(), instellingen).await.unwrap();
    let mut browser = Browser::new(&proef);
    browser.sign_in("docent1").await;
    assert!(browser.get("/account/code").await.tekst.contains("kan hier nog niet worden aangezet"));
    let csrf = browser.csrf().await;
    let mis = browser.post("/account/code", &format!("csrf={csrf}&code=123456")).await;
    assert!(mis.tekst.contains("kan hier nog niet worden aangezet"));
}
