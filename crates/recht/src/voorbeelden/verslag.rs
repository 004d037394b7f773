//! Runs a sheet and writes down what is wrong, for somebody who knows the law and no code.

use std::collections::BTreeSet;

use super::blad::{BRON, Blad, REGEL, Rij, Tabel};
use super::onderwerp::{ONDERWERPEN, Onderwerp, Uitkomst};
use super::wereld::Wereld;

/// What running sheets came to.
#[derive(Debug, Clone, Default)]
pub(super) struct Verslag {
    /// Number of rows that were run.
    pub(super) rijen: usize,
    /// One text for each row or sheet that is wrong.
    pub(super) fouten: Vec<String>,
}

/// Runs one sheet. `bronnen` are the known keys of sources.
pub(super) fn run(wereld: &Wereld, bronnen: &BTreeSet<String>, naam: &str, tekst: &str) -> Verslag {
    let mut verslag = Verslag::default();
    let Some(onderwerp) = ONDERWERPEN.iter().find(|onderwerp| onderwerp.bladen.contains(&naam)) else {
        verslag.fouten.push(format!("voorbeelden/{naam}.md hoort bij geen enkel onderwerp"));
        return verslag;
    };
    let blad = Blad::new(tekst);
    for (lijn, wat) in &blad.fouten {
        verslag.fouten.push(format!("voorbeelden/{naam}.md, regel {lijn}: {wat}"));
    }
    for tabel in &blad.tabellen {
        for wat in check_kolommen(onderwerp, tabel) {
            verslag.fouten.push(format!("voorbeelden/{naam}.md, regel {}: {wat}", tabel.lijn));
        }
        for rij in &tabel.rijen {
            verslag.rijen += 1;
            let klachten = run_rij(wereld, bronnen, onderwerp, rij);
            if !klachten.is_empty() {
                verslag.fouten.push(write_rij(naam, rij, &klachten));
            }
        }
    }
    verslag
}

/// What is wrong with the head of a table.
fn check_kolommen(onderwerp: &Onderwerp, tabel: &Tabel) -> Vec<String> {
    let mut klachten = Vec::new();
    let bekend = |kolom: &str| {
        [REGEL, BRON].contains(&kolom) || onderwerp.gegeven.contains(&kolom) || onderwerp.uitkomst.contains(&kolom)
    };
    for kolom in tabel.kolommen.iter().filter(|kolom| !bekend(kolom)) {
        klachten.push(format!("de kolom \"{kolom}\" is hier niet bekend"));
    }
    for kolom in tabel.voor_elke_rij.iter().filter(|kolom| !onderwerp.gegeven.contains(&kolom.as_str())) {
        klachten.push(format!("\"{kolom}\" kan niet voor elke rij gelden"));
    }
    for kolom in [REGEL, BRON].iter().filter(|kolom| !tabel.kolommen.iter().any(|naam| naam == *kolom)) {
        klachten.push(format!("deze tabel heeft geen kolom \"{kolom}\""));
    }
    if !tabel.kolommen.iter().any(|kolom| onderwerp.uitkomst.contains(&kolom.as_str())) {
        klachten.push(format!("deze tabel heeft geen uitkomst; verwacht een van: {}", onderwerp.uitkomst.join(", ")));
    }
    klachten
}

/// What is wrong with a row: its form, or its outcome.
fn run_rij(wereld: &Wereld, bronnen: &BTreeSet<String>, onderwerp: &Onderwerp, rij: &Rij) -> Vec<String> {
    let mut klachten = Vec::new();
    if rij.cel(REGEL).is_none() {
        klachten.push("de rij zegt niet welke regel zij laat zien".to_owned());
    }
    klachten.extend(check_bron(bronnen, rij.cel(BRON)));
    match (onderwerp.check)(wereld, rij) {
        Ok(uitkomsten) => klachten.extend(uitkomsten.iter().filter(|uit| uit.verwacht != uit.gevonden).map(write_uit)),
        Err(onleesbaar) => klachten.push(onleesbaar.to_string()),
    }
    klachten
}

fn check_bron(bronnen: &BTreeSet<String>, bron: Option<&str>) -> Vec<String> {
    let Some(bron) = bron else { return vec!["de rij heeft geen bron".to_owned()] };
    let bekend = |bron: &str| {
        let sleutel = bron.split([' ', ',', ':']).next().unwrap_or_default();
        bronnen.contains(sleutel)
    };
    let onbekend = bron.split(';').map(str::trim).filter(|bron| !bekend(bron));
    onbekend.map(|bron| format!("de bron \"{bron}\" staat niet in de lijst van LEESMIJ.md")).collect()
}

fn write_uit(uit: &Uitkomst) -> String {
    format!("{}\n      verwacht: {}\n      gevonden: {}", uit.kolom, uit.verwacht, uit.gevonden)
}

fn write_rij(naam: &str, rij: &Rij, klachten: &[String]) -> String {
    let kop = format!("voorbeelden/{naam}.md, regel {}: {}", rij.lijn, rij.cel(REGEL).unwrap_or("(zonder naam)"));
    let cellen = rij.cellen().filter(|(kolom, _)| *kolom != REGEL).map(|(kolom, cel)| format!("{kolom}: {cel}"));
    let klachten = klachten.iter().map(|klacht| format!("FOUT: {klacht}"));
    [kop].into_iter().chain(cellen).chain(klachten).collect::<Vec<_>>().join("\n  ")
}
