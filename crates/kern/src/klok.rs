//! The one place where time comes from. Everything else gets the day as an argument.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The time zone in which the law's days begin and end.
const TIJDZONE: &str = "Europe/Amsterdam";

/// Tells the day.
pub trait Klok {
    /// Today in the Netherlands.
    fn vandaag(&self) -> Result<Date, Klokfout>;
}

/// The machine's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct Systeemklok;

impl Klok for Systeemklok {
    #[expect(clippy::disallowed_methods, reason = "this is the place that clippy.toml points to")]
    fn vandaag(&self) -> Result<Date, Klokfout> {
        let zone = TimeZone::get(TIJDZONE).map_err(|fout| Klokfout(fout.to_string()))?;
        Ok(Timestamp::now().to_zoned_datetime(zone).date())
    }
}

/// The day cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the time in {TIJDZONE} cannot be told: {0}")]
pub struct Klokfout(String);
