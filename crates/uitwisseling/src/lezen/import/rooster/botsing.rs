//! The hours at which a class has a lesson already.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::{Date, Weekday};

use super::{Roosterdag, Roosterregel, Roosteruur};

/// What was seen of a timetable so far. However many rows a file has, one more costs the logarithm of them.
#[derive(Default)]
pub(super) struct Bezet {
    eenmalig: HashMap<(String, Date, Roosteruur), u64>,
    /// By the first day of each period, which do not overlap.
    wekelijks: HashMap<(String, Weekday, Roosteruur), BTreeMap<Date, Periode>>,
}

struct Periode {
    tot: Date,
    regel: u64,
}

impl Bezet {
    /// Takes a lesson up, or gives the row that has its hour. A cancelled lesson takes no hour.
    pub(super) fn add(&mut self, les: &Roosterregel) -> Option<u64> {
        if les.vervallen {
            return None;
        }
        let klas = les.klas.to_lowercase();
        match les.dag {
            Roosterdag::Eenmalig(datum) => {
                let eerder = *self.eenmalig.entry((klas, datum, les.uur)).or_insert(les.regel);
                (eerder != les.regel).then_some(eerder)
            }
            Roosterdag::Wekelijks { weekdag, van, tot } => {
                let periodes = self.wekelijks.entry((klas, weekdag, les.uur)).or_default();
                // Periods that were taken up do not overlap, so only the last that begins by then can reach this one.
                let vorige = periodes.range(..=tot).next_back().filter(|(_, periode)| van <= periode.tot);
                if let Some((_, periode)) = vorige {
                    return Some(periode.regel);
                }
                periodes.insert(van, Periode { tot, regel: les.regel });
                None
            }
        }
    }
}
