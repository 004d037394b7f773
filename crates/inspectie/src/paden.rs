//! The addresses of this party's pages. They hold numbers of signals and codes of schools, never who it is about.

use kern::pagina::Paginafout;
use recht::toezicht::boete::Boetehandelingsoort;
use recht::toezicht::signaalmelding::Signaalhandelingsoort;

use crate::signalenbox::Signaalnummer;

/// Today.
pub const START: &str = "/inspectie";
/// The Signalenbox.
pub const SIGNALEN: &str = "/inspectie/signalen";
/// Whose school is whose.
pub const SCHOLEN: &str = "/inspectie/scholen";
/// The selections.
pub const SELECTIES: &str = "/inspectie/selecties";
/// Making a selection.
pub const SELECTIE_NIEUW: &str = "/inspectie/selecties/nieuw";
/// Registers and figures to draw from.
pub const SELECTIEBRONNEN: &str = "/inspectie/selecties/bronnen";
/// The desk's own figures.
pub const CIJFERS: &str = "/inspectie/cijfers";

/// The agreements.
pub const OVEREENKOMSTEN: &str = "/inspectie/overeenkomsten";
/// Who may inspect.
pub const BEVOEGDHEID: &str = "/inspectie/bevoegdheid";

/// An agreement.
pub fn overeenkomst(code: &str) -> String {
    format!("{OVEREENKOMSTEN}/{code}")
}

/// A letter that was sent.
pub fn brief(nummer: i64) -> String {
    format!("/inspectie/brieven/{nummer}")
}

/// The fines.
pub const BOETES: &str = "/inspectie/boetes";
/// Proposing a fine.
pub const BOETE_NIEUW: &str = "/inspectie/boetes/nieuw";

/// A fine.
pub fn boete(nummer: i64) -> String {
    format!("{BOETES}/{nummer}")
}

/// The page of a step of a fine.
pub fn boetestap(nummer: i64, soort: Boetehandelingsoort) -> String {
    format!("{BOETES}/{nummer}/stap/{soort}")
}

/// What was sent to a board.
pub const BESTUUR: &str = "/bestuur";

/// A letter, for the board to which it was sent.
pub fn bestuursbrief(nummer: i64) -> String {
    format!("{BESTUUR}/brieven/{nummer}")
}

/// A fine, for the board that was told of it.
pub fn bestuursboete(nummer: i64) -> String {
    format!("{BESTUUR}/boetes/{nummer}")
}

/// What a board thinks of an intended fine.
pub fn zienswijze(nummer: i64) -> String {
    format!("{BESTUUR}/boetes/{nummer}/zienswijze")
}

/// A signal.
pub fn signaal(nummer: Signaalnummer) -> String {
    format!("{SIGNALEN}/{}", nummer.0)
}

/// The page of a step that may be taken.
pub fn stap(nummer: Signaalnummer, soort: Signaalhandelingsoort) -> String {
    format!("{SIGNALEN}/{}/stap/{soort}", nummer.0)
}

/// The file of a school.
pub fn school(code: &str) -> String {
    format!("{SCHOLEN}/{code}")
}

/// A selection.
pub fn selectie(nummer: i64) -> String {
    format!("{SELECTIES}/{nummer}")
}

/// The number in an address.
pub(crate) fn number(tekst: &str) -> Result<i64, Paginafout> {
    tekst.parse().map_err(|_| Paginafout::NietGevonden)
}
