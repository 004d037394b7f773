//! The timetable: which days are school days, which lessons stand on them.

use jiff::civil::{Date, Weekday};
use rand::RngExt as _;
use recht::begrip::Sector;

use super::leerling::chance;

/// Pupils who share a timetable.
const KLASGROOTTE: u32 = 25;
/// Streams of chance from here on belong to classes; below it to pupils.
const KLASSEN: u64 = 1 << 32;

/// A day on which there is school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Schooldag {
    pub(super) datum: Date,
    /// Monday is 0, Friday 4.
    pub(super) weekdag: usize,
    /// Weeks since the first day of the plan, holidays included.
    pub(super) week: u32,
}

/// Every Monday to Friday from `van` up to and with `tot` outside the holidays.
pub(super) fn schooldagen(van: Date, tot: Date, vakanties: &[(Date, Date)]) -> Vec<Schooldag> {
    let eerste = van.weekday().to_monday_zero_offset();
    van.series(jiff::ToSpan::days(1))
        .take_while(|datum| *datum <= tot)
        .zip(0_u32..)
        .filter(|(datum, _)| !matches!(datum.weekday(), Weekday::Saturday | Weekday::Sunday))
        .filter(|(datum, _)| !vakanties.iter().any(|(begin, einde)| begin <= datum && datum <= einde))
        .map(|(datum, nummer)| Schooldag {
            datum,
            weekdag: usize::try_from(datum.weekday().to_monday_zero_offset()).unwrap_or_default(),
            week: (nummer + u32::from(eerste.unsigned_abs())) / 7,
        })
        .collect()
}

/// The lengths in minutes of the lessons of Monday to Friday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Weekrooster([Vec<u16>; 5]);

impl Weekrooster {
    /// The timetable of the class that the pupil with this index is in.
    pub(super) fn of(seed: u64, sector: Sector, index: u32) -> Self {
        let mut kans = chance(seed, KLASSEN + u64::from(index / KLASGROOTTE));
        let praktijkdag = kans.random_range(0..5_usize);
        Self([0, 1, 2, 3, 4].map(|weekdag| match sector {
            Sector::Vo | Sector::Vso => vec![50; kans.random_range(6..=8)],
            // Wednesday afternoon is free, as at most primary schools.
            Sector::Po | Sector::Sbo | Sector::So if weekdag == 2 => vec![225],
            Sector::Po | Sector::Sbo | Sector::So => vec![210, 105],
            Sector::Mbo if weekdag == praktijkdag => vec![240, 240],
            Sector::Mbo => vec![90; kans.random_range(3..=4)],
        }))
    }

    /// The lessons of one day, in order.
    pub(super) fn lessen(&self, dag: &Schooldag) -> &[u16] {
        self.0.get(dag.weekdag).map_or(&[], Vec::as_slice)
    }
}
