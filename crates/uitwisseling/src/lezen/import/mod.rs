//! The files from which a school fills its administration: pupils, classes, timetable and staff.
//!
//! Each reader gives every row in which nothing is wrong, and every fault of every other row; what is wrong between rows of
//! one file (a number twice, two lessons at one hour) is a fault of the later row. What one file says about another (a class
//! that is not there) is for the school to see. A fault repeats what it found, but never somebody's PGN.

mod geheim;
mod klassen;
mod leerlingen;
mod personeel;
mod rooster;
#[cfg(test)]
mod tests;
mod uniek;

pub use klassen::{Klasregel, read_klassen};
pub use leerlingen::{Leerlingregel, read_leerlingen};
pub use personeel::{Personeelregel, Personeelrol, read_personeel};
pub use rooster::{Dagdeel, Roosterdag, Roosterregel, Roosteruur, read_rooster};

use std::collections::BTreeMap;

use super::kolom::Tabel;
use super::lezer::{self, Rij};
use super::{Bron, Gelezen, Kolomtoewijzing, Leesfout, Leesopties};

/// Reads a table whole. A row is kept when taking its values out added no fault.
fn read<T>(
    bron: &Bron,
    tabel: &'static Tabel,
    kolommen: &Kolomtoewijzing,
    mut per_rij: impl FnMut(&mut Rij<'_>) -> Option<T>,
) -> Result<Gelezen<Vec<T>>, Leesfout> {
    let opties = Leesopties { kolommen: kolommen.clone(), codes: None };
    let (mut waarde, mut sleutels) = (Vec::new(), BTreeMap::new());
    let gelezen = lezer::read(bron, tabel, &opties, &mut |_| {}, &mut |rij| {
        let eerdere_fouten = rij.fault_count();
        let regel = per_rij(rij);
        if rij.fault_count() == eerdere_fouten {
            waarde.extend(regel);
        } else if let Some(kolom) = tabel.verplicht.first() {
            sleutels.insert(rij.regel, geheim::hide(*kolom, &rij.cel(*kolom).cite()));
        }
    });
    let mut verslag = gelezen.map_err(geheim::hide_in_refusal)?;
    verslag.fouten.iter_mut().for_each(geheim::hide_in_fault);
    verslag.sleutels = sleutels;
    Ok(Gelezen { waarde, verslag })
}
