//! Every printed cell of the report's tables, beside the cell counted from the records.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use proptest::prelude::*;
use proptest::sample::subsequence;

use super::*;
use crate::meegeleverd;

/// A line of a printed table: number, group, row, column, number, text.
type Regel = (String, String, String, String, String, String);

pub(crate) const GEDRUKT: [(&str, &str); 5] = [
    ("2.1", include_str!("../../gegevens/gedrukt/tabel-2-1.csv")),
    ("2.2", include_str!("../../gegevens/gedrukt/tabel-2-2.csv")),
    ("2.3", include_str!("../../gegevens/gedrukt/tabel-2-3.csv")),
    ("2.4", include_str!("../../gegevens/gedrukt/tabel-2-4.csv")),
    ("2.8", include_str!("../../gegevens/gedrukt/tabel-2-8.csv")),
];

pub(crate) fn printed(tekst: &str) -> Vec<Regel> {
    let mut lezer = csv::Reader::from_reader(tekst.as_bytes());
    let kop = "tabel,groep,rij,kolom,n,waarde,eenheid,tekst";
    assert_eq!(lezer.headers().unwrap().iter().collect::<Vec<_>>().join(","), kop);
    let read = |rij: csv::StringRecord| {
        assert_eq!((&rij[4], &rij[6]), ("", "aantal"));
        (
            rij[0].to_owned(),
            rij[1].to_owned(),
            rij[2].to_owned(),
            rij[3].to_owned(),
            rij[5].to_owned(),
            rij[7].to_owned(),
        )
    };
    lezer.records().map(|rij| read(rij.unwrap())).collect()
}

fn counted(tabel: &Tabel) -> Vec<Regel> {
    let write = |cel: &Cel| {
        let waarde = if cel.is_streep() { String::new() } else { cel.waarde.to_string() };
        let [groep, rij, kolom] = [&cel.groep, &cel.rij, &cel.kolom].map(|label| label.gedrukt.clone());
        (tabel.nummer.to_owned(), groep, rij, kolom, waarde, cel.tekst())
    };
    tabel.cellen.iter().map(write).collect()
}

#[test]
fn every_printed_cell_is_what_the_records_give() {
    let records = meegeleverd().unwrap();
    let mut cellen = 0;
    for (nummer, tekst) in GEDRUKT {
        let gedrukt = printed(tekst);
        cellen += gedrukt.len();
        assert_eq!(counted(&tabel(&records, nummer).unwrap()), gedrukt, "tabel {nummer}");
    }
    assert_eq!(cellen, 15 + 15 + 9 + 16 + 18);
}

#[test]
fn the_other_tables_say_what_stands_in_sentences() {
    let records = meegeleverd().unwrap();
    let mut regels = Vec::new();
    for tabel in tabellen(&records).iter().filter(|tabel| !tabel.nummer.starts_with("2.")) {
        for cel in &tabel.cellen {
            let labels = [&cel.groep, &cel.rij, &cel.kolom].map(|label| label.gedrukt.as_str());
            regels.push(format!("{}: {} = {}", tabel.nummer, labels.join(" / "), cel.tekst()));
        }
    }
    insta::assert_snapshot!(regels.join("\n"));
}

#[test]
fn a_table_has_each_cell_once_and_only_known_tables_exist() {
    let records = meegeleverd().unwrap();
    for tabel in tabellen(&records) {
        let mut plaatsen: Vec<_> = counted(&tabel).into_iter().map(|cel| (cel.1, cel.2, cel.3)).collect();
        let alle = plaatsen.len();
        plaatsen.sort();
        plaatsen.dedup();
        assert_eq!(plaatsen.len(), alle, "tabel {}", tabel.nummer);
    }
    assert_eq!(tabel(&records, "2.5"), None);
    assert_eq!(tabellen(&Records::default()).len(), TABELLEN.len());
}

proptest! {
    /// Rows add up to the total, and verdicts to their row, whatever records there are.
    #[test]
    fn rows_and_columns_add_up(deel in subsequence((0..230usize).collect::<Vec<_>>(), 0..230)) {
        let alle = meegeleverd().unwrap();
        let onderzoeken = deel.iter().map(|plaats| alle.onderzoeken[*plaats].clone()).collect();
        let records = Records { onderzoeken, ..Records::default() };
        for nummer in ["2.1", "2.2", "2.3", "2.4"] {
            let tabel = tabel(&records, nummer).unwrap();
            let (totaal, aantal) = (Label::total(), Label::number());
            for cel in tabel.cellen.iter().filter(|cel| cel.rij == totaal) {
                let rijen = tabel.cellen.iter().filter(|een| een.rij != totaal && een.kolom == cel.kolom);
                prop_assert_eq!(rijen.map(|een| een.waarde).sum::<u32>(), cel.waarde);
            }
            for cel in tabel.cellen.iter().filter(|cel| cel.kolom == aantal) {
                let rij = tabel.cellen.iter().filter(|een| (&een.groep, &een.rij) == (&cel.groep, &cel.rij));
                let oordelen: u32 = rij.filter(|een| een.kolom != aantal).map(|een| een.waarde).sum();
                prop_assert_eq!(oordelen, cel.waarde);
            }
        }
    }
}
