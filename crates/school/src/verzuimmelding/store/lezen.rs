//! Reading reports, drafts, events and the feed.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use kern::register::{Registerfout, Wijziging};
use kern::toegang::Permit;
use recht::begrip::{Meldingsnummer, Organisatiecode};
use recht::dag::Dag;
use sea_orm::{ConnectionTrait, DatabaseConnection, EntityTrait as _, QueryResult, Value};
use uitwisseling::berichten::Kenmerk;

use super::rijen::concept;
use crate::les::store::dag;
use crate::stam::Leerlingsleutel;
use crate::stam::store::{places, query, word};
use crate::verzuimmelding::gebeurtenis::Inhoud;
use crate::verzuimmelding::messages::Geplaatst;
use crate::verzuimmelding::{Aanleiding, Concept, Gebeurtenis, Gebeurtenissoort, Melding, Meldingsleutel};

/// The columns of a report `m` with where it stands `s`.
pub(crate) const MELDING: &str = "s.verzuimmelding, s.leerling, m.soort, m.plicht, s.begin, s.einde, s.gemeld_op, \
                                  m.verschuldigd, s.stand, s.onderweg, s.geweigerd, s.nummer, s.in_te_trekken, s.terug, \
                                  s.gewijzigd_op";
const VAN: &str = "verzuimmelding_stand s JOIN verzuimmelding m ON m.organisatie = s.organisatie \
                   AND m.verzuimmelding = s.verzuimmelding";

fn maybe_word<T>(rij: &QueryResult, kolom: &str) -> Result<Option<T>, Registerfout>
where
    T: std::str::FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    let tekst: Option<String> = rij.try_get("", kolom)?;
    tekst.as_deref().map(|tekst| word("verzuimmelding", tekst)).transpose()
}

fn moment(microseconden: i64) -> Result<Timestamp, Registerfout> {
    Timestamp::from_microsecond(microseconden).map_err(|fout| Registerfout::onleesbaar("verzuimmelding", fout))
}

/// Reads a report from its columns.
pub(crate) fn melding(rij: &QueryResult) -> Result<Melding, Registerfout> {
    let (soort, stand): (String, String) = (rij.try_get("", "soort")?, rij.try_get("", "stand")?);
    let einde: Option<i32> = rij.try_get("", "einde")?;
    let nummer: Option<i64> = rij.try_get("", "nummer")?;
    let ja = |kolom: &str| rij.try_get::<i32>("", kolom).map(|getal| getal != 0);
    let as_nummer = |nummer: i64| {
        Meldingsnummer::try_from(nummer.unsigned_abs()).map_err(|fout| Registerfout::onleesbaar("verzuimmelding", fout))
    };
    Ok(Melding {
        sleutel: Meldingsleutel(rij.try_get("", "verzuimmelding")?),
        leerling: Leerlingsleutel(rij.try_get("", "leerling")?),
        soort: word("verzuimmelding", &soort)?,
        plicht: maybe_word(rij, "plicht")?,
        begin: dag(rij, "begin")?.date(),
        einde: einde.map(|einde| Dag(einde).date()),
        gemeld_op: dag(rij, "gemeld_op")?.date(),
        verschuldigd: ja("verschuldigd")?,
        stand: word("verzuimmelding_stand", &stand)?,
        onderweg: maybe_word(rij, "onderweg")?,
        geweigerd: maybe_word(rij, "geweigerd")?,
        nummer: nummer.map(as_nummer).transpose()?,
        in_te_trekken: ja("in_te_trekken")?,
        terug: ja("terug")?,
        gewijzigd_op: moment(rij.try_get("", "gewijzigd_op")?)?,
    })
}

/// A report as it stands.
pub(in super::super) async fn report(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Meldingsleutel,
) -> Result<Option<Melding>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let sql = format!("SELECT {MELDING} FROM {VAN} WHERE s.organisatie = $1 AND s.verzuimmelding = $2");
    let waarden = vec![organisatie.to_string().into(), sleutel.0.into()];
    db.query_one_raw(query(db, sql, waarden)).await?.as_ref().map(melding).transpose()
}

/// Reports from a place on, the latest first, and how many there are.
pub(in super::super) async fn list(
    db: &DatabaseConnection,
    permit: &Permit,
    organisatie: &Organisatiecode,
    vanaf: u32,
    aantal: u32,
) -> Result<(Vec<Melding>, u32), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok((Vec::new(), 0));
    }
    let sql = format!(
        "SELECT {MELDING} FROM {VAN} WHERE s.organisatie = $1 ORDER BY s.verzuimmelding DESC LIMIT $2 OFFSET $3"
    );
    let waarden = vec![organisatie.to_string().into(), i64::from(aantal).into(), i64::from(vanaf).into()];
    let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
    let meldingen = rijen.iter().map(melding).collect::<Result<_, _>>()?;
    let sql = "SELECT COUNT(*) AS aantal FROM verzuimmelding_stand WHERE organisatie = $1";
    let totaal = db.query_one_raw(query(db, sql, vec![organisatie.to_string().into()])).await?;
    let totaal: i64 = totaal.map(|rij| rij.try_get("", "aantal")).transpose()?.unwrap_or_default();
    Ok((meldingen, u32::try_from(totaal).unwrap_or(u32::MAX)))
}

/// What happened to a report, oldest first.
pub(in super::super) async fn events(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Meldingsleutel,
) -> Result<Vec<Gebeurtenis>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = "SELECT volgnummer, soort, inhoud, waarom, account, tijdstip FROM verzuimmelding_gebeurtenis \
               WHERE organisatie = $1 AND verzuimmelding = $2 ORDER BY volgnummer";
    let waarden = vec![organisatie.to_string().into(), sleutel.0.into()];
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(gebeurtenis).collect()
}

/// Reads an event from its columns.
pub(crate) fn gebeurtenis(rij: &QueryResult) -> Result<Gebeurtenis, Registerfout> {
    let soort: String = rij.try_get("", "soort")?;
    Ok(Gebeurtenis {
        volgnummer: rij.try_get("", "volgnummer")?,
        soort: word::<Gebeurtenissoort>("verzuimmelding_gebeurtenis", &soort)?,
        waarom: rij.try_get("", "waarom")?,
        account: rij.try_get("", "account")?,
        tijdstip: moment(rij.try_get("", "tijdstip")?)?,
        inhoud: Inhoud(rij.try_get("", "inhoud")?),
    })
}

/// The report that was sent or mended under a key.
pub(in super::super) async fn by_key(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    kenmerk: &Kenmerk,
) -> Result<Option<Meldingsleutel>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let sql = "SELECT verzuimmelding FROM verzuimmelding_gebeurtenis \
               WHERE organisatie = $1 AND kenmerk = $2 AND kenmerk <> '' AND soort IN ('verstuurd', 'hersteld')";
    let waarden = vec![organisatie.to_string().into(), kenmerk.as_str().into()];
    let rij = db.query_one_raw(query(db, sql, waarden)).await?;
    Ok(rij.map(|rij| rij.try_get("", "verzuimmelding")).transpose()?.map(Meldingsleutel))
}

/// Whether a report has an event of a kind about a message.
pub(in super::super) async fn has_event(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Meldingsleutel,
    kenmerk: &str,
    soort: Gebeurtenissoort,
) -> Result<bool, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(false);
    }
    let sql = "SELECT 1 AS een FROM verzuimmelding_gebeurtenis \
               WHERE organisatie = $1 AND verzuimmelding = $2 AND kenmerk = $3 AND kenmerk <> '' AND soort = $4";
    let waarden = vec![organisatie.to_string().into(), sleutel.0.into(), kenmerk.into(), soort.word().into()];
    Ok(db.query_one_raw(query(db, sql, waarden)).await?.is_some())
}

/// Whether a report has an event about a message.
pub(in super::super) async fn has_key(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Meldingsleutel,
    kenmerk: &str,
) -> Result<bool, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(false);
    }
    let sql = "SELECT 1 AS een FROM verzuimmelding_gebeurtenis \
               WHERE organisatie = $1 AND verzuimmelding = $2 AND kenmerk = $3 AND kenmerk <> ''";
    let waarden = vec![organisatie.to_string().into(), sleutel.0.into(), kenmerk.into()];
    Ok(db.query_one_raw(query(db, sql, waarden)).await?.is_some())
}

/// A draft by its key.
pub(in super::super) async fn concept(
    db: &DatabaseConnection,
    permit: &Permit,
    organisatie: &Organisatiecode,
    kenmerk: &Kenmerk,
) -> Result<Option<Concept>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let onleesbaar = |fout: serde_json::Error| Registerfout::onleesbaar("verzuimmelding_concept", fout);
    let Some(rij) = concept::Entity::find_by_id((organisatie.to_string(), kenmerk.to_string())).one(db).await? else {
        return Ok(None);
    };
    Ok(Some(Concept {
        kenmerk: kenmerk.clone(),
        aanleiding: Aanleiding {
            leerling: Leerlingsleutel(rij.leerling),
            soort: word("verzuimmelding_concept", &rij.soort)?,
            begin: Dag(rij.begin).date(),
            einde: rij.einde.map(|einde| Dag(einde).date()),
            verschuldigd: rij.verschuldigd != 0,
        },
        herstelt: rij.verzuimmelding.map(Meldingsleutel),
        invulling: serde_json::from_str(&rij.inhoud).map_err(onleesbaar)?,
    }))
}

/// Whether a pupil is one of this school.
pub(in super::super) async fn knows_pupil(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerling: Leerlingsleutel,
    op: Date,
) -> Result<bool, Registerfout> {
    Ok(!crate::stam::store::pupils(db, permit, organisatie, &[leerling], op).await?.is_empty())
}

/// The name that the school's staff has for the account of a permit.
pub(in super::super) async fn staff_name(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<Option<String>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let sql = "SELECT naam FROM personeelslid WHERE organisatie = $1 AND account = $2 AND vervallen_op IS NULL";
    let waarden = vec![organisatie.to_string().into(), permit.account().0.into()];
    Ok(db.query_one_raw(query(db, sql, waarden)).await?.map(|rij| rij.try_get("", "naam")).transpose()?)
}

/// The period that the entries make due now and that overlaps a report, the one that begins last.
pub(in super::super) async fn due_over(
    db: &DatabaseConnection,
    permit: &Permit,
    organisatie: &Organisatiecode,
    melding: &Melding,
) -> Result<Option<(Date, Date)>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(None);
    }
    let sql = "SELECT begin, einde FROM verschuldigd WHERE organisatie = $1 AND leerling = $2 AND soort = $3 \
               AND verzuimmelding IS NULL AND begin <= $5 AND einde >= $4 ORDER BY begin DESC LIMIT 1";
    let (begin, einde) = (Dag::from(melding.begin).0, Dag::from(melding.einde.unwrap_or(melding.begin)).0);
    let waarden = vec![
        organisatie.to_string().into(),
        melding.leerling.0.into(),
        melding.soort.as_str().into(),
        begin.into(),
        einde.into(),
    ];
    let rij = db.query_one_raw(query(db, sql, waarden)).await?;
    rij.map(|rij| Ok((dag(&rij, "begin")?.date(), dag(&rij, "einde")?.date()))).transpose()
}

/// The schools of this installation that ever sent a report.
pub(in super::super) async fn reporting_schools(db: &DatabaseConnection) -> Result<Vec<Organisatiecode>, Registerfout> {
    let sql = "SELECT o.organisatie FROM school o WHERE EXISTS \
               (SELECT 1 FROM verzuimmelding v WHERE v.organisatie = o.organisatie) ORDER BY o.organisatie";
    let rijen = db.query_all_raw(query(db, sql, Vec::new())).await?;
    let code = |rij: &QueryResult| {
        let tekst: String = rij.try_get("", "organisatie")?;
        word("school", &tekst)
    };
    rijen.iter().map(code).collect()
}

/// Which places of the feed were taken in before.
pub(in super::super) async fn seen(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    plaatsen: &[i64],
) -> Result<BTreeSet<i64>, Registerfout> {
    if !permit.covers(organisatie) || plaatsen.is_empty() {
        return Ok(BTreeSet::new());
    }
    let sql = format!(
        "SELECT volgnummer FROM verzuimmelding_aflevering WHERE organisatie = $1 AND volgnummer IN ({})",
        places(2, plaatsen.len())
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into()];
    waarden.extend(plaatsen.iter().map(|plaats| Value::from(*plaats)));
    let tx = wijziging.tx();
    let rijen = tx.query_all_raw(query(tx, sql, waarden)).await?;
    rijen.iter().map(|rij| Ok(rij.try_get("", "volgnummer")?)).collect()
}

/// What the feed told of a number before its receipt came, in the order of the feed.
pub(in super::super) async fn waiting(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nummer: i64,
) -> Result<Vec<Geplaatst>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = "SELECT volgnummer, inhoud FROM verzuimmelding_aflevering \
               WHERE organisatie = $1 AND nummer = $2 AND inhoud <> '' ORDER BY volgnummer";
    let tx = wijziging.tx();
    let rijen = tx.query_all_raw(query(tx, sql, vec![organisatie.to_string().into(), nummer.into()])).await?;
    let status = |rij: &QueryResult| {
        let inhoud: String = rij.try_get("", "inhoud")?;
        let bericht = serde_json::from_str(&inhoud);
        Ok(Geplaatst {
            volgnummer: rij.try_get("", "volgnummer")?,
            bericht: bericht.map_err(|fout| Registerfout::onleesbaar("verzuimmelding_aflevering", fout))?,
        })
    };
    rijen.iter().map(status).collect()
}
