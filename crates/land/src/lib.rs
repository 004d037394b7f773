//! An invented, seeded country for demo, tests and benches: the same seed always gives the same schools.
//!
//! Nobody in it exists. Pupils are numbers, schools are numbers, and all chance comes from the seed.

pub mod school;
