//! A sheet of worked examples: the rows of its tables, with what holds for all of them, and what is wrong with its form.
//!
//! Nothing disappears in silence: a table that Markdown does not see, a row with too many cells and a table without rows
//! are faults of the sheet.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::notatie::{Lezer, Onleesbaar};

/// The column with the words of a row, and the one with its source.
pub(super) const REGEL: &str = "regel";
pub(super) const BRON: &str = "bron";
/// Begin of a sentence that gives a value to every row below it, up to the next heading.
const VOOR_ELKE_RIJ: &str = "Voor elke rij geldt";

/// A table as it stands on the sheet.
#[derive(Debug, Clone, Default)]
pub(super) struct Tabel {
    pub(super) lijn: usize,
    pub(super) kolommen: Vec<String>,
    pub(super) rijen: Vec<Rij>,
    /// Names of the values that hold for every row.
    pub(super) voor_elke_rij: Vec<String>,
}

/// A row: its cells by column, and the values that hold for every row of its table.
#[derive(Debug, Clone, Default)]
pub(super) struct Rij {
    pub(super) lijn: usize,
    cellen: BTreeMap<String, String>,
    gedeeld: BTreeMap<String, String>,
}

impl Rij {
    /// What the row says in a column, or what holds for every row; `None` when neither says anything.
    pub(super) fn cel(&self, kolom: &str) -> Option<&str> {
        let gevuld = |tekst: &&String| !tekst.is_empty();
        let cel = self.cellen.get(kolom).filter(gevuld).or_else(|| self.gedeeld.get(kolom).filter(gevuld));
        cel.map(String::as_str)
    }

    /// Whether the table has a column.
    pub(super) fn has(&self, kolom: &str) -> bool {
        self.cellen.contains_key(kolom)
    }

    /// The cells with their columns, without the empty ones.
    pub(super) fn cellen(&self) -> impl Iterator<Item = (&str, &str)> {
        self.cellen.iter().filter(|(_, tekst)| !tekst.is_empty()).map(|(kolom, tekst)| (kolom.as_str(), tekst.as_str()))
    }

    /// A reader for a column, that knows the year of the row.
    pub(super) fn lezer<'a>(&self, kolom: &'a str) -> Lezer<'a> {
        Lezer::new(kolom, self.cel("jaar").and_then(|jaar| jaar.parse().ok()))
    }

    /// A cell read as one of the field's words, a number or the like.
    pub(super) fn woord<T: std::str::FromStr>(&self, kolom: &str, verwacht: &str) -> Result<Option<T>, Onleesbaar> {
        let lees = |tekst: &str| tekst.parse().map_err(|_| self.lezer(kolom).complain(tekst, verwacht));
        self.cel(kolom).map(lees).transpose()
    }

    /// A cell that must not be empty.
    pub(super) fn nodig(&self, kolom: &str) -> Result<&str, Onleesbaar> {
        self.cel(kolom).ok_or_else(|| self.lezer(kolom).complain("", "deze kolom moet ingevuld zijn"))
    }
}

/// A whole sheet.
#[derive(Debug, Clone, Default)]
pub(super) struct Blad {
    pub(super) tabellen: Vec<Tabel>,
    /// What is wrong with the form: line and sentence.
    pub(super) fouten: Vec<(usize, String)>,
}

impl Blad {
    /// Reads a sheet of Markdown.
    pub(super) fn new(tekst: &str) -> Self {
        let mut blad = Self::default();
        let mut voor_elke_rij = BTreeMap::new();
        let mut cellen: Vec<String> = Vec::new();
        let mut tekstblok = String::new();
        for (gebeurtenis, plek) in Parser::new_ext(tekst, Options::ENABLE_TABLES).into_offset_iter() {
            let lijn = count_lijnen(tekst, plek.start);
            match gebeurtenis {
                Event::Start(Tag::Heading { .. }) => voor_elke_rij.clear(),
                Event::Start(Tag::Paragraph | Tag::TableCell) => tekstblok.clear(),
                Event::Text(stuk) | Event::Code(stuk) | Event::InlineHtml(stuk) => tekstblok.push_str(&stuk),
                Event::SoftBreak => tekstblok.push('\n'),
                Event::End(TagEnd::Paragraph) => blad.add_alinea(lijn, &tekstblok, &mut voor_elke_rij),
                Event::End(TagEnd::TableCell) => cellen.push(tekstblok.trim().to_owned()),
                Event::Start(Tag::TableHead | Tag::TableRow) => cellen.clear(),
                Event::End(TagEnd::TableHead) => {
                    let voor_elke_rij = voor_elke_rij.keys().cloned().collect();
                    blad.tabellen.push(Tabel { lijn, kolommen: cellen.clone(), rijen: Vec::new(), voor_elke_rij });
                }
                Event::End(TagEnd::TableRow) => {
                    let geschreven = count_cellen(tekst.get(plek).unwrap_or_default());
                    blad.add_rij(lijn, geschreven, &cellen, &voor_elke_rij);
                }
                _ => {}
            }
        }
        blad.check_tabellen();
        blad
    }

    fn add_alinea(&mut self, lijn: usize, tekst: &str, voor_elke_rij: &mut BTreeMap<String, String>) {
        if tekst.lines().any(|regel| regel.trim_start().starts_with('|')) {
            let wat =
                "dit lijkt een tabel, maar is er geen: onder de kop hoort een regel |---|---| met evenveel vakken";
            self.fouten.push((lijn, wat.to_owned()));
        }
        let Some(waarden) = tekst.trim().strip_prefix(VOOR_ELKE_RIJ) else { return };
        let mut laatste = None;
        for waarde in waarden.trim_start_matches(':').trim_end_matches('.').replace('\n', " ").split(';') {
            if let Some((kolom, waarde)) = waarde.split_once('=') {
                voor_elke_rij.insert(kolom.trim().to_owned(), waarde.trim().to_owned());
                laatste = Some(kolom.trim().to_owned());
            } else if let Some(tot_nu) = laatste.as_ref().and_then(|kolom| voor_elke_rij.get_mut(kolom)) {
                // A list has semicolons of its own.
                tot_nu.push_str("; ");
                tot_nu.push_str(waarde.trim());
            } else {
                self.fouten.push((lijn, format!("\"{}\": verwacht kolom = waarde", waarde.trim())));
            }
        }
    }

    fn add_rij(&mut self, lijn: usize, geschreven: usize, cellen: &[String], voor_elke_rij: &BTreeMap<String, String>) {
        let Some(tabel) = self.tabellen.last_mut() else { return };
        if geschreven != tabel.kolommen.len() {
            let wat = format!("deze rij heeft {geschreven} vakken, de kop {}", tabel.kolommen.len());
            self.fouten.push((lijn, wat));
        }
        let cellen = tabel.kolommen.iter().cloned().zip(cellen.iter().cloned()).collect();
        tabel.rijen.push(Rij { lijn, cellen, gedeeld: voor_elke_rij.clone() });
    }

    fn check_tabellen(&mut self) {
        for tabel in &self.tabellen {
            let mut kolommen = tabel.kolommen.clone();
            kolommen.sort_unstable();
            kolommen.dedup();
            if kolommen.len() < tabel.kolommen.len() {
                self.fouten.push((tabel.lijn, "een kolom staat er twee keer".to_owned()));
            }
            if tabel.rijen.is_empty() {
                self.fouten.push((tabel.lijn, "deze tabel heeft geen rijen".to_owned()));
            }
        }
        if self.tabellen.is_empty() {
            self.fouten.push((1, "op dit blad staat geen tabel".to_owned()));
        }
    }
}

fn count_lijnen(tekst: &str, tot: usize) -> usize {
    tekst.get(..tot).map_or(0, |voor| voor.matches('\n').count()) + 1
}

/// Number of cells as written: Markdown itself drops what is too much and fills in what is too little.
fn count_cellen(rij: &str) -> usize {
    let rij = rij.trim().replace("\\|", "");
    let rij = rij.strip_prefix('|').unwrap_or(&rij);
    rij.strip_suffix('|').unwrap_or(rij).split('|').count()
}
