//! How a template asks for words: `{{ t.zeg("sleutel").met("aantal", n) }}`.

use std::fmt;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::taal::{Taal, Waarde, Woordenboek};

/// The words of kern itself, which every page may use; their keys begin with `kern-`.
pub static KERNWOORDEN: LazyLock<Woordenboek> = LazyLock::new(|| {
    Woordenboek::new(&[(Taal::Nl, include_str!("../../i18n/nl.ftl")), (Taal::En, include_str!("../../i18n/en.ftl"))])
});

/// A party's words in the reader's language, by custom the field `t` of a template.
#[derive(Debug, Clone, Copy)]
pub struct Woorden {
    taal: Taal,
    boek: &'static Woordenboek,
}

impl Woorden {
    /// The words of `boek`, with those of kern beneath them.
    pub fn new(taal: Taal, boek: &'static Woordenboek) -> Self {
        Self { taal, boek }
    }

    /// The words of kern alone.
    pub fn kern(taal: Taal) -> Self {
        Self::new(taal, &KERNWOORDEN)
    }

    /// The language spoken.
    pub fn taal(&self) -> Taal {
        self.taal
    }

    /// The sentence under a key of the party, or else of kern.
    pub fn zeg<'a>(&self, sleutel: &'a str) -> Zin<'a> {
        Zin { woorden: *self, sleutel, waarden: Vec::new() }
    }

    /// The date in full: `14 maart 2025`.
    pub fn datum(&self, datum: impl Achter<Date>) -> String {
        self.taal.date(datum.get())
    }

    /// The day in full, without year: `vrijdag 14 maart`.
    pub fn dag(&self, datum: impl Achter<Date>) -> String {
        self.taal.day(datum.get())
    }

    /// The date for a table: `14-03-2025`.
    pub fn korte_datum(&self, datum: impl Achter<Date>) -> String {
        self.taal.short_date(datum.get())
    }

    /// Minutes in words: `16 u 25`.
    pub fn duur(&self, minuten: impl Achter<u32>) -> String {
        self.taal.duration(minuten.get())
    }
}

/// A sentence on its way to a page. It becomes text where it is shown, and is escaped there.
#[derive(Clone)]
pub struct Zin<'a> {
    woorden: Woorden,
    sleutel: &'a str,
    waarden: Vec<(&'a str, Waarde<'static>)>,
}

impl<'a> Zin<'a> {
    /// Puts a value into the sentence.
    #[must_use]
    pub fn met(mut self, naam: &'a str, waarde: impl AlsWaarde) -> Self {
        self.waarden.push((naam, waarde.as_waarde()));
        self
    }

    /// Whether the sentence has no words, as an empty text has none: macros ask this of what may be left out.
    pub fn is_empty(&self) -> bool {
        self.sleutel.is_empty()
    }
}

impl fmt::Display for Zin<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Woorden { taal, boek } = self.woorden;
        let own = boek.find(taal, self.sleutel, &self.waarden);
        let zin = own.or_else(|| KERNWOORDEN.find(taal, self.sleutel, &self.waarden));
        f.write_str(zin.as_deref().unwrap_or(self.sleutel))
    }
}

impl fmt::Debug for Zin<'_> {
    // The values may be a pupil's name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Zin").field(&self.sleutel).finish()
    }
}

/// A value behind as many references as a template puts before its arguments.
pub trait Achter<T> {
    /// The value itself.
    fn get(&self) -> T;
}

impl<T, U: Achter<T> + ?Sized> Achter<T> for &U {
    fn get(&self) -> T {
        (**self).get()
    }
}

impl Achter<Date> for Date {
    fn get(&self) -> Date {
        *self
    }
}

impl Achter<u32> for u32 {
    fn get(&self) -> u32 {
        *self
    }
}

/// What can be put into a sentence; also behind the references that templates put before their arguments.
pub trait AlsWaarde {
    /// The value as Fluent takes it.
    fn as_waarde(&self) -> Waarde<'static>;
}

impl<T: AlsWaarde + ?Sized> AlsWaarde for &T {
    fn as_waarde(&self) -> Waarde<'static> {
        (**self).as_waarde()
    }
}

impl AlsWaarde for str {
    fn as_waarde(&self) -> Waarde<'static> {
        Waarde::from(self.to_owned())
    }
}

impl AlsWaarde for String {
    fn as_waarde(&self) -> Waarde<'static> {
        self.as_str().as_waarde()
    }
}

impl AlsWaarde for Zin<'_> {
    fn as_waarde(&self) -> Waarde<'static> {
        Waarde::from(self.to_string())
    }
}

impl AlsWaarde for Waarde<'static> {
    fn as_waarde(&self) -> Waarde<'static> {
        self.clone()
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl AlsWaarde for $number {
            fn as_waarde(&self) -> Waarde<'static> {
                Waarde::from(*self)
            }
        })*
    };
}

numbers!(i32, i64, u8, u16, u32, u64, usize);
