//! Somebody who asks for pages: in a role, at the organisation whose data it is, at another, or at none.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use kern::toegang::Rol;
use serde_json::Value;
use tower::ServiceExt as _;

use crate::demo::wie::WACHTWOORD;

/// How the organisation of a visitor stands to the one whose data it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verhouding {
    Eigen,
    Vreemd,
    Geen,
}

/// The roles that people have.
pub(super) const ROLLEN: [Rol; 10] = [
    Rol::Docent,
    Rol::Mentor,
    Rol::Verzuimcoordinator,
    Rol::Schoolleider,
    Rol::Leerplichtambtenaar,
    Rol::Inspecteur,
    Rol::CoordinerendInspecteur,
    Rol::Jurist,
    Rol::Bestuur,
    Rol::Beheerder,
];

/// A visitor. Without a role nobody is signed in.
#[derive(Debug, Clone)]
pub(super) struct Bezoeker {
    pub(super) wie: Option<(Rol, Verhouding)>,
    pub(super) account: i64,
    koekje: String,
    pub(super) csrf: String,
}

/// What is sent along.
#[derive(Debug, Clone)]
pub(super) enum Inhoud {
    Niets,
    /// A form, to which the token of the session is added.
    Velden(Vec<(String, String)>),
    /// A form with a file for one of its fields.
    Bestand(&'static str, String),
    Json(Value),
}

/// What came back.
#[derive(Debug)]
pub(super) struct Antwoord {
    pub(super) status: StatusCode,
    pub(super) naar: String,
    pub(super) soort: String,
    pub(super) tekst: String,
    koekje: Option<String>,
}

impl Bezoeker {
    pub(super) fn stranger() -> Self {
        Self { wie: None, account: 0, koekje: String::new(), csrf: String::new() }
    }

    /// Signs in as anybody would.
    pub(super) async fn sign_in(site: &Router, naam: &str, account: i64, wie: (Rol, Verhouding)) -> Self {
        let velden = [("gebruikersnaam", naam), ("wachtwoord", WACHTWOORD)];
        let velden = Inhoud::Velden(velden.map(|(veld, waarde)| (veld.to_owned(), waarde.to_owned())).into());
        let binnen = Self::stranger().ask(site, "POST", "/inloggen", &velden).await;
        let koekje = binnen.koekje.unwrap_or_else(|| panic!("{naam} cannot sign in: {}", binnen.tekst));
        let zonder = Self { wie: Some(wie), account, koekje, csrf: String::new() };
        let eigen = zonder.ask(site, "GET", "/account", &Inhoud::Niets).await.tekst;
        let (_, na) = eigen.split_once("name=\"csrf\" value=\"").expect("a page with a form");
        let (csrf, _) = na.split_once('"').expect("a page that is whole");
        Self { csrf: csrf.to_owned(), ..zonder }
    }

    pub(super) async fn ask(&self, site: &Router, methode: &str, adres: &str, inhoud: &Inhoud) -> Antwoord {
        let (soort, lichaam) = inhoud.write(&self.csrf);
        let mut vraag = Request::builder().method(methode).uri(adres).header(header::COOKIE, &self.koekje);
        vraag = vraag.header("idempotency-key", "wandeling-1");
        if let Some(soort) = soort {
            vraag = vraag.header(header::CONTENT_TYPE, soort);
        }
        let antwoord = site.clone().oneshot(vraag.body(Body::from(lichaam)).unwrap()).await.unwrap();
        let (kop, lichaam) = antwoord.into_parts();
        let tekst = |naam| kop.headers.get(naam).map_or("", |waarde| waarde.to_str().unwrap()).to_owned();
        let koekje = tekst(header::SET_COOKIE).split(';').next().filter(|deel| !deel.is_empty()).map(str::to_owned);
        let (naar, soort) = (tekst(header::LOCATION), tekst(header::CONTENT_TYPE));
        let bytes = to_bytes(lichaam, usize::MAX).await.unwrap();
        Antwoord { status: kop.status, naar, soort, tekst: String::from_utf8_lossy(&bytes).into_owned(), koekje }
    }
}

const GRENS: &str = "de-grens-van-de-wandeling";

impl Inhoud {
    fn write(&self, csrf: &str) -> (Option<String>, String) {
        let escape = |tekst: &str| askama::filters::urlencode_strict(tekst).unwrap().to_string();
        match self {
            Self::Niets => (None, String::new()),
            Self::Velden(velden) => {
                let mut paren = vec![format!("csrf={}", escape(csrf))];
                paren.extend(velden.iter().map(|(veld, waarde)| format!("{}={}", escape(veld), escape(waarde))));
                (Some("application/x-www-form-urlencoded".to_owned()), paren.join("&"))
            }
            Self::Bestand(veld, tekst) => {
                let deel = |kop: &str, tekst: &str| {
                    format!("--{GRENS}\r\nContent-Disposition: form-data; name={kop}\r\n\r\n{tekst}\r\n")
                };
                let bestand = deel(&format!("\"{veld}\"; filename=\"bestand.csv\""), tekst);
                let lichaam = format!("{}{bestand}--{GRENS}--\r\n", deel("\"csrf\"", csrf));
                (Some(format!("multipart/form-data; boundary={GRENS}")), lichaam)
            }
            Self::Json(waarde) => (Some("application/json".to_owned()), waarde.to_string()),
        }
    }
}
