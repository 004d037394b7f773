//! Why a melding in the Signalenbox, or an act on it, is refused.

use jiff::civil::Date;

use super::Signaalpartij;
use crate::weigering::Weigerreden;

/// Why a melding is not taken as it was filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Indieningsreden {
    /// That subject does not exist on that day.
    OnderwerpBestaatNiet,
    /// A signal about a sector is about a school.
    SchoolOntbreekt,
    /// Whether the school was spoken to was not answered.
    GesprekNietBeantwoord,
    /// The day of the talk is still to come.
    GesprekInToekomst {
        /// That day.
        gesprek: Date,
    },
    /// The school was spoken to; whether a herstelperiode was agreed was not answered.
    HerstelperiodeNietBeantwoord,
    /// A herstelperiode is agreed in a talk, and there was none.
    HerstelperiodeZonderGesprek,
    /// The herstelperiode would have ended before it was agreed.
    HerstelperiodeVoorGesprek {
        /// Its last day.
        tot: Date,
        /// The day of the talk.
        gesprek: Date,
    },
    /// The school still has time to mend it.
    HerstelperiodeLoopt {
        /// The last day of that time.
        tot: Date,
    },
    /// The matter may go before the end of the herstelperiode, with words why; there are none.
    SpoedZonderWoorden {
        /// The last day of the herstelperiode.
        tot: Date,
    },
}

impl Weigerreden for Indieningsreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::OnderwerpBestaatNiet => "signaal-onderwerp-bestaat-niet",
            Self::SchoolOntbreekt => "signaal-school-ontbreekt",
            Self::GesprekNietBeantwoord => "signaal-gesprek-niet-beantwoord",
            Self::GesprekInToekomst { .. } => "signaal-gesprek-in-toekomst",
            Self::HerstelperiodeNietBeantwoord => "signaal-herstelperiode-niet-beantwoord",
            Self::HerstelperiodeZonderGesprek => "signaal-herstelperiode-zonder-gesprek",
            Self::HerstelperiodeVoorGesprek { .. } => "signaal-herstelperiode-voor-gesprek",
            Self::HerstelperiodeLoopt { .. } => "signaal-herstelperiode-loopt",
            Self::SpoedZonderWoorden { .. } => "signaal-spoed-zonder-woorden",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::OnderwerpBestaatNiet => "signaal-herstel-kies-onderwerp",
            Self::SchoolOntbreekt => "signaal-herstel-kies-school",
            Self::GesprekNietBeantwoord | Self::GesprekInToekomst { .. } | Self::HerstelperiodeZonderGesprek => {
                "signaal-herstel-vul-gesprek-in"
            }
            Self::HerstelperiodeNietBeantwoord | Self::HerstelperiodeVoorGesprek { .. } => {
                "signaal-herstel-vul-herstelperiode-in"
            }
            Self::HerstelperiodeLoopt { .. } => "signaal-herstel-wacht-op-herstel",
            Self::SpoedZonderWoorden { .. } => "signaal-herstel-zeg-waarom-spoed",
        }
    }
}

/// Why an act on a melding is refused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signaalreden {
    /// Another party does this with a melding of that kind.
    NietBevoegd {
        /// Who does.
        bevoegd: Vec<Signaalpartij>,
    },
    /// This is not done with a melding of that kind.
    NietBijDezeSoort,
    /// The melding stands there already.
    StaatAl,
    /// The melding is closed; only its reporter acts.
    IsAfgesloten,
    /// The reporter agreed with the outcome.
    IsTevreden,
    /// A reporter answers an outcome, and there is none yet.
    NietAfgesloten,
    /// The rules of that day know no such step.
    GeenStap,
    /// The act would come before the last step.
    VoorVorigeStap {
        /// The day of that step.
        vorige: Date,
    },
    /// The other side must be told in words.
    WoordenOntbreken,
    /// The promised day is over before the promise is made.
    BelofteVoorbij {
        /// The day that was promised.
        belofte: Date,
    },
    /// A later day than the term may be promised with words why; there are none.
    LatereBelofteZonderWoorden {
        /// The last day of the term.
        uiterlijk: Date,
    },
}

impl Weigerreden for Signaalreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::NietBevoegd { .. } => "signaal-niet-bevoegd",
            Self::NietBijDezeSoort => "signaal-niet-bij-deze-soort",
            Self::StaatAl => "signaal-staat-al",
            Self::IsAfgesloten => "signaal-is-afgesloten",
            Self::IsTevreden => "signaal-is-tevreden",
            Self::NietAfgesloten => "signaal-niet-afgesloten",
            Self::GeenStap => "signaal-geen-stap",
            Self::VoorVorigeStap { .. } => "signaal-voor-vorige-stap",
            Self::WoordenOntbreken => "signaal-woorden-ontbreken",
            Self::BelofteVoorbij { .. } => "signaal-belofte-voorbij",
            Self::LatereBelofteZonderWoorden { .. } => "signaal-latere-belofte-zonder-woorden",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::NietBevoegd { .. } => "signaal-herstel-vraag-partij",
            Self::NietBijDezeSoort | Self::IsTevreden => "signaal-herstel-nieuwe-melding",
            Self::StaatAl | Self::GeenStap => "signaal-herstel-niets",
            Self::IsAfgesloten => "signaal-herstel-melder-heropent",
            Self::NietAfgesloten => "signaal-herstel-wacht-op-uitkomst",
            Self::VoorVorigeStap { .. } => "signaal-herstel-kies-dag",
            Self::WoordenOntbreken | Self::LatereBelofteZonderWoorden { .. } => "signaal-herstel-schrijf-woorden",
            Self::BelofteVoorbij { .. } => "signaal-herstel-kies-belofte",
        }
    }
}
