//! Beside the rows: the bracket over the window, the meter, and what happens next.

use kern::taal::Taal;
use recht::begrip::Minuten;

use super::beeld::{BREEDTE, Plek, Rooster};
use super::keuze::{Keuze, Strook, later};
use super::tekening::{Anker, INKT, Letter, MELDING, TELT, Tekening};
use crate::woorden::{duration, say};

const HAAK: i32 = Rooster::TELT + 8;
const LINKS: i32 = HAAK + 18;
const METER: i32 = BREEDTE - LINKS - 2;
const REGEL: i32 = 17;

/// The panel with its lines and its place.
pub(super) struct Paneel {
    y: i32,
    kop: String,
    regels: Vec<(Letter, String)>,
}

impl Paneel {
    /// Beside the middle of the window, but not above `boven`.
    pub(super) fn new(keuze: &Keuze<'_>, plekken: &[Plek<'_>], boven: i32, taal: Taal) -> Self {
        let (minuten, norm) = (duration(taal, keuze.minuten()), duration(taal, keuze.uitleg.norm));
        let kop = say(taal, "paneel-van", &[("minuten", minuten.into()), ("norm", norm.into())]);
        let regels = lines(keuze, taal);
        let hoogte = height(&regels);
        let y = reach(keuze, plekken).map_or(boven, |(van, tot)| ((van + tot - hoogte) / 2).max(boven));
        Self { y, kop, regels }
    }

    pub(super) fn bottom(&self) -> i32 {
        self.y + height(&self.regels)
    }

    pub(super) fn draw(&self, beeld: &mut Tekening, keuze: &Keuze<'_>, plekken: &[Plek<'_>], id: &str) {
        bracket(beeld, keuze, plekken);
        beeld.text((LINKS, self.y + 16), Anker::Begin, Letter::KOP, &self.kop);
        meter(beeld, self.y + 26, keuze, id);
        for (rang, (letter, tekst)) in (0..).zip(&self.regels) {
            beeld.text((LINKS, self.y + 58 + REGEL * rang), Anker::Begin, *letter, tekst);
        }
    }
}

fn height(regels: &[(Letter, String)]) -> i32 {
    48 + REGEL * i32::try_from(regels.len()).unwrap_or(0)
}

fn lines(keuze: &Keuze<'_>, taal: Taal) -> Vec<(Letter, String)> {
    let uitleg = keuze.uitleg;
    let (van, tot) = keuze.window();
    let dagen = [("van", taal.short_day(van).into()), ("tot", taal.short_day(tot).into())];
    let dagen = (Letter::KLEIN, say(taal, "paneel-dagen", &dagen));
    let mut regels = match keuze.melding {
        Some((nummer, melding)) => {
            let mut regels = vec![
                (Letter::MELDING, say(taal, "paneel-bereikt", &[])),
                (Letter::KLEIN, say(taal, "paneel-begin-einde", &[("nummer", nummer.into())])),
                dagen,
            ];
            if let Some(dag) = melding.uiterlijk {
                regels.push((Letter::GEWOON, say(taal, "paneel-uiterlijk", &[])));
                regels.push((Letter::VET, taal.day(dag)));
            }
            regels
        }
        None => {
            let rest = duration(taal, uitleg.stand.resterend);
            let kop = match uitleg.stand.resterend {
                Minuten::NUL => (Letter::MELDING, say(taal, "paneel-bereikt", &[])),
                _ => (Letter::GEWOON, say(taal, "paneel-nog", &[("minuten", rest.into())])),
            };
            let weken = say(taal, "paneel-schoolweken", &[("weken", uitleg.schoolweken.into())]);
            let mut regels = vec![kop, (Letter::KLEIN, weken), dagen];
            if let Some((dag, minuten)) = uitleg.stand.eerste_vervalt {
                let minuten = duration(taal, minuten);
                regels.push((Letter::VET, taal.day(dag)));
                regels.push((Letter::GEWOON, say(taal, "paneel-vervalt", &[("minuten", minuten.into())])));
            }
            regels
        }
    };
    let onbekend = keuze.onbekend();
    if onbekend > Minuten::NUL {
        let minuten = duration(taal, onbekend);
        regels.push((Letter::GEWOON, say(taal, "paneel-onbekend", &[("minuten", minuten.into())])));
    }
    regels
}

/// What counts, then what may still count, of the norm.
fn meter(beeld: &mut Tekening, y: i32, keuze: &Keuze<'_>, id: &str) {
    let (minuten, norm) = (keuze.minuten(), keuze.uitleg.norm);
    let part = |minuten: Minuten| {
        let deel = u64::from(minuten.min(norm).0) * u64::from(METER.unsigned_abs()) / u64::from(norm.0.max(1));
        i32::try_from(deel).unwrap_or(METER)
    };
    let (vol, met_onbekend) = (part(minuten), part(minuten + keuze.onbekend()));
    let kleur = if minuten >= norm { MELDING } else { TELT };
    beeld.rect((LINKS, y), (METER, 12), &[("fill", &"#ffffff")]);
    if met_onbekend > vol {
        beeld.rect((LINKS + vol, y), (met_onbekend - vol, 12), &[("fill", &format!("url(#{id}-stippen)"))]);
    }
    beeld.rect((LINKS, y), (vol, 12), &[("fill", &kleur)]);
    beeld.rect((LINKS, y), (METER, 12), &[("fill", &"none"), ("stroke", &INKT)]);
}

/// The bracket: straight along school weeks, around holiday weeks, which do not exist for the count.
fn bracket(beeld: &mut Tekening, keuze: &Keuze<'_>, plekken: &[Plek<'_>]) {
    let Some((van, tot)) = reach(keuze, plekken) else { return };
    let mut pad = format!("M{} {} H{HAAK}", HAAK - 6, van + 2);
    let tussen = plekken.iter().filter(|plek| plek.y > van && plek.y < tot);
    for plek in tussen.filter(|plek| matches!(plek.strook, Strook::Vakantie { .. })) {
        let (boven, onder) = (plek.y, plek.bottom());
        pad += &format!(" V{boven} Q{} {} {HAAK} {onder}", HAAK + 18, (boven + onder) / 2);
    }
    pad += &format!(" V{} H{}", tot - 2, HAAK - 6);
    beeld.path(&pad, INKT, 2);
}

/// Upper and lower edge of the school weeks of the window; `None` when none of them is shown.
fn reach(keuze: &Keuze<'_>, plekken: &[Plek<'_>]) -> Option<(i32, i32)> {
    let (van, tot) = keuze.window();
    let laatste = if keuze.weekend() { 6 } else { 4 };
    let mut weken = plekken.iter().filter(|plek| match &plek.strook {
        Strook::Schoolweek(week) => week.maandag <= tot && van <= later(week.maandag, laatste),
        Strook::Vakantie { .. } => false,
    });
    let eerste = weken.next()?;
    Some((eerste.y, weken.next_back().unwrap_or(eerste).bottom()))
}
