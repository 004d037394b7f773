//! The rows: a school week with its days, the bars in them, the edges of the window, the flags.

use kern::taal::Taal;
use recht::begrip::{Meldingsoort, Minuten, Verzuimstatus};
use recht::uitleg::{Daguitleg, Meldinguitleg, Registratieuitleg, Weekuitleg};

use super::beeld::{Plek, Rooster};
use super::keuze::{Keuze, Strook, counted, later};
use super::legenda::Staafsoort;
use super::tekening::{Anker, INKT, LIJN, Letter, MELDING, TINT, Tekening, VRIJ, lines, width};
use super::zin::kind;
use crate::woorden::{duration, say};

/// Highest bar.
const STAAF: i32 = 28;
/// Fewest places in a day, so that one entry a day does not fill it.
const PLAATSEN: usize = 2;

/// One school week.
pub(super) fn week(
    beeld: &mut Tekening,
    rooster: &Rooster,
    plek: &Plek<'_>,
    week: &Weekuitleg,
    keuze: &Keuze<'_>,
    taal: Taal,
    id: &str,
) {
    let nummer = week.maandag.iso_week_date().week();
    beeld.text((0, plek.y + 21), Anker::Begin, Letter::VET, &say(taal, "week", &[("nummer", nummer.into())]));
    beeld.text((0, plek.y + 37), Anker::Begin, Letter::KLEIN, &working_days(week, taal));
    for (plaats, dag) in week.dagen.iter().take(rooster.dagen()).enumerate() {
        let hoek = (rooster.x(plaats), plek.y);
        day(beeld, hoek, (rooster.width(plaats), plek.hoogte), dag, keuze, taal, id);
    }
    let geteld: Minuten = week.dagen.iter().map(counted).sum();
    if geteld > Minuten::NUL {
        let plaats = (Rooster::TELT - 6, plek.y + 29);
        beeld.text(plaats, Anker::Einde, Letter::GEWOON, &duration(taal, geteld));
    }
}

/// The edges of the window: a step where it begins or ends in the middle of a week.
pub(super) fn edges(beeld: &mut Tekening, rooster: &Rooster, plekken: &[Plek<'_>], keuze: &Keuze<'_>) {
    let (van, tot) = keuze.window();
    for plek in plekken {
        let Strook::Schoolweek(week) = &plek.strook else { continue };
        let day_of = |dag: jiff::civil::Date| week.dagen.iter().position(|deze| deze.datum == dag);
        if let Some(eerste) = day_of(van) {
            step(beeld, plek, rooster.x(eerste), INKT);
        }
        if let Some(laatste) = day_of(tot) {
            step(beeld, plek, rooster.x(laatste + 1), INKT);
        }
    }
}

/// The reports that end in this week: the line at which counting starts again, and a flag that says which it is.
pub(super) fn flags(beeld: &mut Tekening, rooster: &Rooster, plek: &Plek<'_>, taal: Taal) {
    let Strook::Schoolweek(week) = &plek.strook else { return };
    for (rang, (nummer, melding)) in plek.vlaggen.iter().enumerate() {
        let Some(dag) = week.dagen.iter().position(|dag| dag.datum == melding.einde) else { continue };
        let (x, onder) = (rooster.x(dag + 1), plek.flag_bottom(rang));
        if melding.soort == Meldingsoort::ZestienUur {
            step(beeld, plek, x, MELDING);
        }
        beeld.path(&format!("M{x} {} V{}", plek.y, onder - 2), MELDING, 2);
        flag(beeld, (x, onder), *nummer, melding, taal);
    }
}

/// A flag on its pole: to the left what was reported, to the right, or where no room is left before it, that
/// counting starts again.
fn flag(beeld: &mut Tekening, (x, onder): (i32, i32), nummer: usize, melding: &Meldinguitleg, taal: Taal) {
    let sleutel = match (melding.soort, melding.plicht) {
        (Meldingsoort::ZestienUur, Some(_)) => "vlag-melding",
        (Meldingsoort::ZestienUur, None) => "vlag-geen-plicht",
        (_, _) => "vlag-soort",
    };
    let waarden = [
        ("nummer", nummer.into()),
        ("minuten", duration(taal, melding.minuten).into()),
        ("soort", kind(taal, melding.soort).into()),
    ];
    let mut voor = say(taal, sleutel, &waarden);
    let nummer = nummer.to_string();
    let doek = 12 + width(&nummer);
    if melding.soort == Meldingsoort::ZestienUur {
        let na = say(taal, "vlag-opnieuw", &[]);
        if x + width(&na) > Rooster::TELT {
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
fn step(beeld: &mut Tekening, plek: &Plek<'_>, x: i32, kleur: &str) {
    let (links, rechts, boven, onder) = (Rooster::LINKS, Rooster::RECHTS, plek.y, plek.bottom());
    let pad = if x <= links {
        format!("M{rechts} {boven} H{links}")
    } else if x >= rechts {
        format!("M{rechts} {onder} H{links}")
    } else {
        format!("M{rechts} {boven} H{x} V{onder} H{links}")
    };
    beeld.path(&pad, kleur, 2);
}

fn day(
    beeld: &mut Tekening,
    (x, y): (i32, i32),
    (breedte, hoogte): (i32, i32),
    dag: &Daguitleg,
    keuze: &Keuze<'_>,
    taal: Taal,
    id: &str,
) {
    let vulling = match &dag.vakantie {
        Some(_) => VRIJ,
        None if keuze.contains(dag.datum) => TINT,
        None => "#ffffff",
    };
    beeld.rect((x, y), (breedte, hoogte), &[("fill", &vulling), ("stroke", &LIJN)]);
    beeld.text((x + 4, y + 13), Anker::Begin, Letter::KLEIN, &dag.datum.day().to_string());
    if let Some(naam) = &dag.vakantie {
        let naam = if naam.is_empty() { say(taal, "schoolvrij", &[]) } else { naam.clone() };
        for (regel, tekst) in (0..).zip(lines(&naam, breedte - 6)) {
            beeld.text((x + breedte / 2, y + 28 + 13 * regel), Anker::Midden, Letter::KLEIN, &tekst);
        }
    }
    let onbekend: Minuten = of_status(dag, Verzuimstatus::Onbekend);
    let (letter, tekst) = match (counted(dag), onbekend) {
        (Minuten::NUL, Minuten::NUL) => (Letter::VET, String::new()),
        (Minuten::NUL, onbekend) => (Letter::KLEIN, format!("{} ?", duration(taal, onbekend))),
        (geteld, _) => (Letter::VET, duration(taal, geteld)),
    };
    if !tekst.is_empty() {
        beeld.text((x + breedte - 4, y + 13), Anker::Einde, letter, &tekst);
    }
    bars(beeld, (x + 4, y + hoogte - 3), breedte - 8, dag, keuze, taal, id);
}

fn bars(
    beeld: &mut Tekening,
    (x, onder): (i32, i32),
    breedte: i32,
    dag: &Daguitleg,
    keuze: &Keuze<'_>,
    taal: Taal,
    id: &str,
) {
    let (aantal, hoogste) = (most(keuze), highest(keuze));
    let stap = breedte / i32::try_from(aantal).unwrap_or(i32::MAX);
    for (registratie, plaats) in dag.registraties.iter().zip(places(dag)) {
        let links = x + stap * i32::try_from(plaats).unwrap_or(0);
        let soort = Staafsoort::of(registratie);
        let hoogte = soort.height(registratie, hoogste, STAAF);
        beeld.open("g", &[]);
        beeld.words("title", &[], &tooltip(dag, registratie, taal));
        soort.draw(beeld, (links, onder - hoogte), (stap.max(3) - 1, hoogte), id);
        beeld.close();
    }
}

/// The place of each entry in its day: by lesson when all lessons are numbered, else in order.
fn places(dag: &Daguitleg) -> Vec<usize> {
    let lesuur = |registratie: &Registratieuitleg| {
        let nummer: usize = registratie.lesuur.as_deref()?.trim().parse().ok()?;
        (1..=16).contains(&nummer).then(|| nummer - 1)
    };
    let lesuren: Option<Vec<usize>> = dag.registraties.iter().map(lesuur).collect();
    match lesuren {
        Some(lesuren) if lesuren.iter().enumerate().all(|(i, dit)| !lesuren[..i].contains(dit)) => lesuren,
        _ => (0..dag.registraties.len()).collect(),
    }
}

/// Places in each day: as many as the fullest day shown needs.
fn most(keuze: &Keuze<'_>) -> usize {
    let dagen = keuze.weken.iter().flat_map(|week| &week.dagen);
    dagen.flat_map(places).max().map_or(PLAATSEN, |hoogste| PLAATSEN.max(hoogste + 1))
}

/// The minutes that a full bar stands for: an hour, or the longest entry shown when that is more.
pub(super) fn highest(keuze: &Keuze<'_>) -> Minuten {
    let dagen = keuze.weken.iter().flat_map(|week| &week.dagen);
    let langste =
        dagen.flat_map(|dag| &dag.registraties).map(|registratie| registratie.minuten.max(registratie.geteld)).max();
    langste.unwrap_or_default().max(Minuten(60))
}

fn of_status(dag: &Daguitleg, status: Verzuimstatus) -> Minuten {
    dag.registraties
        .iter()
        .filter(|registratie| registratie.status == status)
        .map(|registratie| registratie.minuten)
        .sum()
}

fn tooltip(dag: &Daguitleg, registratie: &Registratieuitleg, taal: Taal) -> String {
    let lesuur = match &registratie.lesuur {
        Some(lesuur) => say(taal, "lesuur", &[("lesuur", lesuur.into())]),
        None => say(taal, "zonder-lesuur", &[]),
    };
    let status = match registratie.status {
        Verzuimstatus::Aanwezig => "status-aanwezig",
        Verzuimstatus::Geoorloofd => "status-geoorloofd",
        Verzuimstatus::Ongeoorloofd => "status-ongeoorloofd",
        Verzuimstatus::TeLaat => "status-te-laat",
        Verzuimstatus::Onbekend => "status-onbekend",
    };
    let (sleutel, minuten) = match registratie.geteld {
        Minuten::NUL => ("staaf", registratie.minuten),
        geteld => ("staaf-telt", geteld),
    };
    let waarden = [
        ("dag", taal.day(dag.datum).into()),
        ("lesuur", lesuur.into()),
        ("status", say(taal, status, &[]).into()),
        ("minuten", duration(taal, minuten).into()),
    ];
    say(taal, sleutel, &waarden)
}

/// Monday to Friday of a week: `10 – 14 mrt`, `31 mrt – 4 apr`.
fn working_days(week: &Weekuitleg, taal: Taal) -> String {
    let (maandag, vrijdag) = (week.maandag, later(week.maandag, 4));
    let einde = format!("{} {}", vrijdag.day(), taal.short_month(vrijdag));
    if maandag.month() == vrijdag.month() {
        format!("{} – {einde}", maandag.day())
    } else {
        format!("{} {} – {einde}", maandag.day(), taal.short_month(maandag))
    }
}
