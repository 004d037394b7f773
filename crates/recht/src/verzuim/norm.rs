//! The norm: sixteen hours in four consecutive school weeks.
//!
//! What: on each counted day the minutes of the window that ends on it are added up; when they reach the norm a report
//! is due, and counting starts again the day after.
//! Ground: Leerplichtwet 1969, artikel 21a; DUO "Soorten verzuim" for the begin, the end and the follow-up;
//! values in `bepalingen/verzuim.toml`.
//! Counts: whole days, by their place among the days of weeks with school ([`Kalender::ordinaal`]).
//! Does not count: anything on or before the end of an earlier report.
//! Example: 320 minutes on Monday, Tuesday and, three school weeks later, Wednesday: due on that Wednesday.
//!
//! There is one step, [`stap`], over plain columns; whoever has absence, in rows or in columns, feeds it.

use crate::begrip::{Minuten, Vervolg};
use crate::bepalingen::{Recht, Rechtfout};
use crate::dag::Dag;
use crate::kalender::Kalender;

/// The days of one pupil at one school on which something was registered: three columns of equal length, days ascending.
#[derive(Debug, Clone, Copy)]
pub struct Dagen<'a> {
    /// The day, each once.
    pub dag: &'a [Dag],
    /// Norm minutes that count on it, zero for a day of presence only.
    pub geteld: &'a [Minuten],
    /// Whether the pupil was registered as present in at least one lesson.
    pub aanwezig: &'a [bool],
}

/// How presence is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aanwezigheid {
    /// The administration registers presence: only such an entry is presence.
    Geregistreerd,
    /// The administration registers absence only: a school day without counted minutes is presence.
    Afgeleid,
}

/// The values of the norm from one day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Normwaarden {
    /// First day on which they apply.
    pub vanaf: Dag,
    /// Minutes at which a report is due.
    pub norm: Minuten,
    /// Length of the window in days of school weeks (four weeks: 28).
    pub venster: i32,
    /// Calendar days within which one follow-up is enough while the pupil stays away.
    pub vervolg_dagen: i32,
    /// Weekly follow-ups within one unbroken absence.
    pub vervolg_max: usize,
    /// Days of school weeks after the first day of an unbroken absence that make it long.
    pub langdurig: i32,
}

/// The values of the norm with all their versions, oldest first; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Normversies(Vec<Normwaarden>);

impl Normversies {
    /// The versions of the law.
    pub fn new(recht: &Recht) -> Result<Self, Rechtfout> {
        const IDS: [&str; 5] = [
            "verzuim.norm_minuten",
            "verzuim.venster_schoolweken",
            "verzuim.vervolg_dagen",
            "verzuim.vervolg_max",
            "verzuim.langdurig_dagen",
        ];
        let mut data = Vec::new();
        for id in IDS {
            data.extend(recht.versies(id)?.iter().map(|versie| versie.vanaf));
        }
        data.sort_unstable();
        data.dedup();
        let eerste = recht.versies(IDS[0])?.first().map(|versie| versie.vanaf);
        data.retain(|datum| eerste.is_none_or(|eerste| *datum >= eerste));
        let versies = data.into_iter().map(|datum| {
            let dagen = |id| recht.getal(id, datum).map(|getal| i32::try_from(getal).unwrap_or(i32::MAX));
            Ok(Normwaarden {
                vanaf: Dag::from(datum),
                norm: Minuten(recht.getal(IDS[0], datum)?),
                venster: dagen(IDS[1])?.saturating_mul(7),
                vervolg_dagen: dagen(IDS[2])?,
                vervolg_max: usize::try_from(recht.getal(IDS[3], datum)?).unwrap_or(usize::MAX),
                langdurig: dagen(IDS[4])?,
            })
        });
        versies.collect::<Result<Vec<_>, _>>().map(Self)
    }

    /// The same law with other values laid over every version: what if.
    #[must_use]
    pub fn with(mut self, wijzig: impl Fn(&mut Normwaarden)) -> Self {
        self.0.iter_mut().for_each(wijzig);
        self
    }

    /// The values that apply on a day; before the first version, those of the first.
    pub fn op(&self, dag: Dag) -> Normwaarden {
        const LEEG: Normwaarden = Normwaarden {
            vanaf: Dag(0),
            norm: Minuten(u32::MAX),
            venster: 0,
            vervolg_dagen: 0,
            vervolg_max: 0,
            langdurig: i32::MAX,
        };
        let versie = self.0.iter().rev().find(|versie| versie.vanaf <= dag).or(self.0.first());
        versie.copied().unwrap_or(LEEG)
    }

    /// The day from which the norm exists.
    pub fn eerste_dag(&self) -> Dag {
        self.0.first().map_or(Dag(0), |versie| versie.vanaf)
    }
}

/// The norm is reached: places in the columns of the first counted day and of the day itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bereikt {
    /// Place of the first counted day in the window.
    pub begin: usize,
    /// Place of the day on which the norm is reached.
    pub einde: usize,
    /// Counted minutes of the window, whole days.
    pub minuten: Minuten,
}

/// The step: the first day, from place `vanaf` on, on which the norm is reached when counting starts there.
pub fn stap(dagen: Dagen<'_>, kalender: &Kalender, normen: &Normversies, vanaf: usize) -> Option<Bereikt> {
    (vanaf..dagen.dag.len()).filter(|plaats| dagen.geteld[*plaats] > Minuten::NUL).find_map(|einde| {
        let (begin, minuten) = venster(dagen, kalender, normen, vanaf, einde)?;
        (minuten >= normen.op(dagen.dag[einde]).norm).then_some(Bereikt { begin, einde, minuten })
    })
}

/// First counted place and counted minutes of the window that ends on the day at place `einde`.
fn venster(
    dagen: Dagen<'_>,
    kalender: &Kalender,
    normen: &Normversies,
    vanaf: usize,
    einde: usize,
) -> Option<(usize, Minuten)> {
    let dag = dagen.dag[einde];
    sum_venster(dagen, kalender, vanaf, einde + 1, kalender.ordinaal(dag), normen.op(dag).venster)
}

/// The same for any day by its ordinal, over the places `vanaf` up to but without `tot`.
fn sum_venster(
    dagen: Dagen<'_>,
    kalender: &Kalender,
    vanaf: usize,
    tot: usize,
    ordinaal: i32,
    lengte: i32,
) -> Option<(usize, Minuten)> {
    let mut gevonden = None;
    let mut minuten = Minuten::NUL;
    for plaats in (vanaf..tot).rev() {
        let afstand = ordinaal - kalender.ordinaal(dagen.dag[plaats]);
        // A weekend at the edge of a holiday has a higher ordinal than the Monday after it, by less than a week.
        if afstand >= lengte + 7 {
            break;
        }
        if afstand < lengte && dagen.geteld[plaats] > Minuten::NUL {
            minuten += dagen.geteld[plaats];
            gevonden = Some(plaats);
        }
    }
    gevonden.map(|begin| (begin, minuten))
}

/// A report of sixteen hours, as far as counting goes: age is not looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Normgeval {
    /// First counted day.
    pub begin: Dag,
    /// End date; counting starts again the day after.
    pub einde: Dag,
    /// Counted minutes from `begin` up to and with `einde`.
    pub minuten: Minuten,
    /// Day on which the norm was reached; before `einde` when the report was held back.
    pub(crate) bereikt: Dag,
    /// How follow-ups are reported.
    pub(crate) vervolg: Vervolg,
    /// Last day that was looked at to settle the end date.
    pub(crate) gezien: Dag,
}

/// What the count comes to from one end date to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Uitkomst {
    Geval(Normgeval),
    /// Reached, but held back while the pupil stays away, and the data end.
    Aangehouden,
    NietBereikt,
}

/// What a count needs to know beside the days.
#[derive(Debug, Clone, Copy)]
pub struct Telling<'a> {
    /// The school's calendar.
    pub kalender: &'a Kalender,
    /// The values of the norm.
    pub normen: &'a Normversies,
    /// How follow-ups are reported.
    pub vervolg: Vervolg,
    /// How presence is known.
    pub aanwezigheid: Aanwezigheid,
    /// Last day of the data.
    pub einde_gegevens: Dag,
}

impl Telling<'_> {
    /// Every report that counting gives, in order.
    pub fn gevallen(&self, dagen: Dagen<'_>) -> Vec<Normgeval> {
        let mut gevallen = Vec::new();
        while let Uitkomst::Geval(geval) = self.next(dagen, gevallen.last().map(|geval: &Normgeval| geval.einde)) {
            gevallen.push(geval);
        }
        gevallen
    }

    /// The next report after the one that ended on `vorige`.
    pub(crate) fn next(&self, dagen: Dagen<'_>, vorige: Option<Dag>) -> Uitkomst {
        let vanaf = vorige.map_or(0, |vorige| dagen.dag.partition_point(|dag| *dag <= vorige));
        let Some(bereikt) = stap(dagen, self.kalender, self.normen, vanaf) else { return Uitkomst::NietBereikt };
        let dag = dagen.dag[bereikt.einde];
        let begin = dagen.dag[bereikt.begin];
        if let (Vervolg::Week, Some(vorige)) = (self.vervolg, vorige) {
            let vroegst = vorige.plus(self.normen.op(dag).vervolg_dagen);
            if dag < vroegst && !self.was_present(dagen, vorige, bereikt.einde) {
                return self.hold_back(dagen, bereikt, vroegst);
            }
        }
        let vervolg = self.vervolg;
        Uitkomst::Geval(Normgeval { begin, einde: dag, minuten: bereikt.minuten, bereikt: dag, vervolg, gezien: dag })
    }

    /// Minutes in the window that ends on a day, counted since the report that ended on `vorige`, with its first counted day.
    pub fn in_venster(&self, dagen: Dagen<'_>, vorige: Option<Dag>, op: Dag) -> Option<(Dag, Minuten)> {
        let vanaf = vorige.map_or(0, |vorige| dagen.dag.partition_point(|dag| *dag <= vorige));
        let tot = dagen.dag.partition_point(|dag| *dag <= op);
        let ordinaal = self.kalender.ordinaal(self.last_bestaande(op));
        let (begin, minuten) =
            sum_venster(dagen, self.kalender, vanaf, tot.max(vanaf), ordinaal, self.normen.op(op).venster)?;
        Some((dagen.dag[begin], minuten))
    }

    /// The day on which a counted day is no longer in the window: the first one after `na` that exists.
    pub fn vervalt(&self, geteld: Dag, na: Dag) -> Dag {
        let grens = self.kalender.ordinaal(geteld).saturating_add(self.normen.op(na).venster);
        let mut dag = na.plus(1);
        while !self.kalender.is_schoolweek(dag) || self.kalender.ordinaal(dag) < grens {
            dag = dag.plus(1);
        }
        dag
    }

    /// First day of the window that ends on a day.
    pub fn begin_venster(&self, op: Dag) -> Dag {
        let lengte = self.normen.op(op).venster;
        let laatste = self.last_bestaande(op);
        let mut dag = laatste;
        while self.kalender.ordinaal(laatste) - self.kalender.ordinaal(dag.plus(-1)) < lengte {
            dag = dag.plus(-1);
        }
        while !self.kalender.is_schoolweek(dag) {
            dag = dag.plus(1);
        }
        dag
    }

    /// The day itself, or when its week does not exist, the last day before it that does.
    fn last_bestaande(&self, op: Dag) -> Dag {
        let mut dag = op;
        while !self.kalender.is_schoolweek(dag) {
            dag = dag.maandag().plus(-1);
        }
        dag
    }

    /// Whether the pupil was present on a day after `na`, up to and with the day at place `tot`.
    fn was_present(&self, dagen: Dagen<'_>, na: Dag, tot: usize) -> bool {
        let vanaf = dagen.dag.partition_point(|dag| *dag <= na);
        match self.aanwezigheid {
            Aanwezigheid::Geregistreerd => dagen.aanwezig[vanaf..=tot].contains(&true),
            Aanwezigheid::Afgeleid => {
                let mut vorige = na;
                (vanaf..=tot).filter(|plaats| dagen.geteld[*plaats] > Minuten::NUL).any(|plaats| {
                    let gemist = self.has_schooldag_between(vorige, dagen.dag[plaats]);
                    vorige = dagen.dag[plaats];
                    gemist
                })
            }
        }
    }

    fn has_schooldag_between(&self, na: Dag, voor: Dag) -> bool {
        self.kalender.count_schooldagen(na, voor.plus(-1)) > 0
    }

    /// Moves the end of a follow-up to the first counted day from `vroegst` on, or to the last one before the pupil's return.
    fn hold_back(&self, dagen: Dagen<'_>, bereikt: Bereikt, vroegst: Dag) -> Uitkomst {
        let begin = dagen.dag[bereikt.begin];
        let (mut einde, mut minuten) = (dagen.dag[bereikt.einde], bereikt.minuten);
        let (bereikt_op, vervolg) = (einde, self.vervolg);
        let geval = |einde, minuten, gezien| {
            Uitkomst::Geval(Normgeval { begin, einde, minuten, bereikt: bereikt_op, vervolg, gezien })
        };
        // A row of a day that is yet to come says nothing of whether the pupil is back before it.
        let bekend = dagen.dag.partition_point(|dag| *dag <= self.einde_gegevens);
        for plaats in bereikt.einde + 1..bekend {
            let dag = dagen.dag[plaats];
            let telt = dagen.geteld[plaats] > Minuten::NUL;
            let terug = match self.aanwezigheid {
                Aanwezigheid::Geregistreerd => dagen.aanwezig[plaats] && !(telt && dag >= vroegst),
                Aanwezigheid::Afgeleid => telt && self.has_schooldag_between(einde, dag),
            };
            if terug {
                return geval(einde, minuten, dag);
            }
            if telt {
                einde = dag;
                minuten += dagen.geteld[plaats];
                if dag >= vroegst {
                    return geval(einde, minuten, dag);
                }
            }
        }
        if self.aanwezigheid == Aanwezigheid::Afgeleid
            && self.kalender.count_schooldagen(einde, self.einde_gegevens) > 0
        {
            return geval(einde, minuten, self.einde_gegevens);
        }
        Uitkomst::Aangehouden
    }
}
