//! Which sent report answers which due report.
//!
//! What: (1) the same begin and end; (2) for what is left, in order of end date, the earliest sent report that overlaps
//! and was sent on or after the due report's end; (3) the same with reports sent before that end.
//! Ground: the Inspectie compares an administration with what the Verzuimloket received (report of 2017, section 2.2).

use jiff::civil::Date;

/// A report that was sent to the Verzuimloket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Verzonden {
    /// Begin as reported.
    pub begin: Date,
    /// End as reported.
    pub einde: Date,
    /// Day on which it was sent.
    pub gemeld_op: Date,
}

/// Begin and end of a report, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Periode {
    /// First day.
    pub begin: Date,
    /// Last day.
    pub einde: Date,
}

impl Periode {
    /// Whether two periods have a day in common.
    pub fn overlaps(self, ander: Self) -> bool {
        self.begin <= ander.einde && ander.begin <= self.einde
    }
}

impl Verzonden {
    /// The period reported.
    pub fn periode(&self) -> Periode {
        Periode { begin: self.begin, einde: self.einde }
    }
}

/// The sent report that answers a due one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Antwoord {
    /// Place among the sent reports.
    pub verzonden: usize,
    /// Whether it was paired in the third step: told before the norm was reached.
    pub vooraf: bool,
}

/// Whether a sent report answers a due one in a step.
type Past = dyn Fn(Periode, &Verzonden) -> bool;

/// Pairs due with sent reports of one pupil and one kind; the answer has one place for each due report.
pub fn koppel(verschuldigd: &[Periode], verzonden: &[Verzonden]) -> Vec<Option<Antwoord>> {
    let mut antwoorden: Vec<Option<Antwoord>> = vec![None; verschuldigd.len()];
    let mut over: Vec<usize> = (0..verzonden.len()).collect();
    over.sort_by_key(|plaats| {
        let melding = &verzonden[*plaats];
        (melding.gemeld_op, melding.einde, melding.begin)
    });
    let mut op_einde: Vec<usize> = (0..verschuldigd.len()).collect();
    op_einde.sort_by_key(|plaats| (verschuldigd[*plaats].einde, verschuldigd[*plaats].begin));

    let gelijk = |due: Periode, melding: &Verzonden| melding.periode() == due;
    let erna = |due: Periode, melding: &Verzonden| melding.periode().overlaps(due) && melding.gemeld_op >= due.einde;
    let ervoor = |due: Periode, melding: &Verzonden| melding.periode().overlaps(due) && melding.gemeld_op < due.einde;
    let stappen: [(&Past, bool); 3] = [(&gelijk, false), (&erna, false), (&ervoor, true)];
    for (past, vooraf) in stappen {
        for plaats in &op_einde {
            if antwoorden[*plaats].is_none()
                && let Some(vondst) = over.iter().position(|melding| past(verschuldigd[*plaats], &verzonden[*melding]))
            {
                antwoorden[*plaats] = Some(Antwoord { verzonden: over.remove(vondst), vooraf });
            }
        }
    }
    antwoorden
}
