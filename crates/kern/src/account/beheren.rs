//! What an administrator does with the accounts of his own organisation: each change judged and made in one transaction, and
//! logged with its reason.
//!
//! An account that also works elsewhere is only given or taken a role here: who could give it a new password would have the
//! other organisation's data too.

use std::fmt;

use jiff::civil::Date;

use super::organisatie::{Accountbeeld, Organisatiesoort};
use super::weigering::{Beheerfout, Beheerweigering};
use super::{Aanstelling, Accounts, Gebruikersnaam, NieuwAccount, aanmelden, herstelcode, store};
use crate::klok::dag_van;
use crate::register::{Registerfout, Wijziging};
use crate::toegang::{Accountnummer, Organisatiecode, Permit, Rol};
use crate::toegangslog::{Logregel, Logsoort};

/// The most characters of a reason.
const LANGSTE_REDEN: usize = 500;
/// The most characters of a person's name.
const LANGSTE_NAAM: usize = 200;

/// Something to do with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Daad {
    /// Let it work in one more role.
    Aanstellen {
        /// In what; none when nothing that exists was chosen.
        rol: Option<Rol>,
        /// The first day; none when none was given.
        van: Option<Date>,
        /// The first day on which it no longer holds.
        tot: Option<Date>,
    },
    /// Let an aanstelling end.
    Beeindigen {
        /// Its number within the account.
        aanstelling: i64,
        /// The first day on which it no longer holds: today or later. None for at once.
        tot: Option<Date>,
    },
    /// Close it and end its sessions.
    Blokkeren,
    /// Open it again.
    Heropenen,
    /// Give it a new password and end its sessions.
    Wachtwoord,
    /// End its sessions.
    Sessies,
    /// Ask no code any more, of somebody who lost the device that shows it.
    TweedeFactor,
}

impl Daad {
    /// The word in addresses and in the keys of the language files.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Aanstellen { .. } => "aanstellen",
            Self::Beeindigen { .. } => "beeindigen",
            Self::Blokkeren => "blokkeren",
            Self::Heropenen => "heropenen",
            Self::Wachtwoord => "wachtwoord",
            Self::Sessies => "sessies",
            Self::TweedeFactor => "tweede_factor",
        }
    }

    /// The operation in the log.
    fn bewerking(&self) -> &'static str {
        match self {
            Self::Aanstellen { .. } => "account.aanstellen",
            Self::Beeindigen { .. } => "account.aanstelling.beeindigen",
            Self::Blokkeren => "account.blokkeren",
            Self::Heropenen => "account.heropenen",
            Self::Wachtwoord => "account.wachtwoord.vervangen",
            Self::Sessies => "account.sessies.beeindigen",
            Self::TweedeFactor => "account.totp.vervallen",
        }
    }
}

/// Somebody who gets an account.
#[derive(Clone)]
pub struct Nieuweling {
    /// The name for signing in, as typed.
    pub gebruikersnaam: String,
    /// The person's name.
    pub naam: String,
    /// In what they work; none when nothing that exists was chosen.
    pub rol: Option<Rol>,
    /// The first day; none when none was given.
    pub van: Option<Date>,
    /// The first day on which it no longer holds.
    pub tot: Option<Date>,
}

/// A password that was made for somebody, to be shown once. It does not print in `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Eenmaligwachtwoord(String);

impl Eenmaligwachtwoord {
    /// Makes one that nobody can guess.
    pub fn generate() -> Result<Self, super::Accountfout> {
        herstelcode::generate_password().map(Self)
    }

    /// The password itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Eenmaligwachtwoord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Eenmaligwachtwoord(…)")
    }
}

/// An account that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gemaakt {
    /// Which.
    pub nummer: Accountnummer,
    /// Its first password.
    pub wachtwoord: Eenmaligwachtwoord,
}

impl Accounts {
    /// Why an account cannot be made so; nothing when it can. Whether the name is free only making it tells.
    pub fn judge_new(&self, permit: &Permit, nieuw: &Nieuweling, waarom: &str) -> Vec<Beheerweigering> {
        let mut weigeringen = Vec::new();
        if nieuw.gebruikersnaam.parse::<Gebruikersnaam>().is_err() {
            weigeringen.push(Beheerweigering::Gebruikersnaam);
        }
        if !(1..=LANGSTE_NAAM).contains(&nieuw.naam.trim().chars().count()) {
            weigeringen.push(Beheerweigering::Naam);
        }
        weigeringen.extend(
            permit
                .organisaties()
                .iter()
                .flat_map(|eigen| judge_period(Organisatiesoort::of(eigen), nieuw.rol, nieuw.van, nieuw.tot)),
        );
        weigeringen.extend(judge_reason(waarom));
        weigeringen
    }

    /// Makes an account that works in the organisation of the permit.
    pub async fn make(&self, permit: &Permit, nieuw: &Nieuweling, waarom: &str) -> Result<Gemaakt, Beheerfout> {
        let weigeringen = self.judge_new(permit, nieuw, waarom);
        let (Some(rol), Some(van), Ok(gebruikersnaam), true) =
            (nieuw.rol, nieuw.van, nieuw.gebruikersnaam.parse::<Gebruikersnaam>(), weigeringen.is_empty())
        else {
            return Err(Beheerfout::Geweigerd(weigeringen));
        };
        let eigen = own(permit)?;
        let wachtwoord = Eenmaligwachtwoord::generate()?;
        let hash = self.hash(wachtwoord.reveal()).await?;
        let mut wijziging = self.register().begin().await?;
        let nummer = wijziging.take_numbers(&aanmelden::installatie()?, "account", 1).await?;
        let organisatienaam = store::organisatie::name(wijziging.tx(), permit).await?;
        let aanstelling = Aanstelling { organisatie: eigen.clone(), organisatienaam, rol, van, tot: nieuw.tot };
        let account = NieuwAccount {
            gebruikersnaam,
            naam: nieuw.naam.trim().to_owned(),
            wachtwoord: String::new(),
            tijdelijk: true,
            aanstellingen: Vec::new(),
        };
        match store::account::insert(wijziging.tx(), nummer, &account, &hash, wijziging.nu()).await {
            Err(Registerfout::Dubbel(_)) => return Err(Beheerfout::Geweigerd(vec![Beheerweigering::Bezet])),
            gemaakt => gemaakt?,
        }
        store::aanstelling::insert(wijziging.tx(), nummer, 1, &aanstelling).await?;
        let onderwerp = format!("account:{nummer} aanstelling:1 rol:{rol}");
        log(&mut wijziging, permit, eigen, "account.maken", &onderwerp, waarom, &content(&aanstelling));
        wijziging.commit().await?;
        Ok(Gemaakt { nummer: Accountnummer(nummer), wachtwoord })
    }

    /// Shows an account of the organisation of the permit, and why something cannot be done with it; nothing when it can.
    pub async fn judge(
        &self,
        permit: &Permit,
        account: Accountnummer,
        daad: &Daad,
        waarom: &str,
    ) -> Result<(Accountbeeld, Vec<Beheerweigering>), Beheerfout> {
        let beeld = self.open_of(permit, account).await?.ok_or(Beheerfout::NietGevonden)?;
        let vandaag = self.register().klok().vandaag()?;
        let mut weigeringen = weigh(self.register().lees(), permit, &beeld, daad, vandaag).await?;
        weigeringen.extend(judge_reason(waarom));
        Ok((beeld, weigeringen))
    }

    /// Does something with an account of the organisation of the permit. Gives the password when a new one was made.
    pub async fn change(
        &self,
        permit: &Permit,
        account: Accountnummer,
        daad: &Daad,
        waarom: &str,
    ) -> Result<Option<Eenmaligwachtwoord>, Beheerfout> {
        let eigen = own(permit)?;
        let wachtwoord = match daad {
            Daad::Wachtwoord => Some(Eenmaligwachtwoord::generate()?),
            _ => None,
        };
        let hash = match &wachtwoord {
            Some(wachtwoord) => Some(self.hash(wachtwoord.reveal()).await?),
            None => None,
        };
        let mut wijziging = self.register().begin().await?;
        let vandaag = dag_van(wijziging.nu())?;
        store::organisatie::lock_administrators(wijziging.tx(), eigen).await?;
        let beeld = store::organisatie::one(wijziging.tx(), permit, vandaag, account).await?;
        let beeld = beeld.ok_or(Beheerfout::NietGevonden)?;
        let mut weigeringen = weigh(wijziging.tx(), permit, &beeld, daad, vandaag).await?;
        weigeringen.extend(judge_reason(waarom));
        if !weigeringen.is_empty() {
            return Err(Beheerfout::Geweigerd(weigeringen));
        }
        let inhoud = write(&wijziging, permit, &beeld, daad, hash.as_deref()).await?;
        let onderwerp = subject(&beeld, daad, &inhoud);
        log(&mut wijziging, permit, eigen, daad.bewerking(), &onderwerp, waarom, &inhoud.tekst);
        wijziging.commit().await?;
        Ok(wachtwoord)
    }
}

/// What was written of an aanstelling.
#[derive(Default)]
struct Inhoud {
    nummer: Option<(i64, Rol)>,
    tekst: String,
}

/// Writes what was judged.
async fn write(
    wijziging: &Wijziging,
    permit: &Permit,
    beeld: &Accountbeeld,
    daad: &Daad,
    hash: Option<&str>,
) -> Result<Inhoud, Beheerfout> {
    let (tx, account) = (wijziging.tx(), beeld.nummer);
    match *daad {
        Daad::Aanstellen { rol: Some(rol), van: Some(van), tot } => {
            let organisatienaam = store::organisatie::name(tx, permit).await?;
            let aanstelling = Aanstelling { organisatie: own(permit)?.clone(), organisatienaam, rol, van, tot };
            let nummer = store::aanstelling::next_number(tx, account.0).await?;
            store::aanstelling::insert(tx, account.0, nummer, &aanstelling).await?;
            return Ok(Inhoud { nummer: Some((nummer, rol)), tekst: content(&aanstelling) });
        }
        Daad::Aanstellen { .. } => return Err(Beheerfout::Geweigerd(vec![Beheerweigering::Rol])),
        Daad::Beeindigen { aanstelling: nummer, tot } => {
            let (_, aanstelling) = find(beeld, nummer)?;
            let tot = end_of(aanstelling, tot, dag_van(wijziging.nu())?);
            store::organisatie::end(tx, account, nummer, tot).await?;
            let geeindigd = Aanstelling { tot: Some(tot), ..aanstelling.clone() };
            return Ok(Inhoud { nummer: Some((nummer, aanstelling.rol)), tekst: content(&geeindigd) });
        }
        Daad::Blokkeren | Daad::Heropenen => {
            let sinds = (*daad == Daad::Blokkeren).then(|| wijziging.nu());
            store::account::set_blocked(tx, account.0, sinds).await?;
        }
        Daad::Wachtwoord => {
            let hash = hash.ok_or(super::Accountfout::Hashen)?;
            store::account::set_password(tx, account.0, hash, true, wijziging.nu()).await?;
        }
        Daad::TweedeFactor => {
            store::account::set_totp(tx, account.0, None, 0).await?;
            store::account::replace_recovery_codes(tx, account.0, &[]).await?;
        }
        Daad::Sessies => {}
    }
    if *daad != Daad::Heropenen {
        store::sessie::delete_all_of(tx, account.0, None).await?;
    }
    Ok(Inhoud::default())
}

/// Why something cannot be done with an account, whatever the reason given.
async fn weigh(
    db: &impl sea_orm::ConnectionTrait,
    permit: &Permit,
    beeld: &Accountbeeld,
    daad: &Daad,
    vandaag: Date,
) -> Result<Vec<Beheerweigering>, Beheerfout> {
    let eigen = own(permit)?;
    let zelf = permit.account() == beeld.nummer;
    let mut weigeringen = Vec::new();
    let mut refuse_when = |geldt: bool, weigering| {
        if geldt {
            weigeringen.push(weigering);
        }
    };
    match *daad {
        Daad::Aanstellen { rol, van, tot } => {
            for weigering in judge_period(Organisatiesoort::of(eigen), rol, van, tot) {
                refuse_when(true, weigering);
            }
            let dubbel = beeld.aanstellingen.iter().any(|(_, een)| {
                let (begint, eindigt) = (van.unwrap_or(Date::MIN), tot.unwrap_or(Date::MAX));
                Some(een.rol) == rol
                    && een.van < eindigt
                    && een.tot.is_none_or(|einde| einde > begint && einde > een.van)
            });
            refuse_when(dubbel, Beheerweigering::Dubbel);
        }
        Daad::Beeindigen { aanstelling: nummer, tot } => {
            let (_, aanstelling) = find(beeld, nummer)?;
            let tot = end_of(aanstelling, tot, vandaag);
            refuse_when(tot < vandaag, Beheerweigering::Verleden);
            refuse_when(tot < aanstelling.van, Beheerweigering::Volgorde);
            refuse_when(aanstelling.tot.is_some_and(|einde| einde <= tot), Beheerweigering::AlGeeindigd);
            if aanstelling.rol == Rol::Beheerder {
                let behalve = Some((beeld.nummer, Some(nummer)));
                let blijft = store::organisatie::other_administrator(db, eigen, behalve, tot).await?;
                refuse_when(!blijft, Beheerweigering::LaatsteBeheerder);
            }
        }
        Daad::Blokkeren => {
            refuse_when(zelf, Beheerweigering::EigenAccount);
            refuse_when(beeld.elders, Beheerweigering::OokElders);
            refuse_when(beeld.geblokkeerd.is_some(), Beheerweigering::AlGeblokkeerd);
            if beeld.rollen_op(vandaag).any(|rol| rol == Rol::Beheerder) {
                let behalve = Some((beeld.nummer, None));
                let blijft = store::organisatie::other_administrator(db, eigen, behalve, vandaag).await?;
                refuse_when(!blijft, Beheerweigering::LaatsteBeheerder);
            }
        }
        Daad::Heropenen => {
            refuse_when(beeld.elders, Beheerweigering::OokElders);
            refuse_when(beeld.geblokkeerd.is_none(), Beheerweigering::NietGeblokkeerd);
        }
        Daad::Wachtwoord => {
            refuse_when(zelf, Beheerweigering::EigenAccount);
            refuse_when(beeld.elders, Beheerweigering::OokElders);
        }
        Daad::TweedeFactor => {
            refuse_when(zelf, Beheerweigering::EigenAccount);
            refuse_when(beeld.elders, Beheerweigering::OokElders);
            refuse_when(!beeld.tweede_factor, Beheerweigering::GeenTweedeFactor);
        }
        Daad::Sessies => {}
    }
    Ok(weigeringen)
}

/// The first day on which an aanstelling no longer holds. One that has yet to begin never does.
fn end_of(aanstelling: &Aanstelling, tot: Option<Date>, vandaag: Date) -> Date {
    tot.unwrap_or_else(|| vandaag.max(aanstelling.van))
}

fn judge_reason(waarom: &str) -> Option<Beheerweigering> {
    match waarom.trim().chars().count() {
        0 => Some(Beheerweigering::GeenReden),
        1..=LANGSTE_REDEN => None,
        _ => Some(Beheerweigering::RedenTeLang),
    }
}

fn judge_period(
    soort: Organisatiesoort,
    rol: Option<Rol>,
    van: Option<Date>,
    tot: Option<Date>,
) -> Vec<Beheerweigering> {
    let rol = rol.is_none_or(|rol| !soort.rollen().contains(&rol));
    let volgorde = van.zip(tot).is_some_and(|(van, tot)| tot <= van);
    let weigeringen = [
        (rol, Beheerweigering::Rol),
        (van.is_none(), Beheerweigering::GeenEersteDag),
        (volgorde, Beheerweigering::Volgorde),
    ];
    weigeringen.into_iter().filter(|(geldt, _)| *geldt).map(|(_, weigering)| weigering).collect()
}

/// The organisation for which the permit was given.
fn own(permit: &Permit) -> Result<&Organisatiecode, Beheerfout> {
    permit.organisaties().first().ok_or(Beheerfout::NietGevonden)
}

fn find(beeld: &Accountbeeld, nummer: i64) -> Result<&(i64, Aanstelling), Beheerfout> {
    beeld.aanstellingen.iter().find(|(een, _)| *een == nummer).ok_or(Beheerfout::NietGevonden)
}

fn content(aanstelling: &Aanstelling) -> String {
    let tot = aanstelling.tot.map(|tot| tot.to_string()).unwrap_or_default();
    format!("{} {} {} {tot}", aanstelling.organisatie, aanstelling.rol, aanstelling.van)
}

fn subject(beeld: &Accountbeeld, daad: &Daad, inhoud: &Inhoud) -> String {
    match (daad, inhoud.nummer) {
        (_, Some((nummer, rol))) => format!("account:{} aanstelling:{nummer} rol:{rol}", beeld.nummer),
        _ => format!("account:{}", beeld.nummer),
    }
}

fn log(
    wijziging: &mut Wijziging,
    permit: &Permit,
    eigen: &Organisatiecode,
    bewerking: &str,
    onderwerp: &str,
    waarom: &str,
    inhoud: &str,
) {
    let regel = Logregel::of_permit(permit, eigen, Logsoort::Geschreven, onderwerp).because(waarom.trim());
    let regel = Logregel { bewerking: bewerking.to_owned(), ..regel };
    wijziging.log(if inhoud.is_empty() { regel } else { regel.with_content(inhoud.as_bytes()) });
}
