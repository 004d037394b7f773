//! What the benches of the chain share: filled schools, a service to ask, a bare database beside it.

pub(crate) mod dienst;
pub(crate) mod kaal;
pub(crate) mod melding;
pub(crate) mod ronde;
pub(crate) mod wereld;
