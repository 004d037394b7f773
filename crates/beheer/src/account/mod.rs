//! The accounts of the organisation. What may be done with them is decided by `kern::account`, which has their tables.

pub(crate) mod api;
pub(crate) mod pages;
