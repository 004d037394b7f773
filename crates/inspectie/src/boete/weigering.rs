//! Why a fine or a step is refused.

use kern::klok::Klokfout;
use kern::register::Registerfout;
use recht::bepalingen::Rechtfout;
use recht::grond::Grond;
use recht::toezicht::boete::{Boetereden, Boetestapreden, Boetestatus};
use recht::weigering::Weigering;
use thiserror::Error;
use uitwisseling::berichten::Vertrouwelijk;

use crate::brief::{Brieffout, Zetfout};

/// Why a fine or a step is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Boeteafwijzing {
    /// The law has no room for it.
    Ruimte(Weigering<Boetereden>),
    /// The law knows no such step.
    Stap(Weigering<Boetestapreden>),
    /// Somebody took a step since the page was made.
    Intussen {
        /// Who.
        door: Vertrouwelijk,
        /// What the fine became.
        status: Boetestatus,
    },
    /// A field says nothing, or nothing that can be.
    Ontbreekt {
        /// The name of the field.
        veld: &'static str,
        /// The key of what is wrong.
        sleutel: &'static str,
    },
    /// More text than is kept.
    TeLang {
        /// The name of the field.
        veld: &'static str,
        /// How many characters at most.
        hoogstens: usize,
    },
}

impl Boeteafwijzing {
    /// The field that it is about, if any.
    pub fn veld(&self) -> Option<&'static str> {
        match self {
            Self::Ruimte(weigering) => Some(match weigering.reden {
                Boetereden::NogGeenBoete | Boetereden::ZelfdeFeit => "overtreden_op",
                Boetereden::GeenToezicht { .. }
                | Boetereden::NietBeboetbaar { .. }
                | Boetereden::NietBepaald { .. } => "artikel",
                Boetereden::GeenBedrag | Boetereden::BovenMaximum { .. } | Boetereden::BovenSchooljaar { .. } => {
                    "bedrag"
                }
            }),
            Self::Stap(weigering) => match weigering.reden {
                Boetestapreden::WoordenOntbreken => Some("woorden"),
                _ => None,
            },
            Self::Intussen { .. } => None,
            Self::Ontbreekt { veld, .. } | Self::TeLang { veld, .. } => Some(veld),
        }
    }

    /// The key of what is wrong, which is its name in the API too.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Ruimte(weigering) => weigering.uitleg(),
            Self::Stap(weigering) => weigering.uitleg(),
            Self::Intussen { .. } => "boete-intussen",
            Self::Ontbreekt { sleutel, .. } => sleutel,
            Self::TeLang { .. } => "boete-te-lang",
        }
    }

    /// The ground, where the law refuses.
    pub fn grond(&self) -> Option<&Grond> {
        match self {
            Self::Ruimte(weigering) => Some(&weigering.grond),
            Self::Stap(weigering) => Some(&weigering.grond),
            _ => None,
        }
    }
}

/// Something is not done with a fine.
#[derive(Debug, Error)]
pub enum Boetefout {
    /// There is no such fine here.
    #[error("no such fine")]
    NietGevonden,
    /// It is refused.
    #[error("refused for {} reasons", .0.len())]
    Geweigerd(Vec<Boeteafwijzing>),
    /// A letter could not be set.
    #[error(transparent)]
    Zetsel(#[from] Zetfout),
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

impl From<Brieffout> for Boetefout {
    fn from(fout: Brieffout) -> Self {
        match fout {
            Brieffout::Zetsel(fout) => fout.into(),
            Brieffout::Register(fout) => fout.into(),
        }
    }
}
