//! Any bytes as a Parquet file.
#![no_main]

use aanwezig_fuzz::forgive_libraries;
use libfuzzer_sys::fuzz_target;
use uitwisseling::lezen::{Bron, Leesopties, read_verzuim_from};

fuzz_target!(init: forgive_libraries(), |bytes: &[u8]| {
    let _ = read_verzuim_from(&Bron::from_bytes(bytes.to_vec()), &Leesopties::default(), &mut |_| {}, &mut |_| {});
});
