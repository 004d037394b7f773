//! What changes by the day alone: a follow-up that was held back becomes due, without anybody marking anything.
//!
//! Once a day the law is asked anew about every pupil with absence that counts. A day that was missed is made up for by the
//! next one, because the law looks at all entries, not at what changed.

use std::collections::BTreeSet;

use kern::ontvangst;
use kern::outbox::{Ronde, Rondefout, Toekomst};
use kern::register::Registerfout;
use kern::toegang::{Gebruiker, Organisatiecode, Permit, Toegang};
use recht::dag::Dag;

use crate::stam::{Leerlingsleutel, Scholen, Schoolfout};
use crate::verzuim;

mod store;
#[cfg(test)]
mod tests;

/// Under which name the day that was done is kept.
const BRON: &str = "dagwisseling";
/// Pupils in one change: the school can go on marking in between.
const PER_KEER: usize = 200;

/// Works out what is due at a school on the day it is now.
pub async fn refresh(scholen: &Scholen, permit: &Permit, organisatie: &Organisatiecode) -> Result<usize, Schoolfout> {
    let leerlingen = store::with_absence(scholen.register().lees(), permit, organisatie).await?;
    refresh_for(scholen, permit, organisatie, &leerlingen).await?;
    Ok(leerlingen.len())
}

/// The same for some pupils.
pub async fn refresh_for(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerlingen: &[Leerlingsleutel],
) -> Result<(), Schoolfout> {
    let Some(profiel) = scholen.profiel(organisatie).await? else { return Ok(()) };
    let register = scholen.register();
    for stuk in leerlingen.chunks(PER_KEER) {
        let wijziging = register.begin().await?;
        let vandaag = kern::klok::dag_van(wijziging.nu()).map_err(Registerfout::from)?;
        let stuk: BTreeSet<Leerlingsleutel> = stuk.iter().copied().collect();
        verzuim::recompute(&wijziging, permit, &profiel, &stuk, vandaag).await?;
        wijziging.commit().await?;
    }
    Ok(())
}

/// Does so once a day for each of some schools.
pub struct Dagwisseling {
    /// The schools' register.
    pub scholen: Scholen,
    /// Who may do what.
    pub toegang: std::sync::Arc<Toegang>,
    /// Which schools.
    pub voor: Vec<Organisatiecode>,
}

impl Dagwisseling {
    async fn run_all(&self) -> Result<usize, Schoolfout> {
        let register = self.scholen.register();
        let vandaag = Dag::from(register.klok().vandaag().map_err(Registerfout::from)?);
        let vandaag = u64::try_from(vandaag.0).unwrap_or_default();
        let mut gedaan = 0;
        for organisatie in store::behind(register.lees(), BRON, vandaag, &self.voor).await? {
            let permit = self.toegang.permit(&Gebruiker::SYSTEEM, &crate::BERICHT_VERWERKEN, &organisatie);
            let Ok(permit) = permit else { continue };
            refresh(&self.scholen, &permit, &organisatie).await?;
            let wijziging = register.begin().await?;
            ontvangst::advance(&wijziging, &organisatie, BRON, vandaag).await?;
            wijziging.commit().await?;
            gedaan += 1;
        }
        Ok(gedaan)
    }
}

impl Ronde for Dagwisseling {
    fn naam(&self) -> &'static str {
        BRON
    }

    fn run(&self) -> Toekomst<'_, Result<usize, Rondefout>> {
        Box::pin(async { self.run_all().await.map_err(|fout| Rondefout(fout.to_string())) })
    }
}
