//! A young person's history: over schools, within the organisation.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use uitwisseling::berichten::{Aflevering, Inhoud};

use super::open;
use crate::bewerkingen::GESCHIEDENIS;
use crate::werklijst::Jongerenummer;
use crate::werklijst::tests::{alle, melding, oost, west};

fn at_another_school(mut aflevering: Aflevering) -> Aflevering {
    if let Inhoud::Verzuimmelding(inhoud) = &mut aflevering.inhoud {
        "Het Andere College".clone_into(&mut inhoud.school.naam);
        inhoud.school.brin = "99XB".parse().unwrap();
        inhoud.begin = jiff::civil::date(2025, 10, 6);
    }
    aflevering
}

#[tokio::test]
async fn schools_meet_in_one_history_and_organisations_do_not() {
    for proef in alle().await {
        proef.loket.put(&west(), [melding(1, 1001, 1), at_another_school(melding(2, 1002, 1)), melding(3, 1003, 2)]);
        proef.loket.put(&oost(), [melding(1, 1004, 9), melding(2, 1005, 1)]);
        proef.work().await;
        let jongere = proef.open(1001).await.unwrap().regel.jongere.nummer;
        let permit = proef.permit(1, &GESCHIEDENIS);
        let dossier = open(&proef.leerplicht, &permit, jongere).await.unwrap().unwrap();
        let scholen: Vec<&str> = dossier.meldingen.iter().map(|regel| regel.school.as_str()).collect();
        assert_eq!(scholen, ["De Proef", "Het Andere College"]);
        assert!(open(&proef.leerplicht, &permit, Jongerenummer(99)).await.unwrap().is_none());
        let elders = proef.permit_of(7, &GESCHIEDENIS, &oost());
        let dossier = open(&proef.leerplicht, &elders, Jongerenummer(2)).await.unwrap().unwrap();
        let nummers: Vec<u64> = dossier.meldingen.iter().map(|regel| regel.nummer.into()).collect();
        assert!(!nummers.contains(&1001), "{nummers:?}");
    }
}
