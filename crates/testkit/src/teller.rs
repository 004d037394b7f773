//! Counting the questions to PostgreSQL on the wire, for tests that say that their number does not grow.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};

use crate::Proefdatabank;

/// Asks for encryption; the answer is no, and then the connection begins.
const SSL: u32 = 80_877_103;

/// Counts the statements that go to a database, and keeps their texts.
#[derive(Debug, Clone, Default)]
pub struct Vragenteller(Arc<Mutex<Vec<String>>>);

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
        self.take_texts().len()
    }

    /// The statements that went through since this was asked last, in their order.
    pub fn take_texts(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
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
        let (mut begonnen, mut gesprek) = (false, Gesprek::default());
        loop {
            let letter = if begonnen { Some(van.read_u8().await?) } else { None };
            let lengte = van.read_u32().await?;
            let rest = usize::try_from(lengte).unwrap_or_default().saturating_sub(4);
            let mut inhoud = vec![0; rest];
            van.read_exact(&mut inhoud).await?;
            begonnen |= inhoud.get(..4) != Some(SSL.to_be_bytes().as_slice());
            if let Some(vraag) = letter.and_then(|letter| gesprek.hear(letter, &inhoud)) {
                self.0.lock().unwrap_or_else(PoisonError::into_inner).push(vraag);
            }
            let mut bericht: Vec<u8> = letter.into_iter().collect();
            bericht.extend(lengte.to_be_bytes());
            bericht.extend(inhoud);
            naar.write_all(&bericht).await?;
        }
    }
}

/// What was said on one connection: statements by their name, and what stands ready to be run.
#[derive(Default)]
struct Gesprek {
    statements: HashMap<String, String>,
    portals: HashMap<String, String>,
}

impl Gesprek {
    /// The statement that a message runs, when it runs one.
    fn hear(&mut self, letter: u8, inhoud: &[u8]) -> Option<String> {
        let mut woorden = inhoud.split(|byte| *byte == 0).map(|woord| String::from_utf8_lossy(woord).into_owned());
        let mut woord = || woorden.next().unwrap_or_default();
        match letter {
            // Parse: a name and a statement.
            b'P' => {
                let (naam, tekst) = (woord(), woord());
                self.statements.insert(naam, tekst);
                None
            }
            // Bind: what will be run, and the name of its statement.
            b'B' => {
                let (portal, naam) = (woord(), woord());
                let tekst = self.statements.get(&naam).cloned().unwrap_or_default();
                self.portals.insert(portal, tekst);
                None
            }
            // Execute, and a query in one message.
            b'E' => Some(self.portals.get(&woord()).cloned().unwrap_or_default()),
            b'Q' => Some(woord()),
            _ => None,
        }
    }
}
