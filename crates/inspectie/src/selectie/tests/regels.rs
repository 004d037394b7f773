//! What is refused, how shares are made, and how points are explained.

use super::*;

fn refused(methode: Methode, change: impl Fn(&mut Opdracht, &mut Kader)) -> Vec<Selectiereden> {
    let (mut opdracht, mut kader) = (opdracht(methode), kader(20));
    change(&mut opdracht, &mut kader);
    draw(&kader, &Risicocijfers::default(), &opdracht).unwrap_err()
}

fn without(code: &str, reden: &str) -> Uitsluiting {
    Uitsluiting { code: code.to_owned(), reden: reden.into(), door: "Irma".into() }
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let alles = refused(Methode::Willekeurig { aantal: 0 }, |opdracht, kader| {
        opdracht.zaad = " ".into();
        opdracht.uitsluitingen = vec![without("99X000", ""), without("99X000", "dicht"), without("00AA", "dicht")];
        (opdracht.leerlingen_vanaf, opdracht.leerlingen_tot) = (Some(5), Some(4));
        kader.eenheden.push(eenheid(3));
    });
    assert_eq!(
        alles,
        [
            Selectiereden::DubbeleCode("99X003".into()),
            Selectiereden::GeenZaad,
            Selectiereden::Omgekeerd,
            Selectiereden::UitsluitingZonderReden("99X000".into()),
            Selectiereden::DubbeleUitsluiting("99X000".into()),
            Selectiereden::OnbekendeUitsluiting("00AA".into()),
            Selectiereden::GeenAantal,
        ]
    );
}

#[test]
fn another_number_for_a_board_needs_a_reason_and_a_board() {
    let afwijkingen = [("B0", ""), ("B0", "klein bestuur"), ("B9", "bestaat niet")];
    let afwijkingen =
        afwijkingen.map(|(bestuur, reden)| Afwijking { bestuur: bestuur.into(), aantal: 2, reden: reden.into() });
    let methode = Methode::Bestuursgericht {
        groot: 1,
        middelgroot: 1,
        klein: 0,
        afwijkingen: afwijkingen.into(),
        op_risico: false,
    };
    assert_eq!(
        refused(methode, |_, _| ()),
        [
            Selectiereden::OnbekendeWaarde(Kenmerk::Bestuur, "B9".into()),
            Selectiereden::AfwijkingZonderReden("B0".into()),
            Selectiereden::DubbeleAfwijking("B0".into()),
        ]
    );
}

#[test]
fn points_need_weights_and_courses_need_courses() {
    let zonder = refused(Methode::Risicogericht { aantal: 3 }, |opdracht, _| opdracht.gewichten.clear());
    assert_eq!(zonder, [Selectiereden::GeenGewicht]);
    let methode = Methode::Opleidingen { instellingen: ["I7".to_owned()].into(), per_instelling: 1 };
    let leeg = refused(methode, |_, kader| kader.eenheden.retain(|een| een.soort == Eenheidsoort::School));
    assert_eq!(leeg, [Selectiereden::LeegKader, Selectiereden::OnbekendeWaarde(Kenmerk::Instelling, "I7".into())]);
}

#[test]
fn shares_follow_the_largest_remainder() {
    // Of 10 from 47, 16, 37: 4.7, 1.6 and 3.7; the two that are left go to the .7 of both, the larger one first.
    assert_eq!(allot(10, &[("a", 47), ("b", 16), ("c", 37)]), [5, 1, 4]);
    assert_eq!(allot(1, &[("a", 5), ("b", 5)]), [1, 0]);
    assert_eq!(allot(99, &[("a", 2), ("b", 0)]), [2, 0]);
    assert_eq!(allot(3, &[]), Vec::<u32>::new());
}

#[test]
fn an_unknown_number_is_no_zero() {
    let een = eenheid(1);
    let mut cijfers = Risicocijfers::default();
    cijfers
        .waarden
        .insert(een.code.clone(), [(Risicodeel::TeLaat, 4), (Risicodeel::Signalen, 5), (Risicodeel::Gemist, 0)].into());
    let uitkomst = score(&een, &cijfers, &VOORSTEL, false);
    // 4 late at 2 points, 5 signals at 10 points up to 30, 0 missed; administration 20, home 25, suspensions 10, removals 15 unknown.
    assert_eq!((uitkomst.punten, uitkomst.onbekend), (38, 70));
    assert_eq!(uitkomst.delen[1], Scoredeel { deel: Risicodeel::Gemist, waarde: Some(0), punten: 0 });
    assert_eq!(uitkomst.delen[3], Scoredeel { deel: Risicodeel::Thuiszitters, waarde: None, punten: 0 });
}

#[test]
fn for_each_thousand_pupils_only_what_grows_with_them() {
    let een = Eenheid { leerlingen: Some(800), ..eenheid(1) };
    let mut cijfers = Risicocijfers::default();
    cijfers.waarden.insert(een.code.clone(), [(Risicodeel::TeLaat, 3), (Risicodeel::Signalen, 1)].into());
    let punten = |een: &Eenheid| score(een, &cijfers, &VOORSTEL, true);
    // 3 late × 2 points for each thousand of 800 pupils is 7.5, rounded down.
    assert_eq!(punten(&een).delen.iter().map(|deel| deel.punten).collect::<Vec<_>>(), [7, 0, 0, 0, 0, 0, 10]);
    let omvang_onbekend = Eenheid { leerlingen: None, ..een };
    assert_eq!((punten(&omvang_onbekend).punten, punten(&omvang_onbekend).onbekend), (10, 120));
}

#[test]
fn a_changed_record_is_seen() {
    let vraag = opdracht(Methode::Willekeurig { aantal: 3 });
    let nu = jiff::civil::date(2026, 11, 1);
    let record = Record::draw("proef", nu, "Irma".into(), kader(20), Risicocijfers::default(), vraag).unwrap();
    let (weg, bij) =
        (record.uitkomst.getrokken()[0].code.clone(), Record { loting: "dobbelsteen".into(), ..record.clone() });
    let mut anders = record.clone();
    let regel = anders.uitkomst.regels.iter_mut().find(|regel| regel.code == weg).unwrap();
    regel.uitkomst = Stand::Reserve { groep: String::new(), plaats: 9 };
    assert_eq!(anders.repeat().unwrap(), [Verschil { code: weg, volgens_record: false, opnieuw: true }]);
    anders = record.clone();
    anders.uitkomst.groepen[0].leden += 1;
    assert_eq!(anders.repeat().unwrap().len(), 1);
    assert!(matches!(bij.repeat(), Err(Recordfout::Loting(_))));
    assert!(matches!(Record { versie: 9, ..record }.repeat(), Err(Recordfout::Versie(9))));
}

#[test]
fn the_table_has_every_unit_and_no_formula() {
    let mut kader = kader(8);
    kader.eenheden[0].naam = "=1+1".into();
    let vraag =
        Opdracht { uitsluitingen: vec![without("99X000", "dicht")], ..opdracht(Methode::Willekeurig { aantal: 20 }) };
    let nu = kader.peildatum;
    let record = Record::draw("proef", nu, "Irma".into(), kader, Risicocijfers::default(), vraag).unwrap();
    let tabel = String::from_utf8(to_csv(&record).unwrap()).unwrap();
    assert_eq!(tabel.lines().count(), 9);
    assert!(tabel.lines().nth(1).unwrap().starts_with("99X000,'=1+1,buiten,,,uitgesloten,"), "{tabel}");
    assert_eq!(record.uitkomst.groepen[0].tekort(), Some(Tekort::TeWeinig));
}
