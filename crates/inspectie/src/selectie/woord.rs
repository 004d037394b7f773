//! How words and days stand in a record: as text.

/// A choice with a word for each: in files, in forms and in the keys of the language files.
macro_rules! keuze {
    ($(#[$over:meta])* $naam:ident { $($(#[$bij:meta])* $variant:ident => $woord:literal),+ $(,)? }) => {
        $(#[$over])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $naam {
            $($(#[$bij])* #[serde(rename = $woord)] $variant),+
        }

        impl $naam {
            /// Each, in the order in which a form shows them.
            pub const ALLE: &'static [Self] = &[$(Self::$variant),+];

            /// The word.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $woord),+ }
            }

            /// The one with that word, exactly.
            pub fn find(woord: &str) -> Option<Self> {
                Self::ALLE.iter().copied().find(|een| een.as_str() == woord)
            }
        }
    };
}

pub(crate) use keuze;

/// Whatever is written and read as text.
pub(crate) mod als_tekst {
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::de::Error as _;
    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(crate) fn serialize<T: Display, S: Serializer>(waarde: &T, naar: S) -> Result<S::Ok, S::Error> {
        naar.collect_str(waarde)
    }

    pub(crate) fn deserialize<'de, T: FromStr, D: Deserializer<'de>>(uit: D) -> Result<T, D::Error> {
        let tekst = String::deserialize(uit)?;
        tekst.parse().map_err(|_| D::Error::custom("text of another form"))
    }
}
