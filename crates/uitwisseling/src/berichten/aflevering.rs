//! What the Verzuimloket has for a school or a leerplichtorganisatie: a numbered list, asked for from a place on.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use recht::begrip::{Brin, Gemeentecode, Meldingsnummer, Meldingsoort, Meldplicht, Pgn, Sector, Vestigingsnummer};
use recht::melding::status::{Afsluitreden, Afsluittoelichting, Meldingstatus};
use recht::plicht::Plicht;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::vorm::{self, schema};
use super::{Behandelaar, Melder, OndernomenActie, Partij, Specificatiedag, Vertrouwelijk};

/// A piece of the list, in order, and where the next piece begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Afleveringen {
    /// What comes after the place that was asked from; none when there is nothing new.
    pub afleveringen: Vec<Aflevering>,
    /// Ask from this place next time: the last `volgnummer` here, or the place that was asked from.
    pub volgende: u64,
}

/// One thing that happened to one report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Aflevering {
    /// Place in the list of this receiver: rises, may skip, never comes back for something else.
    pub volgnummer: u64,
    /// The report.
    #[serde(with = "vorm::nummer")]
    #[schema(value_type = u64, minimum = 1)]
    pub nummer: Meldingsnummer,
    /// When it was put in the list.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Moment)]
    pub tijdstip: Timestamp,
    /// What happened.
    pub inhoud: Inhoud,
}

/// What happened to a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Inhoud {
    /// It was registered.
    Verzuimmelding(Box<VerzuimmeldingAflevering>),
    /// Its status or its end changed.
    Status(Box<Statusbericht>),
}

/// A registered report, for who must act on it. Whatever is here was found good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VerzuimmeldingAflevering {
    /// The day on which it was registered.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub geregistreerd_op: Date,
    /// The pupil's number.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Pgn)]
    pub pgn: Pgn,
    /// Who that is, when the Verzuimloket's register says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leerling: Option<Leerlinggegevens>,
    /// Where the pupil lived when it was sent on.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Gemeentecode)]
    pub woongemeente: Gemeentecode,
    /// The school.
    pub school: Schoolgegevens,
    /// Kind of education.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Sector>)]
    pub sector: Option<Sector>,
    /// Kind of report.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Meldingsoort)]
    pub soort: Meldingsoort,
    /// For the sixteen hours: by law or by agreement.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Meldplicht>)]
    pub plicht: Option<Meldplicht>,
    /// The pupil's own duty, as the Verzuimloket judged it for this report.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Plicht)]
    pub grondslag: Plicht,
    /// First day of absence.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub begin: Date,
    /// Last day of absence, when known.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Dag>)]
    pub einde: Option<Date>,
    /// Why the pupil is away, as far as the school knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reden: Option<Vertrouwelijk>,
    /// Whether all lessons were missed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alle_lessen_gemist: Option<bool>,
    /// Whether the school wants the municipality to act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actie_gewenst: Option<bool>,
    /// Why it need not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub toelichting: Option<Vertrouwelijk>,
    /// What the school did itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ondernomen_acties: Vec<OndernomenActie>,
    /// The days and lessons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub specificatie: Vec<Specificatiedag>,
    /// Who reported.
    #[serde(default)]
    pub melder: Melder,
    /// Name of the course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opleiding: Option<String>,
}

/// Who a pupil is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Leerlinggegevens {
    /// Family name.
    pub achternaam: Vertrouwelijk,
    /// What stands before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tussenvoegsel: Option<Vertrouwelijk>,
    /// First name.
    pub voornaam: Vertrouwelijk,
    /// Date of birth.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub geboortedatum: Date,
}

impl fmt::Debug for Leerlinggegevens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Leerlinggegevens(•)")
    }
}

/// A school, as its register knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Schoolgegevens {
    /// Its number.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Brin)]
    pub brin: Brin,
    /// Its address, when the school said it.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Vestigingsnummer>)]
    pub vestiging: Option<Vestigingsnummer>,
    /// Its name.
    pub naam: String,
}

/// A new status of a report, or a change that left the status as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Statusbericht {
    /// Where the report stands now.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Meldingstatus)]
    pub status: Meldingstatus,
    /// Who did it.
    pub door: Partij,
    /// The day on which.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub op: Date,
    /// Why the report was closed.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Afsluitreden>)]
    pub reden: Option<Afsluitreden>,
    /// What was added to that reason.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Afsluittoelichting>)]
    pub toelichting: Option<Afsluittoelichting>,
    /// What the school reads about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terugkoppeling: Option<Vertrouwelijk>,
    /// Whom the school may call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behandelaar: Option<Behandelaar>,
    /// Last day of absence, when it is known now.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Dag>)]
    pub einde: Option<Date>,
}
