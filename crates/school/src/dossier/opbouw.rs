//! From rows to dossiers: grouping, and what can only be seen when all rows are in.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use recht::begrip::{Minuten, Uur, Verzuimstatus};
use recht::bepalingen::Rechtfout;
use recht::dag::{Dag, begin_schooljaar, einde_schooljaar};
use recht::verzuim::melding::Leerlinggegevens;
use recht::verzuim::norm::Aanwezigheid;
use recht::verzuim::telling::Registratie;
use uitwisseling::lezen::{Kolom, Leesverslag, Verzuimregel};

use super::{Administratie, Fout, Instellingen, Opmerking, Verwacht, Verzuimdossier};

/// Longest an entry on one day can honestly be.
const EEN_DAG: Minuten = Minuten(24 * 60);

/// Gathers rows into dossiers. Memory grows with the rows, some fifty bytes each; texts that recur are kept once.
#[derive(Debug)]
pub struct Opbouw<'a> {
    instellingen: &'a Instellingen,
    dossiers: Vec<Verzuimdossier>,
    /// For each pupil the places of the dossiers, one for each school.
    plaatsen: HashMap<Arc<str>, Vec<usize>>,
    teksten: HashSet<Arc<str>>,
    laatste_dag: Option<Date>,
    is_aanwezigheid_geregistreerd: bool,
    fouten: Vec<Fout>,
    telling: Tellers,
}

/// What is counted on the way for the remarks.
#[derive(Debug, Default)]
struct Tellers {
    zonder_sector: bool,
    zonder_lesuur: u64,
    geoorloofd_zonder_reden: u64,
    nul_minuten: u64,
    langer_dan_dag: u64,
    uurbepalingen: BTreeSet<&'static str>,
    schooljaren: BTreeSet<Date>,
    twee_geboortedata: HashSet<usize>,
}

impl<'a> Opbouw<'a> {
    /// Nothing read yet.
    pub fn new(instellingen: &'a Instellingen) -> Self {
        Self {
            instellingen,
            dossiers: Vec::new(),
            plaatsen: HashMap::new(),
            teksten: HashSet::new(),
            laatste_dag: None,
            is_aanwezigheid_geregistreerd: false,
            fouten: Vec::new(),
            telling: Tellers::default(),
        }
    }

    /// Takes in a row: into its dossier, or among the faults when its day is no school day.
    pub fn add(&mut self, regel: &Verzuimregel<'_>) {
        let dag = Dag::from(regel.datum);
        let kalender = &self.instellingen.kalender;
        if !kalender.kent(dag) || dag < self.instellingen.normen.eerste_dag() {
            let (van, tot) = kalender.bekend();
            let van = van.max(self.instellingen.normen.eerste_dag().date());
            self.refuse(regel, Kolom::Datum, regel.datum, Verwacht::BekendSchooljaar { van, tot });
            return;
        }
        self.laatste_dag = self.laatste_dag.max(Some(regel.datum));
        if let Some(vakantie) = kalender.vakantie(dag) {
            let vakantie = vakantie.to_owned();
            self.refuse(regel, Kolom::Datum, regel.datum, Verwacht::Schooldag { vakantie });
            return;
        }
        if !self.is_plausible(regel) {
            return;
        }
        self.count(regel);
        let plaats = self.place(regel.leerling, regel.school);
        let lesuur = regel.lesuur.map(|lesuur| intern(&mut self.teksten, lesuur));
        let dossier = &mut self.dossiers[plaats];
        match (dossier.gegevens.geboortedatum, regel.geboortedatum) {
            (None, nieuw) => dossier.gegevens.geboortedatum = nieuw,
            (Some(oud), Some(nieuw)) if oud != nieuw => {
                self.telling.twee_geboortedata.insert(plaats);
            }
            _ => {}
        }
        dossier.gegevens.startkwalificatie.extend(regel.startkwalificatie.map(|ja| (dag, ja)));
        dossier.registraties.push(Registratie {
            bron: regel.regel,
            dag,
            lesuur,
            minuten: regel.minuten,
            status: regel.status,
            uur: self.instellingen.uren.uur(regel.sector, dag),
            vastgesteld_op: regel.vastgesteld_op.map(Dag::from),
        });
    }

    fn count(&mut self, regel: &Verzuimregel<'_>) {
        self.is_aanwezigheid_geregistreerd |= regel.status == Verzuimstatus::Aanwezig;
        let uren = &self.instellingen.uren;
        self.telling.zonder_sector |= uren.is_sector_onbekend(regel.sector);
        self.telling.uurbepalingen.extend(uren.bepaling(regel.sector));
        self.telling.schooljaren.insert(begin_schooljaar(regel.datum));
        let ongeoorloofd = regel.status == Verzuimstatus::Ongeoorloofd;
        let van_niets = ongeoorloofd && regel.minuten == Minuten::NUL;
        self.telling.nul_minuten += u64::from(van_niets && uren.uur(regel.sector, regel.datum.into()) == Uur::Les);
        self.telling.langer_dan_dag += u64::from(regel.minuten > EEN_DAG);
        self.telling.zonder_lesuur += u64::from(regel.lesuur.is_none());
        let zonder_reden = regel.status == Verzuimstatus::Geoorloofd && regel.reden.is_none();
        self.telling.geoorloofd_zonder_reden += u64::from(zonder_reden);
    }

    fn refuse(&mut self, regel: &Verzuimregel<'_>, kolom: Kolom, gevonden: Date, verwacht: Verwacht) {
        let gevonden = gevonden.to_string();
        self.fouten.push(Fout { regel: regel.regel, kolom: Some(kolom), gevonden, verwacht });
    }

    /// Whether the other dates of a row can be true beside its day; what cannot is listed.
    fn is_plausible(&mut self, regel: &Verzuimregel<'_>) -> bool {
        let datum = regel.datum;
        let geboren = regel.geboortedatum.filter(|geboren| *geboren >= datum);
        if let Some(geboren) = geboren {
            self.refuse(regel, Kolom::Geboortedatum, geboren, Verwacht::GeborenVoor { datum });
        }
        let (eerste, laatste) = (datum.saturating_sub(1.year()), datum.saturating_add(1.year()));
        let vastgesteld = regel.vastgesteld_op.filter(|dag| !(eerste..=laatste).contains(dag));
        if let Some(vastgesteld) = vastgesteld {
            self.refuse(regel, Kolom::VastgesteldOp, vastgesteld, Verwacht::BinnenEenJaar { datum });
        }
        geboren.is_none() && vastgesteld.is_none()
    }

    /// The place of a pupil's dossier at a school; makes an empty one when there is none.
    fn place(&mut self, leerling: &str, school: Option<&str>) -> usize {
        if let Some(plaatsen) = self.plaatsen.get(leerling) {
            let zelfde = |plaats: &&usize| is_same_school(self.dossiers[**plaats].school.as_deref(), school);
            if let Some(plaats) = plaatsen.iter().find(zelfde) {
                return *plaats;
            }
        }
        let leerling = intern(&mut self.teksten, leerling);
        let school = school.map(|school| intern(&mut self.teksten, school));
        let plaats = self.dossiers.len();
        self.plaatsen.entry(Arc::clone(&leerling)).or_default().push(plaats);
        let gegevens = Leerlinggegevens::default();
        self.dossiers.push(Verzuimdossier { leerling, school, gegevens, registraties: Vec::new() });
        plaats
    }

    /// Ends the gathering: orders the dossiers, and takes out lessons that stand twice.
    pub fn finish(mut self, verslag: Leesverslag) -> Result<Administratie, Rechtfout> {
        let dubbele: Vec<Fout> =
            self.dossiers.iter_mut().flat_map(|dossier| take_doubles(&mut dossier.registraties)).collect();
        self.fouten.extend(dubbele);
        self.fouten.extend(verslag.fouten.into_iter().map(Fout::from));
        self.fouten.sort_by_key(|fout| (fout.regel, fout.kolom));
        for dossier in &mut self.dossiers {
            // A value that recurs on every row says nothing new.
            dossier.gegevens.startkwalificatie.sort_unstable();
            dossier.gegevens.startkwalificatie.dedup_by_key(|(_, ja)| *ja);
        }
        let opmerkingen = self.remarks()?;
        let leerlingen = self.plaatsen.len();
        let uurbepalingen = self.telling.uurbepalingen.iter().map(|id| (*id).to_owned()).collect();
        self.dossiers.sort_by(|a, b| (&a.leerling, &a.school).cmp(&(&b.leerling, &b.school)));
        let aanwezigheid =
            if self.is_aanwezigheid_geregistreerd { Aanwezigheid::Geregistreerd } else { Aanwezigheid::Afgeleid };
        Ok(Administratie {
            dossiers: self.dossiers,
            leerlingen,
            laatste_dag: self.laatste_dag,
            aanwezigheid,
            uurbepalingen,
            fouten: self.fouten,
            opmerkingen,
        })
    }

    fn remarks(&self) -> Result<Vec<Opmerking>, Rechtfout> {
        let mut opmerkingen = Vec::new();
        let mut remark = |geldt: bool, opmerking| {
            if geldt {
                opmerkingen.push(opmerking);
            }
        };
        let aantal =
            |telt: &dyn Fn(&Verzuimdossier) -> bool| self.dossiers.iter().filter(|dossier| telt(dossier)).count();
        let kalender = &self.instellingen.kalender;
        let zonder_vakantie =
            |begin: &&Date| !kalender.has_vakantie_between(Dag::from(**begin), Dag::from(einde_schooljaar(**begin)));
        let schooljaren = self.telling.schooljaren.iter().filter(zonder_vakantie).count();
        // Without any holiday at all, whoever gave the calendar says so.
        remark(schooljaren > 0 && kalender.has_vakanties(), Opmerking::GeenVakantieInSchooljaar { schooljaren });
        let regels = self.telling.nul_minuten;
        remark(regels > 0, Opmerking::LesVanNulMinuten { regels });
        let regels = self.telling.langer_dan_dag;
        remark(regels > 0, Opmerking::LangerDanEenDag { regels });
        remark(self.telling.zonder_sector, Opmerking::GeenSector);
        let leerlingen = aantal(&|dossier| dossier.gegevens.geboortedatum.is_none());
        remark(leerlingen > 0, Opmerking::GeenGeboortedatum { leerlingen });
        let leerlingen = self.telling.twee_geboortedata.len();
        remark(leerlingen > 0, Opmerking::TweeGeboortedata { leerlingen });
        let leerlingen = self.plaatsen.values().filter(|plaatsen| plaatsen.len() > 1).count();
        remark(leerlingen > 0, Opmerking::MeerScholen { leerlingen });
        let afgeleid = !self.is_aanwezigheid_geregistreerd && !self.dossiers.is_empty();
        remark(afgeleid, Opmerking::AanwezigheidAfgeleid);
        let regels = self.telling.zonder_lesuur;
        remark(regels > 0, Opmerking::GeenLesuur { regels });
        let regels = self.telling.geoorloofd_zonder_reden;
        let op = self.laatste_dag.unwrap_or(self.instellingen.normen.eerste_dag().date());
        if self.instellingen.recht.ja_nee("registratie.reden_bij_geoorloofd", op)? {
            remark(true, Opmerking::AlsofWet);
            remark(regels > 0, Opmerking::GeoorloofdZonderReden { regels });
        }
        Ok(opmerkingen)
    }
}

/// A school is the same however its letters are cased.
fn is_same_school(een: Option<&str>, ander: Option<&str>) -> bool {
    match (een, ander) {
        (Some(een), Some(ander)) => een == ander || een.to_lowercase() == ander.to_lowercase(),
        (een, ander) => een == ander,
    }
}

/// One copy of a text that recurs.
fn intern(teksten: &mut HashSet<Arc<str>>, tekst: &str) -> Arc<str> {
    if let Some(bekend) = teksten.get(tekst) {
        return Arc::clone(bekend);
    }
    let nieuw: Arc<str> = tekst.into();
    teksten.insert(Arc::clone(&nieuw));
    nieuw
}

/// Orders the entries, and takes out every further row for the same day and lesson; the first row of the file stays.
fn take_doubles(registraties: &mut Vec<Registratie>) -> Vec<Fout> {
    registraties.sort_unstable_by(|a, b| (a.dag, &a.lesuur, a.bron).cmp(&(b.dag, &b.lesuur, b.bron)));
    let mut eerste: HashMap<(Dag, Arc<str>), u64> = HashMap::new();
    let mut fouten = Vec::new();
    registraties.retain(|registratie| {
        let Some(lesuur) = &registratie.lesuur else { return true };
        match eerste.entry((registratie.dag, Arc::clone(lesuur))) {
            Entry::Vacant(plek) => {
                plek.insert(registratie.bron);
                true
            }
            Entry::Occupied(eerder) => {
                fouten.push(Fout {
                    regel: registratie.bron,
                    kolom: Some(Kolom::Lesuur),
                    gevonden: lesuur.to_string(),
                    verwacht: Verwacht::EenRegelPerLesuur { eerder: *eerder.get() },
                });
                false
            }
        }
    });
    fouten
}
