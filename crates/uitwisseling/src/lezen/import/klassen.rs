//! The table of classes.

use std::borrow::Cow;

use recht::begrip::Sector;

use super::uniek::Uniek;
use crate::lezen::cel::Cel;
use crate::lezen::kolom::Tabel;
use crate::lezen::lezer::Rij;
use crate::lezen::{Bron, Gelezen, Kolom, Kolomtoewijzing, Leesfout, Verwacht};

static TABEL: Tabel = Tabel {
    verplicht: &[Kolom::Klas, Kolom::Leerjaar, Kolom::Sector],
    optioneel: &[Kolom::Afdeling, Kolom::Mentor],
    toewijzing_bindt: true,
};

/// The years of the longest school, primary education.
const LEERJAREN: (u8, u8) = (1, 8);

/// One class. Texts are trimmed and never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Klasregel {
    /// Where the row begins in the file.
    pub regel: u64,
    /// Its code; no other row has it, whatever its case.
    pub klas: String,
    /// Its year within the school, 1 to 8.
    pub leerjaar: u8,
    /// Kind of education, on which the hour of the norm depends.
    pub sector: Sector,
    /// Department, such as `havo`.
    pub afdeling: Option<String>,
    /// Code of its mentor among the staff.
    pub mentor: Option<String>,
}

/// Reads a file of classes, in the order of the file.
pub fn read_klassen(bron: &Bron, kolommen: &Kolomtoewijzing) -> Result<Gelezen<Vec<Klasregel>>, Leesfout> {
    let mut klassen = Uniek::new();
    super::read(bron, &TABEL, kolommen, |rij| interpret(rij, &mut klassen))
}

fn interpret(rij: &mut Rij<'_>, klassen: &mut Uniek<String>) -> Option<Klasregel> {
    let klas = rij.name(Kolom::Klas);
    klassen.check(rij, Kolom::Klas, klas.as_ref().map(|klas| klas.to_lowercase()));
    let leerjaar = rij.keep(Kolom::Leerjaar, whole(rij.cel(Kolom::Leerjaar), LEERJAREN));
    let sector = rij.keep(Kolom::Sector, sector(rij.cel(Kolom::Sector)));
    let afdeling = rij.maybe_name(Kolom::Afdeling);
    let mentor = rij.maybe_name(Kolom::Mentor);
    Some(Klasregel {
        regel: rij.regel,
        klas: klas?.into_owned(),
        leerjaar: leerjaar?,
        sector: sector?,
        afdeling: afdeling.map(Cow::into_owned),
        mentor: mentor.map(Cow::into_owned),
    })
}

/// A cell as a whole number within bounds.
pub(super) fn whole(cel: Cel<'_>, (van, tot): (u8, u8)) -> Result<u8, Verwacht> {
    let tekst = cel.text()?;
    if tekst.is_empty() {
        return Err(Verwacht::Ingevuld);
    }
    let getal = tekst.parse().ok().filter(|getal| (van..=tot).contains(getal));
    getal.ok_or(Verwacht::GeheelTussen { van, tot })
}

fn sector(cel: Cel<'_>) -> Result<Sector, Verwacht> {
    let tekst = cel.text()?;
    if tekst.is_empty() {
        return Err(Verwacht::Ingevuld);
    }
    tekst.parse::<Sector>().map_err(|onbekend| Verwacht::EenVan { woorden: onbekend.bekend })
}
