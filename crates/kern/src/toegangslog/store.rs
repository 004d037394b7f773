//! The rows of the log.

use std::collections::BTreeMap;

use jiff::Timestamp;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait as _, Query};
use sea_orm::{ActiveValue::Set, DatabaseTransaction, FromQueryResult, QueryOrder as _, QuerySelect as _, Statement};

use super::keten::{BEGIN, Breuk, schakel};
use super::{Logregel, Logsoort};
use crate::register::{Register, Registerfout, insert_many, insertion, run_together};

mod toegangslog {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "toegangslog")]
    pub(super) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisatie: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub volgnummer: i64,
        pub tijdstip: i64,
        pub account: i64,
        pub rol: String,
        pub bewerking: String,
        pub doel: String,
        pub soort: String,
        pub onderwerp: String,
        pub waarom: String,
        pub inhoud: String,
        pub schakel: String,
    }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(super) enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

#[derive(FromQueryResult)]
struct Kop {
    organisatie: String,
    volgnummer: i64,
    schakel: String,
}

/// Adds lines, each after the last one of its organisation.
pub(crate) async fn append(tx: &DatabaseTransaction, nu: Timestamp, regels: Vec<Logregel>) -> Result<(), Registerfout> {
    // In the order of their code, so that two changes never wait for each other's organisation.
    let mut per_organisatie: BTreeMap<String, Vec<Logregel>> = BTreeMap::new();
    for regel in regels {
        per_organisatie.entry(regel.organisatie.to_string()).or_default().push(regel);
    }
    for (organisatie, regels) in per_organisatie {
        append_chain(tx, nu.as_microsecond(), &organisatie, regels).await?;
    }
    Ok(())
}

/// Most lines that go with the head in one question.
const SAMEN: usize = 1000;

async fn append_chain(
    tx: &DatabaseTransaction,
    tijdstip: i64,
    organisatie: &str,
    regels: Vec<Logregel>,
) -> Result<(), Registerfout> {
    // One statement makes the head, locks it for this change, and reads it.
    let sql = "INSERT INTO toegangslog_kop (organisatie, volgnummer, schakel) VALUES ($1, 0, $2) \
               ON CONFLICT (organisatie) DO UPDATE SET volgnummer = toegangslog_kop.volgnummer \
               RETURNING organisatie, volgnummer, schakel";
    let backend = tx.get_database_backend();
    let kop = Kop::find_by_statement(Statement::from_sql_and_values(backend, sql, [organisatie.into(), BEGIN.into()]))
        .one(tx)
        .await?
        .ok_or(Registerfout::Gesloten)?;
    let (mut volgnummer, mut vorige) = (kop.volgnummer, kop.schakel);
    let mut rijen = Vec::with_capacity(regels.len());
    for regel in regels {
        volgnummer += 1;
        vorige = schakel(&vorige, volgnummer, tijdstip, &regel);
        rijen.push(toegangslog::ActiveModel {
            organisatie: Set(organisatie.to_owned()),
            volgnummer: Set(volgnummer),
            tijdstip: Set(tijdstip),
            account: Set(regel.account),
            rol: Set(regel.rol),
            bewerking: Set(regel.bewerking),
            doel: Set(regel.doel),
            soort: Set(regel.soort.word().to_owned()),
            onderwerp: Set(regel.onderwerp),
            waarom: Set(regel.waarom),
            inhoud: Set(regel.inhoud),
            schakel: Set(vorige.clone()),
        });
    }
    let mut head = Query::update();
    head.table(Alias::new("toegangslog_kop"))
        .value(Alias::new("volgnummer"), volgnummer)
        .value(Alias::new("schakel"), vorige)
        .and_where(Expr::col(Alias::new("organisatie")).eq(organisatie));
    let lines = if rijen.len() > SAMEN {
        insert_many(tx, rijen).await?;
        None
    } else {
        insertion(rijen)
    };
    run_together(tx, lines.into_iter().chain([head.into()]).collect()).await
}

/// How the chain of one organisation stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ketenstand {
    /// Whose.
    pub organisatie: String,
    /// Number of lines.
    pub regels: i64,
    /// The last link. Kept elsewhere, it proves later that no line before it was changed.
    pub schakel: String,
    /// The first break, when there is one.
    pub breuk: Option<Breuk>,
}

/// Number of lines that are checked at a time.
const STUK: u64 = 10_000;

/// Recomputes every chain and tells how each stands.
pub async fn verify(register: &Register) -> Result<Vec<Ketenstand>, Registerfout> {
    let db = register.lees();
    let sql = "SELECT organisatie, volgnummer, schakel FROM toegangslog_kop ORDER BY organisatie";
    let koppen = Kop::find_by_statement(Statement::from_string(db.get_database_backend(), sql)).all(db).await?;
    let mut standen = Vec::with_capacity(koppen.len());
    for kop in koppen {
        standen.push(verify_chain(db, kop).await?);
    }
    Ok(standen)
}

/// Recomputes the chain of one organisation; `None` when it has no line yet.
pub(super) async fn verify_one(register: &Register, organisatie: &str) -> Result<Option<Ketenstand>, Registerfout> {
    let db = register.lees();
    let sql = "SELECT organisatie, volgnummer, schakel FROM toegangslog_kop WHERE organisatie = $1";
    let vraag = Statement::from_sql_and_values(db.get_database_backend(), sql, [organisatie.into()]);
    match Kop::find_by_statement(vraag).one(db).await? {
        Some(kop) => Ok(Some(verify_chain(db, kop).await?)),
        None => Ok(None),
    }
}

#[derive(FromQueryResult)]
pub(super) struct Rij {
    pub(super) volgnummer: i64,
    pub(super) tijdstip: i64,
    pub(super) account: i64,
    pub(super) naam: Option<String>,
    pub(super) rol: String,
    pub(super) bewerking: String,
    pub(super) doel: String,
    pub(super) soort: String,
    pub(super) onderwerp: String,
    pub(super) waarom: String,
}

/// What of the log of one organisation is asked for; moments in microseconds.
pub(super) struct Grenzen<'a> {
    pub(super) organisatie: &'a str,
    pub(super) account: Option<i64>,
    pub(super) vanaf: Option<i64>,
    pub(super) tot: Option<i64>,
    pub(super) onderwerp: Option<&'a str>,
    pub(super) soort: Option<Logsoort>,
    pub(super) voor: Option<i64>,
}

/// Lines of one organisation, the newest first, with the name of whoever works or worked there.
pub(super) async fn list(
    db: &DatabaseConnection,
    grenzen: &Grenzen<'_>,
    aantal: u64,
) -> Result<Vec<Rij>, Registerfout> {
    let mut waarden: Vec<sea_orm::Value> = vec![grenzen.organisatie.into()];
    let mut voorwaarden = vec!["l.organisatie = $1".to_owned()];
    let mut where_value = |voorwaarde: &str, waarde: Option<sea_orm::Value>| {
        if let Some(waarde) = waarde {
            waarden.push(waarde);
            voorwaarden.push(voorwaarde.replace('?', &format!("${}", waarden.len())));
        }
    };
    where_value("l.account = ?", grenzen.account.map(Into::into));
    where_value("l.tijdstip >= ?", grenzen.vanaf.map(Into::into));
    where_value("l.tijdstip < ?", grenzen.tot.map(Into::into));
    where_value("l.soort = ?", grenzen.soort.map(|soort| soort.word().into()));
    where_value("l.volgnummer < ?", grenzen.voor.map(Into::into));
    let onderwerp = grenzen.onderwerp.map(|onderwerp| format!("% {} %", onderwerp.replace('_', "!_")));
    where_value("(' ' || l.onderwerp || ' ') LIKE ? ESCAPE '!'", onderwerp.map(Into::into));
    waarden.push(i64::try_from(aantal).unwrap_or(i64::MAX).into());
    let sql = format!(
        "SELECT l.volgnummer, l.tijdstip, l.account, a.naam, l.rol, l.bewerking, l.doel, l.soort, l.onderwerp, l.waarom \
         FROM toegangslog l LEFT JOIN account a ON a.nummer = l.account AND EXISTS \
           (SELECT 1 FROM aanstelling s WHERE s.account = l.account AND s.organisatie = l.organisatie) \
         WHERE {} ORDER BY l.volgnummer DESC LIMIT ${}",
        voorwaarden.join(" AND "),
        waarden.len(),
    );
    let vraag = Statement::from_sql_and_values(db.get_database_backend(), &sql, waarden);
    Ok(Rij::find_by_statement(vraag).all(db).await?)
}

async fn verify_chain(db: &DatabaseConnection, kop: Kop) -> Result<Ketenstand, Registerfout> {
    let (mut laatste, mut vorige, mut breuk) = (0, BEGIN.to_owned(), None);
    'keten: loop {
        let stuk = toegangslog::Entity::find()
            .filter(toegangslog::Column::Organisatie.eq(&kop.organisatie))
            .filter(toegangslog::Column::Volgnummer.gt(laatste))
            // Lines that were added while this runs are not yet part of what is checked.
            .filter(toegangslog::Column::Volgnummer.lte(kop.volgnummer))
            .order_by_asc(toegangslog::Column::Volgnummer)
            .limit(STUK)
            .all(db)
            .await?;
        if stuk.is_empty() {
            break;
        }
        for rij in stuk {
            if rij.volgnummer != laatste + 1 {
                breuk = Some(Breuk::Ontbreekt(laatste + 1));
                break 'keten;
            }
            laatste = rij.volgnummer;
            vorige = match read(&rij) {
                Some(regel) if schakel(&vorige, rij.volgnummer, rij.tijdstip, &regel) == rij.schakel => rij.schakel,
                _ => {
                    breuk = Some(Breuk::Veranderd(rij.volgnummer));
                    break 'keten;
                }
            };
        }
    }
    if breuk.is_none() && (laatste, &vorige) != (kop.volgnummer, &kop.schakel) {
        breuk = Some(Breuk::Afgebroken { verwacht: kop.volgnummer, gevonden: laatste });
    }
    Ok(Ketenstand { organisatie: kop.organisatie, regels: laatste, schakel: kop.schakel, breuk })
}

fn read(rij: &toegangslog::Model) -> Option<Logregel> {
    Some(Logregel {
        organisatie: rij.organisatie.parse().ok()?,
        account: rij.account,
        rol: rij.rol.clone(),
        bewerking: rij.bewerking.clone(),
        doel: rij.doel.clone(),
        soort: Logsoort::find(&rij.soort)?,
        onderwerp: rij.onderwerp.clone(),
        waarom: rij.waarom.clone(),
        inhoud: rij.inhoud.clone(),
    })
}
