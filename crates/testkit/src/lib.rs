//! For tests only: an empty database of each kind, gone when the test is over.

#![expect(clippy::expect_used, reason = "a test that cannot have its database should stop where it stands")]

mod teller;

pub use teller::Vragenteller;

use std::sync::atomic::{AtomicU32, Ordering};

use sea_orm::{ConnectionTrait as _, Database};
use tempfile::TempDir;

/// Where tests find a PostgreSQL server on which they may make databases. Without it they run on SQLite alone.
pub const POSTGRES: &str = "AANWEZIG_TEST_POSTGRES";

/// A database of a test's own.
#[derive(Debug)]
pub struct Proefdatabank {
    /// Its address, as the register wants it.
    pub adres: String,
    map: Option<TempDir>,
}

impl Proefdatabank {
    /// The file of a SQLite database; the folder is the test's own.
    pub fn map(&self) -> Option<&std::path::Path> {
        self.map.as_ref().map(TempDir::path)
    }
}

/// An empty SQLite database.
///
/// # Panics
/// When there is no temporary folder.
pub fn sqlite() -> Proefdatabank {
    let map = TempDir::new().expect("a temporary folder");
    let adres = format!("sqlite:{}", map.path().join("register.db").display());
    Proefdatabank { adres, map: Some(map) }
}

/// An empty PostgreSQL database, when there is a server. It is left behind: the server of a test run is thrown away whole.
///
/// # Panics
/// When a server is named that does not answer.
#[expect(clippy::disallowed_methods, reason = "the test run says in its surroundings where its server is")]
pub async fn postgres() -> Option<Proefdatabank> {
    static NUMMER: AtomicU32 = AtomicU32::new(0);
    let server = std::env::var(POSTGRES).ok()?;
    let naam = format!("proef_{}_{}", std::process::id(), NUMMER.fetch_add(1, Ordering::Relaxed));
    let verbinding = Database::connect(&server).await.expect("the server of the test run");
    // A process of an earlier run on the same server may have had this number.
    let weg = format!("DROP DATABASE IF EXISTS {naam} WITH (FORCE)");
    verbinding.execute_unprepared(&weg).await.expect("a server that takes orders");
    verbinding.execute_unprepared(&format!("CREATE DATABASE {naam}")).await.expect("a database for this test");
    verbinding.close().await.expect("a connection that closes");
    let (voor, _) = server.rsplit_once('/').expect("an address with a database");
    Some(Proefdatabank { adres: format!("{voor}/{naam}"), map: None })
}

/// An empty database of each kind that can be had.
///
/// # Panics
/// When one of them cannot be made.
pub async fn databanken() -> Vec<Proefdatabank> {
    let mut alle = vec![sqlite()];
    alle.extend(postgres().await);
    alle
}
