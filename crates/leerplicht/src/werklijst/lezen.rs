//! The list and one report, for whoever may see them; every read is logged before it is shown.

use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Meldingsnummer;
use recht::melding::status::Meldingstatus;

use super::{Melding, Meldingregel, store};
use crate::Leerplicht;

/// Reports on one leaf of the list.
const OP_EEN_BLAD: u32 = 25;

/// Which reports to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Toon {
    /// Those on which something may still be done.
    #[default]
    Open,
    /// All of them.
    Alle,
    /// Those of one status.
    Status(Meldingstatus),
}

/// A choice from the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    /// Which.
    pub toon: Toon,
    /// Only those of who asks.
    pub van_mij: bool,
}

/// How many reports there are, on how many leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aantallen {
    /// Reports that the filter lets through.
    pub meldingen: u64,
    /// The leaf shown, from 1.
    pub blad: u32,
    /// Leaves, at least 1.
    pub bladen: u32,
}

/// A leaf of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bladzijde {
    /// Its reports: past their day first, then by the day on which something is due.
    pub regels: Vec<Meldingregel>,
    /// How many there are in all.
    pub aantallen: Aantallen,
}

/// A leaf of the list; a number beyond the last gives the last.
pub async fn list(
    leerplicht: &Leerplicht,
    permit: &Permit,
    filter: Filter,
    blad: u32,
) -> Result<Bladzijde, Registerfout> {
    let register = &leerplicht.register;
    let meldingen = store::count(register, permit, filter).await?;
    let bladen = u32::try_from(meldingen.div_ceil(u64::from(OP_EEN_BLAD))).unwrap_or(u32::MAX).max(1);
    let blad = blad.clamp(1, bladen);
    let vanaf = u64::from(blad - 1) * u64::from(OP_EEN_BLAD);
    let regels = store::list(register, permit, filter, vanaf, u64::from(OP_EEN_BLAD)).await?;
    log_rows(leerplicht, permit, &regels).await?;
    Ok(Bladzijde { regels, aantallen: Aantallen { meldingen, blad, bladen } })
}

/// A report with everything about it; none when there is none, or not for this organisation.
pub async fn open(
    leerplicht: &Leerplicht,
    permit: &Permit,
    nummer: Meldingsnummer,
) -> Result<Option<Melding>, Registerfout> {
    let Some(melding) = store::find(&leerplicht.register, permit, nummer).await? else { return Ok(None) };
    // Whoever sees a report sees the other ones about the same person listed beside it.
    let gezien: Vec<&Meldingregel> = std::iter::once(&melding.regel).chain(&melding.andere).collect();
    log_rows(leerplicht, permit, gezien).await?;
    Ok(Some(melding))
}

/// Logs that rows were shown, a line for each organisation.
pub(crate) async fn log_rows<'a>(
    leerplicht: &Leerplicht,
    permit: &Permit,
    regels: impl IntoIterator<Item = &'a Meldingregel> + Clone,
) -> Result<(), Registerfout> {
    let mut logregels = Vec::new();
    for organisatie in permit.organisaties() {
        let van_haar = regels.clone().into_iter().filter(|regel| regel.organisatie == *organisatie);
        let onderwerpen: Vec<String> = van_haar.map(|regel| subject(regel.nummer)).collect();
        if !onderwerpen.is_empty() {
            logregels.push(Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, onderwerpen.join(" ")));
        }
    }
    if logregels.is_empty() { Ok(()) } else { leerplicht.register.log_read(logregels).await }
}

/// A report as the log and the outbox name it.
pub(crate) fn subject(nummer: Meldingsnummer) -> String {
    format!("verzuimmelding:{nummer}")
}
