//! Entries added up per day: the columns that the norm's step reads.

use super::norm::Dagen;
use super::telling::{Registratie, Telwijze};
use crate::begrip::{Minuten, Verzuimstatus};
use crate::dag::Dag;

/// The days of one pupil at one school, as owned columns; see [`Dagen`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dagkolommen {
    dag: Vec<Dag>,
    geteld: Vec<Minuten>,
    aanwezig: Vec<bool>,
}

impl Dagkolommen {
    /// Adds entries up per day, whatever order they come in.
    pub fn new<'a>(registraties: impl IntoIterator<Item = &'a Registratie>, telwijze: Telwijze) -> Self {
        let mut regels: Vec<(Dag, Minuten, bool)> = registraties
            .into_iter()
            .map(|registratie| (registratie.dag, telwijze.geteld(registratie), is_aanwezig(registratie)))
            .filter(|(_, geteld, aanwezig)| *geteld > Minuten::NUL || *aanwezig)
            .collect();
        regels.sort_unstable();
        let mut kolommen = Self::default();
        for (dag, geteld, aanwezig) in regels {
            if kolommen.dag.last() != Some(&dag) {
                kolommen.insert(kolommen.dag.len(), dag, Minuten::NUL, false);
            }
            if let (Some(totaal), Some(was_aanwezig)) = (kolommen.geteld.last_mut(), kolommen.aanwezig.last_mut()) {
                *totaal += geteld;
                *was_aanwezig |= aanwezig;
            }
        }
        kolommen
    }

    /// The columns as the norm reads them.
    pub fn as_dagen(&self) -> Dagen<'_> {
        Dagen { dag: &self.dag, geteld: &self.geteld, aanwezig: &self.aanwezig }
    }

    /// Sets one day to what its entries come to; a day on which nothing is left disappears.
    pub(crate) fn set<'a>(
        &mut self,
        dag: Dag,
        registraties: impl Iterator<Item = &'a Registratie>,
        telwijze: Telwijze,
    ) {
        let (mut geteld, mut aanwezig) = (Minuten::NUL, false);
        for registratie in registraties {
            geteld += telwijze.geteld(registratie);
            aanwezig |= is_aanwezig(registratie);
        }
        let blijft = geteld > Minuten::NUL || aanwezig;
        match self.dag.binary_search(&dag) {
            Ok(plaats) if blijft => (self.geteld[plaats], self.aanwezig[plaats]) = (geteld, aanwezig),
            Ok(plaats) => {
                self.dag.remove(plaats);
                self.geteld.remove(plaats);
                self.aanwezig.remove(plaats);
            }
            Err(plaats) if blijft => self.insert(plaats, dag, geteld, aanwezig),
            Err(_) => {}
        }
    }

    fn insert(&mut self, plaats: usize, dag: Dag, geteld: Minuten, aanwezig: bool) {
        self.dag.insert(plaats, dag);
        self.geteld.insert(plaats, geteld);
        self.aanwezig.insert(plaats, aanwezig);
    }
}

fn is_aanwezig(registratie: &Registratie) -> bool {
    registratie.status == Verzuimstatus::Aanwezig
}
