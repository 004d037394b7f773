//! The rows of lessons, registers and marks.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::Date;
use kern::register::{Motor, Registerfout, Schrijfvraag, Wijziging, insert_many, insertion};
use kern::toegang::Permit;
use recht::begrip::{Minuten, Organisatiecode};
use recht::dag::Dag;
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr, QueryResult, Value};

use super::{Les, Lesregister, Lessleutel, Merk, Opgeslagen, Registeropgave, Registerregel};
use crate::afwezigheid;
use crate::stam::store::{places, pupils_of_class, query, word};
use crate::stam::{Leerling, Leerlingsleutel};

pub(crate) mod les {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "les")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub les: i64,
        pub datum: i32,
        pub lesuur: String,
        pub begin: i32,
        pub einde: i32,
        pub klas: String,
        pub vak: String,
        pub docent: String,
        pub toestand: String,
        pub versie: i32,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod lesregistratie {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "lesregistratie")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub les: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub versie: i32,
        pub sleutel: String,
        pub account: i64,
        pub tijdstip: i64,
        pub aantal: i32,
        pub waarom: String,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod merk {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "merk")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub les: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub leerling: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub versie: i32,
        pub merk: String,
        pub minuten: i32,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// The columns of a lesson.
pub(crate) const LES: &str = "les, datum, lesuur, begin, einde, klas, vak, docent, toestand, versie";

/// Reads a lesson from its columns.
pub(crate) fn les(rij: &QueryResult) -> Result<Les, Registerfout> {
    let toestand: String = rij.try_get("", "toestand")?;
    let minuut = |kolom| -> Result<u16, Registerfout> {
        u16::try_from(rij.try_get::<i32>("", kolom)?).map_err(|fout| Registerfout::onleesbaar("les", fout))
    };
    Ok(Les {
        sleutel: Lessleutel(rij.try_get("", "les")?),
        datum: Dag(rij.try_get("", "datum")?).date(),
        lesuur: rij.try_get("", "lesuur")?,
        begin: minuut("begin")?,
        einde: minuut("einde")?,
        klas: rij.try_get("", "klas")?,
        vak: rij.try_get("", "vak")?,
        docent: rij.try_get("", "docent")?,
        toestand: word("les", &toestand)?,
        versie: rij.try_get("", "versie")?,
    })
}

/// Reads a mark from its columns.
pub(crate) fn merk(rij: &QueryResult) -> Result<Merk, Registerfout> {
    let woord: String = rij.try_get("", "merk")?;
    let minuten: i32 = rij.try_get("", "minuten")?;
    Merk::new(&woord, Minuten(u32::try_from(minuten).unwrap_or_default()))
        .map_err(|fout| Registerfout::onleesbaar("merk", fout))
}

fn opgeslagen(rij: &QueryResult) -> Result<Opgeslagen, Registerfout> {
    Ok(Opgeslagen {
        les: Lessleutel(rij.try_get("", "les")?),
        versie: rij.try_get("", "versie")?,
        tijdstip: Timestamp::from_microsecond(rij.try_get("", "tijdstip")?)
            .map_err(|fout| Registerfout::onleesbaar("lesregistratie", fout))?,
        account: rij.try_get("", "account")?,
    })
}

/// The save that bore a key.
pub(super) async fn saved_before(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: &str,
) -> Result<Option<Opgeslagen>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let sql = "SELECT les, versie, tijdstip, account FROM lesregistratie WHERE organisatie = $1 AND sleutel = $2";
    let waarden = vec![organisatie.to_string().into(), sleutel.into()];
    db.query_one_raw(query(db, sql, waarden)).await?.as_ref().map(opgeslagen).transpose()
}

/// Raises the version of a lesson, which holds it until the change ends, and returns it.
pub(super) async fn take(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Lessleutel,
) -> Result<Option<Les>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let sql = format!("UPDATE les SET versie = versie + 1 WHERE organisatie = $1 AND les = $2 RETURNING {LES}");
    let tx = wijziging.tx();
    let rij = tx.query_one_raw(query(tx, sql, vec![organisatie.to_string().into(), sleutel.0.into()])).await?;
    rij.as_ref().map(les).transpose()
}

/// Lessons by their numbers, held until the change ends: whoever else wants to save or judge them waits.
pub(crate) async fn hold(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutels: &[Lessleutel],
) -> Result<Vec<Les>, Registerfout> {
    if !permit.covers(organisatie) || sleutels.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {LES} FROM les WHERE organisatie = $1 AND les IN ({}) ORDER BY les{}",
        places(2, sleutels.len()),
        for_update(wijziging)
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into()];
    waarden.extend(sleutels.iter().map(|les| Value::from(les.0)));
    let tx = wijziging.tx();
    tx.query_all_raw(query(tx, sql, waarden)).await?.iter().map(les).collect()
}

/// What holds the rows of a query, in their order, on a database with more than one writer.
pub(crate) fn for_update(wijziging: &Wijziging) -> &'static str {
    match wijziging.motor() {
        Motor::Sqlite => "",
        Motor::Postgres => " FOR UPDATE",
    }
}

/// What adds a save and its marks.
pub(super) fn insertions(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    opgave: &Registeropgave,
    opgeslagen: &Opgeslagen,
) -> Vec<Schrijfvraag> {
    if !permit.covers(organisatie) {
        return Vec::new();
    }
    let code = organisatie.to_string();
    let rij = lesregistratie::ActiveModel {
        organisatie: Set(code.clone()),
        les: Set(opgave.les.0),
        versie: Set(opgeslagen.versie),
        sleutel: Set(opgave.sleutel.clone()),
        account: Set(permit.account().0),
        tijdstip: Set(wijziging.nu().as_microsecond()),
        aantal: Set(i32::try_from(opgave.merken.len()).unwrap_or(i32::MAX)),
        waarom: Set(opgave.waarom.clone()),
    };
    let merken = opgave.merken.iter().map(|(leerling, merk)| merk::ActiveModel {
        organisatie: Set(code.clone()),
        les: Set(opgave.les.0),
        leerling: Set(leerling.0),
        versie: Set(opgeslagen.versie),
        merk: Set(merk.word().to_owned()),
        minuten: Set(i32::try_from(merk.minuten().0).unwrap_or(i32::MAX)),
    });
    [insertion(vec![rij]), insertion(merken.collect())].into_iter().flatten().collect()
}

/// What was saved, as a text of which the log keeps the sum.
pub(super) fn content(opgave: &Registeropgave) -> String {
    let mut tekst = String::new();
    for (leerling, merk) in &opgave.merken {
        // Writing to a text cannot fail.
        let _ = writeln!(tekst, "{leerling} {} {}", merk.word(), merk.minuten().0);
    }
    tekst
}

/// A lesson by its number.
pub(super) async fn lesson(
    db: &DatabaseConnection,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Lessleutel,
) -> Result<Option<Les>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let sql = format!("SELECT {LES} FROM les WHERE organisatie = $1 AND les = $2");
    let rij = db.query_one_raw(query(db, sql, vec![organisatie.to_string().into(), sleutel.0.into()])).await?;
    rij.as_ref().map(les).transpose()
}

/// How many earlier lessons the ribbon shows.
const LINT: u64 = 5;

/// The register of a lesson.
pub(super) async fn register(
    db: &DatabaseConnection,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Lessleutel,
) -> Result<Option<Lesregister>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let code = organisatie.to_string();
    let Some(les) = lesson(db, permit, organisatie, sleutel).await? else { return Ok(None) };
    let leerlingen = pupils_of_class(db, permit, organisatie, &les.klas, les.datum).await?;
    let sleutels: Vec<Leerlingsleutel> = leerlingen.iter().map(|leerling| leerling.sleutel).collect();
    let eerdere = earlier_lessons(db, &code, &les).await?;
    let alle: Vec<Lessleutel> = eerdere.iter().map(|(les, _)| *les).chain([les.sleutel]).collect();
    let merken = marks(db, &code, &alle).await?;
    let statussen = statuses(db, &code, les.sleutel).await?;
    let bekend = afwezigheid::store::known_on(db, permit, organisatie, &sleutels, les.datum).await?;
    let (opgeslagen, door) = last_saved(db, &code, &les).await?.unzip();
    let (vorige, volgende) = neighbours(db, &code, &les).await?;
    let regels = leerlingen.into_iter().map(|leerling: Leerling| {
        let van = |les: &Lessleutel| merken.get(&(*les, leerling.sleutel)).copied();
        Registerregel {
            merk: van(&les.sleutel),
            bekend: bekend.get(&leerling.sleutel).map(|bekend| bekend.reden.word().to_owned()),
            status: statussen.get(&leerling.sleutel).copied(),
            eerdere: eerdere.iter().map(|(les, datum)| (*datum, van(les))).collect(),
            leerling,
        }
    });
    let regels = regels.collect();
    Ok(Some(Lesregister { les, regels, opgeslagen, door: door.flatten(), vorige, volgende }))
}

/// The lessons of the class before this one, oldest first.
async fn earlier_lessons(
    db: &DatabaseConnection,
    code: &str,
    les: &Les,
) -> Result<Vec<(Lessleutel, Date)>, Registerfout> {
    let sql = format!(
        "SELECT les, datum FROM les WHERE organisatie = $1 AND klas = $2 AND toestand = 'gepland' AND datum >= $5 \
         AND (datum < $3 OR (datum = $3 AND begin < $4)) ORDER BY datum DESC, begin DESC LIMIT {LINT}"
    );
    let op = Dag::from(les.datum);
    // Five lessons lie within these weeks, also over the summer; the bound keeps the search short.
    let vanaf = op.plus(-70);
    let waarden: Vec<Value> =
        vec![code.into(), les.klas.as_str().into(), op.0.into(), i32::from(les.begin).into(), vanaf.0.into()];
    let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
    rijen.iter().rev().map(|rij| Ok((Lessleutel(rij.try_get("", "les")?), dag(rij, "datum")?.date()))).collect()
}

/// The last mark of each pupil in some lessons.
pub(crate) async fn marks(
    db: &impl ConnectionTrait,
    code: &str,
    lessen: &[Lessleutel],
) -> Result<HashMap<(Lessleutel, Leerlingsleutel), Merk>, Registerfout> {
    let sql = format!(
        "SELECT les, leerling, versie, merk, minuten FROM merk WHERE organisatie = $1 AND les IN ({}) ORDER BY versie",
        places(2, lessen.len())
    );
    let mut waarden: Vec<Value> = vec![code.into()];
    waarden.extend(lessen.iter().map(|les| Value::from(les.0)));
    let mut merken = HashMap::new();
    for rij in db.query_all_raw(query(db, sql, waarden)).await? {
        let plaats = (Lessleutel(rij.try_get("", "les")?), Leerlingsleutel(rij.try_get("", "leerling")?));
        merken.insert(plaats, merk(&rij)?);
    }
    Ok(merken)
}

async fn statuses(
    db: &DatabaseConnection,
    code: &str,
    les: Lessleutel,
) -> Result<BTreeMap<Leerlingsleutel, recht::begrip::Verzuimstatus>, Registerfout> {
    let sql = "SELECT leerling, status FROM verzuim WHERE organisatie = $1 AND les = $2";
    let rijen = db.query_all_raw(query(db, sql, vec![code.into(), les.0.into()])).await?;
    let status = |rij: &QueryResult| -> Result<_, Registerfout> {
        let status: String = rij.try_get("", "status")?;
        Ok((Leerlingsleutel(rij.try_get("", "leerling")?), word("verzuim", &status)?))
    };
    rijen.iter().map(status).collect()
}

/// The save that stands, with the name of who made it when that is a member of staff.
async fn last_saved(
    db: &DatabaseConnection,
    code: &str,
    les: &Les,
) -> Result<Option<(Opgeslagen, Option<String>)>, Registerfout> {
    let sql = "SELECT r.les, r.versie, r.tijdstip, r.account, s.naam FROM lesregistratie r \
               LEFT JOIN personeelslid s ON s.organisatie = r.organisatie AND s.account = r.account \
               WHERE r.organisatie = $1 AND r.les = $2 AND r.versie = $3";
    let waarden = vec![code.into(), les.sleutel.0.into(), les.versie.into()];
    let rij = db.query_one_raw(query(db, sql, waarden)).await?;
    rij.map(|rij| Ok((opgeslagen(&rij)?, rij.try_get("", "naam")?))).transpose()
}

/// The lessons of the same teacher before and after one, within two weeks.
async fn neighbours(
    db: &DatabaseConnection,
    code: &str,
    les: &Les,
) -> Result<(Option<Lessleutel>, Option<Lessleutel>), Registerfout> {
    let sql = "SELECT * FROM (SELECT les, 0 AS na FROM les WHERE organisatie = $1 AND docent = $2 AND datum >= $5 \
               AND (datum < $3 OR (datum = $3 AND begin < $4)) ORDER BY datum DESC, begin DESC LIMIT 1) AS vorige \
               UNION ALL \
               SELECT * FROM (SELECT les, 1 AS na FROM les WHERE organisatie = $1 AND docent = $2 AND datum <= $6 \
               AND (datum > $3 OR (datum = $3 AND begin > $4)) ORDER BY datum, begin LIMIT 1) AS volgende";
    let op = Dag::from(les.datum);
    let waarden = vec![
        code.into(),
        les.docent.as_str().into(),
        op.0.into(),
        i32::from(les.begin).into(),
        op.plus(-14).0.into(),
        op.plus(14).0.into(),
    ];
    let (mut vorige, mut volgende) = (None, None);
    for rij in db.query_all_raw(query(db, sql, waarden)).await? {
        let sleutel = Lessleutel(rij.try_get("", "les")?);
        match rij.try_get::<i32>("", "na")? {
            0 => vorige = Some(sleutel),
            _ => volgende = Some(sleutel),
        }
    }
    Ok((vorige, volgende))
}

/// Adds lessons of a timetable.
pub async fn insert_lessons(
    wijziging: &Wijziging,
    organisatie: &Organisatiecode,
    lessen: impl IntoIterator<Item = Les>,
) -> Result<(), Registerfout> {
    let rijen = lessen.into_iter().map(|les| les::ActiveModel {
        organisatie: Set(organisatie.to_string()),
        les: Set(les.sleutel.0),
        datum: Set(Dag::from(les.datum).0),
        lesuur: Set(les.lesuur),
        begin: Set(les.begin.into()),
        einde: Set(les.einde.into()),
        klas: Set(les.klas),
        vak: Set(les.vak),
        docent: Set(les.docent),
        toestand: Set(les.toestand.word().to_owned()),
        versie: Set(les.versie),
    });
    insert_many(wijziging.tx(), rijen.collect::<Vec<_>>()).await
}

/// The lessons of a teacher, or of a class, on a day, in order.
pub async fn lessons_on(
    db: &DatabaseConnection,
    permit: &Permit,
    organisatie: &Organisatiecode,
    docent: Option<&str>,
    op: Date,
) -> Result<Vec<Les>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into(), Dag::from(op).0.into()];
    let waar = docent.map_or("", |docent| {
        waarden.push(docent.into());
        "AND docent = $3"
    });
    let sql = format!("SELECT {LES} FROM les WHERE organisatie = $1 AND datum = $2 {waar} ORDER BY begin, klas");
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(les).collect()
}

/// A day of the database as one of the law.
pub(crate) fn dag(rij: &QueryResult, kolom: &str) -> Result<Dag, DbErr> {
    rij.try_get("", kolom).map(Dag)
}
