use jiff::ToSpan;
use jiff::civil::{Date, date};
use recht::begrip::Vervolg;
use recht::begrip::{Meldingsoort, Minuten, Sector, Verzuimstatus};
use recht::bepalingen::Recht;
use recht::kalender::{Kalender, Vakantie};
use recht::toezicht::dossiercontrole::{Controledossier, Controleregels, Oordeel};
use recht::toezicht::onderzoek::start_dossiercontrole;
use recht::verzuim::koppeling::Verzonden;
use recht::verzuim::telling::Uurkeuze;
use uitwisseling::lezen::{Datumvolgorde, Formaat, Leesverslag, Verzuimregel};

use super::{Administratie, Instellingen, Opbouw, Opmerking, Verwacht, Verzondenregel, check, controle};

const MAANDAG: Date = date(2025, 3, 3);

fn instellingen() -> Instellingen {
    let studiedag = Vakantie { van: date(2025, 3, 7), tot: date(2025, 3, 7), naam: "studiedag".to_owned() };
    let kalender = Kalender::new(&[studiedag], date(2024, 8, 1), date(2025, 7, 31));
    Instellingen::new(Recht::ingebouwd().unwrap(), kalender, Uurkeuze::NaarSector(Some(Sector::Po))).unwrap()
}

fn regel(regel: u64, leerling: &str, datum: Date) -> Verzuimregel<'_> {
    Verzuimregel {
        regel,
        leerling,
        school: None,
        sector: None,
        datum,
        lesuur: Some("1"),
        minuten: Minuten(320),
        status: Verzuimstatus::Ongeoorloofd,
        reden: None,
        geboortedatum: Some(date(2012, 1, 1)),
        startkwalificatie: None,
        vastgesteld_op: None,
    }
}

fn build(instellingen: &Instellingen, regels: &[Verzuimregel<'_>]) -> Administratie {
    let mut opbouw = Opbouw::new(instellingen);
    for regel in regels {
        opbouw.add(regel);
    }
    let verslag = Leesverslag {
        sleutels: std::collections::BTreeMap::new(),
        regels: regels.len() as u64,
        fouten: Vec::new(),
        kolommen: Vec::new(),
        formaat: Formaat::Parquet,
        datumvolgorde: Datumvolgorde::DagEerst,
    };
    opbouw.finish(verslag).unwrap()
}

#[test]
fn the_order_of_rows_makes_no_difference() {
    let instellingen = instellingen();
    let mut regels: Vec<_> =
        (0u8..3).map(|dag| regel(dag.into(), "L1", MAANDAG.saturating_add(i64::from(dag).days()))).collect();
    regels.push(regel(9, "A1", MAANDAG));
    let heen = build(&instellingen, &regels);
    regels.reverse();
    let terug = build(&instellingen, &regels);
    let outcome = |administratie| check(&instellingen, administratie, date(2025, 3, 31), Minuten(720), None).unwrap();
    assert_eq!(outcome(&heen), outcome(&terug));
    assert_eq!(outcome(&heen).meldingen.len(), 1);
}

#[test]
fn a_lesson_that_stands_twice_counts_once_and_names_the_row_that_counted() {
    let instellingen = instellingen();
    let administratie = build(&instellingen, &[regel(7, "L1", MAANDAG), regel(2, "L1", MAANDAG)]);
    assert_eq!(administratie.dossiers[0].registraties.len(), 1);
    assert_eq!(administratie.fouten[0].regel, 7);
    assert_eq!(administratie.fouten[0].verwacht, Verwacht::EenRegelPerLesuur { eerder: 2 });
    let zonder_lesuur = |nummer| Verzuimregel { lesuur: None, ..regel(nummer, "L1", MAANDAG) };
    let administratie = build(&instellingen, &[zonder_lesuur(2), zonder_lesuur(3)]);
    assert_eq!(administratie.dossiers[0].registraties.len(), 2);
    assert!(administratie.opmerkingen.contains(&Opmerking::GeenLesuur { regels: 2 }));
}

#[test]
fn days_without_school_and_outside_the_calendar_are_faults() {
    let instellingen = instellingen();
    let administratie = build(&instellingen, &[regel(2, "L1", date(2025, 3, 7)), regel(3, "L1", date(2025, 8, 1))]);
    assert_eq!(administratie.fouten[0].verwacht, Verwacht::Schooldag { vakantie: "studiedag".to_owned() });
    let (van, tot) = (date(2024, 8, 1), date(2025, 7, 31));
    assert_eq!(administratie.fouten[1].verwacht, Verwacht::BekendSchooljaar { van, tot });
    assert_eq!(administratie.laatste_dag, Some(date(2025, 3, 7)));
}

#[test]
fn what_had_to_be_assumed_is_said() {
    let instellingen = instellingen();
    let rows = [
        Verzuimregel { geboortedatum: None, ..regel(2, "L1", MAANDAG) },
        Verzuimregel { school: Some("A"), ..regel(3, "L2", MAANDAG) },
        Verzuimregel { school: Some("B"), ..regel(4, "L2", MAANDAG) },
        regel(5, "L3", MAANDAG),
        Verzuimregel { geboortedatum: Some(date(2012, 1, 2)), ..regel(6, "L3", date(2025, 3, 4)) },
    ];
    assert_eq!(
        build(&instellingen, &rows).opmerkingen,
        [
            Opmerking::GeenGeboortedatum { leerlingen: 1 },
            Opmerking::TweeGeboortedata { leerlingen: 1 },
            Opmerking::MeerScholen { leerlingen: 1 },
            Opmerking::AanwezigheidAfgeleid,
        ]
    );
}

#[test]
fn a_report_for_a_pupil_without_entries_is_needless() {
    let instellingen = instellingen();
    let administratie = build(&instellingen, &[regel(2, "L1", MAANDAG)]);
    let verzonden = Verzonden { begin: MAANDAG, einde: MAANDAG, gemeld_op: date(2025, 3, 10) };
    let sent = |soort| Verzondenregel { leerling: "L9".to_owned(), soort, verzonden };
    let rijen = [sent(Meldingsoort::ZestienUur), sent(Meldingsoort::Luxe)];
    let uitkomst = controle(&instellingen, &administratie, &rijen, date(2025, 6, 2), 17, false).unwrap();
    assert_eq!(uitkomst.controle.oordelen.len(), 1);
    assert_eq!(uitkomst.controle.oordelen[0].oordeel, Oordeel::Overbodig);
    assert!(uitkomst.opmerkingen.contains(&Opmerking::AndereSoort { meldingen: 1 }));
}

#[test]
fn an_inspector_finds_what_the_school_finds() {
    let instellingen = instellingen();
    let mut rows = Vec::new();
    for dag in 0u8..12 {
        let datum = date(2025, 3, 10).saturating_add(i64::from(dag).days());
        let status = if dag == 5 { Verzuimstatus::Onbekend } else { Verzuimstatus::Ongeoorloofd };
        rows.push(Verzuimregel { status, school: Some("99XA00"), ..regel(dag.into(), "L1", datum) });
        let onbekend = Verzuimstatus::Onbekend;
        rows.push(Verzuimregel { status: onbekend, school: Some("99XB00"), ..regel(dag.into(), "L1", datum) });
        rows.push(Verzuimregel { status: onbekend, ..regel(dag.into(), "L2", datum) });
    }
    let administratie = build(&instellingen, &rows);
    let verzonden = Verzonden { begin: date(2025, 3, 10), einde: date(2025, 3, 12), gemeld_op: date(2025, 4, 3) };
    let sent = Verzondenregel { leerling: "L1".to_owned(), soort: Meldingsoort::ZestienUur, verzonden };
    let bezoek = date(2025, 6, 2);
    let school = controle(&instellingen, &administratie, &[sent], bezoek, 17, false).unwrap().controle;
    assert!([Oordeel::TeLaat, Oordeel::Gemist, Oordeel::NietTeBepalen].iter().all(|een| school.count(*een) > 0));

    // An inspector begins from the law, with the weeks that it gives, and meets the pupils in another order.
    let laatste = administratie.laatste_dag.unwrap();
    let telling = instellingen.telling(Vervolg::Strikt, administratie.aanwezigheid, laatste);
    let regels = Controleregels::new(telling, instellingen.telwijze().unwrap(), instellingen.meldregels());
    let mut inspectie = start_dossiercontrole(&instellingen.recht, bezoek).unwrap();
    for (leerling, verzonden) in [("L2", &[][..]), ("L1", &[verzonden][..])] {
        let eigen = administratie.dossiers.iter().rev().filter(|dossier| &*dossier.leerling == leerling);
        let dossiers: Vec<_> =
            eigen.map(|een| Controledossier { gegevens: &een.gegevens, registraties: &een.registraties }).collect();
        inspectie.check(&regels, leerling, &dossiers, verzonden).unwrap();
    }
    inspectie.sort();
    assert_eq!(inspectie, school);
}
