use std::fmt::Write;

use insta::assert_snapshot;

use crate::Map;

/// One pupil for each verdict, all absent on three days of 320 minutes.
fn map() -> Map {
    let mut verzuim = "leerling,datum,minuten,status\n".to_owned();
    let mut add = |leerling: &str, dagen: &[&str], status: &str| {
        for dag in dagen {
            writeln!(verzuim, "{leerling},2025-{dag},320,{status}").unwrap();
        }
        writeln!(verzuim, "{leerling},2025-05-30,0,aanwezig").unwrap();
    };
    let maart = &["03-03", "03-04", "03-05"];
    for leerling in ["gemist", "juist", "telaat", "vooraf"] {
        add(leerling, maart, "ongeoorloofd");
    }
    add("tijd", &["05-26", "05-27", "05-28"], "ongeoorloofd");
    add("onbekend", maart, "onbekend");
    add("niets", &["03-03"], "ongeoorloofd");
    Map::new().with("verzuim.csv", verzuim).with(
        "meldingen.csv",
        "leerling,soort,begin,einde,gemeld_op\n\
         juist,16_uur_in_4_weken,2025-03-03,2025-03-05,2025-03-12\n\
         telaat,16_uur_in_4_weken,2025-03-03,2025-03-05,2025-03-14\n\
         vooraf,16_uur_in_4_weken,2025-03-01,2025-03-04,2025-03-04\n\
         niets,16_uur_in_4_weken,2025-03-03,2025-03-03,2025-03-10\n\
         niets,luxe_verzuim,2025-03-03,2025-03-03,2025-03-10\n",
    )
}

const OPDRACHT: [&str; 11] = [
    "controle",
    "--verzuim",
    "verzuim.csv",
    "--meldingen",
    "meldingen.csv",
    "--bezoek",
    "2025-06-02",
    "--regio",
    "midden",
    "--sector",
    "po",
];

#[test]
fn every_verdict_is_given() {
    assert_snapshot!(map().run(&OPDRACHT));
}

#[test]
fn the_table_and_the_csv_say_the_same() {
    assert_snapshot!(map().run(&[&OPDRACHT[..], &["--format", "tabel"]].concat()));
    assert_snapshot!(map().run(&[&OPDRACHT[..], &["--format", "tabel", "--taal", "en"]].concat()));
    assert_snapshot!(map().run(&[&OPDRACHT[..], &["--format", "csv"]].concat()));
}

#[test]
fn all_in_order_is_exit_0() {
    let map = map()
        .with("verzuim.csv", "leerling,datum,minuten,status\nL1,2025-05-30,0,aanwezig\n")
        .with("meldingen.csv", "leerling,soort,begin,einde,gemeld_op\n");
    let uitkomst = map.run(&OPDRACHT);
    assert_eq!(uitkomst.code, 0, "{uitkomst}");
    assert_eq!(uitkomst.json()["totaal"]["verschuldigd"], 0);
}

#[test]
fn the_board_gets_a_pdf() {
    let map = map();
    let uitkomst = map.run(&[&OPDRACHT[..], &["--pdf", "rapport.pdf"]].concat());
    assert_eq!(uitkomst.code, 1, "{uitkomst}");
    let pdf = std::fs::read(map.path("rapport.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 10_000);
    let nergens = map.run(&[&OPDRACHT[..], &["--pdf", "geen/map/rapport.pdf"]].concat());
    assert_eq!(nergens.code, 2);
    assert!(nergens.stderr.contains("geen/map/rapport.pdf"), "{nergens}");
}

#[test]
fn a_visit_far_from_the_file_reassures_nobody() {
    let ver =
        map().run(&["controle", "--verzuim", "verzuim.csv", "--meldingen", "meldingen.csv", "--bezoek", "2016-06-02"]);
    assert_eq!(ver.code, 1, "{ver}");
    assert!(ver.stdout.contains("geen-regels-in-periode"), "{ver}");
}

#[test]
fn what_is_read_is_never_written_over() {
    let map = map();
    let uitkomst = map.run(&[&OPDRACHT[..], &["--pdf", "./meldingen.csv"]].concat());
    assert_eq!(uitkomst.code, 2, "{uitkomst}");
    assert!(std::fs::read_to_string(map.path("meldingen.csv")).unwrap().starts_with("leerling,soort"));
}
