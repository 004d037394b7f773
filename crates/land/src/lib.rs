//! An invented, seeded country for demo, tests and benches: the same seed always gives the same schools.
//!
//! Nobody in it exists, and all chance comes from the seed. [`school`] is one school of numbers, as an absence file holds
//! it; [`land`] is a whole country with names, timetables and municipalities.

pub mod land;
pub mod school;
