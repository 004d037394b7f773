//! The rows of what is due: made anew for a pupil whose entries changed, written only where that comes to something else.

use std::collections::{BTreeMap, BTreeSet};

use kern::register::{Registerfout, Wijziging, insert_many};
use kern::toegang::Permit;
use recht::begrip::Organisatiecode;
use recht::dag::Dag;
use recht::verzuim::dossier::Normstand;
use recht::verzuim::melding::Melding;
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait as _, Value};

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

/// A report that is due, or was and is answered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Schuld {
    pub(super) soort: String,
    pub(super) begin: i32,
    pub(super) einde: i32,
    pub(super) plicht: String,
    pub(super) minuten: i32,
    pub(super) vervolg: i32,
    pub(super) vastgesteld_op: Option<i32>,
    pub(super) uiterlijk: i32,
    pub(super) verzuimmelding: Option<i64>,
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
    let (mut anders, mut rijen) = (Vec::new(), Vec::new());
    for (een, stand) in standen {
        let nieuw = due(stand);
        if een.verschuldigd != nieuw {
            anders.push(een.leerling.0);
            rijen.extend(nieuw.into_iter().map(|schuld| schuld.row(&code, een.leerling)));
        }
    }
    if !anders.is_empty() {
        let tx = wijziging.tx();
        let sql =
            format!("DELETE FROM verschuldigd WHERE organisatie = $1 AND leerling IN ({})", places(2, anders.len()));
        tx.execute_raw(query(tx, sql, keys(&code, anders))).await?;
        insert_many(tx, rijen).await?;
    }
    mark_withdrawable(wijziging, &code, standen).await
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

fn due(stand: &Normstand) -> BTreeSet<Schuld> {
    let open = stand.te_versturen.iter().map(|versturen| Schuld::new(&versturen.melding, None));
    let beantwoord = stand.beantwoord.iter().map(|(melding, nummer)| Schuld::new(melding, i64::try_from(*nummer).ok()));
    // One of a kind from day to day; an answered one before an open one.
    let een_van_elk: BTreeMap<_, _> =
        open.chain(beantwoord).map(|een| ((een.soort.clone(), een.begin, een.einde), een)).collect();
    een_van_elk.into_values().collect()
}

impl Schuld {
    fn new(melding: &Melding, nummer: Option<i64>) -> Self {
        Self {
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

    fn row(self, code: &str, leerling: Leerlingsleutel) -> rij::ActiveModel {
        let Self { soort, begin, einde, plicht, minuten, vervolg, vastgesteld_op, uiterlijk, verzuimmelding } = self;
        rij::ActiveModel {
            organisatie: Set(code.to_owned()),
            leerling: Set(leerling.0),
            soort: Set(soort),
            begin: Set(begin),
            einde: Set(einde),
            plicht: Set(plicht),
            minuten: Set(minuten),
            vervolg: Set(vervolg),
            vastgesteld_op: Set(vastgesteld_op),
            uiterlijk: Set(uiterlijk),
            verzuimmelding: Set(verzuimmelding),
        }
    }
}
