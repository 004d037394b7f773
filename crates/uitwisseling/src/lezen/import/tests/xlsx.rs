//! The same tables as spreadsheets, with days and times as a spreadsheet keeps them.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

use super::{example, read};

/// The file as a workbook: ISO days and times become typed cells, short numbers numbers.
fn workbook(csv: &[u8], scheiding: char) -> Vec<u8> {
    let mut boek = Workbook::new();
    let blad = boek.add_worksheet();
    for (rij, regel) in std::str::from_utf8(csv).unwrap().lines().enumerate() {
        for (kolom, tekst) in regel.split(scheiding).enumerate() {
            cell(blad, u32::try_from(rij).unwrap(), u16::try_from(kolom).unwrap(), tekst);
        }
    }
    boek.save_to_buffer().unwrap()
}

fn cell(blad: &mut Worksheet, rij: u32, kolom: u16, tekst: &str) {
    let dag = ExcelDateTime::parse_from_str(tekst).ok().filter(|_| tekst.contains(['-', ':']));
    if let Some(moment) = dag {
        let opmaak = Format::new().set_num_format(if tekst.contains(':') { "hh:mm" } else { "dd-mm-yyyy" });
        blad.write_datetime_with_format(rij, kolom, &moment, &opmaak).unwrap();
    } else if let Ok(getal) = tekst.parse::<u32>()
        && getal.to_string() == tekst
    {
        blad.write_number(rij, kolom, getal).unwrap();
    } else if !tekst.is_empty() {
        blad.write_string(rij, kolom, tekst).unwrap();
    }
}

#[test]
fn a_spreadsheet_says_the_same_as_the_text() {
    for (naam, scheiding) in [
        ("leerlingen.csv", ';'),
        ("klassen.csv", ';'),
        ("rooster.csv", ';'),
        ("rooster-dagdelen.csv", ','),
        ("personeel.csv", ';'),
        ("klassen-fout-rijen.csv", ';'),
    ] {
        let (tekst, csv) = read(naam, example(naam), "").unwrap();
        let (rekenblad, xlsx) = read(naam, workbook(&example(naam), scheiding), "").unwrap();
        assert!(matches!(xlsx.formaat, crate::lezen::Formaat::Xlsx { .. }));
        assert_eq!(rekenblad, tekst, "{naam}");
        assert_eq!(xlsx.fouten, csv.fouten, "{naam}");
    }
}

#[test]
fn zeros_that_a_spreadsheet_ate_are_put_back() {
    let csv = "leerlingnummer;pgn;achternaam;voornaam;geboortedatum;klas;inschrijving_van;gemeente\n\
               1;999990019;A;B;2012-11-03;2HA;2025-08-01;193\n\
               2;12345672;A;B;2012-11-03;2HA;2025-08-01;14\n";
    let (rijen, verslag) = read("leerlingen", workbook(csv.as_bytes(), ';'), "").unwrap();
    assert_eq!(verslag.fouten, []);
    assert!(rijen[0].contains("gemeente 0193"), "{rijen:?}");
    assert!(rijen[1].contains("012345672") && rijen[1].contains("gemeente 0014"), "{rijen:?}");
    // In a text file nobody ate them: there it is a slip.
    let (rijen, verslag) = read("leerlingen", csv.into(), "").unwrap();
    assert!(rijen.is_empty());
    assert_eq!(verslag.fouten[0].verwacht, crate::lezen::Verwacht::Gemeentecode);
}
