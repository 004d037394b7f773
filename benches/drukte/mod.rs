//! What the bench of the pages is made of: a filled country, the service, readers, kinds of load, and what came of it.

pub(crate) mod cijfers;
pub(crate) mod dienst;
pub(crate) mod keuze;
pub(crate) mod klant;
pub(crate) mod lading;
pub(crate) mod land;
pub(crate) mod lezers;
