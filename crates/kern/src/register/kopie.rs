//! A copy of the whole register, made while everybody goes on working, and a register made from a copy.
//!
//! SQLite copies itself (`VACUUM INTO`); PostgreSQL is copied by its own `pg_dump` and filled by its own `pg_restore`. Either
//! is a picture of one moment. A copy appears under its name only when it is whole.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use sea_orm::{ConnectionTrait as _, Database, Statement};
use tokio::process::Command;

use super::{Motor, Register, Registerfout};

/// Why there is no copy, or no register from it.
#[derive(Debug, thiserror::Error)]
pub enum Kopiefout {
    /// Something is there already; nothing is ever written over.
    #[error("{} bestaat al; kies een andere naam", .0.display())]
    Bestaat(PathBuf),
    /// The register to fill is not empty.
    #[error("de databank is niet leeg; zet een kopie terug in een nieuwe databank")]
    NietLeeg,
    /// The copy is not there, or is no copy.
    #[error("{} is geen reservekopie van een register", .0.display())]
    GeenKopie(PathBuf),
    /// A program of PostgreSQL is not there.
    #[error("{0} ontbreekt; installeer het pakket postgresql-client")]
    GeenProgramma(&'static str),
    /// It ended with a failure. What it said stands in the source, without password.
    #[error("{programma} is niet gelukt")]
    Mislukt {
        /// Which.
        programma: &'static str,
        /// What it said.
        #[source]
        uitleg: io::Error,
    },
    /// The file cannot be written or read.
    #[error("het bestand kan niet worden gelezen of geschreven")]
    Bestand(#[from] io::Error),
    /// The register cannot be read or filled.
    #[error(transparent)]
    Register(#[from] Registerfout),
}

/// Copies the register to a new file.
pub async fn backup(register: &Register, adres: &str, naar: &Path) -> Result<(), Kopiefout> {
    if naar.exists() {
        return Err(Kopiefout::Bestaat(naar.to_owned()));
    }
    let half = beside(naar);
    remove_if_there(&half)?;
    match register.motor() {
        Motor::Sqlite => {
            let db = register.lees();
            let sql = Statement::from_sql_and_values(
                db.get_database_backend(),
                "VACUUM INTO $1",
                [half.display().to_string().into()],
            );
            db.execute_raw(sql).await.map_err(Registerfout::from)?;
        }
        Motor::Postgres => {
            let mut opdracht = Command::new("pg_dump");
            opdracht.args(["--format=custom", "--no-owner", "--no-privileges", "--file"]).arg(&half);
            run("pg_dump", opdracht, adres).await?;
        }
    }
    std::fs::File::open(&half)?.sync_all()?;
    std::fs::rename(&half, naar)?;
    Ok(())
}

/// Fills a new, empty register from a copy.
pub async fn restore(adres: &str, van: &Path) -> Result<(), Kopiefout> {
    match Motor::of_adres(adres)? {
        Motor::Sqlite => restore_sqlite(adres, van).await,
        Motor::Postgres => restore_postgres(adres, van).await,
    }
}

async fn restore_sqlite(adres: &str, van: &Path) -> Result<(), Kopiefout> {
    let naar = adres.trim_start_matches("sqlite:").trim_start_matches("//");
    let naar = PathBuf::from(naar.split('?').next().unwrap_or(naar));
    if naar.exists() {
        return Err(Kopiefout::Bestaat(naar));
    }
    let half = beside(&naar);
    std::fs::copy(van, &half)?;
    let heel = is_register(&format!("sqlite:{}?mode=ro", half.display())).await;
    if !heel {
        remove_if_there(&half)?;
        return Err(Kopiefout::GeenKopie(van.to_owned()));
    }
    std::fs::File::open(&half)?.sync_all()?;
    std::fs::rename(&half, &naar)?;
    Ok(())
}

async fn restore_postgres(adres: &str, van: &Path) -> Result<(), Kopiefout> {
    let db = Database::connect(adres).await.map_err(Registerfout::from)?;
    let sql = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema()";
    let rij = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await;
    let tabellen: i64 =
        rij.and_then(|rij| rij.map_or(Ok(0), |rij| rij.try_get_by_index(0))).map_err(Registerfout::from)?;
    db.close().await.map_err(Registerfout::from)?;
    if tabellen > 0 {
        return Err(Kopiefout::NietLeeg);
    }
    let mut opdracht = Command::new("pg_restore");
    opdracht.args(["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges"]).arg(van);
    run("pg_restore", opdracht, adres).await
}

/// Whether a SQLite file is whole and holds a register.
async fn is_register(adres: &str) -> bool {
    let Ok(db) = Database::connect(adres).await else { return false };
    let sql = |sql: &str| Statement::from_string(db.get_database_backend(), sql);
    let heel = db.query_one_raw(sql("PRAGMA integrity_check")).await;
    let heel =
        heel.ok().flatten().and_then(|rij| rij.try_get_by_index::<String>(0).ok()).is_some_and(|een| een == "ok");
    let gevuld = db.query_one_raw(sql("SELECT COUNT(*) FROM migratie")).await.is_ok();
    heel && gevuld
}

async fn run(programma: &'static str, mut opdracht: Command, adres: &str) -> Result<(), Kopiefout> {
    // The address may hold a password, which others could read among the arguments of a program.
    let (adres, wachtwoord) = without_password(adres);
    opdracht.arg("--dbname").arg(adres).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    if let Some(wachtwoord) = wachtwoord {
        opdracht.env("PGPASSWORD", wachtwoord);
    }
    let uitkomst = match opdracht.output().await {
        Err(fout) if fout.kind() == io::ErrorKind::NotFound => return Err(Kopiefout::GeenProgramma(programma)),
        anders => anders?,
    };
    if uitkomst.status.success() {
        return Ok(());
    }
    let uitleg = io::Error::other(String::from_utf8_lossy(&uitkomst.stderr).trim().to_owned());
    Err(Kopiefout::Mislukt { programma, uitleg })
}

/// An address without its password, and the password.
fn without_password(adres: &str) -> (String, Option<String>) {
    let Ok(mut url) = url::Url::parse(adres) else { return (adres.to_owned(), None) };
    let wachtwoord = url
        .password()
        .map(|wachtwoord| percent_encoding::percent_decode_str(wachtwoord).decode_utf8_lossy().into_owned());
    // Fails only for addresses that have no host, and those have no password.
    let _ = url.set_password(None);
    (url.into(), wachtwoord)
}

fn beside(pad: &Path) -> PathBuf {
    let mut naam = pad.file_name().unwrap_or_default().to_owned();
    naam.push(".half");
    pad.with_file_name(naam)
}

fn remove_if_there(pad: &Path) -> io::Result<()> {
    match std::fs::remove_file(pad) {
        Err(fout) if fout.kind() != io::ErrorKind::NotFound => Err(fout),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::klok::Systeemklok;
    use crate::register::Instellingen;
    use crate::toegangslog::{Logregel, Logsoort, verify};

    async fn log(register: &Register) {
        let mut wijziging = register.begin().await.unwrap();
        wijziging.log(Logregel {
            organisatie: "99xa00".parse().unwrap(),
            account: 1,
            rol: "docent".to_owned(),
            bewerking: "school.les.registreren".to_owned(),
            doel: "registreren".to_owned(),
            soort: Logsoort::Geschreven,
            onderwerp: "les:1".to_owned(),
            waarom: String::new(),
            inhoud: String::new(),
        });
        wijziging.commit().await.unwrap();
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_copy_made_while_others_write_is_whole() {
        let andere = testkit::databanken().await;
        for (databank, nieuw) in testkit::databanken().await.into_iter().zip(andere) {
            let instellingen = Instellingen::new(&databank.adres);
            let register = Register::open(&instellingen, Arc::new(Systeemklok), &[]).await.unwrap();
            log(&register).await;
            let schrijver = tokio::spawn({
                let register = register.clone();
                async move {
                    for _ in 0..200 {
                        log(&register).await;
                    }
                }
            });
            let map = tempfile::tempdir().unwrap();
            let kopie = map.path().join("kopie");
            backup(&register, &databank.adres, &kopie).await.unwrap();
            schrijver.await.unwrap();
            assert!(matches!(backup(&register, &databank.adres, &kopie).await, Err(Kopiefout::Bestaat(_))));
            assert!(restore(&databank.adres, &kopie).await.is_err(), "a register that is there is not written over");

            restore(&nieuw.adres, &kopie).await.unwrap();
            let terug = Register::open(&Instellingen::new(&nieuw.adres), Arc::new(Systeemklok), &[]).await.unwrap();
            let standen = verify(&terug).await.unwrap();
            assert!((1..=201).contains(&standen[0].regels), "{standen:?}");
            assert_eq!(standen[0].breuk, None);
        }
    }

    #[tokio::test]
    async fn what_is_no_copy_is_not_put_back() {
        let map = tempfile::tempdir().unwrap();
        let geen = map.path().join("geen");
        std::fs::write(&geen, "dit is geen databank").unwrap();
        let nieuw = map.path().join("nieuw.db");
        let uitkomst = restore(&format!("sqlite:{}", nieuw.display()), &geen).await;
        assert!(matches!(uitkomst, Err(Kopiefout::GeenKopie(_))), "{uitkomst:?}");
        assert!(!nieuw.exists());
    }

    #[test]
    fn a_password_does_not_stay_in_the_address() {
        let (adres, wachtwoord) = without_password("postgres://school:geh%40im@db/aanwezig");
        assert_eq!((adres.as_str(), wachtwoord.as_deref()), ("postgres://school@db/aanwezig", Some("geh@im")));
    }
}
