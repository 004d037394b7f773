//! The file that the Inspectie keeps of a school: its signals, what was put in the file, and whose school it is.
//!
//! Whose a school is, is only added to: for each person the last line counts.

pub(crate) mod pages;
pub(crate) mod store;

use std::collections::BTreeMap;

use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::{Accountnummer, Permit};
use kern::toegangslog::{Logregel, Logsoort};
use recht::melding::routering::Looptijd;
use recht::weigering::Weigering;
use uitwisseling::berichten::{Schoolgegevens, Vertrouwelijk};

use crate::Inspectie;
use crate::signalenbox::{
    self, Behandelfout, Behandelreden, Filter, Signaalnummer, Signaalregel, Signaalveld, Stap, Toon, schoolcode,
};

/// The ground of whose a school is.
const GROND: &str = "signaal.bevoegd";

/// What somebody is of a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Schoolrol {
    /// Its inspector: signals about it go to him.
    Inspecteur,
    /// Its vaste contactpersoon, who never inspects it.
    Contactpersoon,
}

impl Schoolrol {
    /// Both.
    pub const ALLE: [Self; 2] = [Self::Inspecteur, Self::Contactpersoon];

    /// The word in rows and in the keys of the language files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Inspecteur => "inspecteur",
            Self::Contactpersoon => "contactpersoon",
        }
    }

    /// The one with that word, exactly.
    pub fn find(woord: &str) -> Option<Self> {
        Self::ALLE.into_iter().find(|een| een.as_str() == woord)
    }
}

/// Somebody and a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schoolband {
    /// The school.
    pub school: Schoolgegevens,
    /// What somebody is of it.
    pub rol: Schoolrol,
    /// Who.
    pub account: Accountnummer,
    /// The name.
    pub naam: Vertrouwelijk,
    /// When.
    pub looptijd: Looptijd,
    /// Why.
    pub waarom: Vertrouwelijk,
}

/// The file of a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schooldossier {
    /// The school.
    pub school: Schoolgegevens,
    /// Who is or was something of it.
    pub banden: Vec<Schoolband>,
    /// The signals about it.
    pub signalen: Vec<Signaalregel>,
    /// What was put in the file, newest first.
    pub aantekeningen: Vec<(Signaalnummer, Stap)>,
}

/// Every school of which something is known here, with who is its inspector on a day.
pub async fn schools(
    inspectie: &Inspectie,
    permit: &Permit,
    op: Date,
) -> Result<Vec<(Schoolgegevens, Option<Vertrouwelijk>)>, Registerfout> {
    let banden = store::bands(&inspectie.register, permit, None).await?;
    let signalen = store::schools(&inspectie.register, permit).await?;
    let mut alle: BTreeMap<String, (Schoolgegevens, Option<Vertrouwelijk>)> = BTreeMap::new();
    for school in signalen.into_iter().chain(banden.iter().map(|band| band.school.clone())) {
        alle.entry(schoolcode(&school)).or_insert((school, None));
    }
    for band in banden.iter().filter(|band| band.rol == Schoolrol::Inspecteur && band.looptijd.contains(op)) {
        if let Some((_, inspecteur)) = alle.get_mut(&schoolcode(&band.school)) {
            *inspecteur = Some(band.naam.clone());
        }
    }
    let mut scholen: Vec<_> = alle.into_values().collect();
    scholen.sort_by(|(a, _), (b, _)| a.naam.cmp(&b.naam));
    Ok(scholen)
}

/// The file of a school; none when nothing is known of it.
pub async fn open(inspectie: &Inspectie, permit: &Permit, code: &str) -> Result<Option<Schooldossier>, Registerfout> {
    let filter = Filter { toon: Toon::Alle, school: Some(code.to_owned()) };
    let signalen = signalenbox::list(inspectie, permit, &filter).await?;
    let banden = store::bands(&inspectie.register, permit, Some(code)).await?;
    let school = signalen.iter().find_map(|regel| regel.school.clone());
    let Some(school) = school.or_else(|| banden.first().map(|band| band.school.clone())) else { return Ok(None) };
    let aantekeningen = signalenbox::store::notes_of(&inspectie.register, permit, code).await?;
    Ok(Some(Schooldossier { school, banden, signalen, aantekeningen }))
}

/// The inspector of a school on a day.
pub async fn inspector_of(
    inspectie: &Inspectie,
    permit: &Permit,
    code: &str,
    op: Date,
) -> Result<Option<Accountnummer>, Registerfout> {
    let banden = store::bands(&inspectie.register, permit, Some(code)).await?;
    let zijn = banden.iter().rev().find(|band| band.rol == Schoolrol::Inspecteur && band.looptijd.contains(op));
    Ok(zijn.map(|band| band.account))
}

/// When somebody is or was vaste contactpersoon of a school.
pub async fn contact_periods(
    inspectie: &Inspectie,
    permit: &Permit,
    code: &str,
    account: Accountnummer,
) -> Result<Vec<Looptijd>, Registerfout> {
    let banden = store::bands(&inspectie.register, permit, Some(code)).await?;
    let zijn = banden.iter().filter(|band| band.rol == Schoolrol::Contactpersoon && band.account == account);
    Ok(zijn.map(|band| band.looptijd).collect())
}

/// Whose a school is, as it was filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Toewijzing {
    /// Number and vestiging of the school: `99XA00`.
    pub school: String,
    /// Its name.
    pub schoolnaam: String,
    /// What somebody is of it.
    pub rol: Option<Schoolrol>,
    /// Who.
    pub account: Option<Accountnummer>,
    /// The first day.
    pub van: Option<Date>,
    /// The last day; none when it goes on.
    pub tot: Option<Date>,
    /// Why.
    pub waarom: Vertrouwelijk,
}

/// Says whose a school is. A new line about the same person takes the place of the old one.
pub async fn assign(inspectie: &Inspectie, permit: &Permit, toewijzing: &Toewijzing) -> Result<(), Behandelfout> {
    let organisatie = permit.organisaties().first().ok_or(Behandelfout::NietGevonden)?;
    let op = inspectie.register.klok().vandaag()?;
    let school = read_school(toewijzing);
    let collegas = signalenbox::inspectors(inspectie, permit).await?;
    let wie = collegas.into_iter().find(|een| Some(een.account) == toewijzing.account);
    let mut ontbreekt = Vec::new();
    for (veld, weg) in [
        (Signaalveld::School, school.is_none()),
        (Signaalveld::Rol, toewijzing.rol.is_none()),
        (Signaalveld::Inspecteur, wie.is_none()),
        (Signaalveld::Van, toewijzing.van.is_none()),
        (Signaalveld::Tot, toewijzing.tot.zip(toewijzing.van).is_some_and(|(tot, van)| tot < van)),
        (Signaalveld::Woorden, toewijzing.waarom.filled().is_none()),
    ] {
        if weg {
            let grond = inspectie.recht.grond(GROND, op)?.clone();
            ontbreekt.push(Weigering { reden: Behandelreden::Ontbreekt(veld), grond });
        }
    }
    let (Some(school), Some(rol), Some(wie), Some(van), true) =
        (school, toewijzing.rol, wie, toewijzing.van, ontbreekt.is_empty())
    else {
        return Err(Behandelfout::Geweigerd(ontbreekt));
    };
    let looptijd = Looptijd { van, tot: toewijzing.tot };
    let waarom = toewijzing.waarom.filled().unwrap_or_default().into();
    let band = Schoolband { school, rol, account: wie.account, naam: wie.naam, looptijd, waarom };
    let mut wijziging = inspectie.register.begin().await?;
    let nummer = wijziging.take_numbers(organisatie, "inspectie_schoolrol", 1).await?;
    store::insert(&wijziging, permit, organisatie, nummer, &band).await?;
    let onderwerp = format!("schoolrol:{nummer} account:{}", band.account);
    wijziging.log(Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, onderwerp));
    Ok(wijziging.commit().await?)
}

fn read_school(toewijzing: &Toewijzing) -> Option<Schoolgegevens> {
    let code: String = toewijzing.school.chars().filter(char::is_ascii_alphanumeric).collect();
    let code = code.to_ascii_uppercase();
    let naam = toewijzing.schoolnaam.trim();
    let (brin, vestiging) = code.split_at_checked(4)?;
    let vestiging = if vestiging.is_empty() { None } else { Some(vestiging.parse().ok()?) };
    (!naam.is_empty()).then_some(())?;
    Some(Schoolgegevens { brin: brin.parse().ok()?, vestiging, naam: naam.to_owned() })
}
