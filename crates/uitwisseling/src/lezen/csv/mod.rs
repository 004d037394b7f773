//! Text with separators.

mod codering;
mod regels;
mod scheiding;
mod venster;

use std::cell::Cell;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::rc::Rc;

use self::regels::{Regel, Regellezer, Velden};
use super::cel::{Cel, Cellen};
use super::kolom::Tabel;
use super::kop::Kop;
use super::lezer::{Ontvanger, Rijbron, Stuk};
use super::regelfout::cite;
use super::{Bron, Codering, Formaat, Kolom, Kolomtoewijzing, Leesfout, Regelfout, Verwacht};

/// Rows between two words on progress.
const RIJEN_PER_TEKEN: u64 = 4096;

/// A CSV file whose encoding, separator and columns are found.
pub(super) struct Bestand<'a> {
    bron: &'a Bron,
    codering: Codering,
    scheidingsteken: u8,
    kop: Kop,
}

impl<'a> Bestand<'a> {
    /// Reads the file once through for its encoding, and its beginning for separator and headers.
    pub(super) fn open(bron: &'a Bron, tabel: &Tabel, toewijzing: &Kolomtoewijzing) -> Result<Self, Leesfout> {
        let codering = codering::detect(bron)?;
        let begin = codering::beginning(bron, codering)?;
        let (scheidingsteken, koppen) = scheiding::detect(&begin, tabel, toewijzing)?;
        let koppen: Vec<&str> = koppen.iter().map(String::as_str).collect();
        let kop = Kop::find(tabel, toewijzing, &koppen)?;
        Ok(Self { bron, codering, scheidingsteken, kop })
    }

    /// Hands one record on, or says what is wrong with it as a whole. A record of blanks is none.
    fn deliver(&self, regel: u64, velden: Velden<'_>, ontvanger: &mut Ontvanger<'_>) -> ControlFlow<()> {
        if velden.iter().all(|veld| veld.trim().is_empty()) {
            return ControlFlow::Continue(());
        }
        let teveel = velden.iter().skip(self.kop.breedte).any(|veld| !veld.trim().is_empty());
        if velden.len() < self.kop.benoemd || teveel {
            let verwacht = Verwacht::AantalVelden { aantal: self.kop.breedte };
            let gevonden = velden.len().to_string();
            return ontvanger(Stuk::Onleesbaar(Regelfout { regel, kolom: None, gevonden, verwacht }));
        }
        let mut cellen: Cellen<'_> = [Cel::Leeg; Kolom::ALLE.len()];
        for (kolom, plaats) in &self.kop.plaatsen {
            cellen[*kolom as usize] = velden.get(*plaats).map_or(Cel::Leeg, Cel::from_text);
        }
        ontvanger(Stuk::Rij { regel, cellen: &cellen })
    }

    /// A record without end: the column in which it goes wrong, and its beginning.
    fn endless(&self, regel: u64, velden: Velden<'_>, verwacht: Verwacht) -> Regelfout {
        let laatste = velden.len().saturating_sub(1);
        let kolom = self.kop.plaatsen.iter().find(|(_, plaats)| *plaats == laatste).map(|(kolom, _)| *kolom);
        Regelfout { regel, kolom, gevonden: cite(velden.get(laatste).unwrap_or("")), verwacht }
    }
}

impl Rijbron for Bestand<'_> {
    fn kop(&self) -> &Kop {
        &self.kop
    }

    fn formaat(&self) -> Formaat {
        Formaat::Csv { scheidingsteken: char::from(self.scheidingsteken), codering: self.codering }
    }

    fn rows(&mut self, ontvanger: &mut Ontvanger<'_>) -> Result<(), Leesfout> {
        let (teller, gelezen) = Teller::new(self.bron.reader()?);
        let mut regels = Regellezer::new(codering::decode(teller, self.codering), self.scheidingsteken);
        if regels.header()?.is_some() {
            regels.expect_width(self.kop.breedte);
        }
        for rij in 1_u64.. {
            let vervolg = match regels.next_record()? {
                Regel::Einde => break,
                Regel::Velden { regel, velden } => self.deliver(regel, velden, ontvanger),
                Regel::OpenAanhaling { regel, velden } => {
                    let fout = self.endless(regel, velden, Verwacht::GeslotenAanhalingsteken);
                    ontvanger(Stuk::Onleesbaar(fout))
                }
                Regel::TeLang { regel, velden } => {
                    let verwacht = Verwacht::HoogstensTekens { max: super::cel::LANGSTE_CEL };
                    ontvanger(Stuk::Onleesbaar(self.endless(regel, velden, verwacht)))
                }
            };
            if vervolg.is_break() {
                break;
            }
            if rij % RIJEN_PER_TEKEN == 0 && ontvanger(Stuk::Gelezen(gelezen.get())).is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// Counts the bytes that pass, under the decoder, so that progress is told in bytes of the file.
struct Teller<R> {
    bron: R,
    gelezen: Rc<Cell<u64>>,
}

impl<R> Teller<R> {
    fn new(bron: R) -> (Self, Rc<Cell<u64>>) {
        let gelezen = Rc::new(Cell::new(0));
        (Self { bron, gelezen: Rc::clone(&gelezen) }, gelezen)
    }
}

impl<R: Read> Read for Teller<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let aantal = self.bron.read(buf)?;
        self.gelezen.set(self.gelezen.get() + aantal as u64);
        Ok(aantal)
    }
}
