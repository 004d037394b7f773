//! What a part of a spreadsheet holds that the library would keep in memory, counted while the part is unpacked.

use memchr::{memchr, memchr_iter, memmem};

use super::bom::Grenzen;

/// Bytes that are looked at together, so that no name is cut in two.
pub(super) const VENSTER: usize = 128;

/// Most texts that cells share.
pub(super) const TEKSTEN: u64 = 5_000_000;

/// Elements of which the library keeps every one, whatever part they stand in, and how many there can honestly be.
const BEWAARD: [(&[u8], u64); 10] = [
    (b"si", TEKSTEN),
    (b"mergeCell", 1_000_000),
    // A format repeats its font, filling and border. Excel itself stops at 65 490 for cells, and as many for styles.
    (b"xf", 131_072),
    (b"font", 1_000_000),
    (b"fill", 1_000_000),
    (b"border", 1_000_000),
    (b"numFmt", 1_000_000),
    (b"definedName", 1_000_000),
    (b"sheet", 10_000),
    (b"Relationship", 1_000_000),
];

/// Names so long that they hide what they are.
const OVERLANG: u64 = 1_000_000;

/// Longest tag of the styles. Every format repeats the names in it; Excel's own longest is 255 characters.
const LANGSTE_STIJL: u64 = 4096;

/// Which of the library's habits a part is subject to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deel {
    /// Cells, which are read one by one.
    Blad,
    /// The texts that cells share, all kept.
    Teksten,
    /// The formats of cells, all kept.
    Stijlen,
    /// Anything else.
    Overig,
}

impl Deel {
    /// By the name in the zip, in which the library ignores case and the kind of slash.
    pub(super) fn from_name(naam: &str) -> Self {
        let naam = naam.to_ascii_lowercase().replace('\\', "/");
        match naam.rsplit('/').next() {
            Some("sharedstrings.xml") => Self::Teksten,
            Some("styles.xml") => Self::Stijlen,
            _ if naam.contains("worksheets/") && !naam.contains("_rels/") => Self::Blad,
            _ => Self::Overig,
        }
    }
}

/// The counts of one part.
#[derive(Debug)]
pub(super) struct Telling {
    deel: Deel,
    pub(super) bytes: u64,
    aantallen: [u64; BEWAARD.len()],
    overlang: u64,
    /// How many shared texts the part says it has: the library makes room for so many at once.
    pub(super) teksten: u64,
    /// Whether a zero was seen in shared texts or styles: they are in UTF-16 then, which nobody writes, and hide their names.
    pub(super) nul: bool,
    /// Where the last tag began, and the longest distance between two.
    laatste_tag: u64,
    langste_tag: u64,
}

impl Telling {
    pub(super) fn new(deel: Deel) -> Self {
        Self {
            deel,
            bytes: 0,
            aantallen: [0; BEWAARD.len()],
            overlang: 0,
            teksten: 0,
            nul: false,
            laatste_tag: 0,
            langste_tag: 0,
        }
    }

    /// Looks at the first `aantal` bytes of a block; those after it are there to finish names, and come again.
    pub(super) fn look(&mut self, blok: &[u8], aantal: usize) {
        let nieuw = &blok[..aantal];
        for plaats in memchr_iter(b'<', nieuw) {
            let hier = self.bytes + plaats as u64;
            self.langste_tag = self.langste_tag.max(hier - self.laatste_tag);
            self.laatste_tag = hier;
            match local_name(&blok[plaats + 1..]) {
                Some(naam) => {
                    if let Some(plaats) = BEWAARD.iter().position(|(bewaard, _)| *bewaard == naam) {
                        self.aantallen[plaats] += 1;
                    }
                }
                None => self.overlang += 1,
            }
        }
        if self.deel == Deel::Teksten {
            for plaats in memmem::find_iter(blok, UNIEK).take_while(|plaats| *plaats < aantal) {
                self.teksten = self.teksten.max(number_of(&blok[plaats + UNIEK.len()..]));
            }
        }
        self.nul |= matches!(self.deel, Deel::Teksten | Deel::Stijlen) && memchr(0, nieuw).is_some();
        self.bytes += aantal as u64;
        self.langste_tag = self.langste_tag.max(self.bytes - self.laatste_tag);
    }

    /// Whether the part holds more than it can honestly.
    pub(super) fn exceeds(&self, grenzen: &Grenzen) -> bool {
        self.aantallen.iter().zip(BEWAARD).any(|(aantal, (_, meest))| *aantal > meest)
            || self.overlang > OVERLANG
            || self.deel == Deel::Teksten && self.bytes > grenzen.teksten
            || self.deel == Deel::Stijlen && self.langste_tag > LANGSTE_STIJL
    }

    /// Whether any sheet may have merged cells.
    pub(super) fn has_merged_cells(&self) -> bool {
        BEWAARD.iter().zip(self.aantallen).any(|((naam, _), aantal)| *naam == b"mergeCell" && aantal > 0)
    }
}

/// The attribute by which a part announces its number of texts.
const UNIEK: &[u8] = b"uniqueCount";

/// The name of an element without its prefix, from just after `<`; none where it goes on beyond what is looked at.
fn local_name(tekst: &[u8]) -> Option<&[u8]> {
    let tekst = &tekst[..tekst.len().min(VENSTER - 1)];
    let lengte = tekst.iter().position(|teken| matches!(teken, b' ' | b'\t' | b'\r' | b'\n' | b'/' | b'>'))?;
    let naam = &tekst[..lengte];
    Some(memchr(b':', naam).map_or(naam, |dubbelepunt| &naam[dubbelepunt + 1..]))
}

/// The number in an attribute's value, from just after its name. One that does not end is the largest, so that nothing
/// is announced out of sight; what is no attribute says nothing.
fn number_of(tekst: &[u8]) -> u64 {
    let tekst = tekst[..tekst.len().min(VENSTER - UNIEK.len())].trim_ascii_start();
    let Some(tekst) = tekst.strip_prefix(b"=") else { return if tekst.is_empty() { u64::MAX } else { 0 } };
    let tekst = tekst.trim_ascii_start();
    let (Some(aanhaling), rest) = (tekst.first(), tekst.get(1..).unwrap_or_default()) else { return u64::MAX };
    let Some(einde) = memchr(*aanhaling, rest) else { return u64::MAX };
    let cijfers = rest[..einde].iter().filter(|teken| teken.is_ascii_digit());
    cijfers.fold(0_u64, |tot, cijfer| tot.saturating_mul(10).saturating_add(u64::from(cijfer - b'0')))
}
