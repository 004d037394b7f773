//! The field's own words as types: parsed at the edge, trusted inside.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign};
use std::str::FromStr;

mod nummer;

pub use nummer::{Brin, Gemeentecode, Meldingsnummer, Nummerfout, Organisatiecode, Pgn, Pgnsoort, Vestigingsnummer};

/// A word that is not one of the field's own, with the words that are. Its sentence goes behind the word that was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("kies uit {bekend}")]
pub struct OnbekendWoord {
    /// What was written.
    pub gevonden: String,
    /// What could have been written, joined by commas.
    pub bekend: &'static str,
}

/// A length of lesson or practice time in whole minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minuten(pub u32);

impl Minuten {
    /// Nothing missed.
    pub const NUL: Self = Self(0);

    /// What is left of `self` after `ander`, never below zero.
    #[must_use]
    pub fn less(self, ander: Self) -> Self {
        Self(self.0.saturating_sub(ander.0))
    }
}

impl Add for Minuten {
    type Output = Self;
    fn add(self, ander: Self) -> Self {
        Self(self.0.saturating_add(ander.0))
    }
}

impl AddAssign for Minuten {
    fn add_assign(&mut self, ander: Self) {
        *self = *self + ander;
    }
}

impl Sum for Minuten {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::NUL, Add::add)
    }
}

impl fmt::Display for Minuten {
    /// Hours and minutes as the field writes them: `16 u 25`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} u {:02}", self.0 / 60, self.0 % 60)
    }
}

/// Gives an enum its written form, both ways: one list, so that reading and writing cannot drift apart.
macro_rules! woorden {
    ($naam:ident, $bekend:literal, $($variant:ident => $woord:literal),+ $(,)?) => {
        impl $naam {
            /// Every value, in the order in which the field names them.
            pub const ALLE: &'static [Self] = &[$(Self::$variant),+];

            /// The word as it stands in files, results and the API.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $woord),+ }
            }
        }

        impl fmt::Display for $naam {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl FromStr for $naam {
            type Err = OnbekendWoord;
            /// Reads the word; case, surrounding space, and space, hyphen or underscore between words make no difference.
            fn from_str(tekst: &str) -> Result<Self, OnbekendWoord> {
                let gelijk = |woord: &str| {
                    let plat = |c: char| !matches!(c, ' ' | '-' | '_');
                    tekst.chars().filter(|c| plat(*c)).flat_map(char::to_lowercase).eq(woord.chars().filter(|c| plat(*c)))
                };
                $(if gelijk($woord) { return Ok(Self::$variant); })+
                Err(OnbekendWoord { gevonden: tekst.trim().to_owned(), bekend: $bekend })
            }
        }
    };
}

pub(crate) use woorden;

/// Kind of education, as far as the law treats it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    /// Primair onderwijs.
    Po,
    /// Speciaal basisonderwijs.
    Sbo,
    /// Speciaal onderwijs.
    So,
    /// Voortgezet speciaal onderwijs.
    Vso,
    /// Voortgezet onderwijs.
    Vo,
    /// Middelbaar beroepsonderwijs.
    Mbo,
}
woorden!(Sector, "po, sbo, so, vso, vo, mbo", Po => "po", Sbo => "sbo", So => "so", Vso => "vso", Vo => "vo", Mbo => "mbo");

/// What a row of an absence administration says of one pupil in one lesson or half day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verzuimstatus {
    /// Present.
    Aanwezig,
    /// Absent with a valid reason (Leerplichtwet 1969, artikel 11).
    Geoorloofd,
    /// Absent without a valid reason.
    Ongeoorloofd,
    /// Present, but part of the time was missed.
    TeLaat,
    /// Absent, and nobody knows yet why: must be resolved.
    Onbekend,
}
woorden!(
    Verzuimstatus, "aanwezig, geoorloofd, ongeoorloofd, te_laat, onbekend",
    Aanwezig => "aanwezig", Geoorloofd => "geoorloofd", Ongeoorloofd => "ongeoorloofd", TeLaat => "te_laat", Onbekend => "onbekend",
);

/// Kind of Verzuimmelding, as DUO's Verzuimloket knows them. The first two follow from a school's own entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meldingsoort {
    /// Sixteen hours in four consecutive school weeks.
    ZestienUur,
    /// Every school day missed for more than four school weeks.
    LangdurigRelatief,
    /// On holiday outside the school holidays without leave.
    Luxe,
    /// Away for long, no longer under duty and without startkwalificatie: for the Doorstroompunt.
    Rmc,
    /// Anything else that a school wants to tell; voluntary.
    Overig,
}
woorden!(
    Meldingsoort, "16_uur_in_4_weken, langdurig_relatief_verzuim, luxe_verzuim, rmc_18plus, overig_verzuim",
    ZestienUur => "16_uur_in_4_weken", LangdurigRelatief => "langdurig_relatief_verzuim",
    Luxe => "luxe_verzuim", Rmc => "rmc_18plus", Overig => "overig_verzuim",
);

/// Why a school reports: because the law says so, or because school and region agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meldplicht {
    /// The pupil is under duty on the end date.
    Wettelijk,
    /// The pupil is not, has no startkwalificatie, and school and region agreed to report all the same.
    Afspraak,
}
impl Meldingsoort {
    /// The kinds that follow from a school's own entries.
    pub const UIT_REGISTRATIE: [Self; 2] = [Self::ZestienUur, Self::LangdurigRelatief];
}

woorden!(Meldplicht, "wettelijk, afspraak", Wettelijk => "wettelijk", Afspraak => "afspraak");

/// The hour in which the norm of sixteen is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Uur {
    /// Clock hours: an entry counts its minutes.
    Klok,
    /// Lesson hours: a lesson of at most an hour counts as an hour, a longer one its minutes.
    Les,
}
woorden!(Uur, "klok, les", Klok => "klok", Les => "les");

/// Whether follow-up reports within one unbroken absence are made each time or once a week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vervolg {
    /// Each new sixteen hours is reported.
    #[default]
    Strikt,
    /// At most one report in seven calendar days while the pupil has not been present, as DUO allows.
    Week,
}
woorden!(Vervolg, "strikt, week", Strikt => "strikt", Week => "week");

/// Whether lateness counts towards the norm, on which the law is silent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum TeLaat {
    /// Lateness does not count.
    #[default]
    Niet,
    /// The minutes missed count.
    Minuten,
    /// Each time counts as one lesson.
    Les,
    /// From this many minutes on, each time counts as one lesson; below it, not at all.
    LesVanaf(Minuten),
}

impl fmt::Display for TeLaat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Niet => f.write_str("niet"),
            Self::Minuten => f.write_str("minuten"),
            Self::Les => f.write_str("les"),
            Self::LesVanaf(minuten) => write!(f, "les-vanaf={}", minuten.0),
        }
    }
}

impl FromStr for TeLaat {
    type Err = OnbekendWoord;
    fn from_str(tekst: &str) -> Result<Self, OnbekendWoord> {
        let woord = tekst.trim().to_lowercase();
        match woord.as_str() {
            "niet" => Ok(Self::Niet),
            "minuten" => Ok(Self::Minuten),
            "les" => Ok(Self::Les),
            _ => woord
                .strip_prefix("les-vanaf=")
                .and_then(|getal| getal.parse().ok())
                .map(|getal| Self::LesVanaf(Minuten(getal)))
                .ok_or(OnbekendWoord { gevonden: tekst.to_owned(), bekend: "niet, minuten, les, les-vanaf=N" }),
        }
    }
}

/// Holiday region of a vestiging.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Regio {
    /// Region Noord.
    Noord,
    /// Region Midden.
    Midden,
    /// Region Zuid.
    Zuid,
}
woorden!(Regio, "noord, midden, zuid", Noord => "noord", Midden => "midden", Zuid => "zuid");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back_as_they_are_written() {
        for sector in Sector::ALLE {
            assert_eq!(sector.as_str().parse(), Ok(*sector));
        }
        assert_eq!("Te laat".parse(), Ok(Verzuimstatus::TeLaat));
        assert_eq!("16 uur in 4 weken".parse(), Ok(Meldingsoort::ZestienUur));
        assert_eq!("les-vanaf=20".parse(), Ok(TeLaat::LesVanaf(Minuten(20))));
        assert!("spijbel".parse::<Verzuimstatus>().is_err());
    }

    #[test]
    fn minutes_are_written_as_hours() {
        assert_eq!(Minuten(985).to_string(), "16 u 25");
        assert_eq!(Minuten(60).less(Minuten(61)), Minuten::NUL);
    }
}
