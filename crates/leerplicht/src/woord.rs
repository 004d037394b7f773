//! Enums with a written form: one list, so that reading and writing cannot drift apart.

/// Gives an enum `ALLE`, `as_str` and `find`.
macro_rules! woorden {
    ($naam:ident, $($variant:ident => $woord:literal),+ $(,)?) => {
        impl $naam {
            /// Every value, in the order in which a form shows them.
            pub const ALLE: &'static [Self] = &[$(Self::$variant),+];

            /// The word as it stands in tables, forms and the API.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $woord),+ }
            }

            /// The value with that word, exactly.
            pub fn find(woord: &str) -> Option<Self> {
                Self::ALLE.iter().copied().find(|een| een.as_str() == woord)
            }
        }

        impl std::fmt::Display for $naam {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

pub(crate) use woorden;
