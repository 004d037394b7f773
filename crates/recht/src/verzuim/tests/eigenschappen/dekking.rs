//! Whether the invented pupils come where the law is difficult: a generator that misses a case proves nothing about it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::slow_calendar;
use crate::begrip::{Meldingsoort, Meldplicht, Vervolg, Verzuimstatus};
use crate::orakel;
use crate::orakel::dagen::Dag;
use crate::orakel::kalender::days_between;
use crate::orakel::leerling::{Patroon, Verzinsel, pupils};

/// The cases that a pupil can bring, by name, and whether this one does.
fn cases(verzinsel: &Verzinsel) -> [(&'static str, bool); 26] {
    let keuze = &verzinsel.keuze;
    let kalender = slow_calendar(verzinsel);
    let dagen = orakel::dagen::lay_out(&verzinsel.rijen, &kalender, keuze);
    let tellingen = orakel::zestien_uur::count(&dagen, keuze.vervolg);
    let reeksen = orakel::langdurig::runs(&dagen);
    let meldingen = orakel::meldingen::due(&dagen, &verzinsel.persoon, &kalender, keuze);
    let near = orakel::bijna::near(&dagen, &tellingen, &kalender, keuze);
    let (week, afgeleid) = (keuze.vervolg == Vervolg::Week, !keuze.bestand_kent_aanwezig);
    let langdurig: Vec<Date> = reeksen.iter().filter_map(|reeks| Some(dagen[reeks.langdurig?].datum)).collect();
    let due_counts = tellingen.iter().filter(|telling| {
        orakel::plicht::duty(&verzinsel.persoon, dagen[telling.einde].datum, &kalender, keuze).is_some()
    });
    let due_counts = due_counts.count();
    let reports = meldingen.iter().filter(|melding| melding.soort == Meldingsoort::ZestienUur).count();
    [
        ("a report", !tellingen.is_empty()),
        ("a follow-up", tellingen.len() > 1),
        ("960 minutes exactly", tellingen.iter().any(|telling| telling.minuten == 960)),
        ("961 minutes", tellingen.iter().any(|telling| telling.minuten == 961)),
        ("959 minutes, and no report yet", has_window_of(959, &dagen, &tellingen)),
        ("a window over a week without school", tellingen.iter().any(|telling| spans(&dagen, telling))),
        (
            "a report held back to the week",
            week && tellingen.iter().any(|telling| held_back(&dagen, telling) == Some(true)),
        ),
        (
            "a report held back to the return",
            week && tellingen.iter().any(|telling| held_back(&dagen, telling) == Some(false)),
        ),
        ("held back when the data end", near.is_some_and(|near| near.minuten >= 960)),
        ("a long absence", !langdurig.is_empty()),
        (
            "a long absence is the pupil's first report",
            meldingen.first().is_some_and(|melding| melding.soort == Meldingsoort::LangdurigRelatief),
        ),
        ("two long absences", langdurig.len() > 1),
        ("a follow-up left out", reports < due_counts),
        ("a fifth follow-up left out", week && fifth(&meldingen, due_counts, reports, &langdurig)),
        ("missed and present on one day", dagen.iter().any(|dag| dag.geteld > 0 && dag.aanwezig)),
        ("counted in a week without school", dagen.iter().any(|dag| dag.geteld > 0 && !kalender.has_school(dag.datum))),
        ("looked at in a week without school", near.is_some() && !kalender.has_school(keuze.op)),
        ("near the norm", near.is_some_and(|near| (720..960).contains(&near.minuten))),
        ("not due: age or startkwalificatie", due_counts < tellingen.len()),
        ("due again after a count that was not", due_again(verzinsel, &dagen, &tellingen, &kalender)),
        ("due by agreement", meldingen.iter().any(|melding| melding.plicht == Meldplicht::Afspraak)),
        ("established after the end", meldingen.iter().any(late_established)),
        (
            "lateness counts",
            verzinsel
                .rijen
                .iter()
                .any(|rij| rij.status == Verzuimstatus::TeLaat && orakel::dagen::norm_minutes(rij, keuze) > 0),
        ),
        (
            "presence is derived, and held back to the return",
            afgeleid && week && tellingen.iter().any(|telling| held_back(&dagen, telling) == Some(false)),
        ),
        (
            "presence is derived, and held back when the data end",
            afgeleid && near.is_some_and(|near| near.minuten >= 960),
        ),
        ("presence is derived, and the absence long", afgeleid && !langdurig.is_empty()),
    ]
}

/// Whether a window that is no report holds exactly so many minutes.
fn has_window_of(minuten: u32, dagen: &[Dag], tellingen: &[orakel::zestien_uur::Telling]) -> bool {
    (0..dagen.len()).any(|d| {
        let vorig = tellingen.iter().map(|telling| telling.einde).filter(|einde| *einde < d).max();
        let venster = orakel::zestien_uur::window(dagen, d, vorig);
        venster.iter().map(|e| dagen[*e].geteld).sum::<u32>() == minuten
    })
}

fn spans(dagen: &[Dag], telling: &orakel::zestien_uur::Telling) -> bool {
    days_between(dagen[telling.geteld[0]].datum, dagen[telling.einde].datum) > 28
}

/// Whether a count was held back, and if so whether to the week (or to the pupil's return).
fn held_back(dagen: &[Dag], telling: &orakel::zestien_uur::Telling) -> Option<bool> {
    let voor_einde: u32 = telling.geteld.iter().filter(|d| **d < telling.einde).map(|d| dagen[*d].geteld).sum();
    let volgende = dagen.get(telling.einde + 1..)?.iter().find(|dag| dag.schooldag);
    if volgende.is_some_and(|dag| dag.aanwezig) && telling.minuten > 960 {
        return Some(false);
    }
    (voor_einde >= orakel::NORM).then_some(true)
}

/// More counts were left out before the day of the long absence than after it: the limit of four bit.
fn fifth(meldingen: &[orakel::meldingen::Melding], counts: usize, reports: usize, langdurig: &[Date]) -> bool {
    let follow_ups = meldingen.iter().filter(|melding| melding.soort == Meldingsoort::ZestienUur && melding.vervolg);
    langdurig.is_empty() && reports < counts && follow_ups.count() >= 4
}

fn due_again(
    verzinsel: &Verzinsel,
    dagen: &[Dag],
    tellingen: &[orakel::zestien_uur::Telling],
    kalender: &orakel::kalender::Kalender,
) -> bool {
    let due = |telling: &orakel::zestien_uur::Telling| {
        orakel::plicht::duty(&verzinsel.persoon, dagen[telling.einde].datum, kalender, &verzinsel.keuze).is_some()
    };
    tellingen.windows(2).any(|paar| !due(&paar[0]) && due(&paar[1]))
}

fn late_established(melding: &orakel::meldingen::Melding) -> bool {
    melding.uiterlijk > orakel::termijn::deadline(melding.einde, melding.einde)
}

#[test]
fn invented_pupils_come_where_the_law_is_difficult() {
    let mut runner = TestRunner::deterministic();
    let mut geteld: BTreeMap<&str, usize> = BTreeMap::new();
    for (patroon, dagen) in [(Patroon::Los, 120), (Patroon::Dicht, 110)] {
        for _ in 0..1_500 {
            let verzinsel = pupils(patroon, dagen).new_tree(&mut runner).unwrap().current();
            for (geval, raak) in cases(&verzinsel) {
                *geteld.entry(geval).or_default() += usize::from(raak);
            }
        }
    }
    let gemist: Vec<_> = geteld.iter().filter(|(_, keer)| **keer == 0).collect();
    assert!(gemist.is_empty(), "not one of 3,000 pupils brings {gemist:?}");
}
