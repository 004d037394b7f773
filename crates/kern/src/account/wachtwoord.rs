//! Passwords: what is asked of one, and its hash.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};

use super::beheer::Accountfout;
use super::{Accounts, Gebruikersnaam};

/// The fewest characters of a password.
pub(super) const KORTSTE: usize = 12;
/// The most: more only takes time.
pub(super) const LANGSTE: usize = 256;

/// Why a password cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wachtwoordfout {
    /// Fewer than 12 characters.
    #[error("a password has at least {KORTSTE} characters")]
    TeKort,
    /// More than 256 characters.
    #[error("a password has at most {LANGSTE} characters")]
    TeLang,
    /// It is the account's name, once or more often.
    #[error("a password is not the name of the account")]
    Naam,
    /// It is the one that is to be replaced.
    #[error("a new password is another one")]
    Zelfde,
}

/// Length is what makes a password strong; signs that must be in it only make it hard to remember.
pub(super) fn check_rules(wachtwoord: &str, naam: &Gebruikersnaam) -> Result<(), Wachtwoordfout> {
    match wachtwoord.chars().count() {
        0..KORTSTE => Err(Wachtwoordfout::TeKort),
        KORTSTE..=LANGSTE if wachtwoord.to_lowercase().replace(naam.as_str(), "").trim().is_empty() => {
            Err(Wachtwoordfout::Naam)
        }
        KORTSTE..=LANGSTE => Ok(()),
        _ => Err(Wachtwoordfout::TeLang),
    }
}

/// How much work one guess of a password takes: the settings of Argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hashsterkte {
    /// Memory in KiB.
    pub geheugen: u32,
    /// Passes over that memory.
    pub rondes: u32,
    /// Lanes.
    pub banen: u32,
}

impl Hashsterkte {
    /// What OWASP advises at least: 19 MiB, two passes, one lane.
    pub const OWASP: Self = Self { geheugen: 19 * 1024, rondes: 2, banen: 1 };
    /// Next to nothing, for tests and a demo whose passwords are printed anyway.
    pub const PROEF: Self = Self { geheugen: 64, rondes: 1, banen: 1 };

    fn argon2(self) -> Result<Argon2<'static>, Accountfout> {
        let Self { geheugen, rondes, banen } = self;
        let params = Params::new(geheugen, rondes, banen, None).map_err(|_| Accountfout::Hashen)?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }

    /// Whether a hash took less work than this.
    pub(super) fn exceeds(self, hash: &str) -> bool {
        let Some(params) = PasswordHash::new(hash).ok().and_then(|hash| Params::try_from(&hash).ok()) else {
            return true;
        };
        u64::from(params.m_cost()) * u64::from(params.t_cost()) < u64::from(self.geheugen) * u64::from(self.rondes)
    }
}

/// The hash in the form of PHC, which carries the settings with which it was made.
pub(super) async fn hash(wachtwoord: String, sterkte: Hashsterkte) -> Result<String, Accountfout> {
    let argon2 = sterkte.argon2()?;
    let work = move || argon2.hash_password(wachtwoord.as_bytes()).map(|hash| hash.to_string());
    tokio::task::spawn_blocking(work).await.map_err(|_| Accountfout::Hashen)?.map_err(|_| Accountfout::Hashen)
}

impl Accounts {
    /// Makes the hash of a new password.
    pub(super) async fn hash(&self, wachtwoord: &str) -> Result<String, Accountfout> {
        let _beurt = self.0.hashen.acquire().await.map_err(|_| Accountfout::Hashen)?;
        hash(wachtwoord.to_owned(), self.instellingen().hashsterkte).await
    }

    /// Whether this is the password of that hash. Without a hash it takes as long and is false.
    pub(super) async fn verify(&self, wachtwoord: &str, hash: Option<&str>) -> Result<bool, Accountfout> {
        let _beurt = self.0.hashen.acquire().await.map_err(|_| Accountfout::Hashen)?;
        let bestaat = hash.is_some();
        let hash = hash.unwrap_or(&self.0.lokhash).to_owned();
        let wachtwoord = wachtwoord.to_owned();
        let work = move || Argon2::default().verify_password(wachtwoord.as_bytes(), hash.as_str()).is_ok();
        let klopt = tokio::task::spawn_blocking(work).await.map_err(|_| Accountfout::Hashen)?;
        Ok(klopt && bestaat)
    }
}
