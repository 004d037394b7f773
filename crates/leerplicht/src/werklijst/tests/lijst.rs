//! The list: by the clock, by filter, leaf by leaf, and logged.

use jiff::civil::date;
use kern::toegangslog;
use uitwisseling::berichten::{Aflevering, Inhoud};

use super::{alle, ambtenaar, melding, nummer, west};
use crate::bewerkingen::{BEHANDELEN, WERKLIJST};
use crate::werklijst::{self, Filter, Toon};

/// A report that was registered on another day.
fn registered(mut aflevering: Aflevering, op: jiff::civil::Date) -> Aflevering {
    if let Inhoud::Verzuimmelding(inhoud) = &mut aflevering.inhoud {
        inhoud.geregistreerd_op = op;
    }
    aflevering
}

#[tokio::test]
async fn what_is_past_its_day_stays_on_top_and_what_is_mine_can_be_found() {
    for proef in alle().await {
        proef.loket.put(
            &west(),
            [
                registered(melding(1, 1001, 1), date(2026, 3, 6)),
                registered(melding(2, 1002, 2), date(2026, 1, 5)),
                registered(melding(3, 1003, 3), date(2026, 3, 2)),
            ],
        );
        proef.work().await;
        let permit = proef.permit(1, &WERKLIJST);
        let numbers = async |filter| {
            let blad = werklijst::list(&proef.leerplicht, &permit, filter, 1).await.unwrap();
            blad.regels.iter().map(|regel| u64::from(regel.nummer)).collect::<Vec<_>>()
        };
        let open = Filter::default();
        assert_eq!(numbers(open).await, [1002, 1003, 1001]);
        let mag = proef.permit(1, &BEHANDELEN);
        werklijst::take_up(&proef.leerplicht, &mag, nummer(1003), &ambtenaar("Anna"), None).await.unwrap();
        proef.work().await;
        assert_eq!(numbers(open).await, [1002, 1001, 1003], "another term runs now");
        assert_eq!(numbers(Filter { van_mij: true, ..open }).await, [1003]);
        let bo = proef.permit(2, &WERKLIJST);
        let van_bo = werklijst::list(&proef.leerplicht, &bo, Filter { van_mij: true, ..open }, 1);
        assert!(van_bo.await.unwrap().regels.is_empty());
        let status = Toon::Status(recht::melding::status::Meldingstatus::InBehandeling);
        assert_eq!(numbers(Filter { toon: status, van_mij: false }).await, [1003]);
    }
}

#[tokio::test]
async fn a_leaf_is_a_leaf_and_one_beyond_the_last_is_the_last() {
    for proef in alle().await {
        proef.loket.put(&west(), (1..=60).map(|plaats| melding(plaats, 1000 + plaats, 1)));
        proef.work().await;
        let permit = proef.permit(1, &WERKLIJST);
        let leaf = async |blad| werklijst::list(&proef.leerplicht, &permit, Filter::default(), blad).await.unwrap();
        let eerste = leaf(1).await;
        assert_eq!((eerste.regels.len(), eerste.aantallen.bladen, eerste.aantallen.meldingen), (25, 3, 60));
        assert_eq!(leaf(3).await.regels.len(), 10);
        assert_eq!(leaf(99).await, leaf(3).await);
        assert_eq!(leaf(0).await, eerste);
    }
}

#[tokio::test]
async fn every_read_is_in_the_log_with_its_purpose_and_the_chain_holds() {
    for proef in alle().await {
        proef.loket.put(&west(), [melding(1, 1001, 1)]);
        proef.work().await;
        let before = toegangslog::verify(&proef.register).await.unwrap()[0].regels;
        proef.open(1001).await.unwrap();
        werklijst::list(&proef.leerplicht, &proef.permit(1, &WERKLIJST), Filter::default(), 1).await.unwrap();
        assert!(proef.open(4711).await.is_none());
        let na = toegangslog::verify(&proef.register).await.unwrap();
        assert_eq!(na[0].regels, before + 2);
        assert_eq!(na[0].breuk, None);
        let gelezen = super::super::store::logged(&proef.register).await;
        let verwacht = [
            "leerplicht.verzuimmelding.bekijken handhaving verzuimmelding:1001",
            "leerplicht.werklijst.bekijken handhaving verzuimmelding:1001",
        ];
        assert_eq!(gelezen, verwacht);
    }
}
