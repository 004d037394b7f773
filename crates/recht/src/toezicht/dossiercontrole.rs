//! The record check: what had to be reported laid beside what was reported.
//!
//! What: for the weeks before a visit every due report gets a verdict, and every sent report that answers none. The norm runs
//! over all entries with follow-ups once a week, and a second time with entries of unknown status counted.
//! Ground: Leerplichtwet 1969, artikelen 16a en 21a; the Inspectie looks at 17 weeks (report of 2017, section 2.2).
//! Counts: reports whose end lies in the period, and needless ones that were sent in it.
//! Does not count: other kinds than sixteen hours in four weeks.

use std::collections::BTreeSet;
use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::begrip::Minuten;
use crate::bepalingen::Rechtfout;
use crate::kalender::Feestdagen;
use crate::verzuim::koppeling::{Periode, Verzonden, koppel};
use crate::verzuim::melding::Melding;

mod regels;

use regels::Tweeloop;
pub use regels::{Controledossier, Controleregels};

/// What the check says of one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Oordeel {
    /// Reported in time.
    Juist,
    /// Reported after the last day on which it was in time.
    TeLaat,
    /// Had to be reported, and was not.
    Gemist,
    /// Reported before the norm was reached, which is no fault.
    Vooraf,
    /// Not reported, but there was still time on the day of the visit.
    NogOpTijd,
    /// Reported although nothing was due.
    Overbodig,
    /// Depends on entries whose status is not known.
    NietTeBepalen,
}

impl Oordeel {
    /// Every verdict, in the order in which totals are printed.
    pub const ALLE: [Self; 7] =
        [Self::Juist, Self::TeLaat, Self::Gemist, Self::Vooraf, Self::NogOpTijd, Self::Overbodig, Self::NietTeBepalen];

    /// The word as it stands in results.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Juist => "juist",
            Self::TeLaat => "te_laat",
            Self::Gemist => "gemist",
            Self::Vooraf => "vooraf",
            Self::NogOpTijd => "nog_op_tijd",
            Self::Overbodig => "overbodig",
            Self::NietTeBepalen => "niet_te_bepalen",
        }
    }
}

impl fmt::Display for Oordeel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The verdict on one report, due or sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oordeelregel {
    /// The pupil, by the name the administration uses.
    pub leerling: String,
    /// Begin of the report that was due, or of the one sent when nothing was due.
    pub begin: Date,
    /// End of the same report.
    pub einde: Date,
    /// Norm minutes of the due report; `None` when nothing was due.
    pub minuten: Option<Minuten>,
    /// Last day on which the report was in time; `None` when nothing was due.
    pub uiterlijk: Option<Date>,
    /// The verdict.
    pub oordeel: Oordeel,
    /// Day of the report, when one was sent; the first of them when several touch a report that cannot be judged.
    pub gemeld_op: Option<Date>,
    /// Working days after `uiterlijk` up to and with `gemeld_op`; only for [`Oordeel::TeLaat`].
    pub werkdagen_te_laat: Option<u32>,
}

/// The whole record check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossiercontrole {
    /// Day of the visit.
    pub bezoek: Date,
    /// First day of the period looked at.
    pub van: Date,
    /// Last day of the period: the day before the visit.
    pub tot: Date,
    /// The verdicts, ordered by pupil, end, begin.
    pub oordelen: Vec<Oordeelregel>,
}

impl Dossiercontrole {
    /// Number of verdicts of one kind.
    pub fn count(&self, oordeel: Oordeel) -> usize {
        self.oordelen.iter().filter(|regel| regel.oordeel == oordeel).count()
    }

    /// Number of reports that were due in the period.
    pub fn verschuldigd(&self) -> usize {
        [Oordeel::Juist, Oordeel::TeLaat, Oordeel::Gemist, Oordeel::Vooraf, Oordeel::NogOpTijd]
            .into_iter()
            .map(|oordeel| self.count(oordeel))
            .sum()
    }
}

impl Dossiercontrole {
    /// A check without verdicts of the `weken` weeks before a visit.
    pub fn new(bezoek: Date, weken: u32) -> Self {
        let van = bezoek.saturating_sub(i64::from(weken.min(10_000)).weeks());
        Self { bezoek, van, tot: bezoek.saturating_sub(1.day()), oordelen: Vec::new() }
    }

    /// Judges one pupil, by the name the administration uses: the entries at each school, and the reports of sixteen hours of
    /// any date that were sent.
    pub fn check(
        &mut self,
        regels: &Controleregels<'_>,
        leerling: &str,
        dossiers: &[Controledossier<'_>],
        verzonden: &[Verzonden],
    ) -> Result<(), Rechtfout> {
        let gelopen = regels.run(dossiers)?;
        self.add(regels.feestdagen(), leerling, &gelopen, verzonden);
        Ok(())
    }

    fn add(&mut self, feestdagen: &Feestdagen, leerling: &str, gelopen: &Tweeloop, sent: &[Verzonden]) {
        let due: Vec<Periode> = gelopen.verschuldigd.iter().map(Melding::periode).collect();
        let antwoorden = koppel(&due, sent);
        let mut over: BTreeSet<usize> = (0..sent.len()).collect();
        for (melding, antwoord) in gelopen.verschuldigd.iter().zip(antwoorden) {
            let verzonden = antwoord.map(|antwoord| (sent[antwoord.verzonden].gemeld_op, antwoord.vooraf));
            over.retain(|plaats| antwoord.is_none_or(|antwoord| antwoord.verzonden != *plaats));
            if self.in_periode(melding.einde) {
                let oordeel = self.judge(feestdagen, leerling, melding, verzonden);
                self.oordelen.push(oordeel);
            }
        }
        for melding in &gelopen.met_onbekend {
            if !self.in_periode(melding.einde) || due.iter().any(|due| due.overlaps(melding.periode())) {
                continue;
            }
            let genomen = over.extract_if(.., |plaats| sent[*plaats].periode().overlaps(melding.periode()));
            let gemeld_op = genomen.map(|plaats| sent[plaats].gemeld_op).min();
            self.oordelen.push(Oordeelregel {
                gemeld_op,
                uiterlijk: Some(melding.uiterlijk),
                minuten: Some(melding.minuten),
                ..Oordeelregel::new(leerling, melding.periode(), Oordeel::NietTeBepalen)
            });
        }
        for verzonden in over.into_iter().map(|plaats| sent[plaats]) {
            if self.in_periode(verzonden.gemeld_op) {
                self.oordelen.push(Oordeelregel {
                    gemeld_op: Some(verzonden.gemeld_op),
                    ..Oordeelregel::new(leerling, verzonden.periode(), Oordeel::Overbodig)
                });
            }
        }
    }

    /// Puts the verdicts in order: by pupil, end, begin.
    pub fn sort(&mut self) {
        self.oordelen.sort_by(|a, b| (&a.leerling, a.einde, a.begin).cmp(&(&b.leerling, b.einde, b.begin)));
    }

    fn in_periode(&self, datum: Date) -> bool {
        (self.van..=self.tot).contains(&datum)
    }

    /// The verdict on a due report, given the day on which it was sent and whether that was before it was due.
    fn judge(
        &self,
        feestdagen: &Feestdagen,
        leerling: &str,
        melding: &Melding,
        verzonden: Option<(Date, bool)>,
    ) -> Oordeelregel {
        let oordeel = match verzonden {
            Some((_, true)) => Oordeel::Vooraf,
            Some((gemeld_op, false)) if gemeld_op <= melding.uiterlijk => Oordeel::Juist,
            Some(_) => Oordeel::TeLaat,
            None if melding.uiterlijk >= self.bezoek => Oordeel::NogOpTijd,
            None => Oordeel::Gemist,
        };
        let gemeld_op = verzonden.map(|(gemeld_op, _)| gemeld_op);
        let te_laat = |gemeld_op| feestdagen.count_werkdagen(melding.uiterlijk, gemeld_op).max(1);
        Oordeelregel {
            minuten: Some(melding.minuten),
            uiterlijk: Some(melding.uiterlijk),
            gemeld_op,
            werkdagen_te_laat: gemeld_op.filter(|_| oordeel == Oordeel::TeLaat).map(te_laat),
            ..Oordeelregel::new(leerling, melding.periode(), oordeel)
        }
    }
}

impl Oordeelregel {
    fn new(leerling: &str, periode: Periode, oordeel: Oordeel) -> Self {
        Self {
            leerling: leerling.to_owned(),
            begin: periode.begin,
            einde: periode.einde,
            minuten: None,
            uiterlijk: None,
            oordeel,
            gemeld_op: None,
            werkdagen_te_laat: None,
        }
    }
}
