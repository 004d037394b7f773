use std::fmt::Write;

use insta::assert_snapshot;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::json;

use crate::{Map, verzuim};

const VO: [&str; 6] = ["check", "verzuim.csv", "--regio", "midden", "--sector", "vo"];

#[test]
fn json_is_the_default_when_nobody_looks() {
    let map = Map::new().with("verzuim.csv", verzuim());
    assert_snapshot!(map.run(&VO));
}

#[test]
fn a_table_says_it_first_in_a_sentence() {
    let map = Map::new().with("verzuim.csv", verzuim());
    assert_snapshot!(map.run(&[&VO[..], &["--format", "tabel"]].concat()));
    assert_snapshot!(map.run(&[&VO[..], &["--format", "tabel", "--taal", "en"]].concat()));
}

#[test]
fn csv_gives_one_list_with_its_header() {
    let map = Map::new().with("verzuim.csv", verzuim());
    for lijst in ["meldingen", "bijna", "open", "fouten"] {
        assert_snapshot!(lijst, map.run(&[&VO[..], &["--format", "csv", "--lijst", lijst]].concat()));
    }
}

#[test]
fn the_explanation_shows_every_counted_lesson_and_the_skipped_week() {
    let map = Map::new().with("verzuim.csv", verzuim());
    let uitkomst = map.run(&[&VO[..], &["--format", "tabel", "--leg-uit", "L1", "--svg", "v.svg"]].concat());
    assert_snapshot!(uitkomst);
    let svg = std::fs::read_to_string(map.path("v.svg")).unwrap();
    assert!(svg.starts_with("<svg") && svg.contains("voorjaarsvakantie"), "{svg}");
}

#[test]
fn the_explanation_is_data_too() {
    let map = Map::new().with("verzuim.csv", verzuim());
    let uitleg = &map.run(&[&VO[..], &["--leg-uit", "L1"]].concat()).json()["uitleg"][0];
    let vakantieweken: Vec<_> =
        uitleg["weken"].as_array().unwrap().iter().filter(|week| week["telt"] == false).collect();
    assert_eq!(vakantieweken.len(), 1);
    assert_eq!(vakantieweken[0]["vakantie"], "voorjaarsvakantie");
    assert_eq!(uitleg["norm"], 960);
    assert!(
        uitleg["gronden"].as_array().unwrap().iter().any(|grond| grond["grond"] == "Leerplichtwet 1969, artikel 21a")
    );
}

#[test]
fn the_explanation_is_a_list_of_entries_for_a_spreadsheet() {
    let map = Map::new().with("verzuim.csv", verzuim());
    assert_snapshot!(map.run(&[&VO[..], &["--leg-uit", "L1", "--format", "csv"]].concat()));
}

#[test]
fn what_cannot_be_true_is_a_fault_and_what_is_odd_a_remark() {
    let map = Map::new()
        .with(
            "v.csv",
            "leerling,school,datum,minuten,status,geboortedatum,vastgesteld_op\n\
             L1,A,2025-03-03,320,ongeoorloofd,2025-03-03,\n\
             L2,A,2025-03-03,320,ongeoorloofd,2010-03-03,2052-03-04\n\
             L3,A,2025-03-03,0,ongeoorloofd,2010-03-03,\n\
             L3,a,2023-12-27,26u40m,ongeoorloofd,2010-03-03,2023-12-28\n",
        )
        .with("vakanties.csv", "van,tot,naam\n2025-02-22,2025-03-02,voorjaar\n");
    assert_snapshot!(map.run(&["check", "v.csv", "--vakanties", "vakanties.csv", "--sector", "vo"]));
}

#[test]
fn an_unknown_pupil_cannot_be_explained() {
    let map = Map::new().with("verzuim.csv", verzuim());
    assert_snapshot!(map.run(&[&VO[..], &["--leg-uit", "L9"]].concat()));
}

#[test]
fn as_of_an_earlier_day_nothing_was_due() {
    let map = Map::new().with("verzuim.csv", verzuim());
    let eerder = map.run(&[&VO[..], &["--op", "07-03-2025"]].concat()).json();
    assert_eq!(eerder["op"], "2025-03-07");
    assert_eq!(eerder["meldingen"], json!([]));
    assert_eq!(
        eerder["bijna"],
        json!([{
            "leerling": "L1", "school": null, "minuten": 720, "resterend": 240, "eerste_vervalt": "2025-03-17",
        }])
    );
}

#[test]
fn lessons_count_as_hours_only_where_they_do() {
    let map = Map::new().with("verzuim.csv", verzuim());
    let klok = map.run(&["check", "verzuim.csv", "--regio", "midden"]).json();
    assert_eq!(klok["meldingen"], json!([]));
    let codes: Vec<_> = klok["opmerkingen"].as_array().unwrap().iter().map(|opmerking| &opmerking["code"]).collect();
    assert!(codes.contains(&&json!("geen-sector")), "{codes:?}");
    let les = map.run(&["check", "verzuim.csv", "--regio", "midden", "--uur", "les"]).json();
    assert_eq!(les["meldingen"][0]["minuten"], 1080);
}

#[test]
fn nothing_to_act_on_is_exit_0() {
    let map = Map::new().with("v.csv", "leerling,datum,minuten,status\nL1,2025-03-03,50,aanwezig\n");
    assert_eq!(map.run(&["check", "v.csv", "--regio", "zuid"]).code, 0);
}

#[test]
fn own_columns_codes_and_holidays_are_understood() {
    let map = Map::new()
        .with("v.csv", "Stamnr\tDag\tDuur\tCode\n7\t3-3-2025\t8u00m\tS\n7\t4-3-2025\t8:00\tS\n7\t5-3-2025\t480\tZ\n7\t6-3-2025\t480\tS\n")
        .with("codes.csv", "code;status\nS;ongeoorloofd\nZ;geoorloofd\n")
        .with("vakanties.csv", "van,tot,naam\n2025-03-06,2025-03-06,studiedag\n");
    let uitkomst = map.run(&[
        "check",
        "v.csv",
        "--kolommen",
        "leerling=Stamnr,datum=Dag,minuten=Duur,status=Code",
        "--codes",
        "codes.csv",
        "--vakanties",
        "vakanties.csv",
        "--regio",
        "noord",
    ]);
    assert_snapshot!(uitkomst);
}

#[test]
fn rows_that_cannot_count_are_listed_with_the_reason() {
    let map = Map::new().with(
        "v.csv",
        "leerling,datum,lesuur,minuten,status\n\
         L1,2025-02-24,1,50,ongeoorloofd\n\
         L1,2025-03-03,1,50,ongeoorloofd\n\
         L1,2025-03-03,1,50,geoorloofd\n\
         L1,2031-03-03,1,50,ongeoorloofd\n\
         L1,31-02-2025,1,-5,spijbel\n\
         ,2025-03-04,1,99999,ongeoorloofd\n",
    );
    let uitkomst = map.run(&["check", "v.csv", "--regio", "midden", "--sector", "vo"]);
    assert_snapshot!(uitkomst);
    assert_eq!(map.run(&["check", "v.csv", "--regio", "midden", "--strikt"]).code, 2);
}

#[test]
fn strict_is_about_rows_that_cannot_be_read() {
    let map = Map::new().with("verzuim.csv", verzuim());
    let uitkomst = map.run(&[&VO[..], &["--strikt"]].concat());
    assert_eq!(uitkomst.code, 1, "{uitkomst}");
    assert_eq!(uitkomst.json()["fouten"][0]["kolom"], "datum");
}

#[test]
fn a_pupil_at_two_schools_is_counted_for_each() {
    let mut regels = "leerling,school,datum,minuten,status\n".to_owned();
    for school in ["A", "B"] {
        for dag in 3..=4 {
            writeln!(regels, "L1,{school},2025-03-0{dag},400,ongeoorloofd").unwrap();
        }
    }
    let map = Map::new().with("v.csv", regels);
    let uitkomst = map.run(&["check", "v.csv", "--regio", "midden"]).json();
    assert_eq!(uitkomst["meldingen"], json!([]));
    assert_eq!(uitkomst["leerlingen"], 1);
    assert_eq!(uitkomst["bijna"].as_array().unwrap().len(), 2);
    let svg = map.run(&["check", "v.csv", "--regio", "midden", "--leg-uit", "L1", "--svg", "v.svg"]);
    assert_eq!(svg.code, 2);
    assert!(svg.stderr.contains("--school"), "{svg}");
}

#[test]
fn age_decides_the_kind() {
    let mut regels = "leerling,datum,minuten,status,geboortedatum,startkwalificatie\n".to_owned();
    let leerlingen = [
        ("A17", "2007-03-06", "nee"),
        ("B18", "2007-03-05", "nee"),
        ("C17", "2007-08-01", "ja"),
        ("D4", "2020-03-10", ""),
    ];
    for (leerling, geboren, behaald) in leerlingen {
        for dag in 3..=5 {
            writeln!(regels, "{leerling},2025-03-0{dag},320,ongeoorloofd,{geboren},{behaald}").unwrap();
        }
    }
    let map = Map::new().with("v.csv", regels);
    let kort = |uitkomst: serde_json::Value| {
        let meldingen = uitkomst["meldingen"].as_array().unwrap();
        meldingen.iter().map(|melding| format!("{} {}", melding["leerling"], melding["plicht"])).collect::<Vec<_>>()
    };
    let gewoon = map.run(&["check", "v.csv", "--regio", "midden"]).json();
    assert_snapshot!(serde_json::to_string_pretty(&gewoon["geen_melding"]).unwrap());
    assert_eq!(kort(gewoon), [r#""A17" "wettelijk""#]);
    let afspraak = map.run(&["check", "v.csv", "--regio", "midden", "--afspraak-18plus"]).json();
    assert_eq!(kort(afspraak), [r#""A17" "wettelijk""#, r#""B18" "afspraak""#]);
}

#[test]
fn the_bill_speaks_only_when_switched_on() {
    let map = Map::new().with("v.csv", "leerling,datum,minuten,status\nL1,2025-03-03,50,geoorloofd\n");
    let has = |argumenten: &[&str]| {
        let uitkomst = map.run(argumenten).json();
        uitkomst["opmerkingen"]
            .as_array()
            .unwrap()
            .iter()
            .any(|opmerking| opmerking["code"] == "geoorloofd-zonder-reden")
    };
    assert!(!has(&["check", "v.csv", "--regio", "midden"]));
    assert!(has(&["check", "v.csv", "--regio", "midden", "--wetsvoorstel", "36663"]));
    assert_eq!(map.run(&["check", "v.csv", "--wetsvoorstel", "1"]).code, 2);
}

#[test]
fn a_spreadsheet_reads_like_text() {
    let map = Map::new();
    let mut boek = Workbook::new();
    let blad = boek.add_worksheet();
    let (datum, duur) = (Format::new().set_num_format("dd-mm-yyyy"), Format::new().set_num_format("h:mm"));
    for (kolom, kop) in (0u16..).zip(["Leerling", "Datum", "Minuten", "Status"]) {
        blad.write(0, kolom, kop).unwrap();
    }
    for rij in 1..=3u8 {
        let dag = ExcelDateTime::from_ymd(2025, 3, 2 + rij).unwrap();
        blad.write(rij.into(), 0, "L1").unwrap();
        blad.write_datetime_with_format(rij.into(), 1, dag, &datum).unwrap();
        blad.write_number_with_format(rij.into(), 2, 320.0 / 1440.0, &duur).unwrap();
        blad.write(rij.into(), 3, "ongeoorloofd").unwrap();
    }
    boek.save(map.path("v.xlsx")).unwrap();
    let uitkomst = map.run(&["check", "v.xlsx", "--regio", "midden", "--sector", "po"]).json();
    assert_eq!(uitkomst["meldingen"][0]["minuten"], 960, "{uitkomst}");
}
