//! The page of one pupil: where the count stands, what was reported, what the school did.

use jiff::Timestamp;
use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::{Meldingsoort, Organisatiecode};
use recht::dag::{Dag, begin_schooljaar};
use recht::uitleg::{Meldinguitleg, Uitleg};
use recht::verzuim::dossier::Normstand;
use uitwisseling::berichten::Actiesoort;

use crate::afwezigheid::{self, Afwezigheid};
use crate::staat::Meldingafloop;
use crate::stam::{Leerling, Leerlingsleutel, Scholen, Schoolfout};
use crate::verzuim::{self, Verzuim};

pub mod pages;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod tests;

/// Everything about a pupil that a page shows.
#[derive(Debug, Clone)]
pub struct Leerlingblad {
    /// The pupil.
    pub leerling: Leerling,
    /// The day on which this was so.
    pub vandaag: Date,
    /// What the law asks today.
    pub stand: Normstand,
    /// How it counts, entry by entry; each entry bears the number of its lesson.
    pub uitleg: Uitleg,
    /// Absence of this school year, the latest first.
    pub verzuim: Vec<Verzuim>,
    /// Known absence of this school year and later, the latest first.
    pub bekend: Vec<Afwezigheid>,
    /// Reports, the latest first.
    pub meldingen: Vec<Melding>,
    /// What the school did, the latest first.
    pub acties: Vec<Actie>,
}

impl Leerlingblad {
    /// What became of each report in [`Uitleg::meldingen`], in that order.
    fn outcomes(&self) -> Vec<Meldingafloop> {
        let of = |melding: &Meldinguitleg| {
            let zelfde = |die: &recht::verzuim::melding::Melding| {
                (die.soort, die.begin, die.einde) == (melding.soort, melding.begin, melding.einde)
            };
            let (_, nummer) = self.stand.beantwoord.iter().find(|(die, _)| zelfde(die))?;
            let sleutel = i64::try_from(*nummer).ok()?;
            let verstuurd = self.meldingen.iter().find(|die| die.sleutel == sleutel);
            Some(Meldingafloop::Gemeld(verstuurd.and_then(|die| die.nummer)))
        };
        self.uitleg.meldingen.iter().map(|dit| of(dit).unwrap_or(Meldingafloop::TeMelden)).collect()
    }
}

/// A report of the pupil as the page names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Melding {
    /// Its number at the school.
    pub sleutel: i64,
    /// Kind.
    pub soort: Meldingsoort,
    /// First day.
    pub begin: Date,
    /// Last day, when known.
    pub einde: Option<Date>,
    /// Where it stands, in the word that is stored.
    pub stand: String,
    /// Its number at the Verzuimloket, when it has one.
    pub nummer: Option<i64>,
    /// The day on which it was made.
    pub gemeld_op: Date,
    /// Whether the entries no longer support it.
    pub in_te_trekken: bool,
}

/// Something that the school did itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actie {
    /// The day.
    pub datum: Date,
    /// What kind of thing.
    pub soort: Actiesoort,
    /// In words.
    pub omschrijving: String,
    /// Who wrote it down.
    pub account: i64,
    /// His name, when he is a member of staff.
    pub door: Option<String>,
    /// When.
    pub tijdstip: Timestamp,
}

/// Something that the school did, to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NieuweActie {
    /// The pupil.
    pub leerling: Leerlingsleutel,
    /// The day, today or earlier.
    pub datum: Date,
    /// What kind of thing.
    pub soort: Actiesoort,
    /// In words, at most 500 characters.
    pub omschrijving: String,
}

/// Longest description of an action, in characters.
pub const LANGSTE_OMSCHRIJVING: usize = 500;

/// Why an action is not written down.
#[derive(Debug, thiserror::Error)]
pub enum Actieweigering {
    /// No such pupil, or not for this reader.
    #[error("deze leerling is er niet")]
    Onbekend,
    /// It has not happened yet.
    #[error("deze dag is nog niet geweest")]
    Toekomst,
    /// Too long.
    #[error("de omschrijving is te lang; houd haar op 500 tekens")]
    TeLang,
    /// The school cannot.
    #[error(transparent)]
    School(#[from] Schoolfout),
}

impl From<Registerfout> for Actieweigering {
    fn from(fout: Registerfout) -> Self {
        Self::School(fout.into())
    }
}

/// The page of a pupil, in a number of queries that does not depend on what there is; `None` for one whom this reader does
/// not follow.
pub async fn open(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Leerlingsleutel,
) -> Result<Option<Leerlingblad>, Schoolfout> {
    let Some(profiel) = scholen.profiel(organisatie).await? else { return Ok(None) };
    let register = scholen.register();
    let (db, vandaag) = (register.lees(), register.klok().vandaag().map_err(Registerfout::from)?);
    let Some(leerling) = store::pupil(db, permit, organisatie, sleutel, vandaag).await? else { return Ok(None) };
    let gegevens = verzuim::gather(db, permit, &profiel, &[sleutel], &verzuim::TELT, vandaag).await?;
    let Some(gegevens) = gegevens.first() else { return Ok(None) };
    let schooljaar = Dag::from(begin_schooljaar(vandaag));
    let (eerste, laatste) = (Dag(i32::MIN), Dag(i32::MAX));
    let mut verzuim = verzuim::store::of_pupil(db, permit, organisatie, sleutel, eerste, laatste).await?;
    let verzuim::Toegelicht { stand, uitleg } = verzuim::explain(&profiel, gegevens, &verzuim, vandaag)?;
    verzuim.retain(|een| een.dag >= schooljaar);
    verzuim.reverse();
    let mut bekend = afwezigheid::store::known_of_all(db, permit, organisatie, &[sleutel], schooljaar, laatste).await?;
    bekend.sort_by_key(|een| std::cmp::Reverse((een.van, een.nummer)));
    let meldingen = store::reports(db, permit, organisatie, sleutel).await?;
    let acties = store::actions(db, permit, organisatie, sleutel).await?;
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, format!("leerling:{sleutel}"));
    register.log_read(vec![regel]).await?;
    Ok(Some(Leerlingblad { leerling, vandaag, stand, uitleg, verzuim, bekend, meldingen, acties }))
}

/// Writes down what the school did for a pupil, and returns its number.
pub async fn add_action(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    actie: &NieuweActie,
) -> Result<i64, Actieweigering> {
    let mut wijziging = scholen.register().begin().await?;
    let vandaag = kern::klok::dag_van(wijziging.nu()).map_err(Registerfout::from)?;
    if actie.datum > vandaag {
        return Err(Actieweigering::Toekomst);
    }
    if actie.omschrijving.chars().count() > LANGSTE_OMSCHRIJVING {
        return Err(Actieweigering::TeLang);
    }
    if store::pupil(wijziging.tx(), permit, organisatie, actie.leerling, vandaag).await?.is_none() {
        return Err(Actieweigering::Onbekend);
    }
    let nummer = store::insert_action(&wijziging, permit, organisatie, actie).await?;
    let onderwerp = format!("leerling:{} actie:{nummer}", actie.leerling);
    let inhoud = format!("{} {} {}", actie.datum, actie.soort.as_str(), actie.omschrijving);
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, onderwerp);
    wijziging.log(regel.with_content(inhoud.as_bytes()));
    wijziging.commit().await?;
    Ok(nummer)
}
