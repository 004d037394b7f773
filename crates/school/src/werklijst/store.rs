//! The rows behind the work list. No query here is asked per pupil.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Permit;
use recht::begrip::{Meldingsoort, Meldplicht, Minuten, Organisatiecode};
use recht::dag::Dag;
use sea_orm::{ConnectionTrait as _, QueryResult, Value};
use uitwisseling::berichten::{Afwijzing, Statusbericht};

use crate::les::Lessleutel;
use crate::les::store::dag;
use crate::stam::store::{places, pupils, query, word};
use crate::stam::{Leerling, Leerlingsleutel};
use crate::verzuim::Verzuim;
use crate::verzuim::store::{VERZUIM, verzuim};
use crate::verzuimmelding::store::{MELDING, gebeurtenis, melding};
use crate::verzuimmelding::{Grondregel, Melding, Meldingsleutel};

/// The connections for reading.
pub(super) type Databank = sea_orm::DatabaseConnection;

/// Most due reports on one page; the ones with the earliest last day.
const MEEST: u32 = 300;

/// A row of what is due.
pub(super) struct Rij {
    pub(super) leerling: Leerlingsleutel,
    pub(super) soort: Meldingsoort,
    pub(super) plicht: Meldplicht,
    pub(super) begin: Date,
    pub(super) einde: Date,
    pub(super) minuten: Minuten,
    pub(super) vervolg: bool,
    pub(super) vastgesteld_op: Option<Date>,
    pub(super) uiterlijk: Date,
    pub(super) geweigerd: Option<Meldingsleutel>,
}

/// What is due and was not sent, by the legal clock, and how much that is in all. The plus keeps SQLite from going through
/// all reports of the school for the lowest number.
pub(super) async fn due(
    db: &Databank,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<(Vec<Rij>, u32), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok((Vec::new(), 0));
    }
    let sql = format!(
        "SELECT v.leerling, v.soort, v.plicht, v.begin, v.einde, v.minuten, v.vervolg, v.vastgesteld_op, v.uiterlijk, \
           (SELECT MIN(+s.verzuimmelding) FROM verzuimmelding_stand s JOIN verzuimmelding m \
              ON m.organisatie = s.organisatie AND m.verzuimmelding = s.verzuimmelding \
            WHERE s.organisatie = v.organisatie AND s.leerling = v.leerling AND s.geweigerd = 'aanlevering' \
              AND m.soort = v.soort AND s.begin <= v.einde AND (s.einde IS NULL OR s.einde >= v.begin)) AS geweigerd, \
           COUNT(*) OVER () AS aantal \
         FROM verschuldigd v WHERE v.organisatie = $1 AND v.verzuimmelding IS NULL \
         ORDER BY v.uiterlijk, v.einde, v.leerling LIMIT {MEEST}"
    );
    let rijen = db.query_all_raw(query(db, sql, vec![organisatie.to_string().into()])).await?;
    let aantal: i64 = rijen.first().map(|rij| rij.try_get("", "aantal")).transpose()?.unwrap_or_default();
    let verschuldigd = rijen.iter().map(as_due).collect::<Result<_, _>>()?;
    Ok((verschuldigd, u32::try_from(aantal).unwrap_or(u32::MAX)))
}

fn as_due(rij: &QueryResult) -> Result<Rij, Registerfout> {
    let (soort, plicht): (String, String) = (rij.try_get("", "soort")?, rij.try_get("", "plicht")?);
    let (minuten, vervolg): (i32, i32) = (rij.try_get("", "minuten")?, rij.try_get("", "vervolg")?);
    let vastgesteld_op: Option<i32> = rij.try_get("", "vastgesteld_op")?;
    let geweigerd: Option<i64> = rij.try_get("", "geweigerd")?;
    Ok(Rij {
        leerling: Leerlingsleutel(rij.try_get("", "leerling")?),
        soort: word("verschuldigd", &soort)?,
        plicht: word("verschuldigd", &plicht)?,
        begin: dag(rij, "begin")?.date(),
        einde: dag(rij, "einde")?.date(),
        minuten: Minuten(u32::try_from(minuten).unwrap_or_default()),
        vervolg: vervolg != 0,
        vastgesteld_op: vastgesteld_op.map(|op| Dag(op).date()),
        uiterlijk: dag(rij, "uiterlijk")?.date(),
        geweigerd: geweigerd.map(Meldingsleutel),
    })
}

/// A report about which there is something to do or to wait for.
pub(super) struct Open {
    pub(super) melding: Melding,
    pub(super) regels: Vec<Grondregel>,
    pub(super) nog_nodig: bool,
}

/// Those reports, the one in which something happened longest ago first.
pub(super) async fn open_reports(
    db: &Databank,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<Vec<Open>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {MELDING}, s.regels, CASE WHEN EXISTS (SELECT 1 FROM verschuldigd v WHERE v.organisatie = s.organisatie \
           AND v.leerling = s.leerling AND v.soort = m.soort AND v.verzuimmelding IS NULL \
           AND s.begin <= v.einde AND (s.einde IS NULL OR s.einde >= v.begin)) THEN 1 ELSE 0 END AS nog_nodig \
         FROM verzuimmelding_stand s JOIN verzuimmelding m ON m.organisatie = s.organisatie \
         AND m.verzuimmelding = s.verzuimmelding WHERE s.organisatie = $1 \
         AND (s.onderweg IS NOT NULL OR s.geweigerd IS NOT NULL OR s.in_te_trekken = 1 OR s.terug = 1) \
         ORDER BY s.gewijzigd_op, s.verzuimmelding"
    );
    let rijen = db.query_all_raw(query(db, sql, vec![organisatie.to_string().into()])).await?;
    let open = |rij: &QueryResult| {
        let (regels, nog_nodig): (String, i32) = (rij.try_get("", "regels")?, rij.try_get("", "nog_nodig")?);
        let regels = serde_json::from_str(&regels);
        Ok(Open {
            melding: melding(rij)?,
            regels: regels.map_err(|fout| Registerfout::onleesbaar("verzuimmelding_stand", fout))?,
            nog_nodig: nog_nodig != 0,
        })
    };
    rijen.iter().map(open).collect()
}

/// What the Verzuimloket said last about a report.
#[derive(Default)]
pub(super) struct Berichten {
    pub(super) afwijzing: Option<Afwijzing>,
    pub(super) status: Option<Statusbericht>,
}

/// The last refusal and the last status of the reports that show one.
pub(super) async fn last_messages(
    db: &Databank,
    permit: &Permit,
    organisatie: &Organisatiecode,
    meldingen: &[Open],
) -> Result<BTreeMap<Meldingsleutel, Berichten>, Registerfout> {
    let van: Vec<i64> = meldingen
        .iter()
        .filter(|een| een.melding.geweigerd.is_some() || een.melding.terug)
        .map(|een| een.melding.sleutel.0)
        .collect();
    if !permit.covers(organisatie) || van.is_empty() {
        return Ok(BTreeMap::new());
    }
    let sql = format!(
        "SELECT verzuimmelding, volgnummer, soort, inhoud, waarom, account, tijdstip FROM verzuimmelding_gebeurtenis \
         WHERE organisatie = $1 AND soort IN ('geweigerd', 'handeling_geweigerd', 'status') \
         AND verzuimmelding IN ({}) ORDER BY volgnummer",
        places(2, van.len())
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into()];
    waarden.extend(van.into_iter().map(Value::from));
    let mut berichten: BTreeMap<Meldingsleutel, Berichten> = BTreeMap::new();
    for rij in db.query_all_raw(query(db, sql, waarden)).await? {
        let een = gebeurtenis(&rij)?;
        let van = berichten.entry(Meldingsleutel(rij.try_get("", "verzuimmelding")?)).or_default();
        van.afwijzing = een.afwijzing().or(van.afwijzing.take());
        van.status = een.status().or(van.status.take());
    }
    Ok(berichten)
}

/// Absence as it stands now in some lessons of some pupils.
pub(super) async fn absence_in(
    db: &Databank,
    permit: &Permit,
    organisatie: &Organisatiecode,
    plaatsen: &[(Leerlingsleutel, Lessleutel)],
) -> Result<Vec<Verzuim>, Registerfout> {
    if !permit.covers(organisatie) || plaatsen.is_empty() {
        return Ok(Vec::new());
    }
    let leerlingen: BTreeSet<i64> = plaatsen.iter().map(|(leerling, _)| leerling.0).collect();
    let lessen: BTreeSet<i64> = plaatsen.iter().map(|(_, les)| les.0).collect();
    let sql = format!(
        "SELECT {VERZUIM} FROM verzuim WHERE organisatie = $1 AND leerling IN ({}) AND les IN ({})",
        places(2, leerlingen.len()),
        places(2 + leerlingen.len(), lessen.len())
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into()];
    waarden.extend(leerlingen.into_iter().chain(lessen).map(Value::from));
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(verzuim).collect()
}

/// The pupils who may be near the norm: whose unlawful absence of some days could count for that much. A lesson counts for
/// an hour at least at some schools, so it is taken for one. The plus keeps SQLite from going through all absence of the
/// school in the order of its pupils.
pub(super) async fn candidates(
    db: &Databank,
    permit: &Permit,
    organisatie: &Organisatiecode,
    van: Dag,
    tot: Dag,
    vanaf: Minuten,
) -> Result<Vec<Leerlingsleutel>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = "SELECT +leerling AS leerling FROM verzuim WHERE organisatie = $1 \
               AND status IN ('ongeoorloofd', 'te_laat') AND datum >= $2 AND datum <= $3 GROUP BY +leerling \
               HAVING SUM(CASE WHEN lesminuten > 60 THEN lesminuten ELSE 60 END) >= $4 ORDER BY 1";
    let vanaf = i64::from(vanaf.0.max(1));
    let waarden = vec![organisatie.to_string().into(), van.0.into(), tot.0.into(), vanaf.into()];
    let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
    rijen.iter().map(|rij| Ok(Leerlingsleutel(rij.try_get("", "leerling")?))).collect()
}

/// The absence of some pupils from day to day, in order.
pub(super) async fn absence_of(
    db: &Databank,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerlingen: &[Leerlingsleutel],
    van: Dag,
    tot: Dag,
) -> Result<HashMap<Leerlingsleutel, Vec<Verzuim>>, Registerfout> {
    if !permit.covers(organisatie) || leerlingen.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!(
        "SELECT {VERZUIM} FROM verzuim WHERE organisatie = $1 AND datum >= $2 AND datum <= $3 AND leerling IN ({}) \
         ORDER BY datum, les",
        places(4, leerlingen.len())
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into(), van.0.into(), tot.0.into()];
    waarden.extend(leerlingen.iter().map(|leerling| Value::from(leerling.0)));
    let mut per_leerling: HashMap<Leerlingsleutel, Vec<Verzuim>> = HashMap::new();
    for rij in db.query_all_raw(query(db, sql, waarden)).await? {
        let een = verzuim(&rij)?;
        per_leerling.entry(een.leerling).or_default().push(een);
    }
    Ok(per_leerling)
}

/// A lesson that lies ahead of a pupil.
pub(super) struct Komend {
    pub(super) dag: Dag,
    pub(super) lesuur: String,
    pub(super) minuten: Minuten,
}

/// The lessons that lie ahead of some pupils, in order; of today those that were not registered. SQLite takes the tables of a
/// `CROSS JOIN` in their order: first the pupils, then the lessons of their classes.
pub(super) async fn lessons_ahead(
    db: &Databank,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerlingen: &[Leerlingsleutel],
    van: Dag,
    tot: Dag,
) -> Result<HashMap<Leerlingsleutel, Vec<Komend>>, Registerfout> {
    if !permit.covers(organisatie) || leerlingen.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!(
        "SELECT p.leerling, l.datum, l.lesuur, l.begin, l.einde FROM plaatsing p CROSS JOIN les l \
         WHERE l.organisatie = p.organisatie AND l.klas = p.klas AND l.datum >= p.van \
         AND (p.tot IS NULL OR l.datum <= p.tot) AND p.organisatie = $1 AND l.datum >= $2 AND l.datum <= $3 \
         AND l.toestand = 'gepland' AND l.versie = 0 AND p.leerling IN ({}) ORDER BY l.datum, l.begin",
        places(4, leerlingen.len())
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into(), van.0.into(), tot.0.into()];
    waarden.extend(leerlingen.iter().map(|leerling| Value::from(leerling.0)));
    let mut per_leerling: HashMap<Leerlingsleutel, Vec<Komend>> = HashMap::new();
    for rij in db.query_all_raw(query(db, sql, waarden)).await? {
        let (begin, einde): (i32, i32) = (rij.try_get("", "begin")?, rij.try_get("", "einde")?);
        let komend = Komend {
            dag: dag(&rij, "datum")?,
            lesuur: rij.try_get("", "lesuur")?,
            minuten: Minuten(u32::try_from(einde - begin).unwrap_or_default()),
        };
        per_leerling.entry(Leerlingsleutel(rij.try_get("", "leerling")?)).or_default().push(komend);
    }
    Ok(per_leerling)
}

/// Pupils by their numbers.
pub(super) async fn names(
    db: &Databank,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutels: &BTreeSet<Leerlingsleutel>,
    op: Date,
) -> Result<HashMap<Leerlingsleutel, Leerling>, Registerfout> {
    let sleutels: Vec<Leerlingsleutel> = sleutels.iter().copied().collect();
    let leerlingen = pupils(db, permit, organisatie, &sleutels, op).await?;
    Ok(leerlingen.into_iter().map(|leerling| (leerling.sleutel, leerling)).collect())
}

/// What the Verzuimloket refused.
pub(super) async fn refused(
    db: &Databank,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<Vec<Melding>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {MELDING} FROM verzuimmelding_stand s JOIN verzuimmelding m ON m.organisatie = s.organisatie \
         AND m.verzuimmelding = s.verzuimmelding WHERE s.organisatie = $1 AND s.geweigerd IS NOT NULL \
         AND (s.onderweg IS NOT NULL OR s.geweigerd IS NOT NULL OR s.in_te_trekken = 1 OR s.terug = 1) \
         ORDER BY s.gewijzigd_op, s.verzuimmelding"
    );
    db.query_all_raw(query(db, sql, vec![organisatie.to_string().into()])).await?.iter().map(melding).collect()
}

/// How many due reports have their last day before a working day, from then up to today, and after today.
pub(super) async fn due_counts(
    db: &Databank,
    permit: &Permit,
    organisatie: &Organisatiecode,
    werkdag: Date,
    vandaag: Date,
) -> Result<[u32; 3], Registerfout> {
    if !permit.covers(organisatie) {
        return Ok([0; 3]);
    }
    let sql = "SELECT SUM(CASE WHEN uiterlijk < $2 THEN 1 ELSE 0 END) AS a, \
               SUM(CASE WHEN uiterlijk >= $2 AND uiterlijk <= $3 THEN 1 ELSE 0 END) AS b, \
               SUM(CASE WHEN uiterlijk > $3 THEN 1 ELSE 0 END) AS c \
               FROM verschuldigd WHERE organisatie = $1 AND verzuimmelding IS NULL";
    let waarden = vec![organisatie.to_string().into(), Dag::from(werkdag).0.into(), Dag::from(vandaag).0.into()];
    counts(db, sql, waarden, ["a", "b", "c"]).await
}

/// How many reports are proposed for withdrawal, and how many came back.
pub(super) async fn report_counts(
    db: &Databank,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<[u32; 2], Registerfout> {
    if !permit.covers(organisatie) {
        return Ok([0; 2]);
    }
    let sql = "SELECT SUM(CASE WHEN s.in_te_trekken = 1 AND m.verschuldigd = 1 \
                 AND s.stand NOT IN ('afgesloten', 'ingetrokken', 'overgedragen') \
                 AND (s.onderweg IS NULL OR s.onderweg <> 'intrekking') THEN 1 ELSE 0 END) AS a, \
               SUM(s.terug) AS b FROM verzuimmelding_stand s JOIN verzuimmelding m ON m.organisatie = s.organisatie \
               AND m.verzuimmelding = s.verzuimmelding WHERE s.organisatie = $1 \
               AND (s.onderweg IS NOT NULL OR s.geweigerd IS NOT NULL OR s.in_te_trekken = 1 OR s.terug = 1)";
    counts(db, sql, vec![organisatie.to_string().into()], ["a", "b"]).await
}

async fn counts<const N: usize>(
    db: &Databank,
    sql: &str,
    waarden: Vec<Value>,
    kolommen: [&str; N],
) -> Result<[u32; N], Registerfout> {
    let Some(rij) = db.query_one_raw(query(db, sql, waarden)).await? else { return Ok([0; N]) };
    let mut aantallen = [0; N];
    for (aantal, kolom) in aantallen.iter_mut().zip(kolommen) {
        let som: Option<i64> = rij.try_get("", kolom)?;
        *aantal = u32::try_from(som.unwrap_or_default()).unwrap_or(u32::MAX);
    }
    Ok(aantallen)
}
