//! What an administrator sees of the accounts of his own organisation.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use recht::begrip::{Brin, Vestigingsnummer};

use super::{Aanstelling, Accounts, store};
use crate::klok::dag_van;
use crate::register::{Register, Registerfout};
use crate::toegang::{Accountnummer, Organisatiecode, Permit, Rol};
use crate::toegangslog::{Logregel, Logsoort};

/// The code of the Inspectie: there is one in the country, so every installation knows it by the same name.
pub const INSPECTIE: &str = "inspectie";

/// What the code of a board begins with; its number follows.
pub const BESTUUR: &str = "bestuur-";

/// What kind of organisation it is: that decides which roles there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Organisatiesoort {
    /// A school, whose code is its BRIN with the number of its vestiging: `99xa00`.
    School,
    /// The Inspectie, of which there is one: `inspectie`.
    Inspectie,
    /// A board of schools, whose code is `bestuur-` with its number of five digits: `bestuur-41234`.
    Bestuur,
    /// An organisation for leerplicht, with any other code: `rbl-west`.
    Leerplichtorganisatie,
}

impl Organisatiesoort {
    /// The kind, by the form of the code.
    pub fn of(organisatie: &Organisatiecode) -> Self {
        let code = organisatie.to_string();
        if code == INSPECTIE {
            return Self::Inspectie;
        }
        let cijfers = |nummer: &str| nummer.len() == 5 && nummer.bytes().all(|teken| teken.is_ascii_digit());
        if code.strip_prefix(BESTUUR).is_some_and(cijfers) {
            return Self::Bestuur;
        }
        let is_school = code.len() == 6
            && code.get(..4).is_some_and(|brin| brin.parse::<Brin>().is_ok())
            && code.get(4..).is_some_and(|vestiging| vestiging.parse::<Vestigingsnummer>().is_ok());
        if is_school { Self::School } else { Self::Leerplichtorganisatie }
    }

    /// The roles in which people work there.
    pub fn rollen(self) -> &'static [Rol] {
        match self {
            Self::School => &[Rol::Docent, Rol::Mentor, Rol::Verzuimcoordinator, Rol::Schoolleider, Rol::Beheerder],
            Self::Inspectie => &[Rol::Inspecteur, Rol::CoordinerendInspecteur, Rol::Jurist, Rol::Beheerder],
            Self::Bestuur => &[Rol::Bestuur, Rol::Beheerder],
            Self::Leerplichtorganisatie => &[Rol::Leerplichtambtenaar, Rol::Beheerder],
        }
    }
}

/// Which accounts of an organisation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Accountkeuze {
    /// All of them, also who no longer works there.
    #[default]
    Alle,
    /// Who works there today and can sign in.
    Actief,
    /// Who cannot sign in because the account was closed.
    Geblokkeerd,
    /// Who does not work there today: not any more, or not yet.
    NietAangesteld,
}

impl Accountkeuze {
    /// Every choice, in the order in which a form shows them.
    pub const ALLE: [Self; 4] = [Self::Alle, Self::Actief, Self::Geblokkeerd, Self::NietAangesteld];

    /// The word in addresses and in the keys of the language files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Alle => "alle",
            Self::Actief => "actief",
            Self::Geblokkeerd => "geblokkeerd",
            Self::NietAangesteld => "niet_aangesteld",
        }
    }

    /// The choice with that word, exactly.
    pub fn find(woord: &str) -> Option<Self> {
        Self::ALLE.into_iter().find(|keuze| keuze.as_str() == woord)
    }
}

/// An account as the administrator of an organisation sees it: of its aanstellingen only those in that organisation.
#[derive(Clone, PartialEq, Eq)]
pub struct Accountbeeld {
    /// Which.
    pub nummer: Accountnummer,
    /// The name for signing in.
    pub gebruikersnaam: String,
    /// The person's name.
    pub naam: String,
    /// Whether a code is asked beside the password.
    pub tweede_factor: bool,
    /// Since when it is closed, if it is.
    pub geblokkeerd: Option<Timestamp>,
    /// Whether it also works for another organisation, today or later.
    pub elders: bool,
    /// In what it works or worked here, each with its number within the account.
    pub aanstellingen: Vec<(i64, Aanstelling)>,
}

impl fmt::Debug for Accountbeeld {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Accountbeeld").field("nummer", &self.nummer).finish_non_exhaustive()
    }
}

impl Accountbeeld {
    /// The roles that hold on a day.
    pub fn rollen_op(&self, dag: Date) -> impl Iterator<Item = Rol> {
        let holds = move |een: &Aanstelling| een.van <= dag && een.tot.is_none_or(|tot| tot > dag);
        self.aanstellingen.iter().filter(move |(_, een)| holds(een)).map(|(_, een)| een.rol)
    }
}

/// A page of the list of accounts, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accountbladzijde {
    /// The accounts.
    pub accounts: Vec<Accountbeeld>,
    /// After which account the next page begins, when there is one.
    pub verder: Option<Accountnummer>,
}

/// How the accounts of an organisation stand today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Accounttellingen {
    /// Who works here today and can sign in.
    pub actief: u32,
    /// Of them who signs in with a password alone.
    pub zonder_tweede_factor: u32,
    /// Of them who is administrator.
    pub beheerders: u32,
    /// Closed accounts.
    pub geblokkeerd: u32,
}

/// Most colleagues that a form lets choose from.
const MEEST: usize = 1000;

/// Accounts on a page of the list.
pub const PER_BLADZIJDE: usize = 100;

impl Accounts {
    /// The accounts of the organisation of a permit, after the one given. Logged as read.
    pub async fn list_of(
        &self,
        permit: &Permit,
        keuze: Accountkeuze,
        na: Option<Accountnummer>,
    ) -> Result<Accountbladzijde, Registerfout> {
        let vandaag = self.register().klok().vandaag()?;
        let welke = store::organisatie::Welke { keuze, na, een: None, aantal: PER_BLADZIJDE + 1 };
        let mut accounts = store::organisatie::list(self.register().lees(), permit, vandaag, welke).await?;
        let meer = accounts.len() > PER_BLADZIJDE;
        accounts.truncate(PER_BLADZIJDE);
        self.log_looked(permit, "accounts").await?;
        let verder = accounts.last().filter(|_| meer).map(|laatste| laatste.nummer);
        Ok(Accountbladzijde { accounts, verder })
    }

    /// One account of the organisation of a permit; `None` when it has no such account. Logged as read.
    pub async fn open_of(&self, permit: &Permit, account: Accountnummer) -> Result<Option<Accountbeeld>, Registerfout> {
        let vandaag = self.register().klok().vandaag()?;
        let beeld = store::organisatie::one(self.register().lees(), permit, vandaag, account).await?;
        if beeld.is_some() {
            self.log_looked(permit, &format!("account:{account}")).await?;
        }
        Ok(beeld)
    }

    /// How the accounts of the organisation of a permit stand today.
    pub async fn tallies_of(&self, permit: &Permit) -> Result<Accounttellingen, Registerfout> {
        let vandaag = self.register().klok().vandaag()?;
        store::organisatie::tallies(self.register().lees(), permit, vandaag).await
    }

    /// Whether somebody can administer the accounts of an organisation today. Asked before there is anybody to give a
    /// permit to.
    pub async fn has_administrator(&self, organisatie: &Organisatiecode) -> Result<bool, Registerfout> {
        let vandaag = dag_van(self.register().klok().nu())?;
        let db = self.register().lees();
        store::organisatie::other_administrator(db, organisatie, None, vandaag).await
    }

    /// Who works in one of these roles for an organisation today and can sign in, by name. For choosing a colleague: only
    /// somebody who may do something there gets to see who does.
    pub async fn colleagues(
        register: &Register,
        permit: &Permit,
        rollen: &[Rol],
    ) -> Result<Vec<(Accountnummer, String)>, Registerfout> {
        let vandaag = register.klok().vandaag()?;
        let welke = store::organisatie::Welke { keuze: Accountkeuze::Actief, na: None, een: None, aantal: MEEST };
        let accounts = store::organisatie::list(register.lees(), permit, vandaag, welke).await?;
        let past = |een: &Accountbeeld| een.rollen_op(vandaag).any(|rol| rollen.contains(&rol));
        Ok(accounts.into_iter().filter(past).map(|een| (een.nummer, een.naam)).collect())
    }

    async fn log_looked(&self, permit: &Permit, onderwerp: &str) -> Result<(), Registerfout> {
        let regels = permit.organisaties().iter();
        let regels = regels.map(|eigen| Logregel::of_permit(permit, eigen, Logsoort::Gelezen, onderwerp));
        self.register().log_read(regels.collect()).await
    }
}
