//! The rows of what a school knows of itself.

use jiff::civil::Date;
use kern::register::{Registerfout, Wijziging, insert_many};
use kern::toegang::Permit;
use recht::begrip::{Minuten, Organisatiecode};
use recht::dag::Dag;
use recht::kalender::Vakantie;
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbErr, EntityTrait as _, FromQueryResult, QueryResult, Statement, Value,
};

use super::{Leerling, Leerlingsleutel, School, Schoolfout};

pub(crate) mod school {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "school")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        pub brin: String,
        pub vestiging: String,
        pub naam: String,
        pub sector: String,
        pub bestuur: String,
        pub gemeente: String,
        pub regio: String,
        pub uur: Option<String>,
        pub te_laat: String,
        pub vervolg: String,
        pub afspraak_18plus: i32,
        pub bijna_minuten: i32,
        pub telefoon: String,
        pub email: String,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod vakantie {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "vakantie")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub van: i32,
        pub tot: i32,
        pub naam: String,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

impl From<DbErr> for Schoolfout {
    fn from(fout: DbErr) -> Self {
        Self::Register(fout.into())
    }
}

/// Reads a word of the law as it stands in a column.
pub(crate) fn word<T>(tabel: &'static str, tekst: &str) -> Result<T, Registerfout>
where
    T: std::str::FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    tekst.parse().map_err(|fout| Registerfout::onleesbaar(tabel, fout))
}

/// Placeholders `$van, $van+1, ...` for a list of values.
pub(crate) fn places(van: usize, aantal: usize) -> String {
    (van..van + aantal).map(|plaats| format!("${plaats}")).collect::<Vec<_>>().join(", ")
}

/// A query with its values.
pub(crate) fn query(db: &impl ConnectionTrait, sql: impl Into<String>, waarden: Vec<Value>) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, waarden)
}

/// A school with its holidays.
pub async fn school(db: &DatabaseConnection, organisatie: &Organisatiecode) -> Result<Option<School>, Registerfout> {
    let Some(rij) = school::Entity::find_by_id(organisatie.to_string()).one(db).await? else { return Ok(None) };
    let sql = "SELECT van, tot, naam FROM vakantie WHERE organisatie = $1 ORDER BY van";
    let rijen = db.query_all_raw(query(db, sql, vec![organisatie.to_string().into()])).await?;
    let vakanties = rijen
        .iter()
        .map(|rij| {
            let (van, tot) = (Dag(rij.try_get("", "van")?).date(), Dag(rij.try_get("", "tot")?).date());
            Ok(Vakantie { van, tot, naam: rij.try_get("", "naam")? })
        })
        .collect::<Result<_, DbErr>>()?;
    Ok(Some(School {
        organisatie: organisatie.clone(),
        brin: word("school", &rij.brin)?,
        vestiging: word("school", &rij.vestiging)?,
        naam: rij.naam,
        sector: word("school", &rij.sector)?,
        bestuur: rij.bestuur,
        gemeente: word("school", &rij.gemeente)?,
        regio: word("school", &rij.regio)?,
        uur: rij.uur.as_deref().map(|uur| word("school", uur)).transpose()?,
        te_laat: word("school", &rij.te_laat)?,
        vervolg: word("school", &rij.vervolg)?,
        afspraak_18plus: rij.afspraak_18plus != 0,
        bijna_minuten: Minuten(u32::try_from(rij.bijna_minuten).unwrap_or_default()),
        telefoon: rij.telefoon,
        email: rij.email,
        vakanties,
    }))
}

/// Adds schools with their holidays.
pub async fn insert_schools(wijziging: &Wijziging, scholen: &[School]) -> Result<(), Registerfout> {
    let rijen = scholen.iter().map(|school| school::ActiveModel {
        organisatie: Set(school.organisatie.to_string()),
        brin: Set(school.brin.to_string()),
        vestiging: Set(school.vestiging.to_string()),
        naam: Set(school.naam.clone()),
        sector: Set(school.sector.to_string()),
        bestuur: Set(school.bestuur.clone()),
        gemeente: Set(school.gemeente.to_string()),
        regio: Set(school.regio.to_string()),
        uur: Set(school.uur.map(|uur| uur.to_string())),
        te_laat: Set(school.te_laat.to_string()),
        vervolg: Set(school.vervolg.to_string()),
        afspraak_18plus: Set(school.afspraak_18plus.into()),
        bijna_minuten: Set(i32::try_from(school.bijna_minuten.0).unwrap_or(i32::MAX)),
        telefoon: Set(school.telefoon.clone()),
        email: Set(school.email.clone()),
    });
    insert_many(wijziging.tx(), rijen.collect::<Vec<_>>()).await?;
    let vakanties = scholen.iter().flat_map(|school| {
        school.vakanties.iter().map(|vakantie| vakantie::ActiveModel {
            organisatie: Set(school.organisatie.to_string()),
            van: Set(Dag::from(vakantie.van).0),
            tot: Set(Dag::from(vakantie.tot).0),
            naam: Set(vakantie.naam.clone()),
        })
    });
    insert_many(wijziging.tx(), vakanties.collect::<Vec<_>>()).await
}

/// The columns of a pupil, with `klas` of the plaatsing `p`.
pub(crate) const LEERLING: &str = "l.leerling, l.leerlingnummer, l.pgn, l.achternaam, l.tussenvoegsel, l.voornaam, \
                        l.geboortedatum, l.gemeente, l.startkwalificatie_op, l.opleiding, p.klas";

/// Reads a pupil from its columns.
pub(crate) fn leerling(rij: &QueryResult) -> Result<Leerling, Registerfout> {
    let pgn: String = rij.try_get("", "pgn")?;
    let gemeente: String = rij.try_get("", "gemeente")?;
    let startkwalificatie_op: Option<i32> = rij.try_get("", "startkwalificatie_op")?;
    Ok(Leerling {
        sleutel: Leerlingsleutel(rij.try_get("", "leerling")?),
        leerlingnummer: rij.try_get("", "leerlingnummer")?,
        pgn: word("leerling", &pgn)?,
        achternaam: rij.try_get("", "achternaam")?,
        tussenvoegsel: rij.try_get("", "tussenvoegsel")?,
        voornaam: rij.try_get("", "voornaam")?,
        geboortedatum: Dag(rij.try_get("", "geboortedatum")?).date(),
        gemeente: word("leerling", &gemeente)?,
        startkwalificatie_op: startkwalificatie_op.map(|dag| Dag(dag).date()),
        opleiding: rij.try_get("", "opleiding")?,
        klas: rij.try_get::<Option<String>>("", "klas")?.unwrap_or_default(),
    })
}

/// The pupils of a class on a day, by surname.
pub async fn pupils_of_class(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    klas: &str,
    op: Date,
) -> Result<Vec<Leerling>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {LEERLING} FROM plaatsing p \
         JOIN leerling l ON l.organisatie = p.organisatie AND l.leerling = p.leerling \
         WHERE p.organisatie = $1 AND p.klas = $2 AND p.van <= $3 AND (p.tot IS NULL OR p.tot >= $3) \
         ORDER BY l.achternaam, l.voornaam, l.leerling"
    );
    let waarden = vec![organisatie.to_string().into(), klas.into(), Dag::from(op).0.into()];
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(leerling).collect()
}

/// Whether the school has or had a class of this name.
pub async fn knows_class(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    klas: &str,
) -> Result<bool, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(false);
    }
    let sql = "SELECT 1 AS x WHERE EXISTS (SELECT 1 FROM klas k WHERE k.organisatie = $1 AND k.klas = $2) \
               OR EXISTS (SELECT 1 FROM plaatsing p WHERE p.organisatie = $1 AND p.klas = $2)";
    let waarden = vec![organisatie.to_string().into(), klas.into()];
    Ok(db.query_one_raw(query(db, sql, waarden)).await?.is_some())
}

/// Pupils by their numbers, with their class on a day; who is not there is left out.
pub async fn pupils(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutels: &[Leerlingsleutel],
    op: Date,
) -> Result<Vec<Leerling>, Registerfout> {
    if !permit.covers(organisatie) || sleutels.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {LEERLING} FROM leerling l LEFT JOIN plaatsing p ON p.organisatie = l.organisatie \
         AND p.leerling = l.leerling AND p.van <= $2 AND (p.tot IS NULL OR p.tot >= $2) \
         WHERE l.organisatie = $1 AND l.leerling IN ({}) ORDER BY l.achternaam, l.voornaam, l.leerling",
        places(3, sleutels.len())
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into(), Dag::from(op).0.into()];
    waarden.extend(sleutels.iter().map(|sleutel| Value::from(sleutel.0)));
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(leerling).collect()
}

/// The code of the member of staff behind an account.
pub async fn staff_code(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<Option<String>, Registerfout> {
    #[derive(FromQueryResult)]
    struct Code {
        code: String,
    }
    let sql = "SELECT code FROM personeelslid WHERE organisatie = $1 AND account = $2 AND vervallen_op IS NULL";
    let waarden = vec![organisatie.to_string().into(), permit.account().0.into()];
    Ok(Code::find_by_statement(query(db, sql, waarden)).one(db).await?.map(|rij| rij.code))
}
