//! Reads the two files that people bring: a register of schools and courses, and figures about them.
//!
//! Comma or semicolon, UTF-8, a header. Every row is used, or the file is refused with what is wrong in which line; an empty cell is
//! what nobody knows.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use super::kader::{Bestuursgrootte, Eenheid, Eenheidsoort};
use super::score::Risicodeel;

/// Faults that are told; who mends these sees the next.
const FOUTEN: usize = 20;
/// Most rows of a file: ten times the schools and courses of the country.
const RIJEN: usize = 200_000;

/// What is wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leesfout {
    /// In which line; 1 is the header.
    pub regel: u64,
    /// The key of what is wrong.
    pub sleutel: &'static str,
    /// In which column.
    pub kolom: String,
    /// What stands there.
    pub gevonden: String,
}

impl Leesfout {
    fn new(regel: u64, sleutel: &'static str, kolom: &str, gevonden: &str) -> Self {
        let gevonden = gevonden.chars().take(80).collect();
        Self { regel, sleutel, kolom: kolom.to_owned(), gevonden }
    }
}

/// Figures as a file gives them: which parts it has a column for, and the numbers of each code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cijferblad {
    /// The parts with a column.
    pub delen: BTreeSet<Risicodeel>,
    /// The numbers.
    pub waarden: BTreeMap<String, BTreeMap<Risicodeel, u32>>,
}

/// A code as registers write it, without the differences that spreadsheets make.
pub fn code(tekst: &str) -> String {
    tekst.trim().to_uppercase()
}

/// Reads a register with the columns `code`, `naam`, `sector` and, where it has them, `soort`, `regio`, `gemeente`, `bestuur`,
/// `bestuursgrootte`, `instelling` and `leerlingen`.
pub fn read_kader(bytes: &[u8]) -> Result<Vec<Eenheid>, Vec<Leesfout>> {
    let mut eenheden = Vec::new();
    let mut gezien = BTreeSet::new();
    read(bytes, &["code", "naam", "sector"], |rij| {
        let code = rij.code(&mut gezien);
        let naam = rij.required("naam");
        let sector = rij.parse("sector");
        let soort = match rij.filled("soort") {
            None => Some(Eenheidsoort::School),
            Some(woord) => rij.known("soort", woord, Eenheidsoort::find),
        };
        let grootte =
            rij.filled("bestuursgrootte").map(|woord| rij.known("bestuursgrootte", woord, Bestuursgrootte::find));
        let leerlingen = rij.filled("leerlingen").map(|_| rij.parse("leerlingen"));
        let tekst = |kolom| rij.filled(kolom).map(str::to_owned);
        let (Some(code), Some(naam), Some(sector), Some(soort)) = (code, naam, sector, soort) else { return };
        eenheden.push(Eenheid {
            code,
            naam,
            soort,
            sector,
            regio: tekst("regio"),
            gemeente: tekst("gemeente"),
            bestuur: tekst("bestuur"),
            bestuursgrootte: grootte.flatten(),
            instelling: tekst("instelling"),
            leerlingen: leerlingen.flatten(),
        });
    })?;
    Ok(eenheden)
}

/// Reads figures: a column `code`, and one for each part that the source knows. An empty cell, or `onbekend`, is not known.
pub fn read_cijfers(bytes: &[u8]) -> Result<Cijferblad, Vec<Leesfout>> {
    let mut blad = Cijferblad { delen: BTreeSet::new(), waarden: BTreeMap::new() };
    let mut gezien = BTreeSet::new();
    read(bytes, &["code"], |rij| {
        let code = rij.code(&mut gezien);
        let mut waarden = BTreeMap::new();
        for deel in Risicodeel::ALLE.iter().copied().filter(|deel| rij.has(deel.as_str())) {
            blad.delen.insert(deel);
            let bekend = rij.filled(deel.as_str()).filter(|cel| !cel.eq_ignore_ascii_case("onbekend"));
            if let Some(waarde) = bekend.and_then(|_| rij.parse(deel.as_str())) {
                waarden.insert(deel, waarde);
            }
        }
        if let Some(code) = code {
            blad.waarden.insert(code, waarden);
        }
    })?;
    if blad.delen.is_empty() {
        return Err(vec![Leesfout::new(1, "selectie-leesfout-geen-deel", "", "")]);
    }
    Ok(blad)
}

struct Rij<'a> {
    kop: &'a BTreeMap<String, usize>,
    cellen: &'a csv::StringRecord,
    regel: u64,
    fouten: std::cell::RefCell<Vec<Leesfout>>,
}

impl Rij<'_> {
    fn has(&self, kolom: &str) -> bool {
        self.kop.contains_key(kolom)
    }

    fn filled(&self, kolom: &str) -> Option<&str> {
        let cel = self.kop.get(kolom).and_then(|plaats| self.cellen.get(*plaats))?.trim();
        (!cel.is_empty()).then_some(cel)
    }

    fn fault(&self, sleutel: &'static str, kolom: &str, gevonden: &str) {
        self.fouten.borrow_mut().push(Leesfout::new(self.regel, sleutel, kolom, gevonden));
    }

    fn required(&self, kolom: &str) -> Option<String> {
        let cel = self.filled(kolom);
        if cel.is_none() {
            self.fault("selectie-leesfout-leeg", kolom, "");
        }
        cel.map(str::to_owned)
    }

    fn code(&self, gezien: &mut BTreeSet<String>) -> Option<String> {
        let code = code(&self.required("code")?);
        if !gezien.insert(code.clone()) {
            self.fault("selectie-leesfout-dubbel", "code", &code);
            return None;
        }
        Some(code)
    }

    fn parse<T: FromStr>(&self, kolom: &str) -> Option<T> {
        let cel = self.required(kolom)?;
        self.known(kolom, &cel, |cel| cel.parse().ok())
    }

    fn known<T>(&self, kolom: &str, cel: &str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let gevonden = find(&cel.to_lowercase());
        if gevonden.is_none() {
            self.fault("selectie-leesfout-waarde", kolom, cel);
        }
        gevonden
    }
}

fn read(bytes: &[u8], vereist: &[&str], mut take: impl FnMut(&Rij<'_>)) -> Result<(), Vec<Leesfout>> {
    let geheel = |sleutel| vec![Leesfout::new(1, sleutel, "", "")];
    let tekst = std::str::from_utf8(bytes).map_err(|_| geheel("selectie-leesfout-geen-utf8"))?;
    let tekst = tekst.trim_start_matches('\u{feff}');
    let kopregel = tekst.lines().next().unwrap_or_default();
    let scheiding = if kopregel.contains(';') { b';' } else { b',' };
    let mut lezer = csv::ReaderBuilder::new().delimiter(scheiding).flexible(true).from_reader(tekst.as_bytes());
    let koppen = lezer.headers().map_err(|_| geheel("selectie-leesfout-geen-tabel"))?.clone();
    let kop: BTreeMap<String, usize> = koppen
        .iter()
        .enumerate()
        .map(|(plaats, naam)| (naam.trim().to_lowercase().replace([' ', '-'], "_"), plaats))
        .collect();
    let mut fouten: Vec<Leesfout> = vereist
        .iter()
        .filter(|kolom| !kop.contains_key(**kolom))
        .map(|kolom| Leesfout::new(1, "selectie-leesfout-kolom", kolom, ""))
        .collect();
    if !fouten.is_empty() {
        return Err(fouten);
    }
    let mut rijen = 0;
    for cellen in lezer.records() {
        let cellen = cellen.map_err(|_| geheel("selectie-leesfout-geen-tabel"))?;
        let regel = cellen.position().map_or(0, csv::Position::line);
        rijen += 1;
        if rijen > RIJEN {
            return Err(geheel("selectie-leesfout-te-veel"));
        }
        let rij = Rij { kop: &kop, cellen: &cellen, regel, fouten: std::cell::RefCell::default() };
        if cellen.len() != koppen.len() {
            rij.fault("selectie-leesfout-cellen", "", &cellen.len().to_string());
        }
        take(&rij);
        fouten.extend(rij.fouten.into_inner());
        if fouten.len() >= FOUTEN {
            break;
        }
    }
    if rijen == 0 {
        fouten.push(Leesfout::new(1, "selectie-leesfout-geen-rijen", "", ""));
    }
    if fouten.is_empty() { Ok(()) } else { Err(fouten) }
}
