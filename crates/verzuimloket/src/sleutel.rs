//! What a connected organisation shows: its key, and over mutual TLS its certificate.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// Fewest characters of a key.
const KORTSTE: usize = 32;
/// Bytes of chance in a key that is made here.
const TOEVAL: usize = 32;
/// Characters of a hash by which a connection is looked up.
const KOP: usize = 16;

/// The key of a connection. `Debug` shows nothing of it; the Verzuimloket keeps only its hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Sleutel(String);

/// Text that cannot be a key, or no chance to make one from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Sleutelfout {
    /// Too short, or with characters that a header cannot bear.
    #[error("een sleutel heeft ten minste {KORTSTE} letters, cijfers en streepjes")]
    Vorm,
    /// The operating system gives no random bytes.
    #[error("het systeem geeft geen toevallige getallen")]
    GeenToeval,
}

impl Sleutel {
    /// A new key, of random bytes of the operating system.
    pub fn generate() -> Result<Self, Sleutelfout> {
        let mut toeval = [0; TOEVAL];
        getrandom::fill(&mut toeval).map_err(|_| Sleutelfout::GeenToeval)?;
        Ok(Self(base16ct::lower::encode_string(&toeval)))
    }

    /// The key itself: for the header of a request and for whoever must hand it over, nothing else.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub(crate) fn som(&self) -> Sleutelsom {
        Sleutelsom(base16ct::lower::encode_string(&Sha256::digest(&self.0)))
    }
}

impl FromStr for Sleutel {
    type Err = Sleutelfout;
    fn from_str(tekst: &str) -> Result<Self, Sleutelfout> {
        let tekst = tekst.trim();
        let goed = tekst.len() >= KORTSTE && tekst.bytes().all(|teken| teken.is_ascii_alphanumeric() || teken == b'-');
        if goed { Ok(Self(tekst.to_owned())) } else { Err(Sleutelfout::Vorm) }
    }
}

impl fmt::Debug for Sleutel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sleutel(•)")
    }
}

/// The SHA-256 of a key, in hexadecimal.
#[derive(Clone)]
pub(crate) struct Sleutelsom(String);

impl Sleutelsom {
    pub(crate) fn of_store(tekst: String) -> Self {
        Self(tekst)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// By this it is looked up; the rest is compared by [`is_same`](Self::is_same).
    pub(crate) fn kop(&self) -> &str {
        self.0.get(..KOP).unwrap_or(&self.0)
    }

    /// Whether it is the same, in a time that does not tell how much of it is.
    pub(crate) fn is_same(&self, ander: &Self) -> bool {
        self.0.as_bytes().ct_eq(ander.0.as_bytes()).into()
    }
}

/// SHA-256 of a certificate in DER, in hexadecimal: by this the Verzuimloket knows whose certificate it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vingerafdruk(String);

impl Vingerafdruk {
    /// Of a certificate in DER.
    pub fn of_der(der: &[u8]) -> Self {
        Self(base16ct::lower::encode_string(&Sha256::digest(der)))
    }

    /// The hexadecimal text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Text that is no fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("een vingerafdruk bestaat uit 64 hexadecimale tekens")]
pub struct Vingerafdrukfout;

impl FromStr for Vingerafdruk {
    type Err = Vingerafdrukfout;
    /// Reads 64 hexadecimal characters; colons between them, as many tools print, make no difference.
    fn from_str(tekst: &str) -> Result<Self, Vingerafdrukfout> {
        let plat: String = tekst.trim().chars().filter(|teken| *teken != ':').collect::<String>().to_lowercase();
        let goed = plat.len() == 64 && plat.bytes().all(|teken| teken.is_ascii_hexdigit());
        if goed { Ok(Self(plat)) } else { Err(Vingerafdrukfout) }
    }
}
