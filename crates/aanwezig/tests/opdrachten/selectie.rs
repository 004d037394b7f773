use inspectie::selectie::{Eenheid, Eenheidsoort, Kader, Methode, Opdracht, Record, Risicocijfers, VOORSTEL};
use insta::assert_snapshot;
use jiff::civil::date;

use crate::{Map, Uitkomst, run};

fn record() -> String {
    let eenheden = (10..30).map(|nummer| Eenheid {
        code: format!("99X{nummer}"),
        naam: format!("School {nummer}"),
        soort: Eenheidsoort::School,
        sector: "vo".parse().unwrap(),
        regio: None,
        gemeente: None,
        bestuur: None,
        bestuursgrootte: None,
        instelling: None,
        leerlingen: None,
    });
    let opdracht = Opdracht {
        filters: Vec::new(),
        leerlingen_vanaf: None,
        leerlingen_tot: None,
        uitsluitingen: Vec::new(),
        methode: Methode::Willekeurig { aantal: 3 },
        gewichten: VOORSTEL.to_vec(),
        per_duizend: false,
        zaad: "loting van 2 november 2026".to_owned(),
    };
    let kader = Kader { bron: "register".to_owned(), peildatum: date(2026, 10, 1), eenheden: eenheden.collect() };
    let record =
        Record::draw("Steekproef vo", date(2026, 11, 2), "I".into(), kader, Risicocijfers::default(), opdracht);
    record.unwrap().to_json().unwrap()
}

fn repeat(tekst: &str, argumenten: &[&str]) -> Uitkomst {
    let map = Map::new().with("selectie.json", tekst);
    let pad = map.path("selectie.json");
    run(&[&["selectie", "herhalen", pad.to_str().unwrap()], argumenten].concat())
}

#[test]
fn a_record_is_drawn_again_and_is_the_same() {
    assert_snapshot!("gelijk nl", repeat(&record(), &["--format", "tabel"]));
    assert_snapshot!("gelijk en", repeat(&record(), &["--format", "tabel", "--taal", "en"]));
    let json = repeat(&record(), &[]);
    assert_eq!((json.code, &json.json()["gelijk"], &json.json()["getrokken"]), (0, &true.into(), &3.into()));
    assert_eq!(repeat(&record(), &["--format", "csv"]).stdout.lines().count(), 21);
}

#[test]
fn another_seed_than_was_drawn_with_is_found_out() {
    let anders = record().replace("loting van 2 november", "loting van 3 november");
    let uitkomst = repeat(&anders, &["--format", "tabel"]);
    assert_eq!(uitkomst.code, 1);
    assert_snapshot!("anders", uitkomst);
}

#[test]
fn what_is_no_record_is_refused_with_the_place() {
    assert_snapshot!("geen record", repeat("{\"versie\": 1}", &[]));
    assert_snapshot!("andere loting", repeat(&record().replace("chacha20-sha256-53", "dobbelsteen"), &[]));
}
