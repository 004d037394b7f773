//! Lets `documenten` draw the window for the school's pages.

use documenten::venster::{self, Bereik};
use kern::pagina::Svg;
use kern::taal::Taal;
use recht::uitleg::Uitleg;
use school::{Venster, Vensterdag, Vensterkeuze, Vensterplaatje};

/// The window as `documenten` draws it.
pub(crate) struct Plaatje;

impl Vensterplaatje for Plaatje {
    fn draw(&self, uitleg: &Uitleg, keuze: Vensterkeuze, taal: Taal) -> Venster {
        let bereik = match keuze {
            Vensterkeuze::Nu => Bereik::Recent,
            Vensterkeuze::Melding(plaats) => Bereik::Melding(plaats),
        };
        let dagen = venster::counted_days(uitleg, bereik).into_iter().map(|dag| Vensterdag {
            datum: dag.datum,
            bronnen: dag.bronnen,
            minuten: dag.minuten,
            geteld: dag.geteld,
            totaal: dag.totaal,
        });
        Venster {
            zin: venster::sentence(uitleg, bereik, taal),
            svg: Svg(venster::draw(uitleg, bereik, taal, "venster")),
            dagen: dagen.collect(),
        }
    }
}
