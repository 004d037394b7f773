//! Who did and read what: lines that are only added, each chained to the one before it within its organisation.
//!
//! A line's link is the SHA-256 of the link before it and of the line's own fields, each preceded by its length. Whoever
//! changes, removes or inserts a line breaks the chain from there on, and [`verify`] says where.

use recht::begrip::Organisatiecode;

use crate::toegang::Permit;

mod keten;
mod lezen;
pub(crate) mod store;
#[cfg(test)]
mod tests;

pub use keten::Breuk;
pub use lezen::{Geenonderwerp, Logonderwerp, Logvraag, Opgetekend, read, verify_own};
pub use store::{Ketenstand, verify};

/// Whether data were read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Logsoort {
    /// Personal data were shown.
    Gelezen,
    /// Something was added or changed.
    Geschreven,
    /// Something was refused, such as a sign-in.
    Geweigerd,
}

impl Logsoort {
    /// Every kind.
    pub const ALLE: [Self; 3] = [Self::Gelezen, Self::Geschreven, Self::Geweigerd];

    /// The kind with that word, exactly.
    pub fn find(woord: &str) -> Option<Self> {
        Self::ALLE.into_iter().find(|soort| soort.word() == woord)
    }

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gelezen => "gelezen",
            Self::Geschreven => "geschreven",
            Self::Geweigerd => "geweigerd",
        }
    }
}

/// A line to be added. It names things by their number only: no name, PGN or date of birth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logregel {
    /// Whose log.
    pub organisatie: Organisatiecode,
    /// Number of the account, 0 for the program itself.
    pub account: i64,
    /// The role in which.
    pub rol: String,
    /// The operation, such as `school.les.registreren`.
    pub bewerking: String,
    /// The purpose.
    pub doel: String,
    /// Read, written or refused.
    pub soort: Logsoort,
    /// About what, such as `leerling:12` or `les:345`; several are separated by a space.
    pub onderwerp: String,
    /// The reason given, for corrections and decisions.
    pub waarom: String,
    /// SHA-256 in hexadecimal of what was written, so that later changes of it can be seen; empty when nothing was.
    pub inhoud: String,
}

impl Logregel {
    /// A line about what a permit allowed, in the log of the organisation whose data it is.
    pub fn of_permit(
        permit: &Permit,
        organisatie: &Organisatiecode,
        soort: Logsoort,
        onderwerp: impl Into<String>,
    ) -> Self {
        Self {
            organisatie: organisatie.clone(),
            account: permit.account().0,
            rol: permit.rol().to_string(),
            bewerking: permit.bewerking().naam.to_owned(),
            doel: permit.doel().to_string(),
            soort,
            onderwerp: onderwerp.into(),
            waarom: String::new(),
            inhoud: String::new(),
        }
    }

    /// The same with the reason that was given.
    #[must_use]
    pub fn because(mut self, waarom: impl Into<String>) -> Self {
        self.waarom = waarom.into();
        self
    }

    /// The same with the SHA-256 of what was written.
    #[must_use]
    pub fn with_content(mut self, inhoud: &[u8]) -> Self {
        self.inhoud = keten::digest(inhoud);
        self
    }
}
