//! The register: one database, SQLite or PostgreSQL, through the same code.
//!
//! Reads go through [`Register::lees`]; whatever changes something goes through a [`Wijziging`], which writes the change, its
//! log lines and its outgoing messages in one transaction or not at all.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use sea_orm::{DatabaseConnection, DbErr};

use crate::klok::Klok;

mod fout;
pub mod kopie;
mod leeslog;
pub mod migratie;
mod motor;
mod rijen;
mod samen;
mod tellers;
mod wijziging;

pub use fout::Registerfout;
pub use migratie::{Migratie, Partijmigraties, migrate};
pub use motor::{Instellingen, Motor};
pub use rijen::{Schrijfvraag, insert_many, insertion, run_together};
pub use wijziging::Wijziging;

/// The tables of the register itself: log, outbox, counters, cursors, drafts.
pub const MIGRATIES: Partijmigraties = Partijmigraties {
    partij: "kern",
    migraties: &[
        Migratie {
            naam: "0001_register",
            sql: include_str!("../../migrations/0001_register.sql"),
            alleen_toevoegen: &["toegangslog"],
        },
        Migratie { naam: "0002_klad", sql: include_str!("../../migrations/0002_klad.sql"), alleen_toevoegen: &[] },
    ],
};

/// An open register. Cheap to clone: all clones share the same connections.
#[derive(Clone)]
pub struct Register(Arc<Binnen>);

struct Binnen {
    motor: Motor,
    lezen: DatabaseConnection,
    schrijven: DatabaseConnection,
    /// Where changes share a transaction; none where they write next to each other.
    samen: Option<samen::Samen>,
    /// How many changes that let others at their rows are under way.
    lopend: Arc<AtomicUsize>,
    klok: Arc<dyn Klok>,
    leeslog: leeslog::Leeslog,
}

impl fmt::Debug for Register {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Register").field("motor", &self.0.motor).finish_non_exhaustive()
    }
}

impl Register {
    /// Opens the register at `sqlite:BESTAND` (made when it is not there) or `postgres://...`, and brings the tables of
    /// the register and of the given parties up to date. Must be called within a Tokio runtime.
    pub async fn open(
        instellingen: &Instellingen,
        klok: Arc<dyn Klok>,
        partijen: &[Partijmigraties],
    ) -> Result<Self, Registerfout> {
        let (motor, lezen, schrijven) = motor::connect(instellingen).await?;
        let leeslog = leeslog::Leeslog::start(motor, schrijven.clone(), Arc::clone(&klok));
        let samen = match motor {
            Motor::Sqlite => Some(samen::Samen::new(schrijven.clone(), motor::acquire_timeout(instellingen))),
            Motor::Postgres => None,
        };
        let register = Self(Arc::new(Binnen { motor, lezen, schrijven, samen, lopend: Arc::default(), klok, leeslog }));
        migrate(&register, &MIGRATIES).await?;
        for partij in partijen {
            migrate(&register, partij).await?;
        }
        Ok(register)
    }

    /// Which database it is.
    pub fn motor(&self) -> Motor {
        self.0.motor
    }

    /// The connections for reading.
    pub fn lees(&self) -> &DatabaseConnection {
        &self.0.lezen
    }

    /// The clock by which everything in this register is dated.
    pub fn klok(&self) -> &dyn Klok {
        &*self.0.klok
    }

    /// Starts a change. Nothing of it exists until [`Wijziging::commit`].
    pub async fn begin(&self) -> Result<Wijziging, Registerfout> {
        Wijziging::begin(self.0.motor, &self.0.schrijven, self.0.klok.nu()).await
    }

    /// The same for a change that is short: those that wait for each other share the wait for the disk. One that takes long
    /// would make the others wait for it, so it goes alone.
    pub async fn begin_shared(&self) -> Result<Wijziging, Registerfout> {
        let Binnen { motor, schrijven, samen, lopend, klok, .. } = &*self.0;
        Wijziging::begin_shared(*motor, schrijven, samen.as_ref(), lopend, klok.nu()).await
    }

    /// Logs that personal data were read, and returns when that is on disk. Lines of many readers go in one transaction.
    pub async fn log_read(&self, regels: Vec<crate::toegangslog::Logregel>) -> Result<(), Registerfout> {
        self.0.leeslog.write(regels).await
    }

    /// Closes all connections.
    pub async fn close(&self) -> Result<(), DbErr> {
        self.0.lezen.clone().close().await?;
        self.0.schrijven.clone().close().await
    }
}
