//! What every store of this party needs: many rows at once, and numbers as the database has them.

use std::fmt::Write as _;

use jiff::civil::Date;
use kern::register::Registerfout;
use recht::dag::Dag;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};

/// The most values in one statement. SQLite takes 32,766, but looks each `$n` up in the list of those before it: 16,000 values
/// at a time made loading fifteen times slower.
const WAARDEN: usize = 600;

/// Adds rows, as many per statement as both databases take.
pub(crate) async fn insert(
    db: &impl ConnectionTrait,
    tabel: &'static str,
    kolommen: &[&str],
    rijen: Vec<Vec<Value>>,
) -> Result<(), Registerfout> {
    let per_keer = WAARDEN / kolommen.len().max(1);
    let mut rijen = rijen.into_iter().peekable();
    while rijen.peek().is_some() {
        let stuk: Vec<Vec<Value>> = rijen.by_ref().take(per_keer).collect();
        let mut sql = format!("INSERT INTO {tabel} ({}) VALUES ", kolommen.join(", "));
        let mut plaats = 1;
        for (nummer, rij) in stuk.iter().enumerate() {
            sql.push_str(if nummer > 0 { ", (" } else { "(" });
            push_plaatsen(&mut sql, plaats, rij.len());
            plaats += rij.len();
            sql.push(')');
        }
        execute(db, sql, stuk.into_iter().flatten().collect()).await?;
    }
    Ok(())
}

/// Removes the rows of which a column has one of these values.
pub(crate) async fn delete(
    db: &impl ConnectionTrait,
    tabel: &'static str,
    kolom: &str,
    waarden: Vec<Value>,
) -> Result<(), Registerfout> {
    let mut waarden = waarden.into_iter().peekable();
    while waarden.peek().is_some() {
        let stuk: Vec<Value> = waarden.by_ref().take(WAARDEN).collect();
        let sql = format!("DELETE FROM {tabel} WHERE {kolom} IN ({})", plaatsen(1, stuk.len()));
        execute(db, sql, stuk).await?;
    }
    Ok(())
}

/// `$1, $2, ...` from a number on.
pub(crate) fn plaatsen(vanaf: usize, aantal: usize) -> String {
    let mut tekst = String::new();
    push_plaatsen(&mut tekst, vanaf, aantal);
    tekst
}

fn push_plaatsen(sql: &mut String, vanaf: usize, aantal: usize) {
    for plaats in vanaf..vanaf + aantal {
        let komma = if plaats > vanaf { ", " } else { "" };
        // Writing to a string cannot fail.
        let _ = write!(sql, "{komma}${plaats}");
    }
}

async fn execute(db: &impl ConnectionTrait, sql: String, waarden: Vec<Value>) -> Result<(), Registerfout> {
    db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, waarden)).await?;
    Ok(())
}

/// The rows that a statement gives.
pub(crate) async fn all<R: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: impl Into<String>,
    waarden: impl IntoIterator<Item = Value>,
) -> Result<Vec<R>, Registerfout> {
    let vraag = Statement::from_sql_and_values(db.get_database_backend(), sql, waarden);
    Ok(R::find_by_statement(vraag).all(db).await?)
}

/// The one row that a statement gives, when there is one.
pub(crate) async fn one<R: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: impl Into<String>,
    waarden: impl IntoIterator<Item = Value>,
) -> Result<Option<R>, Registerfout> {
    let vraag = Statement::from_sql_and_values(db.get_database_backend(), sql, waarden);
    Ok(R::find_by_statement(vraag).one(db).await?)
}

/// A day as the database has it.
pub(crate) fn day(datum: Date) -> Value {
    Dag::from(datum).0.into()
}

/// A day that may be missing.
pub(crate) fn maybe_day(datum: Option<Date>) -> Value {
    datum.map(|datum| Dag::from(datum).0).into()
}

/// A number of a report as the database has it.
pub(crate) fn number(nummer: u64) -> Result<Value, Registerfout> {
    Ok(i64::try_from(nummer).map_err(|fout| Registerfout::onleesbaar("verzuimloket_verzuimmelding", fout))?.into())
}

/// Text from the database as a type of the law.
pub(crate) fn read<T: std::str::FromStr>(tabel: &'static str, tekst: &str) -> Result<T, Registerfout>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    tekst.parse().map_err(|fout| Registerfout::onleesbaar(tabel, fout))
}

/// The same for text that may be missing.
pub(crate) fn maybe<T: std::str::FromStr>(tabel: &'static str, tekst: Option<&str>) -> Result<Option<T>, Registerfout>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    tekst.map(|tekst| read(tabel, tekst)).transpose()
}
