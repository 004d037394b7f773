//! Which header is which column, and what a refusal suggests.

use super::{meldingen, verzuim, verzuim_with};
use crate::lezen::{Kolom, Kolomtoewijzing, Leesfout, Leesopties, Ontbrekend, Toewijzingsfout};

fn with_columns(toewijzing: &str) -> Leesopties {
    Leesopties { kolommen: toewijzing.parse().unwrap(), codes: None }
}

fn missing(bytes: &str, opties: &Leesopties) -> Vec<Ontbrekend> {
    match verzuim_with(bytes, opties) {
        Err(Leesfout::KolommenOntbreken { ontbreekt, .. }) => ontbreekt,
        anders => panic!("{anders:?}"),
    }
}

fn suggestions(kop: &str) -> Vec<(Kolom, Vec<String>)> {
    missing(kop, &Leesopties::default()).into_iter().map(|gemist| (gemist.kolom, gemist.suggesties)).collect()
}

#[test]
fn case_spaces_accents_and_marks_make_no_difference() {
    let (rijen, verslag) = verzuim(
        "LÉÉRLING ; Da-tum;mi_nuten;STATUS;Vastgesteld op;geboorte datum\nL1;2025-03-03;50;aanwezig;2025-03-04;2009-01-02\n",
    )
    .unwrap();
    assert_eq!(rijen, ["2: L1 2025-03-03 50 aanwezig geboren=2009-01-02 vastgesteld=2025-03-04"]);
    assert_eq!(verslag.kolommen[0], (Kolom::Leerling, "LÉÉRLING".to_owned()));
}

#[test]
fn other_names_are_mapped() {
    let tekst = "Stamnr,Dag,Duur,Code,leerling\n7,2025-03-03,50,aanwezig,Jansen\n";
    let (rijen, _) = verzuim_with(tekst, &with_columns("leerling=stamnr,datum=Dag,minuten=Duur,status=Code")).unwrap();
    assert_eq!(rijen, ["2: 7 2025-03-03 50 aanwezig"]);
}

#[test]
fn a_mapped_header_that_is_not_there_falls_back_on_our_name() {
    let opties = with_columns("leerling=Stamnr,datum=Dag");
    let (rijen, _) = verzuim_with("leerling,Dag,minuten,status\n7,2025-03-03,50,aanwezig\n", &opties).unwrap();
    assert_eq!(rijen, ["2: 7 2025-03-03 50 aanwezig"]);
    let gemist = missing("Nummer,Dag,minuten,status\n", &opties);
    assert_eq!((gemist[0].kolom, gemist[0].gezocht.as_deref()), (Kolom::Leerling, Some("Stamnr")));
}

#[test]
fn an_optional_column_that_was_mapped_must_be_there() {
    let gemist = missing("leerling,datum,minuten,status,Geboren\n", &with_columns("geboortedatum=Geb.dat"));
    assert_eq!(gemist[0].kolom, Kolom::Geboortedatum);
    assert_eq!(gemist[0].suggesties, ["Geboren"]);
}

#[test]
fn a_table_that_comes_along_does_not_insist_on_mapped_optional_columns() {
    let bytes =
        b"leerling,soort,begin,einde,gemeld_op\nL1,16 uur in 4 weken,2025-03-03,2025-03-14,2025-03-17\n".to_vec();
    let bron = crate::lezen::Bron::from_bytes(bytes);
    let mut aantal = 0;
    let opties = with_columns("school=Vestiging,datum=Dag");
    crate::lezen::read_meldingen_from(&bron, &opties, &mut |_| {}, &mut |_| aantal += 1).unwrap();
    assert_eq!(aantal, 1);
}

#[test]
fn the_same_column_twice_is_refused() {
    match verzuim("leerling,datum,minuten,status,Leer ling\n") {
        Err(Leesfout::KolomDubbel { kolom, koppen }) => {
            assert_eq!((kolom, koppen), (Kolom::Leerling, vec!["leerling".to_owned(), "Leer ling".to_owned()]));
        }
        anders => panic!("{anders:?}"),
    }
}

#[test]
fn missing_columns_come_with_headers_that_look_like_them() {
    assert_eq!(
        suggestions("Stamnr;Absentiedatum;Lesuur;Minuten;Stauts\n"),
        [
            (Kolom::Leerling, vec!["Stamnr".to_owned()]),
            (Kolom::Datum, vec!["Absentiedatum".to_owned()]),
            (Kolom::Status, vec!["Stauts".to_owned()]),
        ]
    );
    assert_eq!(
        suggestions("Naam;Studentnummer;Datum van absentie;Minuten;Status\n"),
        [(Kolom::Leerling, vec!["Studentnummer".to_owned()]), (Kolom::Datum, vec!["Datum van absentie".to_owned()])]
    );
    assert_eq!(suggestions("foo,datum,minuten,status\n"), [(Kolom::Leerling, vec![])]);
}

#[test]
fn a_header_that_is_another_column_is_no_suggestion() {
    let gemist = match meldingen("leerling;soort;datum\n") {
        Err(Leesfout::KolommenOntbreken { ontbreekt, .. }) => ontbreekt,
        anders => panic!("{anders:?}"),
    };
    let suggesties: Vec<_> = gemist.iter().map(|gemist| (gemist.kolom, gemist.suggesties.len())).collect();
    assert_eq!(suggesties, [(Kolom::Begin, 0), (Kolom::Einde, 0), (Kolom::GemeldOp, 0)]);
}

#[test]
fn a_header_that_resembles_several_columns_as_much_is_no_suggestion() {
    let gemist = match meldingen("leerling;soort;atum\n") {
        Err(Leesfout::KolommenOntbreken { ontbreekt, .. }) => ontbreekt,
        anders => panic!("{anders:?}"),
    };
    assert!(gemist.iter().all(|gemist| gemist.suggesties.is_empty()), "{gemist:?}");
}

#[test]
fn one_header_is_suggested_for_the_column_that_it_resembles_most() {
    assert_eq!(
        suggestions("leerling;Absentiecode;datum;minuten\n"),
        [(Kolom::Status, vec!["Absentiecode".to_owned()])]
    );
    let gemist = match meldingen("leerling;Verzuimsoort;begindatum;einddatum;melddatum\n") {
        Err(Leesfout::KolommenOntbreken { ontbreekt, .. }) => ontbreekt,
        anders => panic!("{anders:?}"),
    };
    let suggesties: Vec<_> = gemist.iter().map(|gemist| gemist.suggesties.join("|")).collect();
    assert_eq!(suggesties, ["Verzuimsoort", "begindatum", "einddatum", "melddatum"]);
}

#[test]
fn a_header_that_the_user_gave_to_another_column_is_told() {
    let gemist = missing("datum,minuten,status\n", &with_columns("leerling=Datum"));
    assert_eq!(gemist.len(), 1);
    assert_eq!((gemist[0].kolom, gemist[0].gebruikt_voor), (Kolom::Datum, Some(Kolom::Leerling)));
    assert_eq!(gemist[0].suggesties, Vec::<String>::new());
    let anders = missing("foo,minuten,status\n", &with_columns("leerling=datum"));
    assert_eq!(anders.iter().map(|gemist| gemist.gebruikt_voor).collect::<Vec<_>>(), [None, None]);
}

#[test]
fn a_refusal_lists_the_headers() {
    match meldingen("leerling;begin;einde\n") {
        Err(fout @ Leesfout::KolommenOntbreken { .. }) => assert_eq!(
            fout.arguments(),
            [("kolommen", "soort, gemeld_op".to_owned()), ("koppen", "leerling, begin, einde".to_owned())]
        ),
        anders => panic!("{anders:?}"),
    }
}

#[test]
fn a_mapping_that_cannot_be_meant_is_refused() {
    let fout = |tekst: &str| tekst.parse::<Kolomtoewijzing>().unwrap_err();
    assert_eq!(fout("leerling"), Toewijzingsfout::Vorm { deel: "leerling".to_owned() });
    assert_eq!(fout("leerling= "), Toewijzingsfout::Vorm { deel: "leerling=".to_owned() });
    assert_eq!(fout("leering=Stamnr"), Toewijzingsfout::OnbekendeKolom { naam: "leering".to_owned() });
    assert_eq!(fout("datum=A,Datum=B"), Toewijzingsfout::Dubbel { kolom: Kolom::Datum });
    assert_eq!(fout("datum=A,leerling=a"), Toewijzingsfout::KopTweemaal { kop: "a".to_owned() });
    assert_eq!("".parse(), Ok(Kolomtoewijzing::default()));
    assert_eq!(
        " Gemeld op = Mail datum ,".parse::<Kolomtoewijzing>().unwrap().kop(Kolom::GemeldOp),
        Some("Mail datum")
    );
}
