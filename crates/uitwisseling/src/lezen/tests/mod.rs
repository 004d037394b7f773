//! Behaviour of the readers on real files.

use super::{Bron, Leesopties, read_verzuim_from};

#[test]
fn the_simplest_file_is_read() {
    let bron =
        Bron::from_bytes(b"leerling,datum,minuten,status\nL1,2025-03-03,50,ongeoorloofd\nL2,31-02-2025,-1,\n".to_vec());
    let mut gezien = Vec::new();
    let verslag =
        read_verzuim_from(&bron, &Leesopties::default(), &mut |_| {}, &mut |rij| gezien.push(format!("{rij:?}")));
    insta::assert_debug_snapshot!((verslag, gezien));
}
