//! Accounts on both databases: signing in and being kept out, the second factor, sessions, pages.

mod aanmelden;
mod pages;
mod rem;
mod sessies;
mod totp;

use std::net::IpAddr;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::{Aanmeldfout, Aanmelding, Aanstelling, Accountinstellingen, Accounts, Hashsterkte, NieuwAccount, Poging};
use crate::klok::VasteKlok;
use crate::register::{Instellingen, Register};
use crate::toegang::{Accountnummer, Rol};

const WACHTWOORD: &str = "drie losse woorden";
const SCHOOL: &str = "99aa00";
const RBL: &str = "rbl-west";

/// A database with accounts and a clock that a test sets.
struct Proef {
    accounts: Accounts,
    register: Register,
    klok: Arc<VasteKlok>,
    databank: testkit::Proefdatabank,
}

impl Proef {
    async fn new(databank: testkit::Proefdatabank) -> Self {
        let klok = Arc::new(VasteKlok::new("2025-03-10T08:00:00Z".parse().unwrap()));
        let register = open(&databank, &klok).await;
        let accounts = Accounts::new(register.clone(), instellingen()).await.unwrap();
        Self { accounts, register, klok, databank }
    }

    async fn alle() -> Vec<Self> {
        let mut proeven = Vec::new();
        for databank in testkit::databanken().await {
            proeven.push(Self::new(databank).await);
        }
        proeven
    }

    fn nu(&self) -> Timestamp {
        self.register.klok().nu()
    }

    fn later(&self, duur: SignedDuration) {
        self.klok.set(self.nu() + duur);
    }

    async fn docent(&self) -> Accountnummer {
        self.accounts.create(account("docent1", vec![aanstelling(Rol::Docent, SCHOOL)])).await.unwrap()
    }

    async fn sign_in(&self, naam: &str, wachtwoord: &str) -> Result<Aanmelding, Aanmeldfout> {
        let adres = IpAddr::from([192, 0, 2, 1]);
        self.accounts.sign_in(Poging { gebruikersnaam: naam, wachtwoord, adres }).await
    }

    async fn sign_in_from(&self, naam: &str, wachtwoord: &str, adres: [u8; 4]) -> Result<Aanmelding, Aanmeldfout> {
        self.accounts.sign_in(Poging { gebruikersnaam: naam, wachtwoord, adres: IpAddr::from(adres) }).await
    }

    /// Bewerking, kind and subject of each log line of an organisation.
    async fn log(&self, organisatie: &str) -> Vec<String> {
        self.texts(&format!(
            "SELECT bewerking || ' ' || soort || ' ' || onderwerp FROM toegangslog \
             WHERE organisatie = '{organisatie}' ORDER BY volgnummer"
        ))
        .await
    }

    /// The first column of every row.
    async fn texts(&self, sql: &str) -> Vec<String> {
        use sea_orm::ConnectionTrait as _;
        let vraag = sea_orm::Statement::from_string(self.register.motor().backend(), sql);
        let rijen = self.register.lees().query_all_raw(vraag).await.unwrap();
        rijen.iter().map(|rij| rij.try_get_by_index(0).unwrap()).collect()
    }
}

async fn open(databank: &testkit::Proefdatabank, klok: &Arc<VasteKlok>) -> Register {
    let klok: Arc<VasteKlok> = Arc::clone(klok);
    Register::open(&Instellingen::new(&databank.adres), klok, &[super::MIGRATIES]).await.unwrap()
}

fn instellingen() -> Accountinstellingen {
    Accountinstellingen {
        hashsterkte: Hashsterkte::PROEF,
        kluissleutel: Some("0f".repeat(32).parse().unwrap()),
        ..Accountinstellingen::default()
    }
}

fn account(naam: &str, aanstellingen: Vec<Aanstelling>) -> NieuwAccount {
    NieuwAccount {
        gebruikersnaam: naam.parse().unwrap(),
        naam: "J. de Proef".to_owned(),
        wachtwoord: WACHTWOORD.to_owned(),
        tijdelijk: false,
        aanstellingen,
    }
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
