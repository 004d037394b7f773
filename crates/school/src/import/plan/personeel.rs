//! The staff.

use std::collections::{BTreeMap, BTreeSet};

use uitwisseling::import::{Personeelregel, Personeelrol};
use uitwisseling::lezen::{Kolom, Leesverslag};

use super::super::bestand::has;
use super::super::stand::Medewerker;
use super::super::{Importregel, Importsoort, Uitkomst};
use super::{Keuze, changed, differing, line};

/// What there is to write.
#[derive(Debug, Default)]
pub(in crate::import) struct Werk {
    pub(in crate::import) nieuw: Vec<Medewerker>,
    pub(in crate::import) anders: Vec<Medewerker>,
    pub(in crate::import) verdwenen: Vec<String>,
}

pub(super) fn plan(
    rijen: Vec<Personeelregel>,
    verslag: &Leesverslag,
    stand: &[Medewerker],
) -> (Vec<Importregel>, Werk) {
    let bekend: BTreeMap<String, &Medewerker> = stand.iter().map(|een| (een.code.to_lowercase(), een)).collect();
    let (mut regels, mut werk, mut gezien) = (Vec::new(), Werk::default(), BTreeSet::new());
    for rij in rijen {
        let sleutel = rij.code.to_lowercase();
        let oud = bekend.get(&sleutel).copied();
        let (regel, nieuw) = (rij.regel, interpret(rij));
        let uitkomst = match oud {
            None => Uitkomst::Nieuw,
            Some(oud) if oud.vervallen => Uitkomst::Hervat,
            Some(oud) => changed(differing([
                (Kolom::Achternaam, oud.naam != nieuw.naam),
                (Kolom::Email, has(verslag, Kolom::Email) && oud.email != nieuw.email),
                (Kolom::Rol, oud.rollen != nieuw.rollen),
            ])),
        };
        regels.push(line(Some(regel), &nieuw.code, uitkomst.clone()));
        gezien.insert(sleutel);
        match (uitkomst, oud) {
            (Uitkomst::Nieuw, _) => werk.nieuw.push(nieuw),
            (Uitkomst::Gewijzigd(_) | Uitkomst::Hervat, Some(oud)) => {
                let email = if has(verslag, Kolom::Email) { nieuw.email } else { oud.email.clone() };
                werk.anders.push(Medewerker { code: oud.code.clone(), email, ..nieuw });
            }
            _ => {}
        }
    }
    for weg in stand.iter().filter(|een| !een.vervallen && !gezien.contains(&een.code.to_lowercase())) {
        regels.push(line(None, &weg.code, Uitkomst::Verdwenen));
        werk.verdwenen.push(weg.code.clone());
    }
    (regels, werk)
}

fn interpret(rij: Personeelregel) -> Medewerker {
    let delen = [Some(rij.voornaam), rij.tussenvoegsel, Some(rij.achternaam)];
    Medewerker {
        code: rij.code,
        naam: delen.into_iter().flatten().collect::<Vec<_>>().join(" "),
        email: rij.email,
        rollen: rij.rollen.into_iter().map(Personeelrol::as_str).collect::<Vec<_>>().join(", "),
        vervallen: false,
    }
}

/// The codes that stand when this is done.
pub(super) fn names<'a>(stand: &'a [Medewerker], werk: &'a Werk, keuze: &Keuze) -> impl Iterator<Item = &'a str> {
    let weg = if keuze.beeindigen.contains(&Importsoort::Personeel) { werk.verdwenen.as_slice() } else { &[] };
    let blijft = stand.iter().filter(|een| !een.vervallen && !weg.contains(&een.code));
    blijft.chain(&werk.anders).chain(&werk.nieuw).map(|een| een.code.as_str())
}
