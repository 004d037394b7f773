//! The addresses of this party's pages. They hold the number of a report or an own number, never who it is about.

use recht::begrip::Meldingsnummer;

use crate::signaalmelding::Signaalnummer;
use crate::werklijst::Jongerenummer;

/// Today.
pub const START: &str = "/leerplicht";
/// The list of reports.
pub const LIJST: &str = "/leerplicht/meldingen";

/// A report.
pub fn melding(nummer: Meldingsnummer) -> String {
    format!("{LIJST}/{nummer}")
}

/// The meldingen for the Inspectie.
pub const SIGNALEN: &str = "/leerplicht/signalen";
/// Making one.
pub const NIEUW_SIGNAAL: &str = "/leerplicht/signalen/nieuw";

/// A melding for the Inspectie.
pub fn signaal(nummer: Signaalnummer) -> String {
    format!("{SIGNALEN}/{}", nummer.0)
}

/// The history of a young person.
pub fn jongere(nummer: Jongerenummer) -> String {
    format!("{START}/jongeren/{}", nummer.0)
}
