//! Signing in: name and password, behind a brake, with a line in the log whatever comes of it.

use std::collections::BTreeSet;
use std::net::IpAddr;

use jiff::SignedDuration;

use super::beheer::Accountfout;
use super::rem::Rem;
use super::{Accounts, Gebruikersnaam, INSTALLATIE, store};
use crate::klok::dag_van;
use crate::register::{Registerfout, Wijziging};
use crate::toegang::{Accountnummer, Doel, Organisatiecode};
use crate::toegangslog::{Logregel, Logsoort};

/// Somebody tries to sign in.
#[derive(Clone, Copy)]
pub struct Poging<'a> {
    /// The name, as typed.
    pub gebruikersnaam: &'a str,
    /// The password, as typed.
    pub wachtwoord: &'a str,
    /// From where.
    pub adres: IpAddr,
}

/// The password was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aanmelding {
    /// Signed in.
    Klaar(Accountnummer),
    /// A code of the second factor must follow: [`Accounts::check_code`].
    Code(Accountnummer),
}

/// Nobody is signed in.
#[derive(Debug, thiserror::Error)]
pub enum Aanmeldfout {
    /// Name, password or code is wrong; which of them is not told.
    #[error("name, password or code is wrong")]
    Onjuist,
    /// All was right, but the administrator closed the account.
    #[error("this account was closed by its administrator")]
    Geblokkeerd,
    /// Too many failures; nothing was tried.
    #[error("too many failures; try again in {0:#}")]
    TeVaak(SignedDuration),
    /// The register says no.
    #[error(transparent)]
    Register(#[from] Registerfout),
    /// The password could not be hashed.
    #[error(transparent)]
    Account(#[from] Accountfout),
}

impl Accounts {
    /// Checks name and password.
    pub async fn sign_in(&self, poging: Poging<'_>) -> Result<Aanmelding, Aanmeldfout> {
        let naam = poging.gebruikersnaam.parse::<Gebruikersnaam>().map_err(|_| Aanmeldfout::Onjuist)?;
        let remmen = [Rem::of_account(&naam), Rem::of_adres(poging.adres)];
        if let Some(wacht) = self.brake(&remmen).await? {
            return Err(Aanmeldfout::TeVaak(wacht));
        }

        let rij = store::account::by_name(self.register().lees(), naam.as_str()).await?;
        let goed = self.verify(poging.wachtwoord, rij.as_ref().map(|rij| rij.wachtwoord.as_str())).await?;
        let beter = match &rij {
            Some(rij) if goed && self.instellingen().hashsterkte.exceeds(&rij.wachtwoord) => {
                Some(self.hash(poging.wachtwoord).await?)
            }
            _ => None,
        };

        let mut wijziging = self.register().begin().await?;
        let account = rij.as_ref().map(|rij| Accountnummer(rij.nummer));
        let open = rij.filter(|rij| goed && rij.geblokkeerd_op.is_none());
        if let Some(rij) = &open {
            store::rem::release(wijziging.tx(), &remmen[0], Some(&remmen[1])).await?;
            if let Some(hash) = beter {
                store::account::upgrade_hash(wijziging.tx(), rij.nummer, &rij.wachtwoord, &hash).await?;
            }
            self.sweep(&wijziging).await?;
        }
        let soort = if open.is_some() { Logsoort::Geschreven } else { Logsoort::Geweigerd };
        log(&mut wijziging, account, "account.aanmelden", soort).await?;
        wijziging.commit().await?;
        match open {
            Some(rij) if rij.totp_geheim.is_some() => Ok(Aanmelding::Code(Accountnummer(rij.nummer))),
            Some(rij) => Ok(Aanmelding::Klaar(Accountnummer(rij.nummer))),
            None if goed => Err(Aanmeldfout::Geblokkeerd),
            None => Err(Aanmeldfout::Onjuist),
        }
    }

    /// Notes that somebody signed out; the session itself is ended by whoever holds it.
    pub(super) async fn log_sign_out(&self, account: Accountnummer) -> Result<(), Registerfout> {
        let mut wijziging = self.register().begin().await?;
        log(&mut wijziging, Some(account), "account.afmelden", Logsoort::Geschreven).await?;
        wijziging.commit().await
    }

    /// Counts the attempt as a failure before it is made, so that attempts at the same time cannot slip through together.
    /// Returns how long to wait when it may not be made.
    pub(super) async fn brake(&self, remmen: &[Rem]) -> Result<Option<SignedDuration>, Registerfout> {
        let wijziging = self.register().begin().await?;
        let wacht = store::rem::attempt(wijziging.tx(), remmen, wijziging.nu()).await?;
        wijziging.commit().await?;
        Ok(wacht)
    }

    /// Removes what has run out.
    async fn sweep(&self, wijziging: &Wijziging) -> Result<(), Registerfout> {
        store::rem::forget(wijziging.tx(), wijziging.nu()).await?;
        store::sessie::sweep(wijziging.tx(), &self.limits(wijziging.nu())).await
    }
}

/// Logs something about an account: a line for each organisation that it works for today, without any for the installation.
pub(super) async fn log(
    wijziging: &mut Wijziging,
    account: Option<Accountnummer>,
    bewerking: &str,
    soort: Logsoort,
) -> Result<(), Registerfout> {
    let nummer = account.map_or(0, |account| account.0);
    for organisatie in organisations(wijziging, account).await? {
        wijziging.log(Logregel {
            organisatie,
            account: nummer,
            rol: String::new(),
            bewerking: bewerking.to_owned(),
            doel: Doel::Beheer.as_str().to_owned(),
            soort,
            onderwerp: if nummer == 0 { String::new() } else { format!("account:{nummer}") },
            waarom: String::new(),
            inhoud: String::new(),
        });
    }
    Ok(())
}

async fn organisations(
    wijziging: &Wijziging,
    account: Option<Accountnummer>,
) -> Result<BTreeSet<Organisatiecode>, Registerfout> {
    let mut organisaties = BTreeSet::new();
    if let Some(account) = account {
        let vandaag = dag_van(wijziging.nu())?;
        let aanstellingen = store::aanstelling::current(wijziging.tx(), account.0, vandaag).await?;
        organisaties.extend(aanstellingen.into_iter().map(|(_, aanstelling)| aanstelling.organisatie));
    }
    if organisaties.is_empty() {
        organisaties.insert(installatie()?);
    }
    Ok(organisaties)
}

/// What stands for the installation itself among organisations.
pub(super) fn installatie() -> Result<Organisatiecode, Registerfout> {
    INSTALLATIE.parse().map_err(|fout| Registerfout::onleesbaar("toegangslog", fout))
}
