//! What is asked of a draw, and what is wrong with such a question.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;
use uitwisseling::berichten::Vertrouwelijk;

use super::kader::{Bestuursgrootte, Eenheid, Eenheidsoort, Filter, Kader, Kenmerk};
use super::score::{Gewicht, Risicodeel};
use super::woord::keuze;

/// Most characters of a seed, a name or a reason.
pub(super) const LENGTE: usize = 500;

keuze! {
    /// The ways of drawing.
    Methodesoort {
        /// Any school, all alike.
        Willekeurig => "willekeurig",
        /// From each stratum its share.
        Gestratificeerd => "gestratificeerd",
        /// Schools of some municipalities.
        RegionalePilot => "regionale_pilot",
        /// So many schools of each board.
        Bestuursgericht => "bestuursgericht",
        /// The schools for which most speaks.
        Risicogericht => "risicogericht",
        /// Courses within instellingen for mbo.
        Opleidingen => "opleidingen",
    }
}

impl Methodesoort {
    /// What it draws.
    pub fn eenheid(self) -> Eenheidsoort {
        if self == Self::Opleidingen { Eenheidsoort::Opleiding } else { Eenheidsoort::School }
    }
}

/// Another number of schools of a board than its size says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Afwijking {
    /// Which board.
    pub bestuur: String,
    /// How many.
    pub aantal: u32,
    /// Why.
    pub reden: Vertrouwelijk,
}

/// A way of drawing with its numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "soort", rename_all = "snake_case", deny_unknown_fields)]
pub enum Methode {
    /// So many schools.
    Willekeurig {
        /// How many.
        aantal: u32,
    },
    /// So many schools, over strata by their size.
    Gestratificeerd {
        /// How many.
        aantal: u32,
        /// By what strata are made.
        naar: Kenmerk,
    },
    /// Schools of these municipalities: so many of each, or all.
    RegionalePilot {
        /// Which municipalities.
        gemeenten: BTreeSet<String>,
        /// How many of each; none for all.
        per_gemeente: Option<u32>,
    },
    /// So many schools of a board of that size, and of some boards another number. By points first, when asked.
    Bestuursgericht {
        /// Of a large board.
        groot: u32,
        /// Of a board in between.
        middelgroot: u32,
        /// Of a small board.
        klein: u32,
        /// Boards with another number.
        afwijkingen: Vec<Afwijking>,
        /// Whether points come before lots.
        op_risico: bool,
    },
    /// The schools with most points.
    Risicogericht {
        /// How many.
        aantal: u32,
    },
    /// So many courses of each of these instellingen, or of every one.
    Opleidingen {
        /// Which instellingen; empty for every one.
        instellingen: BTreeSet<String>,
        /// How many of each.
        per_instelling: u32,
    },
}

impl Methode {
    /// Which way.
    pub fn soort(&self) -> Methodesoort {
        match self {
            Self::Willekeurig { .. } => Methodesoort::Willekeurig,
            Self::Gestratificeerd { .. } => Methodesoort::Gestratificeerd,
            Self::RegionalePilot { .. } => Methodesoort::RegionalePilot,
            Self::Bestuursgericht { .. } => Methodesoort::Bestuursgericht,
            Self::Risicogericht { .. } => Methodesoort::Risicogericht,
            Self::Opleidingen { .. } => Methodesoort::Opleidingen,
        }
    }

    /// What it draws.
    pub fn eenheid(&self) -> Eenheidsoort {
        self.soort().eenheid()
    }

    /// Whether points come before lots.
    pub fn op_risico(&self) -> bool {
        matches!(self, Self::Risicogericht { .. } | Self::Bestuursgericht { op_risico: true, .. })
    }

    /// By what units are put together in groups; none when there is one group.
    pub fn groepen(&self) -> Option<Kenmerk> {
        match self {
            Self::Willekeurig { .. } | Self::Risicogericht { .. } => None,
            Self::Gestratificeerd { naar, .. } => Some(*naar),
            Self::RegionalePilot { .. } => Some(Kenmerk::Gemeente),
            Self::Bestuursgericht { .. } => Some(Kenmerk::Bestuur),
            Self::Opleidingen { .. } => Some(Kenmerk::Instelling),
        }
    }

    /// How many schools a board of that size has drawn, when nobody says otherwise.
    pub fn of_grootte(&self, grootte: Bestuursgrootte) -> u32 {
        match self {
            Self::Bestuursgericht { groot, middelgroot, klein, .. } => match grootte {
                Bestuursgrootte::Klein => *klein,
                Bestuursgrootte::Middelgroot => *middelgroot,
                Bestuursgrootte::Groot => *groot,
            },
            _ => 0,
        }
    }
}

/// A unit that is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uitsluiting {
    /// Which.
    pub code: String,
    /// Why: another inspection is planned, the school is closed, an agreement.
    pub reden: Vertrouwelijk,
    /// Who left it out.
    pub door: Vertrouwelijk,
}

/// Everything that is asked of a draw, the frame and the figures aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opdracht {
    /// What may be drawn.
    pub filters: Vec<Filter>,
    /// Fewest pupils.
    pub leerlingen_vanaf: Option<u32>,
    /// Most pupils.
    pub leerlingen_tot: Option<u32>,
    /// What is left out.
    pub uitsluitingen: Vec<Uitsluiting>,
    /// How it is drawn.
    pub methode: Methode,
    /// What counts for how much.
    pub gewichten: Vec<Gewicht>,
    /// Whether numbers count for each thousand pupils.
    pub per_duizend: bool,
    /// From which text lots come.
    pub zaad: String,
}

/// Why there can be no draw.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Selectiereden {
    /// Nothing to draw from.
    #[error("the frame holds no unit of that kind")]
    LeegKader,
    /// A unit stands twice in the frame.
    #[error("{0} stands twice in the frame")]
    DubbeleCode(String),
    /// There is no text for lots.
    #[error("the seed is empty or too long")]
    GeenZaad,
    /// Nothing would be drawn.
    #[error("the number to draw is zero")]
    GeenAantal,
    /// A unit is left out that the frame does not hold.
    #[error("{0} is excluded and stands not in the frame")]
    OnbekendeUitsluiting(String),
    /// A unit is left out twice.
    #[error("{0} is excluded twice")]
    DubbeleUitsluiting(String),
    /// A unit is left out and nobody says why.
    #[error("{0} is excluded without a reason")]
    UitsluitingZonderReden(String),
    /// A board has another number and nobody says why.
    #[error("a board has another number without a reason")]
    AfwijkingZonderReden(String),
    /// A board has another number twice.
    #[error("a board has another number twice")]
    DubbeleAfwijking(String),
    /// Schools of a value are asked for that the frame does not hold.
    #[error("the frame holds no such {}", .0.as_str())]
    OnbekendeWaarde(Kenmerk, String),
    /// Points come first, and none can be given.
    #[error("no weight brings points")]
    GeenGewicht,
    /// A part counts twice.
    #[error("{} has two weights", .0.as_str())]
    DubbelGewicht(Risicodeel),
    /// The fewest pupils are more than the most.
    #[error("fewest pupils above most pupils")]
    Omgekeerd,
}

impl Selectiereden {
    /// The key of its sentence in the language files.
    pub fn key(&self) -> &'static str {
        match self {
            Self::LeegKader => "selectie-fout-leeg-kader",
            Self::DubbeleCode(_) => "selectie-fout-dubbele-code",
            Self::GeenZaad => "selectie-fout-geen-zaad",
            Self::GeenAantal => "selectie-fout-geen-aantal",
            Self::OnbekendeUitsluiting(_) => "selectie-fout-onbekende-uitsluiting",
            Self::DubbeleUitsluiting(_) => "selectie-fout-dubbele-uitsluiting",
            Self::UitsluitingZonderReden(_) => "selectie-fout-uitsluiting-zonder-reden",
            Self::AfwijkingZonderReden(_) => "selectie-fout-afwijking-zonder-reden",
            Self::DubbeleAfwijking(_) => "selectie-fout-dubbele-afwijking",
            Self::OnbekendeWaarde(..) => "selectie-fout-onbekende-waarde",
            Self::GeenGewicht => "selectie-fout-geen-gewicht",
            Self::DubbelGewicht(_) => "selectie-fout-dubbel-gewicht",
            Self::Omgekeerd => "selectie-fout-omgekeerd",
        }
    }

    /// What it is about, for the sentence.
    pub fn gevonden(&self) -> &str {
        match self {
            Self::DubbeleCode(wat)
            | Self::OnbekendeUitsluiting(wat)
            | Self::DubbeleUitsluiting(wat)
            | Self::UitsluitingZonderReden(wat)
            | Self::AfwijkingZonderReden(wat)
            | Self::DubbeleAfwijking(wat)
            | Self::OnbekendeWaarde(_, wat) => wat,
            Self::DubbelGewicht(deel) => deel.as_str(),
            Self::LeegKader | Self::GeenZaad | Self::GeenAantal | Self::GeenGewicht | Self::Omgekeerd => "",
        }
    }

    /// The field of the form it is about.
    pub fn veld(&self) -> &'static str {
        match self {
            Self::LeegKader | Self::DubbeleCode(_) => "register",
            Self::GeenZaad => "zaad",
            Self::GeenAantal => "aantal",
            Self::OnbekendeUitsluiting(_) | Self::DubbeleUitsluiting(_) | Self::UitsluitingZonderReden(_) => {
                "uitsluitingen"
            }
            Self::AfwijkingZonderReden(_) | Self::DubbeleAfwijking(_) | Self::OnbekendeWaarde(Kenmerk::Bestuur, _) => {
                "afwijkingen"
            }
            Self::OnbekendeWaarde(Kenmerk::Instelling, _) => "instellingen",
            Self::OnbekendeWaarde(..) => "gemeenten",
            Self::GeenGewicht | Self::DubbelGewicht(_) => "gewicht_te_laat",
            Self::Omgekeerd => "leerlingen_vanaf",
        }
    }
}

/// Everything that is wrong with a question.
pub(super) fn check(kader: &Kader, opdracht: &Opdracht) -> Vec<Selectiereden> {
    let mut redenen = Vec::new();
    let soort = opdracht.methode.eenheid();
    if !kader.eenheden.iter().any(|een| een.soort == soort) {
        redenen.push(Selectiereden::LeegKader);
    }
    let mut codes = BTreeSet::new();
    redenen.extend(
        kader
            .eenheden
            .iter()
            .filter(|een| !codes.insert(een.code.as_str()))
            .map(|een| Selectiereden::DubbeleCode(een.code.clone())),
    );
    if opdracht.zaad.trim().is_empty() || opdracht.zaad.chars().count() > LENGTE {
        redenen.push(Selectiereden::GeenZaad);
    }
    if matches!((opdracht.leerlingen_vanaf, opdracht.leerlingen_tot), (Some(vanaf), Some(tot)) if vanaf > tot) {
        redenen.push(Selectiereden::Omgekeerd);
    }
    let mut uitgesloten = BTreeSet::new();
    for een in &opdracht.uitsluitingen {
        if !codes.contains(een.code.as_str()) {
            redenen.push(Selectiereden::OnbekendeUitsluiting(een.code.clone()));
        }
        if !uitgesloten.insert(een.code.as_str()) {
            redenen.push(Selectiereden::DubbeleUitsluiting(een.code.clone()));
        }
        if een.reden.filled().is_none() {
            redenen.push(Selectiereden::UitsluitingZonderReden(een.code.clone()));
        }
    }
    check_methode(kader, &opdracht.methode, &mut redenen);
    let mut gewogen = BTreeSet::new();
    let dubbel = opdracht.gewichten.iter().filter(|een| !gewogen.insert(een.deel));
    redenen.extend(dubbel.map(|een| Selectiereden::DubbelGewicht(een.deel)));
    let weegt = |een: &Gewicht| een.gewicht > 0 && een.hoogstens > 0;
    if opdracht.methode.op_risico() && !opdracht.gewichten.iter().any(weegt) {
        redenen.push(Selectiereden::GeenGewicht);
    }
    redenen
}

fn check_methode(kader: &Kader, methode: &Methode, redenen: &mut Vec<Selectiereden>) {
    let mut known = |kenmerk: Kenmerk, gevraagd: &mut dyn Iterator<Item = &String>| {
        let waarden = kader.waarden(methode.eenheid(), kenmerk);
        redenen.extend(
            gevraagd
                .filter(|waarde| !waarden.contains(waarde.as_str()))
                .map(|waarde| Selectiereden::OnbekendeWaarde(kenmerk, waarde.clone())),
        );
    };
    let iets = match methode {
        Methode::Willekeurig { aantal }
        | Methode::Gestratificeerd { aantal, .. }
        | Methode::Risicogericht { aantal } => *aantal > 0,
        Methode::RegionalePilot { gemeenten, per_gemeente } => {
            known(Kenmerk::Gemeente, &mut gemeenten.iter());
            !gemeenten.is_empty() && *per_gemeente != Some(0)
        }
        Methode::Opleidingen { instellingen, per_instelling } => {
            known(Kenmerk::Instelling, &mut instellingen.iter());
            *per_instelling > 0
        }
        Methode::Bestuursgericht { groot, middelgroot, klein, afwijkingen, .. } => {
            known(Kenmerk::Bestuur, &mut afwijkingen.iter().map(|een| &een.bestuur));
            let mut besturen = BTreeSet::new();
            for een in afwijkingen {
                if een.reden.filled().is_none() {
                    redenen.push(Selectiereden::AfwijkingZonderReden(een.bestuur.clone()));
                }
                if !besturen.insert(&een.bestuur) {
                    redenen.push(Selectiereden::DubbeleAfwijking(een.bestuur.clone()));
                }
            }
            groot + middelgroot + klein > 0 || afwijkingen.iter().any(|een| een.aantal > 0)
        }
    };
    if !iets {
        redenen.push(Selectiereden::GeenAantal);
    }
}

/// The size of each board: the largest that the frame gives any of its schools.
pub(super) fn board_sizes(eenheden: &[&Eenheid]) -> BTreeMap<String, Bestuursgrootte> {
    let mut groottes = BTreeMap::new();
    for een in eenheden {
        if let (Some(bestuur), Some(grootte)) = (&een.bestuur, een.bestuursgrootte) {
            let staat = groottes.entry(bestuur.clone()).or_insert(grootte);
            *staat = grootte.max(*staat);
        }
    }
    groottes
}
