//! The second factor: codes of an authenticator app (RFC 6238), each accepted once.

use std::fmt::Write as _;
use std::net::IpAddr;

use jiff::{SignedDuration, Timestamp};
use qrcode::{Color, QrCode};
use totp_rs::{Builder, Secret, Totp};

use super::aanmelden::{Aanmeldfout, log};
use super::beheer::Accountfout;
use super::rem::Rem;
use super::{Accounts, herstelcode, store};
use crate::register::{Registerfout, Wijziging};
use crate::toegang::Accountnummer;
use crate::toegangslog::Logsoort;

/// What somebody puts into their app.
#[derive(Clone, PartialEq, Eq)]
pub struct TotpInschrijving {
    /// The address that an app opens, `otpauth://totp/...`.
    pub uri: String,
    /// The secret for typing over, in groups of four letters.
    pub geheim: String,
    /// The same address as a drawing for the camera of a phone.
    pub qr: Qr,
}

/// A QR code as a drawing in squares of one.
#[derive(Clone, PartialEq, Eq)]
pub struct Qr {
    /// How many squares it is wide and high, with the white around it.
    pub zijde: usize,
    /// The path of an SVG that fills the dark ones.
    pub pad: String,
}

/// White squares around a QR code, without which a camera does not find it.
const RAND: usize = 4;

impl Qr {
    fn new(tekst: &str) -> Result<Self, Codefout> {
        let code = QrCode::new(tekst).map_err(|_| Codefout::Geheim)?;
        let breed = code.width();
        let donker = code.to_colors().into_iter().enumerate().filter(|(_, kleur)| *kleur == Color::Dark);
        let pad = donker.fold(String::new(), |mut pad, (plaats, _)| {
            // Writing to a text cannot fail.
            let _ = write!(pad, "M{} {}h1v1h-1z", plaats % breed + RAND, plaats / breed + RAND);
            pad
        });
        Ok(Self { zijde: breed + 2 * RAND, pad })
    }
}

impl std::fmt::Debug for TotpInschrijving {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TotpInschrijving(…)")
    }
}

/// A code was not accepted, or the second factor cannot be changed.
#[derive(Debug, thiserror::Error)]
pub enum Codefout {
    /// The code is not that of now, or was used before.
    #[error("this code is not the code of this moment, or was used before")]
    Onjuist,
    /// Too many failures; nothing was tried.
    #[error("too many failures; try again in {0:#}")]
    TeVaak(SignedDuration),
    /// What should hold the secret does not.
    #[error("the secret of the second factor cannot be read")]
    Geheim,
    /// The register says no.
    #[error(transparent)]
    Register(#[from] Registerfout),
    /// No codes could be made.
    #[error(transparent)]
    Account(#[from] Accountfout),
}

/// A new secret, in base32.
pub(super) fn new_secret() -> String {
    Secret::generate().to_base32()
}

/// The generator of codes of a secret.
fn generator(geheim: &str, uitgever: &str, gebruikersnaam: &str) -> Result<Totp, Codefout> {
    let geheim = Secret::try_from_base32(geheim).map_err(|_| Codefout::Geheim)?;
    // A colon separates the two names in the address.
    let uitgever = uitgever.replace(':', " ");
    let bouw = Builder::new().with_secret(geheim).with_account_name(gebruikersnaam).with_issuer(Some(uitgever));
    bouw.build().map_err(|_| Codefout::Geheim)
}

fn seconds(nu: Timestamp) -> u64 {
    u64::try_from(nu.as_second()).unwrap_or_default()
}

/// The step of the code, when it is that of now or of the step before or after.
fn matching_step(totp: &Totp, code: &str, nu: Timestamp) -> Option<i64> {
    let cijfers: String = code.chars().filter(char::is_ascii_digit).collect();
    totp.check(&cijfers, seconds(nu)).and_then(|stap| i64::try_from(stap).ok())
}

impl Accounts {
    /// What to put into an app for this secret.
    pub(super) async fn enrolment(&self, account: Accountnummer, geheim: &str) -> Result<TotpInschrijving, Codefout> {
        let db = self.register().lees();
        let rij = store::account::by_number(db, account.0).await?.ok_or(Codefout::Geheim)?;
        let totp = generator(geheim, &self.instellingen().uitgever, &rij.gebruikersnaam)?;
        let letters: Vec<char> = geheim.chars().collect();
        let groepen: Vec<String> = letters.chunks(4).map(|groep| groep.iter().collect()).collect();
        let uri = totp.to_url().map_err(|_| Codefout::Geheim)?;
        Ok(TotpInschrijving { qr: Qr::new(&uri)?, uri, geheim: groepen.join(" ") })
    }

    /// Turns the second factor on, when the code shows that the app has the secret. Returns the recovery codes, which are
    /// shown once and kept as hashes.
    pub(super) async fn turn_on_totp(
        &self,
        account: Accountnummer,
        geheim: &str,
        code: &str,
    ) -> Result<Vec<String>, Codefout> {
        let mut wijziging = self.register().begin().await?;
        let rij = store::account::by_number(wijziging.tx(), account.0).await?.ok_or(Codefout::Geheim)?;
        let totp = generator(geheim, &self.instellingen().uitgever, &rij.gebruikersnaam)?;
        let stap = matching_step(&totp, code, self.register().klok().nu_elders()).ok_or(Codefout::Onjuist)?;
        let codes = herstelcode::generate()?;
        let sommen: Vec<String> = codes.iter().filter_map(|code| herstelcode::digest(code)).collect();
        let verzegeld = self.kluis()?.seal(account.0, geheim)?;
        store::account::set_totp(wijziging.tx(), account.0, Some(&verzegeld), stap).await?;
        store::account::replace_recovery_codes(wijziging.tx(), account.0, &sommen).await?;
        log(&mut wijziging, Some(account), "account.totp.aanzetten", Logsoort::Geschreven).await?;
        wijziging.commit().await?;
        Ok(codes)
    }

    /// Turns the second factor off, by a code of it or a recovery code.
    pub(super) async fn turn_off_totp(&self, account: Accountnummer, code: &str) -> Result<(), Codefout> {
        let rem = Rem::of_code(account.0);
        if let Some(wacht) = self.brake(std::slice::from_ref(&rem)).await? {
            return Err(Codefout::TeVaak(wacht));
        }
        let mut wijziging = self.register().begin().await?;
        if !self.accept_code(&wijziging, account, code).await? {
            return Err(Codefout::Onjuist);
        }
        store::rem::release(wijziging.tx(), &rem, None).await?;
        store::account::set_totp(wijziging.tx(), account.0, None, 0).await?;
        store::account::replace_recovery_codes(wijziging.tx(), account.0, &[]).await?;
        log(&mut wijziging, Some(account), "account.totp.uitzetten", Logsoort::Geschreven).await?;
        Ok(wijziging.commit().await?)
    }

    /// The second step of signing in: a code of the app, or a recovery code. Either works once.
    pub async fn check_code(&self, account: Accountnummer, code: &str, adres: IpAddr) -> Result<(), Aanmeldfout> {
        let remmen = [Rem::of_code(account.0), Rem::of_adres(adres)];
        if let Some(wacht) = self.brake(&remmen).await? {
            return Err(Aanmeldfout::TeVaak(wacht));
        }
        let mut wijziging = self.register().begin().await?;
        let goed = self.accept_code(&wijziging, account, code).await?;
        if goed {
            store::rem::release(wijziging.tx(), &remmen[0], Some(&remmen[1])).await?;
        }
        let soort = if goed { Logsoort::Geschreven } else { Logsoort::Geweigerd };
        log(&mut wijziging, Some(account), "account.aanmelden.code", soort).await?;
        wijziging.commit().await?;
        if goed { Ok(()) } else { Err(Aanmeldfout::Onjuist) }
    }

    /// Whether the code is good; uses it up.
    async fn accept_code(
        &self,
        wijziging: &Wijziging,
        account: Accountnummer,
        code: &str,
    ) -> Result<bool, Registerfout> {
        let tx = wijziging.tx();
        if let Some(som) = herstelcode::digest(code) {
            return store::account::use_recovery_code(tx, account.0, &som).await;
        }
        let Some(rij) = store::account::by_number(tx, account.0).await? else { return Ok(false) };
        let Some(verzegeld) = rij.totp_geheim else { return Ok(false) };
        let unreadable = |fout: Accountfout| Registerfout::onleesbaar("account", fout);
        let geheim = self.kluis().and_then(|kluis| kluis.open(account.0, &verzegeld)).map_err(unreadable)?;
        let totp = generator(&geheim, &self.instellingen().uitgever, &rij.gebruikersnaam)
            .map_err(|fout| Registerfout::onleesbaar("account", fout))?;
        let Some(stap) = matching_step(&totp, code, self.register().klok().nu_elders()) else { return Ok(false) };
        store::account::use_step(tx, account.0, stap).await
    }
}
