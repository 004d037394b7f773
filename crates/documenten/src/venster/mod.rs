//! The rolling window as sentence, picture and table: what counted, in which weeks, and what happens next.
//!
//! A page or paper shows the three in that order; all three take their numbers from the same [`Uitleg`].

mod beeld;
mod keuze;
mod legenda;
mod paneel;
mod rijen;
mod rooster;
mod tabel;
mod tekening;
#[cfg(test)]
mod tests;
mod vlaggen;
mod zin;

use jiff::civil::Date;
use kern::taal::Taal;
use recht::uitleg::Uitleg;

pub use tabel::Teldag;

/// Which part of a history is shown, and whose window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Bereik {
    /// The last twelve school weeks, and the window that ends on the last day looked at.
    #[default]
    Recent,
    /// The days that count for one report, by its place in [`Uitleg::meldingen`], and the week after it.
    /// A place that does not exist shows the same as [`Bereik::Recent`].
    Melding(usize),
    /// The weeks that touch these days, both included, and the window that ends on the last day looked at.
    Periode {
        /// First day.
        van: Date,
        /// Last day.
        tot: Date,
    },
}

/// What became of a report that the count asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Afloop {
    /// It was sent, with its number at the Verzuimloket when it has one.
    Gemeld(Option<i64>),
    /// It is due and was not sent.
    TeMelden,
}

/// How wide the picture may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formaat {
    /// For paper and screens: the panel stands beside the weeks.
    Breed,
    /// For a telephone: the panel stands above the weeks, and nothing is wider than 288 units.
    Smal,
}

/// The window of an explanation.
#[derive(Debug, Clone, Copy)]
pub struct Venster<'a> {
    uitleg: &'a Uitleg,
    bereik: Bereik,
    afloop: &'a [Afloop],
}

impl<'a> Venster<'a> {
    /// A window of which nobody knows what was reported: reports bear their place, from 1.
    pub fn new(uitleg: &'a Uitleg, bereik: Bereik) -> Self {
        Self { uitleg, bereik, afloop: &[] }
    }

    /// The same, knowing what became of each of [`Uitleg::meldingen`], in that order.
    #[must_use]
    pub fn with_reports(self, afloop: &'a [Afloop]) -> Self {
        Self { afloop, ..self }
    }

    /// The picture: one self-contained SVG that works on a page and in a PDF, in colour and in grey.
    ///
    /// `id` goes before every id inside, so that several pictures fit in one page: letters, digits and hyphens.
    pub fn draw(self, formaat: Formaat, taal: Taal, id: &str) -> String {
        beeld::draw(&self.keuze(), formaat, taal, id)
    }

    /// The sentence that goes before the picture: where the count stands and what drops out, or what a report counted.
    pub fn sentence(self, taal: Taal) -> String {
        zin::sentence(&self.keuze(), taal)
    }

    /// The picture in words, for whoever cannot see it: the sentence, then every day of the window that counts and every
    /// holiday that it steps over.
    pub fn in_words(self, taal: Taal) -> String {
        zin::in_words(&self.keuze(), taal)
    }

    /// The days that count in the window, in order; the last `totaal` is the number in sentence and picture.
    pub fn counted_days(self) -> Vec<Teldag> {
        tabel::counted_days(&self.keuze())
    }

    fn keuze(self) -> keuze::Keuze<'a> {
        keuze::Keuze::new(self)
    }
}
