//! Where a report stands: which news of it counts.
//!
//! Receipts and feed travel apart and may cross or come twice, so a status counts by how far it is along the road, and on
//! the same stretch by its place in the feed.

use recht::melding::status::Meldingstatus;

use super::Meldingstand;

/// Whether a status replaces the one known. `later` says whether it has a later place in the feed than what was taken in
/// before; a receipt has no place.
pub(super) fn replaces(bekend: Meldingstand, nieuw: Meldingstatus, later: bool) -> bool {
    let (van, naar) = (stretch(bekend), stretch(Meldingstand::Loket(nieuw)));
    naar > van || (naar == van && later && naar < EINDE)
}

const EINDE: u8 = 3;

/// How far along the road: no step leads back to an earlier stretch.
fn stretch(stand: Meldingstand) -> u8 {
    match stand {
        Meldingstand::Geweigerd | Meldingstand::Loket(Meldingstatus::Wacht) => 0,
        Meldingstand::Loket(Meldingstatus::Geregistreerd) => 1,
        Meldingstand::Loket(Meldingstatus::InBehandeling | Meldingstatus::TerKennisgevingAangenomen) => 2,
        Meldingstand::Loket(Meldingstatus::Afgesloten | Meldingstatus::Ingetrokken | Meldingstatus::Overgedragen) => {
            EINDE
        }
    }
}
