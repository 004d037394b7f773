//! Whatever the bytes, a reader answers.

use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{KOP, meldingen, verzuim};
use crate::lezen::Bron;

/// Bytes that look like a table often enough to get past its header.
fn nearly_csv() -> impl Strategy<Value = Vec<u8>> {
    let stuk = prop_oneof![
        Just(b",".to_vec()),
        Just(b";".to_vec()),
        Just(b"\t".to_vec()),
        Just(b"\"".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"\r".to_vec()),
        Just(b"2025-03-03".to_vec()),
        Just(b"31/02/2025".to_vec()),
        Just(b"107u24m".to_vec()),
        Just(b"aanwezig".to_vec()),
        Just("é\u{FEFF}€".as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..8),
    ];
    (any::<bool>(), prop::collection::vec(stuk, 0..200)).prop_map(|(met_kop, stukken)| {
        let mut bytes = if met_kop { KOP.as_bytes().to_vec() } else { Vec::new() };
        bytes.extend(stukken.concat());
        bytes
    })
}

/// The smallest workbook that opens, with a sheet's contents of choice.
fn workbook(blad: &str) -> Vec<u8> {
    let delen = [
        (
            "_rels/.rels",
            "<Relationships><Relationship Type=\"http://x/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"Blad\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"http://x/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", blad),
    ];
    let mut schrijver = ZipWriter::new(Cursor::new(Vec::new()));
    for (naam, tekst) in delen {
        schrijver.start_file(naam, SimpleFileOptions::default()).unwrap();
        schrijver.write_all(tekst.as_bytes()).unwrap();
    }
    schrijver.finish().unwrap().into_inner()
}

fn sheet(rijen: &str) -> String {
    let koppen = ["leerling", "datum", "minuten", "status"];
    let koppen: String = koppen.iter().map(|kop| format!("<c t=\"inlineStr\"><is><t>{kop}</t></is></c>")).collect();
    format!("<worksheet><sheetData><row>{koppen}</row>{rijen}</sheetData></worksheet>")
}

fn nearly_sheet() -> impl Strategy<Value = String> {
    let stuk = prop::sample::select(vec![
        "<row>",
        "</row>",
        "<row r=\"2\">",
        "<row r=\"99999999999\">",
        "<c>",
        "</c>",
        "<c r=\"A3\">",
        "<c r=\"ZZZZZZZ1\">",
        "<c t=\"s\">",
        "<c t=\"e\">",
        "<c t=\"n\" s=\"9\">",
        "<c t=\"d\">",
        "<c t=\"zz\">",
        "<v>",
        "</v>",
        "<v/>",
        "1",
        "45717",
        "-1e308",
        "#N/A",
        "2025-03-03",
        "&amp;",
        "&#0;",
        "&x;",
        "<f>",
        "</f>",
        "<f t=\"shared\" si=\"99999999\">",
        "<f t=\"shared\" si=\"1\" ref=\"B2:A1\">",
        "<is>",
        "</is>",
        "<t>",
        "</t>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "</sheetData>",
        "<mergeCells>",
        "<mergeCell ref=\"A1:D9\"/>",
        "<mergeCell ref=\"D9:A1\"/>",
        "</mergeCells>",
        "\u{FFFF}",
    ]);
    prop::collection::vec(stuk, 0..60).prop_map(|stukken| stukken.concat())
}

#[test]
fn the_smallest_workbook_opens() {
    let rij = "<row><c><v>7</v></c><c><v>45719</v></c><c><v>50</v></c><c t=\"str\"><v>aanwezig</v></c></row>";
    assert_eq!(verzuim(workbook(&sheet(rij))).unwrap().0, ["2: 7 2025-03-03 50 aanwezig"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = Bron::from_bytes(bytes.clone()).recognise();
        let _ = verzuim(bytes.clone());
        let _ = meldingen(bytes);
    }

    #[test]
    fn every_row_of_text_is_used_or_listed(bytes in nearly_csv()) {
        if let Ok((rijen, verslag)) = verzuim(bytes) {
            let mut geweigerd: Vec<u64> = verslag.fouten.iter().map(|fout| fout.regel).collect();
            geweigerd.dedup();
            prop_assert_eq!(verslag.regels, (rijen.len() + geweigerd.len()) as u64);
            prop_assert!(verslag.fouten.iter().all(|fout| fout.gevonden.chars().count() <= 80));
        }
    }

    #[test]
    fn any_sheet_gets_an_answer(rijen in nearly_sheet()) {
        let _ = verzuim(workbook(&sheet(&rijen)));
    }

    #[test]
    fn any_bytes_behind_the_mark_of_a_zip_or_parquet_get_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..500)) {
        let _ = verzuim([b"PK\x03\x04", bytes.as_slice()].concat());
        let _ = verzuim([b"PAR1", bytes.as_slice(), b"\x10\0\0\0PAR1"].concat());
    }
}
