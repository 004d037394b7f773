//! An explanation as data: which entries counted, in which weeks, which weeks were skipped, under which rule.
//!
//! Nothing here is a sentence; whoever prints or draws it chooses the language.

use jiff::civil::Date;

use crate::begrip::{Meldingsoort, Meldplicht, Minuten, Verzuimstatus};
use crate::grond::Grond;

/// What the norm did with one inschrijving up to and with a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitleg {
    /// The last day looked at.
    pub op: Date,
    /// The norm in minutes (16 hours = 960).
    pub norm: Minuten,
    /// Length of the window in school weeks.
    pub schoolweken: u32,
    /// Every ISO week from the first entry to the last, in order, without holes.
    pub weken: Vec<Weekuitleg>,
    /// The reports that became due, in order of their end date.
    pub meldingen: Vec<Meldinguitleg>,
    /// The window that ends on `op`.
    pub stand: Stand,
    /// The rules applied, each with its source.
    pub gronden: Vec<Regelgrond>,
}

/// A rule by its id in `bepalingen/`, with the ground of the version that applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regelgrond {
    /// Id of the bepaling, e.g. `verzuim.norm_minuten`.
    pub bepaling: String,
    /// Its ground.
    pub grond: Grond,
}

/// One ISO week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weekuitleg {
    /// Its Monday.
    pub maandag: Date,
    /// Whether the week exists for the window, and if not, why.
    pub soort: Weeksoort,
    /// Monday to Sunday, seven days.
    pub dagen: Vec<Daguitleg>,
}

/// Whether a week counts as a school week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Weeksoort {
    /// At least one of Monday to Friday is no holiday.
    Schoolweek,
    /// Monday to Friday are all holiday: the window jumps over the week.
    Vakantie {
        /// Name of the holiday.
        naam: String,
    },
}

/// One day with its entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Daguitleg {
    /// The day.
    pub datum: Date,
    /// Name of the holiday, when the day is one.
    pub vakantie: Option<String>,
    /// The entries of that day in file order.
    pub registraties: Vec<Registratieuitleg>,
}

/// One entry and what it counted for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registratieuitleg {
    /// Where the entry stands: row of the file or number in the register.
    pub bron: u64,
    /// Lesson or half day, when known.
    pub lesuur: Option<String>,
    /// Minutes as registered.
    pub minuten: Minuten,
    /// Norm minutes the entry counts for; zero when it does not count.
    pub geteld: Minuten,
    /// Status as registered.
    pub status: Verzuimstatus,
    /// Day on which the status was established, when the administration says so.
    pub vastgesteld_op: Option<Date>,
}

/// A report that became due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meldinguitleg {
    /// Kind of report.
    pub soort: Meldingsoort,
    /// By law or by agreement; `None` when no report is due because of age or startkwalificatie.
    pub plicht: Option<Meldplicht>,
    /// First counted day.
    pub begin: Date,
    /// Day on which the norm was reached; counting starts again the day after.
    pub einde: Date,
    /// Sum of norm minutes from `begin` up to and with `einde`.
    pub minuten: Minuten,
    /// Whether it follows an earlier report.
    pub vervolg: bool,
    /// Last day on which the report is in time; `None` when none is due.
    pub uiterlijk: Option<Date>,
}

/// The window that ends on the last day looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// First day of the window that exists; never on or before the end of the last report.
    pub van: Date,
    /// Last day of the window.
    pub tot: Date,
    /// Counted minutes in it.
    pub minuten: Minuten,
    /// What is missing to the norm.
    pub resterend: Minuten,
    /// First day on which minutes leave the window, and how many; `None` when nothing is counted.
    pub eerste_vervalt: Option<(Date, Minuten)>,
}
