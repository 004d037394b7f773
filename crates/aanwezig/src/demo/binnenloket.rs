//! The Verzuimloket without a wire, for the past that the demo lives through before it begins.

use std::collections::HashMap;
use std::sync::Arc;

use kern::taal::Taal;
use recht::begrip::Organisatiecode;
use uitwisseling::berichten::{Aanlevering, Afleveringen, Handelingbericht, Ontvangstbewijs};
use uitwisseling::koppeling::{Antwoord, Koppelfout, Verzuimloketkoppeling};
use verzuimloket::ontvangst::Uitkomst;
use verzuimloket::stam::Aansluiting;
use verzuimloket::{Loket, Loketfout, aflevering, ontvangst, status};

/// How much of a feed is read at a time.
const AANTAL: u32 = 200;

/// A Verzuimloket in this process.
#[derive(Clone)]
pub(super) struct Binnenloket {
    pub(super) loket: Loket,
    pub(super) aansluitingen: Arc<HashMap<Organisatiecode, Aansluiting>>,
}

impl Binnenloket {
    fn connection(&self, organisatie: &Organisatiecode) -> Result<&Aansluiting, Koppelfout> {
        let aansluiting = self.aansluitingen.get(organisatie);
        aansluiting.ok_or_else(|| Koppelfout::Onbereikbaar("geen aansluiting".to_owned()))
    }
}

impl Verzuimloketkoppeling for Binnenloket {
    fn submit<'a>(
        &'a self,
        afzender: &'a Organisatiecode,
        aanlevering: &'a Aanlevering,
    ) -> Antwoord<'a, Ontvangstbewijs> {
        Box::pin(async move {
            let afzender = self.connection(afzender)?;
            receipt(ontvangst::submit(&self.loket, afzender, aanlevering, Taal::Nl).await)
        })
    }

    fn act<'a>(
        &'a self,
        afzender: &'a Organisatiecode,
        handeling: &'a Handelingbericht,
    ) -> Antwoord<'a, Ontvangstbewijs> {
        Box::pin(async move {
            let afzender = self.connection(afzender)?;
            receipt(status::act(&self.loket, afzender, handeling, Taal::Nl).await)
        })
    }

    fn fetch<'a>(&'a self, ontvanger: &'a Organisatiecode, na: u64) -> Antwoord<'a, Afleveringen> {
        Box::pin(async move {
            let ontvanger = self.connection(ontvanger)?;
            aflevering::fetch(&self.loket, ontvanger, na, AANTAL).await.map_err(away)
        })
    }
}

fn receipt(uitkomst: Result<Uitkomst, Loketfout>) -> Result<Ontvangstbewijs, Koppelfout> {
    match uitkomst.map_err(away)? {
        Uitkomst::Nieuw(bewijs) | Uitkomst::Eerder(bewijs) => Ok(bewijs),
        Uitkomst::Geweigerd(afwijzing) => Err(Koppelfout::Geweigerd(Box::new(afwijzing))),
        Uitkomst::Verboden => Err(Koppelfout::Onbereikbaar("verboden".to_owned())),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn away(fout: Loketfout) -> Koppelfout {
    Koppelfout::Onbereikbaar(fout.to_string())
}
