//! Reports to the Verzuimloket: made from what is due or by hand, sent, changed, withdrawn, and what came of them.
//!
//! A report is sent by putting it in the outbox, in the transaction that keeps it. Where it stands afterwards is told by
//! the Verzuimloket alone: by a receipt, or by its feed.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use recht::begrip::{Meldingsnummer, Meldingsoort, Meldplicht, OnbekendWoord};
use recht::melding::status::Meldingstatus;

use crate::stam::Leerlingsleutel;

mod aanlevering;
pub mod api;
mod concept;
mod gebeurtenis;
mod handelen;
mod herstellen;
mod lezen;
pub mod messages;
pub mod pages;
mod stand;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;
mod versturen;
mod weigering;
mod woord;

pub(crate) use aanlevering::as_registratie;
pub use aanlevering::{Actie, Grondregel, Voorbereiding};
pub use concept::new_key;
pub use concept::{Concept, Invulling, kinds, open, save, start};
pub use gebeurtenis::{Gebeurtenis, Gebeurtenissoort};
pub use handelen::{Handeling, act, allowed, check_change};
pub use herstellen::{let_go, mend};
pub(crate) use lezen::with_pupils;
pub use lezen::{Meldingblad, Meldinglijst, PER_BLAD, find, list, read, seen};
pub use versturen::{Verzonden, send, send_at_once};
pub use weigering::{Meldingfout, Meldingreden};

use woord::woorden;

/// The kind under which reports stand in the outbox.
pub const AANLEVERING: &str = "school.verzuimmelding";
/// The kind under which changes and withdrawals do.
pub const HANDELING: &str = "school.handeling";

/// A report's number within the school, which it has before the Verzuimloket gives it one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Meldingsleutel(pub i64);

impl Meldingsleutel {
    /// What the outbox and the log call it.
    pub fn subject(self) -> String {
        format!("verzuimmelding:{}", self.0)
    }
}

impl fmt::Display for Meldingsleutel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Where a report stands, seen from the school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meldingstand {
    /// The Verzuimloket did not take it: it must be mended, or let go.
    Geweigerd,
    /// As the Verzuimloket said last; `Wacht` while it said nothing.
    Loket(Meldingstatus),
}

impl Meldingstand {
    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Geweigerd => "geweigerd",
            Self::Loket(status) => status.as_str(),
        }
    }
}

impl std::str::FromStr for Meldingstand {
    type Err = OnbekendWoord;
    fn from_str(tekst: &str) -> Result<Self, OnbekendWoord> {
        if tekst == Self::Geweigerd.word() { Ok(Self::Geweigerd) } else { tekst.parse().map(Self::Loket) }
    }
}

/// What was sent about a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Berichtsoort {
    /// The report itself.
    Aanlevering,
    /// Its end date.
    Wijziging,
    /// That it is taken back.
    Intrekking,
}
woorden!(
    Berichtsoort, "aanlevering, wijziging, intrekking",
    Aanlevering => "aanlevering", Wijziging => "wijziging", Intrekking => "intrekking",
);

/// What a report is about: a pupil, a kind, a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aanleiding {
    /// The pupil.
    pub leerling: Leerlingsleutel,
    /// Kind of report.
    pub soort: Meldingsoort,
    /// First day of absence.
    pub begin: Date,
    /// Last day of absence, when it is known.
    pub einde: Option<Date>,
    /// Whether the entries make it due; otherwise somebody makes it by hand.
    pub verschuldigd: bool,
}

/// A report as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Melding {
    /// Its number at the school.
    pub sleutel: Meldingsleutel,
    /// The pupil.
    pub leerling: Leerlingsleutel,
    /// Kind.
    pub soort: Meldingsoort,
    /// By law or by agreement, for the sixteen hours.
    pub plicht: Option<Meldplicht>,
    /// First day of absence.
    pub begin: Date,
    /// Last day of absence, when it is known.
    pub einde: Option<Date>,
    /// Day on which it was sent.
    pub gemeld_op: Date,
    /// Whether the entries made it due.
    pub verschuldigd: bool,
    /// Where it stands.
    pub stand: Meldingstand,
    /// What was sent and has no answer yet.
    pub onderweg: Option<Berichtsoort>,
    /// What was refused and waits for somebody.
    pub geweigerd: Option<Berichtsoort>,
    /// Its number at the Verzuimloket, from the receipt.
    pub nummer: Option<Meldingsnummer>,
    /// Whether the entries no longer support it.
    pub in_te_trekken: bool,
    /// Whether leerplicht did something that nobody at school has looked at.
    pub terug: bool,
    /// When something happened to it last.
    pub gewijzigd_op: Timestamp,
}
