//! The JSON itself.

use recht::melding::geldigheid::{Geldigheidsreden, Meldingveld};
use recht::melding::status;
use recht::weigering::Weigering;
use utoipa::PartialSchema;

use super::{aanlevering, afleveringen, handeling, ontvangstbewijs};
use crate::berichten::{Aanlevering, Afwijzing, Bericht, Berichtgebrek, Handelingbericht, Weigeringbericht, find_veld};

fn round<T: Bericht + PartialEq + std::fmt::Debug>(bericht: &T) -> serde_json::Value {
    let json = bericht.write().unwrap();
    assert_eq!(T::read(json.as_bytes()).as_ref(), Ok(bericht));
    serde_json::from_str(&json).unwrap()
}

#[test]
fn a_report_reads_back_as_it_was_written() {
    insta::assert_json_snapshot!(round(&aanlevering()));
}

#[test]
fn an_act_reads_back_as_it_was_written() {
    insta::assert_json_snapshot!(round(&handeling()));
    let wet = handeling().handeling();
    assert_eq!((wet.partij, wet.reden), (status::Meldingpartij::Leerplichtorganisatie, handeling().reden));
}

#[test]
fn a_receipt_reads_back_as_it_was_written() {
    insta::assert_json_snapshot!(round(&ontvangstbewijs()));
}

#[test]
fn deliveries_read_back_as_they_were_written() {
    insta::assert_json_snapshot!(round(&afleveringen()));
}

#[test]
fn a_refusal_carries_field_sentence_and_ground() {
    let recht = recht::bepalingen::Recht::ingebouwd().unwrap();
    let grond = recht.grond("geldigheid.verplicht", jiff::civil::date(2026, 9, 1)).unwrap().clone();
    let weigering = Weigering { reden: Geldigheidsreden::Ontbreekt(Meldingveld::Pgn), grond };
    let veld = find_veld(&weigering.reden);
    let weigeringen = vec![Weigeringbericht::new(&weigering, veld, "pgn ontbreekt", "Vul pgn in.")];
    insta::assert_json_snapshot!(round(&Afwijzing { kenmerk: handeling().kenmerk, weigeringen }));
}

#[test]
fn only_the_key_must_be_there() {
    let leeg = Aanlevering::new("k1".parse().unwrap());
    assert_eq!(Aanlevering::read(br#"{"kenmerk":"k1"}"#), Ok(leeg.clone()));
    assert_eq!(Aanlevering::read(br#"{"kenmerk":"k1","pgn":null,"begin":null,"soort":null}"#), Ok(leeg));
}

#[test]
fn a_form_that_no_version_knows_is_refused_with_its_place() {
    let gebrek = |tekst: &str| Aanlevering::read(tekst.as_bytes()).map_err(|fout| fout.gebrek);
    for tekst in [
        r#"{"kenmerk":"k1","bsn":"1"}"#,
        r#"{"kenmerk":"k 1"}"#,
        r#"{"kenmerk":""}"#,
        r#"{"kenmerk":"k1","begin":"2026-02-30"}"#,
        r#"{"kenmerk":"k1","begin":"20260901"}"#,
        r#"{"kenmerk":"k1","begin":"2026-09-01T08:00"}"#,
        r#"{"kenmerk":"k1","soort":"16 uur in 4 weken"}"#,
        r#"{"kenmerk":"k1","sector":"VO"}"#,
        r#"{"kenmerk":"k1","alle_lessen_gemist":"ja"}"#,
        r#"{"kenmerk":"k1","melder":{"leeftijd":"40"}}"#,
        r#"{"kenmerk":"k1","kenmerk":"k2"}"#,
        r#"{"pgn":"1"}"#,
    ] {
        assert_eq!(gebrek(tekst), Err(Berichtgebrek::Vorm), "{tekst}");
    }
    assert_eq!(gebrek(r#"{"kenmerk":"#), Err(Berichtgebrek::Afgekapt));
    assert_eq!(gebrek("kenmerk"), Err(Berichtgebrek::GeenJson));
    let fout = Aanlevering::read(b"{\n\"kenmerk\":\"k1\",\n\"bsn\":1}").unwrap_err();
    assert_eq!((fout.soort, fout.regel), ("verzuimmelding/1", 3));
}

#[test]
fn an_act_of_nobody_or_on_no_report_is_refused() {
    let json = handeling().write().unwrap();
    for (van, naar) in [
        (r#""nummer":1001"#, r#""nummer":0"#),
        (r#""nummer":1001"#, r#""nummer":"1001""#),
        (r#""partij":"leerplichtorganisatie""#, r#""partij":"inspectie""#),
        (r#""organisatie":"rbl-west""#, r#""organisatie":"RBL West""#),
        (r#""organisatie":"rbl-west""#, r#""organisatie":"rbl-west","brin":"01AB""#),
        (r#""soort":"afsluiting""#, r#""soort":"sluiting""#),
    ] {
        let anders = json.replace(van, naar);
        assert_ne!(anders, json, "{van}");
        assert!(Handelingbericht::read(anders.as_bytes()).is_err(), "{naar}");
    }
}

#[test]
fn the_description_lists_the_words_of_the_law() {
    insta::assert_json_snapshot!(Handelingbericht::schema());
    let schema = serde_json::to_value(crate::berichten::vorm::schema::Meldingsoort::schema()).unwrap();
    let woorden: Vec<_> = recht::begrip::Meldingsoort::ALLE.iter().map(|soort| soort.as_str()).collect();
    assert_eq!(schema["enum"], serde_json::json!(woorden));
}
