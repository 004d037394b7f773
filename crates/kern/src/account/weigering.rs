//! Why an administrator cannot change an account so.

use super::Accountfout;
use crate::klok::Klokfout;
use crate::register::Registerfout;

/// A change that is refused, and why. Its words stand with the pages that show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Beheerweigering {
    /// The log would not tell why.
    #[error("there is no reason")]
    GeenReden,
    /// The reason has more than 500 characters.
    #[error("the reason is too long")]
    RedenTeLang,
    /// The person has no name, or one of more than 200 characters.
    #[error("there is no name, or one that is too long")]
    Naam,
    /// It is no name for signing in.
    #[error("this is no name for signing in")]
    Gebruikersnaam,
    /// Another account has this name for signing in.
    #[error("another account has this name")]
    Bezet,
    /// No such role in an organisation of this kind.
    #[error("an organisation of this kind has no such role")]
    Rol,
    /// There is no first day.
    #[error("there is no first day")]
    GeenEersteDag,
    /// The last day lies before the first.
    #[error("the last day lies before the first")]
    Volgorde,
    /// The account already works in this role in that time.
    #[error("the account works in this role in that time already")]
    Dubbel,
    /// An end in the past would change what was.
    #[error("an end lies today or later")]
    Verleden,
    /// It ends sooner already, or had ended.
    #[error("it ends sooner already")]
    AlGeeindigd,
    /// Nobody would be left to administer the organisation.
    #[error("the last administrator cannot go")]
    LaatsteBeheerder,
    /// One's own account is changed on one's own page, or by another administrator.
    #[error("this is one's own account")]
    EigenAccount,
    /// It also works for another organisation, whose data this would touch.
    #[error("the account also works elsewhere")]
    OokElders,
    /// It is closed already.
    #[error("the account is closed already")]
    AlGeblokkeerd,
    /// It is not closed.
    #[error("the account is not closed")]
    NietGeblokkeerd,
    /// There is no second factor to turn off.
    #[error("there is no second factor")]
    GeenTweedeFactor,
}

impl Beheerweigering {
    /// Every refusal.
    pub const ALLE: [Self; 17] = [
        Self::GeenReden,
        Self::RedenTeLang,
        Self::Naam,
        Self::Gebruikersnaam,
        Self::Bezet,
        Self::Rol,
        Self::GeenEersteDag,
        Self::Volgorde,
        Self::Dubbel,
        Self::Verleden,
        Self::AlGeeindigd,
        Self::LaatsteBeheerder,
        Self::EigenAccount,
        Self::OokElders,
        Self::AlGeblokkeerd,
        Self::NietGeblokkeerd,
        Self::GeenTweedeFactor,
    ];

    /// Its stable name, and the end of its keys in the language files.
    pub fn code(self) -> &'static str {
        match self {
            Self::GeenReden => "geen_reden",
            Self::RedenTeLang => "reden_te_lang",
            Self::Naam => "naam",
            Self::Gebruikersnaam => "gebruikersnaam",
            Self::Bezet => "bezet",
            Self::Rol => "rol",
            Self::GeenEersteDag => "geen_eerste_dag",
            Self::Volgorde => "volgorde",
            Self::Dubbel => "dubbel",
            Self::Verleden => "verleden",
            Self::AlGeeindigd => "al_geeindigd",
            Self::LaatsteBeheerder => "laatste_beheerder",
            Self::EigenAccount => "eigen_account",
            Self::OokElders => "ook_elders",
            Self::AlGeblokkeerd => "al_geblokkeerd",
            Self::NietGeblokkeerd => "niet_geblokkeerd",
            Self::GeenTweedeFactor => "geen_tweede_factor",
        }
    }

    /// The field that it is about, if it is about one.
    pub fn veld(self) -> Option<&'static str> {
        match self {
            Self::GeenReden | Self::RedenTeLang => Some("waarom"),
            Self::Naam => Some("naam"),
            Self::Gebruikersnaam | Self::Bezet => Some("gebruikersnaam"),
            Self::Rol | Self::Dubbel => Some("rol"),
            Self::GeenEersteDag => Some("van"),
            Self::Volgorde | Self::Verleden => Some("tot_en_met"),
            _ => None,
        }
    }
}

/// An account is not changed.
#[derive(Debug, thiserror::Error)]
pub enum Beheerfout {
    /// It may not be so: every reason.
    #[error("refused: {0:?}")]
    Geweigerd(Vec<Beheerweigering>),
    /// The organisation has no such account or aanstelling.
    #[error("there is no such account here")]
    NietGevonden,
    /// No password could be made.
    #[error(transparent)]
    Account(#[from] Accountfout),
    /// The register says no.
    #[error(transparent)]
    Register(#[from] Registerfout),
}

impl From<Klokfout> for Beheerfout {
    fn from(fout: Klokfout) -> Self {
        Self::Register(fout.into())
    }
}
