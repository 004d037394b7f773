//! When there is school: the published holidays of the region, public holidays, and the school's own study days.
//!
//! School years for which nothing was published get the holidays of a published year that begins on the same weekday,
//! moved by whole years to the nearest Saturday: plausible, not true.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use rand::RngExt as _;
use recht::begrip::Regio;
use recht::bepalingen::{Recht, Rechtfout};
use recht::dag::{begin_schooljaar, einde_schooljaar, is_weekdag};
use recht::kalender::{Feestdagen, Schooljaarvakanties, Vakantie, gepubliceerd};
use recht::melding::routering::Looptijd;

use super::kans::{Doel, chance};

/// Shortest holiday that people go on holiday in.
const VAKANTIE_DAGEN: i32 = 5;

/// The holidays of every region in one school year.
#[derive(Debug, Clone)]
pub(super) struct Regiokalenders {
    pub(super) van: Date,
    pub(super) tot: Date,
    vakanties: BTreeMap<Regio, Vec<Vakantie>>,
}

impl Regiokalenders {
    /// Those of the school year of a day.
    pub(super) fn new(op: Date) -> Result<Self, Rechtfout> {
        let (van, tot) = (begin_schooljaar(op), einde_schooljaar(op));
        let feestdagen = Feestdagen::new(&Recht::ingebouwd()?)?;
        let mut vakanties = BTreeMap::new();
        for regio in Regio::ALLE {
            let mut van_regio = in_schooljaar(&gepubliceerd(*regio)?, van, tot);
            let vrij = |dag: &Date| van_regio.iter().any(|vakantie| vakantie.van <= *dag && *dag <= vakantie.tot);
            let los: Vec<_> = van
                .series(1.day())
                .take_while(|dag| *dag <= tot)
                .filter(|dag| is_weekdag(*dag) && feestdagen.is_feestdag(*dag) && !vrij(dag))
                .map(|dag| Vakantie { van: dag, tot: dag, naam: "feestdag".to_owned() })
                .collect();
            van_regio.extend(los);
            van_regio.sort_by_key(|vakantie| vakantie.van);
            vakanties.insert(*regio, van_regio);
        }
        Ok(Self { van, tot, vakanties })
    }

    /// The days without school of one school, its two study days with them.
    pub(super) fn of_school(&self, seed: u64, school: u32, regio: Regio) -> Vec<Vakantie> {
        let mut vakanties = self.vakanties.get(&regio).cloned().unwrap_or_default();
        let dagen = Schooldagen::new(self.van, self.tot, &vakanties).dagen;
        let mut kans = chance(seed, Doel::School, school, 0);
        for helft in 0..2 {
            let plaats = helft * dagen.len() / 2 + kans.random_range(15..75_usize);
            if let Some(dag) = dagen.get(plaats) {
                vakanties.push(Vakantie { van: *dag, tot: *dag, naam: "studiedag".to_owned() });
            }
        }
        vakanties.sort_by_key(|vakantie| vakantie.van);
        vakanties
    }
}

fn in_schooljaar(bekend: &Schooljaarvakanties, van: Date, tot: Date) -> Vec<Vakantie> {
    if bekend.bekend_van <= van && tot <= bekend.bekend_tot {
        let raakt = |vakantie: &&Vakantie| vakantie.van <= tot && vakantie.tot >= van;
        return bekend.vakanties.iter().filter(raakt).cloned().collect();
    }
    // Ten published years hold every weekday on which 1 August can fall.
    let jaren = bekend.bekend_van.year()..bekend.bekend_tot.year();
    let model = jaren.filter_map(|jaar| Date::new(jaar, 8, 1).ok()).find(|dag| dag.weekday() == van.weekday());
    let Some(model) = model else { return Vec::new() };
    let verschil = i64::from(van.year() - model.year());
    let verplaats = |vakantie: Vakantie| {
        let lengte = vakantie.tot.duration_since(vakantie.van);
        let begin = to_saturday(vakantie.van.saturating_add(verschil.years()));
        Vakantie { van: begin, tot: begin.saturating_add(lengte), ..vakantie }
    };
    in_schooljaar(bekend, model, einde_schooljaar(model)).into_iter().map(verplaats).collect()
}

fn to_saturday(dag: Date) -> Date {
    match dag.weekday() {
        Weekday::Sunday => dag.saturating_sub(1.day()),
        weekdag => {
            let verder = i64::from(Weekday::Saturday.to_monday_zero_offset() - weekdag.to_monday_zero_offset());
            dag.saturating_add(if verder > 3 { verder - 7 } else { verder }.days())
        }
    }
}

/// The days of one school year on which there is school, and where among them people go on holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Schooldagen {
    /// Each day, in order.
    pub(super) dagen: Vec<Date>,
    /// Place of the first school day after each holiday within the school year.
    pub(super) na_vakantie: Vec<usize>,
}

impl Schooldagen {
    pub(super) fn new(van: Date, tot: Date, vakanties: &[Vakantie]) -> Self {
        let vrij = |dag: Date| vakanties.iter().any(|vakantie| vakantie.van <= dag && dag <= vakantie.tot);
        let dagen: Vec<_> =
            van.series(1.day()).take_while(|dag| *dag <= tot).filter(|dag| is_weekdag(*dag) && !vrij(*dag)).collect();
        let lang = |vakantie: &&Vakantie| {
            vakantie.tot >= vakantie.van.saturating_add(VAKANTIE_DAGEN.days())
                && vakantie.van > van
                && vakantie.tot < tot
        };
        let na_vakantie =
            vakanties.iter().filter(lang).map(|vakantie| dagen.partition_point(|dag| *dag <= vakantie.tot));
        let na_vakantie = na_vakantie.filter(|plaats| *plaats > 0 && *plaats < dagen.len()).collect();
        Self { dagen, na_vakantie }
    }

    /// Places of the school days from `van` up to and with `tot`.
    pub(super) fn between(&self, looptijd: Looptijd) -> std::ops::Range<usize> {
        let begin = self.dagen.partition_point(|dag| *dag < looptijd.van);
        let einde = looptijd.tot.map_or(self.dagen.len(), |tot| self.dagen.partition_point(|dag| *dag <= tot));
        begin..einde.max(begin)
    }
}
