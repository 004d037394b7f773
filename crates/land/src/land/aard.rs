//! How pupils tend to be absent: a heavy tail, in which most give no work and a few give most of it.

use std::ops::Range;

use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;
use recht::begrip::Sector;

use super::kalender::Schooldagen;
use super::rooster::Week;

/// How a pupil tends to be absent without a valid reason. Places are places among the school days of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Aard {
    /// Practically never.
    Trouw,
    /// A lesson now and then.
    Soms,
    /// The same lessons of the week, time and again: weekday, Monday is 0, and lesson.
    VasteUren(Vec<(usize, u8)>),
    /// Anything, in stretches of three weeks out of five that get worse as the year goes on.
    Vaak,
    /// Gone without a word for more than four school weeks.
    Weg(Range<usize>),
    /// On holiday some days longer than the school.
    Luxe(Range<usize>),
}

/// A pupil's tendency, and the chances that go with it.
#[derive(Debug, Clone)]
pub(super) struct Neiging {
    pub(super) aard: Aard,
    /// Chance in a thousand, per day, of falling ill.
    pub(super) ziekte: u32,
    /// Chance in a thousand, per day, of coming late; on Mondays three times as much.
    pub(super) te_laat: u32,
}

impl Neiging {
    pub(super) fn draw(kans: &mut ChaCha8Rng, sector: Sector, dagen: &Schooldagen, week: Option<&Week>) -> Self {
        let aard = aard(kans, sector, dagen, week);
        let ziekte = if kans.random_ratio(3, 100) { 45 } else { 11 };
        let te_laat = match kans.random_range(0..100) {
            0..4 => 110,
            4..22 => 30,
            _ => 4,
        };
        Self { aard, ziekte, te_laat }
    }
}

fn aard(kans: &mut ChaCha8Rng, sector: Sector, dagen: &Schooldagen, week: Option<&Week>) -> Aard {
    // Bounds in ten thousand: who stays away, who is often away, at fixed hours, for a holiday, or now and then.
    // The younger, the more it is the parents who decide.
    let grenzen = match sector {
        Sector::Po | Sector::Sbo | Sector::So => [6, 36, 106, 306, 606],
        Sector::Vo | Sector::Vso => [14, 120, 400, 500, 2000],
        Sector::Mbo => [20, 220, 600, 680, 2600],
    };
    let worp = kans.random_range(0..10_000);
    match grenzen.iter().position(|grens| worp < *grens) {
        Some(0) => weg(kans, dagen).map_or(Aard::Vaak, Aard::Weg),
        Some(1) => Aard::Vaak,
        Some(2) => Aard::VasteUren(vaste_uren(kans, week)),
        Some(3) => luxe(kans, dagen).map_or(Aard::Soms, Aard::Luxe),
        Some(4) => Aard::Soms,
        _ => Aard::Trouw,
    }
}

/// More than twenty school days, mostly from the first months on.
fn weg(kans: &mut ChaCha8Rng, dagen: &Schooldagen) -> Option<Range<usize>> {
    let helft = dagen.dagen.len() / 2;
    let van = kans.random_range(3..helft.max(4));
    let lengte = kans.random_range(24..55_usize);
    (van < dagen.dagen.len()).then_some(van..van + lengte)
}

/// One to five days before or after one of the holidays.
fn luxe(kans: &mut ChaCha8Rng, dagen: &Schooldagen) -> Option<Range<usize>> {
    let na = *dagen.na_vakantie.get(kans.random_range(0..dagen.na_vakantie.len().max(1)))?;
    let lengte = kans.random_range(1..=5);
    Some(if kans.random_ratio(1, 2) { na..na + lengte } else { na.saturating_sub(lengte)..na })
}

/// So many lessons a week that four weeks come near sixteen hours, or just over them.
fn vaste_uren(kans: &mut ChaCha8Rng, week: Option<&Week>) -> Vec<(usize, u8)> {
    let mut doel = kans.random_range(180..=330_u16);
    let mut uren = Vec::new();
    for _ in 0..20 {
        let weekdag = kans.random_range(0..5_usize);
        let plekken = week.map_or(&[][..], |week| week.plekken(weekdag));
        // The first and the last lessons of a day are easiest to miss.
        let rand = match kans.random_range(0..3) {
            0 => plekken.first(),
            1 => plekken.last(),
            _ => plekken.get(kans.random_range(0..plekken.len().max(1))),
        };
        let Some(plek) = rand.filter(|plek| !uren.contains(&(weekdag, plek.lesuur))) else { continue };
        if plek.minuten <= doel {
            doel -= plek.minuten;
            uren.push((weekdag, plek.lesuur));
        }
    }
    uren
}
