//! The people behind a message: who reports, and who handles the report.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Vertrouwelijk;

/// Who reports for the school.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Melder {
    /// Name, at most 100 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub naam: Option<Vertrouwelijk>,
    /// Function, at most 60 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub functie: Option<Vertrouwelijk>,
    /// Telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telefoon: Option<Telefoon>,
    /// Address for mail, at most 100 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Vertrouwelijk>,
}

/// A telephone number in the two parts of the Besluit verzuimmelding.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Telefoon {
    /// Area code, at most 5 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub netnummer: Option<Vertrouwelijk>,
    /// The rest, at most 10 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abonneenummer: Option<Vertrouwelijk>,
}

/// Who handles a report for the leerplichtorganisatie: shown to the school, so that it knows whom to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Behandelaar {
    /// Name.
    pub naam: Vertrouwelijk,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telefoon: Option<Vertrouwelijk>,
}
