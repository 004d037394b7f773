//! The classes.

use std::collections::{BTreeMap, BTreeSet};

use recht::begrip::Sector;
use uitwisseling::import::Klasregel;
use uitwisseling::lezen::{Kolom, Leesverslag};

use super::super::bestand::has;
use super::super::stand::Klasstand;
use super::super::{Importregel, Importsoort, Namen, Uitkomst, Verwachting, Weigering};
use super::{Keuze, changed, differing, line, refuse};

/// What there is to write.
#[derive(Debug, Default)]
pub(in crate::import) struct Werk {
    pub(in crate::import) nieuw: Vec<Klasstand>,
    pub(in crate::import) anders: Vec<Klasstand>,
    pub(in crate::import) verdwenen: Vec<String>,
}

pub(super) fn plan(
    rijen: Vec<Klasregel>,
    verslag: &Leesverslag,
    stand: &[Klasstand],
    personeel: &Namen,
    sector: Sector,
) -> (Vec<Importregel>, Werk) {
    let bekend: BTreeMap<String, &Klasstand> = stand.iter().map(|een| (een.klas.to_lowercase(), een)).collect();
    let (mut regels, mut werk, mut gezien) = (Vec::new(), Werk::default(), BTreeSet::new());
    for rij in rijen {
        let sleutel = rij.klas.to_lowercase();
        let oud = bekend.get(&sleutel).copied();
        gezien.insert(sleutel);
        let nieuw = match interpret(&rij, oud, verslag, personeel, sector) {
            Ok(nieuw) => nieuw,
            Err(weigeringen) => {
                regels.push(line(Some(rij.regel), rij.klas, Uitkomst::Geweigerd(weigeringen)));
                continue;
            }
        };
        let uitkomst = match oud {
            None => Uitkomst::Nieuw,
            Some(oud) if oud.vervallen => Uitkomst::Hervat,
            Some(oud) => changed(differing([
                (Kolom::Leerjaar, oud.leerjaar != nieuw.leerjaar),
                (Kolom::Afdeling, oud.afdeling != nieuw.afdeling),
                (Kolom::Mentor, oud.mentor != nieuw.mentor),
            ])),
        };
        regels.push(line(Some(rij.regel), &nieuw.klas, uitkomst.clone()));
        match uitkomst {
            Uitkomst::Nieuw => werk.nieuw.push(nieuw),
            Uitkomst::Gewijzigd(_) | Uitkomst::Hervat => werk.anders.push(nieuw),
            _ => {}
        }
    }
    for weg in stand.iter().filter(|een| !een.vervallen && !gezien.contains(&een.klas.to_lowercase())) {
        regels.push(line(None, &weg.klas, Uitkomst::Verdwenen));
        werk.verdwenen.push(weg.klas.clone());
    }
    (regels, werk)
}

fn interpret(
    rij: &Klasregel,
    oud: Option<&Klasstand>,
    verslag: &Leesverslag,
    personeel: &Namen,
    sector: Sector,
) -> Result<Klasstand, Vec<Weigering>> {
    let mut weigeringen = Vec::new();
    if rij.sector != sector {
        weigeringen.push(refuse(Kolom::Sector, rij.sector.to_string(), Verwachting::SectorVanSchool(sector)));
    }
    let mentor = rij.mentor.as_deref().and_then(|code| {
        let gevonden = personeel.find(code);
        if gevonden.is_none() {
            weigeringen.push(refuse(Kolom::Mentor, code, Verwachting::BestaandPersoneelslid));
        }
        gevonden.map(str::to_owned)
    });
    if !weigeringen.is_empty() {
        return Err(weigeringen);
    }
    let keep = |kolom| oud.filter(|_| !has(verslag, kolom));
    Ok(Klasstand {
        klas: oud.map_or_else(|| rij.klas.clone(), |oud| oud.klas.clone()),
        leerjaar: rij.leerjaar.to_string(),
        afdeling: keep(Kolom::Afdeling)
            .map_or_else(|| rij.afdeling.clone().unwrap_or_default(), |oud| oud.afdeling.clone()),
        mentor: keep(Kolom::Mentor).map_or(mentor, |oud| oud.mentor.clone()),
        vervallen: false,
    })
}

/// The classes that stand when this is done.
pub(super) fn names<'a>(stand: &'a [Klasstand], werk: &'a Werk, keuze: &Keuze) -> impl Iterator<Item = &'a str> {
    let weg = if keuze.beeindigen.contains(&Importsoort::Klassen) { werk.verdwenen.as_slice() } else { &[] };
    let blijft = stand.iter().filter(|een| !een.vervallen && !weg.contains(&een.klas));
    blijft.chain(&werk.anders).chain(&werk.nieuw).map(|een| een.klas.as_str())
}
