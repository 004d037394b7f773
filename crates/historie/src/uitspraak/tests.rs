//! Every number in the sentences: most are what the records give; those that are not are known, with the reason.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use std::collections::BTreeSet;

use super::*;
use crate::lezen::Recordbestand;
use crate::meegeleverd;
use crate::record::Verantwoording;
use crate::tabel::tests::{GEDRUKT, printed};

#[test]
fn the_report_contradicts_itself_where_it_is_known_to() {
    let (records, recht, uitspraken) = (meegeleverd().unwrap(), Recht::ingebouwd().unwrap(), uitspraken().unwrap());
    let tegenspraken = find_tegenspraken(&uitspraken, &records, &recht).unwrap();
    let regels = tegenspraken.iter().map(|een| {
        let geteld = een.meting.maat.write(een.geteld);
        let Tegenspraak { uitspraak, meting, .. } = een;
        format!(
            "{} ({}), {}: gedrukt {}, geteld {geteld}",
            uitspraak.id, uitspraak.plaats, meting.wat.nl, meting.gedrukt
        )
    });
    insta::assert_snapshot!(regels.collect::<Vec<_>>().join("\n"));
    for meting in uitspraken.iter().flat_map(|uitspraak| &uitspraak.metingen) {
        let anders = tegenspraken.iter().any(|een| een.meting == meting);
        assert_eq!(meting.uitleg.is_some(), anders, "{meting:?}");
        assert!(meting.tussen[0] <= meting.tussen[1], "{meting:?}");
        assert!((meting.maat == Maat::Procent) == meting.van.is_some(), "{meting:?}");
    }
}

#[test]
fn every_cell_that_a_sentence_points_at_is_printed() {
    let cellen: BTreeSet<String> = GEDRUKT
        .iter()
        .flat_map(|(_, tekst)| printed(tekst))
        .map(|(tabel, groep, rij, kolom, ..)| [tabel, groep, rij, kolom].join("|"))
        .collect();
    for uitspraak in uitspraken().unwrap() {
        for cel in uitspraak.metingen.iter().flat_map(|meting| &meting.cellen) {
            assert!(cellen.contains(cel), "{}: {cel}", uitspraak.id);
        }
    }
}

#[test]
fn every_record_names_sentences_and_tables_that_exist() {
    let uitspraken = uitspraken().unwrap();
    let ids: BTreeSet<_> = uitspraken.iter().map(|uitspraak| uitspraak.id.as_str()).collect();
    assert_eq!(ids.len(), uitspraken.len(), "an id stands twice");
    let records = meegeleverd().unwrap();
    let mut gebruikt = BTreeSet::new();
    let mut check = |verantwoording: &Verantwoording, kolommen: &[&str]| {
        assert_eq!(verantwoording.herkomst.as_str(), "gereconstrueerd");
        for bron in &verantwoording.bron {
            let tabel = bron.strip_prefix("tabel-").is_some_and(|nummer| GEDRUKT.iter().any(|(een, _)| *een == nummer));
            assert!(tabel || ids.contains(bron.as_str()), "{bron}");
            gebruikt.insert(bron.clone());
        }
        for kolom in &verantwoording.aangenomen {
            assert!(kolommen.contains(&kolom.as_str()), "{kolom}");
        }
    };
    for onderzoek in &records.onderzoeken {
        check(&onderzoek.verantwoording, Recordbestand::Onderzoeken.kolommen());
        for vervolg in &onderzoek.vervolgen {
            check(&vervolg.verantwoording, Recordbestand::Vervolgen.kolommen());
        }
    }
    for melding in &records.signaalmeldingen {
        check(&melding.verantwoording, Recordbestand::Signaalmeldingen.kolommen());
    }
    for boete in &records.boetes {
        check(&boete.verantwoording, Recordbestand::Boetes.kolommen());
    }
    for uitspraak in uitspraken.iter().filter(|uitspraak| uitspraak.metingen.is_empty()) {
        let alleen_uitleg = uitspraak.id == "mbo-geen-boetes";
        assert!(alleen_uitleg || gebruikt.contains(&uitspraak.id), "{} is of no use", uitspraak.id);
    }
}

#[test]
fn shares_are_rounded_to_the_nearest() {
    assert_eq!([share(77, 100, 108), share(87, 100, 108), share(14, 100, 108)], [71, 81, 13]);
    assert_eq!([share(1, 100, 8), share(0, 100, 8), share(1, 100, 0)], [13, 0, 0]);
    assert_eq!(Maat::TiendenPerMaand.write(share(180, 10, 24)), "7,5");
    assert_eq!(Maat::Maand.write(201_605), "2016-05");
}
