//! Lines through the weeks: the edges of the window, and a flag where a report ends and counting starts again.

use recht::begrip::Meldingsoort;
use recht::uitleg::{Meldinguitleg, Weekuitleg};

use super::beeld::Blad;
use super::keuze::Strook;
use super::rooster::{Plek, Rooster};
use super::tekening::{Anker, INKT, Letter, MELDING, Tekening, width, wrapped};
use super::zin::kind;
use super::{Afloop, Formaat};

/// The line of a flag, and a line of text that goes on under it.
const REGEL: (i32, i32) = (20, 15);

/// The edges of the window: a step where it begins or ends in the middle of a week.
pub(super) fn edges(beeld: &mut Tekening, blad: &Blad<'_>, plekken: &[Plek<'_>]) {
    let (van, tot) = blad.keuze.window();
    for plek in plekken {
        let Strook::Schoolweek(week) = &plek.strook else { continue };
        let day_of = |dag: jiff::civil::Date| week.dagen.iter().position(|deze| deze.datum == dag);
        if let Some(eerste) = day_of(van) {
            step(beeld, blad.rooster, plek, blad.rooster.x(eerste), INKT);
        }
        if let Some(laatste) = day_of(tot) {
            step(beeld, blad.rooster, plek, blad.rooster.x(laatste + 1), INKT);
        }
    }
}

/// A flag: the line at which counting starts again, and which report it is.
pub(super) struct Vlag {
    /// Where its pole stands.
    x: i32,
    /// Whether counting starts again here.
    opnieuw: bool,
    doek: Doek,
    links: Vec<String>,
    rechts: Vec<String>,
}

/// The cloth of a flag: filled when the report was sent, or when nobody knows; open while it was not.
struct Doek {
    tekst: String,
    vol: bool,
}

impl Doek {
    fn new(blad: &Blad<'_>, nummer: usize, melding: &Meldinguitleg) -> Self {
        let vol = |tekst: String| Self { tekst, vol: true };
        match (blad.keuze.afloop(nummer), melding.plicht) {
            (Some(Afloop::Gemeld(Some(nummer))), _) => vol(nummer.to_string()),
            (Some(Afloop::Gemeld(None)), _) => vol("…".to_owned()),
            (Some(Afloop::TeMelden), Some(_)) => Self { tekst: "!".to_owned(), vol: false },
            (Some(Afloop::TeMelden), None) => Self { tekst: "–".to_owned(), vol: false },
            (None, _) => vol(nummer.to_string()),
        }
    }

    fn width(&self) -> i32 {
        12 + width(&self.tekst)
    }
}

impl Vlag {
    /// The flag of a report that ends in a week; `None` when it ends on a day that has no column.
    pub(super) fn new(blad: &Blad<'_>, week: &Weekuitleg, nummer: usize, melding: &Meldinguitleg) -> Option<Self> {
        let dag = week.dagen.iter().position(|dag| dag.datum == melding.einde)?;
        let x = blad.rooster.x(dag + 1);
        let doek = Doek::new(blad, nummer, melding);
        let opnieuw = melding.soort == Meldingsoort::ZestienUur;
        let wat = what(blad, nummer, melding);
        let na = if opnieuw { blad.say("vlag-opnieuw", &[]) } else { String::new() };
        let (links, rechts) = match blad.rooster.formaat {
            Formaat::Breed => beside(blad.rooster, (x, doek.width()), wat, na),
            Formaat::Smal => beneath(blad.rooster, (x, doek.width()), &wat, &na),
        };
        Some(Self { x, opnieuw, doek, links, rechts })
    }

    pub(super) fn height(&self) -> i32 {
        let regels = self.links.len().max(self.rechts.len()).max(1) - 1;
        REGEL.0 + REGEL.1 * i32::try_from(regels).unwrap_or(0)
    }

    /// Draws the flag of a week in the strip that begins at `y`.
    fn draw(&self, beeld: &mut Tekening, rooster: Rooster, plek: &Plek<'_>, y: i32) {
        let (x, onder) = (self.x, y + REGEL.0);
        if self.opnieuw {
            step(beeld, rooster, plek, x, MELDING);
        }
        beeld.path(&format!("M{x} {} V{}", plek.y, onder - 2), MELDING, 2);
        let doek = self.doek.width();
        let (vulling, letter) =
            if self.doek.vol { (MELDING, Letter::OP_VLAG) } else { ("#ffffff", Letter::OP_LEGE_VLAG) };
        beeld.rect((x - doek, onder - 17), (doek, 15), &[("fill", &vulling), ("stroke", &MELDING)]);
        beeld.text((x - doek / 2, onder - 5), Anker::Midden, letter, &self.doek.tekst);
        for (regel, tekst) in (0..).zip(&self.links) {
            beeld.text((x - doek - 6, onder - 5 + REGEL.1 * regel), Anker::Einde, Letter::MELDING, tekst);
        }
        for (regel, tekst) in (0..).zip(&self.rechts) {
            beeld.text((x + 6, onder - 5 + REGEL.1 * regel), Anker::Begin, Letter::MELDING, tekst);
        }
    }
}

/// The reports that end in this week.
pub(super) fn flags(beeld: &mut Tekening, blad: &Blad<'_>, plek: &Plek<'_>) {
    let mut y = plek.bottom();
    for vlag in &plek.vlaggen {
        vlag.draw(beeld, blad.rooster, plek, y);
        y += vlag.height();
    }
}

/// What the report counted, and whether it was sent.
fn what(blad: &Blad<'_>, nummer: usize, melding: &Meldinguitleg) -> String {
    let sleutel = match (blad.keuze.afloop(nummer), melding.soort, melding.plicht) {
        (Some(Afloop::Gemeld(Some(_))), ..) => "vlag-gemeld",
        (Some(Afloop::Gemeld(None)), ..) => "vlag-zonder-nummer",
        (_, Meldingsoort::ZestienUur, None) => "vlag-geen-plicht",
        (Some(Afloop::TeMelden), ..) => "vlag-te-melden",
        (None, ..) => "vlag-melding",
    };
    let wat = match melding.soort {
        Meldingsoort::ZestienUur => blad.duration(melding.minuten),
        soort => kind(blad.taal, soort),
    };
    blad.say(sleutel, &[("nummer", nummer.into()), ("wat", wat.into())])
}

/// To the left what was reported, to the right that counting starts again; both on one side where the other has no room.
fn beside(rooster: Rooster, (x, doek): (i32, i32), wat: String, na: String) -> (Vec<String>, Vec<String>) {
    if width(&wat) > x - doek - 6 {
        let samen = if na.is_empty() { wat } else { format!("{wat}; {na}") };
        (Vec::new(), vec![samen])
    } else if na.is_empty() {
        (vec![wat], Vec::new())
    } else if x + width(&na) > rooster.counted() {
        (vec![format!("{wat}; {na}")], Vec::new())
    } else {
        (vec![wat], vec![na])
    }
}

/// Everything on the side of the flag where most room is, on as many lines as it takes.
fn beneath(rooster: Rooster, (x, doek): (i32, i32), wat: &str, na: &str) -> (Vec<String>, Vec<String>) {
    let (links, rechts) = (x - doek - 6, rooster.edge() - x - 6);
    let regels = |ruimte: i32| -> Vec<String> {
        [wat, na].into_iter().filter(|tekst| !tekst.is_empty()).flat_map(|tekst| wrapped(tekst, ruimte)).collect()
    };
    if links > rechts { (regels(links), Vec::new()) } else { (Vec::new(), regels(rechts)) }
}

/// A line through a week that leaves the days before `x` on one side and those from `x` on the other.
fn step(beeld: &mut Tekening, rooster: Rooster, plek: &Plek<'_>, x: i32, kleur: &str) {
    let (links, rechts, boven, onder) = (rooster.left(), rooster.right(), plek.y, plek.bottom());
    let pad = if x <= links {
        format!("M{rechts} {boven} H{links}")
    } else if x >= rechts {
        format!("M{rechts} {onder} H{links}")
    } else {
        format!("M{rechts} {boven} H{x} V{onder} H{links}")
    };
    beeld.path(&pad, kleur, 2);
}
