//! The statuses of a Verzuimmelding: what may happen to it, by whom, and what it then becomes.
//!
//! What: a status and an act give the next status, or refusals, all at once, each with its ground.
//! Ground: Leerplichtwet 1969, artikel 21a, zesde lid (each change is told back); DUO's news of August 2020 for the statuses
//! and who sets them; values in `bepalingen/verzuimloket.toml`, where the steps stand apart on which no source says anything.
//! Counts: the day of the act, for the statuses, reasons and parties of that day.
//! Does not count: that a message was lost or refused. A report that the Verzuimloket did not take waits as before, and
//! what was told twice is refused as [`StaatAl`](Statusreden::StaatAl), which a receiver of messages may pass over.
//! Example: geregistreerd, taken up by the leerplichtorganisatie, is in_behandeling; withdrawn by it, a refusal: only the
//! school withdraws.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::begrip::{OnbekendWoord, woorden};

mod overgang;

pub use overgang::{Overgang, Statusreden, step};

/// Where a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meldingstatus {
    /// Made by the school and not registered yet; exists at the school only.
    Wacht,
    /// Received by the Verzuimloket, which gave it a number.
    Geregistreerd,
    /// Taken up by the leerplichtorganisatie.
    InBehandeling,
    /// Read by the leerplichtorganisatie, which does nothing with it for now.
    TerKennisgevingAangenomen,
    /// Done, with a reason.
    Afgesloten,
    /// Withdrawn by the school.
    Ingetrokken,
    /// Given to another organisation; abolished in 2020, and only read.
    Overgedragen,
}
woorden!(
    Meldingstatus,
    "wacht, geregistreerd, in_behandeling, ter_kennisgeving_aangenomen, afgesloten, ingetrokken, overgedragen",
    Wacht => "wacht", Geregistreerd => "geregistreerd", InBehandeling => "in_behandeling",
    TerKennisgevingAangenomen => "ter_kennisgeving_aangenomen", Afgesloten => "afgesloten",
    Ingetrokken => "ingetrokken", Overgedragen => "overgedragen",
);

impl Meldingstatus {
    /// Whether nothing follows any more.
    pub fn is_einde(self) -> bool {
        matches!(self, Self::Afgesloten | Self::Ingetrokken | Self::Overgedragen)
    }
}

/// Who acts on a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meldingpartij {
    /// The school that made it.
    School,
    /// Who received it for the municipality, the Doorstroompunt included.
    Leerplichtorganisatie,
    /// Who registered it.
    Verzuimloket,
}
woorden!(
    Meldingpartij, "school, leerplichtorganisatie, verzuimloket",
    School => "school", Leerplichtorganisatie => "leerplichtorganisatie", Verzuimloket => "verzuimloket",
);

/// Kind of act on a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Handelingsoort {
    /// Received and numbered.
    Registratie,
    /// Taken up.
    Behandeling,
    /// Taken note of.
    Kennisneming,
    /// Closed.
    Afsluiting,
    /// Changed, such as an end date filled in when the pupil is back.
    Wijziging,
    /// Withdrawn.
    Intrekking,
}
woorden!(
    Handelingsoort, "registratie, behandeling, kennisneming, afsluiting, wijziging, intrekking",
    Registratie => "registratie", Behandeling => "behandeling", Kennisneming => "kennisneming",
    Afsluiting => "afsluiting", Wijziging => "wijziging", Intrekking => "intrekking",
);

/// Why a report is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Afsluitreden {
    /// Back at school.
    TerugOpSchool,
    /// Deregistered, for another course.
    AndereOpleiding,
    /// Deregistered, for work.
    Werk,
    /// Deregistered, for another reason.
    Uitgeschreven,
    /// Deregistered: the pupil died.
    Overleden,
    /// No absence: ill for long.
    LangdurigZiek,
    /// No absence: away with a valid reason.
    GeoorloofdAfwezig,
}
woorden!(
    Afsluitreden,
    "terug_op_school, uitgeschreven_andere_opleiding, uitgeschreven_werk, uitgeschreven_overig, uitgeschreven_overleden, \
     geen_verzuim_langdurig_ziek, geen_verzuim_geoorloofd_afwezig",
    TerugOpSchool => "terug_op_school", AndereOpleiding => "uitgeschreven_andere_opleiding", Werk => "uitgeschreven_werk",
    Uitgeschreven => "uitgeschreven_overig", Overleden => "uitgeschreven_overleden",
    LangdurigZiek => "geen_verzuim_langdurig_ziek", GeoorloofdAfwezig => "geen_verzuim_geoorloofd_afwezig",
);

/// What the municipality adds to the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Afsluittoelichting {
    /// It saw the pupil.
    LeerlingGezien,
    /// It took action towards the pupil.
    ActieOndernomen,
    /// It takes no more action.
    GeenActieMeer,
}
woorden!(
    Afsluittoelichting, "leerling_gezien, actie_ondernomen, geen_actie_meer",
    LeerlingGezien => "leerling_gezien", ActieOndernomen => "actie_ondernomen", GeenActieMeer => "geen_actie_meer",
);

/// An act on a report, with what belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Handeling {
    /// Kind of act.
    pub soort: Handelingsoort,
    /// Who acts.
    pub partij: Meldingpartij,
    /// The day on which.
    pub op: Date,
    /// Why the report is closed; only looked at when it is.
    pub reden: Option<Afsluitreden>,
    /// What is added to that reason.
    pub toelichting: Option<Afsluittoelichting>,
}

impl Handeling {
    /// An act without a reason.
    pub fn new(soort: Handelingsoort, partij: Meldingpartij, op: Date) -> Self {
        Self { soort, partij, op, reden: None, toelichting: None }
    }
}

#[cfg(test)]
mod tests;
