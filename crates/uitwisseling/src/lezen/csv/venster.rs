//! A window over text that grows as far as one record needs, and no further.

use std::io::{self, ErrorKind, Read};

/// Bytes asked for in one go.
const BLOK: usize = 64 * 1024;

/// A line, as far as it lies in the window.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lijn {
    /// Bytes, with the line's end.
    pub(super) lengte: usize,
    /// Whether the line's end is among them; the last line may have none.
    pub(super) gesloten: bool,
    /// Whether the line is longer than the window may grow.
    pub(super) afgebroken: bool,
}

/// Text from a reader, of which the part that is not consumed stays available.
pub(super) struct Venster<R> {
    bron: R,
    buf: Vec<u8>,
    begin: usize,
    einde: usize,
    op: bool,
    max: usize,
}

impl<R: Read> Venster<R> {
    /// A window that no line of more than `max` bytes makes grow.
    pub(super) fn new(bron: R, max: usize) -> Self {
        Self { bron, buf: vec![0; 2 * BLOK], begin: 0, einde: 0, op: false, max }
    }

    /// The line that begins `van` bytes after the window's beginning; none at the end of the text.
    pub(super) fn line(&mut self, van: usize) -> io::Result<Option<Lijn>> {
        let mut gezocht = van;
        loop {
            let rest = &self.buf[self.begin..self.einde];
            if let Some(plaats) = memchr::memchr2(b'\n', b'\r', &rest[gezocht.min(rest.len())..]) {
                let plaats = gezocht + plaats;
                let gevolgd = rest.get(plaats + 1).copied();
                if rest[plaats] == b'\n' || gevolgd.is_some() || self.op {
                    let tekens = if rest[plaats] == b'\r' && gevolgd == Some(b'\n') { 2 } else { 1 };
                    return Ok(Some(Lijn { lengte: plaats + tekens - van, gesloten: true, afgebroken: false }));
                }
                gezocht = plaats;
            } else {
                gezocht = rest.len();
            }
            let lengte = rest.len().saturating_sub(van);
            if self.op {
                return Ok((lengte > 0).then_some(Lijn { lengte, gesloten: false, afgebroken: false }));
            }
            if lengte > self.max {
                return Ok(Some(Lijn { lengte, gesloten: false, afgebroken: true }));
            }
            self.fill()?;
        }
    }

    /// Bytes of the window.
    pub(super) fn bytes(&self, van: usize, lengte: usize) -> &[u8] {
        let van = self.begin + van;
        &self.buf[van..van + lengte]
    }

    /// Lets go of the window's first bytes.
    pub(super) fn consume(&mut self, lengte: usize) {
        self.begin += lengte;
    }

    /// Lets go of everything up to and with the next line's end.
    pub(super) fn skip_line(&mut self) -> io::Result<()> {
        loop {
            match self.line(0)? {
                None => return Ok(()),
                Some(lijn) => {
                    self.consume(lijn.lengte);
                    if !lijn.afgebroken {
                        return Ok(());
                    }
                }
            }
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        self.buf.copy_within(self.begin..self.einde, 0);
        self.einde -= self.begin;
        self.begin = 0;
        if self.buf.len() - self.einde < BLOK {
            self.buf.resize(self.einde + BLOK, 0);
        }
        loop {
            match self.bron.read(&mut self.buf[self.einde..]) {
                Ok(aantal) => {
                    self.einde += aantal;
                    self.op = aantal == 0;
                    return Ok(());
                }
                Err(fout) if fout.kind() == ErrorKind::Interrupted => {}
                Err(fout) => return Err(fout),
            }
        }
    }
}
