//! Changes that share one durable commit.
//!
//! A commit waits for the disk, which takes longer than most changes. On SQLite, where changes go one after another anyway,
//! those that wait for each other are put into one transaction, each after the first within a savepoint: one that fails is undone
//! alone, and nobody is answered before all of it is on disk.

use std::sync::Arc;
use std::time::Duration;

use sea_orm::{ConnAcquireErr, DatabaseConnection, DatabaseTransaction, DbErr, TransactionTrait as _};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

use super::Registerfout;
use super::wijziging::options;

/// How many changes share one commit at most: the first of them waits for the last.
const SAMEN: usize = 64;

type Uitkomst = Result<(), Registerfout>;

/// The queue for the one transaction in which changes share a commit. Whoever has the lock has the turn; turns are given
/// in the order in which they were asked for.
pub(super) struct Samen {
    db: DatabaseConnection,
    wachttijd: Duration,
    beurt: Arc<Mutex<Option<Lading>>>,
}

/// The transaction that is open, with who waits for its commit.
struct Lading {
    tx: DatabaseTransaction,
    wachtend: Vec<oneshot::Sender<Uitkomst>>,
    /// Takes no more changes. After a change that failed SQLite may have ended the transaction by itself, as when the disk is
    /// full; then those before it are lost too, and must hear of it.
    dicht: bool,
}

impl Samen {
    pub(super) fn new(db: DatabaseConnection, wachttijd: Duration) -> Self {
        Self { db, wachttijd, beurt: Arc::default() }
    }

    /// Waits for a turn, and starts a change in it.
    pub(super) async fn begin(&self) -> Result<(DatabaseTransaction, Beurt), Registerfout> {
        match tokio::time::timeout(self.wachttijd, self.take_turn()).await {
            Ok(begonnen) => begonnen,
            Err(_) => Err(DbErr::ConnectionAcquire(ConnAcquireErr::Timeout).into()),
        }
    }

    async fn take_turn(&self) -> Result<(DatabaseTransaction, Beurt), Registerfout> {
        let lading = loop {
            let lading = Arc::clone(&self.beurt).lock_owned().await;
            // Who commits it stands in the queue already; this asks for a turn after that.
            if !lading.as_ref().is_some_and(|lading| lading.dicht) {
                break lading;
            }
        };
        // The first has the transaction to itself: when it fails there is nobody whose change must stay.
        let Some(open) = &*lading else {
            let tx = self.db.begin_with_options(options()).await?;
            return Ok((tx, Beurt { queue: Arc::clone(&self.beurt), lading, af: false }));
        };
        let tx = open.tx.begin().await?;
        Ok((tx, Beurt { queue: Arc::clone(&self.beurt), lading, af: false }))
    }
}

/// The turn of one change. Dropped before the change is complete, the change is undone and the others go on.
pub(super) struct Beurt {
    queue: Arc<Mutex<Option<Lading>>>,
    /// None while the first change of a transaction is under way.
    lading: OwnedMutexGuard<Option<Lading>>,
    af: bool,
}

impl Beurt {
    /// Completes a change, gives the turn to the next, and returns when the change is on disk.
    pub(super) async fn commit(mut self, tx: DatabaseTransaction) -> Uitkomst {
        let (klaar, antwoord) = oneshot::channel();
        match &mut *self.lading {
            Some(lading) => {
                tx.commit().await?;
                lading.wachtend.push(klaar);
                lading.dicht |= lading.wachtend.len() >= SAMEN;
            }
            leeg => {
                *leeg = Some(Lading { tx, wachtend: vec![klaar], dicht: false });
                // Asks for a turn after those who wait now. By itself, so that it also comes when whoever sent this change
                // left.
                tokio::spawn(commit_all(Arc::clone(&self.queue)));
            }
        }
        self.af = true;
        drop(self);
        antwoord.await.map_err(|_| Registerfout::Gesloten)?
    }
}

impl Drop for Beurt {
    fn drop(&mut self) {
        if let Some(lading) = self.lading.as_mut().filter(|_| !self.af) {
            lading.dicht = true;
        }
    }
}

/// Commits when it has its turn, and tells everybody how it went.
async fn commit_all(queue: Arc<Mutex<Option<Lading>>>) {
    let mut beurt = queue.lock().await;
    let Some(Lading { tx, wachtend, dicht }) = beurt.take() else { return };
    let uitkomst = tx.commit().await.map_err(|fout| match Registerfout::from(fout) {
        Registerfout::Anders(fout) if dicht => Registerfout::Afgebroken(fout),
        anders => anders,
    });
    drop(beurt);
    for een in wachtend {
        // One that went away no longer waits for an answer.
        let _ = een.send(uitkomst.as_ref().copied().map_err(Registerfout::repeat));
    }
}

#[cfg(test)]
mod tests {
    use std::future::Future;
    use std::pin::pin;

    use sea_orm::{ConnectionTrait as _, Statement};

    use super::*;
    use crate::klok::Systeemklok;
    use crate::register::{Instellingen, Register, Wijziging};
    use crate::toegangslog::{Logregel, Logsoort, verify};

    async fn register(databank: &testkit::Proefdatabank) -> Register {
        Register::open(&Instellingen::new(&databank.adres), Arc::new(Systeemklok), &[]).await.unwrap()
    }

    async fn begin(register: &Register, nummer: u32) -> Wijziging {
        let mut wijziging = register.begin_shared().await.unwrap();
        let organisatie = "99xa00".parse().unwrap();
        wijziging.take_numbers(&organisatie, "proef", 1).await.unwrap();
        wijziging.log(Logregel {
            organisatie,
            account: 1,
            rol: "docent".to_owned(),
            bewerking: "school.les.registreren".to_owned(),
            doel: "registreren".to_owned(),
            soort: Logsoort::Geschreven,
            onderwerp: format!("les:{nummer}"),
            waarom: String::new(),
            inhoud: String::new(),
        });
        wijziging
    }

    /// Number of changes that were kept, which is also that of the lines in the log.
    async fn kept(register: &Register) -> i64 {
        let db = register.lees();
        let sql = "SELECT CAST(COALESCE(SUM(waarde), 0) AS BIGINT) FROM teller WHERE naam = 'proef'";
        let rij = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap().unwrap();
        let aantal = rij.try_get_by_index(0).unwrap();
        let standen = verify(register).await.unwrap();
        assert!(standen.iter().all(|stand| stand.breuk.is_none()), "{standen:?}");
        assert_eq!(standen.iter().map(|stand| stand.regels).sum::<i64>(), aantal);
        aantal
    }

    /// Whether something is still going on after a moment in which it could have ended.
    async fn waits<T>(werk: impl Future<Output = T>) -> bool {
        tokio::time::timeout(Duration::from_millis(200), werk).await.is_err()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn nobody_is_answered_before_those_who_share_the_commit_are_done() {
        let databank = testkit::sqlite();
        let register = register(&databank).await;
        let eerste = begin(&register, 1).await;
        let mut tweede = pin!(begin(&register, 2));
        assert!(waits(&mut tweede).await, "one has the turn at a time");
        let mut eerste = pin!(eerste.commit());
        let tweede = tokio::select! {
            _ = &mut eerste => panic!("answered while another is busy in the same transaction"),
            tweede = &mut tweede => tweede,
        };
        assert!(waits(&mut eerste).await);
        assert_eq!(kept(&register).await, 0);
        tweede.commit().await.unwrap();
        eerste.await.unwrap();
        assert_eq!(kept(&register).await, 2);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_change_that_fails_is_undone_alone() {
        for databank in testkit::databanken().await {
            let register = register(&databank).await;
            let lopend: Vec<_> = (0..60)
                .map(|nummer| {
                    let register = register.clone();
                    tokio::spawn(async move {
                        let wijziging = begin(&register, nummer).await;
                        match nummer % 3 {
                            0 => drop(wijziging),
                            1 => wijziging.rollback().await.unwrap(),
                            _ => wijziging.commit().await.unwrap(),
                        }
                    })
                })
                .collect();
            for een in lopend {
                een.await.unwrap();
            }
            assert_eq!(kept(&register).await, 20);
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn whoever_leaves_while_waiting_keeps_nobody_from_writing() {
        let databank = testkit::sqlite();
        let register = register(&databank).await;
        let eerste = begin(&register, 1).await;
        let mut tweede = Box::pin(begin(&register, 2));
        assert!(waits(&mut tweede).await);
        let mut weg = Box::pin(eerste.commit());
        let tweede = tokio::select! {
            _ = &mut weg => panic!("answered too early"),
            tweede = &mut tweede => tweede,
        };
        drop(weg);
        drop(tweede);
        begin(&register, 3).await.commit().await.unwrap();
        register.begin().await.unwrap().commit().await.unwrap();
        assert_eq!(kept(&register).await, 2);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn when_sqlite_breaks_the_transaction_off_everybody_in_it_hears_so_and_the_next_goes_well() {
        let databank = testkit::sqlite();
        let register = register(&databank).await;
        for _ in 0..3 {
            let eerste = begin(&register, 1).await;
            let mut tweede = pin!(begin(&register, 2));
            assert!(waits(&mut tweede).await);
            let mut eerste = pin!(eerste.commit());
            let tweede = tokio::select! {
                _ = &mut eerste => panic!("answered too early"),
                tweede = &mut tweede => tweede,
            };
            // As SQLite does when the disk is full: past the driver. The change hears of it by a fault, and gives up.
            tweede.tx().execute_unprepared("ROLLBACK").await.unwrap();
            drop(tweede);
            let derde = begin(&register, 3).await;
            let eerste = eerste.await.unwrap_err();
            assert!(matches!(eerste, Registerfout::Afgebroken(_)) && eerste.is_tijdelijk(), "{eerste:?}");
            drop(derde);
            assert_eq!(kept(&register).await, 0);
        }
        begin(&register, 4).await.commit().await.unwrap();
        assert_eq!(kept(&register).await, 1);
    }
}
