//! What findings come to: a verdict per component and one on the whole, never without a finding.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::onderdelen::{Onderdeelrol, Onderzoeksonderdeel, find_onderdelen};
use super::reden::Oordeelreden;
use super::{Beoordeling, Onderzoeksvorm};
use crate::begrip::Sector;
use crate::bepalingen::{Recht, Rechtfout};
use crate::grond::Grond;
use crate::rijen::{behind, holds, read};
use crate::toezicht::Onderdeel;
use crate::weigering::{Besluit, Weigering};

const ONDERDELEN: &str = "onderzoek.onderdelen";
const NIET_TE_BEPALEN: &str = "onderzoek.niet_te_bepalen";
const TELLEN_MEE: &str = "onderzoek.tellen_mee";
const ONVOLDOENDE_VANAF: &str = "onderzoek.onvoldoende_vanaf";

/// What an inspector found on one component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Onderdeelbevinding {
    /// The component.
    pub onderdeel: Onderdeel,
    /// The inspector's verdict, as far as there is one.
    pub beoordeling: Option<Beoordeling>,
    /// How many findings were written down.
    pub bevindingen: u32,
}

/// All that was found at a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Onderzoeksbevindingen<'a> {
    /// Sector of the school.
    pub sector: Sector,
    /// How the inspection came about.
    pub vorm: Onderzoeksvorm,
    /// The day of the visit.
    pub bezoek: Date,
    /// Whether the school has an administration of absence at all.
    pub administratie: bool,
    /// What was found, in any order.
    pub onderdelen: &'a [Onderdeelbevinding],
}

/// The verdict on one component.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Onderdeeloordeel {
    /// The component, with its weight.
    pub onderdeel: Onderzoeksonderdeel,
    /// The verdict.
    pub beoordeling: Beoordeling,
    /// Whether the verdict on the whole is made of it.
    pub telt_mee: bool,
    /// Why it can be nothing else, when the reports could not be checked.
    pub volgt_uit: Option<Grond>,
}

/// The verdict on an inspection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Onderzoeksoordeel {
    /// Per component, in the order of the report; a component that need not be judged and was not is left out.
    pub onderdelen: Vec<Onderdeeloordeel>,
    /// On the whole.
    pub beoordeling: Beoordeling,
    /// Why the whole is that.
    pub grond: Grond,
}

/// The verdict on what was found, or everything for which there is none.
pub fn judge(recht: &Recht, gevonden: &Onderzoeksbevindingen<'_>) -> Besluit<Onderzoeksoordeel, Oordeelreden> {
    let onderdelen = find_onderdelen(recht, gevonden.sector, gevonden.vorm, gevonden.bezoek)?;
    let mut weigeringen = Vec::new();
    let mut refuse = |reden, id: &str| {
        weigeringen.push(Weigering { reden, grond: recht.grond(id, gevonden.bezoek)?.clone() });
        Ok::<_, Rechtfout>(())
    };
    let mut per_onderdeel = BTreeMap::new();
    for bevinding in gevonden.onderdelen {
        if !onderdelen.iter().any(|een| een.onderdeel == bevinding.onderdeel) {
            refuse(Oordeelreden::HoortErNietBij(bevinding.onderdeel), ONDERDELEN)?;
        } else if per_onderdeel.insert(bevinding.onderdeel, bevinding).is_some() {
            refuse(Oordeelreden::Dubbel(bevinding.onderdeel), ONDERDELEN)?;
        }
    }
    let volgend = find_volgend(recht, gevonden)?;
    let mut oordelen = Vec::new();
    for onderdeel in onderdelen {
        let naam = onderdeel.onderdeel;
        let bevinding = per_onderdeel.get(&naam);
        let gegeven = bevinding.and_then(|bevinding| bevinding.beoordeling);
        let moet = volgend.get(&naam).copied();
        match (gegeven, moet) {
            (Some(gegeven), Some(moet)) if gegeven != moet => {
                refuse(Oordeelreden::Strijdig { onderdeel: naam, moet }, NIET_TE_BEPALEN)?;
            }
            (Some(Beoordeling::NietTeBepalen), None) if naam == Onderdeel::Administratie => {
                refuse(Oordeelreden::AdministratieIsTeBepalen, NIET_TE_BEPALEN)?;
            }
            (Some(_), None) if bevinding.is_none_or(|bevinding| bevinding.bevindingen == 0) => {
                refuse(Oordeelreden::ZonderBevinding(naam), ONDERDELEN)?;
            }
            (None, None) if onderdeel.rol == Onderdeelrol::Vast => {
                refuse(Oordeelreden::BeoordelingOntbreekt(naam), ONDERDELEN)?;
            }
            _ => {}
        }
        if let Some(beoordeling) = moet.or(gegeven) {
            let volgt_uit = moet.map(|_| recht.grond(NIET_TE_BEPALEN, gevonden.bezoek).cloned()).transpose()?;
            let telt_mee = holds(recht, TELLEN_MEE, gevonden.bezoek, onderdeel.rol.as_str())?;
            oordelen.push(Onderdeeloordeel { onderdeel, beoordeling, telt_mee, volgt_uit });
        }
    }
    if !weigeringen.is_empty() {
        return Ok(Err(weigeringen));
    }
    let beoordeling = judge_whole(recht, gevonden.bezoek, &oordelen)?;
    let grond = recht.grond(ONVOLDOENDE_VANAF, gevonden.bezoek)?.clone();
    Ok(Ok(Onderzoeksoordeel { onderdelen: oordelen, beoordeling, grond }))
}

/// The verdicts that follow when the reports cannot be checked: on all that hang on the administration when there is
/// none, on the administration alone when it is so bad that the inspector cannot say whether all was reported.
fn find_volgend(
    recht: &Recht,
    gevonden: &Onderzoeksbevindingen<'_>,
) -> Result<BTreeMap<Onderdeel, Beoordeling>, Rechtfout> {
    let mut volgend = BTreeMap::new();
    for onderdeel in Onderdeel::ALLE {
        for woord in behind(recht, NIET_TE_BEPALEN, gevonden.bezoek, onderdeel.as_str())? {
            volgend.insert(*onderdeel, read(NIET_TE_BEPALEN, woord)?);
        }
    }
    if gevonden.administratie {
        let te_bepalen = |bevinding: &Onderdeelbevinding| {
            bevinding.beoordeling != Some(Beoordeling::NietTeBepalen)
                || bevinding.onderdeel == Onderdeel::Administratie
                || !volgend.contains_key(&bevinding.onderdeel)
        };
        if gevonden.onderdelen.iter().all(te_bepalen) {
            volgend.clear();
        }
        volgend.retain(|onderdeel, _| *onderdeel == Onderdeel::Administratie);
    }
    Ok(volgend)
}

/// The verdict on the whole, from the components that count.
fn judge_whole(recht: &Recht, op: Date, oordelen: &[Onderdeeloordeel]) -> Result<Beoordeling, Rechtfout> {
    let count = |gezocht: Beoordeling| {
        oordelen.iter().filter(|oordeel| oordeel.telt_mee && oordeel.beoordeling == gezocht).count()
    };
    let vanaf = usize::try_from(recht.getal(ONVOLDOENDE_VANAF, op)?).unwrap_or(usize::MAX);
    Ok(if count(Beoordeling::Onvoldoende) >= vanaf {
        Beoordeling::Onvoldoende
    } else if count(Beoordeling::NietTeBepalen) > 0 {
        Beoordeling::NietTeBepalen
    } else {
        Beoordeling::Voldoende
    })
}
