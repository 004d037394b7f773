//! Runs every sheet, and proves that a wrong row, an unreadable row and a row without source do fail.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use jiff::civil::date;

use super::onderwerp::ONDERWERPEN;
use super::verslag::{Verslag, run};
use super::wereld::Wereld;
use crate::bepalingen::Recht;

const UITLEG: &str = "LEESMIJ";

fn map() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("voorbeelden")
}

fn read(naam: &str) -> String {
    fs::read_to_string(map().join(format!("{naam}.md"))).unwrap()
}

/// The sheets that are there, by name.
fn bladen() -> BTreeSet<String> {
    let namen = fs::read_dir(map()).unwrap().map(|bestand| bestand.unwrap().file_name().into_string().unwrap());
    let bladen = namen.filter_map(|naam| naam.strip_suffix(".md").map(str::to_owned));
    bladen.filter(|naam| naam != UITLEG).collect()
}

/// The keys of the sources that the explanation lists: `- **Lpw**: Leerplichtwet 1969`.
fn bronnen() -> BTreeSet<String> {
    let uitleg = read(UITLEG);
    let sleutels = uitleg.lines().filter_map(|regel| regel.strip_prefix("- **")?.split_once("**:"));
    sleutels.map(|(sleutel, _)| sleutel.to_owned()).collect()
}

fn run_all(recht: Recht) -> Verslag {
    let wereld = Wereld::new(recht).unwrap();
    let mut verslag = Verslag::default();
    for naam in bladen() {
        let deel = run(&wereld, &bronnen(), &naam, &read(&naam));
        verslag.rijen += deel.rijen;
        verslag.fouten.extend(deel.fouten);
    }
    verslag
}

/// Runs a sheet of one table about the norm; the cells of its only row are given.
fn run_rij(kop: &str, rij: &str) -> Vec<String> {
    let streep = "|---".repeat(kop.matches('|').count() - 1);
    run_blad(&format!("Voor elke rij geldt: jaar = 2025; kalender = geen vakanties.\n\n{kop}\n{streep}|\n{rij}\n"))
}

fn run_blad(tekst: &str) -> Vec<String> {
    let wereld = Wereld::new(Recht::ingebouwd().unwrap()).unwrap();
    run(&wereld, &bronnen(), "norm", tekst).fouten
}

const KOP: &str = "| regel | verzuim | melding | bron |";

#[test]
fn every_row_comes_out_as_it_says() {
    let verslag = run_all(Recht::ingebouwd().unwrap());
    let (aantal, fouten) = (verslag.fouten.len(), verslag.fouten.join("\n\n"));
    assert!(verslag.fouten.is_empty(), "{aantal} van {} rijen kloppen niet:\n\n{fouten}", verslag.rijen);
    assert!(verslag.rijen >= 500, "er zijn maar {} rijen gelezen", verslag.rijen);
}

#[test]
fn every_sheet_is_there() {
    let namen = ONDERWERPEN.iter().flat_map(|onderwerp| onderwerp.bladen).map(|naam| (*naam).to_owned());
    assert_eq!(bladen(), namen.collect());
}

#[test]
fn the_explanation_names_every_column() {
    let uitleg = read(UITLEG);
    let kolommen = ONDERWERPEN.iter().flat_map(|onderwerp| onderwerp.gegeven.iter().chain(onderwerp.uitkomst));
    let onbekend: Vec<_> = kolommen.filter(|kolom| !uitleg.contains(&format!("`{kolom}`"))).collect();
    assert!(onbekend.is_empty(), "LEESMIJ.md legt niet uit: {onbekend:?}");
}

#[test]
fn the_bill_on_absence_policy_changes_no_example() {
    let recht = Recht::ingebouwd().unwrap().with_wetsvoorstel("36663", date(2020, 8, 1)).unwrap();
    let verslag = run_all(recht);
    assert!(verslag.fouten.is_empty(), "met wetsvoorstel 36 663:\n\n{}", verslag.fouten.join("\n\n"));
}

#[test]
fn a_good_row_passes() {
    let rij = "| genoeg | ma 3 t/m di 4 mrt: 8×60 | ma 3 t/m di 4 mrt, 960 | Lpw 21a; Contract: bereikt |";
    assert_eq!(run_rij(KOP, rij), [""; 0]);
}

#[test]
fn a_wrong_row_is_shown_with_what_was_expected_and_found() {
    insta::assert_snapshot!(run_rij(KOP, "| te weinig | ma 3 mrt: 959 | ma 3 mrt, 960 | Lpw 21a |").join("\n"), @r"
    voorbeelden/norm.md, regel 5: te weinig
      bron: Lpw 21a
      melding: ma 3 mrt, 960
      verzuim: ma 3 mrt: 959
      FOUT: melding
          verwacht: ma 3 mrt 2025, 960
          gevonden: geen
    ");
}

#[test]
fn each_part_of_an_outcome_is_looked_at() {
    for melding in [
        "ma 3 t/m wo 5 mrt, 960",
        "zo 2 t/m di 4 mrt, 960",
        "ma 3 t/m di 4 mrt, 961",
        "ma 3 t/m di 4 mrt, 960, vervolg",
        "ma 3 t/m di 4 mrt, 960; wo 5 mrt, 960",
        "geen",
    ] {
        let rij = format!("| genoeg | ma 3 t/m di 4 mrt: 8×60 | {melding} | Lpw 21a |");
        assert_eq!(run_rij(KOP, &rij).len(), 1, "{melding}");
    }
}

#[test]
fn all_wrong_rows_are_shown_at_once() {
    let goed = "| genoeg | ma 3 mrt: 960 | ma 3 mrt, 960 | Lpw 21a |";
    let fout = "| te weinig | ma 3 mrt: 959 | ma 3 mrt, 960 | Lpw 21a |";
    assert_eq!(run_rij(KOP, &format!("{fout}\n{goed}\n{fout}\n{goed}\n{fout}")).len(), 3);
}

/// What is said about a row whose cells are replaced one at a time.
fn complaint(kop: &str, rij: &str) -> String {
    let fouten = run_rij(kop, rij);
    assert_eq!(fouten.len(), 1, "{rij}: {fouten:?}");
    fouten.into_iter().next().unwrap()
}

#[test]
fn a_row_without_source_fails() {
    for (bron, klacht) in [
        ("", "de rij heeft geen bron"),
        ("kantine", "de bron \"kantine\" staat niet in de lijst van LEESMIJ.md"),
        ("Lpw 21a; kantine", "de bron \"kantine\" staat niet in de lijst van LEESMIJ.md"),
        ("Lpw 21a;", "de bron \"\" staat niet in de lijst van LEESMIJ.md"),
    ] {
        let fout = complaint(KOP, &format!("| genoeg | ma 3 mrt: 960 | ma 3 mrt, 960 | {bron} |"));
        assert!(fout.contains(klacht), "{fout}");
    }
}

#[test]
fn an_unreadable_row_fails() {
    for (verzuim, klacht) in [
        ("di 3 mrt: 960", "dat is geen di maar ma 3 mrt 2025"),
        ("31 feb: 960", "die dag bestaat niet"),
        ("maandag: 960", "verwacht een dag"),
        ("3 maart: 960", "de maand ontbreekt; schrijf jan, feb, mrt"),
        ("ma 3 mrt", "verwacht dag: minuten"),
        ("ma 3 mrt: veel", "verwacht minuten met een status"),
        ("ma 3 mrt: -60", "verwacht minuten met een status"),
        ("ma 3 mrt: 60 gespijbeld", "verwacht minuten met een status"),
        ("ma 3 mrt: 60 (vastgesteld ooit)", "verwacht een dag"),
        ("vr 7 t/m ma 3 mrt: 60", "het begin ligt na het einde"),
        ("ma 3 mrt: 60;", "tussen twee puntkomma's staat niets"),
        ("", "zonder verzuim is een dag nodig"),
    ] {
        let fout = complaint(KOP, &format!("| genoeg | {verzuim} | geen | Lpw 21a |"));
        assert!(fout.contains(klacht), "{verzuim}: {fout}");
    }
    let fout = complaint(KOP, "| genoeg | ma 3 mrt: 960 | | Lpw 21a |");
    assert!(fout.contains("een uitkomst is nooit leeg"), "{fout}");
    let fout = complaint(KOP, "| | ma 3 mrt: 960 | ma 3 mrt, 960 | Lpw 21a |");
    assert!(fout.contains("de rij zegt niet welke regel zij laat zien"), "{fout}");
    let fout = complaint("| regel | sector | verzuim | melding | bron |", "| x | hbo | ma 3 mrt: 1 | geen | Lpw 21a |");
    assert!(fout.contains("verwacht po, sbo, so, vso, vo of mbo"), "{fout}");
}

#[test]
fn a_table_of_the_wrong_form_fails() {
    let rij = "| x | ma 3 mrt: 960 | ma 3 mrt, 960 | Lpw 21a |";
    for (kop, klacht) in [
        ("| regel | verzuim | meldign | bron |", "de kolom \"meldign\" is hier niet bekend"),
        ("| naam | verzuim | melding | bron |", "deze tabel heeft geen kolom \"regel\""),
        ("| regel | verzuim | melding | herkomst |", "deze tabel heeft geen kolom \"bron\""),
        ("| regel | verzuim | gemeld | bron |", "deze tabel heeft geen uitkomst"),
        ("| regel | verzuim | verzuim | bron |", "een kolom staat er twee keer"),
    ] {
        assert!(run_rij(kop, rij).join("\n").contains(klacht), "{kop}");
    }
    for rij in ["| x | ma 3 mrt: 960 | ma 3 mrt, 960 | Lpw 21a | te veel |", "| x | ma 3 mrt: 960 | ma 3 mrt, 960 |"] {
        assert!(run_rij(KOP, rij).join("\n").contains("vakken, de kop 4"), "{rij}");
    }
    for (blad, klacht) in [
        ("tekst", "op dit blad staat geen tabel"),
        ("| regel | bron |\n| x | Lpw 21a |", "dit lijkt een tabel, maar is er geen"),
        ("| regel | melding | bron |\n|---|---|---|\n", "deze tabel heeft geen rijen"),
        ("Voor elke rij geldt: iets.\n", "verwacht kolom = waarde"),
        (
            "Voor elke rij geldt: melding = geen.\n\n| regel | melding | bron |\n|---|---|---|\n| x | geen | Lpw 1 |\n",
            "\"melding\" kan niet voor elke rij gelden",
        ),
    ] {
        let fouten = run_blad(blad).join("\n");
        assert!(fouten.contains(klacht), "{blad}: {fouten}");
    }
}

#[test]
fn an_unknown_sheet_fails() {
    let wereld = Wereld::new(Recht::ingebouwd().unwrap()).unwrap();
    let verslag = run(&wereld, &bronnen(), "verlof", "");
    assert_eq!(verslag.fouten, ["voorbeelden/verlof.md hoort bij geen enkel onderwerp"]);
}
