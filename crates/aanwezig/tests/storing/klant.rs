//! Somebody at a screen or behind the API: whoever gets no answer asks again, under the same key, until there is one.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use reqwest::{Client, Method, RequestBuilder, StatusCode, header};
use serde_json::Value;

/// How long one try may take: longer than a change waits for the database.
const GEDULD: Duration = Duration::from_secs(20);
/// How long before the next try.
const WACHT: Duration = Duration::from_millis(60);

/// An answer that is one.
#[derive(Debug, Clone)]
pub(crate) struct Antwoord {
    pub(crate) status: StatusCode,
    pub(crate) soort: String,
    pub(crate) naar: String,
    pub(crate) tekst: String,
}

impl Antwoord {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.tekst).unwrap_or_else(|fout| panic!("no JSON ({fout}): {self:?}"))
    }

    /// The same, which must have this status.
    #[track_caller]
    pub(crate) fn expect(self, status: StatusCode) -> Self {
        assert_eq!(self.status, status, "{self:?}");
        self
    }
}

/// Somebody who is signed in.
#[derive(Clone)]
pub(crate) struct Klant {
    http: Client,
    basis: String,
    koekje: String,
    /// Tries that got no answer, or were told to come back.
    pub(crate) opnieuw: Arc<AtomicU64>,
}

impl Klant {
    /// Signs in as somebody of the demo.
    pub(crate) async fn sign_in(basis: &str, gebruikersnaam: &str) -> Self {
        // The default of the process; another test of it may have set it before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).timeout(GEDULD).build();
        let klant =
            Self { http: http.unwrap(), basis: basis.to_owned(), koekje: String::new(), opnieuw: Arc::default() };
        let formulier = form(&[("gebruikersnaam", gebruikersnaam), ("wachtwoord", "samen-aanwezig")]);
        loop {
            let verzoek = klant.post_form("/inloggen", formulier.clone());
            match verzoek.send().await {
                Ok(antwoord) if antwoord.status() == StatusCode::SEE_OTHER => {
                    let koekje = antwoord.headers()[header::SET_COOKIE].to_str().unwrap();
                    let koekje = koekje.split(';').next().unwrap_or_default().to_owned();
                    return Self { koekje, ..klant };
                }
                Ok(antwoord) if antwoord.status() != StatusCode::SERVICE_UNAVAILABLE => {
                    panic!("{gebruikersnaam} cannot sign in: {}", antwoord.status())
                }
                _ => tokio::time::sleep(WACHT).await,
            }
        }
    }

    pub(crate) fn request(&self, methode: Method, pad: &str) -> RequestBuilder {
        let verzoek = self.http.request(methode, format!("{}{pad}", self.basis));
        verzoek.header(header::COOKIE, &self.koekje).header(header::ACCEPT_LANGUAGE, "nl")
    }

    pub(crate) fn post_form(&self, pad: &str, formulier: String) -> RequestBuilder {
        let verzoek = self.request(Method::POST, pad);
        verzoek.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(formulier)
    }

    /// Asks once.
    pub(crate) async fn once(&self, verzoek: RequestBuilder) -> Option<Antwoord> {
        let antwoord = verzoek.send().await.ok()?;
        let kop = |naam| antwoord.headers().get(naam).and_then(|waarde| waarde.to_str().ok()).unwrap_or("").to_owned();
        let (soort, naar, status) = (kop(header::CONTENT_TYPE), kop(header::LOCATION), antwoord.status());
        Some(Antwoord { status, soort, naar, tekst: antwoord.text().await.ok()? })
    }

    /// Asks until there is an answer. Nobody who is signed in is ever told to sign in again, or that something went wrong.
    pub(crate) async fn ask(&self, verzoek: impl Fn(&Self) -> RequestBuilder) -> Antwoord {
        loop {
            match self.once(verzoek(self)).await {
                Some(antwoord) if antwoord.status != StatusCode::SERVICE_UNAVAILABLE => {
                    let fout = antwoord.status.is_server_error() || antwoord.status == StatusCode::UNAUTHORIZED;
                    assert!(!fout && !antwoord.naar.starts_with("/inloggen"), "{antwoord:?}");
                    return antwoord;
                }
                _ => {
                    self.opnieuw.fetch_add(1, Ordering::Relaxed);
                    tokio::time::sleep(WACHT).await;
                }
            }
        }
    }

    pub(crate) async fn get(&self, pad: &str) -> Antwoord {
        self.ask(|klant| klant.request(Method::GET, pad)).await
    }

    /// Sends JSON under a key, as often as it takes.
    pub(crate) async fn send(&self, methode: Method, pad: &str, sleutel: &str, inhoud: &Value) -> Antwoord {
        self.ask(|klant| klant.request(methode.clone(), pad).header("Idempotency-Key", sleutel).json(inhoud)).await
    }

    /// Saves the register of a lesson.
    pub(crate) fn save_register(&self, les: i64, sleutel: &str, inhoud: &Value) -> RequestBuilder {
        let pad = format!("/v1/lessen/{les}/register");
        self.request(Method::PUT, &pad).header("Idempotency-Key", sleutel).json(inhoud)
    }
}

/// Fields as a browser sends them.
pub(crate) fn form(velden: &[(&str, &str)]) -> String {
    let adres = reqwest::Url::parse_with_params("http://formulier.example", velden).unwrap();
    adres.query().unwrap_or_default().to_owned()
}
