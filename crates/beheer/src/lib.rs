//! The administrator's desk of an organisation: its accounts, who may do what, and the log of who saw and changed what.

mod account;
mod api;
mod eerste;
mod paden;
mod pages;
mod rollen;
mod start;
#[cfg(test)]
mod tests;
mod toegangslog;
mod woorden;

pub use eerste::{EersteAccount, Eerstefout, Eerstgemaakt, first_account};
pub use woorden::{WOORDEN, navigatie, woorden};

use std::fmt;
use std::sync::Arc;

use axum::Router;
use kern::account::Accounts;
use kern::register::Register;
use kern::toegang::Toegang;
use utoipa_axum::router::OpenApiRouter;

/// The pages of an administrator, under `/beheer`. They want a session around them: `kern::account::with_sessions`.
pub fn routes(beheer: Beheer) -> Router {
    Router::new()
        .merge(start::pages::routes())
        .merge(account::pages::routes())
        .merge(toegangslog::pages::routes())
        .merge(rollen::pages::routes())
        .with_state(beheer)
}

/// The operations of an administrator under `/v1/beheer`, with their description.
pub fn api(beheer: Beheer) -> OpenApiRouter {
    OpenApiRouter::new()
        .merge(account::api::routes())
        .merge(toegangslog::api::routes())
        .merge(rollen::api::routes())
        .with_state(beheer)
}

/// What this party stands on. It has no tables of its own: accounts and log are kern's. Cheap to clone.
#[derive(Clone)]
pub struct Beheer {
    pub(crate) accounts: Accounts,
    pub(crate) toegang: Arc<Toegang>,
}

impl fmt::Debug for Beheer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Beheer")
    }
}

impl Beheer {
    /// The party on the accounts of an installation and the register in which they stand.
    pub fn new(accounts: Accounts, toegang: Arc<Toegang>) -> Self {
        Self { accounts, toegang }
    }

    pub(crate) fn register(&self) -> &Register {
        self.accounts.register()
    }
}
