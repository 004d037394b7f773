//! Tables of the report on a screen, as JSON, and as cells in the form in which its printed tables are published.

use anyhow::Result;
use historie::record::{Records, Verantwoording};
use historie::tabel::{Cel, Label, Noot, Tabel};
use historie::uitspraak::{Tegenspraak, Tweetalig};
use kern::taal::Taal;
use serde::Serialize;

use super::tabel::Blad;
use super::{csv, json as vorm};
use crate::woorden::say;

const CELLEN: &[&str] = &["tabel", "groep", "rij", "kolom", "n", "waarde", "eenheid", "tekst"];
const TEGENSPRAKEN: &[&str] = &["id", "plaats", "wat", "gedrukt", "geteld", "cellen", "uitleg", "zin"];

/// What was counted, and what it contradicts.
pub(crate) struct Antwoord<'a> {
    pub(crate) records: &'a Records,
    /// Whether they are the records that are shipped.
    pub(crate) meegeleverd: bool,
    pub(crate) tabellen: Vec<Tabel>,
    pub(crate) tegenspraken: Vec<Tegenspraak<'a>>,
}

#[derive(Serialize)]
struct Json<'a> {
    versie: u32,
    records: Recordtelling,
    tabellen: Vec<Tabeluitvoer<'a>>,
    tegenspraken: Vec<Tegenspraakuitvoer<'a>>,
}

#[derive(Serialize)]
struct Recordtelling {
    meegeleverd: bool,
    onderzoeken: usize,
    vervolgen: usize,
    signaalmeldingen: usize,
    boetes: usize,
    /// How many of these were made afterwards.
    gereconstrueerd: usize,
    /// In how many of these something was chosen.
    met_aanname: usize,
}

#[derive(Serialize)]
struct Tabeluitvoer<'a> {
    tabel: &'a str,
    titel: String,
    cellen: Vec<Celuitvoer<'a>>,
    noten: Vec<Nootuitvoer>,
}

#[derive(Serialize)]
struct Celuitvoer<'a> {
    groep: &'a str,
    rij: &'a str,
    kolom: &'a str,
    /// Null where the report prints a dash.
    waarde: Option<u32>,
    eenheid: &'static str,
    tekst: String,
}

#[derive(Serialize)]
struct Nootuitvoer {
    teken: char,
    tekst: String,
}

#[derive(Serialize)]
struct Tegenspraakuitvoer<'a> {
    id: &'a str,
    plaats: &'a str,
    wat: &'a str,
    gedrukt: &'a str,
    geteld: String,
    cellen: Vec<Plaats<'a>>,
    uitleg: &'a str,
    zin: &'a str,
}

/// A printed cell that a sentence is about.
#[derive(Serialize)]
struct Plaats<'a> {
    tabel: &'a str,
    groep: &'a str,
    rij: &'a str,
    kolom: &'a str,
}

/// Everything, for a program.
pub(crate) fn json(antwoord: &Antwoord<'_>, taal: Taal) -> Result<String> {
    vorm::to_string(&Json {
        versie: vorm::VERSIE,
        records: count(antwoord),
        tabellen: antwoord.tabellen.iter().map(|tabel| table(tabel, taal)).collect(),
        tegenspraken: antwoord.tegenspraken.iter().map(|een| contradiction(een, taal)).collect(),
    })
}

/// The cells of the tables, for a spreadsheet: the columns of the published tables.
pub(crate) fn cells(antwoord: &Antwoord<'_>) -> Result<String> {
    let row = |tabel: &'static str, cel: &'_ Cel| {
        let cel = cell(cel);
        let [groep, rij, kolom] = [cel.groep, cel.rij, cel.kolom].map(str::to_owned);
        (tabel, groep, rij, kolom, "", cel.waarde, cel.eenheid, cel.tekst)
    };
    let rijen = antwoord.tabellen.iter().flat_map(|tabel| tabel.cellen.iter().map(|cel| row(tabel.nummer, cel)));
    csv::to_string(CELLEN, &rijen.collect::<Vec<_>>())
}

/// Where the report says something else, for a spreadsheet.
pub(crate) fn contradictions(antwoord: &Antwoord<'_>, taal: Taal) -> Result<String> {
    let rijen = antwoord.tegenspraken.iter().map(|een| {
        let uit = contradiction(een, taal);
        let cellen = een.meting.cellen.join("; ");
        (uit.id, uit.plaats, uit.wat, uit.gedrukt, uit.geteld, cellen, uit.uitleg, uit.zin)
    });
    csv::to_string(TEGENSPRAKEN, &rijen.collect::<Vec<_>>())
}

/// The same to be read.
pub(crate) fn screen(antwoord: &Antwoord<'_>, taal: Taal) -> String {
    let mut blad = Blad::new(taal);
    let telling = count(antwoord);
    blad.sentence(
        if antwoord.meegeleverd { "report-samenvatting" } else { "report-samenvatting-eigen" },
        &[
            ("onderzoeken", telling.onderzoeken.into()),
            ("vervolgen", telling.vervolgen.into()),
            ("signaalmeldingen", telling.signaalmeldingen.into()),
            ("boetes", telling.boetes.into()),
            ("gereconstrueerd", telling.gereconstrueerd.into()),
        ],
    );
    for tabel in &antwoord.tabellen {
        let (kop, rijen) = grid(tabel, taal);
        blad.grid(&title(tabel, taal), kop, rijen);
        for noot in &tabel.noten {
            blad.line(&format!("{} {}", noot.teken, note(noot, taal)));
        }
    }
    if !antwoord.tegenspraken.is_empty() {
        blad.line("");
        blad.sentence("report-tegenspraken-kop", &[("aantal", antwoord.tegenspraken.len().into())]);
        for een in &antwoord.tegenspraken {
            let uit = contradiction(een, taal);
            blad.sentence(
                "report-tegenspraak",
                &[
                    ("plaats", uit.plaats.into()),
                    ("wat", uit.wat.into()),
                    ("gedrukt", uit.gedrukt.into()),
                    ("geteld", uit.geteld.into()),
                    ("uitleg", uit.uitleg.into()),
                ],
            );
            for cel in uit.cellen {
                let labels = [cel.groep, cel.rij, cel.kolom].into_iter().filter(|label| !label.is_empty());
                let cel_tekst = labels.collect::<Vec<_>>().join(" / ");
                blad.sentence("report-cel", &[("tabel", cel.tabel.into()), ("cel", cel_tekst.into())]);
            }
        }
    }
    blad.tekst
}

fn count(antwoord: &Antwoord<'_>) -> Recordtelling {
    let records = antwoord.records;
    let vervolgen = || records.onderzoeken.iter().flat_map(|een| &een.vervolgen);
    let alle: Vec<&Verantwoording> = records
        .onderzoeken
        .iter()
        .map(|een| &een.verantwoording)
        .chain(vervolgen().map(|een| &een.verantwoording))
        .chain(records.signaalmeldingen.iter().map(|een| &een.verantwoording))
        .chain(records.boetes.iter().map(|een| &een.verantwoording))
        .collect();
    let reconstructed = |een: &&&Verantwoording| een.herkomst == historie::record::Herkomst::Gereconstrueerd;
    Recordtelling {
        meegeleverd: antwoord.meegeleverd,
        onderzoeken: records.onderzoeken.len(),
        vervolgen: vervolgen().count(),
        signaalmeldingen: records.signaalmeldingen.len(),
        boetes: records.boetes.len(),
        gereconstrueerd: alle.iter().filter(reconstructed).count(),
        met_aanname: alle.iter().filter(|een| !een.aangenomen.is_empty()).count(),
    }
}

fn table(tabel: &Tabel, taal: Taal) -> Tabeluitvoer<'_> {
    Tabeluitvoer {
        tabel: tabel.nummer,
        titel: title(tabel, taal),
        cellen: tabel.cellen.iter().map(cell).collect(),
        noten: tabel.noten.iter().map(|noot| Nootuitvoer { teken: noot.teken, tekst: note(noot, taal) }).collect(),
    }
}

fn cell(cel: &Cel) -> Celuitvoer<'_> {
    Celuitvoer {
        groep: &cel.groep.gedrukt,
        rij: &cel.rij.gedrukt,
        kolom: &cel.kolom.gedrukt,
        waarde: (!cel.is_streep()).then_some(cel.waarde),
        eenheid: "aantal",
        tekst: cel.tekst(),
    }
}

fn contradiction<'a>(een: &Tegenspraak<'a>, taal: Taal) -> Tegenspraakuitvoer<'a> {
    let place = |cel: &'a String| {
        let mut delen = cel.split('|');
        let mut next = || delen.next().unwrap_or_default();
        Plaats { tabel: next(), groep: next(), rij: next(), kolom: next() }
    };
    Tegenspraakuitvoer {
        id: &een.uitspraak.id,
        plaats: &een.uitspraak.plaats,
        wat: choose(&een.meting.wat, taal),
        gedrukt: &een.meting.gedrukt,
        geteld: een.meting.maat.write(een.geteld),
        cellen: een.meting.cellen.iter().map(place).collect(),
        uitleg: een.meting.uitleg.as_ref().map_or("", |uitleg| choose(uitleg, taal)),
        zin: &een.uitspraak.zin,
    }
}

fn choose(woorden: &Tweetalig, taal: Taal) -> &str {
    match taal {
        Taal::Nl => &woorden.nl,
        Taal::En => &woorden.en,
    }
}

fn title(tabel: &Tabel, taal: Taal) -> String {
    say(taal, &format!("report-tabel-{}", tabel.nummer.replace('.', "-")), &[])
}

fn note(noot: &Noot, taal: Taal) -> String {
    say(taal, noot.sleutel, &[("aantal", noot.aantal.into())])
}

fn in_words(label: &Label, taal: Taal) -> String {
    match &label.sleutel {
        Some(sleutel) => say(taal, sleutel, &[("waarde", label.waarde.as_str().into())]),
        None => label.gedrukt.clone(),
    }
}

/// Header and rows: a column for the groups when there are any, one for the rows, and one for each column of the table.
fn grid(tabel: &Tabel, taal: Taal) -> (Vec<String>, Vec<Vec<String>>) {
    let mut kolommen: Vec<&Label> = Vec::new();
    let mut rijen: Vec<(&Label, &Label, Vec<&Cel>)> = Vec::new();
    for cel in &tabel.cellen {
        if !kolommen.contains(&&cel.kolom) {
            kolommen.push(&cel.kolom);
        }
        match rijen.last_mut() {
            Some((groep, rij, cellen)) if (*groep, *rij) == (&cel.groep, &cel.rij) => cellen.push(cel),
            _ => rijen.push((&cel.groep, &cel.rij, vec![cel])),
        }
    }
    let groepen = tabel.cellen.iter().any(|cel| !cel.groep.gedrukt.is_empty());
    let labels = if groepen { 2 } else { 1 };
    let mut kop = vec![String::new(); labels];
    kop.extend(kolommen.iter().map(|kolom| in_words(kolom, taal)));
    let row = |(groep, rij, cellen): (&Label, &Label, Vec<&Cel>)| {
        let mut tekst = if groepen { vec![in_words(groep, taal)] } else { Vec::new() };
        tekst.push(in_words(rij, taal));
        tekst.extend(kolommen.iter().map(|kolom| {
            let cel = cellen.iter().find(|cel| cel.kolom == **kolom);
            cel.map_or_else(String::new, |cel| cel.tekst())
        }));
        tekst
    };
    (kop, rijen.into_iter().map(row).collect())
}
