//! What is read: a fixed number of queries, whatever the number of reports.

use kern::register::{Register, Registerfout};
use kern::toegang::Permit;
use recht::begrip::Meldingsnummer;
use recht::dag::Dag;
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, QueryFilter as _, QueryOrder as _, Statement, Value,
};

use super::omzetten::{Regelrij, as_events, as_notes, as_report};
use super::{afloop, gebeurtenis, handeling, jongere, notitie, scope, verzuimmelding};
use crate::werklijst::{Filter, Jongerenummer, Melding, Meldingregel, Toon};

const KOLOMMEN: &str = "m.organisatie, m.nummer, m.jongere, j.voornaam, j.tussenvoegsel, j.achternaam, j.geboortedatum, \
                        m.schoolnaam, m.soort, m.begindag, m.einddag, m.geregistreerd_op, m.status, m.uiterlijk, \
                        m.behandelaar, m.behandelaar_naam, m.handeling, m.handeling_soort, m.handeling_stand, m.terug";
const UIT: &str = "leerplicht_verzuimmelding m JOIN leerplicht_jongere j \
                   ON j.organisatie = m.organisatie AND j.nummer = m.jongere";

/// Most rows that are read at a time where a page has no leaves.
const HOOGSTENS: u64 = 200;

async fn rows(
    register: &Register,
    waar: &str,
    waarden: Vec<Value>,
    staart: &str,
) -> Result<Vec<Meldingregel>, Registerfout> {
    let sql = format!("SELECT {KOLOMMEN} FROM {UIT} WHERE {waar} {staart}");
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    let rijen = Regelrij::find_by_statement(vraag).all(register.lees()).await?;
    rijen.into_iter().map(TryInto::try_into).collect()
}

/// The condition of a filter, with its values.
fn condition(permit: &Permit, filter: Filter) -> (String, Vec<Value>) {
    let (mut waar, mut waarden) = scope(permit, "m.organisatie", 1);
    match filter.toon {
        Toon::Open => waar.push_str(" AND m.is_open = 1"),
        Toon::Alle => {}
        Toon::Status(status) => {
            waarden.push(status.as_str().into());
            waar = format!("{waar} AND m.status = ${}", waarden.len());
            waar.push_str(if status.is_einde() { " AND m.is_open = 0" } else { " AND m.is_open = 1" });
        }
    }
    if filter.van_mij {
        waarden.push(permit.account().0.into());
        waar = format!("{waar} AND m.behandelaar = ${}", waarden.len());
    }
    (waar, waarden)
}

/// A stretch of the list: what is due first stands on top, what is past its day above that, what has no term below.
pub(crate) async fn list(
    register: &Register,
    permit: &Permit,
    filter: Filter,
    vanaf: u64,
    aantal: u64,
) -> Result<Vec<Meldingregel>, Registerfout> {
    let (waar, waarden) = condition(permit, filter);
    let staart = format!("ORDER BY m.is_open DESC, m.uiterlijk, m.nummer LIMIT {aantal} OFFSET {vanaf}");
    rows(register, &waar, waarden, &staart).await
}

/// How many reports a filter lets through.
pub(crate) async fn count(register: &Register, permit: &Permit, filter: Filter) -> Result<u64, Registerfout> {
    let (waar, waarden) = condition(permit, filter);
    let sql = format!("SELECT COUNT(*) AS aantal FROM leerplicht_verzuimmelding m WHERE {waar}");
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    let rij = Aantal::find_by_statement(vraag).one(register.lees()).await?;
    Ok(rij.and_then(|rij| rij.aantal.try_into().ok()).unwrap_or_default())
}

#[derive(FromQueryResult)]
struct Aantal {
    aantal: i64,
}

/// How many open reports are in which case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Tellingen {
    pub(crate) open: i64,
    pub(crate) nieuw: i64,
    pub(crate) te_laat: i64,
    pub(crate) vandaag: i64,
    pub(crate) van_mij: i64,
}

/// Counts the open reports, in one pass.
pub(crate) async fn tallies(register: &Register, permit: &Permit, vandaag: Dag) -> Result<Tellingen, Registerfout> {
    let (waar, mut waarden) = scope(permit, "m.organisatie", 1);
    let dag = waarden.len() + 1;
    let ik = dag + 1;
    waarden.extend([vandaag.0.into(), permit.account().0.into()]);
    let als = |wat: &str, naam: &str| format!("COALESCE(SUM(CASE WHEN {wat} THEN 1 ELSE 0 END), 0) AS {naam}");
    let kolommen = [
        "COUNT(*) AS open".to_owned(),
        als("m.status = 'geregistreerd'", "nieuw"),
        als(&format!("m.uiterlijk < ${dag}"), "te_laat"),
        als(&format!("m.uiterlijk = ${dag}"), "vandaag"),
        als(&format!("m.behandelaar = ${ik}"), "van_mij"),
    ];
    let sql = format!("SELECT {} FROM leerplicht_verzuimmelding m WHERE {waar} AND m.is_open = 1", kolommen.join(", "));
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    Ok(Tellingen::find_by_statement(vraag).one(register.lees()).await?.unwrap_or_default())
}

/// What came back: of one's own reports everything, of colleagues' what was refused.
pub(crate) async fn returned(register: &Register, permit: &Permit) -> Result<Vec<Meldingregel>, Registerfout> {
    let (mut waar, mut waarden) = scope(permit, "m.organisatie", 1);
    waarden.push(permit.account().0.into());
    waar =
        format!("{waar} AND m.terug_op IS NOT NULL AND (m.behandelaar = ${} OR m.terug = 'geweigerd')", waarden.len());
    rows(register, &waar, waarden, &format!("ORDER BY m.terug_op DESC, m.nummer LIMIT {HOOGSTENS}")).await
}

/// A report with everything about it; none when there is none in the scope of the permit.
pub(crate) async fn find(
    register: &Register,
    permit: &Permit,
    nummer: Meldingsnummer,
) -> Result<Option<Melding>, Registerfout> {
    // No report has a number that no row can have.
    let (db, Ok(nummer)) = (register.lees(), signed(nummer)) else { return Ok(None) };
    let organisaties = permit.organisaties().iter().map(ToString::to_string);
    let rij = verzuimmelding::Entity::find()
        .filter(verzuimmelding::Column::Organisatie.is_in(organisaties))
        .filter(verzuimmelding::Column::Nummer.eq(nummer))
        .one(db)
        .await?;
    let Some(rij) = rij else { return Ok(None) };
    let jongere = jongere::Entity::find_by_id((rij.organisatie.clone(), rij.jongere)).one(db).await?;
    let jongere = jongere.ok_or_else(|| Registerfout::onleesbaar("leerplicht_jongere", "no such row"))?;
    let berichten = gebeurtenis::Entity::find()
        .filter(gebeurtenis::Column::Organisatie.eq(&rij.organisatie))
        .filter(gebeurtenis::Column::Melding.eq(nummer))
        .all(db)
        .await?;
    let handelingen = handeling::Entity::find()
        .filter(handeling::Column::Organisatie.eq(&rij.organisatie))
        .filter(handeling::Column::Melding.eq(nummer))
        .all(db)
        .await?;
    let aflopen = afloop::Entity::find()
        .filter(afloop::Column::Organisatie.eq(&rij.organisatie))
        .filter(afloop::Column::Handeling.is_in(handelingen.iter().map(|handeling| handeling.nummer)))
        .all(db)
        .await?;
    let notities = notitie::Entity::find()
        .filter(notitie::Column::Organisatie.eq(&rij.organisatie))
        .filter(notitie::Column::Melding.eq(nummer))
        .order_by_asc(notitie::Column::Nummer)
        .all(db)
        .await?;
    let andere = find_history(register, permit, Jongerenummer(rij.jongere)).await?;
    let mut melding = as_report(rij, jongere)?;
    melding.geschiedenis = as_events(berichten, handelingen, aflopen)?;
    melding.notities = as_notes(notities)?;
    melding.andere = andere.into_iter().filter(|andere| andere.nummer != melding.regel.nummer).collect();
    Ok(Some(melding))
}

/// Every report about a young person in the scope of the permit, newest first.
pub(crate) async fn find_history(
    register: &Register,
    permit: &Permit,
    jongere: Jongerenummer,
) -> Result<Vec<Meldingregel>, Registerfout> {
    let (mut waar, mut waarden) = scope(permit, "m.organisatie", 1);
    waarden.push(jongere.0.into());
    waar = format!("{waar} AND m.jongere = ${}", waarden.len());
    let staart = format!("ORDER BY m.begindag DESC, m.nummer DESC LIMIT {HOOGSTENS}");
    rows(register, &waar, waarden, &staart).await
}

/// Who a young person is; none when the number is not one of the scope of the permit.
pub(crate) async fn find_jongere(
    register: &Register,
    permit: &Permit,
    nummer: Jongerenummer,
) -> Result<Option<crate::werklijst::Jongere>, Registerfout> {
    let organisaties = permit.organisaties().iter().map(ToString::to_string);
    let rij = jongere::Entity::find()
        .filter(jongere::Column::Organisatie.is_in(organisaties))
        .filter(jongere::Column::Nummer.eq(nummer.0))
        .one(register.lees())
        .await?;
    Ok(rij.map(super::omzetten::as_jongere))
}

/// A report's number as it stands in a row.
pub(crate) fn signed(nummer: Meldingsnummer) -> Result<i64, Registerfout> {
    i64::try_from(u64::from(nummer)).map_err(|fout| Registerfout::onleesbaar("leerplicht_verzuimmelding", fout))
}
