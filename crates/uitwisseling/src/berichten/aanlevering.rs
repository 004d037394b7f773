//! A Verzuimmelding as a school sends it.

use jiff::civil::Date;
use recht::begrip::{Gemeentecode, Meldingsoort, Meldplicht, Sector};
use recht::melding::geldigheid::{Ingevuld, Meldinggegevens, Meldingveld, Verzuimdag, VrijeTekst};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::vorm::{self, schema};
use super::{Kenmerk, Melder, Vertrouwelijk};

/// A report as a school sends it to the Verzuimloket. Only the key must be there: what else a report needs is the law's to
/// say, and depends on its kind and its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Aanlevering {
    /// Key of the sender, the same each time it is sent.
    pub kenmerk: Kenmerk,
    /// The pupil's number, as it was filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pgn: Option<Vertrouwelijk>,
    /// The school's number, as it was filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brin: Option<String>,
    /// Number of its address, as it was filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vestiging: Option<String>,
    /// Kind of report.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Meldingsoort>)]
    pub soort: Option<Meldingsoort>,
    /// For the sixteen hours: by law or by agreement.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Meldplicht>)]
    pub plicht: Option<Meldplicht>,
    /// First day of absence.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Dag>)]
    pub begin: Option<Date>,
    /// Last day of absence.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Dag>)]
    pub einde: Option<Date>,
    /// Why the pupil is away, as far as the school knows; at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reden: Option<Vertrouwelijk>,
    /// Whether all lessons were missed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alle_lessen_gemist: Option<bool>,
    /// Whether the municipality should act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actie_gewenst: Option<bool>,
    /// Why it need not; at most 100 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub toelichting: Option<Vertrouwelijk>,
    /// What the school did itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ondernomen_acties: Vec<OndernomenActie>,
    /// The days and lessons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub specificatie: Vec<Specificatiedag>,
    /// Who reports.
    #[serde(default)]
    pub melder: Melder,
    /// Name of the course, at most 40 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opleiding: Option<String>,
    /// Kind of education.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Sector>)]
    pub sector: Option<Sector>,
    /// Where the pupil lives as far as the school knows: a hint, the Verzuimloket goes by its register.
    #[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<schema::Gemeentecode>)]
    pub woongemeente: Option<Gemeentecode>,
}

/// Something that the school did itself before it reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OndernomenActie {
    /// The day.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub datum: Date,
    /// Kind of action.
    pub soort: Actiesoort,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub omschrijving: Option<Vertrouwelijk>,
}

/// Kind of action of a school. No source has a list; these are the ones that schools and duty instructions name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Actiesoort {
    /// A talk with the pupil.
    GesprekLeerling,
    /// Called, mailed or spoke with the parents.
    ContactOuders,
    /// A letter.
    Brief,
    /// A talk with the mentor.
    Mentorgesprek,
    /// Advice of the school doctor asked.
    Jeugdarts,
    /// The school's own team of care.
    Zorgteam,
    /// Preventive talk with leerplicht.
    PreventiefSpreekuur,
    /// Anything else.
    Overig,
}

impl Actiesoort {
    /// Every kind, in the order in which a form shows them.
    pub const ALLE: &'static [Self] = &[
        Self::GesprekLeerling,
        Self::ContactOuders,
        Self::Brief,
        Self::Mentorgesprek,
        Self::Jeugdarts,
        Self::Zorgteam,
        Self::PreventiefSpreekuur,
        Self::Overig,
    ];

    /// The word as it stands in messages and tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GesprekLeerling => "gesprek_leerling",
            Self::ContactOuders => "contact_ouders",
            Self::Brief => "brief",
            Self::Mentorgesprek => "mentorgesprek",
            Self::Jeugdarts => "jeugdarts",
            Self::Zorgteam => "zorgteam",
            Self::PreventiefSpreekuur => "preventief_spreekuur",
            Self::Overig => "overig",
        }
    }

    /// The kind with that word.
    pub fn find(woord: &str) -> Option<Self> {
        Self::ALLE.iter().copied().find(|soort| soort.as_str() == woord)
    }
}

/// A day in the list of what was missed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Specificatiedag {
    /// The day.
    #[serde(with = "vorm")]
    #[schema(value_type = schema::Dag)]
    pub datum: Date,
    /// Whether the whole day was missed.
    #[serde(default)]
    pub hele_dag: bool,
    /// Numbers of the lessons missed, from 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lesuren: Vec<u32>,
}

impl From<&Specificatiedag> for Verzuimdag {
    fn from(dag: &Specificatiedag) -> Self {
        Self { datum: dag.datum, hele_dag: dag.hele_dag, lesuren: dag.lesuren.clone() }
    }
}

impl From<&Verzuimdag> for Specificatiedag {
    fn from(dag: &Verzuimdag) -> Self {
        Self { datum: dag.datum, hele_dag: dag.hele_dag, lesuren: dag.lesuren.clone() }
    }
}

impl Aanlevering {
    /// A report of which nothing is filled in yet.
    pub fn new(kenmerk: Kenmerk) -> Self {
        Self {
            kenmerk,
            pgn: None,
            brin: None,
            vestiging: None,
            soort: None,
            plicht: None,
            begin: None,
            einde: None,
            reden: None,
            alle_lessen_gemist: None,
            actie_gewenst: None,
            toelichting: None,
            ondernomen_acties: Vec::new(),
            specificatie: Vec::new(),
            melder: Melder::default(),
            opleiding: None,
            sector: None,
            woongemeente: None,
        }
    }

    /// The report as the law judges it, with what is unreadable still in it. Sector and woongemeente are no part of that:
    /// they are for the routing.
    pub fn meldinggegevens(&self) -> Meldinggegevens {
        Meldinggegevens {
            pgn: filled_in(self.pgn.as_ref().map(Vertrouwelijk::reveal)),
            brin: filled_in(self.brin.as_deref()),
            vestiging: filled_in(self.vestiging.as_deref()),
            soort: self.soort,
            plicht: self.plicht,
            begin: self.begin,
            einde: self.einde,
            alle_lessen_gemist: self.alle_lessen_gemist,
            actie_gewenst: self.actie_gewenst,
            specificatie: self.specificatie.iter().map(Verzuimdag::from).collect(),
            teksten: self.teksten(),
        }
    }

    fn teksten(&self) -> Vec<(Meldingveld, VrijeTekst)> {
        let melder = &self.melder;
        let telefoon = melder.telefoon.as_ref();
        let velden = [
            (Meldingveld::Reden, self.reden.as_ref()),
            (Meldingveld::Toelichting, self.toelichting.as_ref()),
            (Meldingveld::MelderNaam, melder.naam.as_ref()),
            (Meldingveld::MelderFunctie, melder.functie.as_ref()),
            (Meldingveld::MelderNetnummer, telefoon.and_then(|telefoon| telefoon.netnummer.as_ref())),
            (Meldingveld::MelderAbonneenummer, telefoon.and_then(|telefoon| telefoon.abonneenummer.as_ref())),
            (Meldingveld::MelderEmail, melder.email.as_ref()),
        ];
        let mut teksten: Vec<_> =
            velden.into_iter().filter_map(|(veld, tekst)| Some((veld, VrijeTekst::from(tekst?)))).collect();
        teksten.extend(self.opleiding.as_ref().map(|naam| (Meldingveld::Opleiding, VrijeTekst(naam.clone()))));
        let acties: Vec<String> = self.ondernomen_acties.iter().map(as_line).collect();
        if !acties.is_empty() {
            teksten.push((Meldingveld::OndernomenActie, VrijeTekst(acties.join("\n"))));
        }
        teksten
    }
}

/// A number as it was filled in; nothing but space is nothing.
fn filled_in<T: std::str::FromStr<Err = recht::begrip::Nummerfout>>(tekst: Option<&str>) -> Ingevuld<T> {
    tekst.map(str::trim).filter(|tekst| !tekst.is_empty()).map(str::parse)
}

fn as_line(actie: &OndernomenActie) -> String {
    let omschrijving = actie.omschrijving.as_ref().and_then(Vertrouwelijk::filled);
    let erbij = omschrijving.map(|tekst| format!(": {tekst}")).unwrap_or_default();
    format!("{} {}{erbij}", actie.datum, actie.soort.as_str())
}
