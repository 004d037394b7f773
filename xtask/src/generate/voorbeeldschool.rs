//! The example school: a year's absence, the reports it sent, its holidays, its codes. All invented.

use anyhow::Result;
use jiff::civil::{Date, date};
use land::school::{Aanwezigheid, Registratie, Schoolplan, generate};
use recht::begrip::Sector;

use super::Derived;

/// Where the example stands.
pub(crate) const FOLDER: &str = "examples/school-de-regenboog-vo";

/// The day an inspector could have come by.
pub(crate) const BEZOEK: Date = date(2026, 4, 13);

/// The school's own calendar of 2025/2026: that of region Midden, and its own days off.
const VAKANTIES: &[(Date, Date, &str)] = &[
    (date(2025, 7, 19), date(2025, 8, 31), "zomervakantie"),
    (date(2025, 10, 18), date(2025, 10, 26), "herfstvakantie"),
    (date(2025, 11, 21), date(2025, 11, 21), "studiedag"),
    (date(2025, 12, 20), date(2026, 1, 4), "kerstvakantie"),
    (date(2026, 1, 26), date(2026, 1, 27), "studiedagen"),
    (date(2026, 2, 14), date(2026, 2, 22), "voorjaarsvakantie"),
    (date(2026, 4, 3), date(2026, 4, 6), "Pasen"),
    (date(2026, 4, 25), date(2026, 5, 3), "meivakantie"),
    (date(2026, 5, 5), date(2026, 5, 5), "Bevrijdingsdag"),
    (date(2026, 5, 14), date(2026, 5, 17), "Hemelvaart"),
    (date(2026, 5, 25), date(2026, 5, 25), "Pinksteren"),
    (date(2026, 7, 18), date(2026, 8, 30), "zomervakantie"),
];

/// The school.
pub(crate) fn plan() -> Schoolplan {
    Schoolplan {
        seed: 21,
        nummer: 1,
        sector: Sector::Vo,
        leerlingen: 300,
        van: date(2025, 9, 1),
        tot: date(2026, 4, 10),
        vakanties: VAKANTIES.iter().map(|(van, tot, _)| (*van, *tot)).collect(),
        aanwezigheid: Aanwezigheid::PerDag,
    }
}

/// Every file of the example but its README.
pub(super) fn files() -> Result<Vec<Derived>> {
    Ok(vec![
        Derived { path: format!("{FOLDER}/verzuim.csv"), text: absence(generate(&plan()))? },
        Derived { path: format!("{FOLDER}/vakanties.csv"), text: holidays()? },
    ])
}

fn absence(registraties: impl Iterator<Item = Registratie>) -> Result<String> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record([
        "leerling",
        "datum",
        "lesuur",
        "minuten",
        "status",
        "reden",
        "geboortedatum",
        "startkwalificatie",
        "vastgesteld_op",
        "sector",
    ])?;
    for rij in registraties {
        csv.write_record([
            rij.leerling.to_string(),
            rij.datum.to_string(),
            rij.lesuur.to_string(),
            rij.minuten.to_string(),
            rij.status.to_string(),
            rij.reden.unwrap_or_default().to_owned(),
            rij.geboortedatum.to_string(),
            if rij.startkwalificatie { "ja" } else { "nee" }.to_owned(),
            rij.vastgesteld_op.to_string(),
            rij.sector.to_string(),
        ])?;
    }
    finish(csv)
}

fn holidays() -> Result<String> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(["van", "tot", "naam"])?;
    for (van, tot, naam) in VAKANTIES {
        csv.write_record([van.to_string(), tot.to_string(), (*naam).to_owned()])?;
    }
    finish(csv)
}

fn finish(csv: csv::Writer<Vec<u8>>) -> Result<String> {
    Ok(String::from_utf8(csv.into_inner()?)?)
}
