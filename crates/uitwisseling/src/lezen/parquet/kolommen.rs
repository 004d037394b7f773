//! Typed columns, and how their values become cells.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, StringViewArray};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Date32Type, Field, Float64Type, Int64Type, TimeUnit};
use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::lezen::cel::Cel;
use crate::lezen::kolom::Inhoud;
use crate::lezen::{Bestandssoort, Kolom, Leesfout, Verwacht};

const SECONDEN_PER_DAG: i64 = 86_400;

/// How the values of a type are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aard {
    Tekst,
    Geheel,
    /// Whole numbers that may be too large for the signed kind, as pseudonyms are.
    Groot,
    Getal,
    Datum,
    /// A moment in a time zone, in parts of a second.
    Moment {
        per_seconde: i64,
    },
    /// A length of time, in parts of a second.
    Duur {
        per_seconde: i64,
    },
    Waar,
}

fn aard(soort: &DataType) -> Option<Aard> {
    Some(match soort {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Binary | DataType::LargeBinary => {
            Aard::Tekst
        }
        DataType::Dictionary(_, waarde) => return aard(waarde),
        DataType::UInt64 => Aard::Groot,
        soort if soort.is_integer() => Aard::Geheel,
        soort if soort.is_floating() => Aard::Getal,
        DataType::Decimal32(..) | DataType::Decimal64(..) | DataType::Decimal128(..) | DataType::Decimal256(..) => {
            Aard::Getal
        }
        DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, None) => Aard::Datum,
        DataType::Timestamp(eenheid, Some(_)) => Aard::Moment { per_seconde: per_second(*eenheid) },
        DataType::Time32(eenheid) | DataType::Time64(eenheid) | DataType::Duration(eenheid) => {
            Aard::Duur { per_seconde: per_second(*eenheid) }
        }
        DataType::Boolean => Aard::Waar,
        _ => return None,
    })
}

fn per_second(eenheid: TimeUnit) -> i64 {
    match eenheid {
        TimeUnit::Second => 1,
        TimeUnit::Millisecond => 1000,
        TimeUnit::Microsecond => 1_000_000,
        TimeUnit::Nanosecond => 1_000_000_000,
    }
}

/// Refuses a column whose type cannot hold what the column says.
pub(super) fn check(kolom: Kolom, soort: &DataType) -> Result<(), Leesfout> {
    let (past, verwacht): (fn(Aard) -> bool, _) = match kolom.inhoud() {
        Inhoud::Tekst => (|aard| matches!(aard, Aard::Tekst | Aard::Geheel | Aard::Groot | Aard::Getal), "tekst"),
        Inhoud::Datum => {
            (|aard| matches!(aard, Aard::Tekst | Aard::Geheel | Aard::Datum | Aard::Moment { .. }), "datum")
        }
        Inhoud::Duur => {
            (|aard| matches!(aard, Aard::Tekst | Aard::Geheel | Aard::Groot | Aard::Getal | Aard::Duur { .. }), "duur")
        }
        Inhoud::JaNee => (|aard| matches!(aard, Aard::Tekst | Aard::Geheel | Aard::Waar), "ja-nee"),
    };
    if aard(soort).is_some_and(past) {
        return Ok(());
    }
    Err(Leesfout::KolomType { kolom, gevonden: crate::lezen::regelfout::cite(&soort.to_string()), verwacht })
}

/// A field with its texts as views into the file's own pages: a long text that many rows share is not copied for each.
pub(super) fn readable(veld: &Arc<Field>) -> Arc<Field> {
    let soort = match veld.data_type() {
        DataType::Dictionary(_, waarde) => waarde.as_ref(),
        anders => anders,
    };
    let soort = match soort {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Binary | DataType::LargeBinary => DataType::Utf8View,
        anders => anders.clone(),
    };
    Arc::new(veld.as_ref().clone().with_data_type(soort))
}

/// One column of a batch.
pub(super) struct Kolomlezer {
    waarden: ArrayRef,
    aard: Aard,
}

impl Kolomlezer {
    /// Brings a column to one of the few types that cells are made from.
    pub(super) fn new(kolom: Kolom, waarden: &ArrayRef) -> Result<Self, Leesfout> {
        check(kolom, waarden.data_type())?;
        let aard = aard(waarden.data_type()).unwrap_or(Aard::Tekst);
        let doel = match aard {
            Aard::Tekst | Aard::Groot => DataType::Utf8View,
            Aard::Geheel | Aard::Moment { .. } | Aard::Duur { .. } => DataType::Int64,
            Aard::Getal => DataType::Float64,
            Aard::Datum => DataType::Date32,
            Aard::Waar => DataType::Boolean,
        };
        let waarden = if *waarden.data_type() == doel { Ok(Arc::clone(waarden)) } else { via(waarden, &doel) };
        let waarden =
            waarden.map_err(|fout| Leesfout::Beschadigd { soort: Bestandssoort::Parquet, reden: fout.to_string() })?;
        Ok(Self { waarden, aard })
    }

    /// The value of a row as a cell.
    pub(super) fn cel(&self, rij: usize) -> Cel<'_> {
        if self.waarden.is_null(rij) {
            return Cel::Leeg;
        }
        let geheel = || self.waarden.as_primitive::<Int64Type>().value(rij);
        match self.aard {
            Aard::Tekst | Aard::Groot => {
                let teksten: &StringViewArray = self.waarden.as_string_view();
                Cel::from_text(teksten.value(rij))
            }
            Aard::Geheel => Cel::Geheel(geheel()),
            Aard::Getal => match self.waarden.as_primitive::<Float64Type>().value(rij) {
                // Data frames write what is missing in a column of numbers as "not a number".
                leeg if leeg.is_nan() => Cel::Leeg,
                getal => Cel::Getal(getal),
            },
            Aard::Datum => day(i64::from(self.waarden.as_primitive::<Date32Type>().value(rij))),
            Aard::Moment { per_seconde } => {
                let per_dag = per_seconde * SECONDEN_PER_DAG;
                match geheel() {
                    middernacht if middernacht % per_dag == 0 => day(middernacht / per_dag),
                    _ => Cel::Fout { gevonden: "", verwacht: Verwacht::DatumZonderTijdzone },
                }
            }
            Aard::Duur { per_seconde } => Cel::Duur(geheel().div_euclid(per_seconde)),
            Aard::Waar => Cel::Waar(self.waarden.as_boolean().value(rij)),
        }
    }
}

/// Times have no direct way to a number of 64 bits where they are stored in 32.
fn via(waarden: &ArrayRef, doel: &DataType) -> Result<ArrayRef, arrow::error::ArrowError> {
    match waarden.data_type() {
        DataType::Time32(_) => cast(&cast(waarden, &DataType::Int32)?, doel),
        _ => cast(waarden, doel),
    }
}

/// A day by its number from 1 January 1970.
fn day(dagen: i64) -> Cel<'static> {
    /// Beyond this many days lies no year that is written in four digits.
    const VERSTE: i64 = 3_000_000;
    const EERSTE: Date = date(1970, 1, 1);
    let dag = if dagen.abs() < VERSTE { EERSTE.checked_add(dagen.days()).ok() } else { None };
    dag.map_or(Cel::Fout { gevonden: "", verwacht: Verwacht::BestaandeDatum }, Cel::Datum)
}
