//! The party on a database, with people at its desk and reporters that remember what they were told.

use std::sync::{Arc, Mutex};

use jiff::civil::date;
use kern::account::{Aanstelling, Accountinstellingen, Accounts, Hashsterkte, INSPECTIE, NieuwAccount};
use kern::klok::VasteKlok;
use kern::outbox::Worker;
use kern::register::{Instellingen, Register};
use kern::toegang::{Accountnummer, Bewerking, Gebruiker, Permit, Rol, Toegang};
use recht::toezicht::signaalmelding::{Signaalhandelingsoort, Signaalonderwerp, Signaalsector, Signaalsoort};
use uitwisseling::berichten::{
    Schoolgegevens, Signaalbericht, Signaalbijlage, Signaalgesprek, Signaalreactie, Signaalstapbericht, Vertrouwelijk,
};
use uitwisseling::signalenbox::{Antwoord, Melderkoppeling, Signalenboxkoppeling as _};

use crate::Inspectie;
use crate::bewerkingen::{BEHANDELEN, BEKIJKEN};
use crate::brief::{Brief, Brievenzetter, Zetfout};
use crate::signalenbox::messages::Binnenbox;
use crate::signalenbox::{self, Behandelfout, Daad, Signaal, Signaalnummer};

/// Who divides, who has the school, and a colleague: role, and place among the accounts.
pub(crate) const COORDINATOR: (Rol, usize) = (Rol::CoordinerendInspecteur, 0);
pub(crate) const INSPECTEUR: (Rol, usize) = (Rol::Inspecteur, 1);
pub(crate) const COLLEGA: (Rol, usize) = (Rol::Inspecteur, 2);
pub(crate) const JURIST: (Rol, usize) = (Rol::Jurist, 3);
/// Who speaks for the board of the school, and for another.
pub(crate) const BESTUUR: (Rol, usize) = (Rol::Bestuur, 4);
pub(crate) const ANDER_BESTUUR: (Rol, usize) = (Rol::Bestuur, 5);

#[derive(Default)]
pub(crate) struct Proefmelders(Mutex<Vec<Signaalstapbericht>>);

impl Melderkoppeling for Proefmelders {
    fn tell<'a>(&'a self, stap: &'a Signaalstapbericht) -> Antwoord<'a, ()> {
        Box::pin(async {
            self.0.lock().unwrap().push(stap.clone());
            Ok(())
        })
    }
}

/// Sets a letter as its texts, so that a test can read them.
#[derive(Debug)]
struct Proefzetter;

impl Brievenzetter for Proefzetter {
    fn set(&self, van: &str, brief: &Brief) -> Result<Vec<u8>, Zetfout> {
        let alineas: Vec<&str> = brief.alineas.iter().map(Vertrouwelijk::reveal).collect();
        let delen = [van, &brief.kenmerk, &brief.aan.join("/"), &brief.onderwerp, &alineas.join("\n")];
        Ok(delen.join("|").into_bytes())
    }
}

pub(crate) struct Proef {
    pub(crate) register: Register,
    pub(crate) klok: Arc<VasteKlok>,
    pub(crate) inspectie: Inspectie,
    accounts: Vec<Accountnummer>,
    melders: Arc<Proefmelders>,
    worker: Worker,
    _databank: testkit::Proefdatabank,
}

impl Proef {
    /// On every database, on a Monday at nine.
    pub(crate) async fn alle() -> Vec<Self> {
        let mut alle = Vec::new();
        for databank in testkit::databanken().await {
            alle.push(Self::on(databank).await);
        }
        alle
    }

    async fn on(databank: testkit::Proefdatabank) -> Self {
        let klok = Arc::new(VasteKlok::new("2026-03-09T08:00:00Z".parse().unwrap()));
        let partijen = [kern::account::MIGRATIES, crate::MIGRATIES];
        let register = Register::open(&Instellingen::new(&databank.adres), klok.clone(), &partijen).await.unwrap();
        let snel = Accountinstellingen { hashsterkte: Hashsterkte::PROEF, ..Accountinstellingen::default() };
        let accounts = Accounts::new(register.clone(), snel).await.unwrap();
        let nieuwe = [
            ("coordinator", COORDINATOR.0),
            ("inspecteur", INSPECTEUR.0),
            ("collega", COLLEGA.0),
            ("jurist", JURIST.0),
            ("bestuur", BESTUUR.0),
            ("ander", ANDER_BESTUUR.0),
        ];
        let accounts = accounts.create_all(nieuwe.map(|(naam, rol)| somebody(naam, rol)).into()).await.unwrap();
        let toegang = Arc::new(Toegang::of_parties(crate::BEWERKINGEN).unwrap());
        let inspectie = Inspectie::new(register.clone(), toegang, Arc::new(Proefzetter)).unwrap();
        let melders = Arc::new(Proefmelders::default());
        let koppeling: Arc<dyn Melderkoppeling> = melders.clone();
        let worker = Worker::new(register.clone(), crate::bezorgers(&inspectie, &koppeling), Vec::new());
        Self { register, klok, inspectie, accounts, melders, worker, _databank: databank }
    }

    pub(crate) fn account(&self, wie: (Rol, usize)) -> Accountnummer {
        self.accounts[wie.1]
    }

    pub(crate) fn gebruiker(&self, wie: (Rol, usize)) -> Gebruiker {
        Gebruiker { account: self.account(wie), rol: wie.0, organisatie: Some(works_at(wie).parse().unwrap()) }
    }

    pub(crate) fn permit(&self, wie: (Rol, usize), bewerking: &'static Bewerking) -> Permit {
        self.inspectie.toegang.permit(&self.gebruiker(wie), bewerking, &works_at(wie).parse().unwrap()).unwrap()
    }

    pub(crate) async fn receive(&self, kenmerk: &str) -> Signaalnummer {
        let bewijs = Binnenbox(self.inspectie.clone()).submit(&melding(kenmerk)).await.unwrap();
        Signaalnummer(bewijs.nummer)
    }

    pub(crate) async fn open(&self, nummer: Signaalnummer) -> Signaal {
        signalenbox::open(&self.inspectie, &self.permit(COORDINATOR, &BEKIJKEN), nummer).await.unwrap().unwrap()
    }

    /// Takes a step as it is filled in by who saw the melding as it stands.
    pub(crate) async fn act(
        &self,
        nummer: Signaalnummer,
        wie: (Rol, usize),
        soort: Signaalhandelingsoort,
        woorden: &str,
    ) -> Result<(), Behandelfout> {
        let gezien = self.open(nummer).await.regel.volgnummer;
        let daad = Daad {
            woorden: Some(woorden.into()),
            inspecteur: Some(self.account(INSPECTEUR)),
            bezoek: Some(date(2026, 3, 24)),
            ..Daad::new(soort, gezien)
        };
        self.act_as(nummer, wie, &daad).await
    }

    pub(crate) async fn act_as(
        &self,
        nummer: Signaalnummer,
        wie: (Rol, usize),
        daad: &Daad,
    ) -> Result<(), Behandelfout> {
        let naam = format!("{:?}", wie.1).into();
        signalenbox::act(&self.inspectie, &self.permit(wie, &BEHANDELEN), nummer, &naam, daad).await
    }

    /// Looked at and passed on to the inspector.
    pub(crate) async fn forward(&self, nummer: Signaalnummer) {
        self.act(nummer, COORDINATOR, Signaalhandelingsoort::Triage, "").await.unwrap();
        self.act(nummer, COORDINATOR, Signaalhandelingsoort::Doorsturen, "").await.unwrap();
    }

    /// What the reporters were told, after the worker did what there was to do.
    pub(crate) async fn told(&self) -> Vec<Signaalstapbericht> {
        while self.worker.step().await.unwrap() > 0 {}
        self.melders.0.lock().unwrap().clone()
    }
}

/// The code of the organisation for which somebody works.
fn works_at(wie: (Rol, usize)) -> &'static str {
    match wie {
        BESTUUR => "bestuur-41234",
        ANDER_BESTUUR => "bestuur-49999",
        _ => INSPECTIE,
    }
}

fn somebody(naam: &str, rol: Rol) -> NieuwAccount {
    let aanstelling = Aanstelling {
        organisatie: INSPECTIE.parse().unwrap(),
        organisatienaam: "Inspectie".to_owned(),
        rol,
        van: date(2025, 8, 1),
        tot: Some(date(2027, 8, 1)),
    };
    NieuwAccount {
        gebruikersnaam: naam.parse().unwrap(),
        naam: format!("Naam {naam}"),
        wachtwoord: "vier losse woorden samen".to_owned(),
        tijdelijk: false,
        aanstellingen: vec![aanstelling],
    }
}

pub(crate) fn melding(kenmerk: &str) -> Signaalbericht {
    Signaalbericht {
        kenmerk: kenmerk.parse().unwrap(),
        organisatie: "rbl-west".parse().unwrap(),
        organisatienaam: "RBL West".to_owned(),
        melder: "Anna Ambtenaar".into(),
        ingediend_op: date(2026, 3, 9),
        soort: Signaalsoort::Signaal,
        sector: Signaalsector::Vo,
        onderwerp: Signaalonderwerp::NietOfNietTijdigMelden,
        school: Some(Schoolgegevens {
            brin: "99XA".parse().unwrap(),
            vestiging: Some("00".parse().unwrap()),
            naam: "De Proef".to_owned(),
        }),
        gesprek: Some(Signaalgesprek {
            op: Some(date(2026, 1, 12)),
            herstelperiode: Some(true),
            herstel_tot: Some(date(2026, 2, 13)),
        }),
        spoed: None,
        tekst: "De school meldt laat.".into(),
        bewijs: None,
        bijlagen: vec![Signaalbijlage {
            naam: "brief.pdf".into(),
            soort: "application/pdf".to_owned(),
            inhoud: base16ct::lower::encode_string(b"%PDF-1.7").into(),
        }],
    }
}

pub(crate) fn reactie(kenmerk: &str, soort: Signaalhandelingsoort) -> Signaalreactie {
    Signaalreactie {
        kenmerk: kenmerk.parse().unwrap(),
        signaal: "s-1".parse().unwrap(),
        organisatie: "rbl-west".parse().unwrap(),
        melder: "Anna Ambtenaar".into(),
        soort,
        op: date(2026, 3, 9),
        woorden: Some("Klas 3b".into()),
    }
}
