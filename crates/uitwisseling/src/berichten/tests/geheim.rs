//! What no log may hold.

use super::{PGN, aanlevering, afleveringen, handeling};
use crate::berichten::{Aanlevering, Bericht};

#[test]
fn debug_shows_nothing_of_a_person() {
    let alles = format!("{:?} {:?} {:?}", aanlevering(), handeling(), afleveringen());
    let geheim = [
        PGN,
        "Verzonnene",
        "038",
        "1234567",
        "college.example",
        "Vader",
        "Wil niet",
        "al beter",
        "Afspraken",
        "Ambtenaar",
        "Fictief",
        "Sam",
        "2010-03-15",
    ];
    for tekst in geheim {
        assert!(!alles.contains(tekst), "{tekst} in {alles}");
    }
}

#[test]
fn a_fault_repeats_nothing_of_a_message() {
    for tekst in [
        format!(r#"{{"kenmerk":"k1","pgn":{PGN}}}"#),
        format!(r#"{{"kenmerk":"k1","soort":"{PGN}"}}"#),
        format!(r#"{{"kenmerk":"k1","{PGN}":1}}"#),
        format!(r#"{{"kenmerk":"k1","alle_lessen_gemist":"{PGN}"}}"#),
        format!(r#"{{"kenmerk":"k1","pgn":"{PGN}"#),
    ] {
        let fout = Aanlevering::read(tekst.as_bytes()).unwrap_err();
        assert!(!format!("{fout} {fout:?}").contains(PGN), "{fout:?}");
    }
    // A caller that goes past the one way in is told no number either.
    let json = format!(r#"{{"kenmerk":"k1","pgn":{PGN}}}"#);
    let fout = serde_json::from_str::<Aanlevering>(&json).unwrap_err();
    assert!(!fout.to_string().contains(PGN), "{fout}");
}
