//! Merged cells: only the first of them holds the value, and what the others mean cannot be known.

use calamine::Dimensions;

use super::column_at;
use crate::lezen::Kolom;
use crate::lezen::kop::Kop;

/// Which rows of our columns lie under a merged cell without being its first.
#[derive(Debug, Default)]
pub(super) struct Samengevoegd {
    /// By [`Kolom`]: first row, and the last row that this or an earlier stretch reaches; ordered by first row.
    stukken: Vec<Vec<(u32, u32)>>,
}

impl Samengevoegd {
    /// Keeps what lies in the columns of a table.
    pub(super) fn new(gebieden: &[Dimensions], kop: &Kop) -> Self {
        let mut stukken: Vec<Vec<(u32, u32)>> = vec![Vec::new(); Kolom::ALLE.len()];
        for (kolom, plaats) in &kop.plaatsen {
            let stuk = &mut stukken[*kolom as usize];
            let Ok(plaats) = u32::try_from(*plaats) else { continue };
            for gebied in gebieden.iter().filter(|gebied| (gebied.start.1..=gebied.end.1).contains(&plaats)) {
                let eerste_kolom = column_at(kop, gebied.start.1) == Some(*kolom);
                let begin = gebied.start.0.saturating_add(u32::from(eerste_kolom));
                if begin <= gebied.end.0 {
                    stuk.push((begin, gebied.end.0));
                }
            }
            stuk.sort_unstable();
            let mut verste = 0;
            for (_, einde) in stuk.iter_mut() {
                verste = verste.max(*einde);
                *einde = verste;
            }
        }
        Self { stukken }
    }

    /// Whether a row of a column lies under a merged cell.
    pub(super) fn covers(&self, kolom: Kolom, rij: u32) -> bool {
        let Some(stuk) = self.stukken.get(kolom as usize) else { return false };
        let vanaf = stuk.partition_point(|(begin, _)| *begin <= rij);
        vanaf.checked_sub(1).and_then(|laatste| stuk.get(laatste)).is_some_and(|(_, einde)| *einde >= rij)
    }
}
