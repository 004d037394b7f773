//! Rows out of the cells of one sheet.

use std::ops::ControlFlow;

use calamine::{CellErrorType, DataRef, XlsxCellReader, XlsxFormulaMetadata};

use super::samengevoegd::Samengevoegd;
use super::{BufReader, Teller, column_at, guarded};
use crate::lezen::cel::{Cel, Cellen};
use crate::lezen::kop::Kop;
use crate::lezen::lezer::{Ontvanger, Stuk};
use crate::lezen::waarde::excel::{Basis, Excelgetal, Opmaak};
use crate::lezen::{Kolom, Leesfout, Verwacht};

/// A cell's value and the formula behind it, kept until its row is whole.
#[derive(Debug, Clone, Default)]
struct Opslag<'b> {
    waarde: Option<DataRef<'b>>,
    formule: Option<String>,
}

/// Goes through a sheet row by row.
pub(super) struct Rijen<'b> {
    cellen: XlsxCellReader<'b, BufReader<Teller>>,
    kop: &'b Kop,
    samengevoegd: &'b Samengevoegd,
    basis: Basis,
    /// The row that is being filled, by [`Kolom`].
    rij: [Opslag<'b>; Kolom::ALLE.len()],
    /// The cell that turned out to belong to the next row.
    volgende: Option<Losse<'b>>,
    gevuld: bool,
    /// Whether the sheet has ended: the library must not be asked again.
    op: bool,
}

struct Losse<'b> {
    rij: u32,
    kolom: u32,
    opslag: Opslag<'b>,
}

impl<'b> Rijen<'b> {
    pub(super) fn new(
        cellen: XlsxCellReader<'b, BufReader<Teller>>,
        kop: &'b Kop,
        samengevoegd: &'b Samengevoegd,
        basis: Basis,
    ) -> Self {
        Self {
            cellen,
            kop,
            samengevoegd,
            basis,
            rij: std::array::from_fn(|_| Opslag::default()),
            volgende: None,
            gevuld: false,
            op: false,
        }
    }

    /// Fills the next row that has cells; gives its number counted from 0, or none at the end of the sheet.
    pub(super) fn advance(&mut self) -> Result<Option<u32>, Leesfout> {
        for opslag in &mut self.rij {
            *opslag = Opslag::default();
        }
        self.gevuld = false;
        let Some(eerste) = self.next_cell()? else { return Ok(None) };
        let rij = eerste.rij;
        self.store(eerste);
        while let Some(cel) = self.next_cell()? {
            if cel.rij != rij {
                self.volgende = Some(cel);
                break;
            }
            self.store(cel);
        }
        Ok(Some(rij))
    }

    fn next_cell(&mut self) -> Result<Option<Losse<'b>>, Leesfout> {
        if let Some(cel) = self.volgende.take() {
            return Ok(Some(cel));
        }
        if self.op {
            return Ok(None);
        }
        let cel = guarded(|| self.cellen.next_cell_with_formula_metadata())?;
        self.op = cel.is_none();
        Ok(cel.map(|cel| {
            let waarde = Some(cel.value).filter(|waarde| *waarde != DataRef::Empty);
            let formule = cel.formula.map(formula_text);
            Losse { rij: cel.pos.0, kolom: cel.pos.1, opslag: Opslag { waarde, formule } }
        }))
    }

    fn store(&mut self, cel: Losse<'b>) {
        self.gevuld |= match &cel.opslag.waarde {
            Some(DataRef::String(tekst)) => !tekst.trim().is_empty(),
            Some(DataRef::SharedString(tekst)) => !tekst.trim().is_empty(),
            Some(_) => true,
            None => cel.opslag.formule.is_some(),
        };
        if let Some(kolom) = column_at(self.kop, cel.kolom) {
            self.rij[kolom as usize] = cel.opslag;
        }
    }

    /// Hands the filled row on; one of blanks is none.
    pub(super) fn deliver(&self, rij: u32, ontvanger: &mut Ontvanger<'_>) -> ControlFlow<()> {
        if !self.gevuld {
            return ControlFlow::Continue(());
        }
        let mut cellen: Cellen<'_> = [Cel::Leeg; Kolom::ALLE.len()];
        for (kolom, _) in &self.kop.plaatsen {
            let mut cel = self.cel(&self.rij[*kolom as usize]);
            if cel.is_blank() && self.samengevoegd.covers(*kolom, rij) {
                cel = Cel::Fout { gevonden: "", verwacht: Verwacht::LosseCel };
            }
            cellen[*kolom as usize] = cel;
        }
        ontvanger(Stuk::Rij { regel: u64::from(rij) + 1, cellen: &cellen })
    }

    fn cel<'c>(&self, opslag: &'c Opslag<'b>) -> Cel<'c> {
        let excel = |waarde, opmaak| Cel::Excel(Excelgetal { waarde, opmaak, basis: self.basis });
        match (&opslag.waarde, &opslag.formule) {
            (None, None) | (Some(DataRef::Empty), _) => Cel::Leeg,
            (None, Some(formule)) => Cel::Fout { gevonden: formule, verwacht: Verwacht::BerekendeWaarde },
            (Some(DataRef::String(tekst) | DataRef::DateTimeIso(tekst) | DataRef::DurationIso(tekst)), _) => {
                Cel::from_text(tekst)
            }
            (Some(DataRef::SharedString(tekst)), _) => Cel::from_text(tekst),
            (Some(DataRef::Int(geheel)), _) => Cel::Geheel(*geheel),
            (Some(DataRef::Float(getal)), _) => excel(*getal, Opmaak::Getal),
            (Some(DataRef::DateTime(moment)), _) => {
                excel(moment.as_f64(), if moment.is_duration() { Opmaak::Duur } else { Opmaak::Moment })
            }
            (Some(DataRef::Bool(waar)), _) => Cel::Waar(*waar),
            (Some(DataRef::Error(fout)), _) => {
                Cel::Fout { gevonden: error_text(fout), verwacht: Verwacht::GeenFoutwaarde }
            }
        }
    }
}

/// A header as it is read, shortened to 256 characters; only text and numbers are headers.
pub(in crate::lezen) fn header_text(waarde: &DataRef<'_>) -> String {
    // Thousands of cells may share one text of megabytes, and each is copied here.
    const LANGSTE: usize = 256;
    let short = |tekst: &str| tekst.trim().chars().take(LANGSTE).collect();
    match waarde {
        DataRef::String(tekst) => short(tekst),
        DataRef::SharedString(tekst) => short(tekst),
        DataRef::Int(getal) => getal.to_string(),
        DataRef::Float(getal) => getal.to_string(),
        _ => String::new(),
    }
}

fn formula_text(formule: XlsxFormulaMetadata) -> String {
    match formule {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => format!("={formula}"),
        _ => "=".to_owned(),
    }
}

/// The error value as the sheet shows it.
fn error_text(fout: &CellErrorType) -> &'static str {
    match fout {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        CellErrorType::GettingData => "#GETTING_DATA",
    }
}
