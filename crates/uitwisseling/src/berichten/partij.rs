//! Who acted on a report: a party, and which one of them.

use recht::begrip::{Brin, Organisatiecode, Vestigingsnummer};
use recht::melding::status::Meldingpartij;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::vorm::{self, schema};

/// A party with its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "partij", rename_all = "snake_case", deny_unknown_fields)]
pub enum Partij {
    /// A school.
    School {
        /// Its number.
        #[serde(with = "vorm")]
        #[schema(value_type = schema::Brin)]
        brin: Brin,
        /// Its address, when the school says it.
        #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
        #[schema(value_type = Option<schema::Vestigingsnummer>)]
        vestiging: Option<Vestigingsnummer>,
    },
    /// Who receives reports for a municipality, the Doorstroompunt included.
    Leerplichtorganisatie {
        /// Its code.
        #[serde(with = "vorm")]
        #[schema(value_type = schema::Organisatiecode)]
        organisatie: Organisatiecode,
    },
    /// Who registers reports.
    Verzuimloket,
}

impl Partij {
    /// The party as the law knows it.
    pub fn as_meldingpartij(&self) -> Meldingpartij {
        match self {
            Self::School { .. } => Meldingpartij::School,
            Self::Leerplichtorganisatie { .. } => Meldingpartij::Leerplichtorganisatie,
            Self::Verzuimloket => Meldingpartij::Verzuimloket,
        }
    }
}
