//! The timetable: lessons or half days, each week or on one day.

mod botsing;

use std::borrow::Cow;

use jiff::civil::{Date, Time, Weekday};

use self::botsing::Bezet;
use super::klassen::whole;
use crate::lezen::cel::Cel;
use crate::lezen::kolom::Tabel;
use crate::lezen::kop::normalise;
use crate::lezen::lezer::Rij;
use crate::lezen::{Bron, Gelezen, Kolom, Kolomtoewijzing, Leesfout, Verwacht};

static TABEL: Tabel = Tabel {
    verplicht: &[Kolom::Klas, Kolom::Begin, Kolom::Einde],
    optioneel: &[
        Kolom::Datum,
        Kolom::Weekdag,
        Kolom::Van,
        Kolom::Tot,
        Kolom::Lesuur,
        Kolom::Dagdeel,
        Kolom::Vak,
        Kolom::Docent,
        Kolom::Vervallen,
    ],
    toewijzing_bindt: true,
};

const LESUREN: (u8, u8) = (1, 20);
/// A weekly lesson lasts a school year at most; a typing error in a year would else make thousands of lessons.
const DAGEN: i32 = 366;
const WEEKDAGEN: &str = "maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag";
const DAGDELEN: &str = "ochtend, middag";

/// One lesson or half day of a class. Texts are trimmed and never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roosterregel {
    /// Where the row begins in the file.
    pub regel: u64,
    /// When: on one day or each week. A row for one day goes before one for each week.
    pub dag: Roosterdag,
    /// Which lesson or half day.
    pub uur: Roosteruur,
    /// When it begins.
    pub begin: Time,
    /// When it ends; after `begin`.
    pub einde: Time,
    /// Code of the class.
    pub klas: String,
    /// What it is about.
    pub vak: Option<String>,
    /// Code of who teaches, among the staff.
    pub docent: Option<String>,
    /// Whether it is cancelled: then it was never a lesson, and nobody can be absent.
    pub vervallen: bool,
}

/// The days on which a lesson is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Roosterdag {
    /// On one day.
    Eenmalig(Date),
    /// Each week.
    Wekelijks {
        /// On this day of the week.
        weekdag: Weekday,
        /// From this day on.
        van: Date,
        /// Up to and with this day, at most a year later.
        tot: Date,
    },
}

/// Which part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Roosteruur {
    /// A lesson by its number, 1 to 20.
    Lesuur(u8),
    /// A half day.
    Dagdeel(Dagdeel),
}

/// Half a school day, as primary education registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dagdeel {
    /// The morning.
    Ochtend,
    /// The afternoon.
    Middag,
}

impl Dagdeel {
    /// The word as it stands in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ochtend => "ochtend",
            Self::Middag => "middag",
        }
    }
}

/// Reads a timetable, in the order of the file.
///
/// A row says `datum`, or `weekdag` with `van` and `tot`; and `lesuur`, or `dagdeel`. Two lessons of one class at one hour
/// are a fault of the later row, unless one of them is cancelled, or one is for that day alone and the other for each week.
pub fn read_rooster(bron: &Bron, kolommen: &Kolomtoewijzing) -> Result<Gelezen<Vec<Roosterregel>>, Leesfout> {
    let mut bezet = Bezet::default();
    super::read(bron, &TABEL, kolommen, |rij| {
        let eerdere_fouten = rij.fault_count();
        let regel = interpret(rij)?;
        if rij.fault_count() == eerdere_fouten
            && let Some(eerder) = bezet.add(&regel)
        {
            let kolom = if matches!(regel.uur, Roosteruur::Lesuur(_)) { Kolom::Lesuur } else { Kolom::Dagdeel };
            rij.refuse(kolom, Verwacht::VrijUur { eerder });
        }
        Some(regel)
    })
}

fn interpret(rij: &mut Rij<'_>) -> Option<Roosterregel> {
    let dag = day(rij);
    let uur = hour(rij);
    let begin = rij.keep(Kolom::Begin, rij.cel(Kolom::Begin).time());
    let einde = rij.keep(Kolom::Einde, rij.cel(Kolom::Einde).time());
    let klas = rij.name(Kolom::Klas);
    let vak = rij.maybe_name(Kolom::Vak);
    let docent = rij.maybe_name(Kolom::Docent);
    let vervallen = rij.maybe(Kolom::Vervallen, Cel::yes_or_no).unwrap_or(false);
    if let (Some(begin), Some(einde)) = (begin, einde)
        && einde <= begin
    {
        rij.refuse(Kolom::Einde, Verwacht::NaTijd { begin });
    }
    Some(Roosterregel {
        regel: rij.regel,
        dag: dag?,
        uur: uur?,
        begin: begin?,
        einde: einde?,
        klas: klas?.into_owned(),
        vak: vak.map(Cow::into_owned),
        docent: docent.map(Cow::into_owned),
        vervallen,
    })
}

fn day(rij: &mut Rij<'_>) -> Option<Roosterdag> {
    one_of(rij, Kolom::Datum, Kolom::Weekdag)?;
    if !rij.cel(Kolom::Datum).is_blank() {
        return rij.date(Kolom::Datum).map(Roosterdag::Eenmalig);
    }
    let weekdag = rij.keep(Kolom::Weekdag, rij.cel(Kolom::Weekdag).text().and_then(|tekst| weekday(&tekst)));
    let (van, tot) = (rij.date(Kolom::Van), rij.date(Kolom::Tot));
    let (van, tot) = (van?, tot?);
    if tot < van {
        rij.refuse(Kolom::Tot, Verwacht::NietVoor { begin: van });
    } else if (tot - van).get_days() > DAGEN {
        rij.refuse(Kolom::Tot, Verwacht::HoogstensDagen { max: DAGEN });
    }
    Some(Roosterdag::Wekelijks { weekdag: weekdag?, van, tot })
}

fn hour(rij: &mut Rij<'_>) -> Option<Roosteruur> {
    one_of(rij, Kolom::Lesuur, Kolom::Dagdeel)?;
    if rij.cel(Kolom::Dagdeel).is_blank() {
        return rij.keep(Kolom::Lesuur, whole(rij.cel(Kolom::Lesuur), LESUREN)).map(Roosteruur::Lesuur);
    }
    let gelezen = rij.cel(Kolom::Dagdeel).text().and_then(|tekst| half_day(&tekst));
    rij.keep(Kolom::Dagdeel, gelezen).map(Roosteruur::Dagdeel)
}

/// Sees that exactly one of two columns is filled in; the fault is of the second when both are.
fn one_of(rij: &mut Rij<'_>, een: Kolom, ander: Kolom) -> Option<()> {
    match (rij.cel(een).is_blank(), rij.cel(ander).is_blank()) {
        (true, true) => rij.refuse(een, Verwacht::EenVanBeide { ander }),
        (false, false) => rij.refuse(ander, Verwacht::EenVanBeide { ander: een }),
        _ => return Some(()),
    }
    None
}

/// Reads a day of the week: the Dutch word, or its first two letters.
fn weekday(tekst: &str) -> Result<Weekday, Verwacht> {
    let woord = normalise(tekst);
    let mut dagen = WEEKDAGEN.split(", ").zip(Weekday::Monday.cycle_forward());
    let gevonden = dagen.find(|(dag, _)| woord == *dag || woord == dag[..2]);
    gevonden.map(|(_, dag)| dag).ok_or(Verwacht::EenVan { woorden: WEEKDAGEN })
}

fn half_day(tekst: &str) -> Result<Dagdeel, Verwacht> {
    let woord = normalise(tekst);
    let gevonden = [Dagdeel::Ochtend, Dagdeel::Middag].into_iter().find(|dagdeel| dagdeel.as_str() == woord);
    gevonden.ok_or(Verwacht::EenVan { woorden: DAGDELEN })
}
