use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use recht::begrip::{Sector, Verzuimstatus};
use recht::bepalingen::Rechtfout;

use super::{Aanwezigheid, Registratie, Schoolplan, generate, meldingen};

const KERST: (Date, Date) = (date(2025, 12, 20), date(2026, 1, 4));

fn plan(sector: Sector) -> Schoolplan {
    Schoolplan {
        seed: 1,
        nummer: 1,
        sector,
        leerlingen: 300,
        van: date(2025, 9, 1),
        tot: date(2026, 4, 10),
        vakanties: vec![KERST],
        aanwezigheid: Aanwezigheid::Alles,
    }
}

fn unlawful(rijen: &[Registratie]) -> BTreeMap<u32, u32> {
    let mut minuten = BTreeMap::new();
    for rij in rijen.iter().filter(|rij| rij.status == Verzuimstatus::Ongeoorloofd) {
        *minuten.entry(rij.leerling.0).or_default() += u32::from(rij.minuten);
    }
    minuten
}

#[test]
fn the_seed_alone_decides() {
    let eerste: Vec<_> = generate(&plan(Sector::Vo)).collect();
    assert_eq!(eerste, generate(&plan(Sector::Vo)).collect::<Vec<_>>());
    assert_ne!(eerste, generate(&Schoolplan { seed: 2, ..plan(Sector::Vo) }).collect::<Vec<_>>());
}

#[test]
fn a_pupil_stays_the_same_when_the_school_grows() {
    let klein = Schoolplan { leerlingen: 40, ..plan(Sector::Mbo) };
    let groot = Schoolplan { leerlingen: 41, ..klein.clone() };
    assert!(generate(&groot).zip(generate(&klein)).all(|(groot, klein)| groot == klein));
}

#[test]
fn no_row_stands_on_a_holiday_or_in_a_weekend_or_twice() {
    for sector in Sector::ALLE {
        let rijen: Vec<_> = generate(&plan(*sector)).collect();
        assert!(rijen.iter().all(|rij| rij.datum < KERST.0 || rij.datum > KERST.1));
        assert!(rijen.iter().all(|rij| rij.datum.weekday().to_monday_zero_offset() < 5));
        assert!(rijen.is_sorted_by_key(|rij| (rij.leerling, rij.datum, rij.lesuur)));
        assert!(rijen.windows(2).all(|paar| {
            let [een, twee] = paar else { return true };
            (een.leerling, een.datum, een.lesuur) != (twee.leerling, twee.datum, twee.lesuur)
        }));
    }
}

#[test]
fn most_pupils_give_no_work_and_a_few_give_most_of_it() {
    let rijen: Vec<_> = generate(&plan(Sector::Vo)).collect();
    let mut minuten: Vec<u32> = unlawful(&rijen).into_values().collect();
    minuten.resize(300, 0);
    minuten.sort_unstable();
    let totaal: u32 = minuten.iter().sum();
    let zwaarste: u32 = minuten.iter().rev().take(30).sum();
    assert!(zwaarste * 2 > totaal, "the heaviest tenth has {zwaarste} of {totaal} minutes");
    assert!(minuten.get(150).is_some_and(|midden| *midden < 960));
    assert!(minuten.last().is_some_and(|meest| *meest > 3000));
}

#[test]
fn the_school_has_what_the_rules_turn_on() {
    let plan = plan(Sector::Vo);
    let rijen: Vec<_> = generate(&plan).collect();
    for status in Verzuimstatus::ALLE {
        assert!(rijen.iter().any(|rij| rij.status == *status), "no row is {status}");
    }
    let wordt_18 = |rij: &Registratie| {
        let dag = rij.geboortedatum.saturating_add(jiff::ToSpan::years(18));
        plan.van < dag && dag < plan.tot
    };
    assert!(rijen.iter().any(wordt_18));
    assert!(rijen.iter().any(|rij| rij.startkwalificatie));
    assert!(rijen.iter().all(|rij| rij.datum <= rij.vastgesteld_op && rij.vastgesteld_op <= plan.tot));
    assert!(rijen.iter().any(|rij| rij.vastgesteld_op > rij.datum));
}

#[test]
fn lessons_have_the_length_of_the_sector() {
    let lengtes = |sector| {
        let mut lengtes: Vec<_> = generate(&plan(sector))
            .filter(|rij| rij.status == Verzuimstatus::Aanwezig)
            .map(|rij| rij.minuten)
            .collect();
        lengtes.sort_unstable();
        lengtes.dedup();
        lengtes
    };
    assert_eq!(lengtes(Sector::Vo), [50]);
    assert_eq!(lengtes(Sector::Po), [105, 210, 225]);
    assert_eq!(lengtes(Sector::Mbo), [90, 240]);
}

#[test]
fn presence_per_day_keeps_one_row_a_day_and_all_absence() {
    let alles: Vec<_> = generate(&plan(Sector::Vo)).collect();
    let per_dag: Vec<_> = generate(&Schoolplan { aanwezigheid: Aanwezigheid::PerDag, ..plan(Sector::Vo) }).collect();
    let dagen: std::collections::BTreeSet<_> =
        alles.iter().filter(|rij| rij.status == Verzuimstatus::Aanwezig).map(|rij| (rij.leerling, rij.datum)).collect();
    let aanwezig = per_dag.iter().filter(|rij| rij.status == Verzuimstatus::Aanwezig).count();
    assert_eq!(aanwezig, dagen.len());
    assert_eq!(unlawful(&alles), unlawful(&per_dag));
}

#[test]
fn the_few_rows_of_presence_around_absence_give_the_same_reports() -> Result<(), Rechtfout> {
    let due = |aanwezigheid| {
        let plan = Schoolplan { aanwezigheid, ..plan(Sector::Vo) };
        let rijen: Vec<_> = generate(&plan).collect();
        Ok::<_, Rechtfout>((rijen.len(), meldingen(&plan, &rijen)?))
    };
    let (weinig, rond_verzuim) = due(Aanwezigheid::RondVerzuim)?;
    let (veel, alles) = due(Aanwezigheid::Alles)?;
    assert_eq!(rond_verzuim, alles);
    assert!(weinig * 5 < veel, "{weinig} of {veel} rows");
    Ok(())
}

#[test]
fn a_plan_that_ends_before_it_begins_is_empty() {
    let leeg = Schoolplan { tot: date(2025, 8, 31), ..plan(Sector::Po) };
    assert_eq!(generate(&leeg).count(), 0);
}

#[test]
fn the_school_reports_late_and_too_much_and_never_before_the_absence() -> Result<(), Rechtfout> {
    let plan = plan(Sector::Vo);
    let rijen: Vec<_> = generate(&plan).collect();
    let gestuurd = meldingen(&plan, &rijen)?;
    assert!(gestuurd.len() > 20, "{} reports", gestuurd.len());
    assert!(gestuurd.iter().all(|melding| melding.begin <= melding.einde && melding.einde <= melding.gemeld_op));
    assert!(gestuurd.iter().all(|melding| melding.gemeld_op <= plan.tot));
    assert!(gestuurd.is_sorted_by_key(|melding| melding.gemeld_op));
    assert!(gestuurd.iter().any(|melding| melding.gemeld_op > melding.einde.saturating_add(jiff::ToSpan::days(10))));
    assert_eq!(gestuurd, meldingen(&plan, &rijen)?);
    Ok(())
}

#[test]
fn without_entries_nothing_is_reported() -> Result<(), Rechtfout> {
    assert_eq!(meldingen(&plan(Sector::Vo), &[])?, []);
    Ok(())
}
