//! What a reader says of a file that it could read.

use std::collections::BTreeMap;

use super::{Kolom, Regelfout};

/// How far a reader is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voortgang {
    /// Bytes of the file that were read.
    pub gelezen: u64,
    /// Bytes of the whole file.
    pub totaal: u64,
}

/// What was read, how, and what could not be used. `regels` minus the rows named in `fouten` were handed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leesverslag {
    /// Rows of data, those used and those refused; blank rows are no rows.
    pub regels: u64,
    /// Every fault, in the order of the file.
    pub fouten: Vec<Regelfout>,
    /// What the first column of rows with a fault says, by row: how whoever keeps the file knows them. For files from which a
    /// school fills its administration; never somebody's PGN.
    pub sleutels: BTreeMap<u64, String>,
    /// The columns that were found, each with the header under which it stands, in the order of the contract.
    pub kolommen: Vec<(Kolom, String)>,
    /// What kind of file it is.
    pub formaat: Formaat,
    /// How dates with slashes were read.
    pub datumvolgorde: Datumvolgorde,
}

/// What kind of file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formaat {
    /// Text with a separator.
    Csv {
        /// `,`, `;` or tab.
        scheidingsteken: char,
        /// How the bytes stand for letters.
        codering: Codering,
    },
    /// A spreadsheet.
    Xlsx {
        /// The sheet that was read.
        blad: String,
        /// The row of the sheet in which the headers stand.
        kopregel: u64,
    },
    /// A Parquet file.
    Parquet,
}

/// How the bytes of a text file stand for letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codering {
    /// UTF-8, with or without byte order mark.
    Utf8,
    /// Windows-1252, the Western European default of older programs.
    Windows1252,
    /// UTF-16, little endian.
    Utf16Le,
    /// UTF-16, big endian.
    Utf16Be,
}

impl Codering {
    /// The name by which the encoding is known.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Windows1252 => "Windows-1252",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
        }
    }
}

/// What `03/04/2025` means in this file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Datumvolgorde {
    /// The third of April.
    #[default]
    DagEerst,
    /// The fourth of March: only where the file's own dates allow nothing else.
    MaandEerst,
}

/// A small table that was read whole, and what the reader says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gelezen<T> {
    /// What the readable rows say.
    pub waarde: T,
    /// What the reader says of the file.
    pub verslag: Leesverslag,
}
