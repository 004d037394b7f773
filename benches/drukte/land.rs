//! The country that is read. As many schools as there are readers are filled as the demo fills them, with their past lived
//! through; the others are copies of these under codes of their own, because a million pupils one by one take an hour.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, Result, ensure};
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, Statement};
use tempfile::TempDir;

use super::dienst::Programma;
use super::keuze::Keuze;

/// The day that is read, a Tuesday, and a moment in its second lesson.
const DAG: &str = "2026-11-24";
pub(crate) const MOMENT: &str = "2026-11-24T09:35:00+01:00";

pub(crate) struct Land {
    /// The register's address.
    pub(crate) register: String,
    /// The codes of the schools.
    pub(crate) scholen: Vec<String>,
    _tijdelijk: Option<TempDir>,
}

impl Land {
    /// Fills a country, or takes the one that was kept.
    pub(crate) async fn fill(programma: &Programma, keuze: &Keuze) -> Result<Self> {
        let tijdelijk = match &keuze.map {
            Some(_) => None,
            None => Some(tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?),
        };
        let map = keuze.map.as_deref().or(tijdelijk.as_ref().map(TempDir::path)).context("a folder")?.to_owned();
        let register = format!("sqlite:{}", map.join("aanwezig.db").display());
        let klaar = map.join("gevuld");
        if !klaar.exists() {
            let begin = Instant::now();
            let echt = keuze.scholen.min(u32::try_from(keuze.lezers)?);
            let leerlingen = u64::from(keuze.leerlingen) * u64::from(echt) / u64::from(keuze.scholen);
            let mut vullen = programma.command();
            vullen.args(["demo", "--alleen-vullen", "--op", DAG, "--map"]).arg(&map);
            vullen.args(["--scholen", &echt.to_string(), "--leerlingen", &leerlingen.to_string()]);
            ensure!(vullen.status().await?.success(), "the country cannot be filled");
            let gevuld = begin.elapsed().as_secs();
            let begin = Instant::now();
            copy(&register, &schools(&map)?, keuze.scholen).await?;
            std::fs::write(&klaar, "")?;
            let omvang = std::fs::metadata(map.join("aanwezig.db"))?.len() / 1_000_000;
            let gekopieerd = begin.elapsed().as_secs();
            eprintln!("{echt} schools filled in {gevuld} s, the others copied in {gekopieerd} s: {omvang} MB");
        }
        Ok(Self { register, scholen: schools(&map)?, _tijdelijk: tijdelijk })
    }
}

/// Copies schools until there are enough, each row of every table that belongs to one.
async fn copy(register: &str, echte: &[String], scholen: u32) -> Result<()> {
    let mut keuzes = ConnectOptions::new(register);
    // Nobody else is there, and what breaks off is made anew.
    keuzes.max_connections(1).sqlx_logging(false).map_sqlx_sqlite_opts(|keuzes| {
        use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
        keuzes.journal_mode(SqliteJournalMode::Off).synchronous(SqliteSynchronous::Off).pragma("cache_size", "-500000")
    });
    let db = Database::connect(keuzes).await?;
    let tabellen = tables(&db).await?;
    for (nummer, bron) in (0..scholen).zip(echte.iter().cycle()).skip(echte.len()) {
        db.execute_unprepared("BEGIN").await?;
        for (tabel, rest) in &tabellen {
            let sql =
                format!("INSERT INTO {tabel} (organisatie{rest}) SELECT $1{rest} FROM {tabel} WHERE organisatie = $2");
            let waarden = [format!("k{nummer:05}").into(), bron.as_str().into()];
            db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, waarden)).await?;
        }
        db.execute_unprepared("COMMIT").await?;
        if nummer % 50 == 0 {
            eprintln!("{nummer} of {scholen} schools");
        }
    }
    Ok(db.close().await?)
}

/// The tables of which a school has rows, with their other columns, each after a comma. Who works there stays as it is.
async fn tables(db: &DatabaseConnection) -> Result<Vec<(String, String)>> {
    let sql = "SELECT t.name AS tabel, (SELECT group_concat(', ' || k.name, '') FROM pragma_table_info(t.name) k \
               WHERE k.name <> 'organisatie') AS rest FROM sqlite_master t JOIN pragma_table_info(t.name) o \
               ON o.name = 'organisatie' WHERE t.type = 'table' AND t.name <> 'aanstelling' ORDER BY t.name";
    let rijen = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    rijen.iter().map(|rij| Ok((rij.try_get("", "tabel")?, rij.try_get("", "rest")?))).collect()
}

/// The schools stand among the connections to the Verzuimloket.
fn schools(map: &Path) -> Result<Vec<String>> {
    let bestand: PathBuf = map.join("sleutels.csv");
    let tekst = std::fs::read_to_string(&bestand).with_context(|| format!("{} is not there", bestand.display()))?;
    let regels = tekst.lines().filter_map(|regel| regel.split_once([',', ';']));
    let scholen: Vec<String> =
        regels.filter(|(_, rest)| rest.starts_with("school")).map(|(code, _)| code.to_owned()).collect();
    ensure!(!scholen.is_empty(), "there is no school in {}", bestand.display());
    Ok(scholen)
}
