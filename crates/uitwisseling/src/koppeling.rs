//! The seam to the Verzuimloket: what school and leerplicht can ask of it, by whatever wire.
//!
//! Today's wire is the HTTP API of `aanwezig verzuimloket`. An adapter for Edukoppeling is another implementation of the
//! same trait; nothing on either side of it changes.

use std::future::Future;
use std::pin::Pin;

use recht::begrip::Organisatiecode;

use crate::berichten::{Aanlevering, Afleveringen, Afwijzing, Handelingbericht, Ontvangstbewijs};

/// An answer that will be there later.
pub type Antwoord<'a, T> = Pin<Box<dyn Future<Output = Result<T, Koppelfout>> + Send + 'a>>;

/// The Verzuimloket, seen from who is connected to it.
pub trait Verzuimloketkoppeling: Send + Sync {
    /// Hands in a report. The same `kenmerk` twice gives the same receipt twice, and one report.
    fn submit<'a>(
        &'a self,
        afzender: &'a Organisatiecode,
        aanlevering: &'a Aanlevering,
    ) -> Antwoord<'a, Ontvangstbewijs>;

    /// Tells what was done with a registered report: taken up, closed, changed, withdrawn. The same `kenmerk` twice counts
    /// once. The receipt bears the status the report then has.
    fn act<'a>(
        &'a self,
        afzender: &'a Organisatiecode,
        handeling: &'a Handelingbericht,
    ) -> Antwoord<'a, Ontvangstbewijs>;

    /// What came in for an organisation after a sequence number: reports, and statuses of reports.
    fn fetch<'a>(&'a self, ontvanger: &'a Organisatiecode, na: u64) -> Antwoord<'a, Afleveringen>;
}

/// Why there is no receipt.
#[derive(Debug, thiserror::Error)]
pub enum Koppelfout {
    /// No answer, or none that can be believed; try again later. The text is for the log, free of personal data.
    #[error("het Verzuimloket is niet bereikbaar: {0}")]
    Onbereikbaar(String),
    /// It will not take this as it is.
    #[error("het Verzuimloket weigert het bericht")]
    Geweigerd(Box<Afwijzing>),
}
