//! Known absence, on every database.

use jiff::civil::{Date, date};
use recht::dag::Dag;

use super::*;
use crate::les::Merk;
use crate::stam::Leerlingsleutel;
use crate::stam::proef::{self, Proef, code};

const MAANDAG: Date = date(2026, 3, 2);

fn opgave(leerling: Leerlingsleutel, van: Date, tot: impl Into<Option<Date>>, reden: Reden) -> Afwezigheidsopgave {
    Afwezigheidsopgave { leerling, van, tot: tot.into(), reden, toelichting: String::new() }
}

async fn keep(proef: &Proef, opgave: &Afwezigheidsopgave) -> Result<i64, Afwezigheidsweigering> {
    let permit = proef.coordinator(&crate::AFWEZIGHEID_VASTLEGGEN);
    record(&proef.scholen, &permit, &code(), opgave).await
}

/// Absence as `les status reden`, in order.
async fn absence(proef: &Proef) -> Vec<String> {
    proef.column("SELECT les || ' ' || status || ' ' || reden AS x FROM verzuim ORDER BY les").await
}

async fn due(proef: &Proef) -> Vec<String> {
    proef.column("SELECT soort AS x FROM verschuldigd WHERE verzuimmelding IS NULL").await
}

#[tokio::test]
async fn a_sick_report_after_marking_makes_absence_lawful() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, date(2012, 5, 1)).await;
        // Six lessons a day for three days: 18 hours.
        for dag in 0..3 {
            let op = Dag::from(MAANDAG).plus(dag).date();
            proef.op(op);
            for lesuur in 1..=6 {
                let les = proef.lesson(op, lesuur).await;
                proef.marked(les, &[(leerling, Merk::Afwezig)]).await;
            }
        }
        assert!(due(&proef).await.is_empty(), "what nobody explained yet is not due");
        proef.op(date(2026, 3, 5));
        let ziek = keep(&proef, &opgave(leerling, MAANDAG, date(2026, 3, 4), Reden::Ziekte)).await.unwrap();
        assert!(absence(&proef).await.iter().all(|regel| regel.ends_with("geoorloofd ziekte")));

        // It was not so after all: unexplained again.
        let permit = proef.coordinator(&crate::AFWEZIGHEID_VASTLEGGEN);
        withdraw(&proef.scholen, &permit, &code(), ziek, "ouders weten van niets").await.unwrap();
        assert!(absence(&proef).await.iter().all(|regel| regel.ends_with("onbekend ")));
        let weer = withdraw(&proef.scholen, &permit, &code(), ziek, "nog eens").await;
        assert!(matches!(weer, Err(Afwezigheidsweigering::Onbekend)));
    }
}

#[tokio::test]
async fn a_sick_report_after_marking_makes_a_due_report_disappear() {
    let school = crate::stam::School { te_laat: recht::begrip::TeLaat::Les, ..proef::school() };
    for proef in proef::alle_with(MAANDAG, &school).await {
        let leerling = proef.pupil(1, date(2012, 5, 1)).await;
        for dag in 0..3 {
            let op = Dag::from(MAANDAG).plus(dag).date();
            proef.op(op);
            for lesuur in 1..=6 {
                let les = proef.lesson(op, lesuur).await;
                proef.marked(les, &[(leerling, Merk::TeLaat(recht::begrip::Minuten(10)))]).await;
            }
        }
        assert_eq!(due(&proef).await, ["16_uur_in_4_weken"]);
        keep(&proef, &opgave(leerling, MAANDAG, date(2026, 3, 4), Reden::Ziekte)).await.unwrap();
        assert!(due(&proef).await.is_empty());
    }
}

#[tokio::test]
async fn who_is_better_earlier_is_absent_again_after_it() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, date(2012, 5, 1)).await;
        let ziek = keep(&proef, &opgave(leerling, MAANDAG, None, Reden::Ziekte)).await.unwrap();
        assert_eq!(
            proef.column("SELECT tot AS x FROM afwezigheid").await,
            [Dag::from(date(2026, 7, 31)).0.to_string()]
        );
        for dag in [2, 3] {
            proef.op(date(2026, 3, dag));
            let les = proef.lesson(date(2026, 3, dag), 1).await;
            proef.marked(les, &[(leerling, Merk::Afwezig)]).await;
        }
        assert_eq!(absence(&proef).await, ["1 geoorloofd ziekte", "2 geoorloofd ziekte"]);
        let permit = proef.coordinator(&crate::AFWEZIGHEID_VASTLEGGEN);
        let scholen = &proef.scholen;
        let te_vroeg = end(scholen, &permit, &code(), ziek, date(2026, 3, 1)).await;
        assert!(matches!(te_vroeg, Err(Afwezigheidsweigering::EindeVoorBegin)));
        let langer = end(scholen, &permit, &code(), ziek, date(2026, 8, 1)).await;
        assert!(matches!(langer, Err(Afwezigheidsweigering::NietKorter(_))));
        let beter = end(scholen, &permit, &code(), ziek, MAANDAG).await.unwrap();
        assert_eq!(absence(&proef).await, ["1 geoorloofd ziekte", "2 onbekend "]);
        let regel = one(scholen, &permit, &code(), beter, MAANDAG).await.unwrap().unwrap();
        assert_eq!(
            (regel.afwezigheid.van, regel.afwezigheid.tot, regel.leerling.klas.as_str()),
            (MAANDAG, MAANDAG, "2b")
        );
        assert_eq!(one(scholen, &permit, &code(), ziek, MAANDAG).await.unwrap(), None);
        assert_eq!(current(scholen, &permit, &code(), date(2026, 3, 3)).await.unwrap(), []);
    }
}

#[tokio::test]
async fn what_cannot_be_is_refused_with_the_reason() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, date(2012, 5, 1)).await;
        let op = |van, tot: Option<Date>, reden| opgave(leerling, van, tot, reden);
        let uitkomst = keep(&proef, &op(MAANDAG, Some(date(2026, 3, 1)), Reden::Verlof)).await;
        assert!(matches!(uitkomst, Err(Afwezigheidsweigering::EindeVoorBegin)));
        let uitkomst = keep(&proef, &op(MAANDAG, Some(date(2027, 3, 2)), Reden::Vrijstelling)).await;
        assert!(matches!(uitkomst, Err(Afwezigheidsweigering::TeLang(tot)) if tot == date(2027, 3, 1)));
        let uitkomst = keep(&proef, &op(MAANDAG, None, Reden::Verlof)).await;
        assert!(matches!(uitkomst, Err(Afwezigheidsweigering::GeenEinde)));
        let uitkomst = keep(&proef, &op(date(2024, 7, 31), Some(MAANDAG), Reden::Ziekte)).await;
        assert!(matches!(uitkomst, Err(Afwezigheidsweigering::TeLang(_))));
        let uitkomst = keep(&proef, &op(date(2024, 7, 31), Some(date(2024, 8, 1)), Reden::Ziekte)).await;
        assert!(matches!(uitkomst, Err(Afwezigheidsweigering::NietIngeschreven(_))));
        let uitkomst = keep(&proef, &op(MAANDAG, Some(MAANDAG), Reden::Anders)).await;
        assert!(matches!(uitkomst, Err(Afwezigheidsweigering::GeenToelichting)));
        let uitkomst = keep(&proef, &opgave(Leerlingsleutel(99), MAANDAG, MAANDAG, Reden::Ziekte)).await;
        assert!(matches!(uitkomst, Err(Afwezigheidsweigering::OnbekendeLeerling)));
        assert!(proef.column("SELECT afwezigheid AS x FROM afwezigheid").await.is_empty());
    }
}

#[tokio::test]
async fn a_pupil_is_found_by_number_or_surname() {
    for proef in proef::alle(MAANDAG).await {
        let een = proef.pupil(1, date(2012, 5, 1)).await;
        let permit = proef.coordinator(&crate::AFWEZIGHEID_VASTLEGGEN);
        for tekst in [" l1 ", "achternaam1"] {
            let gevonden = search(&proef.scholen, &permit, &code(), tekst, MAANDAG).await.unwrap();
            assert!(matches!(gevonden, Gezocht::Een(leerling) if leerling.sleutel == een));
        }
        let gevonden = search(&proef.scholen, &permit, &code(), "achternaam", MAANDAG).await.unwrap();
        assert_eq!(gevonden, Gezocht::Niemand);
        proef.sql("UPDATE leerling SET achternaam = 'Özer'", Vec::new()).await;
        proef.pupil(2, date(2012, 5, 1)).await;
        let gevonden = search(&proef.scholen, &permit, &code(), "Özer", MAANDAG).await.unwrap();
        assert!(matches!(gevonden, Gezocht::Een(leerling) if leerling.sleutel == een));
        proef.sql("UPDATE leerling SET achternaam = 'Jansen'", Vec::new()).await;
        let gevonden = search(&proef.scholen, &permit, &code(), "jansen", MAANDAG).await.unwrap();
        assert!(matches!(gevonden, Gezocht::Meer(alle) if alle.len() == 2));
    }
}
