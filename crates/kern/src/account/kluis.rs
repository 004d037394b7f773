//! Secrets that the register must be able to read, and that whoever gets hold of the register may not: kept encrypted, under a
//! key that stands outside it.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use super::beheer::Accountfout;
use super::{Accounts, store};

/// Bytes of the key.
const LENGTE: usize = 32;

/// The key under which secrets are kept, written as 64 hexadecimal digits. It does not print in `Debug`.
#[derive(Clone)]
pub struct Kluissleutel(Arc<LessSafeKey>);

impl fmt::Debug for Kluissleutel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kluissleutel(…)")
    }
}

/// A text that is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a key is 64 hexadecimal digits")]
pub struct GeenSleutel;

impl FromStr for Kluissleutel {
    type Err = GeenSleutel;

    fn from_str(tekst: &str) -> Result<Self, GeenSleutel> {
        let bytes = base16ct::mixed::decode_vec(tekst.trim()).map_err(|_| GeenSleutel)?;
        Self::of(&bytes)
    }
}

impl Kluissleutel {
    /// A key that nobody has, for an installation that is gone when the process ends.
    pub fn generate() -> Result<Self, Accountfout> {
        let mut bytes = [0_u8; LENGTE];
        getrandom::fill(&mut bytes).map_err(|_| Accountfout::Toeval)?;
        Self::of(&bytes).map_err(|_| Accountfout::Toeval)
    }

    fn of(bytes: &[u8]) -> Result<Self, GeenSleutel> {
        let sleutel = UnboundKey::new(&AES_256_GCM, bytes).map_err(|_| GeenSleutel)?;
        Ok(Self(Arc::new(LessSafeKey::new(sleutel))))
    }

    /// Encrypts the secret of an account; it opens for that account alone.
    pub(super) fn seal(&self, account: i64, geheim: &str) -> Result<String, Accountfout> {
        // Ninety-six random bits: an installation never makes so many secrets that two could meet.
        let mut los = [0_u8; NONCE_LEN];
        getrandom::fill(&mut los).map_err(|_| Accountfout::Toeval)?;
        let mut inhoud = geheim.as_bytes().to_vec();
        let nonce = Nonce::assume_unique_for_key(los);
        let aad = Aad::from(account.to_be_bytes());
        self.0.seal_in_place_append_tag(nonce, aad, &mut inhoud).map_err(|_| Accountfout::Kluis)?;
        Ok(base16ct::lower::encode_string(&[&los[..], &inhoud].concat()))
    }

    /// The secret, when it was encrypted for this account under this key.
    pub(super) fn open(&self, account: i64, bewaard: &str) -> Result<String, Accountfout> {
        let bytes = base16ct::lower::decode_vec(bewaard).map_err(|_| Accountfout::Kluis)?;
        let (los, inhoud) = bytes.split_first_chunk::<NONCE_LEN>().ok_or(Accountfout::Kluis)?;
        let mut inhoud = inhoud.to_vec();
        let nonce = Nonce::assume_unique_for_key(*los);
        let aad = Aad::from(account.to_be_bytes());
        let geheim = self.0.open_in_place(nonce, aad, &mut inhoud).map_err(|_| Accountfout::Kluis)?;
        String::from_utf8(geheim.to_vec()).map_err(|_| Accountfout::Kluis)
    }
}

impl Accounts {
    /// The key, where there is one.
    pub(super) fn kluis(&self) -> Result<&Kluissleutel, Accountfout> {
        self.instellingen().kluissleutel.as_ref().ok_or(Accountfout::Kluis)
    }

    /// Whether the secrets in the register open with the key of this installation; also when there are none. To ask before
    /// anybody is let in: without that key whoever has a second factor is shut out.
    pub async fn can_open_secrets(&self) -> Result<bool, Accountfout> {
        let laatste = store::account::last_secret(self.register().lees()).await?;
        Ok(laatste.is_none_or(|(account, geheim)| self.kluis().and_then(|kluis| kluis.open(account, &geheim)).is_ok()))
    }
}
