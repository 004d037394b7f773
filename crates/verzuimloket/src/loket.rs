//! An open Verzuimloket: its register, the law, and who may do what in it.

use std::sync::Arc;

use kern::klok::{Klok, Klokfout};
use kern::register::{Instellingen, Migratie, Partijmigraties, Register, Registerfout};
use kern::toegang::{Beleidsfout, Bewerking, Doel, Gebruiker, GeenToegang, Permit, Toegang};
use recht::begrip::{Nummerfout, Organisatiecode};
use recht::bepalingen::{Recht, Rechtfout};

/// Taking reports, and what is done with them.
pub static VERWERKEN: Bewerking = Bewerking {
    naam: "verzuimloket.bericht.verwerken",
    doel: Doel::Berichtenverkeer,
    nl: "Een verzuimmelding of een handeling daarop aannemen, nummeren, toetsen en doorzenden.",
    en: "Taking a report or an act on it: numbering, checking and sending it on.",
};

/// Handing over what waits for an organisation.
pub static AFLEVEREN: Bewerking = Bewerking {
    naam: "verzuimloket.bericht.afleveren",
    doel: Doel::Berichtenverkeer,
    nl: "Een aangesloten organisatie geven wat voor haar klaarstaat.",
    en: "Giving a connected organisation what waits for it.",
};

/// Loading the registers of schools, pupils, organisations and connections.
pub static STAM: Bewerking = Bewerking {
    naam: "verzuimloket.stam.laden",
    doel: Doel::Berichtenverkeer,
    nl: "De registers van het Verzuimloket laden: scholen, leerlingen, organisaties en aansluitingen.",
    en: "Loading the registers of the Verzuimloket: schools, pupils, organisations and connections.",
};

/// What the Verzuimloket does with personal data.
pub static BEWERKINGEN: &[Bewerking] = &[VERWERKEN, AFLEVEREN, STAM];

/// The tables of the Verzuimloket.
pub const MIGRATIES: Partijmigraties = Partijmigraties {
    partij: "verzuimloket",
    migraties: &[Migratie {
        naam: "0001_verzuimloket",
        sql: include_str!("../migrations/0001_verzuimloket.sql"),
        alleen_toevoegen: &[
            "verzuimloket_verzuimmelding",
            "verzuimloket_ontvanger",
            "verzuimloket_status",
            "verzuimloket_bericht",
            "verzuimloket_aflevering",
        ],
    }],
};

/// The Verzuimloket as an organisation: the owner of its numbers and of its log.
pub fn loketcode() -> Result<Organisatiecode, Nummerfout> {
    "verzuimloket".parse()
}

/// The Verzuimloket cannot do what was asked. Nothing of it was kept.
#[derive(Debug, thiserror::Error)]
pub enum Loketfout {
    /// Its database cannot.
    #[error(transparent)]
    Register(#[from] Registerfout),
    /// The values of the law give no answer.
    #[error(transparent)]
    Recht(#[from] Rechtfout),
    /// The policy cannot be used.
    #[error(transparent)]
    Beleid(#[from] Beleidsfout),
    /// The policy does not allow it.
    #[error(transparent)]
    Toegang(#[from] GeenToegang),
    /// The day cannot be told.
    #[error(transparent)]
    Klok(#[from] Klokfout),
    /// A number that cannot be.
    #[error(transparent)]
    Nummer(#[from] Nummerfout),
    /// A message that cannot be written.
    #[error("een bericht kan niet worden geschreven")]
    Bericht(#[from] serde_json::Error),
}

/// An open Verzuimloket. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Loket(Arc<Binnen>);

#[derive(Debug)]
struct Binnen {
    register: Register,
    recht: Recht,
    toegang: Toegang,
}

impl Loket {
    /// Opens the database of the Verzuimloket and brings its tables up to date. Must be called within a Tokio runtime.
    pub async fn open(databank: &Instellingen, klok: Arc<dyn Klok>) -> Result<Self, Loketfout> {
        let register = Register::open(databank, klok, &[MIGRATIES]).await?;
        let (recht, toegang) = (Recht::ingebouwd()?, Toegang::of_parties(BEWERKINGEN)?);
        Ok(Self(Arc::new(Binnen { register, recht, toegang })))
    }

    /// Its register.
    pub fn register(&self) -> &Register {
        &self.0.register
    }

    /// Whether its database answers.
    pub(crate) async fn ping(&self) -> Result<(), Loketfout> {
        Ok(self.register().lees().ping().await.map_err(Registerfout::from)?)
    }

    pub(crate) fn recht(&self) -> &Recht {
        &self.0.recht
    }

    /// Proof that the Verzuimloket may do this for an organisation.
    pub(crate) fn permit(
        &self,
        bewerking: &'static Bewerking,
        organisatie: &Organisatiecode,
    ) -> Result<Permit, Loketfout> {
        Ok(self.0.toegang.permit(&Gebruiker::SYSTEEM, bewerking, organisatie)?)
    }
}
