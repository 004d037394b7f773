//! What every row is asked against: the law, its public holidays, the calendars of the regions.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::blad::Rij;
use super::notatie::{Lezer, Onleesbaar};
use crate::begrip::Regio;
use crate::bepalingen::{Recht, Rechtfout};
use crate::kalender::{Feestdagen, Kalender, Schooljaarvakanties, Vakantie, gepubliceerd};
use crate::verzuim::norm::Normversies;

/// Days for which a calendar of a row's own making is known.
const BEKEND: (Date, Date) = (date(2019, 8, 1), date(2030, 7, 31));

/// The law with what is derived from it once.
pub(super) struct Wereld {
    pub(super) recht: Recht,
    pub(super) feestdagen: Feestdagen,
    pub(super) normen: Normversies,
    regios: BTreeMap<Regio, Schooljaarvakanties>,
}

impl Wereld {
    /// Everything a row may ask about, under a law.
    pub(super) fn new(recht: Recht) -> Result<Self, Rechtfout> {
        let mut regios = BTreeMap::new();
        for regio in Regio::ALLE {
            regios.insert(*regio, gepubliceerd(*regio)?);
        }
        Ok(Self { feestdagen: Feestdagen::new(&recht)?, normen: Normversies::new(&recht)?, recht, regios })
    }

    /// The calendar of a row: a region, no holidays at all, or holidays of its own; with the school's own days off.
    pub(super) fn kalender(&self, rij: &Rij) -> Result<Kalender, Onleesbaar> {
        const KOLOM: &str = "kalender";
        let tekst = rij.nodig(KOLOM)?;
        let (mut vakanties, van, tot) = if tekst == "geen vakanties" {
            (Vec::new(), BEKEND.0, BEKEND.1)
        } else if let Some(regio) = tekst.parse().ok().and_then(|regio: Regio| self.regios.get(&regio)) {
            (regio.vakanties.clone(), regio.bekend_van, regio.bekend_tot)
        } else {
            (read_vakanties(rij.lezer(KOLOM), tekst)?, BEKEND.0, BEKEND.1)
        };
        if let Some(eigen) = rij.cel("eigen vrije dagen") {
            vakanties.extend(read_vakanties(rij.lezer("eigen vrije dagen"), eigen)?);
        }
        Ok(Kalender::new(&vakanties, van, tot))
    }
}

fn read_vakanties(mut lezer: Lezer<'_>, tekst: &str) -> Result<Vec<Vakantie>, Onleesbaar> {
    let mut vakanties = Vec::new();
    for item in lezer.items(tekst)? {
        let (van, tot, naam) = lezer.periode(item)?;
        vakanties.push(Vakantie { van, tot, naam: naam.to_owned() });
    }
    Ok(vakanties)
}

/// A fault of the law itself, as a complaint about a row.
pub(super) fn complain(fout: &Rechtfout) -> Onleesbaar {
    Onleesbaar {
        kolom: "recht".to_owned(),
        gevonden: fout.to_string(),
        verwacht: "het recht geeft hierop geen antwoord".to_owned(),
    }
}
