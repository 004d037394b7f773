//! A calendar day as a number, so that days can be compared, subtracted and laid in columns.

use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, ToSpan};

/// A calendar day: the number of days after 1 January 1970 (the date32 of Arrow and Parquet).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dag(pub i32);

const EERSTE: Date = Date::constant(1970, 1, 1);

impl Dag {
    /// The day `aantal` days later (earlier when negative).
    #[must_use]
    pub fn plus(self, aantal: i32) -> Self {
        Self(self.0.saturating_add(aantal))
    }

    /// Number of days from `eerder` to `self`.
    pub fn since(self, eerder: Self) -> i32 {
        self.0.saturating_sub(eerder.0)
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn weekdag(self) -> i32 {
        // 1 January 1970 was a Thursday.
        self.0.saturating_add(3).rem_euclid(7)
    }

    /// Whether the day is one of Monday to Friday.
    pub fn is_weekdag(self) -> bool {
        self.weekdag() < 5
    }

    /// The Monday of the ISO week.
    #[must_use]
    pub fn maandag(self) -> Self {
        self.plus(-self.weekdag())
    }

    /// The day as a date; the last representable date for a number beyond the calendar.
    pub fn date(self) -> Date {
        EERSTE.saturating_add(SignedDuration::from_hours(i64::from(self.0) * 24))
    }
}

impl From<Date> for Dag {
    fn from(datum: Date) -> Self {
        // A civil date lies within four million days of 1970, so the conversion cannot fail.
        Self(i32::try_from(datum.duration_since(EERSTE).as_hours() / 24).unwrap_or(i32::MAX))
    }
}

/// The day on which somebody born on `geboren` reaches the age of `jaren`.
///
/// Who was born on 29 February has lived the full years at the start of 1 March in a year without that day.
pub fn verjaardag(geboren: Date, jaren: i16) -> Date {
    let dag = geboren.saturating_add(i64::from(jaren).years());
    if dag.day() == geboren.day() { dag } else { dag.saturating_add(1.day()) }
}

/// First day of the school year (1 August, Leerplichtwet 1969, artikel 1) that contains `datum`.
pub fn begin_schooljaar(datum: Date) -> Date {
    let jaar = if datum.month() >= 8 { datum.year() } else { datum.year() - 1 };
    Date::new(jaar, 8, 1).unwrap_or(Date::MIN)
}

/// Last day of the school year (31 July) that contains `datum`.
pub fn einde_schooljaar(datum: Date) -> Date {
    let jaar = if datum.month() >= 8 { datum.year().saturating_add(1) } else { datum.year() };
    Date::new(jaar, 7, 31).unwrap_or(Date::MAX)
}

/// Whether a date is one of Monday to Friday.
pub fn is_weekdag(datum: Date) -> bool {
    !matches!(datum.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn day_numbers_agree_with_dates(nummer in -200_000i32..200_000) {
            let dag = Dag(nummer);
            prop_assert_eq!(Dag::from(dag.date()), dag);
            prop_assert_eq!(dag.weekdag(), i32::from(dag.date().weekday().to_monday_zero_offset()));
        }
    }

    #[test]
    fn birthdays_on_29_february_fall_on_1_march() {
        assert_eq!(verjaardag(date(2008, 2, 29), 18), date(2026, 3, 1));
        assert_eq!(verjaardag(date(2008, 2, 29), 16), date(2024, 2, 29));
        assert_eq!(verjaardag(date(2008, 3, 31), 18), date(2026, 3, 31));
    }

    #[test]
    fn school_years_run_from_august_to_july() {
        assert_eq!(begin_schooljaar(date(2025, 7, 31)), date(2024, 8, 1));
        assert_eq!(einde_schooljaar(date(2025, 8, 1)), date(2026, 7, 31));
    }
}
