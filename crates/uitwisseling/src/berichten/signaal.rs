//! What leerplicht and the Inspectie tell each other about a melding in the Signalenbox.

use jiff::civil::Date;
use recht::begrip::{Meldingsnummer, Organisatiecode};
use recht::toezicht::signaalmelding::{
    Herstelafspraak, Indiening, Schoolgesprek, Signaalhandelingsoort, Signaalonderwerp, Signaalpartij, Signaalsector,
    Signaalsoort, Signaalstatus,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::vorm::{self, schema};
use super::{Kenmerk, Schoolgegevens, Vertrouwelijk, Weigeringbericht};

/// A melding as leerplicht hands it in. Its answer is a Signaalstapbericht with the number and the first promised day, or a
/// Signaalafwijzing. It names no pupil: what is attached as evidence are counts and numbers of reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signaalbericht {
    /// Key of the sender, the same each time it is sent.
    pub kenmerk: Kenmerk,
    /// Who sends it.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Organisatiecode)]
    pub organisatie: Organisatiecode,
    /// Name of that organisation.
    pub organisatienaam: String,
    /// The officer whom the Inspectie may call.
    pub melder: Vertrouwelijk,
    /// The day on which it is handed in.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub ingediend_op: Date,
    /// Kind.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Signaalsoort)]
    pub soort: Signaalsoort,
    /// Kind of education.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Signaalsector)]
    pub sector: Signaalsector,
    /// What it is about.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Signaalonderwerp)]
    pub onderwerp: Signaalonderwerp,
    /// The school, when it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school: Option<Schoolgegevens>,
    /// Whether the school was spoken to; left out where that was not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gesprek: Option<Signaalgesprek>,
    /// Why it does not wait for the herstelperiode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoed: Option<Vertrouwelijk>,
    /// What is going on, in words.
    pub tekst: Vertrouwelijk,
    /// What the reports of that school say, as they came in at the sender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bewijs: Option<Signaalbewijs>,
    /// Files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bijlagen: Vec<Signaalbijlage>,
}

impl Signaalbericht {
    /// The melding as the law judges it.
    pub fn indiening(&self) -> Indiening {
        let gesprek = self.gesprek;
        Indiening {
            school: self.school.is_some(),
            gesprek: gesprek.map(|een| een.op.map_or(Schoolgesprek::Nee, Schoolgesprek::Op)),
            herstel: gesprek.and_then(Signaalgesprek::herstel),
            spoed_toegelicht: self.spoed.as_ref().is_some_and(|spoed| spoed.filled().is_some()),
            ..Indiening::new(self.soort, self.sector, self.onderwerp, self.ingediend_op)
        }
    }
}

/// The talk with the school before a signaal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signaalgesprek {
    /// The day of the talk; left out when there was none.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Dag>)]
    pub op: Option<Date>,
    /// Whether a herstelperiode was agreed; left out when that was not answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub herstelperiode: Option<bool>,
    /// The last day of the herstelperiode.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Dag>)]
    pub herstel_tot: Option<Date>,
}

impl Signaalgesprek {
    fn herstel(self) -> Option<Herstelafspraak> {
        match (self.herstel_tot, self.herstelperiode) {
            (Some(tot), _) => Some(Herstelafspraak::TotEnMet(tot)),
            (None, Some(false)) => Some(Herstelafspraak::Geen),
            (None, _) => None,
        }
    }
}

/// What the reports of a school say, counted from what came in; no pupil stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signaalbewijs {
    /// First day of the period looked at.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub van: Date,
    /// Last day of it.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub tot: Date,
    /// Reports of sixteen hours that came in from the school.
    pub ontvangen: u32,
    /// Reports that came after the last day on which they were in time.
    pub te_laat: Vec<Bewijsregel>,
    /// Reports that, by the lessons in other reports, were due and did not come; left out where they cannot be counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gemist: Option<u32>,
}

/// A report that came late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Bewijsregel {
    /// Its number at the Verzuimloket.
    #[serde(with = "vorm::nummer")]
    #[schema(value_type = u64, minimum = 1)]
    pub nummer: Meldingsnummer,
    /// The day on which the norm was reached, as the school reported it.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub einde: Date,
    /// The last day on which it was in time.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub uiterlijk: Date,
    /// The day on which it was registered.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub gemeld_op: Date,
    /// Working days after the last day in time.
    pub werkdagen_te_laat: u32,
}

/// A file with a melding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signaalbijlage {
    /// Name of the file.
    pub naam: Vertrouwelijk,
    /// Kind, as `application/pdf`.
    pub soort: String,
    /// The bytes, in hexadecimal.
    pub inhoud: Vertrouwelijk,
}

/// What a reporter does afterwards: answers a question, opens the melding again, or agrees. Its answer is a
/// Signaalstapbericht, or a Signaalafwijzing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signaalreactie {
    /// Key of the sender, the same each time it is sent.
    pub kenmerk: Kenmerk,
    /// Key of the melding.
    pub signaal: Kenmerk,
    /// Who sends it.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Organisatiecode)]
    pub organisatie: Organisatiecode,
    /// The officer.
    pub melder: Vertrouwelijk,
    /// What is done.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Signaalhandelingsoort)]
    pub soort: Signaalhandelingsoort,
    /// The day on which.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub op: Date,
    /// With which words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub woorden: Option<Vertrouwelijk>,
}

/// What the reporter is told of a step: each step is told, with the day by which he hears again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signaalstapbericht {
    /// Key of the melding.
    pub signaal: Kenmerk,
    /// Who reported.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Organisatiecode)]
    pub organisatie: Organisatiecode,
    /// Number of the melding at the Inspectie.
    pub nummer: i64,
    /// Place of the step among those of the melding, from 1.
    pub volgnummer: i64,
    /// The act; left out for the receipt.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Signaalhandelingsoort>)]
    pub soort: Option<Signaalhandelingsoort>,
    /// Who acted.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Signaalpartij)]
    pub partij: Signaalpartij,
    /// Where the melding stands now.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Signaalstatus)]
    pub status: Signaalstatus,
    /// The day of the step.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub op: Date,
    /// What the reporter reads about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub woorden: Option<Vertrouwelijk>,
    /// By when the reporter hears again; left out at the end.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Dag>)]
    pub belofte: Option<Date>,
    /// Who has it now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behandelaar: Option<Vertrouwelijk>,
    /// The day of a visit that was planned.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Dag>)]
    pub bezoek: Option<Date>,
}

/// The Inspectie does not take a melding or an answer as it is; nothing was kept or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signaalafwijzing {
    /// Key of the message that was refused.
    pub kenmerk: Kenmerk,
    /// Every reason.
    pub weigeringen: Vec<Weigeringbericht>,
}
