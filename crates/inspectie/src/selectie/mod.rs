//! Selection: which schools or courses are looked at, drawn so that anybody can draw it again.
//!
//! A frame comes from a register with its source and day, some units are left out with a reason, the others get lots from a seed.
//! The record holds all of it, and from the record alone the draw is made again.

pub(crate) mod api;
mod gebruik;
mod inlezen;
mod kader;
mod loting;
mod opdracht;
pub(crate) mod pages;
mod record;
mod score;
mod store;
#[cfg(test)]
mod tests;
mod trekking;
mod woord;

pub use gebruik::{
    Besluit, Bronregel, Bronsoort, Selectie, Selectiefout, Selectieregel, Selectievraag, add_source, decide,
    draw as make, list, new_key, open, prepare, register, sources,
};
pub use inlezen::{Cijferblad, Leesfout, code, read_cijfers, read_kader};
pub use kader::{Bestuursgrootte, Eenheid, Eenheidsoort, Filter, Kader, Kenmerk};
pub use loting::LOTING;
pub use opdracht::{Afwijking, Methode, Methodesoort, Opdracht, Selectiereden, Uitsluiting};
pub use record::{Record, Recordfout, VERSIE, Verschil, to_csv};
pub use score::{Cijferbron, Gewicht, Risicocijfers, Risicodeel, Score, Scoredeel, VOORSTEL, score};
pub use trekking::{Buiten, Groep, Regel, Stand, Tekort, Uitkomst, allot, draw};
pub(crate) use woord::keuze;
