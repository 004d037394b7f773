//! Public holidays and working days.
//!
//! Ground: Algemene termijnenwet, artikel 3, as dated in `bepalingen/melding.toml`; movable feasts are computed from Easter.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::bepalingen::Recht;
use crate::bepalingen::{Rechtfout, Versie, Waarde};
use crate::dag::is_weekdag;

/// Knows on which days nobody is expected to work.
#[derive(Debug, Clone)]
pub struct Feestdagen {
    versies: Vec<(Date, Vec<(Feestdag, String)>)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Feestdag {
    Vast {
        maand: i8,
        dag: i8,
    },
    /// A day that moves to the day before when it falls on a Sunday.
    NietOpZondag {
        maand: i8,
        dag: i8,
    },
    NaPasen(i32),
}

impl Feestdagen {
    /// The public holidays of the law.
    pub fn new(recht: &Recht) -> Result<Self, Rechtfout> {
        const ID: &str = "melding.feestdagen";
        let parse = |versie: &Versie| match &versie.waarde {
            Waarde::Woorden(woorden) => woorden.iter().map(|woord| parse_feestdag(woord)).collect::<Option<Vec<_>>>(),
            _ => None,
        };
        let versies = recht
            .versies(ID)?
            .iter()
            .map(|versie| parse(versie).map(|dagen| (versie.vanaf, dagen)))
            .collect::<Option<Vec<_>>>()
            .ok_or_else(|| Rechtfout::Onbekend(ID.to_owned()))?;
        Ok(Self { versies })
    }

    /// Whether a day is a public holiday.
    pub fn is_feestdag(&self, datum: Date) -> bool {
        self.naam(datum).is_some()
    }

    /// What the public holiday on a day is called; the first in the law's order when two fall together.
    pub fn naam(&self, datum: Date) -> Option<&str> {
        let versie = self.versies.iter().rev().find(|(vanaf, _)| *vanaf <= datum).or(self.versies.first());
        let (_, feestdagen) = versie?;
        feestdagen.iter().find(|(feestdag, _)| feestdag.valt_op(datum)).map(|(_, naam)| naam.as_str())
    }

    /// Monday to Friday, and no public holiday. School holidays do not matter.
    pub fn is_werkdag(&self, datum: Date) -> bool {
        is_weekdag(datum) && !self.is_feestdag(datum)
    }

    /// The `aantal`-th working day after a day.
    pub fn add_werkdagen(&self, na: Date, aantal: u32) -> Date {
        let mut datum = na;
        for _ in 0..aantal {
            datum = datum.saturating_add(1.day());
            while !self.is_werkdag(datum) && datum < Date::MAX {
                datum = datum.saturating_add(1.day());
            }
        }
        datum
    }

    /// Number of working days after `na`, up to and with `tot`.
    pub fn count_werkdagen(&self, na: Date, tot: Date) -> u32 {
        let mut aantal = 0;
        let mut datum = na;
        while datum < tot {
            datum = datum.saturating_add(1.day());
            aantal += u32::from(self.is_werkdag(datum));
        }
        aantal
    }
}

impl Feestdag {
    fn valt_op(self, datum: Date) -> bool {
        match self {
            Self::Vast { maand, dag } => datum.month() == maand && datum.day() == dag,
            Self::NietOpZondag { maand, dag } => Date::new(datum.year(), maand, dag).is_ok_and(|gewoon| {
                let gevierd = if gewoon.weekday() == Weekday::Sunday { gewoon.saturating_sub(1.day()) } else { gewoon };
                gevierd == datum
            }),
            Self::NaPasen(dagen) => {
                pasen(datum.year()).is_some_and(|pasen| pasen.saturating_add(dagen.days()) == datum)
            }
        }
    }
}

fn pasen(jaar: i16) -> Option<Date> {
    let dag = computus::gregorian(i32::from(jaar)).ok()?;
    Date::new(jaar, i8::try_from(dag.month).ok()?, i8::try_from(dag.day).ok()?).ok()
}

/// Reads a rule and a name: `12-25 eerste kerstdag`.
fn parse_feestdag(woorden: &str) -> Option<(Feestdag, String)> {
    let (regel, naam) = woorden.split_once(' ')?;
    Some((parse_regel(regel)?, naam.to_owned()))
}

/// Reads `12-25`, `04-27/niet-op-zondag` and `pasen+39`.
fn parse_regel(woord: &str) -> Option<Feestdag> {
    if let Some(dagen) = woord.strip_prefix("pasen") {
        return dagen.parse().ok().map(Feestdag::NaPasen);
    }
    let datum = woord.strip_suffix("/niet-op-zondag");
    let (maand, dag) = datum.unwrap_or(woord).split_once('-')?;
    let (maand, dag) = (maand.parse().ok()?, dag.parse().ok()?);
    Some(if datum.is_some() { Feestdag::NietOpZondag { maand, dag } } else { Feestdag::Vast { maand, dag } })
}
