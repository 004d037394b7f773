//! Making and changing accounts.

use jiff::SignedDuration;

use super::aanmelden::{installatie, log};
use super::rem::Rem;
use super::wachtwoord::check_rules;
use super::{Aanstelling, Accounts, Gebruikersnaam, Wachtwoordfout, store};
use crate::register::Registerfout;
use crate::toegang::{Accountnummer, Gebruiker, Organisatiecode, Rol};
use crate::toegangslog::Logsoort;

/// An account to be made.
#[derive(Clone)]
pub struct NieuwAccount {
    /// The name for signing in.
    pub gebruikersnaam: Gebruikersnaam,
    /// The person's name, as the frame shows it.
    pub naam: String,
    /// The first password.
    pub wachtwoord: String,
    /// Whether somebody else knows that password: then its owner must choose another before anything else.
    pub tijdelijk: bool,
    /// In what they work.
    pub aanstellingen: Vec<Aanstelling>,
}

/// An account cannot be made or changed.
#[derive(Debug, thiserror::Error)]
pub enum Accountfout {
    /// The password cannot be used.
    #[error(transparent)]
    Wachtwoord(#[from] Wachtwoordfout),
    /// Another account has this name.
    #[error("another account has this name")]
    Bezet,
    /// There is no such account.
    #[error("there is no such account")]
    Onbekend,
    /// The present password is not the one given.
    #[error("this is not the present password")]
    WachtwoordOnjuist,
    /// Too many failures; nothing was tried.
    #[error("too many failures; try again in {0:#}")]
    TeVaak(SignedDuration),
    /// Nobody can be given the worker's role.
    #[error("no account has the role of the system")]
    Rol,
    /// Argon2 cannot work with these settings.
    #[error("passwords cannot be hashed with these settings")]
    Hashen,
    /// There is no key for the secrets in the register, or it is another one than they were kept under.
    #[error("the secrets of accounts cannot be opened or kept: the key is missing or another")]
    Kluis,
    /// The operating system gives no random bytes.
    #[error("there are no random bytes")]
    Toeval,
    /// The register says no.
    #[error(transparent)]
    Register(#[from] Registerfout),
}

impl Accounts {
    /// Makes one account.
    pub async fn create(&self, nieuw: NieuwAccount) -> Result<Accountnummer, Accountfout> {
        let nummers = self.create_all(vec![nieuw]).await?;
        nummers.first().copied().ok_or(Accountfout::Onbekend)
    }

    /// Makes accounts, all or none, in the order given.
    pub async fn create_all(&self, nieuwe: Vec<NieuwAccount>) -> Result<Vec<Accountnummer>, Accountfout> {
        let mut hashes = Vec::with_capacity(nieuwe.len());
        for nieuw in &nieuwe {
            check_rules(&nieuw.wachtwoord, &nieuw.gebruikersnaam)?;
            if nieuw.aanstellingen.iter().any(|aanstelling| aanstelling.rol == Rol::Systeem) {
                return Err(Accountfout::Rol);
            }
            hashes.push(self.hash(&nieuw.wachtwoord).await?);
        }
        let aantal = u32::try_from(nieuwe.len()).map_err(|_| Accountfout::Onbekend)?;
        let mut wijziging = self.register().begin().await?;
        let eerste = wijziging.take_numbers(&installatie()?, "account", aantal).await?;
        let mut nummers = Vec::with_capacity(nieuwe.len());
        for ((nummer, nieuw), hash) in (eerste..).zip(&nieuwe).zip(&hashes) {
            let nu = wijziging.nu();
            store::account::insert(wijziging.tx(), nummer, nieuw, hash, nu).await.map_err(taken)?;
            for (plaats, aanstelling) in (1..).zip(&nieuw.aanstellingen) {
                store::aanstelling::insert(wijziging.tx(), nummer, plaats, aanstelling).await?;
            }
            let nummer = Accountnummer(nummer);
            log(&mut wijziging, Some(nummer), "account.maken", Logsoort::Geschreven).await?;
            nummers.push(nummer);
        }
        wijziging.commit().await?;
        Ok(nummers)
    }

    /// Gives an account one more aanstelling.
    pub async fn appoint(&self, account: Accountnummer, aanstelling: &Aanstelling) -> Result<(), Accountfout> {
        if aanstelling.rol == Rol::Systeem {
            return Err(Accountfout::Rol);
        }
        let mut wijziging = self.register().begin().await?;
        store::account::by_number(wijziging.tx(), account.0).await?.ok_or(Accountfout::Onbekend)?;
        let plaats = store::aanstelling::next_number(wijziging.tx(), account.0).await?;
        store::aanstelling::insert(wijziging.tx(), account.0, plaats, aanstelling).await?;
        log(&mut wijziging, Some(account), "account.aanstellen", Logsoort::Geschreven).await?;
        Ok(wijziging.commit().await?)
    }

    /// In what somebody works for an organisation today, by the name with which they sign in; nothing when nobody open has
    /// that name. For commands on the machine itself, where no password is asked of who holds the register anyway.
    pub async fn works_as(
        &self,
        gebruikersnaam: &str,
        organisatie: &Organisatiecode,
    ) -> Result<Vec<Gebruiker>, Registerfout> {
        let Ok(naam) = gebruikersnaam.parse::<Gebruikersnaam>() else { return Ok(Vec::new()) };
        let register = self.register();
        let rij = store::account::by_name(register.lees(), naam.as_str()).await?;
        let Some(rij) = rij.filter(|rij| rij.geblokkeerd_op.is_none()) else { return Ok(Vec::new()) };
        let aanstellingen =
            store::aanstelling::current(register.lees(), rij.nummer, register.klok().vandaag()?).await?;
        let hier = aanstellingen.into_iter().filter(|(_, een)| een.organisatie == *organisatie);
        let as_user = |een: Aanstelling| Gebruiker {
            account: Accountnummer(rij.nummer),
            rol: een.rol,
            organisatie: Some(een.organisatie),
        };
        Ok(hier.map(|(_, een)| as_user(een)).collect())
    }

    /// Closes an account and ends its sessions, or opens it again.
    pub async fn block(&self, account: Accountnummer, dicht: bool) -> Result<(), Accountfout> {
        let mut wijziging = self.register().begin().await?;
        let nu = wijziging.nu();
        if !store::account::set_blocked(wijziging.tx(), account.0, dicht.then_some(nu)).await? {
            return Err(Accountfout::Onbekend);
        }
        if dicht {
            store::sessie::delete_all_of(wijziging.tx(), account.0, None).await?;
        }
        let bewerking = if dicht { "account.blokkeren" } else { "account.heropenen" };
        log(&mut wijziging, Some(account), bewerking, Logsoort::Geschreven).await?;
        Ok(wijziging.commit().await?)
    }

    /// Replaces one's own password and ends one's other sessions; `sessie` is the one that goes on.
    pub(super) async fn change_password(
        &self,
        account: Accountnummer,
        oud: &str,
        nieuw: &str,
        sessie: Option<&str>,
    ) -> Result<(), Accountfout> {
        let rij = store::account::by_number(self.register().lees(), account.0).await?.ok_or(Accountfout::Onbekend)?;
        let naam = rij.gebruikersnaam.parse().map_err(|fout| Registerfout::onleesbaar("account", fout))?;
        check_rules(nieuw, &naam)?;
        if oud == nieuw {
            return Err(Wachtwoordfout::Zelfde.into());
        }
        let rem = Rem::of_account(&naam);
        if let Some(wacht) = self.brake(std::slice::from_ref(&rem)).await? {
            return Err(Accountfout::TeVaak(wacht));
        }
        if !self.verify(oud, Some(&rij.wachtwoord)).await? {
            return Err(Accountfout::WachtwoordOnjuist);
        }
        let hash = self.hash(nieuw).await?;
        let mut wijziging = self.register().begin().await?;
        let nu = wijziging.nu();
        store::rem::release(wijziging.tx(), &rem, None).await?;
        store::account::set_password(wijziging.tx(), account.0, &hash, false, nu).await?;
        store::sessie::delete_all_of(wijziging.tx(), account.0, sessie).await?;
        log(&mut wijziging, Some(account), "account.wachtwoord.wijzigen", Logsoort::Geschreven).await?;
        Ok(wijziging.commit().await?)
    }
}

fn taken(fout: Registerfout) -> Accountfout {
    match fout {
        Registerfout::Dubbel(_) => Accountfout::Bezet,
        andere => Accountfout::Register(andere),
    }
}
