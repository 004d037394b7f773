//! Lets `documenten` draw the window for the school's pages.

use documenten::venster::{self, Afloop, Bereik, Formaat};
use kern::pagina::Svg;
use kern::taal::Taal;
use recht::uitleg::Uitleg;
use school::{Meldingafloop, Venster, Vensterdag, Vensterkeuze, Vensterplaatje};

/// The window as `documenten` draws it.
pub(crate) struct Plaatje;

impl Vensterplaatje for Plaatje {
    fn draw(&self, uitleg: &Uitleg, afloop: &[Meldingafloop], keuze: Vensterkeuze, taal: Taal) -> Venster {
        let bereik = match keuze {
            Vensterkeuze::Nu => Bereik::Recent,
            Vensterkeuze::Melding(plaats) => Bereik::Melding(plaats),
        };
        let afloop: Vec<Afloop> = afloop.iter().map(outcome).collect();
        let venster = venster::Venster::new(uitleg, bereik).with_reports(&afloop);
        let dagen = venster.counted_days().into_iter().map(|dag| Vensterdag {
            datum: dag.datum,
            bronnen: dag.bronnen,
            minuten: dag.minuten,
            geteld: dag.geteld,
            totaal: dag.totaal,
        });
        Venster {
            zin: venster.sentence(taal),
            svg: Svg(venster.draw(Formaat::Breed, taal, "venster")),
            smal: Svg(venster.draw(Formaat::Smal, taal, "venster-smal")),
            dagen: dagen.collect(),
        }
    }
}

fn outcome(afloop: &Meldingafloop) -> Afloop {
    match *afloop {
        Meldingafloop::Gemeld(nummer) => Afloop::Gemeld(nummer),
        Meldingafloop::TeMelden => Afloop::TeMelden,
    }
}
