//! The Signalenbox and one melding; every read is logged before it is shown.

use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::dag::Dag;

use super::{Behandelfout, Signaal, Signaalnummer, Signaalregel, store, subject};
use crate::Inspectie;

/// Which meldingen to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Toon {
    /// Those on which something follows.
    #[default]
    Open,
    /// Those of which it must be said whose they are.
    TeVerdelen,
    /// Those of who asks.
    VanMij,
    /// All of them.
    Alle,
}

impl Toon {
    /// Every choice, in the order in which a form shows them.
    pub const ALLE: [Self; 4] = [Self::Open, Self::TeVerdelen, Self::VanMij, Self::Alle];

    /// The word in addresses and in the keys of the language files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::TeVerdelen => "te_verdelen",
            Self::VanMij => "van_mij",
            Self::Alle => "alle",
        }
    }

    /// The choice with that word; any other word shows what is open.
    pub fn of(woord: &str) -> Self {
        Self::ALLE.into_iter().find(|een| een.as_str() == woord).unwrap_or_default()
    }
}

/// A choice from the Signalenbox.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Which.
    pub toon: Toon,
    /// Only those about the school with that number and vestiging.
    pub school: Option<String>,
}

/// How the Signalenbox stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tellingen {
    /// Something follows.
    pub open: u32,
    /// The promised day is over.
    pub te_laat: u32,
    /// It must be said whose it is.
    pub te_verdelen: u32,
    /// Open and of who asks.
    pub van_mij: u32,
}

/// Meldingen: past their promise on top.
pub async fn list(inspectie: &Inspectie, permit: &Permit, filter: &Filter) -> Result<Vec<Signaalregel>, Registerfout> {
    let regels = store::list(&inspectie.register, permit, filter).await?;
    log(inspectie, permit, &regels).await?;
    Ok(regels)
}

/// How the Signalenbox stands; numbers only.
pub async fn tallies(inspectie: &Inspectie, permit: &Permit) -> Result<Tellingen, Behandelfout> {
    let vandaag = inspectie.register.klok().vandaag()?;
    Ok(store::tallies(&inspectie.register, permit, Dag::from(vandaag)).await?)
}

/// A melding with everything about it; none when there is none.
pub async fn open(
    inspectie: &Inspectie,
    permit: &Permit,
    nummer: Signaalnummer,
) -> Result<Option<Signaal>, Registerfout> {
    let Some(signaal) = store::find(&inspectie.register, permit, nummer).await? else { return Ok(None) };
    log(inspectie, permit, std::slice::from_ref(&signaal.regel)).await?;
    Ok(Some(signaal))
}

/// A file of a melding: its kind and bytes.
pub async fn attachment(
    inspectie: &Inspectie,
    permit: &Permit,
    nummer: Signaalnummer,
    bijlage: i64,
) -> Result<Option<(String, Vec<u8>)>, Registerfout> {
    let gevonden = store::attachment(&inspectie.register, permit, nummer, bijlage).await?;
    if gevonden.is_some() {
        log_subject(inspectie, permit, &format!("{} bijlage:{bijlage}", subject(nummer))).await?;
    }
    Ok(gevonden)
}

/// Logs that rows were shown.
async fn log(inspectie: &Inspectie, permit: &Permit, regels: &[Signaalregel]) -> Result<(), Registerfout> {
    if regels.is_empty() {
        return Ok(());
    }
    let onderwerpen: Vec<String> = regels.iter().map(|regel| subject(regel.nummer)).collect();
    log_subject(inspectie, permit, &onderwerpen.join(" ")).await
}

async fn log_subject(inspectie: &Inspectie, permit: &Permit, onderwerp: &str) -> Result<(), Registerfout> {
    let regels = permit.organisaties().iter();
    let regels = regels.map(|eigen| Logregel::of_permit(permit, eigen, Logsoort::Gelezen, onderwerp));
    inspectie.register.log_read(regels.collect()).await
}
