//! The key by which a message that comes twice is known to be one.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

use super::vorm::{Lezer, Vorm};

const HOOGSTENS: usize = 64;

/// Key that the sender gives a message, the same each time it is sent again: 1 to 64 letters, digits and hyphens, such as a
/// UUID. It says nothing of a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kenmerk(String);

/// Text that is no such key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("verwacht 1 tot 64 letters, cijfers en streepjes")]
pub struct Kenmerkfout;

impl Kenmerk {
    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Kenmerk {
    type Err = Kenmerkfout;
    fn from_str(tekst: &str) -> Result<Self, Kenmerkfout> {
        let goed = (1..=HOOGSTENS).contains(&tekst.len())
            && tekst.bytes().all(|teken| teken.is_ascii_alphanumeric() || teken == b'-');
        if goed { Ok(Self(tekst.to_owned())) } else { Err(Kenmerkfout) }
    }
}

impl fmt::Display for Kenmerk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Vorm for Kenmerk {
    const VERWACHT: &'static str = "1 to 64 letters, digits and hyphens";
    fn read(tekst: &str) -> Option<Self> {
        tekst.parse().ok()
    }
    fn write(&self) -> String {
        self.0.clone()
    }
}

impl Serialize for Kenmerk {
    fn serialize<S: Serializer>(&self, naar: S) -> Result<S::Ok, S::Error> {
        naar.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Kenmerk {
    fn deserialize<D: Deserializer<'de>>(uit: D) -> Result<Self, D::Error> {
        uit.deserialize_any(Lezer(PhantomData))
    }
}

impl PartialSchema for Kenmerk {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::String).pattern(Some("^[A-Za-z0-9-]{1,64}$")).into()
    }
}

impl ToSchema for Kenmerk {}
