//! In which class a pupil sits, when the file tells an enrolment and one class.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;
use uitwisseling::lezen::Kolom;

use super::super::{Verwachting, Weigering};
use super::refuse;
use crate::stam::Leerlingsleutel;
use crate::vulling::Plaatsing;

/// What the file says.
#[derive(Debug, Clone)]
pub(super) struct Inschrijving {
    pub(super) van: Date,
    pub(super) tot: Option<Date>,
    pub(super) klas: String,
}

impl Inschrijving {
    pub(super) fn place(self, leerling: Leerlingsleutel) -> Plaatsing {
        Plaatsing { leerling, van: self.van, tot: self.tot, klas: self.klas }
    }
}

/// The classes of a pupil when an enrolment is laid beside those he sat in, and the columns that made a difference.
///
/// The enrolment is the last row of classes without a gap. Another class holds from `vanaf` on. A first day after the last
/// one known is a new enrolment. An earlier enrolment is left as it was.
pub(super) fn place(
    oud: &[Plaatsing],
    wens: &Inschrijving,
    vanaf: Date,
    eerste_verzuim: Option<Date>,
) -> Result<(Vec<Plaatsing>, BTreeSet<Kolom>), Weigering> {
    let mut nieuw = oud.to_vec();
    let Some(laatste) = nieuw.last().cloned() else { return Ok((nieuw, BTreeSet::new())) };
    if laatste.tot.is_some_and(|tot| wens.van > tot) {
        nieuw.push(wens.clone().place(laatste.leerling));
        return Ok((nieuw, BTreeSet::from([Kolom::InschrijvingVan])));
    }
    let mut kolommen = BTreeSet::new();
    if begin(&mut nieuw, wens.van, eerste_verzuim)? {
        kolommen.insert(Kolom::InschrijvingVan);
    }
    if class(&mut nieuw, wens, vanaf) {
        kolommen.insert(Kolom::Klas);
    }
    if let Some(laatste) = nieuw.last_mut()
        && laatste.tot != wens.tot
    {
        if wens.tot.is_some_and(|tot| tot < laatste.van) {
            let gevonden = wens.tot.map(|tot| tot.to_string()).unwrap_or_default();
            return Err(refuse(Kolom::InschrijvingTot, gevonden, Verwachting::NietVoorKlas(laatste.van)));
        }
        laatste.tot = wens.tot;
        kolommen.insert(Kolom::InschrijvingTot);
    }
    Ok((nieuw, kolommen))
}

/// Moves the first day of the enrolment; true when it moved.
fn begin(plaatsingen: &mut Vec<Plaatsing>, van: Date, eerste_verzuim: Option<Date>) -> Result<bool, Weigering> {
    let eerste = first_of_enrolment(plaatsingen);
    let Some(stond) = plaatsingen.get(eerste).map(|een| een.van) else { return Ok(false) };
    let eerder_tot = eerste.checked_sub(1).and_then(|eerder| plaatsingen.get(eerder)?.tot);
    if van == stond || eerder_tot.is_some_and(|tot| van <= tot) {
        return Ok(false);
    }
    if let Some(verzuim) = eerste_verzuim.filter(|dag| (stond..van).contains(dag)) {
        let verwacht = Verwachting::NietNaRegistratie(verzuim);
        return Err(refuse(Kolom::InschrijvingVan, van.to_string(), verwacht));
    }
    let mut plaats = 0;
    plaatsingen.retain(|een| {
        let blijft = plaats < eerste || een.tot.is_none_or(|tot| tot >= van);
        plaats += 1;
        blijft
    });
    if let Some(een) = plaatsingen.get_mut(eerste) {
        een.van = van;
    }
    Ok(true)
}

/// The place of the first class of the last enrolment.
fn first_of_enrolment(plaatsingen: &[Plaatsing]) -> usize {
    let gat = plaatsingen.windows(2).rposition(|paar| match paar {
        [een, ander] => een.tot.is_some_and(|tot| tot.saturating_add(1.day()) < ander.van),
        _ => false,
    });
    gat.map_or(0, |gat| gat + 1)
}

/// Puts the pupil in the class of the file; true when that is another. Who has left sits where he sat.
fn class(plaatsingen: &mut Vec<Plaatsing>, wens: &Inschrijving, vanaf: Date) -> bool {
    let Some(laatste) = plaatsingen.last_mut() else { return false };
    let weg = |tot: Option<Date>| tot.is_some_and(|tot| tot < vanaf);
    if laatste.klas == wens.klas || (weg(laatste.tot) && weg(wens.tot)) {
        return false;
    }
    if laatste.van >= vanaf {
        laatste.klas.clone_from(&wens.klas);
        return true;
    }
    laatste.tot = Some(vanaf.saturating_sub(1.day()));
    let nieuw = Plaatsing { leerling: laatste.leerling, van: vanaf, tot: wens.tot, klas: wens.klas.clone() };
    plaatsingen.push(nieuw);
    true
}

/// The classes of a pupil who leaves: nothing from `vanaf` on. None when he had left already.
pub(super) fn leave(oud: &[Plaatsing], vanaf: Date) -> Option<Vec<Plaatsing>> {
    let is_er = oud.iter().any(|een| een.tot.is_none_or(|tot| tot >= vanaf));
    is_er.then(|| {
        let eerder = oud.iter().filter(|een| een.van < vanaf).cloned();
        let laatste = vanaf.saturating_sub(1.day());
        eerder.map(|een| Plaatsing { tot: Some(een.tot.map_or(laatste, |tot| tot.min(laatste))), ..een }).collect()
    })
}
