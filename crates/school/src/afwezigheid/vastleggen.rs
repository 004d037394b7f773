//! Recording known absence, ending it, and taking it back.
//!
//! A record never changes: who is better earlier gets a new one in its place. What was marked before is looked at again in
//! the same transaction, up to the reports that become due or needless.

use jiff::ToSpan as _;
use jiff::civil::Date;
use kern::register::{Registerfout, Wijziging};
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Organisatiecode;
use recht::dag::einde_schooljaar;

use super::{Afwezigheid, Reden, store};
use crate::stam::{Leerling, Leerlingsleutel, Scholen, Schoolfout};
use crate::verzuim;

/// Known absence as it is told.
#[derive(Clone, PartialEq, Eq)]
pub struct Afwezigheidsopgave {
    /// Who.
    pub leerling: Leerlingsleutel,
    /// First day.
    pub van: Date,
    /// Last day; none for illness of which the end is not known, which then lasts to the end of the school year at most.
    pub tot: Option<Date>,
    /// Why.
    pub reden: Reden,
    /// In words; asked for another ground of artikel 11.
    pub toelichting: String,
}

impl std::fmt::Debug for Afwezigheidsopgave {
    // What somebody has is nobody's business.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Afwezigheidsopgave").field("leerling", &self.leerling).finish_non_exhaustive()
    }
}

/// Why known absence is not recorded, ended or taken back.
#[derive(Debug, thiserror::Error)]
pub enum Afwezigheidsweigering {
    /// No such pupil at this school.
    #[error("deze leerling is er niet")]
    OnbekendeLeerling,
    /// No such record, or it was ended or taken back meanwhile.
    #[error("deze afwezigheid is er niet meer; laad de lijst opnieuw")]
    Onbekend,
    /// Only illness has an open end.
    #[error("geef de laatste dag")]
    GeenEinde,
    /// The last day lies before the first.
    #[error("de laatste dag ligt voor de eerste")]
    EindeVoorBegin,
    /// Ending can only make it shorter.
    #[error("de afwezigheid eindigt al op {0}; leg een nieuwe vast om haar te verlengen")]
    NietKorter(Date),
    /// Longer than a school year.
    #[error("dit duurt langer dan een schooljaar; de laatste dag kan tot en met {0}")]
    TeLang(Date),
    /// The pupil was not enrolled on the first day.
    #[error("de leerling stond op {0} niet ingeschreven")]
    NietIngeschreven(Date),
    /// Another ground must be told.
    #[error("leg uit waarom de leerling er niet is")]
    GeenToelichting,
    /// Taking back says why.
    #[error("geef aan waarom dit niet klopt")]
    GeenWaarom,
    /// The school cannot.
    #[error(transparent)]
    School(#[from] Schoolfout),
}

impl From<Registerfout> for Afwezigheidsweigering {
    fn from(fout: Registerfout) -> Self {
        Self::School(fout.into())
    }
}

/// Known absence with whom it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afwezigheidsregel {
    /// The absence.
    pub afwezigheid: Afwezigheid,
    /// The pupil, with his class on the day asked about.
    pub leerling: Leerling,
    /// In words.
    pub toelichting: String,
}

/// Keeps known absence, and returns its number.
pub async fn record(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    opgave: &Afwezigheidsopgave,
) -> Result<i64, Afwezigheidsweigering> {
    let tot = last_day(opgave)?;
    if opgave.reden == Reden::Anders && opgave.toelichting.trim().is_empty() {
        return Err(Afwezigheidsweigering::GeenToelichting);
    }
    let mut wijziging = scholen.register().begin().await?;
    let bekend = store::enrolled(wijziging.tx(), permit, organisatie, opgave.leerling, opgave.van).await?;
    if !bekend.ok_or(Afwezigheidsweigering::OnbekendeLeerling)? {
        return Err(Afwezigheidsweigering::NietIngeschreven(opgave.van));
    }
    let nieuw = Nieuw { van: opgave.van, tot, reden: opgave.reden, toelichting: opgave.toelichting.trim() };
    let nummer = nieuw.add(&mut wijziging, permit, organisatie, opgave.leerling, "").await?;
    look_again(scholen, &wijziging, permit, organisatie, opgave.leerling, (opgave.van, tot)).await?;
    wijziging.commit().await?;
    Ok(nummer)
}

fn last_day(opgave: &Afwezigheidsopgave) -> Result<Date, Afwezigheidsweigering> {
    let tot = match opgave.tot {
        Some(tot) => tot,
        None if opgave.reden == Reden::Ziekte => einde_schooljaar(opgave.van),
        None => return Err(Afwezigheidsweigering::GeenEinde),
    };
    let uiterlijk = opgave.van.saturating_add(1.year()).saturating_sub(1.day());
    if tot < opgave.van {
        Err(Afwezigheidsweigering::EindeVoorBegin)
    } else if tot > uiterlijk {
        Err(Afwezigheidsweigering::TeLang(uiterlijk))
    } else {
        Ok(tot)
    }
}

/// Ends known absence earlier: its last day was another. Returns the number of what stands in its place.
pub async fn end(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
    laatste: Date,
) -> Result<i64, Afwezigheidsweigering> {
    let mut wijziging = scholen.register().begin().await?;
    let regel = store::take(&wijziging, permit, organisatie, nummer).await?;
    let (oud, toelichting) = regel.ok_or(Afwezigheidsweigering::Onbekend)?;
    if laatste < oud.van {
        return Err(Afwezigheidsweigering::EindeVoorBegin);
    }
    if laatste >= oud.tot {
        return Err(Afwezigheidsweigering::NietKorter(oud.tot));
    }
    let waarom = format!("eerder geëindigd, op {laatste}");
    store::insert_withdrawal(&wijziging, permit, organisatie, nummer, &waarom).await.map_err(taken)?;
    let nieuw = Nieuw { van: oud.van, tot: laatste, reden: oud.reden, toelichting: &toelichting };
    let vervangt = format!("in plaats van afwezigheid:{nummer}");
    let nieuw = nieuw.add(&mut wijziging, permit, organisatie, oud.leerling, &vervangt).await?;
    look_again(scholen, &wijziging, permit, organisatie, oud.leerling, (oud.van, oud.tot)).await?;
    wijziging.commit().await?;
    Ok(nieuw)
}

/// Takes known absence back: it was never so. What was marked on those days is unexplained again.
pub async fn withdraw(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
    waarom: &str,
) -> Result<(), Afwezigheidsweigering> {
    let waarom = waarom.trim();
    if waarom.is_empty() {
        return Err(Afwezigheidsweigering::GeenWaarom);
    }
    let mut wijziging = scholen.register().begin().await?;
    let regel = store::take(&wijziging, permit, organisatie, nummer).await?;
    let (oud, _) = regel.ok_or(Afwezigheidsweigering::Onbekend)?;
    store::insert_withdrawal(&wijziging, permit, organisatie, nummer, waarom).await.map_err(taken)?;
    let onderwerp = format!("leerling:{} afwezigheid:{nummer}", oud.leerling);
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, onderwerp);
    wijziging.log(regel.because(waarom).with_content(b"ingetrokken"));
    look_again(scholen, &wijziging, permit, organisatie, oud.leerling, (oud.van, oud.tot)).await?;
    wijziging.commit().await?;
    Ok(())
}

/// Two who take the same back at the same moment: the second one finds it gone.
fn taken(fout: Registerfout) -> Afwezigheidsweigering {
    match fout {
        Registerfout::Dubbel(_) => Afwezigheidsweigering::Onbekend,
        fout => fout.into(),
    }
}

/// What is added.
struct Nieuw<'a> {
    van: Date,
    tot: Date,
    reden: Reden,
    toelichting: &'a str,
}

impl Nieuw<'_> {
    async fn add(
        &self,
        wijziging: &mut Wijziging,
        permit: &Permit,
        organisatie: &Organisatiecode,
        leerling: Leerlingsleutel,
        waarom: &str,
    ) -> Result<i64, Afwezigheidsweigering> {
        let nummer = wijziging.take_numbers(organisatie, "afwezigheid", 1).await?;
        let een = Afwezigheid { nummer, leerling, van: self.van, tot: self.tot, reden: self.reden };
        store::insert(wijziging, permit, organisatie, &een, self.toelichting).await?;
        let onderwerp = format!("leerling:{leerling} afwezigheid:{nummer}");
        let inhoud = format!("{} {} {} {}", self.van, self.tot, self.reden.word(), self.toelichting);
        let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, onderwerp);
        wijziging.log(regel.because(waarom).with_content(inhoud.as_bytes()));
        Ok(nummer)
    }
}

/// Works out anew what was marked in a period, and what is due by it.
async fn look_again(
    scholen: &Scholen,
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerling: Leerlingsleutel,
    (van, tot): (Date, Date),
) -> Result<(), Afwezigheidsweigering> {
    let profiel = scholen.profiel(organisatie).await?.ok_or(Afwezigheidsweigering::OnbekendeLeerling)?;
    let geraakt = verzuim::rederive(wijziging, permit, organisatie, leerling, van.into(), tot.into()).await?;
    let vandaag = kern::klok::dag_van(wijziging.nu()).map_err(Registerfout::from)?;
    verzuim::recompute(wijziging, permit, &profiel, &geraakt, vandaag).await?;
    Ok(())
}

/// Most lines of the list.
pub(super) const MEEST: u32 = 200;

/// The known absence that has not passed, the one that ends first on top; at most two hundred lines.
pub async fn current(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    vandaag: Date,
) -> Result<Vec<Afwezigheidsregel>, Schoolfout> {
    let register = scholen.register();
    let regels = store::current(register.lees(), permit, organisatie, vandaag).await?;
    log_shown(scholen, permit, organisatie, &regels).await?;
    Ok(regels)
}

/// One record that still stands.
pub async fn one(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
    vandaag: Date,
) -> Result<Option<Afwezigheidsregel>, Schoolfout> {
    let regel = store::one(scholen.register().lees(), permit, organisatie, nummer, vandaag).await?;
    log_shown(scholen, permit, organisatie, regel.as_slice()).await?;
    Ok(regel)
}

async fn log_shown(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    regels: &[Afwezigheidsregel],
) -> Result<(), Schoolfout> {
    let leerlingen: std::collections::BTreeSet<_> = regels.iter().map(|regel| regel.leerling.sleutel).collect();
    if leerlingen.is_empty() {
        return Ok(());
    }
    let onderwerp: Vec<String> = leerlingen.iter().map(|leerling| format!("leerling:{leerling}")).collect();
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, onderwerp.join(" "));
    Ok(scholen.register().log_read(vec![regel]).await?)
}

/// Pupils who may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gezocht {
    /// Nobody.
    Niemand,
    /// This one.
    Een(Box<Leerling>),
    /// One of these.
    Meer(Vec<Leerling>),
    /// More than can be shown.
    TeVeel,
}

/// Looks for the pupil of a number at school or a surname, among those enrolled on a day.
pub async fn search(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    tekst: &str,
    op: Date,
) -> Result<Gezocht, Schoolfout> {
    let tekst = tekst.trim();
    if tekst.is_empty() {
        return Ok(Gezocht::Niemand);
    }
    let register = scholen.register();
    let mut gevonden = store::search(register.lees(), permit, organisatie, tekst, op).await?;
    if gevonden.len() > store::GEVONDEN {
        return Ok(Gezocht::TeVeel);
    }
    let onderwerp: Vec<String> = gevonden.iter().map(|een| format!("leerling:{}", een.sleutel)).collect();
    if !onderwerp.is_empty() {
        let regel = Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, onderwerp.join(" "));
        register.log_read(vec![regel]).await?;
    }
    Ok(match gevonden.len() {
        0 => Gezocht::Niemand,
        1 => gevonden.pop().map_or(Gezocht::Niemand, |een| Gezocht::Een(Box::new(een))),
        _ => Gezocht::Meer(gevonden),
    })
}
