//! Rows about the school's calendar: which days are holiday, which weeks exist, how far apart two days are.

use super::blad::Rij;
use super::notatie::{Onleesbaar, write_datum};
use super::onderwerp::{Uitkomst, compare};
use super::wereld::Wereld;
use crate::begrip::Vervolg;
use crate::dag::Dag;
use crate::verzuim::norm::{Aanwezigheid, Telling};

pub(super) const GEGEVEN: &[&str] = &["jaar", "kalender", "eigen vrije dagen", "dag", "latere dag"];
pub(super) const UITKOMST: &[&str] =
    &["vakantie", "schooldag", "schoolweek", "afstand", "in één venster", "schooldagen", "valt weg op"];

/// Asks the calendar of a row about its day, or about its two days.
pub(super) fn check(wereld: &Wereld, rij: &Rij) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let kalender = wereld.kalender(rij)?;
    let dag = Dag::from(rij.lezer("dag").datum(rij.nodig("dag")?)?);
    let latere = || rij.lezer("latere dag").datum(rij.nodig("latere dag")?).map(Dag::from);
    let normen = &wereld.normen;
    let telling = Telling {
        kalender: &kalender,
        normen,
        vervolg: Vervolg::Strikt,
        aanwezigheid: Aanwezigheid::Afgeleid,
        einde_gegevens: dag,
    };
    let afstand = || latere().map(|latere| kalender.ordinaal(latere) - kalender.ordinaal(dag));
    compare(rij, UITKOMST, |kolom| {
        Ok(match kolom {
            "vakantie" => kalender.vakantie(dag).unwrap_or("geen").to_owned(),
            "schooldag" => ja_nee(kalender.is_schooldag(dag)),
            "schoolweek" => ja_nee(kalender.is_schoolweek(dag)),
            "afstand" => afstand()?.to_string(),
            "in één venster" => ja_nee(afstand()? < normen.op(latere()?).venster),
            "schooldagen" => kalender.count_schooldagen(dag, latere()?).to_string(),
            _ => write_datum(telling.vervalt(dag, dag).date()),
        })
    })
}

/// Yes or no, as rows write it.
pub(super) fn ja_nee(ja: bool) -> String {
    if ja { "ja" } else { "nee" }.to_owned()
}
