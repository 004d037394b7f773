//! The table of absence entries: one row a pupil a lesson or half day.

use std::borrow::Cow;
use std::path::Path;

use jiff::civil::Date;
use recht::begrip::{Minuten, Sector, Verzuimstatus};

use crate::lezen::cel::Cel;
use crate::lezen::kolom::Tabel;
use crate::lezen::lezer::{self, Rij};
use crate::lezen::{Bron, Codetabel, Kolom, Leesfout, Leesopties, Leesverslag, Verwacht, Voortgang};

static TABEL: Tabel = Tabel {
    verplicht: &[Kolom::Leerling, Kolom::Datum, Kolom::Minuten, Kolom::Status],
    optioneel: &[
        Kolom::School,
        Kolom::Sector,
        Kolom::Lesuur,
        Kolom::Reden,
        Kolom::Geboortedatum,
        Kolom::Startkwalificatie,
        Kolom::VastgesteldOp,
    ],
    toewijzing_bindt: true,
};

/// The statuses of the contract, for the fault that none of them was written.
const STATUSSEN: &str = "aanwezig, geoorloofd, ongeoorloofd, te_laat, onbekend";

/// One absence entry. Texts are trimmed and never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verzuimregel<'a> {
    /// Where the row begins in the file.
    pub regel: u64,
    /// Pupil number or pseudonym.
    pub leerling: &'a str,
    /// School of the enrolment.
    pub school: Option<&'a str>,
    /// Kind of education.
    pub sector: Option<Sector>,
    /// Day of the entry.
    pub datum: Date,
    /// Lesson or half day.
    pub lesuur: Option<&'a str>,
    /// Length of the entry, at most two weeks.
    pub minuten: Minuten,
    /// What the entry says.
    pub status: Verzuimstatus,
    /// Reason in the school's words.
    pub reden: Option<&'a str>,
    /// The pupil's date of birth.
    pub geboortedatum: Option<Date>,
    /// Whether the pupil has a startkwalificatie.
    pub startkwalificatie: Option<bool>,
    /// Day on which the entry got its status.
    pub vastgesteld_op: Option<Date>,
}

/// Reads a file of absence entries. Every wholly readable row goes to `per_regel`; the others are in the answer.
pub fn read_verzuim(
    pad: &Path,
    opties: &Leesopties,
    voortgang: &mut dyn FnMut(Voortgang),
    per_regel: &mut dyn FnMut(Verzuimregel<'_>),
) -> Result<Leesverslag, Leesfout> {
    read_verzuim_from(&Bron::open(pad)?, opties, voortgang, per_regel)
}

/// The same from bytes that are open already.
pub fn read_verzuim_from(
    bron: &Bron,
    opties: &Leesopties,
    voortgang: &mut dyn FnMut(Voortgang),
    per_regel: &mut dyn FnMut(Verzuimregel<'_>),
) -> Result<Leesverslag, Leesfout> {
    let codes = opties.codes.as_ref();
    lezer::read(bron, &TABEL, opties, voortgang, &mut |rij| interpret(rij, codes, per_regel))
}

/// Takes every value out, so that every fault of the row is told, and hands the row on if there was none.
fn interpret(rij: &mut Rij<'_>, codes: Option<&Codetabel>, per_regel: &mut dyn FnMut(Verzuimregel<'_>)) {
    let eerdere_fouten = rij.fault_count();
    let leerling = rij.name(Kolom::Leerling);
    let datum = rij.date(Kolom::Datum);
    let gelezen_status = status(rij.cel(Kolom::Status), codes);
    let minuten = minutes(rij, gelezen_status.ok());
    let status = rij.keep(Kolom::Status, gelezen_status);
    let school = rij.maybe_name(Kolom::School);
    let sector = rij.maybe(Kolom::Sector, sector);
    let lesuur = rij.maybe_name(Kolom::Lesuur);
    let reden = rij.maybe_text(Kolom::Reden);
    let geboortedatum = rij.maybe_date(Kolom::Geboortedatum);
    let startkwalificatie = rij.maybe(Kolom::Startkwalificatie, Cel::yes_or_no);
    let vastgesteld_op = rij.maybe_date(Kolom::VastgesteldOp);
    if rij.fault_count() != eerdere_fouten {
        return;
    }
    let (Some(leerling), Some(datum), Some(minuten), Some(status)) = (leerling, datum, minuten, status) else { return };
    per_regel(Verzuimregel {
        regel: rij.regel,
        leerling: &leerling,
        school: school.as_deref(),
        sector,
        datum,
        lesuur: lesuur.as_deref(),
        minuten,
        status,
        reden: reden.as_deref(),
        geboortedatum,
        startkwalificatie,
        vastgesteld_op,
    });
}

/// A school's own code goes before the contract's words, because a school may use a word of ours for something else.
fn status(cel: Cel<'_>, codes: Option<&Codetabel>) -> Result<Verzuimstatus, Verwacht> {
    let tekst = cel.text()?;
    match codes {
        _ if tekst.is_empty() => Err(Verwacht::Ingevuld),
        Some(codes) => {
            let status = codes.status(&tekst).or_else(|| tekst.parse().ok());
            status.ok_or(Verwacht::EenVanOfCode { woorden: STATUSSEN })
        }
        None => tekst.parse().map_err(|_| Verwacht::EenVan { woorden: STATUSSEN }),
    }
}

/// Blank minutes say nothing missed where the pupil was present, and are a fault elsewhere.
fn minutes(rij: &mut Rij<'_>, status: Option<Verzuimstatus>) -> Option<Minuten> {
    let cel = rij.cel(Kolom::Minuten);
    if cel.is_blank() && status == Some(Verzuimstatus::Aanwezig) {
        return Some(Minuten::NUL);
    }
    rij.keep(Kolom::Minuten, cel.minutes()).map(Minuten)
}

fn sector(cel: Cel<'_>) -> Result<Sector, Verwacht> {
    let tekst: Cow<'_, str> = cel.text()?;
    tekst.parse::<Sector>().map_err(|onbekend| Verwacht::EenVan { woorden: onbekend.bekend })
}
