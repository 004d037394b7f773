//! Lines through the weeks: the edges of the window, and a flag where a report ends and counting starts again.

use recht::begrip::Meldingsoort;
use recht::uitleg::Meldinguitleg;

use super::beeld::Blad;
use super::keuze::Strook;
use super::rooster::{Plek, Rooster};
use super::tekening::{Anker, INKT, Letter, MELDING, Tekening, width};
use super::zin::kind;

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

/// The reports that end in this week: the line at which counting starts again, and a flag that says which it is.
pub(super) fn flags(beeld: &mut Tekening, blad: &Blad<'_>, plek: &Plek<'_>) {
    let Strook::Schoolweek(week) = &plek.strook else { return };
    for (rang, (nummer, melding)) in plek.vlaggen.iter().enumerate() {
        let Some(dag) = week.dagen.iter().position(|dag| dag.datum == melding.einde) else { continue };
        let (x, onder) = (blad.rooster.x(dag + 1), plek.flag_bottom(rang));
        if melding.soort == Meldingsoort::ZestienUur {
            step(beeld, blad.rooster, plek, x, MELDING);
        }
        beeld.path(&format!("M{x} {} V{}", plek.y, onder - 2), MELDING, 2);
        flag(beeld, blad, (x, onder), *nummer, melding);
    }
}

/// A flag on its pole: to the left what was reported, to the right, or where no room is left before it, that
/// counting starts again.
fn flag(beeld: &mut Tekening, blad: &Blad<'_>, (x, onder): (i32, i32), nummer: usize, melding: &Meldinguitleg) {
    let sleutel = match (melding.soort, melding.plicht) {
        (Meldingsoort::ZestienUur, Some(_)) => "vlag-melding",
        (Meldingsoort::ZestienUur, None) => "vlag-geen-plicht",
        (_, _) => "vlag-soort",
    };
    let waarden = [
        ("nummer", nummer.into()),
        ("minuten", blad.duration(melding.minuten).into()),
        ("soort", kind(blad.taal, melding.soort).into()),
    ];
    let mut voor = blad.say(sleutel, &waarden);
    let nummer = nummer.to_string();
    let doek = 12 + width(&nummer);
    if melding.soort == Meldingsoort::ZestienUur {
        let na = blad.say("vlag-opnieuw", &[]);
        if x + width(&na) > blad.rooster.counted() {
            voor = format!("{voor}; {na}");
        } else {
            beeld.text((x + 6, onder - 5), Anker::Begin, Letter::MELDING, &na);
        }
    }
    beeld.rect((x - doek, onder - 17), (doek, 15), &[("fill", &MELDING)]);
    beeld.text((x - doek / 2, onder - 5), Anker::Midden, Letter::OP_VLAG, &nummer);
    beeld.text((x - doek - 6, onder - 5), Anker::Einde, Letter::MELDING, &voor);
}

/// A line through a week that leaves the days before `x` on one side and those from `x` on the other.
fn step(beeld: &mut Tekening, rooster: Rooster, plek: &Plek<'_>, x: i32, kleur: &str) {
    let (links, rechts, boven, onder) = (Rooster::LINKS, rooster.right(), plek.y, plek.bottom());
    let pad = if x <= links {
        format!("M{rechts} {boven} H{links}")
    } else if x >= rechts {
        format!("M{rechts} {onder} H{links}")
    } else {
        format!("M{rechts} {boven} H{x} V{onder} H{links}")
    };
    beeld.path(&pad, kleur, 2);
}
