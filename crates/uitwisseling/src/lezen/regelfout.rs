//! What is wrong with one row, as data: the caller puts it into words.

use jiff::civil::{Date, Time};

use super::Kolom;

/// Longest text of a cell that is repeated in a fault, in characters.
const LANGSTE_CITAAT: usize = 80;

/// One fault of one row. A row with several faults has one of these for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regelfout {
    /// Where the row begins: line of the CSV file (the header is line 1), row of the sheet, or row of the Parquet file
    /// counted from 1.
    pub regel: u64,
    /// The column, or none where the row as a whole is wrong.
    pub kolom: Option<Kolom>,
    /// What stands there, shortened to 80 characters, without control characters.
    pub gevonden: String,
    /// What should stand there.
    pub verwacht: Verwacht,
}

/// What a cell or row should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verwacht {
    /// A day that exists: written as a date, but there is no such day.
    BestaandeDatum,
    /// A date in one of the forms that are read.
    Datum,
    /// A date with the year in four digits.
    JaarInVierCijfers,
    /// A date in this span of years.
    JaarTussen {
        /// First year.
        van: i16,
        /// Last year.
        tot: i16,
    },
    /// A date without a time zone: with one, the day depends on where one stands.
    DatumZonderTijdzone,
    /// A whole number of minutes, zero or more.
    HeleMinuten,
    /// No more than this number of minutes.
    HoogstensMinuten {
        /// The largest number.
        max: u32,
    },
    /// Something: the cell is blank.
    Ingevuld,
    /// One of the words, joined by commas.
    EenVan {
        /// The words.
        woorden: &'static str,
    },
    /// One of the words, joined by commas, or a code of the table of codes.
    EenVanOfCode {
        /// The words.
        woorden: &'static str,
    },
    /// No more than this number of characters.
    HoogstensTekens {
        /// The largest number.
        max: usize,
    },
    /// Text on one line, without control characters.
    EenRegelTekst,
    /// As many fields as the header has.
    AantalVelden {
        /// The number of the header.
        aantal: usize,
    },
    /// A quotation mark that is closed before the next row begins.
    GeslotenAanhalingsteken,
    /// The result of the formula: the file holds the formula alone.
    BerekendeWaarde,
    /// A value instead of a spreadsheet's error value.
    GeenFoutwaarde,
    /// A value of the cell's own: the cell is part of a merged one.
    LosseCel,
    /// A last day that is not before the first.
    NietVoor {
        /// The first day.
        begin: Date,
    },
    /// One status for one code: an earlier row gave this code another.
    EenStatusPerCode {
        /// That earlier row.
        eerder: u64,
    },
    /// A time of day, in hours and minutes.
    Tijd,
    /// A time after that at which the lesson begins.
    NaTijd {
        /// That time.
        begin: Time,
    },
    /// A last day at most this many days after the first.
    HoogstensDagen {
        /// The largest number.
        max: i32,
    },
    /// Nine digits.
    Pgn,
    /// Nine digits that meet the 11-proof.
    PgnElfproef,
    /// Code of a municipality.
    Gemeentecode,
    /// A whole number within bounds.
    GeheelTussen {
        /// The smallest.
        van: u8,
        /// The largest.
        tot: u8,
    },
    /// An address for mail.
    Emailadres,
    /// A value in this column or in the other, and not in both.
    EenVanBeide {
        /// The other.
        ander: Kolom,
    },
    /// A value that no earlier row has.
    Uniek {
        /// The row that has it.
        eerder: u64,
    },
    /// An hour at which the class has no other lesson.
    VrijUur {
        /// The row that has that hour.
        eerder: u64,
    },
}

impl Verwacht {
    /// A stable name for the message in which the caller puts this into words.
    pub fn key(self) -> &'static str {
        match self {
            Self::BestaandeDatum => "verwacht-bestaande-datum",
            Self::Datum => "verwacht-datum",
            Self::JaarInVierCijfers => "verwacht-jaar-in-vier-cijfers",
            Self::JaarTussen { .. } => "verwacht-jaar-tussen",
            Self::DatumZonderTijdzone => "verwacht-datum-zonder-tijdzone",
            Self::HeleMinuten => "verwacht-hele-minuten",
            Self::HoogstensMinuten { .. } => "verwacht-hoogstens-minuten",
            Self::Ingevuld => "verwacht-ingevuld",
            Self::EenVan { .. } => "verwacht-een-van",
            Self::EenVanOfCode { .. } => "verwacht-een-van-of-code",
            Self::HoogstensTekens { .. } => "verwacht-hoogstens-tekens",
            Self::EenRegelTekst => "verwacht-een-regel-tekst",
            Self::AantalVelden { .. } => "verwacht-aantal-velden",
            Self::GeslotenAanhalingsteken => "verwacht-gesloten-aanhalingsteken",
            Self::BerekendeWaarde => "verwacht-berekende-waarde",
            Self::GeenFoutwaarde => "verwacht-geen-foutwaarde",
            Self::LosseCel => "verwacht-losse-cel",
            Self::NietVoor { .. } => "verwacht-niet-voor",
            Self::EenStatusPerCode { .. } => "verwacht-een-status-per-code",
            Self::Tijd => "verwacht-tijd",
            Self::NaTijd { .. } => "verwacht-na-tijd",
            Self::HoogstensDagen { .. } => "verwacht-hoogstens-dagen",
            Self::Pgn => "verwacht-pgn",
            Self::PgnElfproef => "verwacht-pgn-elfproef",
            Self::Gemeentecode => "verwacht-gemeentecode",
            Self::GeheelTussen { .. } => "verwacht-geheel-tussen",
            Self::Emailadres => "verwacht-emailadres",
            Self::EenVanBeide { .. } => "verwacht-een-van-beide",
            Self::Uniek { .. } => "verwacht-uniek",
            Self::VrijUur { .. } => "verwacht-vrij-uur",
        }
    }

    /// The arguments of that message, by name; dates as `2025-03-01`, times as `08:30`.
    pub fn arguments(self) -> Vec<(&'static str, String)> {
        match self {
            Self::JaarTussen { van, tot } => vec![("van", van.to_string()), ("tot", tot.to_string())],
            Self::HoogstensMinuten { max } => vec![("max", max.to_string())],
            Self::EenVan { woorden } | Self::EenVanOfCode { woorden } => vec![("woorden", woorden.to_owned())],
            Self::HoogstensTekens { max } => vec![("max", max.to_string())],
            Self::AantalVelden { aantal } => vec![("aantal", aantal.to_string())],
            Self::NietVoor { begin } => vec![("begin", begin.to_string())],
            Self::EenStatusPerCode { eerder } | Self::Uniek { eerder } | Self::VrijUur { eerder } => {
                vec![("eerder", eerder.to_string())]
            }
            Self::NaTijd { begin } => vec![("begin", format!("{:02}:{:02}", begin.hour(), begin.minute()))],
            Self::HoogstensDagen { max } => vec![("max", max.to_string())],
            Self::GeheelTussen { van, tot } => vec![("van", van.to_string()), ("tot", tot.to_string())],
            Self::EenVanBeide { ander } => vec![("ander", ander.to_string())],
            _ => Vec::new(),
        }
    }

    /// One of each, for a caller that checks that it has words for all of them.
    pub fn examples() -> Vec<Self> {
        vec![
            Self::BestaandeDatum,
            Self::Datum,
            Self::JaarInVierCijfers,
            Self::JaarTussen { van: 1900, tot: 2199 },
            Self::DatumZonderTijdzone,
            Self::HeleMinuten,
            Self::HoogstensMinuten { max: 1440 },
            Self::Ingevuld,
            Self::EenVan { woorden: "ja, nee" },
            Self::EenVanOfCode { woorden: "aanwezig, geoorloofd" },
            Self::HoogstensTekens { max: 200 },
            Self::EenRegelTekst,
            Self::AantalVelden { aantal: 4 },
            Self::GeslotenAanhalingsteken,
            Self::BerekendeWaarde,
            Self::GeenFoutwaarde,
            Self::LosseCel,
            Self::NietVoor { begin: Date::constant(2025, 3, 1) },
            Self::EenStatusPerCode { eerder: 2 },
            Self::Tijd,
            Self::NaTijd { begin: Time::constant(8, 30, 0, 0) },
            Self::HoogstensDagen { max: 366 },
            Self::Pgn,
            Self::PgnElfproef,
            Self::Gemeentecode,
            Self::GeheelTussen { van: 1, tot: 20 },
            Self::Emailadres,
            Self::EenVanBeide { ander: Kolom::Weekdag },
            Self::Uniek { eerder: 2 },
            Self::VrijUur { eerder: 2 },
        ]
    }
}

/// A cell's text as a fault repeats it: trimmed, one line, at most 80 characters.
pub(super) fn cite(tekst: &str) -> String {
    let mut tekens = tekst.trim().chars().map(|teken| if teken.is_control() { ' ' } else { teken });
    let mut citaat: String = tekens.by_ref().take(LANGSTE_CITAAT).collect();
    if tekens.next().is_some() {
        citaat.pop();
        citaat.push('…');
    }
    citaat
}
