//! A question that is answered by counting records, written down as data or asked by a table.

use std::collections::BTreeSet;
use std::str::FromStr;

use recht::begrip::{OnbekendWoord, Sector};
use recht::bepalingen::{Recht, Rechtfout};
use recht::toezicht::Onderdeel;
use recht::toezicht::boete::Boetestatus;
use recht::toezicht::onderzoek::{Beoordeling, Geenvervolgreden, Onderzoeksvorm};
use recht::toezicht::overeenkomst;
use recht::toezicht::signaalmelding::{Signaalhandelingsoort, Signaalonderwerp, Signaalsector, Signaalsoort};
use serde::{Deserialize, Deserializer};

use crate::record::{Boete, Onderzoek, Records, Schooljaar, Signaalmelding, Vervolgonderzoek};

/// What is counted. Whatever a filter leaves open makes no difference.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "wat", rename_all = "lowercase")]
pub enum Telling {
    /// Inspections.
    Onderzoek(Onderzoekfilter),
    /// Follow-ups that were carried out.
    Vervolg(Vervolgfilter),
    /// Meldingen in the Signalenbox.
    Signaalmelding(Signaalfilter),
    /// Fines.
    Boete(Boetefilter),
    /// Agreements with municipalities, of the list in the law.
    Overeenkomst,
    /// Municipalities with such an agreement.
    Gemeente,
    /// The month in which the last version of a value of the law begins, as a number: 201605 for May 2016.
    Bepaling {
        /// Its id.
        id: String,
    },
}

/// Which inspections.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Onderzoekfilter {
    /// In one of these sectors.
    #[serde(deserialize_with = "words")]
    pub sector: Vec<Sector>,
    /// Of this form.
    #[serde(deserialize_with = "word")]
    pub vorm: Option<Onderzoeksvorm>,
    /// Of which it is sure that they were in this school year.
    #[serde(deserialize_with = "word")]
    pub schooljaar: Option<Schooljaar>,
    /// In this region.
    pub regio: Option<String>,
    /// With this verdict at the first visit.
    #[serde(deserialize_with = "word")]
    pub beoordeling: Option<Beoordeling>,
    /// Without a verdict, or with one.
    pub nog_onbekend: Option<bool>,
    /// Taken over after the agreements stopped, or not.
    pub overname: Option<bool>,
    /// At a school without administration, or with one.
    pub zonder_administratie: Option<bool>,
    /// In which this was looked at ...
    #[serde(deserialize_with = "word")]
    pub onderdeel: Option<Onderdeel>,
    /// ... with this verdict.
    #[serde(deserialize_with = "word")]
    pub onderdeel_beoordeling: Option<Beoordeling>,
    /// Not followed up, for this reason.
    #[serde(deserialize_with = "word")]
    pub geen_vervolg: Option<Geenvervolgreden>,
    /// Mended according to a follow-up, or not.
    pub hersteld: Option<bool>,
    /// With a follow-up still to come, or without.
    pub open: Option<bool>,
    /// Also those that never took place.
    pub ook_vervallen: bool,
}

/// Which follow-ups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Vervolgfilter {
    /// Of inspections in one of these sectors.
    #[serde(deserialize_with = "words")]
    pub sector: Vec<Sector>,
    /// Of inspections whose first visit was in this school year.
    #[serde(deserialize_with = "word")]
    pub schooljaar: Option<Schooljaar>,
    /// Of inspections taken over after the agreements stopped, or not.
    pub overname: Option<bool>,
    /// Of this round.
    pub ronde: Option<u32>,
    /// With this outcome.
    #[serde(deserialize_with = "word")]
    pub beoordeling: Option<Beoordeling>,
}

/// Which meldingen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Signaalfilter {
    /// Of this kind.
    #[serde(deserialize_with = "word")]
    pub soort: Option<Signaalsoort>,
    /// In this sector.
    #[serde(deserialize_with = "word")]
    pub sector: Option<Signaalsector>,
    /// In this school year.
    #[serde(deserialize_with = "word")]
    pub schooljaar: Option<Schooljaar>,
    /// About this.
    #[serde(deserialize_with = "word")]
    pub onderwerp: Option<Signaalonderwerp>,
    /// Of which the subject is unknown, or known.
    pub onderwerp_onbekend: Option<bool>,
    /// That ended in this.
    #[serde(deserialize_with = "word")]
    pub afhandeling: Option<Signaalhandelingsoort>,
    /// Kept under another kind, or not.
    pub anders_opgeslagen: Option<bool>,
}

/// Which fines.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Boetefilter {
    /// Where they stand.
    #[serde(deserialize_with = "word")]
    pub status: Option<Boetestatus>,
    /// After a melding about this.
    #[serde(deserialize_with = "word")]
    pub onderwerp: Option<Signaalonderwerp>,
}

impl Telling {
    /// The answer.
    pub fn count(&self, records: &Records, recht: &Recht) -> Result<u32, Rechtfout> {
        let aantal = match self {
            Self::Onderzoek(filter) => return Ok(filter.count(records)),
            Self::Vervolg(filter) => return Ok(filter.count(records)),
            Self::Signaalmelding(filter) => return Ok(filter.count(records)),
            Self::Boete(filter) => return Ok(filter.count(records)),
            Self::Overeenkomst => overeenkomst::gepubliceerd()?.len(),
            Self::Gemeente => {
                let overeenkomsten = overeenkomst::gepubliceerd()?;
                let deelnames = overeenkomsten.iter().flat_map(|een| &een.deelnames);
                deelnames.map(|deelname| deelname.gemeente).collect::<BTreeSet<_>>().len()
            }
            Self::Bepaling { id } => {
                let laatste = recht.versies(id)?.last().ok_or_else(|| Rechtfout::Onbekend(id.clone()))?.vanaf;
                let maand = i32::from(laatste.year()) * 100 + i32::from(laatste.month());
                return Ok(u32::try_from(maand).unwrap_or_default());
            }
        };
        Ok(u32::try_from(aantal).unwrap_or(u32::MAX))
    }
}

impl Onderzoekfilter {
    /// Whether an inspection is meant.
    pub fn takes(&self, onderzoek: &Onderzoek) -> bool {
        (self.ook_vervallen || onderzoek.verval.is_none())
            && one_of(&self.sector, onderzoek.sector)
            && same(self.vorm, onderzoek.vorm)
            && self.schooljaar.is_none_or(|jaar| onderzoek.periode.schooljaar() == Some(jaar))
            && self.regio.as_ref().is_none_or(|regio| onderzoek.regio.as_ref() == Some(regio))
            && self.beoordeling.is_none_or(|een| onderzoek.beoordeling == Some(een))
            && same(self.nog_onbekend, onderzoek.beoordeling.is_none() && onderzoek.verval.is_none())
            && same(self.overname, onderzoek.is_overname())
            && same(self.zonder_administratie, onderzoek.zonder_administratie)
            && self.onderdeel.is_none_or(|onderdeel| self.takes_onderdeel(onderzoek, onderdeel))
            && self.geen_vervolg.is_none_or(|reden| onderzoek.geen_vervolg == Some(reden))
            && same(self.hersteld, onderzoek.is_hersteld())
            && same(self.open, onderzoek.is_open())
    }

    fn takes_onderdeel(&self, onderzoek: &Onderzoek, onderdeel: Onderdeel) -> bool {
        onderzoek
            .onderdelen
            .get(&onderdeel)
            .is_some_and(|gegeven| self.onderdeel_beoordeling.is_none_or(|beoordeling| *gegeven == Some(beoordeling)))
    }

    /// How many there are.
    pub fn count(&self, records: &Records) -> u32 {
        number(records.onderzoeken.iter().filter(|onderzoek| self.takes(onderzoek)))
    }
}

impl Vervolgfilter {
    fn takes(&self, onderzoek: &Onderzoek, vervolg: &Vervolgonderzoek) -> bool {
        one_of(&self.sector, onderzoek.sector)
            && self.schooljaar.is_none_or(|jaar| onderzoek.periode.schooljaar() == Some(jaar))
            && same(self.overname, onderzoek.is_overname())
            && same(self.ronde, vervolg.ronde)
            && same(self.beoordeling, vervolg.beoordeling)
    }

    /// How many there are.
    pub fn count(&self, records: &Records) -> u32 {
        let alle = records.onderzoeken.iter().flat_map(|een| een.vervolgen.iter().map(move |vervolg| (een, vervolg)));
        number(alle.filter(|(onderzoek, vervolg)| self.takes(onderzoek, vervolg)))
    }
}

impl Signaalfilter {
    /// Whether a melding is meant.
    pub fn takes(&self, melding: &Signaalmelding) -> bool {
        same(self.soort, melding.soort)
            && same(self.sector, melding.sector)
            && self.schooljaar.is_none_or(|jaar| melding.periode.schooljaar() == Some(jaar))
            && self.onderwerp.is_none_or(|onderwerp| melding.onderwerp == Some(onderwerp))
            && same(self.onderwerp_onbekend, melding.onderwerp.is_none())
            && self.afhandeling.is_none_or(|een| melding.afhandeling == Some(een))
            && same(self.anders_opgeslagen, melding.opgeslagen_als.is_some())
    }

    /// How many there are.
    pub fn count(&self, records: &Records) -> u32 {
        number(records.signaalmeldingen.iter().filter(|melding| self.takes(melding)))
    }
}

impl Boetefilter {
    fn takes(&self, boete: &Boete) -> bool {
        same(self.status, boete.status) && self.onderwerp.is_none_or(|een| boete.onderwerp == Some(een))
    }

    /// How many there are.
    pub fn count(&self, records: &Records) -> u32 {
        number(records.boetes.iter().filter(|boete| self.takes(boete)))
    }
}

fn number(gevonden: impl Iterator) -> u32 {
    u32::try_from(gevonden.count()).unwrap_or(u32::MAX)
}

fn same<T: PartialEq + Copy>(gevraagd: Option<T>, waarde: T) -> bool {
    gevraagd.is_none_or(|gevraagd| gevraagd == waarde)
}

fn one_of<T: PartialEq + Copy>(gevraagd: &[T], waarde: T) -> bool {
    gevraagd.is_empty() || gevraagd.contains(&waarde)
}

fn word<'de, D: Deserializer<'de>, T: FromStr<Err = OnbekendWoord>>(lezer: D) -> Result<Option<T>, D::Error> {
    let tekst = String::deserialize(lezer)?;
    tekst.parse().map(Some).map_err(|fout| serde::de::Error::custom(format!("{tekst}: {fout}")))
}

fn words<'de, D: Deserializer<'de>, T: FromStr<Err = OnbekendWoord>>(lezer: D) -> Result<Vec<T>, D::Error> {
    let teksten = Vec::<String>::deserialize(lezer)?;
    let fault = |tekst: &str, fout: OnbekendWoord| serde::de::Error::custom(format!("{tekst}: {fout}"));
    teksten.iter().map(|tekst| tekst.parse().map_err(|fout| fault(tekst, fout))).collect()
}
