//! No number of a pupil comes out of a reader but in its own row.

use proptest::prelude::*;

use super::{example, read};

const PGN: [&str; 3] = ["999990019", "999 990 019", "999-99.0019"];

fn seen(csv: String) -> String {
    match read("leerlingen", csv.into(), "") {
        Ok((rijen, verslag)) => {
            assert!(rijen.is_empty());
            format!("{verslag:?}")
        }
        Err(fout) => format!("{fout:?} {fout} {:?}", fout.arguments()),
    }
}

#[test]
fn a_number_in_any_column_is_covered() {
    let kop = "leerlingnummer;pgn;achternaam;voornaam;geboortedatum;klas;inschrijving_van;inschrijving_tot;gemeente";
    let velden = kop.split(';').count();
    for pgn in PGN {
        for plaats in 0..velden {
            let cellen: Vec<&str> = (0..velden).map(|welke| if welke == plaats { pgn } else { "" }).collect();
            let tekst = seen(format!("{kop}\n{}\n", cellen.join(";")));
            assert!(!tekst.contains(pgn), "{plaats}: {tekst}");
        }
        let tekst = seen(format!("1;{pgn};Jansen;Noor;leerlingnummer\n2;{pgn};Vries;Daan;x\n"));
        assert!(!tekst.contains(pgn), "{tekst}");
    }
}

#[test]
fn a_row_with_a_fault_is_known_by_its_first_column() {
    let kop = "leerlingnummer;pgn;achternaam;voornaam;geboortedatum;klas;inschrijving_van;gemeente";
    let rest = "Jansen;Noor;2010-01-01;1a;2025-08-01;0363";
    let csv = format!("{kop}\nL7;123456789;{rest}\n999990019;123456789;{rest}\n");
    let (_, verslag) = read("leerlingen", csv.into(), "").unwrap();
    let sleutels: Vec<_> = verslag.sleutels.iter().map(|(regel, sleutel)| (*regel, sleutel.as_str())).collect();
    assert_eq!(sleutels, [(2, "L7"), (3, "•••••••••")]);
}

#[test]
fn rows_show_nothing_of_a_person_in_debug() {
    let bron = crate::lezen::Bron::from_bytes(example("leerlingen.csv"));
    let gelezen = crate::import::read_leerlingen(&bron, &crate::lezen::Kolomtoewijzing::default()).unwrap();
    assert_eq!(format!("{:?}", gelezen.waarde[0]), "Leerlingregel(regel 2)");
    let bron = crate::lezen::Bron::from_bytes(example("personeel.csv"));
    let gelezen = crate::import::read_personeel(&bron, &crate::lezen::Kolomtoewijzing::default()).unwrap();
    assert_eq!(format!("{:?}", gelezen.waarde[0]), "Personeelregel(regel 2)");
}

#[test]
fn what_is_no_number_of_a_pupil_stays_readable() {
    let csv = "klas;leerjaar;sector\n2025-03-01 2HA 12345;9;vo\n";
    let (_, verslag) = read("klassen", csv.into(), "").unwrap();
    assert_eq!(verslag.fouten[0].gevonden, "9");
    let csv = "code;achternaam;voornaam;rol;email\nA;B;C;docent;2025-03-01\n";
    let (_, verslag) = read("personeel", csv.into(), "").unwrap();
    assert_eq!(verslag.fouten[0].gevonden, "2025-03-01");
}

proptest! {
    /// Every row is handed on or has a fault, whatever the file.
    #[test]
    fn no_row_is_lost(
        welke in prop::sample::select(vec!["leerlingen.csv", "klassen.csv", "rooster.csv", "personeel.csv"]),
        plaats in any::<prop::sample::Index>(), anders in "[ -~\n;é•]{0,12}",
    ) {
        let mut tekst: Vec<char> = String::from_utf8(example(welke)).unwrap().chars().collect();
        let plaats = plaats.index(tekst.len());
        tekst.splice(plaats..(plaats + anders.len() / 2).min(tekst.len()), anders.chars());
        if let Ok((rijen, verslag)) = read(welke, tekst.into_iter().collect::<String>().into_bytes(), "") {
            let mut geweigerd: Vec<u64> = verslag.fouten.iter().map(|fout| fout.regel).collect();
            geweigerd.dedup();
            prop_assert_eq!(verslag.regels, (rijen.len() + geweigerd.len()) as u64);
        }
    }
}
