//! Today at a school: for a teacher the lesson that is going on, for a mentor the own class, for the office what is due, what
//! waits and what came back.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Permit;
use recht::begrip::{Meldingsoort, Organisatiecode};
use recht::verzuim::bijna::Bijna;

use crate::stam::{Leerling, Leerlingsleutel, Scholen, Schoolfout, Schoolprofiel};
use crate::verzuim::lijst::{Openleerling, log_shown, unexplained};
use crate::{leerling, verzuim};

pub mod pages;
mod store;
#[cfg(test)]
mod tests;

/// The class of a mentor, as far as something asks for attention.
#[derive(Debug, Clone)]
pub struct Mentorblad {
    /// All pupils of the class, by surname.
    pub leerlingen: Vec<Leerling>,
    /// Who is near the norm.
    pub bijna: BTreeMap<Leerlingsleutel, Bijna>,
    /// Whose absence nobody explained, by what it could become.
    pub open: Vec<Openleerling>,
    /// For whom a report is due, the earliest last day first.
    pub verschuldigd: Vec<Verschuldigd>,
}

/// A report that is due and was not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verschuldigd {
    /// The pupil.
    pub leerling: Leerlingsleutel,
    /// Kind.
    pub soort: Meldingsoort,
    /// The day on which the norm was reached.
    pub einde: Date,
    /// Last day on which it is in time.
    pub uiterlijk: Date,
}

impl Mentorblad {
    /// The pupil of a number.
    pub fn pupil(&self, sleutel: Leerlingsleutel) -> Option<&Leerling> {
        self.leerlingen.iter().find(|leerling| leerling.sleutel == sleutel)
    }
}

/// The class of whoever asks, in a number of queries that does not depend on its size. Empty for who is no mentor.
pub async fn own_class(scholen: &Scholen, permit: &Permit, profiel: &Schoolprofiel) -> Result<Mentorblad, Schoolfout> {
    let register = scholen.register();
    let (db, vandaag) = (register.lees(), register.klok().vandaag().map_err(Registerfout::from)?);
    let organisatie: &Organisatiecode = &profiel.school.organisatie;
    let leerlingen = leerling::store::own_class(db, permit, organisatie, vandaag).await?;
    let sleutels: Vec<Leerlingsleutel> = leerlingen.iter().map(|leerling| leerling.sleutel).collect();
    let bijna = verzuim::near(scholen, permit, profiel, &sleutels, vandaag).await?;
    let verschuldigd = store::due(db, permit, organisatie, &sleutels).await?;
    let open = if sleutels.is_empty() { Vec::new() } else { unexplained(scholen, permit, profiel).await? };
    log_shown(scholen, permit, profiel, sleutels).await?;
    Ok(Mentorblad { leerlingen, bijna, open, verschuldigd })
}
