//! Published holidays, public holidays and school weeks against definitions that are slow and obvious.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;

use super::{Feestdagen, Kalender, Vakantie, gepubliceerd};
use crate::begrip::Regio;
use crate::bepalingen::Recht;
use crate::dag::{Dag, begin_schooljaar};

/// Each holiday with its length in days, weekends included.
const VAKANTIES: [(&str, i32); 5] =
    [("herfstvakantie", 9), ("kerstvakantie", 16), ("voorjaarsvakantie", 9), ("meivakantie", 9), ("zomervakantie", 44)];

fn lengte(vakantie: &Vakantie) -> i32 {
    Dag::from(vakantie.tot).since(vakantie.van.into()) + 1
}

/// A region's holidays by school year, from the first school year that is wholly known.
fn per_schooljaar(regio: Regio) -> BTreeMap<i16, Vec<Vakantie>> {
    let gepubliceerd = gepubliceerd(regio).unwrap();
    let mut jaren: BTreeMap<i16, Vec<Vakantie>> = BTreeMap::new();
    for vakantie in gepubliceerd.vakanties {
        jaren.entry(begin_schooljaar(vakantie.van).year()).or_default().push(vakantie);
    }
    jaren.retain(|jaar, _| *jaar >= gepubliceerd.bekend_van.year());
    jaren
}

#[test]
fn each_region_has_each_holiday_once_a_school_year() {
    for regio in Regio::ALLE {
        let jaren = per_schooljaar(*regio);
        assert!(jaren.keys().copied().eq(2020..=2029), "{regio}: {:?}", jaren.keys());
        for (jaar, vakanties) in jaren {
            let gevonden: Vec<_> =
                vakanties.iter().map(|vakantie| (vakantie.naam.as_str(), lengte(vakantie))).collect();
            assert_eq!(gevonden, VAKANTIES, "{regio} {jaar}");
        }
    }
}

#[test]
fn holidays_run_from_saturday_to_sunday_and_lie_in_the_known_range() {
    for regio in Regio::ALLE {
        let gepubliceerd = gepubliceerd(*regio).unwrap();
        for vakantie in &gepubliceerd.vakanties {
            assert_eq!(vakantie.van.weekday(), Weekday::Saturday, "{regio} {vakantie:?}");
            assert_eq!(vakantie.tot.weekday(), Weekday::Sunday, "{regio} {vakantie:?}");
            assert!(vakantie.tot >= gepubliceerd.bekend_van && vakantie.van <= gepubliceerd.bekend_tot, "{vakantie:?}");
        }
        assert!(gepubliceerd.vakanties.windows(2).all(|paar| paar[0].tot < paar[1].van), "{regio}");
    }
}

#[test]
fn christmas_and_may_are_the_same_everywhere() {
    let landelijk = |regio| {
        let vakanties = gepubliceerd(regio).unwrap().vakanties.into_iter();
        let gelijk = vakanties.filter(|vakantie| ["kerstvakantie", "meivakantie"].contains(&vakantie.naam.as_str()));
        gelijk.collect::<Vec<_>>()
    };
    assert_eq!(landelijk(Regio::Noord), landelijk(Regio::Midden));
    assert_eq!(landelijk(Regio::Midden), landelijk(Regio::Zuid));
}

#[test]
fn the_summers_of_the_regions_are_staggered() {
    let zomers = Regio::ALLE.iter().map(|regio| {
        per_schooljaar(*regio).into_iter().map(|(jaar, vakanties)| (jaar, vakanties[4].van)).collect::<BTreeMap<_, _>>()
    });
    let zomers: Vec<_> = zomers.collect();
    for jaar in 2020..=2029 {
        let mut begin: Vec<Date> = zomers.iter().map(|zomer| zomer[&jaar]).collect();
        begin.sort_unstable();
        let stappen: Vec<i32> = begin.windows(2).map(|paar| Dag::from(paar[1]).since(paar[0].into())).collect();
        assert!(stappen.iter().all(|stap| [7, 14].contains(stap)), "{jaar}: {begin:?}");
    }
}

static FEESTDAGEN: LazyLock<Feestdagen> = LazyLock::new(|| Feestdagen::new(&Recht::ingebouwd().unwrap()).unwrap());

#[test]
fn movable_feasts_follow_the_known_dates_of_easter() {
    const PASEN: [(i16, i8, i8); 24] = [
        (2008, 3, 23),
        (2011, 4, 24),
        (2015, 4, 5),
        (2016, 3, 27),
        (2017, 4, 16),
        (2018, 4, 1),
        (2019, 4, 21),
        (2020, 4, 12),
        (2021, 4, 4),
        (2022, 4, 17),
        (2023, 4, 9),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2030, 4, 21),
        (2031, 4, 13),
        (2032, 3, 28),
        (2033, 4, 17),
        (2034, 4, 9),
        (2035, 3, 25),
        (2038, 4, 25),
    ];
    for (jaar, maand, dag) in PASEN {
        let pasen = date(jaar, maand, dag);
        assert_eq!(pasen.weekday(), Weekday::Sunday);
        for afstand in [-2, 1, 39, 50] {
            let feest = pasen.saturating_add(afstand.days());
            assert!(FEESTDAGEN.is_feestdag(feest), "{feest} is {afstand} days after Easter");
        }
        // Good Friday to Whit Monday: no other weekday moves along with Easter.
        let vast = |dag: Date| matches!((dag.month(), dag.day()), (4, 26 | 27 | 29 | 30) | (5, 5));
        let dagen = (-10..60).filter(|afstand| ![-2, 1, 39, 50].contains(afstand));
        for dag in dagen.map(|afstand: i32| pasen.saturating_add(afstand.days())).filter(|dag| !vast(*dag)) {
            assert!(!FEESTDAGEN.is_feestdag(dag), "{dag}");
        }
    }
}

#[test]
fn each_year_has_its_nine_public_holidays() {
    for jaar in 2000..2100 {
        let dagen = (0..366).map(|dag: i32| date(jaar, 1, 1).saturating_add(dag.days()));
        let aantal = dagen.filter(|dag| dag.year() == jaar && FEESTDAGEN.is_feestdag(*dag)).count();
        // Ascension Day falls on 5 May or on King's or Queen's Day now and then.
        assert!((8..=9).contains(&aantal), "{jaar}: {aantal}");
    }
}

#[test]
fn public_holidays_have_their_names() {
    for (dag, naam) in [
        (date(2013, 4, 30), Some("koninginnedag")),
        (date(2014, 4, 26), Some("koningsdag")),
        (date(2026, 1, 1), Some("nieuwjaarsdag")),
        (date(2026, 4, 3), Some("goede vrijdag")),
        (date(2026, 4, 6), Some("tweede paasdag")),
        (date(2026, 4, 27), Some("koningsdag")),
        (date(2026, 5, 5), Some("bevrijdingsdag")),
        (date(2026, 5, 14), Some("hemelvaartsdag")),
        (date(2026, 5, 25), Some("tweede pinksterdag")),
        (date(2026, 12, 25), Some("eerste kerstdag")),
        (date(2026, 12, 26), Some("tweede kerstdag")),
        (date(2026, 12, 27), None),
    ] {
        assert_eq!(FEESTDAGEN.naam(dag), naam, "{dag}");
    }
}

/// Working days after `na` up to and with `tot`, one by one.
fn count_slowly(na: Date, tot: Date) -> usize {
    let dagen = std::iter::successors(Some(na), |dag| dag.checked_add(1.day()).ok()).skip(1);
    dagen.take_while(|dag| *dag <= tot).filter(|dag| FEESTDAGEN.is_werkdag(*dag)).count()
}

prop_compose! {
    fn any_date()(dag in 0i32..(40 * 366)) -> Date {
        Dag::from(date(1995, 1, 1)).plus(dag).date()
    }
}

proptest! {
    #[test]
    fn adding_and_counting_working_days_are_inverse(na in any_date(), aantal in 0u32..60) {
            let tot = FEESTDAGEN.add_werkdagen(na, aantal);
        prop_assert_eq!(FEESTDAGEN.count_werkdagen(na, tot), aantal);
        prop_assert!(aantal == 0 || FEESTDAGEN.is_werkdag(tot));
        prop_assert!(aantal == 0 || FEESTDAGEN.count_werkdagen(na, tot.saturating_sub(1.day())) == aantal - 1);
    }

    #[test]
    fn counting_working_days_is_counting_one_by_one(na in any_date(), dagen in 0i32..120) {
            let tot = Dag::from(na).plus(dagen).date();
        prop_assert_eq!(FEESTDAGEN.count_werkdagen(na, tot) as usize, count_slowly(na, tot));
        prop_assert_eq!(FEESTDAGEN.count_werkdagen(tot, na), 0);
    }
}

const EERSTE: Date = date(2024, 8, 1);
const LAATSTE: Date = date(2025, 7, 31);

prop_compose! {
    fn any_vakantie()(van in 0i32..365, lengte in 1i32..25) -> Vakantie {
        let van = Dag::from(EERSTE).plus(van);
        Vakantie { van: van.date(), tot: van.plus(lengte - 1).date(), naam: "vrij".to_owned() }
    }
}

/// The school year of the proofs, as definitions say it: nothing is numbered beforehand.
struct Traag<'a>(&'a [Vakantie]);

impl Traag<'_> {
    fn is_vakantie(&self, dag: Dag) -> bool {
        self.0.iter().any(|vakantie| (vakantie.van..=vakantie.tot).contains(&dag.date()))
    }

    fn is_schoolweek(&self, dag: Dag) -> bool {
        (0..5).any(|weekdag| !self.is_vakantie(dag.maandag().plus(weekdag)))
    }

    fn is_schooldag(&self, dag: Dag) -> bool {
        dag.weekdag() < 5 && !self.is_vakantie(dag)
    }

    /// Seven for each school week from the week of `van` up to but without the week of `dag`, plus the weekday.
    fn ordinaal(&self, van: Dag, dag: Dag) -> i32 {
        let weken = (0..).map(|week| van.maandag().plus(week * 7)).take_while(|maandag| *maandag < dag.maandag());
        let schoolweken = weken.filter(|maandag| self.is_schoolweek(*maandag)).count();
        7 * i32::try_from(schoolweken).unwrap() + dag.weekdag()
    }
}

proptest! {
    #[test]
    fn a_calendar_is_what_its_definition_says(
        vakanties in prop::collection::vec(any_vakantie(), 0..8),
        een in 0i32..365,
        ander in 0i32..365,
    ) {
        let kalender = Kalender::new(&vakanties, EERSTE, LAATSTE);
        let traag = Traag(&vakanties);
        let (een, ander) = (Dag::from(EERSTE).plus(een.min(ander)), Dag::from(EERSTE).plus(een.max(ander)));
        prop_assert_eq!(kalender.vakantie(een).is_some(), traag.is_vakantie(een));
        prop_assert_eq!(kalender.is_schoolweek(een), traag.is_schoolweek(een));
        prop_assert_eq!(kalender.is_schooldag(een), traag.is_schooldag(een));
        let afstand = traag.ordinaal(een, ander) - traag.ordinaal(een, een);
        prop_assert_eq!(kalender.ordinaal(ander) - kalender.ordinaal(een), afstand);
        let schooldagen = (1..=ander.since(een)).filter(|dag| traag.is_schooldag(een.plus(*dag))).count();
        prop_assert_eq!(usize::try_from(kalender.count_schooldagen(een, ander)).unwrap(), schooldagen);
    }

    #[test]
    fn without_holidays_distance_is_the_number_of_days(een in -2000i32..2000, ander in -2000i32..2000) {
        let kalender = Kalender::new(&[], EERSTE, LAATSTE);
        let (een, ander) = (Dag::from(EERSTE).plus(een), Dag::from(EERSTE).plus(ander));
        prop_assert_eq!(kalender.ordinaal(ander) - kalender.ordinaal(een), ander.since(een));
        prop_assert_eq!(kalender.kent(een), (EERSTE..=LAATSTE).contains(&een.date()));
    }

    #[test]
    fn the_order_of_holidays_does_not_matter(mut vakanties in prop::collection::vec(any_vakantie(), 0..8), dag in 0i32..365) {
        let kalender = Kalender::new(&vakanties, EERSTE, LAATSTE);
        vakanties.reverse();
        let omgekeerd = Kalender::new(&vakanties, EERSTE, LAATSTE);
        let dag = Dag::from(EERSTE).plus(dag);
        prop_assert_eq!(kalender.ordinaal(dag), omgekeerd.ordinaal(dag));
    }
}
