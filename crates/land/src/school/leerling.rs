//! The pupils: how old they are, and how they tend to be absent.

use std::ops::RangeInclusive;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use recht::begrip::Sector;

use super::rooster::Schooldag;
use super::{Leerlingnummer, Schoolplan};

/// Chance for one pupil or class. Each has its own stream, so that one more pupil changes no other.
pub(super) fn chance(seed: u64, stream: u64) -> ChaCha8Rng {
    let mut kans = ChaCha8Rng::seed_from_u64(seed);
    kans.set_stream(stream);
    kans
}

/// How a pupil tends to be absent without a valid reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aard {
    /// Practically never.
    Trouw,
    /// A lesson now and then.
    Soms,
    /// The same two hours of the week, time and again.
    VasteUren {
        /// Weekday, Monday is 0, and lesson from 1.
        uren: [(usize, u8); 2],
    },
    /// Anything, in stretches of some weeks that get worse as the year goes on.
    Vaak,
    /// Gone without a word from one day to another.
    Weg {
        /// First and last day away.
        van: Date,
        tot: Date,
    },
}

/// One pupil.
#[derive(Debug, Clone)]
pub(super) struct Leerling {
    pub(super) nummer: Leerlingnummer,
    pub(super) geboortedatum: Date,
    pub(super) startkwalificatie: bool,
    pub(super) aard: Aard,
    /// Chance in a thousand, per day, of falling ill.
    pub(super) ziekte: u32,
    /// Chance in a thousand, per day, of coming late.
    pub(super) te_laat: u32,
    pub(super) kans: ChaCha8Rng,
}

impl Leerling {
    pub(super) fn draw(plan: &Schoolplan, index: u32, dagen: &[Schooldag]) -> Self {
        let mut kans = chance(plan.seed, u64::from(index));
        let leeftijd = kans.random_range(leeftijden(plan.sector));
        // Ages are those on the first day of the plan, so some have their 18th birthday while it runs.
        let geboortedatum = plan.van.saturating_sub(leeftijd.years()).saturating_sub(kans.random_range(0..365).days());
        let startkwalificatie = match plan.sector {
            Sector::Mbo => kans.random_ratio(3, 10),
            Sector::Vo if leeftijd >= 17 => kans.random_ratio(1, 10),
            _ => false,
        };
        let aard = draw_aard(&mut kans, dagen);
        let ziekte = if kans.random_ratio(3, 100) { 60 } else { 9 };
        let te_laat = match kans.random_range(0..100) {
            0..5 => 150,
            5..25 => 40,
            _ => 6,
        };
        Self { nummer: Leerlingnummer(index + 1), geboortedatum, startkwalificatie, aard, ziekte, te_laat, kans }
    }
}

fn leeftijden(sector: Sector) -> RangeInclusive<i32> {
    match sector {
        Sector::Po | Sector::Sbo | Sector::So => 4..=11,
        Sector::Vo | Sector::Vso => 12..=17,
        Sector::Mbo => 16..=22,
    }
}

/// A heavy tail: of a hundred pupils ninety give no work, and one gives most of it.
fn draw_aard(kans: &mut ChaCha8Rng, dagen: &[Schooldag]) -> Aard {
    match kans.random_range(0..1000) {
        0..12 => away(kans, dagen).unwrap_or(Aard::Vaak),
        12..32 => Aard::Vaak,
        32..85 => Aard::VasteUren {
            uren: [0, 1]
                .map(|_| (kans.random_range(0..5), *[1, 1, 2, 6, 7].get(kans.random_range(0..5_usize)).unwrap_or(&1))),
        },
        85..260 => Aard::Soms,
        _ => Aard::Trouw,
    }
}

/// Two to eight weeks away, from some day of the plan on.
fn away(kans: &mut ChaCha8Rng, dagen: &[Schooldag]) -> Option<Aard> {
    let van = dagen.get(kans.random_range(0..dagen.len().max(1)))?.datum;
    let tot = van.saturating_add(kans.random_range(14..=56).days());
    Some(Aard::Weg { van, tot })
}
