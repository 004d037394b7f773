//! What crosses a border between parties, as types and parsers: files that people bring, messages that systems send.
//!
//! Nothing here knows a network or a database. What is read is handed on in the words of the law
//! (`recht::begrip`), so that a value which left this crate needs no second look.

pub mod berichten;
pub mod koppeling;
pub mod lezen;
