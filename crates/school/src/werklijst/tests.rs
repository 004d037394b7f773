//! The work list as the law moves it, on every database.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::civil::date;
use recht::begrip::{Minuten, Verzuimstatus};
use recht::melding::geldigheid::Meldingveld;
use recht::melding::status::Meldingstatus;

use super::{Klok, Werklijst, load, loud, open};
use crate::les::Merk;
use crate::stam::proef::{self, Proef, code};
use crate::verzuimmelding::Handeling;
use crate::verzuimmelding::tests::{DONDERDAG, GEBOREN, MAANDAG, Plan, scenes, status};

async fn list(proef: &Proef) -> Werklijst {
    let permit = proef.coordinator(&crate::WERKLIJST_BEKIJKEN);
    open(&proef.scholen, &permit, &code()).await.unwrap().unwrap()
}

#[tokio::test]
async fn what_is_due_is_ordered_by_the_legal_clock_and_stays_on_top_when_it_is_late() {
    for scene in scenes().await {
        let later = scene.proef.pupil(2, GEBOREN).await;
        scene.proef.absent(later, date(2026, 3, 16), 16, 4).await;
        let klokken = |lijst: &Werklijst| lijst.verschuldigd.iter().map(|een| een.wat.klok).collect::<Vec<_>>();
        let lijst = list(&scene.proef).await;
        // Established on 12 and 19 March: until 19 and 26 March.
        assert_eq!(klokken(&lijst), [Klok::Vandaag, Klok::Binnenkort { werkdagen: 5 }]);
        assert_eq!(lijst.verschuldigd[0].wat.minuten, Minuten(960));
        scene.proef.op(date(2026, 3, 24));
        assert_eq!(
            klokken(&list(&scene.proef).await),
            [Klok::TeLaat { werkdagen: 3 }, Klok::Binnenkort { werkdagen: 2 }]
        );
        scene.proef.op(date(2026, 3, 28));
        assert_eq!(klokken(&list(&scene.proef).await)[1], Klok::TeLaat { werkdagen: 1 });
        let permit = scene.proef.coordinator(&crate::WERKLIJST_BEKIJKEN);
        let luid = loud(&scene.proef.scholen, &permit, &code()).await.unwrap();
        assert_eq!((luid.te_laat, luid.vandaag_uiterlijk, luid.wachtend()), (2, 0, 2));
    }
}

#[tokio::test]
async fn a_last_day_before_a_weekend_is_not_late_in_that_weekend() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        // Reached and established on Friday 13 March: until Friday 20 March.
        proef.absent(leerling, date(2026, 3, 10), 16, 4).await;
        proef.op(date(2026, 3, 21));
        assert_eq!(list(&proef).await.verschuldigd[0].wat.klok, Klok::Vandaag);
        let permit = proef.coordinator(&crate::WERKLIJST_BEKIJKEN);
        let luid = loud(&proef.scholen, &permit, &code()).await.unwrap();
        assert_eq!((luid.te_laat, luid.vandaag_uiterlijk), (0, 1));
    }
}

#[tokio::test]
async fn a_correction_that_makes_a_report_due_late_says_how_late() {
    for scene in scenes().await {
        let les = (scene.lessen[5], scene.leerling);
        scene.proef.judged(&[les], Verzuimstatus::Geoorloofd).await;
        assert!(list(&scene.proef).await.verschuldigd.is_empty());
        scene.proef.op(date(2026, 3, 26));
        scene.proef.judged(&[les], Verzuimstatus::Ongeoorloofd).await;
        let lijst = list(&scene.proef).await;
        let een = &lijst.verschuldigd[0].wat;
        // By the day on which it was established there is time; by the day on which the norm was reached it is late.
        assert_eq!((een.einde, een.vastgesteld_op), (DONDERDAG, Some(date(2026, 3, 26))));
        assert_eq!((een.klok, een.te_laat_na_einde), (Klok::Binnenkort { werkdagen: 5 }, 5));
    }
}

#[tokio::test]
async fn a_withdrawal_is_proposed_with_the_entries_that_changed() {
    for scene in scenes().await {
        let sleutel = scene.sent().await;
        scene.deliver().await;
        scene.proef.judged(&[(scene.lessen[5], scene.leerling)], Verzuimstatus::Geoorloofd).await;
        // Was there after all.
        scene.proef.marked(scene.lessen[8], &[(scene.leerling, Merk::Aanwezig)]).await;
        let lijst = list(&scene.proef).await;
        let veranderd = &lijst.in_te_trekken[0].wat.veranderd;
        let nu: Vec<_> = veranderd.iter().map(|een| (een.lesuur.as_str(), een.was, een.nu)).collect();
        let was = Verzuimstatus::Ongeoorloofd;
        assert_eq!(nu, [("2", was, Some(Verzuimstatus::Geoorloofd)), ("1", was, None)]);
        assert!(lijst.verschuldigd.is_empty());
        scene.act(sleutel, "intrekken", Handeling::Intrekking).await.unwrap();
        let lijst = list(&scene.proef).await;
        assert_eq!((lijst.in_te_trekken.len(), lijst.wacht.len()), (0, 1));
        scene.deliver().await;
        let lijst = list(&scene.proef).await;
        assert_eq!((lijst.in_te_trekken.len(), lijst.wacht.len()), (0, 0));
    }
}

#[tokio::test]
async fn what_was_refused_shouts_and_what_came_back_is_shown_until_it_is_seen() {
    for scene in scenes().await {
        let permit = scene.proef.coordinator(&crate::WERKLIJST_BEKIJKEN);
        scene.loket.plan(Plan::Weiger(Meldingveld::Pgn));
        let sleutel = scene.sent().await;
        assert_eq!(list(&scene.proef).await.wacht.len(), 1);
        scene.deliver().await;
        let lijst = list(&scene.proef).await;
        let geweigerd = &lijst.geweigerd[0].wat;
        assert!(geweigerd.nog_nodig);
        assert_eq!(geweigerd.afwijzing.as_ref().unwrap().weigeringen[0].veld, Some(Meldingveld::Pgn));
        assert_eq!(lijst.verschuldigd[0].wat.geweigerd, Some(sleutel));
        assert_eq!(loud(&scene.proef.scholen, &permit, &code()).await.unwrap().geweigerd.len(), 1);

        let versturen = scene.proef.coordinator(&crate::VERZUIMMELDING_VERSTUREN);
        let concept = crate::verzuimmelding::mend(&scene.proef.scholen, &versturen, &code(), sleutel).await.unwrap();
        crate::verzuimmelding::send(&scene.proef.scholen, &versturen, &code(), &concept).await.unwrap();
        scene.deliver().await;
        scene.loket.tell(1, 1, status(Meldingstatus::InBehandeling, "wij gaan in gesprek"));
        scene.fetch().await;
        let lijst = list(&scene.proef).await;
        assert!(lijst.geweigerd.is_empty() && lijst.verschuldigd.is_empty());
        let terug = lijst.terug[0].wat.bericht.clone().unwrap();
        assert_eq!(terug.terugkoppeling.unwrap().reveal(), "wij gaan in gesprek");
        let bekijken = scene.proef.coordinator(&crate::VERZUIMMELDING_BEKIJKEN);
        crate::verzuimmelding::seen(&scene.proef.scholen, &bekijken, &code(), sleutel).await.unwrap();
        assert!(list(&scene.proef).await.terug.is_empty());
    }
}

#[tokio::test]
async fn near_says_what_counts_when_it_would_be_due_and_what_drops_out() {
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        proef.absent(leerling, MAANDAG, 14, 4).await;
        for lesuur in 1..=4 {
            proef.lesson(date(2026, 3, 13), lesuur).await;
        }
        let lijst = list(&proef).await;
        let bijna = &lijst.bijna[0].wat;
        assert_eq!((bijna.minuten, bijna.resterend), (Minuten(840), Minuten(120)));
        let dagen: Vec<_> = bijna.dagen.iter().map(|dag| (dag.datum, dag.lesuren.join(" "), dag.geteld.0)).collect();
        assert_eq!(dagen[0], (MAANDAG, "1 2 3 4".to_owned(), 240));
        assert_eq!(dagen[3], (DONDERDAG, "1 2".to_owned(), 120));
        assert_eq!(bijna.bereikt, Some((date(2026, 3, 13), "2".to_owned())));
        assert_eq!(bijna.vervalt, (date(2026, 4, 6), Minuten(240)));
        // When the oldest day has left the window there is nobody near.
        proef.op(date(2026, 4, 7));
        assert!(list(&proef).await.bijna.is_empty());
    }
}

#[tokio::test]
async fn the_number_of_queries_does_not_depend_on_the_number_of_pupils() {
    for scene in scenes().await {
        let proef = &scene.proef;
        let nabij = proef.pupil_in(10, GEBOREN, "2c").await;
        proef.absent(nabij, MAANDAG, 14, 4).await;
        let sleutel = scene.sent().await;
        scene.deliver().await;
        proef.judged(&[(scene.lessen[5], scene.leerling)], Verzuimstatus::Geoorloofd).await;
        scene.loket.tell(1, 1, status(Meldingstatus::InBehandeling, "opgepakt"));
        scene.fetch().await;
        let weinig = queries(proef).await;
        for nummer in 20..26 {
            let leerling = proef.pupil_in(nummer, GEBOREN, &format!("k{nummer}")).await;
            proef.absent(leerling, MAANDAG, if nummer % 2 == 0 { 16 } else { 14 }, 4).await;
        }
        assert_eq!(queries(proef).await, weinig);
        assert!(weinig <= 14, "{weinig}");
        assert!(scene.blad(sleutel).await.melding.in_te_trekken);
    }
}

/// How many queries the list takes.
async fn queries(proef: &Proef) -> usize {
    let permit = proef.coordinator(&crate::WERKLIJST_BEKIJKEN);
    let profiel = proef.scholen.profiel(&code()).await.unwrap().unwrap();
    let teller = Arc::new(AtomicUsize::new(0));
    let mut db = proef.register.lees().clone();
    let telt = Arc::clone(&teller);
    db.set_metric_callback(move |_| {
        telt.fetch_add(1, Ordering::Relaxed);
    });
    let (lijst, _) = load(&db, &permit, &profiel, DONDERDAG).await.unwrap();
    assert!(!lijst.bijna.is_empty() && !lijst.in_te_trekken.is_empty() && !lijst.terug.is_empty());
    teller.load(Ordering::Relaxed)
}
