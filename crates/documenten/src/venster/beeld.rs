//! The picture as a whole, from caption to legend.

use jiff::civil::Weekday;
use kern::taal::{Taal, Waarde};
use recht::begrip::Minuten;

use super::keuze::{Keuze, Strook};
use super::rooster::{BOVEN, Plek, Rooster, places};
use super::tekening::{Anker, Letter, Tekening, VRIJ, fitted, wrapped};
use super::{Bereik, Formaat, legenda, paneel, rijen, vlaggen, zin};

/// Fewest places in a day, so that one entry does not fill it.
const PLAATSEN: usize = 2;
/// A line of the caption.
const REGEL: i32 = 15;

/// What every part of the picture needs to know.
pub(super) struct Blad<'a> {
    pub(super) keuze: &'a Keuze<'a>,
    pub(super) rooster: Rooster,
    pub(super) taal: Taal,
    /// Goes before every id in the picture.
    pub(super) id: &'a str,
    /// Places for bars in each day: as many as the fullest day shown needs.
    pub(super) plaatsen: usize,
    /// The minutes that a full bar stands for: an hour, or the longest entry shown when that is more.
    pub(super) hoogste: Minuten,
}

impl<'a> Blad<'a> {
    fn new(keuze: &'a Keuze<'a>, formaat: Formaat, taal: Taal, id: &'a str) -> Self {
        let dagen = || keuze.weken.iter().flat_map(|week| &week.dagen);
        let plaatsen = dagen().flat_map(rijen::positions).max().map_or(0, |plaats| plaats + 1);
        let langste = dagen().flat_map(|dag| &dag.registraties).map(|dit| dit.minuten.max(dit.geteld)).max();
        Self {
            keuze,
            rooster: Rooster::new(keuze, formaat),
            taal,
            id,
            plaatsen: plaatsen.max(PLAATSEN),
            hoogste: langste.unwrap_or_default().max(Minuten(60)),
        }
    }

    /// The words under a key of `i18n/`.
    pub(super) fn say(&self, sleutel: &str, waarden: &[(&str, Waarde<'_>)]) -> String {
        crate::woorden::say(self.taal, sleutel, waarden)
    }

    /// The caption, on one line or, on a narrow picture, on as many as it takes.
    fn caption(&self) -> Vec<String> {
        let tekst = caption(self);
        match self.rooster.formaat {
            Formaat::Breed => vec![tekst],
            Formaat::Smal => wrapped(&tekst, self.rooster.edge()),
        }
    }

    /// Where the panel of a narrow picture begins.
    pub(super) fn caption_bottom(&self) -> i32 {
        14 + REGEL * i32::try_from(self.caption().len()).unwrap_or(0)
    }

    /// Top of the first strip.
    fn top(&self) -> i32 {
        match self.rooster.formaat {
            Formaat::Breed => BOVEN,
            Formaat::Smal => self.caption_bottom() + paneel::narrow_height(self) + 36,
        }
    }

    /// Minutes as the language writes them.
    pub(super) fn duration(&self, minuten: Minuten) -> String {
        crate::woorden::duration(self.taal, minuten)
    }
}

pub(super) fn draw(keuze: &Keuze<'_>, formaat: Formaat, taal: Taal, id: &str) -> String {
    let blad = Blad::new(keuze, formaat, taal, id);
    let boven = blad.top();
    let plekken = places(&blad, boven);
    let onder = plekken.last().map_or(boven, Plek::next);
    let paneel = paneel::Paneel::new(&blad, &plekken);
    let legenda = legenda::Legenda::new(&blad, onder.max(paneel.bottom()) + 22);

    let maat = (blad.rooster.edge(), legenda.bottom());
    let mut beeld = Tekening::new(id, maat, &title(&blad), &zin::in_words(keuze, taal));
    legenda::patterns(&mut beeld, id);
    for (regel, tekst) in (0..).zip(blad.caption()) {
        beeld.text((0, 14 + REGEL * regel), Anker::Begin, Letter::KLEIN, &tekst);
    }
    if !plekken.is_empty() {
        header(&mut beeld, &blad, boven - 8);
    }
    for plek in &plekken {
        match &plek.strook {
            Strook::Schoolweek(week) => rijen::week(&mut beeld, &blad, plek, week),
            Strook::Vakantie { naam, weken, .. } => holiday(&mut beeld, &blad, plek, naam, *weken),
        }
    }
    vlaggen::edges(&mut beeld, &blad, &plekken);
    for plek in &plekken {
        vlaggen::flags(&mut beeld, &blad, plek);
    }
    paneel.draw(&mut beeld, &blad, &plekken);
    legenda.draw(&mut beeld, id);
    beeld.finish()
}

fn header(beeld: &mut Tekening, blad: &Blad<'_>, y: i32) {
    let rooster = blad.rooster;
    for (dag, weekdag) in Weekday::Monday.cycle_forward().take(rooster.days()).enumerate() {
        let naam = if dag < 5 && rooster.formaat == Formaat::Breed {
            blad.taal.weekday(weekdag)
        } else {
            blad.taal.short_weekday(weekdag)
        };
        let midden = rooster.x(dag) + rooster.width(dag) / 2;
        beeld.text((midden, y), Anker::Midden, Letter::KLEIN, naam);
    }
    // On a narrow picture what counts stands on the line of its week.
    if rooster.formaat == Formaat::Breed {
        let kop = blad.say("kolom-geteld", &[]);
        beeld.text((rooster.counted() - 6, y), Anker::Einde, Letter::KLEIN, &kop);
    }
}

fn holiday(beeld: &mut Tekening, blad: &Blad<'_>, plek: &Plek<'_>, naam: &str, weken: u32) {
    let links = blad.rooster.left();
    let breedte = blad.rooster.right() - links;
    beeld.rect((links, plek.y + 2), (breedte, plek.hoogte - 4), &[("fill", &VRIJ)]);
    let naam = fitted(naam, breedte / 2);
    let tekst = match weken {
        1 => blad.say("vakantie-een-week", &[("naam", naam.into())]),
        _ => blad.say("vakantie-weken", &[("naam", naam.into()), ("weken", weken.into())]),
    };
    beeld.text((links + breedte / 2, plek.y + 14), Anker::Midden, Letter::KLEIN, &tekst);
}

fn title(blad: &Blad<'_>) -> String {
    match blad.keuze.melding {
        Some((nummer, melding)) => {
            let naam = zin::name(blad.keuze, nummer, melding, blad.taal);
            blad.say("venster-titel-melding", &[("naam", naam.into())])
        }
        None => blad.say("venster-titel", &[("op", blad.taal.long_date(blad.keuze.uitleg.op).into())]),
    }
}

fn caption(blad: &Blad<'_>) -> String {
    let keuze = blad.keuze;
    let Some((van, tot)) = keuze.shown() else { return blad.say("venster-leeg", &[]) };
    let schoolweken = keuze.strips().iter().filter(|strook| matches!(strook, Strook::Schoolweek(_))).count();
    let sleutel = match (keuze.bereik, keuze.leaves_out()) {
        (Bereik::Recent, false) => "venster-alle-weken",
        (Bereik::Recent, true) => "venster-laatste-weken",
        (Bereik::Melding(_) | Bereik::Periode { .. }, _) => "venster-deel",
    };
    let (van, tot) = (blad.taal.date(van), blad.taal.date(tot));
    blad.say(sleutel, &[("van", van.into()), ("tot", tot.into()), ("weken", schoolweken.into())])
}
