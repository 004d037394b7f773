//! Any bytes as a spreadsheet: first as they are, then as the contents of the parts of a sound one, which is as far as
//! chance alone does not come.
#![no_main]

use std::io::{Cursor, Write};

use aanwezig_fuzz::forgive_libraries;
use libfuzzer_sys::fuzz_target;
use uitwisseling::lezen::{Bron, Leesopties, read_verzuim_from};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Stands between the parts in the bytes: sheet, shared texts, styles, workbook.
const GRENS: &[u8] = b"\n--deel--\n";

const RELATIES: &[u8] =
    br#"<Relationships><Relationship Type="x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BLADEN: &[u8] = br#"<Relationships><Relationship Id="r1" Type="x/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOEK: &[u8] = br#"<workbook><sheets><sheet name="Blad" sheetId="1" r:id="r1"/></sheets></workbook>"#;

fuzz_target!(init: forgive_libraries(), |bytes: &[u8]| {
    read(bytes.to_vec());
    if let Some(boek) = workbook(bytes) {
        read(boek);
    }
});

fn read(bytes: Vec<u8>) {
    let _ = read_verzuim_from(&Bron::from_bytes(bytes), &Leesopties::default(), &mut |_| {}, &mut |_| {});
}

fn workbook(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut delen = split(bytes).into_iter();
    let namen = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"];
    let mut schrijver = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |naam: &str, tekst: &[u8]| {
        schrijver.start_file(naam, SimpleFileOptions::default()).ok()?;
        schrijver.write_all(tekst).ok()
    };
    part("_rels/.rels", RELATIES)?;
    part("xl/_rels/workbook.xml.rels", BLADEN)?;
    for naam in namen {
        match (delen.next(), naam) {
            (Some(tekst), _) => part(naam, tekst)?,
            (None, "xl/workbook.xml") => part(naam, BOEK)?,
            (None, _) => {}
        }
    }
    Some(schrijver.finish().ok()?.into_inner())
}

fn split(mut bytes: &[u8]) -> Vec<&[u8]> {
    let mut delen = Vec::new();
    while let Some(plaats) = bytes.windows(GRENS.len()).position(|stuk| stuk == GRENS) {
        delen.push(&bytes[..plaats]);
        bytes = &bytes[plaats + GRENS.len()..];
    }
    delen.push(bytes);
    delen
}
