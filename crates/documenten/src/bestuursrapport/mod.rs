//! The record check as a report for the school's board: `aanwezig controle --pdf`.
//!
//! Sentence first, then numbers, then each report that is missing or late with its picture and its days, and at the
//! end everything that a reader needs to check it: what the verdicts mean, which rules, which settings, what was not
//! read. A PDF/UA-1 file; the same input gives the same bytes.

mod gegevens;
mod samenvatting;
mod tekst;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use kern::taal::Taal;
use recht::begrip::{Regio, TeLaat, Uur, Vervolg};
use recht::toezicht::dossiercontrole::Dossiercontrole;
use recht::uitleg::{Regelgrond, Uitleg};

pub use samenvatting::summary;

use crate::zetsel;
pub use crate::zetsel::Zetfout;

/// Most pictures in one report; the number left out is printed.
pub const VENSTERS_MAX: usize = 40;

const SJABLOON: &str = include_str!("rapport.typ");
const STIJL: &str = include_str!("../stijl.typ");

/// Everything in the report.
#[derive(Debug, Clone)]
pub struct Controlerapport {
    /// Name of the school, when known.
    pub school: Option<String>,
    /// Name of the file with absence, when it came from a file.
    pub verzuimbestand: Option<String>,
    /// Name of the file with reports, when they came from a file.
    pub meldingenbestand: Option<String>,
    /// The verdicts.
    pub controle: Dossiercontrole,
    /// Explanations for the reports that are missing or late; others may be among them and are not shown.
    pub bijlagen: Vec<Bijlage>,
    /// How the norm was counted.
    pub instellingen: Instellingen,
    /// The rules applied, each with its source.
    pub gronden: Vec<Regelgrond>,
    /// Rows that were not used.
    pub fouten: Leesfouten,
    /// What had to be assumed, in sentences of the language of the report.
    pub aannames: Vec<String>,
    /// Day on which the report was drawn up.
    pub opgesteld_op: Date,
}

/// The explanation of one due report.
#[derive(Debug, Clone)]
pub struct Bijlage {
    /// The pupil, by the name in [`recht::toezicht::dossiercontrole::Oordeelregel::leerling`].
    pub leerling: String,
    /// Place of the report in [`Uitleg::meldingen`].
    pub melding: usize,
    /// The explanation.
    pub uitleg: Uitleg,
}

/// How the norm was counted, where the law leaves a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instellingen {
    /// The unit of the sixteen hours; `None` when it follows the sector of each row.
    pub uur: Option<Uur>,
    /// Whether lateness counts.
    pub te_laat: TeLaat,
    /// Which holidays were used.
    pub kalender: Kalenderkeuze,
    /// Whether pupils no longer under duty are reported by agreement.
    pub afspraak_18plus: bool,
    /// How follow-ups within one unbroken absence are reported.
    pub vervolg: Vervolg,
}

/// Where the holidays came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kalenderkeuze {
    /// None were given: every week is a school week.
    Geen,
    /// Those of a region.
    Regio(Regio),
    /// The school's own, by the name of the file or the calendar.
    Eigen(String),
}

/// Rows that were not used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leesfouten {
    /// How many there are.
    pub aantal: usize,
    /// The first ones.
    pub eerste: Vec<Leesfout>,
}

/// One row that was not used, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leesfout {
    /// Name of the file.
    pub bestand: String,
    /// Row in the file.
    pub regel: u64,
    /// Column.
    pub kolom: String,
    /// What stood there.
    pub gevonden: String,
    /// What should have stood there.
    pub verwacht: String,
}

/// The report as PDF.
pub fn render(rapport: &Controlerapport, taal: Taal) -> Result<Vec<u8>, Documentfout> {
    let gegevens = serde_json::to_string(&gegevens::Gegevens::new(rapport, taal))?;
    let kenmerk = format!(
        "bestuursrapport {} {} {} {taal}",
        rapport.school.as_deref().unwrap_or_default(),
        rapport.controle.bezoek,
        rapport.opgesteld_op
    );
    Ok(zetsel::typeset(SJABLOON, STIJL, gegevens, &kenmerk)?)
}

/// A report that could not be made: always a fault of this crate.
#[derive(Debug, thiserror::Error)]
pub enum Documentfout {
    /// The data could not be written for the template.
    #[error("data for the report: {0}")]
    Gegevens(#[from] serde_json::Error),
    /// Typst refused.
    #[error(transparent)]
    Zetsel(#[from] Zetfout),
}
