//! Recovery codes: for who lost the device that shows the codes. Each works once.

use sha2::{Digest as _, Sha256};

use super::beheer::Accountfout;

/// How many are given out at a time.
const AANTAL: usize = 10;
/// Letters and digits that cannot be taken for one another.
const TEKENS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
/// Eighty bits: too many to guess, also for who has the hashes.
const LENGTE: usize = 16;

/// New codes, in groups of four: `k3fm-9abc-...`.
pub(super) fn generate() -> Result<Vec<String>, Accountfout> {
    let mut bytes = [0_u8; AANTAL * LENGTE];
    getrandom::fill(&mut bytes).map_err(|_| Accountfout::Toeval)?;
    Ok(bytes.chunks_exact(LENGTE).map(code).collect())
}

/// A first password for somebody else to hand over: as long and as hard to guess as a recovery code.
pub(super) fn generate_password() -> Result<String, Accountfout> {
    let mut bytes = [0_u8; LENGTE];
    getrandom::fill(&mut bytes).map_err(|_| Accountfout::Toeval)?;
    Ok(code(&bytes))
}

fn code(bytes: &[u8]) -> String {
    let tekens: String = bytes.iter().map(|byte| char::from(TEKENS[usize::from(byte % 32)])).collect();
    let groepen: Vec<&str> = (0..LENGTE).step_by(4).map(|begin| &tekens[begin..begin + 4]).collect();
    groepen.join("-")
}

/// What is kept of a code; the same however it is typed. `None` when it cannot be one.
pub(super) fn digest(code: &str) -> Option<String> {
    let plat: String =
        code.chars().filter(char::is_ascii_alphanumeric).map(|teken| teken.to_ascii_lowercase()).collect();
    (plat.len() == LENGTE).then(|| base16ct::lower::encode_string(&Sha256::digest(plat)))
}
