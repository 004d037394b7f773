//! What crosses a border between parties, as types and parsers: files that people bring, messages that systems send.
//!
//! Nothing here knows a network or a database. What is read is handed on in the words of the law
//! (`recht::begrip`), so that a value which left this crate needs no second look.

pub mod berichten;
pub mod koppeling;
pub mod lezen;
pub mod signalenbox;

/// The files from which a school fills its administration: pupils, classes, timetable and staff.
///
/// Each reader gives every row in which nothing is wrong, and every fault of every other row; what is wrong between rows of
/// one file is a fault of the later row. What one file says about another is for the school to see. A fault repeats what it
/// found, but never somebody's PGN.
pub mod import {
    pub use crate::lezen::import::{
        Dagdeel, Klasregel, Leerlingregel, Personeelregel, Personeelrol, Roosterdag, Roosterregel, Roosteruur,
        read_klassen, read_leerlingen, read_personeel, read_rooster,
    };
}
