use kern::taal::Taal;

use super::{Bereik, counted_days, draw, sentence};
use crate::proef;

#[test]
fn pictures() {
    for (naam, uitleg, bereik) in proef::all() {
        let beeld = draw(&uitleg, bereik, Taal::Nl, "venster");
        if let Ok(map) = std::env::var("LOOK") {
            std::fs::write(format!("{map}/{naam}.svg"), &beeld).ok();
        }
    }
}

#[test]
fn sentences() {
    for (naam, uitleg, bereik) in proef::all() {
        eprintln!("{naam}: {}", sentence(&uitleg, bereik, Taal::Nl));
        eprintln!("{naam}: {}", sentence(&uitleg, bereik, Taal::En));
        eprintln!("{:?}", counted_days(&uitleg, bereik).last());
    }
}
