//! Values that may stand in one row only.

use std::collections::HashMap;
use std::hash::Hash;

use crate::lezen::lezer::Rij;
use crate::lezen::{Kolom, Verwacht};

/// The rows in which each value stood first.
pub(super) struct Uniek<W>(HashMap<W, u64>);

impl<W: Eq + Hash> Uniek<W> {
    pub(super) fn new() -> Self {
        Self(HashMap::new())
    }

    /// Adds a fault when an earlier row has the value; a row without one has nothing to compare.
    pub(super) fn check(&mut self, rij: &mut Rij<'_>, kolom: Kolom, waarde: Option<W>) {
        let Some(waarde) = waarde else { return };
        let eerder = *self.0.entry(waarde).or_insert(rij.regel);
        if eerder != rij.regel {
            rij.refuse(kolom, Verwacht::Uniek { eerder });
        }
    }
}
