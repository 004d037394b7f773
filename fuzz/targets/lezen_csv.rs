//! Any text as a table of absence entries, reports, holidays or codes: an answer, and no row lost.
#![no_main]

use libfuzzer_sys::fuzz_target;
use uitwisseling::lezen::{
    Bron, Leesopties, read_codes_from, read_meldingen_from, read_vakanties_from, read_verzuim_from,
};

fuzz_target!(|bytes: &[u8]| {
    let bron = Bron::from_bytes(bytes.to_vec());
    let opties = Leesopties { codes: read_codes_from(&bron).ok().map(|codes| codes.waarde), ..Leesopties::default() };
    let mut gebruikt = 0;
    if let Ok(verslag) = read_verzuim_from(&bron, &opties, &mut |_| {}, &mut |_| gebruikt += 1) {
        let mut geweigerd: Vec<u64> = verslag.fouten.iter().map(|fout| fout.regel).collect();
        geweigerd.dedup();
        assert_eq!(verslag.regels, gebruikt + geweigerd.len() as u64);
    }
    let _ = read_meldingen_from(&bron, &opties, &mut |_| {}, &mut |_| {});
    let _ = read_vakanties_from(&bron);
});
