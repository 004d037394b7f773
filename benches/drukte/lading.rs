//! The kinds of load.

use std::time::{Duration, Instant};

use anyhow::Result;
use tokio::task::JoinSet;
use tokio::time::{sleep, sleep_until};

use super::cijfers::{Cijfers, cpu_of};
use super::klant::Klant;

/// How the readers ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lading {
    /// Each asks again as soon as the page is there.
    Aaneen,
    /// Each looks at a page for a second before asking again, give or take half of it.
    Denkend,
    /// So many pages a second, whatever happens.
    Vast {
        /// The rate of all readers together.
        per_seconde: u32,
    },
}

impl Lading {
    pub(crate) fn naam(self) -> String {
        match self {
            Self::Aaneen => "closed".to_owned(),
            Self::Denkend => "thinking, 1 s".to_owned(),
            Self::Vast { per_seconde } => format!("open, {per_seconde}/s"),
        }
    }
}

/// Puts readers to work for a while, and measures each page. `pid` is the process whose work is counted.
pub(crate) async fn put_under(
    lading: Lading,
    lezers: &mut Vec<Klant>,
    duur: Duration,
    pid: Option<u32>,
) -> Result<Cijfers> {
    let aantal = lezers.len();
    let voor = pid.and_then(cpu_of);
    let begin = Instant::now();
    let mut lopend = JoinSet::new();
    for (nummer, lezer) in lezers.drain(..).enumerate() {
        let beurt = Beurt { nummer, aantal, begin, einde: begin + duur };
        lopend.spawn(async move {
            match lading {
                Lading::Aaneen => beurt.closed(lezer).await,
                Lading::Denkend => beurt.thinking(lezer).await,
                Lading::Vast { per_seconde } => beurt.open(lezer, per_seconde).await,
            }
        });
    }
    let mut tijden = Vec::new();
    let mut klaar = Vec::with_capacity(aantal);
    while let Some(een) = lopend.join_next().await {
        let (nummer, lezer, van_lezer) = een??;
        klaar.push((nummer, lezer));
        tijden.extend(van_lezer);
    }
    let duur = begin.elapsed();
    let werk = pid.and_then(cpu_of).zip(voor).map(|(na, voor)| na.saturating_sub(voor));
    klaar.sort_by_key(|(nummer, _)| *nummer);
    lezers.extend(klaar.into_iter().map(|(_, lezer)| lezer));
    Ok(Cijfers::new(tijden, duur, werk))
}

type Gelezen = Result<(usize, Klant, Vec<Duration>)>;

/// One reader's part of a round.
struct Beurt {
    nummer: usize,
    aantal: usize,
    begin: Instant,
    einde: Instant,
}

impl Beurt {
    async fn closed(self, mut lezer: Klant) -> Gelezen {
        let mut tijden = Vec::new();
        while Instant::now() < self.einde {
            let gevraagd = Instant::now();
            lezer.read().await?;
            tijden.push(gevraagd.elapsed());
        }
        Ok((self.nummer, lezer, tijden))
    }

    async fn thinking(self, mut lezer: Klant) -> Gelezen {
        let mut tijden = Vec::new();
        let mut toeval = self.seed();
        // They do not all begin at once.
        sleep(Duration::from_millis(next(&mut toeval) % 1000)).await;
        while Instant::now() < self.einde {
            let gevraagd = Instant::now();
            lezer.read().await?;
            tijden.push(gevraagd.elapsed());
            sleep(Duration::from_millis(500 + next(&mut toeval) % 1000)).await;
        }
        Ok((self.nummer, lezer, tijden))
    }

    async fn open(self, mut lezer: Klant, per_seconde: u32) -> Gelezen {
        let mut tijden = Vec::new();
        let tussen = Duration::from_secs(1) / per_seconde;
        let deel = |van: usize| tussen * u32::try_from(van).unwrap_or(u32::MAX);
        let mut gepland = self.begin + deel(self.nummer);
        while gepland < self.einde {
            sleep_until(gepland.into()).await;
            lezer.read().await?;
            // From when it should have been asked: a page that waits for the one before it waits longer.
            tijden.push(gepland.elapsed());
            gepland += deel(self.aantal);
        }
        Ok((self.nummer, lezer, tijden))
    }

    fn seed(&self) -> u64 {
        0x9e37_79b9_7f4a_7c15 ^ u64::try_from(self.nummer + 1).unwrap_or(1)
    }
}

/// The next number of a row that looks like chance and is the same each time (xorshift).
fn next(toeval: &mut u64) -> u64 {
    *toeval ^= *toeval << 13;
    *toeval ^= *toeval >> 7;
    *toeval ^= *toeval << 17;
    *toeval
}
