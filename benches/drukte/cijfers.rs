//! What a round comes to, and how it is shown.

use std::time::Duration;

use super::klant::Klant;
use super::lading::Lading;

/// A round, in milliseconds and pages a second.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cijfers {
    pub(crate) p50: f64,
    pub(crate) p95: f64,
    pub(crate) p99: f64,
    pub(crate) per_seconde: f64,
    /// What a page costs the service in processor time, where the system tells.
    pub(crate) werk: Option<f64>,
}

impl Cijfers {
    pub(crate) fn new(mut tijden: Vec<Duration>, duur: Duration, werk: Option<Duration>) -> Self {
        tijden.sort_unstable();
        let aantal = count(tijden.len());
        let at = |promille: usize| {
            let plaats = (tijden.len() * promille).div_ceil(1000).saturating_sub(1);
            tijden.get(plaats).map_or(f64::NAN, |tijd| millis(*tijd))
        };
        Self {
            p50: at(500),
            p95: at(950),
            p99: at(990),
            per_seconde: aantal / duur.as_secs_f64(),
            werk: werk.map(|werk| millis(werk) / aantal),
        }
    }
}

/// The median of each number over the rounds.
pub(crate) fn median(rondes: &[Cijfers]) -> Cijfers {
    let of = |welk: fn(&Cijfers) -> f64| {
        let mut waarden: Vec<f64> = rondes.iter().map(welk).collect();
        waarden.sort_unstable_by(f64::total_cmp);
        waarden.get(waarden.len() / 2).copied().unwrap_or(f64::NAN)
    };
    let werk = rondes.iter().all(|ronde| ronde.werk.is_some()).then(|| of(|ronde| ronde.werk.unwrap_or_default()));
    Cijfers {
        p50: of(|ronde| ronde.p50),
        p95: of(|ronde| ronde.p95),
        p99: of(|ronde| ronde.p99),
        per_seconde: of(|ronde| ronde.per_seconde),
        werk,
    }
}

pub(crate) fn print_head() {
    println!(
        "{:<14} {:<14} {:>8} {:>9} {:>9} {:>9} {:>9} {:>7}",
        "load", "page", "pages/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "kB"
    );
}

pub(crate) fn print_row(naam: &str, lading: Lading, cijfers: &Cijfers, lezers: &[Klant]) {
    let Cijfers { p50, p95, p99, per_seconde, werk } = cijfers;
    let werk = werk.map_or_else(String::new, |werk| format!("{werk:.2}"));
    let omvang = lezers.iter().map(|lezer| lezer.omvang).sum::<usize>() / lezers.len().max(1);
    println!(
        "{:<14} {naam:<14} {per_seconde:>8.0} {p50:>9.1} {p95:>9.1} {p99:>9.1} {werk:>9} {:>7.1}",
        lading.naam(),
        count(omvang) / 1000.0
    );
}

/// Processor time of a process until now, of all its threads; Linux tells it in hundredths of a second.
pub(crate) fn cpu_of(pid: u32) -> Option<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name of the process stands between brackets and may hold spaces.
    let velden: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let tikken = |plaats: usize| velden.get(plaats)?.parse::<u64>().ok();
    Some(Duration::from_millis((tikken(11)? + tikken(12)?) * 10))
}

fn millis(duur: Duration) -> f64 {
    duur.as_secs_f64() * 1000.0
}

fn count(aantal: usize) -> f64 {
    f64::from(u32::try_from(aantal).unwrap_or(u32::MAX))
}
