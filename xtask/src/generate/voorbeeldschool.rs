//! The example school: a year's absence, the reports it sent, its holidays, its codes. All invented.

use anyhow::Result;
use jiff::civil::{Date, date};
use land::school::{Aanwezigheid, Registratie, Schoolplan, Verzuimmelding, generate, meldingen};
use recht::begrip::{Sector, Verzuimstatus};

use super::Derived;

/// Where the example stands.
pub(crate) const FOLDER: &str = "examples/het-verzonnen-college";

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

/// The school's own codes, what they mean, and the reason for which each is used.
const CODES: &[(&str, Verzuimstatus, &str)] = &[
    ("P", Verzuimstatus::Aanwezig, ""),
    ("Z", Verzuimstatus::Geoorloofd, "ziek"),
    ("MA", Verzuimstatus::Geoorloofd, "tandarts"),
    ("V", Verzuimstatus::Geoorloofd, "verlof"),
    ("S", Verzuimstatus::Ongeoorloofd, "spijbelen"),
    ("A", Verzuimstatus::Ongeoorloofd, "zonder bericht"),
    ("LX", Verzuimstatus::Ongeoorloofd, "vakantie zonder verlof"),
    ("L", Verzuimstatus::TeLaat, "verslapen"),
    ("?", Verzuimstatus::Onbekend, ""),
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
        aanwezigheid: Aanwezigheid::RondVerzuim,
    }
}

/// Every file of the example but its README.
pub(super) fn files() -> Result<Vec<Derived>> {
    let plan = plan();
    let rijen: Vec<_> = generate(&plan).collect();
    let file = |name: &str, text: String| Derived { path: format!("{FOLDER}/{name}"), text };
    Ok(vec![
        file("verzuim.csv", absence(&rijen)?),
        file("meldingen.csv", reports(&meldingen(&plan, &rijen)?)?),
        file("vakanties.csv", holidays()?),
        file("eigen-codes.csv", own_export(&rijen)?),
        file("codes.csv", codes()?),
    ])
}

fn absence(rijen: &[Registratie]) -> Result<String> {
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
    for rij in rijen {
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

fn reports(meldingen: &[Verzuimmelding]) -> Result<String> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(["leerling", "soort", "begin", "einde", "gemeld_op"])?;
    for melding in meldingen {
        csv.write_record([
            melding.leerling.to_string(),
            melding.soort.to_string(),
            melding.begin.to_string(),
            melding.einde.to_string(),
            melding.gemeld_op.to_string(),
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

/// A month as another system exports it: other column names, other dates, the school's own codes.
fn own_export(rijen: &[Registratie]) -> Result<String> {
    let mut csv = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    csv.write_record(["Stamnr", "Datum", "Uur", "Duur", "Code"])?;
    for rij in rijen.iter().filter(|rij| rij.datum.year() == 2026 && rij.datum.month() == 3) {
        csv.write_record([
            rij.leerling.to_string(),
            rij.datum.strftime("%d-%m-%Y").to_string(),
            rij.lesuur.to_string(),
            format!("{}:{:02}", rij.minuten / 60, rij.minuten % 60),
            code(rij).to_owned(),
        ])?;
    }
    finish(csv)
}

/// The code that this school has for an entry.
fn code(rij: &Registratie) -> &'static str {
    let gevonden =
        CODES.iter().find(|(_, status, reden)| *status == rij.status && rij.reden.unwrap_or_default() == *reden);
    gevonden.map_or("?", |(code, _, _)| code)
}

fn codes() -> Result<String> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(["code", "status"])?;
    for (code, status, _) in CODES {
        csv.write_record([*code, status.as_str()])?;
    }
    finish(csv)
}

fn finish(csv: csv::Writer<Vec<u8>>) -> Result<String> {
    Ok(String::from_utf8(csv.into_inner()?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_of_the_school_has_a_code_with_its_own_status() {
        for rij in generate(&plan()) {
            let status = CODES.iter().find(|(naam, _, _)| *naam == code(&rij)).map(|(_, status, _)| *status);
            assert_eq!(status, Some(rij.status), "{rij:?}");
        }
    }

    #[test]
    fn the_file_stays_small_enough_to_keep() -> Result<()> {
        let rijen: Vec<_> = generate(&plan()).collect();
        assert!(absence(&rijen)?.len() < 3_000_000);
        Ok(())
    }
}
