//! Who is near the norm on the day looked at, and when the oldest counted day leaves the window.

use jiff::civil::Date;

use super::dagen::Dag;
use super::kalender::Kalender;
use super::zestien_uur::Telling;
use super::{Keuze, NORM, VENSTER};

/// The window that ends on `op`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bijna {
    pub(crate) minuten: u32,
    pub(crate) resterend: u32,
    pub(crate) eerste_vervalt: Date,
}

/// The pupil's window on `op`; `None` when nothing is counted in it.
///
/// A day in a week without school does not exist: the window is then that of the last day before it that does.
pub(crate) fn near(dagen: &[Dag], tellingen: &[Telling], kalender: &Kalender, keuze: &Keuze) -> Option<Bijna> {
    let mut laatste_bestaande = keuze.op;
    while !kalender.has_school(laatste_bestaande) {
        laatste_bestaande = laatste_bestaande.yesterday().unwrap();
    }
    let na = tellingen.last().map_or(0, |telling| telling.einde + 1);
    let ordinaal = kalender.ordinaal(laatste_bestaande);
    let in_venster: Vec<&Dag> =
        dagen[na..].iter().filter(|dag| dag.geteld > 0 && ordinaal - dag.ordinaal < VENSTER).collect();

    let oudste = in_venster.first()?;
    let minuten = in_venster.iter().map(|dag| dag.geteld).sum();
    let mut eerste_vervalt = keuze.op.tomorrow().unwrap();
    while !kalender.has_school(eerste_vervalt) || kalender.ordinaal(eerste_vervalt) - oudste.ordinaal < VENSTER {
        eerste_vervalt = eerste_vervalt.tomorrow().unwrap();
    }
    Some(Bijna { minuten, resterend: NORM.saturating_sub(minuten), eerste_vervalt })
}
