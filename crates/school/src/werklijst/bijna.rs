//! Pupils near the norm: what counts, when it would become a report, and when minutes drop out.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use kern::toegang::Permit;
use recht::begrip::{Meldingsoort, Minuten, Verzuimstatus};
use recht::dag::Dag;
use recht::verzuim::dossier::{Gebeurtenis, Normdossier};
use recht::verzuim::norm::Aanwezigheid;
use recht::verzuim::telling::Registratie;

use super::store::{self, Komend};
use crate::stam::{Leerlingsleutel, Schoolfout, Schoolprofiel};
use crate::verzuim::store::Normgegevens;
use crate::verzuim::{self, Verzuim};
use crate::verzuimmelding::as_registratie;

/// A day on which something counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teldag {
    /// The day.
    pub datum: Date,
    /// The lessons that count, in order.
    pub lesuren: Vec<String>,
    /// Norm minutes they count for.
    pub geteld: Minuten,
}

/// A pupil near the norm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bijnaregel {
    /// Counted minutes in the window that ends today.
    pub minuten: Minuten,
    /// Minutes missing to the norm.
    pub resterend: Minuten,
    /// The days that count, in order.
    pub dagen: Vec<Teldag>,
    /// The lesson with which the norm would be reached when the pupil misses every lesson from now on, as far as the
    /// timetable is known: its day and its hour.
    pub bereikt: Option<(Date, String)>,
    /// The first day on which minutes leave the window, and how many.
    pub vervalt: (Date, Minuten),
}

/// How far ahead the timetable is looked at.
const VOORUIT_DAGEN: i32 = 28;
/// First key of lessons that lie ahead, above those of entries.
const KOMEND: u64 = 1 << 40;

/// The pupils near the norm, the nearest first. One query finds who may be; the law says who is.
pub(super) async fn near(
    db: &store::Databank,
    permit: &Permit,
    profiel: &Schoolprofiel,
    vandaag: Date,
) -> Result<Vec<(Leerlingsleutel, Bijnaregel)>, Schoolfout> {
    let (organisatie, dag) = (&profiel.school.organisatie, Dag::from(vandaag));
    let begin = profiel.regels.telling(profiel.regels.vervolg, Aanwezigheid::Afgeleid, vandaag).begin_venster(dag);
    let kandidaten = store::candidates(db, permit, organisatie, begin, dag, profiel.school.bijna_minuten).await?;
    let gegevens = verzuim::gather(db, permit, profiel, &kandidaten, &verzuim::TELT, vandaag).await?;
    let mut bijna = Vec::new();
    for een in &gegevens {
        let stand = verzuim::stand(profiel, een, vandaag)?;
        let Some(nabij) = stand.bijna.filter(|nabij| nabij.resterend > Minuten::NUL) else { continue };
        let gevallen = stand.meldingen.verschuldigd.iter().map(|melding| (melding.soort, melding.einde));
        let geen = stand.meldingen.geen.iter().map(|geval| (geval.soort, geval.einde));
        let telt_na = gevallen.chain(geen).filter(|(soort, _)| *soort == Meldingsoort::ZestienUur).map(|een| een.1);
        bijna.push((een, nabij, telt_na.max()));
    }
    let sleutels: Vec<Leerlingsleutel> = bijna.iter().map(|(een, ..)| een.leerling).collect();
    let entries = store::absence_of(db, permit, organisatie, &sleutels, begin, dag).await?;
    let gegevens: Vec<&Normgegevens> = bijna.iter().map(|(een, ..)| *een).collect();
    let mut bereikt = all_reached(db, permit, profiel, &gegevens, vandaag).await?;
    let mut regels: Vec<(Leerlingsleutel, Bijnaregel)> = Vec::with_capacity(bijna.len());
    for (Normgegevens { leerling, .. }, nabij, telt_na) in bijna {
        let eerste = telt_na.map_or(begin, |einde| begin.max(Dag::from(einde).plus(1)));
        let dagen = counted_days(profiel, entries.get(leerling).map_or(&[][..], Vec::as_slice), eerste)?;
        let oudste = dagen.first().map(|dag| dag.geteld).unwrap_or_default();
        let regel = Bijnaregel {
            minuten: nabij.minuten,
            resterend: nabij.resterend,
            dagen,
            bereikt: bereikt.remove(leerling),
            vervalt: (nabij.eerste_vervalt, oudste),
        };
        regels.push((*leerling, regel));
    }
    regels.sort_by_key(|(leerling, regel)| (regel.resterend, *leerling));
    Ok(regels)
}

/// The days from `eerste` on with what counts on them.
fn counted_days(profiel: &Schoolprofiel, verzuim: &[Verzuim], eerste: Dag) -> Result<Vec<Teldag>, Schoolfout> {
    let telwijze = profiel.regels.telwijze()?;
    let mut dagen: BTreeMap<Dag, Teldag> = BTreeMap::new();
    for een in verzuim.iter().filter(|een| een.dag >= eerste) {
        let geteld = telwijze.geteld(&as_registratie(profiel, een));
        if geteld > Minuten::NUL {
            let dag = dagen.entry(een.dag).or_insert_with(|| Teldag {
                datum: een.dag.date(),
                lesuren: Vec::new(),
                geteld: Minuten::NUL,
            });
            dag.lesuren.push(een.lesuur.clone());
            dag.geteld += geteld;
        }
    }
    Ok(dagen.into_values().collect())
}

/// Of each pupil the lesson with which the norm would be reached, as far as the timetable is known. Most reach it within two
/// school days: only for the others the weeks after that are looked at.
async fn all_reached(
    db: &store::Databank,
    permit: &Permit,
    profiel: &Schoolprofiel,
    gegevens: &[&Normgegevens],
    vandaag: Date,
) -> Result<HashMap<Leerlingsleutel, (Date, String)>, Schoolfout> {
    let dag = Dag::from(vandaag);
    let mut na = (1..VOORUIT_DAGEN).map(|dagen| dag.plus(dagen));
    let schooldag = na.find(|dag| profiel.regels.kalender.is_schooldag(*dag)).unwrap_or(dag);
    let mut bereikt = HashMap::new();
    for tot in [schooldag, dag.plus(VOORUIT_DAGEN)] {
        let verder: Vec<&Normgegevens> =
            gegevens.iter().filter(|een| !bereikt.contains_key(&een.leerling)).copied().collect();
        let sleutels: Vec<Leerlingsleutel> = verder.iter().map(|een| een.leerling).collect();
        let komend = store::lessons_ahead(db, permit, &profiel.school.organisatie, &sleutels, dag, tot).await?;
        for een in verder {
            let lessen = komend.get(&een.leerling).map_or(&[][..], Vec::as_slice);
            bereikt.extend(
                reached(profiel, verzuim::dossier(profiel, een, vandaag)?, lessen).map(|les| (een.leerling, les)),
            );
        }
    }
    Ok(bereikt)
}

/// The lesson with which the next report would become due when every lesson ahead is missed.
fn reached(profiel: &Schoolprofiel, mut dossier: Normdossier<'_>, komend: &[Komend]) -> Option<(Date, String)> {
    let eerder = dossier.gevallen().len();
    (KOMEND..).zip(komend).find_map(|(sleutel, les)| {
        let registratie = Registratie {
            bron: sleutel,
            dag: les.dag,
            lesuur: None,
            minuten: les.minuten,
            status: Verzuimstatus::Ongeoorloofd,
            uur: profiel.regels.uren.uur(Some(profiel.school.sector), les.dag),
            vastgesteld_op: None,
        };
        dossier.apply(Gebeurtenis::Vastgelegd { sleutel, versie: 1, registratie });
        (dossier.gevallen().len() > eerder).then(|| (les.dag.date(), les.lesuur.clone()))
    })
}
