//! A melding that comes in: a signaal first answers whether the school was spoken to and may still mend it.

use jiff::civil::Date;

use super::reden::Indieningsreden;
use super::stap::find_belofte;
use super::{Melderbericht, Signaalonderwerp, Signaalsector, Signaalsoort, Signaalstand, Signaalstap, Signaalstatus};
use crate::bepalingen::{Recht, Rechtfout};
use crate::kalender::Feestdagen;
use crate::rijen::holds;
use crate::weigering::{Besluit, Weigering};

const ONDERWERPEN: &str = "signaal.onderwerpen";
const GESPREK: &str = "signaal.gesprek_met_school";
const SPOED: &str = "signaal.spoed";

/// A melding as it was filled in. Its words are looked at by whoever keeps them; here it only matters that they are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Indiening {
    /// The day on which it comes in.
    pub op: Date,
    /// Kind of melding.
    pub soort: Signaalsoort,
    /// Kind of education.
    pub sector: Signaalsector,
    /// What it is about.
    pub onderwerp: Signaalonderwerp,
    /// Whether it names a school.
    pub school: bool,
    /// Whether the school was spoken to; `None` when that was not answered.
    pub gesprek: Option<Schoolgesprek>,
    /// What was agreed with the school; `None` when that was not answered.
    pub herstel: Option<Herstelafspraak>,
    /// Whether it says why it cannot wait.
    pub spoed_toegelicht: bool,
}

impl Indiening {
    /// A melding that names a school and answers nothing.
    pub fn new(soort: Signaalsoort, sector: Signaalsector, onderwerp: Signaalonderwerp, op: Date) -> Self {
        Self { op, soort, sector, onderwerp, school: true, gesprek: None, herstel: None, spoed_toegelicht: false }
    }
}

/// Whether leerplicht spoke to the school first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Schoolgesprek {
    /// It did not.
    Nee,
    /// It did, on that day.
    Op(Date),
}

/// Whether leerplicht gave the school time to mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Herstelafspraak {
    /// It did not.
    Geen,
    /// It did, up to and with that day.
    TotEnMet(Date),
}

/// Takes a melding in, with the receipt for its reporter, or everything for which it is refused.
pub fn receive(recht: &Recht, feestdagen: &Feestdagen, indiening: &Indiening) -> Besluit<Signaalstap, Indieningsreden> {
    let mut weigeringen = Vec::new();
    let mut refuse = |reden, id: &str| {
        weigeringen.push(Weigering { reden, grond: recht.grond(id, indiening.op)?.clone() });
        Ok::<_, Rechtfout>(())
    };
    if !holds(recht, ONDERWERPEN, indiening.op, indiening.onderwerp.as_str())? {
        refuse(Indieningsreden::OnderwerpBestaatNiet, ONDERWERPEN)?;
    }
    if holds(recht, GESPREK, indiening.op, indiening.soort.as_str())? {
        if !indiening.school && indiening.sector != Signaalsector::Overig {
            refuse(Indieningsreden::SchoolOntbreekt, GESPREK)?;
        }
        let spoed = holds(recht, SPOED, indiening.op, indiening.onderwerp.as_str())?;
        for reden in check_gesprek(indiening, spoed) {
            let wacht = matches!(
                reden,
                Indieningsreden::HerstelperiodeLoopt { .. } | Indieningsreden::SpoedZonderWoorden { .. }
            );
            refuse(reden, if wacht { SPOED } else { GESPREK })?;
        }
    }
    if !weigeringen.is_empty() {
        return Ok(Err(weigeringen));
    }
    let naar = Signaalstand { soort: indiening.soort, status: Signaalstatus::Ontvangen, sinds: indiening.op };
    let belofte = find_belofte(recht, feestdagen, naar)?;
    let bericht = Melderbericht { over: naar.status, belofte };
    Ok(Ok(Signaalstap { naar, bericht, grond: recht.grond(ONDERWERPEN, indiening.op)?.clone() }))
}

/// What is wrong with the answers about the talk with the school.
fn check_gesprek(indiening: &Indiening, spoed: bool) -> Vec<Indieningsreden> {
    let mut redenen = Vec::new();
    match (indiening.gesprek, indiening.herstel) {
        (None, _) => redenen.push(Indieningsreden::GesprekNietBeantwoord),
        (Some(Schoolgesprek::Nee), Some(Herstelafspraak::TotEnMet(_))) => {
            redenen.push(Indieningsreden::HerstelperiodeZonderGesprek);
        }
        (Some(Schoolgesprek::Nee), _) => {}
        (Some(Schoolgesprek::Op(gesprek)), herstel) => {
            if gesprek > indiening.op {
                redenen.push(Indieningsreden::GesprekInToekomst { gesprek });
            }
            match herstel {
                None => redenen.push(Indieningsreden::HerstelperiodeNietBeantwoord),
                Some(Herstelafspraak::TotEnMet(tot)) if tot < gesprek => {
                    redenen.push(Indieningsreden::HerstelperiodeVoorGesprek { tot, gesprek });
                }
                Some(_) => {}
            }
        }
    }
    if let Some(Herstelafspraak::TotEnMet(tot)) = indiening.herstel
        && tot >= indiening.op
    {
        if !spoed {
            redenen.push(Indieningsreden::HerstelperiodeLoopt { tot });
        } else if !indiening.spoed_toegelicht {
            redenen.push(Indieningsreden::SpoedZonderWoorden { tot });
        }
    }
    redenen
}
