//! For what an inspection is refused, with the keys of the words that tell it.

use crate::begrip::Gemeentecode;
use crate::toezicht::Onderdeel;
use crate::weigering::Weigerreden;

/// Why an organisation may not inspect.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Bevoegdheidsreden {
    /// Supervision of heads was not the Inspectie's yet.
    NogNietInspectie,
    /// The organisation does not serve the municipality where the school stands.
    AndereGemeente(Gemeentecode),
    /// Leerplicht may not inspect on that day, agreement or not.
    OvereenkomstNietMogelijk,
    /// The municipality takes part in no agreement on that day.
    GeenOvereenkomst(Gemeentecode),
    /// There was an agreement at some time before the first day that a source proves; whether on that day, nobody can say.
    BeginOnbekend {
        /// Code of the agreement.
        overeenkomst: String,
    },
    /// Two agreements claim the municipality on that day.
    MeerOvereenkomsten(Gemeentecode),
    /// The component was taken out of the power of leerplicht.
    OnderdeelUitgesloten(Onderdeel),
    /// Leerplicht found the school onvoldoende so often that it is up to the Inspectie.
    GenoegOnvoldoende {
        /// How often in a row.
        keren: u32,
    },
    /// The officer is the vaste contactpersoon of the school.
    VasteContactpersoon,
}

impl Weigerreden for Bevoegdheidsreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::NogNietInspectie => "bevoegdheid-nog-niet-inspectie",
            Self::AndereGemeente(_) => "bevoegdheid-andere-gemeente",
            Self::OvereenkomstNietMogelijk => "bevoegdheid-overeenkomst-niet-mogelijk",
            Self::GeenOvereenkomst(_) => "bevoegdheid-geen-overeenkomst",
            Self::BeginOnbekend { .. } => "bevoegdheid-begin-onbekend",
            Self::MeerOvereenkomsten(_) => "bevoegdheid-meer-overeenkomsten",
            Self::OnderdeelUitgesloten(_) => "bevoegdheid-onderdeel-uitgesloten",
            Self::GenoegOnvoldoende { .. } => "bevoegdheid-genoeg-onvoldoende",
            Self::VasteContactpersoon => "bevoegdheid-vaste-contactpersoon",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::NogNietInspectie => "bevoegdheid-herstel-vraag-gemeente",
            Self::AndereGemeente(_) => "bevoegdheid-herstel-vraag-andere-organisatie",
            Self::OvereenkomstNietMogelijk | Self::GeenOvereenkomst(_) | Self::OnderdeelUitgesloten(_) => {
                "bevoegdheid-herstel-geef-signaal"
            }
            Self::BeginOnbekend { .. } => "bevoegdheid-herstel-zoek-brief",
            Self::MeerOvereenkomsten(_) => "bevoegdheid-herstel-verander-overeenkomst",
            Self::GenoegOnvoldoende { .. } => "bevoegdheid-herstel-geef-urgent-signaal",
            Self::VasteContactpersoon => "bevoegdheid-herstel-kies-ander",
        }
    }
}
