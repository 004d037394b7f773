//! Which entries changed since a report was sent that they no longer support.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Permit;
use recht::begrip::{Minuten, Organisatiecode, Verzuimstatus};
use recht::dag::Dag;

use super::store::{self, Open};
use crate::afwezigheid::Reden;
use crate::les::Lessleutel;
use crate::stam::Leerlingsleutel;
use crate::verzuim::Verzuim;
use crate::verzuimmelding::{Grondregel, Meldingsleutel};

/// An entry on which a report rests, and what it says now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verandering {
    /// The lesson.
    pub les: Lessleutel,
    /// Its day.
    pub datum: Date,
    /// Lesson hour or half day.
    pub lesuur: String,
    /// What it said when the report was sent.
    pub was: Verzuimstatus,
    /// What it says now: nothing when the pupil was there after all.
    pub nu: Option<Verzuimstatus>,
    /// Why it is lawful now.
    pub reden: Option<Reden>,
    /// Minutes missed now.
    pub minuten: Minuten,
}

/// The changes for each report that the entries no longer support. One query.
pub(super) async fn since_sent(
    db: &store::Databank,
    permit: &Permit,
    organisatie: &Organisatiecode,
    meldingen: &[Open],
) -> Result<BTreeMap<Meldingsleutel, Vec<Verandering>>, Registerfout> {
    let van: Vec<&Open> = meldingen.iter().filter(|een| een.melding.in_te_trekken).collect();
    let plaatsen: Vec<(Leerlingsleutel, Lessleutel)> = van
        .iter()
        .flat_map(|een| een.regels.iter().map(|regel| (een.melding.leerling, Lessleutel(regel.les))))
        .collect();
    let nu = store::absence_in(db, permit, organisatie, &plaatsen).await?;
    let nu: HashMap<_, _> = nu.into_iter().map(|een| ((een.leerling, een.les), een)).collect();
    Ok(van
        .into_iter()
        .map(|een| {
            let regels = een.regels.iter();
            let veranderd =
                regels.filter_map(|regel| compare(regel, nu.get(&(een.melding.leerling, Lessleutel(regel.les)))));
            (een.melding.sleutel, veranderd.collect())
        })
        .collect())
}

fn compare(was: &Grondregel, nu: Option<&Verzuim>) -> Option<Verandering> {
    let status: Verzuimstatus = was.status.parse().ok()?;
    if nu.is_some_and(|nu| nu.status == status && nu.minuten().0 == was.minuten) {
        return None;
    }
    Some(Verandering {
        les: Lessleutel(was.les),
        datum: Dag(was.dag).date(),
        lesuur: was.lesuur.clone(),
        was: status,
        nu: nu.map(|nu| nu.status),
        reden: nu.and_then(|nu| nu.reden),
        minuten: nu.map(Verzuim::minuten).unwrap_or_default(),
    })
}
