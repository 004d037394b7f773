//! A reader's connection, kept open from page to page.

use std::net::SocketAddr;

use anyhow::{Context as _, Result, bail};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

/// How much is read from the connection at once: a page fits in a few of them.
const BUFFER: usize = 32 * 1024;

/// A page that came in.
#[derive(Debug)]
pub(crate) struct Antwoord {
    pub(crate) status: u16,
    koekje: Option<String>,
    pub(crate) inhoud: Vec<u8>,
}

/// Somebody who reads, with the page that he reads.
pub(crate) struct Klant {
    lijn: BufReader<TcpStream>,
    koekje: String,
    vraag: Vec<u8>,
    /// Size of the last page, in bytes.
    pub(crate) omvang: usize,
}

impl Klant {
    pub(crate) async fn connect(adres: SocketAddr) -> Result<Self> {
        let lijn = TcpStream::connect(adres).await?;
        lijn.set_nodelay(true)?;
        let lijn = BufReader::with_capacity(BUFFER, lijn);
        let mut klant = Self { lijn, koekje: String::new(), vraag: Vec::new(), omvang: 0 };
        klant.look_at("/");
        Ok(klant)
    }

    /// Readers who are nobody.
    pub(crate) async fn many(adres: SocketAddr, aantal: usize) -> Result<Vec<Self>> {
        let mut klanten = Vec::with_capacity(aantal);
        for _ in 0..aantal {
            klanten.push(Self::connect(adres).await?);
        }
        Ok(klanten)
    }

    /// Chooses the page that is read from now on.
    pub(crate) fn look_at(&mut self, pad: &str) {
        let koekje = &self.koekje;
        self.vraag = format!(
            "GET {pad} HTTP/1.1\r\nhost: proef.example\r\naccept: text/html\r\naccept-encoding: gzip\r\n\
             accept-language: nl\r\ncookie: {koekje}\r\n\r\n"
        )
        .into_bytes();
    }

    /// Reads the page once; what is no page is a fault.
    pub(crate) async fn read(&mut self) -> Result<()> {
        self.lijn.get_mut().write_all(&self.vraag).await?;
        let antwoord = self.answer().await?;
        if antwoord.status != 200 {
            bail!("the page answers {}", antwoord.status);
        }
        self.omvang = antwoord.inhoud.len();
        Ok(())
    }

    /// Reads another page.
    pub(crate) async fn get(&mut self, pad: &str) -> Result<Antwoord> {
        self.look_at(pad);
        self.lijn.get_mut().write_all(&self.vraag).await?;
        self.answer().await
    }

    /// Signs in; from then on the reader is somebody.
    pub(crate) async fn sign_in(&mut self, naam: &str, wachtwoord: &str) -> Result<()> {
        let formulier = format!("gebruikersnaam={naam}&wachtwoord={wachtwoord}");
        let vraag = format!(
            "POST /inloggen HTTP/1.1\r\nhost: proef.example\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\n\r\n{formulier}",
            formulier.len()
        );
        self.lijn.get_mut().write_all(vraag.as_bytes()).await?;
        let antwoord = self.answer().await?;
        match antwoord.koekje {
            Some(koekje) if antwoord.status == 303 => self.koekje = koekje,
            _ => bail!("{naam} cannot sign in: {}", antwoord.status),
        }
        Ok(())
    }

    async fn answer(&mut self) -> Result<Antwoord> {
        let mut regel = String::new();
        self.lijn.read_line(&mut regel).await?;
        let status = regel.split(' ').nth(1).context("the connection was closed")?.parse()?;
        let (mut lengte, mut koekje) = (0, None);
        loop {
            regel.clear();
            self.lijn.read_line(&mut regel).await?;
            let Some((naam, waarde)) = regel.trim_end().split_once(": ") else { break };
            match naam {
                "content-length" => lengte = waarde.parse()?,
                "set-cookie" => koekje = waarde.split(';').next().map(str::to_owned),
                "transfer-encoding" => bail!("a page without a length"),
                _ => {}
            }
        }
        let mut inhoud = vec![0; lengte];
        self.lijn.read_exact(&mut inhoud).await?;
        Ok(Antwoord { status, koekje, inhoud })
    }
}
