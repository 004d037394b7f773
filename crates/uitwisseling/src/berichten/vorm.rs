//! How types of the law are written in a message, and read back: one form each, no other is taken.

use std::fmt;
use std::marker::PhantomData;

use jiff::Timestamp;
use jiff::civil::Date;
use recht::begrip::{
    Brin, Gemeentecode, Meldingsnummer, Meldingsoort, Meldplicht, Organisatiecode, Pgn, Sector, Vestigingsnummer,
};
use recht::melding::geldigheid::Meldingveld;
use recht::melding::routering::Organisatiesoort;
use recht::melding::status::{Afsluitreden, Afsluittoelichting, Handelingsoort, Meldingstatus};
use recht::plicht::Plicht;
use recht::toezicht::signaalmelding::{
    Signaalhandelingsoort, Signaalonderwerp, Signaalpartij, Signaalsector, Signaalsoort, Signaalstatus,
};
use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize, Serializer};

/// A type that stands in a message as text.
pub(super) trait Vorm: Sized {
    /// What should stand there, for a refusal; the text that does stand there is never repeated.
    const VERWACHT: &'static str;
    /// Reads the one form.
    fn read(tekst: &str) -> Option<Self>;
    /// Writes it.
    fn write(&self) -> String;
}

macro_rules! woorden {
    ($($soort:ident),+ $(,)?) => { $(
        impl Vorm for $soort {
            const VERWACHT: &'static str = concat!("a word of ", stringify!($soort));
            fn read(tekst: &str) -> Option<Self> {
                Self::ALLE.iter().copied().find(|woord| woord.as_str() == tekst)
            }
            fn write(&self) -> String {
                self.as_str().to_owned()
            }
        }
    )+ };
}
woorden!(
    Afsluitreden,
    Afsluittoelichting,
    Handelingsoort,
    Meldingsoort,
    Meldingstatus,
    Meldingveld,
    Meldplicht,
    Organisatiesoort,
    Sector,
    Signaalhandelingsoort,
    Signaalonderwerp,
    Signaalpartij,
    Signaalsector,
    Signaalsoort,
    Signaalstatus,
);

macro_rules! nummers {
    ($($soort:ident: $verwacht:literal, $write:expr;)+) => { $(
        impl Vorm for $soort {
            const VERWACHT: &'static str = $verwacht;
            fn read(tekst: &str) -> Option<Self> {
                let gelezen = tekst.parse().ok()?;
                ($write(&gelezen) == tekst).then_some(gelezen)
            }
            fn write(&self) -> String {
                $write(self)
            }
        }
    )+ };
}
nummers!(
    Brin: "a BRIN", ToString::to_string;
    Vestigingsnummer: "two digits", ToString::to_string;
    Gemeentecode: "four digits of a municipality", ToString::to_string;
    Organisatiecode: "a code of an organisation", ToString::to_string;
    Pgn: "a PGN", |pgn: &Pgn| pgn.reveal();
    Date: "a day as 2026-09-01", ToString::to_string;
);

impl Vorm for Timestamp {
    const VERWACHT: &'static str = "a moment as 2026-09-01T08:30:00Z";
    fn read(tekst: &str) -> Option<Self> {
        tekst.parse().ok()
    }
    fn write(&self) -> String {
        self.to_string()
    }
}

/// Every duty, in the order of age.
const PLICHTEN: [Plicht; 7] = [
    Plicht::GeenNogNiet,
    Plicht::Leerplicht,
    Plicht::Kwalificatieplicht,
    Plicht::GeenStartkwalificatie,
    Plicht::Rmc,
    Plicht::Vrijgesteld,
    Plicht::Geen,
];

impl Vorm for Plicht {
    const VERWACHT: &'static str = "a word of Plicht";
    fn read(tekst: &str) -> Option<Self> {
        PLICHTEN.into_iter().find(|plicht| plicht.as_str() == tekst)
    }
    fn write(&self) -> String {
        self.as_str().to_owned()
    }
}

/// Reads a text without ever repeating what was found instead: that may be somebody's number. It must be asked for anything
/// (`deserialize_any`): asked for text, serde_json itself would repeat the number that it found.
pub(super) struct Lezer<T>(pub(super) PhantomData<T>);

impl<T: Vorm> Visitor<'_> for Lezer<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::VERWACHT)
    }

    fn visit_str<E: de::Error>(self, tekst: &str) -> Result<T, E> {
        T::read(tekst).ok_or_else(|| unexpected::<T, E>())
    }

    fn visit_bool<E: de::Error>(self, _: bool) -> Result<T, E> {
        Err(unexpected::<T, E>())
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<T, E> {
        Err(unexpected::<T, E>())
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<T, E> {
        Err(unexpected::<T, E>())
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<T, E> {
        Err(unexpected::<T, E>())
    }
}

fn unexpected<T: Vorm, E: de::Error>() -> E {
    E::custom(format_args!("expected {}", T::VERWACHT))
}

/// A field that must be there: `#[serde(with = "vorm")]`.
pub(super) fn serialize<T: Vorm, S: Serializer>(waarde: &T, naar: S) -> Result<S::Ok, S::Error> {
    naar.serialize_str(&waarde.write())
}

/// The other way round.
pub(super) fn deserialize<'de, T: Vorm, D: Deserializer<'de>>(uit: D) -> Result<T, D::Error> {
    uit.deserialize_any(Lezer(PhantomData))
}

/// A field that may be left out: `#[serde(default, with = "vorm::maybe", skip_serializing_if = "Option::is_none")]`.
pub(super) mod maybe {
    use super::{Deserialize, Deserializer, PhantomData, Serializer, Vorm};

    struct Gelezen<T>(T);

    impl<'de, T: Vorm> Deserialize<'de> for Gelezen<T> {
        fn deserialize<D: Deserializer<'de>>(uit: D) -> Result<Self, D::Error> {
            uit.deserialize_any(super::Lezer(PhantomData)).map(Self)
        }
    }

    /// Writes the text, or nothing.
    #[expect(clippy::ref_option, reason = "the signature is serde's")]
    pub(in super::super) fn serialize<T: Vorm, S: Serializer>(waarde: &Option<T>, naar: S) -> Result<S::Ok, S::Error> {
        match waarde {
            Some(waarde) => super::serialize(waarde, naar),
            None => naar.serialize_none(),
        }
    }

    /// Reads the text, or nothing.
    pub(in super::super) fn deserialize<'de, T: Vorm, D: Deserializer<'de>>(uit: D) -> Result<Option<T>, D::Error> {
        Ok(Option::<Gelezen<T>>::deserialize(uit)?.map(|gelezen| gelezen.0))
    }
}

/// The number of a report, which stands in a message as a number: `#[serde(with = "vorm::nummer")]`.
pub(super) mod nummer {
    use super::{Deserialize, Deserializer, Meldingsnummer, Serialize, Serializer, de};

    /// Writes the number.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
    pub(in super::super) fn serialize<S: Serializer>(nummer: &Meldingsnummer, naar: S) -> Result<S::Ok, S::Error> {
        u64::from(*nummer).serialize(naar)
    }

    /// Reads it.
    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(uit: D) -> Result<Meldingsnummer, D::Error> {
        let nummer = u64::deserialize(uit)?;
        nummer.try_into().map_err(|_| de::Error::custom("expected a number above zero"))
    }
}

/// What the OpenAPI description says of these forms; a component each, under the name of the type.
pub(super) mod schema {
    use utoipa::openapi::{KnownFormat, ObjectBuilder, RefOr, Schema, SchemaFormat, Type};
    use utoipa::{PartialSchema, ToSchema};

    macro_rules! woorden {
        ($($soort:ident: $alle:expr;)+) => { $(
            /// The words of this type.
            pub(in super::super) struct $soort;
            impl PartialSchema for $soort {
                fn schema() -> RefOr<Schema> {
                    let woorden: Vec<&str> = $alle.iter().map(|woord| woord.as_str()).collect();
                    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(woorden)).into()
                }
            }
            impl ToSchema for $soort {}
        )+ };
    }
    woorden!(
        Afsluitreden: super::Afsluitreden::ALLE;
        Afsluittoelichting: super::Afsluittoelichting::ALLE;
        Handelingsoort: super::Handelingsoort::ALLE;
        Meldingsoort: super::Meldingsoort::ALLE;
        Meldingstatus: super::Meldingstatus::ALLE;
        Meldingveld: super::Meldingveld::ALLE;
        Meldplicht: super::Meldplicht::ALLE;
        Organisatiesoort: super::Organisatiesoort::ALLE;
        Plicht: super::PLICHTEN;
        Sector: super::Sector::ALLE;
        Signaalhandelingsoort: super::Signaalhandelingsoort::ALLE;
        Signaalonderwerp: super::Signaalonderwerp::ALLE;
        Signaalpartij: super::Signaalpartij::ALLE;
        Signaalsector: super::Signaalsector::ALLE;
        Signaalsoort: super::Signaalsoort::ALLE;
        Signaalstatus: super::Signaalstatus::ALLE;
    );

    macro_rules! patronen {
        ($($soort:ident: $patroon:literal;)+) => { $(
            /// The form of this number.
            pub(in super::super) struct $soort;
            impl PartialSchema for $soort {
                fn schema() -> RefOr<Schema> {
                    ObjectBuilder::new().schema_type(Type::String).pattern(Some($patroon)).into()
                }
            }
            impl ToSchema for $soort {}
        )+ };
    }
    patronen!(
        Brin: "^[0-9]{2}[A-Z]{2}$";
        Vestigingsnummer: "^[0-9]{2}$";
        Gemeentecode: "^[0-9]{4}$";
        Organisatiecode: "^[a-z0-9-]+$";
        Pgn: "^[0-9]{9}$";
    );

    macro_rules! tijden {
        ($($soort:ident: $formaat:expr;)+) => { $(
            /// A day or a moment.
            pub(in super::super) struct $soort;
            impl PartialSchema for $soort {
                fn schema() -> RefOr<Schema> {
                    let formaat = SchemaFormat::KnownFormat($formaat);
                    ObjectBuilder::new().schema_type(Type::String).format(Some(formaat)).into()
                }
            }
            impl ToSchema for $soort {}
        )+ };
    }
    tijden!(
        Dag: KnownFormat::Date;
        Moment: KnownFormat::DateTime;
    );
}
