//! From files and register to what would change.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use uitwisseling::lezen::{Kolom, Leesverslag};

use super::bestand::{Ingelezen, Inhoud};
use super::stand::Stand;
use super::{Bestandsproef, Importproef, Importregel, Importsoort, Namen, Uitkomst, Verwachting, Weigering};
use crate::stam::Schoolprofiel;

pub(super) mod klassen;
pub(super) mod leerlingen;
pub(super) mod personeel;
pub(super) mod plaatsing;
pub(super) mod rooster;
#[cfg(test)]
mod tests;

/// What the user chose.
#[derive(Debug, Clone)]
pub(super) struct Keuze {
    pub(super) vanaf: Date,
    pub(super) beeindigen: BTreeSet<Importsoort>,
}

/// What there is to do, with what it says of each row.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) proef: Importproef,
    pub(super) personeel: personeel::Werk,
    pub(super) klassen: klassen::Werk,
    pub(super) leerlingen: leerlingen::Werk,
    pub(super) rooster: rooster::Werk,
}

/// Lays the files beside the register, each beside what those before it make of it.
pub(super) fn make(inhoud: Inhoud, stand: &Stand, profiel: &Schoolprofiel, keuze: &Keuze) -> Plan {
    let mut bestanden = Vec::new();
    let mut codes = Namen::default();
    let (proef, personeel) = lay(Importsoort::Personeel, inhoud.personeel, |rijen, verslag| {
        personeel::plan(rijen, verslag, &stand.personeel)
    });
    bestanden.extend(proef);
    personeel::names(&stand.personeel, &personeel, keuze).for_each(|code| codes.add(code));

    let mut namen = Namen::default();
    let (proef, klassen) = lay(Importsoort::Klassen, inhoud.klassen, |rijen, verslag| {
        klassen::plan(rijen, verslag, &stand.klassen, &codes, profiel.school.sector)
    });
    bestanden.extend(proef);
    klassen::names(&stand.klassen, &klassen, keuze).for_each(|klas| namen.add(klas));

    let (proef, leerlingen) = lay(Importsoort::Leerlingen, inhoud.leerlingen, |rijen, verslag| {
        leerlingen::plan(rijen, verslag, &stand.leerlingen, &namen, keuze)
    });
    bestanden.extend(proef);
    let (proef, rooster) = lay(Importsoort::Rooster, inhoud.rooster, |rijen, _| {
        rooster::plan(rijen, &stand.lessen, &namen, &codes, &profiel.regels.kalender)
    });
    bestanden.extend(proef);
    Plan { proef: Importproef { bestanden }, personeel, klassen, leerlingen, rooster }
}

/// Lays one file beside the register, when it was offered and can be read. A row that cannot be read may be anybody, so then
/// nothing is said to be missing.
fn lay<T, W: Default>(
    soort: Importsoort,
    bestand: Option<Ingelezen<T>>,
    plan: impl FnOnce(Vec<T>, &Leesverslag) -> (Vec<Importregel>, W),
) -> (Option<Bestandsproef>, W) {
    let Some(Ingelezen { naam, som, gelezen }) = bestand else { return (None, W::default()) };
    let gelezen = match gelezen {
        Ok(gelezen) => gelezen,
        Err(leesfout) => {
            let proef = Bestandsproef { soort, naam, som, regels: Vec::new(), leesfout: Some(leesfout) };
            return (Some(proef), W::default());
        }
    };
    let (mut regels, werk) = plan(gelezen.waarde, &gelezen.verslag);
    if !gelezen.verslag.fouten.is_empty() {
        regels.retain(|regel| regel.regel.is_some());
        regels.extend(unreadable(&gelezen.verslag));
    }
    regels.sort_by_key(|regel| (regel.regel.is_none(), regel.regel));
    (Some(Bestandsproef { soort, naam, som, regels, leesfout: None }), werk)
}

fn unreadable(verslag: &Leesverslag) -> impl Iterator<Item = Importregel> {
    let mut per_regel: BTreeMap<u64, Vec<Weigering>> = BTreeMap::new();
    for fout in &verslag.fouten {
        let verwacht = Verwachting::Leesbaar(fout.verwacht);
        let weigering = Weigering { kolom: fout.kolom, gevonden: fout.gevonden.clone(), verwacht };
        per_regel.entry(fout.regel).or_default().push(weigering);
    }
    let sleutel = |regel: u64| verslag.sleutels.get(&regel).cloned().unwrap_or_default();
    let per_regel = per_regel.into_iter();
    per_regel.map(move |(regel, fouten)| line(Some(regel), sleutel(regel), Uitkomst::Geweigerd(fouten)))
}

fn line(regel: Option<u64>, sleutel: impl Into<String>, uitkomst: Uitkomst) -> Importregel {
    Importregel { regel, sleutel: sleutel.into(), aantal: 1, uitkomst }
}

fn refuse(kolom: Kolom, gevonden: impl Into<String>, verwacht: Verwachting) -> Weigering {
    Weigering { kolom: Some(kolom), gevonden: gevonden.into(), verwacht }
}

/// Changed, when anything is.
fn changed(kolommen: BTreeSet<Kolom>) -> Uitkomst {
    if kolommen.is_empty() { Uitkomst::Ongewijzigd } else { Uitkomst::Gewijzigd(kolommen) }
}

/// The columns for which something differs.
fn differing<const N: usize>(verschillen: [(Kolom, bool); N]) -> BTreeSet<Kolom> {
    verschillen.into_iter().filter(|(_, anders)| *anders).map(|(kolom, _)| kolom).collect()
}
