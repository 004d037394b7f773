//! Which days are holiday, which weeks have school, and the number of a day in the school calendar.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};

/// Every day of every holiday, and the ordinals of a stretch of days.
pub(crate) struct Kalender {
    vakantiedagen: BTreeSet<Date>,
    ordinalen: BTreeMap<Date, i64>,
}

impl Kalender {
    /// Knows the days from the Monday of `van`'s week to the Sunday of `tot`'s week.
    pub(crate) fn new(vakanties: &[(Date, Date)], van: Date, tot: Date) -> Self {
        let mut vakantiedagen = BTreeSet::new();
        for (eerste, laatste) in vakanties {
            let mut dag = *eerste;
            while dag <= *laatste {
                vakantiedagen.insert(dag);
                dag = dag.tomorrow().unwrap();
            }
        }
        let mut kalender = Self { vakantiedagen, ordinalen: BTreeMap::new() };
        let mut schoolweken_ervoor = 0;
        let mut maandag = monday(van);
        while maandag <= tot {
            let mut dag = maandag;
            for weekdag in 0..7 {
                kalender.ordinalen.insert(dag, 7 * schoolweken_ervoor + weekdag);
                dag = dag.tomorrow().unwrap();
            }
            if kalender.has_school(maandag) {
                schoolweken_ervoor += 1;
            }
            maandag = dag;
        }
        kalender
    }

    pub(crate) fn is_vakantie(&self, dag: Date) -> bool {
        self.vakantiedagen.contains(&dag)
    }

    /// Whether a day is one of Monday to Friday outside the holidays.
    pub(crate) fn is_schooldag(&self, dag: Date) -> bool {
        !is_weekend(dag) && !self.is_vakantie(dag)
    }

    /// Whether the ISO week of the day is a school week.
    pub(crate) fn has_school(&self, dag: Date) -> bool {
        let mut dag = monday(dag);
        for _ in 0..5 {
            if !self.is_vakantie(dag) {
                return true;
            }
            dag = dag.tomorrow().unwrap();
        }
        false
    }

    /// 7 x (school weeks before the day's week) + weekday, counted from some Monday.
    pub(crate) fn ordinaal(&self, dag: Date) -> i64 {
        self.ordinalen[&dag]
    }
}

pub(crate) fn is_weekend(dag: Date) -> bool {
    matches!(dag.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Monday of the ISO week.
pub(crate) fn monday(dag: Date) -> Date {
    let mut dag = dag;
    while dag.weekday() != Weekday::Monday {
        dag = dag.yesterday().unwrap();
    }
    dag
}

/// Calendar days from `eerder` to `later`.
pub(crate) fn days_between(eerder: Date, later: Date) -> i64 {
    i64::from((later - eerder).get_days())
}
