//! Proof that the policy was asked, with its scope and purpose.

use super::{Accountnummer, Bewerking, Doel, Gebruiker, Organisatiecode, Rol};

/// Proof that somebody may do one thing with the data of some organisations.
///
/// Made by [`super::Toegang::permit`] alone; it cannot be copied, changed or widened.
#[derive(Debug)]
pub struct Permit {
    account: Accountnummer,
    rol: Rol,
    bewerking: &'static Bewerking,
    organisaties: Vec<Organisatiecode>,
}

impl Permit {
    pub(super) fn new(
        gebruiker: &Gebruiker,
        bewerking: &'static Bewerking,
        organisaties: Vec<Organisatiecode>,
    ) -> Self {
        Self { account: gebruiker.account, rol: gebruiker.rol, bewerking, organisaties }
    }

    /// Who.
    pub fn account(&self) -> Accountnummer {
        self.account
    }

    /// The role in which they do it.
    pub fn rol(&self) -> Rol {
        self.rol
    }

    /// Whose data: lists are filtered by it in SQL. Never empty.
    pub fn organisaties(&self) -> &[Organisatiecode] {
        &self.organisaties
    }

    /// Whether the data of this organisation is in scope.
    pub fn covers(&self, organisatie: &Organisatiecode) -> bool {
        self.organisaties.contains(organisatie)
    }

    /// For what.
    pub fn doel(&self) -> Doel {
        self.bewerking.doel
    }

    /// What.
    pub fn bewerking(&self) -> &'static Bewerking {
        self.bewerking
    }
}

/// The policy does not allow it. A page shows this as a page that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("role `{rol}` has no access to `{bewerking}` here")]
pub struct GeenToegang {
    /// Name of the operation.
    pub bewerking: &'static str,
    /// The role in which it was tried.
    pub rol: Rol,
}
