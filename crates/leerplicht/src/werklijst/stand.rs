//! Where a report stands: which news of its status counts, and by when something is due.
//!
//! A status comes from the Verzuimloket only: from its feed, or from its receipt for an act of our own. The two travel apart
//! and may cross, so a status counts by how far it is on the road, and on the same stretch by its place in the feed.

use jiff::civil::Date;
use recht::dag::Dag;
use recht::melding::status::Meldingstatus;

use super::Behandelfout;
use crate::Leerplicht;
use crate::afspraak::Termijn;

/// Whose news it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bron {
    /// A receipt for an act of our own.
    Ontvangstbewijs,
    /// The feed: an act of the school. A change bears the status of its moment and moves nothing.
    School,
    /// The feed: an act of a leerplichtorganisatie, which may be ourselves, or of the Verzuimloket.
    Ander,
}

/// Whether a status replaces the one known. `later` says whether the news has a later place in the feed than the status
/// known; a receipt has no place.
pub(crate) fn replaces(bekend: Meldingstatus, nieuw: Meldingstatus, bron: Bron, later: bool) -> bool {
    let (van, naar) = (stretch(bekend), stretch(nieuw));
    match bron {
        _ if naar > van => true,
        Bron::Ontvangstbewijs => naar == van && !bekend.is_einde(),
        Bron::Ander => naar == van && !bekend.is_einde() && later,
        Bron::School => false,
    }
}

/// How far along the road: no step leads back to an earlier stretch.
fn stretch(status: Meldingstatus) -> u8 {
    match status {
        Meldingstatus::Wacht => 0,
        Meldingstatus::Geregistreerd => 1,
        Meldingstatus::InBehandeling | Meldingstatus::TerKennisgevingAangenomen => 2,
        Meldingstatus::Afgesloten | Meldingstatus::Ingetrokken | Meldingstatus::Overgedragen => 3,
    }
}

/// The last day of the term that runs, and which term that is; none when no term runs.
pub(crate) fn clock(
    leerplicht: &Leerplicht,
    status: Meldingstatus,
    status_op: Date,
    geregistreerd_op: Date,
) -> Result<Option<Date>, Behandelfout> {
    let Some(termijn) = termijn_of(status) else { return Ok(None) };
    let vanaf = match termijn {
        Termijn::Oppakken => geregistreerd_op,
        Termijn::Afronden => status_op,
    };
    let werkdagen = leerplicht.afspraken.werkdagen(termijn, vanaf)?;
    Ok(Some(leerplicht.feestdagen.add_werkdagen(vanaf, werkdagen)))
}

/// The term that runs in a status.
pub(crate) fn termijn_of(status: Meldingstatus) -> Option<Termijn> {
    match status {
        Meldingstatus::Geregistreerd => Some(Termijn::Oppakken),
        Meldingstatus::InBehandeling => Some(Termijn::Afronden),
        _ => None,
    }
}

/// The day that stands in a row without a clock: after every other, so that the order of the list needs no exception.
pub(crate) const GEEN_KLOK: i32 = i32::MAX;

/// A clock as it stands in a row.
pub(crate) fn as_row(uiterlijk: Option<Date>) -> i32 {
    uiterlijk.map_or(GEEN_KLOK, |datum| Dag::from(datum).0)
}

#[cfg(test)]
mod tests {
    use Meldingstatus::{Afgesloten, Geregistreerd, InBehandeling, Ingetrokken, TerKennisgevingAangenomen};

    use super::*;

    #[test]
    fn nothing_leads_back_and_nothing_undoes_an_end() {
        for bron in [Bron::Ontvangstbewijs, Bron::School, Bron::Ander] {
            assert!(!replaces(InBehandeling, Geregistreerd, bron, true), "{bron:?}");
            assert!(!replaces(Ingetrokken, InBehandeling, bron, true), "{bron:?}");
            assert!(!replaces(Ingetrokken, Afgesloten, bron, true), "{bron:?}");
            assert!(replaces(Geregistreerd, Ingetrokken, bron, false), "{bron:?}");
        }
    }

    #[test]
    fn a_change_by_the_school_does_not_undo_what_a_receipt_said() {
        assert!(!replaces(TerKennisgevingAangenomen, InBehandeling, Bron::School, true));
        assert!(replaces(InBehandeling, TerKennisgevingAangenomen, Bron::Ontvangstbewijs, false));
    }

    #[test]
    fn on_one_stretch_the_later_place_in_the_feed_counts() {
        assert!(replaces(TerKennisgevingAangenomen, InBehandeling, Bron::Ander, true));
        assert!(!replaces(TerKennisgevingAangenomen, InBehandeling, Bron::Ander, false));
    }
}
