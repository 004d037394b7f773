//! The chain itself: what a link is made of.

use sha2::{Digest as _, Sha256};

use super::Logregel;

/// The link before the first line.
pub(super) const BEGIN: &str = "";

/// The link of a line after the link before it.
pub(super) fn schakel(vorige: &str, volgnummer: i64, tijdstip: i64, regel: &Logregel) -> String {
    let mut som = Sha256::new();
    let (volgnummer, tijdstip, account) = (volgnummer.to_string(), tijdstip.to_string(), regel.account.to_string());
    let organisatie = regel.organisatie.to_string();
    let velden: [&str; 12] = [
        vorige,
        &organisatie,
        &volgnummer,
        &tijdstip,
        &account,
        &regel.rol,
        &regel.bewerking,
        &regel.doel,
        regel.soort.word(),
        &regel.onderwerp,
        &regel.waarom,
        &regel.inhoud,
    ];
    for veld in velden {
        // The length goes first, so that no text can pass for two fields.
        som.update(u64::try_from(veld.len()).unwrap_or(u64::MAX).to_be_bytes());
        som.update(veld.as_bytes());
    }
    base16ct::lower::encode_string(&som.finalize())
}

/// Where a chain is broken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Breuk {
    /// A line is not what it was, or the one before it is not.
    #[error("regel {0} is veranderd, of de regel ervoor")]
    Veranderd(i64),
    /// A line is not there.
    #[error("regel {0} ontbreekt")]
    Ontbreekt(i64),
    /// The head says another last line.
    #[error("de keten eindigt bij regel {gevonden}, maar hoort bij {verwacht} te eindigen")]
    Afgebroken {
        /// By the head.
        verwacht: i64,
        /// By the lines.
        gevonden: i64,
    },
}

/// SHA-256 in hexadecimal.
pub(super) fn digest(inhoud: &[u8]) -> String {
    base16ct::lower::encode_string(&Sha256::digest(inhoud))
}
