//! The plan by which the tormentor works: a TOML file. `examples/verzuimloket/kwel.toml` is one with every word explained.

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde::Deserialize;

/// A plan. What it leaves out does not happen.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kwelplan {
    /// The only source of chance.
    pub zaad: u64,
    /// How often what happens.
    #[serde(default)]
    pub kansen: Kansen,
    /// How long a delay may be.
    #[serde(default)]
    pub vertraging: Vertraging,
    /// Stretches of requests of which none gets through.
    #[serde(default, rename = "storing")]
    pub storingen: Vec<Storing>,
}

/// How often what happens: from 0, never, to 1, always.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Kansen {
    /// The request is lost before anything of it is stored.
    pub vraag_kwijt: f64,
    /// The request is stored, and the connection breaks before the answer.
    pub antwoord_kwijt: f64,
    /// The request arrives twice.
    pub vraag_dubbel: f64,
    /// The request waits before it arrives.
    pub vertraging: f64,
    /// The request is stored, and the answer is that it failed.
    pub fout_na_opslaan: f64,
    /// The answer is JSON that is cut off, with a status that says it is good.
    pub kapotte_json: f64,
    /// The receipt bears the key of another message.
    pub ander_kenmerk: f64,
    /// The rows of a feed come in another order.
    pub rijen_anders: f64,
    /// A row of a feed comes twice.
    pub rij_dubbel: f64,
    /// Two statuses of one report change places.
    pub status_verwisseld: f64,
}

/// How long a delay may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vertraging {
    /// In milliseconds.
    pub hoogstens_ms: u64,
}

impl Default for Vertraging {
    fn default() -> Self {
        Self { hoogstens_ms: 500 }
    }
}

/// A stretch of requests of which none gets through: after how many it begins, and how many it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Storing {
    /// Number of requests that come before it.
    pub na: u64,
    /// Number of requests that it lasts.
    pub aantal: u64,
}

/// A plan that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Planfout {
    /// No TOML, or other words than a plan has.
    #[error("het plan is niet te lezen: {0}")]
    Onleesbaar(#[from] toml::de::Error),
    /// A chance that is none.
    #[error("kansen.{naam} is {kans}; verwacht een getal van 0 tot en met 1")]
    Kans {
        /// Which.
        naam: &'static str,
        /// What stands there.
        kans: f64,
    },
}

impl Kwelplan {
    /// Reads a plan.
    pub fn parse(tekst: &str) -> Result<Self, Planfout> {
        let plan: Self = toml::from_str(tekst)?;
        match plan.kansen.named().into_iter().find(|(_, kans)| !(0.0..=1.0).contains(kans)) {
            Some((naam, kans)) => Err(Planfout::Kans { naam, kans }),
            None => Ok(plan),
        }
    }

    /// What happens to the request with a number, from 0.
    pub(super) fn draw(&self, nummer: u64) -> Grillen {
        let mut toeval = ChaCha8Rng::seed_from_u64(self.zaad);
        // A stream of its own, so that the order in which requests are handled changes nothing.
        toeval.set_stream(nummer);
        let kansen = self.kansen;
        let mut happens = |kans: f64| toeval.random_bool(kans.clamp(0.0, 1.0));
        let mut grillen = Grillen {
            storing: self
                .storingen
                .iter()
                .any(|storing| nummer.checked_sub(storing.na).is_some_and(|over| over < storing.aantal)),
            vraag_kwijt: happens(kansen.vraag_kwijt),
            antwoord_kwijt: happens(kansen.antwoord_kwijt),
            vraag_dubbel: happens(kansen.vraag_dubbel),
            fout_na_opslaan: happens(kansen.fout_na_opslaan),
            kapotte_json: happens(kansen.kapotte_json),
            ander_kenmerk: happens(kansen.ander_kenmerk),
            rijen_anders: happens(kansen.rijen_anders),
            rij_dubbel: happens(kansen.rij_dubbel),
            status_verwisseld: happens(kansen.status_verwisseld),
            wacht_ms: if happens(kansen.vertraging) { Some(0) } else { None },
            toeval: ChaCha8Rng::seed_from_u64(self.zaad),
        };
        grillen.wacht_ms = grillen.wacht_ms.map(|_| toeval.random_range(0..=self.vertraging.hoogstens_ms));
        grillen.toeval = toeval;
        grillen
    }
}

/// What happens to one request.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing that happens or does not, by itself")]
pub(super) struct Grillen {
    pub(super) storing: bool,
    pub(super) vraag_kwijt: bool,
    pub(super) antwoord_kwijt: bool,
    pub(super) vraag_dubbel: bool,
    pub(super) fout_na_opslaan: bool,
    pub(super) kapotte_json: bool,
    pub(super) ander_kenmerk: bool,
    pub(super) rijen_anders: bool,
    pub(super) rij_dubbel: bool,
    pub(super) status_verwisseld: bool,
    pub(super) wacht_ms: Option<u64>,
    /// For what is drawn while it happens.
    pub(super) toeval: ChaCha8Rng,
}

impl Kansen {
    fn named(&self) -> [(&'static str, f64); 10] {
        [
            ("vraag_kwijt", self.vraag_kwijt),
            ("antwoord_kwijt", self.antwoord_kwijt),
            ("vraag_dubbel", self.vraag_dubbel),
            ("vertraging", self.vertraging),
            ("fout_na_opslaan", self.fout_na_opslaan),
            ("kapotte_json", self.kapotte_json),
            ("ander_kenmerk", self.ander_kenmerk),
            ("rijen_anders", self.rijen_anders),
            ("rij_dubbel", self.rij_dubbel),
            ("status_verwisseld", self.status_verwisseld),
        ]
    }
}
