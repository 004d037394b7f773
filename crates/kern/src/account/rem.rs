//! The brake on guessing: after some free failures each next one doubles the wait, up to a quarter of an hour.
//!
//! Kept in the register by account and by address, so that a restart does not let it go. A clock that goes back neither lifts
//! the brake nor keeps it on: a failure that seems to lie in the future counts as happening now.

use std::net::IpAddr;

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};

use super::Gebruikersnaam;

/// The longest wait.
const PLAFOND: SignedDuration = SignedDuration::from_mins(15);
/// After so long without a failure all is forgotten.
pub(super) const VERGETEN: SignedDuration = SignedDuration::from_hours(24);

/// What is slowed down.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rem {
    /// A hash, so that no name or address is kept.
    pub(super) sleutel: String,
    /// How many failures cost nothing.
    pub(super) vrij: u32,
}

impl Rem {
    /// Guessing at one account: a typing error or five.
    pub(super) fn of_account(naam: &Gebruikersnaam) -> Self {
        Self::new("account", naam.as_str(), 5)
    }

    /// Guessing the second factor of one account.
    pub(super) fn of_code(account: i64) -> Self {
        Self::new("code", &account.to_string(), 5)
    }

    /// Guessing from one place. A whole school may stand behind one address, so it takes more.
    pub(super) fn of_adres(adres: IpAddr) -> Self {
        let plaats = match adres.to_canonical() {
            IpAddr::V4(adres) => adres.to_string(),
            // One subscriber holds at least all of a /64.
            IpAddr::V6(adres) => format!("{:x?}", &adres.segments()[..4]),
        };
        Self::new("adres", &plaats, 50)
    }

    fn new(soort: &str, wie: &str, vrij: u32) -> Self {
        let sleutel = base16ct::lower::encode_string(&Sha256::digest(format!("{soort}:{wie}")));
        Self { sleutel, vrij }
    }

    /// How long to wait yet, after that many failures of which the last was then. `None` when there is nothing to wait for.
    pub(super) fn wait(&self, mislukt: i64, laatste: Timestamp, nu: Timestamp) -> Option<SignedDuration> {
        let over = mislukt.saturating_sub(i64::from(self.vrij));
        if over < 0 {
            return None;
        }
        // Ten doublings reach the longest wait.
        let straf = SignedDuration::from_secs(1 << over.min(10));
        let geleden = nu.duration_since(laatste).max(SignedDuration::ZERO);
        let wacht = straf.min(PLAFOND) - geleden;
        wacht.is_positive().then_some(wacht)
    }

    /// The number of failures after one more.
    pub(super) fn count(mislukt: i64, laatste: Timestamp, nu: Timestamp) -> i64 {
        if nu.duration_since(laatste) > VERGETEN { 1 } else { mislukt.saturating_add(1) }
    }
}
