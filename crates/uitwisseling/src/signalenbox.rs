//! The seam between leerplicht and the Inspectie: what each can ask of the other, by whatever wire.
//!
//! Within one register the wire is a call: the desk of the Inspectie takes the message in a transaction of its own, and the
//! worker of the sender repeats it until it has an answer. A network is another implementation of the same traits; nothing
//! on either side of it changes.

use std::future::Future;
use std::pin::Pin;

use crate::berichten::{Signaalafwijzing, Signaalbericht, Signaalreactie, Signaalstapbericht};

/// An answer that will be there later.
pub type Antwoord<'a, T> = Pin<Box<dyn Future<Output = Result<T, Signaalkoppelfout>> + Send + 'a>>;

/// The Signalenbox, seen from leerplicht.
pub trait Signalenboxkoppeling: Send + Sync {
    /// Hands in a melding. The same `kenmerk` twice gives the same receipt twice, and one melding.
    fn submit<'a>(&'a self, bericht: &'a Signaalbericht) -> Antwoord<'a, Signaalstapbericht>;

    /// Answers, opens again or agrees. The same `kenmerk` twice counts once.
    fn react<'a>(&'a self, reactie: &'a Signaalreactie) -> Antwoord<'a, Signaalstapbericht>;
}

/// The reporter, seen from the Inspectie.
pub trait Melderkoppeling: Send + Sync {
    /// Tells of a step. The same step twice counts once, and steps may come in any order.
    fn tell<'a>(&'a self, stap: &'a Signaalstapbericht) -> Antwoord<'a, ()>;
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Signaalkoppelfout {
    /// None came, or none that can be believed; try again later. The text is for the log, free of personal data.
    #[error("the other side does not answer: {0}")]
    Onbereikbaar(String),
    /// It will not take this as it is.
    #[error("the other side refuses the message")]
    Geweigerd(Box<Signaalafwijzing>),
}
