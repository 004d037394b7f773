//! The words of this crate.

use std::sync::LazyLock;

use kern::taal::{Taal, Waarde, Woordenboek};
use recht::begrip::Minuten;

pub(crate) const NL: &str = include_str!("../i18n/nl.ftl");
pub(crate) const EN: &str = include_str!("../i18n/en.ftl");

static WOORDEN: LazyLock<Woordenboek> = LazyLock::new(|| Woordenboek::new(&[(Taal::Nl, NL), (Taal::En, EN)]));

/// The sentence under a key of `i18n/`.
pub(crate) fn say(taal: Taal, sleutel: &str, waarden: &[(&str, Waarde<'_>)]) -> String {
    WOORDEN.say(taal, sleutel, waarden)
}

/// Minutes as the language writes them: `11 u 40`.
pub(crate) fn duration(taal: Taal, minuten: Minuten) -> String {
    taal.duration(minuten.0)
}
