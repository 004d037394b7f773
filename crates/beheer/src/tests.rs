//! The desk on both databases, as a browser and a script see it.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

mod accounts;
mod api;
mod eerste;
mod log;
mod rollen;
mod woorden;

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::{Extension, Router};
use kern::account::{
    Aangemeld, Aanmeldfout, Aanmelding, Aanstelling, Accountinstellingen, Accounts, Hashsterkte, NieuwAccount, Poging,
};
use kern::klok::VasteKlok;
use kern::pagina::{Csrf, Gebruiker as Kadergebruiker, Paginacontext, dress};
use kern::register::{Instellingen, Register};
use kern::taal::Taal;
use kern::toegang::{Accountnummer, Bewerking, Doel, Gebruiker, Permit, Rol, Toegang};
use kern::toegangslog::{Logregel, Logsoort};
use sea_orm::ConnectionTrait as _;
use tower::ServiceExt as _;

use crate::Beheer;

const SCHOOL: &str = "99xa00";
const ANDERE: &str = "99xb00";
const RBL: &str = "rbl-west";
const WACHTWOORD: &str = "drie losse woorden";

/// One database with accounts: an administrator (1) and a teacher (2) at a school, a teacher at another one (3), somebody who
/// works at both (4), and an administrator for leerplicht (5).
struct Proef {
    beheer: Beheer,
    klok: Arc<VasteKlok>,
    _databank: testkit::Proefdatabank,
}

struct Antwoord {
    status: StatusCode,
    tekst: String,
    naar: String,
}

fn aanstelling(rol: Rol, organisatie: &str) -> Aanstelling {
    Aanstelling {
        organisatie: organisatie.parse().unwrap(),
        organisatienaam: format!("Organisatie {organisatie}"),
        rol,
        van: "2024-08-01".parse().unwrap(),
        tot: None,
    }
}

fn account(gebruikersnaam: &str, naam: &str, aanstellingen: Vec<Aanstelling>) -> NieuwAccount {
    NieuwAccount {
        gebruikersnaam: gebruikersnaam.parse().unwrap(),
        naam: naam.to_owned(),
        wachtwoord: WACHTWOORD.to_owned(),
        tijdelijk: false,
        aanstellingen,
    }
}

impl Proef {
    async fn alle() -> Vec<Self> {
        let mut alle = Vec::new();
        for databank in testkit::databanken().await {
            let proef = Self::empty(databank).await;
            let accounts = vec![
                account("beheer1", "Bea Beheer", vec![aanstelling(Rol::Beheerder, SCHOOL)]),
                account("docent1", "Dora Docent", vec![aanstelling(Rol::Docent, SCHOOL)]),
                account("vreemd1", "Vera Vreemd", vec![aanstelling(Rol::Docent, ANDERE)]),
                account(
                    "beide1",
                    "Ben Beide",
                    vec![aanstelling(Rol::Mentor, SCHOOL), aanstelling(Rol::Docent, ANDERE)],
                ),
                account("rbl1", "Rob Regio", vec![aanstelling(Rol::Beheerder, RBL)]),
            ];
            proef.beheer.accounts.create_all(accounts).await.unwrap();
            alle.push(proef);
        }
        alle
    }

    /// Without accounts, at nine in the morning.
    async fn empty(databank: testkit::Proefdatabank) -> Self {
        let klok = Arc::new(VasteKlok::new("2025-03-10T08:00:00Z".parse().unwrap()));
        let instellingen = Instellingen::new(&databank.adres);
        let register = Register::open(&instellingen, klok.clone(), &[kern::account::MIGRATIES]).await.unwrap();
        let instellingen = Accountinstellingen { hashsterkte: Hashsterkte::PROEF, ..Accountinstellingen::default() };
        let accounts = Accounts::new(register, instellingen).await.unwrap();
        let toegang = Arc::new(Toegang::of_parties(kern::account::BEWERKINGEN).unwrap());
        Self { beheer: Beheer::new(accounts, toegang), klok, _databank: databank }
    }

    fn site(&self, wie: Aangemeld) -> Router {
        dress(crate::routes(self.beheer.clone())).layer(Extension(wie))
    }

    async fn ask(&self, wie: Aangemeld, request: Request<Body>) -> Antwoord {
        let response = self.site(wie).oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let naar = headers.get(header::LOCATION).map_or("", |waarde| waarde.to_str().unwrap()).to_owned();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Antwoord { status, tekst: String::from_utf8(bytes.to_vec()).unwrap(), naar }
    }

    async fn get(&self, adres: &str) -> Antwoord {
        self.get_as(beheerder(), adres).await
    }

    async fn get_as(&self, wie: Aangemeld, adres: &str) -> Antwoord {
        self.ask(wie, Request::get(adres).body(Body::empty()).unwrap()).await
    }

    async fn post(&self, adres: &str, velden: &str) -> Antwoord {
        self.ask(beheerder(), posted(adres, velden)).await
    }

    async fn sign_in(&self, gebruikersnaam: &str, wachtwoord: &str) -> Result<Aanmelding, Aanmeldfout> {
        let adres = [192, 0, 2, 1].into();
        self.beheer.accounts.sign_in(Poging { gebruikersnaam, wachtwoord, adres }).await
    }

    /// The first column of every row.
    async fn texts(&self, sql: &str) -> Vec<String> {
        let register = self.beheer.register();
        let vraag = sea_orm::Statement::from_string(register.motor().backend(), sql);
        let rijen = register.lees().query_all_raw(vraag).await.unwrap();
        rijen.iter().map(|rij| rij.try_get_by_index(0).unwrap()).collect()
    }

    async fn run(&self, sql: &str) {
        self.beheer.register().lees().execute_unprepared(sql).await.unwrap();
    }

    /// What was written in the log of an organisation: operation, subject and reason.
    async fn written(&self, organisatie: &str) -> Vec<String> {
        self.texts(&format!(
            "SELECT bewerking || ' | ' || onderwerp || ' | ' || waarom FROM toegangslog \
             WHERE organisatie = '{organisatie}' AND soort = 'geschreven' AND waarom <> '' ORDER BY volgnummer"
        ))
        .await
    }

    fn permit(&self, bewerking: &'static Bewerking) -> Permit {
        let school = SCHOOL.parse().unwrap();
        self.beheer.toegang.permit(&at_work(1, Rol::Beheerder, SCHOOL), bewerking, &school).unwrap()
    }
}

/// A line about a pupil, as a school writes it.
fn regel(onderwerp: &str, soort: Logsoort, waarom: &str) -> Logregel {
    Logregel {
        organisatie: SCHOOL.parse().unwrap(),
        account: 2,
        rol: Rol::Docent.to_string(),
        bewerking: "school.les.corrigeren".to_owned(),
        doel: Doel::Registreren.to_string(),
        soort,
        onderwerp: onderwerp.to_owned(),
        waarom: waarom.to_owned(),
        inhoud: String::new(),
    }
}

fn at_work(account: i64, rol: Rol, organisatie: &str) -> Gebruiker {
    Gebruiker { account: Accountnummer(account), rol, organisatie: Some(organisatie.parse().unwrap()) }
}

fn signed_in(gebruiker: Gebruiker, taal: Taal) -> Aangemeld {
    let csrf = Csrf::new("proefteken");
    let kader = Kadergebruiker {
        account: gebruiker.account.to_string(),
        naam: "Bea Beheer".to_owned(),
        rol: gebruiker.rol.to_string(),
        organisatie: "De Proefschool".to_owned(),
        meer_rollen: false,
    };
    let pagina = Paginacontext { taal, csrf: csrf.clone(), gebruiker: Some(kader), ..Paginacontext::default() };
    Aangemeld { account: gebruiker.account, gebruiker: Some(gebruiker), csrf, taal, pagina }
}

fn beheerder() -> Aangemeld {
    signed_in(at_work(1, Rol::Beheerder, SCHOOL), Taal::Nl)
}

fn posted(adres: &str, velden: &str) -> Request<Body> {
    Request::post(adres)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(format!("csrf=proefteken&{velden}")))
        .unwrap()
}

/// What stands in the main part, without the markup.
fn words(html: &str) -> String {
    let (_, midden) = html.split_once("<main").unwrap();
    let (midden, _) = midden.split_once("</main>").unwrap();
    let delen = midden.split('<').skip(1).map(|deel| deel.split_once('>').map_or("", |(_, na)| na).trim());
    delen.filter(|deel| !deel.is_empty()).collect::<Vec<_>>().join("\n")
}
