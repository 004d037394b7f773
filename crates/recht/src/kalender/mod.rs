//! The school's calendar: which days are holiday, which weeks exist for the norm, which days are working days.

mod feestdagen;
mod regio;
mod schoolweek;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use feestdagen::Feestdagen;
pub use regio::{Schooljaarvakanties, gepubliceerd};
pub use schoolweek::Kalender;

/// A stretch of days without school; first and last day included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vakantie {
    /// First day without school.
    pub van: Date,
    /// Last day without school.
    pub tot: Date,
    /// What the holiday is called.
    pub naam: String,
}
