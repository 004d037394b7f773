//! kill -9 of serve, worker or Verzuimloket at any moment of a busy day: no saved register lost, no report doubled, none
//! forgotten.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use jiff::SignedDuration;
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use sea_orm::ConnectionTrait as _;
use tokio::task::JoinSet;

use super::dag::Iemand;
use super::installatie::{Dienst, Installatie, until};
use super::telling::{Opslag, Telling};
use super::{controle, overzetten, rijen};

/// Schools at which a teacher and the office are at work.
const SCHOLEN: usize = 6;

#[tokio::test(flavor = "multi_thread")]
async fn killed_two_hundred_times_on_a_busy_day_nothing_is_lost_or_doubled() {
    busy_day(Installatie::fill(1_200), 200).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_forty_times_on_postgres_nothing_is_lost_or_doubled() {
    let (Some(register), Some(loket)) = (testkit::postgres().await, testkit::postgres().await) else {
        println!("no PostgreSQL named, so this was tried on SQLite alone");
        return;
    };
    let op_sqlite = Installatie::fill(600);
    let van = (op_sqlite.register.clone(), op_sqlite.loket.clone());
    let installatie = op_sqlite.on(register.adres.clone(), loket.adres.clone());
    overzetten::copy(&installatie, &van).await;
    busy_day(installatie, 40).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_comparison_sees_what_is_lost_doubled_or_forgotten() {
    let installatie = Installatie::fill(300);
    let telling = Telling::default();
    let (_, fouten) = controle::compare(&installatie, &telling).await;
    assert!(fouten.is_empty(), "{fouten:?}");
    let merken = [(1, ("afwezig".to_owned(), 0))].into();
    let verloren = Opslag { school: "99xa00".to_owned(), les: 1, sleutel: "dag-x".to_owned(), versie: 1, merken };
    telling.opgeslagen.lock().unwrap().push(verloren);
    let (_, fouten) = controle::compare(&installatie, &telling).await;
    assert_eq!(fouten.len(), 2, "{fouten:?}");

    let register = rijen::open(&installatie.register).await;
    let loket = rijen::open(&installatie.loket).await;
    for (db, schade) in [
        (&register, "UPDATE les SET versie = versie + 1 WHERE les = (SELECT MIN(les) FROM les)"),
        (&register, "UPDATE outbox SET kenmerk = 'ander' WHERE nummer = 1"),
        (&register, "UPDATE verzuimmelding_stand SET nummer = NULL WHERE nummer = 2"),
        (&register, "DELETE FROM leerplicht_verzuimmelding WHERE nummer = 3"),
        (&register, "UPDATE leerplicht_verzuimmelding SET status = 'ingetrokken' WHERE nummer = 4"),
        (
            &loket,
            "INSERT INTO verzuimloket_aflevering SELECT organisatie, 9999, nummer, tijdstip, inhoud \
             FROM verzuimloket_aflevering WHERE volgnummer = 1",
        ),
        (
            &loket,
            "INSERT INTO verzuimloket_bericht SELECT organisatie, 'dubbel', som, bewijs, tijdstip \
             FROM verzuimloket_bericht LIMIT 1",
        ),
    ] {
        let (_, eerder) = controle::compare(&installatie, &telling).await;
        let geraakt = db.execute_unprepared(schade).await.unwrap().rows_affected();
        let (_, fouten) = controle::compare(&installatie, &telling).await;
        assert!(geraakt > 0 && fouten != eerder, "unseen: {schade}");
    }
}

async fn busy_day(installatie: Installatie, keer: u32) {
    let register = rijen::open(&installatie.register).await;
    let (lessen, geoorloofd) = (rijen::lessons(&register).await, rijen::lawful(&register).await);
    let ambtenaren = rijen::officers(&register).await;
    register.close().await.unwrap();
    let lessen_van = |school: &str| lessen.iter().filter(|les| les.organisatie == school).cloned().collect::<Vec<_>>();
    let scholen: BTreeSet<&str> = lessen.iter().map(|les| les.organisatie.as_str()).collect();
    // Secondary schools have the most lessons and the most absence.
    let mut scholen: Vec<&str> = scholen.into_iter().collect();
    scholen.sort_by_key(|school| std::cmp::Reverse(lessen_van(school).len()));

    installatie.start_all();
    let (telling, klaar) = (Arc::new(Telling::default()), Arc::new(AtomicBool::new(false)));
    let basis = installatie.basis();
    let mut mensen = JoinSet::new();
    for school in scholen.iter().take(SCHOLEN) {
        let lessen = lessen_van(school);
        mensen.spawn(Iemand::new(&basis, "docent", school, &telling, &klaar).await.teach(lessen));
        let eigen = geoorloofd.iter().filter(|een| een.organisatie == *school).cloned().collect();
        mensen.spawn(Iemand::new(&basis, "coordinator", school, &telling, &klaar).await.coordinate(eigen));
    }
    for organisatie in &ambtenaren {
        mensen.spawn(Iemand::new(&basis, "leerplicht", organisatie, &telling, &klaar).await.handle());
    }

    let gedood = kill_at_random(&installatie, keer).await;
    klaar.store(true, Ordering::Relaxed);
    while let Some(opnieuw) = mensen.join_next().await {
        telling.count("requests that had to be asked again", opnieuw.unwrap());
    }
    settle(&installatie).await;
    report(&installatie, &gedood, &telling).await;
}

/// Kills one of the three every now and then, and starts it again at once.
async fn kill_at_random(installatie: &Installatie, keer: u32) -> BTreeMap<Dienst, u64> {
    let mut toeval = ChaCha8Rng::seed_from_u64(9);
    let mut gedood = BTreeMap::new();
    for _ in 0..keer {
        tokio::time::sleep(Duration::from_millis(toeval.random_range(150..650))).await;
        let dienst = *Dienst::ALLE.choose(&mut toeval).unwrap();
        assert!(installatie.kill(dienst), "{dienst:?} ended by itself: {}", installatie.said(dienst));
        installatie.start(dienst);
        *gedood.entry(dienst).or_default() += 1;
    }
    gedood
}

/// Lets everything arrive. An hour later nothing that was in hand of a worker that was killed is still kept for it.
async fn settle(installatie: &Installatie) {
    installatie.kill_all();
    installatie.move_clock(SignedDuration::from_hours(1));
    installatie.start_all();
    let register = rijen::open(&installatie.register).await;
    let loket = rijen::open(&installatie.loket).await;
    until(Duration::from_mins(1), async || controle::is_settled(&register, &loket).await).await;
    installatie.kill_all();
}

async fn report(installatie: &Installatie, gedood: &BTreeMap<Dienst, u64>, telling: &Telling) {
    let (mut tellingen, fouten) = controle::compare(installatie, telling).await;
    let geheel = installatie.verify();
    tellingen.splice(0..0, gedood.iter().map(|(dienst, keer)| (format!("kill -9 of {}", dienst.naam()), *keer)));
    println!("on {}:", installatie.register.split(':').next().unwrap_or_default());
    for (naam, aantal) in tellingen {
        println!("{aantal:>8}  {naam}");
    }
    println!("{:>8}  faults; {geheel}", fouten.len());
    assert!(fouten.is_empty(), "{}", fouten.join("\n"));
    assert!(!telling.opgeslagen.lock().unwrap().is_empty() && !telling.gemeld.lock().unwrap().is_empty());
}
