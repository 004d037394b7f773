//! From a pupil's tendency to the rows of his year.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use rand::RngExt as _;
use recht::begrip::Verzuimstatus;

use super::leerling::{Aard, Leerling};
use super::rooster::{Schooldag, Weekrooster};
use super::{Aanwezigheid, Registratie, Schoolnummer, Schoolplan};

/// What a day brings before the lessons are looked at one by one.
enum Dag {
    /// All lessons missed, with status and reason.
    Afwezig(Verzuimstatus, &'static str),
    /// The first lesson missed in part.
    TeLaat(u16),
    Gewoon,
}

/// All rows of one pupil, in order of day and lesson.
pub(super) fn registraties(
    plan: &Schoolplan,
    leerling: &Leerling,
    rooster: &Weekrooster,
    dagen: &[Schooldag],
) -> Vec<Registratie> {
    let mut verloop = Verloop { leerling: leerling.clone(), ziek_tot: None };
    let mut rijen = Vec::new();
    let mut lessen = Vec::new();
    // The day on which a pupil is seen for the first time, or again.
    let mut terug = true;
    for dag in dagen {
        let soort = verloop.day(dag);
        lessen.clear();
        for (lesuur, lengte) in (1_u8..).zip(rooster.lessen(dag).iter().copied()) {
            lessen.push((lesuur, verloop.lesson(&soort, dag, lesuur, lengte)));
        }
        let verzuimd = lessen.iter().any(|(_, les)| is_unlawful(les.status));
        let mut kiezer = Kiezer { nodig: verzuimd || terug, gezien: false };
        for (lesuur, les) in &lessen {
            if !kiezer.keeps(les.status, plan.aanwezigheid) {
                continue;
            }
            rijen.push(Registratie {
                leerling: leerling.nummer,
                datum: dag.datum,
                lesuur: *lesuur,
                minuten: les.minuten,
                status: les.status,
                reden: les.reden,
                geboortedatum: leerling.geboortedatum,
                startkwalificatie: leerling.startkwalificatie,
                vastgesteld_op: verloop.established(les.status, dag.datum, plan.tot),
                school: Schoolnummer(plan.nummer),
                sector: plan.sector,
            });
        }
        terug = verzuimd || (terug && lessen.iter().all(|(_, les)| les.status != Verzuimstatus::Aanwezig));
    }
    rijen
}

fn is_unlawful(status: Verzuimstatus) -> bool {
    matches!(status, Verzuimstatus::Ongeoorloofd | Verzuimstatus::TeLaat | Verzuimstatus::Onbekend)
}

/// Which lessons of one day are written down.
struct Kiezer {
    /// Whether the norm turns on the presence of this day.
    nodig: bool,
    /// Whether a lesson attended was written down already.
    gezien: bool,
}

impl Kiezer {
    fn keeps(&mut self, status: Verzuimstatus, aanwezigheid: Aanwezigheid) -> bool {
        if status != Verzuimstatus::Aanwezig {
            return true;
        }
        let eerste = !std::mem::replace(&mut self.gezien, true);
        match aanwezigheid {
            Aanwezigheid::Geen => false,
            Aanwezigheid::RondVerzuim => eerste && self.nodig,
            Aanwezigheid::PerDag => eerste,
            Aanwezigheid::Alles => true,
        }
    }
}

/// What became of one lesson.
struct Les {
    status: Verzuimstatus,
    minuten: u16,
    reden: Option<&'static str>,
}

/// A pupil on the way through the year.
struct Verloop {
    leerling: Leerling,
    ziek_tot: Option<Date>,
}

impl Verloop {
    fn day(&mut self, dag: &Schooldag) -> Dag {
        let Leerling { aard, ziekte, te_laat, kans, .. } = &mut self.leerling;
        if let Aard::Weg { van, tot } = *aard
            && (van..=tot).contains(&dag.datum)
        {
            return Dag::Afwezig(Verzuimstatus::Ongeoorloofd, "zonder bericht");
        }
        if self.ziek_tot.is_some_and(|tot| dag.datum <= tot) {
            return Dag::Afwezig(Verzuimstatus::Geoorloofd, "ziek");
        }
        if kans.random_ratio(*ziekte, 1000) {
            // Most are back after a day or two; a few stay away for weeks.
            let duur = if kans.random_ratio(1, 40) { kans.random_range(10..=30) } else { kans.random_range(0..=4) };
            self.ziek_tot = Some(dag.datum.saturating_add(duur.days()));
            return Dag::Afwezig(Verzuimstatus::Geoorloofd, "ziek");
        }
        if kans.random_ratio(2, 1000) {
            return Dag::Afwezig(Verzuimstatus::Geoorloofd, "verlof");
        }
        if *aard == Aard::Soms && kans.random_ratio(3, 1000) {
            return Dag::Afwezig(Verzuimstatus::Ongeoorloofd, "vakantie zonder verlof");
        }
        if kans.random_ratio(*te_laat, 1000) {
            return Dag::TeLaat(kans.random_range(3..=30));
        }
        Dag::Gewoon
    }

    fn lesson(&mut self, soort: &Dag, dag: &Schooldag, lesuur: u8, lengte: u16) -> Les {
        let les = |status, reden| Les { status, minuten: lengte, reden };
        match soort {
            Dag::Afwezig(status, reden) => return les(*status, Some(reden)),
            Dag::TeLaat(minuten) if lesuur == 1 => {
                return Les { minuten: (*minuten).min(lengte), ..les(Verzuimstatus::TeLaat, Some("verslapen")) };
            }
            _ => {}
        }
        let kans = &mut self.leerling.kans;
        if kans.random_ratio(2, 1000) {
            return les(Verzuimstatus::Geoorloofd, Some("tandarts"));
        }
        let duizendste = match self.leerling.aard {
            Aard::Trouw | Aard::Weg { .. } => 1,
            Aard::Soms => 8,
            Aard::VasteUren { uren } if uren.contains(&(dag.weekdag, lesuur)) => 600,
            Aard::VasteUren { .. } => 10,
            // Stretches of three weeks out of five, a little worse each week.
            Aard::Vaak if dag.week % 5 < 3 => (120 + 6 * dag.week).min(450),
            Aard::Vaak => 25,
        };
        if !kans.random_ratio(duizendste, 1000) {
            return les(Verzuimstatus::Aanwezig, None);
        }
        if kans.random_ratio(6, 100) {
            les(Verzuimstatus::Onbekend, None)
        } else {
            les(Verzuimstatus::Ongeoorloofd, Some("spijbelen"))
        }
    }

    /// Absence without a word is judged some days later; nothing is judged after the day of the export.
    fn established(&mut self, status: Verzuimstatus, datum: Date, tot: Date) -> Date {
        if status != Verzuimstatus::Ongeoorloofd {
            return datum;
        }
        let dagen = match self.leerling.kans.random_range(0..10) {
            0..6 => 0,
            6..9 => 1,
            _ => self.leerling.kans.random_range(2..=6),
        };
        let dag = datum.saturating_add(dagen.days());
        let na_weekend = match dag.weekday() {
            Weekday::Saturday => 2,
            Weekday::Sunday => 1,
            _ => 0,
        };
        dag.saturating_add(na_weekend.days()).min(tot)
    }
}
