//! The table of pupils with their enrolment.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::Date;
use recht::begrip::{Gemeentecode, Nummerfout, Pgn};

use super::uniek::Uniek;
use crate::lezen::cel::Cel;
use crate::lezen::kolom::Tabel;
use crate::lezen::lezer::Rij;
use crate::lezen::{Bron, Gelezen, Kolom, Kolomtoewijzing, Leesfout, Verwacht};

static TABEL: Tabel = Tabel {
    verplicht: &[
        Kolom::Leerlingnummer,
        Kolom::Pgn,
        Kolom::Achternaam,
        Kolom::Voornaam,
        Kolom::Geboortedatum,
        Kolom::Klas,
        Kolom::InschrijvingVan,
        Kolom::Gemeente,
    ],
    optioneel: &[Kolom::Tussenvoegsel, Kolom::InschrijvingTot, Kolom::Startkwalificatie, Kolom::Opleiding],
    toewijzing_bindt: true,
};

/// One pupil. Texts are trimmed and never empty. `Debug` shows the row alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Leerlingregel {
    /// Where the row begins in the file.
    pub regel: u64,
    /// Number in the school's own administration; no other row has it, whatever its case.
    pub leerlingnummer: String,
    /// BSN or onderwijsnummer; no other row has it.
    pub pgn: Pgn,
    /// Family name.
    pub achternaam: String,
    /// What stands before it.
    pub tussenvoegsel: Option<String>,
    /// First name.
    pub voornaam: String,
    /// Date of birth.
    pub geboortedatum: Date,
    /// Code of the class.
    pub klas: String,
    /// First day of the enrolment.
    pub inschrijving_van: Date,
    /// Last day of the enrolment, itself still enrolled; not before the first.
    pub inschrijving_tot: Option<Date>,
    /// Municipality where the pupil lives.
    pub gemeente: Gemeentecode,
    /// Whether the pupil has a startkwalificatie, where the file says so.
    pub startkwalificatie: Option<bool>,
    /// Name of the course, for mbo.
    pub opleiding: Option<String>,
}

impl fmt::Debug for Leerlingregel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Leerlingregel(regel {})", self.regel)
    }
}

/// Reads a file of pupils, in the order of the file.
pub fn read_leerlingen(bron: &Bron, kolommen: &Kolomtoewijzing) -> Result<Gelezen<Vec<Leerlingregel>>, Leesfout> {
    let (mut nummers, mut pgns) = (Uniek::new(), Uniek::new());
    super::read(bron, &TABEL, kolommen, |rij| interpret(rij, &mut nummers, &mut pgns))
}

fn interpret(rij: &mut Rij<'_>, nummers: &mut Uniek<String>, pgns: &mut Uniek<Pgn>) -> Option<Leerlingregel> {
    let leerlingnummer = rij.name(Kolom::Leerlingnummer);
    nummers.check(rij, Kolom::Leerlingnummer, leerlingnummer.as_ref().map(|nummer| nummer.to_lowercase()));
    let pgn = rij.keep(Kolom::Pgn, number(rij.cel(Kolom::Pgn), 9));
    pgns.check(rij, Kolom::Pgn, pgn);
    let achternaam = rij.name(Kolom::Achternaam);
    let tussenvoegsel = rij.maybe_name(Kolom::Tussenvoegsel);
    let voornaam = rij.name(Kolom::Voornaam);
    let geboortedatum = rij.date(Kolom::Geboortedatum);
    let klas = rij.name(Kolom::Klas);
    let inschrijving_van = rij.date(Kolom::InschrijvingVan);
    let inschrijving_tot = rij.maybe_date(Kolom::InschrijvingTot);
    let gemeente = rij.keep(Kolom::Gemeente, number(rij.cel(Kolom::Gemeente), 4));
    let startkwalificatie = rij.maybe(Kolom::Startkwalificatie, Cel::yes_or_no);
    let opleiding = rij.maybe_name(Kolom::Opleiding);
    if let (Some(begin), Some(einde)) = (inschrijving_van, inschrijving_tot)
        && einde < begin
    {
        rij.refuse(Kolom::InschrijvingTot, Verwacht::NietVoor { begin });
    }
    Some(Leerlingregel {
        regel: rij.regel,
        leerlingnummer: leerlingnummer?.into_owned(),
        pgn: pgn?,
        achternaam: achternaam?.into_owned(),
        tussenvoegsel: tussenvoegsel.map(Cow::into_owned),
        voornaam: voornaam?.into_owned(),
        geboortedatum: geboortedatum?,
        klas: klas?.into_owned(),
        inschrijving_van: inschrijving_van?,
        inschrijving_tot,
        gemeente: gemeente?,
        startkwalificatie,
        opleiding: opleiding.map(Cow::into_owned),
    })
}

/// A cell as one of the field's numbers, of so many digits. A spreadsheet that takes it for an amount drops the zeros before
/// it, so there they are put back.
fn number<T: std::str::FromStr<Err = Nummerfout>>(cel: Cel<'_>, cijfers: usize) -> Result<T, Verwacht> {
    let tekst = cel.text()?;
    let tekst = match cel {
        Cel::Geheel(_) | Cel::Getal(_) | Cel::Excel(_) => Cow::Owned(format!("{tekst:0>cijfers$}")),
        _ => tekst,
    };
    if tekst.is_empty() {
        return Err(Verwacht::Ingevuld);
    }
    tekst.parse().map_err(|fout| match fout {
        Nummerfout::PgnElfproef => Verwacht::PgnElfproef,
        Nummerfout::Gemeentecode => Verwacht::Gemeentecode,
        _ => Verwacht::Pgn,
    })
}
