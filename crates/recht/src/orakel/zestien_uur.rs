//! 960 counted minutes in a window, again and again, strictly or once a week.

use super::dagen::Dag;
use super::kalender::days_between;
use super::{NORM, VENSTER};
use crate::begrip::Vervolg;

/// A count that reached the norm; places in the list of days. Knows nothing of age.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Telling {
    /// The counted days: those of the window on the day the norm was reached, and when held back those up to `einde`.
    pub(crate) geteld: Vec<usize>,
    pub(crate) einde: usize,
    pub(crate) minuten: u32,
}

/// All counts that reached the norm, in order.
pub(crate) fn count(dagen: &[Dag], vervolg: Vervolg) -> Vec<Telling> {
    let mut tellingen: Vec<Telling> = Vec::new();
    let mut d = 0;
    while d < dagen.len() {
        let vorig = tellingen.last().map(|telling| telling.einde);
        let venster = window(dagen, d, vorig);
        let som: u32 = venster.iter().map(|e| dagen[*e].geteld).sum();
        // An einde is always a counted day.
        if dagen[d].geteld == 0 || som < NORM {
            d += 1;
            continue;
        }
        let einde = match vorig {
            Some(vorig) if vervolg == Vervolg::Week && is_too_soon(dagen, vorig, d) => match held_back(dagen, vorig, d)
            {
                Some(einde) => einde,
                None => break,
            },
            _ => d,
        };
        let geteld: Vec<usize> = venster.into_iter().chain((d + 1..=einde).filter(|e| dagen[*e].geteld > 0)).collect();
        let minuten = geteld.iter().map(|e| dagen[*e].geteld).sum();
        tellingen.push(Telling { geteld, einde, minuten });
        d = einde + 1;
    }
    tellingen
}

/// The counted days after `vorig` that lie in the window that ends on `d`.
pub(crate) fn window(dagen: &[Dag], d: usize, vorig: Option<usize>) -> Vec<usize> {
    let mut venster = Vec::new();
    for e in vorig.map_or(0, |vorig| vorig + 1)..=d {
        if dagen[e].geteld > 0 && dagen[d].ordinaal - dagen[e].ordinaal < VENSTER {
            venster.push(e);
        }
    }
    venster
}

/// Continuously absent since the previous einde, and that is less than seven days ago.
fn is_too_soon(dagen: &[Dag], vorig: usize, d: usize) -> bool {
    let absent = dagen[vorig + 1..=d].iter().all(|dag| !dag.aanwezig);
    absent && days_between(dagen[vorig].datum, dagen[d].datum) < 7
}

/// The einde that a report held back on `d` gets; `None` when the data end first.
fn held_back(dagen: &[Dag], vorig: usize, d: usize) -> Option<usize> {
    let mut laatst_geteld = d;
    for later in d + 1..dagen.len() {
        if dagen[later].geteld > 0 && days_between(dagen[vorig].datum, dagen[later].datum) >= 7 {
            return Some(later);
        }
        if dagen[later].aanwezig {
            return Some(laatst_geteld);
        }
        if dagen[later].geteld > 0 {
            laatst_geteld = later;
        }
    }
    None
}
