//! From a pupil's tendency to what the school knows of his year: only what was not as the timetable says.

use jiff::civil::Date;
use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;

use super::aard::{Aard, Neiging};
use super::kans::{Doel, chance};
use super::leerling::Leerling;
use super::rooster::{Plek, lesnummer, weekdag};
use super::school::School;

/// A lesson at which a pupil was not, or not all the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verzuim {
    /// Number of the pupil.
    pub leerling: i64,
    /// Number of the lesson, as in [`super::Les::nummer`].
    pub les: i64,
    /// Day of the lesson.
    pub datum: Date,
    /// Number of the lesson on that day.
    pub lesuur: u8,
    /// Length of the lesson in minutes.
    pub minuten: u16,
    /// What the teacher saw.
    pub merk: Merk,
    /// What the office makes of it.
    pub oordeel: Oordeel,
    /// The reason in a few words; none while it is unknown.
    pub reden: Option<&'static str>,
    /// Day on which it got its judgement; while it is unknown, the day of the lesson.
    pub vastgesteld_op: Date,
}

/// What a teacher sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Merk {
    /// Not there.
    Afwezig,
    /// Came so many minutes late.
    TeLaat(u16),
    /// Left so many minutes before the end.
    EerderWeg(u16),
}

/// What the office makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Oordeel {
    /// With a valid reason.
    Geoorloofd,
    /// Without.
    Ongeoorloofd,
    /// Nobody knows yet.
    Onbekend,
}

/// A judgement with its reason.
type Uitspraak = (Oordeel, &'static str);

const ZIEK: Uitspraak = (Oordeel::Geoorloofd, "ziek");
const ZIEK_NAAR_HUIS: Uitspraak = (Oordeel::Geoorloofd, "ziek naar huis");
const VERLOF: Uitspraak = (Oordeel::Geoorloofd, "verlof");
const TANDARTS: Uitspraak = (Oordeel::Geoorloofd, "tandarts");
const VERVOER: Uitspraak = (Oordeel::Geoorloofd, "vertraging openbaar vervoer");
const VERSLAPEN: Uitspraak = (Oordeel::Ongeoorloofd, "verslapen");
const SPIJBELEN: Uitspraak = (Oordeel::Ongeoorloofd, "spijbelen");
const ZONDER_BERICHT: Uitspraak = (Oordeel::Ongeoorloofd, "zonder bericht");
const LUXE: Uitspraak = (Oordeel::Ongeoorloofd, "vakantie zonder verlof");

/// All exceptions of one pupil up to and with a day, in order of day and lesson.
pub(super) fn of_leerling(school: &School, leerling: &Leerling, tot: Date) -> Vec<Verzuim> {
    let klas = usize::try_from(leerling.klas - 1).unwrap_or_default();
    let Some(week) = school.weken.get(klas) else { return Vec::new() };
    let nummer = u32::try_from(leerling.nummer).unwrap_or_default();
    let mut kans = chance(school.seed, Doel::Verzuim, school.nummer, nummer);
    let neiging = Neiging::draw(&mut kans, school.sector, &school.dagen, Some(week));
    let mut verloop = Verloop { school, leerling, tot, neiging, kans, ziek_tot: 0, rijen: Vec::new() };
    for plaats in school.dagen.between(leerling.inschrijving) {
        let Some(datum) = school.dagen.dagen.get(plaats).copied().filter(|datum| *datum <= tot) else { break };
        verloop.live(plaats, datum, week.plekken(weekdag(datum)));
    }
    verloop.rijen
}

/// What a day brings before the lessons are looked at one by one.
enum Dag {
    /// All lessons missed; so many school days later the office knows why.
    Afwezig(Uitspraak, usize),
    /// One lesson missed in part or wholly, the others attended.
    EenLes(Merk, Uitspraak),
    Gewoon,
}

/// A pupil on the way through the year.
struct Verloop<'a> {
    school: &'a School,
    leerling: &'a Leerling,
    tot: Date,
    neiging: Neiging,
    kans: ChaCha8Rng,
    /// Place of the first school day on which the pupil is no longer ill.
    ziek_tot: usize,
    rijen: Vec<Verzuim>,
}

impl Verloop<'_> {
    fn live(&mut self, plaats: usize, datum: Date, plekken: &[Plek]) {
        match self.day(plaats, datum, plekken) {
            Dag::Afwezig(uitspraak, later) => {
                for plek in plekken {
                    self.note(plaats, datum, plek, Merk::Afwezig, uitspraak, later);
                }
            }
            Dag::EenLes(merk, uitspraak) => {
                let plek = match merk {
                    Merk::TeLaat(_) => plekken.first(),
                    Merk::EerderWeg(_) => plekken.last(),
                    Merk::Afwezig => plekken.get(self.kans.random_range(0..plekken.len().max(1))),
                };
                if let Some(plek) = plek {
                    self.note(plaats, datum, plek, merk, uitspraak, 0);
                }
            }
            Dag::Gewoon => self.skip_lessons(plaats, datum, plekken),
        }
    }

    fn day(&mut self, plaats: usize, datum: Date, plekken: &[Plek]) -> Dag {
        match &self.neiging.aard {
            Aard::Weg(dagen) if dagen.contains(&plaats) => return Dag::Afwezig(ZONDER_BERICHT, self.later(40)),
            Aard::Luxe(dagen) if dagen.contains(&plaats) => return Dag::Afwezig(LUXE, self.later(40)),
            _ => {}
        }
        if plaats < self.ziek_tot {
            return Dag::Afwezig(ZIEK, 0);
        }
        let griep = matches!(datum.month(), 11 | 12 | 1 | 2);
        let worp = self.kans.random_range(0..1000);
        let ziekte = self.neiging.ziekte * if griep { 3 } else { 2 } / 2;
        let te_laat = self.neiging.te_laat * if weekdag(datum) == 0 { 3 } else { 1 };
        if worp < ziekte {
            // Most are back after a day or two; a few stay away for weeks.
            let lang = self.kans.random_ratio(1, 50);
            self.ziek_tot = plaats + if lang { self.kans.random_range(10..=25) } else { self.kans.random_range(1..=4) };
            return Dag::Afwezig(ZIEK, self.later(15));
        }
        match worp - ziekte {
            0..2 => Dag::Afwezig(VERLOF, 0),
            2..5 => Dag::EenLes(Merk::Afwezig, TANDARTS),
            5..7 => {
                let lengte = plekken.last().map_or(0, |plek| plek.minuten);
                let uitspraak = if self.kans.random_ratio(2, 3) { ZIEK_NAAR_HUIS } else { SPIJBELEN };
                Dag::EenLes(Merk::EerderWeg(self.kans.random_range(5..=(lengte / 2).max(5))), uitspraak)
            }
            later if later - 7 < te_laat => {
                let uitspraak = if self.kans.random_ratio(1, 5) { VERVOER } else { VERSLAPEN };
                Dag::EenLes(Merk::TeLaat(self.kans.random_range(1..=5_u16) * 5), uitspraak)
            }
            _ => Dag::Gewoon,
        }
    }

    /// Truants look at each lesson.
    fn skip_lessons(&mut self, plaats: usize, datum: Date, plekken: &[Plek]) {
        let week = u32::try_from(plaats / 5).unwrap_or_default();
        for plek in plekken {
            let duizendste = match &self.neiging.aard {
                Aard::Trouw | Aard::Weg(_) | Aard::Luxe(_) => return,
                Aard::VasteUren(uren) if uren.contains(&(weekdag(datum), plek.lesuur)) => 750,
                Aard::Soms | Aard::VasteUren(_) => 5,
                Aard::Vaak if week % 5 < 3 => (140 + 8 * week).min(450),
                Aard::Vaak => 30,
            };
            if self.kans.random_ratio(duizendste, 1000) {
                let later = self.later(30);
                self.note(plaats, datum, plek, Merk::Afwezig, SPIJBELEN, later);
            }
        }
    }

    /// After how many school days the office knows why; of a hundred so many are not known the same day.
    fn later(&mut self, procent: u32) -> usize {
        if self.kans.random_ratio(procent, 100) { self.kans.random_range(1..=5) } else { 0 }
    }

    fn note(&mut self, plaats: usize, datum: Date, plek: &Plek, merk: Merk, uitspraak: Uitspraak, later: usize) {
        let bekend_op = self.school.dagen.dagen.get(plaats + later).copied().unwrap_or(self.school.schooljaar.1);
        let (oordeel, reden, vastgesteld_op) = if bekend_op <= self.tot {
            (uitspraak.0, Some(uitspraak.1), bekend_op)
        } else {
            (Oordeel::Onbekend, None, datum)
        };
        self.rijen.push(Verzuim {
            leerling: self.leerling.nummer,
            les: lesnummer(datum, self.leerling.klas, plek.lesuur),
            datum,
            lesuur: plek.lesuur,
            minuten: plek.minuten,
            merk,
            oordeel,
            reden,
            vastgesteld_op,
        });
    }
}
