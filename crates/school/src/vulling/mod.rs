//! Filling the register with a whole school at once: for the demo, for load, and for moving in from elsewhere.
//!
//! What is loaded is taken as it is told: nothing is derived from marks, but what the law makes of it is worked out.

use std::collections::{BTreeSet, HashMap};

use jiff::Timestamp;
use jiff::civil::Date;
use kern::register::{Registerfout, Wijziging};
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Organisatiecode;
use recht::bepalingen::Recht;

use crate::les::{Les, Lessleutel, Merk};
use crate::stam::{self, Leerling, Leerlingsleutel, School, Schoolfout, Schoolprofiel};
use crate::verzuim::{self, Verzuim};

mod achterstand;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use achterstand::{Achterstand, overdue};

/// A class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Klas {
    /// Its name within the school.
    pub klas: String,
    /// Its year.
    pub leerjaar: String,
    /// Code of its mentor.
    pub mentor: Option<String>,
}

/// A member of staff. `Debug` shows the code alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Personeelslid {
    /// Code, as the timetable writes it.
    pub code: String,
    /// Name.
    pub naam: String,
    /// Address for mail.
    pub email: Option<String>,
    /// Number of the account, when there is one.
    pub account: Option<i64>,
}

impl std::fmt::Debug for Personeelslid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Personeelslid").field("code", &self.code).finish_non_exhaustive()
    }
}

/// In which class a pupil sits from when until when, both days included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plaatsing {
    /// The pupil.
    pub leerling: Leerlingsleutel,
    /// First day.
    pub van: Date,
    /// Last day, when it is known.
    pub tot: Option<Date>,
    /// The class.
    pub klas: String,
}

/// Who saved the register of a lesson, and when. The lesson has version 1 then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lesregistratie {
    /// The lesson.
    pub les: Lessleutel,
    /// The account.
    pub account: i64,
    /// When.
    pub tijdstip: Timestamp,
    /// Number of pupils in it.
    pub aantal: u32,
}

/// A stream of rows; nothing is kept in memory but what is under way.
pub type Rijen<'a, T> = Box<dyn Iterator<Item = T> + Send + 'a>;

/// A school with everything in it. The numbers of pupils and lessons are the caller's own; the register gives its own.
pub struct Schoolvulling<'a> {
    /// The school.
    pub school: School,
    /// Its classes.
    pub klassen: Vec<Klas>,
    /// Its staff.
    pub personeel: Vec<Personeelslid>,
    /// Its pupils; `klas` of them is not looked at.
    pub leerlingen: Vec<Leerling>,
    /// Their classes.
    pub plaatsingen: Vec<Plaatsing>,
    /// Its lessons.
    pub lessen: Rijen<'a, Les>,
    /// The registers that were saved.
    pub lesregistraties: Rijen<'a, Lesregistratie>,
    /// Marks of lessons of which the whole register is kept; of others, only who missed something is.
    pub merken: Rijen<'a, (Lessleutel, Leerlingsleutel, Merk)>,
    /// What pupils missed. Lawful and unlawful ones count as judged on the day on which they were established.
    pub verzuim: Rijen<'a, Verzuim>,
    /// Account in whose name those judgements stand.
    pub beoordelaar: i64,
}

impl std::fmt::Debug for Schoolvulling<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Schoolvulling").field("school", &self.school.organisatie).finish_non_exhaustive()
    }
}

/// How much was loaded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Omvang {
    /// Pupils.
    pub leerlingen: u64,
    /// Lessons.
    pub lessen: u64,
    /// Entries of absence.
    pub verzuim: u64,
}

/// Why a school is not loaded. Nothing of it was, once the change is dropped.
#[derive(Debug, thiserror::Error)]
pub enum Vullingfout {
    /// The permit is for another school.
    #[error("deze toestemming geldt niet voor {0}")]
    AndereSchool(Organisatiecode),
    /// Something is said of a pupil who was not given.
    #[error("er is geen leerling {0}")]
    OnbekendeLeerling(i64),
    /// Something is said of a lesson that was not given.
    #[error("er is geen les {0}")]
    OnbekendeLes(i64),
    /// More pupils or lessons than one school can have.
    #[error("te veel rijen voor een school")]
    TeVeel,
    /// The school cannot.
    #[error(transparent)]
    School(#[from] Schoolfout),
}

impl From<Registerfout> for Vullingfout {
    fn from(fout: Registerfout) -> Self {
        Self::School(fout.into())
    }
}

/// Pupils whose norm is worked out at once.
const PER_KEER: usize = 1000;

/// Loads a school into an open change; the caller commits. Schools of one installation may share a change or not: memory
/// is bounded by the pupils and the numbers of the lessons of one school.
pub async fn load_school(
    wijziging: &mut Wijziging,
    permit: &Permit,
    recht: &Recht,
    vulling: Schoolvulling<'_>,
) -> Result<Omvang, Vullingfout> {
    let organisatie = vulling.school.organisatie.clone();
    if !permit.covers(&organisatie) {
        return Err(Vullingfout::AndereSchool(organisatie));
    }
    stam::store::insert_schools(wijziging, std::slice::from_ref(&vulling.school)).await?;
    store::insert_staff(wijziging, permit, &organisatie, &vulling.personeel).await?;
    store::insert_classes(wijziging, permit, &organisatie, &vulling.klassen).await?;
    let leerlingen = pupils(wijziging, permit, &organisatie, &vulling).await?;
    let lessen = lessons(wijziging, permit, &organisatie, vulling.lessen).await?;

    let les = |sleutel: Lessleutel| lessen.get(&sleutel).copied().ok_or(Vullingfout::OnbekendeLes(sleutel.0));
    let leerling =
        |sleutel: Leerlingsleutel| leerlingen.get(&sleutel).copied().ok_or(Vullingfout::OnbekendeLeerling(sleutel.0));
    let registraties = vulling.lesregistraties.map(|een| Ok(Lesregistratie { les: les(een.les)?, ..een }));
    store::insert_registers(wijziging, permit, &organisatie, registraties).await?;
    let merken = vulling.merken.map(|(van_les, van, merk)| Ok((les(van_les)?, leerling(van)?, merk)));
    store::insert_marks(wijziging, permit, &organisatie, merken).await?;
    let mut geteld = BTreeSet::new();
    let verzuim = vulling.verzuim.map(|een| {
        let een = Verzuim { les: les(een.les)?, leerling: leerling(een.leerling)?, ..een };
        if verzuim::TELT.contains(&een.status) {
            geteld.insert(een.leerling);
        }
        Ok(een)
    });
    let aantal = store::insert_absence(wijziging, permit, &organisatie, verzuim).await?;
    store::judge_loaded(wijziging, permit, &organisatie, vulling.beoordelaar).await?;

    recompute(wijziging, permit, vulling.school, recht, geteld).await?;
    let omvang = Omvang { leerlingen: count(leerlingen.len()), lessen: count(lessen.len()), verzuim: aantal };
    let inhoud = format!("{} leerlingen, {} lessen, {} verzuim", omvang.leerlingen, omvang.lessen, omvang.verzuim);
    let regel = Logregel::of_permit(permit, &organisatie, Logsoort::Geschreven, "school");
    wijziging.log(regel.because(inhoud));
    Ok(omvang)
}

fn count(aantal: usize) -> u64 {
    u64::try_from(aantal).unwrap_or(u64::MAX)
}

/// Adds the pupils with their classes, and returns the register's number of each.
async fn pupils(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    vulling: &Schoolvulling<'_>,
) -> Result<HashMap<Leerlingsleutel, Leerlingsleutel>, Vullingfout> {
    let aantal = u32::try_from(vulling.leerlingen.len()).map_err(|_| Vullingfout::TeVeel)?;
    let eerste = wijziging.take_numbers(organisatie, "leerling", aantal).await?;
    let nummers: HashMap<_, _> =
        vulling.leerlingen.iter().map(|een| een.sleutel).zip((eerste..).map(Leerlingsleutel)).collect();
    let nieuw = |sleutel| nummers.get(&sleutel).copied().ok_or(Vullingfout::OnbekendeLeerling(sleutel.0));
    let leerlingen = vulling.leerlingen.iter().map(|een| Ok::<_, Vullingfout>((nieuw(een.sleutel)?, een)));
    store::insert_pupils(wijziging, permit, organisatie, leerlingen).await?;
    let plaatsingen = vulling.plaatsingen.iter().map(|een| Ok::<_, Vullingfout>((nieuw(een.leerling)?, een)));
    store::insert_placements(wijziging, permit, organisatie, plaatsingen).await?;
    Ok(nummers)
}

/// Adds the lessons as they come, and returns the register's number of each.
async fn lessons(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    mut lessen: Rijen<'_, Les>,
) -> Result<HashMap<Lessleutel, Lessleutel>, Vullingfout> {
    let mut nummers = HashMap::new();
    loop {
        let stuk: Vec<Les> = lessen.by_ref().take(store::PER_STUK).collect();
        if stuk.is_empty() {
            return Ok(nummers);
        }
        let aantal = u32::try_from(stuk.len()).map_err(|_| Vullingfout::TeVeel)?;
        let eerste = wijziging.take_numbers(organisatie, "les", aantal).await?;
        let stuk: Vec<Les> = (eerste..)
            .map(Lessleutel)
            .zip(stuk)
            .map(|(sleutel, les)| {
                nummers.insert(les.sleutel, sleutel);
                Les { sleutel, ..les }
            })
            .collect();
        store::insert_lessons(wijziging, permit, organisatie, &stuk).await?;
    }
}

async fn recompute(
    wijziging: &Wijziging,
    permit: &Permit,
    school: School,
    recht: &Recht,
    leerlingen: BTreeSet<Leerlingsleutel>,
) -> Result<(), Schoolfout> {
    let profiel = Schoolprofiel::new(school, recht, wijziging.nu())?;
    let vandaag = kern::klok::dag_van(wijziging.nu()).map_err(Registerfout::from)?;
    let leerlingen: Vec<_> = leerlingen.into_iter().collect();
    for stuk in leerlingen.chunks(PER_KEER) {
        verzuim::recompute(wijziging, permit, &profiel, &stuk.iter().copied().collect(), vandaag).await?;
    }
    Ok(())
}
