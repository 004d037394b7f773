//! What was due of a pupil, counted twice where entries of unknown status could make a difference.

use crate::begrip::{Meldingsoort, Vervolg, Verzuimstatus};
use crate::bepalingen::Rechtfout;
use crate::kalender::Feestdagen;
use crate::verzuim::dagen::Dagkolommen;
use crate::verzuim::melding::{Leerlinggegevens, Melding, Meldregels};
use crate::verzuim::norm::Telling;
use crate::verzuim::telling::{Registratie, Telwijze};

/// One pupil at one school, as its administration has it.
#[derive(Debug, Clone, Copy)]
pub struct Controledossier<'a> {
    /// What decides the kind of report.
    pub gegevens: &'a Leerlinggegevens,
    /// All entries of the pupil there, in any order.
    pub registraties: &'a [Registratie],
}

/// How a record check counts: whoever makes it, the school on itself or an inspector.
#[derive(Debug, Clone, Copy)]
pub struct Controleregels<'a> {
    telling: Telling<'a>,
    telwijze: Telwijze,
    meldregels: Meldregels<'a>,
}

/// The due reports of sixteen hours of one pupil, over all schools.
#[derive(Debug, Default)]
pub(super) struct Tweeloop {
    /// By the entries as they stand.
    pub(super) verschuldigd: Vec<Melding>,
    /// If every entry of unknown status were unlawful; only of schools that have such entries.
    pub(super) met_onbekend: Vec<Melding>,
}

impl<'a> Controleregels<'a> {
    /// The rules for a count. Follow-ups are once a week, whatever the count says, so that who reports weekly is not blamed.
    pub fn new(telling: Telling<'a>, telwijze: Telwijze, meldregels: Meldregels<'a>) -> Self {
        let telling = Telling { vervolg: Vervolg::Week, ..telling };
        Self { telling, telwijze, meldregels }
    }

    pub(super) fn feestdagen(&self) -> &'a Feestdagen {
        self.meldregels.feestdagen
    }

    /// The norm once over all entries, and where some are of unknown status once more with those counted.
    pub(super) fn run(&self, dossiers: &[Controledossier<'_>]) -> Result<Tweeloop, Rechtfout> {
        let mut gelopen = Tweeloop::default();
        for dossier in dossiers {
            gelopen.verschuldigd.extend(self.due(dossier, self.telwijze)?);
            if dossier.registraties.iter().any(|registratie| registratie.status == Verzuimstatus::Onbekend) {
                gelopen.met_onbekend.extend(self.due(dossier, self.telwijze.with_onbekend())?);
            }
        }
        Ok(gelopen)
    }

    fn due(&self, dossier: &Controledossier<'_>, telwijze: Telwijze) -> Result<Vec<Melding>, Rechtfout> {
        let kolommen = Dagkolommen::new(dossier.registraties, telwijze);
        let gevallen = self.telling.gevallen(kolommen.as_dagen());
        let reeksen = self.telling.reeksen(kolommen.as_dagen());
        let Controledossier { gegevens, registraties } = dossier;
        let meldingen = self.meldregels.meldingen(&gevallen, &reeksen, gegevens, registraties, telwijze)?;
        let mut verschuldigd = meldingen.verschuldigd;
        verschuldigd.retain(|melding| melding.soort == Meldingsoort::ZestienUur);
        Ok(verschuldigd)
    }
}
