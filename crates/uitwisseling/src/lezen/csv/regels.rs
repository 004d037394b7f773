//! Records out of lines of text.
//!
//! A quotation mark that is never closed swallows the rows after it without a trace. So a record of several lines is
//! taken only when it fits the headers and none of its lines looks like a row of its own; else its first line alone is
//! faulty, and reading goes on with the second.

use std::io::{self, Read};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::venster::{Lijn, Venster};

/// Most bytes of one record: four cells of the longest that is read.
const RECORD_MAX: usize = 4 * crate::lezen::cel::LANGSTE_CEL;

/// Most lines of one record: a reason may run over several, a hundred is no reason.
const LIJNEN_MAX: usize = 100;

/// One record.
pub(super) enum Regel<'a> {
    /// Fields, and the line on which they begin.
    Velden { regel: u64, velden: Velden<'a> },
    /// A line whose last field opens a quotation mark that is not closed.
    OpenAanhaling { regel: u64, velden: Velden<'a> },
    /// A line whose last field does not end.
    TeLang { regel: u64, velden: Velden<'a> },
    /// No more.
    Einde,
}

/// The fields of one record.
#[derive(Clone, Copy)]
pub(super) struct Velden<'a> {
    tekst: &'a str,
    eindes: &'a [usize],
}

impl<'a> Velden<'a> {
    pub(super) fn len(self) -> usize {
        self.eindes.len()
    }

    pub(super) fn get(self, plaats: usize) -> Option<&'a str> {
        let einde = *self.eindes.get(plaats)?;
        let begin = plaats.checked_sub(1).and_then(|vorige| self.eindes.get(vorige)).copied().unwrap_or(0);
        Some(self.tekst.get(begin..einde).unwrap_or(""))
    }

    pub(super) fn iter(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).filter_map(move |plaats| self.get(plaats))
    }
}

/// Reads records from text in UTF-8, with bounded memory whatever the text.
pub(super) struct Regellezer<R> {
    venster: Venster<R>,
    record: Record,
    scheidingsteken: u8,
    breedte: Option<usize>,
    /// Line of the text that comes next, counted from 1.
    regel: u64,
}

/// How the lines at the window's beginning end as a record.
enum Uitkomst {
    Heel { bytes: usize, lijnen: u64 },
    Open,
}

enum Soort {
    Velden,
    OpenAanhaling,
    TeLang,
}

impl<R: Read> Regellezer<R> {
    pub(super) fn new(bron: R, scheidingsteken: u8) -> Self {
        Self {
            venster: Venster::new(bron, RECORD_MAX),
            record: Record::new(scheidingsteken),
            scheidingsteken,
            breedte: None,
            regel: 1,
        }
    }

    /// The first record that is not blank, as headers. A line `sep=;` before it, which Excel writes and reads, is none.
    pub(super) fn header(&mut self) -> io::Result<Option<Vec<String>>> {
        loop {
            let koppen: Vec<String> = match self.next_record()? {
                Regel::Einde => return Ok(None),
                Regel::Velden { velden, .. } | Regel::OpenAanhaling { velden, .. } | Regel::TeLang { velden, .. } => {
                    velden.iter().map(|veld| veld.trim().to_owned()).collect()
                }
            };
            let aanwijzing = koppen.first().is_some_and(|kop| kop.starts_with("sep=") && koppen.len() <= 2);
            if !aanwijzing && koppen.iter().any(|kop| !kop.is_empty()) {
                return Ok(Some(koppen));
            }
        }
    }

    /// Says how wide a record is, so that a record of several lines can be told from an open quotation mark.
    pub(super) fn expect_width(&mut self, breedte: usize) {
        self.breedte = Some(breedte);
    }

    /// The next record that is more than an empty line.
    pub(super) fn next_record(&mut self) -> io::Result<Regel<'_>> {
        let lijn = loop {
            let Some(lijn) = self.venster.line(0)? else { return Ok(Regel::Einde) };
            if self.venster.bytes(0, lijn.lengte).iter().any(|teken| !matches!(teken, b'\r' | b'\n')) {
                break lijn;
            }
            self.venster.consume(lijn.lengte);
            self.regel += 1;
        };
        let regel = self.regel;
        let (soort, bytes, lijnen) = if lijn.afgebroken {
            (Soort::TeLang, lijn.lengte, 1)
        } else {
            match self.assemble(lijn)? {
                Uitkomst::Heel { bytes, lijnen } => (Soort::Velden, bytes, lijnen),
                Uitkomst::Open => (Soort::OpenAanhaling, lijn.lengte, 1),
            }
        };
        if !matches!(soort, Soort::Velden) {
            self.record.start();
            self.record.feed(self.venster.bytes(0, lijn.lengte));
            self.record.finish();
        }
        self.venster.consume(bytes);
        if lijn.afgebroken {
            self.venster.skip_line()?;
        }
        self.regel += lijnen;
        let velden = self.record.fields();
        Ok(match soort {
            Soort::Velden => Regel::Velden { regel, velden },
            Soort::OpenAanhaling => Regel::OpenAanhaling { regel, velden },
            Soort::TeLang => Regel::TeLang { regel, velden },
        })
    }

    /// Adds lines until the record is whole.
    fn assemble(&mut self, eerste: Lijn) -> io::Result<Uitkomst> {
        self.record.start();
        let mut lijn = eerste;
        let mut bytes = 0;
        for lijnen in 1..=LIJNEN_MAX {
            let tekst = self.venster.bytes(bytes, lijn.lengte);
            if lijnen > 1 && self.looks_like_row(tekst) {
                return Ok(Uitkomst::Open);
            }
            let heel = self.record.feed(tekst) || !lijn.gesloten && self.record.feed(b"\n");
            bytes += lijn.lengte;
            if heel {
                let past = lijnen == 1 || self.breedte.is_none_or(|breedte| breedte == self.record.velden);
                return Ok(if past { Uitkomst::Heel { bytes, lijnen: lijnen as u64 } } else { Uitkomst::Open });
            }
            match self.venster.line(bytes)? {
                Some(volgende) if !volgende.afgebroken && bytes + volgende.lengte <= RECORD_MAX => lijn = volgende,
                _ => break,
            }
        }
        Ok(Uitkomst::Open)
    }

    /// Whether a line within quotation marks has just the separators of a row, before any further quotation mark.
    fn looks_like_row(&self, lijn: &[u8]) -> bool {
        let binnen = &lijn[..memchr::memchr(b'"', lijn).unwrap_or(lijn.len())];
        let velden = memchr::memchr_iter(self.scheidingsteken, binnen).count() + 1;
        self.breedte.is_some_and(|breedte| breedte == velden)
    }
}

/// The record that is being put together.
struct Record {
    kern: Reader,
    uitvoer: Vec<u8>,
    eindes: Vec<usize>,
    bytes: usize,
    velden: usize,
}

impl Record {
    fn new(scheidingsteken: u8) -> Self {
        let kern = ReaderBuilder::new().delimiter(scheidingsteken).build();
        Self { kern, uitvoer: vec![0; 1024], eindes: vec![0; 32], bytes: 0, velden: 0 }
    }

    fn start(&mut self) {
        self.kern.reset();
        self.bytes = 0;
        self.velden = 0;
    }

    /// Takes bytes; says whether they finish the record.
    fn feed(&mut self, mut invoer: &[u8]) -> bool {
        while !invoer.is_empty() {
            match self.step(invoer) {
                (ReadRecordResult::Record | ReadRecordResult::End, _) => return true,
                (_, genomen) => invoer = &invoer[genomen..],
            }
        }
        false
    }

    /// Ends the record here, whatever its quotation marks say.
    fn finish(&mut self) {
        while let (ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull, _) = self.step(&[]) {}
    }

    fn step(&mut self, invoer: &[u8]) -> (ReadRecordResult, usize) {
        let (uitkomst, genomen, bytes, velden) =
            self.kern.read_record(invoer, &mut self.uitvoer[self.bytes..], &mut self.eindes[self.velden..]);
        self.bytes += bytes;
        self.velden += velden;
        match uitkomst {
            ReadRecordResult::OutputFull => self.uitvoer.resize(self.uitvoer.len() * 2, 0),
            ReadRecordResult::OutputEndsFull => self.eindes.resize(self.eindes.len() * 2, 0),
            _ => {}
        }
        (uitkomst, genomen)
    }

    fn fields(&self) -> Velden<'_> {
        let bytes = &self.uitvoer[..self.bytes];
        let tekst = match std::str::from_utf8(bytes) {
            Ok(tekst) => tekst,
            // A line that was cut off may end within a letter.
            Err(fout) => std::str::from_utf8(&bytes[..fout.valid_up_to()]).unwrap_or(""),
        };
        Velden { tekst, eindes: &self.eindes[..self.velden] }
    }
}
