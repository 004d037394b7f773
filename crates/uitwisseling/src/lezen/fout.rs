//! Why a file cannot be read at all, as data: the caller puts it into words.

use std::io;

use super::{Bestandssoort, Kolom};

/// A refusal of a whole file.
#[derive(Debug, thiserror::Error)]
pub enum Leesfout {
    /// There is no file of that name.
    #[error("no such file")]
    NietGevonden,
    /// The file may not be read.
    #[error("no permission to read the file")]
    GeenToegang,
    /// It is a folder.
    #[error("it is a folder")]
    Map,
    /// The system could not read on.
    #[error("reading failed: {0}")]
    Lezen(#[source] io::Error),
    /// There is nothing in it.
    #[error("the file is empty")]
    Leeg,
    /// It came through a pipe and is too large for that.
    #[error("more than {max} bytes through a pipe")]
    StroomTeGroot {
        /// Most bytes that are taken.
        max: u64,
    },
    /// It is no CSV, XLSX or Parquet.
    #[error("not a CSV, XLSX or Parquet file but: {}", .herkend.key())]
    VerkeerdeSoort {
        /// What it is.
        herkend: Bestandssoort,
    },
    /// Required columns are not there.
    #[error("columns missing: {}", .ontbreekt.iter().map(|o| o.kolom.as_str()).collect::<Vec<_>>().join(", "))]
    KolommenOntbreken {
        /// The columns that are missing.
        ontbreekt: Vec<Ontbrekend>,
        /// The headers that are there, each shortened to 80 characters.
        koppen: Vec<String>,
    },
    /// Several headers are the same column.
    #[error("column {kolom} stands in the file {} times", .koppen.len())]
    KolomDubbel {
        /// The column.
        kolom: Kolom,
        /// The headers as they are written.
        koppen: Vec<String>,
    },
    /// A Parquet column has a type that cannot hold what the column says.
    #[error("column {kolom} has type {gevonden}")]
    KolomType {
        /// The column.
        kolom: Kolom,
        /// Its type in the file.
        gevonden: String,
        /// A stable name of what it should be: `tekst`, `datum`, `duur` or `ja-nee`.
        verwacht: &'static str,
    },
    /// A spreadsheet that unpacks to far more than it can honestly hold.
    #[error("part {onderdeel} of the spreadsheet unpacks beyond any honest size")]
    Zipbom {
        /// The part of the zip.
        onderdeel: String,
    },
    /// The file is of a kind that is read, but broken.
    #[error("damaged {}: {reden}", .soort.key())]
    Beschadigd {
        /// What kind of file it is.
        soort: Bestandssoort,
        /// The words of the library that gave up, in English.
        reden: String,
    },
    /// The end of the file is missing.
    #[error("the {} file is cut off", .soort.key())]
    Afgekapt {
        /// What kind of file it is.
        soort: Bestandssoort,
    },
}

/// A required column that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ontbrekend {
    /// The column.
    pub kolom: Kolom,
    /// The header that the user named for it, where he did.
    pub gezocht: Option<String>,
    /// The column to which the user gave the header that has this column's own name, where he did: the header is there,
    /// but taken.
    pub gebruikt_voor: Option<Kolom>,
    /// Headers of the file that may be this column, most likely first. One that is another column already, or resembles
    /// another missing column as much or more, is not among them.
    pub suggesties: Vec<String>,
}

impl Leesfout {
    /// A stable name for the message in which the caller puts this refusal into words.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NietGevonden => "leesfout-niet-gevonden",
            Self::GeenToegang => "leesfout-geen-toegang",
            Self::Map => "leesfout-map",
            Self::Lezen(_) => "leesfout-lezen",
            Self::Leeg => "leesfout-leeg",
            Self::StroomTeGroot { .. } => "leesfout-stroom-te-groot",
            Self::VerkeerdeSoort { .. } => "leesfout-verkeerde-soort",
            Self::KolommenOntbreken { .. } => "leesfout-kolommen-ontbreken",
            Self::KolomDubbel { .. } => "leesfout-kolom-dubbel",
            Self::KolomType { .. } => "leesfout-kolom-type",
            Self::Zipbom { .. } => "leesfout-zipbom",
            Self::Beschadigd { .. } => "leesfout-beschadigd",
            Self::Afgekapt { .. } => "leesfout-afgekapt",
        }
    }

    /// The arguments of that message, by name. The missing columns and their suggestions have a structure of their own
    /// and are read from the variant; here they are joined by commas.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NietGevonden | Self::GeenToegang | Self::Map | Self::Leeg => Vec::new(),
            Self::Lezen(fout) => vec![("reden", fout.to_string())],
            Self::StroomTeGroot { max } => vec![("max", max.to_string())],
            Self::VerkeerdeSoort { herkend } => vec![("herkend", herkend.key().to_owned())],
            Self::KolommenOntbreken { ontbreekt, koppen } => {
                let kolommen: Vec<_> = ontbreekt.iter().map(|gemist| gemist.kolom.as_str()).collect();
                vec![("kolommen", kolommen.join(", ")), ("koppen", koppen.join(", "))]
            }
            Self::KolomDubbel { kolom, koppen } => {
                vec![("kolom", kolom.to_string()), ("koppen", koppen.join(", "))]
            }
            Self::KolomType { kolom, gevonden, verwacht } => {
                vec![("kolom", kolom.to_string()), ("gevonden", gevonden.clone()), ("verwacht", (*verwacht).to_owned())]
            }
            Self::Zipbom { onderdeel } => vec![("onderdeel", onderdeel.clone())],
            Self::Beschadigd { soort, reden } => {
                vec![("soort", soort.key().to_owned()), ("reden", reden.clone())]
            }
            Self::Afgekapt { soort } => vec![("soort", soort.key().to_owned())],
        }
    }
}

impl Leesfout {
    /// One of each, for a caller that checks that it has words for all of them.
    pub fn examples() -> Vec<Self> {
        let soort = Bestandssoort::Xlsx;
        vec![
            Self::NietGevonden,
            Self::GeenToegang,
            Self::Map,
            Self::Lezen(io::Error::from(io::ErrorKind::Other)),
            Self::Leeg,
            Self::StroomTeGroot { max: 1 },
            Self::VerkeerdeSoort { herkend: Bestandssoort::Pdf },
            Self::KolommenOntbreken { ontbreekt: Vec::new(), koppen: Vec::new() },
            Self::KolomDubbel { kolom: Kolom::Datum, koppen: Vec::new() },
            Self::KolomType { kolom: Kolom::Datum, gevonden: "Float64".to_owned(), verwacht: "datum" },
            Self::Zipbom { onderdeel: "xl/workbook.xml".to_owned() },
            Self::Beschadigd { soort, reden: String::new() },
            Self::Afgekapt { soort },
        ]
    }
}

impl From<io::Error> for Leesfout {
    fn from(fout: io::Error) -> Self {
        match fout.kind() {
            io::ErrorKind::NotFound => Self::NietGevonden,
            io::ErrorKind::PermissionDenied => Self::GeenToegang,
            io::ErrorKind::IsADirectory => Self::Map,
            _ => Self::Lezen(fout),
        }
    }
}
