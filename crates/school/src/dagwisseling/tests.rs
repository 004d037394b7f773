//! A report that only the calendar makes due is found, once, on both databases.

use std::sync::Arc;

use jiff::civil::date;
use kern::outbox::Ronde as _;
use recht::begrip::Vervolg;

use super::Dagwisseling;
use crate::stam::School;
use crate::stam::proef::{self, Proef};

async fn due(proef: &Proef) -> Vec<String> {
    proef.column("SELECT einde AS x FROM verschuldigd ORDER BY einde").await
}

#[tokio::test]
async fn a_follow_up_that_was_held_back_becomes_due_when_the_pupil_is_back() {
    let school = School { vervolg: Vervolg::Week, ..proef::school() };
    for proef in proef::alle_with(date(2026, 3, 2), &school).await {
        let leerling = proef.pupil(1, date(2012, 5, 1)).await;
        // Four lessons a day: sixteen on Thursday the fifth, and again on Wednesday the eleventh, within seven days.
        proef.absent(leerling, date(2026, 3, 2), 32, 4).await;
        let ronde = Dagwisseling {
            scholen: proef.scholen.clone(),
            toegang: Arc::new(kern::toegang::Toegang::of_parties(crate::BEWERKINGEN).unwrap()),
            voor: vec![proef::code()],
        };
        ronde.run().await.unwrap();
        assert_eq!(due(&proef).await.len(), 1, "held back while the pupil may still be away");

        proef.op(date(2026, 3, 13));
        assert_eq!(ronde.run().await.unwrap(), 1);
        let woensdag = recht::dag::Dag::from(date(2026, 3, 11)).0.to_string();
        assert_eq!(due(&proef).await.last(), Some(&woensdag));
        assert_eq!(ronde.run().await.unwrap(), 0, "once a day");
    }
}
