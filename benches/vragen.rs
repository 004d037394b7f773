//! What the marking screen, the work list and the start page ask of the database: each question with its plan on SQLite and on
//! PostgreSQL, and how many there are for a school of 30 pupils and for one of 3,000.
//!
//! `AANWEZIG_TEST_POSTGRES=postgres://… cargo bench -p aanwezig-benches --bench vragen` prints them in Markdown. The real
//! service runs on PostgreSQL, and its questions are read on the wire; SQLite is asked the same texts. Nothing is timed. It
//! fails when a page asks more than a fixed number; a list in which nobody stands asks less. Without a server it has nothing to say.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a bench shows what it does and what it found")]
#![expect(
    clippy::disallowed_methods,
    reason = "the bench of the pages, with which this one shares its parts, looks at the clock"
)]

mod drukte;

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use testkit::Vragenteller;

use drukte::dienst::{Dienst, Programma};
use drukte::keuze::Keuze;
use drukte::land::Land;
use drukte::lezers::{Blad, sign_in};
use drukte::plan::Databanken;

/// The most questions of a page, whatever the number of pupils.
const HOOGSTENS: usize = 24;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let keuze = Keuze::of_arguments(std::env::args().skip(1))?;
    let programma = Programma::build(keuze.meten).await?;
    let mut aantallen: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let leerlingen = if keuze.meten { [30, 3000] } else { [30, 90] };
    for (laatste, leerlingen) in [(false, leerlingen[0]), (true, leerlingen[1])] {
        let teller = Vragenteller::default();
        let Some(postgres) = teller.postgres().await else {
            println!("left out: {} names no server", testkit::POSTGRES);
            return Ok(());
        };
        let land =
            Land::fill(&programma, &Keuze { scholen: 1, leerlingen, lezers: 1, map: None, ..keuze.clone() }).await?;
        // The service makes the tables, and is asked again once they are filled.
        drop(Dienst::start(&programma, &postgres.adres).await?);
        let databanken = Databanken::fill(&land.register, &postgres.adres).await?;
        let dienst = Dienst::start(&programma, &postgres.adres).await?;
        for (blad, wie) in [(Blad::Registreren, 1), (Blad::Werklijst, 1), (Blad::Start, 2)] {
            let lezers = sign_in(dienst.adres, blad, &land.scholen, wie).await?;
            for (nummer, mut lezer) in lezers.into_iter().enumerate() {
                let naam = match (blad, nummer) {
                    (Blad::Start, 0) => "start page of a teacher",
                    (Blad::Start, _) => "start page of a verzuimcoördinator",
                    _ => blad.naam(),
                };
                // The profile of a school is kept for a minute.
                lezer.read().await?;
                teller.take();
                lezer.read().await?;
                let vragen = teller.take_texts();
                aantallen.entry(naam).or_default().push(vragen.len());
                if laatste {
                    println!("\n### {naam}, {leerlingen} pupils\n");
                    databanken.explain(&vragen).await?;
                }
            }
        }
        drop(dienst);
        databanken.close().await?;
    }
    println!("\n| page | {} pupils | {} pupils |\n|---|---|---|", leerlingen[0], leerlingen[1]);
    for (naam, aantallen) in &aantallen {
        println!("| {naam} | {} |", aantallen.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | "));
    }
    let meeste = aantallen.values().flatten().max().copied().unwrap_or_default();
    ensure!(meeste <= HOOGSTENS, "a page asks {meeste} questions, more than {HOOGSTENS}");
    Ok(())
}
