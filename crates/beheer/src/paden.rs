//! The addresses of this party's pages. They hold the number of an account, never whose it is.

use kern::toegang::Accountnummer;

/// Today.
pub(crate) const START: &str = "/beheer";
/// The list of accounts.
pub(crate) const ACCOUNTS: &str = "/beheer/accounts";
/// Making an account.
pub(crate) const NIEUW: &str = "/beheer/accounts/nieuw";
/// Who did and read what.
pub(crate) const TOEGANGSLOG: &str = "/beheer/toegangslog";
/// Checking that nothing was taken out of it.
pub(crate) const KETEN: &str = "/beheer/toegangslog/keten";
/// What each role may do.
pub(crate) const ROLLEN: &str = "/beheer/rollen";

/// An account.
pub(crate) fn account(nummer: Accountnummer) -> String {
    format!("{ACCOUNTS}/{nummer}")
}
