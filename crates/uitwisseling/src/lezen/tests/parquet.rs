//! Parquet files: every type in which a column may stand, and every other refused by name.

use std::sync::Arc;

use arrow::array::{
    ArrayRef, BinaryArray, BooleanArray, Date32Array, Date64Array, Decimal128Array, DictionaryArray,
    DurationSecondArray, Float64Array, Int8Array, Int64Array, LargeStringArray, ListArray, RecordBatch, StringArray,
    Time32SecondArray, TimestampMicrosecondArray, TimestampMillisecondArray, UInt16Array, UInt64Array,
};
use arrow::datatypes::{Int32Type, Int64Type};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;

use super::{foutregels, verzuim};
use crate::lezen::{Bestandssoort, Formaat, Leesfout};

/// 3 March 2025, in days from 1970.
const DAG: i32 = 20_150;
const SECONDEN: i64 = DAG as i64 * 86_400;

fn strings(waarden: &[&str]) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(waarden))
}

fn dictionary(waarden: &[&str]) -> ArrayRef {
    Arc::new(waarden.iter().copied().collect::<DictionaryArray<Int32Type>>())
}

fn file(kolommen: Vec<(&str, ArrayRef)>) -> Vec<u8> {
    file_with(kolommen, WriterProperties::builder().build())
}

fn file_with(kolommen: Vec<(&str, ArrayRef)>, eigenschappen: WriterProperties) -> Vec<u8> {
    let rijen =
        RecordBatch::try_from_iter_with_nullable(kolommen.into_iter().map(|(naam, waarden)| (naam, waarden, true)));
    let rijen = rijen.unwrap();
    let mut schrijver = ArrowWriter::try_new(Vec::new(), rijen.schema(), Some(eigenschappen)).unwrap();
    schrijver.write(&rijen).unwrap();
    schrijver.into_inner().unwrap()
}

/// One row, with one column in another type.
fn one_row(kolom: &str, waarde: ArrayRef) -> Vec<u8> {
    let mut kolommen: Vec<(&str, ArrayRef)> = vec![
        ("leerling", strings(&["L1"])),
        ("datum", Arc::new(Date32Array::from(vec![DAG]))),
        ("minuten", Arc::new(UInt16Array::from(vec![50]))),
        ("status", dictionary(&["ongeoorloofd"])),
    ];
    match kolommen.iter_mut().find(|(naam, _)| *naam == kolom) {
        Some((_, plaats)) => *plaats = waarde,
        None => kolommen.push((kolom, waarde)),
    }
    file(kolommen)
}

#[test]
fn the_contract_s_own_types_are_read() {
    let bytes = file(vec![
        ("extra", Arc::new(BinaryArray::from_iter_values([b"\xFF", b"\xFE"]))),
        ("school", dictionary(&["01AB", "01AB"])),
        ("leerling", Arc::new(Int64Array::from(vec![-7, i64::MAX]))),
        ("datum", Arc::new(Date32Array::from(vec![DAG, DAG + 1]))),
        ("lesuur", Arc::new(Int8Array::from(vec![Some(1), None]))),
        ("minuten", Arc::new(UInt16Array::from(vec![50, 1440]))),
        ("status", dictionary(&["ongeoorloofd", "te_laat"])),
    ]);
    let (rijen, verslag) = verzuim(bytes).unwrap();
    assert_eq!(
        rijen,
        [
            "1: -7 2025-03-03 50 ongeoorloofd school=01AB lesuur=1",
            "2: 9223372036854775807 2025-03-04 1440 te_laat school=01AB",
        ]
    );
    assert_eq!((verslag.formaat, verslag.regels, verslag.fouten.len()), (Formaat::Parquet, 2, 0));
}

#[test]
fn every_other_type_that_can_hold_a_value_is_read() {
    let soorten: Vec<(&str, ArrayRef, &str)> = vec![
        ("leerling", Arc::new(LargeStringArray::from_iter_values([" L1 "])), "1: L1 2025-03-03 50 ongeoorloofd"),
        ("leerling", Arc::new(BinaryArray::from_iter_values(["Zoë"])), "1: Zoë 2025-03-03 50 ongeoorloofd"),
        ("leerling", Arc::new(UInt64Array::from(vec![u64::MAX])), "1: 18446744073709551615 2025-03-03 50 ongeoorloofd"),
        ("leerling", Arc::new(Float64Array::from(vec![7.0])), "1: 7 2025-03-03 50 ongeoorloofd"),
        ("datum", strings(&["03-03-2025"]), "1: L1 2025-03-03 50 ongeoorloofd"),
        ("datum", Arc::new(Date64Array::from(vec![SECONDEN * 1000])), "1: L1 2025-03-03 50 ongeoorloofd"),
        (
            "datum",
            Arc::new(TimestampMillisecondArray::from(vec![SECONDEN * 1000 + 3_600_000])),
            "1: L1 2025-03-03 50 ongeoorloofd",
        ),
        (
            "datum",
            Arc::new(TimestampMicrosecondArray::from(vec![SECONDEN * 1_000_000]).with_timezone("UTC")),
            "1: L1 2025-03-03 50 ongeoorloofd",
        ),
        ("datum", Arc::new(Int64Array::from(vec![20_250_303])), "1: L1 2025-03-03 50 ongeoorloofd"),
        ("minuten", strings(&["107u24m"]), "1: L1 2025-03-03 6444 ongeoorloofd"),
        ("minuten", Arc::new(Float64Array::from(vec![50.0])), "1: L1 2025-03-03 50 ongeoorloofd"),
        ("minuten", Arc::new(UInt64Array::from(vec![50])), "1: L1 2025-03-03 50 ongeoorloofd"),
        (
            "minuten",
            Arc::new(Decimal128Array::from(vec![5000]).with_precision_and_scale(10, 2).unwrap()),
            "1: L1 2025-03-03 50 ongeoorloofd",
        ),
        ("minuten", Arc::new(DurationSecondArray::from(vec![3000])), "1: L1 2025-03-03 50 ongeoorloofd"),
        ("minuten", Arc::new(Time32SecondArray::from(vec![3000])), "1: L1 2025-03-03 50 ongeoorloofd"),
        (
            "startkwalificatie",
            Arc::new(BooleanArray::from(vec![true])),
            "1: L1 2025-03-03 50 ongeoorloofd startkwalificatie=true",
        ),
        (
            "startkwalificatie",
            Arc::new(Int8Array::from(vec![0])),
            "1: L1 2025-03-03 50 ongeoorloofd startkwalificatie=false",
        ),
    ];
    for (kolom, waarde, verwacht) in soorten {
        let soort = waarde.data_type().clone();
        let (rijen, verslag) = verzuim(one_row(kolom, waarde)).unwrap();
        assert_eq!((rijen.as_slice(), foutregels(&verslag).len()), (&[verwacht.to_owned()][..], 0), "{kolom} {soort}");
    }
}

#[test]
fn a_type_that_cannot_hold_the_column_is_refused_by_name() {
    let lijst: ArrayRef = Arc::new(ListArray::from_iter_primitive::<Int64Type, _, _>([Some([Some(1)])]));
    let soorten: Vec<(&str, ArrayRef, &str, &str)> = vec![
        ("leerling", lijst, "List(Int64)", "tekst"),
        ("status", Arc::new(BooleanArray::from(vec![true])), "Boolean", "tekst"),
        ("datum", Arc::new(Float64Array::from(vec![1.0])), "Float64", "datum"),
        ("minuten", Arc::new(Date32Array::from(vec![DAG])), "Date32", "duur"),
        ("startkwalificatie", Arc::new(Date32Array::from(vec![DAG])), "Date32", "ja-nee"),
    ];
    for (kolom, waarde, type_in_bestand, soort) in soorten {
        match verzuim(one_row(kolom, waarde)) {
            Err(Leesfout::KolomType { kolom: van, gevonden, verwacht }) => {
                assert_eq!((van.as_str(), gevonden.as_str(), verwacht), (kolom, type_in_bestand, soort));
            }
            anders => panic!("{kolom} gave {anders:?}"),
        }
    }
}

#[test]
fn blanks_and_impossible_values_are_faults_of_their_row() {
    let bytes = file(vec![
        ("leerling", Arc::new(StringArray::from(vec![None, Some(""), Some("L3"), Some("L4"), Some("L5")]))),
        (
            "datum",
            Arc::new(
                TimestampMillisecondArray::from(vec![
                    None,
                    Some(0),
                    Some(SECONDEN * 1000 + 1),
                    Some(-1 << 60),
                    Some(0),
                ])
                .with_timezone("UTC"),
            ),
        ),
        (
            "minuten",
            Arc::new(Float64Array::from(vec![None, Some(f64::NAN), Some(f64::INFINITY), Some(-1.0), Some(2e300)])),
        ),
        ("status", dictionary(&["aanwezig"; 5])),
    ]);
    let (rijen, verslag) = verzuim(bytes).unwrap();
    assert_eq!(rijen, [""; 0]);
    let fouten: Vec<String> = verslag
        .fouten
        .iter()
        .map(|fout| format!("{} {} {}", fout.regel, fout.kolom.unwrap(), fout.verwacht.key()))
        .collect();
    assert_eq!(
        fouten,
        [
            "1 leerling verwacht-ingevuld",
            "1 datum verwacht-ingevuld",
            "2 leerling verwacht-ingevuld",
            "3 datum verwacht-datum-zonder-tijdzone",
            "3 minuten verwacht-hele-minuten",
            "4 datum verwacht-datum-zonder-tijdzone",
            "4 minuten verwacht-hele-minuten",
            "5 minuten verwacht-hele-minuten",
        ]
    );
}

#[test]
fn row_groups_and_compression_make_no_difference() {
    let aantal = 30_000;
    let namen: Vec<String> = (0..aantal).map(|n| format!("L{}", n % 300)).collect();
    let namen: Vec<&str> = namen.iter().map(String::as_str).collect();
    for pakking in [Compression::UNCOMPRESSED, Compression::SNAPPY, Compression::ZSTD(ZstdLevel::default())] {
        let eigenschappen =
            WriterProperties::builder().set_compression(pakking).set_max_row_group_row_count(Some(7000)).build();
        let bytes = file_with(
            vec![
                ("leerling", strings(&namen)),
                ("datum", Arc::new(Date32Array::from(vec![DAG; aantal]))),
                ("minuten", Arc::new(UInt16Array::from(vec![50; aantal]))),
                ("status", dictionary(&vec!["ongeoorloofd"; aantal])),
            ],
            eigenschappen,
        );
        let (rijen, verslag) = verzuim(bytes).unwrap();
        assert_eq!((rijen.len(), verslag.regels), (aantal, aantal as u64));
        assert_eq!(rijen[29_999], "30000: L299 2025-03-03 50 ongeoorloofd");
    }
}

#[test]
fn a_long_text_that_many_rows_share_is_a_fault_of_each() {
    let lang = "x".repeat(1_000_000);
    let bytes = file(vec![
        ("leerling", dictionary(&[lang.as_str(); 100])),
        ("datum", Arc::new(Date32Array::from(vec![DAG; 100]))),
        ("minuten", Arc::new(UInt16Array::from(vec![50; 100]))),
        ("status", dictionary(&["aanwezig"; 100])),
    ]);
    let (rijen, verslag) = verzuim(bytes).unwrap();
    assert_eq!((rijen.len(), verslag.fouten.len()), (0, 100));
    assert_eq!(verslag.fouten[0].gevonden.chars().count(), 80);
}

#[test]
fn a_file_that_is_cut_off_or_broken_is_refused() {
    let bytes = one_row("leerling", strings(&["L1"]));
    for lengte in [4, 11, 12, bytes.len() / 2, bytes.len() - 1] {
        let uitkomst = verzuim(&bytes[..lengte]);
        assert!(
            matches!(uitkomst, Err(Leesfout::Afgekapt { soort: Bestandssoort::Parquet })),
            "{lengte}: {uitkomst:?}"
        );
    }
    let mut langer = bytes.clone();
    let plaats = langer.len() - 8;
    langer[plaats..plaats + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    let uitkomst = verzuim(langer);
    assert!(matches!(uitkomst, Err(Leesfout::Afgekapt { .. } | Leesfout::Beschadigd { .. })), "{uitkomst:?}");
}
