//! Where the bytes of a table come from, and what kind of file they are.

use std::fs::{self, File};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use bytes::Bytes;
use zip::ZipArchive;

use super::Leesfout;

/// Bytes looked at to recognise a file.
const KOP: u64 = 4096;

/// Most bytes taken from something that cannot be read twice (a pipe), since they are kept in memory.
const STROOM_MAX: u64 = 1 << 30;

/// The bytes of one file, to be read from the beginning as often as needed.
#[derive(Debug)]
pub struct Bron {
    inhoud: Inhoud,
    omvang: u64,
}

#[derive(Debug)]
pub(super) enum Inhoud {
    Bestand(File),
    Geheugen(Bytes),
}

impl Bron {
    /// Opens a file. A pipe is read into memory, at most 1 GiB.
    pub fn open(pad: &Path) -> Result<Self, Leesfout> {
        let soort = fs::metadata(pad).map_err(Leesfout::from)?;
        if soort.is_dir() {
            return Err(Leesfout::Map);
        }
        let bestand = File::open(pad).map_err(Leesfout::from)?;
        if soort.is_file() {
            return Ok(Self { omvang: soort.len(), inhoud: Inhoud::Bestand(bestand) });
        }
        let mut bytes = Vec::new();
        bestand.take(STROOM_MAX + 1).read_to_end(&mut bytes).map_err(Leesfout::from)?;
        let bron = Self::from_bytes(bytes);
        if bron.omvang > STROOM_MAX { Err(Leesfout::StroomTeGroot { max: STROOM_MAX }) } else { Ok(bron) }
    }

    /// Takes bytes that are in memory already.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        let bytes = Bytes::from(bytes);
        Self { omvang: bytes.len() as u64, inhoud: Inhoud::Geheugen(bytes) }
    }

    /// Bytes of the whole file.
    pub fn omvang(&self) -> u64 {
        self.omvang
    }

    pub(super) fn inhoud(&self) -> &Inhoud {
        &self.inhoud
    }

    /// A reader at the first byte. Readers of one file share their place: use one at a time.
    pub(super) fn reader(&self) -> io::Result<Lezer> {
        match &self.inhoud {
            Inhoud::Bestand(bestand) => {
                let mut bestand = bestand.try_clone()?;
                bestand.seek(SeekFrom::Start(0))?;
                Ok(Lezer::Bestand(bestand))
            }
            Inhoud::Geheugen(bytes) => Ok(Lezer::Geheugen(Cursor::new(bytes.clone()))),
        }
    }

    /// What the bytes say they are; the name of the file is not asked.
    pub fn recognise(&self) -> Result<Bestandssoort, Leesfout> {
        let mut kop = Vec::new();
        self.reader()?.take(KOP).read_to_end(&mut kop)?;
        if kop.trim_ascii().is_empty() && kop.len() as u64 == self.omvang {
            return Err(Leesfout::Leeg);
        }
        if kop.starts_with(b"PK\x03\x04") || kop.starts_with(b"PK\x05\x06") {
            return Ok(self.recognise_zip());
        }
        if kop.starts_with(b"\xD0\xCF\x11\xE0") {
            return self.recognise_compound();
        }
        let magie: [(&[u8], Bestandssoort); 11] = [
            (b"PAR1", Bestandssoort::Parquet),
            (b"PARE", Bestandssoort::ParquetVersleuteld),
            (b"%PDF", Bestandssoort::Pdf),
            (b"\x89PNG", Bestandssoort::Afbeelding),
            (b"\xFF\xD8\xFF", Bestandssoort::Afbeelding),
            (b"GIF8", Bestandssoort::Afbeelding),
            (b"\x1F\x8B", Bestandssoort::Gzip),
            (b"SQLite format 3", Bestandssoort::Sqlite),
            (b"{\\rtf", Bestandssoort::Word),
            (b"7z\xBC\xAF", Bestandssoort::Archief),
            (b"Rar!", Bestandssoort::Archief),
        ];
        if let Some((_, soort)) = magie.iter().find(|(begin, _)| kop.starts_with(begin)) {
            return Ok(*soort);
        }
        Ok(recognise_text(&kop))
    }

    /// A zip holds a spreadsheet or something else; one whose list cannot be read is taken to be a damaged spreadsheet.
    fn recognise_zip(&self) -> Bestandssoort {
        let Some(archief) = self.reader().ok().and_then(|lezer| ZipArchive::new(lezer).ok()) else {
            return Bestandssoort::Xlsx;
        };
        let heeft = |begin: &str| archief.file_names().flatten().any(|naam| naam.to_lowercase().starts_with(begin));
        if heeft("xl/workbook.bin") {
            Bestandssoort::Xlsb
        } else if heeft("xl/") {
            Bestandssoort::Xlsx
        } else if heeft("word/") {
            Bestandssoort::Word
        } else if heeft("content.xml") {
            Bestandssoort::OpenDocument
        } else {
            Bestandssoort::Archief
        }
    }

    /// Microsoft's older container holds an old spreadsheet, or a new one behind a password.
    fn recognise_compound(&self) -> Result<Bestandssoort, Leesfout> {
        let versleuteld: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut begin = Vec::new();
        self.reader()?.take(1 << 20).read_to_end(&mut begin)?;
        let gevonden = memchr::memmem::find(&begin, &versleuteld).is_some();
        Ok(if gevonden { Bestandssoort::XlsxVersleuteld } else { Bestandssoort::Xls })
    }
}

/// Text that is no table is named, because older systems save a web page under a spreadsheet's name.
fn recognise_text(kop: &[u8]) -> Bestandssoort {
    let kaal = kop.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(kop).trim_ascii_start();
    let begint =
        |woord: &str| kaal.get(..woord.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(woord.as_bytes()));
    if begint("<html") || begint("<!doctype html") || begint("<table") {
        Bestandssoort::Html
    } else if begint("<?xml") {
        Bestandssoort::Xml
    } else if is_json(kaal) {
        Bestandssoort::Json
    } else {
        Bestandssoort::Csv
    }
}

/// A brace or bracket may begin a header too; what follows it tells.
fn is_json(kaal: &[u8]) -> bool {
    let vervolg = |rest: &[u8]| rest.trim_ascii_start().first().copied();
    match kaal {
        [b'{', rest @ ..] => matches!(vervolg(rest), Some(b'"' | b'}')),
        [b'[', rest @ ..] => matches!(vervolg(rest), Some(b'"' | b'{' | b'[' | b']')),
        _ => false,
    }
}

/// A kind of file, as far as it is recognised. The first three are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bestandssoort {
    /// Text with separators.
    Csv,
    /// A spreadsheet of Excel 2007 or later.
    Xlsx,
    /// A Parquet file.
    Parquet,
    /// A Parquet file with an encrypted footer.
    ParquetVersleuteld,
    /// A spreadsheet of before 2007.
    Xls,
    /// A spreadsheet in Excel's binary form.
    Xlsb,
    /// A spreadsheet behind a password.
    XlsxVersleuteld,
    /// A document of LibreOffice or OpenOffice.
    OpenDocument,
    /// A document of Word.
    Word,
    /// A PDF.
    Pdf,
    /// A picture.
    Afbeelding,
    /// A web page.
    Html,
    /// XML.
    Xml,
    /// JSON.
    Json,
    /// A file packed with gzip.
    Gzip,
    /// An archive of files.
    Archief,
    /// A database of SQLite.
    Sqlite,
    /// Bytes that are no text and not recognised.
    Onbekend,
}

impl Bestandssoort {
    /// Every kind, for a caller that checks that it has words for all of them.
    pub const ALLE: [Self; 18] = [
        Self::Csv,
        Self::Xlsx,
        Self::Parquet,
        Self::ParquetVersleuteld,
        Self::Xls,
        Self::Xlsb,
        Self::XlsxVersleuteld,
        Self::OpenDocument,
        Self::Word,
        Self::Pdf,
        Self::Afbeelding,
        Self::Html,
        Self::Xml,
        Self::Json,
        Self::Gzip,
        Self::Archief,
        Self::Sqlite,
        Self::Onbekend,
    ];

    /// A stable name, for a caller that puts it into words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Parquet => "parquet",
            Self::ParquetVersleuteld => "parquet-versleuteld",
            Self::Xls => "xls",
            Self::Xlsb => "xlsb",
            Self::XlsxVersleuteld => "xlsx-versleuteld",
            Self::OpenDocument => "opendocument",
            Self::Word => "word",
            Self::Pdf => "pdf",
            Self::Afbeelding => "afbeelding",
            Self::Html => "html",
            Self::Xml => "xml",
            Self::Json => "json",
            Self::Gzip => "gzip",
            Self::Archief => "archief",
            Self::Sqlite => "sqlite",
            Self::Onbekend => "onbekend",
        }
    }
}

/// A reader over a file or over memory.
#[derive(Debug)]
pub(super) enum Lezer {
    Bestand(File),
    Geheugen(Cursor<Bytes>),
}

impl Read for Lezer {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Bestand(bestand) => bestand.read(buf),
            Self::Geheugen(geheugen) => geheugen.read(buf),
        }
    }
}

impl Seek for Lezer {
    fn seek(&mut self, plaats: SeekFrom) -> io::Result<u64> {
        match self {
            Self::Bestand(bestand) => bestand.seek(plaats),
            Self::Geheugen(geheugen) => geheugen.seek(plaats),
        }
    }
}
