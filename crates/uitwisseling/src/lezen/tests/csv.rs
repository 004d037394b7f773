//! Text with separators: every separator in every encoding, and what quotation marks can do to a file.

use super::{KOP, faults, foutregels, verzuim};
use crate::lezen::{Codering, Formaat, Leesfout};

const TABEL: [[&str; 5]; 4] = [
    ["leerling", "datum", "minuten", "status", "reden"],
    ["L1", "2025-03-03", "50", "ongeoorloofd", "café"],
    ["L2", "03-03-2025", "107u24m", "te laat", "één; twee, drie\tvier"],
    ["Zoë", "3/3/2025", "1:30", "Aanwezig", ""],
];

fn table(scheidingsteken: char, regeleinde: &str) -> String {
    let veld = |veld: &&str| if veld.contains([',', ';', '\t']) { format!("\"{veld}\"") } else { (*veld).to_owned() };
    let regel =
        |rij: &[&str; 5]| rij.iter().map(veld).collect::<Vec<_>>().join(&scheidingsteken.to_string()) + regeleinde;
    TABEL.iter().map(regel).collect()
}

fn encode(tekst: &str, codering: Codering, met_bom: bool) -> Vec<u8> {
    let tekst = if met_bom { format!("\u{FEFF}{tekst}") } else { tekst.to_owned() };
    match codering {
        Codering::Utf8 => tekst.into_bytes(),
        Codering::Windows1252 => encoding_rs::WINDOWS_1252.encode(&tekst).0.into_owned(),
        Codering::Utf16Le => tekst.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Codering::Utf16Be => tekst.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    }
}

#[test]
fn every_separator_in_every_encoding_reads_the_same() {
    let coderingen = [
        (Codering::Utf8, false),
        (Codering::Utf8, true),
        (Codering::Windows1252, false),
        (Codering::Utf16Le, true),
        (Codering::Utf16Be, true),
    ];
    for teken in [',', ';', '\t'] {
        for regeleinde in ["\n", "\r\n", "\r"] {
            for (codering, met_bom) in coderingen {
                let (rijen, verslag) = verzuim(encode(&table(teken, regeleinde), codering, met_bom)).unwrap();
                assert_eq!(
                    rijen,
                    [
                        "2: L1 2025-03-03 50 ongeoorloofd reden=\"café\"",
                        "3: L2 2025-03-03 6444 te_laat reden=\"één; twee, drie\\tvier\"",
                        "4: Zoë 2025-03-03 90 aanwezig",
                    ]
                );
                assert_eq!(verslag.formaat, Formaat::Csv { scheidingsteken: teken, codering });
                assert_eq!((verslag.regels, verslag.fouten.len()), (3, 0));
            }
        }
    }
}

#[test]
fn one_byte_at_the_end_decides_the_encoding() {
    let mut bytes = format!("{KOP}{}", "L1,2025-03-03,50,aanwezig\n".repeat(20_000)).into_bytes();
    bytes.extend(b"Andr\xE9,2025-03-04,50,aanwezig\n");
    let (rijen, verslag) = verzuim(bytes).unwrap();
    assert_eq!(rijen.last().unwrap(), "20002: André 2025-03-04 50 aanwezig");
    assert_eq!(verslag.formaat, Formaat::Csv { scheidingsteken: ',', codering: Codering::Windows1252 });
}

#[test]
fn a_letter_cut_by_a_block_is_still_a_letter() {
    for opvulling in 0..4 {
        let mut tekst = format!("{KOP}L1,2025-03-03,50,aanwezig\n");
        tekst.push_str(&"\n".repeat(64 * 1024 - tekst.len() - 3 - opvulling));
        tekst.push_str("€€€,2025-03-03,50,aanwezig\n");
        let (rijen, verslag) = verzuim(tekst).unwrap();
        assert!(rijen[1].contains("€€€"), "{rijen:?}");
        assert_eq!(verslag.formaat, Formaat::Csv { scheidingsteken: ',', codering: Codering::Utf8 });
    }
}

#[test]
fn the_separator_hint_of_excel_is_no_header() {
    let (rijen, _) = verzuim("sep=;\r\nleerling;datum;minuten;status\r\nL1;2025-03-03;50;aanwezig\r\n").unwrap();
    assert_eq!(rijen, ["3: L1 2025-03-03 50 aanwezig"]);
}

#[test]
fn blank_lines_and_rows_of_separators_are_no_rows() {
    let (rijen, verslag) = verzuim(format!("\n{KOP}\n,,,\nL1,2025-03-03,50,aanwezig\n ; \n\n")).unwrap();
    assert_eq!(rijen, ["5: L1 2025-03-03 50 aanwezig"]);
    assert_eq!(foutregels(&verslag), ["6: - \"1\" verwacht-aantal-velden aantal=4"]);
    assert_eq!(verslag.regels, 2);
}

#[test]
fn a_row_of_another_width_is_a_fault_and_blanks_at_its_end_are_not() {
    let rijen = "L1,2025-03-03,50\nL2,2025-03-03,50,aanwezig,teveel\nL3,2025-03-03,50,aanwezig,,\n";
    assert_eq!(
        faults(rijen),
        ["2: - \"3\" verwacht-aantal-velden aantal=4", "3: - \"5\" verwacht-aantal-velden aantal=4"]
    );
}

#[test]
fn headers_without_a_name_ask_for_nothing() {
    let tekst = "leerling;datum;minuten;status;;\nL1;2025-03-03;50;aanwezig\nL2;2025-03-03;50;aanwezig;;opmerking\n";
    let (rijen, verslag) = verzuim(tekst).unwrap();
    assert_eq!(rijen, ["2: L1 2025-03-03 50 aanwezig", "3: L2 2025-03-03 50 aanwezig"]);
    assert_eq!(verslag.fouten, []);
}

#[test]
fn a_record_may_run_over_lines_within_quotation_marks() {
    let tekst = "leerling,datum,minuten,status,reden\n\
                 L1,2025-03-03,50,geoorloofd,\"ziek,\nen hoofdpijn\n\"\"echt\"\"\"\n\
                 L2,2025-03-03,50,aanwezig,\n";
    let (rijen, verslag) = verzuim(tekst).unwrap();
    assert_eq!(
        rijen,
        [
            "2: L1 2025-03-03 50 geoorloofd reden=\"ziek,\\nen hoofdpijn\\n\\\"echt\\\"\"",
            "5: L2 2025-03-03 50 aanwezig",
        ]
    );
    assert_eq!(verslag.fouten, []);
}

#[test]
fn a_quotation_mark_that_stays_open_costs_one_row() {
    let kop = "leerling,datum,minuten,status,reden\n";
    let vol: String = (2..=300).map(|n| format!("L{n},2025-03-03,50,aanwezig,\n")).collect();
    let open = "L1,2025-03-03,50,geoorloofd,\"ziek\n";
    for staart in
        ["", "L301,2025-03-03,50,aanwezig,\"weer\"\n", "\"L301\",\"2025-03-03\",\"50\",\"aanwezig\",\"weer\"\n"]
    {
        let (rijen, verslag) = verzuim(format!("{kop}{open}{vol}{staart}")).unwrap();
        assert_eq!(foutregels(&verslag), ["2: reden \"ziek\" verwacht-gesloten-aanhalingsteken"]);
        assert_eq!(rijen.len(), 299 + usize::from(!staart.is_empty()));
        assert_eq!(verslag.regels, rijen.len() as u64 + 1);
    }
}

#[test]
fn a_quotation_mark_within_a_word_is_a_sign_like_any_other() {
    let (rijen, _) = verzuim("leerling,datum,minuten,status,reden\nL1,2025-03-03,50,te laat,5\" regen\n").unwrap();
    assert_eq!(rijen, ["2: L1 2025-03-03 50 te_laat reden=\"5\\\" regen\""]);
}

#[test]
fn ten_megabytes_in_one_cell_are_one_fault() {
    let lang = "x".repeat(10_000_000);
    for cel in [lang.clone(), format!("\"{lang}\"")] {
        let rijen = format!("L1,{cel},50,aanwezig\nL2,2025-03-03,50,aanwezig\n");
        let fouten = faults(&rijen);
        assert_eq!(fouten, [format!("2: datum {:?} verwacht-hoogstens-tekens max=65536", "x".repeat(79) + "…")]);
        let (rijen, verslag) = verzuim(format!("{KOP}{rijen}")).unwrap();
        assert_eq!((rijen.len(), verslag.regels), (1, 2));
    }
}

#[test]
fn a_cell_above_64_kib_is_a_fault_of_its_column() {
    let lang = "x".repeat(65_537);
    let fouten = faults(&format!("L1,2025-03-03,50,aanwezig\n{lang},2025-03-03,50,aanwezig\n"));
    assert_eq!(fouten, [format!("3: leerling {:?} verwacht-hoogstens-tekens max=65536", "x".repeat(79) + "…")]);
}

#[test]
fn a_pupil_number_of_more_than_200_characters_is_a_fault() {
    assert_eq!(faults(&format!("{},2025-03-03,50,aanwezig\n", "é".repeat(200))), [""; 0]);
    let fouten = faults(&format!("{},2025-03-03,50,aanwezig\n", "é".repeat(201)));
    assert_eq!(fouten, [format!("2: leerling {:?} verwacht-hoogstens-tekens max=200", "é".repeat(79) + "…")]);
}

#[test]
fn every_fault_of_a_row_is_told() {
    assert_eq!(
        faults(" ,31-02-2025,-5,spijbel\n"),
        [
            "2: leerling \"\" verwacht-ingevuld",
            "2: datum \"31-02-2025\" verwacht-bestaande-datum",
            "2: minuten \"-5\" verwacht-hele-minuten",
            "2: status \"spijbel\" verwacht-een-van woorden=aanwezig, geoorloofd, ongeoorloofd, te_laat, onbekend",
        ]
    );
}

#[test]
fn control_characters_do_not_come_through() {
    let fouten = faults("L\u{1b}[31m1,2025-03-03,50,aanwezig\n");
    assert_eq!(fouten, ["2: leerling \"L [31m1\" verwacht-een-regel-tekst"]);
}

#[test]
fn a_file_of_one_endless_line_is_refused_in_words() {
    assert!(
        matches!(verzuim("a,".repeat(1_000_000)), Err(Leesfout::KolommenOntbreken { koppen, .. }) if koppen.len() == 200)
    );
}
