//! How a report is closed: why, what came of it, how long it is kept, and what the school reads.

use recht::melding::status::{Afsluitreden, Afsluittoelichting};
use uitwisseling::berichten::Vertrouwelijk;

use crate::afspraak::Bewaarklasse;
use crate::woord::woorden;

/// What came of a report, for this organisation's own account and its yearly count. It stays here; the Verzuimloket gets the
/// reason of its own list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Uitkomst {
    /// A conversation was enough.
    Gesprek,
    /// A warning was given.
    Waarschuwing,
    /// Sent to Halt.
    Halt,
    /// A proces-verbaal was drawn up.
    ProcesVerbaal,
    /// Handed over to care.
    Zorg,
    /// Back at school.
    TerugNaarSchool,
    /// Exempt.
    Vrijstelling,
    /// Something else.
    Anders,
}
woorden!(
    Uitkomst, Gesprek => "gesprek", Waarschuwing => "waarschuwing", Halt => "halt", ProcesVerbaal => "proces_verbaal",
    Zorg => "zorg", TerugNaarSchool => "terug_naar_school", Vrijstelling => "vrijstelling", Anders => "anders",
);

impl Uitkomst {
    /// The retention class that goes with it, to propose; the officer decides.
    pub fn bewaarklasse(self) -> Bewaarklasse {
        match self {
            Self::Halt | Self::ProcesVerbaal => Bewaarklasse::Strafrechtelijk,
            Self::Gesprek | Self::Waarschuwing | Self::Zorg | Self::Vrijstelling => Bewaarklasse::Begeleiding,
            Self::TerugNaarSchool | Self::Anders => Bewaarklasse::ZonderVervolg,
        }
    }
}

/// What somebody filled in to close a report. What is missing is refused when it is judged, all at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Afsluiting {
    /// Why, in the list of the Verzuimloket.
    pub reden: Option<Afsluitreden>,
    /// What is added to that.
    pub toelichting: Option<Afsluittoelichting>,
    /// What came of it.
    pub uitkomst: Option<Uitkomst>,
    /// How long it is kept.
    pub bewaarklasse: Option<Bewaarklasse>,
    /// Why it is kept as another class than goes with its outcome. It stays here.
    pub bewaarreden: Option<Vertrouwelijk>,
    /// What the school reads.
    pub terugkoppeling: Option<Vertrouwelijk>,
}

impl Afsluiting {
    /// The class that goes with the outcome, when another one was chosen.
    pub(crate) fn other_class(&self) -> Option<Bewaarklasse> {
        let hoort = self.uitkomst?.bewaarklasse();
        (self.bewaarklasse? != hoort).then_some(hoort)
    }
}
