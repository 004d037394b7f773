//! Beside the rows: the bracket over the window, the meter, and what happens next.

use recht::begrip::Minuten;
use recht::uitleg::Meldinguitleg;

use super::Formaat;
use super::beeld::Blad;
use super::keuze::Strook;
use super::rooster::{BOVEN, Plek, Rooster};
use super::tekening::{Anker, INKT, Letter, MELDING, TELT, Tekening};
use super::zin::name;

/// From the weeks to the bracket, and from the bracket to the text.
const TUSSEN: (i32, i32) = (8, 18);
const REGEL: i32 = 17;

/// The panel with its lines and its place.
pub(super) struct Paneel {
    x: i32,
    y: i32,
    kop: String,
    regels: Vec<(Letter, String)>,
}

impl Paneel {
    /// Beside the middle of the window, but not above the first week; on a narrow picture between caption and weeks.
    pub(super) fn new(blad: &Blad<'_>, plekken: &[Plek<'_>]) -> Self {
        let (minuten, norm) = (blad.duration(blad.keuze.minuten()), blad.duration(blad.keuze.uitleg.norm));
        let kop = blad.say("paneel-van", &[("minuten", minuten.into()), ("norm", norm.into())]);
        let regels = lines(blad);
        let hoogte = height(&regels);
        let (x, y) = match blad.rooster.formaat {
            Formaat::Smal => (0, blad.caption_bottom()),
            Formaat::Breed => {
                let y = reach(blad, plekken).map_or(BOVEN, |(van, tot)| ((van + tot - hoogte) / 2).max(BOVEN));
                (bracket_x(blad.rooster) + TUSSEN.1, y)
            }
        };
        Self { x, y, kop, regels }
    }

    pub(super) fn bottom(&self) -> i32 {
        self.y + height(&self.regels)
    }

    pub(super) fn draw(&self, beeld: &mut Tekening, blad: &Blad<'_>, plekken: &[Plek<'_>]) {
        bracket(beeld, blad, plekken);
        beeld.text((self.x, self.y + 16), Anker::Begin, Letter::KOP, &self.kop);
        meter(beeld, blad, (self.x, self.y + 26));
        for (rang, (letter, tekst)) in (0..).zip(&self.regels) {
            beeld.text((self.x, self.y + 58 + REGEL * rang), Anker::Begin, *letter, tekst);
        }
    }
}

/// What the panel takes above the weeks of a narrow picture.
pub(super) fn narrow_height(blad: &Blad<'_>) -> i32 {
    height(&lines(blad))
}

fn bracket_x(rooster: Rooster) -> i32 {
    rooster.counted() + TUSSEN.0
}

fn height(regels: &[(Letter, String)]) -> i32 {
    48 + REGEL * i32::try_from(regels.len()).unwrap_or(0)
}

fn lines(blad: &Blad<'_>) -> Vec<(Letter, String)> {
    let mut regels = match blad.keuze.melding {
        Some((nummer, melding)) => of_report(blad, nummer, melding),
        None => of_stand(blad),
    };
    let onbekend = blad.keuze.onbekend();
    if onbekend > Minuten::NUL {
        let minuten = blad.duration(onbekend);
        regels.push((Letter::GEWOON, blad.say("paneel-onbekend", &[("minuten", minuten.into())])));
    }
    regels
}

fn of_report(blad: &Blad<'_>, nummer: usize, melding: &Meldinguitleg) -> Vec<(Letter, String)> {
    let mut regels = vec![
        (Letter::MELDING, blad.say("paneel-bereikt", &[])),
        (Letter::KLEIN, name(blad.keuze, nummer, melding, blad.taal)),
        (Letter::KLEIN, days(blad)),
    ];
    if let Some(dag) = melding.uiterlijk {
        regels.push((Letter::GEWOON, blad.say("paneel-uiterlijk", &[])));
        regels.push((Letter::VET, blad.taal.day(dag)));
    }
    regels
}

fn of_stand(blad: &Blad<'_>) -> Vec<(Letter, String)> {
    let uitleg = blad.keuze.uitleg;
    let kop = match uitleg.stand.resterend {
        Minuten::NUL => (Letter::MELDING, blad.say("paneel-bereikt", &[])),
        rest => (Letter::GEWOON, blad.say("paneel-nog", &[("minuten", blad.duration(rest).into())])),
    };
    let weken = blad.say("paneel-schoolweken", &[("weken", uitleg.schoolweken.into())]);
    let mut regels = vec![kop, (Letter::KLEIN, weken), (Letter::KLEIN, days(blad))];
    if let Some((dag, minuten)) = uitleg.stand.eerste_vervalt {
        let minuten = blad.duration(minuten);
        regels.push((Letter::VET, blad.taal.day(dag)));
        regels.push((Letter::GEWOON, blad.say("paneel-vervalt", &[("minuten", minuten.into())])));
    }
    regels
}

/// First and last day of the window.
fn days(blad: &Blad<'_>) -> String {
    let (van, tot) = blad.keuze.window();
    let (van, tot) = (blad.taal.short_day(van), blad.taal.short_day(tot));
    blad.say("paneel-dagen", &[("van", van.into()), ("tot", tot.into())])
}

/// What counts, then what may still count, of the norm.
fn meter(beeld: &mut Tekening, blad: &Blad<'_>, (x, y): (i32, i32)) {
    let (minuten, norm) = (blad.keuze.minuten(), blad.keuze.uitleg.norm);
    let lengte = blad.rooster.edge() - x - 2;
    let part = |minuten: Minuten| {
        let deel = u64::from(minuten.min(norm).0) * u64::from(lengte.unsigned_abs()) / u64::from(norm.0.max(1));
        i32::try_from(deel).unwrap_or(lengte)
    };
    let (vol, met_onbekend) = (part(minuten), part(minuten + blad.keuze.onbekend()));
    let kleur = if minuten >= norm { MELDING } else { TELT };
    beeld.rect((x, y), (lengte, 12), &[("fill", &"#ffffff")]);
    if met_onbekend > vol {
        let stippen = format!("url(#{}-stippen)", blad.id);
        beeld.rect((x + vol, y), (met_onbekend - vol, 12), &[("fill", &stippen)]);
    }
    beeld.rect((x, y), (vol, 12), &[("fill", &kleur)]);
    beeld.rect((x, y), (lengte, 12), &[("fill", &"none"), ("stroke", &INKT)]);
}

/// The bracket: straight along school weeks, around holiday weeks, which do not exist for the count.
fn bracket(beeld: &mut Tekening, blad: &Blad<'_>, plekken: &[Plek<'_>]) {
    let Some((van, tot)) = reach(blad, plekken) else { return };
    let haak = bracket_x(blad.rooster);
    let tussen = plekken.iter().filter(|plek| plek.y > van && plek.y < tot);
    let bochten = tussen.filter(|plek| matches!(plek.strook, Strook::Vakantie { .. })).map(|plek| {
        let (boven, onder) = (plek.y, plek.bottom());
        format!(" V{boven} Q{} {} {haak} {onder}", haak + 18, i32::midpoint(boven, onder))
    });
    let bochten: String = bochten.collect();
    let pad = format!("M{} {} H{haak}{bochten} V{} H{}", haak - 6, van + 2, tot - 2, haak - 6);
    beeld.path(&pad, INKT, 2);
}

/// Upper and lower edge of the school weeks of the window; `None` when none of them is shown.
fn reach(blad: &Blad<'_>, plekken: &[Plek<'_>]) -> Option<(i32, i32)> {
    let mut weken = plekken.iter().filter(|plek| match &plek.strook {
        Strook::Schoolweek(week) => {
            week.dagen.iter().take(blad.rooster.days()).any(|dag| blad.keuze.contains(dag.datum))
        }
        Strook::Vakantie { .. } => false,
    });
    let eerste = weken.next()?;
    Some((eerste.y, weken.next_back().unwrap_or(eerste).bottom()))
}
