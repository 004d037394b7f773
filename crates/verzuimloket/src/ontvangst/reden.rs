//! For what a message is refused that the law does not speak of: the agreements of this interface.

use jiff::civil::{Date, date};
use recht::grond::{Grond, Zekerheid};
use recht::weigering::{Weigering, Weigerreden};

/// Day on which the first version of the interface was written down.
const VANAF: Date = date(2026, 8, 1);

/// Why a message is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Berichtreden {
    /// The key was used before, for another message.
    KenmerkHergebruikt,
    /// There is no report with that number, or none that the sender made or received.
    NummerOnbekend,
    /// The day of the act lies ahead.
    DagInToekomst,
    /// The day of the act lies before the report was registered.
    DagVoorRegistratie,
}

impl Berichtreden {
    /// The refusal, with its ground.
    pub(crate) fn refusal(self) -> Weigering<Self> {
        let grond = Grond {
            wet: "Koppelvlak van het Verzuimloket".to_owned(),
            artikel: String::new(),
            vanaf: VANAF,
            bron: "openapi/verzuimloket.json".to_owned(),
            zekerheid: Zekerheid::Zeker,
            gecontroleerd: VANAF,
        };
        Weigering { reden: self, grond }
    }
}

impl Weigerreden for Berichtreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::KenmerkHergebruikt => "bericht-kenmerk-hergebruikt",
            Self::NummerOnbekend => "bericht-nummer-onbekend",
            Self::DagInToekomst => "bericht-dag-in-toekomst",
            Self::DagVoorRegistratie => "bericht-dag-voor-registratie",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::KenmerkHergebruikt => "bericht-herstel-nieuw-kenmerk",
            Self::NummerOnbekend => "bericht-herstel-controleer-nummer",
            Self::DagInToekomst | Self::DagVoorRegistratie => "bericht-herstel-controleer-dag",
        }
    }
}
