//! What the Inspectie tells, in whatever order, and what the reporter answers.

use recht::toezicht::signaalmelding::{Signaalhandelingsoort, Signaalstatus};
use uitwisseling::berichten::Vertrouwelijk;

use super::codes;
use super::proef::{Boxproef, alle, melder, step};
use crate::bewerkingen::SIGNAAL_INDIENEN;
use crate::signaalmelding::{Signaalnummer, Verzending, possible, react, tallies};
use crate::werklijst::Behandelfout;

async fn closed(proef: &Boxproef) -> Signaalnummer {
    let nummer = proef.submit("s-1").await;
    proef.work().await;
    proef.tell(&step("s-1", 2, Signaalstatus::Afgesloten)).await;
    nummer
}

async fn answer(
    proef: &Boxproef,
    account: i64,
    nummer: Signaalnummer,
    soort: Signaalhandelingsoort,
    woorden: &str,
) -> Result<(), Behandelfout> {
    let woorden = Vertrouwelijk::from(woorden);
    let mag = proef.permit(account, &SIGNAAL_INDIENEN);
    react(proef.leerplicht(), &mag, nummer, &melder(), soort, Some(&woorden)).await
}

#[tokio::test]
async fn steps_may_come_twice_and_in_any_order_and_the_last_one_counts() {
    for proef in alle().await {
        let nummer = proef.submit("s-1").await;
        proef.work().await;
        proef.tell(&step("s-1", 3, Signaalstatus::Doorgestuurd)).await;
        proef.tell(&step("s-1", 2, Signaalstatus::Getrieerd)).await;
        proef.tell(&step("s-1", 2, Signaalstatus::Getrieerd)).await;
        let signaal = proef.open(nummer).await.unwrap();
        assert_eq!(signaal.regel.status, Some(Signaalstatus::Doorgestuurd));
        let volgnummers: Vec<i64> = signaal.stappen.iter().map(|stap| stap.volgnummer).collect();
        assert_eq!(volgnummers, [1, 2, 3]);
    }
}

#[tokio::test]
async fn a_question_is_answered_with_words() {
    for proef in alle().await {
        let nummer = proef.submit("s-1").await;
        proef.work().await;
        proef.tell(&step("s-1", 2, Signaalstatus::InformatieGevraagd)).await;
        let signaal = proef.open(nummer).await.unwrap();
        assert_eq!(possible(proef.leerplicht(), &signaal).unwrap(), [Signaalhandelingsoort::InformatieGeven]);
        let fout = answer(&proef, 1, nummer, Signaalhandelingsoort::InformatieGeven, " ").await.unwrap_err();
        assert_eq!(codes(&fout), ["signaal-ontbreekt-woorden"]);
        answer(&proef, 1, nummer, Signaalhandelingsoort::InformatieGeven, "Klas 3b").await.unwrap();
        proef.work().await;
        assert_eq!(proef.open(nummer).await.unwrap().regel.status, Some(Signaalstatus::InformatieOntvangen));
        assert_eq!(proef.signalenbox.reactions()[0].woorden.as_ref().unwrap().reveal(), "Klas 3b");
    }
}

#[tokio::test]
async fn an_outcome_is_agreed_or_opened_again_with_words_and_two_officers_do_not_answer_both() {
    for proef in alle().await {
        let nummer = closed(&proef).await;
        let mag = proef.permit(1, &SIGNAAL_INDIENEN);
        assert_eq!(tallies(proef.leerplicht(), &mag).await.unwrap().aan_zet, 1);
        let fout = answer(&proef, 1, nummer, Signaalhandelingsoort::Heropening, "").await.unwrap_err();
        assert_eq!(codes(&fout), ["signaal-woorden-ontbreken"]);
        let (een, twee) = tokio::join!(
            answer(&proef, 1, nummer, Signaalhandelingsoort::Heropening, "Er is niets veranderd."),
            answer(&proef, 2, nummer, Signaalhandelingsoort::Tevredenheid, ""),
        );
        assert!(een.is_ok() != twee.is_ok(), "{een:?} {twee:?}");
        let fout = een.and(twee).unwrap_err();
        assert_eq!(codes(&fout), ["signaal-onderweg"]);
        proef.work().await;
        assert_eq!(proef.signalenbox.reactions().len(), 1);
        let status = proef.open(nummer).await.unwrap().regel.status.unwrap();
        assert!(matches!(status, Signaalstatus::Heropend | Signaalstatus::Tevreden), "{status}");
    }
}

#[tokio::test]
async fn what_the_inspectie_refuses_is_told_with_its_reason_and_another_answer_may_follow() {
    for proef in alle().await {
        let nummer = closed(&proef).await;
        proef.signalenbox.set_refusing(true);
        answer(&proef, 1, nummer, Signaalhandelingsoort::Heropening, "Er is niets veranderd.").await.unwrap();
        proef.work().await;
        let signaal = proef.open(nummer).await.unwrap();
        assert_eq!(
            (signaal.regel.verzending, signaal.regel.status),
            (Verzending::Geweigerd, Some(Signaalstatus::Afgesloten))
        );
        assert_eq!(signaal.weigeringen[0].uitleg, "Het kan niet.");
        assert_eq!(signaal.reacties.len(), 1, "what was written stays");
        proef.signalenbox.set_refusing(false);
        answer(&proef, 1, nummer, Signaalhandelingsoort::Tevredenheid, "").await.unwrap();
        proef.work().await;
        let signaal = proef.open(nummer).await.unwrap();
        assert_eq!(
            (signaal.regel.verzending, signaal.regel.status),
            (Verzending::Ontvangen, Some(Signaalstatus::Tevreden))
        );
        assert!(signaal.weigeringen.is_empty());
    }
}
