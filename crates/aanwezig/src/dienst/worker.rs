//! `aanwezig worker`: carries messages for every organisation of this installation.

use anyhow::{Result, bail};
use kern::taal::Taal;

use super::huis::Huis;
use super::koppeling::Koppeling;
use crate::cli::dienst::Worker;
use crate::uitvoer;
use crate::woorden::say;

/// Works until asked to stop.
pub(crate) fn run(opdracht: &Worker, taal: Taal) -> Result<bool> {
    super::start_log();
    let Some(koppeling) = Koppeling::of_keuze(&opdracht.koppeling)? else {
        bail!(say(taal, "worker-geen-verzuimloket", &[]));
    };
    let klok = opdracht.klok.klok();
    super::run(async move {
        let huis = Huis::open(&opdracht.register.database, klok).await?;
        uitvoer::print_line(&say(taal, "worker-draait", &[]))?;
        let worker = huis.worker(&koppeling);
        tokio::select! {
            () = worker.run() => {}
            () = super::stop_asked() => {}
        }
        Ok(false)
    })
}
