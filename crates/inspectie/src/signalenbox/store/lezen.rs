//! What is read: a fixed number of queries, whatever the number of meldingen.

use kern::register::{Register, Registerfout};
use kern::toegang::{Accountnummer, Permit};
use recht::dag::Dag;
use recht::toezicht::signaalmelding::Signaalhandelingsoort;
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    Statement, Value,
};
use uitwisseling::berichten::Schoolgegevens;

use super::{GEEN_BELOFTE, bijlage, dag, json, parse, scope, signaal, stand, stap};
use crate::cijfers::{Geteld, Getelde};
use crate::signalenbox::{Bijlagekop, Filter, Inspecteur, Signaal, Signaalnummer, Signaalregel, Stap, Tellingen, Toon};

const SIGNAAL: &str = "inspectie_signaal";
const STAP: &str = "inspectie_signaalstap";
/// Most meldingen that a list shows.
const HOOGSTENS: u64 = 500;

const KOLOMMEN: &str = "s.nummer, s.afzendernaam, s.soort, s.sector, s.onderwerp, s.brin, s.vestiging, s.schoolnaam, \
                        s.ingediend_op, t.status, t.sinds, t.belofte, t.inspecteur, t.inspecteur_naam, t.volgnummer";
const UIT: &str = "inspectie_signaal s JOIN inspectie_signaalstand t \
                   ON t.organisatie = s.organisatie AND t.nummer = s.nummer";

#[derive(FromQueryResult)]
struct Regelrij {
    nummer: i64,
    afzendernaam: String,
    soort: String,
    sector: String,
    onderwerp: String,
    brin: Option<String>,
    vestiging: Option<String>,
    schoolnaam: Option<String>,
    ingediend_op: i32,
    status: String,
    sinds: i32,
    belofte: i32,
    inspecteur: Option<i64>,
    inspecteur_naam: Option<String>,
    volgnummer: i64,
}

impl TryFrom<Regelrij> for Signaalregel {
    type Error = Registerfout;

    fn try_from(rij: Regelrij) -> Result<Self, Registerfout> {
        let school = match (rij.brin, rij.schoolnaam) {
            (Some(brin), Some(naam)) => Some(Schoolgegevens {
                brin: parse(SIGNAAL, &brin)?,
                vestiging: rij.vestiging.map(|tekst| parse(SIGNAAL, &tekst)).transpose()?,
                naam,
            }),
            _ => None,
        };
        Ok(Self {
            nummer: Signaalnummer(rij.nummer),
            afzender: rij.afzendernaam,
            soort: parse(SIGNAAL, &rij.soort)?,
            sector: parse(SIGNAAL, &rij.sector)?,
            onderwerp: parse(SIGNAAL, &rij.onderwerp)?,
            school,
            ingediend_op: dag(rij.ingediend_op),
            status: parse(SIGNAAL, &rij.status)?,
            sinds: dag(rij.sinds),
            belofte: (rij.belofte != GEEN_BELOFTE).then(|| dag(rij.belofte)),
            inspecteur: rij.inspecteur.map(|account| Inspecteur {
                account: Accountnummer(account),
                naam: rij.inspecteur_naam.unwrap_or_default().into(),
            }),
            volgnummer: rij.volgnummer,
        })
    }
}

/// The condition of a filter, with its values.
fn condition(permit: &Permit, filter: &Filter) -> (String, Vec<Value>) {
    let (mut waar, mut waarden) = scope(permit, "s.organisatie", 1);
    match filter.toon {
        Toon::Open => waar.push_str(" AND t.is_open = 1"),
        Toon::TeVerdelen => waar.push_str(" AND t.status IN ('ontvangen', 'getrieerd', 'heropend')"),
        Toon::VanMij => {
            waarden.push(permit.account().0.into());
            waar = format!("{waar} AND t.is_open = 1 AND t.inspecteur = ${}", waarden.len());
        }
        Toon::Alle => {}
    }
    if let Some(school) = &filter.school {
        waarden.push(school.clone().into());
        waar = format!("{waar} AND (s.brin || COALESCE(s.vestiging, '')) = ${}", waarden.len());
    }
    (waar, waarden)
}

/// Meldingen: past their promise on top, then by the promised day; what ended below.
pub(crate) async fn list(
    register: &Register,
    permit: &Permit,
    filter: &Filter,
) -> Result<Vec<Signaalregel>, Registerfout> {
    let (waar, waarden) = condition(permit, filter);
    let sql = format!(
        "SELECT {KOLOMMEN} FROM {UIT} WHERE {waar} ORDER BY t.is_open DESC, t.belofte, s.nummer DESC LIMIT {HOOGSTENS}"
    );
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    let rijen = Regelrij::find_by_statement(vraag).all(register.lees()).await?;
    rijen.into_iter().map(TryInto::try_into).collect()
}

#[derive(FromQueryResult)]
struct Tellingrij {
    open: i64,
    te_laat: i64,
    te_verdelen: i64,
    van_mij: i64,
}

/// How many meldingen are open, past their promise, to be divided, and one's own.
pub(crate) async fn tallies(register: &Register, permit: &Permit, vandaag: Dag) -> Result<Tellingen, Registerfout> {
    let (waar, mut waarden) = scope(permit, "t.organisatie", 1);
    let eerste = waarden.len() + 1;
    waarden.extend([vandaag.0.into(), permit.account().0.into()]);
    let als = |wat: &str, naam: &str| format!("COALESCE(SUM(CASE WHEN {wat} THEN 1 ELSE 0 END), 0) AS {naam}");
    let kolommen = [
        als("t.is_open = 1", "open"),
        als(&format!("t.is_open = 1 AND t.belofte < ${eerste}"), "te_laat"),
        als("t.status IN ('ontvangen', 'getrieerd', 'heropend')", "te_verdelen"),
        als(&format!("t.is_open = 1 AND t.inspecteur = ${}", eerste + 1), "van_mij"),
    ];
    let sql = format!("SELECT {} FROM inspectie_signaalstand t WHERE {waar}", kolommen.join(", "));
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    let rij = Tellingrij::find_by_statement(vraag).one(register.lees()).await?;
    let as_count = |aantal: i64| u32::try_from(aantal).unwrap_or_default();
    Ok(rij.map_or_else(Tellingen::default, |rij| Tellingen {
        open: as_count(rij.open),
        te_laat: as_count(rij.te_laat),
        te_verdelen: as_count(rij.te_verdelen),
        van_mij: as_count(rij.van_mij),
    }))
}

/// A melding with everything about it; none when there is none in the scope of the permit.
pub(crate) async fn find(
    register: &Register,
    permit: &Permit,
    nummer: Signaalnummer,
) -> Result<Option<Signaal>, Registerfout> {
    let (db, nummer) = (register.lees(), nummer.0);
    let organisaties = permit.organisaties().iter().map(ToString::to_string);
    let rij = signaal::Entity::find()
        .filter(signaal::Column::Organisatie.is_in(organisaties))
        .filter(signaal::Column::Nummer.eq(nummer))
        .one(db)
        .await?;
    let Some(rij) = rij else { return Ok(None) };
    let staat = stand::Entity::find_by_id((rij.organisatie.clone(), nummer)).one(db).await?;
    let staat = staat.ok_or_else(|| Registerfout::onleesbaar("inspectie_signaalstand", "no such row"))?;
    let stappen = stap::Entity::find()
        .filter(stap::Column::Organisatie.eq(&rij.organisatie))
        .filter(stap::Column::Signaal.eq(nummer))
        .order_by_asc(stap::Column::Volgnummer)
        .all(db)
        .await?;
    let koppen = Bijlagerij::of(register, &rij.organisatie, nummer).await?;
    let regel = Regelrij {
        nummer,
        afzendernaam: rij.afzendernaam,
        soort: rij.soort,
        sector: rij.sector,
        onderwerp: rij.onderwerp,
        brin: rij.brin,
        vestiging: rij.vestiging,
        schoolnaam: rij.schoolnaam,
        ingediend_op: rij.ingediend_op,
        status: staat.status,
        sinds: staat.sinds,
        belofte: staat.belofte,
        inspecteur: staat.inspecteur,
        inspecteur_naam: staat.inspecteur_naam,
        volgnummer: staat.volgnummer,
    };
    let kop = |rij: Bijlagerij| Bijlagekop { nummer: rij.nummer, naam: rij.naam, omvang: rij.omvang };
    Ok(Some(Signaal {
        regel: regel.try_into()?,
        melder: rij.melder.into(),
        gesprek: rij.gesprek.map(|tekst| json(SIGNAAL, &tekst)).transpose()?,
        spoed: rij.spoed.map(Into::into),
        tekst: rij.tekst.into(),
        bewijs: rij.bewijs.map(|tekst| json(SIGNAAL, &tekst)).transpose()?,
        bijlagen: koppen.into_iter().map(kop).collect(),
        stappen: stappen.into_iter().map(as_step).collect::<Result<_, _>>()?,
    }))
}

#[derive(FromQueryResult)]
struct Bijlagerij {
    nummer: i64,
    naam: String,
    omvang: i64,
}

impl Bijlagerij {
    /// The files of a melding without their bytes.
    async fn of(register: &Register, organisatie: &str, nummer: i64) -> Result<Vec<Self>, Registerfout> {
        use bijlage::Column::{Naam, Nummer, Omvang, Organisatie, Signaal};
        let vraag = bijlage::Entity::find().select_only().columns([Nummer, Naam, Omvang]);
        let vraag = vraag.filter(Organisatie.eq(organisatie)).filter(Signaal.eq(nummer)).order_by_asc(Nummer);
        Ok(vraag.into_model().all(register.lees()).await?)
    }
}

/// A file of a melding: its kind and bytes.
pub(crate) async fn attachment(
    register: &Register,
    permit: &Permit,
    nummer: Signaalnummer,
    bijlagenummer: i64,
) -> Result<Option<(String, Vec<u8>)>, Registerfout> {
    let organisaties = permit.organisaties().iter().map(ToString::to_string);
    let rij = bijlage::Entity::find()
        .filter(bijlage::Column::Organisatie.is_in(organisaties))
        .filter(bijlage::Column::Signaal.eq(nummer.0))
        .filter(bijlage::Column::Nummer.eq(bijlagenummer))
        .one(register.lees())
        .await?;
    Ok(rij.map(|rij| (rij.soort, rij.inhoud)))
}

fn as_step(rij: stap::Model) -> Result<Stap, Registerfout> {
    Ok(Stap {
        volgnummer: rij.volgnummer,
        soort: rij.soort.map(|woord| parse(STAP, &woord)).transpose()?,
        partij: parse(STAP, &rij.partij)?,
        status: parse(STAP, &rij.status)?,
        op: dag(rij.dag),
        naam: rij.naam.into(),
        woorden: rij.woorden.map(Into::into),
        belofte: rij.belofte.map(dag),
        bezoek: rij.bezoek.map(dag),
        inspecteur: rij.inspecteur_naam.map(Into::into),
    })
}

#[derive(FromQueryResult)]
struct Notitierij {
    signaal: i64,
    #[sea_orm(nested)]
    stap: stap::Model,
}

/// What was put in the file of a school, newest first, each with the melding it came from.
pub(crate) async fn notes_of(
    register: &Register,
    permit: &Permit,
    school: &str,
) -> Result<Vec<(Signaalnummer, Stap)>, Registerfout> {
    let (waar, mut waarden) = scope(permit, "p.organisatie", 1);
    waarden.extend([school.into(), Signaalhandelingsoort::Opname.as_str().into()]);
    let plaats = waarden.len();
    let sql = format!(
        "SELECT p.* FROM inspectie_signaalstap p JOIN inspectie_signaal s \
         ON s.organisatie = p.organisatie AND s.nummer = p.signaal \
         WHERE {waar} AND (s.brin || COALESCE(s.vestiging, '')) = ${} AND p.soort = ${plaats} \
         ORDER BY p.tijdstip DESC LIMIT {HOOGSTENS}",
        plaats - 1
    );
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    let rijen = Notitierij::find_by_statement(vraag).all(register.lees()).await?;
    rijen.into_iter().map(|rij| Ok((Signaalnummer(rij.signaal), as_step(rij.stap)?))).collect()
}

#[derive(FromQueryResult)]
struct Telrij {
    nummer: i64,
    ingediend_op: i32,
    partij: String,
    dag: i32,
    belofte: Option<i32>,
    met_woorden: i32,
}

/// The steps of meldingen that were handed in since a day, by melding, as far as figures are made of them.
pub(crate) async fn counted(register: &Register, permit: &Permit, vanaf: Dag) -> Result<Vec<Geteld>, Registerfout> {
    let (waar, mut waarden) = scope(permit, "s.organisatie", 1);
    waarden.push(vanaf.0.into());
    let sql = format!(
        "SELECT s.nummer, s.ingediend_op, p.partij, p.dag, p.belofte, \
         CASE WHEN p.woorden IS NULL THEN 0 ELSE 1 END AS met_woorden \
         FROM inspectie_signaal s JOIN inspectie_signaalstap p ON p.organisatie = s.organisatie AND p.signaal = s.nummer \
         WHERE {waar} AND s.ingediend_op >= ${} ORDER BY s.nummer, p.volgnummer",
        waarden.len()
    );
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    let rijen = Telrij::find_by_statement(vraag).all(register.lees()).await?;
    let mut alle: Vec<Geteld> = Vec::new();
    for rij in rijen {
        if alle.last().is_none_or(|laatste| laatste.nummer != rij.nummer) {
            alle.push(Geteld { nummer: rij.nummer, ingediend_op: dag(rij.ingediend_op), stappen: Vec::new() });
        }
        if let Some(laatste) = alle.last_mut() {
            laatste.stappen.push(Getelde {
                partij: parse(STAP, &rij.partij)?,
                op: dag(rij.dag),
                belofte: rij.belofte.map(dag),
                met_woorden: rij.met_woorden == 1,
            });
        }
    }
    Ok(alle)
}
