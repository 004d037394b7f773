use insta::assert_snapshot;

use crate::run;

fn plicht(argumenten: &[&str]) -> String {
    let uitkomst = run(&[&["plicht"], argumenten].concat());
    assert_eq!(uitkomst.code, 0, "{uitkomst}");
    let json = uitkomst.json();
    let text = |naam: &str| json[naam].as_str().unwrap_or("-").to_owned();
    format!("{} {} {} {}", text("plicht"), text("van"), text("tot"), text("grond"))
}

#[test]
fn a_life_from_four_to_thirty() {
    let op = |datum| plicht(&["--geboortedatum", "2009-05-14", "--op", datum]);
    let dagen = [
        "2013-09-01",
        "2014-06-02",
        "2025-07-31",
        "2025-08-01",
        "2027-05-13",
        "2027-05-14",
        "2036-05-13",
        "2036-05-14",
    ];
    assert_snapshot!(dagen.map(|dag| format!("{dag}: {}", op(dag))).join("\n"));
}

#[test]
fn school_years_qualifications_and_exemptions_change_it() {
    let vijftien = ["--geboortedatum", "2009-10-14", "--op", "2025-09-15"];
    let extra: [&[&str]; 6] = [
        &[],
        &["--schooljaren", "12"],
        &["--schooljaren", "12", "--startkwalificatie", "2025-07-10"],
        &["--vrijstelling", "5a:2025-08-01:2026-07-31"],
        &["--vrijstelling", "5-onder-b:2025-08-01:2025-09-14"],
        &["--vrijstelling", "3b:01-08-2025:31-07-2026"],
    ];
    assert_snapshot!(extra.map(|extra| format!("{extra:?}: {}", plicht(&[&vijftien[..], extra].concat()))).join("\n"));
}

#[test]
fn the_table_is_plain_language() {
    let vraag = ["plicht", "--geboortedatum", "2009-05-14", "--op", "2026-09-01", "--format", "tabel"];
    assert_snapshot!(run(&vraag));
    assert_snapshot!(run(&[&vraag[..], &["--taal", "en"]].concat()));
}

#[test]
fn what_cannot_be_asked_says_why() {
    for (naam, argumenten) in [
        ("geen datum", &["--geboortedatum", "31-02-2009"][..]),
        ("nog niet geboren", &["--geboortedatum", "2026-01-01", "--op", "2025-01-01"]),
        (
            "onbekende vrijstelling",
            &["--geboortedatum", "2012-01-01", "--op", "2025-01-01", "--vrijstelling", "99:2024-01-01:2026-01-01"],
        ),
        ("te lang geleden", &["--geboortedatum", "1970-01-01", "--op", "1980-01-01"]),
        (
            "twee vrijstellingen",
            &[
                "--geboortedatum",
                "2012-01-01",
                "--op",
                "2025-01-01",
                "--vrijstelling",
                "5a:2024-08-01:2025-07-31",
                "--vrijstelling",
                "15:2024-08-01:2025-07-31",
            ],
        ),
        ("omgekeerde vrijstelling", &["--geboortedatum", "2012-01-01", "--vrijstelling", "5a:2026-01-01:2024-01-01"]),
    ] {
        let uitkomst = run(&[&["plicht"], argumenten].concat());
        assert_eq!(uitkomst.code, 2, "{naam}: {uitkomst}");
        assert_snapshot!(naam, uitkomst.stderr);
    }
}
