//! The table of reports that were sent.

use std::path::Path;

use jiff::civil::Date;
use recht::begrip::Meldingsoort;

use crate::lezen::kolom::Tabel;
use crate::lezen::lezer::{self, Rij};
use crate::lezen::{Bron, Kolom, Leesfout, Leesopties, Leesverslag, Verwacht, Voortgang};

static TABEL: Tabel = Tabel {
    verplicht: &[Kolom::Leerling, Kolom::Soort, Kolom::Begin, Kolom::Einde, Kolom::GemeldOp],
    optioneel: &[Kolom::School],
    toewijzing_bindt: false,
};

/// One report that was sent. Texts are trimmed and never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meldingregel<'a> {
    /// Where the row begins in the file.
    pub regel: u64,
    /// Pupil number or pseudonym.
    pub leerling: &'a str,
    /// School of the enrolment.
    pub school: Option<&'a str>,
    /// Kind of report.
    pub soort: Meldingsoort,
    /// First absence day counted.
    pub begin: Date,
    /// Day on which the norm was reached; not before `begin`.
    pub einde: Date,
    /// Day on which the report was sent.
    pub gemeld_op: Date,
}

/// Reads a file of sent reports. Every wholly readable row goes to `per_regel`; the others are in the answer.
pub fn read_meldingen(
    pad: &Path,
    opties: &Leesopties,
    voortgang: &mut dyn FnMut(Voortgang),
    per_regel: &mut dyn FnMut(Meldingregel<'_>),
) -> Result<Leesverslag, Leesfout> {
    read_meldingen_from(&Bron::open(pad)?, opties, voortgang, per_regel)
}

/// The same from bytes that are open already.
pub fn read_meldingen_from(
    bron: &Bron,
    opties: &Leesopties,
    voortgang: &mut dyn FnMut(Voortgang),
    per_regel: &mut dyn FnMut(Meldingregel<'_>),
) -> Result<Leesverslag, Leesfout> {
    lezer::read(bron, &TABEL, opties, voortgang, &mut |rij| interpret(rij, per_regel))
}

fn interpret(rij: &mut Rij<'_>, per_regel: &mut dyn FnMut(Meldingregel<'_>)) {
    let eerdere_fouten = rij.fault_count();
    let leerling = rij.name(Kolom::Leerling);
    let soort = soort(rij);
    let begin = rij.date(Kolom::Begin);
    let einde = rij.date(Kolom::Einde);
    let gemeld_op = rij.date(Kolom::GemeldOp);
    let school = rij.maybe_name(Kolom::School);
    if let (Some(begin), Some(einde)) = (begin, einde)
        && einde < begin
    {
        rij.refuse(Kolom::Einde, Verwacht::NietVoor { begin });
    }
    if rij.fault_count() != eerdere_fouten {
        return;
    }
    let (Some(leerling), Some(soort), Some(begin), Some(einde), Some(gemeld_op)) =
        (leerling, soort, begin, einde, gemeld_op)
    else {
        return;
    };
    let school = school.as_deref();
    per_regel(Meldingregel { regel: rij.regel, leerling: &leerling, school, soort, begin, einde, gemeld_op });
}

fn soort(rij: &mut Rij<'_>) -> Option<Meldingsoort> {
    let gelezen = rij.cel(Kolom::Soort).text().and_then(|tekst| {
        if tekst.is_empty() {
            return Err(Verwacht::Ingevuld);
        }
        tekst.parse::<Meldingsoort>().map_err(|onbekend| Verwacht::EenVan { woorden: onbekend.bekend })
    });
    rij.keep(Kolom::Soort, gelezen)
}
