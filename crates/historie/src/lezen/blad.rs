//! One file of records, row by row.

use std::collections::BTreeMap;
use std::str::FromStr;

use csv::StringRecord;
use jiff::civil::Date;
use recht::begrip::OnbekendWoord;

use super::Recordbestand;
use super::fout::{Recordfout, Verwacht, cite};
use crate::record::{Periode, Verantwoording};

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A file with its header still to be read.
pub(super) struct Blad<'a> {
    bestand: Recordbestand,
    tekst: &'a [u8],
}

/// A row, with everything that was found wrong so far.
pub(super) struct Rij<'a> {
    bestand: Recordbestand,
    regel: u64,
    plaatsen: &'a BTreeMap<&'static str, usize>,
    cellen: &'a StringRecord,
    nummers: &'a mut BTreeMap<String, u64>,
    fouten: &'a mut Vec<Recordfout>,
}

impl<'a> Blad<'a> {
    pub(super) fn new(bestand: Recordbestand, tekst: &'a [u8]) -> Self {
        Self { bestand, tekst: tekst.strip_prefix(BOM).unwrap_or(tekst) }
    }

    /// Hands over each row that has as many cells as the header; a header that cannot be used ends it.
    pub(super) fn each(&mut self, fouten: &mut Vec<Recordfout>, mut take: impl FnMut(&mut Rij<'_>)) {
        let bestand = self.bestand;
        let fault = |regel, gevonden: &str, verwacht| Recordfout {
            bestand,
            regel,
            kolom: None,
            gevonden: cite(gevonden),
            verwacht,
        };
        let tekst = match str::from_utf8(self.tekst) {
            Ok(tekst) => tekst,
            Err(fout) => {
                let goed = self.tekst.get(..fout.valid_up_to()).unwrap_or_default();
                let regel = goed.split(|byte| *byte == b'\n').count();
                let laatste = String::from_utf8_lossy(goed.rsplit(|byte| *byte == b'\n').next().unwrap_or_default());
                fouten.push(fault(u64::try_from(regel).unwrap_or(u64::MAX), &laatste, Verwacht::Utf8));
                return;
            }
        };
        let kop = tekst.lines().next().unwrap_or_default();
        let scheiding = if kop.contains(';') { b';' } else { b',' };
        let mut lezer = csv::ReaderBuilder::new()
            .delimiter(scheiding)
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(tekst.as_bytes());
        let mut cellen = StringRecord::new();
        // What csv can still find wrong in text that is UTF-8 and flexible is nothing; the loop ends on it all the same.
        if !matches!(lezer.read_record(&mut cellen), Ok(true)) {
            cellen = StringRecord::new();
        }
        let (breedte, plaatsen) = (cellen.len(), find_plaatsen(bestand, &cellen, fouten));
        let Some(plaatsen) = plaatsen else { return };
        let mut nummers = BTreeMap::new();
        while matches!(lezer.read_record(&mut cellen), Ok(true)) {
            let regel = cellen.position().map_or(0, csv::Position::line);
            if cellen.len() != breedte {
                let gevonden = cellen.iter().collect::<Vec<_>>().join(",");
                fouten.push(fault(regel, &gevonden, Verwacht::Velden { aantal: breedte }));
                continue;
            }
            let (plaatsen, cellen, nummers) = (&plaatsen, &cellen, &mut nummers);
            take(&mut Rij { bestand, regel, plaatsen, cellen, nummers, fouten });
        }
    }
}

/// Where each column stands; none when the header is wrong.
fn find_plaatsen(
    bestand: Recordbestand,
    kop: &StringRecord,
    fouten: &mut Vec<Recordfout>,
) -> Option<BTreeMap<&'static str, usize>> {
    let eerder = fouten.len();
    let mut plaatsen = BTreeMap::new();
    let mut refuse = |gevonden: &str, verwacht| {
        fouten.push(Recordfout { bestand, regel: 1, kolom: None, gevonden: cite(gevonden), verwacht });
    };
    for (plaats, naam) in kop.iter().enumerate() {
        match bestand.kolommen().iter().find(|kolom| kolom.eq_ignore_ascii_case(naam)) {
            None => refuse(naam, Verwacht::BekendeKolom),
            Some(kolom) if plaatsen.insert(*kolom, plaats).is_some() => refuse(naam, Verwacht::KolomEenKeer),
            Some(_) => {}
        }
    }
    for kolom in bestand.kolommen().iter().filter(|kolom| !plaatsen.contains_key(*kolom)) {
        refuse(&kop.iter().collect::<Vec<_>>().join(","), Verwacht::Kolom { kolom });
    }
    (fouten.len() == eerder).then_some(plaatsen)
}

impl<'a> Rij<'a> {
    pub(super) fn refuse(&mut self, kolom: &'static str, verwacht: Verwacht) {
        let gevonden = cite(self.text(kolom));
        self.fouten.push(Recordfout {
            bestand: self.bestand,
            regel: self.regel,
            kolom: Some(kolom),
            gevonden,
            verwacht,
        });
    }

    pub(super) fn text(&self, kolom: &'static str) -> &'a str {
        let plaats = self.plaatsen.get(kolom).copied();
        plaats.and_then(|plaats| self.cellen.get(plaats)).unwrap_or_default()
    }

    pub(super) fn maybe_text(&self, kolom: &'static str) -> Option<String> {
        Some(self.text(kolom)).filter(|tekst| !tekst.is_empty()).map(str::to_owned)
    }

    /// A number that no other row of the file has.
    pub(super) fn number(&mut self, kolom: &'static str) -> Option<String> {
        let nummer = self.filled(kolom)?.to_owned();
        if let Some(eerder) = self.nummers.insert(nummer.clone(), self.regel) {
            self.refuse(kolom, Verwacht::NieuwNummer { eerder });
            return None;
        }
        Some(nummer)
    }

    pub(super) fn word<T: FromStr<Err = OnbekendWoord>>(&mut self, kolom: &'static str) -> Option<T> {
        self.filled(kolom)?;
        self.maybe_word(kolom)
    }

    pub(super) fn maybe_word<T: FromStr<Err = OnbekendWoord>>(&mut self, kolom: &'static str) -> Option<T> {
        let tekst = Some(self.text(kolom)).filter(|tekst| !tekst.is_empty())?;
        match tekst.parse::<T>() {
            Ok(woord) => Some(woord),
            Err(fout) => {
                self.refuse(kolom, Verwacht::EenVan { woorden: fout.bekend });
                None
            }
        }
    }

    pub(super) fn yes_or_no(&mut self, kolom: &'static str) -> Option<bool> {
        match self.text(kolom) {
            "ja" => Some(true),
            "nee" => Some(false),
            _ => {
                self.refuse(kolom, Verwacht::EenVan { woorden: "ja, nee" });
                None
            }
        }
    }

    pub(super) fn count(&mut self, kolom: &'static str) -> Option<u32> {
        let getal = self.text(kolom).parse().ok();
        if getal.is_none() {
            self.refuse(kolom, Verwacht::Getal);
        }
        getal
    }

    /// The days in `van` and `tot`.
    pub(super) fn periode(&mut self) -> Option<Periode> {
        let (van, tot) = (self.date("van"), self.date("tot"));
        let periode = Periode { van: van?, tot: tot? };
        if periode.tot < periode.van {
            self.refuse("tot", Verwacht::NietVoor { dag: periode.van });
            return None;
        }
        Some(periode)
    }

    pub(super) fn verantwoording(&mut self) -> Option<Verantwoording> {
        let (herkomst, bron) = (self.word("herkomst"), self.filled("bron"));
        let words = |tekst: &str| tekst.split_whitespace().map(str::to_owned).collect();
        Some(Verantwoording { herkomst: herkomst?, aangenomen: words(self.text("aangenomen")), bron: words(bron?) })
    }

    fn date(&mut self, kolom: &'static str) -> Option<Date> {
        let dag = Date::strptime("%Y-%m-%d", self.text(kolom)).ok();
        if dag.is_none() {
            self.refuse(kolom, Verwacht::Datum);
        }
        dag
    }

    fn filled(&mut self, kolom: &'static str) -> Option<&'a str> {
        let tekst = Some(self.text(kolom)).filter(|tekst| !tekst.is_empty());
        if tekst.is_none() {
            self.refuse(kolom, Verwacht::Ingevuld);
        }
        tekst
    }
}
