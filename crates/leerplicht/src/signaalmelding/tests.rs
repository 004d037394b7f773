//! A melding goes to the Inspectie and comes back in steps, on every database, against a Signalenbox that answers by the law.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

mod bewijs;
mod paginas;
mod proef;
mod reageren;

use recht::toezicht::signaalmelding::{Signaalonderwerp, Signaalsoort, Signaalstatus};
use recht::weigering::Weigerreden as _;

use self::proef::{alle, bijlage, filled, key, melder};
use super::{Bijlage, Verzending, list, open, submit};
use crate::bewerkingen::{SIGNAAL_BEKIJKEN, SIGNAAL_INDIENEN};
use crate::werklijst::Behandelfout;
use crate::werklijst::tests::{oost, west};

/// The reasons of a refusal, as their codes.
fn codes(fout: &Behandelfout) -> Vec<&'static str> {
    let Behandelfout::Geweigerd(weigeringen) = fout else { panic!("{fout:?}") };
    assert!(weigeringen.iter().all(|een| !een.grond.bron.is_empty()));
    weigeringen.iter().map(|een| een.reden.uitleg()).collect()
}

#[tokio::test]
async fn a_signaal_is_asked_about_the_school_first_and_everything_missing_is_said_at_once() {
    for proef in alle().await {
        let mag = proef.permit(1, &SIGNAAL_INDIENEN);
        let leeg = super::Invulling::new(key("s-1"));
        let fout = submit(proef.leerplicht(), &mag, &melder(), &leeg, &[]).await.unwrap_err();
        let mist = [
            "signaal-ontbreekt-soort",
            "signaal-ontbreekt-sector",
            "signaal-ontbreekt-onderwerp",
            "signaal-ontbreekt-tekst",
        ];
        assert_eq!(codes(&fout), mist);

        let zonder_gesprek =
            super::Invulling { gesprek: None, gesprek_op: None, herstelperiode: None, ..filled("s-1") };
        let fout = submit(proef.leerplicht(), &mag, &melder(), &zonder_gesprek, &[]).await.unwrap_err();
        assert_eq!(codes(&fout), ["signaal-gesprek-niet-beantwoord"]);
        let vreemd = super::Invulling { school: "99ZZ00".to_owned(), ..filled("s-1") };
        let fout = submit(proef.leerplicht(), &mag, &melder(), &vreemd, &[]).await.unwrap_err();
        assert_eq!(codes(&fout), ["signaal-ontbreekt-school", "signaal-school-ontbreekt"]);
        let vraag = super::Invulling { soort: Some(Signaalsoort::Vraag), ..zonder_gesprek };
        assert!(submit(proef.leerplicht(), &mag, &melder(), &vraag, &[]).await.is_ok());
    }
}

#[tokio::test]
async fn a_melding_is_on_its_way_until_the_inspectie_has_it_and_then_a_day_is_promised() {
    for proef in alle().await {
        let nummer = proef.submit("s-1").await;
        let onderweg = proef.open(nummer).await.unwrap();
        assert_eq!((onderweg.regel.status, onderweg.regel.verzending), (None, Verzending::Onderweg));
        proef.work().await;
        let ontvangen = proef.open(nummer).await.unwrap();
        assert_eq!(ontvangen.regel.status, Some(Signaalstatus::Ontvangen));
        assert_eq!((ontvangen.regel.verzending, ontvangen.regel.inspectienummer), (Verzending::Ontvangen, Some(501)));
        // Five working days after the Monday of the test.
        assert_eq!(ontvangen.regel.belofte.unwrap().to_string(), "2026-03-16");
        let verstuurd = proef.signalenbox.received();
        assert_eq!(verstuurd.len(), 1);
        assert!(verstuurd[0].bewijs.is_some() && verstuurd[0].onderwerp == Signaalonderwerp::NietOfNietTijdigMelden);
    }
}

#[tokio::test]
async fn the_same_melding_sent_twice_is_one_also_at_the_same_time() {
    for proef in alle().await {
        let mag = proef.permit(1, &SIGNAAL_INDIENEN);
        let (melder, invulling) = (melder(), filled("s-1"));
        let send = || submit(proef.leerplicht(), &mag, &melder, &invulling, &[]);
        let (een, twee) = tokio::join!(send(), send());
        assert_eq!(een.unwrap(), twee.unwrap());
        proef.work().await;
        assert_eq!(proef.signalenbox.received().len(), 1);
        let lezen = proef.permit(1, &SIGNAAL_BEKIJKEN);
        assert_eq!(list(proef.leerplicht(), &lezen, true).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn an_inspectie_that_cannot_be_reached_loses_nothing() {
    for proef in alle().await {
        proef.signalenbox.set_reachable(false);
        let nummer = proef.submit("s-1").await;
        proef.work().await;
        assert_eq!(proef.open(nummer).await.unwrap().regel.verzending, Verzending::Onderweg);
        proef.signalenbox.set_reachable(true);
        proef.later();
        proef.work().await;
        assert_eq!(proef.open(nummer).await.unwrap().regel.verzending, Verzending::Ontvangen);
    }
}

#[tokio::test]
async fn nobody_sees_the_meldingen_of_another_organisation() {
    for proef in alle().await {
        let nummer = proef.submit_with("s-1", &[bijlage()]).await;
        proef.work().await;
        let elders = proef.permit_of(7, &SIGNAAL_BEKIJKEN, &oost());
        assert!(open(proef.leerplicht(), &elders, nummer).await.unwrap().is_none());
        assert!(list(proef.leerplicht(), &elders, true).await.unwrap().is_empty());
        assert!(super::attachment(proef.leerplicht(), &elders, nummer, 1).await.unwrap().is_none());
        let eigen = proef.permit_of(8, &SIGNAAL_BEKIJKEN, &west());
        let (naam, soort, inhoud) = super::attachment(proef.leerplicht(), &eigen, nummer, 1).await.unwrap().unwrap();
        assert_eq!(
            (naam.as_str(), soort.as_str(), inhoud),
            ("brief.pdf", "application/pdf", b"%PDF-1.7 brief".to_vec())
        );
        let gelezen = crate::werklijst::store::logged(&proef.proef.register).await;
        assert!(gelezen.iter().any(|regel| regel.ends_with("signaal:1 bijlage:1")), "{gelezen:?}");
    }
}

#[tokio::test]
async fn files_are_few_not_large_and_of_a_kind_that_runs_nothing() {
    for proef in alle().await {
        let mag = proef.permit(1, &SIGNAAL_INDIENEN);
        let send = async |bijlagen: &[Bijlage]| {
            let fout = submit(proef.leerplicht(), &mag, &melder(), &filled("s-1"), bijlagen).await.unwrap_err();
            codes(&fout)
        };
        assert_eq!(send(&[Bijlage::new("virus.pdf", b"MZ\x90".to_vec())]).await, ["signaal-bijlage-andere-soort"]);
        let mut groot = b"%PDF-".to_vec();
        groot.resize(super::GROOTSTE_MB * 1024 * 1024 + 1, b' ');
        assert_eq!(send(&[Bijlage::new("groot.pdf", groot)]).await, ["signaal-bijlage-te-groot"]);
        assert_eq!(send(&[bijlage(), bijlage(), bijlage(), bijlage()]).await, ["signaal-bijlage-te-veel"]);
        let lezen = proef.permit(1, &SIGNAAL_BEKIJKEN);
        assert!(list(proef.leerplicht(), &lezen, true).await.unwrap().is_empty());
    }
}
