//! The rows of a pupil's page, never wider than what the reader follows: a mentor's own class, or the whole school.

use jiff::Timestamp;
use jiff::civil::Date;
use kern::register::{Registerfout, Wijziging, insert_many};
use kern::toegang::{Permit, Rol};
use recht::begrip::Organisatiecode;
use recht::dag::Dag;
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, QueryResult, Value};
use uitwisseling::berichten::Actiesoort;

use super::{Actie, Melding, NieuweActie};
use crate::les::store::dag;
use crate::stam::store::{places, pupils, query, word};
use crate::stam::{Leerling, Leerlingsleutel};

mod ondernomen_actie {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "ondernomen_actie")]
    pub(super) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub actie: i64,
        pub leerling: i64,
        pub datum: i32,
        pub soort: String,
        pub omschrijving: String,
        pub account: i64,
        pub tijdstip: i64,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(super) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// What keeps a query to the pupils whom the reader follows: for a mentor those of his class on a day, by the column that
/// names the pupil. Its placeholders begin at `plaats`.
pub(crate) fn followed(permit: &Permit, kolom: &str, plaats: usize, op: Date) -> (String, Vec<Value>) {
    if permit.rol() != Rol::Mentor {
        return (String::new(), Vec::new());
    }
    let (dag, account, school) = (plaats, plaats + 1, plaats + 2);
    let sql = format!(
        " AND {kolom} IN (SELECT fp.leerling FROM personeelslid fs \
         JOIN klas fk ON fk.organisatie = fs.organisatie AND fk.mentor = fs.code AND fk.vervallen_op IS NULL \
         JOIN plaatsing fp ON fp.organisatie = fk.organisatie AND fp.klas = fk.klas \
         AND fp.van <= ${dag} AND (fp.tot IS NULL OR fp.tot >= ${dag}) \
         WHERE fs.organisatie = ${school} AND fs.account = ${account} AND fs.vervallen_op IS NULL)"
    );
    let school = permit.organisaties().first().map(ToString::to_string).unwrap_or_default();
    (sql, vec![Dag::from(op).0.into(), permit.account().0.into(), school.into()])
}

/// Those of some pupils whom the reader follows, in order.
pub(crate) async fn in_scope(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutels: &[Leerlingsleutel],
    op: Date,
) -> Result<Vec<Leerlingsleutel>, Registerfout> {
    if !permit.covers(organisatie) || sleutels.is_empty() {
        return Ok(Vec::new());
    }
    if permit.rol() != Rol::Mentor {
        return Ok(sleutels.to_vec());
    }
    let (volgt, meer) = followed(permit, "l.leerling", 2 + sleutels.len(), op);
    let sql = format!(
        "SELECT l.leerling FROM leerling l WHERE l.organisatie = $1 AND l.leerling IN ({}){volgt} ORDER BY l.leerling",
        places(2, sleutels.len())
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into()];
    waarden.extend(sleutels.iter().map(|sleutel| Value::from(sleutel.0)));
    waarden.extend(meer);
    let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
    rijen.iter().map(|rij| Ok(Leerlingsleutel(rij.try_get("", "leerling")?))).collect()
}

/// The pupils whom a mentor follows, by surname; none for any other role.
pub(crate) async fn own_class(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    op: Date,
) -> Result<Vec<Leerling>, Registerfout> {
    if !permit.covers(organisatie) || permit.rol() != Rol::Mentor {
        return Ok(Vec::new());
    }
    let (volgt, meer) = followed(permit, "l.leerling", 2, op);
    let sql = format!("SELECT l.leerling FROM leerling l WHERE l.organisatie = $1{volgt}");
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into()];
    waarden.extend(meer);
    let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
    let sleutels = rijen
        .iter()
        .map(|rij| Ok(Leerlingsleutel(rij.try_get("", "leerling")?)))
        .collect::<Result<Vec<_>, Registerfout>>()?;
    pupils(db, permit, organisatie, &sleutels, op).await
}

/// A pupil whom the reader follows.
pub(crate) async fn pupil(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Leerlingsleutel,
    op: Date,
) -> Result<Option<Leerling>, Registerfout> {
    let gevolgd = in_scope(db, permit, organisatie, &[sleutel], op).await?;
    Ok(pupils(db, permit, organisatie, &gevolgd, op).await?.into_iter().next())
}

/// The reports of a pupil, the latest first.
pub(super) async fn reports(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerling: Leerlingsleutel,
) -> Result<Vec<Melding>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = "SELECT s.verzuimmelding, m.soort, s.begin, s.einde, s.stand, s.nummer, s.gemeld_op, s.in_te_trekken \
               FROM verzuimmelding_stand s JOIN verzuimmelding m ON m.organisatie = s.organisatie \
               AND m.verzuimmelding = s.verzuimmelding WHERE s.organisatie = $1 AND s.leerling = $2 \
               ORDER BY s.gemeld_op DESC, s.verzuimmelding DESC";
    let waarden = vec![organisatie.to_string().into(), leerling.0.into()];
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(report).collect()
}

fn report(rij: &QueryResult) -> Result<Melding, Registerfout> {
    let (soort, einde): (String, Option<i32>) = (rij.try_get("", "soort")?, rij.try_get("", "einde")?);
    let in_te_trekken: i32 = rij.try_get("", "in_te_trekken")?;
    Ok(Melding {
        sleutel: rij.try_get("", "verzuimmelding")?,
        soort: word("verzuimmelding", &soort)?,
        begin: dag(rij, "begin")?.date(),
        einde: einde.map(|einde| Dag(einde).date()),
        stand: rij.try_get("", "stand")?,
        nummer: rij.try_get("", "nummer")?,
        gemeld_op: dag(rij, "gemeld_op")?.date(),
        in_te_trekken: in_te_trekken != 0,
    })
}

/// What the school did itself for a pupil, the latest first.
pub(super) async fn actions(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerling: Leerlingsleutel,
) -> Result<Vec<Actie>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = "SELECT a.datum, a.soort, a.omschrijving, a.account, a.tijdstip, s.naam FROM ondernomen_actie a \
               LEFT JOIN personeelslid s ON s.organisatie = a.organisatie AND s.account = a.account \
               WHERE a.organisatie = $1 AND a.leerling = $2 ORDER BY a.datum DESC, a.actie DESC";
    let waarden = vec![organisatie.to_string().into(), leerling.0.into()];
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(action).collect()
}

fn action(rij: &QueryResult) -> Result<Actie, Registerfout> {
    let soort: String = rij.try_get("", "soort")?;
    let gevonden = Actiesoort::find(&soort);
    Ok(Actie {
        datum: dag(rij, "datum")?.date(),
        soort: gevonden.ok_or_else(|| Registerfout::onleesbaar("ondernomen_actie", "a kind that nobody knows"))?,
        omschrijving: rij.try_get("", "omschrijving")?,
        account: rij.try_get("", "account")?,
        door: rij.try_get("", "naam")?,
        tijdstip: Timestamp::from_microsecond(rij.try_get("", "tijdstip")?)
            .map_err(|fout| Registerfout::onleesbaar("ondernomen_actie", fout))?,
    })
}

/// Adds what the school did.
pub(super) async fn insert_action(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    actie: &NieuweActie,
) -> Result<i64, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(0);
    }
    let nummer = wijziging.take_numbers(organisatie, "ondernomen_actie", 1).await?;
    let rij = ondernomen_actie::ActiveModel {
        organisatie: Set(organisatie.to_string()),
        actie: Set(nummer),
        leerling: Set(actie.leerling.0),
        datum: Set(Dag::from(actie.datum).0),
        soort: Set(actie.soort.as_str().to_owned()),
        omschrijving: Set(actie.omschrijving.clone()),
        account: Set(permit.account().0),
        tijdstip: Set(wijziging.nu().as_microsecond()),
    };
    insert_many(wijziging.tx(), vec![rij]).await?;
    Ok(nummer)
}
