//! Counting the questions to PostgreSQL on the wire, for tests that say that their number does not grow.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};

use crate::Proefdatabank;

/// Asks for encryption; the answer is no, and then the connection begins.
const SSL: u32 = 80_877_103;

/// Counts the statements that go to a database.
#[derive(Debug, Clone, Default)]
pub struct Vragenteller(Arc<AtomicUsize>);

impl Vragenteller {
    /// A database that is asked through the counter, when there is a server.
    pub async fn postgres(&self) -> Option<Proefdatabank> {
        let mut databank = crate::postgres().await?;
        let (voor, na) = databank.adres.rsplit_once('@')?;
        let (server, naam) = na.split_once('/')?;
        let tussen = self.in_front_of(server.to_owned()).await;
        databank.adres = format!("{voor}@{tussen}/{naam}");
        Some(databank)
    }

    /// How many statements went through since this was asked last.
    pub fn take(&self) -> usize {
        self.0.swap(0, Ordering::SeqCst)
    }

    async fn in_front_of(&self, server: String) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port of this machine");
        let adres = listener.local_addr().expect("an address").to_string();
        let teller = self.clone();
        tokio::spawn(async move {
            while let Ok((klant, _)) = listener.accept().await {
                let (van_klant, mut naar_klant) = klant.into_split();
                let naar = TcpStream::connect(&server).await.expect("the server of the test run");
                let (mut van_server, naar_server) = naar.into_split();
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
            let rest = usize::try_from(lengte).unwrap_or_default().saturating_sub(4);
            let mut inhoud = vec![0; rest];
            van.read_exact(&mut inhoud).await?;
            begonnen |= inhoud.get(..4) != Some(SSL.to_be_bytes().as_slice());
            // Execute, and a query in one message.
            if matches!(letter, Some(b'E' | b'Q')) {
                self.0.fetch_add(1, Ordering::SeqCst);
            }
            let mut bericht: Vec<u8> = letter.into_iter().collect();
            bericht.extend(lengte.to_be_bytes());
            bericht.extend(inhoud);
            naar.write_all(&bericht).await?;
        }
    }
}
