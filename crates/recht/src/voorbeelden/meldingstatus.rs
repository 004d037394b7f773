//! Rows about the statuses of a report.

use super::blad::Rij;
use super::notatie::{Onleesbaar, write_lijst};
use super::onderwerp::{Uitkomst, compare};
use super::wereld::{Wereld, complain};
use crate::grond::Zekerheid;
use crate::melding::status::{Handeling, step};
use crate::weigering::{Weigering, Weigerreden};

pub(super) const GEGEVEN: &[&str] =
    &["jaar", "status", "handeling", "door", "op", "afsluitreden", "afsluittoelichting"];
pub(super) const UITKOMST: &[&str] = &["wordt", "geweigerd om", "grond", "zekerheid"];

/// Asks what a report becomes.
pub(super) fn check(wereld: &Wereld, rij: &Rij) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let nodig = |kolom: &str| rij.lezer(kolom).complain("", "deze kolom moet ingevuld zijn");
    let status = rij.woord("status", "verwacht een status van een melding")?.ok_or_else(|| nodig("status"))?;
    let soort = rij.woord("handeling", "verwacht een handeling")?.ok_or_else(|| nodig("handeling"))?;
    let partij = rij.woord("door", "verwacht school, leerplichtorganisatie of verzuimloket")?;
    let op = rij.lezer("op").datum(rij.nodig("op")?)?;
    let mut handeling = Handeling::new(soort, partij.ok_or_else(|| nodig("door"))?, op);
    handeling.reden = rij.woord("afsluitreden", "verwacht een reden van afsluiten")?;
    handeling.toelichting = rij.woord("afsluittoelichting", "verwacht een toelichting bij afsluiten")?;
    let besluit = step(&wereld.recht, status, handeling).map_err(|fout| complain(&fout))?;
    let gronden = match &besluit {
        Ok(overgang) => vec![&overgang.grond],
        Err(weigeringen) => weigeringen.iter().map(|weigering| &weigering.grond).collect(),
    };
    compare(rij, UITKOMST, |kolom| {
        Ok(match kolom {
            "wordt" => besluit.as_ref().map_or_else(|_| "geen".to_owned(), |overgang| overgang.naar.to_string()),
            "geweigerd om" => write_weigeringen(besluit.as_ref().err()),
            "grond" => write_lijst(gronden.iter().map(ToString::to_string)),
            _ => write_lijst(gronden.iter().map(|grond| write_zekerheid(grond.zekerheid))),
        })
    })
}

/// Refusals as rows write them: the words of their keys, without the subject before it.
pub(super) fn write_weigeringen<R: Weigerreden>(weigeringen: Option<&Vec<Weigering<R>>>) -> String {
    let woorden = |weigering: &Weigering<R>| {
        let sleutel = weigering.uitleg();
        sleutel.split_once('-').map_or(sleutel, |(_, rest)| rest).replace('-', " ")
    };
    write_lijst(weigeringen.into_iter().flatten().map(woorden))
}

pub(super) fn write_zekerheid(zekerheid: Zekerheid) -> String {
    match zekerheid {
        Zekerheid::Zeker => "zeker",
        Zekerheid::Waarschijnlijk => "waarschijnlijk",
        Zekerheid::Onbekend => "onbekend",
    }
    .to_owned()
}
