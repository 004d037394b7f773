//! `aanwezig report tabellen`: the tables of the report of 2017, counted from records.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use anyhow::{Result, anyhow, bail};
use historie::lezen::{Recordbestand, Recordfout, Recordteksten};
use historie::record::Records;
use historie::tabel::{TABELLEN, Tabel};
use historie::uitspraak::{find_tegenspraken, uitspraken};
use kern::taal::{Taal, Waarde};
use recht::bepalingen::Recht;

use crate::cli::Vorm;
use crate::cli::report::{Reportlijst, Tabellen};
use crate::uitvoer::report::Antwoord;
use crate::uitvoer::{self, report};
use crate::woorden::say;

/// Faults in records that are told; who mends these sees the next.
const FOUTEN: usize = 20;
/// Bytes above which a file holds no records of inspections.
const GROOTSTE: u64 = 64 * 1024 * 1024;

/// Runs the command. Tables are an answer, nothing to act on, also where the report contradicts itself.
pub(crate) fn run(opdracht: &Tabellen, taal: Taal) -> Result<bool> {
    let recht = Recht::ingebouwd()?;
    let records = match &opdracht.records {
        None => historie::meegeleverd().map_err(|fouten| refuse(&fouten, taal))?,
        Some(map) => read(map, taal)?,
    };
    // What the report says is about what it was about: other records have nothing to contradict.
    let alle_uitspraken = if opdracht.records.is_some() { Vec::new() } else { uitspraken()? };
    let tegenspraken = find_tegenspraken(&alle_uitspraken, &records, &recht)?;
    let gevraagd = |nummer: &&str| opdracht.tabel.is_empty() || opdracht.tabel.iter().any(|een| een == nummer);
    let tabellen: Vec<Tabel> =
        TABELLEN.into_iter().filter(gevraagd).filter_map(|nummer| historie::tabel::tabel(&records, nummer)).collect();
    let about = |een: &historie::uitspraak::Tegenspraak<'_>| {
        let cellen = &een.meting.cellen;
        let named = |cel: &String| opdracht.tabel.iter().any(|nummer| cel.split('|').next() == Some(nummer));
        opdracht.tabel.is_empty() || cellen.iter().any(named)
    };
    let antwoord = Antwoord {
        records: &records,
        meegeleverd: opdracht.records.is_none(),
        tabellen,
        tegenspraken: tegenspraken.into_iter().filter(about).collect(),
    };
    let vorm = uitvoer::vorm(opdracht.format);
    uitvoer::print(&match (vorm, opdracht.lijst) {
        (Vorm::Tabel, _) => report::screen(&antwoord, taal),
        (Vorm::Json, _) => report::json(&antwoord, taal)?,
        (Vorm::Csv, Reportlijst::Tabellen) => report::cells(&antwoord)?,
        (Vorm::Csv, Reportlijst::Tegenspraken) => report::contradictions(&antwoord, taal)?,
    })?;
    if vorm == Vorm::Csv && opdracht.lijst == Reportlijst::Tabellen && !antwoord.tegenspraken.is_empty() {
        uitvoer::warn(&say(taal, "report-tegenspraken-bericht", &[("aantal", antwoord.tegenspraken.len().into())]));
    }
    Ok(false)
}

fn read(map: &Path, taal: Taal) -> Result<Records> {
    let file = |bestand| read_file(map, bestand, taal);
    let (onderzoeken, vervolgen) = (file(Recordbestand::Onderzoeken)?, file(Recordbestand::Vervolgen)?);
    let (signaalmeldingen, boetes) = (file(Recordbestand::Signaalmeldingen)?, file(Recordbestand::Boetes)?);
    let teksten = Recordteksten {
        onderzoeken: &onderzoeken,
        vervolgen: &vervolgen,
        signaalmeldingen: &signaalmeldingen,
        boetes: &boetes,
    };
    historie::lezen::read(&teksten).map_err(|fouten| refuse(&fouten, taal))
}

fn read_file(map: &Path, bestand: Recordbestand, taal: Taal) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let gelezen = File::open(map.join(bestand.naam())).and_then(|open| open.take(GROOTSTE + 1).read_to_end(&mut bytes));
    let reden = match gelezen {
        Ok(_) if bytes.len() as u64 <= GROOTSTE => return Ok(bytes),
        Ok(_) => "report-bestand-te-groot",
        Err(fout) if fout.kind() == io::ErrorKind::NotFound => "report-bestand-ontbreekt",
        Err(fout) if fout.kind() == io::ErrorKind::NotADirectory => "report-geen-map",
        Err(_) => "report-bestand-onleesbaar",
    };
    let waarden = [("bestand", bestand.naam().into()), ("map", map.display().to_string().into())];
    bail!(say(taal, reden, &waarden))
}

/// Every fault on a line of its own, up to some number.
fn refuse(fouten: &[Recordfout], taal: Taal) -> anyhow::Error {
    let mut regels = vec![say(taal, "report-fouten", &[("aantal", fouten.len().into())])];
    regels.extend(fouten.iter().take(FOUTEN).map(|fout| in_words(fout, taal)));
    if fouten.len() > FOUTEN {
        regels.push(say(taal, "fouten-meer", &[("aantal", (fouten.len() - FOUTEN).into())]));
    }
    anyhow!(regels.join("\n"))
}

fn in_words(fout: &Recordfout, taal: Taal) -> String {
    let argumenten = fout.verwacht.arguments();
    let waarden: Vec<_> = argumenten.iter().map(|(naam, tekst)| (*naam, Waarde::from(tekst.as_str()))).collect();
    let waarden = [
        ("bestand", Waarde::from(fout.bestand.naam())),
        ("regel", fout.regel.to_string().into()),
        ("kolom", fout.kolom.unwrap_or_default().into()),
        ("gevonden", fout.gevonden.as_str().into()),
        ("verwacht", say(taal, fout.verwacht.key(), &waarden).into()),
    ];
    say(taal, if fout.kolom.is_some() { "report-fout" } else { "report-fout-zonder-kolom" }, &waarden)
}
