//! The desk's own figures: how fast it answers, how often the reporter hears something in words, how many promises it broke.
//!
//! Counts: meldingen handed in over the last year, working days from handing in to the first step of the Inspectie itself.
//! Does not count: the receipt, which a machine gives, and what the reporter does.

pub(crate) mod api;
pub(crate) mod pages;
#[cfg(test)]
mod tests;

use jiff::ToSpan as _;
use jiff::civil::Date;
use kern::toegang::Permit;
use recht::dag::Dag;
use recht::kalender::Feestdagen;
use recht::toezicht::signaalmelding::{Signaalpartij, is_overdue};

use crate::Inspectie;
use crate::signalenbox::{Behandelfout, store};

/// A melding and its steps, as far as figures are made of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Geteld {
    pub(crate) nummer: i64,
    pub(crate) ingediend_op: Date,
    pub(crate) stappen: Vec<Getelde>,
}

/// A step, as far as figures are made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Getelde {
    pub(crate) partij: Signaalpartij,
    pub(crate) op: Date,
    pub(crate) belofte: Option<Date>,
    pub(crate) met_woorden: bool,
}

/// How long a reporter waited for the first answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wachttijd {
    /// The same or the next working day.
    Direct,
    /// Within a week of working days.
    Week,
    /// Within two.
    TweeWeken,
    /// Longer.
    Langer,
    /// There is none yet.
    Nog,
}

impl Wachttijd {
    /// Each, from short to long.
    pub const ALLE: [Self; 5] = [Self::Direct, Self::Week, Self::TweeWeken, Self::Langer, Self::Nog];

    /// The word in the API and in the keys of the language files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Week => "week",
            Self::TweeWeken => "twee_weken",
            Self::Langer => "langer",
            Self::Nog => "nog",
        }
    }

    fn of(werkdagen: Option<u32>) -> Self {
        match werkdagen {
            None => Self::Nog,
            Some(..=1) => Self::Direct,
            Some(2..=5) => Self::Week,
            Some(6..=10) => Self::TweeWeken,
            Some(_) => Self::Langer,
        }
    }
}

/// The figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cijfers {
    /// The first day of handing in that counts.
    pub vanaf: Date,
    /// The day on which they were made.
    pub op: Date,
    /// Meldingen.
    pub meldingen: u32,
    /// How many waited how long, in the order of [`Wachttijd::ALLE`].
    pub wachttijden: [u32; 5],
    /// The middle one of the working days to the first answer, of those that were answered.
    pub mediaan: Option<u32>,
    /// Meldingen of which the reporter got words of the Inspectie.
    pub met_woorden: u32,
    /// Promises of which the day is over or which were kept before it.
    pub beloften: u32,
    /// Promises of which the day was over before anything was heard.
    pub gebroken: u32,
}

impl Cijfers {
    /// Which part of the reporters heard something in words, in whole percents; none without meldingen.
    pub fn procent_met_woorden(&self) -> Option<u32> {
        (self.met_woorden * 100).checked_div(self.meldingen)
    }
}

/// Counts.
pub async fn read(inspectie: &Inspectie, permit: &Permit) -> Result<Cijfers, Behandelfout> {
    let op = inspectie.register.klok().vandaag()?;
    let vanaf = op.saturating_sub(1.year());
    let geteld = store::counted(&inspectie.register, permit, Dag::from(vanaf)).await?;
    Ok(count(&inspectie.feestdagen, &geteld, vanaf, op))
}

fn count(feestdagen: &Feestdagen, geteld: &[Geteld], vanaf: Date, op: Date) -> Cijfers {
    let as_count = |aantal: usize| u32::try_from(aantal).unwrap_or(u32::MAX);
    let mut wachttijden = [0; 5];
    let mut dagen: Vec<u32> = Vec::new();
    let (mut met_woorden, mut beloften, mut gebroken) = (0, 0, 0);
    for melding in geteld {
        let van_ons = || melding.stappen.iter().filter(|stap| stap.partij != Signaalpartij::Melder);
        let eerste = van_ons().next().map(|stap| feestdagen.count_werkdagen(melding.ingediend_op, stap.op));
        wachttijden[Wachttijd::of(eerste) as usize] += 1;
        dagen.extend(eerste);
        met_woorden += u32::from(van_ons().any(|stap| stap.met_woorden));
        let daarna = melding.stappen.iter().skip(1).map(Some).chain([None]);
        for (stap, volgende) in melding.stappen.iter().zip(daarna) {
            let Some(belofte) = stap.belofte else { continue };
            let is_gebroken = is_overdue(belofte, volgende.map_or(op, |volgende| volgende.op));
            // A promise that can still be kept says nothing yet.
            beloften += u32::from(is_gebroken || volgende.is_some());
            gebroken += u32::from(is_gebroken);
        }
    }
    dagen.sort_unstable();
    let mediaan = dagen.get(dagen.len().saturating_sub(1) / 2).copied();
    Cijfers { vanaf, op, meldingen: as_count(geteld.len()), wachttijden, mediaan, met_woorden, beloften, gebroken }
}
