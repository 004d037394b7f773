//! A few scenes that a reader can follow by hand; the tables in `voorbeelden/` go further.

use jiff::civil::{Date, date};

use crate::begrip::{Minuten, TeLaat, Uur, Vervolg, Verzuimstatus};
use crate::bepalingen::Recht;
use crate::dag::Dag;
use crate::kalender::{Kalender, Vakantie};
use crate::verzuim::dagen::Dagkolommen;
use crate::verzuim::norm::{Aanwezigheid, Normversies, Telling};
use crate::verzuim::telling::{Registratie, Telwijze};

fn registratie(datum: Date, minuten: u32, status: Verzuimstatus) -> Registratie {
    Registratie {
        bron: 0,
        dag: Dag::from(datum),
        lesuur: None,
        minuten: Minuten(minuten),
        status,
        uur: Uur::Klok,
        vastgesteld_op: None,
    }
}

fn gevallen(registraties: &[Registratie], vakanties: &[Vakantie], vervolg: Vervolg) -> Vec<(Date, Date, u32)> {
    let recht = Recht::ingebouwd().unwrap();
    let kalender = Kalender::new(vakanties, date(2024, 8, 1), date(2025, 7, 31));
    let telling = Telling {
        kalender: &kalender,
        normen: &Normversies::new(&recht).unwrap(),
        vervolg,
        aanwezigheid: Aanwezigheid::Geregistreerd,
        einde_gegevens: Dag::from(date(2025, 7, 31)),
    };
    let telwijze = Telwijze::new(&recht, TeLaat::Niet).unwrap();
    let kolommen = Dagkolommen::new(registraties, telwijze);
    let gevallen = telling.gevallen(kolommen.as_dagen());
    gevallen.into_iter().map(|geval| (geval.begin.date(), geval.einde.date(), geval.minuten.0)).collect()
}

#[test]
fn the_window_jumps_over_a_holiday_week() {
    let vakantie = Vakantie { van: date(2025, 2, 22), tot: date(2025, 3, 2), naam: "voorjaar".to_owned() };
    let dagen = [date(2025, 2, 3), date(2025, 2, 20), date(2025, 3, 7)];
    let verzuim: Vec<_> = dagen.map(|dag| registratie(dag, 320, Verzuimstatus::Ongeoorloofd)).into();
    assert_eq!(gevallen(&verzuim, &[], Vervolg::Strikt), []);
    assert_eq!(gevallen(&verzuim, &[vakantie], Vervolg::Strikt), [(date(2025, 2, 3), date(2025, 3, 7), 960)]);
}

#[test]
fn one_report_a_week_while_the_pupil_stays_away() {
    let mut verzuim: Vec<_> = (3..=14)
        .filter(|dag| !matches!(dag, 8 | 9))
        .map(|dag| registratie(date(2025, 3, dag), 480, Verzuimstatus::Ongeoorloofd))
        .collect();
    verzuim.push(registratie(date(2025, 3, 17), 0, Verzuimstatus::Aanwezig));
    assert_eq!(
        gevallen(&verzuim, &[], Vervolg::Strikt),
        [(3, 4), (5, 6), (7, 10), (11, 12), (13, 14)].map(|(begin, einde)| (
            date(2025, 3, begin),
            date(2025, 3, einde),
            960
        ))
    );
    assert_eq!(
        gevallen(&verzuim, &[], Vervolg::Week),
        [
            (date(2025, 3, 3), date(2025, 3, 4), 960),
            (date(2025, 3, 5), date(2025, 3, 11), 2400),
            (date(2025, 3, 12), date(2025, 3, 14), 1440),
        ]
    );
}

#[test]
fn a_lesson_counts_by_the_version_of_its_own_day() {
    let recht = Recht::ingebouwd().unwrap().with_waarde("verzuim.lesuur_max_minuten", date(2025, 3, 1), 75).unwrap();
    let telwijze = Telwijze::new(&recht, TeLaat::Niet).unwrap();
    let les = |datum| Registratie { uur: Uur::Les, ..registratie(datum, 50, Verzuimstatus::Ongeoorloofd) };
    assert_eq!(telwijze.geteld(&les(date(2025, 2, 28))), Minuten(60));
    assert_eq!(telwijze.geteld(&les(date(2025, 3, 1))), Minuten(75));
}
