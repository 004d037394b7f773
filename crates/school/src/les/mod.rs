//! Marking a lesson or half day: who was there.
//!
//! The teacher's mark and the office's judgement are separate facts. A mark is kept as it was made; what it means for the
//! absence of the pupil is worked out in the same transaction, up to the reports that become due by it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::{Minuten, OnbekendWoord, Organisatiecode, Verzuimstatus};

use crate::stam::{Leerling, Leerlingsleutel, Scholen, Schoolfout, Schoolprofiel};
use crate::verzuim;

pub(crate) mod api;
pub mod pages;
pub mod store;
#[cfg(test)]
pub(crate) mod tests;

/// A lesson's number within the school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lessleutel(pub i64);

/// Whether a lesson is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lestoestand {
    /// By the timetable.
    Gepland,
    /// Cancelled: nobody can miss it.
    Vervallen,
    /// A trip or another activity of the school: nobody misses hours by it.
    Activiteit,
}

impl Lestoestand {
    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gepland => "gepland",
            Self::Vervallen => "vervallen",
            Self::Activiteit => "activiteit",
        }
    }
}

impl std::str::FromStr for Lestoestand {
    type Err = OnbekendWoord;
    fn from_str(tekst: &str) -> Result<Self, OnbekendWoord> {
        [Self::Gepland, Self::Vervallen, Self::Activiteit]
            .into_iter()
            .find(|toestand| toestand.word() == tekst)
            .ok_or_else(|| OnbekendWoord { gevonden: tekst.to_owned(), bekend: "gepland, vervallen, activiteit" })
    }
}

/// A lesson or half day of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Les {
    /// Its number.
    pub sleutel: Lessleutel,
    /// Its day.
    pub datum: Date,
    /// Lesson hour, or `ochtend` or `middag`.
    pub lesuur: String,
    /// When it begins, in minutes after midnight.
    pub begin: u16,
    /// When it ends.
    pub einde: u16,
    /// The class.
    pub klas: String,
    /// The subject.
    pub vak: String,
    /// Code of the teacher.
    pub docent: String,
    /// Whether it is given.
    pub toestand: Lestoestand,
    /// How often its register was saved; 0 is not registered.
    pub versie: i32,
}

impl Les {
    /// How long it lasts.
    pub fn minuten(&self) -> Minuten {
        Minuten(u32::from(self.einde.saturating_sub(self.begin)))
    }
}

/// What a teacher says of a pupil in a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Merk {
    /// There.
    Aanwezig,
    /// Not there.
    Afwezig,
    /// Came in later by so many minutes.
    TeLaat(Minuten),
    /// Left earlier, and missed so many minutes.
    EerderWeg(Minuten),
}

impl Merk {
    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Aanwezig => "aanwezig",
            Self::Afwezig => "afwezig",
            Self::TeLaat(_) => "te_laat",
            Self::EerderWeg(_) => "eerder_weg",
        }
    }

    /// Minutes that belong to the word; zero for who was there or was not.
    pub fn minuten(self) -> Minuten {
        match self {
            Self::Aanwezig | Self::Afwezig => Minuten(0),
            Self::TeLaat(minuten) | Self::EerderWeg(minuten) => minuten,
        }
    }

    /// From a stored word and its minutes.
    pub fn new(woord: &str, minuten: Minuten) -> Result<Self, OnbekendWoord> {
        match woord {
            "aanwezig" => Ok(Self::Aanwezig),
            "afwezig" => Ok(Self::Afwezig),
            "te_laat" => Ok(Self::TeLaat(minuten)),
            "eerder_weg" => Ok(Self::EerderWeg(minuten)),
            _ => Err(OnbekendWoord { gevonden: woord.to_owned(), bekend: "aanwezig, afwezig, te_laat, eerder_weg" }),
        }
    }

    /// Minutes of a lesson that were missed.
    pub fn gemist(self, les: Minuten) -> Minuten {
        match self {
            Self::Aanwezig => Minuten(0),
            Self::Afwezig => les,
            Self::TeLaat(minuten) | Self::EerderWeg(minuten) => minuten.min(les),
        }
    }
}

/// A register as it is sent to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registeropgave {
    /// The lesson.
    pub les: Lessleutel,
    /// The key of this save: the same key again changes nothing.
    pub sleutel: String,
    /// The version that was on the screen.
    pub gezien: i32,
    /// The marks.
    pub merken: BTreeMap<Leerlingsleutel, Merk>,
    /// Why, when it was saved before.
    pub waarom: String,
}

/// A register that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opgeslagen {
    /// The lesson.
    pub les: Lessleutel,
    /// Its version now.
    pub versie: i32,
    /// When.
    pub tijdstip: Timestamp,
    /// Who saved it.
    pub account: i64,
}

/// Why a register is not saved.
#[derive(Debug, thiserror::Error)]
pub enum Registerweigering {
    /// No such lesson at this school.
    #[error("deze les bestaat niet")]
    Onbekend,
    /// The lesson lies ahead.
    #[error("deze les is nog niet geweest; registreren kan vanaf de dag zelf")]
    Toekomst,
    /// The lesson was cancelled, or is an activity.
    #[error("deze les is vervallen of is een activiteit; niemand mist er uren")]
    NietGegeven,
    /// Somebody else saved it in between; both registers must be shown.
    #[error("iemand anders heeft deze les intussen opgeslagen; vergelijk en sla opnieuw op")]
    Intussen {
        /// The version it has now.
        versie: i32,
    },
    /// A pupil without a mark, or a mark without a pupil in this class on that day.
    #[error("de leerlingen van deze klas zijn veranderd; laad de les opnieuw")]
    AndereLeerlingen,
    /// Minutes longer than the lesson, or none.
    #[error("de minuten kloppen niet: kies 1 minuut of meer, en niet meer dan de les duurt")]
    Minuten(Leerlingsleutel),
    /// Saved before: a correction needs a reason.
    #[error("deze les was al opgeslagen; geef een reden voor de correctie")]
    GeenReden,
    /// Saved before, on another day: that is for whoever may correct.
    #[error("deze les is op een eerdere dag opgeslagen; vraag de verzuimcoördinator om haar te verbeteren")]
    NietBevoegd,
    /// The key belongs to the save of another lesson, or is no key.
    #[error("de sleutel van deze registratie hoort bij een andere les; laad de les opnieuw")]
    Sleutel,
    /// The school cannot.
    #[error(transparent)]
    School(#[from] Schoolfout),
}

impl From<Registerfout> for Registerweigering {
    fn from(fout: Registerfout) -> Self {
        Self::School(fout.into())
    }
}

/// Longest key of a save, in bytes.
const LANGSTE_SLEUTEL: usize = 64;

/// Saves the register of a lesson: the marks, the absence that follows, the reports that become due, in one transaction.
pub async fn mark(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    opgave: Registeropgave,
) -> Result<Opgeslagen, Registerweigering> {
    let register = scholen.register();
    let profiel = scholen.profiel(organisatie).await?.ok_or(Registerweigering::Onbekend)?;
    if opgave.sleutel.is_empty() || opgave.sleutel.len() > LANGSTE_SLEUTEL {
        return Err(Registerweigering::Sleutel);
    }
    match save(scholen, permit, &profiel, &opgave).await {
        // Another save has its key: the same one, sent again from a screen that saw it, or that of another lesson.
        Err(Registerweigering::School(Schoolfout::Register(Registerfout::Dubbel(fout)))) => {
            match store::saved_before(register.lees(), permit, organisatie, &opgave.sleutel).await? {
                Some(eerder) => of_lesson(eerder, opgave.les),
                None => Err(Registerfout::Dubbel(fout).into()),
            }
        }
        uitkomst => uitkomst,
    }
}

/// A key is that of one lesson.
fn of_lesson(eerder: Opgeslagen, les: Lessleutel) -> Result<Opgeslagen, Registerweigering> {
    if eerder.les == les { Ok(eerder) } else { Err(Registerweigering::Sleutel) }
}

async fn save(
    scholen: &Scholen,
    permit: &Permit,
    profiel: &Schoolprofiel,
    opgave: &Registeropgave,
) -> Result<Opgeslagen, Registerweigering> {
    let organisatie = &profiel.school.organisatie;
    let mut wijziging = scholen.register().begin_shared().await?;
    verzuim::hold(&wijziging, permit, organisatie, opgave).await?;
    // Takes the lesson for this change: a second teacher who saves at the same moment waits here, and then is refused. The
    // same save that comes twice waits here too, and then finds itself.
    let les = store::take(&wijziging, permit, organisatie, opgave.les).await?.ok_or(Registerweigering::Onbekend)?;
    let vandaag = kern::klok::dag_van(wijziging.nu()).map_err(Registerfout::from)?;
    // Only a register that was not seen as it stands can have been saved under this key before.
    if les.versie - 1 != opgave.gezien
        && let Some(eerder) = store::saved_before(wijziging.tx(), permit, organisatie, &opgave.sleutel).await?
    {
        return of_lesson(eerder, les.sleutel);
    }
    check(&les, opgave, permit, vandaag)?;
    let lesstand = verzuim::around(&wijziging, permit, organisatie, &les, &opgave.merken).await?;
    check_pupils(&les, opgave, &lesstand.leerlingen)?;

    let opgeslagen =
        Opgeslagen { les: les.sleutel, versie: les.versie, tijdstip: wijziging.nu(), account: permit.account().0 };
    let opslag = store::insertions(&wijziging, permit, organisatie, opgave, &opgeslagen);
    verzuim::apply_marks(&wijziging, permit, profiel, &les, &opgave.merken, lesstand, opslag).await?;
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, format!("les:{}", les.sleutel.0));
    wijziging.log(regel.because(opgave.waarom.clone()).with_content(store::content(opgave).as_bytes()));
    wijziging.commit().await?;
    Ok(opgeslagen)
}

fn check(les: &Les, opgave: &Registeropgave, permit: &Permit, vandaag: Date) -> Result<(), Registerweigering> {
    if les.datum > vandaag {
        return Err(Registerweigering::Toekomst);
    }
    if les.toestand != Lestoestand::Gepland {
        return Err(Registerweigering::NietGegeven);
    }
    // Taking it raised the version by one.
    let versie = les.versie - 1;
    if versie != opgave.gezien {
        return Err(Registerweigering::Intussen { versie });
    }
    // On the day itself saving again is typing; afterwards it is a correction.
    if versie > 0 && les.datum < vandaag {
        if permit.bewerking() != &crate::LES_CORRIGEREN {
            return Err(Registerweigering::NietBevoegd);
        }
        if opgave.waarom.trim().is_empty() {
            return Err(Registerweigering::GeenReden);
        }
    }
    Ok(())
}

fn check_pupils(les: &Les, opgave: &Registeropgave, leerlingen: &[Leerlingsleutel]) -> Result<(), Registerweigering> {
    let compleet = leerlingen.len() == opgave.merken.len()
        && leerlingen.iter().all(|leerling| opgave.merken.contains_key(leerling));
    if !compleet {
        return Err(Registerweigering::AndereLeerlingen);
    }
    let fout = opgave.merken.iter().find(|(_, merk)| match merk {
        Merk::Aanwezig | Merk::Afwezig => false,
        Merk::TeLaat(minuten) | Merk::EerderWeg(minuten) => *minuten == Minuten(0) || *minuten > les.minuten(),
    });
    fout.map_or(Ok(()), |(leerling, _)| Err(Registerweigering::Minuten(*leerling)))
}

/// A pupil in a register, with what is known of him for this lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registerregel {
    /// The pupil.
    pub leerling: Leerling,
    /// The mark that was saved last.
    pub merk: Option<Merk>,
    /// The reason of absence that was known beforehand.
    pub bekend: Option<String>,
    /// What the office says of it, when the pupil missed something.
    pub status: Option<Verzuimstatus>,
    /// The last lessons of this class with the pupil's mark, oldest first; `None` where he has none.
    pub eerdere: Vec<(Date, Option<Merk>)>,
}

/// A register as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesregister {
    /// The lesson.
    pub les: Les,
    /// The pupils of the class on that day, by surname.
    pub regels: Vec<Registerregel>,
    /// When and by whom it was saved last.
    pub opgeslagen: Option<Opgeslagen>,
    /// The name of who saved it, when that is a member of staff.
    pub door: Option<String>,
    /// The lesson of the same teacher before this one.
    pub vorige: Option<Lessleutel>,
    /// The one after it.
    pub volgende: Option<Lessleutel>,
}

/// A lesson without its pupils; `None` when there is no such lesson at this school.
pub async fn lesson(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    les: Lessleutel,
) -> Result<Option<Les>, Schoolfout> {
    Ok(store::lesson(scholen.register().lees(), permit, organisatie, les).await?)
}

/// The lessons of whoever asks on a day, in order; none when he is no member of staff.
pub async fn own_lessons(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    op: Date,
) -> Result<Vec<Les>, Schoolfout> {
    let db = scholen.register().lees();
    let Some(code) = crate::stam::store::staff_code(db, permit, organisatie).await? else { return Ok(Vec::new()) };
    Ok(store::lessons_on(db, permit, organisatie, Some(&code), op).await?)
}

/// Minutes before its beginning from which a lesson is the current one.
const VOORAF: u16 = 5;

/// The lesson that is going on at a minute of the day, or else the next one that is given.
pub fn current(lessen: &[Les], minuut: u16) -> Option<&Les> {
    let gegeven = || lessen.iter().filter(|les| les.toestand == Lestoestand::Gepland);
    let nu = gegeven().find(|les| les.begin <= minuut && minuut < les.einde);
    let straks = || gegeven().find(|les| minuut < les.begin);
    // A lesson that ends in five minutes is less wanted than the one that begins then, once it is saved.
    match (nu, straks()) {
        (Some(nu), Some(straks)) if nu.versie > 0 && straks.begin <= minuut + VOORAF => Some(straks),
        (Some(nu), _) => Some(nu),
        (None, straks) => straks,
    }
}

/// The register of a lesson, as it stands; `None` when there is no such lesson at this school.
pub async fn open(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    les: Lessleutel,
) -> Result<Option<Lesregister>, Schoolfout> {
    let register = scholen.register();
    let Some(lesregister) = store::register(register.lees(), permit, organisatie, les).await? else { return Ok(None) };
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, format!("les:{}", les.0));
    register.log_read(vec![regel]).await?;
    Ok(Some(lesregister))
}
