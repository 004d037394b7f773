//! What the benches of the pages are made of: a filled country, the service, readers, kinds of load, and what came of it.

#![allow(dead_code, reason = "each bench uses its part")]

pub(crate) mod cijfers;
pub(crate) mod dienst;
pub(crate) mod keuze;
pub(crate) mod klant;
pub(crate) mod lading;
pub(crate) mod land;
pub(crate) mod lezers;
pub(crate) mod plan;
