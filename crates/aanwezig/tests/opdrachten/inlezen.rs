//! A school that begins: the commands of `examples/inlezen`, in the order in which its README gives them.

use std::path::PathBuf;
use std::sync::Arc;

use insta::assert_snapshot;
use kern::account::{Aanstelling, Accountinstellingen, Accounts, Hashsterkte, NieuwAccount};
use kern::klok::Systeemklok;
use kern::register::{Instellingen, Register};
use kern::toegang::Rol;
use serde_json::Value;

use crate::{Map, Uitkomst};

const SCHOOL: [&str; 18] = [
    "school",
    "--database",
    "sqlite:school.db",
    "--school",
    "99xa00",
    "--naam",
    "Het Verzonnen College",
    "--sector",
    "vo",
    "--bestuur",
    "99999",
    "--gemeente",
    "0193",
    "--regio",
    "noord",
    "--telefoon",
    "038-1234567",
    "--email",
];
const IMPORT: [&str; 7] = ["import", "--database", "sqlite:school.db", "--school", "99xa00", "--namens", "oulad"];
const SOORTEN: [&str; 4] = ["personeel", "klassen", "leerlingen", "rooster"];

/// A register with the school, its verzuimcoördinator and a teacher; the files lie beside it.
fn school() -> Map {
    let mut map = Map::new();
    for soort in SOORTEN {
        let voorbeeld = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../examples/inlezen");
        let naam = format!("{soort}.csv");
        map = map.with(&naam, std::fs::read(voorbeeld.join(&naam)).unwrap());
    }
    let uitkomst = map.run(&[&SCHOOL[..], &["verzuim@school.example"]].concat());
    assert_eq!(uitkomst.code, 0, "{uitkomst}");
    let adres = format!("sqlite:{}", map.path("school.db").display());
    tokio::runtime::Runtime::new().unwrap().block_on(make_accounts(&adres));
    map
}

/// What the administrator does on the pages.
async fn make_accounts(adres: &str) {
    let register = Register::open(&Instellingen::new(adres), Arc::new(Systeemklok), &[]).await.unwrap();
    let instellingen = Accountinstellingen { hashsterkte: Hashsterkte::PROEF, ..Accountinstellingen::default() };
    let accounts = Accounts::new(register, instellingen).await.unwrap();
    for (naam, rol) in [("oulad", Rol::Verzuimcoordinator), ("mansouri", Rol::Docent)] {
        let aanstelling = Aanstelling {
            organisatie: "99xa00".parse().unwrap(),
            organisatienaam: "Het Verzonnen College".to_owned(),
            rol,
            van: "2024-08-01".parse().unwrap(),
            tot: None,
        };
        let nieuw = NieuwAccount {
            gebruikersnaam: naam.parse().unwrap(),
            naam: naam.to_owned(),
            wachtwoord: "drie losse woorden".to_owned(),
            tijdelijk: false,
            aanstellingen: vec![aanstelling],
        };
        accounts.create(nieuw).await.unwrap();
    }
    accounts.register().close().await.unwrap();
}

fn import(map: &Map, extra: &[&str]) -> Uitkomst {
    map.run(&[&IMPORT[..], extra].concat())
}

fn all_files(map: &Map, extra: &[&str]) -> Uitkomst {
    let bestanden = [
        "--personeel",
        "personeel.csv",
        "--klassen",
        "klassen.csv",
        "--leerlingen",
        "leerlingen.csv",
        "--rooster",
        "rooster.csv",
        "--vanaf",
        "2026-08-24",
    ];
    import(map, &[&bestanden[..], extra].concat())
}

/// How many rows of each file are new.
fn new_rows(json: &Value) -> Vec<u64> {
    json["bestanden"].as_array().unwrap().iter().map(|een| een["nieuw"].as_u64().unwrap()).collect()
}

#[test]
fn a_proof_does_nothing_then_all_of_it_is_read_in_and_a_second_time_changes_nothing() {
    let map = school();
    let proef = all_files(&map, &["--proef"]);
    assert_eq!(proef.code, 0, "{proef}");
    let json = proef.json();
    assert_eq!((json["proef"].as_bool(), json["ingelezen"].as_bool()), (Some(true), Some(false)));
    let nieuw = new_rows(&json);
    assert_eq!(nieuw[..3], [4, 2, 4]);

    let ingelezen = all_files(&map, &[]).json();
    assert_eq!((ingelezen["ingelezen"].as_bool(), ingelezen["importrun"].as_i64()), (Some(true), Some(1)));
    assert_eq!(new_rows(&ingelezen), nieuw);

    let opnieuw = all_files(&map, &[]);
    assert_eq!((opnieuw.code, new_rows(&opnieuw.json())), (0, vec![0; 4]), "{opnieuw}");
    assert_snapshot!("een tweede keer", all_files(&map, &["--format", "tabel"]));
}

#[test]
fn each_row_is_told_and_one_that_is_refused_refuses_all() {
    let fout = "leerlingnummer;pgn;achternaam;voornaam;geboortedatum;klas;inschrijving_van;gemeente\n\
        10023;999990019;Jansen;Noor;2012-11-03;2HA;2026-08-01;0193\n\
        10027;999990018;Elfproef;Faalt;2012-11-03;9ZZ;2026-08-01;0193\n";
    let map = school().with("fout.csv", fout);
    let bestanden = ["--klassen", "klassen.csv", "--personeel", "personeel.csv", "--leerlingen", "fout.csv"];
    for (naam, extra) in [
        ("geweigerd tabel", &["--format", "tabel"][..]),
        ("geweigerd csv", &["--format", "csv"]),
        ("rejected", &["--format", "tabel", "--taal", "en"]),
    ] {
        let uitkomst = import(&map, &[&bestanden[..], extra].concat());
        assert_eq!(uitkomst.code, 1, "{uitkomst}");
        assert_snapshot!(naam, uitkomst);
    }
    let json = import(&map, &bestanden).json();
    assert_eq!(json["ingelezen"], false);
    assert_eq!(json["bestanden"][2]["regels"][1]["fouten"][0]["kolom"], "pgn");
    assert_eq!(
        new_rows(&import(&map, &[&bestanden[..4], &["--proef"]].concat()).json()),
        [4, 2],
        "nothing was read in"
    );
}

#[test]
fn what_is_missing_ends_only_where_that_was_asked() {
    let map = school();
    assert_eq!(all_files(&map, &[]).code, 0);
    let map = map.with("minder.csv", "code;voornaam;achternaam;rol\nSOU;Samira;Oulad;verzuimcoordinator\n");
    let uitkomst = |extra: &[&str]| {
        let json = import(&map, &[&["--personeel", "minder.csv"], extra].concat()).json();
        let regels = json["bestanden"][0]["regels"].as_array().unwrap().clone();
        regels.iter().map(|een| een["uitkomst"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(uitkomst(&[])[1..], ["verdwenen", "verdwenen", "verdwenen"]);
    assert_eq!(uitkomst(&["--beeindig", "personeel"])[1..], ["beeindigd", "beeindigd", "beeindigd"]);
    assert_eq!(uitkomst(&["--beeindig", "personeel"]).len(), 1, "they are gone");
}

#[test]
fn what_cannot_be_done_says_why() {
    let map = school().with("geen.csv", "dit is geen tabel met leerlingen\n");
    let namens = |naam: &'static str, school: &'static str| {
        map.run(&[
            "import",
            "--database",
            "sqlite:school.db",
            "--school",
            school,
            "--namens",
            naam,
            "--klassen",
            "klassen.csv",
        ])
    };
    for (naam, uitkomst) in [
        ("geen bestand", import(&map, &[])),
        ("bestand ontbreekt", import(&map, &["--klassen", "weg.csv"])),
        ("geen tabel", import(&map, &["--leerlingen", "geen.csv"])),
        ("een docent", namens("mansouri", "99xa00")),
        ("een andere school", namens("oulad", "99xb00")),
        ("twee keer dezelfde school", map.run(&[&SCHOOL[..], &["verzuim@school.example"]].concat())),
        ("onbekende soort", import(&map, &["--klassen", "klassen.csv", "--beeindig", "ouders"])),
    ] {
        assert_eq!((uitkomst.code, uitkomst.stdout.as_str()), (2, ""), "{naam}: {uitkomst}");
        assert_snapshot!(naam, uitkomst.stderr);
    }
}

#[test]
fn a_number_to_call_is_kept() {
    let map = Map::new();
    let vraag = ["contact", "--database", "sqlite:nieuw.db", "--organisatie", "rbl-west", "--telefoon", "010 0000000"];
    let uitkomst = map.run(&vraag);
    assert_eq!(uitkomst.code, 0, "{uitkomst}");
    assert!(uitkomst.stdout.contains("rbl-west te bellen is op 010 0000000"), "{uitkomst}");
}
