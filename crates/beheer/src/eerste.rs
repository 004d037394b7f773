//! The first account of an organisation: its administrator, who makes the others.

use std::fmt;

use jiff::civil::Date;
use kern::account::{
    Aanstelling, Accountfout, Accounts, Eenmaligwachtwoord, Gebruikersnaam, NieuwAccount, OngeldigeGebruikersnaam,
};
use kern::register::Registerfout;
use kern::toegang::{Accountnummer, Organisatiecode, Rol};

/// Who becomes the first administrator of an organisation.
#[derive(Clone)]
pub struct EersteAccount {
    /// Of which organisation.
    pub organisatie: Organisatiecode,
    /// The organisation's name, as the frame shows it.
    pub organisatienaam: String,
    /// The name for signing in, as typed.
    pub gebruikersnaam: String,
    /// The person's name.
    pub naam: String,
    /// The first day; today when none is given.
    pub van: Option<Date>,
}

impl fmt::Debug for EersteAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EersteAccount").field("organisatie", &self.organisatie).finish_non_exhaustive()
    }
}

/// The first account, with the password to hand over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eerstgemaakt {
    /// Its number.
    pub nummer: Accountnummer,
    /// Its password, shown once.
    pub wachtwoord: Eenmaligwachtwoord,
}

/// The first account cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum Eerstefout {
    /// The organisation has an administrator; that one makes the other accounts.
    #[error("{0} heeft al een beheerder; laat die het account maken")]
    HeeftBeheerder(Organisatiecode),
    /// The name for signing in cannot be used.
    #[error("een gebruikersnaam heeft 3 tot 64 letters, cijfers, punten, streepjes of apenstaartjes")]
    Gebruikersnaam(#[source] OngeldigeGebruikersnaam),
    /// The person or the organisation has no name.
    #[error("geef de naam van de persoon en van de organisatie")]
    Naam,
    /// The name for signing in is taken.
    #[error("een ander account heeft deze gebruikersnaam; kies een andere")]
    Bezet,
    /// The account cannot be made.
    #[error("het account kan niet worden gemaakt")]
    Account(#[source] Accountfout),
    /// The register says no.
    #[error(transparent)]
    Register(#[from] Registerfout),
}

/// Makes the first administrator of an organisation that has none today: in a new installation, or where the last one is gone.
/// For whoever runs the installation; an administrator works through the pages.
pub async fn first_account(accounts: &Accounts, eerste: EersteAccount) -> Result<Eerstgemaakt, Eerstefout> {
    let EersteAccount { organisatie, organisatienaam, gebruikersnaam, naam, van } = eerste;
    let gebruikersnaam: Gebruikersnaam = gebruikersnaam.parse().map_err(Eerstefout::Gebruikersnaam)?;
    if naam.trim().is_empty() || organisatienaam.trim().is_empty() {
        return Err(Eerstefout::Naam);
    }
    if accounts.has_administrator(&organisatie).await? {
        return Err(Eerstefout::HeeftBeheerder(organisatie));
    }
    let vandaag = accounts.register().klok().vandaag().map_err(Registerfout::from)?;
    let wachtwoord = Eenmaligwachtwoord::generate().map_err(Eerstefout::Account)?;
    let aanstelling = Aanstelling {
        organisatie,
        organisatienaam: organisatienaam.trim().to_owned(),
        rol: Rol::Beheerder,
        van: van.unwrap_or(vandaag),
        tot: None,
    };
    let nieuw = NieuwAccount {
        gebruikersnaam,
        naam: naam.trim().to_owned(),
        wachtwoord: wachtwoord.reveal().to_owned(),
        tijdelijk: true,
        aanstellingen: vec![aanstelling],
    };
    match accounts.create(nieuw).await {
        Ok(nummer) => Ok(Eerstgemaakt { nummer, wachtwoord }),
        Err(Accountfout::Bezet) => Err(Eerstefout::Bezet),
        Err(Accountfout::Register(fout)) => Err(Eerstefout::Register(fout)),
        Err(fout) => Err(Eerstefout::Account(fout)),
    }
}
