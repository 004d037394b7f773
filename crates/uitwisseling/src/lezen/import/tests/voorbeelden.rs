//! Each file of `examples/import` beside what is read from it.

use std::fs;

use super::{example, folder, read, render};

#[test]
fn every_example_is_read_as_its_snapshot_says() {
    let bestanden = fs::read_dir(folder()).unwrap().map(|een| een.unwrap().file_name().into_string().unwrap());
    let mut namen: Vec<String> = bestanden.filter(|naam| naam != "README.md").collect();
    namen.sort();
    assert!(namen.len() >= 10, "{namen:?}");
    for naam in namen {
        let uitkomst = read(&naam, example(&naam), "");
        let (naam, _) = naam.split_once('.').unwrap();
        insta::assert_snapshot!(naam, render(&uitkomst));
        if !naam.contains("fout") {
            assert_eq!(uitkomst.unwrap().1.fouten, []);
        }
    }
}

#[test]
fn other_names_are_mapped() {
    let tekst = "Stamklas;Jaarlaag;sector\n2HA;2;vo\n";
    let (rijen, _) = read("klassen", tekst.into(), "klas=Stamklas,leerjaar=Jaarlaag").unwrap();
    assert_eq!(rijen.len(), 1);
    let fout = read("klassen", tekst.into(), "").unwrap_err();
    let crate::lezen::Leesfout::KolommenOntbreken { ontbreekt, .. } = fout else { panic!("{fout}") };
    let suggesties: Vec<_> = ontbreekt.iter().map(|gemist| gemist.suggesties.join(",")).collect();
    assert_eq!(suggesties, ["Stamklas", "Jaarlaag"]);
}

#[test]
fn windows_1252_is_read() {
    let bytes = String::from_utf8(example("personeel.csv")).unwrap().replace('ö', "\u{1}").into_bytes();
    let bytes = bytes.into_iter().map(|byte| if byte == 1 { 0xF6 } else { byte }).collect();
    assert_eq!(read("personeel", bytes, "").unwrap().0, read("personeel", example("personeel.csv"), "").unwrap().0);
}
