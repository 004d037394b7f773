//! The record check of a school on itself: the inspector's rule of the law, over the school's own administration.

use std::collections::BTreeMap;

use jiff::civil::Date;
use recht::begrip::{Meldingsoort, Vervolg};
use recht::bepalingen::Rechtfout;
use recht::toezicht::dossiercontrole::{Controledossier, Controleregels, Dossiercontrole, Oordeel, Oordeelregel};
use recht::uitleg::Uitleg;
use recht::verzuim::koppeling::Verzonden;
use uitwisseling::lezen::Meldingregel;

use super::check::Geteld;
use super::{Administratie, Instellingen, Opmerking, Verzuimdossier};

/// A report as the school says it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verzondenregel {
    /// The pupil.
    pub leerling: String,
    /// Kind of report.
    pub soort: Meldingsoort,
    /// What was sent.
    pub verzonden: Verzonden,
}

impl From<Meldingregel<'_>> for Verzondenregel {
    fn from(regel: Meldingregel<'_>) -> Self {
        let verzonden = Verzonden { begin: regel.begin, einde: regel.einde, gemeld_op: regel.gemeld_op };
        Self { leerling: regel.leerling.to_owned(), soort: regel.soort, verzonden }
    }
}

/// The outcome of a record check.
#[derive(Debug, Clone)]
pub struct Controleresultaat {
    /// The verdicts.
    pub controle: Dossiercontrole,
    /// When asked for: for each pupil with a report that is missed or too late, the explanation at each school.
    pub uitleg: Vec<(Verzuimdossier, Uitleg)>,
    /// What had to be assumed.
    pub opmerkingen: Vec<Opmerking>,
}

/// Checks an administration, and the reports that were sent, over the weeks before a visit.
///
/// The norm runs over all entries, with follow-ups once a week, so that who reports weekly is not blamed. Explanations
/// are made only when asked for.
pub fn controle(
    instellingen: &Instellingen,
    administratie: &Administratie,
    verzonden: &[Verzondenregel],
    bezoek: Date,
    weken: u32,
    leg_uit: bool,
) -> Result<Controleresultaat, Rechtfout> {
    let instellingen = &Instellingen { vervolg: Vervolg::Week, ..instellingen.clone() };
    let mut per_leerling: BTreeMap<&str, Leerling<'_>> = BTreeMap::new();
    for dossier in &administratie.dossiers {
        per_leerling.entry(&dossier.leerling).or_default().dossiers.push(dossier);
    }
    let (beoordeeld, andere): (Vec<_>, Vec<_>) =
        verzonden.iter().partition(|regel| regel.soort == Meldingsoort::ZestienUur);
    for regel in beoordeeld {
        per_leerling.entry(&regel.leerling).or_default().verzonden.push(regel.verzonden);
    }
    let laatste = administratie.laatste_dag.unwrap_or(bezoek);
    let telling = instellingen.telling(instellingen.vervolg, administratie.aanwezigheid, laatste);
    let regels = Controleregels::new(telling, instellingen.telwijze()?, instellingen.meldregels());
    let mut controle = Dossiercontrole::new(bezoek, weken);
    let mut uitleg = Vec::new();
    for (naam, leerling) in &per_leerling {
        let eerder = controle.oordelen.len();
        controle.check(&regels, naam, &leerling.as_dossiers(), &leerling.verzonden)?;
        let fout = |regel: &Oordeelregel| matches!(regel.oordeel, Oordeel::Gemist | Oordeel::TeLaat);
        if leg_uit && controle.oordelen[eerder..].iter().any(fout) {
            for dossier in &leerling.dossiers {
                let geteld = Geteld::new(instellingen, administratie, dossier, &dossier.registraties, laatste)?;
                uitleg.push(((*dossier).clone(), geteld.explain(instellingen, laatste)?));
            }
        }
    }
    controle.sort();
    let mut opmerkingen = administratie.opmerkingen.clone();
    let (van, tot) = (controle.van.into(), controle.tot.into());
    let in_periode =
        |dossier: &Verzuimdossier| dossier.registraties.iter().any(|regel| (van..=tot).contains(&regel.dag));
    if !administratie.dossiers.iter().any(in_periode) {
        opmerkingen.push(Opmerking::GeenRegelsInPeriode);
    }
    if !andere.is_empty() {
        opmerkingen.push(Opmerking::AndereSoort { meldingen: andere.len() as u64 });
    }
    Ok(Controleresultaat { controle, uitleg, opmerkingen })
}

/// What is known of one pupil, over all schools in the file.
#[derive(Default)]
struct Leerling<'a> {
    dossiers: Vec<&'a Verzuimdossier>,
    verzonden: Vec<Verzonden>,
}

impl Leerling<'_> {
    fn as_dossiers(&self) -> Vec<Controledossier<'_>> {
        let dossiers = self.dossiers.iter();
        dossiers.map(|een| Controledossier { gegevens: &een.gegevens, registraties: &een.registraties }).collect()
    }
}
