#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use jiff::civil::date;

use super::*;
use crate::zetsel::page_texts;

fn brief(woorden: &str) -> Brief {
    Brief {
        van: "Inspectie van het Onderwijs".to_owned(),
        aan: vec!["Stichting De Proef".to_owned(), "Postbus 1".to_owned()],
        kenmerk: "IvhO-7".to_owned(),
        dagtekening: date(2026, 12, 1),
        onderwerp: "Overeenkomst met de gemeente Delft".to_owned(),
        alineas: vec!["Geacht bestuur,".to_owned(), woorden.to_owned()],
        ondertekening: vec!["Inspecteur Wilgenroos".to_owned()],
    }
}

fn texts(brief: &Brief) -> String {
    let gegevens = serde_json::to_string(&Gegevens::new(brief, Taal::Nl)).unwrap();
    page_texts(SJABLOON, STIJL, gegevens).unwrap().concat().join(" ")
}

#[test]
fn a_letter_says_all_that_was_given_and_no_more() {
    let tekst = texts(&brief("De leerplichtambtenaar komt."));
    for deel in ["Stichting De Proef", "Postbus 1", "1 december 2026", "IvhO-7", "Delft", "komt", "Wilgenroos"] {
        assert!(tekst.contains(deel), "{deel} in {tekst}");
    }
}

#[test]
fn what_somebody_writes_is_text_and_never_markup() {
    let tekst = texts(&brief("#import \"x\" $a$ *vet* 検 regel\ntwee"));
    assert!(tekst.contains("#import") && tekst.contains("*vet*"), "{tekst}");
    assert!(tekst.contains('?') && !tekst.contains('検'), "{tekst}");
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    let een = render(&brief("a"), Taal::Nl).unwrap();
    assert!(een.starts_with(b"%PDF-"));
    assert_eq!(een, render(&brief("a"), Taal::Nl).unwrap());
}
