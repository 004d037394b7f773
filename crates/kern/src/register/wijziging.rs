//! A change: rows, log lines and outgoing messages in one transaction.

use jiff::Timestamp;
use recht::begrip::Organisatiecode;
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, TransactionOptions, TransactionTrait as _,
};

use super::{Motor, Registerfout, tellers};
use crate::outbox::{self, Uitgaand};
use crate::toegangslog::{self, Logregel};

/// A change under way. Dropped without [`commit`](Self::commit), nothing of it was ever there.
#[derive(Debug)]
pub struct Wijziging {
    tx: DatabaseTransaction,
    motor: Motor,
    nu: Timestamp,
    logregels: Vec<Logregel>,
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
        Ok(Self { tx, motor, nu, logregels: Vec::new() })
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

    /// Makes the change real, or says that it is not.
    pub async fn commit(mut self) -> Result<(), Registerfout> {
        let regels = std::mem::take(&mut self.logregels);
        toegangslog::store::append(&self.tx, self.nu, regels).await?;
        Ok(self.tx.commit().await?)
    }

    /// Gives the change up.
    pub async fn rollback(self) -> Result<(), Registerfout> {
        Ok(self.tx.rollback().await?)
    }
}
