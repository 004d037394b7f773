//! Typesetting: a Typst template and its data become a PDF, with fonts of our own, without files, network or clock.
//!
//! Data reaches a template as JSON only, so that text of users is always text and never markup.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Name under which a template reads its data.
const GEGEVENS: &str = "gegevens.json";

/// The fonts in every paper; the pictures name the same family first.
static LETTERS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [
        include_bytes!("../fonts/SourceSansPro-Regular.otf").as_slice(),
        include_bytes!("../fonts/SourceSansPro-Semibold.otf").as_slice(),
    ]
    .into_iter()
    .flat_map(|letter| Font::iter(Bytes::new(letter)))
    .collect()
});

static BOEK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(LETTERS.iter())));

static BIBLIOTHEEK: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// A paper that could not be made. It means a fault of the template, not of the data; the messages are Typst's own.
#[derive(Debug, thiserror::Error)]
#[error("{stap}: {}", meldingen.join("; "))]
pub struct Zetfout {
    /// What went wrong: setting the pages, or writing them as PDF.
    pub stap: &'static str,
    /// What Typst says about it.
    pub meldingen: Vec<String>,
}

/// Sets `sjabloon` with `gegevens`, JSON that it reads as `gegevens.json`, and writes the pages as PDF/UA-1.
///
/// The same template and data give the same bytes. `kenmerk` identifies the document: equal for two versions of the
/// same paper, different for two papers.
pub(crate) fn typeset(sjabloon: &str, stijl: &str, gegevens: String, kenmerk: &str) -> Result<Vec<u8>, Zetfout> {
    let uitkomst = lay_out(sjabloon, stijl, gegevens).and_then(|bladen| {
        let standaard =
            PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|fout| failed("standard", &[fout.message()]))?;
        let opties = PdfOptions {
            ident: Smart::Custom(kenmerk.to_owned()),
            creator: Smart::Custom(Some("Aanwezig".to_owned())),
            standards: standaard,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&bladen, &opties).map_err(|fouten| failed("PDF", &messages(&fouten)))
    });
    // Typst keeps what it laid out for a next compilation; in a server that would only grow.
    typst::comemo::evict(0);
    uitkomst
}

/// The texts on each page, in the order in which they are drawn.
#[cfg(test)]
pub(crate) fn page_texts(sjabloon: &str, stijl: &str, gegevens: String) -> Result<Vec<Vec<String>>, Zetfout> {
    let bladen = lay_out(sjabloon, stijl, gegevens)?;
    Ok(bladen.pages().iter().map(|blad| frame_texts(&blad.frame)).collect())
}

#[cfg(test)]
fn frame_texts(frame: &typst::layout::Frame) -> Vec<String> {
    use typst::layout::FrameItem;
    let texts = |item: &FrameItem| match item {
        FrameItem::Group(groep) => frame_texts(&groep.frame),
        FrameItem::Text(tekst) => vec![tekst.text.to_string()],
        _ => Vec::new(),
    };
    frame.items().flat_map(|(_, item)| texts(item)).collect()
}

fn lay_out(sjabloon: &str, stijl: &str, gegevens: String) -> Result<PagedDocument, Zetfout> {
    let wereld = Wereld::new(sjabloon, stijl, gegevens).map_err(|fout| failed("path", &[fout]))?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&wereld);
    output.map_err(|fouten| failed("layout", &messages(&fouten)))
}

/// Whether the fonts have a glyph for a character; PDF/UA forbids the box that stands for one they lack.
pub(crate) fn has_glyph(teken: char) -> bool {
    LETTERS.iter().all(|letter| letter.info().coverage.contains(u32::from(teken)))
}

fn failed(stap: &'static str, meldingen: &[impl ToString]) -> Zetfout {
    Zetfout { stap, meldingen: meldingen.iter().map(ToString::to_string).collect() }
}

fn messages(fouten: &[SourceDiagnostic]) -> Vec<String> {
    fouten.iter().map(|fout| fout.message.to_string()).collect()
}

/// All that a template can see.
struct Wereld {
    hoofd: Source,
    stijl: Source,
    gegevens: (FileId, Bytes),
}

impl Wereld {
    fn new(sjabloon: &str, stijl: &str, gegevens: String) -> Result<Self, String> {
        let file = |naam: &str| {
            let pad = VirtualPath::new(naam).map_err(|fout| format!("{fout:?}"))?;
            Ok::<_, String>(RootedPath::new(VirtualRoot::Project, pad).intern())
        };
        Ok(Self {
            hoofd: Source::new(file("hoofd.typ")?, sjabloon.to_owned()),
            stijl: Source::new(file("stijl.typ")?, stijl.to_owned()),
            gegevens: (file(GEGEVENS)?, Bytes::from_string(gegevens)),
        })
    }
}

impl World for Wereld {
    fn library(&self) -> &LazyHash<Library> {
        &BIBLIOTHEEK
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOEK
    }

    fn main(&self) -> FileId {
        self.hoofd.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.hoofd, &self.stijl].into_iter().find(|bron| bron.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (die, inhoud) = &self.gegevens;
        if *die == id { Ok(inhoud.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        LETTERS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
