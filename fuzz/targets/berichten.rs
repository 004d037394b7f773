//! Any bytes as a message between parties: a fault, or a message that is written and read again as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use uitwisseling::berichten::{Aanlevering, Afleveringen, Afwijzing, Bericht, Handelingbericht, Ontvangstbewijs};

fn read_again<T: Bericht + PartialEq + std::fmt::Debug>(bytes: &[u8]) -> Option<T> {
    let bericht = T::read(bytes).ok()?;
    let json = bericht.write().expect("a message that was read can be written");
    assert_eq!(T::read(json.as_bytes()).as_ref(), Ok(&bericht));
    Some(bericht)
}

fuzz_target!(|bytes: &[u8]| {
    if let Some(bericht) = read_again::<Aanlevering>(bytes) {
        let _ = bericht.meldinggegevens();
    }
    if let Some(bericht) = read_again::<Handelingbericht>(bytes) {
        let _ = bericht.handeling();
    }
    read_again::<Ontvangstbewijs>(bytes);
    read_again::<Afwijzing>(bytes);
    read_again::<Afleveringen>(bytes);
});
