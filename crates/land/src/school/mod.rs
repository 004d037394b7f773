//! One invented school: its timetable, its pupils, and what its absence administration holds.

use std::fmt;

use jiff::civil::Date;
use recht::begrip::{Sector, Verzuimstatus};

use leerling::Leerling;
pub use melden::{Verzuimmelding, meldingen};
use rooster::{Schooldag, Weekrooster};

mod leerling;
mod melden;
mod patroon;
mod rooster;
#[cfg(test)]
mod tests;

/// What the invented school looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schoolplan {
    /// The only source of chance: equal plans give equal administrations.
    pub seed: u64,
    /// Number of the school, shown as `S001`.
    pub nummer: u16,
    /// Kind of education: decides timetable and ages.
    pub sector: Sector,
    /// Number of pupils.
    pub leerlingen: u32,
    /// First day of the administration.
    pub van: Date,
    /// Last day of the administration, inclusive; also the day on which it was exported.
    pub tot: Date,
    /// Days without school, first and last day inclusive.
    pub vakanties: Vec<(Date, Date)>,
    /// Which lessons attended get a row.
    pub aanwezigheid: Aanwezigheid,
}

/// Which of the lessons that a pupil attended stand in the administration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aanwezigheid {
    /// None: only absence was exported.
    Geen,
    /// The first lesson attended on a day with unlawful absence, on the next day attended after it, and on the first day
    /// of all: the few rows without which the norm comes out differently.
    RondVerzuim,
    /// The first lesson attended of each day.
    PerDag,
    /// Every lesson.
    Alles,
}

/// A pupil's number within the school, shown as `L00001`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Leerlingnummer(pub u32);

impl fmt::Display for Leerlingnummer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "L{:05}", self.0)
    }
}

/// An invented school's number, shown as `S001`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Schoolnummer(pub u16);

impl fmt::Display for Schoolnummer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "S{:03}", self.0)
    }
}

/// One row of the administration, with the columns of an absence file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Registratie {
    /// The pupil.
    pub leerling: Leerlingnummer,
    /// Day of the lesson.
    pub datum: Date,
    /// Number of the lesson on that day from 1; for half days 1 is the morning and 2 the afternoon.
    pub lesuur: u8,
    /// Minutes missed, or the length of the lesson when the pupil was there.
    pub minuten: u16,
    /// What the school says of it.
    pub status: Verzuimstatus,
    /// The reason in the school's own words.
    pub reden: Option<&'static str>,
    /// The pupil's date of birth.
    pub geboortedatum: Date,
    /// Whether the pupil holds a startkwalificatie.
    pub startkwalificatie: bool,
    /// Day on which the entry got its status.
    pub vastgesteld_op: Date,
    /// The school.
    pub school: Schoolnummer,
    /// Its sector.
    pub sector: Sector,
}

/// The school's administration, ordered by pupil, day and lesson. Lazy: one pupil's year is in memory at a time.
pub fn generate(plan: &Schoolplan) -> impl Iterator<Item = Registratie> + use<> {
    let dagen = rooster::schooldagen(plan.van, plan.tot, &plan.vakanties);
    let plan = plan.clone();
    (0..plan.leerlingen).flat_map(move |index| pupil_year(&plan, &dagen, index))
}

fn pupil_year(plan: &Schoolplan, dagen: &[Schooldag], index: u32) -> Vec<Registratie> {
    let rooster = Weekrooster::of(plan.seed, plan.sector, index);
    let leerling = Leerling::draw(plan, index, dagen);
    patroon::registraties(plan, &leerling, &rooster, dagen)
}
