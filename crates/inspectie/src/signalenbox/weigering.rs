//! Why a step on a melding does not happen.

use kern::klok::Klokfout;
use kern::register::Registerfout;
use recht::bepalingen::Rechtfout;
use recht::toezicht::onderzoek::Bezoekreden;
use recht::toezicht::overeenkomst::Bevoegdheidsreden;
use recht::toezicht::signaalmelding::{Signaalreden, Signaalstatus};
use recht::weigering::{Weigering, Weigerreden};
use uitwisseling::berichten::Vertrouwelijk;

/// Why a step is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Behandelreden {
    /// The law of the Signalenbox.
    Signaal(Signaalreden),
    /// The law on who may inspect.
    Bevoegdheid(Bevoegdheidsreden),
    /// Somebody took a step since the page was made.
    Intussen {
        /// Who.
        door: Vertrouwelijk,
        /// What the melding became.
        status: Signaalstatus,
    },
    /// Another inspector has it, or nobody yet.
    NietVanU {
        /// Who.
        van: Option<Vertrouwelijk>,
    },
    /// A field says nothing, or nothing that can be.
    Ontbreekt(Signaalveld),
    /// The day of the visit.
    Bezoek(Bezoekreden),
    /// The day of the visit is over.
    BezoekVoorbij,
    /// More text than is kept.
    TeLang {
        /// How many characters at most.
        hoogstens: usize,
    },
}

/// A field of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Signaalveld {
    /// To whom it is passed on, or whose a school is.
    Inspecteur,
    /// The day of a visit.
    Bezoek,
    /// Another promised day.
    Belofte,
    /// The words.
    Woorden,
    /// The number of a school.
    School,
    /// The first day on which somebody has a school.
    Van,
    /// The last.
    Tot,
    /// What somebody is of a school.
    Rol,
}

impl Signaalveld {
    /// The name of the field.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Inspecteur => "inspecteur",
            Self::Bezoek => "bezoek",
            Self::Belofte => "belofte",
            Self::Woorden => "woorden",
            Self::School => "school",
            Self::Van => "van",
            Self::Tot => "tot",
            Self::Rol => "rol",
        }
    }
}

impl Behandelreden {
    /// The field of the form that it is about, if any.
    pub fn veld(&self) -> Option<&'static str> {
        match self {
            Self::Signaal(Signaalreden::WoordenOntbreken | Signaalreden::LatereBelofteZonderWoorden { .. })
            | Self::TeLang { .. } => Some("woorden"),
            Self::Signaal(Signaalreden::BelofteVoorbij { .. }) => Some("belofte"),
            Self::Signaal(_) | Self::Intussen { .. } | Self::NietVanU { .. } | Self::Bevoegdheid(_) => None,
            Self::Ontbreekt(veld) => Some(veld.as_str()),
            Self::Bezoek(_) | Self::BezoekVoorbij => Some("bezoek"),
        }
    }
}

impl Weigerreden for Behandelreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::Signaal(reden) => reden.uitleg(),
            Self::Bevoegdheid(reden) => reden.uitleg(),
            Self::Intussen { .. } => "behandelen-intussen",
            Self::NietVanU { van: Some(_) } => "behandelen-niet-van-u",
            Self::NietVanU { van: None } => "behandelen-van-niemand",
            Self::Ontbreekt(veld) => match veld {
                Signaalveld::Inspecteur => "behandelen-ontbreekt-inspecteur",
                Signaalveld::Bezoek => "behandelen-ontbreekt-bezoek",
                Signaalveld::Belofte => "behandelen-ontbreekt-belofte",
                Signaalveld::Woorden => "behandelen-ontbreekt-woorden",
                Signaalveld::School => "behandelen-ontbreekt-school",
                Signaalveld::Van => "behandelen-ontbreekt-van",
                Signaalveld::Tot => "behandelen-ontbreekt-tot",
                Signaalveld::Rol => "behandelen-ontbreekt-rol",
            },
            Self::Bezoek(reden) => reden.uitleg(),
            Self::BezoekVoorbij => "behandelen-bezoek-voorbij",
            Self::TeLang { .. } => "behandelen-te-lang",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::Signaal(reden) => reden.herstel(),
            Self::Bevoegdheid(reden) => reden.herstel(),
            Self::Intussen { .. } => "behandelen-herstel-bekijk",
            Self::NietVanU { .. } => "behandelen-herstel-vraag-loket",
            Self::Ontbreekt(Signaalveld::Inspecteur | Signaalveld::School | Signaalveld::Rol) => {
                "behandelen-herstel-kies"
            }
            Self::Ontbreekt(Signaalveld::Woorden) => "signaal-herstel-schrijf-woorden",
            Self::Ontbreekt(_) | Self::BezoekVoorbij => "behandelen-herstel-vul-dag-in",
            Self::Bezoek(reden) => reden.herstel(),
            Self::TeLang { .. } => "behandelen-herstel-korter",
        }
    }
}

/// A step did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Behandelfout {
    /// There is no such melding or school here.
    #[error("no such melding")]
    NietGevonden,
    /// It is refused; every reason, each with its ground.
    #[error("the step is refused for {} reasons", .0.len())]
    Geweigerd(Vec<Weigering<Behandelreden>>),
    /// The register cannot do it now.
    #[error(transparent)]
    Register(#[from] Registerfout),
    /// The values of the law give no answer.
    #[error(transparent)]
    Recht(#[from] Rechtfout),
    /// The day cannot be told.
    #[error(transparent)]
    Klok(#[from] Klokfout),
}
