//! A lesson on a teacher's screen, saved once at a time, and what is said when that cannot be.

use reqwest::StatusCode;
use sea_orm::DatabaseConnection;

use super::dag::body;
use super::installatie::Installatie;
use super::klant::{Antwoord, Klant, form};
use super::rijen;
use super::telling::Merken;

/// A lesson on a screen, with the marks to save.
pub(crate) struct Scherm {
    pub(crate) klant: Klant,
    pub(crate) les: i64,
    pub(crate) inhoud: serde_json::Value,
    csrf: String,
    velden: Vec<(String, String)>,
}

impl Scherm {
    /// Opens a lesson as the teacher of its school.
    pub(crate) async fn open(installatie: &Installatie, les: &rijen::Les) -> Self {
        let klant = Klant::sign_in(&installatie.basis(), &format!("docent.{}", les.organisatie)).await;
        let register = klant.get(&format!("/v1/lessen/{}/register", les.les)).await.expect(StatusCode::OK).json();
        let merken: Merken = register["leerlingen"]
            .as_array()
            .unwrap()
            .iter()
            .map(|een| (een["leerling"].as_i64().unwrap(), ("aanwezig".to_owned(), 0)))
            .collect();
        let pagina = klant.get(&format!("/school/les/{}", les.les)).await.expect(StatusCode::OK).tekst;
        Self {
            inhoud: body(&register, &merken),
            csrf: hidden(&pagina, "csrf"),
            velden: ["sleutel", "gezien"]
                .map(|naam| (naam.to_owned(), hidden(&pagina, naam)))
                .into_iter()
                .chain(merken.keys().map(|leerling| (format!("merk-{leerling}"), "aanwezig".to_owned())))
                .collect(),
            klant,
            les: les.les,
        }
    }

    /// Saves once through the API.
    pub(crate) async fn save(&self, sleutel: &str) -> Antwoord {
        let verzoek = self.klant.save_register(self.les, sleutel, &self.inhoud);
        self.klant.once(verzoek).await.unwrap()
    }

    /// Saves once as the page does.
    pub(crate) async fn save_page(&self) -> Antwoord {
        let mut velden = vec![("csrf", self.csrf.as_str())];
        velden.extend(self.velden.iter().map(|(naam, waarde)| (naam.as_str(), waarde.as_str())));
        let formulier = form(&velden);
        self.klant.once(self.klant.post_form(&format!("/school/les/{}", self.les), formulier)).await.unwrap()
    }
}

/// The value of a field of a form.
fn hidden(pagina: &str, naam: &str) -> String {
    let (_, rest) =
        pagina.split_once(&format!("name=\"{naam}\" value=\"")).unwrap_or_else(|| panic!("no {naam}: {pagina}"));
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// An answer of the API that says in words that it cannot be done now.
#[track_caller]
pub(crate) fn says_later(antwoord: &Antwoord) {
    assert_eq!(antwoord.status, StatusCode::SERVICE_UNAVAILABLE, "{antwoord:?}");
    assert_eq!(antwoord.soort, "application/problem+json", "{antwoord:?}");
    let titel = antwoord.json()["title"].as_str().unwrap().to_owned();
    assert!(titel.contains("later"), "{titel}");
}

/// The same as a page.
#[track_caller]
pub(crate) fn page_says_later(antwoord: &Antwoord) {
    assert_eq!(antwoord.status, StatusCode::SERVICE_UNAVAILABLE, "{antwoord:?}");
    assert!(antwoord.tekst.contains("Probeer het over een minuut opnieuw"), "{antwoord:?}");
}

/// How often a key was kept.
pub(crate) async fn saves(register: &DatabaseConnection, sleutel: &str) -> i64 {
    rijen::number(register, &format!("SELECT COUNT(*) FROM lesregistratie WHERE sleutel = '{sleutel}'")).await
}
