//! A melding for the Signalenbox: written and read back the same, and its answers as the law asks them.

use jiff::civil::date;
use recht::toezicht::signaalmelding::{Herstelafspraak, Schoolgesprek, Signaalonderwerp, Signaalsector, Signaalsoort};

use crate::berichten::{Bericht as _, Schoolgegevens, Signaalbericht, Signaalbijlage, Signaalgesprek};

fn melding() -> Signaalbericht {
    Signaalbericht {
        kenmerk: "s-1".parse().unwrap(),
        organisatie: "rbl-west".parse().unwrap(),
        organisatienaam: "RBL West".to_owned(),
        melder: "Anna Ambtenaar".into(),
        ingediend_op: date(2026, 3, 9),
        soort: Signaalsoort::Signaal,
        sector: Signaalsector::Vo,
        onderwerp: Signaalonderwerp::Registratie,
        school: Some(Schoolgegevens { brin: "99XA".parse().unwrap(), vestiging: None, naam: "De Proef".to_owned() }),
        gesprek: None,
        spoed: None,
        tekst: "Er ontbreken lessen.".into(),
        bewijs: None,
        bijlagen: vec![Signaalbijlage {
            naam: "brief.pdf".into(),
            soort: "application/pdf".to_owned(),
            inhoud: "255044462d".into(),
        }],
    }
}

#[test]
fn a_melding_is_read_back_as_it_was_written_and_shows_no_words_in_a_log() {
    let tekst = melding().write().unwrap();
    assert_eq!(Signaalbericht::read(tekst.as_bytes()).unwrap(), melding());
    let beeld = format!("{:?}", melding());
    assert!(!beeld.contains("ontbreken") && !beeld.contains("Anna") && !beeld.contains("255044462d"), "{beeld}");
    let vreemd = tekst.replacen('{', "{\"leerling\":1,", 1);
    assert!(Signaalbericht::read(vreemd.as_bytes()).is_err());
}

#[test]
fn what_was_not_answered_stays_unanswered() {
    let with = |gesprek| Signaalbericht { gesprek, ..melding() }.indiening();
    assert_eq!((with(None).gesprek, with(None).herstel), (None, None));
    let geen = with(Some(Signaalgesprek { op: None, herstelperiode: None, herstel_tot: None }));
    assert_eq!((geen.gesprek, geen.herstel), (Some(Schoolgesprek::Nee), None));
    let gesproken = Signaalgesprek { op: Some(date(2026, 1, 12)), herstelperiode: Some(false), herstel_tot: None };
    let ja = with(Some(gesproken));
    assert_eq!((ja.gesprek, ja.herstel), (Some(Schoolgesprek::Op(date(2026, 1, 12))), Some(Herstelafspraak::Geen)));
    let tot =
        with(Some(Signaalgesprek { herstel_tot: Some(date(2026, 2, 1)), herstelperiode: Some(true), ..gesproken }));
    assert_eq!(tot.herstel, Some(Herstelafspraak::TotEnMet(date(2026, 2, 1))));
    let vergeten = with(Some(Signaalgesprek { herstelperiode: Some(true), ..gesproken }));
    assert_eq!(vergeten.herstel, None);
}
