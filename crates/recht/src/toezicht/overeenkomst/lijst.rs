//! The agreements that are shipped, and what is wrong with a list of agreements.

use serde::Deserialize;

use super::{Deelname, Overeenkomst};
use crate::begrip::Gemeentecode;
use crate::bepalingen::{Rechtfout, parse_datum};
use crate::grond::Zekerheid;
use crate::melding::routering::Looptijd;

const NAAM: &str = "overeenkomsten.toml";
const BESTAND: &str = include_str!("../../../bepalingen/overeenkomsten.toml");

/// The fourteen agreements of the report of 2017, with their municipalities.
pub fn gepubliceerd() -> Result<Vec<Overeenkomst>, Rechtfout> {
    let onleesbaar = |oorzaak: String| Rechtfout::Onleesbaar { bestand: NAAM.to_owned(), oorzaak };
    let bestand: Bestand = toml::from_str(BESTAND).map_err(|fout| onleesbaar(fout.to_string()))?;
    bestand.overeenkomst.into_iter().map(|tekst| tekst.parse().map_err(onleesbaar)).collect()
}

/// A municipality that two agreements claim for some day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlapping {
    /// The municipality.
    pub gemeente: Gemeentecode,
    /// Codes of both agreements; the same one twice when the municipality stands in it twice.
    pub overeenkomsten: [String; 2],
    /// The days that both claim.
    pub samen: Looptijd,
}

/// Every municipality that is claimed twice for a day, before such a list is used.
pub fn find_overlappingen(overeenkomsten: &[Overeenkomst]) -> Vec<Overlapping> {
    let mut deelnames: Vec<(&str, Gemeentecode, Looptijd)> = overeenkomsten
        .iter()
        .flat_map(|overeenkomst| {
            let code = overeenkomst.code.as_str();
            overeenkomst.deelnames.iter().filter_map(move |deelname| {
                Some((code, deelname.gemeente, overlap(deelname.looptijd, overeenkomst.looptijd)?))
            })
        })
        .collect();
    deelnames.sort_by_key(|(_, gemeente, looptijd)| (*gemeente, *looptijd));
    let mut overlappingen = Vec::new();
    for (plaats, (code, gemeente, looptijd)) in deelnames.iter().enumerate() {
        let verdere = deelnames.iter().skip(plaats + 1).take_while(|(_, andere, _)| andere == gemeente);
        overlappingen.extend(verdere.filter_map(|(andere, _, later)| {
            let overeenkomsten = [(*code).to_owned(), (*andere).to_owned()];
            Some(Overlapping { gemeente: *gemeente, overeenkomsten, samen: overlap(*looptijd, *later)? })
        }));
    }
    overlappingen
}

fn overlap(een: Looptijd, ander: Looptijd) -> Option<Looptijd> {
    let van = een.van.max(ander.van);
    let tot = match (een.tot, ander.tot) {
        (Some(een), Some(ander)) => Some(een.min(ander)),
        (een, ander) => een.or(ander),
    };
    tot.is_none_or(|tot| van <= tot).then_some(Looptijd { van, tot })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    overeenkomst: Vec<Overeenkomsttekst>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Overeenkomsttekst {
    code: String,
    naam: String,
    van: toml::value::Datetime,
    begin_onbekend: bool,
    bron: String,
    zekerheid: String,
    #[serde(rename = "gecontroleerd")]
    _gecontroleerd: toml::value::Datetime,
    gemeenten: Vec<Gemeentetekst>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gemeentetekst {
    code: String,
    naam: String,
}

impl Overeenkomsttekst {
    fn parse(self) -> Result<Overeenkomst, String> {
        let looptijd = Looptijd { van: parse_datum(&self.van)?, tot: None };
        let deelname = |tekst: Gemeentetekst| {
            let gemeente = tekst.code.parse().map_err(|fout| format!("{}: {fout}", tekst.naam))?;
            Ok::<_, String>(Deelname { gemeente, naam: tekst.naam, looptijd })
        };
        Ok(Overeenkomst {
            looptijd,
            begin_onbekend: self.begin_onbekend,
            deelnames: self.gemeenten.into_iter().map(deelname).collect::<Result<_, _>>()?,
            zekerheid: Zekerheid::parse(&self.zekerheid)?,
            code: self.code,
            naam: self.naam,
            bron: self.bron,
        })
    }
}
