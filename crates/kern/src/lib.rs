//! What every party stands on: clock, register, log, outbox, access, accounts, pages and languages.

pub mod account;
pub mod beschrijving;
pub mod klad;
pub mod klok;
pub mod ontvangst;
pub mod oorzaak;
pub mod outbox;
pub mod pagina;
pub mod register;
pub mod taal;
pub mod toegang;
pub mod toegangslog;
