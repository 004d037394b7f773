//! The step from one status to the next, looked up in the steps of the day.

use super::{Afsluitreden, Afsluittoelichting, Handeling, Handelingsoort, Meldingpartij, Meldingstatus};
use crate::bepalingen::{Recht, Rechtfout};
use crate::grond::Grond;
use crate::rijen::behind;
use crate::weigering::{Besluit, Weigering, Weigerreden};

/// The steps: first those that the sources show, then those on which they are silent.
const OVERGANGEN: [&str; 2] = ["meldingstatus.overgangen", "meldingstatus.overgangen_lezing"];
const BEVOEGD: &str = "meldingstatus.bevoegd";
const STATUSSEN: &str = "meldingstatus.statussen";
const REDENEN: &str = "meldingstatus.afsluitredenen";
const TOELICHTINGEN: &str = "meldingstatus.afsluittoelichtingen";

/// A step that may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overgang {
    /// What the report becomes.
    pub naar: Meldingstatus,
    /// Why the step is allowed, and how sure that is.
    pub grond: Grond,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Statusreden {
    /// Another party does this.
    NietBevoegd {
        /// Who does.
        bevoegd: Meldingpartij,
    },
    /// The Verzuimloket did not register the report yet.
    NietGeregistreerd,
    /// The report is in that status already.
    StaatAl,
    /// The report was registered before.
    AlGeregistreerd,
    /// The report is closed.
    IsAfgesloten,
    /// The report is withdrawn.
    IsIngetrokken,
    /// The report has a status of before 12 August 2020, which is only read.
    IsOvergedragen,
    /// The rules of that day know no such step.
    GeenStap,
    /// A report is closed with a reason.
    RedenOntbreekt,
    /// That reason does not exist on that day.
    RedenBestaatNiet,
    /// That addition does not exist on that day.
    ToelichtingBestaatNiet,
}

impl Weigerreden for Statusreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::NietBevoegd { .. } => "meldingstatus-niet-bevoegd",
            Self::NietGeregistreerd => "meldingstatus-niet-geregistreerd",
            Self::StaatAl => "meldingstatus-staat-al",
            Self::AlGeregistreerd => "meldingstatus-al-geregistreerd",
            Self::IsAfgesloten => "meldingstatus-is-afgesloten",
            Self::IsIngetrokken => "meldingstatus-is-ingetrokken",
            Self::IsOvergedragen => "meldingstatus-is-overgedragen",
            Self::GeenStap => "meldingstatus-geen-stap",
            Self::RedenOntbreekt => "meldingstatus-reden-ontbreekt",
            Self::RedenBestaatNiet => "meldingstatus-reden-bestaat-niet",
            Self::ToelichtingBestaatNiet => "meldingstatus-toelichting-bestaat-niet",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::NietBevoegd { .. } => "meldingstatus-herstel-vraag-partij",
            Self::NietGeregistreerd => "meldingstatus-herstel-wacht-op-ontvangst",
            Self::StaatAl | Self::AlGeregistreerd | Self::IsOvergedragen | Self::GeenStap => {
                "meldingstatus-herstel-niets"
            }
            Self::IsAfgesloten | Self::IsIngetrokken => "meldingstatus-herstel-nieuwe-melding",
            Self::RedenOntbreekt | Self::RedenBestaatNiet => "meldingstatus-herstel-kies-reden",
            Self::ToelichtingBestaatNiet => "meldingstatus-herstel-kies-toelichting",
        }
    }
}

/// What a report becomes by an act, or everything for which the act is refused.
///
/// A report that waits is changed or withdrawn only as long as it was certainly not sent; whoever sends knows that.
pub fn step(recht: &Recht, status: Meldingstatus, handeling: Handeling) -> Besluit<Overgang, Statusreden> {
    let mut weigeringen = Vec::new();
    let mut refuse = |reden, id: &str| {
        weigeringen.push(Weigering { reden, grond: recht.grond(id, handeling.op)?.clone() });
        Ok::<_, Rechtfout>(())
    };
    let bevoegd = find_bevoegd(recht, handeling)?;
    if bevoegd != handeling.partij {
        refuse(Statusreden::NietBevoegd { bevoegd }, BEVOEGD)?;
    }
    let overgang = find_overgang(recht, status, handeling)?;
    if overgang.is_none() {
        let (reden, id) = no_step(status, handeling.soort);
        refuse(reden, id)?;
    }
    if handeling.soort == Handelingsoort::Afsluiting {
        let bestaat = |id: &str, woord: &str| Ok(recht.woorden(id, handeling.op)?.iter().any(|een| een == woord));
        match handeling.reden.map(Afsluitreden::as_str) {
            None => refuse(Statusreden::RedenOntbreekt, REDENEN)?,
            Some(woord) if !bestaat(REDENEN, woord)? => refuse(Statusreden::RedenBestaatNiet, REDENEN)?,
            Some(_) => {}
        }
        if let Some(woord) = handeling.toelichting.map(Afsluittoelichting::as_str)
            && !bestaat(TOELICHTINGEN, woord)?
        {
            refuse(Statusreden::ToelichtingBestaatNiet, TOELICHTINGEN)?;
        }
    }
    Ok(match overgang {
        Some(overgang) if weigeringen.is_empty() => Ok(overgang),
        _ => Err(weigeringen),
    })
}

/// The party that does such an act on that day.
fn find_bevoegd(recht: &Recht, handeling: Handeling) -> Result<Meldingpartij, Rechtfout> {
    let partij = behind(recht, BEVOEGD, handeling.op, handeling.soort.as_str())?.next();
    partij.and_then(|woord| woord.parse().ok()).ok_or_else(|| Rechtfout::Onbekend(BEVOEGD.to_owned()))
}

fn find_overgang(recht: &Recht, status: Meldingstatus, handeling: Handeling) -> Result<Option<Overgang>, Rechtfout> {
    let begin = format!("{status} {}", handeling.soort);
    for id in OVERGANGEN {
        if let Some(naar) = behind(recht, id, handeling.op, &begin)?.next() {
            let naar = naar.parse().map_err(|_| Rechtfout::Onbekend(id.to_owned()))?;
            return Ok(Some(Overgang { naar, grond: recht.grond(id, handeling.op)?.clone() }));
        }
    }
    Ok(None)
}

/// Why a status has no such step, and the rule that says so.
fn no_step(status: Meldingstatus, soort: Handelingsoort) -> (Statusreden, &'static str) {
    let [bekend, lezing] = OVERGANGEN;
    if goal(soort) == Some(status) {
        return (Statusreden::StaatAl, bekend);
    }
    match status {
        Meldingstatus::Wacht => (Statusreden::NietGeregistreerd, bekend),
        Meldingstatus::Afgesloten => (Statusreden::IsAfgesloten, lezing),
        Meldingstatus::Ingetrokken => (Statusreden::IsIngetrokken, lezing),
        Meldingstatus::Overgedragen => (Statusreden::IsOvergedragen, STATUSSEN),
        _ if soort == Handelingsoort::Registratie => (Statusreden::AlGeregistreerd, bekend),
        _ => (Statusreden::GeenStap, lezing),
    }
}

/// The status that an act is meant to bring; none for a change.
fn goal(soort: Handelingsoort) -> Option<Meldingstatus> {
    match soort {
        Handelingsoort::Registratie => Some(Meldingstatus::Geregistreerd),
        Handelingsoort::Behandeling => Some(Meldingstatus::InBehandeling),
        Handelingsoort::Kennisneming => Some(Meldingstatus::TerKennisgevingAangenomen),
        Handelingsoort::Afsluiting => Some(Meldingstatus::Afgesloten),
        Handelingsoort::Intrekking => Some(Meldingstatus::Ingetrokken),
        Handelingsoort::Wijziging => None,
    }
}
