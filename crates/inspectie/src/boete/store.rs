//! The rows of fines. What was proposed and every step stay as they were written; where a fine stands is made from them.

use jiff::civil::Date;
use kern::register::{Register, Registerfout, Wijziging};
use kern::toegang::{Accountnummer, Organisatiecode, Permit};
use recht::dag::Dag;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, IntoActiveModel as _,
    Iterable as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uitwisseling::berichten::Schoolgegevens;

use super::{Boete, Boeteregel, Boeteverloop};
use crate::brief::Bestuur;
use crate::signalenbox::store::{covered, dag, number_of_key, parse};
use crate::store::tabel;

const BOETE: &str = "inspectie_boete";
const STAP: &str = "inspectie_boetestap";
/// The place in the order of a fine on which no term runs.
const GEEN_TERMIJN: i32 = i32::MAX;

tabel!(boete, "inspectie_boete", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    nummer: i64,
    kenmerk: String,
    brin: String,
    vestiging: String,
    schoolnaam: String,
    bestuur: String,
    bestuursnaam: String,
    artikel: String,
    overtreden_op: i32,
    bedrag: i64,
    onderbouwing: String,
    voorgesteld_op: i32,
    tijdstip: i64,
    account: i64,
    door: String,
});
tabel!(stap, "inspectie_boetestap", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    boete: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    volgnummer: i64,
    soort: Option<String>,
    partij: String,
    status: String,
    dag: i32,
    tijdstip: i64,
    account: i64,
    door: String,
    woorden: Option<String>,
    uiterste: Option<i32>,
    brief: Option<i64>,
});
tabel!(stand, "inspectie_boetestand", {
    #[sea_orm(primary_key, auto_increment = false)]
    organisatie: String,
    #[sea_orm(primary_key, auto_increment = false)]
    nummer: i64,
    status: String,
    sinds: i32,
    uiterlijk: i32,
    is_open: i32,
    volgnummer: i64,
});

/// A term as it is kept, so that what has none stands below.
pub(super) fn as_clock(uiterlijk: Option<Date>) -> i32 {
    uiterlijk.map_or(GEEN_TERMIJN, |dag| Dag::from(dag).0)
}

fn codes(permit: &Permit) -> Vec<String> {
    permit.organisaties().iter().map(ToString::to_string).collect()
}

/// The fines within a permit: of the Inspectie itself, or on schools of a board.
fn within(permit: &Permit) -> Condition {
    let (organisatie, bestuur) = (boete::Column::Organisatie, boete::Column::Bestuur);
    Condition::any().add(organisatie.is_in(codes(permit))).add(bestuur.is_in(codes(permit)))
}

/// A fine with its state as a row.
pub(super) fn as_line(rij: boete::Model, staat: &stand::Model) -> Result<Boeteregel, Registerfout> {
    let vestiging = (!rij.vestiging.is_empty()).then(|| parse(BOETE, &rij.vestiging)).transpose()?;
    Ok(Boeteregel {
        nummer: rij.nummer,
        school: Schoolgegevens { brin: parse(BOETE, &rij.brin)?, vestiging, naam: rij.schoolnaam },
        bestuur: Bestuur { code: parse(BOETE, &rij.bestuur)?, naam: rij.bestuursnaam },
        artikel: rij.artikel,
        overtreden_op: dag(rij.overtreden_op),
        bedrag: u32::try_from(rij.bedrag).map_err(|fout| Registerfout::onleesbaar(BOETE, fout))?,
        onderbouwing: rij.onderbouwing.into(),
        voorgesteld_op: dag(rij.voorgesteld_op),
        account: Accountnummer(rij.account),
        door: rij.door.into(),
        status: parse(BOETE, &staat.status)?,
        sinds: dag(staat.sinds),
        uiterlijk: (staat.uiterlijk != GEEN_TERMIJN).then(|| dag(staat.uiterlijk)),
        volgnummer: staat.volgnummer,
    })
}

/// The fines within a permit, by the clock.
pub(super) async fn list(register: &Register, permit: &Permit) -> Result<Vec<Boeteregel>, Registerfout> {
    let standen = stand::Entity::find()
        .filter(stand::Column::Organisatie.is_in(codes(permit)))
        .order_by_desc(stand::Column::IsOpen)
        .order_by_asc(stand::Column::Uiterlijk)
        .order_by_desc(stand::Column::Nummer)
        .all(register.lees())
        .await?;
    let boetes = boete::Entity::find().filter(boete::Column::Organisatie.is_in(codes(permit)));
    let mut boetes: std::collections::HashMap<_, _> = boetes
        .all(register.lees())
        .await?
        .into_iter()
        .map(|een| ((een.organisatie.clone(), een.nummer), een))
        .collect();
    let paren =
        standen.iter().filter_map(|staat| Some((boetes.remove(&(staat.organisatie.clone(), staat.nummer))?, staat)));
    paren.map(|(rij, staat)| as_line(rij, staat)).collect()
}

/// One fine with its steps.
pub(super) async fn find(register: &Register, permit: &Permit, nummer: i64) -> Result<Option<Boete>, Registerfout> {
    let db = register.lees();
    let rij = boete::Entity::find().filter(within(permit)).filter(boete::Column::Nummer.eq(nummer)).one(db).await?;
    let Some(rij) = rij else { return Ok(None) };
    whole(db, rij).await
}

/// The fines on schools of the board of a permit, newest first, whether it was told of them or not.
pub(crate) async fn of_board(register: &Register, permit: &Permit) -> Result<Vec<Boete>, Registerfout> {
    let rijen = boete::Entity::find()
        .filter(boete::Column::Bestuur.is_in(codes(permit)))
        .order_by_desc(boete::Column::Nummer)
        .all(register.lees())
        .await?;
    let nummers: Vec<i64> = rijen.iter().map(|rij| rij.nummer).collect();
    let organisaties: Vec<String> = rijen.iter().map(|rij| rij.organisatie.clone()).collect();
    let standen = stand::Entity::find()
        .filter(stand::Column::Organisatie.is_in(organisaties.clone()))
        .filter(stand::Column::Nummer.is_in(nummers.clone()))
        .all(register.lees())
        .await?;
    let stappen = stap::Entity::find()
        .filter(stap::Column::Organisatie.is_in(organisaties))
        .filter(stap::Column::Boete.is_in(nummers))
        .order_by_asc(stap::Column::Volgnummer)
        .all(register.lees())
        .await?;
    let mut boetes = Vec::new();
    for rij in rijen {
        let Some(staat) = standen.iter().find(|staat| staat.nummer == rij.nummer) else { continue };
        let eigen = stappen.iter().filter(|stap| stap.boete == rij.nummer).cloned();
        let verloop = eigen.map(as_step).collect::<Result<_, _>>()?;
        boetes.push(Boete { regel: as_line(rij, staat)?, verloop });
    }
    Ok(boetes)
}

/// A fine with its state and steps.
pub(super) async fn whole(db: &impl ConnectionTrait, rij: boete::Model) -> Result<Option<Boete>, Registerfout> {
    let (organisatie, nummer) = (rij.organisatie.clone(), rij.nummer);
    let Some(staat) = stand::Entity::find_by_id((organisatie.clone(), nummer)).one(db).await? else {
        return Ok(None);
    };
    let stappen = stap::Entity::find()
        .filter(stap::Column::Organisatie.eq(organisatie))
        .filter(stap::Column::Boete.eq(nummer))
        .order_by_asc(stap::Column::Volgnummer)
        .all(db)
        .await?;
    let verloop = stappen.into_iter().map(as_step).collect::<Result<_, _>>()?;
    Ok(Some(Boete { regel: as_line(rij, &staat)?, verloop }))
}

fn as_step(rij: stap::Model) -> Result<Boeteverloop, Registerfout> {
    Ok(Boeteverloop {
        soort: rij.soort.map(|woord| parse(STAP, &woord)).transpose()?,
        partij: parse(STAP, &rij.partij)?,
        status: parse(STAP, &rij.status)?,
        op: dag(rij.dag),
        door: rij.door.into(),
        woorden: rij.woorden.map(Into::into),
        uiterste: rij.uiterste.map(dag),
        brief: rij.brief,
    })
}

/// The fines of a school for breaches between two days, those aside that are off the table.
pub(super) async fn of_school(
    db: &impl ConnectionTrait,
    permit: &Permit,
    school: &Schoolgegevens,
    (van, tot): (Date, Date),
) -> Result<Vec<boete::Model>, Registerfout> {
    let vestiging = school.vestiging.map_or_else(String::new, |een| een.to_string());
    let boetes = boete::Entity::find()
        .filter(boete::Column::Organisatie.is_in(codes(permit)))
        .filter(boete::Column::Brin.eq(school.brin.to_string()))
        .filter(boete::Column::Vestiging.eq(vestiging))
        .filter(boete::Column::OvertredenOp.between(Dag::from(van).0, Dag::from(tot).0))
        .all(db)
        .await?;
    let vervallen = stand::Entity::find()
        .filter(stand::Column::Organisatie.is_in(codes(permit)))
        .filter(stand::Column::Nummer.is_in(boetes.iter().map(|een| een.nummer)))
        .filter(stand::Column::Status.eq("vervallen"))
        .all(db)
        .await?;
    let weg = |een: &boete::Model| vervallen.iter().any(|staat| staat.nummer == een.nummer);
    Ok(boetes.into_iter().filter(|een| !weg(een)).collect())
}

/// The number of the fine that was proposed under a key.
pub(super) async fn find_by_key(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    kenmerk: &str,
) -> Result<Option<i64>, Registerfout> {
    number_of_key(wijziging, permit, organisatie, "inspectie_boete", kenmerk).await
}

/// Adds a fine with its state and its first step.
pub(super) async fn insert(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    (rij, staat, eerste): (boete::Model, stand::Model, stap::Model),
) -> Result<(), Registerfout> {
    covered(permit, organisatie)?;
    let tx = wijziging.tx();
    boete::Entity::insert(rij.into_active_model().reset_all()).exec_without_returning(tx).await?;
    stand::Entity::insert(staat.into_active_model().reset_all()).exec_without_returning(tx).await?;
    stap::Entity::insert(eerste.into_active_model().reset_all()).exec_without_returning(tx).await?;
    Ok(())
}

/// A fine within a permit with its state, kept for this change alone until it ends.
pub(super) async fn lock(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
) -> Result<Option<(boete::Model, stand::Model)>, Registerfout> {
    let code = organisatie.to_string();
    let staat = stand::Entity::find()
        .filter(stand::Column::Organisatie.eq(&code))
        .filter(stand::Column::Nummer.eq(nummer))
        .lock_exclusive()
        .one(wijziging.tx())
        .await?;
    let rij = boete::Entity::find()
        .filter(within(permit))
        .filter(boete::Column::Organisatie.eq(code))
        .filter(boete::Column::Nummer.eq(nummer))
        .one(wijziging.tx())
        .await?;
    Ok(rij.zip(staat))
}

/// Who took the last step.
pub(super) async fn last_step(
    wijziging: &Wijziging,
    organisatie: &Organisatiecode,
    nummer: i64,
) -> Result<Option<stap::Model>, Registerfout> {
    let vraag = stap::Entity::find()
        .filter(stap::Column::Organisatie.eq(organisatie.to_string()))
        .filter(stap::Column::Boete.eq(nummer))
        .order_by_desc(stap::Column::Volgnummer);
    Ok(vraag.one(wijziging.tx()).await?)
}

/// Adds a step and writes the state that it gives.
pub(super) async fn advance(wijziging: &Wijziging, rij: stap::Model, staat: stand::Model) -> Result<(), Registerfout> {
    use stand::Column::{Nummer, Organisatie};
    let tx = wijziging.tx();
    stap::Entity::insert(rij.into_active_model().reset_all()).exec_without_returning(tx).await?;
    let overige = stand::Column::iter().filter(|kolom| !matches!(kolom, Organisatie | Nummer));
    let botsing = OnConflict::columns([Organisatie, Nummer]).update_columns(overige).to_owned();
    let vraag = stand::Entity::insert(staat.into_active_model().reset_all()).on_conflict(botsing);
    vraag.exec_without_returning(tx).await?;
    Ok(())
}
