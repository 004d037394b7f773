//! The pupils: who they are, how old, where they live.

use jiff::ToSpan as _;
use jiff::civil::Date;
use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;
use recht::begrip::{Nummerfout, Pgn, Sector};
use recht::dag::{begin_schooljaar, verjaardag};
use recht::melding::routering::{Looptijd, Woonplaats};

use super::kalender::Schooldagen;
use super::kans::{Doel, chance};
use super::school::Klas;
use super::{namen, pgn, streek};

/// A pupil; nobody exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leerling {
    /// Number within the school, from 1.
    pub nummer: i64,
    /// First name.
    pub voornaam: String,
    /// Surname.
    pub achternaam: String,
    /// Date of birth, fitting sector and class.
    pub geboortedatum: Date,
    /// Meets the 11-proof and is nobody else's in the country.
    pub pgn: Pgn,
    /// From when until when the pupil is enrolled; a last day only when it has passed.
    pub inschrijving: Looptijd,
    /// Number of the class.
    pub klas: i64,
    /// Where the pupil lives and lived, oldest first: without holes, up to today.
    pub woonplaatsen: Vec<Woonplaats>,
    /// Day on which a startkwalificatie was obtained: some students of mbo come with a diploma of havo.
    pub startkwalificatie: Option<Date>,
}

/// What pupils of one school have in common.
pub(super) struct Herkomst<'a> {
    pub(super) seed: u64,
    /// Number of the school from 0.
    pub(super) school: u32,
    pub(super) sector: Sector,
    pub(super) streek: usize,
    /// Place of the school's municipality in the streek.
    pub(super) gemeente: usize,
    pub(super) vandaag: Date,
    pub(super) dagen: &'a Schooldagen,
}

/// The pupil with a number from 0.
pub(super) fn draw(herkomst: &Herkomst<'_>, nummer: u32, klas: Option<&Klas>) -> Result<Leerling, Nummerfout> {
    let mut kans = chance(herkomst.seed, Doel::Leerling, herkomst.school, nummer);
    let (voornaam, achternaam) = namen::leerling(&mut kans);
    let leerjaar = klas.map_or(1, |klas| klas.leerjaar);
    let begin = begin_schooljaar(herkomst.vandaag);
    let leeftijd = leeftijd(herkomst.sector, leerjaar, &mut kans);
    // Who is that old on 30 September, which is how classes are made up.
    let jongste = begin.saturating_add(60.days()).saturating_sub(i64::from(leeftijd).years());
    let geboortedatum = jongste.saturating_sub(kans.random_range(0..365_i64).days());
    Ok(Leerling {
        nummer: i64::from(nummer) + 1,
        voornaam,
        achternaam,
        geboortedatum,
        pgn: pgn::pgn(herkomst.school, nummer)?,
        inschrijving: inschrijving(herkomst, leerjaar, geboortedatum, begin, &mut kans),
        klas: klas.map_or(1, |klas| klas.nummer),
        woonplaatsen: woonplaatsen(herkomst, geboortedatum, &mut kans)?,
        startkwalificatie: startkwalificatie(herkomst.sector, leeftijd, leerjaar, begin, &mut kans),
    })
}

/// Age in years on 30 September.
fn leeftijd(sector: Sector, leerjaar: u8, kans: &mut ChaCha8Rng) -> i16 {
    let jaar = i16::from(leerjaar);
    let blijft_zitten = i16::from(kans.random_ratio(7, 100));
    match sector {
        Sector::Po | Sector::Sbo => jaar + 3 + if jaar > 2 { blijft_zitten } else { 0 },
        Sector::So => jaar + 4,
        Sector::Vo | Sector::Vso => jaar + 11 + blijft_zitten,
        // Half come straight from vmbo; the others later, a few of them years later.
        Sector::Mbo => jaar + 15 + [0, 0, 0, 0, 0, 1, 1, 2, 3, 5].get(kans.random_range(0..10_usize)).unwrap_or(&0),
    }
}

fn inschrijving(herkomst: &Herkomst<'_>, leerjaar: u8, geboren: Date, begin: Date, kans: &mut ChaCha8Rng) -> Looptijd {
    let dagen = &herkomst.dagen.dagen;
    let schooldag = |plaats: usize| dagen.get(plaats % dagen.len().max(1)).copied();
    let (komt, gaat, plaats) = (kans.random_ratio(1, 100), kans.random_ratio(1, 100), kans.random_range(20..150_usize));
    let gewoon = begin.saturating_sub((i64::from(leerjaar) - 1).years());
    let van = match herkomst.sector {
        // At four, whatever the day.
        Sector::Po | Sector::Sbo | Sector::So => gewoon.max(verjaardag(geboren, 4)),
        Sector::Vso | Sector::Vo | Sector::Mbo => gewoon,
    };
    let van = schooldag(plaats / 2).filter(|dag| komt && *dag <= herkomst.vandaag && *dag > van).unwrap_or(van);
    // What has yet to happen is not known: neither who will come nor who will go.
    let tot = schooldag(plaats).filter(|dag| gaat && !komt && *dag < herkomst.vandaag && *dag > van);
    Looptijd { van, tot }
}

fn woonplaatsen(herkomst: &Herkomst<'_>, geboren: Date, kans: &mut ChaCha8Rng) -> Result<Vec<Woonplaats>, Nummerfout> {
    let elders = kans.random_ratio(12, 100);
    let (ander, verhuist) = (kans.random_range(0..streek::GEMEENTEN), kans.random_ratio(12, 1000));
    let dag = herkomst.dagen.dagen.get(kans.random_range(5..150_usize));
    let thuis = if elders { ander } else { herkomst.gemeente };
    let code = |plaats| streek::gemeentecode(herkomst.streek, plaats);
    let vroeger = (thuis + 1 + ander) % streek::GEMEENTEN;
    let dag = dag.filter(|dag| verhuist && vroeger != thuis && **dag <= herkomst.vandaag);
    let Some(dag) = dag else {
        return Ok(vec![Woonplaats { gemeente: code(thuis)?, looptijd: Looptijd { van: geboren, tot: None } }]);
    };
    let tot = Some(dag.saturating_sub(1.day()));
    Ok(vec![
        Woonplaats { gemeente: code(vroeger)?, looptijd: Looptijd { van: geboren, tot } },
        Woonplaats { gemeente: code(thuis)?, looptijd: Looptijd { van: *dag, tot: None } },
    ])
}

/// A diploma obtained in the summer before the first year of mbo.
fn startkwalificatie(sector: Sector, leeftijd: i16, leerjaar: u8, begin: Date, kans: &mut ChaCha8Rng) -> Option<Date> {
    let kan = sector == Sector::Mbo && leeftijd >= i16::from(leerjaar) + 16;
    let behaald = begin.saturating_sub((i64::from(leerjaar) - 1).years()).saturating_sub(25.days());
    (kan && kans.random_ratio(1, 6)).then_some(behaald)
}
