//! Takes messages from the outbox, hands them over, and keeps what was answered.

use std::sync::Arc;
use std::time::Duration;

use super::{Antwoord, Bericht, Bezorger, Ronde, store, wachttijd};
use crate::oorzaak::causes;
use crate::register::{Register, Registerfout};

/// How many messages one worker has in hand at a time.
const TEGELIJK: u32 = 16;
/// How long it waits when there is nothing to do.
const RUST: Duration = Duration::from_millis(500);

/// Does the work that nobody waits for. Any number of workers may run on one register.
pub struct Worker {
    register: Register,
    bezorgers: Vec<Arc<dyn Bezorger>>,
    rondes: Vec<Arc<dyn Ronde>>,
    op_volgorde: bool,
}

impl Worker {
    /// A worker with what it delivers and what it does in rounds.
    pub fn new(register: Register, bezorgers: Vec<Arc<dyn Bezorger>>, rondes: Vec<Arc<dyn Ronde>>) -> Self {
        Self { register, bezorgers, rondes, op_volgorde: false }
    }

    /// The same, but handing one message over after another: whoever receives them numbers them the same each time.
    #[must_use]
    pub fn in_order(self) -> Self {
        Self { op_volgorde: true, ..self }
    }

    /// Works until the future is dropped; whatever it had in hand then is taken up again by the next worker.
    pub async fn run(&self) {
        loop {
            let gedaan = match self.step().await {
                Ok(gedaan) => gedaan,
                Err(fout) => {
                    tracing::error!(oorzaak = causes(&fout), "the outbox cannot be worked on");
                    0
                }
            };
            if gedaan == 0 {
                tokio::time::sleep(RUST).await;
            }
        }
    }

    /// One turn: what may be delivered now, and each round once. Returns how many things were handled.
    pub async fn step(&self) -> Result<usize, Registerfout> {
        let mut gedaan = self.deliver_some().await?;
        for ronde in &self.rondes {
            match ronde.run().await {
                Ok(aantal) => gedaan += aantal,
                Err(fout) => tracing::warn!(ronde = ronde.naam(), oorzaak = %fout, "a round did not go well"),
            }
        }
        Ok(gedaan)
    }

    async fn deliver_some(&self) -> Result<usize, Registerfout> {
        let wijziging = self.register.begin().await?;
        let mut berichten = store::claim(&wijziging, TEGELIJK).await?;
        wijziging.commit().await?;
        berichten.sort_by(|een, ander| {
            (&een.bericht.organisatie, een.nummer).cmp(&(&ander.bericht.organisatie, ander.nummer))
        });
        let aantal = berichten.len();
        let mut bezorgingen = tokio::task::JoinSet::new();
        for bericht in berichten {
            let Some(bezorger) = self.bezorger(&bericht.bericht.soort) else {
                tracing::error!(soort = bericht.bericht.soort, "nobody delivers this kind of message");
                continue;
            };
            let register = self.register.clone();
            if self.op_volgorde {
                let antwoord = hand_over(&*bezorger, &bericht).await;
                bezorgingen.spawn(async move { keep(&register, &*bezorger, &bericht, &antwoord).await });
                continue;
            }
            bezorgingen.spawn(async move {
                let antwoord = hand_over(&*bezorger, &bericht).await;
                keep(&register, &*bezorger, &bericht, &antwoord).await
            });
        }
        while let Some(uitkomst) = bezorgingen.join_next().await {
            match uitkomst {
                Ok(Ok(())) => {}
                // It stays in hand and is taken up again when its time is over.
                Ok(Err(fout)) => tracing::error!(oorzaak = causes(&fout), "an answer cannot be kept"),
                Err(fout) => tracing::error!(oorzaak = %fout, "a delivery broke off"),
            }
        }
        Ok(aantal)
    }

    fn bezorger(&self, soort: &str) -> Option<Arc<dyn Bezorger>> {
        self.bezorgers.iter().find(|bezorger| bezorger.soorten().contains(&soort)).cloned()
    }
}

async fn hand_over(bezorger: &dyn Bezorger, bericht: &Bericht) -> Antwoord {
    let antwoord = bezorger.deliver(bericht).await;
    if let Antwoord::Opnieuw(oorzaak) = &antwoord {
        tracing::warn!(
            organisatie.id = %bericht.bericht.organisatie, soort = bericht.bericht.soort, pogingen = bericht.pogingen,
            oorzaak, "message not delivered, will be tried again"
        );
    }
    antwoord
}

async fn keep(
    register: &Register,
    bezorger: &dyn Bezorger,
    bericht: &Bericht,
    antwoord: &Antwoord,
) -> Result<(), Registerfout> {
    let mut toeval = [0];
    // Without chance the wait is the shortest one; that is no reason to fail.
    let _ = getrandom::fill(&mut toeval);
    let wacht = wachttijd::before_next(bericht.pogingen, toeval[0]);
    let mut wijziging = register.begin().await?;
    bezorger.conclude(&mut wijziging, bericht, antwoord).await?;
    store::settle(&wijziging, bericht, antwoord, i64::try_from(wacht.as_micros()).unwrap_or(i64::MAX)).await?;
    wijziging.commit().await
}
