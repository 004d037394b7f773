//! Why something is not done with agreements.

use jiff::civil::Date;
use kern::klok::Klokfout;
use kern::register::Registerfout;
use recht::bepalingen::Rechtfout;
use recht::grond::Grond;
use thiserror::Error;

use crate::brief::{Brieffout, Zetfout};

/// Why an agreement, a step or a letter is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Overeenkomstreden {
    /// It has no name, or one that is too long.
    GeenNaam,
    /// Nobody says where it was read.
    GeenBron,
    /// Nobody says why.
    GeenReden,
    /// It ends before it begins.
    TotVoorVan,
    /// Nobody takes part.
    GeenGemeenten,
    /// Of what was typed is not known which municipality it is.
    OnbekendeGemeente {
        /// What was typed.
        gevonden: String,
    },
    /// On its first day the law lets leerplicht not inspect, agreement or not.
    NietMogelijk {
        /// The first day.
        op: Date,
        /// The ground.
        grond: Grond,
    },
    /// A municipality would take part in two agreements on one day, or twice in one.
    Overlap {
        /// Which.
        gemeente: String,
        /// Names of both agreements.
        overeenkomsten: [String; 2],
        /// The first such day.
        van: Date,
        /// The last; none when it goes on.
        tot: Option<Date>,
    },
    /// The day lies outside the agreement.
    BuitenLooptijd {
        /// Its first day.
        van: Date,
        /// Its last.
        tot: Option<Date>,
    },
    /// Who leaves does not take part on that day.
    DoetNietMee {
        /// Which.
        gemeente: String,
        /// The day.
        op: Date,
    },
    /// The letter says not to which board.
    GeenBestuur,
    /// More text than a letter holds.
    TeLang {
        /// How many characters at most.
        hoogstens: usize,
    },
}

impl Overeenkomstreden {
    /// The field that it is about, and the key of its sentence.
    pub fn key(&self) -> (&'static str, &'static str) {
        match self {
            Self::GeenNaam => ("naam", "overeenkomst-fout-geen-naam"),
            Self::GeenBron => ("bron", "overeenkomst-fout-geen-bron"),
            Self::GeenReden => ("waarom", "overeenkomst-fout-geen-reden"),
            Self::TotVoorVan => ("tot", "overeenkomst-fout-tot-voor-van"),
            Self::GeenGemeenten => ("gemeenten", "overeenkomst-fout-geen-gemeenten"),
            Self::OnbekendeGemeente { .. } => ("gemeenten", "overeenkomst-fout-onbekende-gemeente"),
            Self::NietMogelijk { .. } => ("van", "overeenkomst-fout-niet-mogelijk"),
            Self::Overlap { .. } => ("gemeenten", "overeenkomst-fout-overlap"),
            Self::BuitenLooptijd { .. } => ("dag", "overeenkomst-fout-buiten-looptijd"),
            Self::DoetNietMee { .. } => ("gemeenten", "overeenkomst-fout-doet-niet-mee"),
            Self::GeenBestuur => ("bestuur", "overeenkomst-fout-geen-bestuur"),
            Self::TeLang { .. } => ("woorden", "overeenkomst-fout-te-lang"),
        }
    }
}

/// Something is not done with agreements.
#[derive(Debug, Error)]
pub enum Overeenkomstfout {
    /// There is no such agreement.
    #[error("no such agreement")]
    NietGevonden,
    /// It is refused.
    #[error("refused for {} reasons", .0.len())]
    Geweigerd(Vec<Overeenkomstreden>),
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

impl From<Overeenkomstreden> for Overeenkomstfout {
    fn from(reden: Overeenkomstreden) -> Self {
        Self::Geweigerd(vec![reden])
    }
}

impl From<Brieffout> for Overeenkomstfout {
    fn from(fout: Brieffout) -> Self {
        match fout {
            Brieffout::Zetsel(fout) => fout.into(),
            Brieffout::Register(fout) => fout.into(),
        }
    }
}
