//! The messages between parties, version 1: what a school, the Verzuimloket, a leerplichtorganisatie and the Inspectie send
//! each other.
//!
//! A message is JSON with Dutch names in snake_case. Days are ISO texts (`2026-09-01`), moments RFC 3339, the field's words
//! are written as `recht` writes them. A field that says nothing is left out; a field that the version does not know is
//! refused. A message never changes meaning: what must change gets a type of its own beside the old one, with a
//! [`Bericht::SOORT`] of its own.
//!
//! What is wrong with the *form* (no JSON, unknown field or word, a day that does not exist) is a [`Berichtfout`], because a
//! program made it. What may be wrong with the *contents* of a report (no number, an unreadable PGN, no end date) is kept as
//! it came, so that the Verzuimloket can name all its refusals at once.

mod aanlevering;
mod aflevering;
mod handeling;
mod kenmerk;
mod lezen;
mod ontvangst;
mod partij;
mod persoon;
mod signaal;
mod tekst;
#[cfg(test)]
mod tests;
mod vorm;

pub use aanlevering::{Aanlevering, Actiesoort, OndernomenActie, Specificatiedag};
pub use aflevering::VerzuimmeldingAflevering;
pub use aflevering::{Aflevering, Afleveringen, Inhoud, Leerlinggegevens, Schoolgegevens, Statusbericht};
pub use handeling::Handelingbericht;
pub use kenmerk::{Kenmerk, Kenmerkfout};
pub use lezen::{Bericht, Berichtfout, Berichtgebrek};
pub use ontvangst::{Afwijzing, Grondbericht, Ontvanger, Ontvangstbewijs, Weigeringbericht, find_veld};
pub use partij::Partij;
pub use persoon::{Behandelaar, Melder, Telefoon};
pub use signaal::{
    Bewijsregel, Signaalafwijzing, Signaalbericht, Signaalbewijs, Signaalbijlage, Signaalgesprek, Signaalreactie,
    Signaalstapbericht,
};
pub use tekst::Vertrouwelijk;
