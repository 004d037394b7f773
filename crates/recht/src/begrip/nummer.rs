//! The numbers by which the field knows schools, pupils, municipalities and reports.
//!
//! Each is parsed once, where it comes in. Space around and within a number makes no difference, nor does case; a zero that
//! a spreadsheet ate is not put back, because then a number that lacks a digit would pass as another one.

use std::fmt;
use std::str::FromStr;

/// Text that is not the number it should be. It never repeats the text: that may be somebody's PGN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Nummerfout {
    /// No BRIN.
    #[error("verwacht twee cijfers en twee letters, zoals 01AB")]
    Brin,
    /// No number of a vestiging.
    #[error("verwacht twee cijfers, zoals 00")]
    Vestigingsnummer,
    /// Not nine digits.
    #[error("verwacht negen cijfers")]
    PgnVorm,
    /// Nine digits that no BSN and no onderwijsnummer can be.
    #[error("de cijfers voldoen niet aan de elfproef; controleer het nummer")]
    PgnElfproef,
    /// No code of a municipality.
    #[error("verwacht vier cijfers, zoals 0363, en niet 0000")]
    Gemeentecode,
    /// No number of a report.
    #[error("verwacht een heel getal boven nul")]
    Meldingsnummer,
    /// No code of an organisation.
    #[error("verwacht letters, cijfers en streepjes, zoals rbl-west")]
    Organisatiecode,
}

/// The characters of a text without space, at most `N`; `None` when there are more or fewer.
fn tekens<const N: usize>(tekst: &str) -> Option<[char; N]> {
    let tekens: Vec<char> = tekst.chars().filter(|teken| !teken.is_whitespace()).take(N + 1).collect();
    tekens.try_into().ok()
}

/// The digits of a text without space, as a number of exactly `N` digits.
fn cijfers<const N: usize>(tekst: &str) -> Option<[u32; N]> {
    let mut cijfers = [0; N];
    for (cijfer, teken) in cijfers.iter_mut().zip(tekens::<N>(tekst)?) {
        *cijfer = teken.to_digit(10)?;
    }
    Some(cijfers)
}

fn getal<const N: usize>(cijfers: [u32; N]) -> u32 {
    cijfers.iter().fold(0, |getal, cijfer| getal * 10 + cijfer)
}

/// Number of a school in DUO's register (RIO): two digits and two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Brin([char; 4]);

impl FromStr for Brin {
    type Err = Nummerfout;
    fn from_str(tekst: &str) -> Result<Self, Nummerfout> {
        let brin = tekens(tekst).ok_or(Nummerfout::Brin)?.map(|teken: char| teken.to_ascii_uppercase());
        let [a, b, c, d] = brin;
        let goed = a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_uppercase() && d.is_ascii_uppercase();
        if goed { Ok(Self(brin)) } else { Err(Nummerfout::Brin) }
    }
}

impl fmt::Display for Brin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.iter().collect::<String>())
    }
}

/// Number of an address within a BRIN, two digits: `00` is the main one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vestigingsnummer(u8);

impl FromStr for Vestigingsnummer {
    type Err = Nummerfout;
    fn from_str(tekst: &str) -> Result<Self, Nummerfout> {
        let nummer = cijfers::<2>(tekst).and_then(|cijfers| u8::try_from(getal(cijfers)).ok());
        nummer.map(Self).ok_or(Nummerfout::Vestigingsnummer)
    }
}

impl fmt::Display for Vestigingsnummer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

/// Code of a municipality at Statistics Netherlands (CBS), four digits. `0000` stands for an unknown one and is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gemeentecode(u16);

impl FromStr for Gemeentecode {
    type Err = Nummerfout;
    fn from_str(tekst: &str) -> Result<Self, Nummerfout> {
        let code = cijfers::<4>(tekst).and_then(|cijfers| u16::try_from(getal(cijfers)).ok());
        code.filter(|code| *code > 0).map(Self).ok_or(Nummerfout::Gemeentecode)
    }
}

impl fmt::Display for Gemeentecode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

/// Number that the Verzuimloket gives a report when it registers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Meldingsnummer(u64);

impl Meldingsnummer {
    /// The number after this one, for whoever hands them out; `None` after the last.
    pub fn next(self) -> Option<Self> {
        self.0.checked_add(1).map(Self)
    }
}

impl TryFrom<u64> for Meldingsnummer {
    type Error = Nummerfout;
    fn try_from(nummer: u64) -> Result<Self, Nummerfout> {
        if nummer > 0 { Ok(Self(nummer)) } else { Err(Nummerfout::Meldingsnummer) }
    }
}

impl From<Meldingsnummer> for u64 {
    fn from(nummer: Meldingsnummer) -> Self {
        nummer.0
    }
}

impl FromStr for Meldingsnummer {
    type Err = Nummerfout;
    fn from_str(tekst: &str) -> Result<Self, Nummerfout> {
        let plat: String = tekst.chars().filter(|teken| !teken.is_whitespace()).collect();
        if !plat.chars().all(|teken| teken.is_ascii_digit()) {
            return Err(Nummerfout::Meldingsnummer);
        }
        plat.parse::<u64>().map_err(|_| Nummerfout::Meldingsnummer)?.try_into()
    }
}

impl fmt::Display for Meldingsnummer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Code by which an installation knows an organisation that receives reports: letters, digits and hyphens, small.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Organisatiecode(String);

impl FromStr for Organisatiecode {
    type Err = Nummerfout;
    fn from_str(tekst: &str) -> Result<Self, Nummerfout> {
        let code = tekst.trim().to_lowercase();
        let goed = !code.is_empty() && code.chars().all(|teken| teken.is_ascii_alphanumeric() || teken == '-');
        if goed { Ok(Self(code)) } else { Err(Nummerfout::Organisatiecode) }
    }
}

impl fmt::Display for Organisatiecode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Which of the two numbers a PGN is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pgnsoort {
    /// Burgerservicenummer: the 11-proof comes out at zero.
    Bsn,
    /// Number that DUO gives a pupil without BSN: begins with 10, and the 11-proof leaves five.
    Onderwijsnummer,
}

/// Persoonsgebonden nummer of a pupil: nine digits that meet the 11-proof of a BSN or of an onderwijsnummer.
///
/// It does not print: `Debug` shows nothing of it, `Display` the last two digits. [`Pgn::reveal`] is the one way out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pgn(u32);

/// Weights of the 11-proof of a BSN; the last digit counts against the others.
const GEWICHTEN: [i64; 9] = [9, 8, 7, 6, 5, 4, 3, 2, -1];
/// What the 11-proof of an onderwijsnummer leaves.
const REST_ONDERWIJSNUMMER: i64 = 5;

/// What kind of number nine digits are; `None` when they are neither.
fn elfproef(cijfers: [u32; 9]) -> Option<Pgnsoort> {
    let som: i64 = cijfers.iter().zip(GEWICHTEN).map(|(cijfer, gewicht)| i64::from(*cijfer) * gewicht).sum();
    match som.rem_euclid(11) {
        0 if cijfers.iter().any(|cijfer| *cijfer > 0) => Some(Pgnsoort::Bsn),
        REST_ONDERWIJSNUMMER if cijfers.starts_with(&[1, 0]) => Some(Pgnsoort::Onderwijsnummer),
        _ => None,
    }
}

impl Pgn {
    /// The number itself, nine digits: for a message to the Verzuimloket and for the screen of who may see it, nothing else.
    pub fn reveal(self) -> String {
        format!("{:09}", self.0)
    }

    /// Whether it is a BSN or an onderwijsnummer.
    pub fn soort(self) -> Pgnsoort {
        let cijfers = cijfers(&self.reveal());
        cijfers.and_then(elfproef).unwrap_or(Pgnsoort::Bsn)
    }
}

impl FromStr for Pgn {
    type Err = Nummerfout;
    fn from_str(tekst: &str) -> Result<Self, Nummerfout> {
        let cijfers = cijfers::<9>(tekst).ok_or(Nummerfout::PgnVorm)?;
        elfproef(cijfers).ok_or(Nummerfout::PgnElfproef)?;
        Ok(Self(getal(cijfers)))
    }
}

impl fmt::Debug for Pgn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pgn(•••••••••)")
    }
}

impl fmt::Display for Pgn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "•••••••{:02}", self.0 % 100)
    }
}

#[cfg(test)]
mod tests;
