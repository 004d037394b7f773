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

pub use tabel::{Teldag, counted_days};

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

/// The picture: one self-contained SVG that works on a page and in a PDF, in colour and in grey.
///
/// `id` goes before every id inside, so that several pictures fit in one page: letters, digits and hyphens.
pub fn draw(uitleg: &Uitleg, bereik: Bereik, taal: Taal, id: &str) -> String {
    beeld::draw(&keuze::Keuze::new(uitleg, bereik), taal, id)
}

/// The sentence that goes before the picture: where the count stands and what drops out, or what a report counted.
pub fn sentence(uitleg: &Uitleg, bereik: Bereik, taal: Taal) -> String {
    zin::sentence(&keuze::Keuze::new(uitleg, bereik), taal)
}

/// The picture in words, for whoever cannot see it: the sentence, then every day of the window that counts and every
/// holiday that it steps over.
pub fn in_words(uitleg: &Uitleg, bereik: Bereik, taal: Taal) -> String {
    zin::in_words(&keuze::Keuze::new(uitleg, bereik), taal)
}
