//! The one place where time comes from. Everything else gets the day as an argument.

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The time zone in which the law's days begin and end.
const TIJDZONE: &str = "Europe/Amsterdam";

/// Tells the time and the day.
pub trait Klok: Send + Sync {
    /// This moment.
    fn nu(&self) -> Timestamp;

    /// This moment on the clocks of others, such as the phone that shows a code: also where this clock is shifted.
    fn nu_elders(&self) -> Timestamp {
        self.nu()
    }

    /// Today in the Netherlands.
    fn vandaag(&self) -> Result<Date, Klokfout> {
        dag_van(self.nu())
    }
}

/// The day in the Netherlands on which a moment lies.
pub fn dag_van(moment: Timestamp) -> Result<Date, Klokfout> {
    Ok(plaatselijk(moment)?.date())
}

/// The moment at which a day begins in the Netherlands.
pub fn begin_van(dag: Date) -> Result<Timestamp, Klokfout> {
    let zone = TimeZone::get(TIJDZONE).map_err(|fout| Klokfout(fout.to_string()))?;
    Ok(dag.to_zoned_datetime(zone).map_err(|fout| Klokfout(fout.to_string()))?.timestamp())
}

/// A moment as the clock on the wall in the Netherlands shows it.
pub fn plaatselijk(moment: Timestamp) -> Result<jiff::civil::DateTime, Klokfout> {
    let zone = TimeZone::get(TIJDZONE).map_err(|fout| Klokfout(fout.to_string()))?;
    Ok(moment.to_zoned_datetime(zone).datetime())
}

/// The machine's own clock, to the microsecond: as fine as a register keeps moments, so that what somebody is told of a moment
/// is what is read back later.
#[derive(Debug, Clone, Copy, Default)]
pub struct Systeemklok;

impl Klok for Systeemklok {
    #[expect(clippy::disallowed_methods, reason = "this is the place that clippy.toml points to")]
    fn nu(&self) -> Timestamp {
        let nu = Timestamp::now();
        Timestamp::from_microsecond(nu.as_microsecond()).unwrap_or(nu)
    }
}

/// The machine's clock, shifted by a fixed time: a demo on another day than today.
#[derive(Debug, Clone, Copy)]
pub struct VerschovenKlok {
    verschil: jiff::SignedDuration,
}

impl VerschovenKlok {
    /// A clock that runs as the machine's, and on which it is now `begin`.
    pub fn new(begin: Timestamp) -> Self {
        Self { verschil: begin.duration_since(Systeemklok.nu()) }
    }
}

impl Klok for VerschovenKlok {
    fn nu(&self) -> Timestamp {
        let nu = Systeemklok.nu();
        nu.checked_add(self.verschil).unwrap_or(nu)
    }

    fn nu_elders(&self) -> Timestamp {
        Systeemklok.nu()
    }
}

/// A clock that stands still until it is set; for tests, also one that goes back.
#[derive(Debug)]
pub struct VasteKlok(Mutex<Timestamp>);

impl VasteKlok {
    /// A clock that stands at a moment.
    pub fn new(moment: Timestamp) -> Self {
        Self(Mutex::new(moment))
    }

    /// Sets the clock.
    pub fn set(&self, moment: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = moment;
    }
}

impl Klok for VasteKlok {
    fn nu(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The day cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the time in {TIJDZONE} cannot be told: {0}")]
pub struct Klokfout(String);
