//! A look at what a spreadsheet unpacks to, before anything is kept in memory.
//!
//! The sizes that a zip declares may be false, so every part is unpacked once into nothing and counted. Size alone does
//! not tell: the library keeps some elements whole, and millions of them fit in a small part.

use std::borrow::Cow;
use std::io::{ErrorKind, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::telling::{Deel, TEKSTEN, Telling, VENSTER};
use crate::lezen::bron::Lezer;
use crate::lezen::{Bestandssoort, Leesfout};

/// A part below this size is never a bomb.
const VERDACHT: u64 = 50 * 1000 * 1000;

/// A part that unpacks to more than this many times its packed size holds no table that people made.
const VERHOUDING: u64 = 200;

/// Most parts. A spreadsheet has some dozens.
const DELEN: usize = 10_000;

/// Bytes looked at in one go.
const BLOK: usize = 64 * 1024;

/// Most bytes that may stay in memory or take its time.
#[derive(Debug, Clone, Copy)]
pub(in crate::lezen) struct Grenzen {
    /// Of the texts that cells share: all are kept.
    pub(in crate::lezen) teksten: u64,
    /// Of all parts together that are no sheet.
    pub(in crate::lezen) buiten_bladen: u64,
    /// Of all parts together.
    pub(in crate::lezen) totaal: u64,
}

impl Default for Grenzen {
    fn default() -> Self {
        Self { teksten: 256 << 20, buiten_bladen: 512 << 20, totaal: 2 << 30 }
    }
}

/// What was found on the way.
#[derive(Debug)]
pub(in crate::lezen) struct Bevinding {
    /// Whether any sheet may have merged cells.
    pub(super) samengevoegd: bool,
}

/// Unpacks every part and refuses bombs, broken parts, and counts that no part of this size can have.
pub(in crate::lezen) fn inspect(lezer: Lezer, grenzen: &Grenzen) -> Result<Bevinding, Leesfout> {
    let mut archief = ZipArchive::new(std::io::BufReader::new(lezer)).map_err(|fout| damaged(&fout))?;
    let bom = |onderdeel: &str| Leesfout::Zipbom { onderdeel: crate::lezen::regelfout::cite(onderdeel) };
    if archief.len() > DELEN {
        return Err(bom("[zip]"));
    }
    let (mut totaal, mut buiten_bladen) = (0, 0);
    let mut bevinding = Bevinding { samengevoegd: false };
    for plaats in 0..archief.len() {
        let bron = archief.by_index(plaats).map_err(|fout| damaged(&fout))?;
        let naam = bron.name().map(Cow::into_owned).unwrap_or_default();
        let ingepakt = bron.compressed_size();
        if bron.size() > grenzen.totaal {
            return Err(bom(&naam));
        }
        let deel = Deel::from_name(&naam);
        let mut over = grenzen.totaal - totaal;
        if deel != Deel::Blad {
            over = over.min(grenzen.buiten_bladen - buiten_bladen);
        }
        let grens = VERDACHT.max(ingepakt.saturating_mul(VERHOUDING)).min(over);
        let Some(telling) = unpack(bron, deel, grens, grenzen)? else { return Err(bom(&naam)) };
        totaal += telling.bytes;
        if deel != Deel::Blad {
            buiten_bladen += telling.bytes;
        }
        if telling.teksten > telling.bytes {
            return Err(contradiction("more shared texts than bytes"));
        }
        if telling.teksten > TEKSTEN {
            return Err(bom(&naam));
        }
        bevinding.samengevoegd |= telling.has_merged_cells();
    }
    Ok(bevinding)
}

/// Unpacks a part into nothing; none where it holds too much.
fn unpack(mut bron: impl Read, deel: Deel, grens: u64, grenzen: &Grenzen) -> Result<Option<Telling>, Leesfout> {
    let mut buf = vec![0; VENSTER + BLOK];
    let mut over = 0;
    let mut telling = Telling::new(deel);
    loop {
        let aantal = match bron.read(&mut buf[over..]) {
            Ok(aantal) => aantal,
            Err(fout) if fout.kind() == ErrorKind::Interrupted => continue,
            Err(fout) if fout.kind() == ErrorKind::UnexpectedEof => {
                return Err(Leesfout::Afgekapt { soort: Bestandssoort::Xlsx });
            }
            Err(fout) => return Err(contradiction(&fout.to_string())),
        };
        let einde = over + aantal;
        let bekeken = if aantal == 0 { einde } else { einde.saturating_sub(VENSTER) };
        telling.look(&buf[..einde], bekeken);
        if telling.nul {
            return Err(contradiction("text that is not UTF-8"));
        }
        if telling.bytes > grens || telling.exceeds(grenzen) {
            return Ok(None);
        }
        if aantal == 0 {
            return Ok(Some(telling));
        }
        buf.copy_within(bekeken..einde, 0);
        over = einde - bekeken;
    }
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
