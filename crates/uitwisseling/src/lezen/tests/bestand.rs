//! Files as such: not there, not readable, not a table.

use std::fs;
use std::io;
use std::path::Path;

use super::{KOP, verzuim, verzuimregel};
use crate::lezen::{Bestandssoort, Leesfout, Leesopties, Voortgang, read_verzuim};

fn read(pad: &Path) -> Result<Vec<String>, Leesfout> {
    let mut rijen = Vec::new();
    read_verzuim(pad, &Leesopties::default(), &mut |_| {}, &mut |rij| rijen.push(verzuimregel(&rij)))?;
    Ok(rijen)
}

#[test]
fn a_file_that_is_not_there_is_refused() {
    let map = tempfile::tempdir().unwrap();
    assert!(matches!(read(&map.path().join("verzuim.csv")), Err(Leesfout::NietGevonden)));
}

#[test]
fn a_folder_is_refused() {
    let map = tempfile::tempdir().unwrap();
    assert!(matches!(read(map.path()), Err(Leesfout::Map)));
}

#[test]
fn a_file_without_permission_is_refused() {
    assert!(matches!(Leesfout::from(io::Error::from(io::ErrorKind::PermissionDenied)), Leesfout::GeenToegang));
}

#[cfg(unix)]
#[test]
fn a_file_that_the_system_keeps_closed_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("verzuim.csv");
    fs::write(&pad, KOP).unwrap();
    fs::set_permissions(&pad, fs::Permissions::from_mode(0o000)).unwrap();
    let verwacht_open = fs::File::open(&pad).is_ok();
    match read(&pad) {
        // The system lets its own administrator read everything.
        Ok(rijen) => assert!(verwacht_open && rijen.is_empty()),
        Err(fout) => assert!(matches!(fout, Leesfout::GeenToegang)),
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_read_like_a_file() {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("pijp");
    let gemaakt = std::process::Command::new("mkfifo").arg(&pad).status().unwrap();
    assert!(gemaakt.success());
    let schrijver = {
        let pad = pad.clone();
        std::thread::spawn(move || fs::write(pad, format!("{KOP}L1,2025-03-03,50,aanwezig\n")).unwrap())
    };
    assert_eq!(read(&pad).unwrap(), ["2: L1 2025-03-03 50 aanwezig"]);
    schrijver.join().unwrap();
}

#[test]
fn progress_grows_to_the_whole_file() {
    let map = tempfile::tempdir().unwrap();
    let pad = map.path().join("verzuim.csv");
    fs::write(&pad, format!("{KOP}{}", "L1,2025-03-03,50,aanwezig\n".repeat(100_000))).unwrap();
    let mut tekens: Vec<Voortgang> = Vec::new();
    read_verzuim(&pad, &Leesopties::default(), &mut |teken| tekens.push(teken), &mut |_| {}).unwrap();
    assert!(tekens.len() > 10);
    assert!(tekens.is_sorted_by_key(|teken| teken.gelezen));
    let laatste = tekens.last().unwrap();
    assert_eq!((laatste.gelezen, laatste.totaal), (fs::metadata(&pad).unwrap().len(), laatste.totaal));
}

#[test]
fn an_empty_file_is_refused() {
    for bytes in [&b""[..], b" \n\n\t\r\n", b"\xEF\xBB\xBF"] {
        assert!(matches!(verzuim(bytes), Err(Leesfout::Leeg)), "{bytes:?}");
    }
}

#[test]
fn a_header_alone_is_a_file_without_rows() {
    let (rijen, verslag) = verzuim(KOP).unwrap();
    assert_eq!((rijen.len(), verslag.regels, verslag.fouten.len()), (0, 0, 0));
}

#[test]
fn the_contents_say_what_a_file_is() {
    let soorten: [(&[u8], Bestandssoort); 15] = [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Bestandssoort::Afbeelding),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Bestandssoort::Afbeelding),
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", Bestandssoort::Pdf),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", Bestandssoort::Xls),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
            Bestandssoort::XlsxVersleuteld,
        ),
        (b"\x1F\x8B\x08\0\0\0\0\0", Bestandssoort::Gzip),
        (b"SQLite format 3\0", Bestandssoort::Sqlite),
        (b"{\\rtf1\\ansi", Bestandssoort::Word),
        (b"  <!DOCTYPE html><html>", Bestandssoort::Html),
        (b"<HTML xmlns:o=\"urn:schemas-microsoft-com\">", Bestandssoort::Html),
        (b"\xEF\xBB\xBF<?xml version=\"1.0\"?>", Bestandssoort::Xml),
        (b"[{\"leerling\": \"L1\"}]", Bestandssoort::Json),
        (b"PAREanything at all", Bestandssoort::ParquetVersleuteld),
        (b"leerling,datum\0,minuten,status\n", Bestandssoort::Onbekend),
        (b"\x7FELF\x02\x01\x01\0\0\0", Bestandssoort::Onbekend),
    ];
    for (bytes, soort) in soorten {
        match verzuim(bytes) {
            Err(Leesfout::VerkeerdeSoort { herkend }) => assert_eq!(herkend, soort, "{bytes:?}"),
            anders => panic!("{bytes:?} gave {anders:?}"),
        }
    }
}

#[test]
fn a_zip_that_is_no_spreadsheet_is_named() {
    use std::io::Write as _;
    let zip = |delen: &[&str]| {
        let mut schrijver = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
        for deel in delen {
            schrijver.start_file(*deel, zip::write::SimpleFileOptions::default()).unwrap();
            schrijver.write_all(b"<x/>").unwrap();
        }
        schrijver.finish().unwrap().into_inner()
    };
    let soorten: [(&[&str], Bestandssoort); 4] = [
        (&["[Content_Types].xml", "word/document.xml"], Bestandssoort::Word),
        (&["mimetype", "content.xml"], Bestandssoort::OpenDocument),
        (&["xl/workbook.bin"], Bestandssoort::Xlsb),
        (&["foto.jpg"], Bestandssoort::Archief),
    ];
    for (delen, soort) in soorten {
        match verzuim(zip(delen)) {
            Err(Leesfout::VerkeerdeSoort { herkend }) => assert_eq!(herkend, soort),
            anders => panic!("{delen:?} gave {anders:?}"),
        }
    }
}
