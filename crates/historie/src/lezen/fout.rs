//! What is wrong with a row of records, as data: sentences are made where they are shown.

use jiff::civil::Date;

use super::Recordbestand;

/// Characters of a faulty cell that are repeated.
const CITAAT: usize = 60;

/// Something in a file of records that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{bestand}, line {regel}: {gevonden:?} in {}: {verwacht:?}", kolom.unwrap_or("no column"))]
pub struct Recordfout {
    /// In which file.
    pub bestand: Recordbestand,
    /// The line; the first one for what is wrong with the header.
    pub regel: u64,
    /// The column, when it is about one.
    pub kolom: Option<&'static str>,
    /// What stood there.
    pub gevonden: String,
    /// What should have.
    pub verwacht: Verwacht,
}

/// What should have stood in a file of records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verwacht {
    /// Text in UTF-8.
    Utf8,
    /// A header with that column.
    Kolom {
        /// Its name.
        kolom: &'static str,
    },
    /// A header in which each column stands once.
    KolomEenKeer,
    /// A column that such a file has.
    BekendeKolom,
    /// As many cells as the header has.
    Velden {
        /// How many.
        aantal: usize,
    },
    /// Something.
    Ingevuld,
    /// One of the words of the field.
    EenVan {
        /// Which ones.
        woorden: &'static str,
    },
    /// A day that exists, written year first.
    Datum,
    /// A whole number from zero.
    Getal,
    /// A number that no earlier row has.
    NieuwNummer {
        /// The line that has it.
        eerder: u64,
    },
    /// A day that is not before another.
    NietVoor {
        /// That other day.
        dag: Date,
    },
    /// The number of an inspection in the other file.
    BekendOnderzoek,
    /// An inspection whose last verdict asks for a follow-up, and for which none was ruled out.
    OpenOnderzoek,
    /// The round after the last one.
    Ronde {
        /// Which one that is.
        volgende: u32,
    },
    /// No verdict on an inspection that never took place.
    LeegBijVerval,
    /// No reason against a follow-up that no verdict asks for.
    LeegZonderOnvoldoende,
}

impl Verwacht {
    /// Key of its words.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Utf8 => "record-verwacht-utf8",
            Self::Kolom { .. } => "record-verwacht-kolom",
            Self::KolomEenKeer => "record-verwacht-kolom-een-keer",
            Self::BekendeKolom => "record-verwacht-bekende-kolom",
            Self::Velden { .. } => "record-verwacht-velden",
            Self::Ingevuld => "record-verwacht-ingevuld",
            Self::EenVan { .. } => "record-verwacht-een-van",
            Self::Datum => "record-verwacht-datum",
            Self::Getal => "record-verwacht-getal",
            Self::NieuwNummer { .. } => "record-verwacht-nieuw-nummer",
            Self::NietVoor { .. } => "record-verwacht-niet-voor",
            Self::BekendOnderzoek => "record-verwacht-bekend-onderzoek",
            Self::OpenOnderzoek => "record-verwacht-open-onderzoek",
            Self::Ronde { .. } => "record-verwacht-ronde",
            Self::LeegBijVerval => "record-verwacht-leeg-bij-verval",
            Self::LeegZonderOnvoldoende => "record-verwacht-leeg-zonder-onvoldoende",
        }
    }

    /// What fills those words.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Kolom { kolom } => vec![("kolom", (*kolom).to_owned())],
            Self::Velden { aantal } => vec![("aantal", aantal.to_string())],
            Self::EenVan { woorden } => vec![("woorden", (*woorden).to_owned())],
            Self::NieuwNummer { eerder } => vec![("eerder", eerder.to_string())],
            Self::NietVoor { dag } => vec![("dag", dag.to_string())],
            Self::Ronde { volgende } => vec![("volgende", volgende.to_string())],
            _ => Vec::new(),
        }
    }

    /// One of each, to see whether all have words.
    pub fn examples() -> Vec<Self> {
        vec![
            Self::Utf8,
            Self::Kolom { kolom: "nummer" },
            Self::KolomEenKeer,
            Self::BekendeKolom,
            Self::Velden { aantal: 2 },
            Self::Ingevuld,
            Self::EenVan { woorden: "ja, nee" },
            Self::Datum,
            Self::Getal,
            Self::NieuwNummer { eerder: 2 },
            Self::NietVoor { dag: Date::constant(2015, 8, 1) },
            Self::BekendOnderzoek,
            Self::OpenOnderzoek,
            Self::Ronde { volgende: 2 },
            Self::LeegBijVerval,
            Self::LeegZonderOnvoldoende,
        ]
    }
}

/// The beginning of what was found, on one line.
pub(super) fn cite(tekst: &str) -> String {
    let mut citaat: String = tekst.chars().take(CITAAT).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if tekst.chars().nth(CITAAT).is_some() {
        citaat.push('…');
    }
    citaat
}
