//! Saving a lesson of thirty pupils over HTTP, beside the bare database that takes the same thirty rows.
//!
//! The bare database takes them row by row, each by a prepared statement, and all at once in one statement, in one transaction
//! either way. All are durable, all run in turn in the same run, and the outcome is a ratio: what is left of the rate of the bare
//! database when a session is looked up, the permit given, the marks kept, absence derived, the norm worked out, what is due
//! kept and all of it logged. One lesson in twenty makes a report due; it is sent over HTTP too, and its time counts.
//!
//! `cargo bench -p aanwezig-benches --bench opslaan` measures; without `--bench`, as in `cargo xtask test`, everything runs
//! once on a small scale. PostgreSQL takes part when `AANWEZIG_TEST_POSTGRES` names a server.

mod proef;

use anyhow::Result;
use sea_orm::{ConnectionTrait as _, Database};

use proef::dienst::Dienst;
use proef::kaal::{Kaal, Wijze};
use proef::melding::Meldingen;
use proef::ronde::Proef;
use proef::wereld;

/// How much is done.
#[derive(Clone, Copy)]
struct Maat {
    scholen: usize,
    klassen: usize,
    rondes: usize,
    /// Lessons of a client in a round, when there is one client and when there are more.
    lessen: [usize; 2],
}

const METEN: Maat = Maat { scholen: 8, klassen: 12, rondes: 15, lessen: [24, 7] };
const KORT: Maat = Maat { scholen: 2, klassen: 2, rondes: 1, lessen: [8, 4] };

/// Who is at work at the same time.
#[derive(Clone, Copy)]
enum Samen {
    Een,
    /// Each at a school of his own.
    Verspreid,
    /// All at one school, as when a lesson begins.
    Bijeen,
}

impl Samen {
    const ALLE: [Self; 3] = [Self::Een, Self::Verspreid, Self::Bijeen];

    /// The school of each client.
    fn scholen(self, maat: Maat) -> Vec<usize> {
        match self {
            Self::Een => vec![1],
            Self::Verspreid => (0..8).map(|klant| klant % maat.scholen).collect(),
            Self::Bijeen => vec![0; 8],
        }
    }

    fn naam(self) -> &'static str {
        match self {
            Self::Een => "1 client",
            Self::Verspreid => "8 clients, 8 schools",
            Self::Bijeen => "8 clients, 1 school",
        }
    }
}

#[expect(clippy::print_stdout, reason = "a bench shows what it measured")]
#[tokio::main]
async fn main() -> Result<()> {
    let maat = if std::env::args().any(|argument| argument == "--bench") { METEN } else { KORT };
    let map = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let bestand = |naam: &str| format!("sqlite:{}", map.path().join(naam).display());
    println!(
        "{:<12} {:<21} {:>8} {:>8} {:>7} {:>8} {:>7}",
        "", "", "saved/s", "by row/s", "ratio", "at once/s", "ratio"
    );
    measure("SQLite", &bestand("register.db"), &bestand("kaal.db"), maat).await?;
    match (testkit::postgres().await, testkit::postgres().await) {
        (Some(register), Some(kaal)) => {
            let uitkomst = measure("PostgreSQL", &register.adres, &kaal.adres, maat).await;
            drop_databases(&[&register.adres, &kaal.adres]).await?;
            uitkomst?;
        }
        _ => println!("PostgreSQL   left out: {} names no server", testkit::POSTGRES),
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "a bench shows what it measured")]
async fn measure(motor: &str, register: &str, kaal: &str, maat: Maat) -> Result<()> {
    let dienst = Dienst::start(register).await?;
    let mut scholen = Vec::new();
    for nummer in 0..maat.scholen {
        scholen.push(wereld::fill(&dienst.register, &dienst.accounts, &dienst.toegang, nummer, maat.klassen).await?);
    }
    let durability = Kaal::connect(kaal).await?.durability().await?;
    let mut meldingen = Meldingen::default();
    meldingen.take_new(&dienst.register).await?;
    for samen in Samen::ALLE {
        let mut proef = Proef::new(&dienst, &scholen, kaal, samen.scholen(maat)).await?;
        let lessen = maat.lessen[usize::from(!matches!(samen, Samen::Een))];
        // The first round warms both sides up.
        for wijze in Wijze::ALLE {
            proef.bare(wijze, lessen).await?;
        }
        proef.save(&dienst, &mut scholen, lessen, &mut meldingen).await?;
        let (mut kale, mut bewaarde) = ([Vec::new(), Vec::new()], Vec::new());
        for _ in 0..maat.rondes {
            for (wijze, kaal) in Wijze::ALLE.into_iter().zip(&mut kale) {
                kaal.push(proef.bare(wijze, lessen).await?);
            }
            bewaarde.push(proef.save(&dienst, &mut scholen, lessen, &mut meldingen).await?);
        }
        let (naam, [per_rij, ineens], bewaard) = (samen.naam(), kale.map(median), median(bewaarde));
        let (van_per_rij, van_ineens) = (100.0 * bewaard / per_rij, 100.0 * bewaard / ineens);
        if maat.rondes == KORT.rondes {
            println!("{motor:<12} {naam:<21} went well; too short to measure");
            continue;
        }
        println!(
            "{motor:<12} {naam:<21} {bewaard:>8.0} {per_rij:>8.0} {van_per_rij:>6.0}% {ineens:>9.0} {van_ineens:>6.0}%"
        );
    }
    let (bewaard, verstuurd) = (meldingen.lessen, meldingen.verstuurd);
    println!("{motor:<12} {bewaard} lessons saved, {verstuurd} reports sent; bare: {durability}");
    dienst.register.close().await?;
    Ok(())
}

async fn drop_databases(adressen: &[&str]) -> Result<()> {
    for adres in adressen {
        let (server, naam) = adres.rsplit_once('/').unwrap_or_default();
        let db = Database::connect(format!("{server}/postgres")).await?;
        db.execute_unprepared(&format!("DROP DATABASE IF EXISTS {naam} WITH (FORCE)")).await?;
        db.close().await?;
    }
    Ok(())
}

fn median(mut waarden: Vec<f64>) -> f64 {
    waarden.sort_by(f64::total_cmp);
    waarden.get(waarden.len() / 2).copied().unwrap_or_default()
}
