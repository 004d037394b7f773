//! From text to records: every row becomes a record, or everything that is wrong is told at once.

use std::collections::BTreeMap;
use std::fmt;

use recht::toezicht::Onderdeel;
use recht::toezicht::onderzoek::Beoordeling;

mod blad;
mod fout;
#[cfg(test)]
mod tests;

use crate::record::{Boete, Onderzoek, Records, Signaalmelding, Vervolgonderzoek};
use blad::{Blad, Rij};
pub use fout::{Recordfout, Verwacht};

/// What stands for a verdict that nobody published.
const ONBEKEND: &str = "onbekend";

const ONDERZOEKEN: &[&str] = &[
    "nummer",
    "sector",
    "vorm",
    "regio",
    "van",
    "tot",
    "verval",
    "zonder_administratie",
    "beoordeling",
    "beleid",
    "schoolgids",
    "onderwijsovereenkomst",
    "administratie",
    "melding_leerplichtig",
    "melding_niet_leerplichtig",
    "verlof",
    "melding_schorsing",
    "geen_vervolg",
    "herkomst",
    "aangenomen",
    "bron",
];
const VERVOLGEN: &[&str] = &["onderzoek", "ronde", "van", "tot", "beoordeling", "herkomst", "aangenomen", "bron"];
const SIGNAALMELDINGEN: &[&str] = &[
    "nummer",
    "soort",
    "sector",
    "van",
    "tot",
    "onderwerp",
    "opgeslagen_als",
    "afhandeling",
    "herkomst",
    "aangenomen",
    "bron",
];
const BOETES: &[&str] =
    &["nummer", "van", "tot", "onderwerp", "artikel", "bedrag", "status", "herkomst", "aangenomen", "bron"];

/// One of the files of a set of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recordbestand {
    /// Inspections.
    Onderzoeken,
    /// Follow-ups of inspections.
    Vervolgen,
    /// Meldingen in the Signalenbox.
    Signaalmeldingen,
    /// Fines.
    Boetes,
}

impl Recordbestand {
    /// Every file, in the order in which they are read.
    pub const ALLE: [Self; 4] = [Self::Onderzoeken, Self::Vervolgen, Self::Signaalmeldingen, Self::Boetes];

    /// Its name.
    pub fn naam(self) -> &'static str {
        match self {
            Self::Onderzoeken => "onderzoeken.csv",
            Self::Vervolgen => "vervolgen.csv",
            Self::Signaalmeldingen => "signaalmeldingen.csv",
            Self::Boetes => "boetes.csv",
        }
    }

    /// Its columns.
    pub fn kolommen(self) -> &'static [&'static str] {
        match self {
            Self::Onderzoeken => ONDERZOEKEN,
            Self::Vervolgen => VERVOLGEN,
            Self::Signaalmeldingen => SIGNAALMELDINGEN,
            Self::Boetes => BOETES,
        }
    }
}

impl fmt::Display for Recordbestand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.naam())
    }
}

/// The files of a set of records, as they were read from wherever they stand.
#[derive(Debug, Clone, Copy)]
pub struct Recordteksten<'a> {
    /// Inspections.
    pub onderzoeken: &'a [u8],
    /// Their follow-ups.
    pub vervolgen: &'a [u8],
    /// Meldingen in the Signalenbox.
    pub signaalmeldingen: &'a [u8],
    /// Fines.
    pub boetes: &'a [u8],
}

/// The records of four texts, or everything that is wrong with them, file by file and line by line.
pub fn read(teksten: &Recordteksten<'_>) -> Result<Records, Vec<Recordfout>> {
    let mut fouten = Vec::new();
    let mut onderzoeken = Vec::new();
    let mut blad = Blad::new(Recordbestand::Onderzoeken, teksten.onderzoeken);
    blad.each(&mut fouten, |rij| onderzoeken.extend(read_onderzoek(rij)));
    let mut plaatsen: BTreeMap<String, usize> = BTreeMap::new();
    plaatsen.extend(onderzoeken.iter().enumerate().map(|(plaats, een)| (een.nummer.clone(), plaats)));
    // Without its inspections nothing can be said of a follow-up.
    let compleet = fouten.is_empty();
    Blad::new(Recordbestand::Vervolgen, teksten.vervolgen).each(&mut fouten, |rij| {
        let nummer = rij.text("onderzoek").to_owned();
        let vervolg = read_vervolg(rij);
        let onderzoek = plaatsen.get(&nummer).and_then(|plaats| onderzoeken.get_mut(*plaats));
        match onderzoek {
            Some(onderzoek) => add_vervolg(rij, onderzoek, vervolg),
            None if compleet => rij.refuse("onderzoek", Verwacht::BekendOnderzoek),
            None => {}
        }
    });
    let mut signaalmeldingen = Vec::new();
    let mut blad = Blad::new(Recordbestand::Signaalmeldingen, teksten.signaalmeldingen);
    blad.each(&mut fouten, |rij| signaalmeldingen.extend(read_signaalmelding(rij)));
    let mut boetes = Vec::new();
    Blad::new(Recordbestand::Boetes, teksten.boetes).each(&mut fouten, |rij| boetes.extend(read_boete(rij)));
    if fouten.is_empty() { Ok(Records { onderzoeken, signaalmeldingen, boetes }) } else { Err(fouten) }
}

fn read_onderzoek(rij: &mut Rij<'_>) -> Option<Onderzoek> {
    let nummer = rij.number("nummer");
    let (sector, vorm) = (rij.word("sector"), rij.word("vorm"));
    let regio = rij.maybe_text("regio");
    let periode = rij.periode();
    let verval = rij.maybe_word("verval");
    let zonder_administratie = rij.yes_or_no("zonder_administratie");
    let beoordeling = rij.maybe_word("beoordeling");
    let mut onderdelen = BTreeMap::new();
    for onderdeel in Onderdeel::ALLE {
        match rij.text(onderdeel.as_str()) {
            "" => {}
            ONBEKEND => drop(onderdelen.insert(*onderdeel, None)),
            _ => drop(onderdelen.insert(*onderdeel, rij.maybe_word(onderdeel.as_str()))),
        }
    }
    let geen_vervolg = rij.maybe_word("geen_vervolg");
    if verval.is_some() && beoordeling.is_some() {
        rij.refuse("beoordeling", Verwacht::LeegBijVerval);
    }
    if geen_vervolg.is_some() && beoordeling.is_none_or(|een| een == Beoordeling::Voldoende) {
        rij.refuse("geen_vervolg", Verwacht::LeegZonderOnvoldoende);
    }
    let verantwoording = rij.verantwoording();
    Some(Onderzoek {
        nummer: nummer?,
        sector: sector?,
        vorm: vorm?,
        regio,
        periode: periode?,
        verval,
        zonder_administratie: zonder_administratie?,
        beoordeling,
        onderdelen,
        geen_vervolg,
        vervolgen: Vec::new(),
        verantwoording: verantwoording?,
    })
}

fn read_vervolg(rij: &mut Rij<'_>) -> Option<Vervolgonderzoek> {
    let ronde = rij.count("ronde");
    let (periode, beoordeling, verantwoording) = (rij.periode(), rij.word("beoordeling"), rij.verantwoording());
    Some(Vervolgonderzoek {
        ronde: ronde?,
        periode: periode?,
        beoordeling: beoordeling?,
        verantwoording: verantwoording?,
    })
}

fn add_vervolg(rij: &mut Rij<'_>, onderzoek: &mut Onderzoek, vervolg: Option<Vervolgonderzoek>) {
    let Some(vervolg) = vervolg else { return };
    let volgende = onderzoek.vervolgen.last().map_or(2, |laatste| laatste.ronde + 1);
    let vorige = onderzoek.vervolgen.last().map_or(onderzoek.periode, |laatste| laatste.periode);
    if vervolg.ronde != volgende {
        rij.refuse("ronde", Verwacht::Ronde { volgende });
    } else if !onderzoek.is_open() {
        rij.refuse("onderzoek", Verwacht::OpenOnderzoek);
    } else if vervolg.periode.tot < vorige.van {
        rij.refuse("tot", Verwacht::NietVoor { dag: vorige.van });
    } else {
        onderzoek.vervolgen.push(vervolg);
    }
}

fn read_signaalmelding(rij: &mut Rij<'_>) -> Option<Signaalmelding> {
    let nummer = rij.number("nummer");
    let (soort, sector) = (rij.word("soort"), rij.word("sector"));
    let periode = rij.periode();
    let (onderwerp, afhandeling) = (rij.maybe_word("onderwerp"), rij.maybe_word("afhandeling"));
    let opgeslagen_als = rij.maybe_text("opgeslagen_als");
    let verantwoording = rij.verantwoording();
    Some(Signaalmelding {
        nummer: nummer?,
        soort: soort?,
        sector: sector?,
        periode: periode?,
        onderwerp,
        opgeslagen_als,
        afhandeling,
        verantwoording: verantwoording?,
    })
}

fn read_boete(rij: &mut Rij<'_>) -> Option<Boete> {
    let (nummer, periode, status) = (rij.number("nummer"), rij.periode(), rij.word("status"));
    let (onderwerp, artikel) = (rij.maybe_word("onderwerp"), rij.maybe_text("artikel"));
    let bedrag = if rij.text("bedrag").is_empty() { None } else { rij.count("bedrag") };
    let verantwoording = rij.verantwoording();
    Some(Boete {
        nummer: nummer?,
        periode: periode?,
        onderwerp,
        artikel,
        bedrag,
        status: status?,
        verantwoording: verantwoording?,
    })
}
