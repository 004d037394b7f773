//! A look at what a spreadsheet unpacks to, before anything is kept in memory.
//!
//! The sizes that a zip declares may be false, so every part is unpacked once into nothing and counted.

use std::borrow::Cow;
use std::io::{ErrorKind, Read};

use memchr::memmem;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::lezen::bron::Lezer;
use crate::lezen::{Bestandssoort, Leesfout};

/// A part below this size is never a bomb.
const VERDACHT: u64 = 50 * 1000 * 1000;

/// A part that unpacks to more than this many times its packed size holds no table that people made.
const VERHOUDING: u64 = 200;

/// Most bytes that all parts unpack to together.
const TOTAAL: u64 = 2 << 30;

/// Most parts. A spreadsheet has some dozens.
const DELEN: usize = 10_000;

/// Bytes looked at in one go.
const BLOK: usize = 64 * 1024;

/// Bytes at the end of a block that are looked at again with the next, so that no word is cut in two.
const OVERLAP: usize = 64;

/// What was found on the way.
pub(super) struct Bevinding {
    /// Whether any sheet may have merged cells.
    pub(super) samengevoegd: bool,
}

/// Unpacks every part and refuses bombs, broken parts, and counts that no part of this size can have.
pub(super) fn inspect(lezer: Lezer) -> Result<Bevinding, Leesfout> {
    let mut archief = ZipArchive::new(std::io::BufReader::new(lezer)).map_err(|fout| damaged(&fout))?;
    let bom = |onderdeel: &str| Leesfout::Zipbom { onderdeel: crate::lezen::regelfout::cite(onderdeel) };
    if archief.len() > DELEN {
        return Err(bom("[zip]"));
    }
    let mut totaal = 0;
    let mut bevinding = Bevinding { samengevoegd: false };
    for plaats in 0..archief.len() {
        let deel = archief.by_index(plaats).map_err(|fout| damaged(&fout))?;
        let naam = deel.name().map(Cow::into_owned).unwrap_or_default();
        let ingepakt = deel.compressed_size();
        if deel.size() > TOTAAL {
            return Err(bom(&naam));
        }
        let grens = VERDACHT.max(ingepakt.saturating_mul(VERHOUDING)).min(TOTAAL - totaal);
        let gezien = unpack(deel, grens, &mut bevinding)?;
        if gezien.bytes > grens {
            return Err(bom(&naam));
        }
        totaal += gezien.bytes;
        if gezien.teksten > gezien.bytes {
            return Err(contradiction("more shared texts than bytes"));
        }
    }
    Ok(bevinding)
}

struct Gezien {
    bytes: u64,
    /// How many shared texts the part says it has.
    teksten: u64,
}

fn unpack(mut deel: impl Read, grens: u64, bevinding: &mut Bevinding) -> Result<Gezien, Leesfout> {
    let samengevoegd = memmem::Finder::new("mergeCell");
    let aantal_teksten = memmem::Finder::new("uniqueCount");
    let mut buf = vec![0; OVERLAP + BLOK];
    let mut over = 0;
    let mut gezien = Gezien { bytes: 0, teksten: 0 };
    while gezien.bytes <= grens {
        let aantal = match deel.read(&mut buf[over..]) {
            Ok(0) => break,
            Ok(aantal) => aantal,
            Err(fout) if fout.kind() == ErrorKind::Interrupted => continue,
            Err(fout) if fout.kind() == ErrorKind::UnexpectedEof => {
                return Err(Leesfout::Afgekapt { soort: Bestandssoort::Xlsx });
            }
            Err(fout) => return Err(contradiction(&fout.to_string())),
        };
        gezien.bytes += aantal as u64;
        let blok = &buf[..over + aantal];
        bevinding.samengevoegd |= samengevoegd.find(blok).is_some();
        for plaats in aantal_teksten.find_iter(blok) {
            gezien.teksten = gezien.teksten.max(number_after(&blok[plaats..]));
        }
        let einde = over + aantal;
        let blijft = einde.min(OVERLAP);
        buf.copy_within(einde - blijft..einde, 0);
        over = blijft;
    }
    Ok(gezien)
}

/// The number in an attribute's value; one too large to write is the largest.
fn number_after(tekst: &[u8]) -> u64 {
    let begin = tekst.iter().position(|teken| matches!(teken, b'"' | b'\'')).map_or(tekst.len(), |plaats| plaats + 1);
    let cijfers = tekst[begin..].iter().take_while(|teken| teken.is_ascii_digit());
    cijfers.fold(0_u64, |tot, cijfer| tot.saturating_mul(10).saturating_add(u64::from(cijfer - b'0')))
}

fn damaged(fout: &ZipError) -> Leesfout {
    match fout {
        ZipError::Io(io) if io.kind() == ErrorKind::UnexpectedEof => Leesfout::Afgekapt { soort: Bestandssoort::Xlsx },
        ZipError::InvalidArchive(_) => Leesfout::Afgekapt { soort: Bestandssoort::Xlsx },
        anders => contradiction(&anders.to_string()),
    }
}

fn contradiction(reden: &str) -> Leesfout {
    Leesfout::Beschadigd { soort: Bestandssoort::Xlsx, reden: reden.to_owned() }
}
