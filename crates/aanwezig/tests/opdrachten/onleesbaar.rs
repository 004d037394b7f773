use insta::assert_snapshot;

use crate::{Map, run};

/// A file that cannot be read is exit 2, one sentence on stderr, and nothing on stdout.
fn refuse(inhoud: &[u8]) -> String {
    let map = Map::new().with("bestand", inhoud);
    let uitkomst = map.run(&["check", "bestand", "--regio", "midden"]);
    assert_eq!((uitkomst.code, uitkomst.stdout.as_str()), (2, ""), "{uitkomst}");
    uitkomst.stderr
}

#[test]
fn an_empty_file() {
    assert_snapshot!(refuse(b""));
    assert_snapshot!(refuse(b"leerling,datum,minuten,status\n"));
}

#[test]
fn another_kind_of_file() {
    assert_snapshot!(refuse(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"));
    assert_snapshot!(refuse(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"));
}

#[test]
fn a_missing_column_is_named_with_what_it_may_be_called() {
    assert_snapshot!(refuse(b"Stamnr;Datum;Minuten;Status\n1;2025-03-03;50;ongeoorloofd\n"));
}

#[test]
fn a_header_that_was_given_away_is_told() {
    let map = Map::new().with("v.csv", "leerling;datum;x\n1;2025-03-03;9\n");
    assert_snapshot!(map.run(&["check", "v.csv", "--kolommen", "leerling=datum"]));
}

#[test]
fn no_such_file_and_a_folder() {
    assert_snapshot!(run(&["check", "bestaat-niet.csv"]));
    assert_snapshot!(Map::new().run(&["check", "."]));
}

#[test]
fn a_calendar_with_a_faulty_row_is_refused_whole() {
    let map = Map::new()
        .with("v.csv", "leerling,datum,minuten,status\nL1,2025-03-03,50,ongeoorloofd\n")
        .with("vakanties.csv", "van,tot,naam\n2025-03-01,2025-02-01,omgekeerd\n");
    assert_snapshot!(map.run(&["check", "v.csv", "--vakanties", "vakanties.csv"]));
}

#[test]
fn ten_megabytes_in_one_cell_are_one_short_fault() {
    let mut inhoud = b"leerling,datum,minuten,status\nL1,2025-03-03,50,ongeoorloofd\nL2,2025-03-03,50,".to_vec();
    inhoud.extend(std::iter::repeat_n(b'x', 10 * 1024 * 1024));
    inhoud.push(b'\n');
    let uitkomst = Map::new().with("v.csv", inhoud).run(&["check", "v.csv", "--regio", "midden"]);
    assert_eq!(uitkomst.code, 1);
    assert!(uitkomst.stdout.len() < 5_000 && uitkomst.stderr.len() < 5_000);
    assert_eq!(uitkomst.json()["fouten"][0]["regel"], 3);
}

#[test]
fn nobody_to_hear_it_is_no_panic() {
    let map = Map::new();
    for argumenten in [&["check", "bestaat-niet.csv"][..], &["chek"]] {
        let doof = std::fs::File::create("/dev/full").unwrap();
        let status = std::process::Command::new(env!("CARGO_BIN_EXE_aanwezig"))
            .args(argumenten)
            .current_dir(map.path("."))
            .stderr(doof)
            .status()
            .unwrap();
        assert_eq!(status.code(), Some(2), "{argumenten:?}");
    }
}
