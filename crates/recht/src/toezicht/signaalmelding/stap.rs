//! The step from one status to the next, looked up in the steps of the day, and the day promised with it.

use jiff::civil::Date;

use super::reden::Signaalreden;
use super::{
    Belofte, Melderbericht, Signaalhandelingsoort, Signaalpartij, Signaalsoort, Signaalstand, Signaalstap,
    Signaalstatus,
};
use crate::bepalingen::{Recht, Rechtfout};
use crate::grond::Grond;
use crate::kalender::Feestdagen;
use crate::rijen::{behind, holds, is_among, read};
use crate::weigering::{Besluit, Weigering};

/// The steps: first those that the sources show, then those on which they are silent.
const OVERGANGEN: [&str; 2] = ["signaal.overgangen", "signaal.overgangen_lezing"];
const BEVOEGD: &str = "signaal.bevoegd";
const WOORDEN: &str = "signaal.met_woorden";
const TERMIJNEN: &str = "signaal.termijnen";

/// An act on a melding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Signaalhandeling {
    /// Kind of act.
    pub soort: Signaalhandelingsoort,
    /// Who acts.
    pub partij: Signaalpartij,
    /// The day on which.
    pub op: Date,
    /// Whether there are words with it, for the other side.
    pub toegelicht: bool,
    /// Another day than the term gives, promised to the reporter; only looked at when a promise follows.
    pub belofte: Option<Date>,
}

impl Signaalhandeling {
    /// An act without words, that promises what the term gives.
    pub fn new(soort: Signaalhandelingsoort, partij: Signaalpartij, op: Date) -> Self {
        Self { soort, partij, op, toegelicht: false, belofte: None }
    }
}

/// What a melding becomes by an act and what its reporter is told, or everything for which the act is refused.
pub fn step(
    recht: &Recht,
    feestdagen: &Feestdagen,
    stand: Signaalstand,
    handeling: Signaalhandeling,
) -> Besluit<Signaalstap, Signaalreden> {
    let mut weigeringen = Vec::new();
    let mut refuse = |reden, id: &str| {
        weigeringen.push(Weigering { reden, grond: recht.grond(id, handeling.op)?.clone() });
        Ok::<_, Rechtfout>(())
    };
    let bevoegd = find_bevoegd(recht, stand.soort, handeling)?;
    if bevoegd.is_empty() {
        refuse(Signaalreden::NietBijDezeSoort, BEVOEGD)?;
    } else if !bevoegd.contains(&handeling.partij) {
        refuse(Signaalreden::NietBevoegd { bevoegd }, BEVOEGD)?;
    }
    let overgang = find_overgang(recht, stand, handeling)?;
    if overgang.is_none() {
        let (reden, id) = no_step(stand.status, handeling.soort);
        refuse(reden, id)?;
    }
    if handeling.op < stand.sinds {
        refuse(Signaalreden::VoorVorigeStap { vorige: stand.sinds }, OVERGANGEN[0])?;
    }
    if holds(recht, WOORDEN, handeling.op, handeling.soort.as_str())? && !handeling.toegelicht {
        refuse(Signaalreden::WoordenOntbreken, WOORDEN)?;
    }
    let Some((status, grond)) = overgang else { return Ok(Err(weigeringen)) };
    let naar = Signaalstand { status, sinds: handeling.op, ..stand };
    let mut belofte = find_belofte(recht, feestdagen, naar)?;
    if let Some((termijn, eigen)) = belofte.as_mut().zip(handeling.belofte) {
        if eigen <= handeling.op {
            refuse(Signaalreden::BelofteVoorbij { belofte: eigen }, TERMIJNEN)?;
        } else if eigen > termijn.uiterlijk && !handeling.toegelicht {
            refuse(Signaalreden::LatereBelofteZonderWoorden { uiterlijk: termijn.uiterlijk }, TERMIJNEN)?;
        }
        termijn.uiterlijk = eigen;
    }
    let bericht = Melderbericht { over: status, belofte };
    Ok(if weigeringen.is_empty() { Ok(Signaalstap { naar, bericht, grond }) } else { Err(weigeringen) })
}

/// The acts that a party may do with a melding on a day, words and promises aside.
pub fn find_mogelijk(
    recht: &Recht,
    stand: Signaalstand,
    partij: Signaalpartij,
    op: Date,
) -> Result<Vec<Signaalhandelingsoort>, Rechtfout> {
    let mut mogelijk = Vec::new();
    for soort in Signaalhandelingsoort::ALLE {
        let handeling = Signaalhandeling::new(*soort, partij, op);
        if find_overgang(recht, stand, handeling)?.is_some()
            && find_bevoegd(recht, stand.soort, handeling)?.contains(&partij)
        {
            mogelijk.push(*soort);
        }
    }
    Ok(mogelijk)
}

/// The day that the term of a status gives, from the day of the step; none when the term of that status is none.
pub(super) fn find_belofte(
    recht: &Recht,
    feestdagen: &Feestdagen,
    stand: Signaalstand,
) -> Result<Option<Belofte>, Rechtfout> {
    let mut rijen = behind(recht, TERMIJNEN, stand.sinds, stand.status.as_str())?;
    let Some(termijn) = rijen.find_map(|rij| first_word(rij, stand.soort)) else { return Ok(None) };
    let uiterlijk = feestdagen.add_werkdagen(stand.sinds, read(TERMIJNEN, termijn)?);
    Ok(Some(Belofte { uiterlijk, grond: recht.grond(TERMIJNEN, stand.sinds)?.clone() }))
}

/// The first word of a row, when the kinds behind it hold this one or there are none.
fn first_word(rij: &str, soort: Signaalsoort) -> Option<&str> {
    let (eerste, soorten) = rij.split_once(' ').unwrap_or((rij, ""));
    is_among(soorten, soort.as_str()).then_some(eerste)
}

/// The parties that do such an act with a melding of such a kind on that day.
fn find_bevoegd(
    recht: &Recht,
    soort: Signaalsoort,
    handeling: Signaalhandeling,
) -> Result<Vec<Signaalpartij>, Rechtfout> {
    let rijen = behind(recht, BEVOEGD, handeling.op, handeling.soort.as_str())?;
    rijen.filter_map(|rij| first_word(rij, soort)).map(|partij| read(BEVOEGD, partij)).collect()
}

fn find_overgang(
    recht: &Recht,
    stand: Signaalstand,
    handeling: Signaalhandeling,
) -> Result<Option<(Signaalstatus, Grond)>, Rechtfout> {
    let begin = format!("{} {}", stand.status, handeling.soort);
    for id in OVERGANGEN {
        let mut rijen = behind(recht, id, handeling.op, &begin)?;
        if let Some(naar) = rijen.find_map(|rij| first_word(rij, stand.soort)) {
            return Ok(Some((read(id, naar)?, recht.grond(id, handeling.op)?.clone())));
        }
    }
    Ok(None)
}

/// Why a status has no such step, and the rule that says so.
fn no_step(status: Signaalstatus, soort: Signaalhandelingsoort) -> (Signaalreden, &'static str) {
    let [bekend, lezing] = OVERGANGEN;
    if goal(soort) == Some(status) {
        return (Signaalreden::StaatAl, bekend);
    }
    match status {
        Signaalstatus::Afgesloten => (Signaalreden::IsAfgesloten, lezing),
        Signaalstatus::Tevreden => (Signaalreden::IsTevreden, lezing),
        _ if matches!(soort, Signaalhandelingsoort::Heropening | Signaalhandelingsoort::Tevredenheid) => {
            (Signaalreden::NietAfgesloten, lezing)
        }
        _ => (Signaalreden::GeenStap, lezing),
    }
}

/// The status that an act is meant to bring; none for word that it takes longer.
fn goal(soort: Signaalhandelingsoort) -> Option<Signaalstatus> {
    Some(match soort {
        Signaalhandelingsoort::Triage => Signaalstatus::Getrieerd,
        Signaalhandelingsoort::Doorsturen => Signaalstatus::Doorgestuurd,
        Signaalhandelingsoort::Opname => Signaalstatus::OpgenomenInDossier,
        Signaalhandelingsoort::InformatieVragen => Signaalstatus::InformatieGevraagd,
        Signaalhandelingsoort::InformatieGeven => Signaalstatus::InformatieOntvangen,
        Signaalhandelingsoort::Tussenbericht => return None,
        Signaalhandelingsoort::Bezoek => Signaalstatus::BezoekGepland,
        Signaalhandelingsoort::Onderzoek => Signaalstatus::SpecifiekOnderzoek,
        Signaalhandelingsoort::Afsluiting => Signaalstatus::Afgesloten,
        Signaalhandelingsoort::Heropening => Signaalstatus::Heropend,
        Signaalhandelingsoort::Tevredenheid => Signaalstatus::Tevreden,
    })
}
