//! One inspection, follow-up, melding or fine as a record, in the words of the law.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use recht::begrip::{OnbekendWoord, Sector};
use recht::dag::begin_schooljaar;
use recht::toezicht::Onderdeel;
use recht::toezicht::boete::Boetestatus;
use recht::toezicht::onderzoek::{Beoordeling, Geenvervolgreden, Onderzoeksvorm, Vervalreden};
use recht::toezicht::signaalmelding::{Signaalhandelingsoort, Signaalonderwerp, Signaalsector, Signaalsoort};

/// Everything that tables are counted from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Records {
    /// Inspections, each with its follow-ups.
    pub onderzoeken: Vec<Onderzoek>,
    /// What came in at the Signalenbox.
    pub signaalmeldingen: Vec<Signaalmelding>,
    /// Fines.
    pub boetes: Vec<Boete>,
}

/// Where a record comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Herkomst {
    /// Made afterwards, from what was published about many at once.
    Gereconstrueerd,
    /// Written down by who did it.
    Geregistreerd,
}

impl Herkomst {
    /// Every value.
    pub const ALLE: [Self; 2] = [Self::Gereconstrueerd, Self::Geregistreerd];

    /// The word as it stands in files and results.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Gereconstrueerd => "gereconstrueerd",
            Self::Geregistreerd => "geregistreerd",
        }
    }
}

impl FromStr for Herkomst {
    type Err = OnbekendWoord;

    fn from_str(tekst: &str) -> Result<Self, OnbekendWoord> {
        let herkomst = Self::ALLE.into_iter().find(|een| een.as_str() == tekst.trim().to_lowercase());
        let bekend = "gereconstrueerd, geregistreerd";
        herkomst.ok_or_else(|| OnbekendWoord { gevonden: tekst.trim().to_owned(), bekend })
    }
}

/// How a record came to be, so that nobody takes a choice for a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verantwoording {
    /// Written down at the time, or made afterwards.
    pub herkomst: Herkomst,
    /// Columns whose value was chosen among those that the source allows.
    pub aangenomen: Vec<String>,
    /// Where it was read: sentences of `uitspraken.toml` or printed tables, for the shipped records.
    pub bron: Vec<String>,
}

/// The days between which something happened, as close as the source says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Periode {
    /// The first day on which it can have been.
    pub van: Date,
    /// The last.
    pub tot: Date,
}

impl Periode {
    /// The school year in which it was; none when it may have been in more than one.
    pub fn schooljaar(self) -> Option<Schooljaar> {
        let begin = begin_schooljaar(self.van);
        (begin == begin_schooljaar(self.tot)).then(|| Schooljaar(begin.year()))
    }
}

/// A school year, by the year in which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Schooljaar(pub i16);

impl fmt::Display for Schooljaar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.0, self.0.saturating_add(1))
    }
}

impl FromStr for Schooljaar {
    type Err = OnbekendWoord;

    fn from_str(tekst: &str) -> Result<Self, OnbekendWoord> {
        let jaar = tekst.split_once('/').and_then(|(begin, _)| begin.parse().ok()).map(Self);
        let bekend = "een schooljaar als 2015/2016";
        jaar.filter(|jaar| jaar.to_string() == tekst)
            .ok_or_else(|| OnbekendWoord { gevonden: tekst.to_owned(), bekend })
    }
}

/// An inspection, up to its last follow-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Onderzoek {
    /// Its number among the records.
    pub nummer: String,
    /// Sector of the school.
    pub sector: Sector,
    /// How it came about.
    pub vorm: Onderzoeksvorm,
    /// The region of a regional pilot.
    pub regio: Option<String>,
    /// When the first visit was.
    pub periode: Periode,
    /// Why it never took place.
    pub verval: Option<Vervalreden>,
    /// Whether the school had no administration of absence at all.
    pub zonder_administratie: bool,
    /// The verdict of the first visit, as far as it is known.
    pub beoordeling: Option<Beoordeling>,
    /// What was looked at; without a verdict where nobody published it.
    pub onderdelen: BTreeMap<Onderdeel, Option<Beoordeling>>,
    /// Why nothing follows although the verdict asks for it.
    pub geen_vervolg: Option<Geenvervolgreden>,
    /// Follow-ups that were carried out, in order of their rounds.
    pub vervolgen: Vec<Vervolgonderzoek>,
    /// How the record came to be.
    pub verantwoording: Verantwoording,
}

impl Onderzoek {
    /// Whether it took over what leerplicht had to leave.
    pub fn is_overname(&self) -> bool {
        self.vorm == Onderzoeksvorm::SpecifiekNaOvereenkomst
    }

    /// Whether a follow-up found voldoende what the first visit found onvoldoende.
    pub fn is_hersteld(&self) -> bool {
        self.beoordeling == Some(Beoordeling::Onvoldoende)
            && self.vervolgen.last().is_some_and(|vervolg| vervolg.beoordeling == Beoordeling::Voldoende)
    }

    /// Whether a follow-up is still to come.
    pub fn is_open(&self) -> bool {
        let laatste = self.vervolgen.last().map(|vervolg| vervolg.beoordeling).or(self.beoordeling);
        self.geen_vervolg.is_none() && laatste.is_some_and(|laatste| laatste != Beoordeling::Voldoende)
    }
}

/// A heronderzoek that was carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vervolgonderzoek {
    /// 2 for the heronderzoek, 3 for the second.
    pub ronde: u32,
    /// When the visit was.
    pub periode: Periode,
    /// What came out.
    pub beoordeling: Beoordeling,
    /// How the record came to be.
    pub verantwoording: Verantwoording,
}

/// A melding in the Signalenbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signaalmelding {
    /// Its number among the records.
    pub nummer: String,
    /// Kind of melding.
    pub soort: Signaalsoort,
    /// Kind of education.
    pub sector: Signaalsector,
    /// When it came in.
    pub periode: Periode,
    /// What it is about, as far as that is known.
    pub onderwerp: Option<Signaalonderwerp>,
    /// Under which other kind the Inspectie kept it.
    pub opgeslagen_als: Option<String>,
    /// What was done with it in the end, as far as that is known.
    pub afhandeling: Option<Signaalhandelingsoort>,
    /// How the record came to be.
    pub verantwoording: Verantwoording,
}

/// A fine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boete {
    /// Its number among the records.
    pub nummer: String,
    /// When it was imposed.
    pub periode: Periode,
    /// Which melding of leerplicht led to it.
    pub onderwerp: Option<Signaalonderwerp>,
    /// Code of the article, as far as it is known.
    pub artikel: Option<String>,
    /// How much, in euros.
    pub bedrag: Option<u32>,
    /// Where it stands.
    pub status: Boetestatus,
    /// How the record came to be.
    pub verantwoording: Verantwoording,
}
