//! The one way in and out: bytes to a message, and a message to bytes.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::{
    Aanlevering, Afleveringen, Afwijzing, Handelingbericht, Ontvangstbewijs, Signaalafwijzing, Signaalbericht,
    Signaalreactie, Signaalstapbericht,
};

/// A message of some kind and version.
pub trait Bericht: Serialize + DeserializeOwned {
    /// Name and version, such as `verzuimmelding/1`: for whoever stores messages of several kinds side by side.
    const SOORT: &'static str;

    /// Reads a message. The fault names a place and never what stands there, so that it may be logged.
    fn read(bytes: &[u8]) -> Result<Self, Berichtfout> {
        serde_json::from_slice(bytes).map_err(|fout| Berichtfout {
            soort: Self::SOORT,
            gebrek: match fout.classify() {
                Category::Data => Berichtgebrek::Vorm,
                Category::Eof => Berichtgebrek::Afgekapt,
                Category::Syntax | Category::Io => Berichtgebrek::GeenJson,
            },
            regel: fout.line(),
            kolom: fout.column(),
        })
    }

    /// Writes a message as JSON on one line.
    fn write(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}

impl Bericht for Aanlevering {
    const SOORT: &'static str = "verzuimmelding/1";
}

impl Bericht for Handelingbericht {
    const SOORT: &'static str = "handeling/1";
}

impl Bericht for Ontvangstbewijs {
    const SOORT: &'static str = "ontvangstbewijs/1";
}

impl Bericht for Afwijzing {
    const SOORT: &'static str = "afwijzing/1";
}

impl Bericht for Afleveringen {
    const SOORT: &'static str = "afleveringen/1";
}

impl Bericht for Signaalbericht {
    const SOORT: &'static str = "signaalmelding/1";
}

impl Bericht for Signaalreactie {
    const SOORT: &'static str = "signaalreactie/1";
}

impl Bericht for Signaalstapbericht {
    const SOORT: &'static str = "signaalstap/1";
}

impl Bericht for Signaalafwijzing {
    const SOORT: &'static str = "signaalafwijzing/1";
}

/// Bytes that are not the message they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{soort}: {gebrek} at line {regel}, column {kolom}")]
pub struct Berichtfout {
    /// The message that was expected.
    pub soort: &'static str,
    /// What is wrong.
    pub gebrek: Berichtgebrek,
    /// Line of the text, from 1; 0 when the fault has no place.
    pub regel: usize,
    /// Column in that line.
    pub kolom: usize,
}

/// What is wrong with the form of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Berichtgebrek {
    /// The text is no JSON.
    #[error("no JSON")]
    GeenJson,
    /// The text stops too early.
    #[error("cut off")]
    Afgekapt,
    /// A field is missing, unknown, there twice, or holds what it cannot hold.
    #[error("a field that is missing, unknown or of another form")]
    Vorm,
}
