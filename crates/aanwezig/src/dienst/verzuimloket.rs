//! `aanwezig verzuimloket`: the second process of the chain, with a register of its own.

use anyhow::{Context as _, Result};
use kern::register::Instellingen;
use kern::taal::Taal;
use verzuimloket::kwel::Kwelplan;
use verzuimloket::serve::{Loketinstellingen, Tls, start};

use crate::cli::dienst::Verzuimloket;
use crate::uitvoer;
use crate::woorden::say;

/// Serves until asked to stop.
pub(crate) fn run(opdracht: &Verzuimloket, taal: Taal) -> Result<bool> {
    super::start_log();
    let instellingen = settings(opdracht)?;
    let klok = opdracht.klok.klok();
    let tot_invoer_sluit = opdracht.tot_invoer_sluit;
    super::run(async move {
        let loket = start(instellingen, klok).await?;
        uitvoer::print_line(&say(taal, "verzuimloket-draait", &[("adres", loket.basis().into())]))?;
        tokio::select! {
            () = super::stop_asked() => {}
            () = input_closed(), if tot_invoer_sluit => {}
        }
        loket.stop().await?;
        Ok(false)
    })
}

fn settings(opdracht: &Verzuimloket) -> Result<Loketinstellingen> {
    let kwel = opdracht.kwel.as_ref().map(|bestand| {
        let tekst = std::fs::read_to_string(bestand);
        let tekst = tekst.with_context(|| format!("{} kan niet worden gelezen", bestand.display()))?;
        Kwelplan::parse(&tekst).with_context(|| format!("{} is geen kwelplan", bestand.display()))
    });
    let tls = match (&opdracht.tls_certificaat, &opdracht.tls_sleutel, &opdracht.tls_clienten) {
        (Some(certificaat), Some(sleutel), Some(clienten)) => {
            Some(Tls { certificaat: certificaat.clone(), sleutel: sleutel.clone(), clienten: clienten.clone() })
        }
        _ => None,
    };
    let databank = Instellingen::new(&opdracht.database);
    Ok(Loketinstellingen { adres: opdracht.adres, databank, tls, kwel: kwel.transpose()? })
}

/// Ends when nobody is left at the other end of standard input.
async fn input_closed() {
    let mut niets = tokio::io::sink();
    // Also when it cannot be read, nobody is there.
    let _ = tokio::io::copy(&mut tokio::io::stdin(), &mut niets).await;
}
