//! Files between offer and confirmation: kept by the register, so that nothing is trusted that comes back from a browser.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use kern::register::{Registerfout, Wijziging};
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Organisatiecode;
use uitwisseling::lezen::Kolomtoewijzing;

use super::store::{self, Welke};
use super::{Importbestand, Importfout, Importopgave, Importproef, Importsoort, proef, uitvoeren};
use crate::stam::Scholen;

/// How long files wait to be confirmed.
const HOUDBAAR: SignedDuration = SignedDuration::from_hours(1);

/// The key of files that wait to be confirmed: random, and of use only to the account that sent them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zending(pub(super) String);

impl Zending {
    /// A new key.
    pub(super) fn new() -> Result<Self, Importfout> {
        let mut toeval = [0; 16];
        getrandom::fill(&mut toeval)?;
        Ok(Self(base16ct::lower::encode_string(&toeval)))
    }

    /// A key as it stands in an address; one that was never given out finds nothing.
    pub fn parse(tekst: &str) -> Self {
        Self(tekst.to_owned())
    }

    /// The key for an address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A file that was read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Importverslag {
    /// Number of the import; files that were read in together share it.
    pub importrun: i64,
    /// What it held.
    pub soort: Importsoort,
    /// Its name.
    pub naam: String,
    /// SHA-256 of its bytes.
    pub som: String,
    /// New.
    pub nieuw: u32,
    /// Changed.
    pub gewijzigd: u32,
    /// The same.
    pub ongewijzigd: u32,
    /// Missing from the file, and ended because that was chosen.
    pub beeindigd: u32,
    /// Lessons kept against the file, because their register was saved.
    pub bewaard: u32,
    /// Lessons cancelled after marking.
    pub vervallen: u32,
    /// Who read it in.
    pub account: i64,
    /// When.
    pub tijdstip: Timestamp,
}

/// Keeps files for an hour, until they are confirmed.
pub async fn receive(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    bestanden: &[Importbestand],
) -> Result<Zending, Importfout> {
    if bestanden.is_empty() {
        return Err(Importfout::GeenBestand);
    }
    let zending = Zending::new()?;
    let mut wijziging = scholen.register().begin().await?;
    let verloopt = wijziging.nu().saturating_add(HOUDBAAR).unwrap_or(Timestamp::MAX);
    store::keep(&wijziging, permit, organisatie, &zending, bestanden, verloopt).await?;
    let soorten: Vec<&str> = bestanden.iter().map(|bestand| bestand.soort.word()).collect();
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, "import");
    wijziging.log(regel.because(format!("ontvangen: {}", soorten.join(", "))));
    wijziging.commit().await?;
    Ok(zending)
}

/// Says what kept files would do, with today as the day from which changes hold.
pub async fn preview(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    zending: &Zending,
    beeindigen: BTreeSet<Importsoort>,
) -> Result<Importproef, Importfout> {
    let opgave = kept(scholen, permit, organisatie, zending, beeindigen).await?;
    let proef = proef(scholen, permit, organisatie, opgave).await?;
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, "import");
    scholen.register().log_read(vec![regel]).await?;
    Ok(proef)
}

/// Reads kept files in, and forgets them. A second confirmation reads nothing in, and tells what the first one did.
pub async fn confirm(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    zending: &Zending,
    beeindigen: BTreeSet<Importsoort>,
) -> Result<Vec<Importverslag>, Importfout> {
    let opgave = match kept(scholen, permit, organisatie, zending, beeindigen).await {
        Err(Importfout::Verlopen) => return done_before(scholen, permit, organisatie, zending).await,
        opgave => opgave?,
    };
    match uitvoeren::execute(scholen, permit, organisatie, opgave, zending, true).await {
        Err(Importfout::Verlopen) => done_before(scholen, permit, organisatie, zending).await,
        uitkomst => Ok(uitkomst?.verslagen),
    }
}

async fn done_before(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    zending: &Zending,
) -> Result<Vec<Importverslag>, Importfout> {
    let eerder = store::runs(scholen.register().lees(), permit, organisatie, Welke::Zending(zending)).await?;
    if eerder.is_empty() { Err(Importfout::Verlopen) } else { Ok(eerder) }
}

async fn kept(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    zending: &Zending,
    beeindigen: BTreeSet<Importsoort>,
) -> Result<Importopgave, Importfout> {
    let register = scholen.register();
    let nu = register.klok().nu();
    let bestanden = store::kept(register.lees(), permit, organisatie, zending, nu).await?;
    if bestanden.is_empty() {
        return Err(Importfout::Verlopen);
    }
    let vanaf = today(nu)?;
    Ok(Importopgave { bestanden, kolommen: Kolomtoewijzing::default(), vanaf, beeindigen })
}

fn today(nu: Timestamp) -> Result<Date, Importfout> {
    Ok(kern::klok::dag_van(nu).map_err(Registerfout::from)?)
}

/// Takes the files of a sending out of the register; refused when that was done before.
pub(super) async fn take(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    zending: &Zending,
) -> Result<(), Importfout> {
    let was_er = store::discard(wijziging, permit, organisatie, zending).await?;
    if was_er { Ok(()) } else { Err(Importfout::Verlopen) }
}

/// What an import did, a row for each file; empty when there was no such import.
pub async fn report(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    importrun: i64,
) -> Result<Vec<Importverslag>, Importfout> {
    Ok(store::runs(scholen.register().lees(), permit, organisatie, Welke::Nummer(importrun)).await?)
}

/// The last imports.
pub async fn recent(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<Vec<Importverslag>, Importfout> {
    Ok(store::runs(scholen.register().lees(), permit, organisatie, Welke::Laatste).await?)
}
