//! Where everything goes: the columns of days, and the strips from top to bottom.

use super::Formaat;
use super::beeld::Blad;
use super::keuze::{Keuze, Strook, later};
use super::vlaggen::Vlag;

/// Top of the first strip, under caption and names of days, where the panel stands beside the weeks.
pub(super) const BOVEN: i32 = 46;
const STROOK: i32 = 20;
/// From the right edge of the days to that of a narrow picture: room for the bracket.
const HAAK: i32 = 27;

/// The columns: a week's name, its days, narrower ones for Saturday and Sunday when they are needed, what counts in
/// the week, the panel. On a narrow picture only the days and the bracket; the rest stands above them.
#[derive(Clone, Copy)]
pub(super) struct Rooster {
    pub(super) formaat: Formaat,
    weekend: bool,
}

impl Rooster {
    pub(super) fn new(keuze: &Keuze<'_>, formaat: Formaat) -> Self {
        Self { formaat, weekend: keuze.weekend() }
    }

    /// Left edge of the days.
    pub(super) fn left(self) -> i32 {
        match self.formaat {
            Formaat::Breed => 86,
            Formaat::Smal => 1,
        }
    }

    /// Number of days.
    pub(super) fn days(self) -> usize {
        if self.weekend { 7 } else { 5 }
    }

    /// Left edge of a day, 0 for Monday; of a day without a column, the right edge of the days.
    pub(super) fn x(self, dag: usize) -> i32 {
        let dag = i32::try_from(dag.min(self.days())).unwrap_or(0);
        let (werkdag, weekenddag) = match self.formaat {
            Formaat::Breed => (72, 54),
            Formaat::Smal if self.weekend => (37, 37),
            Formaat::Smal => (52, 52),
        };
        self.left() + dag.min(5) * werkdag + (dag - 5).max(0) * weekenddag
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
        match self.formaat {
            Formaat::Breed => self.right() + 54,
            Formaat::Smal => self.right(),
        }
    }

    /// Right edge of the picture.
    pub(super) fn edge(self) -> i32 {
        match self.formaat {
            Formaat::Breed => self.right() + 246,
            Formaat::Smal => self.right() + HAAK,
        }
    }

    /// Highest bar.
    pub(super) fn bar(self) -> i32 {
        match self.formaat {
            Formaat::Breed => 28,
            Formaat::Smal => 18,
        }
    }

    /// Height of a week, and of the line above it with its name.
    fn week(self) -> (i32, i32) {
        match self.formaat {
            Formaat::Breed => (48, 0),
            Formaat::Smal => (52, 22),
        }
    }
}

/// A strip of the picture with its place.
pub(super) struct Plek<'a> {
    pub(super) strook: Strook<'a>,
    pub(super) y: i32,
    /// Height without the flags beneath.
    pub(super) hoogte: i32,
    /// Reports that end in this week.
    pub(super) vlaggen: Vec<Vlag>,
}

impl Plek<'_> {
    pub(super) fn bottom(&self) -> i32 {
        self.y + self.hoogte
    }

    /// Where the next strip begins.
    pub(super) fn next(&self) -> i32 {
        self.bottom() + self.vlaggen.iter().map(Vlag::height).sum::<i32>()
    }
}

/// Every strip of the picture, from `boven` down.
pub(super) fn places<'a>(blad: &Blad<'a>, boven: i32) -> Vec<Plek<'a>> {
    let mut y = boven;
    let mut plekken = Vec::new();
    for strook in blad.keuze.strips() {
        let (naam, hoogte, vlaggen) = match &strook {
            Strook::Vakantie { .. } => (0, STROOK, Vec::new()),
            Strook::Schoolweek(week) => {
                let zondag = later(week.maandag, 6);
                let meldingen = (1..).zip(&blad.keuze.uitleg.meldingen);
                let hier = meldingen.filter(|(_, dit)| week.maandag <= dit.einde && dit.einde <= zondag);
                let vlaggen = hier.filter_map(|(nummer, melding)| Vlag::new(blad, week, nummer, melding)).collect();
                let (hoogte, naam) = blad.rooster.week();
                (naam, hoogte, vlaggen)
            }
        };
        let plek = Plek { strook, y: y + naam, hoogte, vlaggen };
        y = plek.next();
        plekken.push(plek);
    }
    plekken
}
