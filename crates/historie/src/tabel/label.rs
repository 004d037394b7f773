//! Labels of groups, rows and columns: as the report prints them, and as keys of words for a screen.

use recht::begrip::Sector;
use recht::toezicht::Onderdeel;
use recht::toezicht::onderzoek::Beoordeling;
use recht::toezicht::signaalmelding::{Signaalsector, Signaalsoort};

use crate::record::Schooljaar;

/// A label. The printed words are a format that scripts rely on; a screen has its own, by the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// As the report prints it.
    pub gedrukt: String,
    /// Key of its words; none for a name, which is the same in every language.
    pub sleutel: Option<String>,
    /// What fills those words.
    pub waarde: String,
}

impl Label {
    pub(super) fn none() -> Self {
        Self::name("")
    }

    pub(super) fn name(naam: &str) -> Self {
        Self { gedrukt: naam.to_owned(), sleutel: None, waarde: String::new() }
    }

    pub(super) fn key(gedrukt: &str, sleutel: &str) -> Self {
        let sleutel = Some(format!("report-{}", sleutel.replace('_', "-")));
        Self { gedrukt: gedrukt.to_owned(), sleutel, waarde: String::new() }
    }

    pub(super) fn total() -> Self {
        Self::key("Totaal", "totaal")
    }

    pub(super) fn number() -> Self {
        Self::key("Aantal onderzoeken", "aantal-onderzoeken")
    }

    pub(super) fn verdict(beoordeling: Option<Beoordeling>) -> Self {
        match beoordeling {
            Some(Beoordeling::Voldoende) => Self::key("Beoordeling: voldoende", "voldoende"),
            Some(Beoordeling::Onvoldoende) => Self::key("Beoordeling: onvoldoende", "onvoldoende"),
            Some(Beoordeling::NietTeBepalen) => Self::key("Beoordeling: niet te bepalen", "niet-te-bepalen"),
            None => Self::key("Beoordeling: Nog onbekend", "nog-onbekend"),
        }
    }

    /// A school year as a heading.
    pub(super) fn year_heading(jaar: Option<Schooljaar>) -> Self {
        match jaar {
            Some(jaar) => Self { waarde: jaar.to_string(), ..Self::key(&format!("Schooljaar {jaar}"), "schooljaar") },
            None => Self::key("Schooljaar onbekend", "schooljaar-onbekend"),
        }
    }

    /// A school year as the label of a row.
    pub(super) fn year(jaar: Option<Schooljaar>) -> Self {
        jaar.map_or_else(|| Self::year_heading(None), |jaar| Self::name(&jaar.to_string()))
    }

    pub(super) fn sector(sector: Sector) -> Self {
        let gedrukt = match sector {
            Sector::Po => "Primair onderwijs",
            Sector::Sbo => "Speciaal basisonderwijs",
            Sector::So => "Speciaal onderwijs",
            Sector::Vso => "Voortgezet speciaal onderwijs",
            Sector::Vo => "Voortgezet onderwijs",
            Sector::Mbo => "Middelbaar beroepsonderwijs",
        };
        Self::key(gedrukt, &format!("sector-{sector}"))
    }

    pub(super) fn signal_sector(sector: Signaalsector) -> Self {
        match sector {
            Signaalsector::Overig => Self::key("overig#", "sector-overig"),
            ander => Self::name(ander.as_str()),
        }
    }

    pub(super) fn signal_kind(soort: Signaalsoort) -> Self {
        let gedrukt = match soort {
            Signaalsoort::Vraag => "Vraag",
            Signaalsoort::Terugbelverzoek => "Terugbelverzoek",
            Signaalsoort::Signaal => "Signaal",
        };
        Self::key(gedrukt, &format!("soort-{soort}"))
    }

    pub(super) fn onderdeel(onderdeel: Onderdeel) -> Self {
        Self::key(onderdeel.as_str(), &format!("onderdeel-{onderdeel}"))
    }
}
