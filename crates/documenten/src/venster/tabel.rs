//! The table after the picture, with the same numbers.

use jiff::civil::Date;
use recht::begrip::Minuten;

use super::keuze::{Keuze, counted};

/// One day on which something counts in the window shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teldag {
    /// The day.
    pub datum: Date,
    /// The lessons or half days that count, as the administration names them; those without a name are left out.
    pub lesuren: Vec<String>,
    /// Where the entries that count stand: rows of the file or numbers in the register.
    pub bronnen: Vec<u64>,
    /// Their minutes as registered.
    pub minuten: Minuten,
    /// Norm minutes they count for.
    pub geteld: Minuten,
    /// Norm minutes of the window up to and with this day.
    pub totaal: Minuten,
}

pub(super) fn counted_days(keuze: &Keuze<'_>) -> Vec<Teldag> {
    let mut totaal = Minuten::NUL;
    keuze
        .days_in_window()
        .filter(|dag| counted(dag) > Minuten::NUL)
        .map(|dag| {
            totaal += counted(dag);
            let telt = || dag.registraties.iter().filter(|registratie| registratie.geteld > Minuten::NUL);
            Teldag {
                datum: dag.datum,
                lesuren: telt().filter_map(|registratie| registratie.lesuur.clone()).collect(),
                bronnen: telt().map(|registratie| registratie.bron).collect(),
                minuten: telt().map(|registratie| registratie.minuten).sum(),
                geteld: counted(dag),
                totaal,
            }
        })
        .collect()
}
