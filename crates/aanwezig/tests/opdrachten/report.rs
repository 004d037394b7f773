use std::path::PathBuf;

use insta::assert_snapshot;

use crate::{Map, Uitkomst, run};

const BESTANDEN: [&str; 4] = ["onderzoeken.csv", "vervolgen.csv", "signaalmeldingen.csv", "boetes.csv"];

fn gegevens() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../historie/gegevens")
}

fn report(argumenten: &[&str]) -> Uitkomst {
    run(&[&["report", "tabellen"], argumenten].concat())
}

/// A folder with the shipped records, in one of which something was replaced.
fn with(bestand: &str, oud: &str, nieuw: &str) -> Map {
    BESTANDEN.into_iter().fold(Map::new(), |map, naam| {
        let tekst = std::fs::read_to_string(gegevens().join(naam)).unwrap();
        assert!(naam != bestand || tekst.contains(oud), "{oud} does not stand in {naam}");
        map.with(naam, if naam == bestand { tekst.replacen(oud, nieuw, 1) } else { tekst })
    })
}

#[test]
fn the_tables_are_those_that_the_report_prints() {
    for nummer in ["2.1", "2.2", "2.3", "2.4", "2.8"] {
        let uitkomst = report(&["--tabel", nummer, "--format", "csv"]);
        let gedrukt = gegevens().join(format!("gedrukt/tabel-{}.csv", nummer.replace('.', "-")));
        let gedrukt = std::fs::read_to_string(gedrukt).unwrap().replace("\r\n", "\n");
        assert_eq!((uitkomst.code, uitkomst.stdout), (0, gedrukt), "tabel {nummer}");
    }
}

#[test]
fn a_screen_has_tables_notes_and_contradictions_in_both_languages() {
    assert_snapshot!(report(&["--format", "tabel"]));
    assert_snapshot!(report(&["--format", "tabel", "--taal", "en"]));
}

#[test]
fn json_is_the_default_and_says_what_was_made_afterwards() {
    let uitkomst = report(&[]);
    assert_eq!((uitkomst.code, uitkomst.stderr.as_str()), (0, ""));
    let json = uitkomst.json();
    let records = &json["records"];
    let samen: u64 = ["onderzoeken", "vervolgen", "signaalmeldingen", "boetes"]
        .map(|naam| records[naam].as_u64().unwrap())
        .into_iter()
        .sum();
    assert_eq!(records["gereconstrueerd"].as_u64(), Some(samen));
    assert_snapshot!(report(&["--tabel", "2.4"]));
    assert_eq!(uitkomst.stdout, report(&["--format", "json"]).stdout, "the same twice");
}

#[test]
fn csv_has_the_contradictions_too() {
    assert_snapshot!(report(&["--lijst", "tegenspraken", "--format", "csv"]));
    assert_snapshot!(report(&["--lijst", "tegenspraken", "--format", "csv", "--taal", "en", "--tabel", "2.2"]));
    assert_snapshot!(report(&["--format", "csv"]).stderr);
}

#[test]
fn own_records_are_counted_and_contradict_nothing() {
    let map = with("boetes.csv", "BO-9,2014-08-01", "BO-9,2016-08-01");
    let uitkomst = map.run(&["report", "tabellen", "--records", ".", "--format", "json"]);
    assert_eq!(uitkomst.code, 0, "{uitkomst}");
    let (eigen, meegeleverd) = (uitkomst.json(), report(&[]).json());
    assert_eq!(eigen["tabellen"], meegeleverd["tabellen"]);
    assert_eq!(eigen["tegenspraken"].as_array().map(Vec::len), Some(0));
    assert_eq!(eigen["records"]["meegeleverd"], false);

    let geregistreerd = with("onderzoeken.csv", "voldoende,,,gereconstrueerd", "voldoende,,,geregistreerd");
    let scherm = geregistreerd.run(&["report", "tabellen", "--records", ".", "--tabel", "boetes", "--format", "tabel"]);
    assert_snapshot!(scherm);
}

#[test]
fn empty_records_give_empty_tables() {
    let map = BESTANDEN.into_iter().fold(Map::new(), |map, naam| {
        let tekst = std::fs::read_to_string(gegevens().join(naam)).unwrap();
        map.with(naam, tekst.lines().next().unwrap())
    });
    let uitkomst = map.run(&["report", "tabellen", "--records", ".", "--format", "csv"]);
    assert_snapshot!(uitkomst);
}

#[test]
fn what_cannot_be_asked_says_why() {
    for (naam, argumenten) in [
        ("geen tabel", &["--tabel", "2.5"][..]),
        ("geen vorm", &["--format", "xml"]),
        ("geen lijst", &["--lijst", "alles"]),
        ("tegenspraken van eigen records", &["--records", ".", "--lijst", "tegenspraken"]),
        ("geen map opgegeven", &["--records"]),
        ("map bestaat niet", &["--records", "bestaat-niet"]),
    ] {
        let uitkomst = report(argumenten);
        assert_eq!((uitkomst.code, uitkomst.stdout.as_str()), (2, ""), "{naam}: {uitkomst}");
        assert_snapshot!(format!("vraag {naam}"), uitkomst.stderr);
    }
    assert_eq!((run(&["report"]).code, run(&["report", "tabel"]).code), (2, 2));
    assert_snapshot!("vraag andere opdracht", run(&["report", "tabel"]).stderr);
}

#[test]
fn records_that_cannot_be_used_are_refused_whole() {
    for (naam, bestand, oud, nieuw) in [
        ("een woord", "onderzoeken.csv", "PO-002,po", "PO-002,hbo"),
        ("een kop", "boetes.csv", "bedrag", "amount"),
        ("een vervolg", "vervolgen.csv", "PO-007,2", "PO-001,2"),
        ("een dag", "signaalmeldingen.csv", "2016-08-01", "31-02-2016"),
        ("twee onderzoeken minder", "onderzoeken.csv", "PO-007,po", "PO-999,po"),
    ] {
        for taal in ["nl", "en"] {
            let map = with(bestand, oud, nieuw);
            let uitkomst = map.run(&["report", "tabellen", "--records", ".", "--taal", taal]);
            assert_eq!((uitkomst.code, uitkomst.stdout.as_str()), (2, ""), "{naam}: {uitkomst}");
            assert_snapshot!(format!("records {naam} {taal}"), uitkomst.stderr);
        }
    }
}

#[test]
fn odd_files_are_refused_in_words() {
    let map = with("boetes.csv", "BO-1", "BO-1").with("boetes.csv", b"nummer\xff\xfe");
    assert_snapshot!("geen tekst", map.run(&["report", "tabellen", "--records", "."]).stderr);
    let map = with("boetes.csv", "BO-1", "BO-1");
    std::fs::remove_file(map.path("boetes.csv")).unwrap();
    assert_snapshot!("bestand ontbreekt in map", map.run(&["report", "tabellen", "--records", "."]).stderr);
    std::fs::create_dir(map.path("boetes.csv")).unwrap();
    assert_snapshot!("bestand is een map", map.run(&["report", "tabellen", "--records", "."]).stderr);
    assert_snapshot!("map is een bestand", map.run(&["report", "tabellen", "--records", "vervolgen.csv"]).stderr);
    let veel = "BO-1,2014-08-01\n".repeat(30);
    let map = with("boetes.csv", "BO-1,", &format!("{veel}BO-1,"));
    let uitkomst = map.run(&["report", "tabellen", "--records", "."]);
    assert_eq!(uitkomst.stderr.lines().count(), 22, "{uitkomst}");
}
