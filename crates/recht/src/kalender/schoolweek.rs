//! School weeks: the days that exist for the norm, numbered.
//!
//! What: an ISO week is a school week when at least one of Monday to Friday is no holiday; weeks that are wholly
//! holiday do not exist. The ordinal of a day is seven times the number of school weeks before its week, plus its weekday.
//! Ground: Leerplichtwet 1969, artikel 21a ("opeenvolgende lesweken"); DUO and Inspectie: holiday weeks are no lesweken.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::{Schooljaarvakanties, Vakantie};
use crate::dag::Dag;

/// Days beyond the known range that still get an ordinal, as if there were no holidays: a window may leave it.
const RAND: i32 = 400;

/// A calendar of one school (or region), ready to be asked about any day in its range.
#[derive(Debug, Clone)]
pub struct Kalender {
    eerste: Dag,
    dagen: Vec<Kalenderdag>,
    namen: Vec<String>,
    bekend: RangeInclusive<Dag>,
}

#[derive(Debug, Clone, Copy)]
struct Kalenderdag {
    ordinaal: i32,
    /// Monday to Friday outside the holidays, from the start of the table up to and with this day.
    schooldagen: i32,
    vakantie: Option<u32>,
    schoolweek: bool,
}

impl Kalender {
    /// A calendar from holidays in any order, known for the days `van` to `tot`.
    pub fn new(vakanties: &[Vakantie], van: Date, tot: Date) -> Self {
        let bekend = Dag::from(van)..=Dag::from(tot).max(Dag::from(van));
        let eerste = bekend.start().maandag();
        let aantal_weken = (bekend.end().since(eerste) + RAND) / 7 + 1;
        let (vrij, namen) = number_vakanties(vakanties, eerste, eerste.plus(aantal_weken * 7));
        let mut dagen = Vec::new();
        let (mut schoolweken, mut schooldagen) = (0, 0);
        for week in 0..aantal_weken {
            let maandag = eerste.plus(week * 7);
            let schoolweek = (0..5).any(|dag| !vrij.contains_key(&maandag.plus(dag)));
            for weekdag in 0..7 {
                let vakantie = vrij.get(&maandag.plus(weekdag)).copied();
                schooldagen += i32::from(weekdag < 5 && vakantie.is_none());
                dagen.push(Kalenderdag { ordinaal: 7 * schoolweken + weekdag, schooldagen, vakantie, schoolweek });
            }
            schoolweken += i32::from(schoolweek);
        }
        Self { eerste, dagen, namen, bekend }
    }

    /// The calendar of a region's published holidays.
    pub fn of_regio(gepubliceerd: &Schooljaarvakanties) -> Self {
        Self::new(&gepubliceerd.vakanties, gepubliceerd.bekend_van, gepubliceerd.bekend_tot)
    }

    /// First and last day for which the calendar knows every holiday.
    pub fn bekend(&self) -> (Date, Date) {
        (self.bekend.start().date(), self.bekend.end().date())
    }

    /// Whether the calendar knows the holidays around a day.
    pub fn kent(&self, dag: Dag) -> bool {
        self.bekend.contains(&dag)
    }

    /// Name of the holiday that a day lies in.
    pub fn vakantie(&self, dag: Dag) -> Option<&str> {
        let naam = self.at(dag)?.vakantie?;
        self.namen.get(usize::try_from(naam).ok()?).map(String::as_str)
    }

    /// Whether the week of a day exists for the norm.
    pub fn is_schoolweek(&self, dag: Dag) -> bool {
        self.at(dag).is_none_or(|dag| dag.schoolweek)
    }

    /// Whether a day is one of Monday to Friday and no holiday.
    pub fn is_schooldag(&self, dag: Dag) -> bool {
        dag.is_weekdag() && self.vakantie(dag).is_none()
    }

    /// Place of a day among the days that exist; outside the table the nearest week is continued without holidays.
    pub fn ordinaal(&self, dag: Dag) -> i32 {
        self.at(dag).map_or_else(|| self.beyond(dag, |rand| rand.ordinaal), |dag| dag.ordinaal)
    }

    /// Whether there is any holiday in it.
    pub fn has_vakanties(&self) -> bool {
        !self.namen.is_empty()
    }

    /// Whether any day of a stretch, both ends included, is holiday.
    pub fn has_vakantie_between(&self, van: Dag, tot: Dag) -> bool {
        (van.0..=tot.0).any(|dag| self.vakantie(Dag(dag)).is_some())
    }

    /// Number of school days after `na`, up to and with `tot`.
    pub fn count_schooldagen(&self, na: Dag, tot: Dag) -> i32 {
        let upto = |dag| self.at(dag).map_or_else(|| self.beyond(dag, |rand| rand.schooldagen), |dag| dag.schooldagen);
        upto(tot).saturating_sub(upto(na))
    }

    fn at(&self, dag: Dag) -> Option<&Kalenderdag> {
        self.dagen.get(usize::try_from(dag.since(self.eerste)).ok()?)
    }

    fn beyond(&self, dag: Dag, waarde: impl Fn(&Kalenderdag) -> i32) -> i32 {
        let rand = if dag < self.eerste { self.dagen.first() } else { self.dagen.last() };
        let afstand = if dag < self.eerste {
            dag.since(self.eerste)
        } else {
            dag.since(self.eerste).saturating_sub(i32::try_from(self.dagen.len()).unwrap_or(i32::MAX) - 1)
        };
        rand.map_or(0, waarde).saturating_add(afstand)
    }
}

/// Which days of a range are holiday, by the number of the holiday's name; where two overlap, the one that began first.
fn number_vakanties(vakanties: &[Vakantie], van: Dag, tot: Dag) -> (BTreeMap<Dag, u32>, Vec<String>) {
    let mut op_begin: Vec<&Vakantie> = vakanties.iter().collect();
    op_begin.sort_by_key(|vakantie| vakantie.van);
    let mut vrij = BTreeMap::new();
    let mut namen = Vec::new();
    // Each day is visited once, however many holidays a file claims for it.
    let mut volgende = van;
    for (nummer, vakantie) in (0u32..).zip(op_begin) {
        namen.push(vakantie.naam.clone());
        let mut dag = Dag::from(vakantie.van).max(volgende);
        while dag <= Dag::from(vakantie.tot).min(tot) {
            vrij.insert(dag, nummer);
            dag = dag.plus(1);
        }
        volgende = volgende.max(dag);
    }
    (vrij, namen)
}
