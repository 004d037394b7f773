//! What a school knows before anybody is absent: itself, its calendar, its classes, pupils and staff.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use kern::register::{Register, Registerfout};
use kern::toegang::Doel;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::{
    Brin, Gemeentecode, Minuten, Organisatiecode, Pgn, Regio, Sector, TeLaat, Uur, Vervolg, Vestigingsnummer,
};
use recht::bepalingen::{Recht, Rechtfout};
use recht::dag::{begin_schooljaar, einde_schooljaar};
use recht::kalender::{Kalender, Vakantie};
use recht::verzuim::telling::Uurkeuze;

use crate::dossier::Instellingen;

#[cfg(test)]
pub(crate) mod proef;
pub mod store;

/// A school, one vestiging of it, with what it chose where the law leaves a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct School {
    /// Its code in this installation: BRIN and vestiging.
    pub organisatie: Organisatiecode,
    /// Its number.
    pub brin: Brin,
    /// Its address.
    pub vestiging: Vestigingsnummer,
    /// Its name.
    pub naam: String,
    /// Kind of education.
    pub sector: Sector,
    /// The board's number.
    pub bestuur: String,
    /// Where it stands.
    pub gemeente: Gemeentecode,
    /// The region of its holidays.
    pub regio: Regio,
    /// The hour of the norm, when it chose one other than its sector's.
    pub uur: Option<Uur>,
    /// Whether lateness counts.
    pub te_laat: TeLaat,
    /// How follow-ups are reported.
    pub vervolg: Vervolg,
    /// Whether it agreed with the region to report who is no longer under duty.
    pub afspraak_18plus: bool,
    /// From how many counted minutes a pupil is near the norm.
    pub bijna_minuten: Minuten,
    /// Where the municipality can call.
    pub telefoon: String,
    /// Where it can write.
    pub email: String,
    /// Its holidays; none means those published for its region.
    pub vakanties: Vec<Vakantie>,
}

/// A pupil's number within the school; says nothing about who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Leerlingsleutel(pub i64);

impl fmt::Display for Leerlingsleutel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A pupil as the school knows him. `Debug` shows the number alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Leerling {
    /// Number in the register.
    pub sleutel: Leerlingsleutel,
    /// Number at school.
    pub leerlingnummer: String,
    /// Persoonsgebonden nummer.
    pub pgn: Pgn,
    /// Surname.
    pub achternaam: String,
    /// What goes before it.
    pub tussenvoegsel: String,
    /// First name.
    pub voornaam: String,
    /// Date of birth.
    pub geboortedatum: Date,
    /// Municipality of residence, as known to the school.
    pub gemeente: Gemeentecode,
    /// Day on which a startkwalificatie was gained.
    pub startkwalificatie_op: Option<Date>,
    /// Course, in the mbo.
    pub opleiding: Option<String>,
    /// Class on the day asked about.
    pub klas: String,
}

impl Leerling {
    /// First name and surname.
    pub fn naam(&self) -> String {
        let delen = [self.voornaam.as_str(), &self.tussenvoegsel, &self.achternaam];
        delen.into_iter().filter(|deel| !deel.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Debug for Leerling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Leerling").field("sleutel", &self.sleutel).finish_non_exhaustive()
    }
}

/// A school with its law: calendar, norm, hours, worked out once.
#[derive(Debug)]
pub struct Schoolprofiel {
    /// The school.
    pub school: School,
    /// The law for it.
    pub regels: Instellingen,
    geladen_op: Timestamp,
}

/// How long a profile may be used before it is looked up again: another process may have changed it.
const HOUDBAAR: SignedDuration = SignedDuration::from_secs(60);

/// The schools of this installation, with their profiles kept for a minute.
#[derive(Debug, Clone)]
pub struct Scholen {
    register: Register,
    recht: Recht,
    profielen: Arc<RwLock<HashMap<Organisatiecode, Arc<Schoolprofiel>>>>,
}

impl Scholen {
    /// The schools in a register, under a law.
    pub fn new(register: Register, recht: Recht) -> Self {
        Self { register, recht, profielen: Arc::default() }
    }

    /// The register.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// The law.
    pub fn recht(&self) -> &Recht {
        &self.recht
    }

    /// A school with its law; `None` when there is no such school here.
    pub async fn profiel(&self, organisatie: &Organisatiecode) -> Result<Option<Arc<Schoolprofiel>>, Schoolfout> {
        let nu = self.register.klok().nu();
        let bekend = self.profielen.read().unwrap_or_else(PoisonError::into_inner).get(organisatie).cloned();
        // A clock that went back makes a profile no fresher than it was.
        if let Some(profiel) = bekend.filter(|profiel| nu.duration_since(profiel.geladen_op).abs() < HOUDBAAR) {
            return Ok(Some(profiel));
        }
        let Some(school) = store::school(self.register.lees(), organisatie).await? else { return Ok(None) };
        let profiel = Arc::new(Schoolprofiel::new(school, &self.recht, nu)?);
        let mut profielen = self.profielen.write().unwrap_or_else(PoisonError::into_inner);
        profielen.insert(organisatie.clone(), Arc::clone(&profiel));
        Ok(Some(profiel))
    }

    /// Forgets a profile that was changed.
    pub fn forget(&self, organisatie: &Organisatiecode) {
        self.profielen.write().unwrap_or_else(PoisonError::into_inner).remove(organisatie);
    }
}

impl Schoolprofiel {
    pub(crate) fn new(school: School, recht: &Recht, nu: Timestamp) -> Result<Self, Schoolfout> {
        let vandaag = kern::klok::dag_van(nu).map_err(Registerfout::from)?;
        let kalender = calendar(&school, vandaag)?;
        let uur = school.uur.map_or(Uurkeuze::NaarSector(Some(school.sector)), Uurkeuze::Vast);
        let mut regels = Instellingen::new(recht.clone(), kalender, uur)?;
        regels.te_laat = school.te_laat;
        regels.vervolg = school.vervolg;
        regels.afspraak_18plus = school.afspraak_18plus;
        Ok(Self { school, regels, geladen_op: nu })
    }
}

/// The school's own holidays, or else those published for its region.
fn calendar(school: &School, vandaag: Date) -> Result<Kalender, Schoolfout> {
    if school.vakanties.is_empty() {
        return Ok(Kalender::of_regio(&recht::kalender::gepubliceerd(school.regio)?));
    }
    let van = begin_schooljaar(vandaag).saturating_sub(3.years());
    let tot = einde_schooljaar(vandaag).saturating_add(1.year());
    Ok(Kalender::new(&school.vakanties, van, tot))
}

/// The school cannot answer.
#[derive(Debug, thiserror::Error)]
pub enum Schoolfout {
    /// The register cannot.
    #[error(transparent)]
    Register(#[from] Registerfout),
    /// The law cannot: a value is missing.
    #[error("de wet kan niet worden toegepast")]
    Recht(#[from] Rechtfout),
}

/// Begins the administration of a school. Refused as a double when the register has it already.
pub async fn begin(register: &Register, school: School) -> Result<(), Schoolfout> {
    let mut wijziging = register.begin().await?;
    store::insert_schools(&wijziging, std::slice::from_ref(&school)).await?;
    // Nobody works here yet: the program itself did it, for whoever holds the register.
    wijziging.log(Logregel {
        organisatie: school.organisatie,
        account: 0,
        rol: String::new(),
        bewerking: "school.beginnen".to_owned(),
        doel: Doel::Beheer.as_str().to_owned(),
        soort: Logsoort::Geschreven,
        onderwerp: String::new(),
        waarom: String::new(),
        inhoud: String::new(),
    });
    Ok(wijziging.commit().await?)
}
