//! Keeps a PGN out of what a reader says about a file, also where it stands in a column that is not its own, or in the first
//! row of a file without headers.

use crate::lezen::kolom::Inhoud;
use crate::lezen::{Kolom, Leesfout, Regelfout};

/// Digits of a PGN.
const CIJFERS: usize = 9;

/// What people write between digits.
const SCHEIDING: [char; 3] = [' ', '-', '.'];

/// Stands for a character that is not shown.
const BEDEKT: char = '•';

/// Covers what a fault found.
pub(super) fn hide_in_fault(fout: &mut Regelfout) {
    fout.gevonden = match fout.kolom {
        Some(kolom) => hide(kolom, &fout.gevonden),
        None => cover(&fout.gevonden, CIJFERS - 1),
    };
}

/// Covers what stands in a column.
pub(super) fn hide(kolom: Kolom, tekst: &str) -> String {
    match kolom {
        Kolom::Pgn => cover_all(tekst),
        kolom if kolom.inhoud() == Inhoud::Datum => cover(tekst, CIJFERS),
        _ => cover(tekst, CIJFERS - 1),
    }
}

/// Covers the headers that a refusal repeats.
pub(super) fn hide_in_refusal(fout: Leesfout) -> Leesfout {
    let hide = |kop: &mut String| *kop = cover(kop, CIJFERS - 1);
    match fout {
        Leesfout::KolommenOntbreken { mut ontbreekt, mut koppen } => {
            koppen.iter_mut().for_each(hide);
            ontbreekt.iter_mut().flat_map(|gemist| &mut gemist.suggesties).for_each(hide);
            Leesfout::KolommenOntbreken { ontbreekt, koppen }
        }
        ander => ander,
    }
}

fn cover_all(tekst: &str) -> String {
    tekst.chars().map(|teken| if teken.is_whitespace() { teken } else { BEDEKT }).collect()
}

/// Covers each row of so many digits or more. Single separators may stand between them; with fewer digits than a PGN has,
/// they make it something else, such as a date.
fn cover(tekst: &str, minstens: usize) -> String {
    let mut tekens: Vec<char> = tekst.chars().collect();
    let mut begin = 0;
    while begin < tekens.len() {
        let einde = end_of_digits(&tekens, begin);
        let rij = &mut tekens[begin..einde];
        let aantal = rij.iter().filter(|teken| teken.is_ascii_digit()).count();
        if aantal >= CIJFERS || (aantal >= minstens && aantal == rij.len()) {
            rij.iter_mut().filter(|teken| teken.is_ascii_digit()).for_each(|teken| *teken = BEDEKT);
        }
        begin = einde.max(begin + 1);
    }
    tekens.into_iter().collect()
}

/// The place after the digits that begin here, with single separators between them.
fn end_of_digits(tekens: &[char], begin: usize) -> usize {
    let is_cijfer = |plaats: usize| tekens.get(plaats).is_some_and(char::is_ascii_digit);
    let is_scheiding = |plaats: usize| tekens.get(plaats).is_some_and(|teken| SCHEIDING.contains(teken));
    let mut einde = begin;
    while is_cijfer(einde) || (einde > begin && is_scheiding(einde) && is_cijfer(einde + 1)) {
        einde += 1;
    }
    einde
}
