//! Reports come in, are acted on and go back, on every database, against a Verzuimloket that answers by the law.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

mod handelen;
mod lijst;
mod loket;
mod ontvangen;
mod vragen;

use std::sync::Arc;

use jiff::civil::{Date, date};
use kern::klok::VasteKlok;
use kern::outbox::Worker;
use kern::register::{Instellingen, Register};
use kern::toegang::{Accountnummer, Bewerking, Gebruiker, Organisatiecode, Permit, Rol, Toegang};
use recht::begrip::{Meldingsnummer, Meldingsoort, Meldplicht, Pgn, Sector};
use recht::melding::status::Meldingstatus;
use recht::plicht::Plicht;
use uitwisseling::berichten::{
    Actiesoort, Aflevering, Inhoud, Leerlinggegevens, Melder, OndernomenActie, Partij, Schoolgegevens, Specificatiedag,
    Statusbericht, VerzuimmeldingAflevering,
};
use uitwisseling::koppeling::Verzuimloketkoppeling;

use super::{Ambtenaar, Melding};
use crate::Leerplicht;
use crate::bewerkingen::BEKIJKEN;
pub(crate) use loket::Proefloket;

/// The day on which the tests begin, a Monday.
pub(crate) const VANDAAG: Date = date(2026, 3, 9);

pub(crate) fn west() -> Organisatiecode {
    "rbl-west".parse().unwrap()
}

pub(crate) fn oost() -> Organisatiecode {
    "rbl-oost".parse().unwrap()
}

pub(crate) fn nummer(nummer: u64) -> Meldingsnummer {
    nummer.try_into().unwrap()
}

/// An invented number that passes the 11-proof.
pub(crate) fn pgn(volgnummer: u32) -> Pgn {
    let mut kandidaten = (0..).map(|plus| format!("9{:08}", volgnummer * 100 + plus));
    kandidaten.find_map(|tekst| tekst.parse().ok()).unwrap()
}

/// One database with the party on it.
pub(crate) struct Proef {
    pub(crate) register: Register,
    pub(crate) klok: Arc<VasteKlok>,
    pub(crate) leerplicht: Leerplicht,
    pub(crate) loket: Arc<Proefloket>,
    pub(crate) worker: Worker,
    _databank: testkit::Proefdatabank,
}

/// The party on every database, at nine in the morning.
pub(crate) async fn alle() -> Vec<Proef> {
    let mut alle = Vec::new();
    for databank in testkit::databanken().await {
        alle.push(on(databank).await);
    }
    alle
}

/// The party on one database.
async fn on(databank: testkit::Proefdatabank) -> Proef {
    let klok = Arc::new(VasteKlok::new("2026-03-09T08:00:00Z".parse().unwrap()));
    let instellingen = Instellingen::new(&databank.adres);
    let register = Register::open(&instellingen, klok.clone(), &[crate::MIGRATIES]).await.unwrap();
    let toegang = Arc::new(Toegang::of_parties(crate::BEWERKINGEN).unwrap());
    let leerplicht = Leerplicht::new(register.clone(), toegang).unwrap();
    let loket = Arc::new(Proefloket::default());
    let koppeling: Arc<dyn Verzuimloketkoppeling> = loket.clone();
    let bezorgers = crate::bezorgers(&leerplicht, &koppeling);
    let rondes = crate::rondes(&leerplicht, &koppeling, vec![west(), oost()]);
    let worker = Worker::new(register.clone(), bezorgers, rondes);
    Proef { register, klok, leerplicht, loket, worker, _databank: databank }
}

impl Proef {
    /// An officer of west, by the number of the account.
    pub(crate) fn permit(&self, account: i64, bewerking: &'static Bewerking) -> Permit {
        self.permit_of(account, bewerking, &west())
    }

    pub(crate) fn permit_of(&self, account: i64, bewerking: &'static Bewerking, wie: &Organisatiecode) -> Permit {
        self.leerplicht.toegang.permit(&officer(account, wie), bewerking, wie).unwrap()
    }

    /// Lets the worker do what there is to do.
    pub(crate) async fn work(&self) {
        for _ in 0..10 {
            if self.worker.step().await.unwrap() == 0 {
                return;
            }
        }
    }

    /// What an officer of west sees of a report.
    pub(crate) async fn open(&self, welke: u64) -> Option<Melding> {
        let permit = self.permit(1, &BEKIJKEN);
        super::open(&self.leerplicht, &permit, nummer(welke)).await.unwrap()
    }

    pub(crate) async fn status(&self, welke: u64) -> Meldingstatus {
        self.open(welke).await.unwrap().regel.status
    }
}

pub(crate) fn officer(account: i64, organisatie: &Organisatiecode) -> Gebruiker {
    let rol = Rol::Leerplichtambtenaar;
    Gebruiker { account: Accountnummer(account), rol, organisatie: Some(organisatie.clone()) }
}

pub(crate) fn ambtenaar(naam: &str) -> Ambtenaar {
    Ambtenaar { naam: naam.into(), telefoon: Some("038 7654321".into()) }
}

/// A report of sixteen hours about a pupil, at a place of the feed.
pub(crate) fn melding(volgnummer: u64, welke: u64, leerling: u32) -> Aflevering {
    let inhoud = VerzuimmeldingAflevering {
        geregistreerd_op: VANDAAG,
        pgn: pgn(leerling),
        leerling: Some(Leerlinggegevens {
            achternaam: format!("Verzonnen{leerling}").into(),
            tussenvoegsel: None,
            voornaam: "Sam".into(),
            geboortedatum: date(2010, 3, 15),
        }),
        woongemeente: "0193".parse().unwrap(),
        school: Schoolgegevens {
            brin: "99XA".parse().unwrap(),
            vestiging: Some("00".parse().unwrap()),
            naam: "De Proef".to_owned(),
        },
        sector: Some(Sector::Vo),
        soort: Meldingsoort::ZestienUur,
        plicht: Some(Meldplicht::Wettelijk),
        grondslag: Plicht::Leerplicht,
        begin: date(2026, 2, 23),
        einde: Some(date(2026, 3, 6)),
        reden: Some("Wil niet meer naar school".into()),
        alle_lessen_gemist: Some(false),
        actie_gewenst: Some(true),
        toelichting: None,
        ondernomen_acties: vec![OndernomenActie {
            datum: date(2026, 3, 3),
            soort: Actiesoort::ContactOuders,
            omschrijving: Some("Vader weet van niets".into()),
        }],
        specificatie: vec![
            Specificatiedag { datum: date(2026, 2, 23), hele_dag: true, lesuren: Vec::new() },
            Specificatiedag { datum: date(2026, 3, 6), hele_dag: false, lesuren: vec![1, 2] },
        ],
        melder: Melder { naam: Some("M. de Verzonnene".into()), ..Melder::default() },
        opleiding: None,
    };
    aflevering(volgnummer, welke, Inhoud::Verzuimmelding(Box::new(inhoud)))
}

/// An act of the school, at a place of the feed.
pub(crate) fn from_school(volgnummer: u64, welke: u64, status: Meldingstatus, einde: Option<Date>) -> Aflevering {
    let bericht = Statusbericht {
        status,
        door: Partij::School { brin: "99XA".parse().unwrap(), vestiging: None },
        op: VANDAAG,
        reden: None,
        toelichting: None,
        terugkoppeling: None,
        behandelaar: None,
        einde,
    };
    aflevering(volgnummer, welke, Inhoud::Status(Box::new(bericht)))
}

fn aflevering(volgnummer: u64, welke: u64, inhoud: Inhoud) -> Aflevering {
    Aflevering { volgnummer, nummer: nummer(welke), tijdstip: "2026-03-09T07:30:00Z".parse().unwrap(), inhoud }
}
