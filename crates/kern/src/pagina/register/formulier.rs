//! What the marking screen sends, with or without its script.

use std::fmt;

use super::{Merk, Merkkeuze};
use crate::pagina::{Csrf, Veldfout, invoer};

/// The longest key that is taken in.
const LANGSTE_SLEUTEL: usize = 64;
/// No lesson and no half day is longer than this many minutes.
const LANGSTE: u16 = 480;

/// A pupil as forms and addresses name him: an internal number, never a personal number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Leerlingsleutel(String);

impl Leerlingsleutel {
    /// Letters, digits and dashes, 64 at most.
    pub fn parse(tekst: &str) -> Option<Self> {
        is_key(tekst).then(|| Self(tekst.to_owned()))
    }

    /// As it stands in the form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Leerlingsleutel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_key(tekst: &str) -> bool {
    !tekst.is_empty()
        && tekst.len() <= LANGSTE_SLEUTEL
        && tekst.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// A register as a person saved it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registerformulier {
    /// Idempotency key: the same key with the same register has been saved before and is not saved again.
    pub sleutel: String,
    /// The version of the register that the person saw; another one now means that somebody came between.
    pub gezien: u64,
    /// The token of the session.
    pub csrf: String,
    /// Each pupil of the screen with his mark, once, in the order of the screen.
    pub merken: Vec<(Leerlingsleutel, Merk)>,
}

impl Registerformulier {
    /// Reads the posted pairs. The faults name the fields of the screen; a form that is not from the screen at all
    /// gives a fault without a field.
    pub fn parse(paren: &[(String, String)]) -> Result<Self, Vec<Veldfout>> {
        let value = |name: &str| paren.iter().find(|(naam, _)| naam == name).map(|(_, waarde)| waarde.trim());
        let stranger = || vec![Veldfout::new("", "kern-register-onbegrijpelijk")];
        let sleutel = value("sleutel").filter(|sleutel| is_key(sleutel)).ok_or_else(stranger)?.to_owned();
        let gezien = value("gezien").and_then(|gezien| gezien.parse().ok()).ok_or_else(stranger)?;
        let csrf = value(Csrf::VELD).unwrap_or_default().to_owned();

        let (mut merken, mut fouten) = (Vec::<(Leerlingsleutel, Merk)>::new(), Vec::new());
        for (naam, keuze) in paren {
            let Some(leerling) = naam.strip_prefix("merk-") else { continue };
            let leerling = Leerlingsleutel::parse(leerling).ok_or_else(stranger)?;
            let keuze = Merkkeuze::parse(keuze).ok_or_else(stranger)?;
            if merken.iter().any(|(die, _)| *die == leerling) {
                return Err(stranger());
            }
            match mark(keuze, &leerling, value) {
                Ok(merk) => merken.push((leerling, merk)),
                Err(fout) => fouten.push(fout),
            }
        }
        if fouten.is_empty() { Ok(Self { sleutel, gezien, csrf, merken }) } else { Err(fouten) }
    }
}

fn mark<'a>(
    keuze: Merkkeuze,
    leerling: &Leerlingsleutel,
    value: impl Fn(&str) -> Option<&'a str>,
) -> Result<Merk, Veldfout> {
    match keuze {
        Merkkeuze::Aanwezig => Ok(Merk::Aanwezig),
        Merkkeuze::Afwezig => Ok(Merk::Afwezig),
        Merkkeuze::TeLaat => {
            let veld = format!("laat-{leerling}");
            let minuten = value(&veld).and_then(|minuten| minuten.parse().ok());
            let minuten = minuten.filter(|minuten| (1..=LANGSTE).contains(minuten));
            let fout = || Veldfout::new(veld, "kern-register-minuten");
            minuten.map(|minuten| Merk::TeLaat { minuten }).ok_or_else(fout)
        }
        Merkkeuze::Vertrokken => {
            let veld = format!("weg-{leerling}");
            match value(&veld).filter(|tijd| !tijd.is_empty()) {
                None => Ok(Merk::Vertrokken { om: None }),
                Some(tijd) => match invoer::tijd(tijd) {
                    Some(om) => Ok(Merk::Vertrokken { om: Some(om) }),
                    None => Err(Veldfout::new(veld, "kern-register-tijd").met("gevonden", tijd)),
                },
            }
        }
    }
}
