//! What is shown: the weeks, and the window with its report.

use jiff::Span;
use jiff::civil::Date;
use recht::begrip::{Minuten, Verzuimstatus};
use recht::uitleg::{Daguitleg, Meldinguitleg, Uitleg, Weeksoort, Weekuitleg};

use super::{Afloop, Bereik, Venster};

/// As many school weeks as fit on one page and hold three windows.
const RECENT: usize = 12;

/// The part of an explanation that is shown.
pub(super) struct Keuze<'a> {
    pub(super) uitleg: &'a Uitleg,
    pub(super) weken: &'a [Weekuitleg],
    /// The report whose window it is, with its number from 1; `None` for the window that ends on the last day.
    pub(super) melding: Option<(usize, &'a Meldinguitleg)>,
    /// Whether the weeks shown end where the bereik asked for, so that the caption can say so.
    pub(super) bereik: Bereik,
    /// What became of each report; of those without a place here nobody knows.
    afloop: &'a [Afloop],
}

impl<'a> Keuze<'a> {
    pub(super) fn new(Venster { uitleg, bereik, afloop }: Venster<'a>) -> Self {
        let melding = match bereik {
            Bereik::Melding(plaats) => uitleg.meldingen.get(plaats).map(|melding| (plaats + 1, melding)),
            Bereik::Recent | Bereik::Periode { .. } => None,
        };
        let (bereik, weken) = match (bereik, melding) {
            (Bereik::Melding(_), Some((_, melding))) => {
                (bereik, between(&uitleg.weken, melding.begin, later(melding.einde, 7)))
            }
            (Bereik::Periode { van, tot }, _) => (bereik, between(&uitleg.weken, van, tot)),
            (Bereik::Recent | Bereik::Melding(_), _) => (Bereik::Recent, recent(&uitleg.weken)),
        };
        Self { uitleg, weken, melding, bereik, afloop }
    }

    /// What became of the report with this number from 1; `None` when nobody knows.
    pub(super) fn afloop(&self, nummer: usize) -> Option<Afloop> {
        self.afloop.get(nummer.checked_sub(1)?).copied()
    }

    /// First and last day of the window.
    pub(super) fn window(&self) -> (Date, Date) {
        match self.melding {
            Some((_, melding)) => (melding.begin, melding.einde),
            None => (self.uitleg.stand.van, self.uitleg.stand.tot),
        }
    }

    /// Whether a day lies in the window.
    pub(super) fn contains(&self, dag: Date) -> bool {
        let (van, tot) = self.window();
        van <= dag && dag <= tot
    }

    /// Counted minutes in the window.
    pub(super) fn minuten(&self) -> Minuten {
        self.melding.map_or(self.uitleg.stand.minuten, |(_, melding)| melding.minuten)
    }

    /// Minutes in the window of which nobody knows yet whether they count.
    pub(super) fn onbekend(&self) -> Minuten {
        self.days_in_window()
            .flat_map(|dag| &dag.registraties)
            .filter(|registratie| registratie.status == Verzuimstatus::Onbekend)
            .map(|registratie| registratie.minuten)
            .sum()
    }

    /// Every day of the window for which there is a week, also when that week is not shown.
    pub(super) fn days_in_window(&self) -> impl Iterator<Item = &'a Daguitleg> + use<'a> {
        let (van, tot) = self.window();
        self.uitleg.weken.iter().flat_map(|week| &week.dagen).filter(move |dag| van <= dag.datum && dag.datum <= tot)
    }

    /// First and last day shown; `None` when there is nothing to show.
    pub(super) fn shown(&self) -> Option<(Date, Date)> {
        let (eerste, laatste) = (self.weken.first()?, self.weken.last()?);
        Some((eerste.maandag, later(laatste.maandag, if self.weekend() { 6 } else { 4 })))
    }

    /// Whether a day of a weekend has an entry, so that it needs a column.
    pub(super) fn weekend(&self) -> bool {
        self.weken.iter().flat_map(|week| week.dagen.iter().skip(5)).any(|dag| !dag.registraties.is_empty())
    }

    /// Whether weeks before the first one shown are left out.
    pub(super) fn leaves_out(&self) -> bool {
        self.weken.first().map(|week| week.maandag) != self.uitleg.weken.first().map(|week| week.maandag)
    }

    /// The strips of the picture from top to bottom: a school week each, holiday weeks of one name together.
    pub(super) fn strips(&self) -> Vec<Strook<'a>> {
        let mut stroken: Vec<Strook<'a>> = Vec::new();
        for week in self.weken {
            match (&week.soort, stroken.last_mut()) {
                (Weeksoort::Schoolweek, _) => stroken.push(Strook::Schoolweek(week)),
                (Weeksoort::Vakantie { naam }, Some(Strook::Vakantie { naam: vorige, weken, .. }))
                    if naam == *vorige =>
                {
                    *weken += 1;
                }
                (Weeksoort::Vakantie { naam }, _) => {
                    stroken.push(Strook::Vakantie { naam, maandag: week.maandag, weken: 1 });
                }
            }
        }
        stroken
    }
}

/// One strip of the picture.
pub(super) enum Strook<'a> {
    /// A school week.
    Schoolweek(&'a Weekuitleg),
    /// One or more weeks of the same holiday.
    Vakantie { naam: &'a str, maandag: Date, weken: u32 },
}

/// The day `dagen` days later; the end of the calendar when there is none.
pub(super) fn later(dag: Date, dagen: i64) -> Date {
    dag.saturating_add(Span::new().days(dagen))
}

/// Counted minutes of a day.
pub(super) fn counted(dag: &Daguitleg) -> Minuten {
    dag.registraties.iter().map(|registratie| registratie.geteld).sum()
}

fn between(weken: &[Weekuitleg], van: Date, tot: Date) -> &[Weekuitleg] {
    let eerste = weken.partition_point(|week| later(week.maandag, 6) < van);
    let na = weken.partition_point(|week| week.maandag <= tot).max(eerste);
    &weken[eerste..na]
}

fn recent(weken: &[Weekuitleg]) -> &[Weekuitleg] {
    let schoolweken = weken.iter().enumerate().rev().filter(|(_, week)| week.soort == Weeksoort::Schoolweek);
    let eerste = schoolweken.map(|(plaats, _)| plaats).nth(RECENT - 1).unwrap_or(0);
    &weken[eerste..]
}
