//! Running the parties: which there are, on which register, behind which pages. Wiring, nothing else.

pub(crate) mod api;
pub(crate) mod beheer;
pub(crate) mod beschrijving;
mod briefpapier;
pub(crate) mod huis;
pub(crate) mod koppeling;
pub(crate) mod plaatje;
pub(crate) mod serve;
pub(crate) mod verzuimloket;
pub(crate) mod worker;

use std::future::Future;

use anyhow::{Context as _, Result};
use kern::register::Partijmigraties;
use kern::toegang::Bewerking;

/// The parties whose tables stand in one register. The Verzuimloket has its own.
pub(crate) const PARTIJEN: &[Partijmigraties] =
    &[kern::account::MIGRATIES, school::MIGRATIES, leerplicht::MIGRATIES, inspectie::MIGRATIES];

/// Everything that can be done with personal data here.
pub(crate) fn bewerkingen() -> Vec<Bewerking> {
    let partijen = [
        school::BEWERKINGEN,
        leerplicht::BEWERKINGEN,
        inspectie::BEWERKINGEN,
        ::verzuimloket::BEWERKINGEN,
        kern::account::BEWERKINGEN,
    ];
    partijen.concat()
}

/// Runs a service to its end.
pub(crate) fn run<T>(werk: impl Future<Output = Result<T>>) -> Result<T> {
    let draaien = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    draaien.context("de taken kunnen niet worden gestart")?.block_on(werk)
}

/// Ends when the process is asked to stop.
pub(crate) async fn stop_asked() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        let Ok(mut terminate) = terminate else {
            let _ = interrupt.await;
            return;
        };
        tokio::select! {
            _ = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    let _ = interrupt.await;
}

/// Starts the log on stderr: one line for each thing worth knowing, without personal data. `RUST_LOG` chooses what.
pub(crate) fn start_log() {
    let filter = tracing_subscriber::EnvFilter::builder()
        .with_default_directive(tracing_subscriber::filter::LevelFilter::WARN.into())
        .from_env_lossy();
    // A second start, as in a demo that starts several services, keeps the first log.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
