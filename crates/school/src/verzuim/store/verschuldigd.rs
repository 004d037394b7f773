//! The rows of what is due: made anew for a pupil whose entries changed, written only where that comes to something else.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kern::register::{Registerfout, Wijziging, insert_many};
use kern::toegang::Permit;
use recht::begrip::Organisatiecode;
use recht::dag::Dag;
use recht::verzuim::dossier::Normstand;
use recht::verzuim::melding::Melding;
use sea_orm::{ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, IntoActiveModel, QueryFilter as _, Value};

use super::Normgegevens;
use crate::stam::Leerlingsleutel;
use crate::stam::store::{places, query};

mod rij {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "verschuldigd")]
    pub(super) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub leerling: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub soort: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub begin: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub einde: i32,
        pub plicht: String,
        pub minuten: i32,
        pub vervolg: i32,
        pub vastgesteld_op: Option<i32>,
        pub uiterlijk: i32,
        pub verzuimmelding: Option<i64>,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(super) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Puts what is due for some pupils in the place of what was, where that is a change.
pub(in crate::verzuim) async fn replace_due(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    standen: &[(&Normgegevens, Normstand)],
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) || standen.is_empty() {
        return Ok(());
    }
    let code = organisatie.to_string();
    let leerlingen: Vec<i64> = standen.iter().map(|(een, _)| een.leerling.0).collect();
    let mut stond = due_now(wijziging, &code, &leerlingen).await?;
    let (mut anders, mut rijen) = (Vec::new(), Vec::new());
    for (een, stand) in standen {
        let nieuw = due(&code, een.leerling, stand);
        if stond.remove(&een.leerling.0).unwrap_or_default() != nieuw {
            anders.push(een.leerling.0);
            rijen.extend(nieuw.into_values());
        }
    }
    if !anders.is_empty() {
        let tx = wijziging.tx();
        let sql =
            format!("DELETE FROM verschuldigd WHERE organisatie = $1 AND leerling IN ({})", places(2, anders.len()));
        tx.execute_raw(query(tx, sql, keys(&code, anders))).await?;
        insert_many(tx, rijen.into_iter().map(IntoActiveModel::into_active_model).collect()).await?;
    }
    mark_withdrawable(wijziging, &code, standen).await
}

/// What stands as due for some pupils.
async fn due_now(
    wijziging: &Wijziging,
    code: &str,
    leerlingen: &[i64],
) -> Result<HashMap<i64, Verschuldigd>, Registerfout> {
    let rijen = rij::Entity::find()
        .filter(rij::Column::Organisatie.eq(code))
        .filter(rij::Column::Leerling.is_in(leerlingen.iter().copied()))
        .all(wijziging.tx())
        .await?;
    let mut stond: HashMap<i64, Verschuldigd> = HashMap::new();
    for rij in rijen {
        stond.entry(rij.leerling).or_default().insert((rij.soort.clone(), rij.begin, rij.einde), rij);
    }
    Ok(stond)
}

/// Marks the reports that the entries no longer support, and takes the mark from those that they do.
async fn mark_withdrawable(
    wijziging: &Wijziging,
    code: &str,
    standen: &[(&Normgegevens, Normstand)],
) -> Result<(), Registerfout> {
    let (mut anders, mut genoemd) = (Vec::new(), Vec::new());
    for (een, stand) in standen {
        let nieuw: BTreeSet<i64> =
            stand.in_te_trekken.iter().filter_map(|nummer| i64::try_from(*nummer).ok()).collect();
        if nieuw != een.in_te_trekken {
            anders.push(een.leerling.0);
            genoemd.extend(nieuw);
        }
    }
    if anders.is_empty() {
        return Ok(());
    }
    let welke = if genoemd.is_empty() { "NULL".to_owned() } else { places(anders.len() + 2, genoemd.len()) };
    let sql = format!(
        "UPDATE verzuimmelding_stand SET in_te_trekken = CASE WHEN verzuimmelding IN ({welke}) THEN 1 ELSE 0 END \
         WHERE organisatie = $1 AND leerling IN ({})",
        places(2, anders.len())
    );
    anders.extend(genoemd);
    let tx = wijziging.tx();
    tx.execute_raw(query(tx, sql, keys(code, anders))).await?;
    Ok(())
}

fn keys(code: &str, nummers: Vec<i64>) -> Vec<Value> {
    [Value::from(code)].into_iter().chain(nummers.into_iter().map(Value::from)).collect()
}

/// What is due for one pupil, by kind, first and last day.
type Verschuldigd = BTreeMap<(String, i32, i32), rij::Model>;

fn due(code: &str, leerling: Leerlingsleutel, stand: &Normstand) -> Verschuldigd {
    let open = stand.te_versturen.iter().map(|versturen| (&versturen.melding, None));
    let beantwoord = stand.beantwoord.iter().map(|(melding, nummer)| (melding, i64::try_from(*nummer).ok()));
    let rijen = open.chain(beantwoord).map(|(melding, nummer)| due_row(code, leerling, melding, nummer));
    rijen.map(|rij| ((rij.soort.clone(), rij.begin, rij.einde), rij)).collect()
}

fn due_row(code: &str, leerling: Leerlingsleutel, melding: &Melding, nummer: Option<i64>) -> rij::Model {
    rij::Model {
        organisatie: code.to_owned(),
        leerling: leerling.0,
        soort: melding.soort.to_string(),
        begin: Dag::from(melding.begin).0,
        einde: Dag::from(melding.einde).0,
        plicht: melding.plicht.to_string(),
        minuten: i32::try_from(melding.minuten.0).unwrap_or(i32::MAX),
        vervolg: melding.vervolg.into(),
        vastgesteld_op: melding.vastgesteld_op.map(|op| Dag::from(op).0),
        uiterlijk: Dag::from(melding.uiterlijk).0,
        verzuimmelding: nummer,
    }
}
