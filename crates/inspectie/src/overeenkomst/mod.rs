//! The agreements by which leerplicht inspected for the Inspectie: those that are shipped, those entered here, who joined and left,
//! the letters about them, and who may inspect a school on a day.
//!
//! Rows are only added. What an agreement is on a day follows from how it began and every step since; two agreements never claim a
//! municipality for one day.

pub(crate) mod api;
mod brieven;
mod gebruik;
mod lijst;
pub(crate) mod pages;
mod reden;
pub(crate) mod store;
#[cfg(test)]
mod tests;
mod vraag;

pub use brieven::{Brievenvraag, compose, send};
pub use gebruik::{add, all, change, municipalities, new_key, open};
pub use lijst::{Gemeentekeuze, read_gemeenten};
pub use reden::{Overeenkomstfout, Overeenkomstreden};
pub use vraag::{Antwoord, Invoer, Tijdvak, answer};

use jiff::civil::Date;
use recht::begrip::Gemeentecode;
use recht::melding::routering::Looptijd;
use recht::toezicht::overeenkomst::Overeenkomst;
use uitwisseling::berichten::Vertrouwelijk;

use crate::selectie::keuze;

keuze! {
    /// What happens to an agreement.
    Stapsoort {
        /// A municipality joins.
        Toetreding => "toetreding",
        /// A municipality leaves; the day is its last.
        Uittreding => "uittreding",
        /// The agreement ends for everybody; the day is its last.
        Einde => "einde",
    }
}

keuze! {
    /// What a letter to a board says of an agreement.
    Briefsoort {
        /// That it was concluded.
        Gesloten => "gesloten",
        /// That who takes part changed.
        Gewijzigd => "gewijzigd",
        /// That it no longer holds.
        Ontbonden => "ontbonden",
    }
}

/// A step of an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stap {
    /// Which agreement.
    pub overeenkomst: String,
    /// What happens.
    pub soort: Stapsoort,
    /// Which municipality, with its name; none when the agreement ends.
    pub gemeente: Option<(Gemeentecode, String)>,
    /// The first day of who joins, the last of who leaves and of what ends.
    pub dag: Date,
    /// Why, or where it was read.
    pub waarom: Vertrouwelijk,
    /// Who entered it.
    pub door: Vertrouwelijk,
}

/// An agreement as it stands, with how it came to stand so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overeenkomstbeeld {
    /// As the law takes it.
    pub overeenkomst: Overeenkomst,
    /// Who entered it; none for one that is shipped.
    pub door: Option<Vertrouwelijk>,
    /// What happened since, in order.
    pub stappen: Vec<Stap>,
}

/// An agreement as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nieuw {
    /// The key under which it is entered once.
    pub kenmerk: String,
    /// Its name.
    pub naam: String,
    /// Its days.
    pub looptijd: Looptijd,
    /// Where it was read.
    pub bron: String,
    /// Who takes part from its first day.
    pub gemeenten: Vec<(Gemeentecode, String)>,
}
