//! What people were told during a test day: with that the registers are compared afterwards.

use std::collections::BTreeMap;
use std::sync::Mutex;

/// The marks of a register, as they are stored: a word and minutes for each pupil.
pub(crate) type Merken = BTreeMap<i64, (String, i32)>;

/// A register that was saved, as the teacher was told.
#[derive(Debug, Clone)]
pub(crate) struct Opslag {
    pub(crate) school: String,
    pub(crate) les: i64,
    pub(crate) sleutel: String,
    pub(crate) versie: i32,
    pub(crate) merken: Merken,
}

/// A message of a school, as whoever sent it was told.
#[derive(Debug, Clone)]
pub(crate) struct Bericht {
    pub(crate) school: String,
    pub(crate) sleutel: String,
    /// The report's number at the school.
    pub(crate) melding: i64,
}

/// An act of leerplicht, as the officer was told.
#[derive(Debug, Clone)]
pub(crate) struct Daad {
    pub(crate) organisatie: String,
    pub(crate) melding: i64,
    pub(crate) handeling: i64,
    pub(crate) soort: &'static str,
}

/// Everything that was acknowledged.
#[derive(Debug, Default)]
pub(crate) struct Telling {
    pub(crate) opgeslagen: Mutex<Vec<Opslag>>,
    pub(crate) gemeld: Mutex<Vec<Bericht>>,
    pub(crate) ingetrokken: Mutex<Vec<Bericht>>,
    pub(crate) behandeld: Mutex<Vec<Daad>>,
    /// Other things that were counted, by name.
    pub(crate) aantallen: Mutex<BTreeMap<&'static str, u64>>,
}

impl Telling {
    pub(crate) fn count(&self, naam: &'static str, aantal: u64) {
        *self.aantallen.lock().unwrap().entry(naam).or_default() += aantal;
    }

    /// One line for each count.
    pub(crate) fn lines(&self) -> Vec<(String, u64)> {
        let lengte = |aantal: usize| u64::try_from(aantal).unwrap_or(u64::MAX);
        let handelingen = self.behandeld.lock().unwrap();
        let soort = |soort| lengte(handelingen.iter().filter(|daad| daad.soort == soort).count());
        let vast = [
            ("registers saved and acknowledged", lengte(self.opgeslagen.lock().unwrap().len())),
            ("reports sent and acknowledged", lengte(self.gemeld.lock().unwrap().len())),
            ("withdrawals sent and acknowledged", lengte(self.ingetrokken.lock().unwrap().len())),
            ("reports taken up", soort("behandeling")),
            ("reports closed", soort("afsluiting")),
        ];
        let andere = self.aantallen.lock().unwrap();
        let andere = andere.iter().map(|(naam, aantal)| (*naam, *aantal));
        vast.into_iter().chain(andere).map(|(naam, aantal)| (naam.to_owned(), aantal)).collect()
    }
}
