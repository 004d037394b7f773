//! A report that is due, with the legal clock beside it.

use jiff::civil::Date;
use recht::begrip::{Meldingsoort, Meldplicht, Minuten};

use super::store::Rij;
use crate::stam::{Leerlingsleutel, Schoolfout, Schoolprofiel};
use crate::verzuimmelding::{Aanleiding, Meldingsleutel};

/// How a due report stands to its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Klok {
    /// Its last day lies behind.
    TeLaat {
        /// Working days since.
        werkdagen: u32,
    },
    /// Today is the last day on which it is in time.
    Vandaag,
    /// There is time.
    Binnenkort {
        /// Working days until its last day.
        werkdagen: u32,
    },
}

/// A report that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verschuldigd {
    /// The pupil.
    pub leerling: Leerlingsleutel,
    /// Kind.
    pub soort: Meldingsoort,
    /// By law or by agreement.
    pub plicht: Meldplicht,
    /// First counted day.
    pub begin: Date,
    /// Day on which the norm was reached.
    pub einde: Date,
    /// Counted minutes.
    pub minuten: Minuten,
    /// Whether the pupil was reported before.
    pub vervolg: bool,
    /// Day on which the last entry it needs was established.
    pub vastgesteld_op: Option<Date>,
    /// Last day on which it is in time.
    pub uiterlijk: Date,
    /// How it stands to that day.
    pub klok: Klok,
    /// Working days past the last day when the term is counted from the day on which the norm was reached, as the Inspectie
    /// does; zero while there is time. More than [`Klok::TeLaat`] says when entries were established later.
    pub te_laat_na_einde: u32,
    /// A refused report about it, to be mended.
    pub geweigerd: Option<Meldingsleutel>,
}

impl Verschuldigd {
    pub(super) fn new(rij: &Rij, profiel: &Schoolprofiel, vandaag: Date) -> Result<Self, Schoolfout> {
        let (feestdagen, recht) = (&profiel.regels.feestdagen, &profiel.regels.recht);
        let Rij { leerling, soort, plicht, begin, einde, minuten, vervolg, vastgesteld_op, uiterlijk, geweigerd } =
            *rij;
        let na_einde = feestdagen.add_werkdagen(einde, recht.getal("melding.termijn_werkdagen", einde)?);
        let werkdagen = feestdagen.count_werkdagen(uiterlijk, vandaag);
        let klok = match uiterlijk {
            // A last day before a weekend is not late in that weekend.
            _ if werkdagen > 0 => Klok::TeLaat { werkdagen },
            dag if dag <= vandaag => Klok::Vandaag,
            dag => Klok::Binnenkort { werkdagen: feestdagen.count_werkdagen(vandaag, dag) },
        };
        let te_laat_na_einde = feestdagen.count_werkdagen(na_einde, vandaag);
        Ok(Self {
            leerling,
            soort,
            plicht,
            begin,
            einde,
            minuten,
            vervolg,
            vastgesteld_op,
            uiterlijk,
            klok,
            te_laat_na_einde,
            geweigerd,
        })
    }

    /// What a report of it is about.
    pub fn aanleiding(&self) -> Aanleiding {
        Aanleiding {
            leerling: self.leerling,
            soort: self.soort,
            begin: self.begin,
            einde: Some(self.einde),
            verschuldigd: true,
        }
    }
}
