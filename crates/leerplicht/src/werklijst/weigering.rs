//! Why an act on a report does not happen.

use kern::klok::Klokfout;
use kern::register::Registerfout;
use recht::bepalingen::Rechtfout;
use recht::melding::status::{Handelingsoort, Statusreden};
use recht::weigering::{Weigering, Weigerreden};
use uitwisseling::berichten::Vertrouwelijk;

use crate::afspraak::Afspraakfout;
use crate::woord::woorden;

/// Why an act is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Behandelreden {
    /// The law of the report's statuses knows no such step now.
    Status(Statusreden),
    /// Another act on the report is under way and has no receipt yet.
    Onderweg {
        /// Which.
        soort: Handelingsoort,
        /// By whom.
        door: Option<Vertrouwelijk>,
    },
    /// Closed without saying what came of it.
    UitkomstOntbreekt,
    /// Closed without saying how long it is kept.
    BewaarklasseOntbreekt,
    /// Nothing for the school to read.
    TerugkoppelingOntbreekt,
    /// A note without words.
    NotitieLeeg,
    /// More text than is kept.
    TeLang {
        /// Which text.
        veld: Tekstveld,
        /// How many characters at most.
        hoogstens: u32,
    },
}

/// A text that somebody writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tekstveld {
    /// For the school.
    Terugkoppeling,
    /// For the organisation itself.
    Notitie,
}
woorden!(Tekstveld, Terugkoppeling => "terugkoppeling", Notitie => "notitie");

impl Behandelreden {
    /// The field of the form that it is about, if any.
    pub fn veld(&self) -> Option<&'static str> {
        match self {
            Self::Status(Statusreden::RedenOntbreekt | Statusreden::RedenBestaatNiet) => Some("reden"),
            Self::Status(Statusreden::ToelichtingBestaatNiet) => Some("toelichting"),
            Self::Status(_) | Self::Onderweg { .. } => None,
            Self::UitkomstOntbreekt => Some("uitkomst"),
            Self::BewaarklasseOntbreekt => Some("bewaarklasse"),
            Self::TerugkoppelingOntbreekt => Some("terugkoppeling"),
            Self::NotitieLeeg => Some("notitie"),
            Self::TeLang { veld, .. } => Some(veld.as_str()),
        }
    }
}

impl Weigerreden for Behandelreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::Status(reden) => reden.uitleg(),
            Self::Onderweg { door: Some(_), .. } => "behandelen-onderweg-door",
            Self::Onderweg { door: None, .. } => "behandelen-onderweg",
            Self::UitkomstOntbreekt => "behandelen-uitkomst-ontbreekt",
            Self::BewaarklasseOntbreekt => "behandelen-bewaarklasse-ontbreekt",
            Self::TerugkoppelingOntbreekt => "behandelen-terugkoppeling-ontbreekt",
            Self::NotitieLeeg => "behandelen-notitie-leeg",
            Self::TeLang { .. } => "behandelen-te-lang",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::Status(reden) => reden.herstel(),
            Self::Onderweg { .. } => "behandelen-herstel-wacht",
            Self::UitkomstOntbreekt => "behandelen-herstel-kies-uitkomst",
            Self::BewaarklasseOntbreekt => "behandelen-herstel-kies-bewaarklasse",
            Self::TerugkoppelingOntbreekt | Self::NotitieLeeg => "behandelen-herstel-schrijf",
            Self::TeLang { .. } => "behandelen-herstel-korter",
        }
    }
}

/// An act on a report did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Behandelfout {
    /// There is no such report, or not for this organisation: the two look the same.
    #[error("no such report for this organisation")]
    NietGevonden,
    /// It is refused; every reason, each with its ground.
    #[error("the act is refused for {} reasons", .0.len())]
    Geweigerd(Vec<Weigering<Behandelreden>>),
    /// The register cannot do it now.
    #[error(transparent)]
    Register(#[from] Registerfout),
    /// The values of the law give no answer.
    #[error(transparent)]
    Recht(#[from] Rechtfout),
    /// The agreements give no answer.
    #[error(transparent)]
    Afspraak(#[from] Afspraakfout),
    /// The day cannot be told.
    #[error(transparent)]
    Klok(#[from] Klokfout),
}
