//! A form as it is shown: the values it has, the errors found in them, the token.

use std::fmt;

use super::{AlsWaarde, Csrf, Woorden, Zin};
use crate::taal::Waarde;

/// Something wrong with a field, as a key of the party's words and the values of its sentence. The sentence says what
/// is wrong and how to mend it, and reads the same at the field and in the list on top.
#[derive(Clone, PartialEq)]
pub struct Veldfout {
    veld: String,
    sleutel: &'static str,
    waarden: Vec<(&'static str, Waarde<'static>)>,
}

impl Veldfout {
    /// A fault of the field with that `name`.
    pub fn new(veld: impl Into<String>, sleutel: &'static str) -> Self {
        Self { veld: veld.into(), sleutel, waarden: Vec::new() }
    }

    /// Puts a value into the sentence.
    #[must_use]
    pub fn met(mut self, naam: &'static str, waarde: impl AlsWaarde) -> Self {
        self.waarden.push((naam, waarde.as_waarde()));
        self
    }

    /// The name of the field.
    pub fn veld(&self) -> &str {
        &self.veld
    }

    /// The key of the sentence.
    pub fn sleutel(&self) -> &'static str {
        self.sleutel
    }

    /// The sentence.
    pub fn zin(&self, t: &Woorden) -> Zin<'static> {
        self.waarden.iter().fold(t.zeg(self.sleutel), |zin, (naam, waarde)| zin.met(naam, waarde))
    }
}

impl fmt::Debug for Veldfout {
    // What somebody typed may be a name or a number of a person.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Veldfout").field("veld", &self.veld).field("sleutel", &self.sleutel).finish_non_exhaustive()
    }
}

/// A form on its way to a page. The macros of `onderdelen.html` take it as their first argument.
#[derive(Clone)]
pub struct Formulier {
    t: Woorden,
    csrf: Csrf,
    waarden: Vec<(String, String)>,
    fouten: Vec<Veldfout>,
}

impl Formulier {
    /// An empty form.
    pub fn new(t: Woorden, csrf: &Csrf) -> Self {
        Self { t, csrf: csrf.clone(), waarden: Vec::new(), fouten: Vec::new() }
    }

    /// Fills in a field; more than once for a field with more than one value.
    #[must_use]
    pub fn met(mut self, veld: impl Into<String>, waarde: impl Into<String>) -> Self {
        self.waarden.push((veld.into(), waarde.into()));
        self
    }

    /// Fills in what was posted, so that nobody has to type it again.
    #[must_use]
    pub fn gevuld<V: Into<String>, W: Into<String>>(self, paren: impl IntoIterator<Item = (V, W)>) -> Self {
        paren.into_iter().fold(self, |form, (veld, waarde)| form.met(veld, waarde))
    }

    /// Adds faults, in the order of the fields on the page.
    #[must_use]
    pub fn met_fouten(mut self, fouten: impl IntoIterator<Item = Veldfout>) -> Self {
        self.fouten.extend(fouten);
        self
    }

    /// The faults.
    pub fn fouten(&self) -> &[Veldfout] {
        &self.fouten
    }

    /// Whether there is any fault.
    pub fn has_fouten(&self) -> bool {
        !self.fouten.is_empty()
    }

    /// The words of the page.
    pub fn t(&self) -> &Woorden {
        &self.t
    }

    /// The token.
    pub fn csrf(&self) -> &str {
        self.csrf.as_str()
    }

    /// The first value of a field, or nothing.
    pub fn waarde(&self, veld: &str) -> &str {
        self.waarden.iter().find(|(naam, _)| naam == veld).map_or("", |(_, waarde)| waarde)
    }

    /// Whether a field has this value among its values.
    pub fn has(&self, veld: &str, waarde: &str) -> bool {
        self.waarden.iter().any(|(naam, die)| naam == veld && die == waarde)
    }

    /// The first fault of a field, in words.
    pub fn fout(&self, veld: impl AsRef<str>) -> Option<Zin<'static>> {
        let veld = veld.as_ref();
        self.fouten.iter().find(|fout| fout.veld == veld).map(|fout| fout.zin(&self.t))
    }

    /// The ids that describe a field, for `aria-describedby`: its hint and its fault, as far as it has them.
    pub fn described_by(&self, veld: &str, hint: bool) -> String {
        let fault = self.fouten.iter().any(|fout| fout.veld == veld);
        let ids = [hint.then(|| format!("veld-{veld}-hint")), fault.then(|| format!("veld-{veld}-fout"))];
        ids.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Debug for Formulier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Formulier").field("fouten", &self.fouten).finish_non_exhaustive()
    }
}
