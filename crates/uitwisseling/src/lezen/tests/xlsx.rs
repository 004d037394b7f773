//! Spreadsheets: what Excel writes, and what an enemy writes.

use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{foutregels, verzuim};
use crate::lezen::xlsx::blad::header_text;
use crate::lezen::xlsx::bom::{Grenzen, inspect};
use crate::lezen::{Bestandssoort, Bron, Formaat, Kolom, Leesfout};

const KOLOMMEN: [&str; 5] = ["leerling", "datum", "minuten", "status", "reden"];

/// A workbook with the headers on its first row, filled further by the test.
fn workbook(vul: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut boek = Workbook::new();
    let blad = boek.add_worksheet();
    blad.write_row(0, 0, KOLOMMEN).unwrap();
    vul(blad);
    boek.save_to_buffer().unwrap()
}

/// A row with one day written as a date cell.
fn row(blad: &mut Worksheet, rij: u32, leerling: &str, minuten: f64, status: &str) {
    blad.write_string(rij, 0, leerling).unwrap();
    date_cell(blad, rij);
    blad.write_number(rij, 2, minuten).unwrap();
    blad.write_string(rij, 3, status).unwrap();
}

fn date_cell(blad: &mut Worksheet, rij: u32) {
    let opmaak = Format::new().set_num_format("dd-mm-yyyy");
    blad.write_datetime_with_format(rij, 1, ExcelDateTime::from_ymd(2025, 3, 3).unwrap(), &opmaak).unwrap();
}

/// The same zip with one part changed.
fn rewritten(xlsx: &[u8], deel: &str, verander: impl Fn(String) -> String) -> Vec<u8> {
    let mut archief = ZipArchive::new(Cursor::new(xlsx)).unwrap();
    let mut schrijver = ZipWriter::new(Cursor::new(Vec::new()));
    for plaats in 0..archief.len() {
        let mut bron = archief.by_index(plaats).unwrap();
        let naam = bron.name().unwrap().into_owned();
        let mut tekst = String::new();
        bron.read_to_string(&mut tekst).unwrap();
        schrijver.start_file(&naam, SimpleFileOptions::default()).unwrap();
        let tekst = if naam == deel { verander(tekst) } else { tekst };
        schrijver.write_all(tekst.as_bytes()).unwrap();
    }
    schrijver.finish().unwrap().into_inner()
}

/// Text with something else in a place that must be there.
fn changed(tekst: &str, van: &str, naar: &str) -> String {
    assert!(tekst.contains(van), "{van} is not in {tekst}");
    tekst.replace(van, naar)
}

const BLAD: &str = "xl/worksheets/sheet1.xml";

#[test]
fn cells_of_every_kind_are_read() {
    let bytes = workbook(|blad| {
        row(blad, 1, "L1", 50.0, "ongeoorloofd");
        blad.write_number(2, 0, 10_023).unwrap();
        blad.write_string(2, 1, "03-03-2025").unwrap();
        blad.write_string(2, 2, "1:30").unwrap();
        blad.write_string(2, 3, "Te laat").unwrap();
        row(blad, 3, "L3", 0.034_722_222, "geoorloofd");
        blad.write_number(3, 1, 45_719).unwrap();
        blad.write_string(3, 4, " één\nreden ").unwrap();
    });
    let (rijen, verslag) = verzuim(bytes).unwrap();
    assert_eq!(
        rijen,
        [
            "2: L1 2025-03-03 50 ongeoorloofd",
            "3: 10023 2025-03-03 90 te_laat",
            "4: L3 2025-03-03 50 geoorloofd reden=\"één\\nreden\"",
        ]
    );
    assert_eq!(verslag.formaat, Formaat::Xlsx { blad: "Sheet1".to_owned(), kopregel: 1 });
    assert_eq!((verslag.regels, verslag.fouten.len()), (3, 0));
}

#[test]
fn times_and_durations_are_minutes() {
    let bytes = workbook(|blad| {
        for (rij, (dagen, opmaak)) in [
            (50.0 / 1440.0, "h:mm"),
            (1584.0 / 1440.0, "[h]:mm"),
            (6444.0 / 1440.0, "[hh]:mm:ss"),
            (20_161.0 / 1440.0, "[h]:mm"),
        ]
        .into_iter()
        .enumerate()
        {
            let rij = u32::try_from(rij).unwrap() + 1;
            row(blad, rij, "L1", 0.0, "ongeoorloofd");
            blad.write_number_with_format(rij, 2, dagen, &Format::new().set_num_format(opmaak)).unwrap();
        }
    });
    let (rijen, verslag) = verzuim(bytes).unwrap();
    assert_eq!(
        rijen,
        [
            "2: L1 2025-03-03 50 ongeoorloofd",
            "3: L1 2025-03-03 1584 ongeoorloofd",
            "4: L1 2025-03-03 6444 ongeoorloofd"
        ]
    );
    assert_eq!(foutregels(&verslag), ["5: minuten \"14.000694444444445\" verwacht-hoogstens-minuten max=20160"]);
}

#[test]
fn days_are_counted_from_1900_or_1904() {
    let bytes = workbook(|blad| row(blad, 1, "L1", 50.0, "aanwezig"));
    let basis = |attribuut: &str| {
        rewritten(&bytes, "xl/workbook.xml", |tekst| {
            changed(&tekst, "<workbookPr ", &format!("<workbookPr {attribuut} "))
        })
    };
    assert_eq!(verzuim(basis("")).unwrap().0, ["2: L1 2025-03-03 50 aanwezig"]);
    assert_eq!(verzuim(basis("date1904=\"1\"")).unwrap().0, ["2: L1 2029-03-04 50 aanwezig"]);
}

#[test]
fn the_day_that_1900_did_not_have_is_no_day() {
    let bytes = workbook(|blad| {
        for (rij, dag) in (1..).zip([1.0, 59.0, 60.0, 61.0, 0.0, -3.0, 2_958_465.0, 1e300]) {
            row(blad, rij, "L1", 1.0, "aanwezig");
            blad.write_number(rij, 1, dag).unwrap();
        }
    });
    let (rijen, verslag) = verzuim(bytes).unwrap();
    assert_eq!(rijen, ["2: L1 1900-01-01 1 aanwezig", "3: L1 1900-02-28 1 aanwezig", "5: L1 1900-03-01 1 aanwezig"]);
    let waarom: Vec<&str> = verslag.fouten.iter().map(|fout| fout.verwacht.key()).collect();
    assert_eq!(
        waarom,
        ["verwacht-bestaande-datum", "verwacht-datum", "verwacht-datum", "verwacht-jaar-tussen", "verwacht-datum"]
    );
}

#[test]
fn formulas_give_their_result_and_without_one_a_fault() {
    let bytes = workbook(|blad| {
        row(blad, 1, "L1", 0.0, "aanwezig");
        blad.write_formula(1, 2, Formula::new("=25*2").set_result("50")).unwrap();
        row(blad, 2, "L2", 0.0, "aanwezig");
        blad.write_formula(2, 2, Formula::new("=A1+1").set_result("7")).unwrap();
        row(blad, 3, "L3", 0.0, "aanwezig");
        blad.write_formula(3, 2, Formula::new("=NA()").set_result("#N/A")).unwrap();
    });
    let zonder = rewritten(&bytes, BLAD, |tekst| changed(&tekst, "<f>A1+1</f><v>7</v>", "<f>A1+1</f>"));
    let (rijen, verslag) = verzuim(zonder).unwrap();
    assert_eq!(rijen, ["2: L1 2025-03-03 50 aanwezig"]);
    assert_eq!(
        foutregels(&verslag),
        ["3: minuten \"=A1+1\" verwacht-berekende-waarde", "4: minuten \"#N/A\" verwacht-geen-foutwaarde"]
    );
}

#[test]
fn a_blank_under_a_merged_cell_is_a_fault_that_says_so() {
    let bytes = workbook(|blad| {
        for rij in 1..=4 {
            row(blad, rij, "L1", 50.0, "aanwezig");
        }
        blad.merge_range(1, 0, 3, 0, "L1", &Format::new()).unwrap();
        blad.merge_range(4, 3, 4, 4, "aanwezig", &Format::new()).unwrap();
    });
    let (rijen, verslag) = verzuim(bytes).unwrap();
    assert_eq!(rijen, ["2: L1 2025-03-03 50 aanwezig"]);
    assert_eq!(
        foutregels(&verslag),
        [
            "3: leerling \"\" verwacht-losse-cel",
            "4: leerling \"\" verwacht-losse-cel",
            "5: reden \"\" verwacht-losse-cel",
        ]
    );
}

#[test]
fn the_first_sheet_that_has_the_columns_is_read_below_its_title() {
    let mut boek = Workbook::new();
    boek.add_worksheet().set_name("Toelichting").unwrap().write_string(0, 0, "Dit is geen tabel").unwrap();
    let blad = boek.add_worksheet().set_name("Verzuim").unwrap();
    blad.write_string(0, 1, "Overzicht verzuim").unwrap();
    blad.write_row(3, 2, KOLOMMEN).unwrap();
    blad.write_row(4, 2, ["L1", "2025-03-03", "50", "aanwezig", ""]).unwrap();
    blad.write_row(6, 2, ["", "", "", "", ""]).unwrap();
    blad.write_string(8, 0, "Totaal").unwrap();
    let (rijen, verslag) = verzuim(boek.save_to_buffer().unwrap()).unwrap();
    assert_eq!(rijen, ["5: L1 2025-03-03 50 aanwezig"]);
    assert_eq!(verslag.formaat, Formaat::Xlsx { blad: "Verzuim".to_owned(), kopregel: 4 });
    assert_eq!(verslag.fouten.iter().filter(|fout| fout.regel == 9).count(), 4);
    assert_eq!(verslag.regels, 2);
}

#[test]
fn missing_columns_are_told_of_the_row_that_came_nearest() {
    let mut boek = Workbook::new();
    boek.add_worksheet().write_string(0, 0, "leerling").unwrap();
    boek.add_worksheet().write_row(2, 0, ["Stamnr", "datum", "minuten", "status"]).unwrap();
    match verzuim(boek.save_to_buffer().unwrap()) {
        Err(Leesfout::KolommenOntbreken { ontbreekt, koppen }) => {
            assert_eq!((ontbreekt.len(), ontbreekt[0].kolom), (1, Kolom::Leerling));
            assert_eq!((ontbreekt[0].suggesties[0].as_str(), koppen.len()), ("Stamnr", 4));
        }
        anders => panic!("{anders:?}"),
    }
    assert!(matches!(
        verzuim(Workbook::new().save_to_buffer().unwrap()),
        Err(Leesfout::Leeg | Leesfout::Beschadigd { .. })
    ));
}

#[test]
fn a_cell_above_64_kib_is_one_fault() {
    let bytes = workbook(|blad| {
        row(blad, 1, "KLEIN", 50.0, "aanwezig");
        row(blad, 2, "L2", 50.0, "aanwezig");
    });
    let lang = "x".repeat(10_000_000);
    let bytes = rewritten(&bytes, "xl/sharedStrings.xml", |tekst| changed(&tekst, "KLEIN", &lang));
    let (rijen, verslag) = verzuim(bytes).unwrap();
    assert_eq!(rijen, ["3: L2 2025-03-03 50 aanwezig"]);
    assert_eq!(
        foutregels(&verslag),
        [format!("2: leerling {:?} verwacht-hoogstens-tekens max=65536", "x".repeat(79) + "…")]
    );
}

/// A zip with one part that says the same many times.
fn repeated(deel: &str, begin: &str, blok: &[u8], keren: usize) -> Vec<u8> {
    let mut schrijver = ZipWriter::new(Cursor::new(Vec::new()));
    let opties = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true);
    schrijver.start_file(deel, opties).unwrap();
    schrijver.write_all(begin.as_bytes()).unwrap();
    for _ in 0..keren {
        schrijver.write_all(blok).unwrap();
    }
    schrijver.finish().unwrap().into_inner()
}

/// A zip with one part that says nothing, many times.
fn bomb(deel: &str, bytes: usize) -> Vec<u8> {
    repeated(deel, "", &vec![b' '; 1 << 20], bytes >> 20)
}

#[test]
fn a_zip_bomb_is_refused_by_what_it_unpacks_to() {
    let bytes = bomb("xl/worksheets/sheet1.xml", 256 << 20);
    assert!(bytes.len() < 1 << 20);
    assert!(matches!(verzuim(bytes), Err(Leesfout::Zipbom { onderdeel }) if onderdeel == "xl/worksheets/sheet1.xml"));
}

#[test]
fn a_zip_bomb_that_lies_about_its_size_is_refused_too() {
    let eerlijk = u32::to_le_bytes(128 << 20);
    let mut bytes = bomb("xl/workbook.xml", 128 << 20);
    let plaatsen: Vec<usize> = memchr::memmem::find_iter(&bytes, &eerlijk).collect();
    assert!(!plaatsen.is_empty());
    for plaats in plaatsen {
        bytes[plaats..plaats + 4].copy_from_slice(&u32::to_le_bytes(1000));
    }
    let uitkomst = verzuim(bytes);
    assert!(
        matches!(uitkomst, Err(Leesfout::Zipbom { .. } | Leesfout::Beschadigd { .. } | Leesfout::Afgekapt { .. })),
        "{uitkomst:?}"
    );
}

#[test]
fn more_things_to_keep_than_a_workbook_can_have_are_refused_in_a_part_of_honest_size() {
    let geweigerd = |deel: &str, element: &str, keren: usize| {
        let bytes = repeated(deel, "<a>", element.repeat(1000).as_bytes(), keren.div_ceil(1000));
        assert!(bytes.len() < 1 << 20, "{element}");
        match inspect(Bron::from_bytes(bytes).reader().unwrap(), &Grenzen::default()) {
            Ok(_) => false,
            Err(Leesfout::Zipbom { onderdeel }) => onderdeel == deel,
            Err(anders) => panic!("{anders:?}"),
        }
    };
    for element in ["<si/>", "<x:si\n/>"] {
        assert!(geweigerd("xl/sharedStrings.xml", element, 5_001_000), "{element}");
    }
    assert!(geweigerd("xl\\SHAREDSTRINGS.XML", "<si>", 5_001_000));
    assert!(geweigerd("xl/styles.xml", "<xf fontId=\"0\"/>", 132_000));
    assert!(geweigerd("xl/styles.xml", &format!("<font><name val=\"{}\"/></font>", "x".repeat(5000)), 1));
    assert!(geweigerd("xl/worksheets/sheet1.xml", "<mergeCell ref=\"A1:B2\"/>", 1_001_000));
    assert!(!geweigerd("xl/sharedStrings.xml", "<si/>", 4_000_000));
    assert!(!geweigerd("xl/sharedStrings.xml", "<sip/>", 5_001_000));
}

#[test]
fn an_element_on_the_edge_of_two_blocks_counts_once() {
    let grenzen = Grenzen::default();
    for schuif in 0..130 {
        let begin = " ".repeat(schuif);
        let precies = repeated("xl/a.xml", &begin, "<xf/>".repeat(1024).as_bytes(), 128);
        assert!(inspect(Bron::from_bytes(precies).reader().unwrap(), &grenzen).is_ok(), "{schuif}");
        let een_meer = repeated("xl/a.xml", &format!("{begin}<xf/>"), "<xf/>".repeat(1024).as_bytes(), 128);
        assert!(inspect(Bron::from_bytes(een_meer).reader().unwrap(), &grenzen).is_err(), "{schuif}");
    }
}

#[test]
fn shared_texts_and_parts_beside_the_sheets_have_a_size() {
    let grenzen = Grenzen { teksten: 1000, buiten_bladen: 3000, totaal: 9000 };
    let past = |delen: &[(&str, usize)]| {
        let mut schrijver = ZipWriter::new(Cursor::new(Vec::new()));
        for (deel, bytes) in delen {
            schrijver.start_file(*deel, SimpleFileOptions::default()).unwrap();
            schrijver.write_all(&vec![b' '; *bytes]).unwrap();
        }
        match inspect(Bron::from_bytes(schrijver.finish().unwrap().into_inner()).reader().unwrap(), &grenzen) {
            Ok(_) => None,
            Err(Leesfout::Zipbom { onderdeel }) => Some(onderdeel),
            Err(anders) => panic!("{anders:?}"),
        }
    };
    assert_eq!(past(&[("xl/sharedStrings.xml", 1000), ("xl/a.xml", 2000), ("xl/worksheets/b.xml", 6000)]), None);
    assert_eq!(past(&[("xl/sharedStrings.xml", 1001)]).as_deref(), Some("xl/sharedStrings.xml"));
    assert_eq!(past(&[("xl/b.xml", 2000), ("xl/a.xml", 1001)]).as_deref(), Some("xl/a.xml"));
    assert_eq!(past(&[("xl/worksheets/b.xml", 8000), ("xl/a.xml", 1001)]).as_deref(), Some("xl/a.xml"));
    assert_eq!(past(&[("xl/worksheets/b.xml", 9001)]).as_deref(), Some("xl/worksheets/b.xml"));
}

#[test]
fn a_text_that_many_headers_share_is_not_copied_whole() {
    let lang = "é".repeat(1 << 20);
    assert_eq!(header_text(&calamine::DataRef::SharedString(&lang)), "é".repeat(256));
    let bytes = workbook(|blad| {
        row(blad, 1, "L1", 50.0, "aanwezig");
        for kolom in 5..2000 {
            blad.write_string(0, kolom, "KLEIN").unwrap();
        }
    });
    let bytes = rewritten(&bytes, "xl/sharedStrings.xml", |tekst| changed(&tekst, "KLEIN", &lang));
    assert_eq!(verzuim(bytes).unwrap().0, ["2: L1 2025-03-03 50 aanwezig"]);
}

#[test]
fn a_number_of_texts_out_of_sight_is_refused() {
    let veel = "9".repeat(13);
    for waarde in
        [format!("\"{}{veel}\"", "0".repeat(200)), format!("' {veel}'"), format!("{}'{veel}'", " ".repeat(200))]
    {
        let bytes = repeated("xl/sharedStrings.xml", &format!("<sst uniqueCount={waarde}>"), b" ", 1);
        assert!(
            matches!(verzuim(bytes), Err(Leesfout::Beschadigd { reden, .. }) if reden.contains("shared texts")),
            "{waarde}"
        );
    }
}

#[test]
fn counts_and_places_that_cannot_be_are_refused_without_harm() {
    let bytes = workbook(|blad| row(blad, 1, "L1", 50.0, "aanwezig"));
    let teksten = |aantal: &str| {
        rewritten(&bytes, "xl/sharedStrings.xml", |tekst| {
            changed(&tekst, "uniqueCount=\"7\"", &format!("uniqueCount=\"{aantal}\""))
        })
    };
    for aantal in ["99999999999", "18446744073709551615", "99999999999999999999999"] {
        assert!(matches!(verzuim(teksten(aantal)), Err(Leesfout::Beschadigd { soort: Bestandssoort::Xlsx, .. })));
    }
    for (van, naar) in [
        ("r=\"A2\"", "r=\"AAAAAAAAA2\""),
        ("r=\"A2\"", "r=\"A99999999999\""),
        ("r=\"A2\"", "r=\"A0\""),
        ("ref=\"A1:E2\"", "ref=\"E2:A1\""),
        ("<v>50</v>", "<v>1e999</v>"),
        ("<v>5</v>", "<v>77</v>"),
        ("</row>", ""),
        ("</sheetData>", ""),
        ("<sheetData>", "<sheetData"),
    ] {
        let anders = rewritten(&bytes, BLAD, |tekst| changed(&tekst, van, naar));
        match verzuim(anders) {
            Ok((_, verslag)) => assert!(verslag.regels <= 2, "{naar}"),
            Err(fout) => assert!(matches!(fout, Leesfout::Beschadigd { .. } | Leesfout::Leeg), "{naar} gave {fout:?}"),
        }
    }
}

#[test]
fn a_spreadsheet_that_is_cut_off_is_refused() {
    let bytes = workbook(|blad| row(blad, 1, "L1", 50.0, "aanwezig"));
    for deel in [30, bytes.len() / 2, bytes.len() - 1] {
        let uitkomst = verzuim(&bytes[..deel]);
        assert!(matches!(uitkomst, Err(Leesfout::Afgekapt { soort: Bestandssoort::Xlsx })), "{uitkomst:?}");
    }
}
