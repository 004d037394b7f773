//! The pages of a country of schools under 64 readers: the marking screen, the work list and the start page.
//!
//! `cargo bench -p aanwezig-benches --bench bladen` fills a register with 1,000 schools and a million pupils the way the demo
//! does, runs the release build of `aanwezig serve` on it as a process of its own, signs in 64 people of different schools for
//! each page, and lets them read under three kinds of load:
//!
//! - **closed**: everybody asks again as soon as a page is there. It finds how many pages a second there are at most; the
//!   time of a page is then 64 divided by that, whatever the page costs.
//! - **thinking**: everybody looks at a page for half a second to one and a half before asking the next.
//! - **open**: pages are asked at a fixed rate, whether or not earlier ones are there, and time runs from the moment at which
//!   a page should have been asked: waiting for a free connection counts.
//!
//! Beside them stands a service that says hello, of the same library, asked by the same readers in the same rounds.
//! `-- --scholen 100 --leerlingen 100000` takes a smaller country, `--map MAP` keeps it for a next run, `--rondes` and
//! `--seconden` measure longer or shorter. Without `--bench`, as in `cargo xtask test`, everything runs once on a tiny register.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a bench shows what it does and what it measured")]
#![expect(clippy::disallowed_methods, reason = "a bench looks at the clock")]

mod drukte;

use anyhow::Result;

use drukte::cijfers::{Cijfers, median, print_head, print_row};
use drukte::dienst::{Dienst, Groet, Programma};
use drukte::keuze::Keuze;
use drukte::klant::Klant;
use drukte::lading::put_under;
use drukte::land::Land;
use drukte::lezers::{Blad, sign_in};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let keuze = Keuze::of_arguments(std::env::args().skip(1))?;
    if keuze.groet {
        return drukte::dienst::greet().await;
    }
    let programma = Programma::build(keuze.meten).await?;
    let land = Land::fill(&programma, &keuze).await?;
    let dienst = Dienst::start(&programma, &land.register).await?;
    let groet = Groet::start().await?;

    let mut proeven = vec![("hello", None, Klant::many(groet.adres, keuze.lezers).await?)];
    for blad in Blad::ALLE {
        let lezers = sign_in(dienst.adres, blad, &land.scholen, keuze.lezers).await?;
        proeven.push((blad.naam(), dienst.pid(), lezers));
    }
    println!("{} schools, {} pupils, {} readers, {}", keuze.scholen, keuze.leerlingen, keuze.lezers, keuze.plan());
    print_head();
    for lading in keuze.ladingen() {
        // Rounds of everything in turn: whatever else this machine does then falls on all alike.
        let mut rondes: Vec<Vec<Cijfers>> = proeven.iter().map(|_| Vec::new()).collect();
        for ronde in 0..=keuze.rondes {
            for ((_, pid, lezers), cijfers) in proeven.iter_mut().zip(&mut rondes) {
                let gemeten = put_under(lading, lezers, keuze.duur(ronde), *pid).await?;
                // The first round warms up.
                if ronde > 0 {
                    cijfers.push(gemeten);
                }
            }
        }
        for ((naam, _, lezers), cijfers) in proeven.iter().zip(&rondes) {
            print_row(naam, lading, &median(cijfers), lezers);
        }
    }
    Ok(())
}
