//! What speaks for looking at a school, as points that are explained by their parts.
//!
//! Each part is a number that a source gives, times its weight, up to its ceiling. A number that nobody gave is unknown: it
//! brings no points, is no zero, and the score says how many points it could still have brought.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::kader::Eenheid;
use super::woord::{als_tekst, keuze};

keuze! {
    /// A part of the score.
    Risicodeel {
        /// Reports that came late.
        TeLaat => "te_laat",
        /// Reports that did not come.
        Gemist => "gemist",
        /// No absence administration that can be checked: 1, or 0.
        Administratie => "administratie",
        /// Pupils who have been at home for long.
        Thuiszitters => "thuiszitters",
        /// Suspensions.
        Schorsingen => "schorsingen",
        /// Removals.
        Verwijderingen => "verwijderingen",
        /// Signals in the Signalenbox.
        Signalen => "signalen",
    }
}

impl Risicodeel {
    /// Whether a large school has more of it by being large.
    pub fn grows_with_leerlingen(self) -> bool {
        !matches!(self, Self::Administratie | Self::Signalen)
    }
}

/// How much a part counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gewicht {
    /// Which part.
    pub deel: Risicodeel,
    /// Points for each.
    pub gewicht: u32,
    /// Points that the part brings at most.
    pub hoogstens: u32,
}

/// Weights to begin with. They are a proposal and nobody's norm: who draws sets them, and they stand in the record.
pub const VOORSTEL: [Gewicht; 7] = [
    Gewicht { deel: Risicodeel::TeLaat, gewicht: 2, hoogstens: 20 },
    Gewicht { deel: Risicodeel::Gemist, gewicht: 3, hoogstens: 30 },
    Gewicht { deel: Risicodeel::Administratie, gewicht: 20, hoogstens: 20 },
    Gewicht { deel: Risicodeel::Thuiszitters, gewicht: 5, hoogstens: 25 },
    Gewicht { deel: Risicodeel::Schorsingen, gewicht: 1, hoogstens: 10 },
    Gewicht { deel: Risicodeel::Verwijderingen, gewicht: 5, hoogstens: 15 },
    Gewicht { deel: Risicodeel::Signalen, gewicht: 10, hoogstens: 30 },
];

/// Where figures come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cijferbron {
    /// In words.
    pub bron: String,
    /// As of which day.
    #[serde(with = "als_tekst")]
    pub peildatum: Date,
    /// Which parts it gave.
    pub delen: BTreeSet<Risicodeel>,
}

/// The figures of units, by code. What is not there is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risicocijfers {
    /// Where they come from.
    pub bronnen: Vec<Cijferbron>,
    /// The numbers.
    pub waarden: BTreeMap<String, BTreeMap<Risicodeel, u32>>,
}

/// What one part brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scoredeel {
    /// Which part.
    pub deel: Risicodeel,
    /// The number; none when it is not known.
    pub waarde: Option<u32>,
    /// Points.
    pub punten: u32,
}

/// The points of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// All points together.
    pub punten: u32,
    /// Points that parts which are not known could still have brought.
    pub onbekend: u32,
    /// The parts, in the order of the weights.
    pub delen: Vec<Scoredeel>,
}

/// Scores a unit. With `per_duizend`, what grows with the number of pupils counts for each thousand of them, rounded down once,
/// at the end; without a number of pupils such a part is not known.
pub fn score(eenheid: &Eenheid, cijfers: &Risicocijfers, gewichten: &[Gewicht], per_duizend: bool) -> Score {
    let waarden = cijfers.waarden.get(&eenheid.code);
    let mut onbekend = 0_u32;
    let delen: Vec<Scoredeel> = gewichten
        .iter()
        .map(|een| {
            let waarde = waarden.and_then(|waarden| waarden.get(&een.deel)).copied();
            let naar_omvang = per_duizend && een.deel.grows_with_leerlingen();
            let punten = waarde.and_then(|waarde| points(waarde, *een, naar_omvang, eenheid.leerlingen));
            if punten.is_none() {
                onbekend = onbekend.saturating_add(een.hoogstens);
            }
            Scoredeel { deel: een.deel, waarde, punten: punten.unwrap_or(0) }
        })
        .collect();
    let punten = delen.iter().fold(0_u32, |som, deel| som.saturating_add(deel.punten));
    Score { punten, onbekend, delen }
}

fn points(waarde: u32, gewicht: Gewicht, naar_omvang: bool, leerlingen: Option<u32>) -> Option<u32> {
    let ruw = u64::from(waarde).saturating_mul(u64::from(gewicht.gewicht));
    let ruw = if naar_omvang { ruw.saturating_mul(1000).checked_div(u64::from(leerlingen?))? } else { ruw };
    Some(u32::try_from(ruw).unwrap_or(u32::MAX).min(gewicht.hoogstens))
}
