//! The step from one status of a fine to the next, and the terms.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Boetehandeling, Boetehandelingsoort, Boetepartij, Boetestand, Boetestap, Boetestapreden, Boetestatus};
use crate::bepalingen::{Recht, Rechtfout};
use crate::rijen::{behind, holds, read};
use crate::weigering::{Besluit, Weigering};

const OVERGANGEN: &str = "boete.overgangen";
const BEVOEGD: &str = "boete.bevoegd";
const WOORDEN: &str = "boete.met_woorden";
const TWEEDE_PAAR: &str = "boete.tweede_paar_ogen";
const ZIENSWIJZE: &str = "boete.zienswijze_weken";
const BESLISSEN: &str = "boete.beslissen_weken";
const BEZWAAR: &str = "boete.bezwaar_weken";

/// What a fine becomes by an act, or everything for which the act is refused.
pub fn step(recht: &Recht, stand: Boetestand, handeling: Boetehandeling) -> Besluit<Boetestap, Boetestapreden> {
    let op = handeling.op;
    let mut weigeringen = Vec::new();
    let mut refuse = |reden, id: &str| {
        weigeringen.push(Weigering { reden, grond: recht.grond(id, op)?.clone() });
        Ok::<_, Rechtfout>(())
    };
    let bevoegd = find_bevoegd(recht, handeling.soort, op)?;
    if !bevoegd.contains(&handeling.partij) {
        refuse(Boetestapreden::NietBevoegd { bevoegd }, BEVOEGD)?;
    }
    let naar = find_overgang(recht, stand.status, handeling.soort, op)?;
    if naar.is_none() {
        refuse(no_step(stand.status), OVERGANGEN)?;
    }
    if handeling.eigen_voorstel && holds(recht, TWEEDE_PAAR, op, handeling.soort.as_str())? {
        refuse(Boetestapreden::EigenVoorstel, TWEEDE_PAAR)?;
    }
    if !handeling.toegelicht && holds(recht, WOORDEN, op, handeling.soort.as_str())? {
        refuse(Boetestapreden::WoordenOntbreken, WOORDEN)?;
    }
    if op < stand.sinds {
        refuse(Boetestapreden::VoorVorigeStap { vorige: stand.sinds }, OVERGANGEN)?;
    }
    if naar.is_some()
        && let Some((reden, id)) = check_termijn(recht, stand, handeling)?
    {
        refuse(reden, id)?;
    }
    let Some(status) = naar.filter(|_| weigeringen.is_empty()) else { return Ok(Err(weigeringen)) };
    let naar = Boetestand { status, sinds: op, ..stand };
    let beslist = handeling.soort == Boetehandelingsoort::Oplegging;
    let uiterste = weeks_after(stand.voorgesteld_op, recht.getal(BESLISSEN, op)?);
    Ok(Ok(Boetestap {
        uiterlijk: find_termijn(recht, naar)?.map(|(_, uiterlijk)| uiterlijk),
        te_laat: Some(uiterste).filter(|uiterste| beslist && op > *uiterste),
        naar,
        grond: recht.grond(OVERGANGEN, op)?.clone(),
    }))
}

/// The acts that a party may do with a fine on a day, words and terms aside.
pub fn find_mogelijk(
    recht: &Recht,
    stand: Boetestand,
    partij: Boetepartij,
    op: Date,
) -> Result<Vec<Boetehandelingsoort>, Rechtfout> {
    let mut mogelijk = Vec::new();
    for soort in Boetehandelingsoort::ALLE {
        if find_overgang(recht, stand.status, *soort, op)?.is_some()
            && find_bevoegd(recht, *soort, op)?.contains(&partij)
        {
            mogelijk.push(*soort);
        }
    }
    Ok(mogelijk)
}

/// The rule and the last day of the term that runs in a status.
pub fn find_termijn(recht: &Recht, stand: Boetestand) -> Result<Option<(&'static str, Date)>, Rechtfout> {
    let (id, vanaf) = match stand.status {
        Boetestatus::Voorgenomen => (ZIENSWIJZE, stand.sinds),
        Boetestatus::Voorgesteld | Boetestatus::Getoetst | Boetestatus::Gehoord => (BESLISSEN, stand.voorgesteld_op),
        Boetestatus::Opgelegd | Boetestatus::Gehandhaafd => (BEZWAAR, stand.sinds),
        _ => return Ok(None),
    };
    Ok(Some((id, weeks_after(vanaf, recht.getal(id, stand.sinds)?))))
}

/// What the term of the status says to an act: contesting it comes in time, its passing comes afterwards.
fn check_termijn(
    recht: &Recht,
    stand: Boetestand,
    handeling: Boetehandeling,
) -> Result<Option<(Boetestapreden, &'static str)>, Rechtfout> {
    let Some((id, uiterlijk)) = find_termijn(recht, stand)? else { return Ok(None) };
    let reden = match handeling.soort {
        Boetehandelingsoort::Zienswijze | Boetehandelingsoort::Bezwaar | Boetehandelingsoort::Beroep
            if handeling.op > uiterlijk =>
        {
            Boetestapreden::TermijnVoorbij { uiterlijk }
        }
        Boetehandelingsoort::ZienswijzeVoorbij | Boetehandelingsoort::TermijnVoorbij if handeling.op <= uiterlijk => {
            Boetestapreden::TermijnLoopt { uiterlijk }
        }
        _ => return Ok(None),
    };
    Ok(Some((reden, id)))
}

fn find_bevoegd(recht: &Recht, soort: Boetehandelingsoort, op: Date) -> Result<Vec<Boetepartij>, Rechtfout> {
    behind(recht, BEVOEGD, op, soort.as_str())?.map(|partij| read(BEVOEGD, partij)).collect()
}

fn find_overgang(
    recht: &Recht,
    status: Boetestatus,
    soort: Boetehandelingsoort,
    op: Date,
) -> Result<Option<Boetestatus>, Rechtfout> {
    let begin = format!("{status} {soort}");
    behind(recht, OVERGANGEN, op, &begin)?.next().map(|naar| read(OVERGANGEN, naar)).transpose()
}

fn no_step(status: Boetestatus) -> Boetestapreden {
    match status {
        Boetestatus::Vervallen => Boetestapreden::IsVervallen,
        Boetestatus::Betaald => Boetestapreden::IsBetaald,
        _ => Boetestapreden::GeenStap,
    }
}

fn weeks_after(dag: Date, weken: u32) -> Date {
    dag.saturating_add(i64::from(weken).weeks())
}
