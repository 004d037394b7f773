//! What is read: a fixed number of queries, whatever the number of meldingen.

use kern::register::{Register, Registerfout};
use kern::toegang::{Accountnummer, Permit};
use recht::begrip::{Meldingsnummer, Meldingsoort, Sector};
use recht::dag::Dag;
use recht::melding::status::Meldingstatus;
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, QueryFilter as _, QueryOrder as _, QuerySelect as _, Statement,
};
use uitwisseling::berichten::{Schoolgegevens, Specificatiedag, Weigeringbericht};

use super::{GEEN_BELOFTE, afloop, bijlage, dag, json, parse, reactie, signaal, stand, stap};
use crate::signaalmelding::{
    Bijlagekop, Gemeld, Reactie, Signaal, Signaalnummer, Signaalregel, Stap, Tellingen, Verzending,
};
use crate::werklijst::store::scope;

const SIGNAAL: &str = "leerplicht_signaal";
const STAP: &str = "leerplicht_signaalstap";

/// Most meldingen that a list shows.
const HOOGSTENS: u64 = 500;

#[derive(FromQueryResult)]
struct Regelrij {
    organisatie: String,
    nummer: i64,
    melder: String,
    ingediend_op: i32,
    soort: String,
    onderwerp: String,
    schoolnaam: Option<String>,
    status: Option<String>,
    belofte: i32,
    is_open: i32,
    inspectienummer: Option<i64>,
    behandelaar: Option<String>,
    verzending: String,
    bezig: Option<String>,
}

const KOLOMMEN: &str = "s.organisatie, s.nummer, s.melder, s.ingediend_op, s.soort, s.onderwerp, s.schoolnaam, t.status, \
                        t.belofte, t.is_open, t.inspectienummer, t.behandelaar, t.verzending, t.bezig";

impl TryFrom<Regelrij> for Signaalregel {
    type Error = Registerfout;

    fn try_from(rij: Regelrij) -> Result<Self, Registerfout> {
        Ok(Self {
            organisatie: parse(SIGNAAL, &rij.organisatie)?,
            nummer: Signaalnummer(rij.nummer),
            melder: rij.melder.into(),
            ingediend_op: dag(rij.ingediend_op),
            soort: parse(SIGNAAL, &rij.soort)?,
            onderwerp: parse(SIGNAAL, &rij.onderwerp)?,
            school: rij.schoolnaam,
            status: rij.status.map(|woord| parse(SIGNAAL, &woord)).transpose()?,
            belofte: (rij.belofte != GEEN_BELOFTE).then(|| dag(rij.belofte)),
            is_open: rij.is_open == 1,
            inspectienummer: rij.inspectienummer,
            behandelaar: rij.behandelaar.map(Into::into),
            verzending: sending(&rij.verzending)?,
            bezig: rij.bezig.map(|woord| parse(SIGNAAL, &woord)).transpose()?,
        })
    }
}

fn sending(woord: &str) -> Result<Verzending, Registerfout> {
    Verzending::find(woord).ok_or_else(|| Registerfout::onleesbaar(SIGNAAL, "a word that is not among those it may be"))
}

/// Meldingen: past their promise on top, then by the promised day; what ended below.
pub(crate) async fn list(register: &Register, permit: &Permit, alle: bool) -> Result<Vec<Signaalregel>, Registerfout> {
    let (waar, waarden) = scope(permit, "s.organisatie", 1);
    let open = if alle { "" } else { "AND (t.is_open = 1 OR t.status = 'afgesloten')" };
    let sql = format!(
        "SELECT {KOLOMMEN} FROM leerplicht_signaal s JOIN leerplicht_signaalstand t \
         ON t.organisatie = s.organisatie AND t.nummer = s.nummer WHERE {waar} {open} \
         ORDER BY t.is_open DESC, t.belofte, s.nummer DESC LIMIT {HOOGSTENS}"
    );
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    let rijen = Regelrij::find_by_statement(vraag).all(register.lees()).await?;
    rijen.into_iter().map(TryInto::try_into).collect()
}

#[derive(FromQueryResult)]
struct Tellingrij {
    open: i64,
    te_laat: i64,
    aan_zet: i64,
}

/// How many meldingen are open, past their promise, and waiting for the reporter.
pub(crate) async fn tallies(register: &Register, permit: &Permit, vandaag: Dag) -> Result<Tellingen, Registerfout> {
    let (waar, mut waarden) = scope(permit, "t.organisatie", 1);
    waarden.push(vandaag.0.into());
    let als = |wat: &str, naam: &str| format!("COALESCE(SUM(CASE WHEN {wat} THEN 1 ELSE 0 END), 0) AS {naam}");
    let sql = format!(
        "SELECT {}, {}, {} FROM leerplicht_signaalstand t WHERE {waar}",
        als("t.is_open = 1", "open"),
        als(&format!("t.is_open = 1 AND t.belofte < ${}", waarden.len()), "te_laat"),
        als("t.status IN ('informatie_gevraagd', 'afgesloten')", "aan_zet"),
    );
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    let rij = Tellingrij::find_by_statement(vraag).one(register.lees()).await?;
    let as_count = |aantal: i64| u32::try_from(aantal).unwrap_or_default();
    Ok(rij.map_or_else(Tellingen::default, |rij| Tellingen {
        open: as_count(rij.open),
        te_laat: as_count(rij.te_laat),
        aan_zet: as_count(rij.aan_zet),
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
    let staat = staat.ok_or_else(|| Registerfout::onleesbaar("leerplicht_signaalstand", "no such row"))?;
    let stappen = stap::Entity::find()
        .filter(stap::Column::Organisatie.eq(&rij.organisatie))
        .filter(stap::Column::Signaal.eq(nummer))
        .order_by_asc(stap::Column::Volgnummer)
        .all(db)
        .await?;
    let reacties = reactie::Entity::find()
        .filter(reactie::Column::Organisatie.eq(&rij.organisatie))
        .filter(reactie::Column::Signaal.eq(nummer))
        .order_by_asc(reactie::Column::Nummer)
        .all(db)
        .await?;
    let geweigerd = afloop::Entity::find()
        .filter(afloop::Column::Organisatie.eq(&rij.organisatie))
        .filter(afloop::Column::Signaal.eq(nummer))
        .order_by_desc(afloop::Column::Tijdstip)
        .one(db)
        .await?;
    let koppen = Bijlagerij::of(register, &rij.organisatie, nummer).await?;
    as_signaal(rij, staat, stappen, reacties, geweigerd, koppen).map(Some)
}

#[derive(FromQueryResult)]
struct Bijlagerij {
    nummer: i64,
    naam: String,
    soort: String,
    omvang: i64,
}

impl Bijlagerij {
    /// The files of a melding without their bytes.
    async fn of(register: &Register, organisatie: &str, nummer: i64) -> Result<Vec<Self>, Registerfout> {
        use bijlage::Column::{Naam, Nummer, Omvang, Organisatie, Signaal, Soort};
        let vraag = bijlage::Entity::find().select_only().columns([Nummer, Naam, Soort, Omvang]);
        let vraag = vraag.filter(Organisatie.eq(organisatie)).filter(Signaal.eq(nummer)).order_by_asc(Nummer);
        Ok(vraag.into_model().all(register.lees()).await?)
    }
}

/// A file of a melding: its name, kind and bytes.
pub(crate) async fn attachment(
    register: &Register,
    permit: &Permit,
    nummer: Signaalnummer,
    bijlagenummer: i64,
) -> Result<Option<(String, String, Vec<u8>)>, Registerfout> {
    let organisaties = permit.organisaties().iter().map(ToString::to_string);
    let rij = bijlage::Entity::find()
        .filter(bijlage::Column::Organisatie.is_in(organisaties))
        .filter(bijlage::Column::Signaal.eq(nummer.0))
        .filter(bijlage::Column::Nummer.eq(bijlagenummer))
        .one(register.lees())
        .await?;
    Ok(rij.map(|rij| (rij.naam, rij.soort, rij.inhoud)))
}

fn as_signaal(
    rij: signaal::Model,
    staat: stand::Model,
    stappen: Vec<stap::Model>,
    reacties: Vec<reactie::Model>,
    afloop: Option<afloop::Model>,
    koppen: Vec<Bijlagerij>,
) -> Result<Signaal, Registerfout> {
    let school = match (rij.brin, rij.schoolnaam.clone()) {
        (Some(brin), Some(naam)) => Some(Schoolgegevens {
            brin: parse(SIGNAAL, &brin)?,
            vestiging: rij.vestiging.map(|tekst| parse(SIGNAAL, &tekst)).transpose()?,
            naam,
        }),
        _ => None,
    };
    let regel = Regelrij {
        organisatie: rij.organisatie,
        nummer: rij.nummer,
        melder: rij.melder,
        ingediend_op: rij.ingediend_op,
        soort: rij.soort,
        onderwerp: rij.onderwerp,
        schoolnaam: rij.schoolnaam,
        status: staat.status,
        belofte: staat.belofte,
        is_open: staat.is_open,
        inspectienummer: staat.inspectienummer,
        behandelaar: staat.behandelaar,
        verzending: staat.verzending,
        bezig: staat.bezig,
    };
    let regel = Signaalregel::try_from(regel)?;
    let is_geweigerd = regel.verzending == Verzending::Geweigerd;
    let weigeringen = afloop.filter(|_| is_geweigerd).map(|een| json(SIGNAAL, &een.weigeringen));
    Ok(Signaal {
        regel,
        sinds: dag(staat.sinds),
        kenmerk: parse(SIGNAAL, &rij.kenmerk)?,
        account: Accountnummer(rij.account),
        sector: parse(SIGNAAL, &rij.sector)?,
        school,
        gesprek: rij.gesprek.map(|tekst| json(SIGNAAL, &tekst)).transpose()?,
        spoed: rij.spoed.map(Into::into),
        tekst: rij.tekst.into(),
        bewijs: rij.bewijs.map(|tekst| json(SIGNAAL, &tekst)).transpose()?,
        bijlagen: koppen
            .into_iter()
            .map(|rij| Bijlagekop { nummer: rij.nummer, naam: rij.naam, soort: rij.soort, omvang: rij.omvang })
            .collect(),
        stappen: stappen.into_iter().map(as_step).collect::<Result<_, _>>()?,
        reacties: reacties.into_iter().map(as_reaction).collect::<Result<_, _>>()?,
        weigeringen: weigeringen.transpose()?.unwrap_or_else(Vec::<Weigeringbericht>::new),
    })
}

fn as_step(rij: stap::Model) -> Result<Stap, Registerfout> {
    Ok(Stap {
        volgnummer: rij.volgnummer,
        soort: rij.soort.map(|woord| parse(STAP, &woord)).transpose()?,
        partij: parse(STAP, &rij.partij)?,
        status: parse(STAP, &rij.status)?,
        op: dag(rij.dag),
        woorden: rij.woorden.map(Into::into),
        belofte: rij.belofte.map(dag),
        behandelaar: rij.behandelaar.map(Into::into),
        bezoek: rij.bezoek.map(dag),
    })
}

fn as_reaction(rij: reactie::Model) -> Result<Reactie, Registerfout> {
    Ok(Reactie {
        nummer: rij.nummer,
        soort: parse("leerplicht_signaalreactie", &rij.soort)?,
        op: dag(rij.dag),
        naam: rij.naam.into(),
        woorden: rij.woorden.map(Into::into),
    })
}

#[derive(FromQueryResult)]
struct Schoolrij {
    brin: String,
    vestiging: String,
    naam: String,
    sector: Option<String>,
}

/// The schools from which reports came in, by name, each with its kind of education where a report said it.
pub(crate) async fn schools(
    register: &Register,
    permit: &Permit,
) -> Result<Vec<(Schoolgegevens, Option<Sector>)>, Registerfout> {
    let (waar, waarden) = scope(permit, "m.organisatie", 1);
    let sql = format!(
        "SELECT m.brin, COALESCE(m.vestiging, '') AS vestiging, MAX(m.schoolnaam) AS naam, MAX(m.sector) AS sector \
         FROM leerplicht_verzuimmelding m WHERE {waar} GROUP BY m.brin, COALESCE(m.vestiging, '') ORDER BY 3, 1, 2"
    );
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    let rijen = Schoolrij::find_by_statement(vraag).all(register.lees()).await?;
    let lees = |rij: Schoolrij| {
        let vestiging = (!rij.vestiging.is_empty()).then(|| parse(SIGNAAL, &rij.vestiging)).transpose()?;
        let school = Schoolgegevens { brin: parse(SIGNAAL, &rij.brin)?, vestiging, naam: rij.naam };
        Ok((school, rij.sector.map(|woord| parse(SIGNAAL, &woord)).transpose()?))
    };
    rijen.into_iter().map(lees).collect()
}

#[derive(FromQueryResult)]
struct Gemeldrij {
    nummer: i64,
    jongere: i64,
    geboortedatum: Option<i32>,
    sector: Option<String>,
    begindag: i32,
    einddag: i32,
    geregistreerd_op: i32,
    specificatie: String,
}

/// The reports of sixteen hours of a school that came in and were not withdrawn, of every day.
pub(crate) async fn reports_of(
    register: &Register,
    permit: &Permit,
    school: &Schoolgegevens,
) -> Result<Vec<Gemeld>, Registerfout> {
    let (waar, mut waarden) = scope(permit, "m.organisatie", 1);
    let eerste = waarden.len() + 1;
    waarden.extend([
        school.brin.to_string().into(),
        school.vestiging.map_or_else(String::new, |vestiging| vestiging.to_string()).into(),
        Meldingsoort::ZestienUur.as_str().into(),
        Meldingstatus::Ingetrokken.as_str().into(),
    ]);
    let sql = format!(
        "SELECT m.nummer, m.jongere, j.geboortedatum, m.sector, m.begindag, m.einddag, m.geregistreerd_op, m.specificatie \
         FROM leerplicht_verzuimmelding m JOIN leerplicht_jongere j ON j.organisatie = m.organisatie AND j.nummer = m.jongere \
         WHERE {waar} AND m.brin = ${eerste} AND COALESCE(m.vestiging, '') = ${} AND m.soort = ${} AND m.status <> ${} \
         AND m.einddag IS NOT NULL ORDER BY m.jongere, m.einddag, m.nummer",
        eerste + 1,
        eerste + 2,
        eerste + 3,
    );
    let vraag = Statement::from_sql_and_values(register.motor().backend(), sql, waarden);
    let rijen = Gemeldrij::find_by_statement(vraag).all(register.lees()).await?;
    rijen.into_iter().map(as_gemeld).collect()
}

fn as_gemeld(rij: Gemeldrij) -> Result<Gemeld, Registerfout> {
    let tabel = "leerplicht_verzuimmelding";
    let nummer = u64::try_from(rij.nummer).map_err(|fout| Registerfout::onleesbaar(tabel, fout))?;
    let nummer = Meldingsnummer::try_from(nummer).map_err(|fout| Registerfout::onleesbaar(tabel, fout))?;
    Ok(Gemeld {
        nummer,
        jongere: rij.jongere,
        geboortedatum: rij.geboortedatum.map(dag),
        sector: rij.sector.map(|woord| parse(tabel, &woord)).transpose()?,
        begin: dag(rij.begindag),
        einde: dag(rij.einddag),
        op: dag(rij.geregistreerd_op),
        specificatie: json::<Vec<Specificatiedag>>(tabel, &rij.specificatie)?,
    })
}
