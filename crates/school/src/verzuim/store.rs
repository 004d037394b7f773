//! The rows of absence, judgements and what is due.

use std::collections::BTreeMap;

use kern::register::{Registerfout, Schrijfvraag, Wijziging, insert_many};
use kern::toegang::Permit;
use recht::begrip::{Minuten, Organisatiecode};
use recht::dag::Dag;
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, QueryResult, Value};

use super::{Oordeel, Oordeelopgave, Verzuim};
use crate::afwezigheid::Reden;
use crate::les::store::{dag, merk};
use crate::les::{Lessleutel, Merk};
use crate::stam::Leerlingsleutel;
use crate::stam::store::{places, query, word};

mod gegevens;
mod lijst;
mod verschuldigd;

pub(crate) use gegevens::Normgegevens;
pub(super) use gegevens::{
    Lesgegevens, Telregel, Verzondenregel, attended, hold, lesson_data, norm_data, norm_data_held,
};
pub(super) use lijst::{Ontbreekt, on_day, open, traces, without_register};
pub(super) use sea_orm::ConnectionTrait as Verbinding;
pub(super) use verschuldigd::replace_due;

pub(crate) mod verzuim {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "verzuim")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub leerling: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub les: i64,
        pub datum: i32,
        pub lesuur: String,
        pub lesminuten: i32,
        pub merk: String,
        pub minuten: i32,
        pub status: String,
        pub reden: String,
        pub vastgesteld_op: Option<i32>,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

mod oordeel {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "oordeel")]
    pub(super) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub oordeel: i64,
        pub les: i64,
        pub leerling: i64,
        pub merk: String,
        pub status: String,
        pub reden: String,
        pub waarom: String,
        pub account: i64,
        pub tijdstip: i64,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(super) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// The columns of absence.
pub(crate) const VERZUIM: &str =
    "leerling, les, datum, lesuur, lesminuten, merk, minuten, status, reden, vastgesteld_op";

fn minuten(rij: &QueryResult, kolom: &str) -> Result<Minuten, Registerfout> {
    let minuten: i32 = rij.try_get("", kolom)?;
    u32::try_from(minuten).map(Minuten).map_err(|fout| Registerfout::onleesbaar("verzuim", fout))
}

/// Reads absence from its columns.
pub(crate) fn verzuim(rij: &QueryResult) -> Result<Verzuim, Registerfout> {
    let (status, reden): (String, String) = (rij.try_get("", "status")?, rij.try_get("", "reden")?);
    let vastgesteld_op: Option<i32> = rij.try_get("", "vastgesteld_op")?;
    let reden = Some(reden).filter(|reden| !reden.is_empty());
    Ok(Verzuim {
        leerling: Leerlingsleutel(rij.try_get("", "leerling")?),
        les: Lessleutel(rij.try_get("", "les")?),
        dag: dag(rij, "datum")?,
        lesuur: rij.try_get("", "lesuur")?,
        lesminuten: minuten(rij, "lesminuten")?,
        merk: merk(rij)?,
        status: word("verzuim", &status)?,
        reden: reden.as_deref().map(|reden| word("verzuim", reden)).transpose()?,
        vastgesteld_op: vastgesteld_op.map(Dag),
    })
}

/// The absence in some lessons.
pub(super) async fn of_lessons(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    lessen: &[Lessleutel],
) -> Result<Vec<Verzuim>, Registerfout> {
    if !permit.covers(organisatie) || lessen.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!("SELECT {VERZUIM} FROM verzuim WHERE organisatie = $1 AND les IN ({})", places(2, lessen.len()));
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into()];
    waarden.extend(lessen.iter().map(|les| Value::from(les.0)));
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(verzuim).collect()
}

/// The absence of a pupil from day to day.
pub(crate) async fn of_pupil(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerling: Leerlingsleutel,
    van: Dag,
    tot: Dag,
) -> Result<Vec<Verzuim>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {VERZUIM} FROM verzuim WHERE organisatie = $1 AND leerling = $2 AND datum >= $3 AND datum <= $4 \
         ORDER BY datum, les"
    );
    let waarden = vec![organisatie.to_string().into(), leerling.0.into(), van.0.into(), tot.0.into()];
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(verzuim).collect()
}

/// What the office said last, by lesson and pupil, of some lessons.
pub(super) async fn judgements(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    lessen: &[Lessleutel],
) -> Result<BTreeMap<(Lessleutel, Leerlingsleutel), Oordeel>, Registerfout> {
    if !permit.covers(organisatie) || lessen.is_empty() {
        return Ok(BTreeMap::new());
    }
    let sql = format!(
        "SELECT les, leerling, merk, status, reden, tijdstip FROM oordeel WHERE organisatie = $1 AND les IN ({}) \
         ORDER BY oordeel",
        places(2, lessen.len())
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into()];
    waarden.extend(lessen.iter().map(|les| Value::from(les.0)));
    let tx = wijziging.tx();
    let mut oordelen = BTreeMap::new();
    for rij in tx.query_all_raw(query(tx, sql, waarden)).await? {
        let (status, reden): (String, String) = (rij.try_get("", "status")?, rij.try_get("", "reden")?);
        let tijdstip = jiff::Timestamp::from_microsecond(rij.try_get("", "tijdstip")?)
            .map_err(|fout| Registerfout::onleesbaar("oordeel", fout))?;
        let reden = Some(reden).filter(|reden| !reden.is_empty());
        let woord: String = rij.try_get("", "merk")?;
        let oordeel = Oordeel {
            merk: Merk::new(&woord, Minuten(0)).map_err(|fout| Registerfout::onleesbaar("oordeel", fout))?,
            status: word("oordeel", &status)?,
            reden: reden.as_deref().map(|reden| word("oordeel", reden)).transpose()?,
            op: kern::klok::dag_van(tijdstip)?.into(),
        };
        oordelen.insert((Lessleutel(rij.try_get("", "les")?), Leerlingsleutel(rij.try_get("", "leerling")?)), oordeel);
    }
    Ok(oordelen)
}

/// Adds a judgement on each entry.
pub(super) async fn insert_judgements(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    opgave: &Oordeelopgave,
    verzuim: &[Verzuim],
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(());
    }
    let aantal = u32::try_from(verzuim.len()).unwrap_or(u32::MAX);
    let eerste = wijziging.take_numbers(organisatie, "oordeel", aantal).await?;
    let rijen = (eerste..).zip(verzuim).map(|(nummer, een)| oordeel::ActiveModel {
        organisatie: Set(organisatie.to_string()),
        oordeel: Set(nummer),
        les: Set(een.les.0),
        leerling: Set(een.leerling.0),
        merk: Set(een.merk.word().to_owned()),
        status: Set(opgave.status.to_string()),
        reden: Set(opgave.reden().map(Reden::word).unwrap_or_default().to_owned()),
        waarom: Set(opgave.waarom.clone()),
        account: Set(permit.account().0),
        tijdstip: Set(wijziging.nu().as_microsecond()),
    });
    insert_many(wijziging.tx(), rijen.collect()).await
}

/// Removes absence that no longer stands.
pub(super) async fn delete(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    plaatsen: &[(Lessleutel, Leerlingsleutel)],
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) || plaatsen.is_empty() {
        return Ok(());
    }
    let paren: Vec<String> =
        (0..plaatsen.len()).map(|nummer| format!("(${}, ${})", 2 * nummer + 2, 2 * nummer + 3)).collect();
    let sql =
        format!("DELETE FROM verzuim WHERE organisatie = $1 AND (les, leerling) IN (VALUES {})", paren.join(", "));
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into()];
    waarden.extend(plaatsen.iter().flat_map(|(les, leerling)| [Value::from(les.0), Value::from(leerling.0)]));
    let tx = wijziging.tx();
    tx.execute_raw(query(tx, sql, waarden)).await?;
    Ok(())
}

/// Adds absence.
pub(crate) async fn insert(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    verzuim: &[Verzuim],
) -> Result<(), Registerfout> {
    insert_many(wijziging.tx(), rows(permit, organisatie, verzuim)).await
}

/// What adds absence.
pub(super) fn insertion(permit: &Permit, organisatie: &Organisatiecode, verzuim: &[Verzuim]) -> Option<Schrijfvraag> {
    kern::register::insertion(rows(permit, organisatie, verzuim))
}

fn rows(permit: &Permit, organisatie: &Organisatiecode, verzuim: &[Verzuim]) -> Vec<verzuim::ActiveModel> {
    if !permit.covers(organisatie) {
        return Vec::new();
    }
    let getal = |minuten: Minuten| i32::try_from(minuten.0).unwrap_or(i32::MAX);
    let rijen = verzuim.iter().map(|een| verzuim::ActiveModel {
        organisatie: Set(organisatie.to_string()),
        leerling: Set(een.leerling.0),
        les: Set(een.les.0),
        datum: Set(een.dag.0),
        lesuur: Set(een.lesuur.clone()),
        lesminuten: Set(getal(een.lesminuten)),
        merk: Set(een.merk.word().to_owned()),
        minuten: Set(getal(een.merk.minuten())),
        status: Set(een.status.to_string()),
        reden: Set(een.reden.map(Reden::word).unwrap_or_default().to_owned()),
        vastgesteld_op: Set(een.vastgesteld_op.map(|dag| dag.0)),
    });
    rijen.collect()
}
