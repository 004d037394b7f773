//! For what a report is refused, with the keys of the words that tell it.

use jiff::civil::Date;

use super::Meldingveld;
use crate::begrip::{Meldingsnummer, Meldingsoort, Nummerfout};
use crate::plicht::Plicht;
use crate::weigering::Weigerreden;

/// Why a report is refused. No variant holds what stood in a field of a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Geldigheidsreden {
    /// Nothing stands in a field that this report needs.
    Ontbreekt(Meldingveld),
    /// What stands in a field is no such number.
    Onleesbaar(Meldingveld, Nummerfout),
    /// A text is too long.
    TeLang {
        /// Where.
        veld: Meldingveld,
        /// The most characters.
        hoogstens: usize,
        /// How many there are.
        lengte: usize,
    },
    /// A day lies after the day of receipt.
    InToekomst {
        /// Where.
        veld: Meldingveld,
        /// The day.
        datum: Date,
    },
    /// A day lies before the norm existed.
    TeVroeg {
        /// Where.
        veld: Meldingveld,
        /// First day of the norm.
        eerste: Date,
    },
    /// The last day lies before the first.
    EindeVoorBegin,
    /// A day stands in the list twice as a whole day.
    DagDubbel(Date),
    /// A lesson has a number that does not exist.
    LesuurBestaatNiet {
        /// On which day.
        datum: Date,
        /// The number.
        lesuur: u32,
    },
    /// That kind is not for somebody with that duty.
    SoortPastNiet {
        /// The kind.
        soort: Meldingsoort,
        /// The duty on the end date.
        plicht: Plicht,
    },
    /// That kind is only for who missed all lessons.
    NietAlleLessenGemist,
    /// Two exemptions of the pupil apply on that day, so that his duty is not certain.
    PlichtOnzeker(Date),
    /// The register does not know that pupil, school or address.
    NietBekend(Meldingveld),
    /// The same report was registered before.
    Dubbel(Meldingsnummer),
}

impl Weigerreden for Geldigheidsreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::Ontbreekt(_) => "geldigheid-ontbreekt",
            Self::Onleesbaar(..) => "geldigheid-onleesbaar",
            Self::TeLang { .. } => "geldigheid-te-lang",
            Self::InToekomst { .. } => "geldigheid-in-toekomst",
            Self::TeVroeg { .. } => "geldigheid-te-vroeg",
            Self::EindeVoorBegin => "geldigheid-einde-voor-begin",
            Self::DagDubbel(_) => "geldigheid-dag-dubbel",
            Self::LesuurBestaatNiet { .. } => "geldigheid-lesuur-bestaat-niet",
            Self::SoortPastNiet { .. } => "geldigheid-soort-past-niet",
            Self::NietAlleLessenGemist => "geldigheid-niet-alle-lessen-gemist",
            Self::PlichtOnzeker(_) => "geldigheid-plicht-onzeker",
            Self::NietBekend(_) => "geldigheid-niet-bekend",
            Self::Dubbel(_) => "geldigheid-dubbel",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::Ontbreekt(_) => "geldigheid-herstel-vul-in",
            Self::Onleesbaar(..) | Self::NietBekend(_) => "geldigheid-herstel-controleer-nummer",
            Self::TeLang { .. } => "geldigheid-herstel-kort-in",
            Self::InToekomst { .. } | Self::TeVroeg { .. } | Self::EindeVoorBegin => {
                "geldigheid-herstel-verander-datum"
            }
            Self::DagDubbel(_) | Self::LesuurBestaatNiet { .. } => "geldigheid-herstel-verander-dagen",
            Self::SoortPastNiet { .. } => "geldigheid-herstel-kies-soort",
            Self::NietAlleLessenGemist => "geldigheid-herstel-kies-soort-of-lessen",
            Self::PlichtOnzeker(_) => "geldigheid-herstel-vraag-leerplicht",
            Self::Dubbel(_) => "geldigheid-herstel-gebruik-eerdere",
        }
    }
}
