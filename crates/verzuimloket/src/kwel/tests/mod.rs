//! The plan, what it does to an answer, and a client that loses nothing under it.

mod geteisterd;

use serde_json::{Value, json};

use super::plan::Kwelplan;
use super::streken::distort;

const VOORBEELD: &str = include_str!("../../../../../examples/verzuimloket/kwel.toml");

pub(super) fn plan(tekst: &str) -> Kwelplan {
    Kwelplan::parse(tekst).unwrap()
}

#[test]
fn the_example_is_a_plan_that_does_everything() {
    let plan = plan(VOORBEELD);
    let niet_nul = format!("{:?}", plan.kansen).matches(": 0.0,").count();
    assert_eq!(niet_nul, 0, "a chance of the example is missing or zero");
    assert_eq!(plan.storingen.len(), 1);
}

#[test]
fn a_plan_that_cannot_be_is_refused() {
    for tekst in [
        "",
        "zaad = -1",
        "zaad = 1\nonbekend = 2",
        "zaad = 1\n[kansen]\nonbekend = 0.1",
        "zaad = 1\n[kansen]\nvraag_kwijt = 1.5",
        "zaad = 1\n[kansen]\nvraag_kwijt = nan",
        "zaad = 1\n[[storing]]\nna = 1",
    ] {
        assert!(Kwelplan::parse(tekst).is_err(), "{tekst}");
    }
    let fout = Kwelplan::parse("zaad = 1\n[kansen]\nrij_dubbel = -0.5").unwrap_err();
    assert_eq!(fout.to_string(), "kansen.rij_dubbel is -0.5; verwacht een getal van 0 tot en met 1");
}

#[test]
fn the_seed_decides() {
    let fates = |zaad: u64| -> Vec<(bool, Option<u64>)> {
        let plan = plan(&format!("zaad = {zaad}\n[kansen]\nvraag_kwijt = 0.5\nvertraging = 0.5"));
        (0..64).map(|nummer| plan.draw(nummer)).map(|een| (een.vraag_kwijt, een.wacht_ms)).collect()
    };
    assert_eq!(fates(1), fates(1));
    assert_ne!(fates(1), fates(2));
}

#[test]
fn a_stretch_begins_and_ends_by_count() {
    let plan = plan("zaad = 1\n[[storing]]\nna = 3\naantal = 2");
    let stil: Vec<u64> = (0..10).filter(|nummer| plan.draw(*nummer).storing).collect();
    assert_eq!(stil, [3, 4]);
}

/// What becomes of an answer under a plan that always does one thing.
fn distorted(streek: &str, antwoord: &Value) -> Vec<u8> {
    let plan = plan(&format!("zaad = 1\n[kansen]\n{streek} = 1"));
    distort(antwoord.to_string().into_bytes(), &mut plan.draw(0))
}

#[test]
fn each_trick_does_what_it_says() {
    let rij = |volgnummer: u64, status: &str| json!({ "volgnummer": volgnummer, "nummer": 1, "inhoud": { "status": status } });
    let lijst = json!({ "afleveringen": [rij(1, "a"), rij(2, "b"), rij(3, "c")], "volgende": 3 });
    let read = |bytes: Vec<u8>| serde_json::from_slice::<Value>(&bytes).unwrap();

    let verwisseld = read(distorted("status_verwisseld", &lijst));
    assert_eq!(verwisseld["afleveringen"], json!([rij(1, "b"), rij(2, "a"), rij(3, "c")]));
    let dubbel = read(distorted("rij_dubbel", &lijst));
    assert_eq!(dubbel["afleveringen"].as_array().unwrap().len(), 4);
    let anders = read(distorted("rijen_anders", &lijst));
    assert_ne!(anders["afleveringen"], lijst["afleveringen"]);
    let bewijs = json!({ "kenmerk": "a", "nummer": 1 });
    assert_ne!(read(distorted("ander_kenmerk", &bewijs))["kenmerk"], "a");
    assert!(serde_json::from_slice::<Value>(&distorted("kapotte_json", &bewijs)).is_err());
    assert_eq!(read(distorted("rijen_anders", &bewijs)), bewijs);
}
