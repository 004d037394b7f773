//! The school's pages and API behind real sessions, on a port of this machine, and a client that keeps its connection.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use axum::Router;
use kern::account::{Accountinstellingen, Accountpaginas, Accounts, Hashsterkte, Kaderinvulling, with_sessions};
use kern::klok::VerschovenKlok;
use kern::pagina::{Svg, dress};
use kern::register::{Instellingen, Register};
use kern::taal::Taal;
use kern::toegang::Toegang;
use recht::bepalingen::Recht;
use recht::uitleg::Uitleg;
use school::stam::Scholen;
use school::{Meldingafloop, Schoolstaat, Venster, Vensterkeuze, Vensterplaatje};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::wereld::{VANDAAG, WACHTWOORD};

/// Nobody looks at a picture here.
struct Geen;

impl Vensterplaatje for Geen {
    fn draw(&self, _: &Uitleg, _: &[Meldingafloop], _: Vensterkeuze, _: Taal) -> Venster {
        Venster { zin: String::new(), svg: Svg(String::new()), smal: Svg(String::new()), dagen: Vec::new() }
    }
}

/// A school's service on one register.
pub(crate) struct Dienst {
    pub(crate) register: Register,
    pub(crate) accounts: Accounts,
    pub(crate) toegang: Arc<Toegang>,
    pub(crate) adres: SocketAddr,
}

impl Dienst {
    /// Opens the register as `aanwezig serve` does, and serves.
    pub(crate) async fn start(database: &str) -> Result<Self> {
        let klok = Arc::new(VerschovenKlok::new(format!("{VANDAAG}T15:00:00+01:00").parse()?));
        let partijen = [kern::account::MIGRATIES, school::MIGRATIES];
        let register = Register::open(&Instellingen::new(database), klok, &partijen).await?;
        let toegang = Arc::new(Toegang::of_parties(&[school::BEWERKINGEN, kern::account::BEWERKINGEN].concat())?);
        let instellingen = Accountinstellingen {
            hashsterkte: Hashsterkte::PROEF,
            veilig_koekje: false,
            ..Accountinstellingen::default()
        };
        let accounts = Accounts::new(register.clone(), instellingen).await?;
        let site = site(&register, &accounts, &toegang)?;
        let luisteraar = TcpListener::bind("127.0.0.1:0").await?;
        let adres = luisteraar.local_addr()?;
        let dienst = site.into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(luisteraar, dienst).await });
        Ok(Self { register, accounts, toegang, adres })
    }
}

fn site(register: &Register, accounts: &Accounts, toegang: &Arc<Toegang>) -> Result<Router> {
    let scholen = Scholen::new(register.clone(), Recht::ingebouwd()?);
    let staat = Schoolstaat { scholen, toegang: Arc::clone(toegang), plaatje: Arc::new(Geen) };
    let (operaties, _) = school::api(staat.clone()).split_for_parts();
    let paginas = Accountpaginas { accounts: accounts.clone(), toegang: Arc::clone(toegang) };
    let site = school::routes(staat).merge(operaties).merge(kern::account::router(paginas));
    let mag = Arc::clone(toegang);
    let invulling = Kaderinvulling {
        navigatie: Arc::new(move |gebruiker, taal| school::navigatie(&mag, gebruiker, taal)),
        strook: Arc::new(|_| None),
    };
    Ok(with_sessions(dress(site), accounts, invulling))
}

/// Somebody who is signed in, on one connection.
pub(crate) struct Klant {
    lijn: BufReader<TcpStream>,
    koekje: String,
}

impl Klant {
    pub(crate) async fn sign_in(adres: SocketAddr, naam: &str) -> Result<Self> {
        let lijn = TcpStream::connect(adres).await?;
        lijn.set_nodelay(true)?;
        let mut klant = Self { lijn: BufReader::new(lijn), koekje: String::new() };
        let formulier = format!("gebruikersnaam={naam}&wachtwoord={WACHTWOORD}");
        let soort = "application/x-www-form-urlencoded";
        let (status, _) = klant.ask("POST", "/inloggen", soort, "", &formulier).await?;
        if status != 303 || klant.koekje.is_empty() {
            bail!("{naam} cannot sign in: {status}");
        }
        Ok(klant)
    }

    /// Sends JSON under a key, and returns the answer, which must be one that says yes.
    pub(crate) async fn send(&mut self, methode: &str, pad: &str, sleutel: &str, json: &str) -> Result<String> {
        let (status, tekst) = self.ask(methode, pad, "application/json", sleutel, json).await?;
        if !(200..300).contains(&status) {
            bail!("{methode} {pad}: {status} {tekst}");
        }
        Ok(tekst)
    }

    async fn ask(
        &mut self,
        methode: &str,
        pad: &str,
        soort: &str,
        sleutel: &str,
        inhoud: &str,
    ) -> Result<(u16, String)> {
        let vraag = format!(
            "{methode} {pad} HTTP/1.1\r\nhost: proef.example\r\ncookie: {}\r\ncontent-type: {soort}\r\n\
             idempotency-key: {sleutel}\r\ncontent-length: {}\r\n\r\n{inhoud}",
            self.koekje,
            inhoud.len()
        );
        self.lijn.write_all(vraag.as_bytes()).await?;
        let mut regel = String::new();
        self.lijn.read_line(&mut regel).await?;
        let status = regel.split(' ').nth(1).context("no status")?.parse()?;
        let mut lengte = 0;
        loop {
            regel.clear();
            self.lijn.read_line(&mut regel).await?;
            let Some((naam, waarde)) = regel.trim_end().split_once(": ") else { break };
            match naam {
                "content-length" => lengte = waarde.parse()?,
                "set-cookie" => waarde.split(';').next().unwrap_or_default().clone_into(&mut self.koekje),
                _ => {}
            }
        }
        let mut tekst = vec![0; lengte];
        self.lijn.read_exact(&mut tekst).await?;
        Ok((status, String::from_utf8(tekst)?))
    }
}
