//! The moment at which the demo begins: in a lesson, on the day asked for or the last school day before it.

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use kern::klok::{Klok, Systeemklok, plaatselijk};
use land::land::{Land, Landplan, School};
use recht::begrip::Sector;

use super::verhaal::Overstap;

/// How far back a school day is looked for; the summer holiday is shorter.
const TERUG: i32 = 70;
/// Minutes after midnight at which the demo begins when there is no lesson now: early in the second lesson.
const ANDERS: u16 = 9 * 60 + 35;

/// The day and moment of the demo, and the country of that day.
pub(crate) struct Begin {
    pub(crate) land: Land,
    pub(crate) moment: Timestamp,
    pub(crate) dag: Date,
    /// Minutes after midnight.
    pub(crate) minuut: u16,
    /// The school of the story: the first of its kind where a lesson is going on.
    pub(crate) school: School,
    /// Who goes from one school to another.
    pub(super) overstap: Option<Overstap>,
}

/// Looks for a lesson to begin in.
pub(crate) fn find(op: Option<Date>, seed: u64, scholen: u32, leerlingen: u32) -> Result<Begin> {
    let nu = plaatselijk(Systeemklok.nu())?;
    let mut dag = op.unwrap_or_else(|| nu.date());
    for _ in 0..TERUG {
        let land = Land::generate(Landplan { seed, vandaag: dag, scholen, leerlingen })?;
        let school = school_of_story(&land)?;
        if school.schooldagen().contains(&dag) {
            let minuut = minute(&school, dag, nu);
            let overstap = Overstap::find(&land, dag)?;
            return Ok(Begin { moment: moment(dag, minuut)?, land, dag, minuut, school, overstap });
        }
        dag = dag.yesterday().context("voor deze dag is er geen schooldag")?;
    }
    anyhow::bail!("in de weken voor {dag} is er geen schooldag")
}

fn school_of_story(land: &Land) -> Result<School> {
    let mut vo = land.scholen().filter(|school| school.as_ref().is_ok_and(|school| school.sector == Sector::Vo));
    Ok(vo.next().context("het land heeft geen school voor voortgezet onderwijs")??)
}

/// The time of day: now when a lesson is going on, so that a demo during school hours runs with the clock on the wall.
fn minute(school: &School, dag: Date, nu: DateTime) -> u16 {
    let wand = u16::try_from(i32::from(nu.hour()) * 60 + i32::from(nu.minute())).unwrap_or(ANDERS);
    let gaande = school.lessen(dag, dag).any(|les| (les.begin..les.einde).contains(&wand));
    if dag == nu.date() && gaande { wand } else { ANDERS }
}

fn moment(dag: Date, minuut: u16) -> Result<Timestamp> {
    let (uur, minuut) = (i8::try_from(minuut / 60)?, i8::try_from(minuut % 60)?);
    let zone = TimeZone::get("Europe/Amsterdam")?;
    Ok(zone.to_timestamp(dag.at(uur, minuut, 0, 0))?)
}
