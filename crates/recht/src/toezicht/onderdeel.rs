//! What an inspection looks at.

use std::fmt;
use std::str::FromStr;

use crate::begrip::{OnbekendWoord, woorden};

/// A component of an inspection. Which ones a sector has on a day stands in `bepalingen/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Onderdeel {
    /// What the school does about absence.
    Beleid,
    /// Whether parents and pupils can read it in the school guide.
    Schoolgids,
    /// The same for students, in the contract of the mbo.
    Onderwijsovereenkomst,
    /// The absence administration.
    Administratie,
    /// Reports of pupils under duty.
    MeldingLeerplichtig,
    /// Reports of who is no longer under duty and has no startkwalificatie.
    MeldingNietLeerplichtig,
    /// Leave from attendance.
    Verlof,
    /// Notices of suspension to the Inspectie.
    MeldingSchorsing,
}
woorden!(
    Onderdeel,
    "beleid, schoolgids, onderwijsovereenkomst, administratie, melding_leerplichtig, melding_niet_leerplichtig, verlof, melding_schorsing",
    Beleid => "beleid", Schoolgids => "schoolgids", Onderwijsovereenkomst => "onderwijsovereenkomst",
    Administratie => "administratie", MeldingLeerplichtig => "melding_leerplichtig",
    MeldingNietLeerplichtig => "melding_niet_leerplichtig", Verlof => "verlof", MeldingSchorsing => "melding_schorsing",
);
