//! Spreadsheets of Excel 2007 and later, read cell by cell: a million rows take no more memory than the texts they share.

pub(super) mod blad;
pub(super) mod bom;
mod samengevoegd;
mod telling;

use std::cell::Cell;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::rc::Rc;

use calamine::{Reader, Xlsx, XlsxError};

use self::blad::Rijen;
use self::samengevoegd::Samengevoegd;
use super::bron::Lezer;
use super::kolom::Tabel;
use super::kop::Kop;
use super::lezer::{Ontvanger, Rijbron, Stuk};
use super::vangnet::guard;
use super::waarde::excel::Basis;
use super::{Bestandssoort, Bron, Formaat, Kolom, Kolomtoewijzing, Leesfout};

/// Rows of a sheet among which the headers are looked for: exports put a title above them.
const KOPREGELS: usize = 20;

/// Rows between two words on progress.
const RIJEN_PER_TEKEN: u64 = 4096;

type Boek = Xlsx<BufReader<Teller>>;

/// A spreadsheet of which the sheet and its columns are found.
pub(super) struct Bestand {
    boek: Boek,
    blad: String,
    /// Row of the headers, counted from 0 as the library does.
    kopregel: u32,
    kop: Kop,
    samengevoegd: Samengevoegd,
    gelezen: Rc<Cell<u64>>,
}

impl Bestand {
    /// Opens a spreadsheet after a look at what it unpacks to, and finds the first sheet that has the columns.
    pub(super) fn open(bron: &Bron, tabel: &Tabel, toewijzing: &Kolomtoewijzing) -> Result<Self, Leesfout> {
        let bevinding = bom::inspect(bron.reader()?, &bom::Grenzen::default())?;
        let gelezen = Rc::new(Cell::new(0));
        let teller = BufReader::new(Teller { bron: bron.reader()?, gelezen: Rc::clone(&gelezen) });
        let mut boek: Boek = guarded(|| Xlsx::new(teller))?;
        let (blad, kopregel, kop) = find_sheet(&mut boek, tabel, toewijzing)?;
        let samengevoegd = if bevinding.samengevoegd {
            Samengevoegd::new(&guarded(|| boek.merge_cells_by_sheet_name(&blad))?, &kop)
        } else {
            Samengevoegd::default()
        };
        Ok(Self { boek, blad, kopregel, kop, samengevoegd, gelezen })
    }
}

impl Rijbron for Bestand {
    fn kop(&self) -> &Kop {
        &self.kop
    }

    fn formaat(&self) -> Formaat {
        Formaat::Xlsx { blad: self.blad.clone(), kopregel: u64::from(self.kopregel) + 1 }
    }

    fn rows(&mut self, ontvanger: &mut Ontvanger<'_>) -> Result<(), Leesfout> {
        self.gelezen.set(0);
        let basis = if self.boek.has_1904_epoch() { Basis::Dagen1904 } else { Basis::Dagen1900 };
        let cellen = guarded(|| self.boek.worksheet_cells_reader(&self.blad))?;
        let mut rijen = Rijen::new(cellen, &self.kop, &self.samengevoegd, basis);
        for aantal in 1_u64.. {
            let Some(rij) = rijen.advance()? else { break };
            let vervolg = if rij > self.kopregel { rijen.deliver(rij, ontvanger) } else { ControlFlow::Continue(()) };
            if vervolg.is_break() {
                break;
            }
            if aantal % RIJEN_PER_TEKEN == 0 && ontvanger(Stuk::Gelezen(self.gelezen.get())).is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// Finds the first sheet with a row of headers that has every required column; else refuses by the row that came nearest.
fn find_sheet(boek: &mut Boek, tabel: &Tabel, toewijzing: &Kolomtoewijzing) -> Result<(String, u32, Kop), Leesfout> {
    let mut naaste: Option<((usize, usize), Leesfout)> = None;
    for blad in boek.sheet_names() {
        for (regel, koppen) in first_rows(boek, &blad)? {
            let koppen: Vec<&str> = koppen.iter().map(String::as_str).collect();
            let waarde = Kop::score(tabel, toewijzing, &koppen);
            match Kop::find(tabel, toewijzing, &koppen) {
                Ok(kop) => return Ok((blad, regel, kop)),
                Err(dubbel @ Leesfout::KolomDubbel { .. }) if waarde.0 == tabel.verplicht.len() => return Err(dubbel),
                Err(fout) if naaste.as_ref().is_none_or(|(eerder, _)| waarde > *eerder) => {
                    naaste = Some((waarde, fout));
                }
                Err(_) => {}
            }
        }
    }
    Err(naaste.map_or(Leesfout::Leeg, |(_, fout)| fout))
}

/// The first rows of a sheet that hold anything, as text by column. Charts and the like have none.
fn first_rows(boek: &mut Boek, blad: &str) -> Result<Vec<(u32, Vec<String>)>, Leesfout> {
    /// Excel's own limit: a cell beyond it is no cell.
    const KOLOMMEN: u32 = 16_384;
    guard(Bestandssoort::Xlsx, || {
        let mut cellen = match boek.worksheet_cells_reader(blad) {
            Ok(cellen) => cellen,
            Err(XlsxError::NotAWorksheet(_)) => return Ok(Vec::new()),
            Err(fout) => return Err(refusal(fout)),
        };
        let mut rijen: Vec<(u32, Vec<String>)> = Vec::new();
        while let Some(cel) = cellen.next_cell().map_err(refusal)? {
            let (rij, kolom) = cel.get_position();
            let tekst = blad::header_text(cel.get_value());
            if tekst.is_empty() || kolom >= KOLOMMEN {
                continue;
            }
            if rijen.last().is_none_or(|(laatste, _)| *laatste != rij) {
                if rijen.len() == KOPREGELS {
                    break;
                }
                rijen.push((rij, Vec::new()));
            }
            if let Some((_, koppen)) = rijen.last_mut() {
                let plaats = kolom as usize;
                if koppen.len() <= plaats {
                    koppen.resize(plaats + 1, String::new());
                }
                koppen[plaats] = tekst;
            }
        }
        Ok(rijen)
    })
}

/// Runs a step of the spreadsheet library.
fn guarded<T>(stap: impl FnOnce() -> Result<T, XlsxError>) -> Result<T, Leesfout> {
    guard(Bestandssoort::Xlsx, || stap().map_err(refusal))
}

/// The library's failure as a refusal.
fn refusal(fout: XlsxError) -> Leesfout {
    match fout {
        XlsxError::Password => Leesfout::VerkeerdeSoort { herkend: Bestandssoort::XlsxVersleuteld },
        anders => Leesfout::Beschadigd { soort: Bestandssoort::Xlsx, reden: anders.to_string() },
    }
}

/// Whether a place among the headers is one of ours.
fn column_at(kop: &Kop, plaats: u32) -> Option<Kolom> {
    kop.plaatsen.iter().find(|(_, eigen)| *eigen == plaats as usize).map(|(kolom, _)| *kolom)
}

/// Counts the bytes that pass, for progress.
struct Teller {
    bron: Lezer,
    gelezen: Rc<Cell<u64>>,
}

impl Read for Teller {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let aantal = self.bron.read(buf)?;
        self.gelezen.set(self.gelezen.get() + aantal as u64);
        Ok(aantal)
    }
}

impl Seek for Teller {
    fn seek(&mut self, plaats: SeekFrom) -> io::Result<u64> {
        self.bron.seek(plaats)
    }
}
