//! What is wrong in the dated lists, before a report meets it.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Bureau, Looptijd, Routekaart};
use crate::begrip::{Gemeentecode, Organisatiecode};

/// Days on which it cannot be said who serves a municipality.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gebrek {
    /// The municipality.
    pub gemeente: Gemeentecode,
    /// What is wrong.
    pub soort: Gebreksoort,
    /// When.
    pub looptijd: Looptijd,
}

/// What can be wrong with who serves a municipality.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gebreksoort {
    /// Nobody, between two who do.
    Gat(Bureau),
    /// More than one.
    Overlap(Bureau),
    /// An organisation that does not exist.
    OrganisatieOnbekend(Organisatiecode),
    /// The last day lies before the first, so that the row never holds.
    Omgekeerd(Organisatiecode),
}

/// Every hole between two rows of a municipality and every overlap, per desk. Days before the first row and after the last
/// are no hole: the municipality may not have existed.
pub fn find_gebreken(kaart: &Routekaart<'_>) -> Vec<Gebrek> {
    let mut gebreken = Vec::new();
    let mut per_bureau: BTreeMap<(Gemeentecode, Bureau), Vec<Looptijd>> = BTreeMap::new();
    for gebied in kaart.werkgebieden {
        let Looptijd { van, tot } = gebied.looptijd;
        let mut complain =
            |soort| gebreken.push(Gebrek { gemeente: gebied.gemeente, soort, looptijd: gebied.looptijd });
        let Some(organisatie) = kaart.organisatie(&gebied.organisatie) else {
            complain(Gebreksoort::OrganisatieOnbekend(gebied.organisatie.clone()));
            continue;
        };
        if tot.is_some_and(|tot| tot < van) {
            complain(Gebreksoort::Omgekeerd(gebied.organisatie.clone()));
            continue;
        }
        per_bureau.entry((gebied.gemeente, organisatie.soort.bureau())).or_default().push(gebied.looptijd);
    }
    for ((gemeente, bureau), mut looptijden) in per_bureau {
        looptijden.sort_unstable();
        let mut gedekt: Option<Date> = None;
        for Looptijd { van, tot } in looptijden {
            let tot = tot.unwrap_or(Date::MAX);
            if let Some(gedekt) = gedekt {
                let erna = gedekt.saturating_add(1.day());
                if van <= gedekt {
                    let einde = Some(gedekt.min(tot)).filter(|dag| *dag < Date::MAX);
                    let looptijd = Looptijd { van, tot: einde };
                    gebreken.push(Gebrek { gemeente, soort: Gebreksoort::Overlap(bureau), looptijd });
                } else if van > erna {
                    let looptijd = Looptijd { van: erna, tot: Some(van.saturating_sub(1.day())) };
                    gebreken.push(Gebrek { gemeente, soort: Gebreksoort::Gat(bureau), looptijd });
                }
            }
            gedekt = gedekt.max(Some(tot));
        }
    }
    gebreken
}
