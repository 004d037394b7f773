//! Why a report is not sent, changed or withdrawn.

use kern::register::Registerfout;
use recht::bepalingen::Rechtfout;
use recht::melding::geldigheid::{Geldigheidsreden, Meldingveld};
use recht::melding::status::Statusreden;
use recht::weigering::{Weigering, Weigerreden};
use uitwisseling::berichten::find_veld;

use super::Meldingsleutel;
use crate::stam::Schoolfout;

/// One reason, with the key of its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meldingreden {
    /// The report would not be valid.
    Geldigheid(Geldigheidsreden),
    /// The report's status knows no such step.
    Status(Statusreden),
    /// Something else about the report is under way and has no answer yet.
    Onderweg,
    /// A withdrawal without a reason.
    WaaromOntbreekt,
    /// A change without an end date, or with the one it has.
    EindeOntbreekt,
}

impl Meldingreden {
    /// The field that it is about, when it is about one.
    pub fn veld(&self) -> Option<Meldingveld> {
        match self {
            Self::Geldigheid(reden) => find_veld(reden),
            Self::EindeOntbreekt => Some(Meldingveld::Einde),
            Self::Status(_) | Self::Onderweg | Self::WaaromOntbreekt => None,
        }
    }
}

impl Weigerreden for Meldingreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::Geldigheid(reden) => reden.uitleg(),
            Self::Status(reden) => reden.uitleg(),
            Self::Onderweg => "verzuimmelding-reden-onderweg",
            Self::WaaromOntbreekt => "verzuimmelding-reden-waarom-ontbreekt",
            Self::EindeOntbreekt => "verzuimmelding-reden-einde-ontbreekt",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::Geldigheid(reden) => reden.herstel(),
            Self::Status(reden) => reden.herstel(),
            Self::Onderweg => "meldingstatus-herstel-wacht-op-ontvangst",
            Self::WaaromOntbreekt | Self::EindeOntbreekt => "geldigheid-herstel-vul-in",
        }
    }
}

/// What was asked of a report did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Meldingfout {
    /// No such pupil, draft or report at this school.
    #[error("deze melding of leerling bestaat niet")]
    Onbekend,
    /// The entries do not make this report due any more.
    #[error("deze melding is volgens de registraties niet meer nodig")]
    NietVerschuldigd,
    /// Somebody sent it already.
    #[error("deze melding is al verstuurd")]
    AlGemeld(Meldingsleutel),
    /// It was refused before; that one must be mended or let go.
    #[error("deze melding is eerder geweigerd; herstel die")]
    EerderGeweigerd(Meldingsleutel),
    /// Every reason for which it is refused, each with its ground.
    #[error("de melding wordt geweigerd: {}", .0.iter().map(|een| een.reden.uitleg()).collect::<Vec<_>>().join(", "))]
    Geweigerd(Vec<Weigering<Meldingreden>>),
    /// A message cannot be written.
    #[error("het bericht kan niet worden geschreven: {0}")]
    Bericht(String),
    /// The school cannot.
    #[error(transparent)]
    School(#[from] Schoolfout),
}

impl From<Registerfout> for Meldingfout {
    fn from(fout: Registerfout) -> Self {
        Self::School(fout.into())
    }
}

impl From<Rechtfout> for Meldingfout {
    fn from(fout: Rechtfout) -> Self {
        Self::School(fout.into())
    }
}

impl From<kern::klok::Klokfout> for Meldingfout {
    fn from(fout: kern::klok::Klokfout) -> Self {
        Registerfout::from(fout).into()
    }
}

/// Reasons of the law as reasons of a report.
pub(super) fn by_law<R>(weigeringen: Vec<Weigering<R>>, maak: fn(R) -> Meldingreden) -> Meldingfout {
    let weigeringen = weigeringen.into_iter().map(|een| Weigering { reden: maak(een.reden), grond: een.grond });
    Meldingfout::Geweigerd(weigeringen.collect())
}
