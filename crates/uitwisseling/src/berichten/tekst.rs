//! Text that no log may hold.

use std::fmt;
use std::marker::PhantomData;

use recht::melding::geldigheid::VrijeTekst;
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use super::vorm::{Lezer, Vorm};

/// Text about a person: a number, a name, an address for mail, words that somebody wrote. `Debug` shows only its length, and
/// a refusal of a message does not repeat it.
#[derive(Clone, PartialEq, Eq, Default, Serialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = String)]
pub struct Vertrouwelijk(String);

impl Vertrouwelijk {
    /// The text itself: for a message and for the screen of who may see it, nothing else.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The text itself, when it is more than space.
    pub fn filled(&self) -> Option<&str> {
        Some(self.0.trim()).filter(|tekst| !tekst.is_empty())
    }
}

impl<T: Into<String>> From<T> for Vertrouwelijk {
    fn from(tekst: T) -> Self {
        Self(tekst.into())
    }
}

impl From<&Vertrouwelijk> for VrijeTekst {
    fn from(tekst: &Vertrouwelijk) -> Self {
        Self(tekst.0.clone())
    }
}

impl fmt::Debug for Vertrouwelijk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Vertrouwelijk({} tekens)", self.0.chars().count())
    }
}

impl Vorm for Vertrouwelijk {
    const VERWACHT: &'static str = "text";
    fn read(tekst: &str) -> Option<Self> {
        Some(Self(tekst.to_owned()))
    }
    fn write(&self) -> String {
        self.0.clone()
    }
}

impl<'de> Deserialize<'de> for Vertrouwelijk {
    fn deserialize<D: Deserializer<'de>>(uit: D) -> Result<Self, D::Error> {
        uit.deserialize_any(Lezer(PhantomData))
    }
}
