//! The feed, in any order and however often.

use jiff::civil::date;
use kern::ontvangst;
use kern::toegang::Gebruiker;
use recht::melding::status::Meldingstatus;
use uitwisseling::berichten::Aflevering;

use super::{Proef, alle, ambtenaar, from_school, melding, nummer, oost, pgn, west};
use crate::bewerkingen::{BEHANDELEN, BEKIJKEN, BERICHT, WERKLIJST};
use crate::werklijst::messages::{BRON, receive};
use crate::werklijst::{self, Filter, Gebeurtenis, Terug, Toon};

async fn take_in(proef: &Proef, afleveringen: &[Aflevering]) -> usize {
    let permit = proef.leerplicht.toegang.permit(&Gebruiker::SYSTEEM, &BERICHT, &west()).unwrap();
    receive(&proef.leerplicht, &permit, &west(), afleveringen).await.unwrap()
}

async fn numbers(proef: &Proef, toon: Toon) -> Vec<u64> {
    let permit = proef.permit(1, &WERKLIJST);
    let filter = Filter { toon, van_mij: false };
    let bladzijde = werklijst::list(&proef.leerplicht, &permit, filter, 1).await.unwrap();
    bladzijde.regels.iter().map(|regel| regel.nummer.into()).collect()
}

#[tokio::test]
async fn a_report_comes_in_whole() {
    for proef in alle().await {
        proef.loket.put(&west(), [melding(3, 1001, 1)]);
        proef.work().await;
        let gezien = proef.open(1001).await.unwrap();
        assert_eq!(gezien.regel.status, Meldingstatus::Geregistreerd);
        assert_eq!(gezien.pgn, pgn(1));
        assert_eq!(gezien.regel.jongere.naam.as_ref().unwrap().reveal(), "Sam Verzonnen1");
        assert_eq!(gezien.specificatie.len(), 2);
        assert_eq!(gezien.ondernomen_acties[0].datum, date(2026, 3, 3));
        assert_eq!(gezien.regel.uiterlijk, Some(date(2026, 3, 16)), "five working days after registration");
        assert_eq!(ontvangst::position(proef.register.lees(), &west(), BRON).await.unwrap(), 3);
    }
}

#[tokio::test]
async fn what_comes_twice_is_kept_once() {
    for proef in alle().await {
        let stuk = [melding(1, 1001, 1), melding(2, 1002, 1)];
        assert_eq!(take_in(&proef, &stuk).await, 2);
        assert_eq!(take_in(&proef, &stuk).await, 0);
        assert_eq!(take_in(&proef, &[stuk[1].clone(), stuk[1].clone()]).await, 0);
        assert_eq!(numbers(&proef, Toon::Alle).await, [1001, 1002]);
        let gezien = proef.open(1001).await.unwrap();
        assert_eq!(gezien.geschiedenis.len(), 1);
        assert_eq!(gezien.andere.len(), 1, "one person, whoever reports");
    }
}

#[tokio::test]
async fn what_comes_late_is_added_and_takes_nothing_back() {
    for proef in alle().await {
        take_in(&proef, &[melding(1, 1001, 1)]).await;
        take_in(&proef, &[from_school(9, 1001, Meldingstatus::Geregistreerd, Some(date(2026, 3, 8)))]).await;
        let laat = from_school(5, 1001, Meldingstatus::Geregistreerd, Some(date(2026, 3, 7)));
        assert_eq!(take_in(&proef, &[laat, melding(4, 1002, 2)]).await, 2);
        let gezien = proef.open(1001).await.unwrap();
        assert_eq!(gezien.regel.einde, Some(date(2026, 3, 8)), "the later word on the end date stands");
        assert_eq!(gezien.geschiedenis.len(), 3);
        assert!(proef.open(1002).await.is_some());
        assert_eq!(ontvangst::position(proef.register.lees(), &west(), BRON).await.unwrap(), 9);
    }
}

#[tokio::test]
async fn a_status_waits_for_its_report() {
    for proef in alle().await {
        take_in(&proef, &[from_school(2, 1001, Meldingstatus::Ingetrokken, None)]).await;
        assert!(proef.open(1001).await.is_none());
        take_in(&proef, &[melding(1, 1001, 1)]).await;
        let gezien = proef.open(1001).await.unwrap();
        assert_eq!(gezien.regel.status, Meldingstatus::Ingetrokken);
        assert_eq!(gezien.regel.uiterlijk, None);
        assert!(numbers(&proef, Toon::Open).await.is_empty());
        assert_eq!(numbers(&proef, Toon::Status(Meldingstatus::Ingetrokken)).await, [1001]);
    }
}

#[tokio::test]
async fn any_order_gives_the_same_end() {
    let stuk = [
        melding(1, 1001, 1),
        from_school(2, 1001, Meldingstatus::Geregistreerd, Some(date(2026, 3, 7))),
        from_school(3, 1001, Meldingstatus::Ingetrokken, None),
    ];
    for volgorde in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [2, 0, 1], [0, 2, 1], [1, 2, 0]] {
        for proef in alle().await {
            for plaats in volgorde {
                take_in(&proef, &[stuk[plaats].clone()]).await;
            }
            let gezien = proef.open(1001).await.unwrap().regel;
            assert_eq!(gezien.status, Meldingstatus::Ingetrokken, "{volgorde:?}");
            assert_eq!(gezien.einde, Some(date(2026, 3, 7)), "{volgorde:?}");
        }
    }
}

#[tokio::test]
async fn two_workers_read_one_feed_once() {
    for proef in alle().await {
        let stuk: Vec<Aflevering> = (1..=40).map(|plaats| melding(plaats, 1000 + plaats, 1)).collect();
        let (een, ander) = tokio::join!(take_in(&proef, &stuk), take_in(&proef, &stuk));
        assert_eq!(een + ander, 40);
        assert_eq!(proef.open(1001).await.unwrap().andere.len(), 39);
    }
}

#[tokio::test]
async fn another_organisation_sees_nothing_of_it() {
    for proef in alle().await {
        proef.loket.put(&west(), [melding(1, 1001, 1)]);
        proef.loket.put(&oost(), [melding(1, 1002, 1)]);
        proef.work().await;
        let permit = proef.permit_of(7, &BEKIJKEN, &oost());
        assert!(werklijst::open(&proef.leerplicht, &permit, nummer(1001)).await.unwrap().is_none());
        let eigen = werklijst::open(&proef.leerplicht, &permit, nummer(1002)).await.unwrap().unwrap();
        assert!(eigen.andere.is_empty(), "reports that went elsewhere are not shown");
        let permit = proef.permit_of(7, &BEHANDELEN, &oost());
        let geprobeerd = werklijst::take_up(&proef.leerplicht, &permit, nummer(1001), &ambtenaar("Oost"), None).await;
        assert!(matches!(geprobeerd, Err(werklijst::Behandelfout::NietGevonden)));
    }
}

#[tokio::test]
async fn a_change_or_withdrawal_comes_back_to_who_has_the_report() {
    for proef in alle().await {
        proef.loket.put(&west(), [melding(1, 1001, 1), melding(2, 1002, 2)]);
        proef.work().await;
        let permit = proef.permit(1, &BEHANDELEN);
        werklijst::take_up(&proef.leerplicht, &permit, nummer(1001), &ambtenaar("Anna"), None).await.unwrap();
        proef.work().await;
        assert_eq!(proef.status(1001).await, Meldingstatus::InBehandeling);
        let wijziging = from_school(3, 1001, Meldingstatus::Geregistreerd, Some(date(2026, 3, 9)));
        proef.loket.put(&west(), [wijziging, from_school(4, 1002, Meldingstatus::Ingetrokken, None)]);
        proef.work().await;
        let gezien = proef.open(1001).await.unwrap();
        assert_eq!(gezien.regel.status, Meldingstatus::InBehandeling, "a change does not undo what the receipt said");
        assert_eq!(gezien.regel.terug, Some(Terug::Gewijzigd));
        assert_eq!(proef.open(1002).await.unwrap().regel.terug, None, "nobody had it");
        let eerste = gezien.geschiedenis.first().unwrap();
        assert!(matches!(eerste, Gebeurtenis::Bericht(_)));
        werklijst::acknowledge(&proef.leerplicht, &permit, nummer(1001)).await.unwrap();
        assert_eq!(proef.open(1001).await.unwrap().regel.terug, None);
    }
}

#[tokio::test]
async fn one_organisation_that_fails_does_not_hold_up_another() {
    for proef in alle().await {
        proef.loket.down(true);
        let fout = proef.worker.step().await;
        assert_eq!(fout.unwrap(), 0);
        proef.loket.down(false);
        proef.loket.put(&oost(), [melding(1, 1002, 1)]);
        proef.work().await;
        let permit = proef.permit_of(7, &BEKIJKEN, &oost());
        assert!(werklijst::open(&proef.leerplicht, &permit, nummer(1002)).await.unwrap().is_some());
    }
}
