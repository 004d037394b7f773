//! The number of questions to the database does not grow with the number of reports: counted on the wire to PostgreSQL.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use kern::toegang::Gebruiker;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use uitwisseling::berichten::Aflevering;

use super::{Proef, melding, nummer, on, west};
use crate::bewerkingen::{BEKIJKEN, BERICHT, GESCHIEDENIS, START, WERKLIJST};
use crate::werklijst::messages::receive;
use crate::werklijst::{self, Filter, Jongerenummer};
use crate::{dossier, start};

/// Asks for encryption; the answer is no, and then the connection begins.
const SSL: u32 = 80_877_103;

/// Counts the statements that go through.
#[derive(Clone, Default)]
struct Teller(Arc<AtomicUsize>);

impl Teller {
    /// Listens in front of a server.
    async fn in_front_of(&self, server: String) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let adres = listener.local_addr().unwrap().to_string();
        let teller = self.clone();
        tokio::spawn(async move {
            while let Ok((klant, _)) = listener.accept().await {
                let (van_klant, mut naar_klant) = klant.into_split();
                let (mut van_server, naar_server) = TcpStream::connect(&server).await.unwrap().into_split();
                tokio::spawn(async move { tokio::io::copy(&mut van_server, &mut naar_klant).await });
                tokio::spawn(teller.clone().pass(van_klant, naar_server));
            }
        });
        adres
    }

    /// Message by message: a length and what follows it, after the beginning with a letter before it.
    async fn pass(self, mut van: OwnedReadHalf, mut naar: OwnedWriteHalf) -> std::io::Result<()> {
        let mut begonnen = false;
        loop {
            let letter = if begonnen { Some(van.read_u8().await?) } else { None };
            let lengte = van.read_u32().await?;
            let mut inhoud = vec![0; usize::try_from(lengte).unwrap() - 4];
            van.read_exact(&mut inhoud).await?;
            begonnen |= inhoud.get(..4) != Some(SSL.to_be_bytes().as_slice());
            if matches!(letter, Some(b'E' | b'Q')) {
                self.0.fetch_add(1, Ordering::SeqCst);
            }
            let mut bericht: Vec<u8> = letter.into_iter().collect();
            bericht.extend(lengte.to_be_bytes());
            bericht.extend(inhoud);
            naar.write_all(&bericht).await?;
        }
    }

    fn take(&self) -> usize {
        self.0.swap(0, Ordering::SeqCst)
    }
}

/// How many statements each use case takes, over so many reports about one person.
async fn counted(meldingen: u64) -> Option<Vec<(&'static str, usize)>> {
    let mut databank = testkit::postgres().await?;
    let teller = Teller::default();
    let (voor, na) = databank.adres.rsplit_once('@').unwrap();
    let (server, naam) = na.split_once('/').unwrap();
    let tussen = teller.in_front_of(server.to_owned()).await;
    databank.adres = format!("{voor}@{tussen}/{naam}");
    let proef: Proef = on(databank).await;
    let systeem = proef.leerplicht.toegang.permit(&Gebruiker::SYSTEEM, &BERICHT, &west()).unwrap();
    let stuk: Vec<Aflevering> = (1..=meldingen).map(|plaats| melding(plaats, 1000 + plaats, 1)).collect();
    let mut tellingen = Vec::new();

    teller.take();
    assert_eq!(receive(&proef.leerplicht, &systeem, &west(), &stuk).await.unwrap(), stuk.len());
    tellingen.push(("receive", teller.take()));
    werklijst::list(&proef.leerplicht, &proef.permit(1, &WERKLIJST), Filter::default(), 1).await.unwrap();
    tellingen.push(("list", teller.take()));
    let gezien = werklijst::open(&proef.leerplicht, &proef.permit(1, &BEKIJKEN), nummer(1001)).await.unwrap();
    assert_eq!(gezien.unwrap().andere.len() as u64, (meldingen - 1).min(199));
    tellingen.push(("open", teller.take()));
    start::read(&proef.leerplicht, &proef.permit(1, &START)).await.unwrap();
    tellingen.push(("start", teller.take()));
    let jongere = Jongerenummer(1);
    dossier::open(&proef.leerplicht, &proef.permit(1, &GESCHIEDENIS), jongere).await.unwrap().unwrap();
    tellingen.push(("dossier", teller.take()));
    Some(tellingen)
}

#[tokio::test]
async fn two_hundred_reports_take_no_more_questions_than_ten() {
    let (Some(weinig), Some(veel)) = (counted(10).await, counted(200).await) else { return };
    assert_eq!(weinig, veel);
    assert!(weinig.iter().all(|(_, aantal)| (1..16).contains(aantal)), "{weinig:?}");
}
