//! `aanwezig selectie herhalen`: a draw made again from its record alone.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use anyhow::{Result, anyhow, bail};
use inspectie::selectie::{Record, Recordfout, Verschil, to_csv};
use kern::taal::Taal;
use serde::Serialize;

use crate::cli::Vorm;
use crate::cli::selectie::Herhalen;
use crate::uitvoer;
use crate::woorden::say;

/// Bytes above which a file is no record of a selection: fifty times the schools of the country.
const GROOTSTE: u64 = 256 * 1024 * 1024;
/// Differences that are listed on a screen.
const GETOOND: usize = 20;

#[derive(Serialize)]
struct Antwoord<'a> {
    versie: u32,
    selectie: &'a str,
    eenheden: usize,
    getrokken: usize,
    gelijk: bool,
    verschillen: Vec<Regel<'a>>,
}

#[derive(Serialize)]
struct Regel<'a> {
    code: &'a str,
    volgens_record: bool,
    opnieuw: bool,
}

/// Runs the command. Another outcome than the record says is something to act on.
pub(crate) fn run(opdracht: &Herhalen, taal: Taal) -> Result<bool> {
    let record = Record::parse(&read(&opdracht.bestand, taal)?).map_err(|fout| in_words(&fout, taal))?;
    let verschillen = record.repeat().map_err(|fout| in_words(&fout, taal))?;
    let antwoord = Antwoord {
        versie: 1,
        selectie: &record.naam,
        eenheden: record.kader.eenheden.len(),
        getrokken: record.uitkomst.getrokken().len(),
        gelijk: verschillen.is_empty(),
        verschillen: verschillen.iter().map(as_line).collect(),
    };
    match uitvoer::vorm(opdracht.format) {
        Vorm::Tabel => uitvoer::print(&screen(&antwoord, &record, taal))?,
        Vorm::Json => uitvoer::print_line(&serde_json::to_string_pretty(&antwoord)?)?,
        Vorm::Csv => uitvoer::print(&String::from_utf8(to_csv(&record)?)?)?,
    }
    Ok(!antwoord.gelijk)
}

fn as_line(verschil: &Verschil) -> Regel<'_> {
    Regel { code: &verschil.code, volgens_record: verschil.volgens_record, opnieuw: verschil.opnieuw }
}

fn read(bestand: &Path, taal: Taal) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let gelezen = File::open(bestand).and_then(|open| open.take(GROOTSTE + 1).read_to_end(&mut bytes));
    if gelezen.is_err() || bytes.len() as u64 > GROOTSTE {
        bail!(say(taal, "selectie-bestand-onleesbaar", &[("bestand", bestand.display().to_string().into())]));
    }
    Ok(bytes)
}

fn in_words(fout: &Recordfout, taal: Taal) -> anyhow::Error {
    anyhow!(match fout {
        Recordfout::Onleesbaar { regel, kolom } =>
            say(taal, "selectie-geen-record", &[("regel", (*regel).into()), ("kolom", (*kolom).into())]),
        Recordfout::Versie(versie) => say(taal, "selectie-andere-versie", &[("gevonden", versie.to_string().into())]),
        Recordfout::Loting(loting) => say(taal, "selectie-andere-loting", &[("gevonden", loting.as_str().into())]),
        Recordfout::Opdracht(redenen) => say(taal, "selectie-niet-te-trekken", &[("aantal", redenen.len().into())]),
    })
}

fn screen(antwoord: &Antwoord<'_>, record: &Record, taal: Taal) -> String {
    let kop = [
        ("naam", antwoord.selectie.into()),
        ("getrokken", antwoord.getrokken.into()),
        ("eenheden", antwoord.eenheden.into()),
        ("bron", record.kader.bron.as_str().into()),
        ("peildatum", record.kader.peildatum.to_string().into()),
        ("zaad", record.opdracht.zaad.as_str().into()),
    ];
    let mut regels = vec![say(taal, "selectie-herhaald", &kop)];
    if antwoord.gelijk {
        regels.push(say(taal, "selectie-gelijk", &[]));
    } else {
        regels.push(say(taal, "selectie-anders", &[("aantal", antwoord.verschillen.len().into())]));
        regels.extend(antwoord.verschillen.iter().take(GETOOND).map(|regel| {
            let sleutel = match (regel.code.is_empty(), regel.volgens_record, regel.opnieuw) {
                (true, ..) => "selectie-verschil-groepen",
                (_, true, false) => "selectie-verschil-alleen-record",
                (_, false, true) => "selectie-verschil-alleen-opnieuw",
                _ => "selectie-verschil-plaats",
            };
            say(taal, sleutel, &[("code", regel.code.into())])
        }));
        if antwoord.verschillen.len() > GETOOND {
            regels.push(say(taal, "fouten-meer", &[("aantal", (antwoord.verschillen.len() - GETOOND).into())]));
        }
    }
    regels.join("\n") + "\n"
}
