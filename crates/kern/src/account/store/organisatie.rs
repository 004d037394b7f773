//! The accounts of one organisation. An account is one of its own when it has or had an aanstelling there.

use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::{ConnectionTrait, FromQueryResult, Value};

use super::super::organisatie::{Accountbeeld, Accountkeuze, Accounttellingen};
use super::aanstelling::Rij as Aanstellingrij;
use super::{run, sql};
use crate::register::Registerfout;
use crate::toegang::{Accountnummer, Organisatiecode, Permit, Rol};

/// Which accounts, by name.
pub(in crate::account) struct Welke {
    pub(in crate::account) keuze: Accountkeuze,
    /// After this one.
    pub(in crate::account) na: Option<Accountnummer>,
    /// Only this one.
    pub(in crate::account) een: Option<Accountnummer>,
    /// At most so many.
    pub(in crate::account) aantal: usize,
}

#[derive(FromQueryResult)]
struct Rij {
    account: i64,
    gebruikersnaam: String,
    naam: String,
    tweede_factor: i32,
    geblokkeerd_op: Option<i64>,
    elders: i32,
}

/// Aanstellingen `s` that hold on the day of `$1`.
const GELDT: &str = "s.van <= $1 AND (s.tot IS NULL OR s.tot > $1)";

/// The organisations of a permit as the end of a condition, with their values after those that are there.
fn scope(permit: &Permit, waarden: &mut Vec<Value>) -> String {
    let plaatsen: Vec<String> = permit
        .organisaties()
        .iter()
        .map(|organisatie| {
            waarden.push(organisatie.to_string().into());
            format!("${}", waarden.len())
        })
        .collect();
    format!("IN ({})", plaatsen.join(", "))
}

/// The accounts of the organisations of a permit with their aanstellingen there, by name.
pub(in crate::account) async fn list(
    db: &impl ConnectionTrait,
    permit: &Permit,
    vandaag: Date,
    welke: Welke,
) -> Result<Vec<Accountbeeld>, Registerfout> {
    let mut waarden: Vec<Value> = vec![vandaag.to_string().into()];
    let eigen = scope(permit, &mut waarden);
    let here = format!("EXISTS (SELECT 1 FROM aanstelling s WHERE s.account = a.nummer AND s.organisatie {eigen}");
    let mut voorwaarden = vec![format!("{here})")];
    match welke.keuze {
        Accountkeuze::Alle => {}
        Accountkeuze::Actief => voorwaarden.push(format!("a.geblokkeerd_op IS NULL AND {here} AND {GELDT})")),
        Accountkeuze::Geblokkeerd => voorwaarden.push("a.geblokkeerd_op IS NOT NULL".to_owned()),
        Accountkeuze::NietAangesteld => voorwaarden.push(format!("NOT {here} AND {GELDT})")),
    }
    if let Some(na) = welke.na {
        waarden.push(na.0.into());
        let vorige = format!("(SELECT b.naam, b.nummer FROM account b WHERE b.nummer = ${})", waarden.len());
        voorwaarden.push(format!("(a.naam, a.nummer) > {vorige}"));
    }
    if let Some(een) = welke.een {
        waarden.push(een.0.into());
        voorwaarden.push(format!("a.nummer = ${}", waarden.len()));
    }
    waarden.push(i64::try_from(welke.aantal).unwrap_or(i64::MAX).into());
    let tekst = format!(
        "WITH wie AS (SELECT a.nummer, a.gebruikersnaam, a.naam, a.geblokkeerd_op, \
             CASE WHEN a.totp_geheim IS NULL THEN 0 ELSE 1 END AS tweede_factor, \
             CASE WHEN EXISTS (SELECT 1 FROM aanstelling s WHERE s.account = a.nummer AND NOT s.organisatie {eigen} \
               AND (s.tot IS NULL OR s.tot > $1)) THEN 1 ELSE 0 END AS elders \
           FROM account a WHERE {} ORDER BY a.naam, a.nummer LIMIT ${}) \
         SELECT wie.nummer AS account, wie.gebruikersnaam, wie.naam, wie.geblokkeerd_op, wie.tweede_factor, wie.elders, \
           s.nummer, s.organisatie, s.organisatienaam, s.rol, s.van, s.tot \
         FROM wie JOIN aanstelling s ON s.account = wie.nummer AND s.organisatie {eigen} \
         ORDER BY wie.naam, wie.nummer, s.nummer",
        voorwaarden.join(" AND "),
        waarden.len(),
    );
    let mut beelden: Vec<Accountbeeld> = Vec::new();
    for rij in db.query_all_raw(sql(db, &tekst, waarden)).await? {
        let aanstelling = Aanstellingrij::from_query_result(&rij, "")?.read()?;
        let rij = Rij::from_query_result(&rij, "")?;
        match beelden.last_mut() {
            Some(beeld) if beeld.nummer.0 == rij.account => beeld.aanstellingen.push(aanstelling),
            _ => beelden.push(read(rij, aanstelling)?),
        }
    }
    Ok(beelden)
}

fn read(rij: Rij, eerste: (i64, super::super::Aanstelling)) -> Result<Accountbeeld, Registerfout> {
    let moment = |tijd| Timestamp::from_microsecond(tijd).map_err(|fout| Registerfout::onleesbaar("account", fout));
    Ok(Accountbeeld {
        nummer: Accountnummer(rij.account),
        gebruikersnaam: rij.gebruikersnaam,
        naam: rij.naam,
        tweede_factor: rij.tweede_factor != 0,
        geblokkeerd: rij.geblokkeerd_op.map(moment).transpose()?,
        elders: rij.elders != 0,
        aanstellingen: vec![eerste],
    })
}

/// One account, when it is one of the organisations of a permit.
pub(in crate::account) async fn one(
    db: &impl ConnectionTrait,
    permit: &Permit,
    vandaag: Date,
    account: Accountnummer,
) -> Result<Option<Accountbeeld>, Registerfout> {
    let welke = Welke { keuze: Accountkeuze::Alle, na: None, een: Some(account), aantal: 1 };
    Ok(list(db, permit, vandaag, welke).await?.pop())
}

#[derive(FromQueryResult)]
struct Telling {
    actief: i64,
    zonder: i64,
    beheerders: i64,
    geblokkeerd: i64,
}

/// How the accounts of the organisations of a permit stand on a day.
pub(in crate::account) async fn tallies(
    db: &impl ConnectionTrait,
    permit: &Permit,
    vandaag: Date,
) -> Result<Accounttellingen, Registerfout> {
    let mut waarden: Vec<Value> = vec![vandaag.to_string().into()];
    let eigen = scope(permit, &mut waarden);
    waarden.push(Rol::Beheerder.as_str().into());
    let tekst = format!(
        "SELECT COUNT(DISTINCT CASE WHEN open = 1 THEN nummer END) AS actief, \
           COUNT(DISTINCT CASE WHEN open = 1 AND geheim = 0 THEN nummer END) AS zonder, \
           COUNT(DISTINCT CASE WHEN open = 1 AND rol = ${} THEN nummer END) AS beheerders, \
           COUNT(DISTINCT CASE WHEN dicht = 1 THEN nummer END) AS geblokkeerd \
         FROM (SELECT a.nummer, s.rol, CASE WHEN a.totp_geheim IS NULL THEN 0 ELSE 1 END AS geheim, \
             CASE WHEN a.geblokkeerd_op IS NULL THEN 0 ELSE 1 END AS dicht, \
             CASE WHEN a.geblokkeerd_op IS NULL AND {GELDT} THEN 1 ELSE 0 END AS open \
           FROM aanstelling s JOIN account a ON a.nummer = s.account WHERE s.organisatie {eigen}) AS alle",
        waarden.len(),
    );
    let telling = Telling::find_by_statement(sql(db, &tekst, waarden)).one(db).await?.ok_or(Registerfout::Gesloten)?;
    let as_count = |aantal: i64| u32::try_from(aantal).unwrap_or(u32::MAX);
    Ok(Accounttellingen {
        actief: as_count(telling.actief),
        zonder_tweede_factor: as_count(telling.zonder),
        beheerders: as_count(telling.beheerders),
        geblokkeerd: as_count(telling.geblokkeerd),
    })
}

/// Whether somebody administers an organisation on a day, beside one account or one aanstelling of it.
pub(in crate::account) async fn other_administrator(
    db: &impl ConnectionTrait,
    organisatie: &Organisatiecode,
    behalve: Option<(Accountnummer, Option<i64>)>,
    dag: Date,
) -> Result<bool, Registerfout> {
    let (account, nummer) = match behalve {
        Some((account, nummer)) => (account.0, nummer.unwrap_or_default()),
        None => (0, 0),
    };
    let tekst = format!(
        "SELECT s.account FROM aanstelling s JOIN account a ON a.nummer = s.account \
         WHERE s.organisatie = $2 AND s.rol = $3 AND {GELDT} AND a.geblokkeerd_op IS NULL \
           AND NOT (s.account = $4 AND ($5 = 0 OR s.nummer = $5)) LIMIT 1"
    );
    let waarden = [
        dag.to_string().into(),
        organisatie.to_string().into(),
        Rol::Beheerder.as_str().into(),
        account.into(),
        nummer.into(),
    ];
    Ok(db.query_one_raw(sql(db, &tekst, waarden)).await?.is_some())
}

/// Keeps others from changing who administers an organisation until this change is over.
pub(in crate::account) async fn lock_administrators(
    db: &impl ConnectionTrait,
    organisatie: &Organisatiecode,
) -> Result<(), Registerfout> {
    let tekst = "UPDATE aanstelling SET rol = rol WHERE organisatie = $1 AND rol = $2";
    run(db, tekst, [organisatie.to_string().into(), Rol::Beheerder.as_str().into()]).await?;
    Ok(())
}

/// Lets an aanstelling end.
pub(in crate::account) async fn end(
    db: &impl ConnectionTrait,
    account: Accountnummer,
    nummer: i64,
    tot: Date,
) -> Result<(), Registerfout> {
    let tekst = "UPDATE aanstelling SET tot = $3 WHERE account = $1 AND nummer = $2";
    run(db, tekst, [account.0.into(), nummer.into(), tot.to_string().into()]).await?;
    Ok(())
}

/// The name of the organisation of a permit, as it stands with its newest aanstelling; its code when it has none.
pub(in crate::account) async fn name(db: &impl ConnectionTrait, permit: &Permit) -> Result<String, Registerfout> {
    let mut waarden = Vec::new();
    let eigen = scope(permit, &mut waarden);
    let tekst = format!(
        "SELECT organisatienaam FROM aanstelling WHERE organisatie {eigen} ORDER BY van DESC, account DESC, nummer DESC LIMIT 1"
    );
    match db.query_one_raw(sql(db, &tekst, waarden)).await? {
        Some(rij) => Ok(rij.try_get_by_index(0)?),
        None => Ok(permit.organisaties().first().map(ToString::to_string).unwrap_or_default()),
    }
}
