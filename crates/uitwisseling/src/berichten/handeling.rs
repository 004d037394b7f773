//! What a school or a leerplichtorganisatie does to a report that is registered.

use jiff::civil::Date;
use recht::begrip::Meldingsnummer;
use recht::melding::status::{Afsluitreden, Afsluittoelichting, Handeling, Handelingsoort};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::vorm::{self, schema};
use super::{Behandelaar, Kenmerk, Partij, Vertrouwelijk};

/// An act on a registered report. Its answer is an Ontvangstbewijs with the new status, or an Afwijzing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Handelingbericht {
    /// Key of the sender, the same each time it is sent.
    pub kenmerk: Kenmerk,
    /// The report.
    #[serde(with = "vorm::nummer")]
    #[schema(value_type = u64, minimum = 1)]
    pub nummer: Meldingsnummer,
    /// Kind of act.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Handelingsoort)]
    pub soort: Handelingsoort,
    /// Who acts.
    pub door: Partij,
    /// The day of the act.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub op: Date,
    /// Why the report is closed.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Afsluitreden>)]
    pub reden: Option<Afsluitreden>,
    /// What is added to that reason.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Afsluittoelichting>)]
    pub toelichting: Option<Afsluittoelichting>,
    /// What the school reads about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terugkoppeling: Option<Vertrouwelijk>,
    /// For a change: the last day of absence, now that it is known.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Dag>)]
    pub einde: Option<Date>,
    /// Whom the school may call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behandelaar: Option<Behandelaar>,
}

impl Handelingbericht {
    /// The act as the law judges it.
    pub fn handeling(&self) -> Handeling {
        Handeling {
            soort: self.soort,
            partij: self.door.as_meldingpartij(),
            op: self.op,
            reden: self.reden,
            toelichting: self.toelichting,
        }
    }
}
