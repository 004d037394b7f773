//! Words for yes and no.

/// The words of the contract for yes and no.
pub(in crate::lezen) const JA_NEE: &str = "ja, nee";

/// Reads yes or no, in the words that Dutch and English systems write.
pub(in crate::lezen) fn read_yes_or_no(tekst: &str) -> Option<bool> {
    let is = |woorden: &[&str]| woorden.iter().any(|woord| tekst.eq_ignore_ascii_case(woord));
    if is(&["ja", "j", "yes", "y", "true", "waar", "1"]) {
        Some(true)
    } else if is(&["nee", "n", "no", "false", "onwaar", "0"]) {
        Some(false)
    } else {
        None
    }
}
