//! What must be reported: the kind after age and startkwalificatie on the end date, and until when it is in time.
//!
//! Ground: Leerplichtwet 1969, artikel 21a ("onverwijld"), read as five working days: by the Inspectie from the day the
//! norm was passed, by DUO's FAQ from the day it was established. The term runs from the later of the two.
//! Does not count: who is not under duty, unless school and region agreed to report who has no startkwalificatie.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::koppeling::Periode;
use super::langdurig::Reeks;
use super::norm::{Normgeval, Normversies};
use super::telling::{Registratie, Telwijze};
use crate::begrip::{Meldingsoort, Meldplicht, Minuten, Vervolg};
use crate::bepalingen::{Recht, Rechtfout};
use crate::dag::Dag;
use crate::grond::Grond;
use crate::kalender::{Feestdagen, Kalender};
use crate::plicht::{Persoon, Plicht, plicht_op};

/// What the kind of report depends on, beside the entries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leerlinggegevens {
    /// Date of birth; without it the pupil is taken to be under duty.
    pub geboortedatum: Option<Date>,
    /// What was registered about the startkwalificatie, by day, ascending.
    pub startkwalificatie: Vec<(Dag, bool)>,
}

impl Leerlinggegevens {
    /// Whether the pupil had a startkwalificatie on a day, as last registered on or before it.
    pub fn has_startkwalificatie(&self, op: Dag) -> bool {
        self.startkwalificatie.iter().rev().find(|(dag, _)| *dag <= op).is_some_and(|(_, ja)| *ja)
    }
}

/// A report that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Melding {
    /// Kind.
    pub soort: Meldingsoort,
    /// By law or by agreement.
    pub plicht: Meldplicht,
    /// First counted day.
    pub begin: Date,
    /// End date.
    pub einde: Date,
    /// Counted minutes from `begin` up to and with `einde`.
    pub minuten: Minuten,
    /// Whether the pupil was reported before at this school.
    pub vervolg: bool,
    /// Day on which the last entry it needs was established, when the administration registers that.
    pub vastgesteld_op: Option<Date>,
    /// Last day on which the report is in time.
    pub uiterlijk: Date,
    /// The same counted from the end date alone.
    pub uiterlijk_na_einde: Date,
    /// Why it is due.
    pub grond: Grond,
}

impl Melding {
    /// The period reported.
    pub fn periode(&self) -> Periode {
        Periode { begin: self.begin, einde: self.einde }
    }
}

/// A count that came out, but gives no report because of who the pupil is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeenMelding {
    /// Kind it would have been.
    pub soort: Meldingsoort,
    /// First counted day.
    pub begin: Date,
    /// End date.
    pub einde: Date,
    /// Counted minutes.
    pub minuten: Minuten,
    /// What the pupil's duty was on the end date.
    pub plicht: Plicht,
    /// Why no report follows.
    pub grond: Grond,
}

/// The reports that follow from counting, and the ones that do not, with the reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meldingen {
    /// Due, ordered by end date and kind.
    pub verschuldigd: Vec<Melding>,
    /// Not due.
    pub geen: Vec<GeenMelding>,
}

/// Turns counts into reports.
#[derive(Debug, Clone, Copy)]
pub struct Meldregels<'a> {
    /// The law.
    pub recht: &'a Recht,
    /// The public holidays.
    pub feestdagen: &'a Feestdagen,
    /// The values of the norm.
    pub normen: &'a Normversies,
    /// The school's calendar.
    pub kalender: &'a Kalender,
    /// Whether school and region agreed to report who is no longer under duty and has no startkwalificatie.
    pub afspraak_18plus: bool,
}

/// A count that came out, of either kind.
struct Uitgeteld {
    soort: Meldingsoort,
    begin: Dag,
    einde: Dag,
    minuten: Minuten,
    /// Counted minutes at which the norm was reached.
    norm: Minuten,
    /// Day on which it was reached.
    bereikt: Dag,
    /// How it is reported when it is a follow-up.
    vervolg: Vervolg,
}

impl Meldregels<'_> {
    /// The reports of one pupil at one school. The entries are all entries of that pupil there, in any order.
    pub fn meldingen(
        &self,
        gevallen: &[Normgeval],
        reeksen: &[Reeks],
        leerling: &Leerlinggegevens,
        registraties: &[Registratie],
        telwijze: Telwijze,
    ) -> Result<Meldingen, Rechtfout> {
        let mut uitgeteld: Vec<Uitgeteld> =
            gevallen.iter().map(|geval| Uitgeteld::of_norm(geval, self.normen)).collect();
        uitgeteld.extend(reeksen.iter().filter_map(Uitgeteld::of_reeks));
        uitgeteld.sort_by_key(|geval| (geval.einde, geval.soort));
        let mut meldingen = Meldingen::default();
        for geval in uitgeteld {
            match self.meldplicht(&geval, leerling)? {
                Ok(_) if self.is_overtollig(&geval, reeksen, &meldingen.verschuldigd) => {}
                Ok(plicht) => {
                    let vastgesteld = self.vastgesteld_op(&geval, registraties, telwijze);
                    let melding = self.melding(&geval, plicht, vastgesteld, !meldingen.verschuldigd.is_empty())?;
                    meldingen.verschuldigd.push(melding);
                }
                Err((plicht, grond)) => meldingen.geen.push(GeenMelding {
                    soort: geval.soort,
                    begin: geval.begin.date(),
                    einde: geval.einde.date(),
                    minuten: geval.minuten,
                    plicht,
                    grond,
                }),
            }
        }
        Ok(meldingen)
    }

    /// Whether a weekly follow-up is left out because of the unbroken absence it ends in: at most four of them go before
    /// the day on which it becomes long, none on that day or after it. Its end stays an end: counting started again there.
    fn is_overtollig(&self, geval: &Uitgeteld, reeksen: &[Reeks], eerdere: &[Melding]) -> bool {
        let is_week = geval.soort == Meldingsoort::ZestienUur && geval.vervolg == Vervolg::Week;
        let reeks = reeksen.iter().find(|reeks| (reeks.eerste..=reeks.laatste).contains(&geval.einde));
        let Some(reeks) = reeks.filter(|_| is_week && !eerdere.is_empty()) else { return false };
        let vervolgen = eerdere
            .iter()
            .filter(|eerder| eerder.soort == Meldingsoort::ZestienUur && eerder.vervolg)
            .filter(|eerder| Dag::from(eerder.einde) >= reeks.eerste)
            .count();
        reeks.langdurig.is_some_and(|(dag, _)| geval.einde >= dag)
            || vervolgen >= self.normen.op(geval.einde).vervolg_max
    }

    /// By which duty a count must be reported, or the pupil's own duty and its ground when it must not.
    fn meldplicht(
        &self,
        geval: &Uitgeteld,
        leerling: &Leerlinggegevens,
    ) -> Result<Result<Meldplicht, (Plicht, Grond)>, Rechtfout> {
        let Some(geboortedatum) = leerling.geboortedatum else { return Ok(Ok(Meldplicht::Wettelijk)) };
        let einde = geval.einde.date();
        let mut persoon = Persoon::new(geboortedatum);
        persoon.startkwalificatie = leerling.has_startkwalificatie(geval.einde).then_some(einde);
        let oordeel = plicht_op(self.recht, &persoon, einde, Some(self.kalender))?;
        // The agreement between school and region is about the sixteen hours; a long absence at that age goes to the
        // Doorstroompunt as a report of its own.
        let afspraak = self.afspraak_18plus && oordeel.plicht == Plicht::Rmc && geval.soort == Meldingsoort::ZestienUur;
        Ok(match oordeel.plicht {
            plicht if plicht.is_plicht() => Ok(Meldplicht::Wettelijk),
            _ if afspraak => Ok(Meldplicht::Afspraak),
            plicht => Err((plicht, oordeel.grond)),
        })
    }

    fn melding(
        &self,
        geval: &Uitgeteld,
        plicht: Meldplicht,
        vastgesteld: Option<Dag>,
        vervolg: bool,
    ) -> Result<Melding, Rechtfout> {
        let einde = geval.einde.date();
        let id = match geval.soort {
            Meldingsoort::LangdurigRelatief => "verzuim.langdurig_dagen",
            _ => "verzuim.norm_minuten",
        };
        Ok(Melding {
            soort: geval.soort,
            plicht,
            begin: geval.begin.date(),
            einde,
            minuten: geval.minuten,
            vervolg,
            vastgesteld_op: vastgesteld.map(Dag::date),
            uiterlijk: self.uiterlijk(vastgesteld.unwrap_or(geval.einde).max(geval.einde))?,
            uiterlijk_na_einde: self.uiterlijk(geval.einde)?,
            grond: self.recht.grond(id, einde)?.clone(),
        })
    }

    /// The last working day of the term that starts after a day.
    fn uiterlijk(&self, na: Dag) -> Result<Date, Rechtfout> {
        let na = na.date();
        Ok(self.feestdagen.add_werkdagen(na, self.recht.getal("melding.termijn_werkdagen", na)?))
    }

    /// The day on which the last entry that a report needs was established, if the administration registers that at all.
    ///
    /// For the sixteen hours that is the day on which the established entries reach the report's norm; for a long absence
    /// the day on which every school day of it, its first day and its last had an established entry.
    fn vastgesteld_op(&self, geval: &Uitgeteld, registraties: &[Registratie], telwijze: Telwijze) -> Option<Dag> {
        let nodig: Vec<&Registratie> = registraties
            .iter()
            .filter(|registratie| self.is_nodig(geval, registratie.dag))
            .filter(|registratie| telwijze.geteld(registratie) > Minuten::NUL)
            .collect();
        if nodig.iter().all(|registratie| registratie.vastgesteld_op.is_none()) {
            return None;
        }
        if geval.soort != Meldingsoort::LangdurigRelatief {
            return day_reached(nodig, geval.norm, telwijze);
        }
        let mut per_dag = BTreeMap::new();
        for registratie in nodig {
            let dag = per_dag.entry(registratie.dag).or_insert_with(|| registratie.vastgesteld());
            *dag = registratie.vastgesteld().min(*dag);
        }
        per_dag.into_values().max()
    }

    /// Whether a report may need the entries of a day.
    fn is_nodig(&self, geval: &Uitgeteld, dag: Dag) -> bool {
        if !(geval.begin..=geval.einde).contains(&dag) {
            return false;
        }
        if geval.soort == Meldingsoort::LangdurigRelatief {
            // Weekends do not break a run, so it needs none, unless it begins or ends there.
            return dag == geval.begin || dag == geval.einde || self.kalender.is_schooldag(dag);
        }
        // A weekend at the edge of a holiday can lie in the window while the week after it does not.
        let afstand = self.kalender.ordinaal(geval.bereikt) - self.kalender.ordinaal(dag);
        dag > geval.bereikt || afstand < self.normen.op(geval.bereikt).venster
    }
}

impl Uitgeteld {
    fn of_norm(geval: &Normgeval, normen: &Normversies) -> Self {
        Self {
            soort: Meldingsoort::ZestienUur,
            begin: geval.begin,
            einde: geval.einde,
            minuten: geval.minuten,
            norm: normen.op(geval.einde).norm,
            bereikt: geval.bereikt,
            vervolg: geval.vervolg,
        }
    }

    fn of_reeks(reeks: &Reeks) -> Option<Self> {
        let (einde, minuten) = reeks.langdurig?;
        Some(Self {
            soort: Meldingsoort::LangdurigRelatief,
            begin: reeks.eerste,
            einde,
            minuten,
            norm: minuten,
            bereikt: einde,
            vervolg: Vervolg::Strikt,
        })
    }
}

fn day_reached(mut nodig: Vec<&Registratie>, norm: Minuten, telwijze: Telwijze) -> Option<Dag> {
    nodig.sort_by_key(|registratie| registratie.vastgesteld());
    let mut minuten = Minuten::NUL;
    nodig.iter().find_map(|registratie| {
        minuten += telwijze.geteld(registratie);
        (minuten >= norm).then(|| registratie.vastgesteld())
    })
}
