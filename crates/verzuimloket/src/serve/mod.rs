//! The Verzuimloket as a server: its interface over HTTP, over mutual TLS when that is configured.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum_server::Handle;
use kern::klok::Klok;
use kern::register::Instellingen;
use tokio::task::JoinHandle;

use crate::kwel::Kwelplan;
use crate::loket::{Loket, Loketfout};

mod aangesloten;
mod api;
mod probleem;
mod routes;
#[cfg(test)]
mod tests;
pub(crate) mod tls;

pub use routes::{openapi, router};
pub use tls::{Tls, Tlsfout};

/// How long requests under way get to finish when the server stops.
const UITLOOP: Duration = Duration::from_secs(10);

/// How a Verzuimloket is served.
#[derive(Debug, Clone)]
pub struct Loketinstellingen {
    /// Where it listens; port 0 takes any free one.
    pub adres: SocketAddr,
    /// Its database.
    pub databank: Instellingen,
    /// Its certificate and whose it takes; without it, plain HTTP.
    pub tls: Option<Tls>,
    /// How it misbehaves; without it, honestly.
    pub kwel: Option<Kwelplan>,
}

/// The Verzuimloket cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum Startfout {
    /// It cannot be opened.
    #[error(transparent)]
    Loket(#[from] Loketfout),
    /// A certificate or a key cannot be used.
    #[error(transparent)]
    Tls(#[from] Tlsfout),
    /// The address cannot be listened on, or listening broke off.
    #[error("op {adres} kan niet worden geluisterd: {oorzaak}; kies een ander adres of stop wat daar draait")]
    Adres {
        /// Where.
        adres: SocketAddr,
        /// Why not.
        oorzaak: std::io::Error,
    },
    /// The signal to stop cannot be waited for.
    #[error("op het signaal om te stoppen kan niet worden gewacht")]
    Signaal(#[source] std::io::Error),
}

/// A Verzuimloket that is served. Dropped, it goes on until the runtime ends; see [`stop`](Self::stop).
#[derive(Debug)]
pub struct DraaiendLoket {
    adres: SocketAddr,
    tls: bool,
    loket: Loket,
    greep: Handle<SocketAddr>,
    taak: JoinHandle<std::io::Result<()>>,
}

impl DraaiendLoket {
    /// Where it listens.
    pub fn adres(&self) -> SocketAddr {
        self.adres
    }

    /// The same as a client wants it, such as `http://127.0.0.1:8081`.
    pub fn basis(&self) -> String {
        format!("{}://{}", if self.tls { "https" } else { "http" }, self.adres)
    }

    /// The Verzuimloket itself: for loading its registers while it is served.
    pub fn loket(&self) -> &Loket {
        &self.loket
    }

    /// Stops it: requests under way are finished, the database is closed.
    pub async fn stop(self) -> Result<(), Startfout> {
        self.greep.graceful_shutdown(Some(UITLOOP));
        self.wait().await
    }

    /// Waits until it has stopped.
    async fn wait(self) -> Result<(), Startfout> {
        let adres = self.adres;
        let uitkomst = self.taak.await.unwrap_or_else(|fout| Err(std::io::Error::other(fout)));
        uitkomst.map_err(|oorzaak| Startfout::Adres { adres, oorzaak })?;
        let dicht = self.loket.register().close().await;
        Ok(dicht.map_err(kern::register::Registerfout::from).map_err(Loketfout::from)?)
    }
}

/// Opens and serves a Verzuimloket. It listens when this returns.
pub async fn start(instellingen: Loketinstellingen, klok: Arc<dyn Klok>) -> Result<DraaiendLoket, Startfout> {
    let fout = |oorzaak| Startfout::Adres { adres: instellingen.adres, oorzaak };
    let tls = instellingen.tls.as_ref().map(Tls::configure).transpose()?;
    let loket = Loket::open(&instellingen.databank, klok).await?;
    let luisteraar = TcpListener::bind(instellingen.adres).map_err(fout)?;
    let adres = luisteraar.local_addr().map_err(fout)?;
    let greep = Handle::new();
    let server = axum_server::from_tcp(luisteraar).map_err(fout)?.handle(greep.clone());
    let dienst = routes::service(loket.clone(), instellingen.kwel);
    let met_tls = tls.is_some();
    let taak = match tls {
        None => tokio::spawn(server.serve(dienst)),
        Some(tls) => tokio::spawn(server.acceptor(tls).serve(dienst)),
    };
    tracing::info!(%adres, tls = met_tls, "the Verzuimloket is served");
    Ok(DraaiendLoket { adres, tls: met_tls, loket, greep, taak })
}

/// Serves a Verzuimloket until the process is asked to stop (SIGINT or SIGTERM).
pub async fn run(instellingen: Loketinstellingen, klok: Arc<dyn Klok>) -> Result<(), Startfout> {
    let loket = start(instellingen, klok).await?;
    wait_for_signal().await.map_err(Startfout::Signaal)?;
    loket.stop().await
}

#[cfg(unix)]
async fn wait_for_signal() -> std::io::Result<()> {
    let mut einde = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::select! {
        gevraagd = tokio::signal::ctrl_c() => gevraagd,
        _ = einde.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn wait_for_signal() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}
