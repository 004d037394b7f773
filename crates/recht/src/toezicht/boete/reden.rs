//! For what a fine or a step is refused, with the keys of the words that tell it.

use jiff::civil::Date;

use super::Boetepartij;
use crate::weigering::Weigerreden;

/// Why the law has no room for a fine.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Boetereden {
    /// On the day of the breach the law knew no such fine.
    NogGeenBoete,
    /// The Inspectie supervises no such article.
    GeenToezicht {
        /// Its code.
        artikel: String,
    },
    /// Artikel 27 names no breach of that article.
    NietBeboetbaar {
        /// Its code.
        artikel: String,
    },
    /// No source settles whether a breach can be fined, so it cannot.
    NietBepaald {
        /// Its code.
        artikel: String,
    },
    /// A fine of nothing.
    GeenBedrag,
    /// More than one breach can cost.
    BovenMaximum {
        /// The most, in euros.
        hoogstens: u32,
    },
    /// More than is left of the most for a school year.
    BovenSchooljaar {
        /// What is left, in euros.
        over: u32,
    },
    /// The school was fined for this fact before.
    ZelfdeFeit,
}

impl Weigerreden for Boetereden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::NogGeenBoete => "boete-nog-geen-boete",
            Self::GeenToezicht { .. } => "boete-geen-toezicht",
            Self::NietBeboetbaar { .. } => "boete-niet-beboetbaar",
            Self::NietBepaald { .. } => "boete-niet-bepaald",
            Self::GeenBedrag => "boete-geen-bedrag",
            Self::BovenMaximum { .. } => "boete-boven-maximum",
            Self::BovenSchooljaar { .. } => "boete-boven-schooljaar",
            Self::ZelfdeFeit => "boete-zelfde-feit",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::NogGeenBoete | Self::ZelfdeFeit => "boete-herstel-niets",
            Self::GeenToezicht { .. } | Self::NietBeboetbaar { .. } | Self::NietBepaald { .. } => {
                "boete-herstel-ander-artikel"
            }
            Self::GeenBedrag | Self::BovenMaximum { .. } | Self::BovenSchooljaar { .. } => "boete-herstel-bedrag",
        }
    }
}

/// Why an act on a fine is refused.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Boetestapreden {
    /// Others do this.
    NietBevoegd {
        /// Who does.
        bevoegd: Vec<Boetepartij>,
    },
    /// The rules know no such step from there.
    GeenStap,
    /// The fine is off the table.
    IsVervallen,
    /// It is paid.
    IsBetaald,
    /// The second pair of eyes made the proposal.
    EigenVoorstel,
    /// Such an act goes with words.
    WoordenOntbreken,
    /// The act lies before the one before it.
    VoorVorigeStap {
        /// The day of that one.
        vorige: Date,
    },
    /// The term still runs.
    TermijnLoopt {
        /// Its last day.
        uiterlijk: Date,
    },
    /// The term has passed.
    TermijnVoorbij {
        /// Its last day.
        uiterlijk: Date,
    },
}

impl Weigerreden for Boetestapreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::NietBevoegd { .. } => "boetestap-niet-bevoegd",
            Self::GeenStap => "boetestap-geen-stap",
            Self::IsVervallen => "boetestap-is-vervallen",
            Self::IsBetaald => "boetestap-is-betaald",
            Self::EigenVoorstel => "boetestap-eigen-voorstel",
            Self::WoordenOntbreken => "boetestap-woorden-ontbreken",
            Self::VoorVorigeStap { .. } => "boetestap-voor-vorige-stap",
            Self::TermijnLoopt { .. } => "boetestap-termijn-loopt",
            Self::TermijnVoorbij { .. } => "boetestap-termijn-voorbij",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::NietBevoegd { .. } => "boetestap-herstel-vraag-partij",
            Self::EigenVoorstel => "boetestap-herstel-vraag-ander",
            Self::GeenStap | Self::IsVervallen | Self::IsBetaald | Self::TermijnVoorbij { .. } => {
                "boetestap-herstel-niets"
            }
            Self::WoordenOntbreken => "boetestap-herstel-schrijf-waarom",
            Self::VoorVorigeStap { .. } => "boetestap-herstel-verander-datum",
            Self::TermijnLoopt { .. } => "boetestap-herstel-wacht",
        }
    }
}
