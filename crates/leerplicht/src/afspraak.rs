//! What the organisation goes by itself, dated and with its source: terms of service, rules of the desk, retention.
//!
//! The values stand in `bepalingen/afspraken.toml` and are read as those of the law are, with one thing more: each says
//! whether it is law or an agreement, so that no page shows an agreement as law.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use recht::dag::{einde_schooljaar, verjaardag};
use recht::grond::{Grond, Zekerheid};
use serde::Deserialize;

use crate::woord::woorden;

const INGEBOUWD: &str = include_str!("../bepalingen/afspraken.toml");

/// A term of service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Termijn {
    /// To take a report up or take note of it, from the day of registration.
    Oppakken,
    /// To close it, from the day on which it was taken up.
    Afronden,
}
woorden!(Termijn, Oppakken => "oppakken", Afronden => "afronden");

/// A rule of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Regel {
    /// One act on a report at a time.
    EenTegelijk,
    /// Closed with an outcome.
    Uitkomst,
    /// With words for the school.
    Terugkoppeling,
    /// With a retention class.
    Bewaarklasse,
    /// Texts have a longest length.
    Tekstlengte,
    /// What a melding for the Signalenbox says.
    Signaal,
    /// Which files may go with it.
    Bijlage,
}
woorden!(
    Regel, EenTegelijk => "een_tegelijk", Uitkomst => "uitkomst", Terugkoppeling => "terugkoppeling",
    Bewaarklasse => "bewaarklasse", Tekstlengte => "tekstlengte", Signaal => "signaal", Bijlage => "bijlage",
);

/// How long a closed report is kept, by what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bewaarklasse {
    /// Nothing more was done.
    ZonderVervolg,
    /// The pupil was guided: a talk, a warning, care.
    Begeleiding,
    /// Halt or a proces-verbaal.
    Strafrechtelijk,
}
woorden!(
    Bewaarklasse, ZonderVervolg => "zonder_vervolg", Begeleiding => "begeleiding", Strafrechtelijk => "strafrechtelijk",
);

/// Whether a value is law, or something that people agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aard {
    /// The law says so.
    Wet,
    /// An agreement, which an organisation may replace by its own.
    Afspraak,
}

/// From what a retention term runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TeltVanaf {
    /// The end of the school year in which the report was registered.
    SchooljaarMelding,
    /// The date of birth.
    Geboorte,
    /// No source sets a term: kept until the organisation does.
    NietVastgesteld,
}

/// One version of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afspraak {
    /// The number, where there is one: working days, years, characters.
    pub getal: Option<u32>,
    /// For a retention term: from what it runs.
    pub telt_vanaf: Option<TeltVanaf>,
    /// Law or agreement.
    pub aard: Aard,
    /// Where it comes from.
    pub grond: Grond,
}

/// The values cannot be read or give no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Afspraakfout {
    /// The text is not what it should be.
    #[error("afspraken.toml: {0}")]
    Onleesbaar(String),
    /// No such value on that day.
    #[error("afspraken.toml: no {0} on {1}")]
    Onbekend(String, Date),
}

/// Every value with its versions.
#[derive(Debug, Clone)]
pub struct Afspraken(BTreeMap<String, Vec<Afspraak>>);

impl Afspraken {
    /// The values as they are shipped.
    pub fn ingebouwd() -> Result<Self, Afspraakfout> {
        Self::from_toml(INGEBOUWD)
    }

    /// The values of a file of the same form.
    pub fn from_toml(tekst: &str) -> Result<Self, Afspraakfout> {
        let bestand: Bestand = toml::from_str(tekst).map_err(|fout| Afspraakfout::Onleesbaar(fout.to_string()))?;
        let mut alle = BTreeMap::new();
        for bepaling in bestand.bepaling {
            let versies: Result<Vec<_>, _> = bepaling.versie.into_iter().map(Versietekst::parse).collect();
            let versies = versies.map_err(|fout| Afspraakfout::Onleesbaar(format!("{}: {fout}", bepaling.id)))?;
            alle.insert(bepaling.id, versies);
        }
        Ok(Self(alle))
    }

    /// The same with another number of working days for a term: the organisation's own instruction. The value stays an
    /// agreement.
    #[must_use]
    pub fn with_termijn(mut self, termijn: Termijn, werkdagen: u32) -> Self {
        for versie in self.0.get_mut(&format!("termijn.{termijn}")).into_iter().flatten() {
            versie.getal = Some(werkdagen);
        }
        self
    }

    fn versie(&self, id: &str, op: Date) -> Result<&Afspraak, Afspraakfout> {
        let versies = self.0.get(id).into_iter().flatten();
        let geldig = versies.filter(|versie| versie.grond.vanaf <= op).max_by_key(|versie| versie.grond.vanaf);
        geldig.ok_or_else(|| Afspraakfout::Onbekend(id.to_owned(), op))
    }

    fn getal(&self, id: &str, op: Date) -> Result<u32, Afspraakfout> {
        self.versie(id, op)?.getal.ok_or_else(|| Afspraakfout::Onbekend(id.to_owned(), op))
    }

    /// A term of service as it stood on a day.
    pub fn termijn(&self, termijn: Termijn, op: Date) -> Result<&Afspraak, Afspraakfout> {
        self.versie(&format!("termijn.{termijn}"), op)
    }

    /// Working days of a term as it stood on a day.
    pub fn werkdagen(&self, termijn: Termijn, op: Date) -> Result<u32, Afspraakfout> {
        self.getal(&format!("termijn.{termijn}"), op)
    }

    /// The ground of a rule of the desk.
    pub fn grond(&self, regel: Regel, op: Date) -> Result<&Grond, Afspraakfout> {
        Ok(&self.versie(&format!("regel.{regel}"), op)?.grond)
    }

    /// Most characters of a text.
    pub fn tekstlengte(&self, op: Date) -> Result<u32, Afspraakfout> {
        self.getal("regel.tekstlengte", op)
    }

    /// The retention term of a class as it stood on a day.
    pub fn bewaartermijn(&self, klasse: Bewaarklasse, op: Date) -> Result<&Afspraak, Afspraakfout> {
        self.versie(&format!("bewaren.{klasse}"), op)
    }

    /// The last day on which a report closed on `gesloten` is kept; none when no term is known or the date of birth is not.
    pub fn bewaren_tot(
        &self,
        klasse: Bewaarklasse,
        gesloten: Date,
        geregistreerd_op: Date,
        geboortedatum: Option<Date>,
    ) -> Result<Option<Date>, Afspraakfout> {
        let termijn = self.bewaartermijn(klasse, gesloten)?;
        let jaren = termijn.getal.and_then(|jaren| i16::try_from(jaren).ok());
        Ok(match (termijn.telt_vanaf, jaren) {
            (Some(TeltVanaf::SchooljaarMelding), Some(jaren)) => {
                Some(einde_schooljaar(geregistreerd_op).saturating_add(i64::from(jaren).years()))
            }
            (Some(TeltVanaf::Geboorte), Some(jaren)) => geboortedatum.map(|geboren| verjaardag(geboren, jaren)),
            _ => None,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    bepaling: Vec<Bepalingtekst>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bepalingtekst {
    id: String,
    #[serde(rename = "wat")]
    _wat: String,
    versie: Vec<Versietekst>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Versietekst {
    vanaf: toml::value::Datetime,
    getal: Option<u32>,
    telt_vanaf: Option<TeltVanaf>,
    aard: Aard,
    wet: String,
    #[serde(default)]
    artikel: String,
    bron: String,
    zekerheid: String,
    gecontroleerd: toml::value::Datetime,
}

impl Versietekst {
    fn parse(self) -> Result<Afspraak, String> {
        let zekerheid = match self.zekerheid.as_str() {
            "zeker" => Zekerheid::Zeker,
            "waarschijnlijk" => Zekerheid::Waarschijnlijk,
            "onbekend" => Zekerheid::Onbekend,
            ander => return Err(format!("zekerheid {ander} is not one of zeker, waarschijnlijk, onbekend")),
        };
        let grond = Grond {
            wet: self.wet,
            artikel: self.artikel,
            vanaf: datum(&self.vanaf)?,
            bron: self.bron,
            zekerheid,
            gecontroleerd: datum(&self.gecontroleerd)?,
        };
        Ok(Afspraak { getal: self.getal, telt_vanaf: self.telt_vanaf, aard: self.aard, grond })
    }
}

fn datum(tekst: &toml::value::Datetime) -> Result<Date, String> {
    tekst.to_string().parse().map_err(|_| format!("{tekst} is no date"))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const OP: Date = date(2026, 11, 24);

    #[test]
    fn every_word_has_its_value_and_its_source() {
        let afspraken = Afspraken::ingebouwd().unwrap();
        for termijn in Termijn::ALLE {
            assert!(afspraken.werkdagen(*termijn, OP).unwrap() > 0);
            assert_eq!(afspraken.termijn(*termijn, OP).unwrap().aard, Aard::Afspraak, "no law sets {termijn}");
        }
        for regel in Regel::ALLE {
            assert!(!afspraken.grond(*regel, OP).unwrap().bron.is_empty());
        }
        for klasse in Bewaarklasse::ALLE {
            assert!(!afspraken.bewaartermijn(*klasse, OP).unwrap().grond.bron.is_empty());
        }
    }

    #[test]
    fn how_long_is_by_class_and_never_guessed() {
        let afspraken = Afspraken::ingebouwd().unwrap();
        let tot = |klasse, geboren| afspraken.bewaren_tot(klasse, OP, date(2026, 11, 2), geboren).unwrap();
        let geboren = Some(date(2010, 2, 28));
        assert_eq!(tot(Bewaarklasse::ZonderVervolg, None), Some(date(2028, 7, 31)));
        assert_eq!(tot(Bewaarklasse::Begeleiding, geboren), Some(date(2031, 2, 28)));
        assert_eq!(tot(Bewaarklasse::Begeleiding, None), None);
        assert_eq!(tot(Bewaarklasse::Strafrechtelijk, geboren), None);
    }

    #[test]
    fn an_organisation_sets_its_own_terms() {
        let afspraken = Afspraken::ingebouwd().unwrap().with_termijn(Termijn::Oppakken, 3);
        assert_eq!(afspraken.werkdagen(Termijn::Oppakken, OP), Ok(3));
        assert!(Afspraken::from_toml("[[bepaling]]\nid = \"x\"").is_err());
    }
}
