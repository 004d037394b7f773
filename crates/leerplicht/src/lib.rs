//! The leerplichtorganisatie: takes reports up by the clock, closes them with an outcome, and tells the school.

pub mod afspraak;
pub mod bewerkingen;
pub mod contact;
pub mod dossier;
pub mod keten;
pub mod paden;
pub mod signaalmelding;
pub mod start;
mod store;
pub mod werklijst;
mod woord;
mod woorden;

pub use woorden::{WOORDEN, navigatie, woorden};

use std::sync::Arc;

use axum::Router;
use kern::outbox::{Bezorger, Ronde};
use kern::register::{Migratie, Partijmigraties, Register};
use kern::toegang::{Bewerking, Organisatiecode, Toegang};
use recht::bepalingen::{Recht, Rechtfout};
use recht::kalender::Feestdagen;
use uitwisseling::koppeling::Verzuimloketkoppeling;
use uitwisseling::signalenbox::Signalenboxkoppeling;
use utoipa_axum::router::OpenApiRouter;

use afspraak::{Afspraakfout, Afspraken};
use werklijst::messages::{Bezorging, Ophalen};

/// What this party can do with personal data.
pub static BEWERKINGEN: &[Bewerking] = bewerkingen::ALLE;

/// The tables of this party.
pub const MIGRATIES: Partijmigraties = Partijmigraties {
    partij: "leerplicht",
    migraties: &[
        Migratie {
            naam: "0001_verzuimmelding",
            sql: include_str!("../migrations/0001_verzuimmelding.sql"),
            alleen_toevoegen: &["leerplicht_gebeurtenis", "leerplicht_handeling", "leerplicht_afloop"],
        },
        Migratie { naam: "0002_contact", sql: include_str!("../migrations/0002_contact.sql"), alleen_toevoegen: &[] },
        Migratie {
            naam: "0003_signaalmelding",
            sql: include_str!("../migrations/0003_signaalmelding.sql"),
            alleen_toevoegen: &[
                "leerplicht_signaal",
                "leerplicht_signaalbijlage",
                "leerplicht_signaalstap",
                "leerplicht_signaalreactie",
                "leerplicht_signaalafloop",
            ],
        },
        Migratie {
            naam: "0004_bewaarreden",
            sql: include_str!("../migrations/0004_bewaarreden.sql"),
            alleen_toevoegen: &[],
        },
    ],
};

/// The pages of a leerplichtorganisatie. They want a session around them: `kern::account::with_sessions`.
pub fn routes(leerplicht: Leerplicht) -> Router {
    Router::new()
        .merge(start::pages::routes())
        .merge(werklijst::pages::routes())
        .merge(dossier::pages::routes())
        .merge(signaalmelding::pages::routes())
        .with_state(leerplicht)
}

/// The operations of a leerplichtorganisatie under `/v1`, with their description.
pub fn api(leerplicht: Leerplicht) -> OpenApiRouter {
    OpenApiRouter::new()
        .merge(werklijst::api::routes())
        .merge(dossier::api::routes())
        .merge(signaalmelding::api::routes())
        .with_state(leerplicht)
}

/// What the worker delivers for this party.
pub fn bezorgers(leerplicht: &Leerplicht, koppeling: &Arc<dyn Verzuimloketkoppeling>) -> Vec<Arc<dyn Bezorger>> {
    vec![Arc::new(Bezorging { leerplicht: leerplicht.clone(), koppeling: Arc::clone(koppeling) })]
}

/// What the worker delivers for this party to the Signalenbox of the Inspectie.
pub fn signaalbezorgers(leerplicht: &Leerplicht, koppeling: &Arc<dyn Signalenboxkoppeling>) -> Vec<Arc<dyn Bezorger>> {
    let (leerplicht, koppeling) = (leerplicht.clone(), Arc::clone(koppeling));
    vec![Arc::new(signaalmelding::messages::Bezorging { leerplicht, koppeling })]
}

/// What the worker does for this party in rounds, for the leerplichtorganisaties of this installation.
pub fn rondes(
    leerplicht: &Leerplicht,
    koppeling: &Arc<dyn Verzuimloketkoppeling>,
    organisaties: Vec<Organisatiecode>,
) -> Vec<Arc<dyn Ronde>> {
    vec![Arc::new(Ophalen { leerplicht: leerplicht.clone(), koppeling: Arc::clone(koppeling), organisaties })]
}

/// What the use cases of this party stand on. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Leerplicht {
    pub(crate) register: Register,
    pub(crate) toegang: Arc<Toegang>,
    pub(crate) recht: Arc<Recht>,
    pub(crate) afspraken: Arc<Afspraken>,
    pub(crate) feestdagen: Arc<Feestdagen>,
}

impl Leerplicht {
    /// The party on a register, with the law and the agreements as they are shipped.
    pub fn new(register: Register, toegang: Arc<Toegang>) -> Result<Self, Opstartfout> {
        let recht = Recht::ingebouwd()?;
        let feestdagen = Arc::new(Feestdagen::new(&recht)?);
        let (recht, afspraken) = (Arc::new(recht), Arc::new(Afspraken::ingebouwd()?));
        Ok(Self { register, toegang, recht, afspraken, feestdagen })
    }

    /// The same with the organisation's own agreements.
    #[must_use]
    pub fn with_afspraken(mut self, afspraken: Afspraken) -> Self {
        self.afspraken = Arc::new(afspraken);
        self
    }

    /// The register on which it works.
    pub fn register(&self) -> &Register {
        &self.register
    }
}

/// The values of the law or the agreements that are shipped cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Opstartfout {
    /// The law.
    #[error(transparent)]
    Recht(#[from] Rechtfout),
    /// The agreements.
    #[error(transparent)]
    Afspraak(#[from] Afspraakfout),
}
