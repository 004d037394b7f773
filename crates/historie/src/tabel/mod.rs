//! The tables of the report, counted from records: cells in the order and with the labels in which it prints them.

mod label;
mod onderzoek;
mod signaal;
#[cfg(test)]
pub(crate) mod tests;

use crate::record::Records;
pub use label::Label;

/// A table: its cells in reading order, and the notes under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tabel {
    /// Its number in the report, or the name of what the report has in sentences.
    pub nummer: &'static str,
    /// Its cells.
    pub cellen: Vec<Cel>,
    /// What a mark at a cell or a label means.
    pub noten: Vec<Noot>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cel {
    /// The heading above its row, inside the table.
    pub groep: Label,
    /// Label of its row.
    pub rij: Label,
    /// Label of its column.
    pub kolom: Label,
    /// The number.
    pub waarde: u32,
    /// Whether the report prints a dash instead of a nought.
    pub streep: bool,
    /// Whether a note belongs to it.
    pub noot: bool,
}

impl Cel {
    /// The cell as the report prints it.
    pub fn tekst(&self) -> String {
        let noot = if self.noot { "*" } else { "" };
        if self.is_streep() { format!("-{noot}") } else { format!("{}{noot}", self.waarde) }
    }

    /// Whether there is a dash instead of a number.
    pub fn is_streep(&self) -> bool {
        self.streep && self.waarde == 0
    }
}

/// A note under a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noot {
    /// The mark to which it belongs.
    pub teken: char,
    /// Key of its words.
    pub sleutel: &'static str,
    /// The number in it.
    pub aantal: u32,
}

/// Numbers and names of the tables, in the order in which they are printed.
pub const TABELLEN: [&str; 10] =
    ["2.1", "2.2", "2.3", "2.4", "2.8", "onderdelen", "vervolg", "signalen", "overname", "boetes"];

/// One table; none when there is none with that number or name.
pub fn tabel(records: &Records, nummer: &str) -> Option<Tabel> {
    Some(match nummer {
        "2.1" => onderzoek::pilots(records),
        "2.2" => onderzoek::speciaal(records),
        "2.3" => onderzoek::voortgezet(records),
        "2.4" => onderzoek::beroeps(records),
        "2.8" => signaal::meldingen(records),
        "onderdelen" => onderzoek::onderdelen(records),
        "vervolg" => onderzoek::vervolg(records),
        "signalen" => signaal::signalen(records),
        "overname" => onderzoek::overname(records),
        "boetes" => signaal::boetes(records),
        _ => return None,
    })
}

/// Every table.
pub fn tabellen(records: &Records) -> Vec<Tabel> {
    TABELLEN.into_iter().filter_map(|nummer| tabel(records, nummer)).collect()
}

/// A table that is filled row by row.
struct Vulling {
    nummer: &'static str,
    streep: bool,
    cellen: Vec<Cel>,
}

impl Vulling {
    fn new(nummer: &'static str, streep: bool) -> Self {
        Self { nummer, streep, cellen: Vec::new() }
    }

    fn row(&mut self, groep: &Label, rij: &Label, cellen: impl IntoIterator<Item = (Label, u32)>) {
        let streep = self.streep;
        self.cellen.extend(cellen.into_iter().map(|(kolom, waarde)| {
            let (groep, rij) = (groep.clone(), rij.clone());
            Cel { groep, rij, kolom, waarde, streep, noot: false }
        }));
    }

    fn done(self) -> Tabel {
        Tabel { nummer: self.nummer, cellen: self.cellen, noten: Vec::new() }
    }
}
