//! A small, believable, wholly invented country as plain data: boards, municipalities, who does leerplicht for them,
//! schools with their people and timetable, and the absence of this school year.
//!
//! Shape: a country is made of streken of twelve schools, each with 3 boards, 10 municipalities, 5
//! leerplichtorganisaties and a Doorstroompunt of its own. One streek is the demo; more of them are the load.
//! Chance: everybody has a stream of his own, by the seed, the number of his school and his own number. So the first
//! schools are the same in a country of twelve and of a thousand, as long as both have as many pupils per school.
//! Memory: [`Land`] holds no school; [`Land::scholen`] makes one at a time.

use jiff::civil::Date;
use recht::begrip::Nummerfout;
use recht::bepalingen::Rechtfout;
use recht::melding::routering::{AlternatieveRoute, Organisatie, Routekaart, Werkgebied};

use kalender::Regiokalenders;
use streek::Streek;

mod aard;
mod bouw;
mod kalender;
mod kans;
mod leerling;
mod namen;
mod pgn;
mod rooster;
mod school;
mod streek;
#[cfg(test)]
mod tests;
mod verzuim;

pub use leerling::Leerling;
pub use rooster::Les;
pub use school::{Klas, Medewerker, Rol, School, Vak};
pub use streek::{Bestuur, Gemeente, Leerplichtorganisatie};
pub use verzuim::{Merk, Oordeel, Verzuim};

/// What the country looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Landplan {
    /// The only source of chance: equal plans give equal countries.
    pub seed: u64,
    /// The day it is: its school year, 1 August to 31 July, is the one that is made.
    pub vandaag: Date,
    /// Number of schools, at most [`Landplan::SCHOLEN`].
    pub scholen: u32,
    /// Number of pupils of all schools together; at most [`Landplan::LEERLINGEN`] per school.
    pub leerlingen: u32,
}

impl Landplan {
    /// The most schools that a country can have.
    pub const SCHOLEN: u32 = 3000;
    /// The most pupils that one school can have; a large one has nearly twice the average.
    pub const LEERLINGEN: u32 = 3000;

    /// The country of the demo: 12 schools, 6000 pupils.
    pub fn new(seed: u64, vandaag: Date) -> Self {
        Self { seed, vandaag, scholen: 12, leerlingen: 6000 }
    }
}

/// A country that cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum Landfout {
    /// More schools, or more pupils at one school, than there are numbers for.
    #[error("at most {} schools, and {} pupils at one of them", Landplan::SCHOLEN, Landplan::LEERLINGEN)]
    TeGroot,
    /// The law has no answer for the days of the plan.
    #[error(transparent)]
    Recht(#[from] Rechtfout),
    /// An invented number that the field would not accept.
    #[error(transparent)]
    Nummer(#[from] Nummerfout),
}

/// The country without its schools.
#[derive(Debug, Clone)]
pub struct Land {
    /// What it was made of.
    pub plan: Landplan,
    /// The boards.
    pub besturen: Vec<Bestuur>,
    /// The municipalities.
    pub gemeenten: Vec<Gemeente>,
    /// Who receives reports: the leerplichtorganisaties, and per streek a Doorstroompunt.
    pub organisaties: Vec<Leerplichtorganisatie>,
    /// Which municipality each of them serves, and when.
    pub werkgebieden: Vec<Werkgebied>,
    /// What municipalities arranged otherwise.
    pub routes: Vec<AlternatieveRoute>,
    /// Code and kind of `organisaties`, as the law asks for them.
    kaart: Vec<Organisatie>,
    kalenders: Regiokalenders,
    /// Number of pupils of each school.
    omvang: Vec<u32>,
}

impl Land {
    /// Makes the country of a plan.
    pub fn generate(plan: Landplan) -> Result<Self, Landfout> {
        let omvang = school::omvang(plan.scholen, plan.leerlingen);
        if plan.scholen > Landplan::SCHOLEN || omvang.iter().any(|aantal| *aantal > Landplan::LEERLINGEN) {
            return Err(Landfout::TeGroot);
        }
        let kalenders = Regiokalenders::new(plan.vandaag)?;
        let mut land = Self {
            plan,
            besturen: Vec::new(),
            gemeenten: Vec::new(),
            organisaties: Vec::new(),
            werkgebieden: Vec::new(),
            routes: Vec::new(),
            kaart: Vec::new(),
            kalenders,
            omvang,
        };
        for nummer in 0..Streek::count(plan.scholen) {
            land.add(Streek::new(nummer, plan.vandaag)?);
        }
        Ok(land)
    }

    fn add(&mut self, streek: Streek) {
        self.kaart
            .extend(streek.organisaties.iter().map(|een| Organisatie { code: een.code.clone(), soort: een.soort }));
        self.besturen.extend(streek.besturen);
        self.gemeenten.extend(streek.gemeenten);
        self.organisaties.extend(streek.organisaties);
        self.werkgebieden.extend(streek.werkgebieden);
        self.routes.extend(streek.routes);
    }

    /// The lists by which a report finds its way.
    pub fn routekaart(&self) -> Routekaart<'_> {
        Routekaart { organisaties: &self.kaart, werkgebieden: &self.werkgebieden, routes: &self.routes }
    }

    /// Every school in order of number, made when it is asked for.
    pub fn scholen(&self) -> impl Iterator<Item = Result<School, Landfout>> {
        (1..=self.plan.scholen).map(|nummer| bouw::build(self, nummer))
    }

    /// The school with a number from 1; `None` when there is no such school.
    pub fn school(&self, nummer: u32) -> Result<Option<School>, Landfout> {
        if !(1..=self.plan.scholen).contains(&nummer) {
            return Ok(None);
        }
        bouw::build(self, nummer).map(Some)
    }
}
