//! Absence: what the office says of what was marked, and what the law makes of it.
//!
//! Marks, judgements and known absence are facts with who and when. From them follows the absence as it stands, and from
//! that the reports that are due; both are worked out in the transaction that changed a fact.

use std::collections::{BTreeMap, BTreeSet};

use kern::register::{Registerfout, Schrijfvraag, Wijziging, run_together};
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::{Minuten, Organisatiecode, Verzuimstatus};
use recht::dag::Dag;

use crate::afwezigheid::{self, Reden};
use crate::les::{self, Les, Lessleutel, Lestoestand, Merk};
use crate::stam::{Leerlingsleutel, Scholen, Schoolfout, Schoolprofiel};

pub(crate) mod api;
pub mod lijst;
mod norm;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

pub use norm::recompute;
pub(crate) use norm::{TELT, Toegelicht, dossier, explain, gather, near, stand};

/// What one pupil missed in one lesson, as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verzuim {
    /// The pupil.
    pub leerling: Leerlingsleutel,
    /// The lesson.
    pub les: Lessleutel,
    /// Its day.
    pub dag: Dag,
    /// Lesson hour or half day.
    pub lesuur: String,
    /// How long the lesson is.
    pub lesminuten: Minuten,
    /// What the teacher marked.
    pub merk: Merk,
    /// Whether it was lawful.
    pub status: Verzuimstatus,
    /// Why, as far as known.
    pub reden: Option<Reden>,
    /// Day on which the status was established.
    pub vastgesteld_op: Option<Dag>,
}

impl Verzuim {
    /// Minutes of the lesson that were missed.
    pub fn minuten(&self) -> Minuten {
        self.merk.gemist(self.lesminuten)
    }
}

/// What the office said last of a pupil in a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Oordeel {
    /// The mark that was judged, without its minutes.
    pub merk: Merk,
    /// Lawful, unlawful or unknown.
    pub status: Verzuimstatus,
    /// Why it is lawful.
    pub reden: Option<Reden>,
    /// The day on which it was said.
    pub op: Dag,
}

/// What marks, judgement and known absence come to: nothing for who was there.
///
/// A judgement of the office goes before what was known beforehand, and that before the mark alone. A judgement of another
/// mark than the one that stands says nothing: somebody has to look again. Unexplained absence is unknown until somebody
/// explains it. A lesson that is not given is nobody's absence.
fn derive(
    leerling: Leerlingsleutel,
    les: &Les,
    merk: Merk,
    oordeel: Option<Oordeel>,
    bekend: Option<Reden>,
    gemarkeerd_op: Dag,
) -> Option<Verzuim> {
    if merk == Merk::Aanwezig || les.toestand != Lestoestand::Gepland {
        return None;
    }
    let oordeel = oordeel.filter(|oordeel| oordeel.merk.word() == merk.word());
    let (status, reden, vastgesteld_op) = match (oordeel, bekend) {
        (Some(oordeel), _) if oordeel.status != Verzuimstatus::Onbekend => {
            (oordeel.status, oordeel.reden, Some(oordeel.op))
        }
        (None, Some(reden)) => (Verzuimstatus::Geoorloofd, Some(reden), Some(gemarkeerd_op)),
        _ if matches!(merk, Merk::TeLaat(_)) => (Verzuimstatus::TeLaat, None, Some(gemarkeerd_op)),
        _ => (Verzuimstatus::Onbekend, None, None),
    };
    Some(Verzuim {
        leerling,
        les: les.sleutel,
        dag: les.datum.into(),
        lesuur: les.lesuur.clone(),
        lesminuten: les.minuten(),
        merk,
        status,
        reden,
        vastgesteld_op,
    })
}

/// What is known around a lesson that is being saved.
pub(crate) struct Lesstand {
    /// Who should be there.
    pub(crate) leerlingen: Vec<Leerlingsleutel>,
    oud: Vec<Verzuim>,
    oordelen: BTreeMap<(Lessleutel, Leerlingsleutel), Oordeel>,
    bekend: BTreeMap<Leerlingsleutel, Reden>,
    norm: Vec<store::Normgegevens>,
}

/// Holds the pupils about whom a register says something that may change what is due; before the lesson is taken.
pub(crate) async fn hold(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    opgave: &les::Registeropgave,
) -> Result<(), Schoolfout> {
    // Saved before: whoever was absent then may be there now.
    let weer = opgave.gezien > 0;
    let leerlingen: Vec<Leerlingsleutel> =
        opgave.merken.iter().filter(|(_, merk)| weer || **merk != Merk::Aanwezig).map(|(wie, _)| *wie).collect();
    Ok(store::hold(wijziging, permit, organisatie, &leerlingen).await?)
}

/// Reads what is known around a lesson that was taken: one question, and two more when it was saved before.
pub(crate) async fn around(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    les: &Les,
    merken: &BTreeMap<Leerlingsleutel, Merk>,
) -> Result<Lesstand, Schoolfout> {
    // A register that was never saved has no absence and no judgements yet.
    let (mut oud, oordelen) = if les.versie > 1 {
        let sleutels = [les.sleutel];
        let oud = store::of_lessons(wijziging.tx(), permit, organisatie, &sleutels).await?;
        (oud, store::judgements(wijziging, permit, organisatie, &sleutels).await?)
    } else {
        (Vec::new(), BTreeMap::new())
    };
    // Who left the class since stands on no screen, so nobody said that he was there after all.
    oud.retain(|een| merken.contains_key(&een.leerling));
    let afwezig = merken.iter().filter(|(_, merk)| **merk != Merk::Aanwezig).map(|(leerling, _)| *leerling);
    let betrokken: BTreeSet<Leerlingsleutel> = afwezig.chain(oud.iter().map(|een| een.leerling)).collect();
    let betrokken: Vec<Leerlingsleutel> = betrokken.into_iter().collect();
    let store::Lesgegevens { leerlingen, bekend, norm } =
        store::lesson_data(wijziging, permit, organisatie, les, &betrokken, &TELT).await?;
    Ok(Lesstand { leerlingen, oud, oordelen, bekend, norm })
}

/// Keeps what adds the marks of a lesson, what they mean, and what becomes due or needless by it.
pub(crate) async fn apply_marks(
    wijziging: &Wijziging,
    permit: &Permit,
    profiel: &Schoolprofiel,
    les: &Les,
    merken: &BTreeMap<Leerlingsleutel, Merk>,
    lesstand: Lesstand,
    opslag: Vec<Schrijfvraag>,
) -> Result<(), Schoolfout> {
    let Lesstand { oud, oordelen, bekend, mut norm, .. } = lesstand;
    let organisatie = &profiel.school.organisatie;
    let datum = kern::klok::dag_van(wijziging.nu()).map_err(Registerfout::from)?;
    let nieuw: Vec<Verzuim> = merken
        .iter()
        .filter_map(|(leerling, merk)| {
            let oordeel = oordelen.get(&(les.sleutel, *leerling)).copied();
            derive(*leerling, les, *merk, oordeel, bekend.get(leerling).copied(), datum.into())
        })
        .collect();
    let vervanging = Vervanging::new(&oud, nieuw);
    let geraakt = vervanging.keep_with(wijziging, permit, organisatie, opslag).await?;
    norm.retain(|een| geraakt.contains(&een.leerling));
    for een in &mut norm {
        let telt = |ander: &&Verzuim| ander.leerling == een.leerling && TELT.contains(&ander.status);
        een.verzuim.retain(|regel| regel.les != les.sleutel);
        een.verzuim.extend(vervanging.anders.iter().filter(telt).map(store::Telregel::from));
    }
    norm::keep_due(wijziging, permit, profiel, norm, datum).await
}

/// Most entries that go in one question with other things.
const SAMEN: usize = 1000;

/// Absence that takes the place of what stood there.
struct Vervanging {
    weg: Vec<(Lessleutel, Leerlingsleutel)>,
    anders: Vec<Verzuim>,
}

impl Vervanging {
    fn new(oud: &[Verzuim], nieuw: Vec<Verzuim>) -> Self {
        let stond: BTreeMap<_, _> = oud.iter().map(|een| ((een.les, een.leerling), een)).collect();
        let staat: BTreeSet<_> = nieuw.iter().map(|een| (een.les, een.leerling)).collect();
        // What changed only in the day of its mark stays as it was established.
        let zelfde =
            |een: &Verzuim, ander: &Verzuim| een == &Verzuim { vastgesteld_op: een.vastgesteld_op, ..ander.clone() };
        let anders: Vec<Verzuim> = nieuw
            .into_iter()
            .filter(|een| !stond.get(&(een.les, een.leerling)).is_some_and(|stond| zelfde(stond, een)))
            .collect();
        let verdwenen = stond.keys().filter(|plaats| !staat.contains(plaats)).copied();
        let te_vervangen = anders.iter().map(|een| (een.les, een.leerling)).filter(|plaats| stond.contains_key(plaats));
        Self { weg: verdwenen.chain(te_vervangen).collect(), anders }
    }

    /// Keeps it, and returns the pupils for whom it is a change.
    async fn keep(
        &self,
        wijziging: &Wijziging,
        permit: &Permit,
        organisatie: &Organisatiecode,
    ) -> Result<BTreeSet<Leerlingsleutel>, Schoolfout> {
        self.keep_with(wijziging, permit, organisatie, Vec::new()).await
    }

    /// The same, with what is added besides.
    async fn keep_with(
        &self,
        wijziging: &Wijziging,
        permit: &Permit,
        organisatie: &Organisatiecode,
        mut vragen: Vec<Schrijfvraag>,
    ) -> Result<BTreeSet<Leerlingsleutel>, Schoolfout> {
        store::delete(wijziging, permit, organisatie, &self.weg).await?;
        let (eerste, rest) = self.anders.split_at(self.anders.len().min(SAMEN));
        vragen.extend(store::insertion(permit, organisatie, eerste));
        run_together(wijziging.tx(), vragen).await?;
        store::insert(wijziging, permit, organisatie, rest).await?;
        let weg = self.weg.iter().map(|(_, leerling)| *leerling);
        Ok(weg.chain(self.anders.iter().map(|een| een.leerling)).collect())
    }
}

/// A judgement of the office on one or more entries, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oordeelopgave {
    /// The entries.
    pub regels: Vec<(Lessleutel, Leerlingsleutel)>,
    /// What they are.
    pub status: Verzuimstatus,
    /// Why they are lawful; left aside for any other status.
    pub reden: Option<Reden>,
    /// Why the office says so; asked when it said otherwise before, and for many at once.
    pub waarom: String,
}

impl Oordeelopgave {
    /// The reason, when the status has one.
    pub fn reden(&self) -> Option<Reden> {
        self.reden.filter(|_| self.status == Verzuimstatus::Geoorloofd)
    }
}

/// Why a judgement is not kept.
#[derive(Debug, thiserror::Error)]
pub enum Oordeelweigering {
    /// Nothing was chosen.
    #[error("kies ten minste een regel")]
    Niets,
    /// More at once than can be overseen.
    #[error("kies ten hoogste {0} regels tegelijk")]
    TeVeel(usize),
    /// One of the entries is not there: the pupil was present, or the lesson is another school's.
    #[error("een van de regels bestaat niet meer; laad de lijst opnieuw")]
    Onbekend,
    /// Only lawful, unlawful or unknown can be said of absence.
    #[error("kies geoorloofd, ongeoorloofd of onbekend")]
    Status,
    /// Lawful absence has a ground.
    #[error("geef de reden waarom het verzuim geoorloofd is")]
    GeenReden,
    /// A correction says why.
    #[error("hierover is al geoordeeld; geef aan waarom het anders wordt")]
    GeenWaarom,
    /// The school cannot.
    #[error(transparent)]
    School(#[from] Schoolfout),
}

impl From<Registerfout> for Oordeelweigering {
    fn from(fout: Registerfout) -> Self {
        Self::School(fout.into())
    }
}

/// Most entries in one judgement.
const MEEST: usize = 500;

/// Keeps a judgement, and works out what becomes due or needless by it. Returns the pupils it concerns.
pub async fn judge(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    opgave: &Oordeelopgave,
) -> Result<BTreeSet<Leerlingsleutel>, Oordeelweigering> {
    check(opgave)?;
    let profiel = scholen.profiel(organisatie).await?.ok_or(Oordeelweigering::Onbekend)?;
    let mut wijziging = scholen.register().begin().await?;
    let lessen: Vec<Lessleutel> =
        opgave.regels.iter().map(|(les, _)| *les).collect::<BTreeSet<_>>().into_iter().collect();
    let gevraagd: BTreeSet<_> = opgave.regels.iter().copied().collect();
    let leerlingen: BTreeSet<Leerlingsleutel> = gevraagd.iter().map(|(_, leerling)| *leerling).collect();
    store::hold(&wijziging, permit, organisatie, &leerlingen.into_iter().collect::<Vec<_>>()).await?;
    les::store::hold(&wijziging, permit, organisatie, &lessen).await?;
    let mut oud = store::of_lessons(wijziging.tx(), permit, organisatie, &lessen).await?;
    oud.retain(|een| gevraagd.contains(&(een.les, een.leerling)));
    if oud.len() != gevraagd.len() {
        return Err(Oordeelweigering::Onbekend);
    }
    let eerdere = store::judgements(&wijziging, permit, organisatie, &lessen).await?;
    let is_correctie = gevraagd.iter().any(|plaats| eerdere.contains_key(plaats)) || gevraagd.len() > 1;
    if is_correctie && opgave.waarom.trim().is_empty() {
        return Err(Oordeelweigering::GeenWaarom);
    }
    store::insert_judgements(&wijziging, permit, organisatie, opgave, &oud).await?;
    let vandaag = kern::klok::dag_van(wijziging.nu()).map_err(Registerfout::from)?;
    let nieuw: Vec<Verzuim> = oud.iter().map(|een| judged(een, opgave, vandaag.into())).collect();
    let geraakt = Vervanging::new(&oud, nieuw).keep(&wijziging, permit, organisatie).await?;
    recompute(&wijziging, permit, &profiel, &geraakt, vandaag).await?;
    for (les, leerling) in &gevraagd {
        let onderwerp = format!("leerling:{leerling} les:{}", les.0);
        let inhoud = format!("{} {}", opgave.status, opgave.reden().map(Reden::word).unwrap_or_default());
        let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, onderwerp);
        wijziging.log(regel.because(opgave.waarom.clone()).with_content(inhoud.as_bytes()));
    }
    wijziging.commit().await?;
    Ok(geraakt)
}

fn check(opgave: &Oordeelopgave) -> Result<(), Oordeelweigering> {
    match opgave.status {
        _ if opgave.regels.is_empty() => Err(Oordeelweigering::Niets),
        _ if opgave.regels.len() > MEEST => Err(Oordeelweigering::TeVeel(MEEST)),
        Verzuimstatus::Geoorloofd if opgave.reden.is_none() => Err(Oordeelweigering::GeenReden),
        Verzuimstatus::Geoorloofd | Verzuimstatus::Ongeoorloofd | Verzuimstatus::Onbekend => Ok(()),
        Verzuimstatus::Aanwezig | Verzuimstatus::TeLaat => Err(Oordeelweigering::Status),
    }
}

fn judged(een: &Verzuim, opgave: &Oordeelopgave, vandaag: Dag) -> Verzuim {
    // Lateness that is left open stays lateness.
    let open = opgave.status == Verzuimstatus::Onbekend;
    let status = if open && matches!(een.merk, Merk::TeLaat(_)) { Verzuimstatus::TeLaat } else { opgave.status };
    let reden = opgave.reden();
    let vastgesteld_op = (status != Verzuimstatus::Onbekend).then_some(vandaag);
    Verzuim { status, reden, vastgesteld_op, ..een.clone() }
}

/// Works the absence of a pupil out anew from day to day, after what was known beforehand changed. Returns the pupil when
/// something did; [`recompute`] is next.
pub(crate) async fn rederive(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerling: Leerlingsleutel,
    van: Dag,
    tot: Dag,
) -> Result<BTreeSet<Leerlingsleutel>, Schoolfout> {
    // A register that is being saved has looked at what was known before; this looks at it again once that is done.
    store::hold(wijziging, permit, organisatie, &[leerling]).await?;
    let oud = store::of_pupil(wijziging.tx(), permit, organisatie, leerling, van, tot).await?;
    let lessen: Vec<Lessleutel> = oud.iter().map(|een| een.les).collect();
    derive_anew(wijziging, permit, organisatie, &lessen, Some(leerling)).await
}

/// Works the absence in lessons out anew, after the timetable changed: a lesson that was cancelled is nobody's absence, one
/// that is given after all is again, and a longer or shorter one counts its own minutes. Returns the pupils for whom
/// something changed; [`recompute`] is next.
pub(crate) async fn rederive_lessons(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    lessen: &[Lessleutel],
) -> Result<BTreeSet<Leerlingsleutel>, Schoolfout> {
    derive_anew(wijziging, permit, organisatie, lessen, None).await
}

async fn derive_anew(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutels: &[Lessleutel],
    wie: Option<Leerlingsleutel>,
) -> Result<BTreeSet<Leerlingsleutel>, Schoolfout> {
    let gevraagd = |leerling: &Leerlingsleutel| wie.is_none_or(|wie| wie == *leerling);
    let lessen = les::store::hold(wijziging, permit, organisatie, sleutels).await?;
    let (Some(van), Some(tot)) = (lessen.iter().map(|les| les.datum).min(), lessen.iter().map(|les| les.datum).max())
    else {
        return Ok(BTreeSet::new());
    };
    let mut oud = store::of_lessons(wijziging.tx(), permit, organisatie, sleutels).await?;
    oud.retain(|een| gevraagd(&een.leerling));
    let oordelen = store::judgements(wijziging, permit, organisatie, sleutels).await?;
    let mut merken = les::store::marks(wijziging.tx(), &organisatie.to_string(), sleutels).await?;
    merken.retain(|(_, leerling), merk| *merk != Merk::Aanwezig && gevraagd(leerling));
    let leerlingen: BTreeSet<Leerlingsleutel> = merken.keys().map(|(_, leerling)| *leerling).collect();
    let leerlingen: Vec<Leerlingsleutel> = leerlingen.into_iter().collect();
    let (tx, van, tot) = (wijziging.tx(), Dag::from(van), Dag::from(tot));
    let bekend = afwezigheid::store::known_of_all(tx, permit, organisatie, &leerlingen, van, tot).await?;
    let vandaag = Dag::from(kern::klok::dag_van(wijziging.nu()).map_err(Registerfout::from)?);
    let per_sleutel: BTreeMap<Lessleutel, &Les> = lessen.iter().map(|les| (les.sleutel, les)).collect();
    let nieuw = merken
        .iter()
        .filter_map(|((sleutel, leerling), merk)| {
            let les = per_sleutel.get(sleutel)?;
            // Of two that speak of one day the one that was recorded last.
            let reden = bekend
                .iter()
                .rev()
                .find(|een| een.leerling == *leerling && (een.van..=een.tot).contains(&les.datum))
                .map(|een| een.reden);
            derive(*leerling, les, *merk, oordelen.get(&(*sleutel, *leerling)).copied(), reden, vandaag)
        })
        .collect();
    Vervanging::new(&oud, nieuw).keep(wijziging, permit, organisatie).await
}
