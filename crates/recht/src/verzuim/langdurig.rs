//! Long absence: every school day missed, without a break, for more than four school weeks.
//!
//! What: a run is counted minutes on every school day from its first day on, and no presence. On its first counted day
//! that lies 28 days of school weeks after the first, langdurig relatief verzuim is due, once a run.
//! Ground: Leerplichtwet 1969, artikel 21a; DUO "Soorten verzuim".
//! Does not count: a day with any presence ends the run, also when minutes were missed on it.
//! Example: absent every day from Monday 3 March on, no holidays: due on Monday 31 March.

use super::norm::{Dagen, Telling};
use crate::begrip::Minuten;
use crate::dag::Dag;

/// One unbroken absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reeks {
    /// First counted day.
    pub eerste: Dag,
    /// Last counted day.
    pub laatste: Dag,
    /// Counted minutes so far.
    pub minuten: Minuten,
    /// Day on which it became long, with the counted minutes up to and with that day.
    pub langdurig: Option<(Dag, Minuten)>,
}

impl Telling<'_> {
    /// Every unbroken absence, in order.
    pub fn reeksen(&self, dagen: Dagen<'_>) -> Vec<Reeks> {
        let mut reeksen = Vec::new();
        let mut lopend = None;
        for plaats in 0..dagen.dag.len() {
            self.extend_reeks(dagen, plaats, &mut lopend, &mut reeksen);
        }
        reeksen.extend(lopend);
        reeksen
    }

    /// Takes in the day at `plaats`: it lengthens the run, ends it, or starts a new one.
    pub(crate) fn extend_reeks(
        &self,
        dagen: Dagen<'_>,
        plaats: usize,
        lopend: &mut Option<Reeks>,
        klaar: &mut Vec<Reeks>,
    ) {
        let dag = dagen.dag[plaats];
        let geteld = dagen.geteld[plaats];
        if dagen.aanwezig[plaats] {
            klaar.extend(lopend.take());
        } else if geteld > Minuten::NUL {
            let breuk = |reeks: &mut Reeks| self.kalender.count_schooldagen(reeks.laatste, dag.plus(-1)) > 0;
            klaar.extend(lopend.take_if(breuk));
            let reeks =
                lopend.get_or_insert(Reeks { eerste: dag, laatste: dag, minuten: Minuten::NUL, langdurig: None });
            reeks.laatste = dag;
            reeks.minuten += geteld;
            let afstand = self.kalender.ordinaal(dag) - self.kalender.ordinaal(reeks.eerste);
            if reeks.langdurig.is_none() && afstand >= self.normen.op(dag).langdurig {
                reeks.langdurig = Some((dag, reeks.minuten));
            }
        }
    }
}
