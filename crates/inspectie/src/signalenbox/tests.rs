//! Meldingen come in, are divided, handled and closed, on every database; the reporter hears of every step.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

mod handelen;
pub(crate) mod paginas;
pub(crate) mod proef;

use recht::toezicht::signaalmelding::{Signaalhandelingsoort, Signaalsoort, Signaalstatus};
use uitwisseling::signalenbox::{Signaalkoppelfout, Signalenboxkoppeling as _};

use self::proef::{COORDINATOR, Proef, melding, reactie};
use super::messages::Binnenbox;
use super::{Filter, Toon, list, tallies};
use crate::bewerkingen::BEKIJKEN;

#[tokio::test]
async fn a_melding_is_taken_once_and_gives_the_same_receipt_twice() {
    for proef in Proef::alle().await {
        let signalenbox = Binnenbox(proef.inspectie.clone());
        let een = signalenbox.submit(&melding("s-1")).await.unwrap();
        let twee = signalenbox.submit(&melding("s-1")).await.unwrap();
        assert_eq!(een, twee);
        assert_eq!((een.nummer, een.volgnummer, een.status), (1, 1, Signaalstatus::Ontvangen));
        assert_eq!(een.belofte.unwrap().to_string(), "2026-03-16");
        let ander = melding("s-1");
        let ander = uitwisseling::berichten::Signaalbericht { organisatie: "rbl-oost".parse().unwrap(), ..ander };
        assert_eq!(signalenbox.submit(&ander).await.unwrap().nummer, 2, "a key is of its sender");
        let lezen = proef.permit(COORDINATOR, &BEKIJKEN);
        assert_eq!(list(&proef.inspectie, &lezen, &Filter::default()).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn without_a_desk_a_melding_stays_with_its_sender() {
    for proef in Proef::alle().await {
        proef.klok.set("2027-09-01T08:00:00Z".parse().unwrap());
        let later = Binnenbox(proef.inspectie.clone()).submit(&melding("s-1")).await.unwrap_err();
        assert!(matches!(later, Signaalkoppelfout::Onbereikbaar(_)), "{later}");
    }
}

#[tokio::test]
async fn what_the_law_does_not_take_is_refused_with_every_reason() {
    for proef in Proef::alle().await {
        let zonder = uitwisseling::berichten::Signaalbericht { gesprek: None, school: None, ..melding("s-1") };
        let fout = Binnenbox(proef.inspectie.clone()).submit(&zonder).await.unwrap_err();
        let Signaalkoppelfout::Geweigerd(afwijzing) = fout else { panic!("{fout}") };
        let codes: Vec<&str> = afwijzing.weigeringen.iter().map(|een| een.code.as_str()).collect();
        assert_eq!(codes, ["signaal-school-ontbreekt", "signaal-gesprek-niet-beantwoord"]);
        assert!(afwijzing.weigeringen.iter().all(|een| een.uitleg.ends_with('.')), "{afwijzing:?}");
    }
}

#[tokio::test]
async fn a_file_arrives_with_its_bytes() {
    for proef in Proef::alle().await {
        let nummer = proef.receive("s-1").await;
        let lezen = proef.permit(COORDINATOR, &BEKIJKEN);
        let (soort, inhoud) = super::attachment(&proef.inspectie, &lezen, nummer, 1).await.unwrap().unwrap();
        assert_eq!((soort.as_str(), inhoud), ("application/pdf", b"%PDF-1.7".to_vec()));
        assert!(super::attachment(&proef.inspectie, &lezen, nummer, 2).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn past_its_promise_a_melding_stands_on_top_and_is_counted() {
    for proef in Proef::alle().await {
        proef.receive("s-1").await;
        proef.klok.set("2026-03-16T08:00:00Z".parse().unwrap());
        let snel = uitwisseling::berichten::Signaalbericht {
            soort: Signaalsoort::Terugbelverzoek,
            ingediend_op: jiff::civil::date(2026, 3, 16),
            ..melding("s-2")
        };
        Binnenbox(proef.inspectie.clone()).submit(&snel).await.unwrap();
        proef.klok.set("2026-03-18T08:00:00Z".parse().unwrap());
        let lezen = proef.permit(COORDINATOR, &BEKIJKEN);
        let alle = list(&proef.inspectie, &lezen, &Filter { toon: Toon::TeVerdelen, school: None }).await.unwrap();
        let beloften: Vec<String> = alle.iter().map(|regel| regel.belofte.unwrap().to_string()).collect();
        assert_eq!(beloften, ["2026-03-16", "2026-03-17"]);
        let stand = tallies(&proef.inspectie, &lezen).await.unwrap();
        assert_eq!((stand.open, stand.te_laat, stand.te_verdelen, stand.van_mij), (2, 2, 2, 0));
    }
}

#[tokio::test]
async fn a_reporter_answers_once_and_only_what_was_asked() {
    for proef in Proef::alle().await {
        let nummer = proef.receive("s-1").await;
        let signalenbox = Binnenbox(proef.inspectie.clone());
        let vroeg = reactie("r-1", Signaalhandelingsoort::InformatieGeven);
        let fout = signalenbox.react(&vroeg).await.unwrap_err();
        let Signaalkoppelfout::Geweigerd(afwijzing) = fout else { panic!("{fout}") };
        assert_eq!(afwijzing.weigeringen[0].code, "signaal-geen-stap");
        proef.forward(nummer).await;
        proef.act(nummer, proef::INSPECTEUR, Signaalhandelingsoort::InformatieVragen, "Welke klas?").await.unwrap();
        let een = signalenbox.react(&vroeg).await.unwrap();
        let twee = signalenbox.react(&vroeg).await.unwrap();
        assert_eq!(een, twee);
        let signaal = proef.open(nummer).await;
        assert_eq!((signaal.regel.status, signaal.stappen.len()), (Signaalstatus::InformatieOntvangen, 5));
        assert_eq!(signaal.stappen[4].woorden.as_ref().unwrap().reveal(), "Klas 3b");
    }
}
