//! Local accounts: who somebody is, in what they work, and the sessions in which they do.
//!
//! Permits are made from what stands here, so the store functions of this module take none; each change and each sign-in,
//! also one that fails, goes to the log of the organisations that the account works for.

mod aanmelden;
mod beheer;
mod beheren;
mod gebruikersnaam;
mod herstelcode;
mod ingelogd;
mod kluis;
mod laag;
mod organisatie;
mod pages;
mod rem;
mod sessies;
mod store;
#[cfg(test)]
mod tests;
mod totp;
mod verplichting;
mod wachtwoord;
mod weigering;

use std::sync::Arc;

use jiff::SignedDuration;
use jiff::civil::Date;
use tokio::sync::Semaphore;

pub use aanmelden::{Aanmeldfout, Aanmelding, Poging};
pub use beheer::{Accountfout, NieuwAccount};
pub use beheren::{Daad, Eenmaligwachtwoord, Gemaakt, Nieuweling};
pub use gebruikersnaam::{Gebruikersnaam, OngeldigeGebruikersnaam};
pub use ingelogd::{Aangemeld, Gepost, Ingelogd};
pub use kluis::{GeenSleutel, Kluissleutel};
pub use laag::{Kaderinvulling, Navigatie, with_sessions};
pub use organisatie::{
    Accountbeeld, Accountbladzijde, Accountkeuze, Accounttellingen, BESTUUR, INSPECTIE, Organisatiesoort, PER_BLADZIJDE,
};
pub use pages::{Accountpaginas, router};
pub use sessies::{Sessie, Sessies};
pub use totp::{Codefout, TotpInschrijving};
pub use wachtwoord::{Hashsterkte, Wachtwoordfout};
pub use weigering::{Beheerfout, Beheerweigering};

use crate::register::{Migratie, Partijmigraties, Register};
use crate::toegang::{Bewerking, Doel, Organisatiecode, Rol};

/// The tables of accounts, for [`Register::open`].
pub const MIGRATIES: Partijmigraties = Partijmigraties {
    partij: "account",
    migraties: &[
        Migratie { naam: "0001_account", sql: include_str!("migrations/0001_account.sql"), alleen_toevoegen: &[] },
        Migratie {
            naam: "0002_eigen_wachtwoord",
            sql: include_str!("migrations/0002_eigen_wachtwoord.sql"),
            alleen_toevoegen: &[],
        },
    ],
};

/// Managing the accounts of an organisation.
pub static BEHEREN: Bewerking = Bewerking {
    naam: "beheer.account.beheren",
    doel: Doel::Beheer,
    nl: "De accounts van de eigen organisatie maken, wijzigen en blokkeren.",
    en: "Make, change and block the accounts of your own organisation.",
};

/// Reading who did and read what in an organisation.
pub static LOG_BEKIJKEN: Bewerking = Bewerking {
    naam: "beheer.log.bekijken",
    doel: Doel::Verantwoording,
    nl: "Lezen wie in de eigen organisatie wat heeft ingezien en gewijzigd.",
    en: "Read who saw and changed what in your own organisation.",
};

/// The operations on accounts and the log.
pub static BEWERKINGEN: &[Bewerking] = &[BEHEREN, LOG_BEKIJKEN];

/// Where is logged what belongs to no organisation, such as a sign-in under a name that nobody has.
pub const INSTALLATIE: &str = "installatie";

/// How accounts are kept.
#[derive(Debug, Clone)]
pub struct Accountinstellingen {
    /// How hard new hashes of passwords are to guess. A hash that is weaker is replaced at the next sign-in.
    pub hashsterkte: Hashsterkte,
    /// A session in which nothing happened for so long is over.
    pub inactief: SignedDuration,
    /// A session is over so long after it began, whatever happened in it.
    pub sessieduur: SignedDuration,
    /// Whether the cookie travels over HTTPS alone. False only where the page itself is not behind HTTPS.
    pub veilig_koekje: bool,
    /// Whether a proxy in front tells the reader's address in the last part of `X-Forwarded-For`.
    pub achter_proxy: bool,
    /// The name that an authenticator app shows.
    pub uitgever: String,
    /// The key under which the secrets of second factors are kept. Without it nobody can turn one on.
    pub kluissleutel: Option<Kluissleutel>,
    /// The roles in which nobody works without a second factor.
    pub tweede_factor: Vec<Rol>,
}

impl Default for Accountinstellingen {
    fn default() -> Self {
        Self {
            hashsterkte: Hashsterkte::OWASP,
            inactief: SignedDuration::from_hours(1),
            sessieduur: SignedDuration::from_hours(12),
            veilig_koekje: true,
            achter_proxy: false,
            uitgever: "Aanwezig".to_owned(),
            kluissleutel: None,
            tweede_factor: Vec::new(),
        }
    }
}

/// In what somebody works, for whom, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aanstelling {
    /// For whom.
    pub organisatie: Organisatiecode,
    /// The organisation's name, as the frame shows it.
    pub organisatienaam: String,
    /// In what.
    pub rol: Rol,
    /// The first day.
    pub van: Date,
    /// The first day on which it no longer holds.
    pub tot: Option<Date>,
}

/// The accounts of an installation. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Accounts(Arc<Binnen>);

#[derive(Debug)]
struct Binnen {
    register: Register,
    instellingen: Accountinstellingen,
    /// Checked when nobody has the name that was given, so that this takes as long as a wrong password.
    lokhash: String,
    /// Each hash takes megabytes and a core: more at a time would only wait for each other.
    hashen: Semaphore,
}

/// How many passwords are hashed at a time.
const SAMEN: usize = 4;

impl Accounts {
    /// The accounts in this register. Hashes once, to see that the settings work.
    pub async fn new(register: Register, instellingen: Accountinstellingen) -> Result<Self, Accountfout> {
        let lokhash =
            wachtwoord::hash("geen account heeft dit wachtwoord".to_owned(), instellingen.hashsterkte).await?;
        Ok(Self(Arc::new(Binnen { register, instellingen, lokhash, hashen: Semaphore::new(SAMEN) })))
    }

    /// The register in which they stand.
    pub fn register(&self) -> &Register {
        &self.0.register
    }

    fn instellingen(&self) -> &Accountinstellingen {
        &self.0.instellingen
    }
}
