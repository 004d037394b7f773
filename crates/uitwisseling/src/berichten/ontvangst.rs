//! What the Verzuimloket answers: a receipt, or every reason for which it refuses.

use jiff::civil::Date;
use recht::begrip::{Meldingsnummer, Organisatiecode};
use recht::grond::Grond;
use recht::melding::geldigheid::{Geldigheidsreden, Meldingveld};
use recht::melding::routering::Organisatiesoort;
use recht::melding::status::Meldingstatus;
use recht::weigering::{Weigering, Weigerreden};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Kenmerk;
use super::vorm::{self, schema};

/// The Verzuimloket took a report or an act. A status comes from nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Ontvangstbewijs {
    /// Key of the message that was taken.
    pub kenmerk: Kenmerk,
    /// Number of the report.
    #[serde(with = "vorm::nummer")]
    #[schema(value_type = u64, minimum = 1)]
    pub nummer: Meldingsnummer,
    /// Where the report stands now.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Meldingstatus)]
    pub status: Meldingstatus,
    /// The day on which the report was registered; an act does not change it.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub geregistreerd_op: Date,
    /// To whom the report went.
    pub ontvangers: Vec<Ontvanger>,
}

/// An organisation to which a report went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Ontvanger {
    /// Its code.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Organisatiecode)]
    pub organisatie: Organisatiecode,
    /// Its kind.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Organisatiesoort)]
    pub soort: Organisatiesoort,
    /// Its name, when the Verzuimloket knows it; a receipt of before it said so has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub naam: Option<String>,
}

/// The Verzuimloket refused a report or an act; nothing was registered or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Afwijzing {
    /// Key of the message that was refused.
    pub kenmerk: Kenmerk,
    /// Every reason, never only the first.
    pub weigeringen: Vec<Weigeringbericht>,
}

/// One reason for which a message is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Weigeringbericht {
    /// Stable name of the reason, such as `geldigheid-ontbreekt`.
    pub code: String,
    /// The field, when it is about one.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Meldingveld>)]
    pub veld: Option<Meldingveld>,
    /// What is wrong, in a sentence; it holds nothing of a person.
    pub uitleg: String,
    /// What can be done about it, in a sentence.
    pub herstel: String,
    /// Why that is refused.
    pub grond: Grondbericht,
}

impl Weigeringbericht {
    /// A refusal of the law with the sentences that the sender has for it.
    pub fn new<R: Weigerreden>(
        weigering: &Weigering<R>,
        veld: Option<Meldingveld>,
        uitleg: impl Into<String>,
        herstel: impl Into<String>,
    ) -> Self {
        Self {
            code: weigering.uitleg().to_owned(),
            veld,
            uitleg: uitleg.into(),
            herstel: herstel.into(),
            grond: Grondbericht::from(&weigering.grond),
        }
    }
}

/// The ground of a decision, as far as another party needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Grondbericht {
    /// The law or regulation.
    pub wet: String,
    /// The article; blank where there is none.
    pub artikel: String,
    /// Date of the version of the text that applies.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub vanaf: Date,
}

impl From<&Grond> for Grondbericht {
    fn from(grond: &Grond) -> Self {
        Self { wet: grond.wet.clone(), artikel: grond.artikel.clone(), vanaf: grond.vanaf }
    }
}

/// The field that a reason of invalidity is about; none when it is about the report as a whole.
pub fn find_veld(reden: &Geldigheidsreden) -> Option<Meldingveld> {
    match reden {
        Geldigheidsreden::Ontbreekt(veld)
        | Geldigheidsreden::Onleesbaar(veld, _)
        | Geldigheidsreden::TeLang { veld, .. }
        | Geldigheidsreden::InToekomst { veld, .. }
        | Geldigheidsreden::TeVroeg { veld, .. }
        | Geldigheidsreden::NietBekend(veld) => Some(*veld),
        Geldigheidsreden::EindeVoorBegin => Some(Meldingveld::Einde),
        Geldigheidsreden::DagDubbel(_) | Geldigheidsreden::LesuurBestaatNiet { .. } => Some(Meldingveld::Specificatie),
        Geldigheidsreden::SoortPastNiet { .. } => Some(Meldingveld::Soort),
        Geldigheidsreden::NietAlleLessenGemist => Some(Meldingveld::AlleLessenGemist),
        Geldigheidsreden::PlichtOnzeker(_) | Geldigheidsreden::Dubbel(_) => None,
    }
}
