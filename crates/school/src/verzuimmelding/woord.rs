//! Words that are stored: one list for writing and reading, so that the two cannot drift apart.

macro_rules! woorden {
    ($naam:ident, $bekend:literal, $($variant:ident => $woord:literal),+ $(,)?) => {
        impl $naam {
            /// Every value.
            pub const ALLE: &'static [Self] = &[$(Self::$variant),+];

            /// The word that is stored.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $woord),+ }
            }
        }

        impl std::str::FromStr for $naam {
            type Err = recht::begrip::OnbekendWoord;
            fn from_str(tekst: &str) -> Result<Self, Self::Err> {
                Self::ALLE
                    .iter()
                    .copied()
                    .find(|een| een.word() == tekst)
                    .ok_or_else(|| recht::begrip::OnbekendWoord { gevonden: tekst.to_owned(), bekend: $bekend })
            }
        }
    };
}

pub(crate) use woorden;
