//! How this installation reaches the Verzuimloket, and for which organisations.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use recht::begrip::Organisatiecode;
use serde::{Deserialize, Serialize};
use uitwisseling::koppeling::Verzuimloketkoppeling;
use verzuimloket::client::{Clientinstellingen, Clienttls, Loketclient};
use verzuimloket::sleutel::Sleutel;

use crate::cli::dienst::Koppelkeuze;

/// What an organisation of this installation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Partij {
    /// It sends reports.
    School,
    /// It receives them.
    Leerplicht,
}

/// A row of the file with connections.
#[derive(Serialize, Deserialize)]
struct Rij {
    organisatie: String,
    partij: Partij,
    sleutel: String,
}

/// A connection of an organisation of this installation.
#[derive(Debug, Clone)]
pub(crate) struct Aansluiting {
    pub(crate) organisatie: Organisatiecode,
    pub(crate) partij: Partij,
    pub(crate) sleutel: Sleutel,
}

/// The connection, and the organisations that use it.
#[derive(Clone)]
pub(crate) struct Koppeling {
    pub(crate) loket: Arc<dyn Verzuimloketkoppeling>,
    pub(crate) scholen: Vec<Organisatiecode>,
    pub(crate) leerplicht: Vec<Organisatiecode>,
}

impl Koppeling {
    /// As the command line says; `None` when it names no Verzuimloket.
    pub(crate) fn of_keuze(keuze: &Koppelkeuze) -> Result<Option<Self>> {
        let (Some(adres), Some(sleutels)) = (&keuze.verzuimloket, &keuze.sleutels) else { return Ok(None) };
        let aansluitingen = read(sleutels)?;
        let tls = match (&keuze.uitgever, &keuze.clientcertificaat) {
            (Some(uitgever), certificaat) => Some(Clienttls {
                uitgever: uitgever.clone(),
                // One PEM file may hold both the certificate and its key.
                certificaat: certificaat.clone().map(|bestand| (bestand.clone(), bestand)),
            }),
            (None, Some(_)) => bail!("geef bij --clientcertificaat ook --uitgever"),
            (None, None) => None,
        };
        Self::new(adres, &aansluitingen, tls).map(Some)
    }

    /// To a Verzuimloket at an address.
    pub(crate) fn new(adres: &str, aansluitingen: &[Aansluiting], tls: Option<Clienttls>) -> Result<Self> {
        let sleutels: BTreeMap<_, _> =
            aansluitingen.iter().map(|een| (een.organisatie.clone(), een.sleutel.clone())).collect();
        let instellingen = Clientinstellingen { tls, ..Clientinstellingen::new(adres, sleutels) };
        let van = |partij| {
            let eigen = aansluitingen.iter().filter(move |een| een.partij == partij);
            eigen.map(|een| een.organisatie.clone()).collect()
        };
        Ok(Self {
            loket: Arc::new(Loketclient::new(&instellingen)?),
            scholen: van(Partij::School),
            leerplicht: van(Partij::Leerplicht),
        })
    }
}

/// Reads the file with connections.
pub(crate) fn read(bestand: &Path) -> Result<Vec<Aansluiting>> {
    let lezer = csv::Reader::from_path(bestand);
    let mut lezer = lezer.with_context(|| format!("{} kan niet worden gelezen", bestand.display()))?;
    let rijen = lezer.deserialize::<Rij>().zip(2..).map(|(rij, regel)| {
        let Rij { organisatie, partij, sleutel } =
            rij.with_context(|| format!("regel {regel} van {} is geen aansluiting", bestand.display()))?;
        Ok(Aansluiting { organisatie: organisatie.parse()?, partij, sleutel: sleutel.parse()? })
    });
    rijen.collect()
}

/// Writes the file with connections; only its owner can read it.
pub(crate) fn write(bestand: &Path, aansluitingen: &[Aansluiting]) -> Result<()> {
    let mut keuzes = std::fs::OpenOptions::new();
    keuzes.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut keuzes, 0o600);
    let open = keuzes.open(bestand).with_context(|| format!("{} kan niet worden geschreven", bestand.display()))?;
    let mut schrijver = csv::Writer::from_writer(open);
    for Aansluiting { organisatie, partij, sleutel } in aansluitingen {
        let sleutel = sleutel.reveal().to_owned();
        schrijver.serialize(Rij { organisatie: organisatie.to_string(), partij: *partij, sleutel })?;
    }
    Ok(schrijver.flush()?)
}
