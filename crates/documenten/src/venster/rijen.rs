//! The rows: a school week with its days and the bars in them.

use kern::taal::Taal;
use recht::begrip::{Minuten, Verzuimstatus};
use recht::uitleg::{Daguitleg, Registratieuitleg, Weekuitleg};

use super::Formaat;
use super::beeld::Blad;
use super::keuze::{counted, later};
use super::legenda::Staafsoort;
use super::rooster::Plek;
use super::tekening::{Anker, LIJN, Letter, TINT, Tekening, VRIJ, lines};

/// One school week.
pub(super) fn week(beeld: &mut Tekening, blad: &Blad<'_>, plek: &Plek<'_>, week: &Weekuitleg) {
    let rooster = blad.rooster;
    let nummer = week.maandag.iso_week_date().week();
    let (bij_nummer, bij_dagen, bij_telling) = match rooster.formaat {
        Formaat::Breed => ((0, plek.y + 21), (0, plek.y + 37), (rooster.counted() - 6, plek.y + 29)),
        Formaat::Smal => ((0, plek.y - 5), (62, plek.y - 5), (rooster.right(), plek.y - 5)),
    };
    beeld.text(bij_nummer, Anker::Begin, Letter::VET, &blad.say("week", &[("nummer", nummer.into())]));
    beeld.text(bij_dagen, Anker::Begin, Letter::KLEIN, &working_days(week, blad.taal));
    for (plaats, dag) in week.dagen.iter().take(rooster.days()).enumerate() {
        day(beeld, blad, dag, (rooster.x(plaats), plek.y), (rooster.width(plaats), plek.hoogte));
    }
    let (in_venster, buiten): (Vec<_>, Vec<_>) = week.dagen.iter().partition(|dag| blad.keuze.contains(dag.datum));
    let sum = |dagen: &[&Daguitleg]| dagen.iter().map(|dag| counted(dag)).sum::<Minuten>();
    // Of a week that the window cuts in two only its part counts here, so that the column adds up to the meter.
    let (letter, geteld) = match (sum(&in_venster), sum(&buiten)) {
        (Minuten::NUL, buiten) => (Letter::KLEIN, buiten),
        (in_venster, _) => (Letter::GEWOON, in_venster),
    };
    if geteld > Minuten::NUL {
        beeld.text(bij_telling, Anker::Einde, letter, &blad.duration(geteld));
    }
}

fn day(beeld: &mut Tekening, blad: &Blad<'_>, dag: &Daguitleg, (x, y): (i32, i32), (breedte, hoogte): (i32, i32)) {
    let vulling = match &dag.vakantie {
        Some(_) => VRIJ,
        None if blad.keuze.contains(dag.datum) => TINT,
        None => "#ffffff",
    };
    beeld.rect((x, y), (breedte, hoogte), &[("fill", &vulling), ("stroke", &LIJN)]);
    beeld.text((x + 4, y + 13), Anker::Begin, Letter::KLEIN, &dag.datum.day().to_string());
    if let Some(naam) = &dag.vakantie {
        let naam = if naam.is_empty() { blad.say("schoolvrij", &[]) } else { naam.clone() };
        for (regel, tekst) in (0..).zip(lines(&naam, breedte - 6)) {
            beeld.text((x + breedte / 2, y + 28 + 13 * regel), Anker::Midden, Letter::KLEIN, &tekst);
        }
    }
    let onbekend: Minuten = of_status(dag, Verzuimstatus::Onbekend);
    let (letter, tekst) = match (counted(dag), onbekend) {
        (Minuten::NUL, Minuten::NUL) => (Letter::VET, String::new()),
        (Minuten::NUL, onbekend) => (Letter::KLEIN, format!("{} ?", blad.duration(onbekend))),
        (geteld, _) => (Letter::VET, blad.duration(geteld)),
    };
    if !tekst.is_empty() {
        // A narrow day has no room for its number and its minutes on one line, and one of seven only for small letters.
        let (rand, regel, letter) = match blad.rooster.formaat {
            Formaat::Breed => (4, 13, letter),
            Formaat::Smal if blad.rooster.days() > 5 => (2, 26, Letter { grootte: 10, ..letter }),
            Formaat::Smal => (4, 26, letter),
        };
        beeld.text((x + breedte - rand, y + regel), Anker::Einde, letter, &tekst);
    }
    bars(beeld, blad, dag, (x + 4, y + hoogte - 3), breedte - 8);
}

fn bars(beeld: &mut Tekening, blad: &Blad<'_>, dag: &Daguitleg, (x, onder): (i32, i32), breedte: i32) {
    let aantal = i32::try_from(blad.plaatsen).unwrap_or(i32::MAX);
    let stap = (breedte / aantal).max(2);
    let rand = (breedte - stap * aantal).max(0) / 2;
    for (registratie, plaats) in dag.registraties.iter().zip(positions(dag)) {
        let links = x + rand + stap * i32::try_from(plaats).unwrap_or(0);
        let soort = Staafsoort::of(registratie);
        let hoogte = soort.height(registratie, blad.hoogste, blad.rooster.bar());
        beeld.open("g", &[]);
        beeld.words("title", &[], &tooltip(blad, dag, registratie));
        soort.draw(beeld, (links, onder - hoogte), (stap - 1, hoogte), blad.id);
        beeld.close();
    }
}

/// The place of each entry in its day: by lesson when all lessons are numbered, else in order.
pub(super) fn positions(dag: &Daguitleg) -> Vec<usize> {
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

fn of_status(dag: &Daguitleg, status: Verzuimstatus) -> Minuten {
    dag.registraties
        .iter()
        .filter(|registratie| registratie.status == status)
        .map(|registratie| registratie.minuten)
        .sum()
}

fn tooltip(blad: &Blad<'_>, dag: &Daguitleg, registratie: &Registratieuitleg) -> String {
    let lesuur = match &registratie.lesuur {
        Some(lesuur) => blad.say("lesuur", &[("lesuur", lesuur.into())]),
        None => blad.say("zonder-lesuur", &[]),
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
        ("dag", blad.taal.day(dag.datum).into()),
        ("lesuur", lesuur.into()),
        ("status", blad.say(status, &[]).into()),
        ("minuten", blad.duration(minuten).into()),
    ];
    blad.say(sleutel, &waarden)
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
