//! How the bytes of a text stand for letters: found from the whole file, since one wrong byte at the end decides.

use std::io::{self, Read};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use encoding_rs_io::DecodeReaderBytesBuilder;

use crate::lezen::{Bestandssoort, Bron, Codering, Leesfout};

/// Bytes looked at in one go.
const BLOK: usize = 64 * 1024;

/// Bytes of decoded text that separator and headers are found in.
const BEGIN: u64 = 512 * 1024;

/// Finds the encoding: by byte order mark, else UTF-8 where every byte agrees, else Windows-1252, in which every byte
/// means something. Bytes that no text has are refused.
pub(super) fn detect(bron: &Bron) -> Result<Codering, Leesfout> {
    let mut lezer = bron.reader()?;
    let mut buf = vec![0; BLOK];
    let mut over = 0;
    let mut utf8 = true;
    let mut eerste = true;
    loop {
        let aantal = fill(&mut lezer, &mut buf[over..])?;
        let einde = over + aantal;
        if eerste {
            eerste = false;
            match buf[..einde] {
                [0xFF, 0xFE, ..] => return Ok(Codering::Utf16Le),
                [0xFE, 0xFF, ..] => return Ok(Codering::Utf16Be),
                _ => {}
            }
        }
        if memchr::memchr(0, &buf[..einde]).is_some() {
            return Err(Leesfout::VerkeerdeSoort { herkend: Bestandssoort::Onbekend });
        }
        if aantal == 0 {
            return Ok(if utf8 && over == 0 { Codering::Utf8 } else { Codering::Windows1252 });
        }
        let goed = if utf8 { valid_up_to(&buf[..einde]) } else { Some(einde) };
        utf8 = goed.is_some();
        let goed = goed.unwrap_or(einde);
        buf.copy_within(goed..einde, 0);
        over = einde - goed;
    }
}

/// The text's beginning, decoded.
pub(super) fn beginning(bron: &Bron, codering: Codering) -> Result<Vec<u8>, Leesfout> {
    let mut begin = Vec::new();
    decode(bron.reader()?, codering).take(BEGIN).read_to_end(&mut begin)?;
    Ok(begin)
}

/// The text as UTF-8 without byte order mark.
pub(super) fn decode<R: Read>(bron: R, codering: Codering) -> impl Read {
    let codering: &'static Encoding = match codering {
        Codering::Utf8 => UTF_8,
        Codering::Windows1252 => WINDOWS_1252,
        Codering::Utf16Le => UTF_16LE,
        Codering::Utf16Be => UTF_16BE,
    };
    DecodeReaderBytesBuilder::new()
        .encoding(Some(codering))
        .utf8_passthru(true)
        .strip_bom(true)
        .bom_override(false)
        .build(bron)
}

/// Up to where bytes are UTF-8: to the last whole letter; nothing where a byte is wrong.
fn valid_up_to(bytes: &[u8]) -> Option<usize> {
    match std::str::from_utf8(bytes) {
        Ok(_) => Some(bytes.len()),
        Err(fout) if fout.error_len().is_none() => Some(fout.valid_up_to()),
        Err(_) => None,
    }
}

/// Reads until the buffer is full or the file ends, so that a short read is not taken for the end.
fn fill(lezer: &mut impl Read, buf: &mut [u8]) -> io::Result<usize> {
    let mut vol = 0;
    while vol < buf.len() {
        match lezer.read(&mut buf[vol..]) {
            Ok(0) => break,
            Ok(aantal) => vol += aantal,
            Err(fout) if fout.kind() == io::ErrorKind::Interrupted => {}
            Err(fout) => return Err(fout),
        }
    }
    Ok(vol)
}
