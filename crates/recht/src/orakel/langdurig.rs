//! Unbroken runs of absence, and the day on which one has lasted more than four school weeks.

use super::VENSTER;
use super::dagen::Dag;

/// An unbroken run; places in the list of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reeks {
    /// First day, a counted one.
    pub(crate) eerste: usize,
    /// Last counted day.
    pub(crate) laatste: usize,
    /// The day on which the report of long absence is due.
    pub(crate) langdurig: Option<usize>,
}

/// All runs, also short ones, in order.
pub(crate) fn runs(dagen: &[Dag]) -> Vec<Reeks> {
    let mut reeksen = Vec::new();
    let mut lopend: Option<Reeks> = None;
    for (d, dag) in dagen.iter().enumerate() {
        let missed = dag.geteld > 0;
        if dag.aanwezig || (dag.schooldag && !missed) {
            reeksen.extend(lopend.take());
            continue;
        }
        if !missed {
            continue;
        }
        let reeks = lopend.get_or_insert(Reeks { eerste: d, laatste: d, langdurig: None });
        reeks.laatste = d;
        if reeks.langdurig.is_none() && dag.ordinaal - dagen[reeks.eerste].ordinaal >= VENSTER {
            reeks.langdurig = Some(d);
        }
    }
    reeksen.extend(lopend);
    reeksen
}
