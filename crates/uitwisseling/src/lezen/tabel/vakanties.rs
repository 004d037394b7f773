//! The table of holidays, which replaces those of a region.

use std::borrow::Cow;
use std::path::Path;

use jiff::civil::Date;

use crate::lezen::kolom::Tabel;
use crate::lezen::lezer::{self, Rij};
use crate::lezen::{Bron, Gelezen, Kolom, Leesfout, Leesopties, Verwacht};

static TABEL: Tabel =
    Tabel { verplicht: &[Kolom::Van, Kolom::Tot], optioneel: &[Kolom::Naam], toewijzing_bindt: false };

/// One holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vakantie {
    /// Where the row begins in the file.
    pub regel: u64,
    /// First day.
    pub van: Date,
    /// Last day, itself a holiday; not before `van`.
    pub tot: Date,
    /// What it is called, where the file says so.
    pub naam: Option<String>,
}

/// Reads a file of holidays, in the order of the file. The mapping of other tables does not apply.
pub fn read_vakanties(pad: &Path) -> Result<Gelezen<Vec<Vakantie>>, Leesfout> {
    read_vakanties_from(&Bron::open(pad)?)
}

/// The same from bytes that are open already.
pub fn read_vakanties_from(bron: &Bron) -> Result<Gelezen<Vec<Vakantie>>, Leesfout> {
    let mut vakanties = Vec::new();
    let verslag = lezer::read(bron, &TABEL, &Leesopties::default(), &mut |_| {}, &mut |rij| {
        vakanties.extend(interpret(rij));
    })?;
    Ok(Gelezen { waarde: vakanties, verslag })
}

fn interpret(rij: &mut Rij<'_>) -> Option<Vakantie> {
    let eerdere_fouten = rij.fault_count();
    let (van, tot, naam) = (rij.date(Kolom::Van), rij.date(Kolom::Tot), rij.maybe_name(Kolom::Naam));
    let (van, tot) = (van?, tot?);
    if tot < van {
        rij.refuse(Kolom::Tot, Verwacht::NietVoor { begin: van });
    }
    let heel = rij.fault_count() == eerdere_fouten;
    heel.then(|| Vakantie { regel: rij.regel, van, tot, naam: naam.map(Cow::into_owned) })
}
