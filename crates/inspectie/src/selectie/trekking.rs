//! The draw: every unit of the frame gets a lot, and each group gives the units that stand first in it.
//!
//! What: units are put in the order of their codes and get lots in that order, so that the order of the frame makes no difference.
//! Within a group they stand by lot, or by points and then by lot. The first so many are drawn; who follows is the reserve.
//! Counts: the whole frame gets lots, also what is left out, so that leaving a school out changes nobody else's lot: in its place comes
//! the next.
//! Does not count: what a filter does not want, what is left out with a reason, what the register does not say enough of to put it
//! in a group; by points alone, also what has none.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::kader::{Bestuursgrootte, Eenheid, Kader};
use super::loting::lots;
use super::opdracht::{Methode, Opdracht, Selectiereden, board_sizes, check};
use super::score::{Risicocijfers, Score, score};
use super::woord::keuze;

keuze! {
    /// Why a unit cannot be drawn.
    Buiten {
        /// It is of another kind than is drawn.
        Soort => "soort",
        /// A filter does not want it.
        Filter => "filter",
        /// It has too few or too many pupils, or nobody knows how many.
        Leerlingen => "leerlingen",
        /// It is left out with a reason.
        Uitgesloten => "uitgesloten",
        /// It is not in an area or instelling that was asked for.
        NietGevraagd => "niet_gevraagd",
        /// The register does not say in which group it belongs.
        Onbekend => "onbekend",
    }
}

/// What became of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stand", rename_all = "snake_case", deny_unknown_fields)]
pub enum Stand {
    /// Drawn, at that place of its group.
    Getrokken {
        /// Of which group.
        groep: String,
        /// At which place.
        plaats: u32,
    },
    /// Not drawn; who comes at that place if another drops out.
    Reserve {
        /// Of which group.
        groep: String,
        /// At which place.
        plaats: u32,
    },
    /// Not drawn: nothing speaks for it, and points alone decide.
    GeenRisico {
        /// Of which group.
        groep: String,
    },
    /// It could not be drawn.
    Buiten {
        /// Why.
        waarom: Buiten,
    },
}

/// A unit with its lot and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regel {
    /// Which.
    pub code: String,
    /// Its lot.
    pub lot: u64,
    /// Its points, where points come first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    /// What became of it.
    pub uitkomst: Stand,
}

impl Regel {
    /// Whether it is drawn.
    pub fn is_getrokken(&self) -> bool {
        matches!(self.uitkomst, Stand::Getrokken { .. })
    }
}

/// A group of which so many were to be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Groep {
    /// Its name; empty when there is one group.
    pub naam: String,
    /// How many units it has.
    pub leden: u32,
    /// How many were to be drawn.
    pub quotum: u32,
    /// How many were.
    pub getrokken: u32,
}

keuze! {
    /// Why fewer were drawn than were asked for.
    Tekort {
        /// There are no more.
        TeWeinig => "te_weinig",
        /// For the others nothing speaks.
        GeenRisico => "geen_risico",
    }
}

impl Groep {
    /// Why fewer were drawn; none when as many were.
    pub fn tekort(&self) -> Option<Tekort> {
        let gevolg = if self.leden > self.getrokken { Tekort::GeenRisico } else { Tekort::TeWeinig };
        (self.getrokken < self.quotum).then_some(gevolg)
    }
}

/// What came of a draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uitkomst {
    /// Every unit of the frame, by code.
    pub regels: Vec<Regel>,
    /// The groups, by name.
    pub groepen: Vec<Groep>,
}

impl Uitkomst {
    /// What was drawn, group by group in the order of the places.
    pub fn getrokken(&self) -> Vec<&Regel> {
        let mut regels: Vec<&Regel> = self.regels.iter().filter(|regel| regel.is_getrokken()).collect();
        regels.sort_by_key(|regel| match &regel.uitkomst {
            Stand::Getrokken { groep, plaats } => (groep.as_str(), *plaats),
            _ => ("", u32::MAX),
        });
        regels
    }
}

/// Draws. The same frame, figures and question give the same outcome on every machine, whatever the order of the frame.
pub fn draw(kader: &Kader, cijfers: &Risicocijfers, opdracht: &Opdracht) -> Result<Uitkomst, Vec<Selectiereden>> {
    let redenen = check(kader, opdracht);
    if !redenen.is_empty() {
        return Err(redenen);
    }
    let mut eenheden: Vec<&Eenheid> = kader.eenheden.iter().collect();
    eenheden.sort_by(|a, b| a.code.cmp(&b.code));
    let groottes = board_sizes(&eenheden);
    let mut regels: Vec<Regel> = Vec::with_capacity(eenheden.len());
    let mut groepen: BTreeMap<String, Vec<usize>> = asked(&opdracht.methode);
    for (eenheid, lot) in eenheden.iter().zip(lots(&opdracht.zaad, eenheden.len())) {
        let groep = place(eenheid, opdracht, &|bestuur| groottes.contains_key(bestuur));
        let binnen = groep.is_ok() && opdracht.methode.op_risico();
        let score = binnen.then(|| score(eenheid, cijfers, &opdracht.gewichten, opdracht.per_duizend));
        let uitkomst = match groep {
            Ok(groep) => {
                groepen.entry(groep.to_owned()).or_default().push(regels.len());
                Stand::GeenRisico { groep: groep.to_owned() }
            }
            Err(waarom) => Stand::Buiten { waarom },
        };
        regels.push(Regel { code: eenheid.code.clone(), lot, score, uitkomst });
    }
    let leden: Vec<(&str, usize)> = groepen.iter().map(|(naam, leden)| (naam.as_str(), leden.len())).collect();
    let quota: Vec<u32> = match &opdracht.methode {
        Methode::Gestratificeerd { aantal, .. } => allot(*aantal, &leden),
        methode => {
            leden.iter().map(|(naam, leden)| quotum(methode, naam, *leden, groottes.get(*naam).copied())).collect()
        }
    };
    let alleen_risico = matches!(opdracht.methode, Methode::Risicogericht { .. });
    let uit = groepen.iter().zip(quota).map(|((naam, leden), quotum)| {
        let getrokken = give(&mut regels, naam, leden, quotum, alleen_risico);
        Groep { naam: naam.clone(), leden: count(leden.len()), quotum, getrokken }
    });
    let groepen = uit.collect();
    Ok(Uitkomst { regels, groepen })
}

/// Puts the units of a group in order and gives each its place; says how many were drawn.
fn give(regels: &mut [Regel], naam: &str, leden: &[usize], quotum: u32, alleen_risico: bool) -> u32 {
    let punten = |regel: &Regel| regel.score.as_ref().map_or(0, |score| score.punten);
    let mut volgorde = leden.to_vec();
    volgorde.sort_by(|a, b| {
        let (a, b) = (&regels[*a], &regels[*b]);
        punten(b).cmp(&punten(a)).then_with(|| (a.lot, &a.code).cmp(&(b.lot, &b.code)))
    });
    volgorde.retain(|een| !alleen_risico || punten(&regels[*een]) > 0);
    let mut getrokken = 0;
    for (een, plaats) in volgorde.into_iter().zip(1..) {
        let groep = naam.to_owned();
        regels[een].uitkomst = if plaats <= quotum {
            getrokken += 1;
            Stand::Getrokken { groep, plaats }
        } else {
            Stand::Reserve { groep, plaats }
        };
    }
    getrokken
}

/// The groups that were asked for by name, so that one without a school is told too.
fn asked(methode: &Methode) -> BTreeMap<String, Vec<usize>> {
    let namen: Vec<String> = match methode {
        Methode::Willekeurig { .. } | Methode::Risicogericht { .. } => vec![String::new()],
        Methode::Gestratificeerd { .. } => Vec::new(),
        Methode::RegionalePilot { gemeenten: namen, .. } | Methode::Opleidingen { instellingen: namen, .. } => {
            namen.iter().cloned().collect()
        }
        Methode::Bestuursgericht { afwijkingen, .. } => afwijkingen.iter().map(|een| een.bestuur.clone()).collect(),
    };
    namen.into_iter().map(|naam| (naam, Vec::new())).collect()
}

/// In which group a unit stands, or why in none.
fn place<'a>(eenheid: &'a Eenheid, opdracht: &Opdracht, knows_size: &dyn Fn(&str) -> bool) -> Result<&'a str, Buiten> {
    if eenheid.soort != opdracht.methode.eenheid() {
        return Err(Buiten::Soort);
    }
    if opdracht.uitsluitingen.iter().any(|een| een.code == eenheid.code) {
        return Err(Buiten::Uitgesloten);
    }
    if !opdracht.filters.iter().all(|filter| filter.fits(eenheid)) {
        return Err(Buiten::Filter);
    }
    let (vanaf, tot) = (opdracht.leerlingen_vanaf, opdracht.leerlingen_tot);
    let past =
        |leerlingen: u32| vanaf.is_none_or(|vanaf| vanaf <= leerlingen) && tot.is_none_or(|tot| leerlingen <= tot);
    if (vanaf.is_some() || tot.is_some()) && !eenheid.leerlingen.is_some_and(past) {
        return Err(Buiten::Leerlingen);
    }
    let Some(kenmerk) = opdracht.methode.groepen() else { return Ok("") };
    let groep = eenheid.kenmerk(kenmerk).ok_or(Buiten::Onbekend)?;
    let gevraagd = match &opdracht.methode {
        Methode::RegionalePilot { gemeenten, .. } => gemeenten.contains(groep),
        Methode::Opleidingen { instellingen, .. } => instellingen.is_empty() || instellingen.contains(groep),
        Methode::Bestuursgericht { afwijkingen, .. } => {
            if !knows_size(groep) && !afwijkingen.iter().any(|een| een.bestuur == groep) {
                return Err(Buiten::Onbekend);
            }
            true
        }
        Methode::Willekeurig { .. } | Methode::Gestratificeerd { .. } | Methode::Risicogericht { .. } => true,
    };
    if gevraagd { Ok(groep) } else { Err(Buiten::NietGevraagd) }
}

/// How many of a group are drawn, strata aside.
fn quotum(methode: &Methode, naam: &str, leden: usize, grootte: Option<Bestuursgrootte>) -> u32 {
    match methode {
        Methode::Willekeurig { aantal }
        | Methode::Gestratificeerd { aantal, .. }
        | Methode::Risicogericht { aantal } => *aantal,
        Methode::RegionalePilot { per_gemeente, .. } => per_gemeente.unwrap_or(count(leden)),
        Methode::Opleidingen { per_instelling, .. } => *per_instelling,
        Methode::Bestuursgericht { afwijkingen, .. } => {
            let anders = afwijkingen.iter().find(|een| een.bestuur == naam).map(|een| een.aantal);
            anders.unwrap_or_else(|| grootte.map_or(0, |grootte| methode.of_grootte(grootte)))
        }
    }
}

/// Shares a number over strata by their size: each the whole part of its share, and what is left to the largest remainders; of two
/// alike to the larger stratum, then to the one whose name comes first. No stratum gets more than it has.
pub fn allot(aantal: u32, strata: &[(&str, usize)]) -> Vec<u32> {
    let alle: u64 = strata.iter().map(|(_, leden)| *leden as u64).sum();
    if alle == 0 {
        return vec![0; strata.len()];
    }
    let aantal = u64::from(aantal).min(alle);
    let mut delen: Vec<u64> = strata.iter().map(|(_, leden)| aantal * *leden as u64 / alle).collect();
    let mut volgorde: Vec<usize> = (0..strata.len()).collect();
    volgorde.sort_by(|a, b| {
        let rest = |een: usize| aantal * strata[een].1 as u64 % alle;
        let grootste = (rest(*b), strata[*b].1).cmp(&(rest(*a), strata[*a].1));
        grootste.then_with(|| strata[*a].0.cmp(strata[*b].0))
    });
    let over = aantal - delen.iter().sum::<u64>();
    for (een, _) in volgorde.into_iter().zip(0..over) {
        delen[een] += 1;
    }
    delen.into_iter().map(|deel| u32::try_from(deel).unwrap_or(u32::MAX)).collect()
}

fn count(aantal: usize) -> u32 {
    u32::try_from(aantal).unwrap_or(u32::MAX)
}
