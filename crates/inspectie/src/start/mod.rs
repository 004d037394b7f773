//! The start page of the Inspectie: what is past its promised day, what must be divided, what is one's own.

pub(crate) mod pages;
