//! How much is measured.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use super::lading::Lading;

/// Choices of whoever runs the bench.
#[derive(Debug, Clone)]
pub(crate) struct Keuze {
    /// Measure, or only see that it all works.
    pub(crate) meten: bool,
    /// Be the service that says hello.
    pub(crate) groet: bool,
    pub(crate) scholen: u32,
    pub(crate) leerlingen: u32,
    pub(crate) lezers: usize,
    pub(crate) rondes: u32,
    pub(crate) seconden: f64,
    /// Where the country is kept; without it, it is gone afterwards.
    pub(crate) map: Option<PathBuf>,
}

impl Keuze {
    pub(crate) fn of_arguments(mut argumenten: impl Iterator<Item = String>) -> Result<Self> {
        let mut keuze = Self {
            meten: false,
            groet: false,
            scholen: 5,
            leerlingen: 200,
            lezers: 3,
            rondes: 1,
            seconden: 0.3,
            map: None,
        };
        let mut waarden = Vec::new();
        while let Some(argument) = argumenten.next() {
            match argument.as_str() {
                "--bench" => {
                    let volgens = (1000, 1_000_000, 64, 5, 6.0);
                    (keuze.scholen, keuze.leerlingen, keuze.lezers, keuze.rondes, keuze.seconden) = volgens;
                    keuze.meten = true;
                }
                "--groet" => keuze.groet = true,
                _ if argument.starts_with("--") => {
                    let waarde = argumenten.next().with_context(|| format!("{argument} takes a value"))?;
                    waarden.push((argument, waarde));
                }
                // Cargo passes the filters of tests on.
                _ => {}
            }
        }
        for (naam, waarde) in waarden {
            match naam.as_str() {
                "--scholen" => keuze.scholen = waarde.parse()?,
                "--leerlingen" => keuze.leerlingen = waarde.parse()?,
                "--lezers" => keuze.lezers = waarde.parse()?,
                "--rondes" => keuze.rondes = waarde.parse()?,
                "--seconden" => keuze.seconden = waarde.parse()?,
                "--map" => keuze.map = Some(waarde.into()),
                _ => bail!("no such option: {naam}"),
            }
        }
        Ok(keuze)
    }

    /// The kinds of load, the heaviest first.
    pub(crate) fn ladingen(&self) -> Vec<Lading> {
        let mut ladingen = vec![Lading::Aaneen, Lading::Denkend];
        let rates: &[u32] = if self.meten { &[100, 300] } else { &[20] };
        ladingen.extend(rates.iter().map(|per_seconde| Lading::Vast { per_seconde: *per_seconde }));
        ladingen
    }

    /// How long a round lasts; the first, which warms up, is shorter.
    pub(crate) fn duur(&self, ronde: u32) -> Duration {
        Duration::from_secs_f64(if ronde == 0 { self.seconden / 2.0 } else { self.seconden })
    }

    pub(crate) fn plan(&self) -> String {
        format!("median of {} rounds of {} s", self.rondes, self.seconden)
    }
}
