//! The register as it stands, as far as the files speak of it.

use jiff::civil::Date;

use crate::les::Les;
use crate::stam::Leerling;
use crate::vulling::Plaatsing;

/// What is asked of the register.
#[derive(Debug, Clone, Copy)]
pub(super) struct Vraag {
    pub(super) personeel: bool,
    pub(super) klassen: bool,
    pub(super) leerlingen: bool,
    /// The lessons from day to day.
    pub(super) lessen: Option<(Date, Date)>,
}

/// What the register holds.
#[derive(Debug, Default)]
pub(super) struct Stand {
    pub(super) personeel: Vec<Medewerker>,
    pub(super) klassen: Vec<Klasstand>,
    pub(super) leerlingen: Vec<Leerlingstand>,
    pub(super) lessen: Vec<Les>,
}

/// Somebody of the staff. `Debug` shows the code alone.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Medewerker {
    pub(super) code: String,
    pub(super) naam: String,
    pub(super) email: Option<String>,
    /// Words of the roles, joined by a comma and a space.
    pub(super) rollen: String,
    pub(super) vervallen: bool,
}

impl std::fmt::Debug for Medewerker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Medewerker").field("code", &self.code).finish_non_exhaustive()
    }
}

/// A class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Klasstand {
    pub(super) klas: String,
    pub(super) leerjaar: String,
    pub(super) afdeling: String,
    pub(super) mentor: Option<String>,
    pub(super) vervallen: bool,
}

/// A pupil with the classes he sat in.
#[derive(Debug, Clone)]
pub(super) struct Leerlingstand {
    pub(super) leerling: Leerling,
    /// Oldest first.
    pub(super) plaatsingen: Vec<Plaatsing>,
    /// First day of which absence was registered.
    pub(super) eerste_verzuim: Option<Date>,
}
