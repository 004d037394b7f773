//! Agreements from their rows, and municipalities from what somebody typed. Pure.

use std::collections::BTreeMap;

use recht::begrip::Gemeentecode;
use recht::melding::routering::Looptijd;
use recht::toezicht::overeenkomst::{Deelname, Overeenkomst, Overlapping, find_overlappingen};

use super::{Overeenkomstreden, Stap, Stapsoort};

/// Puts a step on an agreement, or says why that cannot be.
pub(super) fn apply(overeenkomst: &mut Overeenkomst, stap: &Stap) -> Result<(), Overeenkomstreden> {
    let looptijd = overeenkomst.looptijd;
    if !looptijd.contains(stap.dag) {
        return Err(Overeenkomstreden::BuitenLooptijd { van: looptijd.van, tot: looptijd.tot });
    }
    match (stap.soort, &stap.gemeente) {
        (Stapsoort::Einde, _) => {
            overeenkomst.looptijd.tot = Some(stap.dag);
            // Who would join later never does.
            overeenkomst.deelnames.retain(|deelname| deelname.looptijd.van <= stap.dag);
            for deelname in &mut overeenkomst.deelnames {
                let tot = deelname.looptijd.tot.map_or(stap.dag, |tot| tot.min(stap.dag));
                deelname.looptijd.tot = Some(tot);
            }
        }
        (_, None) => return Err(Overeenkomstreden::GeenGemeenten),
        (Stapsoort::Toetreding, Some((gemeente, naam))) => {
            let looptijd = Looptijd { van: stap.dag, tot: looptijd.tot };
            overeenkomst.deelnames.push(Deelname { gemeente: *gemeente, naam: naam.clone(), looptijd });
        }
        (Stapsoort::Uittreding, Some((gemeente, naam))) => {
            let mut deelnames = overeenkomst.deelnames.iter_mut();
            let deelname = deelnames.find(|een| een.gemeente == *gemeente && een.looptijd.contains(stap.dag));
            let doet_niet_mee = || Overeenkomstreden::DoetNietMee { gemeente: naam.clone(), op: stap.dag };
            deelname.ok_or_else(doet_niet_mee)?.looptijd.tot = Some(stap.dag);
        }
    }
    Ok(())
}

/// The first municipality that two of these claim for a day.
pub(super) fn check(overeenkomsten: &[Overeenkomst]) -> Result<(), Overeenkomstreden> {
    let Some(overlapping) = find_overlappingen(overeenkomsten).into_iter().next() else { return Ok(()) };
    let Overlapping { gemeente, overeenkomsten: codes, samen } = overlapping;
    let naam = |code: &String| {
        overeenkomsten.iter().find(|een| een.code == *code).map_or_else(|| code.clone(), |een| een.naam.clone())
    };
    let gemeentenaam = names(overeenkomsten).remove(&gemeente).unwrap_or_else(|| gemeente.to_string());
    Err(Overeenkomstreden::Overlap {
        gemeente: gemeentenaam,
        overeenkomsten: codes.each_ref().map(naam),
        van: samen.van,
        tot: samen.tot,
    })
}

/// The name of each municipality that takes part in anything.
pub(super) fn names(overeenkomsten: &[Overeenkomst]) -> BTreeMap<Gemeentecode, String> {
    let deelnames = overeenkomsten.iter().flat_map(|een| &een.deelnames);
    deelnames.map(|deelname| (deelname.gemeente, deelname.naam.clone())).collect()
}

/// A municipality that was typed: its number with its name, or one of both when it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gemeentekeuze {
    /// Known by number.
    Bekend(Gemeentecode, String),
    /// Neither a number nor the name of one that takes part in anything.
    Onbekend(String),
}

/// Reads municipalities, one on each line or between commas: `0503`, `Delft` or `0503 Delft`.
pub fn read_gemeenten(tekst: &str, bekend: &BTreeMap<Gemeentecode, String>) -> Vec<Gemeentekeuze> {
    let delen = tekst.split([',', '\n']).map(str::trim).filter(|deel| !deel.is_empty());
    delen.map(|deel| read_gemeente(deel, bekend)).collect()
}

fn read_gemeente(tekst: &str, bekend: &BTreeMap<Gemeentecode, String>) -> Gemeentekeuze {
    let (eerste, rest) = tekst.split_once([' ', ';']).unwrap_or((tekst, ""));
    if let Ok(code) = eerste.parse::<Gemeentecode>() {
        let naam = rest.trim_matches([' ', ';']);
        let naam = if naam.is_empty() { bekend.get(&code).cloned() } else { Some(naam.to_owned()) };
        return Gemeentekeuze::Bekend(code, naam.unwrap_or_else(|| code.to_string()));
    }
    let gelijk = |naam: &str| naam.to_lowercase() == tekst.to_lowercase();
    let gevonden = bekend.iter().find(|(_, naam)| gelijk(naam));
    gevonden.map_or_else(
        || Gemeentekeuze::Onbekend(tekst.to_owned()),
        |(code, naam)| Gemeentekeuze::Bekend(*code, naam.clone()),
    )
}
