//! Who must be reported, when and why; who is near; what is open.

use std::sync::Arc;

use jiff::civil::Date;
use recht::begrip::{Minuten, Verzuimstatus};
use recht::bepalingen::Rechtfout;
use recht::dag::Dag;
use recht::uitleg::Uitleg;
use recht::verzuim::bijna::Bijna;
use recht::verzuim::dagen::Dagkolommen;
use recht::verzuim::langdurig::Reeks;
use recht::verzuim::melding::{GeenMelding, Melding, Meldingen};
use recht::verzuim::norm::{Normgeval, Telling};
use recht::verzuim::telling::{Registratie, Telwijze};
use recht::verzuim::toelichting::Toelichting;

use super::{Administratie, Instellingen, Opmerking, Verzuimdossier};

/// A due report with its pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meldingregel {
    /// The pupil.
    pub leerling: Arc<str>,
    /// The school, when the administration names it.
    pub school: Option<Arc<str>>,
    /// The report.
    pub melding: Melding,
}

/// A count that gives no report, with its pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Geenregel {
    /// The pupil.
    pub leerling: Arc<str>,
    /// The school, when the administration names it.
    pub school: Option<Arc<str>>,
    /// Why no report follows.
    pub geval: GeenMelding,
}

/// A pupil near the norm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bijnaregel {
    /// The pupil.
    pub leerling: Arc<str>,
    /// The school, when the administration names it.
    pub school: Option<Arc<str>>,
    /// How near, and until when.
    pub bijna: Bijna,
}

/// An entry of unknown status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Openregel {
    /// The pupil.
    pub leerling: Arc<str>,
    /// The school, when the administration names it.
    pub school: Option<Arc<str>>,
    /// The day.
    pub datum: Date,
    /// The lesson, when known.
    pub lesuur: Option<Arc<str>>,
    /// Norm minutes that it would count for.
    pub minuten: Minuten,
}

/// The outcome of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkresultaat {
    /// The day looked at.
    pub op: Date,
    /// Due reports, ordered by end date, pupil and kind.
    pub meldingen: Vec<Meldingregel>,
    /// Counts that give no report.
    pub geen_melding: Vec<Geenregel>,
    /// Pupils near the norm, ordered by pupil.
    pub bijna: Vec<Bijnaregel>,
    /// Entries to resolve, ordered by pupil and day.
    pub open: Vec<Openregel>,
    /// What had to be assumed.
    pub opmerkingen: Vec<Opmerking>,
    /// The explanation for the pupil that was asked about, one for each school.
    pub uitleg: Vec<(Verzuimdossier, Uitleg)>,
}

/// Checks an administration as of a day.
pub fn check(
    instellingen: &Instellingen,
    administratie: &Administratie,
    op: Date,
    bijna_vanaf: Minuten,
    leg_uit: Option<&str>,
) -> Result<Checkresultaat, Rechtfout> {
    let opmerkingen = administratie.opmerkingen.clone();
    let leeg = Checkresultaat {
        op,
        meldingen: Vec::new(),
        geen_melding: Vec::new(),
        bijna: Vec::new(),
        open: Vec::new(),
        opmerkingen,
        uitleg: Vec::new(),
    };
    let mut resultaat = leeg;
    let mut na_de_dag = 0;
    for dossier in &administratie.dossiers {
        let tot = dossier.registraties.partition_point(|registratie| registratie.dag <= Dag::from(op));
        na_de_dag += (dossier.registraties.len() - tot) as u64;
        let geteld = Geteld::new(instellingen, administratie, dossier, &dossier.registraties[..tot], op)?;
        resultaat.bijna.extend(geteld.bijna(dossier, op, bijna_vanaf));
        resultaat.open.extend(geteld.open(dossier));
        if leg_uit == Some(&*dossier.leerling) {
            resultaat.uitleg.push((dossier.clone(), geteld.explain(instellingen, op)?));
        }
        let (leerling, school) = (&dossier.leerling, &dossier.school);
        resultaat.geen_melding.extend(geteld.meldingen.geen.into_iter().map(|geval| Geenregel {
            leerling: Arc::clone(leerling),
            school: school.clone(),
            geval,
        }));
        resultaat.meldingen.extend(geteld.meldingen.verschuldigd.into_iter().map(|melding| Meldingregel {
            leerling: Arc::clone(leerling),
            school: school.clone(),
            melding,
        }));
    }
    resultaat.meldingen.sort_by(|a, b| order_melding(a).cmp(&order_melding(b)));
    if na_de_dag > 0 {
        resultaat.opmerkingen.push(Opmerking::NaDeDag { regels: na_de_dag });
    }
    Ok(resultaat)
}

fn order_melding(regel: &Meldingregel) -> (Date, &str, &str, Option<&str>) {
    (regel.melding.einde, &regel.leerling, regel.melding.soort.as_str(), regel.school.as_deref())
}

/// One dossier, counted.
pub(super) struct Geteld<'a> {
    telling: Telling<'a>,
    telwijze: Telwijze,
    registraties: &'a [Registratie],
    uurbepalingen: &'a [String],
    kolommen: Dagkolommen,
    gevallen: Vec<Normgeval>,
    meldingen: Meldingen,
}

impl<'a> Geteld<'a> {
    /// Counts the given entries of a dossier as of a day.
    pub(super) fn new(
        instellingen: &'a Instellingen,
        administratie: &'a Administratie,
        dossier: &Verzuimdossier,
        registraties: &'a [Registratie],
        op: Date,
    ) -> Result<Self, Rechtfout> {
        let telwijze = instellingen.telwijze()?;
        let einde_gegevens = administratie.laatste_dag.map_or(op, |laatste| laatste.min(op));
        let telling = instellingen.telling(instellingen.vervolg, administratie.aanwezigheid, einde_gegevens);
        let kolommen = Dagkolommen::new(registraties, telwijze);
        let gevallen = telling.gevallen(kolommen.as_dagen());
        let reeksen: Vec<Reeks> = telling.reeksen(kolommen.as_dagen());
        let meldregels = instellingen.meldregels();
        let meldingen = meldregels.meldingen(&gevallen, &reeksen, &dossier.gegevens, registraties, telwijze)?;
        let uurbepalingen = &administratie.uurbepalingen;
        Ok(Self { telling, telwijze, registraties, uurbepalingen, kolommen, gevallen, meldingen })
    }

    fn bijna(&self, dossier: &Verzuimdossier, op: Date, vanaf: Minuten) -> Option<Bijnaregel> {
        let bijna = self.telling.bijna(self.kolommen.as_dagen(), &self.gevallen, op.into(), vanaf)?;
        let (leerling, school) = (Arc::clone(&dossier.leerling), dossier.school.clone());
        Some(Bijnaregel { leerling, school, bijna })
    }

    fn open(&self, dossier: &Verzuimdossier) -> Vec<Openregel> {
        let open = self.registraties.iter().filter(|registratie| registratie.status == Verzuimstatus::Onbekend);
        open.map(|registratie| Openregel {
            leerling: Arc::clone(&dossier.leerling),
            school: dossier.school.clone(),
            datum: registratie.dag.date(),
            lesuur: registratie.lesuur.clone(),
            minuten: self.telwijze.normminuten(registratie),
        })
        .collect()
    }

    pub(super) fn explain(&self, instellingen: &Instellingen, op: Date) -> Result<Uitleg, Rechtfout> {
        let toelichting = Toelichting {
            recht: &instellingen.recht,
            telling: self.telling,
            telwijze: self.telwijze,
            uurbepalingen: self.uurbepalingen,
        };
        toelichting.explain(self.registraties, &self.gevallen, &self.meldingen, op)
    }
}
