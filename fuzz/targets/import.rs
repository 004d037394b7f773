//! Any text as a file of pupils, classes, timetable or staff: an answer, no row lost, and no number of a pupil repeated.
#![no_main]

use libfuzzer_sys::fuzz_target;
use uitwisseling::import::{read_klassen, read_leerlingen, read_personeel, read_rooster};
use uitwisseling::lezen::{Bron, Gelezen, Kolom, Kolomtoewijzing};

fn all_there<T>(gelezen: &Gelezen<Vec<T>>) {
    let mut geweigerd: Vec<u64> = gelezen.verslag.fouten.iter().map(|fout| fout.regel).collect();
    geweigerd.dedup();
    assert_eq!(gelezen.verslag.regels, (gelezen.waarde.len() + geweigerd.len()) as u64);
}

fuzz_target!(|bytes: &[u8]| {
    let bron = Bron::from_bytes(bytes.to_vec());
    let kolommen = Kolomtoewijzing::default();
    if let Ok(gelezen) = read_leerlingen(&bron, &kolommen) {
        all_there(&gelezen);
        for fout in gelezen.verslag.fouten.iter().filter(|fout| fout.kolom == Some(Kolom::Pgn)) {
            assert!(!fout.gevonden.bytes().any(|teken| teken.is_ascii_digit()));
        }
    }
    if let Ok(gelezen) = read_klassen(&bron, &kolommen) {
        all_there(&gelezen);
    }
    if let Ok(gelezen) = read_rooster(&bron, &kolommen) {
        all_there(&gelezen);
    }
    if let Ok(gelezen) = read_personeel(&bron, &kolommen) {
        all_there(&gelezen);
    }
});
