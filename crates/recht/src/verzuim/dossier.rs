//! The norm kept up entry by entry: one pupil at one school, whatever order entries, corrections and withdrawals come in.
//!
//! What: each entry has a key and a version; the highest version stands. A change recounts from the last report that
//! cannot have changed up to the first one that comes out the same, not the whole year.
//! Ground: Leerplichtwet 1969, artikel 21a; a correction can make an old report needless or a new one due late.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::bijna::Bijna;
use super::dagen::Dagkolommen;
use super::koppeling::{Periode, Verzonden, koppel};
use super::langdurig::Reeks;
use super::melding::{Leerlinggegevens, Melding, Meldingen, Meldregels};
use super::norm::{Normgeval, Telling, Uitkomst};
use super::telling::{Registratie, Telwijze};
use crate::begrip::{Meldingsoort, Minuten};
use crate::bepalingen::Rechtfout;
use crate::dag::Dag;

/// Something that happened to the absence administration or to the reports of one pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gebeurtenis {
    /// An entry was made or corrected.
    Vastgelegd {
        /// Which entry.
        sleutel: u64,
        /// Version of the entry; a higher one replaces a lower one.
        versie: u32,
        /// What it says.
        registratie: Registratie,
    },
    /// An entry was withdrawn: it never should have been there.
    Vervallen {
        /// Which entry.
        sleutel: u64,
        /// Version with which it was withdrawn.
        versie: u32,
    },
    /// A report was sent.
    Gemeld {
        /// Its number.
        nummer: u64,
        /// Kind of report.
        soort: Meldingsoort,
        /// What was sent.
        verzonden: Verzonden,
    },
    /// A sent report was withdrawn.
    Ingetrokken {
        /// Its number.
        nummer: u64,
    },
}

/// A report that is due and has not been sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeVersturen {
    /// The report.
    pub melding: Melding,
    /// Working days past the last day in time; zero while there is time.
    pub werkdagen_te_laat: u32,
}

/// What the school has to do for a pupil today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Normstand {
    /// All reports that follow from the entries as they stand.
    pub meldingen: Meldingen,
    /// Those of them that were not sent.
    pub te_versturen: Vec<TeVersturen>,
    /// Reports that are due and were sent, each with the number of the sent report that answers it.
    pub beantwoord: Vec<(Melding, u64)>,
    /// Sent reports, by number, that the entries no longer support: propose to withdraw them.
    pub in_te_trekken: Vec<u64>,
    /// Whether the pupil is near the norm.
    pub bijna: Option<Bijna>,
}

/// Due and sent reports laid side by side.
#[derive(Default)]
struct Vergeleken {
    te_versturen: Vec<TeVersturen>,
    beantwoord: Vec<(Melding, u64)>,
    in_te_trekken: Vec<u64>,
}

/// One pupil at one school.
#[derive(Debug, Clone)]
pub struct Normdossier<'a> {
    telling: Telling<'a>,
    telwijze: Telwijze,
    registraties: BTreeMap<u64, (u32, Option<Registratie>)>,
    per_dag: BTreeMap<Dag, BTreeSet<u64>>,
    kolommen: Dagkolommen,
    gevallen: Vec<Normgeval>,
    reeksen: Vec<Reeks>,
    verzonden: BTreeMap<u64, (Meldingsoort, Verzonden)>,
    ingetrokken: BTreeSet<u64>,
}

impl<'a> Normdossier<'a> {
    /// A dossier without entries.
    pub fn new(telling: Telling<'a>, telwijze: Telwijze) -> Self {
        Self {
            telling,
            telwijze,
            registraties: BTreeMap::new(),
            per_dag: BTreeMap::new(),
            kolommen: Dagkolommen::default(),
            gevallen: Vec::new(),
            reeksen: Vec::new(),
            verzonden: BTreeMap::new(),
            ingetrokken: BTreeSet::new(),
        }
    }

    /// Takes in an event. Events may come in any order and more than once.
    pub fn apply(&mut self, gebeurtenis: Gebeurtenis) {
        match gebeurtenis {
            Gebeurtenis::Vastgelegd { sleutel, versie, registratie } => self.set(sleutel, versie, Some(registratie)),
            Gebeurtenis::Vervallen { sleutel, versie } => self.set(sleutel, versie, None),
            Gebeurtenis::Gemeld { nummer, soort, verzonden } => {
                // Two receipts for one number differ only when one of them was mended; the same one must win in any order.
                let waarde = self.verzonden.entry(nummer).or_insert((soort, verzonden));
                *waarde = (*waarde).max((soort, verzonden));
            }
            Gebeurtenis::Ingetrokken { nummer } => {
                self.ingetrokken.insert(nummer);
            }
        }
    }

    /// Moves the end of the data, on which a report that is held back may come to depend.
    pub fn advance(&mut self, einde_gegevens: Dag) {
        let vanaf = self.telling.einde_gegevens.min(einde_gegevens);
        self.telling.einde_gegevens = einde_gegevens;
        self.recount_gevallen(vanaf, Dag(i32::MAX));
    }

    /// The reports of sixteen hours as counted, before age is looked at.
    pub fn gevallen(&self) -> &[Normgeval] {
        &self.gevallen
    }

    /// The unbroken absences.
    pub fn reeksen(&self) -> &[Reeks] {
        &self.reeksen
    }

    /// What has to be done today.
    pub fn stand(
        &self,
        regels: &Meldregels<'_>,
        leerling: &Leerlinggegevens,
        bijna_vanaf: Minuten,
        vandaag: Date,
    ) -> Result<Normstand, Rechtfout> {
        let registraties: Vec<Registratie> =
            self.registraties.values().filter_map(|(_, registratie)| registratie.clone()).collect();
        let mut meldingen = regels.meldingen(&self.gevallen, &self.reeksen, leerling, &registraties, self.telwijze)?;
        let vergeleken = self.compare_verzonden(&meldingen.verschuldigd, regels, vandaag);
        // Lessons may be marked ahead: what they come to is not due yet, but may have been reported beforehand.
        meldingen.verschuldigd.retain(|melding| melding.einde <= vandaag);
        meldingen.geen.retain(|geval| geval.einde <= vandaag);
        let bijna = self.telling.bijna(self.kolommen.as_dagen(), &self.gevallen, vandaag.into(), bijna_vanaf);
        let Vergeleken { te_versturen, beantwoord, in_te_trekken } = vergeleken;
        Ok(Normstand { meldingen, te_versturen, beantwoord, in_te_trekken, bijna })
    }

    fn compare_verzonden(&self, verschuldigd: &[Melding], regels: &Meldregels<'_>, vandaag: Date) -> Vergeleken {
        let Vergeleken { mut te_versturen, mut beantwoord, mut in_te_trekken } = Vergeleken::default();
        for soort in Meldingsoort::UIT_REGISTRATIE {
            let due: Vec<&Melding> = verschuldigd.iter().filter(|melding| melding.soort == soort).collect();
            let (nummers, verzonden): (Vec<u64>, Vec<Verzonden>) = self
                .verzonden
                .iter()
                .filter(|(nummer, (ander, _))| *ander == soort && !self.ingetrokken.contains(nummer))
                .map(|(nummer, (_, verzonden))| (*nummer, *verzonden))
                .unzip();
            let periodes: Vec<Periode> = due.iter().map(|melding| melding.periode()).collect();
            let antwoorden = koppel(&periodes, &verzonden);
            let gebruikt: BTreeSet<usize> = antwoorden.iter().flatten().map(|antwoord| antwoord.verzonden).collect();
            beantwoord.extend(due.iter().zip(&antwoorden).filter_map(|(melding, antwoord)| {
                Some(((*melding).clone(), *nummers.get(antwoord.as_ref()?.verzonden)?))
            }));
            let onbeantwoord = due.iter().zip(&antwoorden).filter(|(_, antwoord)| antwoord.is_none());
            te_versturen.extend(onbeantwoord.filter(|(melding, _)| melding.einde <= vandaag).map(|(melding, _)| {
                TeVersturen {
                    melding: (*melding).clone(),
                    werkdagen_te_laat: regels.feestdagen.count_werkdagen(melding.uiterlijk, vandaag),
                }
            }));
            let over = nummers.iter().enumerate().filter(|(plaats, _)| !gebruikt.contains(plaats));
            in_te_trekken.extend(over.map(|(_, nummer)| *nummer));
        }
        te_versturen.sort_by_key(|versturen| (versturen.melding.uiterlijk, versturen.melding.soort));
        in_te_trekken.sort_unstable();
        Vergeleken { te_versturen, beantwoord, in_te_trekken }
    }

    /// Lets the highest version of an entry stand, and recounts what it may have changed.
    fn set(&mut self, sleutel: u64, versie: u32, registratie: Option<Registratie>) {
        let oud = self.registraties.get(&sleutel);
        // Of two contents with one version the same one must win in any order.
        if oud.is_some_and(|oud| (oud.0, &oud.1) >= (versie, &registratie)) {
            return;
        }
        let oude_dag = oud.and_then(|(_, oud)| oud.as_ref()).map(|oud| oud.dag);
        let nieuwe_dag = registratie.as_ref().map(|nieuw| nieuw.dag);
        self.registraties.insert(sleutel, (versie, registratie));
        if let Some(dag) = oude_dag
            && let Some(sleutels) = self.per_dag.get_mut(&dag)
        {
            sleutels.remove(&sleutel);
        }
        if let Some(dag) = nieuwe_dag {
            self.per_dag.entry(dag).or_default().insert(sleutel);
        }
        let geraakt: BTreeSet<Dag> = oude_dag.into_iter().chain(nieuwe_dag).collect();
        for dag in &geraakt {
            let sleutels = self.per_dag.get(dag).into_iter().flatten();
            let registraties = sleutels.filter_map(|sleutel| self.registraties.get(sleutel)?.1.as_ref());
            self.kolommen.set(*dag, registraties, self.telwijze);
        }
        if let (Some(eerste), Some(laatste)) = (geraakt.first(), geraakt.last()) {
            self.recount_gevallen(*eerste, *laatste);
            self.recount_reeksen(*eerste, *laatste);
        }
    }

    /// Recounts the reports after a change on days `eerste` to `laatste`.
    fn recount_gevallen(&mut self, eerste: Dag, laatste: Dag) {
        let geldig = self.gevallen.partition_point(|geval| geval.gezien < eerste);
        let oud = self.gevallen.split_off(geldig);
        let dagen = self.kolommen.as_dagen();
        while let Uitkomst::Geval(geval) = self.telling.next(dagen, self.gevallen.last().map(|geval| geval.einde)) {
            self.gevallen.push(geval);
            if geval.einde >= laatste
                && let Some(plaats) = oud.iter().position(|oud| oud.einde == geval.einde)
            {
                self.gevallen.extend_from_slice(&oud[plaats + 1..]);
                break;
            }
        }
    }

    /// Recounts the unbroken absences after a change on days `eerste` to `laatste`.
    fn recount_reeksen(&mut self, eerste: Dag, laatste: Dag) {
        // The run before the change may now go on through it.
        let geldig = self.reeksen.partition_point(|reeks| reeks.laatste < eerste).saturating_sub(1);
        let oud = self.reeksen.split_off(geldig);
        let vanaf = oud.first().map_or(eerste, |reeks| reeks.eerste.min(eerste));
        let dagen = self.kolommen.as_dagen();
        let mut lopend: Option<Reeks> = None;
        for plaats in dagen.dag.partition_point(|dag| *dag < vanaf)..dagen.dag.len() {
            self.telling.extend_reeks(dagen, plaats, &mut lopend, &mut self.reeksen);
            if let Some(reeks) = lopend.as_ref().filter(|reeks| reeks.eerste > laatste)
                && let Some(zelfde) = oud.iter().position(|oud| oud.eerste == reeks.eerste)
            {
                self.reeksen.extend_from_slice(&oud[zelfde..]);
                return;
            }
        }
        self.reeksen.extend(lopend);
    }
}
