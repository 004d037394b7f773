//! The start page of an administrator: how the accounts stand today, and what asks for something.

pub(crate) mod pages;
