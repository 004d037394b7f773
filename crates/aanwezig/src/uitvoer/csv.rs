//! CSV: one list at a time, with a header, for a spreadsheet.

use anyhow::Result;
use recht::toezicht::dossiercontrole::Dossiercontrole;
use school::dossier::{Checkresultaat, Fout};
use serde::Serialize;

use super::json;
use crate::cli::Lijst;
use kern::taal::Taal;

const MELDINGEN: &[&str] = &[
    "leerling",
    "school",
    "soort",
    "plicht",
    "begin",
    "einde",
    "minuten",
    "vervolg",
    "uiterlijk",
    "grond",
    "vastgesteld_op",
    "uiterlijk_na_einde",
];
const BIJNA: &[&str] = &["leerling", "minuten", "resterend", "eerste_vervalt", "school"];
const OPEN: &[&str] = &["leerling", "datum", "minuten", "lesuur", "school"];
const FOUTEN: &[&str] = &["regel", "kolom", "gevonden", "verwacht", "bestand"];
const REGISTRATIES: &[&str] = &["regel", "datum", "lesuur", "minuten", "geteld", "status", "vastgesteld_op"];
const OORDELEN: &[&str] =
    &["leerling", "begin", "einde", "minuten", "uiterlijk", "oordeel", "gemeld_op", "werkdagen_te_laat"];

/// One list of a check.
pub(crate) fn check(resultaat: &Checkresultaat, fouten: &[Fout], lijst: Lijst, taal: Taal) -> Result<String> {
    match lijst {
        Lijst::Meldingen => to_string(MELDINGEN, &json::meldingen(resultaat)),
        Lijst::Bijna => to_string(BIJNA, &json::bijna(resultaat)),
        Lijst::Open => to_string(OPEN, &json::open(resultaat)),
        Lijst::Fouten => to_string(FOUTEN, &fouten_met_bestand(fouten, taal)),
    }
}

/// The entries of the pupil that was asked about, with what each counted for.
pub(crate) fn explain(resultaat: &Checkresultaat) -> Result<String> {
    let weken = resultaat.uitleg.iter().flat_map(|(_, uitleg)| &uitleg.weken);
    let registraties: Vec<_> = weken.flat_map(json::registraties).collect();
    to_string(REGISTRATIES, &registraties)
}

/// The verdicts of a record check.
pub(crate) fn controle(controle: &Dossiercontrole) -> Result<String> {
    to_string(OORDELEN, &json::oordelen(controle))
}

/// In CSV every row has every column.
fn fouten_met_bestand(fouten: &[Fout], taal: Taal) -> Vec<json::Foutregel<'_>> {
    json::foutregels(fouten, Some("verzuim"), taal)
}

/// The header is written also when there are no rows, so that a script always finds its columns.
pub(crate) fn to_string<T: Serialize>(kolommen: &[&str], rijen: &[T]) -> Result<String> {
    let mut schrijver = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    schrijver.write_record(kolommen)?;
    for rij in rijen {
        schrijver.serialize(rij)?;
    }
    Ok(String::from_utf8(schrijver.into_inner().map_err(csv::IntoInnerError::into_error)?)?)
}
