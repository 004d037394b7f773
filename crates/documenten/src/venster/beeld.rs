//! The picture as a whole: where everything goes, from caption to legend.

use kern::taal::Taal;
use recht::begrip::Minuten;
use recht::uitleg::Meldinguitleg;

use super::keuze::{Keuze, Strook, counted, later};
use super::tekening::{Anker, Letter, Tekening, VRIJ, fitted};
use super::{Bereik, legenda, paneel, rijen, zin};
use crate::woorden::{duration, say};

pub(super) const BREEDTE: i32 = 692;
const BOVEN: i32 = 46;
const RIJ: i32 = 48;
const STROOK: i32 = 20;

/// The columns of the grid: a wide one for Monday to Friday, a narrow one for Saturday and Sunday.
pub(super) struct Rooster {
    weekend: bool,
}

impl Rooster {
    pub(super) const LINKS: i32 = 86;
    pub(super) const RECHTS: i32 = 446;
    /// Right edge of the column with the counted minutes of the week.
    pub(super) const TELT: i32 = 500;

    /// Number of columns.
    pub(super) fn dagen(&self) -> usize {
        if self.weekend { 7 } else { 5 }
    }

    /// Left edge of a day, 0 for Monday; one past the last day gives the right edge of the grid.
    pub(super) fn x(&self, dag: usize) -> i32 {
        let dag = i32::try_from(dag.min(self.dagen())).unwrap_or(0);
        let (breed, smal) = if self.weekend { (58, 35) } else { (72, 0) };
        Self::LINKS + dag.min(5) * breed + (dag - 5).max(0) * smal
    }

    /// Width of a day.
    pub(super) fn width(&self, dag: usize) -> i32 {
        self.x(dag + 1) - self.x(dag)
    }
}

/// A strip of the picture with its place.
pub(super) struct Plek<'a> {
    pub(super) strook: Strook<'a>,
    pub(super) y: i32,
    /// Height without the flags beneath.
    pub(super) hoogte: i32,
    /// Reports that end in this week, with their number.
    pub(super) vlaggen: Vec<(usize, &'a Meldinguitleg)>,
}

impl Plek<'_> {
    pub(super) fn bottom(&self) -> i32 {
        self.y + self.hoogte
    }

    /// Lower edge of the strip of a flag, counted from 0.
    pub(super) fn flag_bottom(&self, vlag: usize) -> i32 {
        self.bottom() + STROOK * (i32::try_from(vlag).unwrap_or(0) + 1)
    }

    fn next(&self) -> i32 {
        self.bottom() + STROOK * i32::try_from(self.vlaggen.len()).unwrap_or(0)
    }
}

pub(super) fn draw(keuze: &Keuze<'_>, taal: Taal, id: &str) -> String {
    let rooster = Rooster { weekend: keuze.weekend() };
    let plekken = places(keuze);
    let onder = plekken.last().map_or(BOVEN, Plek::next);
    let paneel = paneel::Paneel::new(keuze, &plekken, BOVEN, taal);
    let legenda = legenda::Legenda::new(keuze, onder.max(paneel.bottom()) + 22, taal);

    let mut beeld = Tekening::new(id, (BREEDTE, legenda.bottom()), &title(keuze, taal), &description(keuze, taal));
    legenda::patterns(&mut beeld, id);
    beeld.text((0, 14), Anker::Begin, Letter::KLEIN, &caption(keuze, taal));
    if !plekken.is_empty() {
        header(&mut beeld, &rooster, taal);
    }
    for plek in &plekken {
        match &plek.strook {
            Strook::Schoolweek(week) => rijen::week(&mut beeld, &rooster, plek, week, keuze, taal, id),
            Strook::Vakantie { naam, weken, .. } => holiday(&mut beeld, plek, naam, *weken, taal),
        }
    }
    rijen::edges(&mut beeld, &rooster, &plekken, keuze);
    for plek in &plekken {
        rijen::flags(&mut beeld, &rooster, plek, taal);
    }
    paneel.draw(&mut beeld, keuze, &plekken, id);
    legenda.draw(&mut beeld, id);
    beeld.finish()
}

fn places<'a>(keuze: &Keuze<'a>) -> Vec<Plek<'a>> {
    let mut y = BOVEN;
    let mut plekken = Vec::new();
    for strook in keuze.strips() {
        let (hoogte, vlaggen) = match &strook {
            Strook::Vakantie { .. } => (STROOK, Vec::new()),
            Strook::Schoolweek(week) => {
                let zondag = later(week.maandag, 6);
                let eindigt = |melding: &Meldinguitleg| week.maandag <= melding.einde && melding.einde <= zondag;
                let meldingen = keuze.uitleg.meldingen.iter().enumerate();
                (RIJ, meldingen.filter(|(_, melding)| eindigt(melding)).map(|(i, melding)| (i + 1, melding)).collect())
            }
        };
        let plek = Plek { strook, y, hoogte, vlaggen };
        y = plek.next();
        plekken.push(plek);
    }
    plekken
}

fn header(beeld: &mut Tekening, rooster: &Rooster, taal: Taal) {
    let maandag = jiff::civil::Weekday::Monday;
    for (dag, weekdag) in maandag.cycle_forward().take(rooster.dagen()).enumerate() {
        let naam = if dag < 5 { taal.weekday(weekdag) } else { taal.short_weekday(weekdag) };
        let midden = rooster.x(dag) + rooster.width(dag) / 2;
        beeld.text((midden, BOVEN - 8), Anker::Midden, Letter::KLEIN, naam);
    }
    beeld.text((Rooster::TELT - 6, BOVEN - 8), Anker::Einde, Letter::KLEIN, &say(taal, "kolom-geteld", &[]));
}

fn holiday(beeld: &mut Tekening, plek: &Plek<'_>, naam: &str, weken: u32, taal: Taal) {
    let (links, breedte) = (Rooster::LINKS, Rooster::RECHTS - Rooster::LINKS);
    beeld.rect((links, plek.y + 2), (breedte, plek.hoogte - 4), &[("fill", &VRIJ)]);
    let naam = fitted(naam, breedte / 2);
    let tekst = match weken {
        1 => say(taal, "vakantie-een-week", &[("naam", naam.into())]),
        _ => say(taal, "vakantie-weken", &[("naam", naam.into()), ("weken", weken.into())]),
    };
    beeld.text((links + breedte / 2, plek.y + 14), Anker::Midden, Letter::KLEIN, &tekst);
}

fn title(keuze: &Keuze<'_>, taal: Taal) -> String {
    match keuze.melding {
        Some((nummer, _)) => say(taal, "venster-titel-melding", &[("nummer", nummer.into())]),
        None => say(taal, "venster-titel", &[("op", taal.long_date(keuze.uitleg.op).into())]),
    }
}

fn caption(keuze: &Keuze<'_>, taal: Taal) -> String {
    let Some((van, tot)) = keuze.shown() else { return say(taal, "venster-leeg", &[]) };
    let schoolweken = keuze.strips().iter().filter(|strook| matches!(strook, Strook::Schoolweek(_))).count();
    let sleutel = match (keuze.bereik, keuze.leaves_out()) {
        (Bereik::Recent, false) => "venster-alle-weken",
        (Bereik::Recent, true) => "venster-laatste-weken",
        (Bereik::Melding(_) | Bereik::Periode { .. }, _) => "venster-deel",
    };
    let waarden = [("van", taal.date(van).into()), ("tot", taal.date(tot).into()), ("weken", schoolweken.into())];
    say(taal, sleutel, &waarden)
}

/// The picture in words: the sentence, then every day that counts and every holiday, in order.
pub(super) fn description(keuze: &Keuze<'_>, taal: Taal) -> String {
    let mut delen = vec![zin::sentence(keuze, taal)];
    for strook in keuze.strips() {
        match strook {
            Strook::Vakantie { naam, maandag, weken } => {
                let van = taal.day(maandag);
                let naam = format!("{naam} ({van})");
                delen.push(say(taal, "vakantie-weken", &[("naam", naam.into()), ("weken", weken.into())]) + ".");
            }
            Strook::Schoolweek(week) => {
                delen.extend(week.dagen.iter().filter(|dag| counted(dag) > Minuten::NUL).map(|dag| {
                    let (datum, minuten) = (taal.day(dag.datum), duration(taal, counted(dag)));
                    say(taal, "beschrijving-dag", &[("dag", datum.into()), ("minuten", minuten.into())]) + "."
                }))
            }
        }
    }
    delen.join(" ")
}
