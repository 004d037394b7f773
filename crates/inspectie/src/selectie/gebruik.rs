//! What is done with selections: bring a source, draw, sign off; every read is logged before it is shown.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use jiff::ToSpan as _;
use jiff::civil::Date;
use kern::klok::Klokfout;
use kern::register::Registerfout;
use kern::toegang::{Accountnummer, Organisatiecode, Permit};
use kern::toegangslog::{Logregel, Logsoort};
use recht::dag::Dag;
use thiserror::Error;
use uitwisseling::berichten::Vertrouwelijk;

use super::inlezen::{Cijferblad, Leesfout, read_cijfers, read_kader};
use super::kader::{Eenheid, Kader};
use super::opdracht::{LENGTE, Methodesoort, Opdracht, Selectiereden};
use super::record::Record;
use super::score::{Cijferbron, Risicocijfers, Risicodeel};
use super::store;
use super::woord::keuze;
use crate::Inspectie;

keuze! {
    /// What a source holds.
    Bronsoort {
        /// Schools and courses.
        Register => "register",
        /// Figures about them.
        Cijfers => "cijfers",
    }
}

/// A source as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bronregel {
    /// Its number.
    pub nummer: i64,
    /// What it holds.
    pub soort: Bronsoort,
    /// Where it comes from.
    pub bron: String,
    /// As of which day.
    pub peildatum: Date,
    /// How many schools and courses.
    pub aantal: i64,
    /// Who brought it.
    pub door: Vertrouwelijk,
}

/// What a second person said of a draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Besluit {
    /// Signed off, or else rejected.
    pub akkoord: bool,
    /// Why.
    pub reden: Vertrouwelijk,
    /// When.
    pub op: Date,
    /// Who.
    pub door: Vertrouwelijk,
}

/// A draw as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selectieregel {
    /// Its number.
    pub nummer: i64,
    /// What it was drawn for.
    pub naam: String,
    /// How.
    pub methode: Methodesoort,
    /// Units in its frame.
    pub eenheden: i64,
    /// Units that were drawn.
    pub getrokken: i64,
    /// When.
    pub op: Date,
    /// The account that drew.
    pub account: Accountnummer,
    /// Who drew.
    pub door: Vertrouwelijk,
    /// What a second person said; none as long as it waits.
    pub besluit: Option<Besluit>,
}

/// A draw with its record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selectie {
    /// As a row.
    pub regel: Selectieregel,
    /// Its record.
    pub record: Record,
    /// The record as it was written, to the letter.
    pub tekst: String,
}

/// What is asked when drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selectievraag {
    /// The key under which it is drawn once.
    pub kenmerk: String,
    /// What it is drawn for.
    pub naam: String,
    /// Number of the register.
    pub register: i64,
    /// Number of the figures.
    pub cijfers: Option<i64>,
    /// The question. With an empty seed one is made, so that nobody could know what comes of it.
    pub opdracht: Opdracht,
}

/// Why something is not done with a selection.
#[derive(Debug, Error)]
pub enum Selectiefout {
    /// There is no such selection or source here.
    #[error("no such selection or source")]
    NietGevonden,
    /// The question cannot be drawn.
    #[error("the draw is refused for {} reasons", .0.len())]
    Geweigerd(Vec<Selectiereden>),
    /// The file cannot be used.
    #[error("the file is refused for {} reasons", .0.len())]
    Bestand(Vec<Leesfout>),
    /// It has no name, or one that is too long.
    #[error("no name")]
    GeenNaam,
    /// Who drew does not sign off.
    #[error("signed off by who drew")]
    Zelf,
    /// Somebody signed off or rejected before.
    #[error("decided before")]
    AlBesloten,
    /// Who rejects says why.
    #[error("rejected without a reason")]
    GeenReden,
    /// The register cannot do it now.
    #[error(transparent)]
    Register(#[from] Registerfout),
    /// The day cannot be told.
    #[error(transparent)]
    Klok(#[from] Klokfout),
    /// No chance for a seed.
    #[error(transparent)]
    Toeval(#[from] getrandom::Error),
    /// A record cannot be written.
    #[error("a record cannot be written")]
    Schrijven(#[source] serde_json::Error),
}

impl Selectiefout {
    /// The key of its sentence, and the field it is about, when who asked can mend it.
    pub fn key(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::GeenNaam => Some(("naam", "selectie-fout-geen-naam")),
            Self::Zelf => Some(("besluit", "selectie-fout-zelf")),
            Self::AlBesloten => Some(("besluit", "selectie-fout-al-besloten")),
            Self::GeenReden => Some(("reden", "selectie-fout-geen-reden")),
            _ => None,
        }
    }
}

/// Reads a register or figures in, whole or not at all. Gives its number.
pub async fn add_source(
    inspectie: &Inspectie,
    permit: &Permit,
    door: &Vertrouwelijk,
    (soort, bron, peildatum): (Bronsoort, &str, Date),
    bytes: &[u8],
) -> Result<i64, Selectiefout> {
    let organisatie = own(permit)?;
    let bron = named(bron)?;
    let (aantal, inhoud) = match soort {
        Bronsoort::Register => {
            let eenheden = read_kader(bytes).map_err(Selectiefout::Bestand)?;
            (eenheden.len(), serde_json::to_string(&Kader { bron: bron.clone(), peildatum, eenheden }))
        }
        Bronsoort::Cijfers => {
            let Cijferblad { delen, waarden } = read_cijfers(bytes).map_err(Selectiefout::Bestand)?;
            let bronnen = vec![Cijferbron { bron: bron.clone(), peildatum, delen }];
            (waarden.len(), serde_json::to_string(&Risicocijfers { bronnen, waarden }))
        }
    };
    let inhoud = inhoud.map_err(Selectiefout::Schrijven)?;
    let mut wijziging = inspectie.register.begin().await?;
    let nummer = wijziging.take_numbers(organisatie, "inspectie_selectiebron", 1).await?;
    let aantal = i64::try_from(aantal).unwrap_or(i64::MAX);
    let regel = Bronregel { nummer, soort, bron, peildatum, aantal, door: door.clone() };
    store::insert_source(&wijziging, permit, organisatie, &regel, inhoud).await?;
    let onderwerp = format!("selectiebron:{nummer}");
    wijziging.log(Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, onderwerp).with_content(bytes));
    wijziging.commit().await?;
    Ok(nummer)
}

/// The sources, newest first.
pub async fn sources(inspectie: &Inspectie, permit: &Permit) -> Result<Vec<Bronregel>, Selectiefout> {
    Ok(store::sources(&inspectie.register, permit).await?)
}

/// The register under a number.
pub async fn register(inspectie: &Inspectie, permit: &Permit, nummer: i64) -> Result<Kader, Selectiefout> {
    let kader = store::content(&inspectie.register, permit, Bronsoort::Register, nummer).await?;
    kader.ok_or(Selectiefout::NietGevonden)
}

/// The record as a draw would make it, with nothing written down. Where the seed is not made yet, another stands in its place: what
/// comes of it says nothing of what will be drawn.
pub async fn prepare(
    inspectie: &Inspectie,
    permit: &Permit,
    door: &Vertrouwelijk,
    vraag: &Selectievraag,
) -> Result<Record, Selectiefout> {
    let op = inspectie.register.klok().vandaag()?;
    let naam = named(&vraag.naam)?;
    let kader = register(inspectie, permit, vraag.register).await?;
    let mut cijfers = Risicocijfers::default();
    if vraag.opdracht.methode.op_risico() {
        if let Some(nummer) = vraag.cijfers {
            let gelezen = store::content(&inspectie.register, permit, Bronsoort::Cijfers, nummer).await?;
            cijfers = gelezen.ok_or(Selectiefout::NietGevonden)?;
        }
        add_signals(inspectie, permit, &kader.eenheden, op, &mut cijfers).await?;
        // What is about nobody in the frame does not belong in the record.
        let codes: BTreeSet<&str> = kader.eenheden.iter().map(|een| een.code.as_str()).collect();
        cijfers.waarden.retain(|code, _| codes.contains(code.as_str()));
    }
    let mut opdracht = vraag.opdracht.clone();
    if opdracht.zaad.trim().is_empty() {
        opdracht.zaad = made_seed()?;
    }
    Record::draw(&naam, op, door.clone(), kader, cijfers, opdracht).map_err(Selectiefout::Geweigerd)
}

/// Draws, once for each key. Gives the number of the draw.
pub async fn draw(
    inspectie: &Inspectie,
    permit: &Permit,
    door: &Vertrouwelijk,
    vraag: &Selectievraag,
) -> Result<i64, Selectiefout> {
    let organisatie = own(permit)?;
    let record = prepare(inspectie, permit, door, vraag).await?;
    let tekst = record.to_json().map_err(Selectiefout::Schrijven)?;
    let mut wijziging = inspectie.register.begin().await?;
    if let Some(nummer) = store::find_by_key(&wijziging, permit, organisatie, &vraag.kenmerk).await? {
        return Ok(nummer);
    }
    let nummer = wijziging.take_numbers(organisatie, "inspectie_selectie", 1).await?;
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, subject(nummer));
    wijziging.log(regel.with_content(tekst.as_bytes()));
    store::insert(&wijziging, permit, organisatie, (nummer, &vraag.kenmerk), &record, tekst).await?;
    wijziging.commit().await?;
    Ok(nummer)
}

/// Signs a draw off or rejects it: a second person, once.
pub async fn decide(
    inspectie: &Inspectie,
    permit: &Permit,
    door: &Vertrouwelijk,
    nummer: i64,
    akkoord: bool,
    reden: &Vertrouwelijk,
) -> Result<(), Selectiefout> {
    let organisatie = own(permit)?;
    let regels = store::list(&inspectie.register, permit).await?;
    let regel = regels.into_iter().find(|regel| regel.nummer == nummer).ok_or(Selectiefout::NietGevonden)?;
    if regel.account == permit.account() {
        return Err(Selectiefout::Zelf);
    }
    if regel.besluit.is_some() {
        return Err(Selectiefout::AlBesloten);
    }
    if !akkoord && reden.filled().is_none() {
        return Err(Selectiefout::GeenReden);
    }
    let op = inspectie.register.klok().vandaag()?;
    let reden: String = reden.reveal().trim().chars().take(LENGTE).collect();
    let besluit = Besluit { akkoord, reden: reden.into(), op, door: door.clone() };
    let mut wijziging = inspectie.register.begin().await?;
    if !store::insert_decision(&wijziging, permit, organisatie, nummer, &besluit).await? {
        return Err(Selectiefout::AlBesloten);
    }
    wijziging.log(Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, subject(nummer)));
    Ok(wijziging.commit().await?)
}

/// The draws, newest first.
pub async fn list(inspectie: &Inspectie, permit: &Permit) -> Result<Vec<Selectieregel>, Selectiefout> {
    Ok(store::list(&inspectie.register, permit).await?)
}

/// A draw with its record.
pub async fn open(inspectie: &Inspectie, permit: &Permit, nummer: i64) -> Result<Selectie, Selectiefout> {
    let selectie = store::find(&inspectie.register, permit, nummer).await?.ok_or(Selectiefout::NietGevonden)?;
    let eigen = own(permit)?;
    let regel = Logregel::of_permit(permit, eigen, Logsoort::Gelezen, subject(nummer));
    inspectie.register.log_read(vec![regel]).await?;
    Ok(selectie)
}

/// A key for a form, so that sending it twice draws once.
pub fn new_key(inspectie: &Inspectie, permit: &Permit) -> String {
    format!("{}-{}", permit.account(), inspectie.register.klok().nu().as_microsecond())
}

/// Adds what the Signalenbox knows: how many signals there were over the last year, where none is a known zero; and the reports that were
/// late or missed, by the newest evidence that came with a signal. What a file said before stays.
async fn add_signals(
    inspectie: &Inspectie,
    permit: &Permit,
    eenheden: &[Eenheid],
    op: Date,
    cijfers: &mut Risicocijfers,
) -> Result<(), Selectiefout> {
    let vanaf = Dag::from(op.saturating_sub(1.year()));
    let signalen = store::signals(&inspectie.register, permit, vanaf).await?;
    let mut bekend: BTreeMap<&str, BTreeMap<Risicodeel, u32>> = BTreeMap::new();
    let mut delen = BTreeSet::from([Risicodeel::Signalen]);
    for (code, bewijs) in &signalen {
        let waarden = bekend.entry(code).or_default();
        *waarden.entry(Risicodeel::Signalen).or_default() += 1;
        if let Some(bewijs) = bewijs {
            delen.insert(Risicodeel::TeLaat);
            waarden.insert(Risicodeel::TeLaat, u32::try_from(bewijs.te_laat.len()).unwrap_or(u32::MAX));
            if let Some(gemist) = bewijs.gemist {
                delen.insert(Risicodeel::Gemist);
                waarden.insert(Risicodeel::Gemist, gemist);
            }
        }
    }
    for eenheid in eenheden {
        let mut van_hier = bekend.remove(eenheid.code.as_str()).unwrap_or_default();
        van_hier.entry(Risicodeel::Signalen).or_insert(0);
        let waarden = cijfers.waarden.entry(eenheid.code.clone()).or_default();
        for (deel, waarde) in van_hier {
            waarden.entry(deel).or_insert(waarde);
        }
    }
    cijfers.bronnen.push(Cijferbron { bron: "Signalenbox".to_owned(), peildatum: op, delen });
    Ok(())
}

fn own(permit: &Permit) -> Result<&Organisatiecode, Selectiefout> {
    permit.organisaties().first().ok_or(Selectiefout::NietGevonden)
}

fn named(naam: &str) -> Result<String, Selectiefout> {
    let naam = naam.trim();
    let past = !naam.is_empty() && naam.chars().count() <= LENGTE;
    past.then(|| naam.to_owned()).ok_or(Selectiefout::GeenNaam)
}

fn made_seed() -> Result<String, getrandom::Error> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes)?;
    let mut zaad = String::with_capacity(32);
    for byte in bytes {
        // Writing to a text cannot fail.
        let _ = write!(zaad, "{byte:02x}");
    }
    Ok(zaad)
}

fn subject(nummer: i64) -> String {
    format!("selectie:{nummer}")
}
