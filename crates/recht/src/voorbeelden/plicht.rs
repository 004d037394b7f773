//! Rows about duties by age.

use super::blad::Rij;
use super::notatie::{Onleesbaar, write_datum};
use super::onderwerp::{Uitkomst, compare};
use super::wereld::{Wereld, complain};
use crate::plicht::{Persoon, Vrijstelling, find_vrijstelling, plicht_op};

pub(super) const GEGEVEN: &[&str] =
    &["jaar", "kalender", "eigen vrije dagen", "geboren", "op", "startkwalificatie", "schooljaren", "vrijstelling"];
pub(super) const UITKOMST: &[&str] = &["plicht", "van", "tot", "grond", "vervangend"];

/// Asks what the law asks of the person of a row.
pub(super) fn check(wereld: &Wereld, rij: &Rij) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let op = rij.lezer("op").datum(rij.nodig("op")?)?;
    let mut persoon = Persoon::new(rij.lezer("geboren").datum(rij.nodig("geboren")?)?);
    let startkwalificatie = rij.cel("startkwalificatie");
    persoon.startkwalificatie = startkwalificatie.map(|dag| rij.lezer("startkwalificatie").datum(dag)).transpose()?;
    persoon.schooljaren = rij.woord("schooljaren", "verwacht een aantal volledige schooljaren")?;
    let mut lezer = rij.lezer("vrijstelling");
    for item in lezer.items(rij.cel("vrijstelling").unwrap_or("geen"))? {
        let fout = lezer.complain(item, "verwacht artikel, begin t/m einde");
        let (artikel, periode) = item.split_once(", ").ok_or_else(|| fout.clone())?;
        let artikel = find_vrijstelling(&wereld.recht, artikel, op).map_err(|fout| complain(&fout))?.ok_or(fout)?;
        let (van, tot, _) = lezer.periode(periode)?;
        persoon.vrijstellingen.push(Vrijstelling { artikel, van, tot });
    }
    let kalender = rij.cel("kalender").map(|_| wereld.kalender(rij)).transpose()?;
    let oordeel = plicht_op(&wereld.recht, &persoon, op, kalender.as_ref()).map_err(|fout| complain(&fout))?;
    compare(rij, UITKOMST, |kolom| {
        Ok(match kolom {
            "plicht" => oordeel.plicht.as_str().to_owned(),
            "van" => oordeel.van.map_or_else(|| "altijd".to_owned(), write_datum),
            "tot" => oordeel.tot.map_or_else(|| "altijd".to_owned(), write_datum),
            "grond" => oordeel.grond.to_string(),
            _ => oordeel.vervangend.as_ref().map_or_else(|| "geen".to_owned(), |een| een.artikel.clone()),
        })
    })
}
