//! `aanwezig serve`: the pages and the API of schools and leerplicht.

use std::net::SocketAddr;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use axum::Router;
use kern::account::{Accountinstellingen, Kluissleutel};
use kern::taal::Taal;

use super::huis::Huis;
use super::koppeling::Koppeling;
use crate::cli::dienst::Serve;
use crate::uitvoer;
use crate::woorden::say;

/// Serves until asked to stop; carries messages too, unless told not to.
pub(crate) fn run(opdracht: &Serve, taal: Taal) -> Result<bool> {
    super::start_log();
    let koppeling = Koppeling::of_keuze(&opdracht.koppeling)?.filter(|_| !opdracht.zonder_worker);
    let klok = opdracht.klok.klok();
    let kluissleutel = opdracht.accountsleutel.as_deref().map(|bestand| read_key(bestand, taal)).transpose()?;
    super::run(async move {
        let huis = Huis::open(&opdracht.register.database, klok).await?;
        let instellingen = Accountinstellingen {
            veilig_koekje: opdracht.https,
            achter_proxy: opdracht.achter_proxy,
            kluissleutel,
            tweede_factor: opdracht.tweede_factor.clone(),
            ..Accountinstellingen::default()
        };
        let accounts = huis.accounts(instellingen).await?;
        if !accounts.can_open_secrets().await? {
            let sleutel = if opdracht.accountsleutel.is_some() { "serve-andere-sleutel" } else { "serve-geen-sleutel" };
            bail!(say(taal, sleutel, &[]));
        }
        let site = huis.site(&accounts, Router::new(), |_| None);
        let luisteraar = listen(opdracht.adres, taal).await?;
        let adres = luisteraar.local_addr()?.to_string();
        uitvoer::print_line(&say(taal, "serve-draait", &[("adres", adres.into())]))?;
        let worker = koppeling.map(|koppeling| huis.worker(&koppeling));
        let berichten = async {
            match &worker {
                Some(worker) => worker.run().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            uitkomst = serve(luisteraar, site) => uitkomst?,
            () = berichten => {}
        }
        Ok(false)
    })
}

/// The key of the secrets of accounts.
fn read_key(bestand: &Path, taal: Taal) -> Result<Kluissleutel> {
    let naam = bestand.display().to_string();
    let tekst = std::fs::read_to_string(bestand).ok();
    let sleutel = tekst.and_then(|tekst| tekst.parse().ok());
    sleutel.ok_or_else(|| anyhow!(say(taal, "serve-sleutel-onleesbaar", &[("bestand", naam.into())])))
}

/// Takes an address, or says what to do when it is taken.
pub(crate) async fn listen(adres: SocketAddr, taal: Taal) -> Result<tokio::net::TcpListener> {
    let luisteraar = tokio::net::TcpListener::bind(adres).await;
    luisteraar.with_context(|| say(taal, "serve-adres-bezet", &[("adres", adres.to_string().into())]))
}

/// Serves a site until the process is asked to stop; requests under way are finished.
pub(crate) async fn serve(luisteraar: tokio::net::TcpListener, site: Router) -> Result<()> {
    let dienst = site.into_make_service_with_connect_info::<SocketAddr>();
    Ok(axum::serve(luisteraar, dienst).with_graceful_shutdown(super::stop_asked()).await?)
}
