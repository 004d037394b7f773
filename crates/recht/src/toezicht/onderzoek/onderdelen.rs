//! What an inspection looks at, by sector, form and day.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::Onderzoeksvorm;
use crate::begrip::{OnbekendWoord, Sector, woorden};
use crate::bepalingen::{Recht, Rechtfout};
use crate::rijen::{behind, is_among, read};
use crate::toezicht::Onderdeel;

const ONDERDELEN: &str = "onderzoek.onderdelen";
const OOK_GEZIEN: &str = "onderzoek.ook_gezien";

/// How much a component weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Onderdeelrol {
    /// Always judged.
    Vast,
    /// Judged when there is reason to look.
    Incidenteel,
    /// Looked at beside the Leerplichtwet.
    OokGezien,
}
woorden!(
    Onderdeelrol, "vast, incidenteel, ook_gezien",
    Vast => "vast", Incidenteel => "incidenteel", OokGezien => "ook_gezien",
);

/// A component with its weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Onderzoeksonderdeel {
    /// The component.
    pub onderdeel: Onderdeel,
    /// How much it weighs.
    pub rol: Onderdeelrol,
}

/// The components of an inspection with a visit on a day, in the order of the report.
pub fn find_onderdelen(
    recht: &Recht,
    sector: Sector,
    vorm: Onderzoeksvorm,
    op: Date,
) -> Result<Vec<Onderzoeksonderdeel>, Rechtfout> {
    let mut onderdelen = Vec::new();
    for rij in behind(recht, ONDERDELEN, op, sector.as_str())? {
        let onbekend = || Rechtfout::Onbekend(ONDERDELEN.to_owned());
        let (rol, rest) = rij.split_once(' ').ok_or_else(onbekend)?;
        let (onderdeel, vormen) = rest.split_once(' ').unwrap_or((rest, ""));
        if is_among(vormen, vorm.as_str()) {
            onderdelen
                .push(Onderzoeksonderdeel { onderdeel: read(ONDERDELEN, onderdeel)?, rol: read(ONDERDELEN, rol)? });
        }
    }
    for rij in behind(recht, OOK_GEZIEN, op, sector.as_str())? {
        onderdelen.push(Onderzoeksonderdeel { onderdeel: read(OOK_GEZIEN, rij)?, rol: Onderdeelrol::OokGezien });
    }
    Ok(onderdelen)
}
