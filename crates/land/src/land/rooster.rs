//! The timetable: which lessons a class has in a week, when, and from whom.

use jiff::civil::Date;
use rand::RngExt as _;
use recht::begrip::Sector;

use super::kans::{Doel, chance};
use super::school::Vak;

/// Most lessons that a day can have.
const LESUREN: usize = 8;
/// No divisor of any number of subjects, so that the subjects take turns through the week.
const BEURT: usize = 7;

/// A lesson or half day that stands on the timetable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Les {
    /// The same for the same day, class and time, whatever was asked for: day, class and lesson as digits.
    pub nummer: i64,
    /// Day.
    pub datum: Date,
    /// Number within the day from 1; for half days 1 is the morning and 2 the afternoon.
    pub lesuur: u8,
    /// Begin in minutes after midnight by the clock on the wall.
    pub begin: u16,
    /// End in minutes after midnight.
    pub einde: u16,
    /// Length in minutes.
    pub minuten: u16,
    /// Number of the class.
    pub klas: i64,
    /// Code of what is taught.
    pub vak: &'static str,
    /// Number of the teacher.
    pub docent: i64,
}

/// A place in the week of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Plek {
    pub(super) lesuur: u8,
    pub(super) begin: u16,
    pub(super) minuten: u16,
    vak: &'static str,
    docent: i64,
}

/// The week of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Week([Vec<Plek>; 5]);

impl Week {
    /// The week of the class with a number from 0.
    pub(super) fn draw(seed: u64, sector: Sector, school: u32, klas: u32) -> Self {
        let mut kans = chance(seed, Doel::Klas, school, klas);
        let klas = usize::try_from(klas).unwrap_or_default();
        let tijden = tijden(sector, school);
        Self(std::array::from_fn(|weekdag| {
            let (eerste, aantal) = match sector {
                // Wednesday afternoon is free, as at most primary schools.
                Sector::Po | Sector::Sbo | Sector::So => (0, if weekdag == 2 { 1 } else { 2 }),
                Sector::Vo => (usize::from(kans.random_ratio(1, 5)), kans.random_range(6..=LESUREN)),
                Sector::Vso => (0, kans.random_range(6..=7)),
                Sector::Mbo => (usize::from(kans.random_ratio(1, 3)), kans.random_range(5..=6)),
            };
            let uren = (1_u8..).zip(&tijden).enumerate().take(aantal).skip(eerste);
            uren.map(|(plaats, (lesuur, (begin, minuten)))| {
                let (vak, docent) = who_teaches(sector, klas, weekdag * LESUREN + plaats, plaats);
                Plek { lesuur, begin: *begin, minuten: *minuten, vak, docent }
            })
            .collect()
        }))
    }

    /// The places of one weekday, Monday is 0; none in the weekend.
    pub(super) fn plekken(&self, weekdag: usize) -> &[Plek] {
        self.0.get(weekdag).map_or(&[], Vec::as_slice)
    }
}

/// Monday is 0.
pub(super) fn weekdag(datum: Date) -> usize {
    usize::try_from(datum.weekday().to_monday_zero_offset()).unwrap_or_default()
}

/// The lessons of a class on a day with school.
pub(super) fn lessen(datum: Date, klas: i64, week: &Week) -> impl Iterator<Item = Les> {
    week.plekken(weekdag(datum)).iter().map(move |plek| Les {
        nummer: lesnummer(datum, klas, plek.lesuur),
        datum,
        lesuur: plek.lesuur,
        begin: plek.begin,
        einde: plek.begin + plek.minuten,
        minuten: plek.minuten,
        klas,
        vak: plek.vak,
        docent: plek.docent,
    })
}

/// The number of a lesson: `20261124_003_05` is the fifth lesson of the third class on 24 November 2026.
pub(super) fn lesnummer(datum: Date, klas: i64, lesuur: u8) -> i64 {
    let dag = (i64::from(datum.year()) * 100 + i64::from(datum.month())) * 100 + i64::from(datum.day());
    (dag * 1000 + klas) * 100 + i64::from(lesuur)
}

/// Begin and length of each lesson of a day, in minutes.
fn tijden(sector: Sector, school: u32) -> Vec<(u16, u16)> {
    // Where the day begins, how long a lesson is, and after which lessons there is a break of how long.
    let (mut begin, lengte, pauzes): (u16, u16, [(usize, u16); 2]) = match sector {
        Sector::Po | Sector::Sbo | Sector::So => return vec![(8 * 60 + 30, 225), (13 * 60, 105)],
        Sector::Vo if school.is_multiple_of(4) => (8 * 60 + 30, 50, [(2, 20), (5, 30)]),
        Sector::Vo | Sector::Vso => (8 * 60 + 30, 45, [(3, 20), (5, 30)]),
        Sector::Mbo => (9 * 60, 60, [(2, 15), (4, 45)]),
    };
    (1..=LESUREN)
        .map(|lesuur| {
            let les = (begin, lengte);
            begin += lengte + pauzes.iter().find(|(na, _)| *na == lesuur).map_or(0, |(_, pauze)| *pauze);
            les
        })
        .collect()
}

/// What a class is taught at a place in the week, and by whom; nobody teaches two classes at once.
///
/// Where lessons are given by subject, as many classes as there are subjects share a team of as many teachers, and each
/// place in the week moves all of them on to the next teacher.
fn who_teaches(sector: Sector, klas: usize, plek: usize, dagdeel: usize) -> (&'static str, i64) {
    let vakken = vakken(sector);
    let aantal = vakken.len();
    let (vak, docent) = if has_vakdocenten(sector) {
        let vak = (klas + plek * BEURT) % aantal;
        (vak, klas / aantal * aantal + vak)
    } else {
        (dagdeel, klas)
    };
    let nummer = i64::try_from(docent).unwrap_or(i64::MAX - 1) + 1;
    (vakken.get(vak).map_or("", |vak| vak.code), nummer)
}

/// Number of teachers of a school with so many classes.
pub(super) fn docenten(sector: Sector, klassen: usize) -> usize {
    let aantal = vakken(sector).len();
    if has_vakdocenten(sector) { klassen.div_ceil(aantal) * aantal } else { klassen }
}

fn has_vakdocenten(sector: Sector) -> bool {
    matches!(sector, Sector::Vo | Sector::Vso | Sector::Mbo)
}

/// What is taught in a sector; half days where it is half days that are registered.
pub(super) fn vakken(sector: Sector) -> &'static [Vak] {
    const fn vak(code: &'static str, naam: &'static str) -> Vak {
        Vak { code, naam }
    }
    match sector {
        Sector::Po | Sector::Sbo | Sector::So => const { &[vak("och", "Ochtend"), vak("mid", "Middag")] },
        Sector::Vo => {
            const {
                &[
                    vak("netl", "Nederlands"),
                    vak("wisk", "Wiskunde"),
                    vak("entl", "Engels"),
                    vak("biol", "Biologie"),
                    vak("gesc", "Geschiedenis"),
                    vak("lo", "Lichamelijke opvoeding"),
                    vak("ak", "Aardrijkskunde"),
                    vak("fatl", "Frans"),
                    vak("nask", "Natuur- en scheikunde"),
                    vak("econ", "Economie"),
                    vak("mu", "Muziek"),
                    vak("bv", "Beeldende vorming"),
                ]
            }
        }
        Sector::Vso => {
            const {
                &[
                    vak("netl", "Nederlands"),
                    vak("rek", "Rekenen"),
                    vak("kook", "Koken"),
                    vak("groen", "Groen"),
                    vak("tech", "Techniek"),
                    vak("lo", "Lichamelijke opvoeding"),
                ]
            }
        }
        Sector::Mbo => {
            const {
                &[
                    vak("prak", "Beroepspraktijk"),
                    vak("netl", "Nederlands"),
                    vak("rek", "Rekenen"),
                    vak("entl", "Engels"),
                    vak("burg", "Burgerschap"),
                    vak("theo", "Beroepstheorie"),
                ]
            }
        }
    }
}
