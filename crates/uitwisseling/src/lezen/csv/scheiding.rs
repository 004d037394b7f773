//! Which sign separates the fields, found from the headers and from how well the rows agree with them.

use super::regels::{Regel, Regellezer};
use crate::lezen::kolom::Tabel;
use crate::lezen::kop::Kop;
use crate::lezen::{Kolomtoewijzing, Leesfout};

/// Rows that are held against the headers.
const RIJEN: usize = 100;

/// Finds the separator and the headers in the beginning of a text.
pub(super) fn detect(begin: &[u8], tabel: &Tabel, toewijzing: &Kolomtoewijzing) -> Result<(u8, Vec<String>), Leesfout> {
    let mut beste = None;
    for teken in [b';', b',', b'\t'] {
        let Some(poging) = attempt(begin, teken, tabel, toewijzing)? else { continue };
        let beter = beste.as_ref().is_none_or(|(_, eerder): &(u8, Poging)| poging.waarde > eerder.waarde);
        if beter {
            beste = Some((teken, poging));
        }
    }
    beste.map(|(teken, poging)| (teken, poging.koppen)).ok_or(Leesfout::Leeg)
}

struct Poging {
    /// Required columns found, optional columns found, rows in a hundred as wide as the headers, number of headers.
    waarde: (usize, usize, usize, usize),
    koppen: Vec<String>,
}

fn attempt(begin: &[u8], teken: u8, tabel: &Tabel, toewijzing: &Kolomtoewijzing) -> Result<Option<Poging>, Leesfout> {
    let mut regels = Regellezer::new(begin, teken);
    let Some(koppen) = regels.header()? else { return Ok(None) };
    regels.expect_width(koppen.len());
    let (mut rijen, mut gelijk) = (0, 0);
    while rijen < RIJEN {
        match regels.next_record()? {
            Regel::Einde => break,
            Regel::Velden { velden, .. } => {
                rijen += 1;
                gelijk += usize::from(velden.len() == koppen.len());
            }
            Regel::OpenAanhaling { .. } | Regel::TeLang { .. } => rijen += 1,
        }
    }
    let namen: Vec<&str> = koppen.iter().map(String::as_str).collect();
    let (verplicht, optioneel) = Kop::score(tabel, toewijzing, &namen);
    let eens = (gelijk * 100).checked_div(rijen).unwrap_or(0);
    Ok(Some(Poging { waarde: (verplicht, optioneel, eens, koppen.len()), koppen }))
}
