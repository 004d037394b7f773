//! Numbers read back as they are written, and nothing else passes for one.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use proptest::prelude::*;

use super::{
    Brin, GEWICHTEN, Gemeentecode, Meldingsnummer, Nummerfout, Organisatiecode, Pgn, Pgnsoort, Vestigingsnummer,
};

#[test]
fn case_and_space_make_no_difference() {
    assert_eq!(" 01 ab\n".parse::<Brin>().unwrap().to_string(), "01AB");
    assert_eq!(" 07 ".parse::<Vestigingsnummer>().unwrap().to_string(), "07");
    assert_eq!("03 63".parse::<Gemeentecode>().unwrap().to_string(), "0363");
    assert_eq!(" 12 345 ".parse::<Meldingsnummer>().unwrap().to_string(), "12345");
    assert_eq!(" RBL-West ".parse::<Organisatiecode>().unwrap().to_string(), "rbl-west");
    assert_eq!("111 222 333".parse::<Pgn>().unwrap().reveal(), "111222333");
}

#[test]
fn what_is_no_number_is_refused() {
    for tekst in ["", "1AB", "01A", "01ABC", "AB01", "0A1B", "01ÀB", "01AB00", "०१AB"] {
        assert_eq!(tekst.parse::<Brin>(), Err(Nummerfout::Brin), "{tekst}");
    }
    for tekst in ["", "0", "000", "A1", "-1"] {
        assert_eq!(tekst.parse::<Vestigingsnummer>(), Err(Nummerfout::Vestigingsnummer), "{tekst}");
    }
    for tekst in ["", "363", "00363", "0000", "036A", "+363"] {
        assert_eq!(tekst.parse::<Gemeentecode>(), Err(Nummerfout::Gemeentecode), "{tekst}");
    }
    for tekst in ["", "0", "-1", "+1", "1.0", "99999999999999999999999"] {
        assert_eq!(tekst.parse::<Meldingsnummer>(), Err(Nummerfout::Meldingsnummer), "{tekst}");
    }
    for tekst in ["", " ", "rbl west", "rbl/west"] {
        assert_eq!(tekst.parse::<Organisatiecode>(), Err(Nummerfout::Organisatiecode), "{tekst}");
    }
    for tekst in ["", "12345678", "1234567890", "12345678A", "111.222.333"] {
        assert_eq!(tekst.parse::<Pgn>(), Err(Nummerfout::PgnVorm), "{tekst}");
    }
    for tekst in ["000000000", "123456789", "111222334", "100000006"] {
        assert_eq!(tekst.parse::<Pgn>(), Err(Nummerfout::PgnElfproef), "{tekst}");
    }
}

#[test]
fn a_bsn_and_an_onderwijsnummer_are_told_apart() {
    let soort = |tekst: &str| tekst.parse::<Pgn>().map(Pgn::soort);
    assert_eq!(soort("111222333"), Ok(Pgnsoort::Bsn));
    assert_eq!(soort("000000012"), Ok(Pgnsoort::Bsn));
    // 9 x 1 + 2 x 4 - 1 = 16, which leaves 5.
    assert_eq!(soort("100000041"), Ok(Pgnsoort::Onderwijsnummer));
    // The same remainder without the 10 in front is no number at all.
    assert_eq!(soort("000000031"), Err(Nummerfout::PgnElfproef));
}

#[test]
fn a_pgn_does_not_print() {
    let pgn: Pgn = "111222333".parse().unwrap();
    assert_eq!(format!("{pgn:?} {pgn}"), "Pgn(•••••••••) •••••••33");
    let fout = "111222334".parse::<Pgn>().unwrap_err();
    assert!(!format!("{fout:?} {fout}").contains("111222334"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn the_elfproef_catches_every_single_wrong_digit(getal in 0u32..1_000_000_000, plaats in 0usize..9, stap in 1u8..10) {
        let tekst = format!("{getal:09}");
        let goed = tekst.parse::<Pgn>();
        if let Ok(pgn) = goed {
            prop_assert_eq!(pgn.reveal(), tekst.clone());
            let mut fout = tekst.into_bytes();
            fout[plaats] = b'0' + (fout[plaats] - b'0' + stap) % 10;
            let fout = String::from_utf8(fout).unwrap();
            let ander = fout.parse::<Pgn>().map(Pgn::soort);
            // One digit can turn the one kind into the other, never into another number of its own kind.
            prop_assert!(ander != Ok(pgn.soort()), "{} and {}", pgn.reveal(), fout);
        }
    }

    #[test]
    fn the_last_digit_makes_a_bsn_of_most_numbers(voor in 1u32..100_000_000) {
        let som: i64 = format!("{voor:08}").bytes().zip(GEWICHTEN).map(|(cijfer, gewicht)| i64::from(cijfer - b'0') * gewicht).sum();
        let laatste = som.rem_euclid(11);
        let gemaakt = (0..10).filter(|cijfer| {
            format!("{voor:08}{cijfer}").parse::<Pgn>().is_ok_and(|pgn| pgn.soort() == Pgnsoort::Bsn)
        });
        prop_assert_eq!(gemaakt.collect::<Vec<i64>>(), if laatste < 10 { vec![laatste] } else { vec![] });
    }

    #[test]
    fn no_text_makes_a_number_panic(tekst in "\\PC{0,12}") {
        let _ = (tekst.parse::<Brin>(), tekst.parse::<Vestigingsnummer>(), tekst.parse::<Gemeentecode>());
        let _ = (tekst.parse::<Meldingsnummer>(), tekst.parse::<Pgn>());
    }

    #[test]
    fn numbers_read_back_as_they_are_written(code in 1u16..10_000, vestiging in 0u8..100, brin in "[0-9]{2}[A-Z]{2}") {
        let gemeente = format!("{code:04}");
        prop_assert_eq!(gemeente.parse::<Gemeentecode>().unwrap().to_string(), gemeente);
        let nummer = format!("{vestiging:02}");
        prop_assert_eq!(nummer.parse::<Vestigingsnummer>().unwrap().to_string(), nummer);
        prop_assert_eq!(brin.parse::<Brin>().unwrap().to_string(), brin);
    }
}
