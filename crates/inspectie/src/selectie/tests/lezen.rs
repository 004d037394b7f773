//! A good file of each kind, and each fault.

use super::*;

fn faults<T: std::fmt::Debug>(gelezen: Result<T, Vec<Leesfout>>) -> Vec<(u64, &'static str, String)> {
    gelezen.unwrap_err().into_iter().map(|fout| (fout.regel, fout.sleutel, fout.kolom)).collect()
}

#[test]
fn a_register_is_read_with_what_it_knows() {
    let eenheden = read_kader(
        "\u{feff}Code;Naam;Sector;Bestuur;Bestuursgrootte;Leerlingen\n99xa00;De Proef;VO;Stichting;groot;812\n99XB00;Ander;po;;;\n"
            .as_bytes(),
    )
    .unwrap();
    assert_eq!(eenheden[0].code, "99XA00");
    assert_eq!((eenheden[0].bestuursgrootte, eenheden[0].leerlingen), (Some(Bestuursgrootte::Groot), Some(812)));
    assert_eq!(
        (eenheden[1].bestuur.as_deref(), eenheden[1].leerlingen, eenheden[1].soort),
        (None, None, Eenheidsoort::School)
    );
}

#[test]
fn each_fault_of_a_register_is_told_where_it_stands() {
    let bestand =
        b"code,naam,sector,soort,leerlingen\n,A,po,,\n99XA,,hbo,cursus,veel\n99XB,B,po,,\n99xb,B,po,,\n99XC,C,po\n";
    let leesfout = |regel, sleutel, kolom: &str| (regel, sleutel, kolom.to_owned());
    assert_eq!(
        faults(read_kader(bestand)),
        [
            leesfout(2, "selectie-leesfout-leeg", "code"),
            leesfout(3, "selectie-leesfout-leeg", "naam"),
            leesfout(3, "selectie-leesfout-waarde", "sector"),
            leesfout(3, "selectie-leesfout-waarde", "soort"),
            leesfout(3, "selectie-leesfout-waarde", "leerlingen"),
            leesfout(5, "selectie-leesfout-dubbel", "code"),
            leesfout(6, "selectie-leesfout-cellen", ""),
        ]
    );
    assert_eq!(faults(read_kader(b"code,naam\n1,2\n")), [leesfout(1, "selectie-leesfout-kolom", "sector")]);
    assert_eq!(faults(read_kader(b"code,naam,sector\n")), [leesfout(1, "selectie-leesfout-geen-rijen", "")]);
    assert_eq!(faults(read_kader(b"code,naam,sector\n\xff")), [leesfout(1, "selectie-leesfout-geen-utf8", "")]);
}

#[test]
fn figures_that_nobody_gave_stay_unknown() {
    let blad = read_cijfers(b"code,thuiszitters,schorsingen\n99XA00,3,onbekend\n99XB00,0,\n").unwrap();
    assert_eq!(blad.delen, [Risicodeel::Thuiszitters, Risicodeel::Schorsingen].into());
    assert_eq!(blad.waarden["99XA00"], [(Risicodeel::Thuiszitters, 3)].into());
    assert_eq!(blad.waarden["99XB00"], [(Risicodeel::Thuiszitters, 0)].into());
    assert_eq!(faults(read_cijfers(b"code,spijbelaars\n99XA00,3\n"))[0].1, "selectie-leesfout-geen-deel");
    assert_eq!(faults(read_cijfers(b"code,gemist\n99XA00,-3\n"))[0].1, "selectie-leesfout-waarde");
}
