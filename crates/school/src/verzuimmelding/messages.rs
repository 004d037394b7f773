//! What goes to the Verzuimloket and what comes from it.
//!
//! Every delivery of the feed is kept once, under its place in it. A repeat changes nothing, one that comes late is added,
//! and a status of a report whose receipt is still on its way waits for that receipt.

mod bezorgen;
mod ophalen;

pub use bezorgen::Bezorging;
pub use ophalen::{Ophalen, receive};

use kern::register::{Registerfout, Wijziging};
use kern::toegang::Permit;
use recht::dag::Dag;
use recht::melding::status::Meldingpartij;
use uitwisseling::berichten::Statusbericht;

use super::{Gebeurtenissoort, Meldingstand, stand, store};
use crate::stam::Schoolfout;

/// The feed, as its cursor names it.
pub const BRON: &str = "verzuimloket";

/// A status at its place in the feed.
pub(super) struct Geplaatst {
    pub(super) volgnummer: i64,
    pub(super) bericht: Statusbericht,
}

/// Lets a status count for a report, and returns its event.
pub(super) fn apply(
    rij: &mut store::stand::Model,
    wijziging: &Wijziging,
    permit: &Permit,
    status: &Geplaatst,
) -> Result<store::gebeurtenisrij::Model, Registerfout> {
    let Geplaatst { volgnummer, bericht } = status;
    let bekend: Meldingstand = rij.stand.parse().map_err(super::versturen::unreadable)?;
    let later = *volgnummer > rij.aflevering;
    if stand::replaces(bekend, bericht.status, later) {
        bericht.status.as_str().clone_into(&mut rij.stand);
    }
    if let Some(einde) = bericht.einde
        && (later || rij.einde.is_none())
    {
        rij.einde = Some(Dag::from(einde).0);
    }
    if bericht.door.as_meldingpartij() == Meldingpartij::Leerplichtorganisatie {
        rij.terug = 1;
    }
    rij.aflevering = rij.aflevering.max(*volgnummer);
    let inhoud = serde_json::to_string(bericht).map_err(super::versturen::unreadable)?;
    Ok(store::event(rij, wijziging, permit, Gebeurtenissoort::Status)
        .about(&format!("aflevering-{volgnummer}"), inhoud))
}

fn as_register(fout: Schoolfout) -> Registerfout {
    match fout {
        Schoolfout::Register(fout) => fout,
        fout @ Schoolfout::Recht(_) => super::versturen::unreadable(fout),
    }
}
