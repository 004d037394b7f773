//! How a school or a leerplichtorganisatie speaks to a Verzuimloket: over HTTP, and believing nothing that is not whole.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use recht::begrip::Organisatiecode;
use reqwest::{Client, RequestBuilder, StatusCode, Url, header};
use rustls::{ClientConfig, RootCertStore};
use uitwisseling::berichten::{
    Aanlevering, Afleveringen, Afwijzing, Bericht, Handelingbericht, Kenmerk, Ontvangstbewijs,
};
use uitwisseling::koppeling::{Antwoord, Koppelfout, Verzuimloketkoppeling};

use crate::serve::Tlsfout;
use crate::serve::tls::{read_certificaten, read_sleutel, read_uitgevers};
use crate::sleutel::Sleutel;

#[cfg(test)]
mod tests;

/// How long connecting may take.
const VERBINDEN: Duration = Duration::from_secs(5);
/// The largest answer that is read, in bytes.
const GROOTSTE: usize = 16 * 1024 * 1024;
/// How much is asked for at a time.
const AANTAL: u32 = 200;

/// How a Verzuimloket is reached.
#[derive(Debug, Clone)]
pub struct Clientinstellingen {
    /// Where it is, such as `https://loket.example` or `http://127.0.0.1:8081`.
    pub adres: String,
    /// The key of each organisation that speaks to it from here.
    pub sleutels: BTreeMap<Organisatiecode, Sleutel>,
    /// For `https`: whom to trust, and who one is.
    pub tls: Option<Clienttls>,
    /// How long a whole request may take.
    pub wachttijd: Duration,
}

impl Clientinstellingen {
    /// The usual settings for an address over plain HTTP.
    pub fn new(adres: impl Into<String>, sleutels: BTreeMap<Organisatiecode, Sleutel>) -> Self {
        Self { adres: adres.into(), sleutels, tls: None, wachttijd: Duration::from_secs(30) }
    }
}

/// Files for TLS, in PEM.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clienttls {
    /// The authority that gave the Verzuimloket its certificate; no other is trusted.
    pub uitgever: PathBuf,
    /// The own certificate with its private key, for mutual TLS.
    pub certificaat: Option<(PathBuf, PathBuf)>,
}

/// The client cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum Clientfout {
    /// An address that cannot be used.
    #[error("het adres van het Verzuimloket is niet bruikbaar; verwacht http://... of https://...")]
    Adres,
    /// An address with `https`, and nobody to trust.
    #[error("bij een adres met https hoort het certificaat van de uitgever")]
    GeenUitgever,
    /// A certificate or a key cannot be used.
    #[error(transparent)]
    Tls(#[from] Tlsfout),
    /// The HTTP client cannot be made.
    #[error("de verbinding met het Verzuimloket kan niet worden voorbereid")]
    Http(#[from] reqwest::Error),
}

/// A Verzuimloket that is elsewhere.
#[derive(Debug, Clone)]
pub struct Loketclient {
    http: Client,
    adres: Url,
    sleutels: Arc<BTreeMap<Organisatiecode, Sleutel>>,
}

impl Loketclient {
    /// Prepares to speak; connects to nothing yet.
    pub fn new(instellingen: &Clientinstellingen) -> Result<Self, Clientfout> {
        let mut adres: Url = instellingen.adres.parse().map_err(|_| Clientfout::Adres)?;
        match adres.scheme() {
            "http" => {}
            "https" if instellingen.tls.is_some() => {}
            "https" => return Err(Clientfout::GeenUitgever),
            _ => return Err(Clientfout::Adres),
        }
        if !adres.path().ends_with('/') {
            adres.set_path(&format!("{}/", adres.path()));
        }
        let http = Client::builder()
            .tls_backend_preconfigured(configure(instellingen.tls.as_ref())?)
            .connect_timeout(VERBINDEN)
            .timeout(instellingen.wachttijd)
            .redirect(reqwest::redirect::Policy::none())
            // Where it is comes in as a setting, and from nowhere else.
            .no_proxy()
            .build()?;
        Ok(Self { http, adres, sleutels: Arc::new(instellingen.sleutels.clone()) })
    }

    fn address(&self, pad: &str) -> Result<Url, Koppelfout> {
        self.adres.join(pad).map_err(|_| unreachable("het adres is niet bruikbaar"))
    }

    fn signed(&self, verzoek: RequestBuilder, organisatie: &Organisatiecode) -> Result<RequestBuilder, Koppelfout> {
        let sleutel = self.sleutels.get(organisatie);
        let sleutel = sleutel.ok_or_else(|| unreachable("er is geen sleutel voor deze organisatie"))?;
        Ok(verzoek.bearer_auth(sleutel.reveal()))
    }

    async fn send<B: Bericht + Sync>(
        &self,
        pad: &'static str,
        afzender: &Organisatiecode,
        bericht: &B,
        kenmerk: &Kenmerk,
    ) -> Result<Ontvangstbewijs, Koppelfout> {
        let lichaam = bericht.write().map_err(|_| unreachable("het bericht kan niet worden geschreven"))?;
        let verzoek = self.http.post(self.address(pad)?).header(header::CONTENT_TYPE, "application/json").body(lichaam);
        let (status, bytes) = exchange(self.signed(verzoek, afzender)?).await?;
        match status {
            StatusCode::OK | StatusCode::CREATED => {
                let bewijs: Ontvangstbewijs = believe(&bytes)?;
                same(&bewijs.kenmerk, kenmerk)?;
                Ok(bewijs)
            }
            StatusCode::UNPROCESSABLE_ENTITY => {
                let afwijzing: Afwijzing = believe(&bytes)?;
                same(&afwijzing.kenmerk, kenmerk)?;
                if afwijzing.weigeringen.is_empty() {
                    return Err(unreachable("een weigering zonder reden"));
                }
                Err(Koppelfout::Geweigerd(Box::new(afwijzing)))
            }
            status => Err(Koppelfout::Onbereikbaar(format!("antwoord met status {}", status.as_u16()))),
        }
    }

    async fn ask(&self, ontvanger: &Organisatiecode, na: u64) -> Result<Afleveringen, Koppelfout> {
        let mut adres = self.address("v1/afleveringen")?;
        adres.query_pairs_mut().append_pair("na", &na.to_string()).append_pair("aantal", &AANTAL.to_string());
        let (status, bytes) = exchange(self.signed(self.http.get(adres), ontvanger)?).await?;
        if status != StatusCode::OK {
            return Err(Koppelfout::Onbereikbaar(format!("antwoord met status {}", status.as_u16())));
        }
        let afleveringen: Afleveringen = believe(&bytes)?;
        let oplopend = afleveringen.afleveringen.iter().map(|aflevering| aflevering.volgnummer);
        let mut vorige = na;
        for volgnummer in oplopend {
            if volgnummer <= vorige {
                return Err(unreachable("de volgnummers lopen niet op"));
            }
            vorige = volgnummer;
        }
        if afleveringen.volgende != vorige {
            return Err(unreachable("de volgende plaats is niet die van de laatste regel"));
        }
        Ok(afleveringen)
    }
}

impl Verzuimloketkoppeling for Loketclient {
    fn submit<'a>(
        &'a self,
        afzender: &'a Organisatiecode,
        aanlevering: &'a Aanlevering,
    ) -> Antwoord<'a, Ontvangstbewijs> {
        Box::pin(self.send("v1/verzuimmeldingen", afzender, aanlevering, &aanlevering.kenmerk))
    }

    fn act<'a>(
        &'a self,
        afzender: &'a Organisatiecode,
        handeling: &'a Handelingbericht,
    ) -> Antwoord<'a, Ontvangstbewijs> {
        Box::pin(async move {
            let bewijs = self.send("v1/handelingen", afzender, handeling, &handeling.kenmerk).await?;
            if bewijs.nummer == handeling.nummer {
                Ok(bewijs)
            } else {
                Err(unreachable("het bewijs van een andere melding"))
            }
        })
    }

    fn fetch<'a>(&'a self, ontvanger: &'a Organisatiecode, na: u64) -> Antwoord<'a, Afleveringen> {
        Box::pin(self.ask(ontvanger, na))
    }
}

fn configure(tls: Option<&Clienttls>) -> Result<ClientConfig, Clientfout> {
    let uitgevers = tls.map_or_else(|| Ok(RootCertStore::empty()), |tls| read_uitgevers(&tls.uitgever))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(Tlsfout::from)?
        .with_root_certificates(uitgevers);
    Ok(match tls.and_then(|tls| tls.certificaat.as_ref()) {
        None => config.with_no_client_auth(),
        Some((certificaat, sleutel)) => config
            .with_client_auth_cert(read_certificaten(certificaat)?, read_sleutel(sleutel)?)
            .map_err(Tlsfout::from)?,
    })
}

fn unreachable(oorzaak: &str) -> Koppelfout {
    Koppelfout::Onbereikbaar(oorzaak.to_owned())
}

/// Status and body of an answer that came whole.
async fn exchange(verzoek: RequestBuilder) -> Result<(StatusCode, Vec<u8>), Koppelfout> {
    let mut antwoord = verzoek.send().await.map_err(|fout| lost(&fout))?;
    let mut bytes = Vec::new();
    while let Some(stuk) = antwoord.chunk().await.map_err(|fout| lost(&fout))? {
        bytes.extend_from_slice(&stuk);
        if bytes.len() > GROOTSTE {
            return Err(unreachable("het antwoord is te groot"));
        }
    }
    Ok((antwoord.status(), bytes))
}

/// Why there is no answer, in words that name no address.
fn lost(fout: &reqwest::Error) -> Koppelfout {
    unreachable(if fout.is_timeout() {
        "geen antwoord binnen de tijd"
    } else if fout.is_connect() {
        "geen verbinding"
    } else {
        "de verbinding brak af"
    })
}

fn believe<B: Bericht>(bytes: &[u8]) -> Result<B, Koppelfout> {
    B::read(bytes).map_err(|fout| Koppelfout::Onbereikbaar(fout.to_string()))
}

fn same(gekregen: &Kenmerk, verwacht: &Kenmerk) -> Result<(), Koppelfout> {
    if gekregen == verwacht { Ok(()) } else { Err(unreachable("het antwoord draagt een ander kenmerk")) }
}
