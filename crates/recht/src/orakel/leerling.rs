//! Invented pupils: compact to draw, so that a hundred thousand take seconds, and shrinking towards a pupil without rows.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::prelude::*;

use super::dossiercontrole::Verzonden;
use super::kalender::is_weekend;
use super::meldingen::Melding;
use super::{Keuze, Persoon, Rij};
use crate::begrip::{Meldingsoort, Minuten, TeLaat, Uur, Vervolg, Verzuimstatus};

/// One pupil, his file and the choices it is read with.
#[derive(Clone)]
pub(crate) struct Verzinsel {
    pub(crate) keuze: Keuze,
    pub(crate) persoon: Persoon,
    /// In the order of the file.
    pub(crate) rijen: Vec<Rij>,
    /// First day that may have a row.
    pub(crate) van: Date,
    /// Last day that may have a row.
    pub(crate) tot: Date,
}

impl fmt::Debug for Verzinsel {
    /// A failing pupil on as few lines as he has rows, in the order of the calendar, each with its place in the file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:?}\n{:?}\n{} to {}", self.keuze, self.persoon, self.van, self.tot)?;
        let mut rijen: Vec<(usize, &Rij)> = self.rijen.iter().enumerate().collect();
        rijen.sort_by_key(|(plaats, rij)| (rij.datum, *plaats));
        for (plaats, rij) in rijen {
            let weekdag = rij.datum.weekday();
            let (lesuur, vastgesteld) = (rij.lesuur, rij.vastgesteld_op);
            writeln!(
                f,
                "{plaats:3} {} {weekdag:?} {} {} {lesuur:?} {vastgesteld:?}",
                rij.datum, rij.minuten, rij.status
            )?;
        }
        Ok(())
    }
}

/// How a pupil's days are filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Patroon {
    /// A bit of everything, also in weekends.
    Los,
    /// Nearly every school day missed, with rare breaks.
    Dicht,
}

/// What every draw is made from; see [`build`].
type Trekking = (u16, Vec<(u8, u8)>, Vec<u8>, u32, (u8, i16, Vec<(u8, bool)>), u8);

/// Invented pupils of a pattern, of at most `dagen` days.
pub(crate) fn pupils(patroon: Patroon, dagen: usize) -> impl Strategy<Value = Verzinsel> {
    let minstens = dagen / 3;
    let trekking = (
        0u16..620,
        vec((any::<u8>(), 0u8..8), 0..4),
        vec(any::<u8>(), minstens..dagen),
        any::<u32>(),
        (0u8..9, -40i16..240, vec((any::<u8>(), any::<bool>()), 0..3)),
        any::<u8>(),
    );
    trekking.prop_map(move |trekking| build(patroon, trekking))
}

fn build(patroon: Patroon, trekking: Trekking) -> Verzinsel {
    let (begin, vakanties, codes, knoppen, (leeftijd, verjaart, diplomas), op) = trekking;
    let van = date(2024, 8, 1) + i32::from(begin).days();
    let lengte = i32::try_from(codes.len()).unwrap();
    let tot = van + lengte.days();
    let mut rest = knoppen;
    let mut knop = |standen: u32| {
        let stand = rest % standen;
        rest /= standen;
        stand
    };
    let te_laat = match knop(6) {
        0 => TeLaat::Minuten,
        1 => TeLaat::Les,
        2 => TeLaat::LesVanaf(Minuten(20)),
        _ => TeLaat::Niet,
    };
    let keuze = Keuze {
        vakanties: vakanties.iter().map(|(plaats, vorm)| holiday(van, lengte, *plaats, *vorm)).collect(),
        uur: if knop(3) == 0 { Uur::Les } else { Uur::Klok },
        te_laat,
        vervolg: if knop(3) == 0 { Vervolg::Strikt } else { Vervolg::Week },
        bestand_kent_aanwezig: knop(3) != 0,
        onbekend_telt: false,
        afspraak_18plus: knop(2) == 0,
        op: if op < 160 { tot } else { van + (lengte * (i32::from(op) - 160) / 96).days() },
    };
    let (maat, vastgesteld) = (knop(4), knop(4));
    let mut rijen = Vec::new();
    let mut datum = van;
    for (nummer, code) in codes.iter().enumerate() {
        let dag = Dagcode { code: *code, nummer, maat, vastgesteld };
        for rij in dag.rows(patroon, datum) {
            if keuze.bestand_kent_aanwezig || rij.status != Verzuimstatus::Aanwezig {
                rijen.push(rij);
            }
        }
        datum = datum.tomorrow().unwrap();
    }
    shuffle(&mut rijen, knoppen);
    let persoon = Persoon {
        geboren: born(leeftijd, van + i32::from(verjaart).days()),
        startkwalificatie: {
            let mut gezien: Vec<(Date, bool)> =
                diplomas.iter().map(|(plaats, ja)| (van + (i32::from(*plaats) - 60).days(), *ja)).collect();
            gezien.sort_unstable();
            gezien
        },
    };
    Verzinsel { keuze, persoon, rijen, van, tot }
}

/// A holiday: a day, part of a week, a week with or without its weekends, several weeks.
fn holiday(van: Date, lengte: i32, plaats: u8, vorm: u8) -> (Date, Date) {
    let dag = van + (i32::from(plaats) * lengte / 256).days();
    let mut maandag = dag;
    while maandag.weekday() != jiff::civil::Weekday::Monday {
        maandag = maandag.yesterday().unwrap();
    }
    match vorm {
        0 => (dag, dag),
        1 => (dag, dag + 2.days()),
        2 => (maandag, maandag + 3.days()),
        3 | 4 => (maandag, maandag + 4.days()),
        5 => (maandag - 2.days(), maandag + 6.days()),
        6 => (maandag, maandag + 11.days()),
        _ => (maandag - 2.days(), maandag + 20.days()),
    }
}

/// A date of birth that lets the pupil reach an age that matters on or near `verjaardag`.
fn born(leeftijd: u8, verjaardag: Date) -> Option<Date> {
    let jaren = match leeftijd {
        0 => return None,
        1 => return Some(date(2008, 2, 29)),
        2 => 5,
        3 => 16,
        4 | 5 => 18,
        6 => 23,
        7 => 27,
        _ => 11,
    };
    Some(verjaardag - i64::from(jaren).years())
}

/// What one drawn byte makes of a day.
struct Dagcode {
    code: u8,
    nummer: usize,
    maat: u32,
    vastgesteld: u32,
}

impl Dagcode {
    fn rows(&self, patroon: Patroon, datum: Date) -> Vec<Rij> {
        use Verzuimstatus::{Aanwezig, Geoorloofd, Onbekend, Ongeoorloofd, TeLaat};
        let rij = |status, lesuur: Option<u8>| Rij {
            datum,
            minuten: self.minutes(usize::from(lesuur.unwrap_or(0))),
            status,
            lesuur,
            vastgesteld_op: self.established(datum, lesuur.unwrap_or(0)),
        };
        match self.kind(patroon, is_weekend(datum)) {
            1 => vec![rij(Ongeoorloofd, Some(1))],
            2 => vec![rij(Ongeoorloofd, Some(1)), rij(Ongeoorloofd, Some(2))],
            3 => vec![rij(Ongeoorloofd, Some(1)), rij(Aanwezig, Some(2))],
            4 => vec![rij(Aanwezig, Some(1))],
            5 => vec![rij(Geoorloofd, Some(1))],
            6 => vec![rij(TeLaat, Some(3))],
            7 => vec![rij(Onbekend, Some(1))],
            8 => vec![rij(Ongeoorloofd, Some(1)), rij(Onbekend, Some(2))],
            // The same lesson twice: whichever stands first in the file counts.
            9 => vec![rij(Ongeoorloofd, Some(1)), Rij { minuten: 7, ..rij(Ongeoorloofd, Some(1)) }],
            10 => vec![rij(Ongeoorloofd, None), rij(Ongeoorloofd, None)],
            11 => vec![rij(Aanwezig, Some(1)), rij(Ongeoorloofd, Some(1))],
            12 => vec![Rij { minuten: 0, ..rij(Ongeoorloofd, Some(1)) }],
            _ => Vec::new(),
        }
    }

    /// The number of an arm of [`Self::rows`].
    fn kind(&self, patroon: Patroon, weekend: bool) -> u8 {
        const LOS: [u8; 16] = [0, 1, 0, 4, 0, 1, 5, 6, 7, 0, 2, 3, 4, 9, 10, 8];
        const DICHT: [u8; 16] = [1, 1, 1, 2, 1, 1, 2, 10, 1, 1, 1, 8, 1, 1, 9, 1];
        let soort = usize::from(self.code % 16);
        match (patroon, self.code) {
            (Patroon::Los, 96..=99) => 11,
            (Patroon::Los, 100) => 12,
            (Patroon::Los, code) if weekend && code < 200 => 0,
            (Patroon::Los, _) => LOS[soort],
            (Patroon::Dicht, 0..=3) => 0,
            (Patroon::Dicht, 4 | 5) => 4,
            (Patroon::Dicht, 6) => 3,
            (Patroon::Dicht, 7) => 5,
            (Patroon::Dicht, 8) => 7,
            (Patroon::Dicht, 9) => 6,
            (Patroon::Dicht, code) if weekend && code < 210 => 0,
            (Patroon::Dicht, _) => DICHT[soort],
        }
    }

    fn minutes(&self, lesuur: usize) -> u32 {
        const MATEN: [&[u32]; 4] = [
            &[45, 50, 60, 61, 120, 240, 320, 480],
            &[320, 319, 321, 480, 479, 481, 160, 960, 959, 961, 1],
            &[20, 45, 48, 48, 48, 49],
            &[240, 300, 330, 420],
        ];
        let maten = MATEN[usize::try_from(self.maat).unwrap()];
        maten[(usize::from(self.code / 16) + self.nummer + lesuur) % maten.len()]
    }

    fn established(&self, datum: Date, lesuur: u8) -> Option<Date> {
        const DAGEN: [i32; 8] = [0, 0, 1, 2, 5, 9, 20, -3];
        let keus = usize::from(self.code) + 3 * self.nummer + usize::from(lesuur);
        match self.vastgesteld {
            0 | 1 => None,
            2 if keus.is_multiple_of(5) => None,
            _ => Some(datum + DAGEN[keus % 8].days()),
        }
    }
}

/// Puts a list in an order that only the seed decides.
pub(crate) fn shuffle<T>(lijst: &mut [T], zaad: u32) {
    let mut stand = u64::from(zaad) | 1;
    for plaats in (1..lijst.len()).rev() {
        stand = stand.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let ander = usize::try_from(stand >> 33).unwrap() % (plaats + 1);
        lijst.swap(plaats, ander);
    }
}

/// Reports as a school might have sent them around the due ones: in time, late, before, with other dates, twice, needless.
pub(crate) fn sent_reports(verschuldigd: &[Melding], keuzes: &[u8], op: Date) -> Vec<(Meldingsoort, Verzonden)> {
    let mut verzonden = Vec::new();
    for (nummer, melding) in verschuldigd.iter().enumerate() {
        let keus = keuzes[nummer % keuzes.len()];
        let (begin, einde) = match keus % 6 {
            0..=2 => (melding.begin, melding.einde),
            3 => (melding.begin, melding.einde + 3.days()),
            4 => (melding.begin - 2.days(), melding.einde - 1.day()),
            _ => (melding.einde, melding.einde),
        };
        let uitstel = match keus / 6 % 6 {
            0 => continue,
            1 => (melding.uiterlijk, 0),
            2 => (melding.uiterlijk, 1),
            3 => (melding.uiterlijk, i32::from(keus / 36) * 3),
            4 => (melding.einde, 0),
            _ => (melding.einde, -1 - i32::from(keus / 36)),
        };
        let gemeld_op = uitstel.0 + uitstel.1.days();
        verzonden.push((melding.soort, Verzonden { begin, einde, gemeld_op }));
        if keus >= 230 {
            verzonden.push((melding.soort, Verzonden { begin, einde, gemeld_op: gemeld_op + 2.days() }));
        }
    }
    for keus in keuzes.iter().filter(|keus| **keus % 16 == 5) {
        let einde = op - i32::from(*keus).days();
        let begin = einde - i32::from(*keus / 16).days();
        let gemeld_op = einde + i32::from(*keus / 32).days();
        verzonden.push((Meldingsoort::ZestienUur, Verzonden { begin, einde, gemeld_op }));
    }
    verzonden
}
