//! `aanwezig plicht`: whether somebody is under duty on a day.

use anyhow::{Result, anyhow, bail};
use jiff::civil::Date;
use kern::klok::{Klok, Systeemklok};
use kern::taal::Taal;
use recht::bepalingen::Recht;
use recht::kalender::{Kalender, gepubliceerd};
use recht::plicht::{Persoon, Vrijstelling, find_vrijstelling, plicht_op};

use crate::cli::{Plicht, Vorm, Vrijstellingstekst};
use crate::uitvoer::{self, csv, json, tabel};
use crate::woorden::{self, say};

/// Nobody has a school year behind him before this age.
const EERSTE_SCHOOLJAAR: u32 = 3;

/// Runs the command. A duty is an answer, nothing to act on.
pub(crate) fn run(opdracht: &Plicht, taal: Taal) -> Result<bool> {
    let recht = Recht::ingebouwd()?;
    let op = match opdracht.op {
        Some(op) => op,
        None => Systeemklok.vandaag()?,
    };
    if opdracht.geboortedatum > op {
        bail!(say(taal, "fout-geboren-na", &[("op", taal.date(op).into())]));
    }
    check_plausible(opdracht, op, taal)?;
    let kalender = opdracht.regio.map(gepubliceerd).transpose()?.map(|vakanties| Kalender::of_regio(&vakanties));
    let parse = |tekst: &Vrijstellingstekst| {
        let artikel = find_vrijstelling(&recht, &tekst.soort, op)?
            .ok_or_else(|| anyhow!(say(taal, "fout-vrijstelling", &[("soort", tekst.soort.as_str().into())])))?;
        Ok(Vrijstelling { artikel, van: tekst.van, tot: tekst.tot })
    };
    let persoon = Persoon {
        geboortedatum: opdracht.geboortedatum,
        startkwalificatie: opdracht.startkwalificatie,
        schooljaren: opdracht.schooljaren,
        vrijstellingen: opdracht.vrijstelling.iter().map(parse).collect::<Result<_>>()?,
    };
    let oordeel =
        plicht_op(&recht, &persoon, op, kalender.as_ref()).map_err(|fout| anyhow!(woorden::rechtfout(taal, &fout)))?;
    let antwoord = json::plicht(&oordeel, op);
    uitvoer::print(&match uitvoer::vorm(opdracht.format) {
        Vorm::Tabel => tabel::plicht(&oordeel, op, taal),
        Vorm::Json => json::to_string(&antwoord)?,
        Vorm::Csv => csv::to_string(
            &["versie", "op", "plicht", "van", "tot", "grond", "grond_vanaf", "bron", "vervangend"],
            &[antwoord],
        )?,
    })?;
    Ok(false)
}

/// Refuses what cannot be true of one life.
fn check_plausible(opdracht: &Plicht, op: Date, taal: Taal) -> Result<()> {
    if opdracht.startkwalificatie.is_some_and(|behaald| behaald <= opdracht.geboortedatum) {
        bail!(say(taal, "fout-startkwalificatie-voor-geboorte", &[]));
    }
    let leeftijd = u32::try_from(op.year() - opdracht.geboortedatum.year()).unwrap_or(0);
    if let Some(jaren) = opdracht.schooljaren.filter(|jaren| *jaren > leeftijd.saturating_sub(EERSTE_SCHOOLJAAR)) {
        bail!(say(taal, "fout-schooljaren", &[("jaren", jaren.into()), ("op", taal.date(op).into())]));
    }
    Ok(())
}
