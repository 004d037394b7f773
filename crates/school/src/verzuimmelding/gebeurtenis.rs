//! What happened to a report: rows that are only added.

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use uitwisseling::berichten::{Aanlevering, Afwijzing, Handelingbericht, Ontvangstbewijs, Statusbericht};

use super::woord::woorden;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gebeurtenissoort {
    /// The school sent it.
    Verstuurd,
    /// It was mended and sent again, under another key.
    Hersteld,
    /// The Verzuimloket registered it.
    Ontvangen,
    /// The Verzuimloket refused it.
    Geweigerd,
    /// A refused report was let go.
    Losgelaten,
    /// The school sent its end date.
    Gewijzigd,
    /// The school sent that it takes the report back.
    Ingetrokken,
    /// The Verzuimloket took a change or a withdrawal.
    HandelingOntvangen,
    /// The Verzuimloket refused a change or a withdrawal.
    HandelingGeweigerd,
    /// The Verzuimloket told where it stands.
    Status,
    /// Somebody at school looked at what leerplicht did.
    Gezien,
}
woorden!(
    Gebeurtenissoort, "een gebeurtenis van een verzuimmelding",
    Verstuurd => "verstuurd", Hersteld => "hersteld", Ontvangen => "ontvangen", Geweigerd => "geweigerd",
    Losgelaten => "losgelaten", Gewijzigd => "gewijzigd", Ingetrokken => "ingetrokken",
    HandelingOntvangen => "handeling_ontvangen", HandelingGeweigerd => "handeling_geweigerd", Status => "status",
    Gezien => "gezien",
);

/// Something that happened to a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gebeurtenis {
    /// Its place among the events of the report, from 1.
    pub volgnummer: i32,
    /// What happened.
    pub soort: Gebeurtenissoort,
    /// Why, in the words of whoever did it.
    pub waarom: String,
    /// The account; 0 when no person of the school did it.
    pub account: i64,
    /// When.
    pub tijdstip: Timestamp,
    pub(crate) inhoud: Inhoud,
}

/// The message of an event as it was sent or received. `Debug` shows only its length.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Inhoud(pub(crate) String);

impl std::fmt::Debug for Inhoud {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Inhoud({} bytes)", self.0.len())
    }
}

impl Gebeurtenis {
    /// The report that was sent, when this is a sending.
    pub fn aanlevering(&self) -> Option<Aanlevering> {
        self.message(&[Gebeurtenissoort::Verstuurd, Gebeurtenissoort::Hersteld])
    }

    /// The receipt, when this is one.
    pub fn bewijs(&self) -> Option<Ontvangstbewijs> {
        self.message(&[Gebeurtenissoort::Ontvangen, Gebeurtenissoort::HandelingOntvangen])
    }

    /// The refusal with all its reasons, when this is one.
    pub fn afwijzing(&self) -> Option<Afwijzing> {
        self.message(&[Gebeurtenissoort::Geweigerd, Gebeurtenissoort::HandelingGeweigerd])
    }

    /// What the Verzuimloket told, when this is a status.
    pub fn status(&self) -> Option<Statusbericht> {
        self.message(&[Gebeurtenissoort::Status])
    }

    /// The change or withdrawal that was sent, when this is one.
    pub fn handeling(&self) -> Option<Handelingbericht> {
        self.message(&[Gebeurtenissoort::Gewijzigd, Gebeurtenissoort::Ingetrokken])
    }

    fn message<T: DeserializeOwned>(&self, soorten: &[Gebeurtenissoort]) -> Option<T> {
        soorten.contains(&self.soort).then(|| serde_json::from_str(&self.inhoud.0).ok()).flatten()
    }
}
