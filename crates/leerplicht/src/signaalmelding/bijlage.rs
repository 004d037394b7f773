//! Files with a melding: a few, not too large, and of a kind that everybody can open and that runs nothing.

use uitwisseling::berichten::Vertrouwelijk;

/// Most files with one melding.
pub const MEESTE: usize = 3;
/// Most megabytes of one file.
pub const GROOTSTE_MB: usize = 1;
const GROOTSTE: usize = GROOTSTE_MB * 1024 * 1024;
/// Characters of a file's name that are kept.
const LANGSTE_NAAM: usize = 100;

/// How files of a kind begin. What a name or a browser says of a file proves nothing.
const SOORTEN: [(&[u8], &str); 3] =
    [(b"%PDF-", "application/pdf"), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg")];

/// A file as it was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bijlage {
    /// Its name.
    pub naam: Vertrouwelijk,
    /// Its bytes.
    pub inhoud: Vec<u8>,
}

/// What is wrong with files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bijlagegebrek {
    /// More of them than are taken.
    TeVeel,
    /// One is too large.
    TeGroot,
    /// One is of another kind.
    AndereSoort,
}

impl Bijlage {
    /// A file under a name from which everything goes that does not belong in one.
    pub fn new(naam: &str, inhoud: Vec<u8>) -> Self {
        let naam: String =
            naam.chars().filter(|teken| !teken.is_control() && *teken != '/' && *teken != '\\').collect();
        let naam: String = naam.chars().take(LANGSTE_NAAM).collect();
        Self { naam: naam.trim().to_owned().into(), inhoud }
    }

    /// Its kind, as its first bytes say.
    pub(super) fn soort(&self) -> Option<&'static str> {
        SOORTEN.iter().find(|(begin, _)| self.inhoud.starts_with(begin)).map(|(_, soort)| *soort)
    }
}

/// Everything that is wrong with the files of a melding.
pub fn check(bijlagen: &[Bijlage]) -> Vec<Bijlagegebrek> {
    let mut gebreken = Vec::new();
    if bijlagen.len() > MEESTE {
        gebreken.push(Bijlagegebrek::TeVeel);
    }
    if bijlagen.iter().any(|een| een.inhoud.len() > GROOTSTE) {
        gebreken.push(Bijlagegebrek::TeGroot);
    }
    if bijlagen.iter().any(|een| een.soort().is_none()) {
        gebreken.push(Bijlagegebrek::AndereSoort);
    }
    gebreken
}
