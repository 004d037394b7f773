//! A change: rows, log lines and outgoing messages in one transaction.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::Timestamp;
use recht::begrip::Organisatiecode;
use sea_orm::{
    ConnectionTrait as _, DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, TransactionOptions,
    TransactionTrait as _,
};

use super::samen::{Beurt, Samen};
use super::{Motor, Registerfout, tellers};
use crate::outbox::{self, Uitgaand};
use crate::toegangslog::{self, Logregel};

/// A change under way. Dropped without [`commit`](Self::commit), nothing of it was ever there.
pub struct Wijziging {
    // Before the turn: undone before the next change begins.
    tx: DatabaseTransaction,
    samen: Delen,
    motor: Motor,
    nu: Timestamp,
    logregels: Vec<Logregel>,
}

/// With whom a change shares the wait for the disk.
enum Delen {
    /// It waits alone.
    Niet,
    /// With those in the same transaction.
    Beurt(Box<Beurt>),
    /// With whoever commits at the same time, after it let others at its rows.
    Daarna(Lopend),
}

/// Counts a change that others of this process may wait for, as long as it is under way.
struct Lopend(Arc<AtomicUsize>);

impl Lopend {
    fn new(lopend: &Arc<AtomicUsize>) -> Self {
        lopend.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(lopend))
    }

    /// Whether no other is under way: then there is nobody to let at its rows.
    fn is_alone(&self) -> bool {
        self.0.load(Ordering::Relaxed) == 1
    }
}

impl Drop for Lopend {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Makes a change real without waiting for the disk, so that those who wait for its rows go on, and begins another transaction
/// whose commit does wait: what the log of PostgreSQL holds before that commit is on disk with it. On the same connection, so
/// that a server that crashed in between gives a fault.
const EERST_ECHT: &str = "SET LOCAL synchronous_commit = off; COMMIT; BEGIN; \
                          SELECT pg_logical_emit_message(true, 'aanwezig', '')";

impl fmt::Debug for Wijziging {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wijziging").field("motor", &self.motor).field("nu", &self.nu).finish_non_exhaustive()
    }
}

/// SQLite takes the write lock at once, so that a change that first reads never has to give up halfway.
pub(super) fn options() -> TransactionOptions {
    TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    }
}

impl Wijziging {
    pub(super) async fn begin(motor: Motor, db: &DatabaseConnection, nu: Timestamp) -> Result<Self, Registerfout> {
        let tx = db.begin_with_options(options()).await?;
        Ok(Self { tx, samen: Delen::Niet, motor, nu, logregels: Vec::new() })
    }

    /// A change that shares the wait for the disk with others.
    pub(super) async fn begin_shared(
        motor: Motor,
        db: &DatabaseConnection,
        samen: Option<&Samen>,
        lopend: &Arc<AtomicUsize>,
        nu: Timestamp,
    ) -> Result<Self, Registerfout> {
        if let Some(samen) = samen {
            let (tx, beurt) = samen.begin().await?;
            return Ok(Self { tx, samen: Delen::Beurt(Box::new(beurt)), motor, nu, logregels: Vec::new() });
        }
        let lopend = Lopend::new(lopend);
        Ok(Self { samen: Delen::Daarna(lopend), ..Self::begin(motor, db, nu).await? })
    }

    /// The transaction, for `store.rs` files.
    pub fn tx(&self) -> &DatabaseTransaction {
        &self.tx
    }

    /// Which database.
    pub fn motor(&self) -> Motor {
        self.motor
    }

    /// The moment of the change: all its rows bear the same.
    pub fn nu(&self) -> Timestamp {
        self.nu
    }

    /// Takes `aantal` numbers in a row for one kind of thing of an organisation, and returns the first.
    pub async fn take_numbers(
        &self,
        organisatie: &Organisatiecode,
        naam: &'static str,
        aantal: u32,
    ) -> Result<i64, Registerfout> {
        Ok(tellers::take(&self.tx, organisatie, naam, aantal).await?)
    }

    /// Adds a line to the log of who did what; written at the end of the change.
    pub fn log(&mut self, regel: Logregel) {
        self.logregels.push(regel);
    }

    /// Puts a message in the outbox. A message with the same key is not put there twice.
    pub async fn send(&self, bericht: Uitgaand) -> Result<(), Registerfout> {
        outbox::store::insert(self, bericht).await
    }

    /// Makes the change real, or says that it is not. Returns when it is on disk.
    pub async fn commit(mut self) -> Result<(), Registerfout> {
        let regels = std::mem::take(&mut self.logregels);
        toegangslog::store::append(&self.tx, self.nu, regels).await?;
        match self.samen {
            Delen::Beurt(beurt) => beurt.commit(self.tx).await,
            Delen::Niet => Ok(self.tx.commit().await?),
            Delen::Daarna(lopend) => {
                if !lopend.is_alone() {
                    self.tx.execute_unprepared(EERST_ECHT).await?;
                }
                Ok(self.tx.commit().await?)
            }
        }
    }

    /// Gives the change up.
    pub async fn rollback(self) -> Result<(), Registerfout> {
        Ok(self.tx.rollback().await?)
    }
}
