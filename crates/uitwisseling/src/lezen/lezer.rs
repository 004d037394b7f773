//! The one way through a file, whatever its kind: recognise, find the columns, settle the order of dates, hand on rows.

use std::borrow::Cow;
use std::ops::ControlFlow;

use jiff::civil::Date;

use super::cel::{Cel, Cellen};
use super::kolom::{Inhoud, Tabel};
use super::kop::Kop;
use super::waarde::datum::slash_parts;
use super::{
    Bestandssoort, Bron, Codetabel, Datumvolgorde, Formaat, Kolom, Kolomtoewijzing, Leesfout, Leesverslag, Regelfout,
    Verwacht, Voortgang, csv, parquet, xlsx,
};

/// Rows looked at before reading, to see what a date with slashes means.
const STEEKPROEF: usize = 2000;

/// Longest pupil number or pseudonym, in characters; more is a sentence in the wrong column.
pub(super) const LANGSTE_NAAM: usize = 200;

/// How a file is to be read.
#[derive(Debug, Clone, Default)]
pub struct Leesopties {
    /// The user's own column names.
    pub kolommen: Kolomtoewijzing,
    /// The school's own codes for a status.
    pub codes: Option<Codetabel>,
}

/// What a file yields, piece by piece.
pub(super) enum Stuk<'a> {
    /// A row of cells.
    Rij { regel: u64, cellen: &'a Cellen<'a> },
    /// A row that has no cells to speak of.
    Onleesbaar(Regelfout),
    /// Bytes of the file that were read so far.
    Gelezen(u64),
}

/// Takes the pieces of a file; may stop.
pub(super) type Ontvanger<'a> = dyn FnMut(Stuk<'_>) -> ControlFlow<()> + 'a;

/// A file whose columns are found.
pub(super) trait Rijbron {
    /// Where the columns stand.
    fn kop(&self) -> &Kop;
    /// What kind of file it is.
    fn formaat(&self) -> Formaat;
    /// Runs through all rows from the first on.
    fn rows(&mut self, ontvanger: &mut Ontvanger<'_>) -> Result<(), Leesfout>;
}

/// Reads a table. `per_rij` takes the values out of a row and adds what is wrong with them to its faults.
pub(super) fn read(
    bron: &Bron,
    tabel: &'static Tabel,
    opties: &Leesopties,
    voortgang: &mut dyn FnMut(Voortgang),
    per_rij: &mut dyn FnMut(&mut Rij<'_>),
) -> Result<Leesverslag, Leesfout> {
    let mut rijbron: Box<dyn Rijbron + '_> = match bron.recognise()? {
        Bestandssoort::Csv => Box::new(csv::Bestand::open(bron, tabel, &opties.kolommen)?),
        Bestandssoort::Xlsx => Box::new(xlsx::Bestand::open(bron, tabel, &opties.kolommen)?),
        Bestandssoort::Parquet => Box::new(parquet::Bestand::open(bron, tabel, &opties.kolommen)?),
        herkend => return Err(Leesfout::VerkeerdeSoort { herkend }),
    };
    let datumvolgorde = settle_order(rijbron.as_mut(), tabel)?;
    let totaal = bron.omvang();
    let mut regels = 0;
    let mut fouten = Vec::new();
    rijbron.rows(&mut |stuk| {
        match stuk {
            Stuk::Rij { regel, cellen } => {
                regels += 1;
                per_rij(&mut Rij { regel, cellen, volgorde: datumvolgorde, fouten: &mut fouten });
            }
            Stuk::Onleesbaar(fout) => {
                regels += 1;
                fouten.push(fout);
            }
            Stuk::Gelezen(gelezen) => voortgang(Voortgang { gelezen: gelezen.min(totaal), totaal }),
        }
        ControlFlow::Continue(())
    })?;
    voortgang(Voortgang { gelezen: totaal, totaal });
    let kop = rijbron.kop();
    let kolommen = kop.plaatsen.iter().map(|(kolom, _)| *kolom).zip(kop.koppen.iter().cloned()).collect();
    let sleutels = std::collections::BTreeMap::new();
    Ok(Leesverslag { regels, fouten, sleutels, kolommen, formaat: rijbron.formaat(), datumvolgorde })
}

/// Dates with slashes have the day first, unless the file itself has a second part that can only be a day and no first
/// part that can.
fn settle_order(rijbron: &mut dyn Rijbron, tabel: &Tabel) -> Result<Datumvolgorde, Leesfout> {
    let datums: Vec<Kolom> = tabel.kolommen().filter(|kolom| kolom.inhoud() == Inhoud::Datum).collect();
    let (mut dag_eerst, mut maand_eerst) = (false, false);
    let mut rijen = 0;
    rijbron.rows(&mut |stuk| {
        if let Stuk::Rij { cellen, .. } = stuk {
            rijen += 1;
            for kolom in &datums {
                if let Cel::Tekst(tekst) = cellen[*kolom as usize]
                    && let Some((een, twee)) = slash_parts(tekst)
                {
                    dag_eerst |= een > 12;
                    maand_eerst |= twee > 12;
                }
            }
        }
        if rijen < STEEKPROEF { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    Ok(if maand_eerst && !dag_eerst { Datumvolgorde::MaandEerst } else { Datumvolgorde::DagEerst })
}

/// One row, while its values are taken out.
pub(super) struct Rij<'a> {
    /// Where the row begins in the file.
    pub(super) regel: u64,
    cellen: &'a Cellen<'a>,
    volgorde: Datumvolgorde,
    fouten: &'a mut Vec<Regelfout>,
}

impl<'a> Rij<'a> {
    /// How many faults there are so far, in this file.
    pub(super) fn fault_count(&self) -> usize {
        self.fouten.len()
    }

    /// The cell of a column; nothing where the file lacks the column.
    pub(super) fn cel(&self, kolom: Kolom) -> Cel<'a> {
        self.cellen[kolom as usize]
    }

    /// Adds a fault about a column.
    pub(super) fn refuse(&mut self, kolom: Kolom, verwacht: Verwacht) {
        let fout = Regelfout { regel: self.regel, kolom: Some(kolom), gevonden: self.cel(kolom).cite(), verwacht };
        self.fouten.push(fout);
    }

    /// The value, or a fault and nothing.
    pub(super) fn keep<T>(&mut self, kolom: Kolom, gelezen: Result<T, Verwacht>) -> Option<T> {
        gelezen.map_err(|verwacht| self.refuse(kolom, verwacht)).ok()
    }

    /// A value that may be blank. A faulty one is nothing too, and its fault is kept.
    pub(super) fn maybe<T>(&mut self, kolom: Kolom, lees: impl FnOnce(Cel<'a>) -> Result<T, Verwacht>) -> Option<T> {
        let cel = self.cel(kolom);
        if cel.is_blank() { None } else { self.keep(kolom, lees(cel)) }
    }

    /// A day that must be there.
    pub(super) fn date(&mut self, kolom: Kolom) -> Option<Date> {
        let gelezen = self.cel(kolom).date(self.volgorde);
        self.keep(kolom, gelezen)
    }

    /// A day that may be blank.
    pub(super) fn maybe_date(&mut self, kolom: Kolom) -> Option<Date> {
        let volgorde = self.volgorde;
        self.maybe(kolom, |cel| cel.date(volgorde))
    }

    /// A name or number that must be there: short, on one line.
    pub(super) fn name(&mut self, kolom: Kolom) -> Option<Cow<'a, str>> {
        let gelezen = self.cel(kolom).text().and_then(one_name);
        self.keep(kolom, gelezen)
    }

    /// A name or number that may be blank.
    pub(super) fn maybe_name(&mut self, kolom: Kolom) -> Option<Cow<'a, str>> {
        self.maybe(kolom, |cel| cel.text().and_then(one_name))
    }

    /// Text that may be blank, of any length that a cell may have.
    pub(super) fn maybe_text(&mut self, kolom: Kolom) -> Option<Cow<'a, str>> {
        self.maybe(kolom, Cel::text)
    }
}

fn one_name(tekst: Cow<'_, str>) -> Result<Cow<'_, str>, Verwacht> {
    if tekst.is_empty() {
        Err(Verwacht::Ingevuld)
    } else if tekst.len() > LANGSTE_NAAM && tekst.chars().count() > LANGSTE_NAAM {
        Err(Verwacht::HoogstensTekens { max: LANGSTE_NAAM })
    } else if tekst.chars().any(char::is_control) {
        Err(Verwacht::EenRegelTekst)
    } else {
        Ok(tekst)
    }
}
