//! What the school knows for one report, in a fixed number of queries.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Permit;
use recht::begrip::Organisatiecode;
use recht::dag::{Dag, begin_schooljaar};
use sea_orm::{ConnectionTrait, QueryResult, Value};
use uitwisseling::berichten::{Actiesoort, OndernomenActie, Vertrouwelijk};

use super::lezen::{MELDING, melding};
use crate::les::store::dag;
use crate::stam::Leerlingsleutel;
use crate::stam::store::{pupils, query, word};
use crate::verzuim::Verzuim;
use crate::verzuim::store::{VERZUIM, verzuim};
use crate::verzuimmelding::aanlevering::{Actie, Gegevens, Verschuldigd};
use crate::verzuimmelding::{Aanleiding, Concept, Melding, Meldingsleutel};

/// What the school knows for a draft; `None` when the pupil is not there.
pub(in super::super) async fn prepare(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    concept: &Concept,
    vandaag: Date,
) -> Result<Option<Gegevens>, Registerfout> {
    let aanleiding = &concept.aanleiding;
    let leerlingen = pupils(db, permit, organisatie, &[aanleiding.leerling], vandaag).await?;
    let Some(leerling) = leerlingen.into_iter().next() else { return Ok(None) };
    let code = organisatie.to_string();
    Ok(Some(Gegevens {
        verschuldigd: due(db, &code, aanleiding).await?,
        acties: actions(db, &code, aanleiding.leerling, vandaag).await?,
        verzuim: absence(db, &code, aanleiding, vandaag).await?,
        lessen: lessons(db, &code, aanleiding, vandaag).await?,
        meldingen: reports(db, &code, aanleiding.leerling).await?,
        leerling,
    }))
}

async fn due(
    db: &impl ConnectionTrait,
    code: &str,
    aanleiding: &Aanleiding,
) -> Result<Option<Verschuldigd>, Registerfout> {
    let Some(einde) = aanleiding.einde.filter(|_| aanleiding.verschuldigd) else { return Ok(None) };
    let sql = "SELECT plicht, uiterlijk, verzuimmelding FROM verschuldigd \
               WHERE organisatie = $1 AND leerling = $2 AND soort = $3 AND begin = $4 AND einde = $5";
    let waarden = vec![
        code.into(),
        aanleiding.leerling.0.into(),
        aanleiding.soort.as_str().into(),
        Dag::from(aanleiding.begin).0.into(),
        Dag::from(einde).0.into(),
    ];
    let Some(rij) = db.query_one_raw(query(db, sql, waarden)).await? else { return Ok(None) };
    let plicht: String = rij.try_get("", "plicht")?;
    let verzuimmelding: Option<i64> = rij.try_get("", "verzuimmelding")?;
    Ok(Some(Verschuldigd {
        plicht: word("verschuldigd", &plicht)?,
        uiterlijk: dag(&rij, "uiterlijk")?.date(),
        verzuimmelding: verzuimmelding.map(Meldingsleutel),
    }))
}

async fn actions(
    db: &impl ConnectionTrait,
    code: &str,
    leerling: Leerlingsleutel,
    vandaag: Date,
) -> Result<Vec<Actie>, Registerfout> {
    let sql = "SELECT actie, datum, soort, omschrijving FROM ondernomen_actie \
               WHERE organisatie = $1 AND leerling = $2 AND datum >= $3 ORDER BY datum, actie";
    let vanaf = Dag::from(begin_schooljaar(vandaag));
    let rijen = db.query_all_raw(query(db, sql, vec![code.into(), leerling.0.into(), vanaf.0.into()])).await?;
    rijen.iter().map(action).collect()
}

fn action(rij: &QueryResult) -> Result<Actie, Registerfout> {
    let (soort, omschrijving): (String, String) = (rij.try_get("", "soort")?, rij.try_get("", "omschrijving")?);
    let onbekend = || Registerfout::onleesbaar("ondernomen_actie", "a kind of action that does not exist");
    let omschrijving = Some(omschrijving).filter(|tekst| !tekst.trim().is_empty()).map(Vertrouwelijk::from);
    Ok(Actie {
        nummer: rij.try_get("", "actie")?,
        actie: OndernomenActie {
            datum: dag(rij, "datum")?.date(),
            soort: Actiesoort::find(&soort).ok_or_else(onbekend)?,
            omschrijving,
        },
    })
}

/// First and last day of a report; one without an end goes on until today.
fn period(aanleiding: &Aanleiding, vandaag: Date) -> [Value; 2] {
    [Dag::from(aanleiding.begin).0.into(), Dag::from(aanleiding.einde.unwrap_or(vandaag)).0.into()]
}

async fn absence(
    db: &impl ConnectionTrait,
    code: &str,
    aanleiding: &Aanleiding,
    vandaag: Date,
) -> Result<Vec<Verzuim>, Registerfout> {
    let sql = format!(
        "SELECT {VERZUIM} FROM verzuim WHERE organisatie = $1 AND leerling = $2 AND datum >= $3 AND datum <= $4 \
         ORDER BY datum, les"
    );
    let [van, tot] = period(aanleiding, vandaag);
    let waarden = vec![code.into(), aanleiding.leerling.0.into(), van, tot];
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(verzuim).collect()
}

async fn lessons(
    db: &impl ConnectionTrait,
    code: &str,
    aanleiding: &Aanleiding,
    vandaag: Date,
) -> Result<BTreeMap<Dag, usize>, Registerfout> {
    let sql = "SELECT l.datum, COUNT(*) AS aantal FROM plaatsing p JOIN les l ON l.organisatie = p.organisatie \
               AND l.klas = p.klas AND l.datum >= p.van AND (p.tot IS NULL OR l.datum <= p.tot) \
               WHERE p.organisatie = $1 AND p.leerling = $2 AND l.datum >= $3 AND l.datum <= $4 \
               AND l.toestand = 'gepland' GROUP BY l.datum";
    let [van, tot] = period(aanleiding, vandaag);
    let rijen = db.query_all_raw(query(db, sql, vec![code.into(), aanleiding.leerling.0.into(), van, tot])).await?;
    let dag_met_lessen = |rij: &QueryResult| {
        let aantal: i64 = rij.try_get("", "aantal")?;
        Ok((dag(rij, "datum")?, usize::try_from(aantal).unwrap_or_default()))
    };
    rijen.iter().map(dag_met_lessen).collect()
}

async fn reports(
    db: &impl ConnectionTrait,
    code: &str,
    leerling: Leerlingsleutel,
) -> Result<Vec<Melding>, Registerfout> {
    let sql = format!(
        "SELECT {MELDING} FROM verzuimmelding_stand s JOIN verzuimmelding m ON m.organisatie = s.organisatie \
         AND m.verzuimmelding = s.verzuimmelding WHERE s.organisatie = $1 AND s.leerling = $2"
    );
    db.query_all_raw(query(db, sql, vec![code.into(), leerling.0.into()])).await?.iter().map(melding).collect()
}
