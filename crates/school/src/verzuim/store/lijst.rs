//! The rows of the lists, and of the history of one entry.

use jiff::Timestamp;
use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Permit;
use recht::begrip::Organisatiecode;
use recht::dag::Dag;
use sea_orm::{ConnectionTrait, QueryResult, Value};

use super::{VERZUIM, verzuim};
use crate::leerling::store::followed;
use crate::les::Lessleutel;
use crate::les::store::{LES, les, merk};
use crate::stam::Leerlingsleutel;
use crate::stam::store::{query, word};
use crate::verzuim::Verzuim;
use crate::verzuim::lijst::{Gezegd, NietGeregistreerd, Spoor, Wie};

/// Which lessons should have a register.
pub(in crate::verzuim) struct Ontbreekt {
    /// From this day on.
    pub(in crate::verzuim) van: Dag,
    /// Up to and with today...
    pub(in crate::verzuim) vandaag: Dag,
    /// ...until this minute of the day.
    pub(in crate::verzuim) minuut: i32,
    pub(in crate::verzuim) wie: Wie,
    pub(in crate::verzuim) hoogste: u32,
}

/// The lessons that are over, have no register, and were of a class with pupils.
pub(in crate::verzuim) async fn without_register(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    vraag: &Ontbreekt,
) -> Result<Vec<NietGeregistreerd>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let mut waarden: Vec<Value> =
        vec![organisatie.to_string().into(), vraag.van.0.into(), vraag.vandaag.0.into(), vraag.minuut.into()];
    let eigen = match vraag.wie {
        Wie::Iedereen => "",
        Wie::Eigen => {
            waarden.push(permit.account().0.into());
            " AND les.docent IN (SELECT e.code FROM personeelslid e WHERE e.organisatie = $1 AND e.account = $5 \
             AND e.vervallen_op IS NULL)"
        }
    };
    let sql = format!(
        "SELECT {LES}, s.naam FROM les LEFT JOIN personeelslid s ON s.organisatie = les.organisatie \
         AND s.code = les.docent WHERE les.organisatie = $1 AND les.versie = 0 AND les.toestand = 'gepland' \
         AND les.datum >= $2 AND (les.datum < $3 OR (les.datum = $3 AND les.einde <= $4)){eigen} \
         AND EXISTS (SELECT 1 FROM plaatsing p WHERE p.organisatie = les.organisatie AND p.klas = les.klas \
         AND p.van <= les.datum AND (p.tot IS NULL OR p.tot >= les.datum)) \
         ORDER BY les.datum DESC, les.begin, les.klas LIMIT {}",
        vraag.hoogste
    );
    let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
    rijen.iter().map(|rij| Ok(NietGeregistreerd { les: les(rij)?, docent: rij.try_get("", "naam")? })).collect()
}

/// The absence that nobody explained, of the pupils whom the reader follows, the oldest first, each with its subject.
pub(in crate::verzuim) async fn open(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    van: Dag,
    vandaag: Date,
) -> Result<Vec<(Verzuim, String)>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let (volgt, meer) = followed(permit, "v.leerling", 3, vandaag);
    let sql = format!(
        "SELECT {}, l.vak FROM verzuim v JOIN les l ON l.organisatie = v.organisatie AND l.les = v.les \
         WHERE v.organisatie = $1 AND v.status = 'onbekend' AND v.datum >= $2{volgt} ORDER BY v.datum, l.begin, v.leerling",
        columns()
    );
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into(), van.0.into()];
    waarden.extend(meer);
    let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
    rijen.iter().map(|rij| Ok((verzuim(rij)?, rij.try_get("", "vak")?))).collect()
}

/// The absence of a day, of one class or of all, whatever was said of it, each with its subject.
pub(in crate::verzuim) async fn on_day(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    op: Dag,
    klas: &str,
) -> Result<Vec<(Verzuim, String)>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {}, l.vak FROM les l JOIN verzuim v ON v.organisatie = l.organisatie AND v.les = l.les \
         WHERE l.organisatie = $1 AND l.datum = $2 AND ($3 = '' OR l.klas = $3) ORDER BY v.leerling, l.begin",
        columns()
    );
    let waarden: Vec<Value> = vec![organisatie.to_string().into(), op.0.into(), klas.into()];
    let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
    rijen.iter().map(|rij| Ok((verzuim(rij)?, rij.try_get("", "vak")?))).collect()
}

/// The columns of absence in a table named `v`.
fn columns() -> String {
    VERZUIM.split(", ").map(|kolom| format!("v.{kolom}")).collect::<Vec<_>>().join(", ")
}

/// Everything that was said of an entry, the oldest first.
pub(in crate::verzuim) async fn traces(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    les: Lessleutel,
    leerling: Leerlingsleutel,
) -> Result<Vec<Spoor>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let waarden: Vec<Value> = vec![organisatie.to_string().into(), les.0.into(), leerling.0.into()];
    let sql = "SELECT m.merk, m.minuten, r.tijdstip, r.account, r.waarom, s.naam FROM merk m \
               JOIN lesregistratie r ON r.organisatie = m.organisatie AND r.les = m.les AND r.versie = m.versie \
               LEFT JOIN personeelslid s ON s.organisatie = r.organisatie AND s.account = r.account \
               WHERE m.organisatie = $1 AND m.les = $2 AND m.leerling = $3 ORDER BY m.versie";
    let mut sporen = Vec::new();
    for rij in db.query_all_raw(query(db, sql, waarden.clone())).await? {
        sporen.push(trace(&rij, Gezegd::Merk(merk(&rij)?))?);
    }
    let sql = "SELECT o.status, o.reden, o.tijdstip, o.account, o.waarom, s.naam FROM oordeel o \
               LEFT JOIN personeelslid s ON s.organisatie = o.organisatie AND s.account = o.account \
               WHERE o.organisatie = $1 AND o.les = $2 AND o.leerling = $3 ORDER BY o.oordeel";
    for rij in db.query_all_raw(query(db, sql, waarden)).await? {
        let (status, reden): (String, String) = (rij.try_get("", "status")?, rij.try_get("", "reden")?);
        let reden = Some(reden).filter(|reden| !reden.is_empty());
        let reden = reden.as_deref().map(|reden| word("oordeel", reden)).transpose()?;
        sporen.push(trace(&rij, Gezegd::Oordeel(word("oordeel", &status)?, reden))?);
    }
    sporen.sort_by_key(|spoor| spoor.tijdstip);
    Ok(sporen)
}

fn trace(rij: &QueryResult, wat: Gezegd) -> Result<Spoor, Registerfout> {
    Ok(Spoor {
        tijdstip: Timestamp::from_microsecond(rij.try_get("", "tijdstip")?)
            .map_err(|fout| Registerfout::onleesbaar("oordeel", fout))?,
        account: rij.try_get("", "account")?,
        door: rij.try_get("", "naam")?,
        wat,
        waarom: rij.try_get("", "waarom")?,
    })
}
