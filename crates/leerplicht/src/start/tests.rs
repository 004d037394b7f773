//! Today: what is due, what is mine, what came back.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use recht::melding::status::Meldingstatus;

use super::read;
use crate::bewerkingen::{BEHANDELEN, START};
use crate::werklijst::tests::{alle, ambtenaar, melding, nummer, west};
use crate::werklijst::{self, Terug};

#[tokio::test]
async fn an_empty_desk_has_nothing_to_do() {
    for proef in alle().await {
        let start = read(&proef.leerplicht, &proef.permit(1, &START)).await.unwrap();
        assert_eq!((start.open, start.te_laat, start.eerst.len(), start.terug.len()), (0, 0, 0, 0));
    }
}

#[tokio::test]
async fn what_is_late_is_counted_and_what_is_refused_is_loud_for_everybody() {
    for proef in alle().await {
        proef.loket.put(&west(), [melding(1, 1001, 1), melding(2, 1002, 2), melding(3, 1003, 3)]);
        proef.work().await;
        let mag = proef.permit(1, &BEHANDELEN);
        proef.loket.set(nummer(1001), Meldingstatus::Ingetrokken);
        for welke in [1001, 1002] {
            werklijst::take_up(&proef.leerplicht, &mag, nummer(welke), &ambtenaar("Anna"), None).await.unwrap();
        }
        proef.work().await;
        proef.klok.set("2026-03-17T08:00:00Z".parse().unwrap());
        let mijn = read(&proef.leerplicht, &proef.permit(1, &START)).await.unwrap();
        assert_eq!((mijn.open, mijn.nieuw, mijn.te_laat, mijn.voor_vandaag, mijn.van_mij), (3, 2, 2, 0, 2));
        assert_eq!(mijn.mijn.len(), 2);
        let ander = read(&proef.leerplicht, &proef.permit(2, &START)).await.unwrap();
        assert_eq!(ander.van_mij, 0);
        for start in [mijn, ander] {
            let terug: Vec<_> = start.terug.iter().map(|regel| (u64::from(regel.nummer), regel.terug)).collect();
            assert_eq!(terug, [(1001, Some(Terug::Geweigerd))]);
        }
        proef.klok.set("2026-03-16T08:00:00Z".parse().unwrap());
        let op_de_dag = read(&proef.leerplicht, &proef.permit(1, &START)).await.unwrap();
        assert_eq!((op_de_dag.te_laat, op_de_dag.voor_vandaag), (0, 2));
    }
}
