//! From a message to what the law judges.

use recht::begrip::Nummerfout;
use recht::bepalingen::Recht;
use recht::melding::geldigheid::{Geldigheidsreden, Loketkennis, Meldingveld, check};

use super::aanlevering;
use crate::berichten::{Aanlevering, Actiesoort};

const VANDAAG: jiff::civil::Date = jiff::civil::date(2026, 9, 21);

fn refusals(bericht: &Aanlevering) -> Vec<Geldigheidsreden> {
    let kennis =
        Loketkennis { vandaag: VANDAAG, persoon: None, brin_bekend: true, vestiging_bekend: true, eerdere: &[] };
    let recht = Recht::ingebouwd().unwrap();
    let weigeringen = check(&recht, &bericht.meldinggegevens(), &kennis).unwrap().unwrap_err();
    weigeringen.into_iter().map(|weigering| weigering.reden).collect()
}

#[test]
fn every_field_arrives() {
    let gegevens = aanlevering().meldinggegevens();
    for veld in Meldingveld::ALLE {
        assert!(gegevens.has(*veld), "{veld} is lost");
    }
    assert_eq!(gegevens.tekst(Meldingveld::MelderAbonneenummer), Some("1234567"));
    let acties = "2026-09-08 contact_ouders: Vader weet van niets\n2026-09-10 mentorgesprek";
    assert_eq!(gegevens.tekst(Meldingveld::OndernomenActie), Some(acties));
}

#[test]
fn what_is_unreadable_is_refused_together_with_everything_else() {
    let bericht = Aanlevering {
        pgn: Some("123 456 789".into()),
        brin: Some("1AB".to_owned()),
        vestiging: Some("hoofd".to_owned()),
        reden: Some("  ".into()),
        einde: None,
        ..aanlevering()
    };
    let redenen = refusals(&bericht);
    for reden in [
        Geldigheidsreden::Onleesbaar(Meldingveld::Pgn, Nummerfout::PgnElfproef),
        Geldigheidsreden::Onleesbaar(Meldingveld::Brin, Nummerfout::Brin),
        Geldigheidsreden::Onleesbaar(Meldingveld::Vestiging, Nummerfout::Vestigingsnummer),
        Geldigheidsreden::Ontbreekt(Meldingveld::Reden),
        Geldigheidsreden::Ontbreekt(Meldingveld::Einde),
    ] {
        assert!(redenen.contains(&reden), "{reden:?} not in {redenen:?}");
    }
}

#[test]
fn a_good_report_of_an_unknown_pupil_has_that_one_refusal() {
    assert_eq!(refusals(&aanlevering()), [Geldigheidsreden::NietBekend(Meldingveld::Pgn)]);
}

#[test]
fn actions_have_the_same_word_in_messages_and_tables() {
    for soort in Actiesoort::ALLE {
        assert_eq!(serde_json::to_value(soort).unwrap(), soort.as_str());
        assert_eq!(Actiesoort::find(soort.as_str()), Some(*soort));
    }
}
