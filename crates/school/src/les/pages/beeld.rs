//! What was sent, put back on the screen.

use std::collections::BTreeMap;

use kern::pagina::invoer;
use kern::pagina::register::{Merk, Merkkeuze, Registerbeeld};

/// The marks of a form as far as they can be read, by the name of the pupil in the form.
pub(super) fn typed(paren: &[(String, String)]) -> BTreeMap<String, Merk> {
    let value = |naam: String| paren.iter().find(|(die, _)| *die == naam).map(|(_, waarde)| waarde.trim());
    let merk = |leerling: &str, keuze: &str| match Merkkeuze::parse(keuze)? {
        Merkkeuze::Aanwezig => Some(Merk::Aanwezig),
        Merkkeuze::Afwezig => Some(Merk::Afwezig),
        Merkkeuze::TeLaat => {
            let minuten = value(format!("laat-{leerling}")).and_then(|minuten| minuten.parse().ok()).unwrap_or(0);
            Some(Merk::TeLaat { minuten })
        }
        Merkkeuze::Vertrokken => Some(Merk::Vertrokken { om: value(format!("weg-{leerling}")).and_then(invoer::tijd) }),
    };
    let merken = paren.iter().filter_map(|(naam, keuze)| {
        let leerling = naam.strip_prefix("merk-")?;
        Some((leerling.to_owned(), merk(leerling, keuze)?))
    });
    merken.collect()
}

/// Shows the marks that were sent in the place of those that were saved.
pub(super) fn fill_in(beeld: &mut Registerbeeld, gevonden: &BTreeMap<String, Merk>) {
    for regel in &mut beeld.regels {
        if let Some(merk) = gevonden.get(regel.sleutel.as_str()) {
            regel.merk = Some(*merk);
        }
    }
}
