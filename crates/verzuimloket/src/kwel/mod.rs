//! The tormentor: makes a Verzuimloket lose, lie, repeat, delay and reorder, so that anyone can test a client against it.
//!
//! It stands around the honest core and never in it: what the core has stored is stored, whatever the client is told. By
//! the seed of its plan, the same request in the same place of the row always meets the same fate.

mod geest;
mod plan;
mod streken;
#[cfg(test)]
mod tests;

pub use geest::{Kwelfout, Kwelgeest};
pub use plan::{Kansen, Kwelplan, Planfout, Storing, Vertraging};
