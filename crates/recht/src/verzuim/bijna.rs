//! Near the norm: what is counted in the window that ends on a day, what is missing, and when minutes leave it.
//!
//! Ground: Leerplichtwet 1969, artikel 21a; from how many minutes somebody is near is a setting (`verzuim.bijna_minuten`).

use jiff::civil::Date;

use super::norm::{Dagen, Normgeval, Telling};
use crate::begrip::Minuten;
use crate::dag::Dag;

/// A pupil who is near the norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bijna {
    /// Counted minutes in the window.
    pub minuten: Minuten,
    /// Minutes missing to the norm.
    pub resterend: Minuten,
    /// Day on which the oldest counted day leaves the window.
    pub eerste_vervalt: Date,
}

impl Telling<'_> {
    /// Whether at least `vanaf` minutes are counted in the window that ends on a day, since the last report before it.
    pub fn bijna(&self, dagen: Dagen<'_>, gevallen: &[Normgeval], op: Dag, vanaf: Minuten) -> Option<Bijna> {
        let (oudste, minuten) = self.in_venster(dagen, last_einde(gevallen, op), op)?;
        (minuten >= vanaf).then(|| Bijna {
            minuten,
            resterend: self.normen.op(op).norm.less(minuten),
            eerste_vervalt: self.vervalt(oudste, op).date(),
        })
    }
}

/// End of the last report up to and with a day: nothing on or before it counts again.
pub(super) fn last_einde(gevallen: &[Normgeval], op: Dag) -> Option<Dag> {
    gevallen.iter().rev().find(|geval| geval.einde <= op).map(|geval| geval.einde)
}
