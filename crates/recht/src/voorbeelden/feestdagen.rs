//! Rows about public holidays and working days.

use super::blad::Rij;
use super::kalender::ja_nee;
use super::notatie::{Onleesbaar, write_datum};
use super::onderwerp::{Uitkomst, compare};
use super::wereld::Wereld;

pub(super) const GEGEVEN: &[&str] = &["jaar", "dag", "aantal werkdagen", "tot en met"];
pub(super) const UITKOMST: &[&str] = &["feestdag", "werkdag", "uiterlijk", "werkdagen erna"];

/// Asks about a day, the working day so many after it, or the working days between it and another.
pub(super) fn check(wereld: &Wereld, rij: &Rij) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let feestdagen = &wereld.feestdagen;
    let dag = rij.lezer("dag").datum(rij.nodig("dag")?)?;
    compare(rij, UITKOMST, |kolom| {
        Ok(match kolom {
            "feestdag" => ja_nee(feestdagen.is_feestdag(dag)),
            "werkdag" => ja_nee(feestdagen.is_werkdag(dag)),
            "uiterlijk" => {
                rij.nodig("aantal werkdagen")?;
                let aantal = rij.woord("aantal werkdagen", "verwacht een aantal")?.unwrap_or_default();
                write_datum(feestdagen.add_werkdagen(dag, aantal))
            }
            _ => {
                let tot = rij.lezer("tot en met").datum(rij.nodig("tot en met")?)?;
                feestdagen.count_werkdagen(dag, tot).to_string()
            }
        })
    })
}
