//! The work list of the verzuimcoördinator: what the law asks today, what waits, what came back.
//!
//! It is ordered by the legal clock. What is past its date stays on top, and leaves the list by an outcome alone.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Organisatiecode;
use uitwisseling::berichten::{Afwijzing, Statusbericht};

use crate::stam::{Leerling, Leerlingsleutel, Scholen, Schoolfout, Schoolprofiel};
use crate::verzuimmelding::{Berichtsoort, Melding, Meldingstand};

mod bijna;
mod luid;
pub mod pages;
pub(crate) mod store;
#[cfg(test)]
mod tests;
mod verschuldigd;
mod wijzigingen;

pub use bijna::{Bijnaregel, Teldag};
pub use luid::{Luid, loud};
pub use verschuldigd::{Klok, Verschuldigd};
pub use wijzigingen::Verandering;

/// Something of one pupil.
#[derive(Debug, Clone)]
pub struct Regel<T> {
    /// The pupil.
    pub leerling: Leerling,
    /// What it is.
    pub wat: T,
}

/// A report that was refused.
#[derive(Debug, Clone)]
pub struct Geweigerd {
    /// The report.
    pub melding: Melding,
    /// The refusal with all its reasons.
    pub afwijzing: Option<Afwijzing>,
    /// Whether the entries still make it due.
    pub nog_nodig: bool,
}

/// A report that the entries no longer support.
#[derive(Debug, Clone)]
pub struct InTeTrekken {
    /// The report.
    pub melding: Melding,
    /// Which entries changed since it was sent.
    pub veranderd: Vec<Verandering>,
}

/// A report with which leerplicht did something.
#[derive(Debug, Clone)]
pub struct Terug {
    /// The report.
    pub melding: Melding,
    /// What leerplicht told last.
    pub bericht: Option<Statusbericht>,
}

/// The work list.
#[derive(Debug, Clone)]
pub struct Werklijst {
    /// The day.
    pub vandaag: Date,
    /// Reports that are due, by their last day: the ones that are late first.
    pub verschuldigd: Vec<Regel<Verschuldigd>>,
    /// How many are due in all, when the list shows fewer.
    pub aantal_verschuldigd: u32,
    /// Reports that were refused.
    pub geweigerd: Vec<Regel<Geweigerd>>,
    /// Reports to withdraw.
    pub in_te_trekken: Vec<Regel<InTeTrekken>>,
    /// Reports that came back from leerplicht.
    pub terug: Vec<Regel<Terug>>,
    /// Pupils near the norm, the nearest first.
    pub bijna: Vec<Regel<Bijnaregel>>,
    /// Messages without an answer, the oldest first.
    pub wacht: Vec<Regel<Melding>>,
}

/// The work list of a school as it stands, in a number of queries that does not depend on the number of pupils. `None` when
/// there is no such school.
pub async fn open(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<Option<Werklijst>, Schoolfout> {
    let Some(profiel) = scholen.profiel(organisatie).await? else { return Ok(None) };
    let register = scholen.register();
    let vandaag = register.klok().vandaag().map_err(Registerfout::from)?;
    let (lijst, sleutels) = load(register.lees(), permit, &profiel, vandaag).await?;
    let wie: Vec<String> = sleutels.iter().map(|sleutel| format!("leerling:{sleutel}")).collect();
    if !wie.is_empty() {
        let regel = Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, wie.join(" "));
        register.log_read(vec![regel]).await?;
    }
    Ok(Some(lijst))
}

/// The list, and the pupils on it.
async fn load(
    db: &store::Databank,
    permit: &Permit,
    profiel: &Schoolprofiel,
    vandaag: Date,
) -> Result<(Werklijst, BTreeSet<Leerlingsleutel>), Schoolfout> {
    let organisatie = &profiel.school.organisatie;
    let (verschuldigd, aantal_verschuldigd) = store::due(db, permit, organisatie).await?;
    let meldingen = store::open_reports(db, permit, organisatie).await?;
    let berichten = store::last_messages(db, permit, organisatie, &meldingen).await?;
    let veranderd = wijzigingen::since_sent(db, permit, organisatie, &meldingen).await?;
    let bijna = bijna::near(db, permit, profiel, vandaag).await?;

    let sleutels: BTreeSet<Leerlingsleutel> = verschuldigd
        .iter()
        .map(|een| een.leerling)
        .chain(meldingen.iter().map(|een| een.melding.leerling))
        .chain(bijna.iter().map(|een| een.0))
        .collect();
    let leerlingen = store::names(db, permit, organisatie, &sleutels, vandaag).await?;
    let met = Namen { leerlingen, profiel, vandaag };
    let mut lijst = Werklijst {
        vandaag,
        verschuldigd: met.due(&verschuldigd)?,
        aantal_verschuldigd,
        geweigerd: Vec::new(),
        in_te_trekken: Vec::new(),
        terug: Vec::new(),
        bijna: bijna.into_iter().filter_map(|(van, een)| met.name(van, een)).collect(),
        wacht: Vec::new(),
    };
    for open in meldingen {
        let berichten = berichten.get(&open.melding.sleutel);
        let veranderd = veranderd.get(&open.melding.sleutel).cloned().unwrap_or_default();
        met.place(&mut lijst, open, berichten, veranderd);
    }
    Ok((lijst, sleutels))
}

/// The pupils of the list, to put beside what is theirs.
struct Namen<'a> {
    leerlingen: HashMap<Leerlingsleutel, Leerling>,
    profiel: &'a Schoolprofiel,
    vandaag: Date,
}

impl Namen<'_> {
    fn name<T>(&self, van: Leerlingsleutel, wat: T) -> Option<Regel<T>> {
        Some(Regel { leerling: self.leerlingen.get(&van)?.clone(), wat })
    }

    fn due(&self, rijen: &[store::Rij]) -> Result<Vec<Regel<Verschuldigd>>, Schoolfout> {
        let mut regels = Vec::with_capacity(rijen.len());
        for rij in rijen {
            regels.extend(self.name(rij.leerling, Verschuldigd::new(rij, self.profiel, self.vandaag)?));
        }
        Ok(regels)
    }

    /// Puts a report in every part of the list that it belongs to.
    fn place(
        &self,
        lijst: &mut Werklijst,
        open: store::Open,
        berichten: Option<&store::Berichten>,
        veranderd: Vec<Verandering>,
    ) {
        let (melding, nog_nodig) = (open.melding, open.nog_nodig);
        let van = melding.leerling;
        let leeft = !matches!(melding.stand, Meldingstand::Loket(status) if status.is_einde());
        let trekt_in = melding.onderweg == Some(Berichtsoort::Intrekking);
        if melding.geweigerd.is_some() {
            let afwijzing = berichten.and_then(|een| een.afwijzing.clone());
            lijst.geweigerd.extend(self.name(van, Geweigerd { melding: melding.clone(), afwijzing, nog_nodig }));
        }
        if melding.in_te_trekken && melding.verschuldigd && leeft && !trekt_in {
            lijst.in_te_trekken.extend(self.name(van, InTeTrekken { melding: melding.clone(), veranderd }));
        }
        if melding.terug {
            let bericht = berichten.and_then(|een| een.status.clone());
            lijst.terug.extend(self.name(van, Terug { melding: melding.clone(), bericht }));
        }
        if melding.onderweg.is_some() {
            lijst.wacht.extend(self.name(van, melding));
        }
    }
}
