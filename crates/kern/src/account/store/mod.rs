//! The rows of accounts. Only the files in this folder speak SQL.

pub(super) mod aanstelling;
pub(super) mod account;
pub(super) mod organisatie;
pub(super) mod rem;
pub(super) mod sessie;

use sea_orm::{ConnectionTrait, DbErr, Statement, Value};

/// A statement with its values, in the form that both databases take.
fn sql(db: &impl ConnectionTrait, tekst: &str, waarden: impl IntoIterator<Item = Value>) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), tekst, waarden)
}

/// Runs a statement and tells how many rows it touched.
async fn run(db: &impl ConnectionTrait, tekst: &str, waarden: impl IntoIterator<Item = Value>) -> Result<u64, DbErr> {
    Ok(db.execute_raw(sql(db, tekst, waarden)).await?.rows_affected())
}
