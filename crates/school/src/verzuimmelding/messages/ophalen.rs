//! Asking the Verzuimloket what it has for the schools of this installation.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};
use kern::ontvangst;
use kern::outbox::{Ronde, Rondefout, Toekomst};
use kern::register::{Registerfout, Wijziging};
use kern::toegang::{Gebruiker, Organisatiecode, Permit, Toegang};
use kern::toegangslog::{Logregel, Logsoort};
use recht::melding::status::Meldingstatus;
use uitwisseling::berichten::{Aflevering, Inhoud};
use uitwisseling::koppeling::Verzuimloketkoppeling;

use super::super::versturen::unreadable;
use super::super::{Meldingsleutel, store};
use super::{BRON, Geplaatst, apply, as_register};
use crate::stam::{Leerlingsleutel, Scholen};
use crate::verzuim;

/// Pieces of the feed of one school in one round, so that one that is far behind does not hold up the others.
const STUKKEN: usize = 20;
/// How long to wait between two rounds: a status is news for a person, not for a machine.
const TUSSENPOOS: SignedDuration = SignedDuration::from_secs(2);

/// Reads the feed of each school.
pub struct Ophalen {
    scholen: Scholen,
    toegang: Arc<Toegang>,
    koppeling: Arc<dyn Verzuimloketkoppeling>,
    alleen: Option<Vec<Organisatiecode>>,
    tussenpoos: SignedDuration,
    vorige: Mutex<Option<Timestamp>>,
}

impl fmt::Debug for Ophalen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ophalen").field("alleen", &self.alleen).finish_non_exhaustive()
    }
}

impl Ophalen {
    /// For every school of the installation that ever sent a report.
    pub fn new(scholen: Scholen, toegang: Arc<Toegang>, koppeling: Arc<dyn Verzuimloketkoppeling>) -> Self {
        Self { scholen, toegang, koppeling, alleen: None, tussenpoos: TUSSENPOOS, vorige: Mutex::default() }
    }

    /// For these schools alone, as far as they ever sent a report.
    #[must_use]
    pub fn of(self, scholen: Vec<Organisatiecode>) -> Self {
        Self { alleen: Some(scholen), ..self }
    }

    /// With another wait between two rounds.
    #[must_use]
    pub fn every(self, tussenpoos: SignedDuration) -> Self {
        Self { tussenpoos, ..self }
    }

    /// Whether it is time for a round. A clock that went back is no reason to wait longer.
    fn is_time(&self) -> bool {
        let nu = self.scholen.register().klok().nu();
        let mut vorige = self.vorige.lock().unwrap_or_else(PoisonError::into_inner);
        let rust = vorige.is_some_and(|vorige| nu.duration_since(vorige).abs() < self.tussenpoos);
        if !rust {
            *vorige = Some(nu);
        }
        !rust
    }

    async fn fetch(&self, organisatie: &Organisatiecode) -> Result<usize, Rondefout> {
        let as_text = |fout: &dyn fmt::Display| Rondefout(fout.to_string());
        let permit = self.toegang.permit(&Gebruiker::SYSTEEM, &crate::BERICHT_VERWERKEN, organisatie);
        let permit = permit.map_err(|fout| as_text(&fout))?;
        let mut gedaan = 0;
        for _ in 0..STUKKEN {
            let na = ontvangst::position(self.scholen.register().lees(), organisatie, BRON).await?;
            let stuk = self.koppeling.fetch(organisatie, na).await.map_err(|fout| as_text(&fout))?;
            gedaan += receive(&self.scholen, &permit, organisatie, &stuk.afleveringen).await?;
            // The place to go on from is the last one read, whatever the piece says of it.
            if stuk.afleveringen.iter().all(|een| een.volgnummer <= na) {
                break;
            }
        }
        Ok(gedaan)
    }
}

impl Ronde for Ophalen {
    fn naam(&self) -> &'static str {
        "school.ophalen"
    }

    fn run(&self) -> Toekomst<'_, Result<usize, Rondefout>> {
        Box::pin(async move {
            if !self.is_time() {
                return Ok(0);
            }
            // A school that never sent a report has nothing to hear.
            let mut scholen = store::reporting_schools(self.scholen.register().lees()).await?;
            if let Some(alleen) = &self.alleen {
                scholen.retain(|school| alleen.contains(school));
            }
            let (mut gedaan, mut mislukt) = (0, None);
            for organisatie in &scholen {
                match self.fetch(organisatie).await {
                    Ok(aantal) => gedaan += aantal,
                    // The others must not wait for the one that fails.
                    Err(fout) => mislukt = Some(Rondefout(format!("{organisatie}: {fout}"))),
                }
            }
            match mislukt {
                Some(fout) if gedaan == 0 => Err(fout),
                Some(fout) => {
                    tracing::warn!(oorzaak = %fout, "the feed of a school cannot be read");
                    Ok(gedaan)
                }
                None => Ok(gedaan),
            }
        })
    }
}

/// Takes in a piece of the feed, in any order and however often it comes. Returns how many deliveries were new.
pub async fn receive(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    afleveringen: &[Aflevering],
) -> Result<usize, Registerfout> {
    let mut op_plaats = BTreeMap::new();
    for aflevering in afleveringen {
        op_plaats.insert(i64::try_from(aflevering.volgnummer).map_err(unreadable)?, aflevering);
    }
    let Some(laatste) = op_plaats.values().map(|een| een.volgnummer).max() else { return Ok(0) };
    let mut wijziging = scholen.register().begin().await?;
    store::hold_feed(&wijziging, organisatie).await?;
    // A piece that lies behind may still hold what came late, so it is looked at all the same.
    ontvangst::advance(&wijziging, organisatie, BRON, laatste).await?;
    let plaatsen: Vec<i64> = op_plaats.keys().copied().collect();
    let gezien = store::seen(&wijziging, permit, organisatie, &plaatsen).await?;
    op_plaats.retain(|plaats, _| !gezien.contains(plaats));
    if !op_plaats.is_empty() {
        keep(scholen, &mut wijziging, permit, organisatie, &op_plaats).await?;
    }
    wijziging.commit().await?;
    Ok(op_plaats.len())
}

async fn keep(
    scholen: &Scholen,
    wijziging: &mut Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nieuw: &BTreeMap<i64, &Aflevering>,
) -> Result<(), Registerfout> {
    store::insert_deliveries(wijziging, permit, organisatie, nieuw).await?;
    let nummers: Vec<i64> = nieuw.values().map(|een| number(een)).collect::<Result<_, _>>()?;
    let mut rijen = store::lock_numbered(wijziging, permit, organisatie, &nummers).await?;
    let mut gebeurtenissen = Vec::new();
    let mut ingetrokken = BTreeSet::new();
    for (volgnummer, aflevering) in nieuw {
        // A report is delivered to who must act on it; a school that gets one of its own learns nothing from it.
        let Inhoud::Status(bericht) = &aflevering.inhoud else { continue };
        let Some(rij) = rijen.get_mut(&number(aflevering)?) else {
            tracing::info!(
                organisatie.id = %organisatie, verzuimmelding.nummer = %aflevering.nummer,
                "a status of a report without a receipt; it waits for that"
            );
            continue;
        };
        let status = Geplaatst { volgnummer: *volgnummer, bericht: (**bericht).clone() };
        gebeurtenissen.push(apply(rij, wijziging, permit, &status)?);
        if bericht.status == Meldingstatus::Ingetrokken {
            ingetrokken.insert(Leerlingsleutel(rij.leerling));
        }
    }
    let onderwerpen: Vec<String> = rijen.values().map(|rij| Meldingsleutel(rij.verzuimmelding).subject()).collect();
    store::insert_events(wijziging, permit, organisatie, gebeurtenissen).await?;
    store::update_all(wijziging, permit, organisatie, rijen.into_values().collect()).await?;
    if !ingetrokken.is_empty() {
        let profiel = scholen.profiel(organisatie).await.map_err(as_register)?;
        let profiel = profiel.ok_or_else(|| unreadable("a feed of a school that is not there"))?;
        let vandaag = kern::klok::dag_van(wijziging.nu())?;
        verzuim::recompute(wijziging, permit, &profiel, &ingetrokken, vandaag).await.map_err(as_register)?;
    }
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, onderwerpen.join(" "));
    wijziging.log(regel);
    Ok(())
}

fn number(aflevering: &Aflevering) -> Result<i64, Registerfout> {
    i64::try_from(u64::from(aflevering.nummer)).map_err(unreadable)
}
