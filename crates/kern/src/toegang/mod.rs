//! Who may do what. The rules stand in `beleid/aanwezig.cedar`; this is the only place that knows the engine behind them.
//!
//! Parties declare their operations; [`Toegang::new`] lays them beside the policy and works the whole matrix out once.
//! Store functions ask for a [`Permit`], which only [`Toegang::permit`] gives out.

mod beleid;
mod bewerking;
mod matrix;
mod permit;
mod rol;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

pub use beleid::Beleidsfout;
pub use bewerking::{Bewerking, Doel};
pub use matrix::matrix;
pub use permit::{GeenToegang, Permit};
pub use recht::begrip::Organisatiecode;
pub use rol::{Accountnummer, Gebruiker, OnbekendeRol, Rol};

/// How somebody's organisation stands to the one whose data is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verhouding {
    Eigen,
    Vreemd,
    Geen,
}

impl Verhouding {
    const ALLE: [Self; 3] = [Self::Eigen, Self::Vreemd, Self::Geen];

    fn of(gebruiker: &Gebruiker, organisatie: &Organisatiecode) -> Self {
        match &gebruiker.organisatie {
            Some(eigen) if eigen == organisatie => Self::Eigen,
            Some(_) => Self::Vreemd,
            None => Self::Geen,
        }
    }
}

/// What the policy says about one operation: allowed or not by role and by [`Verhouding`], in the order of their `ALLE`.
type Uitkomst = [[bool; Verhouding::ALLE.len()]; Rol::ALLE.len()];

/// The policy, worked out for the operations of this installation.
#[derive(Debug)]
pub struct Toegang {
    bewerkingen: Vec<Bewerking>,
    uitkomsten: HashMap<&'static str, Uitkomst>,
}

impl Toegang {
    /// Lays the operations of all parties beside the policy.
    ///
    /// Fails when either names an operation that the other does not, when an operation is declared twice, and when the
    /// policy is not valid or speaks of anything else than roles and organisations in general.
    pub fn new(bewerkingen: &[Bewerking]) -> Result<Self, Beleidsfout> {
        Self::from_policy(beleid::BELEID, bewerkingen, beleid::Omvang::Geheel)
    }

    /// The same for an installation or a test that holds some of the parties: operations in the policy of a party (the
    /// first word of a name) that declares nothing here are passed over.
    pub fn of_parties(bewerkingen: &[Bewerking]) -> Result<Self, Beleidsfout> {
        Self::from_policy(beleid::BELEID, bewerkingen, beleid::Omvang::Deel)
    }

    fn from_policy(tekst: &str, bewerkingen: &[Bewerking], omvang: beleid::Omvang) -> Result<Self, Beleidsfout> {
        let uitkomsten = beleid::Beleid::parse(tekst, bewerkingen, omvang)?.outcomes(bewerkingen)?;
        Ok(Self { bewerkingen: bewerkingen.to_vec(), uitkomsten })
    }

    /// The operations, in the order in which they were declared.
    pub fn bewerkingen(&self) -> &[Bewerking] {
        &self.bewerkingen
    }

    /// Whether somebody may do this with data of that organisation: for showing a link or not. It proves nothing.
    pub fn allows(&self, gebruiker: &Gebruiker, bewerking: &Bewerking, organisatie: &Organisatiecode) -> bool {
        self.allows_in(gebruiker.rol, bewerking, Verhouding::of(gebruiker, organisatie))
    }

    /// Proof that somebody may do this with data of that organisation, for the store functions that ask for it.
    pub fn permit(
        &self,
        gebruiker: &Gebruiker,
        bewerking: &'static Bewerking,
        organisatie: &Organisatiecode,
    ) -> Result<Permit, GeenToegang> {
        if self.allows(gebruiker, bewerking, organisatie) {
            Ok(Permit::new(gebruiker, bewerking, vec![organisatie.clone()]))
        } else {
            Err(GeenToegang { bewerking: bewerking.naam, rol: gebruiker.rol })
        }
    }

    fn allows_in(&self, rol: Rol, bewerking: &Bewerking, verhouding: Verhouding) -> bool {
        self.uitkomsten.get(bewerking.naam).is_some_and(|uitkomst| uitkomst[rol as usize][verhouding as usize])
    }
}
