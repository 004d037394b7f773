//! How a language writes dates, durations and counts.

use jiff::civil::{Date, Weekday};

use super::Taal;

const MAANDEN: [[&str; 12]; 2] = [
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

const WEEKDAGEN: [[&str; 7]; 2] = [
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];

impl Taal {
    /// The day in full: `vrijdag 14 maart 2025`, `Friday 14 March 2025`.
    pub fn long_date(self, datum: Date) -> String {
        format!("{} {}", self.day(datum), datum.year())
    }

    /// The day in full where the year is clear: `vrijdag 14 maart`, `Friday 14 March`.
    pub fn day(self, datum: Date) -> String {
        format!("{} {} {}", self.weekday(datum.weekday()), datum.day(), self.month(datum))
    }

    /// The date in full: `14 maart 2025`, `14 March 2025`.
    pub fn date(self, datum: Date) -> String {
        format!("{} {} {}", datum.day(), self.month(datum), datum.year())
    }

    /// The date for a table: `14-03-2025`, `14 Mar 2025`.
    pub fn short_date(self, datum: Date) -> String {
        match self {
            Self::Nl => format!("{:02}-{:02}-{:04}", datum.day(), datum.month(), datum.year()),
            Self::En => format!("{} {} {}", datum.day(), self.short_month(datum), datum.year()),
        }
    }

    /// The day where space is scarce: `vr 14 mrt`, `Fri 14 Mar`.
    pub fn short_day(self, datum: Date) -> String {
        format!("{} {} {}", self.short_weekday(datum.weekday()), datum.day(), self.short_month(datum))
    }

    /// The day of the week in full: `vrijdag`, `Friday`.
    pub fn weekday(self, dag: Weekday) -> &'static str {
        let dag = usize::from(dag.to_monday_zero_offset().unsigned_abs());
        WEEKDAGEN[self as usize][dag % 7]
    }

    /// The day of the week, abbreviated: `vr`, `Fri`.
    pub fn short_weekday(self, dag: Weekday) -> &'static str {
        match self {
            Self::Nl => &self.weekday(dag)[..2],
            Self::En => &self.weekday(dag)[..3],
        }
    }

    /// The month in full: `maart`, `March`.
    pub fn month(self, datum: Date) -> &'static str {
        let maand = usize::from(datum.month().unsigned_abs());
        MAANDEN[self as usize][(maand + 11) % 12]
    }

    /// The month, abbreviated: `mrt`, `Mar`.
    pub fn short_month(self, datum: Date) -> &'static str {
        match (self, datum.month()) {
            (Self::Nl, 3) => "mrt",
            _ => &self.month(datum)[..3],
        }
    }

    /// A number of minutes in words: `16 u 25`, `16 u`, `25 min`; with `h` for `u` in English.
    pub fn duration(self, minuten: u32) -> String {
        let uur = match self {
            Self::Nl => "u",
            Self::En => "h",
        };
        match (minuten / 60, minuten % 60) {
            (0, rest) => format!("{rest} min"),
            (uren, 0) => format!("{uren} {uur}"),
            (uren, rest) => format!("{uren} {uur} {rest:02}"),
        }
    }
}
