//! The rows of whose a school is.

use std::collections::BTreeMap;

use kern::register::{Register, Registerfout, Wijziging};
use kern::toegang::{Accountnummer, Organisatiecode, Permit};
use recht::dag::Dag;
use recht::melding::routering::Looptijd;
use sea_orm::{ConnectionTrait as _, FromQueryResult, Statement, Value};
use uitwisseling::berichten::{Schoolgegevens, Vertrouwelijk};

use super::{Schoolband, Schoolrol};
use crate::signalenbox::store::{covered, dag, parse, scope};

const TABEL: &str = "inspectie_schoolrol";

#[derive(FromQueryResult)]
struct Rij {
    brin: String,
    vestiging: String,
    schoolnaam: String,
    rol: String,
    account: i64,
    naam: String,
    van: i32,
    tot: Option<i32>,
    waarom: String,
}

/// Who is or was something of a school, or of any; of each person the last line, in the order in which they were added.
pub(crate) async fn bands(
    register: &Register,
    permit: &Permit,
    school: Option<&str>,
) -> Result<Vec<Schoolband>, Registerfout> {
    let (mut waar, mut waarden) = scope(permit, "b.organisatie", 1);
    if let Some(school) = school {
        waarden.push(school.into());
        waar = format!("{waar} AND (b.brin || b.vestiging) = ${}", waarden.len());
    }
    let sql = format!(
        "SELECT b.brin, b.vestiging, b.schoolnaam, b.rol, b.account, b.naam, b.van, b.tot, b.waarom \
         FROM inspectie_schoolrol b WHERE {waar} ORDER BY b.nummer"
    );
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    let mut laatste = BTreeMap::new();
    for (plaats, rij) in Rij::find_by_statement(vraag).all(register.lees()).await?.into_iter().enumerate() {
        let van_wie = (rij.brin.clone(), rij.vestiging.clone(), rij.rol.clone(), rij.account);
        laatste.insert(van_wie, (plaats, as_band(rij)?));
    }
    let mut banden: Vec<(usize, Schoolband)> = laatste.into_values().collect();
    banden.sort_by_key(|(plaats, _)| *plaats);
    Ok(banden.into_iter().map(|(_, band)| band).collect())
}

fn as_band(rij: Rij) -> Result<Schoolband, Registerfout> {
    let vestiging = (!rij.vestiging.is_empty()).then(|| parse(TABEL, &rij.vestiging)).transpose()?;
    let rol =
        Schoolrol::find(&rij.rol).ok_or_else(|| Registerfout::onleesbaar(TABEL, "a word that is no such part"))?;
    Ok(Schoolband {
        school: Schoolgegevens { brin: parse(TABEL, &rij.brin)?, vestiging, naam: rij.schoolnaam },
        rol,
        account: Accountnummer(rij.account),
        naam: rij.naam.into(),
        looptijd: Looptijd { van: dag(rij.van), tot: rij.tot.map(dag) },
        waarom: rij.waarom.into(),
    })
}

#[derive(FromQueryResult)]
struct Schoolrij {
    brin: String,
    vestiging: Option<String>,
    naam: String,
}

/// The schools about which there are signals.
pub(crate) async fn schools(register: &Register, permit: &Permit) -> Result<Vec<Schoolgegevens>, Registerfout> {
    let (waar, waarden) = scope(permit, "s.organisatie", 1);
    let sql = format!(
        "SELECT s.brin, s.vestiging, MAX(s.schoolnaam) AS naam FROM inspectie_signaal s \
         WHERE {waar} AND s.brin IS NOT NULL GROUP BY s.brin, s.vestiging"
    );
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    let lees = |rij: Schoolrij| {
        let vestiging = rij.vestiging.map(|tekst| parse(TABEL, &tekst)).transpose()?;
        Ok(Schoolgegevens { brin: parse(TABEL, &rij.brin)?, vestiging, naam: rij.naam })
    };
    Schoolrij::find_by_statement(vraag).all(register.lees()).await?.into_iter().map(lees).collect()
}

/// Adds a line.
pub(crate) async fn insert(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
    band: &Schoolband,
) -> Result<(), Registerfout> {
    let Schoolband { school, rol, account, naam, looptijd, waarom } = band;
    let sql = "INSERT INTO inspectie_schoolrol (organisatie, nummer, brin, vestiging, schoolnaam, rol, account, naam, van, \
               tot, tijdstip, door, waarom) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let tekst = |tekst: &Vertrouwelijk| Value::from(tekst.reveal().to_owned());
    let waarden: [Value; 13] = [
        covered(permit, organisatie)?.into(),
        nummer.into(),
        school.brin.to_string().into(),
        school.vestiging.map_or_else(String::new, |vestiging| vestiging.to_string()).into(),
        school.naam.clone().into(),
        rol.as_str().into(),
        account.0.into(),
        tekst(naam),
        Dag::from(looptijd.van).0.into(),
        looptijd.tot.map(|tot| Dag::from(tot).0).into(),
        wijziging.nu().as_microsecond().into(),
        permit.account().0.into(),
        tekst(waarom),
    ];
    let tx = wijziging.tx();
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, waarden)).await?;
    Ok(())
}
