//! The Inspectie: takes signals about schools from leerplicht, handles them by the clock, and tells the reporter every step.

pub mod bestuur;
pub mod bewerkingen;
pub mod boete;
pub mod brief;
pub mod cijfers;
pub mod dossier;
pub mod overeenkomst;
pub mod paden;
pub mod selectie;
pub mod signalenbox;
pub mod start;
mod store;
mod woorden;

pub use woorden::{WOORDEN, navigatie, woorden};

use std::sync::Arc;

use axum::Router;
use kern::outbox::Bezorger;
use kern::register::{Migratie, Partijmigraties, Register};
use kern::toegang::{Bewerking, Toegang};
use recht::bepalingen::{Recht, Rechtfout};
use recht::kalender::Feestdagen;
use uitwisseling::signalenbox::Melderkoppeling;
use utoipa_axum::router::OpenApiRouter;

use crate::brief::Brievenzetter;

/// What this party can do with personal data.
pub static BEWERKINGEN: &[Bewerking] = bewerkingen::ALLE;

/// The tables of this party.
pub const MIGRATIES: Partijmigraties = Partijmigraties {
    partij: "inspectie",
    migraties: &[
        Migratie {
            naam: "0001_signalenbox",
            sql: include_str!("../migrations/0001_signalenbox.sql"),
            alleen_toevoegen: &[
                "inspectie_signaal",
                "inspectie_signaalbijlage",
                "inspectie_signaalstap",
                "inspectie_schoolrol",
            ],
        },
        Migratie {
            naam: "0002_selectie",
            sql: include_str!("../migrations/0002_selectie.sql"),
            alleen_toevoegen: &["inspectie_selectiebron", "inspectie_selectie", "inspectie_selectiebesluit"],
        },
        Migratie {
            naam: "0004_overeenkomst",
            sql: include_str!("../migrations/0004_overeenkomst.sql"),
            alleen_toevoegen: &["inspectie_overeenkomst", "inspectie_overeenkomststap", "inspectie_bestuursbrief"],
        },
        Migratie {
            naam: "0005_boete",
            sql: include_str!("../migrations/0005_boete.sql"),
            alleen_toevoegen: &["inspectie_boete", "inspectie_boetestap"],
        },
    ],
};

/// The pages of the Inspectie. They want a session around them: `kern::account::with_sessions`.
pub fn routes(inspectie: Inspectie) -> Router {
    Router::new()
        .merge(start::pages::routes())
        .merge(signalenbox::pages::routes())
        .merge(dossier::pages::routes())
        .merge(selectie::pages::routes())
        .merge(cijfers::pages::routes())
        .merge(overeenkomst::pages::routes())
        .merge(brief::pages::routes())
        .merge(boete::pages::routes())
        .merge(bestuur::pages::routes())
        .with_state(inspectie)
}

/// The operations of the Inspectie under `/v1`, with their description.
pub fn api(inspectie: Inspectie) -> OpenApiRouter {
    OpenApiRouter::new()
        .merge(signalenbox::api::routes())
        .merge(selectie::api::routes())
        .merge(cijfers::api::routes())
        .merge(overeenkomst::api::routes())
        .merge(boete::api::routes())
        .merge(bestuur::api::routes())
        .with_state(inspectie)
}

/// What the worker delivers for this party.
pub fn bezorgers(inspectie: &Inspectie, melders: &Arc<dyn Melderkoppeling>) -> Vec<Arc<dyn Bezorger>> {
    let (inspectie, melders) = (inspectie.clone(), Arc::clone(melders));
    vec![Arc::new(signalenbox::messages::Bezorging { inspectie, melders })]
}

/// What the use cases of this party stand on. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Inspectie {
    pub(crate) register: Register,
    pub(crate) toegang: Arc<Toegang>,
    pub(crate) recht: Arc<Recht>,
    pub(crate) feestdagen: Arc<Feestdagen>,
    pub(crate) zetter: Arc<dyn Brievenzetter>,
}

impl Inspectie {
    /// The party on a register, with the law as it is shipped, and with what sets its letters.
    pub fn new(register: Register, toegang: Arc<Toegang>, zetter: Arc<dyn Brievenzetter>) -> Result<Self, Rechtfout> {
        let recht = Recht::ingebouwd()?;
        let feestdagen = Arc::new(Feestdagen::new(&recht)?);
        Ok(Self { register, toegang, recht: Arc::new(recht), feestdagen, zetter })
    }
}
