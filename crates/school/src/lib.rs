//! The school: keeps the absence administration, sees the norm coming, reports in time, and can check itself.

use std::sync::Arc;

use axum::Router;
use kern::outbox::{Bezorger, Ronde};
use kern::register::{Migratie, Partijmigraties};
use kern::toegang::{Bewerking, Doel, Organisatiecode};
use uitwisseling::koppeling::Verzuimloketkoppeling;
use utoipa_axum::router::OpenApiRouter;

pub mod afwezigheid;
pub mod dagwisseling;
pub mod dossier;
pub mod import;
pub mod keten;
pub mod leerling;
pub mod les;
mod navigatie;
mod staat;
pub mod stam;
pub mod start;
#[cfg(test)]
mod tests;
pub mod verzuim;
pub mod verzuimmelding;
pub mod vulling;
pub mod werklijst;

use dagwisseling::Dagwisseling;
use verzuimmelding::messages::{Bezorging, Ophalen};

pub use navigatie::navigatie;
pub use staat::{
    Bevoegd, Meldingafloop, Schoolstaat, Venster, Vensterdag, Vensterkeuze, Vensterplaatje, WOORDEN, fault, woorden,
};

/// The pages of a school. They want a session around them: `kern::account::with_sessions`.
pub fn routes(staat: Schoolstaat) -> Router {
    Router::new()
        .merge(start::pages::routes())
        .merge(les::pages::routes())
        .merge(verzuim::pages::routes())
        .merge(leerling::pages::routes())
        .merge(verzuimmelding::pages::routes())
        .merge(werklijst::pages::routes())
        .merge(afwezigheid::pages::routes())
        .merge(import::pages::routes())
        .with_state(staat)
}

/// The operations of a school under `/v1`, with their description.
pub fn api(staat: Schoolstaat) -> OpenApiRouter {
    OpenApiRouter::new()
        .merge(les::api::routes())
        .merge(verzuim::api::routes())
        .merge(verzuimmelding::api::routes())
        .with_state(staat)
}

/// What the worker delivers for schools.
pub fn bezorgers(staat: &Schoolstaat, koppeling: &Arc<dyn Verzuimloketkoppeling>) -> Vec<Arc<dyn Bezorger>> {
    let (scholen, toegang) = (staat.scholen.clone(), Arc::clone(&staat.toegang));
    vec![Arc::new(Bezorging { scholen, toegang, koppeling: Arc::clone(koppeling) })]
}

/// What the worker does in rounds for these schools.
pub fn rondes(
    staat: &Schoolstaat,
    koppeling: &Arc<dyn Verzuimloketkoppeling>,
    scholen: Vec<Organisatiecode>,
) -> Vec<Arc<dyn Ronde>> {
    let ophalen = Ophalen::new(staat.scholen.clone(), Arc::clone(&staat.toegang), Arc::clone(koppeling));
    let dagwisseling =
        Dagwisseling { scholen: staat.scholen.clone(), toegang: Arc::clone(&staat.toegang), voor: scholen.clone() };
    vec![Arc::new(ophalen.of(scholen)), Arc::new(dagwisseling)]
}

/// The tables of a school.
pub const MIGRATIES: Partijmigraties = Partijmigraties {
    partij: "school",
    migraties: &[
        Migratie {
            naam: "0001_school",
            sql: include_str!("../migrations/0001_school.sql"),
            alleen_toevoegen: &[
                "lesregistratie",
                "merk",
                "oordeel",
                "afwezigheid",
                "afwezigheid_intrekking",
                "verzuimmelding",
                "verzuimmelding_gebeurtenis",
                "verzuimmelding_aflevering",
                "ondernomen_actie",
            ],
        },
        Migratie {
            naam: "0002_import",
            sql: include_str!("../migrations/0002_import.sql"),
            alleen_toevoegen: &["importrun"],
        },
        Migratie {
            naam: "0003_verzuim_status",
            sql: include_str!("../migrations/0003_verzuim_status.sql"),
            alleen_toevoegen: &[],
        },
        Migratie {
            naam: "0004_zonder_rijnummer",
            sql: include_str!("../migrations/0004_zonder_rijnummer.sql"),
            alleen_toevoegen: &["lesregistratie", "merk"],
        },
    ],
};

macro_rules! bewerkingen {
    ($($(#[$doc:meta])* $naam:ident: $woord:literal, $doel:ident, $nl:literal, $en:literal;)*) => {
        $($(#[$doc])* pub static $naam: Bewerking =
            Bewerking { naam: $woord, doel: Doel::$doel, nl: $nl, en: $en };)*
        /// What can be done at a school; who may do it stands in `beleid/aanwezig.cedar`.
        pub const BEWERKINGEN: &[Bewerking] = &[$(Bewerking { naam: $woord, doel: Doel::$doel, nl: $nl, en: $en }),*];
    };
}

bewerkingen! {
    /// Opening a register.
    LES_BEKIJKEN: "school.les.bekijken", Registreren,
        "Lessen en hun register bekijken.", "See lessons and their register.";
    /// Saving a register on the day itself.
    LES_REGISTREREN: "school.les.registreren", Registreren,
        "Vastleggen wie er in een les was.", "Record who was in a lesson.";
    /// Saving it again later.
    LES_CORRIGEREN: "school.les.corrigeren", Registreren,
        "Een eerder opgeslagen register verbeteren, met een reden.", "Correct a register that was saved before, with a reason.";
    /// Saying whether absence was lawful.
    VERZUIM_BEOORDELEN: "school.verzuim.beoordelen", Verzuimbegeleiding,
        "Zeggen of verzuim geoorloofd was.", "Say whether absence was lawful.";
    /// The same for many entries at once.
    VERZUIM_MASSACORRECTIE: "school.verzuim.massacorrectie", Verzuimbegeleiding,
        "Veel verzuim tegelijk beoordelen, met een reden.", "Judge much absence at once, with a reason.";
    /// The lists.
    VERZUIM_LIJST: "school.verzuim.lijst", Verzuimbegeleiding,
        "De lijsten zien: niet geregistreerd, onverklaard, bijna.", "See the lists: not taken, unexplained, near.";
    /// Any pupil of the school.
    LEERLING_BEKIJKEN: "school.leerling.bekijken", Verzuimbegeleiding,
        "De verzuimpagina van elke leerling van de school zien.", "See the absence page of every pupil of the school.";
    /// Pupils of the class of which one is mentor.
    LEERLING_EIGEN_KLAS: "school.leerling.eigen_klas", Verzuimbegeleiding,
        "De verzuimpagina van leerlingen van de eigen klas zien.", "See the absence page of pupils of the own class.";
    /// What the school did itself for a pupil.
    LEERLING_ACTIE: "school.leerling.actie", Verzuimbegeleiding,
        "Vastleggen wat de school zelf voor een leerling deed.", "Record what the school did itself for a pupil.";
    /// Reports.
    VERZUIMMELDING_BEKIJKEN: "school.verzuimmelding.bekijken", Melden,
        "Verzuimmeldingen en hun loop zien.", "See reports and what became of them.";
    /// Making one.
    VERZUIMMELDING_VERSTUREN: "school.verzuimmelding.versturen", Melden,
        "Een verzuimmelding maken en versturen.", "Make and send a report.";
    /// Changing one.
    VERZUIMMELDING_WIJZIGEN: "school.verzuimmelding.wijzigen", Melden,
        "Een verzonden verzuimmelding wijzigen.", "Change a report that was sent.";
    /// Withdrawing one.
    VERZUIMMELDING_INTREKKEN: "school.verzuimmelding.intrekken", Melden,
        "Een verzuimmelding intrekken.", "Withdraw a report.";
    /// The verzuimcoordinator's list.
    WERKLIJST_BEKIJKEN: "school.werklijst.bekijken", Melden,
        "De werklijst van de verzuimcoördinator zien.", "See the verzuimcoördinator's work list.";
    /// The start page.
    START_BEKIJKEN: "school.start.bekijken", Registreren,
        "De startpagina van de school zien.", "See the school's start page.";
    /// Import.
    IMPORT_UITVOEREN: "school.import.uitvoeren", Beheer,
        "Leerlingen, klassen, rooster en personeel inlezen.", "Import pupils, classes, timetable and staff.";
    /// Known absence.
    AFWEZIGHEID_VASTLEGGEN: "school.afwezigheid.vastleggen", Verzuimbegeleiding,
        "Ziekmeldingen en toegekend verlof vastleggen.", "Record reported illness and granted leave.";
    /// What the worker does.
    BERICHT_VERWERKEN: "school.bericht.verwerken", Berichtenverkeer,
        "Meldingen bezorgen en statussen verwerken.", "Deliver reports and take in statuses.";
}
