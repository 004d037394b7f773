//! The table of staff.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use super::uniek::Uniek;
use crate::lezen::cel::Cel;
use crate::lezen::kolom::Tabel;
use crate::lezen::kop::normalise;
use crate::lezen::lezer::Rij;
use crate::lezen::{Bron, Gelezen, Kolom, Kolomtoewijzing, Leesfout, Verwacht};

static TABEL: Tabel = Tabel {
    verplicht: &[Kolom::Code, Kolom::Achternaam, Kolom::Voornaam, Kolom::Rol],
    optioneel: &[Kolom::Tussenvoegsel, Kolom::Email],
    toewijzing_bindt: true,
};

/// What somebody of a school's staff does. An administrator is not made by a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Personeelrol {
    /// Teaches, and marks who is there.
    Docent,
    /// Follows the pupils of a class.
    Mentor,
    /// Does the absence work of the school.
    Verzuimcoordinator,
    /// Head of the school.
    Schoolleider,
}

impl Personeelrol {
    /// Every role.
    pub const ALLE: [Self; 4] = [Self::Docent, Self::Mentor, Self::Verzuimcoordinator, Self::Schoolleider];

    /// The word as it stands in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Docent => "docent",
            Self::Mentor => "mentor",
            Self::Verzuimcoordinator => "verzuimcoordinator",
            Self::Schoolleider => "schoolleider",
        }
    }
}

/// Words of the roles, for a fault.
const ROLLEN: &str = "docent, mentor, verzuimcoordinator, schoolleider";

/// One of the staff. Texts are trimmed and never empty. `Debug` shows the row alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Personeelregel {
    /// Where the row begins in the file.
    pub regel: u64,
    /// Code, as classes and timetable write it; no other row has it, whatever its case.
    pub code: String,
    /// Family name.
    pub achternaam: String,
    /// What stands before it.
    pub tussenvoegsel: Option<String>,
    /// First name.
    pub voornaam: String,
    /// Address for mail, in small letters; no other row has it.
    pub email: Option<String>,
    /// What he or she does: at least one.
    pub rollen: BTreeSet<Personeelrol>,
}

impl fmt::Debug for Personeelregel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Personeelregel(regel {})", self.regel)
    }
}

/// Reads a file of staff, in the order of the file. Several roles of one person are joined by commas.
pub fn read_personeel(bron: &Bron, kolommen: &Kolomtoewijzing) -> Result<Gelezen<Vec<Personeelregel>>, Leesfout> {
    let (mut codes, mut adressen) = (Uniek::new(), Uniek::new());
    super::read(bron, &TABEL, kolommen, |rij| interpret(rij, &mut codes, &mut adressen))
}

fn interpret(rij: &mut Rij<'_>, codes: &mut Uniek<String>, adressen: &mut Uniek<String>) -> Option<Personeelregel> {
    let code = rij.name(Kolom::Code);
    codes.check(rij, Kolom::Code, code.as_ref().map(|code| code.to_lowercase()));
    let achternaam = rij.name(Kolom::Achternaam);
    let tussenvoegsel = rij.maybe_name(Kolom::Tussenvoegsel);
    let voornaam = rij.name(Kolom::Voornaam);
    let email = rij.maybe_name(Kolom::Email).map(|adres| adres.to_lowercase());
    if email.as_ref().is_some_and(|adres| !is_address(adres)) {
        rij.refuse(Kolom::Email, Verwacht::Emailadres);
    } else {
        adressen.check(rij, Kolom::Email, email.clone());
    }
    let rollen = rij.keep(Kolom::Rol, roles(rij.cel(Kolom::Rol)));
    Some(Personeelregel {
        regel: rij.regel,
        code: code?.into_owned(),
        achternaam: achternaam?.into_owned(),
        tussenvoegsel: tussenvoegsel.map(Cow::into_owned),
        voornaam: voornaam?.into_owned(),
        email,
        rollen: rollen?,
    })
}

/// Whether this may be an address: whether it is one, only a mail that arrives can tell.
fn is_address(tekst: &str) -> bool {
    let delen = tekst.split_once('@');
    delen.is_some_and(|(voor, na)| {
        !voor.is_empty() && na.contains('.') && !na.contains('@') && !tekst.contains(char::is_whitespace)
    })
}

fn roles(cel: Cel<'_>) -> Result<BTreeSet<Personeelrol>, Verwacht> {
    let tekst = cel.text()?;
    if tekst.is_empty() {
        return Err(Verwacht::Ingevuld);
    }
    let rol = |woord: &str| {
        let gevonden = Personeelrol::ALLE.into_iter().find(|rol| rol.as_str() == normalise(woord));
        gevonden.ok_or(Verwacht::EenVan { woorden: ROLLEN })
    };
    tekst.split(',').map(rol).collect()
}
