//! Scenes from the contract that anybody can count on a paper calendar, so that the oracle itself stands on something.

use jiff::civil::{Date, date};

use super::dagen::{Dag, lay_out};
use super::kalender::Kalender;
use super::langdurig::runs;
use super::termijn::{deadline, working_days_after};
use super::zestien_uur::count;
use super::{Keuze, Rij};
use crate::begrip::{TeLaat, Uur, Vervolg, Verzuimstatus};

fn keuze(vervolg: Vervolg, op: Date) -> Keuze {
    Keuze {
        vakanties: vec![(date(2025, 2, 22), date(2025, 3, 2))],
        uur: Uur::Klok,
        te_laat: TeLaat::Niet,
        vervolg,
        bestand_kent_aanwezig: true,
        onbekend_telt: false,
        afspraak_18plus: false,
        op,
    }
}

/// Lays out 480 minutes on each of the days, and presence on the others.
fn dagen(geteld: &[Date], aanwezig: &[Date], keuze: &Keuze) -> Vec<Dag> {
    let rij =
        |datum: &Date, minuten, status| Rij { datum: *datum, minuten, status, lesuur: None, vastgesteld_op: None };
    let mut rijen: Vec<Rij> = geteld.iter().map(|datum| rij(datum, 480, Verzuimstatus::Ongeoorloofd)).collect();
    rijen.extend(aanwezig.iter().map(|datum| rij(datum, 60, Verzuimstatus::Aanwezig)));
    let kalender = Kalender::new(&keuze.vakanties, date(2025, 1, 1), date(2025, 12, 31));
    lay_out(&rijen, &kalender, keuze)
}

fn einden(dagen: &[Dag], vervolg: Vervolg) -> Vec<(Date, u32)> {
    count(dagen, vervolg).iter().map(|telling| (dagen[telling.einde].datum, telling.minuten)).collect()
}

#[test]
fn the_window_jumps_over_a_holiday_week_and_no_further() {
    let keuze = keuze(Vervolg::Strikt, date(2025, 6, 30));
    // Monday 3 February to Sunday 9 March are four school weeks and the holiday week between them.
    assert_eq!(
        einden(&dagen(&[date(2025, 2, 3), date(2025, 3, 9)], &[], &keuze), Vervolg::Strikt),
        [(date(2025, 3, 9), 960)]
    );
    assert_eq!(einden(&dagen(&[date(2025, 2, 3), date(2025, 3, 10)], &[], &keuze), Vervolg::Strikt), []);
}

#[test]
fn a_report_within_a_week_waits_for_the_week_or_the_return() {
    let keuze = keuze(Vervolg::Week, date(2025, 3, 31));
    let maart = |dag| date(2025, 3, dag);
    let weg = [maart(3), maart(4), maart(5), maart(6), maart(7), maart(10), maart(11), maart(12)];
    // Reached on the 4th; again on the 6th, held back to the 11th; the 12th starts a third count.
    assert_eq!(einden(&dagen(&weg, &[], &keuze), Vervolg::Week), [(maart(4), 960), (maart(11), 480 * 5)]);
    // Back on the 10th: the report ends on the last day before it.
    assert_eq!(einden(&dagen(&weg[..5], &[maart(10)], &keuze), Vervolg::Week), [(maart(4), 960), (maart(7), 480 * 3)]);
    // The data end while it is held back.
    assert_eq!(einden(&dagen(&weg[..5], &[], &keuze), Vervolg::Week), [(maart(4), 960)]);
}

#[test]
fn a_run_is_long_on_the_monday_four_school_weeks_later() {
    let keuze = keuze(Vervolg::Strikt, date(2025, 4, 30));
    let mut weg = Vec::new();
    let mut datum = date(2025, 3, 3);
    while datum <= date(2025, 4, 4) {
        if !super::kalender::is_weekend(datum) {
            weg.push(datum);
        }
        datum = datum.tomorrow().unwrap();
    }
    let dagen = dagen(&weg, &[], &keuze);
    let langdurig: Vec<Date> = runs(&dagen).iter().filter_map(|reeks| Some(dagen[reeks.langdurig?].datum)).collect();
    assert_eq!(langdurig, [date(2025, 3, 31)]);
}

#[test]
fn the_term_is_five_working_days() {
    assert_eq!(deadline(date(2025, 3, 14), date(2025, 3, 1)), date(2025, 3, 21));
    // Good Friday 18 April, Easter Monday 21 April.
    assert_eq!(deadline(date(2025, 4, 14), date(2025, 4, 14)), date(2025, 4, 23));
    assert_eq!(deadline(date(2025, 3, 14), date(2025, 3, 17)), date(2025, 3, 24));
    // King's Day on a Sunday is kept on Saturday 26 April; 5 May and Ascension Day are no working days.
    assert_eq!(working_days_after(date(2025, 4, 25), date(2025, 5, 6)), 6);
    assert_eq!(working_days_after(date(2025, 5, 28), date(2025, 5, 30)), 1);
}
