//! Messages arrive, once each, in order, and after whatever went wrong, on both databases.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use recht::begrip::Organisatiecode;

use super::{Antwoord, Bericht, Bezorger, Inhoud, Toekomst, Uitgaand, Worker, count, resume};
use crate::klok::VasteKlok;
use crate::register::{Instellingen, Register, Registerfout, Wijziging};

/// Answers by a list for each subject, and remembers what it got.
#[derive(Default)]
struct Proefbezorger {
    antwoorden: Mutex<BTreeMap<String, Vec<Antwoord>>>,
    gekregen: Mutex<Vec<String>>,
}

impl Bezorger for Proefbezorger {
    fn soorten(&self) -> &'static [&'static str] {
        &["proef"]
    }

    fn deliver<'a>(&'a self, bericht: &'a Bericht) -> Toekomst<'a, Antwoord> {
        self.gekregen.lock().unwrap().push(bericht.bericht.kenmerk.clone());
        let mut antwoorden = self.antwoorden.lock().unwrap();
        let antwoord = antwoorden.get_mut(&bericht.bericht.kenmerk).and_then(Vec::pop);
        Box::pin(async { antwoord.unwrap_or(Antwoord::Bezorgd(Inhoud(String::new()))) })
    }

    fn conclude<'a>(
        &'a self,
        _wijziging: &'a mut Wijziging,
        _bericht: &'a Bericht,
        _antwoord: &'a Antwoord,
    ) -> Toekomst<'a, Result<(), Registerfout>> {
        Box::pin(async { Ok(()) })
    }
}

struct Scene {
    register: Register,
    klok: Arc<VasteKlok>,
    bezorger: Arc<Proefbezorger>,
    worker: Worker,
    _databank: testkit::Proefdatabank,
}

async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for databank in testkit::databanken().await {
        let klok = Arc::new(VasteKlok::new("2026-03-09T08:00:00Z".parse().unwrap()));
        let register = Register::open(&Instellingen::new(&databank.adres), klok.clone(), &[]).await.unwrap();
        let bezorger = Arc::new(Proefbezorger::default());
        let worker = Worker::new(register.clone(), vec![bezorger.clone()], Vec::new());
        scenes.push(Scene { register, klok, bezorger, worker, _databank: databank });
    }
    scenes
}

impl Scene {
    async fn send(&self, kenmerk: &str, onderwerp: &str) {
        let wijziging = self.register.begin().await.unwrap();
        let (organisatie, inhoud) = (school(), Inhoud("{}".to_owned()));
        let (kenmerk, onderwerp, soort) = (kenmerk.to_owned(), onderwerp.to_owned(), "proef".to_owned());
        wijziging.send(Uitgaand { organisatie, kenmerk, soort, onderwerp, inhoud }).await.unwrap();
        wijziging.commit().await.unwrap();
    }

    fn answer(&self, kenmerk: &str, antwoord: Antwoord) {
        self.bezorger.antwoorden.lock().unwrap().entry(kenmerk.to_owned()).or_default().insert(0, antwoord);
    }

    fn got(&self) -> Vec<String> {
        std::mem::take(&mut self.bezorger.gekregen.lock().unwrap())
    }

    fn at(&self, moment: &str) {
        self.klok.set(moment.parse::<Timestamp>().unwrap());
    }
}

fn school() -> Organisatiecode {
    "99xa00".parse().unwrap()
}

#[tokio::test]
async fn a_message_is_delivered_once_however_often_it_is_put_down() {
    for scene in scenes().await {
        scene.send("a", "melding:1").await;
        scene.send("a", "melding:1").await;
        scene.worker.step().await.unwrap();
        scene.worker.step().await.unwrap();
        assert_eq!(scene.got(), ["a"]);
        assert_eq!(count(scene.register.lees(), Some(&school())).await.unwrap().bezorgd, 1);
    }
}

#[tokio::test]
async fn what_was_given_up_is_not_sent() {
    for scene in scenes().await {
        let wijziging = scene.register.begin().await.unwrap();
        let bericht = Uitgaand {
            organisatie: school(),
            kenmerk: "a".to_owned(),
            soort: "proef".to_owned(),
            onderwerp: "melding:1".to_owned(),
            inhoud: Inhoud("{}".to_owned()),
        };
        wijziging.send(bericht).await.unwrap();
        drop(wijziging);
        scene.worker.step().await.unwrap();
        assert!(scene.got().is_empty());
    }
}

#[tokio::test]
async fn what_has_no_answer_is_tried_again_later_and_keeps_its_place() {
    for scene in scenes().await {
        scene.answer("a", Antwoord::Opnieuw("niemand thuis".to_owned()));
        scene.send("a", "melding:1").await;
        scene.send("b", "melding:1").await;
        scene.send("c", "melding:2").await;
        scene.worker.step().await.unwrap();
        let mut eerst = scene.got();
        eerst.sort();
        assert_eq!(eerst, ["a", "c"]);
        scene.worker.step().await.unwrap();
        assert!(scene.got().is_empty());
        scene.at("2026-03-09T08:00:03Z");
        scene.worker.step().await.unwrap();
        scene.worker.step().await.unwrap();
        assert_eq!(scene.got(), ["a", "b"]);
    }
}

#[tokio::test]
async fn a_refusal_is_parked_and_holds_up_its_subject_until_somebody_acts() {
    for scene in scenes().await {
        scene.answer("a", Antwoord::Geweigerd(Inhoud("pgn onbekend".to_owned())));
        scene.send("a", "melding:1").await;
        scene.send("b", "melding:1").await;
        scene.worker.step().await.unwrap();
        scene.at("2026-03-10T08:00:00Z");
        scene.worker.step().await.unwrap();
        assert_eq!(scene.got(), ["a"]);
        assert_eq!(count(scene.register.lees(), None).await.unwrap().geparkeerd, 1);
        let wijziging = scene.register.begin().await.unwrap();
        resume(&wijziging, &school(), "melding:1").await.unwrap();
        wijziging.commit().await.unwrap();
        scene.worker.step().await.unwrap();
        assert_eq!(scene.got(), ["b"]);
    }
}

#[tokio::test]
async fn what_a_killed_worker_had_in_hand_is_taken_up_again() {
    for scene in scenes().await {
        scene.send("a", "melding:1").await;
        let wijziging = scene.register.begin().await.unwrap();
        assert_eq!(super::store::claim(&wijziging, 8).await.unwrap().len(), 1);
        wijziging.commit().await.unwrap();
        scene.worker.step().await.unwrap();
        assert!(scene.got().is_empty());
        scene.at("2026-03-09T08:01:01Z");
        scene.worker.step().await.unwrap();
        assert_eq!(scene.got(), ["a"]);
    }
}

#[tokio::test]
async fn a_clock_that_goes_back_holds_nothing_up() {
    for scene in scenes().await {
        scene.answer("a", Antwoord::Opnieuw("niemand thuis".to_owned()));
        scene.send("a", "melding:1").await;
        scene.worker.step().await.unwrap();
        scene.at("2026-03-09T07:00:00Z");
        scene.worker.step().await.unwrap();
        assert_eq!(scene.got(), ["a", "a"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_workers_never_take_the_same_message() {
    for scene in scenes().await {
        for nummer in 0..40 {
            scene.send(&format!("k{nummer}"), &format!("melding:{nummer}")).await;
        }
        let tweede = Worker::new(scene.register.clone(), vec![scene.bezorger.clone()], Vec::new());
        for _ in 0..3 {
            let (een, twee) = tokio::join!(scene.worker.step(), tweede.step());
            een.unwrap();
            twee.unwrap();
        }
        let mut gekregen = scene.got();
        gekregen.sort();
        gekregen.dedup();
        assert_eq!(gekregen.len(), 40);
        assert_eq!(count(scene.register.lees(), None).await.unwrap().bezorgd, 40);
    }
}
