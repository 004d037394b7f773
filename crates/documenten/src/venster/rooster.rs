//! Where everything goes: the columns of days, and the strips from top to bottom.

use recht::uitleg::Meldinguitleg;

use super::keuze::{Keuze, Strook, later};

/// Top of the first strip, under caption and names of days.
pub(super) const BOVEN: i32 = 46;
const RIJ: i32 = 48;
const STROOK: i32 = 20;
const DAG: i32 = 72;
const WEEKENDDAG: i32 = 54;
const PANEEL: i32 = 246;

/// The columns: a week's name, its days, narrower ones for Saturday and Sunday when they are needed, what counts in
/// the week, the panel.
#[derive(Clone, Copy)]
pub(super) struct Rooster {
    weekend: bool,
}

impl Rooster {
    /// Left edge of the days.
    pub(super) const LINKS: i32 = 86;

    pub(super) fn new(keuze: &Keuze<'_>) -> Self {
        Self { weekend: keuze.weekend() }
    }

    /// Number of days.
    pub(super) fn days(self) -> usize {
        if self.weekend { 7 } else { 5 }
    }

    /// Left edge of a day, 0 for Monday; of a day without a column, the right edge of the days.
    pub(super) fn x(self, dag: usize) -> i32 {
        let dag = i32::try_from(dag.min(self.days())).unwrap_or(0);
        Self::LINKS + dag.min(5) * DAG + (dag - 5).max(0) * WEEKENDDAG
    }

    /// Width of a day.
    pub(super) fn width(self, dag: usize) -> i32 {
        self.x(dag + 1) - self.x(dag)
    }

    /// Right edge of the days.
    pub(super) fn right(self) -> i32 {
        self.x(self.days())
    }

    /// Right edge of the column with what counts in the week.
    pub(super) fn counted(self) -> i32 {
        self.right() + 54
    }

    /// Right edge of the picture.
    pub(super) fn edge(self) -> i32 {
        self.right() + PANEEL
    }
}

/// A strip of the picture with its place.
pub(super) struct Plek<'a> {
    pub(super) strook: Strook<'a>,
    pub(super) y: i32,
    /// Height without the flags beneath.
    pub(super) hoogte: i32,
    /// Reports that end in this week, with their number.
    pub(super) vlaggen: Vec<(usize, &'a Meldinguitleg)>,
}

impl Plek<'_> {
    pub(super) fn bottom(&self) -> i32 {
        self.y + self.hoogte
    }

    /// Lower edge of the strip of a flag, counted from 0.
    pub(super) fn flag_bottom(&self, vlag: usize) -> i32 {
        self.bottom() + STROOK * (i32::try_from(vlag).unwrap_or(0) + 1)
    }

    /// Where the next strip begins.
    pub(super) fn next(&self) -> i32 {
        self.bottom() + STROOK * i32::try_from(self.vlaggen.len()).unwrap_or(0)
    }
}

/// Every strip of the picture.
pub(super) fn places<'a>(keuze: &Keuze<'a>) -> Vec<Plek<'a>> {
    let mut y = BOVEN;
    let mut plekken = Vec::new();
    for strook in keuze.strips() {
        let (hoogte, vlaggen) = match &strook {
            Strook::Vakantie { .. } => (STROOK, Vec::new()),
            Strook::Schoolweek(week) => {
                let zondag = later(week.maandag, 6);
                let eindigt = |melding: &Meldinguitleg| week.maandag <= melding.einde && melding.einde <= zondag;
                let meldingen = keuze.uitleg.meldingen.iter().enumerate();
                (RIJ, meldingen.filter(|(_, melding)| eindigt(melding)).map(|(i, melding)| (i + 1, melding)).collect())
            }
        };
        let plek = Plek { strook, y, hoogte, vlaggen };
        y = plek.next();
        plekken.push(plek);
    }
    plekken
}
