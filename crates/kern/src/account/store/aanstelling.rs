//! In what accounts work.

use jiff::civil::Date;
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::super::Aanstelling;
use super::{run, sql};
use crate::register::Registerfout;

const TABEL: &str = "aanstelling";

#[derive(FromQueryResult)]
pub(super) struct Rij {
    nummer: i64,
    organisatie: String,
    organisatienaam: String,
    rol: String,
    van: String,
    tot: Option<String>,
}

impl Rij {
    pub(super) fn read(self) -> Result<(i64, Aanstelling), Registerfout> {
        let aanstelling = Aanstelling {
            organisatie: self.organisatie.parse().map_err(|fout| Registerfout::onleesbaar(TABEL, fout))?,
            organisatienaam: self.organisatienaam,
            rol: self.rol.parse().map_err(|fout| Registerfout::onleesbaar(TABEL, fout))?,
            van: date(&self.van)?,
            tot: self.tot.as_deref().map(date).transpose()?,
        };
        Ok((self.nummer, aanstelling))
    }
}

fn date(tekst: &str) -> Result<Date, Registerfout> {
    tekst.parse().map_err(|fout: jiff::Error| Registerfout::onleesbaar(TABEL, fout))
}

/// Those that hold on a day, with their numbers, in the order in which they were given.
pub(in crate::account) async fn current(
    db: &impl ConnectionTrait,
    account: i64,
    dag: Date,
) -> Result<Vec<(i64, Aanstelling)>, Registerfout> {
    let tekst = "SELECT nummer, organisatie, organisatienaam, rol, van, tot FROM aanstelling \
                 WHERE account = $1 AND van <= $2 AND (tot IS NULL OR tot > $2) ORDER BY nummer";
    let rijen = Rij::find_by_statement(sql(db, tekst, [account.into(), dag.to_string().into()])).all(db).await?;
    rijen.into_iter().map(Rij::read).collect()
}

pub(in crate::account) async fn insert(
    db: &impl ConnectionTrait,
    account: i64,
    nummer: i64,
    aanstelling: &Aanstelling,
) -> Result<(), Registerfout> {
    let tekst = "INSERT INTO aanstelling (account, nummer, organisatie, organisatienaam, rol, van, tot) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let waarden = [
        account.into(),
        nummer.into(),
        aanstelling.organisatie.to_string().into(),
        aanstelling.organisatienaam.as_str().into(),
        aanstelling.rol.as_str().into(),
        aanstelling.van.to_string().into(),
        aanstelling.tot.map(|tot| tot.to_string()).into(),
    ];
    run(db, tekst, waarden).await?;
    Ok(())
}

/// The number after those that an account has.
pub(in crate::account) async fn next_number(db: &impl ConnectionTrait, account: i64) -> Result<i64, Registerfout> {
    let tekst = "SELECT COALESCE(MAX(nummer), 0) + 1 FROM aanstelling WHERE account = $1";
    let rij = db.query_one_raw(sql(db, tekst, [account.into()])).await?.ok_or(Registerfout::Gesloten)?;
    Ok(rij.try_get_by_index(0)?)
}
