//! Files of records with something wrong in them: each fault is told with file, line, column, what stood there and what should.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use super::*;
use crate::{MEEGELEVERD, meegeleverd};

fn text(bestand: Recordbestand) -> String {
    let bytes = match bestand {
        Recordbestand::Onderzoeken => MEEGELEVERD.onderzoeken,
        Recordbestand::Vervolgen => MEEGELEVERD.vervolgen,
        Recordbestand::Signaalmeldingen => MEEGELEVERD.signaalmeldingen,
        Recordbestand::Boetes => MEEGELEVERD.boetes,
    };
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn with(bestand: Recordbestand, bytes: &[u8]) -> Result<Records, Vec<Recordfout>> {
    let mut teksten = MEEGELEVERD;
    match bestand {
        Recordbestand::Onderzoeken => teksten.onderzoeken = bytes,
        Recordbestand::Vervolgen => teksten.vervolgen = bytes,
        Recordbestand::Signaalmeldingen => teksten.signaalmeldingen = bytes,
        Recordbestand::Boetes => teksten.boetes = bytes,
    }
    read(&teksten)
}

/// The faults after something in a file was replaced, once.
fn faults(bestand: Recordbestand, oud: &str, nieuw: &str) -> Vec<Recordfout> {
    let tekst = text(bestand);
    assert!(tekst.contains(oud), "{oud} does not stand in {bestand}");
    with(bestand, tekst.replacen(oud, nieuw, 1).as_bytes()).unwrap_err()
}

#[test]
fn the_shipped_records_are_all_read() {
    let records = meegeleverd().unwrap();
    let vervolgen: usize = records.onderzoeken.iter().map(|een| een.vervolgen.len()).sum();
    let aantallen = [records.onderzoeken.len(), vervolgen, records.signaalmeldingen.len(), records.boetes.len()];
    for (bestand, aantal) in Recordbestand::ALLE.into_iter().zip(aantallen) {
        assert_eq!(text(bestand).lines().count(), aantal + 1, "{bestand}");
    }
    assert_eq!(aantallen, [52 + 26 + 32 + 108 + 12, 32, 180, 9]);
}

#[test]
fn each_fault_is_told_where_it_stands() {
    use Recordbestand::{Boetes, Onderzoeken, Signaalmeldingen, Vervolgen};
    let lines: Vec<String> = [
        (Onderzoeken, "PO-002,po", "PO-002,hbo"),
        (Onderzoeken, "PO-002,po", "PO-001,po"),
        (Onderzoeken, "PO-002,po", ",po"),
        (Onderzoeken, "2015-08-01,2016-07-31", "2015-02-30,2016-07-31"),
        (Onderzoeken, "2015-08-01,2016-07-31", "2015-08-01,2015-07-31"),
        (Onderzoeken, ",nee,voldoende", ",soms,voldoende"),
        (Onderzoeken, ",nee,voldoende", ",nee,goed"),
        (Onderzoeken, ",,,gereconstrueerd,,tabel-2.1", ",,vertrouwen_hersteld,gereconstrueerd,,tabel-2.1"),
        (Onderzoeken, ",,,gereconstrueerd,,tabel-2.1", ",,,verzonnen,,tabel-2.1"),
        (Onderzoeken, ",,,gereconstrueerd,,tabel-2.1", ",,,gereconstrueerd,,"),
        (Onderzoeken, ",opgeheven,nee,,", ",opgeheven,nee,voldoende,"),
        (Onderzoeken, "PO-003,po", "PO-003,po,po"),
        (Vervolgen, "PO-007,2", "PO-999,2"),
        (Vervolgen, "PO-007,2", "PO-001,2"),
        (Vervolgen, "PO-007,2", "PO-007,3"),
        (Vervolgen, "PO-007,2", "PO-007,-1"),
        (Vervolgen, "2017-06-01,2017-06-30", "2014-06-01,2014-06-30"),
        (Vervolgen, ",voldoende", ","),
        (Signaalmeldingen, "SM-001,vraag", "SM-001,klacht"),
        (Signaalmeldingen, ",bezoek,", ",bellen,"),
        (Boetes, ",,,opgelegd", ",,duizend,opgelegd"),
        (Boetes, ",,,opgelegd", ",,,bedacht"),
    ]
    .into_iter()
    .flat_map(|(bestand, oud, nieuw)| faults(bestand, oud, nieuw))
    .map(|fout| format!("{fout} [{}]", fout.verwacht.key()))
    .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_header_that_cannot_be_used_says_which_column() {
    let boetes = text(Recordbestand::Boetes);
    let mut lines = Vec::new();
    for kop in [
        boetes.replacen("bedrag", "amount", 1),
        boetes.replacen("bedrag", "artikel", 1),
        String::new(),
        "\u{feff}".to_owned(),
    ] {
        lines.extend(with(Recordbestand::Boetes, kop.as_bytes()).unwrap_err().iter().map(ToString::to_string));
    }
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn other_text_than_utf_8_is_refused_with_its_line() {
    let mut bytes = text(Recordbestand::Boetes).into_bytes();
    let plaats = bytes.iter().position(|byte| *byte == b'O').unwrap();
    bytes[plaats] = 0xEB;
    let fouten = with(Recordbestand::Boetes, &bytes).unwrap_err();
    assert_eq!(fouten.len(), 1);
    assert_eq!((fouten[0].regel, &fouten[0].verwacht), (2, &Verwacht::Utf8));
}

#[test]
fn a_spreadsheet_may_write_a_mark_and_semicolons() {
    for bestand in Recordbestand::ALLE {
        let tekst = format!("\u{feff}{}", text(bestand).replace(',', ";").replace('\n', "\r\n"));
        assert_eq!(with(bestand, tekst.as_bytes()), meegeleverd(), "{bestand}");
    }
}

#[test]
fn columns_may_stand_in_another_order() {
    let omgekeerd: String = text(Recordbestand::Vervolgen)
        .lines()
        .map(|regel| regel.rsplit(',').collect::<Vec<_>>().join(",") + "\n")
        .collect();
    assert_eq!(with(Recordbestand::Vervolgen, omgekeerd.as_bytes()), meegeleverd());
}

#[test]
fn a_long_or_odd_cell_is_cited_short_and_on_one_line() {
    let lang = format!("\"{}\n{}\"", "x".repeat(80), "y");
    let fouten = faults(Recordbestand::Boetes, "opgelegd", &lang);
    assert_eq!(fouten[0].gevonden, format!("{}…", "x".repeat(60)));
}
