//! What the norm, and the saving of a lesson, need to know of some pupils: one question for all of it.
//!
//! The parts of the question have one shape, so that a union holds them: a number, six whole numbers and two words, of which
//! each part uses what it needs.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kern::register::{Motor, Registerfout, Wijziging};
use kern::toegang::Permit;
use recht::begrip::{Meldingsoort, Minuten, Organisatiecode, Verzuimstatus};
use recht::dag::Dag;
use sea_orm::{ConnectionTrait, QueryResult, Value};

use super::verschuldigd::Schuld;
use crate::afwezigheid::Reden;
use crate::les::store::dag;
use crate::les::{Les, Lessleutel, Merk};
use crate::stam::Leerlingsleutel;
use crate::stam::store::{places, query, word};
use crate::verzuim::Verzuim;

/// An entry as far as the norm looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Telregel {
    pub(crate) les: Lessleutel,
    pub(crate) dag: Dag,
    pub(crate) minuten: Minuten,
    pub(crate) status: Verzuimstatus,
    pub(crate) vastgesteld_op: Option<Dag>,
}

impl From<&Verzuim> for Telregel {
    fn from(een: &Verzuim) -> Self {
        let Verzuim { les, dag, status, vastgesteld_op, .. } = *een;
        Self { les, dag, minuten: een.minuten(), status, vastgesteld_op }
    }
}

/// A sent report as far as the norm looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verzondenregel {
    pub(crate) verzuimmelding: i64,
    pub(crate) soort: Meldingsoort,
    pub(crate) begin: Date,
    pub(crate) einde: Date,
    pub(crate) gemeld_op: Date,
}

/// What the law needs to know of one pupil.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Normgegevens {
    pub(crate) leerling: Leerlingsleutel,
    pub(crate) geboortedatum: Date,
    pub(crate) startkwalificatie_op: Option<Date>,
    pub(crate) verzuim: Vec<Telregel>,
    pub(crate) verzonden: Vec<Verzondenregel>,
    /// Days of a long absence on which he was in a lesson; only filled in where it matters.
    pub(crate) bijgewoond: Vec<Dag>,
    /// The reports that are marked as no longer supported, as it stands.
    pub(super) in_te_trekken: BTreeSet<i64>,
    /// What stands as due; empty when it was not asked for.
    pub(super) verschuldigd: BTreeSet<Schuld>,
}

/// What saving a lesson needs to know.
#[derive(Clone, PartialEq, Eq, Default)]
pub(crate) struct Lesgegevens {
    /// Who should be there.
    pub(crate) leerlingen: Vec<Leerlingsleutel>,
    /// Who of the pupils asked for was known to be absent that day, and why.
    pub(crate) bekend: BTreeMap<Leerlingsleutel, Reden>,
    /// What the law needs to know of the pupils asked for.
    pub(crate) norm: Vec<Normgegevens>,
}

/// Holds pupils until the change ends, so that two changes to what one pupil missed both count. Before lessons are held: in
/// one order nobody waits for who waits for him. SQLite has one writer, who holds everything.
pub(crate) async fn hold(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerlingen: &[Leerlingsleutel],
) -> Result<(), Registerfout> {
    if wijziging.motor() == Motor::Sqlite || !permit.covers(organisatie) || leerlingen.is_empty() {
        return Ok(());
    }
    let lijst = places(2, leerlingen.len());
    let sql = format!(
        "SELECT leerling FROM leerling WHERE organisatie = $1 AND leerling IN ({lijst}) ORDER BY leerling FOR UPDATE"
    );
    let tx = wijziging.tx();
    tx.query_all_raw(query(tx, sql, keys(organisatie, leerlingen))).await?;
    Ok(())
}

/// What the law needs to know of some pupils, with their absence of some statuses.
pub(crate) async fn norm_data(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerlingen: &[Leerlingsleutel],
    statussen: &[Verzuimstatus],
) -> Result<Vec<Normgegevens>, Registerfout> {
    if !permit.covers(organisatie) || leerlingen.is_empty() {
        return Ok(Vec::new());
    }
    let sql = norm_parts(&places(2, leerlingen.len()), statussen).join(UNION);
    let rijen = db.query_all_raw(query(db, sql, keys(organisatie, leerlingen))).await?;
    Ok(gather(&rijen)?.norm)
}

/// The days of a period on which a pupil was in a lesson of his class, in part or whole. A lesson that nobody marked says nothing.
pub(in crate::verzuim) async fn attended(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerling: Leerlingsleutel,
    (van, tot): (Dag, Dag),
) -> Result<Vec<Dag>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = "SELECT DISTINCT l.datum FROM plaatsing p JOIN les l ON l.organisatie = p.organisatie \
               AND l.klas = p.klas AND l.datum >= p.van AND (p.tot IS NULL OR l.datum <= p.tot) \
               LEFT JOIN verzuim v ON v.organisatie = p.organisatie AND v.leerling = p.leerling AND v.les = l.les \
               AND v.merk = 'afwezig' \
               WHERE p.organisatie = $1 AND p.leerling = $2 AND l.datum >= $3 AND l.datum <= $4 \
               AND l.toestand = 'gepland' AND l.versie > 0 AND v.les IS NULL ORDER BY l.datum";
    let waarden = vec![organisatie.to_string().into(), leerling.0.into(), van.0.into(), tot.0.into()];
    let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
    rijen.iter().map(|rij| Ok(dag(rij, "datum")?)).collect()
}

/// The same of pupils who are held until the change ends, with what stands as due.
pub(in crate::verzuim) async fn norm_data_held(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerlingen: &[Leerlingsleutel],
    statussen: &[Verzuimstatus],
) -> Result<Vec<Normgegevens>, Registerfout> {
    hold(wijziging, permit, organisatie, leerlingen).await?;
    if !permit.covers(organisatie) || leerlingen.is_empty() {
        return Ok(Vec::new());
    }
    let lijst = places(2, leerlingen.len());
    let mut delen = norm_parts(&lijst, statussen);
    delen.push(due_part(&lijst));
    let tx = wijziging.tx();
    let rijen = tx.query_all_raw(query(tx, delen.join(UNION), keys(organisatie, leerlingen))).await?;
    Ok(gather(&rijen)?.norm)
}

/// What saving a lesson needs to know, of pupils who are held.
pub(in crate::verzuim) async fn lesson_data(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    les: &Les,
    leerlingen: &[Leerlingsleutel],
    statussen: &[Verzuimstatus],
) -> Result<Lesgegevens, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Lesgegevens::default());
    }
    let (klas, dag) = (leerlingen.len() + 2, leerlingen.len() + 3);
    // In one row: a row for each pupil would be most of the answer.
    let mut delen = vec![format!(
        "SELECT 0 AS deel, CAST(0 AS BIGINT) AS leerling, CAST(0 AS BIGINT) AS nummer, 0 AS a, 0 AS b, 0 AS c, 0 AS d, \
         0 AS e, 0 AS f, COALESCE(string_agg(CAST(leerling AS TEXT), ' '), '') AS woord, '' AS woord2 \
         FROM plaatsing WHERE organisatie = $1 AND klas = ${klas} AND van <= ${dag} AND (tot IS NULL OR tot >= ${dag})"
    )];
    if !leerlingen.is_empty() {
        let lijst = places(2, leerlingen.len());
        delen.extend(norm_parts(&lijst, statussen));
        delen.push(due_part(&lijst));
        delen.push(format!(
            "SELECT 5 AS deel, a.leerling, a.afwezigheid, 0, 0, 0, 0, 0, 0, a.reden, '' FROM afwezigheid a \
             LEFT JOIN afwezigheid_intrekking i ON i.organisatie = a.organisatie AND i.afwezigheid = a.afwezigheid \
             WHERE a.organisatie = $1 AND a.leerling IN ({lijst}) AND a.van <= ${dag} AND a.tot >= ${dag} \
             AND i.afwezigheid IS NULL"
        ));
    }
    let mut waarden = keys(organisatie, leerlingen);
    waarden.extend([les.klas.as_str().into(), Dag::from(les.datum).0.into()]);
    let tx = wijziging.tx();
    gather(&tx.query_all_raw(query(tx, delen.join(UNION), waarden)).await?)
}

const UNION: &str = " UNION ALL ";

fn keys(organisatie: &Organisatiecode, leerlingen: &[Leerlingsleutel]) -> Vec<Value> {
    let leerlingen = leerlingen.iter().map(|leerling| Value::from(leerling.0));
    [organisatie.to_string().into()].into_iter().chain(leerlingen).collect()
}

/// The pupils, their absence of some statuses, and the reports that were sent.
fn norm_parts(lijst: &str, statussen: &[Verzuimstatus]) -> Vec<String> {
    let telt = statussen.iter().map(|status| format!("'{status}'")).collect::<Vec<_>>().join(", ");
    vec![
        format!(
            "SELECT 1 AS deel, leerling, CAST(0 AS BIGINT) AS nummer, geboortedatum AS a, startkwalificatie_op AS b, 0 AS c, 0 AS d, \
             0 AS e, 0 AS f, '' AS woord, '' AS woord2 FROM leerling WHERE organisatie = $1 AND leerling IN ({lijst})"
        ),
        // The empty text keeps either database from going through all such absence of the school: it is asked by pupil.
        format!(
            "SELECT 2 AS deel, leerling, les, datum, lesminuten, minuten, vastgesteld_op, 0, 0, merk, status \
             FROM verzuim WHERE organisatie = $1 AND leerling IN ({lijst}) AND status || '' IN ({telt})"
        ),
        format!(
            "SELECT 3 AS deel, s.leerling, s.verzuimmelding, s.begin, s.einde, s.gemeld_op, s.in_te_trekken, 0, 0, \
             m.soort, s.stand FROM verzuimmelding_stand s \
             JOIN verzuimmelding m ON m.organisatie = s.organisatie AND m.verzuimmelding = s.verzuimmelding \
             WHERE s.organisatie = $1 AND s.leerling IN ({lijst})"
        ),
    ]
}

/// What stands as due.
fn due_part(lijst: &str) -> String {
    format!(
        "SELECT 4 AS deel, leerling, verzuimmelding, begin, einde, minuten, vastgesteld_op, vervolg, uiterlijk, \
         soort, plicht FROM verschuldigd WHERE organisatie = $1 AND leerling IN ({lijst})"
    )
}

/// A row of any part.
struct Rij {
    deel: i32,
    leerling: Leerlingsleutel,
    nummer: Option<i64>,
    getallen: [Option<i32>; 6],
    woorden: [String; 2],
}

impl Rij {
    fn read(rij: &QueryResult) -> Result<Self, Registerfout> {
        let mut getallen = [None; 6];
        for (plaats, getal) in (3..).zip(&mut getallen) {
            *getal = rij.try_get_by_index(plaats)?;
        }
        Ok(Self {
            deel: rij.try_get_by_index(0)?,
            leerling: Leerlingsleutel(rij.try_get_by_index(1)?),
            nummer: rij.try_get_by_index(2)?,
            getallen,
            woorden: [rij.try_get_by_index(9)?, rij.try_get_by_index(10)?],
        })
    }

    fn nummer(&self) -> i64 {
        self.nummer.unwrap_or_default()
    }

    /// A number that is always there.
    fn getal(&self, plaats: usize) -> i32 {
        self.mogelijk(plaats).unwrap_or_default()
    }

    fn mogelijk(&self, plaats: usize) -> Option<i32> {
        self.getallen.get(plaats).copied().flatten()
    }

    fn dag(&self, plaats: usize) -> Dag {
        Dag(self.getal(plaats))
    }

    fn telregel(&self) -> Result<Telregel, Registerfout> {
        let [merk, status] = &self.woorden;
        let minuten = |plaats| u32::try_from(self.getal(plaats)).map(Minuten);
        let lees = |fout| Registerfout::onleesbaar("verzuim", fout);
        let (lesminuten, gemist) = (minuten(1).map_err(lees)?, minuten(2).map_err(lees)?);
        let merk = Merk::new(merk, gemist).map_err(|fout| Registerfout::onleesbaar("verzuim", fout))?;
        Ok(Telregel {
            les: Lessleutel(self.nummer()),
            dag: self.dag(0),
            minuten: merk.gemist(lesminuten),
            status: word("verzuim", status)?,
            vastgesteld_op: self.mogelijk(3).map(Dag),
        })
    }

    fn schuld(self) -> Schuld {
        let [begin, einde, minuten, _, vervolg, uiterlijk] = self.getallen.map(Option::unwrap_or_default);
        let (verzuimmelding, vastgesteld_op) = (self.nummer, self.mogelijk(3));
        let [soort, plicht] = self.woorden;
        Schuld { soort, begin, einde, plicht, minuten, vervolg, vastgesteld_op, uiterlijk, verzuimmelding }
    }

    fn verzonden(&self) -> Result<Verzondenregel, Registerfout> {
        let begin = self.dag(0);
        Ok(Verzondenregel {
            verzuimmelding: self.nummer(),
            soort: word("verzuimmelding", &self.woorden[0])?,
            begin: begin.date(),
            einde: self.mogelijk(1).map_or(begin, Dag).date(),
            gemeld_op: self.dag(2).date(),
        })
    }
}

fn gather(rijen: &[QueryResult]) -> Result<Lesgegevens, Registerfout> {
    let mut rijen: Vec<Rij> = rijen.iter().map(Rij::read).collect::<Result<_, _>>()?;
    // Pupils before what is said of them; of two that speak of one day the one that was recorded last.
    rijen.sort_by_key(|rij| (rij.deel, rij.nummer));
    let mut gegevens = Lesgegevens::default();
    let mut norm: BTreeMap<Leerlingsleutel, Normgegevens> = BTreeMap::new();
    for rij in rijen {
        match rij.deel {
            0 => gegevens.leerlingen = pupils(&rij.woorden[0])?,
            1 => {
                norm.insert(rij.leerling, pupil(&rij));
            }
            5 => {
                gegevens.bekend.insert(rij.leerling, word("afwezigheid", &rij.woorden[0])?);
            }
            _ => {
                if let Some(een) = norm.get_mut(&rij.leerling) {
                    add(een, rij)?;
                }
            }
        }
    }
    gegevens.norm = norm.into_values().collect();
    Ok(gegevens)
}

fn pupils(nummers: &str) -> Result<Vec<Leerlingsleutel>, Registerfout> {
    let nummers = nummers.split_whitespace().map(|nummer| nummer.parse().map(Leerlingsleutel));
    nummers.collect::<Result<_, _>>().map_err(|fout| Registerfout::onleesbaar("plaatsing", fout))
}

fn pupil(rij: &Rij) -> Normgegevens {
    Normgegevens {
        leerling: rij.leerling,
        geboortedatum: rij.dag(0).date(),
        startkwalificatie_op: rij.mogelijk(1).map(|op| Dag(op).date()),
        verzuim: Vec::new(),
        verzonden: Vec::new(),
        bijgewoond: Vec::new(),
        in_te_trekken: BTreeSet::new(),
        verschuldigd: BTreeSet::new(),
    }
}

fn add(een: &mut Normgegevens, rij: Rij) -> Result<(), Registerfout> {
    match rij.deel {
        2 => een.verzuim.push(rij.telregel()?),
        3 => {
            if !matches!(rij.woorden[1].as_str(), "ingetrokken" | "geweigerd") {
                een.verzonden.push(rij.verzonden()?);
            }
            if rij.getal(3) == 1 {
                een.in_te_trekken.insert(rij.nummer());
            }
        }
        _ => {
            een.verschuldigd.insert(rij.schuld());
        }
    }
    Ok(())
}
