//! Why an act of an officer does not happen: on a report, or on a melding for the Signalenbox.

use kern::klok::Klokfout;
use kern::register::Registerfout;
use recht::bepalingen::Rechtfout;
use recht::melding::status::{Handelingsoort, Statusreden};
use recht::toezicht::signaalmelding::{Indieningsreden, Signaalreden};
use recht::weigering::{Weigering, Weigerreden};
use uitwisseling::berichten::Vertrouwelijk;

use crate::afspraak::{Afspraakfout, Bewaarklasse};
use crate::signaalmelding::Bijlagegebrek;
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
    /// Another class than goes with the outcome, without a word why.
    BewaarredenOntbreekt {
        /// What goes with the outcome.
        hoort: Bewaarklasse,
    },
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
    /// The law of the Signalenbox does not take the melding as it is.
    Indiening(Indieningsreden),
    /// It knows no such step for the reporter now.
    Signaal(Signaalreden),
    /// An earlier message about the melding has no answer of the Inspectie yet.
    SignaalOnderweg,
    /// A field of a melding says nothing, or nothing that can be.
    Ontbreekt(Signaalveld),
    /// The files cannot go along.
    Bijlage(Bijlagegebrek),
}

/// A field of a melding for the Signalenbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Signaalveld {
    /// Kind.
    Soort,
    /// Kind of education.
    Sector,
    /// What it is about.
    Onderwerp,
    /// The school.
    School,
    /// The day of the talk.
    GesprekOp,
    /// The last day of the herstelperiode.
    HerstelTot,
    /// The period of the evidence.
    Periode,
    /// What is going on.
    Tekst,
    /// The answer to a question.
    Woorden,
}
woorden!(
    Signaalveld, Soort => "soort", Sector => "sector", Onderwerp => "onderwerp", School => "school",
    GesprekOp => "gesprek_op", HerstelTot => "herstel_tot", Periode => "van", Tekst => "tekst", Woorden => "woorden",
);

/// A text that somebody writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tekstveld {
    /// For the school.
    Terugkoppeling,
    /// For the organisation itself.
    Notitie,
    /// Why a closed report is kept as another class.
    Bewaarreden,
    /// What is going on, for the Inspectie.
    Signaal,
    /// Why it does not wait.
    Spoed,
    /// An answer to the Inspectie.
    Woorden,
}
woorden!(
    Tekstveld, Terugkoppeling => "terugkoppeling", Notitie => "notitie", Bewaarreden => "bewaarreden", Signaal => "tekst", Spoed => "spoed",
    Woorden => "woorden",
);

impl Behandelreden {
    /// The field of the form that it is about, if any.
    pub fn veld(&self) -> Option<&'static str> {
        match self {
            Self::Status(Statusreden::RedenOntbreekt | Statusreden::RedenBestaatNiet) => Some("reden"),
            Self::Status(Statusreden::ToelichtingBestaatNiet) => Some("toelichting"),
            Self::UitkomstOntbreekt => Some("uitkomst"),
            Self::BewaarklasseOntbreekt => Some("bewaarklasse"),
            Self::BewaarredenOntbreekt { .. } => Some("bewaarreden"),
            Self::TerugkoppelingOntbreekt => Some("terugkoppeling"),
            Self::NotitieLeeg => Some("notitie"),
            Self::TeLang { veld, .. } => Some(veld.as_str()),
            Self::Indiening(reden) => Some(match reden {
                Indieningsreden::OnderwerpBestaatNiet => "onderwerp",
                Indieningsreden::SchoolOntbreekt => "school",
                Indieningsreden::GesprekNietBeantwoord | Indieningsreden::HerstelperiodeZonderGesprek => "gesprek",
                Indieningsreden::GesprekInToekomst { .. } => "gesprek_op",
                Indieningsreden::HerstelperiodeNietBeantwoord => "herstelperiode",
                Indieningsreden::HerstelperiodeVoorGesprek { .. } | Indieningsreden::HerstelperiodeLoopt { .. } => {
                    "herstel_tot"
                }
                Indieningsreden::SpoedZonderWoorden { .. } => "spoed",
            }),
            Self::Signaal(Signaalreden::WoordenOntbreken) => Some("woorden"),
            Self::Ontbreekt(veld) => Some(veld.as_str()),
            Self::Bijlage(_) => Some("bijlage"),
            Self::Status(_) | Self::Onderweg { .. } | Self::Signaal(_) | Self::SignaalOnderweg => None,
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
            Self::BewaarredenOntbreekt { .. } => "behandelen-bewaarreden-ontbreekt",
            Self::TerugkoppelingOntbreekt => "behandelen-terugkoppeling-ontbreekt",
            Self::NotitieLeeg => "behandelen-notitie-leeg",
            Self::TeLang { .. } => "behandelen-te-lang",
            Self::Indiening(reden) => reden.uitleg(),
            Self::Signaal(reden) => reden.uitleg(),
            Self::SignaalOnderweg => "signaal-onderweg",
            Self::Ontbreekt(veld) => match veld {
                Signaalveld::Soort => "signaal-ontbreekt-soort",
                Signaalveld::Sector => "signaal-ontbreekt-sector",
                Signaalveld::Onderwerp => "signaal-ontbreekt-onderwerp",
                Signaalveld::School => "signaal-ontbreekt-school",
                Signaalveld::GesprekOp => "signaal-ontbreekt-gesprek_op",
                Signaalveld::HerstelTot => "signaal-ontbreekt-herstel_tot",
                Signaalveld::Periode => "signaal-ontbreekt-van",
                Signaalveld::Tekst => "signaal-ontbreekt-tekst",
                Signaalveld::Woorden => "signaal-ontbreekt-woorden",
            },
            Self::Bijlage(Bijlagegebrek::TeVeel) => "signaal-bijlage-te-veel",
            Self::Bijlage(Bijlagegebrek::TeGroot) => "signaal-bijlage-te-groot",
            Self::Bijlage(Bijlagegebrek::AndereSoort) => "signaal-bijlage-andere-soort",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::Status(reden) => reden.herstel(),
            Self::Onderweg { .. } => "behandelen-herstel-wacht",
            Self::UitkomstOntbreekt => "behandelen-herstel-kies-uitkomst",
            Self::BewaarklasseOntbreekt => "behandelen-herstel-kies-bewaarklasse",
            Self::BewaarredenOntbreekt { .. } => "behandelen-herstel-schrijf-bewaarreden",
            Self::TerugkoppelingOntbreekt
            | Self::NotitieLeeg
            | Self::Ontbreekt(Signaalveld::Tekst | Signaalveld::Woorden) => "behandelen-herstel-schrijf",
            Self::TeLang { .. } => "behandelen-herstel-korter",
            Self::Indiening(reden) => reden.herstel(),
            Self::Signaal(reden) => reden.herstel(),
            Self::SignaalOnderweg => "signaal-herstel-wacht-op-inspectie",
            Self::Ontbreekt(Signaalveld::GesprekOp | Signaalveld::HerstelTot | Signaalveld::Periode) => {
                "signaal-herstel-vul-dag-in"
            }
            Self::Ontbreekt(_) => "signaal-herstel-kies",
            Self::Bijlage(_) => "signaal-herstel-andere-bijlage",
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
