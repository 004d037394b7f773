//! What waits: registers that should be there, and absence that nobody explained.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::{Date, DateTime};
use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Minuten;
use recht::dag::{Dag, begin_schooljaar};
use recht::verzuim::dossier::{Normstand, TeVersturen};

use super::norm::{TELT_MISSCHIEN, gather, stand, stand_at_worst};
use super::{Verzuim, store};
use crate::les::{Les, Lessleutel};
use crate::stam::{Leerling, Leerlingsleutel, Scholen, Schoolfout, Schoolprofiel};

/// A lesson without a register that should be there by now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NietGeregistreerd {
    /// The lesson.
    pub les: Les,
    /// Name of the teacher, when he is known.
    pub docent: Option<String>,
}

/// Whose lessons a list is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wie {
    /// Of the whole school.
    Iedereen,
    /// Of whoever asks.
    Eigen,
}

/// The lessons of this school year that are over and have no register, the latest first: only on school days, and only of
/// classes that had pupils then. No more than `hoogste`.
pub async fn not_taken(
    scholen: &Scholen,
    permit: &Permit,
    profiel: &Schoolprofiel,
    wie: Wie,
    hoogste: u32,
) -> Result<Vec<NietGeregistreerd>, Schoolfout> {
    let register = scholen.register();
    let nu = kern::klok::plaatselijk(register.klok().nu()).map_err(Registerfout::from)?;
    let organisatie = &profiel.school.organisatie;
    let van = Dag::from(begin_schooljaar(nu.date()));
    let minuut = i32::from(nu.hour()) * 60 + i32::from(nu.minute());
    let vraag = store::Ontbreekt { van, vandaag: nu.date().into(), minuut, wie, hoogste };
    let mut lessen = store::without_register(register.lees(), permit, organisatie, &vraag).await?;
    let kalender = &profiel.regels.kalender;
    lessen.retain(|een| kalender.vakantie(een.les.datum.into()).is_none());
    Ok(lessen)
}

/// A pupil with unexplained absence, and what it could become.
#[derive(Debug, Clone)]
pub struct Openleerling {
    /// The pupil.
    pub leerling: Leerling,
    /// The entries, the oldest first, each with its subject.
    pub regels: Vec<(Verzuim, String)>,
    /// What happens when nobody explains them.
    pub gevolg: Gevolg,
}

/// What unexplained absence could become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gevolg {
    /// A report, due by a day.
    Melding {
        /// The day on which the norm would be reached.
        einde: Date,
        /// Last day on which the report would be in time.
        uiterlijk: Date,
        /// Working days past that day.
        werkdagen_te_laat: u32,
    },
    /// Near the norm.
    Bijna {
        /// Minutes in the window.
        minuten: Minuten,
        /// Minutes missing to the norm.
        resterend: Minuten,
    },
    /// Nothing yet.
    Niets,
}

impl Gevolg {
    /// The difference between what the law says now and what it would say: a report that is due anyway is none.
    fn new(nu: &Normstand, dan: Normstand) -> Self {
        let is_nieuw = |een: &TeVersturen| {
            !nu.te_versturen
                .iter()
                .any(|al| (al.melding.soort, al.melding.einde) == (een.melding.soort, een.melding.einde))
        };
        let melding = dan.te_versturen.into_iter().filter(is_nieuw).min_by_key(|een| een.melding.uiterlijk);
        match (melding, dan.bijna) {
            (Some(TeVersturen { melding, werkdagen_te_laat }), _) => {
                Self::Melding { einde: melding.einde, uiterlijk: melding.uiterlijk, werkdagen_te_laat }
            }
            (None, Some(bijna)) => Self::Bijna { minuten: bijna.minuten, resterend: bijna.resterend },
            (None, None) => Self::Niets,
        }
    }

    /// The worst first; of two the one that comes first.
    fn order(&self) -> (u8, Dag, Minuten) {
        match self {
            Self::Melding { uiterlijk, .. } => (0, (*uiterlijk).into(), Minuten::NUL),
            Self::Bijna { resterend, .. } => (1, Dag(0), *resterend),
            Self::Niets => (2, Dag(0), Minuten::NUL),
        }
    }
}

/// The pupils with unexplained absence in this school year, by what it could become: those whom the reader follows. Six
/// queries for all of them.
pub async fn unexplained(
    scholen: &Scholen,
    permit: &Permit,
    profiel: &Schoolprofiel,
) -> Result<Vec<Openleerling>, Schoolfout> {
    let register = scholen.register();
    let (db, vandaag) = (register.lees(), register.klok().vandaag().map_err(Registerfout::from)?);
    let organisatie = &profiel.school.organisatie;
    let open = store::open(db, permit, organisatie, begin_schooljaar(vandaag).into(), vandaag).await?;
    let mut per_leerling: BTreeMap<Leerlingsleutel, Vec<(Verzuim, String)>> = BTreeMap::new();
    for (een, vak) in open {
        per_leerling.entry(een.leerling).or_default().push((een, vak));
    }
    let sleutels: Vec<Leerlingsleutel> = per_leerling.keys().copied().collect();
    let gegevens = gather(db, permit, profiel, &sleutels, &TELT_MISSCHIEN, vandaag).await?;
    let mut gevolgen = HashMap::new();
    for een in &gegevens {
        let (nu, dan) = (stand(profiel, een, vandaag)?, stand_at_worst(profiel, een, vandaag)?);
        gevolgen.insert(een.leerling, Gevolg::new(&nu, dan));
    }
    let leerlingen = crate::stam::store::pupils(db, permit, organisatie, &sleutels, vandaag).await?;
    let mut lijst: Vec<Openleerling> = leerlingen
        .into_iter()
        .filter_map(|leerling| {
            let regels = per_leerling.remove(&leerling.sleutel)?;
            let gevolg = gevolgen.remove(&leerling.sleutel)?;
            Some(Openleerling { leerling, regels, gevolg })
        })
        .collect();
    // Who is equally near stands by his oldest entry.
    lijst.sort_by_key(|een| (een.gevolg.order(), een.regels.first().map(|(regel, _)| regel.dag)));
    Ok(lijst)
}

/// Absence of one pupil, whatever was said of it.
#[derive(Debug, Clone)]
pub struct Regels {
    /// The pupil.
    pub leerling: Leerling,
    /// The entries.
    pub regels: Vec<Verzuim>,
}

/// All absence of a day, of one class or with an empty word of all: for a correction of many at once.
pub async fn of_day(
    scholen: &Scholen,
    permit: &Permit,
    profiel: &Schoolprofiel,
    op: Date,
    klas: &str,
) -> Result<Vec<Regels>, Schoolfout> {
    let db = scholen.register().lees();
    let gevonden = store::on_day(db, permit, &profiel.school.organisatie, op.into(), klas).await?;
    with_names(scholen, permit, profiel, gevonden.into_iter().map(|(een, _)| een).collect()).await
}

/// Whether the school has or had a class of this name, so that one without absence is told from one that is no class.
pub async fn knows_class(
    scholen: &Scholen,
    permit: &Permit,
    profiel: &Schoolprofiel,
    klas: &str,
) -> Result<bool, Schoolfout> {
    let db = scholen.register().lees();
    Ok(crate::stam::store::knows_class(db, permit, &profiel.school.organisatie, klas).await?)
}

/// Entries as they were chosen; one that is no longer there is left out.
pub async fn chosen(
    scholen: &Scholen,
    permit: &Permit,
    profiel: &Schoolprofiel,
    gekozen: &[(Lessleutel, Leerlingsleutel)],
) -> Result<Vec<Regels>, Schoolfout> {
    let lessen: BTreeSet<Lessleutel> = gekozen.iter().map(|(les, _)| *les).collect();
    let lessen: Vec<Lessleutel> = lessen.into_iter().take(super::MEEST).collect();
    let gekozen: BTreeSet<_> = gekozen.iter().collect();
    let db = scholen.register().lees();
    let mut regels = store::of_lessons(db, permit, &profiel.school.organisatie, &lessen).await?;
    regels.retain(|een| gekozen.contains(&(een.les, een.leerling)));
    regels.sort_by_key(|een| (een.leerling, een.dag, een.les));
    with_names(scholen, permit, profiel, regels).await
}

async fn with_names(
    scholen: &Scholen,
    permit: &Permit,
    profiel: &Schoolprofiel,
    regels: Vec<Verzuim>,
) -> Result<Vec<Regels>, Schoolfout> {
    let register = scholen.register();
    let (db, vandaag) = (register.lees(), register.klok().vandaag().map_err(Registerfout::from)?);
    let mut per_leerling: BTreeMap<Leerlingsleutel, Vec<Verzuim>> = BTreeMap::new();
    for een in regels {
        per_leerling.entry(een.leerling).or_default().push(een);
    }
    let sleutels: Vec<Leerlingsleutel> = per_leerling.keys().copied().collect();
    let leerlingen = crate::stam::store::pupils(db, permit, &profiel.school.organisatie, &sleutels, vandaag).await?;
    log_shown(scholen, permit, profiel, sleutels).await?;
    let met = leerlingen.into_iter();
    Ok(met.filter_map(|leerling| Some(Regels { regels: per_leerling.remove(&leerling.sleutel)?, leerling })).collect())
}

/// Says in the log whose absence a page showed.
pub async fn log_shown(
    scholen: &Scholen,
    permit: &Permit,
    profiel: &Schoolprofiel,
    leerlingen: impl IntoIterator<Item = Leerlingsleutel>,
) -> Result<(), Schoolfout> {
    let wie: Vec<String> = leerlingen.into_iter().map(|leerling| format!("leerling:{leerling}")).collect();
    if wie.is_empty() {
        return Ok(());
    }
    let regel = Logregel::of_permit(permit, &profiel.school.organisatie, Logsoort::Gelezen, wie.join(" "));
    Ok(scholen.register().log_read(vec![regel]).await?)
}

/// One entry with its history.
#[derive(Debug, Clone)]
pub struct Geschiedenis {
    /// The pupil.
    pub leerling: Leerling,
    /// The lesson.
    pub les: Les,
    /// The absence as it stands; `None` when the pupil was there, or the lesson is not given.
    pub verzuim: Option<Verzuim>,
    /// What was said of it, the oldest first.
    pub sporen: Vec<Spoor>,
}

/// Something that was said of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoor {
    /// When.
    pub tijdstip: jiff::Timestamp,
    /// By which account.
    pub account: i64,
    /// By whom, when it is a member of staff.
    pub door: Option<String>,
    /// What.
    pub wat: Gezegd,
    /// Why, when that was asked.
    pub waarom: String,
}

/// What was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gezegd {
    /// The teacher marked.
    Merk(crate::les::Merk),
    /// The office judged.
    Oordeel(recht::begrip::Verzuimstatus, Option<crate::afwezigheid::Reden>),
}

/// An entry with everything that was said of it; `None` when there is no such lesson, the pupil has no mark in it, or the
/// reader does not follow him.
pub async fn history(
    scholen: &Scholen,
    permit: &Permit,
    profiel: &Schoolprofiel,
    les: Lessleutel,
    leerling: Leerlingsleutel,
) -> Result<Option<Geschiedenis>, Schoolfout> {
    let register = scholen.register();
    let (db, vandaag) = (register.lees(), register.klok().vandaag().map_err(Registerfout::from)?);
    let organisatie = &profiel.school.organisatie;
    let Some(wie) = crate::leerling::store::pupil(db, permit, organisatie, leerling, vandaag).await? else {
        return Ok(None);
    };
    let Some(gevonden) = crate::les::lesson(scholen, permit, organisatie, les).await? else { return Ok(None) };
    let sporen = store::traces(db, permit, organisatie, les, leerling).await?;
    if sporen.is_empty() {
        return Ok(None);
    }
    let dag = Dag::from(gevonden.datum);
    let verzuim = store::of_pupil(db, permit, organisatie, leerling, dag, dag).await?;
    let regel =
        Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, format!("leerling:{leerling} les:{}", les.0));
    register.log_read(vec![regel]).await?;
    let verzuim = verzuim.into_iter().find(|een| een.les == les);
    Ok(Some(Geschiedenis { leerling: wie, les: gevonden, verzuim, sporen }))
}

/// Whether a moment of the day lies after a lesson.
pub(crate) fn is_over(les: &Les, nu: DateTime) -> bool {
    let minuut = i32::from(nu.hour()) * 60 + i32::from(nu.minute());
    les.datum < nu.date() || (les.datum == nu.date() && i32::from(les.einde) <= minuut)
}
