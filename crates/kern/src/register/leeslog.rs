//! Logging of reads: every reader waits until his line is on disk, and all who wait share one transaction.

use std::sync::Arc;

use sea_orm::DatabaseConnection;
use tokio::sync::{mpsc, oneshot};

use super::{Motor, Registerfout, Wijziging};
use crate::klok::Klok;
use crate::oorzaak::causes;
use crate::toegangslog::Logregel;

/// How many readers share one transaction at most.
const SAMEN: usize = 256;

type Wachtend = (Vec<Logregel>, oneshot::Sender<Result<(), Registerfout>>);

pub(super) struct Leeslog(mpsc::Sender<Wachtend>);

impl Leeslog {
    pub(super) fn start(motor: Motor, db: DatabaseConnection, klok: Arc<dyn Klok>) -> Self {
        let (zender, mut ontvanger) = mpsc::channel::<Wachtend>(SAMEN * 4);
        tokio::spawn(async move {
            let mut wachtend = Vec::with_capacity(SAMEN);
            while ontvanger.recv_many(&mut wachtend, SAMEN).await > 0 {
                let (regels, lezers): (Vec<_>, Vec<_>) = wachtend.drain(..).unzip();
                let uitkomst = append(motor, &db, &*klok, regels.into_iter().flatten()).await;
                answer(lezers, &uitkomst);
            }
        });
        Self(zender)
    }

    pub(super) async fn write(&self, regels: Vec<Logregel>) -> Result<(), Registerfout> {
        let (klaar, antwoord) = oneshot::channel();
        self.0.send((regels, klaar)).await.map_err(|_| Registerfout::Gesloten)?;
        antwoord.await.map_err(|_| Registerfout::Gesloten)?
    }
}

async fn append(
    motor: Motor,
    db: &DatabaseConnection,
    klok: &dyn Klok,
    regels: impl Iterator<Item = Logregel>,
) -> Result<(), Registerfout> {
    let mut wijziging = Wijziging::begin(motor, db, klok.nu()).await?;
    for regel in regels {
        wijziging.log(regel);
    }
    wijziging.commit().await
}

/// Tells every reader how it went.
fn answer(lezers: Vec<oneshot::Sender<Result<(), Registerfout>>>, uitkomst: &Result<(), Registerfout>) {
    if let Err(fout) = uitkomst {
        tracing::error!(oorzaak = causes(fout), "the log of reads cannot be written");
    }
    for lezer in lezers {
        // A reader that went away no longer waits for an answer.
        let _ = lezer.send(uitkomst.as_ref().copied().map_err(Registerfout::repeat));
    }
}
